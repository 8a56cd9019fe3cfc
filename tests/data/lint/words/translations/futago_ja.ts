<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>futago::Window</name>
    <message>
        <source>The standby of the other machine replays WAL (no wait).</source>
        <translation>別のマシンのスタンバイは、WAL送信プロセス（walsender）から受け取ったWALを再生します（待機なし）。</translation>
    </message>
    <message>
        <source>A change takes effect at once; there is no undo.</source>
        <translation>変更はただちに反映されます。元に戻せません。</translation>
    </message>
    <message>
        <source>Not polite</source>
        <translation>スタンバイを起動する。</translation> <!-- // expect -->
    </message>
    <message>
        <source>Not polite in the middle</source>
        <translation>サーバが停止した。起動してください。</translation> <!-- // expect -->
    </message>
    <message>
        <source>Term 0</source>
        <translation>ユーザーの名前です</translation> <!-- // expect -->
    </message>
    <message>
        <source>Term 1</source>
        <translation>リプレイ位置</translation> <!-- // expect -->
    </message>
    <message>
        <source>Term 2</source>
        <translation>クエリを受け付けます</translation> <!-- // expect -->
    </message>
    <message>
        <source>Term 3</source>
        <translation>既定値</translation> <!-- // expect -->
    </message>
    <message>
        <source>Term 4</source>
        <translation>コンマで区切ります</translation> <!-- // expect -->
    </message>
    <message>
        <source>Term 5</source>
        <translation>名前の一覧です</translation> <!-- // expect -->
    </message>
    <message>
        <source>Term 6</source>
        <translation>リカバリ目標に達したときの動作</translation> <!-- // expect -->
    </message>
    <message>
        <source>Term 7</source>
        <translation>同時に準備できるトランザクションの数</translation> <!-- // expect -->
    </message>
    <message>
        <source>Term 8</source>
        <translation>ロック表の大きさ</translation> <!-- // expect -->
    </message>
    <message>
        <source>Term 9</source>
        <translation>現れるとスタンバイを昇格させるファイル</translation> <!-- // expect -->
    </message>
    <message>
        <source>Term 10</source>
        <translation>ロールの所属によって決まります</translation> <!-- // expect -->
    </message>
    <message>
        <source>Term 11</source>
        <translation>walsenderの空きがありません</translation> <!-- // expect -->
    </message>
    <message>
        <source>Term 12</source>
        <translation>方針とファイル</translation> <!-- // expect -->
    </message>
    <message>
        <source>Term 13</source>
        <translation>レプリケーションロールのパスワード</translation> <!-- // expect -->
    </message>
    <message>
        <source>Term 14</source>
        <translation>サーバはまだ動作しています</translation> <!-- // expect -->
    </message>
    <message>
        <source>Term 15</source>
        <translation>このマシンにありません</translation> <!-- // expect -->
    </message>
    <message>
        <source>Term 16</source>
        <translation>変更を取り消す</translation> <!-- // expect -->
    </message>
    <message>
        <source>Term 17</source>
        <translation>元に戻し済み</translation> <!-- // expect -->
    </message>
    <message>
        <source>Term 18</source>
        <translation>対応済み</translation> <!-- // expect -->
    </message>
    <message>
        <source>Term 19</source>
        <translation>確認中</translation> <!-- // expect -->
    </message>
    <message>
        <source>Term 20</source>
        <translation>ファイルの控えを戻してください</translation> <!-- // expect -->
    </message>
    <message>
        <source>Term 21</source>
        <translation>手作業で変更されています</translation> <!-- // expect -->
    </message>
    <message>
        <source>Term 22</source>
        <translation>ほかのバックアッププログラム</translation> <!-- // expect -->
    </message>
    <message>
        <source>Term 23</source>
        <translation>スタンバイが離れている間</translation> <!-- // expect -->
    </message>
    <message>
        <source>Term 24</source>
        <translation>postgresql.confの%1は無効です</translation> <!-- // expect -->
    </message>
    <message>
        <source>Term 25</source>
        <translation>使える語：%1</translation> <!-- // expect -->
    </message>
    <message>
        <source>Term 26</source>
        <translation>pg_ctlで起動、停止</translation> <!-- // expect -->
    </message>
    <message>
        <source>Term 27</source>
        <translation>通信を盗聴されています</translation> <!-- // expect -->
    </message>
    <message>
        <source>Term 28</source>
        <translation>設定画面の内容です</translation> <!-- // expect -->
    </message>
    <message>
        <source>Term 29</source>
        <translation>旧式SSHのホスト</translation> <!-- // expect -->
    </message>
    <message>
        <source>Term 30</source>
        <translation>スレーブ非同期（local）</translation> <!-- // expect -->
    </message>
    <message>
        <source>Term 31</source>
        <translation>書込遅延</translation> <!-- // expect -->
    </message>
    <message>
        <source>Term 32</source>
        <translation>プライマリ以上の値が要る</translation> <!-- // expect -->
    </message>
    <message>
        <source>Term 33</source>
        <translation>全て揃えて下さい</translation> <!-- // expect -->
    </message>
    <message>
        <source>Term 34</source>
        <translation>1〜63文字</translation> <!-- // expect -->
    </message>
    <message>
        <source>Term 35</source>
        <translation>届くまで、コミットを待ちます</translation> <!-- // expect -->
    </message>
    <message>
        <source>This server takes no list.</source>
        <translation>訳文</translation> <!-- // expect -->
    </message>
    <message>
        <source>Cannot be told here.</source>
        <translation>訳文</translation> <!-- // expect -->
    </message>
    <message>
        <source>A name stands in quotes.</source>
        <translation>訳文</translation> <!-- // expect -->
    </message>
    <message>
        <source>The line is made void.</source>
        <translation>訳文</translation> <!-- // expect -->
    </message>
    <message>
        <source>The slot holds back WAL.</source>
        <translation>訳文</translation> <!-- // expect -->
    </message>
    <message>
        <source>The command has no words.</source>
        <translation>訳文</translation> <!-- // expect -->
    </message>
    <message>
        <source>The standby is copied anew.</source>
        <translation>訳文</translation> <!-- // expect -->
    </message>
    <message>
        <source>It waits for ever.</source>
        <translation>訳文</translation> <!-- // expect -->
    </message>
    <message>
        <source>The directory is renamed aside.</source>
        <translation>訳文</translation> <!-- // expect -->
    </message>
    <message>
        <source>Look at the log.</source>
        <translation>訳文</translation> <!-- // expect -->
    </message>
    <message>
        <source>Two sessions are cut.</source>
        <translation>訳文</translation> <!-- // expect -->
    </message>
    <message>
        <source>The slot is there.</source>
        <translation>訳文</translation> <!-- // expect -->
    </message>
    <message>
        <source>Not installed on this machine.</source>
        <translation>訳文</translation> <!-- // expect -->
    </message>
    <message>
        <source>Written to the pass file.</source>
        <translation>訳文</translation> <!-- // expect -->
    </message>
    <message>
        <source>The last line wins over it.</source>
        <translation>訳文</translation> <!-- // expect -->
    </message>
    <message>
        <source>The rule admits the standby.</source>
        <translation>訳文</translation> <!-- // expect -->
    </message>
    <message>
        <source>“%1” is no number.</source>
        <translation>訳文</translation> <!-- // expect -->
    </message>
    <message>
        <source>“%1” is none of both.</source>
        <translation>訳文</translation> <!-- // expect -->
    </message>
    <message>
        <source>The standby is away.</source>
        <translation>訳文</translation> <!-- // expect -->
    </message>
    <message>
        <source>It was changed by hand.</source>
        <translation>訳文</translation> <!-- // expect -->
    </message>
    <message>
        <source>Making the directory.</source>
        <translation>訳文</translation> <!-- // expect -->
    </message>
    <message>
        <source>It cannot be made.</source>
        <translation>訳文</translation> <!-- // expect -->
    </message>
    <message>
        <source>The file says on.</source>
        <translation>訳文</translation> <!-- // expect -->
    </message>
    <message>
        <source>It names no host.</source>
        <translation>訳文</translation> <!-- // expect -->
    </message>
    <message>
        <source>The password lies on the standby.</source>
        <translation>訳文</translation> <!-- // expect -->
    </message>
    <message>
        <source>Whoever reaches the port.</source>
        <translation>訳文</translation> <!-- // expect -->
    </message>
    <message>
        <source>Another program is at work on it.</source>
        <translation>訳文</translation> <!-- // expect -->
    </message>
    <message>
        <source>It closes the present pair.</source>
        <translation>訳文</translation> <!-- // expect -->
    </message>
    <message>
        <source>The base backup goes on.</source>
        <translation>訳文</translation> <!-- // expect -->
    </message>
    <message>
        <source>Choose Test.</source>
        <translation>訳文</translation> <!-- // expect -->
    </message>
</context>
<context>
    <name>futago::Parameter</name>
    <message>
        <source>Number of slots; a standby needs as many.</source>
        <translation>スロットの数。スタンバイにも同じ数が必要です。</translation>
    </message>
    <message>
        <source>Number of slots; with a plain second sentence.</source>
        <translation>スロットの数。スタンバイにも同じ数を設定する。</translation> <!-- // expect -->
    </message>
</context>
</TS>
