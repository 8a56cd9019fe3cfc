<?xml version="1.0" encoding="utf-8"?> <!-- // expect -->
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>futago::Window</name>
    <message>
        <source>The disk of %1 is full.</source>
        <translation>%1のディスクに空きがありません。</translation>
    </message>
    <message>
        <source>Two lines,
of which the second names “%1”.</source>
        <translation>2行からなり、
2行目で「%1」を示します。</translation>
    </message>
    <message>
        <source>Write for example: {&quot;a&quot;: 1}</source>
        <translation>記述例：{&quot;a&quot;: 1}</translation>
    </message>
    <message>
        <source>Streaming</source>
        <comment>@title</comment>
        <translation>ストリーミング</translation>
    </message>
    <message>
        <source>Futago %1</source>
        <translation>Futago %1</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n step(s)</source>
        <translation>
            <numerusform>%n手順中%1手順</numerusform>
        </translation>
    </message>
    <message>
        <source>Streaming</source>
        <comment>@gone</comment>
        <translation>ストリーミング</translation> <!-- // expect -->
    </message>
    <message>
        <source>Unfinished</source>
        <translation type="unfinished">未完了</translation> <!-- // expect -->
    </message>
    <message>
        <source>Empty</source>
        <translation></translation> <!-- // expect -->
    </message>
    <message>
        <source>Empty element</source>
        <translation/> <!-- // expect -->
    </message>
    <message>
        <source>%1 is on %2.</source>
        <translation>%1にあります。</translation> <!-- // expect -->
    </message>
    <message>
        <source>%1 is alone.</source>
        <translation>%1は%2だけです。</translation> <!-- // expect -->
    </message>
    <message numerus="yes">
        <source>Half of %n</source>
        <translation>
            <numerusform>半分です</numerusform> <!-- // expect -->
        </translation>
    </message>
    <message numerus="yes">
        <source>No form of %n</source>
        <translation>
            <numerusform></numerusform> <!-- // expect -->
        </translation>
    </message>
    <message>
        <source>The role “%1”</source>
        <translation>ロール“%1”</translation> <!-- // expect -->
    </message>
    <message>
        <source>The slot “%1”</source>
        <translation>スロット&quot;%1&quot;</translation> <!-- // expect -->
    </message>
    <message>
        <source>Stays English</source>
        <translation>Stays English</translation> <!-- // expect -->
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ヘルプ</translation> <!-- // expect -->
    </message>
    <message>
        <source>Spaced after Japanese</source>
        <translation>プライマリの WAL</translation> <!-- // expect -->
    </message>
    <message>
        <source>Spaced before Japanese</source>
        <translation>WAL の位置</translation> <!-- // expect -->
    </message>
    <message>
        <source>Half-width stop</source>
        <translation>失敗しました: 理由</translation> <!-- // expect -->
    </message>
    <message>
        <source>Half-width brackets</source>
        <translation>指摘(エラー)</translation> <!-- // expect -->
    </message>
    <message>
        <source>Bracket at the beginning</source>
        <translation>(空)</translation> <!-- // expect -->
    </message>
    <message>
        <source>Bracket behind Latin</source>
        <translation>replica(9.5まで)</translation> <!-- // expect -->
    </message>
    <message>
        <source>&amp;Save it</source>
        <translation>保存(&amp;O)</translation> <!-- // expect -->
    </message>
    <message>
        <source> of a piece</source>
        <translation>断片</translation> <!-- // expect -->
    </message>
    <message>
        <source>Slots (*.json) of SELECT pg_drop_replication_slot(&apos;%1&apos;)</source>
        <translation>SELECT pg_drop_replication_slot(&apos;%1&apos;)のスロット (*.json)</translation>
    </message>
    <message>
        <source> segments</source>
        <translation>セグメント</translation>
    </message>
    <message>
        <source>Gone from the code</source>
        <translation>コードにありません</translation> <!-- // expect -->
    </message>
</context>
<context>
    <name>futago</name>
    <message>
        <source>In no class</source>
        <translation>どのクラスにもありません</translation> <!-- // expect -->
    </message>
</context>
<context>
    <name>futago::Gone</name>
    <message>
        <source>Vanished</source>
        <translation type="vanished">消えました</translation> <!-- // expect -->
    </message>
</context>
</TS>
