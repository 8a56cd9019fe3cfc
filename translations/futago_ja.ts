<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>futago::AccessForm</name>
    <message>
        <source>Enable</source>
        <translation>有効にする</translation>
    </message>
    <message>
        <source>Disable</source>
        <translation>無効にする</translation>
    </message>
    <message>
        <source>Search the rules</source>
        <translation>ルールを検索</translation>
    </message>
    <message>
        <source>Rules in the order in which the server tries them</source>
        <translation>サーバが照合する順のルール</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上へ</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下へ</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
</context>
<context>
    <name>futago::AccessModel</name>
    <message>
        <source>Add a rule</source>
        <translation>ルールの追加</translation>
    </message>
    <message>
        <source>Duplicate the rule</source>
        <translation>ルールの複製</translation>
    </message>
    <message>
        <source>Enable the rule</source>
        <translation>ルールの有効化</translation>
    </message>
    <message>
        <source>Disable the rule</source>
        <translation>ルールの無効化</translation>
    </message>
    <message>
        <source>Remove the rule</source>
        <translation>ルールの削除</translation>
    </message>
    <message>
        <source>Move the rule</source>
        <translation>ルールの移動</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>無効</translation>
    </message>
    <message>
        <source>Never reached: line %1 matches first</source>
        <translation>評価されない（すべて%1行目が先に一致）</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>種別</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>データベース</translation>
    </message>
    <message>
        <source>User</source>
        <translation>ユーザ</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>認証方式</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>オプション</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>備考</translation>
    </message>
    <message>
        <source>Edit the rule</source>
        <translation>ルールの編集</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>一致</translation>
    </message>
</context>
<context>
    <name>futago::Account</name>
    <message>
        <source>No name is registered on this workstation for the user who runs Futago.</source>
        <translation>この作業端末に、Futagoを実行しているユーザの名前が登録されていません。</translation>
    </message>
    <message>
        <source>This workstation has no OS user “postgres” to run the practice servers.</source>
        <translation>練習用サーバを動かすOSユーザ「postgres」が、この作業端末にありません。</translation>
    </message>
    <message>
        <source>Install the package of the PostgreSQL server, or start Futago as an ordinary user.</source>
        <translation>PostgreSQLサーバのパッケージをインストールするか、一般ユーザでFutagoを起動してください。</translation>
    </message>
</context>
<context>
    <name>futago::ActivityView</name>
    <message>
        <source>not finished</source>
        <translation>未終了</translation>
    </message>
    <message>
        <source>Commands and statements</source>
        <translation>コマンドとSQL文</translation>
    </message>
    <message>
        <source>Output of the chosen command</source>
        <translation>選択したコマンドの出力</translation>
    </message>
    <message>
        <source>Choose a command to see what it printed.</source>
        <translation>コマンドを選択すると、その出力が表示されます。</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>ホスト</translation>
    </message>
    <message>
        <source>Exit status</source>
        <translation>終了ステータス</translation>
    </message>
    <message>
        <source>Command or statement</source>
        <translation>コマンドまたはSQL文</translation>
    </message>
</context>
<context>
    <name>futago::AnswerField</name>
    <message>
        <source>Send the answer</source>
        <translation>回答を送信</translation>
    </message>
    <message>
        <source>Answer to the host</source>
        <translation>ホストへの回答</translation>
    </message>
    <message>
        <source>The password was not sent in reply. The answer is used for this login and not kept.</source>
        <translation>パスワードは送信していません。入力した回答は今回のログインにのみ使用し、保存しません。</translation>
    </message>
</context>
<context>
    <name>futago::BottomPanel</name>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隠す</translation>
    </message>
    <message>
        <source>Show findings and activity</source>
        <translation>指摘と実行ログを表示</translation>
    </message>
    <message>
        <source>Hide findings and activity</source>
        <translation>指摘と実行ログを隠す</translation>
    </message>
    <message>
        <source>Findings and activity</source>
        <translation>指摘と実行ログ</translation>
    </message>
    <message>
        <source>F&amp;indings</source>
        <translation>指摘(&amp;I)</translation>
    </message>
    <message>
        <source>F&amp;indings (%1)</source>
        <translation>指摘（%1）(&amp;I)</translation>
    </message>
    <message>
        <source>Activit&amp;y</source>
        <translation>実行ログ(&amp;Y)</translation>
    </message>
</context>
<context>
    <name>futago::Concept</name>
    <message>
        <source>WAL (write-ahead log)</source>
        <translation>WAL（先行書き込みログ）</translation>
    </message>
    <message>
        <source>Streaming</source>
        <translation>ストリーミング</translation>
    </message>
    <message>
        <source>WAL archive</source>
        <translation>WALアーカイブ</translation>
    </message>
    <message>
        <source>Replication slot</source>
        <translation>レプリケーションスロット</translation>
    </message>
    <message>
        <source>Replication modes</source>
        <translation>レプリケーションモード</translation>
    </message>
    <message>
        <source>Base backup</source>
        <translation>ベースバックアップ</translation>
    </message>
    <message>
        <source>PostgreSQL records each change in the WAL (write-ahead log) before it updates the data files. The standby receives the WAL from the primary and replays it, and so keeps the same contents.</source>
        <translation>PostgreSQLは、データファイルを更新する前に、変更内容をWAL（先行書き込みログ）に記録します。スタンバイは、プライマリから受け取ったWALを再生することで、同じ内容を保ちます。</translation>
    </message>
    <message>
        <source>A WAL sender process (walsender) of the primary sends new WAL to the WAL receiver process (walreceiver) of the standby as it is written. It does not wait until a WAL file is full, so the lag is usually below one second.</source>
        <translation>プライマリのWAL送信プロセス（walsender）が、生成されたWALをスタンバイのWAL受信プロセス（walreceiver）へ順次送ります。WALファイルが満杯になるのを待たないため、遅延は通常1秒未満です。</translation>
    </message>
    <message>
        <source>Finished WAL files are copied to another place and kept there. The standby can fetch WAL from there that the primary removed while streaming was interrupted.</source>
        <translation>書き込みの終わったWALファイルを、別の場所にコピーして保管します。ストリーミングが途切れている間にプライマリが削除したWALも、スタンバイはここから取り出せます。</translation>
    </message>
    <message>
        <source>A slot keeps the primary from removing WAL that the standby has not received yet. While the standby is down, WAL accumulates; max_slot_wal_keep_size sets a limit.</source>
        <translation>スタンバイがまだ受け取っていないWALを、プライマリが削除しないようにする仕組みです。スタンバイが長く停止するとWALがたまり続けるため、上限（max_slot_wal_keep_size）を設定します。</translation>
    </message>
    <message>
        <source>The mode decides what a commit waits for before success is returned to the client. Fully asynchronous: nothing; standby-asynchronous: the WAL is on the primary&apos;s disk; memory-synchronous: the WAL is in the standby&apos;s memory; synchronous: the WAL is on the standby&apos;s disk; apply-synchronous: the standby has replayed the WAL and queries there see the change. The longer a commit waits, the less data a failure can lose and the slower commits are. With one standby, the synchronous modes stop all writes while it is down.</source>
        <translation>「コミット成功」をクライアントに返す前に、どこまで待つかを決めます。完全非同期では何も待ちません。スタンバイ非同期ではプライマリのディスク、メモリ同期ではスタンバイのメモリ、同期ではスタンバイのディスクに書き込まれるまで待ちます。適用同期では、スタンバイで再生され、問い合わせから参照できるようになるまで待ちます。待つほど障害時に失うデータは減り、コミットは遅くなります。スタンバイが1台の構成では、同期系のモードはスタンバイの停止中に書き込みがすべて止まります。</translation>
    </message>
    <message>
        <source>A copy of all data of the primary, created for the standby while the primary is running. The standby starts from this copy and then applies later changes from the WAL.</source>
        <translation>プライマリを稼働させたまま、そのデータ全体をスタンバイにコピーしたものです。スタンバイはこのコピーから起動し、以後の変更をWALで追いかけます。</translation>
    </message>
</context>
<context>
    <name>futago::ConfProblem</name>
    <message>
        <source>The server cannot read line %1.</source>
        <translation>サーバは%1行目を読み取れません。</translation>
    </message>
    <message>
        <source>This server has no parameter “%1”.</source>
        <translation>このサーバに「%1」というパラメータはありません。</translation>
    </message>
    <message>
        <source>Write each line as name = value. Put values that contain anything other than letters, digits and underscores in single quotes.</source>
        <translation>「名前 = 値」の形式で記述します。英字、数字、アンダースコア以外を含む値は単一引用符で囲みます。</translation>
    </message>
    <message>
        <source>With an unknown parameter name the server does not start, and on a reload it ignores the whole file.</source>
        <translation>この名前があるとサーバは起動せず、再読み込みではファイル全体が無視されます。</translation>
    </message>
</context>
<context>
    <name>futago::ConfigurePage</name>
    <message>
        <source>Errors were found, so no settings are proposed yet. See the findings below.</source>
        <translation>エラーがあるため、設定案はまだ作成していません。下の指摘を確認してください。</translation>
    </message>
    <message>
        <source>The proposed settings appear here once both hosts have been inspected. Choose “Test connection” on the Connect page.</source>
        <translation>両ホストを調査すると、ここに設定案が表示されます。「接続」ページで「接続テスト」を実行してください。</translation>
    </message>
    <message>
        <source>Inspecting both hosts and creating the plan…</source>
        <translation>両ホストを調査し、計画を作成しています…</translation>
    </message>
    <message>
        <source>The settings have changed. Choose “Create plan” again.</source>
        <translation>設定が変更されました。「計画作成」で計画を作り直してください。</translation>
    </message>
    <message>
        <source>The plan is ready. Continue with Review.</source>
        <translation>計画を作成しました。「確認」に進んでください。</translation>
    </message>
    <message>
        <source>There is no plan yet.</source>
        <translation>計画はまだありません。</translation>
    </message>
    <message>
        <source>Configure</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>How the standby follows the primary. Nothing changes on the hosts until you choose Apply.</source>
        <translation>スタンバイがプライマリに追従する方法を設定します。適用するまで、ホストは変更されません。</translation>
    </message>
    <message>
        <source>Create &amp;plan</source>
        <translation>計画作成(&amp;P)</translation>
    </message>
    <message>
        <source>Enter the names of the role, the application and the slot.</source>
        <translation>ロール、アプリケーション、スロットの名前を入力してください。</translation>
    </message>
    <message>
        <source>Primary: %1</source>
        <translation>プライマリの%1</translation>
    </message>
    <message>
        <source>Standby: %1</source>
        <translation>スタンバイの%1</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>ポリシー</translation>
    </message>
    <message>
        <source>Policy and files</source>
        <translation>ポリシーとファイル</translation>
    </message>
</context>
<context>
    <name>futago::ConnInfo</name>
    <message>
        <source>Write keyword=value pairs with blanks between them; put values with blanks in single quotes, with a backslash before each &apos; and \.</source>
        <translation>「キーワード=値」を空白区切りで記述してください。空白を含む値は単一引用符で囲み、値の中の&apos;と\の前にはバックスラッシュを付けてください。</translation>
    </message>
    <message>
        <source>The connection string lacks “=” after the keyword at character %1.</source>
        <translation>接続文字列の%1文字目からのキーワードの後に「=」がありません。</translation>
    </message>
    <message>
        <source>The quoted value at character %1 of the connection string has no closing quote.</source>
        <translation>接続文字列の%1文字目から始まる値の引用符が閉じられていません。</translation>
    </message>
    <message>
        <source>The connection string is a URI, which is not edited here.</source>
        <translation>接続文字列がURI形式のため、ここでは編集できません。</translation>
    </message>
</context>
<context>
    <name>futago::ConnectPage</name>
    <message>
        <source>A plan is running; the hosts cannot be changed now.</source>
        <translation>計画を実行中のため、接続先のホストは変更できません。</translation>
    </message>
    <message>
        <source>Inspecting both hosts…</source>
        <translation>両ホストを調査しています…</translation>
    </message>
    <message>
        <source>Enter the host name and the user of both hosts, then choose “Test connection”.</source>
        <translation>両方のホスト名とユーザ名を入力し、「接続テスト」を実行してください。</translation>
    </message>
    <message>
        <source>Both hosts have been inspected. Continue with Configure.</source>
        <translation>両ホストの調査が完了しました。「設定」に進んでください。</translation>
    </message>
    <message>
        <source>“Test connection” logs in to both hosts and reads their settings. It changes nothing.</source>
        <translation>「接続テスト」では、両ホストにログインして設定を読み取ります。変更は行いません。</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>How both hosts are reached over SSH. Passwords are kept in memory only and never saved.</source>
        <translation>両ホストへのSSH接続方法を指定します。パスワードはメモリ上にのみ保持し、保存しません。</translation>
    </message>
    <message>
        <source>&amp;Test connection</source>
        <translation>接続テスト(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>中止(&amp;C)</translation>
    </message>
    <message>
        <source>Both hosts have been inspected. Errors were found; see the findings below.</source>
        <translation>両ホストの調査が完了しました。エラーがあります。下の「指摘」を参照してください。</translation>
    </message>
</context>
<context>
    <name>futago::DiffView</name>
    <message>
        <source>Now</source>
        <translation>現在</translation>
    </message>
    <message>
        <source>After</source>
        <translation>適用後</translation>
    </message>
    <message>
        <source>The file as it is now</source>
        <translation>現在のファイルの内容</translation>
    </message>
    <message>
        <source>The file as it will be</source>
        <translation>適用後のファイルの内容</translation>
    </message>
    <message>
        <source>The file is not changed.</source>
        <translation>ファイルの変更はありません。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) in the file change.</source>
        <translation>
            <numerusform>ファイル内の%Ln箇所が変わります。</numerusform>
        </translation>
    </message>
    <message>
        <source>Pre&amp;vious change</source>
        <translation>前の変更箇所(&amp;V)</translation>
    </message>
    <message>
        <source>Ne&amp;xt change</source>
        <translation>次の変更箇所(&amp;X)</translation>
    </message>
</context>
<context>
    <name>futago::DocumentDesk</name>
    <message>
        <source>Discard the changes to this file</source>
        <translation>このファイルの変更を破棄</translation>
    </message>
</context>
<context>
    <name>futago::DocumentPane</name>
    <message>
        <source>You have changed this file.</source>
        <translation>このファイルには手動の変更があります。</translation>
    </message>
    <message>
        <source>The file will be created.</source>
        <translation>このファイルは新しく作成されます。</translation>
    </message>
    <message>
        <source>The policy changes this file.</source>
        <translation>このファイルはポリシーに合わせて変更されます。</translation>
    </message>
    <message>
        <source>The file is not changed.</source>
        <translation>このファイルは変更されません。</translation>
    </message>
    <message>
        <source>Discards all your edits to this file. Changes required by the policy remain.</source>
        <translation>このファイルに対する手動の変更をすべて破棄します。ポリシーによる変更は残ります。</translation>
    </message>
    <message>
        <source>Te&amp;xt</source>
        <translation>テキスト(&amp;X)</translation>
    </message>
    <message>
        <source>Shows the file&apos;s text beside the form. Both are the same document.</source>
        <translation>フォームの横にファイルのテキストを表示します。どちらで編集しても同じ内容です。</translation>
    </message>
    <message>
        <source>Text of the file</source>
        <translation>ファイルのテキスト</translation>
    </message>
    <message>
        <source>The file on the host already matches your edits. Without them, the policy would change it.</source>
        <translation>ファイルはすでに手動の変更と同じ内容です。手動の変更を破棄すると、ポリシーに合わせて変更されます。</translation>
    </message>
    <message>
        <source>Discard &amp;my changes</source>
        <translation>変更を破棄(&amp;M)</translation>
    </message>
</context>
<context>
    <name>futago::DocumentText</name>
    <message>
        <source>Edit the text</source>
        <translation>テキストの編集</translation>
    </message>
</context>
<context>
    <name>futago::Draft</name>
    <message>
        <source>The PostgreSQL server of the primary %1 is not running.</source>
        <translation>プライマリ（%1）のPostgreSQLサーバが稼働していません。</translation>
    </message>
    <message>
        <source>Start it. Futago reads the settings from the running server.</source>
        <translation>サーバを起動してください。設定は稼働中のサーバから取得します。</translation>
    </message>
</context>
<context>
    <name>futago::Edits</name>
    <message>
        <source>The stored changes to the configuration files of this pair cannot be read.</source>
        <translation>このペアについて保存された設定ファイルの変更内容を読み込めません。</translation>
    </message>
    <message>
        <source>Make the changes again. The files on the hosts have not been touched.</source>
        <translation>変更をもう一度行ってください。ホスト上のファイルは元のままです。</translation>
    </message>
</context>
<context>
    <name>futago::EditsFile</name>
    <message>
        <source>Check the permissions of the file.</source>
        <translation>ファイルの権限を確認してください。</translation>
    </message>
    <message>
        <source>Changes to configuration files cannot be stored in %1.</source>
        <translation>設定ファイルの変更内容を%1に保存できません。</translation>
    </message>
    <message>
        <source>They will be lost when you close the window. Check the permissions of the folder and the free space.</source>
        <translation>ウィンドウを閉じると変更内容は失われます。フォルダの権限と空き容量を確認してください。</translation>
    </message>
    <message>
        <source>The changes to configuration files in %1 cannot be read.</source>
        <translation>%1に保存された設定ファイルの変更内容を読み込めません。</translation>
    </message>
    <message>
        <source>Changes to a configuration file that contains a password are not stored on this workstation.</source>
        <translation>パスワードを含む設定ファイルの変更内容は、この作業端末に保存されません。</translation>
    </message>
    <message>
        <source>They will be lost when you close the window. Apply them first, or move the password to a password file.</source>
        <translation>ウィンドウを閉じると変更内容は失われます。先に適用するか、パスワードをパスワードファイルに移してください。</translation>
    </message>
</context>
<context>
    <name>futago::FactsCard</name>
    <message>
        <source>System:</source>
        <translation>OS：</translation>
    </message>
    <message>
        <source>PostgreSQL:</source>
        <translation>PostgreSQL：</translation>
    </message>
    <message>
        <source>Server:</source>
        <translation>サーバ：</translation>
    </message>
    <message>
        <source>Data directory:</source>
        <translation>データディレクトリ：</translation>
    </message>
    <message>
        <source>Configuration:</source>
        <translation>設定ファイル：</translation>
    </message>
    <message>
        <source>Port:</source>
        <translation>ポート：</translation>
    </message>
    <message>
        <source>Service:</source>
        <translation>起動方法：</translation>
    </message>
    <message>
        <source>Free space:</source>
        <translation>空き容量：</translation>
    </message>
    <message>
        <source>Commands run as:</source>
        <translation>コマンド実行ユーザ：</translation>
    </message>
    <message>
        <source>Host key:</source>
        <translation>ホスト鍵：</translation>
    </message>
    <message>
        <source>Cluster manager:</source>
        <translation>クラスタ管理ツール：</translation>
    </message>
    <message>
        <source>Running as a standby (in recovery)</source>
        <translation>スタンバイとして稼働中（リカバリ中）</translation>
    </message>
    <message>
        <source>Running as a primary (accepts writes)</source>
        <translation>プライマリとして稼働中（書き込み可能）</translation>
    </message>
    <message>
        <source>No server yet: the data directory does not exist.</source>
        <translation>サーバなし（データディレクトリが存在しません）</translation>
    </message>
    <message>
        <source>No server yet: the data directory is empty.</source>
        <translation>サーバなし（データディレクトリが空です）</translation>
    </message>
    <message>
        <source>No server: the directory contains files that are not PostgreSQL&apos;s.</source>
        <translation>サーバなし（PostgreSQL以外のファイルがあります）</translation>
    </message>
    <message>
        <source>Not running</source>
        <translation>停止中</translation>
    </message>
    <message>
        <source>The login user %1</source>
        <translation>ログインユーザ（%1）で実行</translation>
    </message>
    <message>
        <source>%1 by sudo (password required)</source>
        <translation>sudoで%1として実行（パスワード必要）</translation>
    </message>
    <message>
        <source>%1 by sudo (no password)</source>
        <translation>sudoで%1として実行（パスワード不要）</translation>
    </message>
    <message>
        <source>None found</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Managed by %1 (read-only here)</source>
        <translation>%1で管理（表示のみ）</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>不明</translation>
    </message>
</context>
<context>
    <name>futago::FindingsView</name>
    <message>
        <source>Error</source>
        <translation>エラー</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>情報</translation>
    </message>
    <message>
        <source>No problems were found.</source>
        <translation>問題は見つかりませんでした。</translation>
    </message>
    <message>
        <source>Nothing has been checked yet. Fill in both hosts on the Connect page and choose “Test connection”.</source>
        <translation>まだ調査していません。「接続」ページで両ホストを入力し、「接続テスト」を実行してください。</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>指摘</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>重要度</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>ホスト</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>指摘</translation>
    </message>
    <message>
        <source>Changes the document on the Configure page; nothing changes on the host yet.</source>
        <translation>「設定」ページの内容を変更します。ホストはまだ変更されません。</translation>
    </message>
</context>
<context>
    <name>futago::Fix</name>
    <message>
        <source>Empty %1</source>
        <translation>%1を空にする</translation>
    </message>
    <message>
        <source>Set %1 to %2</source>
        <translation>%1を%2に設定</translation>
    </message>
    <message>
        <source>Comment out %1</source>
        <translation>%1をコメントアウト</translation>
    </message>
    <message>
        <source>Write %1 = %2 instead of %3</source>
        <translation>%3の代わりに%1 = %2と記述</translation>
    </message>
    <message>
        <source>Comment out line %1</source>
        <translation>%1行目をコメントアウト</translation>
    </message>
    <message>
        <source>Allow replication connections by %1 from %2</source>
        <translation>%2からの%1のレプリケーション接続を許可</translation>
    </message>
    <message>
        <source>Change the rule in line %1 to “%2”</source>
        <translation>%1行目のルールを「%2」に変更</translation>
    </message>
    <message>
        <source>Comment out the rule in line %1</source>
        <translation>%1行目のルールをコメントアウト</translation>
    </message>
    <message>
        <source>Move the rule in line %1 before line %2</source>
        <translation>%1行目のルールを%2行目の前へ移動</translation>
    </message>
    <message>
        <source>Enable wal_log_hints</source>
        <translation>wal_log_hintsを有効にする</translation>
    </message>
    <message>
        <source>Correct %1</source>
        <translation>%1を修正</translation>
    </message>
    <message>
        <source>Limit the WAL of the slot to %1</source>
        <translation>スロットのWAL保持量を%1に制限</translation>
    </message>
    <message>
        <source>Discard my changes to this file</source>
        <translation>このファイルに対する手動の変更を破棄</translation>
    </message>
    <message>
        <source>Set value</source>
        <translation>値を設定</translation>
    </message>
    <message>
        <source>Comment out</source>
        <translation>コメントアウト</translation>
    </message>
    <message>
        <source>Rewrite</source>
        <translation>書き換え</translation>
    </message>
    <message>
        <source>Allow connection</source>
        <translation>接続を許可</translation>
    </message>
    <message>
        <source>Change rule</source>
        <translation>ルールを変更</translation>
    </message>
    <message>
        <source>Move rule</source>
        <translation>ルールを移動</translation>
    </message>
    <message>
        <source>Limit WAL</source>
        <translation>WAL量を制限</translation>
    </message>
    <message>
        <source>Enable</source>
        <translation>有効にする</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>変更を破棄</translation>
    </message>
</context>
<context>
    <name>futago::FolderLock</name>
    <message>
        <source>The practice folder %1 cannot be written.</source>
        <translation>練習用フォルダ「%1」に書き込めません。</translation>
    </message>
    <message>
        <source>Another program is using the practice folder %1.</source>
        <translation>別のプログラムが練習用フォルダ「%1」を使用しています。</translation>
    </message>
    <message>
        <source>Wait until it has finished, or close the other Futago window.</source>
        <translation>終わるまで待つか、もう一方のFutagoのウィンドウを閉じてください。</translation>
    </message>
</context>
<context>
    <name>futago::HbaMiss</name>
    <message>
        <source>Only for local connections over the Unix socket.</source>
        <translation>Unixソケットによるローカル接続専用の行です。</translation>
    </message>
    <message>
        <source>Only for connections over the network.</source>
        <translation>ネットワーク経由の接続専用の行です。</translation>
    </message>
    <message>
        <source>Only for connections with TLS.</source>
        <translation>TLSを使う接続専用の行です。</translation>
    </message>
    <message>
        <source>Only for connections without TLS.</source>
        <translation>TLSを使わない接続専用の行です。</translation>
    </message>
    <message>
        <source>Only for connections encrypted by GSSAPI.</source>
        <translation>GSSAPIで暗号化された接続専用の行です。</translation>
    </message>
    <message>
        <source>Only for connections that GSSAPI does not encrypt.</source>
        <translation>GSSAPIで暗号化されていない接続専用の行です。</translation>
    </message>
    <message>
        <source>Only for physical replication.</source>
        <translation>物理レプリケーション専用の行です。</translation>
    </message>
    <message>
        <source>Does not apply to physical replication: the database field is %1, and “all” does not include replication.</source>
        <translation>物理レプリケーション用の行ではありません。データベースの欄は%1で、replicationがありません（allにreplicationは含まれません）。</translation>
    </message>
    <message>
        <source>Another database: %1.</source>
        <translation>データベースが異なります（%1）。</translation>
    </message>
    <message>
        <source>Another user: %2.</source>
        <translation>ユーザが異なります（%2）。</translation>
    </message>
    <message>
        <source>The address is not in %3.</source>
        <translation>アドレスが%3に含まれません。</translation>
    </message>
    <message>
        <source>IPv4 and IPv6 are different networks: %3.</source>
        <translation>IPv4とIPv6は別のネットワークです（%3）。</translation>
    </message>
    <message>
        <source>Another host: %3.</source>
        <translation>ホストが異なります（%3）。</translation>
    </message>
    <message>
        <source>Cannot be determined here: it depends on role membership (database %1, user %2).</source>
        <translation>ここでは判断できません。ロールのメンバ資格によって決まります（データベース%1、ユーザ%2）。</translation>
    </message>
    <message>
        <source>Cannot be determined here: %3 depends on the server&apos;s own addresses.</source>
        <translation>ここでは判断できません。%3は、サーバ自身のアドレスによって決まります。</translation>
    </message>
    <message>
        <source>Cannot be determined here: the server resolves the client&apos;s host name and compares it with %3.</source>
        <translation>ここでは判断できません。サーバがクライアントのホスト名を名前解決し、%3と比較します。</translation>
    </message>
    <message>
        <source>Cannot be determined here: the names are in a file (database %1, user %2).</source>
        <translation>ここでは判断できません。名前は別のファイルに書かれています（データベース%1、ユーザ%2）。</translation>
    </message>
    <message>
        <source>Cannot be determined here: only the server can evaluate the regular expression (database %1, user %2).</source>
        <translation>ここでは判断できません。この正規表現を解釈できるのはサーバだけです（データベース%1、ユーザ%2）。</translation>
    </message>
    <message>
        <source>Cannot be determined here: rules from another file are included at this point.</source>
        <translation>ここでは判断できません。この位置で、別のファイルのルールが読み込まれます。</translation>
    </message>
    <message>
        <source>The server refuses the whole file because of this line.</source>
        <translation>サーバはこの行を受け付けず、ファイル全体を拒否します。</translation>
    </message>
</context>
<context>
    <name>futago::HbaRefusal</name>
    <message>
        <source>A line has one connection type, not a list (%1, …).</source>
        <translation>接続種別は1行に1つです。リスト（%1, …）は書けません。</translation>
    </message>
    <message>
        <source>“%1” is not a connection type; a line begins with local, host, hostssl, hostnossl, hostgssenc or hostnogssenc.</source>
        <translation>「%1」は接続種別ではありません。行はlocal、host、hostssl、hostnossl、hostgssenc、hostnogssencのいずれかで始めます。</translation>
    </message>
    <message>
        <source>This version of PostgreSQL does not know the connection type “%1”.</source>
        <translation>このバージョンのPostgreSQLには、接続種別「%1」がありません。</translation>
    </message>
    <message>
        <source>This server accepts “%1” only if it is built with SSL and ssl is on.</source>
        <translation>このサーバで「%1」を使えるのは、SSL対応でビルドされ、sslがonのときだけです。</translation>
    </message>
    <message>
        <source>The line ends before the database.</source>
        <translation>データベースの指定がなく、行が終わっています。</translation>
    </message>
    <message>
        <source>The line ends before the user.</source>
        <translation>ユーザの指定がなく、行が終わっています。</translation>
    </message>
    <message>
        <source>The line ends before the address.</source>
        <translation>アドレスの指定がなく、行が終わっています。</translation>
    </message>
    <message>
        <source>A line has one address, not a list (%1, …); write one line for each.</source>
        <translation>アドレスは1行に1つです。リスト（%1, …）は書けないため、アドレスごとに行を分けてください。</translation>
    </message>
    <message>
        <source>“%1” is neither a numeric address nor a host name: a host name cannot have a prefix length.</source>
        <translation>「%1」は数値のアドレスでもホスト名でもありません。ホスト名にプレフィックス長は付けられません。</translation>
    </message>
    <message>
        <source>The prefix length of “%1” is not a number from 0 to 32, or to 128 for IPv6.</source>
        <translation>「%1」のプレフィックス長が正しくありません。0から32（IPv6では128）までの数値で指定します。</translation>
    </message>
    <message>
        <source>The line ends before the netmask: an address needs a prefix length, as in 10.0.0.1/32, or a netmask in the next field.</source>
        <translation>ネットマスクの指定がなく、行が終わっています。アドレスには、10.0.0.1/32のようにプレフィックス長を付けるか、次の欄にネットマスクを指定してください。</translation>
    </message>
    <message>
        <source>A line has one netmask, not a list (%1, …).</source>
        <translation>ネットマスクは1行に1つです。リスト（%1, …）は書けません。</translation>
    </message>
    <message>
        <source>“%1” is not a netmask: an address needs a prefix length, as in 10.0.0.1/32, or a netmask in the next field.</source>
        <translation>「%1」はネットマスクではありません。アドレスには、10.0.0.1/32のようにプレフィックス長を付けるか、次の欄にネットマスクを指定してください。</translation>
    </message>
    <message>
        <source>The netmask “%1” and the address are not both IPv4 or both IPv6.</source>
        <translation>ネットマスク「%1」とアドレスの種類（IPv4、IPv6）が異なります。</translation>
    </message>
    <message>
        <source>The line ends before the authentication method.</source>
        <translation>認証方式の指定がなく、行が終わっています。</translation>
    </message>
    <message>
        <source>A line has one authentication method, not a list (%1, …).</source>
        <translation>認証方式は1行に1つです。リスト（%1, …）は書けません。</translation>
    </message>
    <message>
        <source>“%1” is not an authentication method.</source>
        <translation>「%1」という認証方式はありません。</translation>
    </message>
    <message>
        <source>This version of PostgreSQL does not know the authentication method “%1”.</source>
        <translation>このバージョンのPostgreSQLには、認証方式「%1」がありません。</translation>
    </message>
    <message>
        <source>This server is built without the authentication method “%1”.</source>
        <translation>このサーバは、認証方式「%1」を含めずにビルドされています。</translation>
    </message>
    <message>
        <source>The authentication method “%1” does not work on local connections.</source>
        <translation>認証方式「%1」は、local接続では使えません。</translation>
    </message>
    <message>
        <source>The authentication method “%1” works on local connections only.</source>
        <translation>認証方式「%1」は、local接続でしか使えません。</translation>
    </message>
    <message>
        <source>The authentication method “%1” works in hostssl lines only.</source>
        <translation>認証方式「%1」は、hostsslの行でしか使えません。</translation>
    </message>
    <message>
        <source>This version of PostgreSQL accepts gss, trust and reject in hostgssenc lines, but not “%1”.</source>
        <translation>このバージョンのPostgreSQLでは、hostgssencの行に書けるのはgss、trust、rejectだけです。「%1」は書けません。</translation>
    </message>
    <message>
        <source>“%1” is not an option; write options after the method as name=value.</source>
        <translation>「%1」はオプションではありません。認証方式の後ろには、名前=値の形で書きます。</translation>
    </message>
    <message>
        <source>The option in “%1” does not exist.</source>
        <translation>「%1」のオプションは存在しません。</translation>
    </message>
    <message>
        <source>This version of PostgreSQL does not have the option in “%1”.</source>
        <translation>このバージョンのPostgreSQLには、「%1」のオプションがありません。</translation>
    </message>
    <message>
        <source>The option in “%1” is only for the authentication methods %2.</source>
        <translation>「%1」のオプションを使えるのは、認証方式が%2のときだけです。</translation>
    </message>
    <message>
        <source>The option in “%1” is only for hostssl lines.</source>
        <translation>「%1」のオプションは、hostsslの行でしか使えません。</translation>
    </message>
    <message>
        <source>The value of “%1” is not a list separated by commas.</source>
        <translation>「%1」の値が、カンマ区切りのリストになっていません。</translation>
    </message>
    <message>
        <source>The authentication method “%1” needs an option that is missing: %2.</source>
        <translation>認証方式「%1」に必要なオプション（%2）がありません。</translation>
    </message>
    <message>
        <source>The server name “%2” in “%1” cannot be resolved.</source>
        <translation>「%1」のサーバ名「%2」を名前解決できません。</translation>
    </message>
    <message>
        <source>ldapprefix and ldapsuffix cannot be combined with the options of a search (ldapbasedn, ldapbinddn, …).</source>
        <translation>ldapprefixおよびldapsuffixは、検索用のオプション（ldapbasedn、ldapbinddnなど）と同時には使えません。</translation>
    </message>
    <message>
        <source>ldapsearchattribute and ldapsearchfilter cannot be combined.</source>
        <translation>ldapsearchattributeとldapsearchfilterは、同時には使えません。</translation>
    </message>
    <message>
        <source>%2 must have one value, or as many as there are in radiusservers.</source>
        <translation>%2の値は、1つにするか、radiusserversと同じ数にする必要があります。</translation>
    </message>
    <message>
        <source>The options map and delegate_ident_mapping cannot be combined.</source>
        <translation>オプションのmapとdelegate_ident_mappingは、同時には使えません。</translation>
    </message>
    <message>
        <source>“%1” is not a valid regular expression.</source>
        <translation>「%1」は正規表現として正しくありません。</translation>
    </message>
    <message>
        <source>A word in this line is longer than this version of PostgreSQL can read.</source>
        <translation>この行には、このバージョンのPostgreSQLで読める長さを超えた語があります。</translation>
    </message>
    <message>
        <source>This line is longer than this version of PostgreSQL can read.</source>
        <translation>この行は、このバージョンのPostgreSQLで読める長さを超えています。</translation>
    </message>
    <message>
        <source>The value of “%1” is not valid.</source>
        <translation>「%1」の値が正しくありません。</translation>
    </message>
    <message>
        <source>The value of “%1” is not one of: %2.</source>
        <translation>「%1」の値は、%2のいずれかにする必要があります。</translation>
    </message>
    <message>
        <source>The authentication method “%1” needs one validator in oauth_validator_libraries, or the option validator.</source>
        <translation>認証方式「%1」では、oauth_validator_librariesにバリデータを1つだけ設定するか、オプションvalidatorを指定する必要があります。</translation>
    </message>
    <message>
        <source>The validator “%2” is not in oauth_validator_libraries.</source>
        <translation>バリデータ「%2」が、oauth_validator_librariesにありません。</translation>
    </message>
</context>
<context>
    <name>futago::Host</name>
    <message>
        <source>The login %1 may not run commands as the user %2.</source>
        <translation>%1でログインしたユーザには、「%2」としてコマンドを実行する権限がありません。</translation>
    </message>
    <message>
        <source>Log in as %1, or let the login user run commands as %1 by sudo; if sudo asks for a password, enter it in Futago.</source>
        <translation>%1でログインするか、ログインユーザがsudoで%1としてコマンドを実行できるようにしてください。sudoのパスワードが必要な場合は、Futagoに入力してください。</translation>
    </message>
    <message>
        <source>The user %1 does not have the permissions that “%2” needs on %3.</source>
        <translation>%3のユーザ「%1」には、「%2」の実行に必要な権限がありません。</translation>
    </message>
    <message>
        <source>Check the owner and the mode of the file or directory shown below.</source>
        <translation>下記のファイルまたはディレクトリの所有者とパーミッションを確認してください。</translation>
    </message>
    <message>
        <source>The disk of %1 is full.</source>
        <translation>%1のディスクに空きがありません。</translation>
    </message>
    <message>
        <source>Free some space there and apply again; the completed steps are kept.</source>
        <translation>空き容量を確保してから、もう一度適用してください。完了済みの手順はそのまま引き継がれます。</translation>
    </message>
    <message>
        <source>“%1” failed on %2 with exit status %3.</source>
        <translation>%2で「%1」が失敗しました（終了ステータス%3）。</translation>
    </message>
    <message>
        <source>The output of the program is shown below.</source>
        <translation>プログラムの出力は下記のとおりです。</translation>
    </message>
    <message>
        <source>The server on %1 was not started or stopped within %2 minutes.</source>
        <translation>%1のサーバの起動または停止が%2分以内に終わりませんでした。</translation>
    </message>
    <message>
        <source>The operation is still running on the host. Check the server log, and inspect again when it has finished.</source>
        <translation>処理はホスト上で続いています。サーバのログを確認し、終わってから調査をやり直してください。</translation>
    </message>
    <message>
        <source>“%1” succeeded on %2, but the server is not running.</source>
        <translation>%2で「%1」は成功しましたが、サーバは稼働していません。</translation>
    </message>
    <message>
        <source>“%1” succeeded on %2, but the server is still running.</source>
        <translation>%2で「%1」は成功しましたが、サーバはまだ稼働しています。</translation>
    </message>
    <message>
        <source>Check the server log and, on a host with systemd, “journalctl -u %1”.</source>
        <translation>サーバのログを確認してください。systemdのホストでは「journalctl -u %1」も確認してください。</translation>
    </message>
    <message>
        <source>The server was started in another way. Inspect again so that Futago can detect how.</source>
        <translation>別の方法で起動されています。どのように起動されたかをFutagoが調べられるよう、調査をやり直してください。</translation>
    </message>
    <message>
        <source>sudo on this host requires a terminal. Add the line “Defaults:%1 !requiretty” to sudoers, or log in as %2.</source>
        <translation>このホストのsudoは端末を要求します。sudoersに「Defaults:%1 !requiretty」の行を追加するか、%2としてログインしてください。</translation>
    </message>
</context>
<context>
    <name>futago::HostForm</name>
    <message>
        <source>Private key for the login</source>
        <translation>ログインに使う秘密鍵</translation>
    </message>
    <message>
        <source>Old SSH server (CentOS 6 and the like)</source>
        <translation>旧式のSSHサーバ（CentOS 6など）</translation>
    </message>
    <message>
        <source>Allows ssh-rsa and diffie-hellman-group14-sha1, which OpenSSH 5.3 needs, for this host only.</source>
        <translation>OpenSSH 5.3に必要なssh-rsaとdiffie-hellman-group14-sha1を、このホストだけに許可します。</translation>
    </message>
    <message>
        <source>e.g. db1.example</source>
        <translation>例：db1.example</translation>
    </message>
    <message>
        <source>e.g. db2.example</source>
        <translation>例：db2.example</translation>
    </message>
    <message>
        <source>e.g. postgres</source>
        <translation>例：postgres</translation>
    </message>
    <message>
        <source>Empty: agent, default keys</source>
        <translation>空欄：エージェントとデフォルトの鍵</translation>
    </message>
    <message>
        <source>Empty: found automatically</source>
        <translation>空欄：自動検出</translation>
    </message>
    <message>
        <source>Empty: same as the host</source>
        <translation>空欄：上のホストと同じ</translation>
    </message>
    <message>
        <source>The name or address by which the other host reaches this one.</source>
        <translation>相手ホストがこのホストに接続するときに使う名前またはアドレスです。</translation>
    </message>
    <message>
        <source>%1 of the primary</source>
        <translation>プライマリの%1</translation>
    </message>
    <message>
        <source>%1 of the standby</source>
        <translation>スタンバイの%1</translation>
    </message>
    <message>
        <source>SSH port of the primary</source>
        <translation>プライマリのSSHポート</translation>
    </message>
    <message>
        <source>SSH port of the standby</source>
        <translation>スタンバイのSSHポート</translation>
    </message>
    <message>
        <source>Browse for the key file of the primary</source>
        <translation>プライマリの鍵ファイルを参照</translation>
    </message>
    <message>
        <source>Browse for the key file of the standby</source>
        <translation>スタンバイの鍵ファイルを参照</translation>
    </message>
    <message>
        <source>Host:</source>
        <translation>ホスト名：</translation>
    </message>
    <message>
        <source>User:</source>
        <translation>ユーザ：</translation>
    </message>
    <message>
        <source>Key file:</source>
        <translation>鍵ファイル：</translation>
    </message>
    <message>
        <source>Password:</source>
        <translation>パスワード：</translation>
    </message>
    <message>
        <source>Key passphrase:</source>
        <translation>鍵のパスフレーズ：</translation>
    </message>
    <message>
        <source>sudo password:</source>
        <translation>sudoパスワード：</translation>
    </message>
    <message>
        <source>Data directory:</source>
        <translation>データディレクトリ：</translation>
    </message>
    <message>
        <source>Address for the other host:</source>
        <translation>ホスト間アドレス：</translation>
    </message>
    <message>
        <source>Port:</source>
        <translation>ポート：</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>参照…</translation>
    </message>
</context>
<context>
    <name>futago::HostLock</name>
    <message>
        <source>somebody else</source>
        <translation>別のユーザ</translation>
    </message>
    <message>
        <source>%1 is already working with Futago on the server of %2.</source>
        <translation>%1が、%2のサーバに対してFutagoで作業中です。</translation>
    </message>
    <message>
        <source>Wait until that run has ended, then inspect again. If that workstation is gone for good, remove %1 on the host.</source>
        <translation>その実行が終わるまで待ってから、もう一度調査してください。実行元の作業端末が失われ、復旧の見込みがない場合に限り、ホスト上のロック（%1）を削除してください。</translation>
    </message>
</context>
<context>
    <name>futago::HostPanel</name>
    <message>
        <source>&amp;Primary (master)</source>
        <translation>プライマリ（マスタ）(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Standby (slave)</source>
        <translation>スタンバイ（スレーブ）(&amp;S)</translation>
    </message>
    <message>
        <source>Trust this key</source>
        <translation>この鍵を信頼</translation>
    </message>
</context>
<context>
    <name>futago::Journal</name>
    <message>
        <source>The journal on this workstation cannot be written.</source>
        <translation>この作業端末のジャーナルに書き込めません。</translation>
    </message>
    <message>
        <source>Without it, nothing more is changed on the hosts. Check the disk and the permissions of your data folder.</source>
        <translation>ジャーナルに記録できない間は、ホストを変更しません。作業端末のディスクの空きと、データフォルダの権限を確認してください。</translation>
    </message>
    <message>
        <source>Another Futago is working on this pair (process %1 on %2).</source>
        <translation>別のFutagoがこのペアで作業中です（%2のプロセス%1）。</translation>
    </message>
    <message>
        <source>Wait until it has finished, or cancel it there, and inspect again.</source>
        <translation>その作業が終わるのを待つか、そちらで中止してから、もう一度調査してください。</translation>
    </message>
    <message>
        <source>The journal contains a run of this pair that cannot be read.</source>
        <translation>ジャーナルに、このペアの読み取れない実行記録があります。</translation>
    </message>
    <message>
        <source>This version of Futago cannot undo it. Use the version that created it, or restore the saved copies of the files manually.</source>
        <translation>このFutagoでは元に戻せません。記録を作成したバージョンのFutagoを使うか、変更前のファイルのコピーを手動で戻してください。</translation>
    </message>
</context>
<context>
    <name>futago::Labels</name>
    <message>
        <source>%1 (%2)</source>
        <comment>what a button does, and its keys</comment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>futago::LagPlot</name>
    <message>
        <source>Replication lag over time</source>
        <translation>レプリケーション遅延の推移</translation>
    </message>
    <message>
        <source>Lag (bytes)</source>
        <translation>遅延（バイト）</translation>
    </message>
    <message>
        <source>Lag (seconds)</source>
        <translation>遅延（秒）</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>バイト</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>秒</translation>
    </message>
</context>
<context>
    <name>futago::ListDialog</name>
    <message>
        <source>&amp;Add</source>
        <translation>追加(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>削除(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Up</source>
        <translation>上へ(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Down</source>
        <translation>下へ(&amp;D)</translation>
    </message>
</context>
<context>
    <name>futago::ListField</name>
    <message>
        <source>Edit the elements one by one (%1)</source>
        <translation>要素を1つずつ編集（%1）</translation>
    </message>
    <message>
        <source>Elements</source>
        <translation>要素</translation>
    </message>
</context>
<context>
    <name>futago::LocalRunner</name>
    <message>
        <source>The program “%1” cannot be started on this workstation.</source>
        <translation>この作業端末でプログラム「%1」を起動できません。</translation>
    </message>
    <message>
        <source>The program “%1” did not finish in time on this workstation.</source>
        <translation>この作業端末で実行したプログラム「%1」が、制限時間内に終了しませんでした。</translation>
    </message>
    <message>
        <source>The program “%1” failed on this workstation.</source>
        <translation>この作業端末で実行したプログラム「%1」が失敗しました。</translation>
    </message>
</context>
<context>
    <name>futago::MainWindow</name>
    <message>
        <source>Starting the practice pair…</source>
        <translation>練習用ペアを起動しています…</translation>
    </message>
    <message>
        <source>About Futago</source>
        <translation>Futagoについて</translation>
    </message>
    <message>
        <source>Futago %1</source>
        <translation>Futago %1</translation>
    </message>
    <message>
        <source>Sets up PostgreSQL streaming replication between two hosts, shows every change before it is made, and watches the pair. Free software under the GNU General Public License, version 3 or later.</source>
        <translation>2台のホスト間にPostgreSQLのストリーミングレプリケーションを構築します。変更内容はすべて事前に確認でき、構築後はペアを監視します。GNU General Public Licenseバージョン3以降のもとで配布されるフリーソフトウェアです。</translation>
    </message>
    <message>
        <source>New pair</source>
        <translation>新しいペア</translation>
    </message>
    <message>
        <source>%1[*] – Futago</source>
        <translation>%1[*] – Futago</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;New pair</source>
        <translation>新しいペア(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>開く(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>名前を付けて保存(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>終了(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;About Futago</source>
        <translation>Futagoについて(&amp;A)</translation>
    </message>
    <message>
        <source>The practice pair is ready.</source>
        <translation>練習用ペアの準備ができました。</translation>
    </message>
    <message>
        <source>Opening it closes the current pair. Unsaved changes are lost.</source>
        <translation>開くと、現在のペアは閉じられ、保存していない変更は失われます。</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>言語(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>「%1」を元に戻す(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>元に戻す(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>「%1」をやり直す(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>やり直す(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編集(&amp;E)</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>変更を破棄</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Stop and quit</source>
        <translation>中止して終了</translation>
    </message>
    <message>
        <source>Quit without saving</source>
        <translation>保存せずに終了</translation>
    </message>
</context>
<context>
    <name>futago::ModeChooser</name>
    <message>
        <source>Commits do not wait for any disk write; if the primary crashes, the latest commits can be lost.</source>
        <translation>コミットはディスクへの書き込みを待ちません。プライマリがクラッシュすると、直前のコミットを失うことがあります。</translation>
    </message>
    <message>
        <source>Commits wait until the standby has received the WAL and passed it to its operating system (not yet flushed to disk).</source>
        <translation>コミットは、スタンバイがWALを受け取ってOSに渡すまで待ちます（ディスクへのフラッシュは待ちません）。</translation>
    </message>
    <message>
        <source>Commits wait until the standby has flushed the WAL to disk.</source>
        <translation>コミットは、スタンバイがWALをディスクにフラッシュするまで待ちます。</translation>
    </message>
    <message>
        <source>Commits wait until the standby has replayed them and queries there can see them.</source>
        <translation>コミットは、スタンバイで再生され、問い合わせから参照できるようになるまで待ちます。</translation>
    </message>
    <message>
        <source>Replication mode</source>
        <translation>レプリケーションモード</translation>
    </message>
    <message>
        <source>I &amp;understand that writes stop while the standby is unavailable</source>
        <translation>スタンバイの停止中は書き込みが止まることを理解しました(&amp;U)</translation>
    </message>
    <message>
        <source>Commits wait for the primary&apos;s disk only; a failover can lose changes that were not sent yet (also called slave-asynchronous).</source>
        <translation>コミットはプライマリのディスクへの書き込みだけを待ちます。フェイルオーバー時に、未送信の更新を失うことがあります（旧称：スレーブ非同期）。</translation>
    </message>
</context>
<context>
    <name>futago::Notice</name>
    <message>
        <source>Details</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>Details of the message</source>
        <translation>メッセージの詳細</translation>
    </message>
</context>
<context>
    <name>futago::NumberWithUnit</name>
    <message>
        <source> segments</source>
        <comment>behind a number</comment>
        <translation>セグメント</translation>
    </message>
</context>
<context>
    <name>futago::Page</name>
    <message>
        <source>What is this?</source>
        <translation>用語の説明</translation>
    </message>
</context>
<context>
    <name>futago::Pair</name>
    <message>
        <source>The pair file is not JSON.</source>
        <translation>ペアファイルがJSON形式ではありません。</translation>
    </message>
    <message>
        <source>Create a new one with “futago new”.</source>
        <translation>「futago new」で新しく作成してください。</translation>
    </message>
    <message>
        <source>The file is JSON but not a Futago pair file.</source>
        <translation>JSON形式ですが、Futagoのペアファイルではありません。</translation>
    </message>
    <message>
        <source>Create one with “futago new”.</source>
        <translation>「futago new」で作成してください。</translation>
    </message>
    <message>
        <source>The pair file was written by a newer Futago.</source>
        <translation>このペアファイルは、より新しいバージョンのFutagoで作成されています。</translation>
    </message>
    <message>
        <source>Update Futago.</source>
        <translation>Futagoを更新してください。</translation>
    </message>
    <message>
        <source>The value of “%1” in the pair file is not valid.</source>
        <translation>ペアファイルの「%1」の値が正しくありません。</translation>
    </message>
    <message>
        <source>Correct it, or create the file again with “futago new”.</source>
        <translation>値を修正するか、「futago new」でファイルを作り直してください。</translation>
    </message>
</context>
<context>
    <name>futago::PairDocument</name>
    <message>
        <source>Pairs (*.json)</source>
        <translation>ペア (*.json)</translation>
    </message>
    <message>
        <source>Open a pair</source>
        <translation>ペアを開く</translation>
    </message>
    <message>
        <source>Save the pair</source>
        <translation>ペアを保存</translation>
    </message>
</context>
<context>
    <name>futago::PairFile</name>
    <message>
        <source>The pair file %1 cannot be read.</source>
        <translation>ペアファイル「%1」を読み取れません。</translation>
    </message>
    <message>
        <source>Check its name and permissions.</source>
        <translation>ファイル名と権限を確認してください。</translation>
    </message>
    <message>
        <source>The pair file %1 cannot be written.</source>
        <translation>ペアファイル「%1」に書き込めません。</translation>
    </message>
    <message>
        <source>Check the permissions of the folder and the free space.</source>
        <translation>フォルダの権限と空き容量を確認してください。</translation>
    </message>
</context>
<context>
    <name>futago::PairPicture</name>
    <message>
        <source>not being watched</source>
        <translation>未監視</translation>
    </message>
    <message>
        <source>does not answer</source>
        <translation>応答なし</translation>
    </message>
    <message>
        <source>accepts writes</source>
        <translation>書き込み可能</translation>
    </message>
    <message>
        <source>in recovery, replay is paused</source>
        <translation>リカバリ中（再生を一時停止中）</translation>
    </message>
    <message>
        <source>in recovery, read only</source>
        <translation>リカバリ中（読み取り専用）</translation>
    </message>
    <message>
        <source>replayed up to %1</source>
        <translation>再生位置：%1</translation>
    </message>
    <message>
        <source>writes at %1</source>
        <translation>書き込み位置：%1</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>streaming</source>
        <translation>ストリーミング中</translation>
    </message>
    <message>
        <source>catching up</source>
        <translation>キャッチアップ中</translation>
    </message>
    <message>
        <source>two primaries</source>
        <translation>プライマリが2台</translation>
    </message>
    <message>
        <source>no primary</source>
        <translation>プライマリなし</translation>
    </message>
    <message>
        <source>not streaming</source>
        <translation>ストリーミングなし</translation>
    </message>
    <message>
        <source>no lag</source>
        <translation>遅延なし</translation>
    </message>
    <message>
        <source>%1 behind</source>
        <translation>%1の遅れ</translation>
    </message>
    <message>
        <source>Picture of the pair</source>
        <translation>ペアの構成図</translation>
    </message>
    <message>
        <source>The pair is not being watched yet.</source>
        <translation>ペアはまだ監視されていません。</translation>
    </message>
    <message>
        <source>Primary</source>
        <translation>プライマリ</translation>
    </message>
    <message>
        <source>Standby</source>
        <translation>スタンバイ</translation>
    </message>
    <message>
        <source>%1 (%2) behind</source>
        <translation>%1（%2）の遅れ</translation>
    </message>
</context>
<context>
    <name>futago::PairSession</name>
    <message>
        <source>The run to undo was carried out on %1, which is no longer a host of this pair.</source>
        <translation>元に戻す対象の実行は%1で行われましたが、このホストは現在のペアに含まれていません。</translation>
    </message>
    <message>
        <source>Set the pair&apos;s host back to %1, undo, and then change the pair.</source>
        <translation>ペアのホストを%1に戻し、元に戻す処理を行ってから、ペアを変更してください。</translation>
    </message>
    <message>
        <source>The run to undo set up %1 as the standby, but its server has been promoted since and accepts writes.</source>
        <translation>元に戻す対象の実行は%1をスタンバイとして構成しましたが、そのサーバはその後昇格し、現在は書き込みを受け付けています。</translation>
    </message>
    <message>
        <source>Undoing would stop it. Make %1 the primary again first, then undo.</source>
        <translation>元に戻すとそのサーバが停止します。先に%1をプライマリに戻してから、元に戻してください。</translation>
    </message>
    <message>
        <source>The run to undo was carried out on hosts that this pair does not have any more.</source>
        <translation>元に戻す対象の実行は、現在のペアに含まれていないホストで行われました。</translation>
    </message>
    <message>
        <source>Open the pair file that the run was carried out with, and undo there.</source>
        <translation>その実行に使用したペアファイルを開いてから、元に戻してください。</translation>
    </message>
</context>
<context>
    <name>futago::PairState</name>
    <message>
        <source>The standby streams from the primary.</source>
        <translation>スタンバイは、プライマリからストリーミングでWALを受信しています。</translation>
    </message>
    <message>
        <source>The standby is catching up with the primary.</source>
        <translation>スタンバイは、プライマリの更新に追いつく途中です。</translation>
    </message>
    <message>
        <source>Both servers run, but the standby does not stream from the primary.</source>
        <translation>両サーバとも稼働していますが、スタンバイはプライマリからストリーミングでWALを受信していません。</translation>
    </message>
    <message>
        <source>The standby does not answer.</source>
        <translation>スタンバイが応答しません。</translation>
    </message>
    <message>
        <source>The primary does not answer.</source>
        <translation>プライマリが応答しません。</translation>
    </message>
    <message>
        <source>Neither server answers.</source>
        <translation>両サーバとも応答しません。</translation>
    </message>
    <message>
        <source>Both servers accept writes: there are two primaries.</source>
        <translation>両サーバとも書き込み可能で、プライマリが2台ある状態です。</translation>
    </message>
    <message>
        <source>Both servers are standbys: there is no primary.</source>
        <translation>両サーバともスタンバイで、プライマリがない状態です。</translation>
    </message>
    <message>
        <source>The servers have swapped roles: %1 is now the primary.</source>
        <translation>両サーバの役割が入れ替わり、現在は%1がプライマリです。</translation>
    </message>
</context>
<context>
    <name>futago::Parameter</name>
    <message>
        <source>Whether ALTER SYSTEM may write postgresql.auto.conf.</source>
        <translation>ALTER SYSTEMによるpostgresql.auto.confの変更を許可するかどうか。</translation>
    </message>
    <message>
        <source>Command that a standby runs at each restartpoint to remove archived WAL that it no longer needs.</source>
        <translation>スタンバイがリスタートポイントごとに実行し、不要になったアーカイブ済みWALを削除するコマンド。</translation>
    </message>
    <message>
        <source>Command that copies one finished WAL file to the archive; %p is its path, %f its name.</source>
        <translation>書き込みの終わったWALファイルを1つずつアーカイブへコピーするコマンド。%pはパス、%fはファイル名です。</translation>
    </message>
    <message>
        <source>Library that archives WAL instead of archive_command.</source>
        <translation>archive_commandの代わりにWALをアーカイブするライブラリ。</translation>
    </message>
    <message>
        <source>Whether finished WAL files are archived, and whether a standby archives too (always).</source>
        <translation>書き込みの終わったWALファイルをアーカイブするかどうか。alwaysではスタンバイでもアーカイブします。</translation>
    </message>
    <message>
        <source>Time after which a WAL file is archived even if it is not full.</source>
        <translation>WALファイルが満杯でなくても、切り替えてアーカイブするまでの時間。</translation>
    </message>
    <message>
        <source>Number of WAL files between two checkpoints.</source>
        <translation>2回のチェックポイントの間に書くWALファイルの数。</translation>
    </message>
    <message>
        <source>Longest time between two checkpoints.</source>
        <translation>チェックポイントの最大間隔。</translation>
    </message>
    <message>
        <source>Name of this server in its process titles; on a standby also its default application_name.</source>
        <translation>プロセスの表示に使うサーバの名前。スタンバイではapplication_nameのデフォルト値にもなります。</translation>
    </message>
    <message>
        <source>Whether data pages have checksums.</source>
        <translation>データページにチェックサムがあるかどうか。</translation>
    </message>
    <message>
        <source>Data directory, if it differs from the directory of this file.</source>
        <translation>データディレクトリ（このファイルと別の場所にある場合）。</translation>
    </message>
    <message>
        <source>Whether writes are reliably flushed to disk (fsync); off loses data in a crash.</source>
        <translation>更新をディスクに確実に書き込む（fsync）かどうか。offでは、クラッシュ時にデータを失います。</translation>
    </message>
    <message>
        <source>Whether the whole page is written to the WAL at its first change after a checkpoint.</source>
        <translation>チェックポイント後の最初の変更で、ページ全体をWALに書くかどうか。</translation>
    </message>
    <message>
        <source>Path of pg_hba.conf.</source>
        <translation>pg_hba.confのパス。</translation>
    </message>
    <message>
        <source>Whether a standby answers queries while it replays WAL.</source>
        <translation>WALの再生中に、スタンバイで読み取り専用の問い合わせを受け付けるかどうか。</translation>
    </message>
    <message>
        <source>Whether a standby tells the primary which rows its queries still need, so that they are not vacuumed away.</source>
        <translation>スタンバイの問い合わせがまだ参照する行をプライマリに通知し、VACUUMで削除されないようにするかどうか。</translation>
    </message>
    <message>
        <source>Path of pg_ident.conf.</source>
        <translation>pg_ident.confのパス。</translation>
    </message>
    <message>
        <source>Time after which an unused replication slot is invalidated.</source>
        <translation>使われていないレプリケーションスロットを無効にするまでの時間。</translation>
    </message>
    <message>
        <source>Addresses on which the server listens; * means all.</source>
        <translation>サーバが接続を待ち受けるアドレス。「*」を指定すると、すべてのアドレスで待ち受けます。</translation>
    </message>
    <message>
        <source>Whether connections are logged.</source>
        <translation>接続をログに残すかどうか。</translation>
    </message>
    <message>
        <source>Destination of the server log.</source>
        <translation>サーバログの出力先。</translation>
    </message>
    <message>
        <source>Directory of the log files.</source>
        <translation>ログファイルのディレクトリ。</translation>
    </message>
    <message>
        <source>Name of the log files.</source>
        <translation>ログファイルの名前。</translation>
    </message>
    <message>
        <source>Prefix of each log line.</source>
        <translation>ログの各行の先頭に付ける内容。</translation>
    </message>
    <message>
        <source>Lowest severity of messages that are logged.</source>
        <translation>ログに残すメッセージの重大度の下限。</translation>
    </message>
    <message>
        <source>Whether the commands of standbys and backups are logged.</source>
        <translation>スタンバイやバックアップが送るコマンドをログに残すかどうか。</translation>
    </message>
    <message>
        <source>Whether the server writes its log to files itself (logging collector).</source>
        <translation>サーバ自身がログをファイルに書き出すかどうか（ログコレクタ）。</translation>
    </message>
    <message>
        <source>Maximum number of concurrent connections; a standby needs at least the primary&apos;s value.</source>
        <translation>同時接続数の上限。スタンバイではプライマリ以上の値が必要です。</translation>
    </message>
    <message>
        <source>Size of the lock table per transaction; a standby needs at least the primary&apos;s value.</source>
        <translation>トランザクションあたりのロックテーブルの大きさ。スタンバイではプライマリ以上の値が必要です。</translation>
    </message>
    <message>
        <source>Maximum number of prepared transactions at the same time; a standby needs at least the primary&apos;s value.</source>
        <translation>同時にプリペアド状態にできるトランザクションの数。スタンバイではプライマリ以上の値が必要です。</translation>
    </message>
    <message>
        <source>Number of replication slots that can exist.</source>
        <translation>作成できるレプリケーションスロットの数。</translation>
    </message>
    <message>
        <source>Maximum amount of WAL that replication slots can retain; -1 means no limit and can fill the disk.</source>
        <translation>レプリケーションスロットが保持できるWALの最大量。-1は無制限で、ディスクを使い切ることがあります。</translation>
    </message>
    <message>
        <source>Maximum time that queries on a standby can delay the replay of archived WAL.</source>
        <translation>アーカイブから取り出したWALの再生を、スタンバイの問い合わせのために待つ時間の上限。</translation>
    </message>
    <message>
        <source>Maximum time that queries on a standby can delay the replay of streamed WAL.</source>
        <translation>ストリーミングで届いたWALの再生を、スタンバイの問い合わせのために待つ時間の上限。</translation>
    </message>
    <message>
        <source>Maximum number of standbys and base backups that can be connected at the same time.</source>
        <translation>同時に接続できるスタンバイとベースバックアップの数の上限。</translation>
    </message>
    <message>
        <source>Amount of WAL that triggers a checkpoint.</source>
        <translation>チェックポイントが始まるWALの量。</translation>
    </message>
    <message>
        <source>Maximum number of background processes; a standby needs at least the primary&apos;s value.</source>
        <translation>バックグラウンドプロセスの数の上限。スタンバイではプライマリ以上の値が必要です。</translation>
    </message>
    <message>
        <source>Amount of WAL files that is kept for reuse.</source>
        <translation>再利用のために残すWALファイルの量。</translation>
    </message>
    <message>
        <source>How new passwords are hashed.</source>
        <translation>新しいパスワードのハッシュ方式。</translation>
    </message>
    <message>
        <source>TCP port of the server.</source>
        <translation>サーバのTCPポート。</translation>
    </message>
    <message>
        <source>How a standby connects to its primary.</source>
        <translation>スタンバイがプライマリへ接続するときの接続文字列。</translation>
    </message>
    <message>
        <source>Replication slot on the primary that a standby uses.</source>
        <translation>スタンバイが使う、プライマリ側のレプリケーションスロット。</translation>
    </message>
    <message>
        <source>Trigger file: creating it promotes the standby.</source>
        <translation>作成されると、スタンバイが昇格するファイル（トリガファイル）。</translation>
    </message>
    <message>
        <source>Command that is run once when recovery has ended.</source>
        <translation>リカバリの終了時に一度だけ実行するコマンド。</translation>
    </message>
    <message>
        <source>Delay with which a standby replays commits.</source>
        <translation>スタンバイがコミットの再生を遅らせる時間。</translation>
    </message>
    <message>
        <source>Whether pages are fetched ahead of the replay that needs them.</source>
        <translation>再生で必要になるページを先読みするかどうか。</translation>
    </message>
    <message>
        <source>With immediate, recovery ends as soon as the data is consistent.</source>
        <translation>immediateを指定すると、整合性のとれた時点でリカバリを終了します。</translation>
    </message>
    <message>
        <source>What the server does when it has reached its recovery target.</source>
        <translation>リカバリ対象に達したときの動作。</translation>
    </message>
    <message>
        <source>Whether recovery stops just after its target (on) or just before it (off).</source>
        <translation>リカバリを、リカバリ対象の直後（on）で止めるか直前（off）で止めるか。</translation>
    </message>
    <message>
        <source>WAL position at which recovery ends.</source>
        <translation>リカバリを終えるWAL位置。</translation>
    </message>
    <message>
        <source>Restore point at which recovery ends.</source>
        <translation>リカバリを終えるリストアポイント。</translation>
    </message>
    <message>
        <source>Time at which recovery ends.</source>
        <translation>リカバリを終える時刻。</translation>
    </message>
    <message>
        <source>Timeline that recovery follows; a standby needs latest.</source>
        <translation>リカバリでたどるタイムライン。スタンバイではlatestを指定します。</translation>
    </message>
    <message>
        <source>Transaction at which recovery ends.</source>
        <translation>リカバリを終えるトランザクション。</translation>
    </message>
    <message>
        <source>Command that fetches one WAL file from the archive; %f is its name, %p the path to copy it to.</source>
        <translation>アーカイブからWALファイルを1つ取り出すコマンド。%fはファイル名、%pはコピー先のパスです。</translation>
    </message>
    <message>
        <source>Memory in which the server keeps pages.</source>
        <translation>サーバがページを保持する共有メモリの大きさ。</translation>
    </message>
    <message>
        <source>Whether the server accepts TLS connections.</source>
        <translation>TLS接続を受け付けるかどうか。</translation>
    </message>
    <message>
        <source>Whether the server runs as a standby (recovery.conf).</source>
        <translation>スタンバイとして動かすかどうか（recovery.conf）。</translation>
    </message>
    <message>
        <source>Whether WAL is summarized for incremental backups.</source>
        <translation>増分バックアップのためにWALの要約を作るかどうか。</translation>
    </message>
    <message>
        <source>Whether a standby copies the logical slots of its primary.</source>
        <translation>プライマリの論理スロットをスタンバイへ同期するかどうか。</translation>
    </message>
    <message>
        <source>Slots of standbys that must have received the WAL before logical subscribers get it.</source>
        <translation>論理レプリケーションの受信側より先にWALを受け取るべきスタンバイのスロット。</translation>
    </message>
    <message>
        <source>What a commit waits for before success is returned to the client.</source>
        <translation>クライアントに成功を返す前に、コミットが待つ処理。</translation>
    </message>
    <message>
        <source>application_name of the standbys that commits wait for.</source>
        <translation>コミットが待つスタンバイのapplication_name。</translation>
    </message>
    <message>
        <source>Whether the time of each commit is kept.</source>
        <translation>コミットの時刻を記録するかどうか。</translation>
    </message>
    <message>
        <source>Trigger file (recovery.conf): creating it promotes the standby.</source>
        <translation>作成されると、スタンバイが昇格するファイル（recovery.conf）。</translation>
    </message>
    <message>
        <source>Directories of the Unix-domain sockets.</source>
        <translation>Unixドメインソケットを置くディレクトリ。</translation>
    </message>
    <message>
        <source>Number of transactions by which the primary delays the removal of dead rows, for queries on standbys.</source>
        <translation>スタンバイの問い合わせのために、プライマリが不要行の削除を遅らせるトランザクションの数。</translation>
    </message>
    <message>
        <source>Memory for WAL that is not written yet; -1 derives it from shared_buffers.</source>
        <translation>書き出す前のWALに使うメモリ。-1ではshared_buffersから決まります。</translation>
    </message>
    <message>
        <source>How full pages in the WAL are compressed.</source>
        <translation>WALに書くページ全体の圧縮方式。</translation>
    </message>
    <message>
        <source>Whether new WAL files are filled with zeros.</source>
        <translation>新しいWALファイルをゼロで埋めるかどうか。</translation>
    </message>
    <message>
        <source>Number of WAL files that the primary keeps for standbys that are behind.</source>
        <translation>遅れているスタンバイのために残すWALファイルの数。</translation>
    </message>
    <message>
        <source>Amount of WAL that the primary keeps for standbys that are behind.</source>
        <translation>遅れているスタンバイのために残すWALの量。</translation>
    </message>
    <message>
        <source>How much information is written to the WAL; a standby needs replica (hot_standby up to 9.5) or higher.</source>
        <translation>WALに書き出す情報の量。スタンバイにはreplica（9.5まではhot_standby）以上が必要です。</translation>
    </message>
    <message>
        <source>Whether hint bits are written to the WAL, as pg_rewind needs.</source>
        <translation>ヒントビットをWALに書くかどうか。pg_rewindに必要です。</translation>
    </message>
    <message>
        <source>Whether a standby without primary_slot_name uses a temporary slot.</source>
        <translation>primary_slot_nameがないとき、スタンバイが一時スロットを使うかどうか。</translation>
    </message>
    <message>
        <source>How often a standby reports its position to the primary.</source>
        <translation>スタンバイがプライマリへ位置を報告する間隔。</translation>
    </message>
    <message>
        <source>Time without any message from the primary after which a standby reconnects.</source>
        <translation>プライマリから何も届かないとき、スタンバイが接続し直すまでの時間。</translation>
    </message>
    <message>
        <source>Whether old WAL files are reused.</source>
        <translation>古いWALファイルを再利用するかどうか。</translation>
    </message>
    <message>
        <source>Time that a standby waits before it looks for WAL again.</source>
        <translation>スタンバイがWALを取りに行き直すまでの待ち時間。</translation>
    </message>
    <message>
        <source>Size of a WAL file, chosen by initdb.</source>
        <translation>WALファイルの大きさ（initdbで決まる）。</translation>
    </message>
    <message>
        <source>Time without a reply from a standby after which the primary closes the connection.</source>
        <translation>スタンバイから何も届かないとき、プライマリが接続を切るまでの時間。</translation>
    </message>
    <message>
        <source>Method of flushing WAL to disk.</source>
        <translation>WALをディスクに同期する方式。</translation>
    </message>
    <message>
        <source>How often the WAL writer writes.</source>
        <translation>WALライタが書き込む間隔。</translation>
    </message>
    <message>
        <source>Amount of WAL after which the WAL writer flushes it to disk.</source>
        <translation>WALライタがディスクにフラッシュするまでのWALの量。</translation>
    </message>
</context>
<context>
    <name>futago::ParameterValue</name>
    <message numerus="yes">
        <source>%Ln segment(s)</source>
        <translation>
            <numerusform>%Lnセグメント</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>futago::PgDialect</name>
    <message>
        <source>Futago does not support PostgreSQL %1.</source>
        <translation>FutagoはPostgreSQL %1に対応していません。</translation>
    </message>
    <message>
        <source>PostgreSQL 9.3 to 18 are supported; a newer version of Futago may support later releases.</source>
        <translation>対応しているのはPostgreSQL 9.3から18までです。より新しいFutagoでは対応している可能性があります。</translation>
    </message>
</context>
<context>
    <name>futago::PgErrors</name>
    <message>
        <source>The PostgreSQL server on %1 requires a password for “%2”.</source>
        <translation>%1のPostgreSQLサーバが、「%2」のパスワードを要求しています。</translation>
    </message>
    <message>
        <source>Enter the role&apos;s password.</source>
        <translation>ロールのパスワードを入力してください。</translation>
    </message>
    <message>
        <source>The PostgreSQL server on %1 refused the login as “%2”.</source>
        <translation>%1のPostgreSQLサーバが、「%2」での接続を拒否しました。</translation>
    </message>
    <message>
        <source>Check the role&apos;s password and the lines of pg_hba.conf for it.</source>
        <translation>ロールのパスワードと、pg_hba.confの該当行を確認してください。</translation>
    </message>
    <message>
        <source>The PostgreSQL server on %1 is not accepting connections at the moment.</source>
        <translation>%1のPostgreSQLサーバは、現在接続を受け付けていません。</translation>
    </message>
    <message>
        <source>It is starting, stopping or recovering; try again when it has finished.</source>
        <translation>起動、停止、リカバリのいずれかの途中です。完了してからもう一度試してください。</translation>
    </message>
    <message>
        <source>There is no database “%2” on %1.</source>
        <translation>%1にデータベース「%2」がありません。</translation>
    </message>
    <message>
        <source>The session on the PostgreSQL server on %1 was lost.</source>
        <translation>%1のPostgreSQLサーバとのセッションが切断されました。</translation>
    </message>
    <message>
        <source>Check that the server is running, then connect again.</source>
        <translation>サーバが稼働していることを確認してから、接続し直してください。</translation>
    </message>
    <message>
        <source>The PostgreSQL server on %1 refused a statement: %2</source>
        <translation>%1のPostgreSQLサーバがSQL文を拒否しました：%2</translation>
    </message>
</context>
<context>
    <name>futago::Plan</name>
    <message>
        <source>The saved plan cannot be read.</source>
        <translation>保存された計画を読み取れません。</translation>
    </message>
    <message>
        <source>It was written by another version of Futago or was changed manually.</source>
        <translation>別のバージョンのFutagoで保存されたか、手動で変更されています。</translation>
    </message>
</context>
<context>
    <name>futago::PolicyForm</name>
    <message>
        <source>Names and WAL</source>
        <translation>名前とWAL</translation>
    </message>
    <message>
        <source>Replication &amp;role:</source>
        <translation>レプリケーション用ロール(&amp;R)：</translation>
    </message>
    <message>
        <source>Application &amp;name:</source>
        <translation>アプリケーション名(&amp;N)：</translation>
    </message>
    <message>
        <source>Slot na&amp;me:</source>
        <translation>スロット名(&amp;M)：</translation>
    </message>
    <message>
        <source>WAL &amp;limit of the slot:</source>
        <translation>スロットのWAL上限(&amp;L)：</translation>
    </message>
    <message>
        <source>WAL to &amp;keep:</source>
        <translation>WAL保持量(&amp;K)：</translation>
    </message>
    <message>
        <source>Replication &amp;slot</source>
        <translation>レプリケーションスロット(&amp;S)</translation>
    </message>
    <message>
        <source>WAL &amp;archive on the primary</source>
        <translation>プライマリのWALアーカイブ(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;wal_log_hints (for pg_rewind)</source>
        <translation>wal_log_hints（pg_rewind用）(&amp;W)</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>無制限</translation>
    </message>
    <message>
        <source>A slot that retains more WAL than this is invalidated, so that a failed standby cannot fill the primary&apos;s disk (PostgreSQL 13 and later).</source>
        <translation>保持するWALがこの量を超えると、スロットを無効にします。停止したスタンバイのためにプライマリのディスクがあふれることを防ぎます（PostgreSQL 13以降）。</translation>
    </message>
    <message>
        <source>The amount of WAL to keep on the primary, with or without a slot.</source>
        <translation>スロットの有無にかかわらず、プライマリに残しておくWALの量です。</translation>
    </message>
    <message>
        <source>The name under which the standby connects to the primary; synchronous modes wait for the standby of this name.</source>
        <translation>スタンバイがプライマリに接続するときの名前です。同期モードでは、この名前のスタンバイを待ちます。</translation>
    </message>
    <message>
        <source>&amp;Compress the base backup (LZ4)</source>
        <translation>ベースバックアップを圧縮（LZ4）(&amp;C)</translation>
    </message>
    <message>
        <source>The primary compresses it and the standby unpacks it, which is faster on most networks. Both must be built with LZ4 (PostgreSQL 15 and later).</source>
        <translation>プライマリが圧縮し、スタンバイが展開します。多くのネットワークでは、圧縮しない場合より速く終わります。両方のPostgreSQL（15以降）がLZ4対応でビルドされている必要があります。</translation>
    </message>
    <message>
        <source>pg_rewind needs wal_log_hints or data checksums to bring a former primary back without a new base backup.</source>
        <translation>ベースバックアップを取り直さずに旧プライマリを再組み込みする（pg_rewind）には、wal_log_hintsまたはデータチェックサムが必要です。</translation>
    </message>
</context>
<context>
    <name>futago::PracticeFolder</name>
    <message>
        <source>The path %1 contains a character that PostgreSQL&apos;s pg_ctl cannot handle.</source>
        <translation>パス「%1」に、PostgreSQLのpg_ctlで扱えない文字が含まれています。</translation>
    </message>
    <message>
        <source>Choose a folder without quotes, dollar signs and backslashes.</source>
        <translation>引用符、ドル記号、バックスラッシュを含まないフォルダを選んでください。</translation>
    </message>
    <message>
        <source>The folder %1 contains files that do not belong to a practice pair.</source>
        <translation>フォルダ「%1」に、練習用ペアのものではないファイルがあります。</translation>
    </message>
    <message>
        <source>Choose a folder that is empty or does not exist yet.</source>
        <translation>空のフォルダか、まだ存在しないフォルダを選んでください。</translation>
    </message>
    <message>
        <source>The practice folder %1 cannot be created.</source>
        <translation>練習用フォルダ「%1」を作成できません。</translation>
    </message>
    <message>
        <source>Practice pair</source>
        <translation>練習用ペア</translation>
    </message>
    <message>
        <source>The OS user “%1” cannot reach the practice folder %2.</source>
        <translation>OSユーザ「%1」の権限では、練習用フォルダ「%2」にアクセスできません。</translation>
    </message>
    <message>
        <source>Choose a folder whose parent folders are all accessible to that user.</source>
        <translation>そのユーザが上位のフォルダすべてにアクセスできるフォルダを選んでください。</translation>
    </message>
    <message>
        <source>The practice key %1 cannot be read.</source>
        <translation>練習用の鍵「%1」を読み取れません。</translation>
    </message>
    <message>
        <source>The practice folder %1 contains files that Futago did not create, so it is not deleted.</source>
        <translation>練習用フォルダ「%1」には、Futagoが作成したもの以外のファイルがあるため、削除せずに残します。</translation>
    </message>
</context>
<context>
    <name>futago::PracticeHost</name>
    <message>
        <source>The folder %1 cannot be created.</source>
        <translation>フォルダ「%1」を作成できません。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be removed.</source>
        <translation>フォルダ「%1」を削除できません。</translation>
    </message>
</context>
<context>
    <name>futago::PracticePair</name>
    <message>
        <source>Creating the keys and the data directories of both practice hosts…</source>
        <translation>練習用ホスト2台の鍵とデータディレクトリを作成しています…</translation>
    </message>
    <message>
        <source>Starting the servers of both practice hosts…</source>
        <translation>練習用ホスト2台のサーバを起動しています…</translation>
    </message>
    <message>
        <source>The practice pair in %1 is ready.</source>
        <translation>練習用ペアの準備ができました（%1）。</translation>
    </message>
</context>
<context>
    <name>futago::PracticeRecord</name>
    <message>
        <source>The practice pair in %1 cannot be read.</source>
        <translation>%1の練習用ペアを読み取れません。</translation>
    </message>
    <message>
        <source>The file %1 is damaged.</source>
        <translation>ファイル「%1」が壊れています。</translation>
    </message>
    <message>
        <source>Stop the servers of the practice pair and delete its folder manually.</source>
        <translation>練習用ペアのサーバを停止し、フォルダを手動で削除してください。</translation>
    </message>
    <message>
        <source>The practice pair cannot be saved in %1.</source>
        <translation>練習用ペアを%1に保存できません。</translation>
    </message>
    <message>
        <source>No free port from %1 upwards was found for the practice pair.</source>
        <translation>練習用ペアに使える空きポートが、%1番以降に見つかりません。</translation>
    </message>
</context>
<context>
    <name>futago::PracticeServer</name>
    <message>
        <source>The file postgresql.conf that initdb created has no line for %1.</source>
        <translation>initdbが作成したpostgresql.confに、%1の行がありません。</translation>
    </message>
    <message>
        <source>The file %1 cannot be read.</source>
        <translation>ファイル「%1」を読み取れません。</translation>
    </message>
    <message>
        <source>The folder %1 for the server&apos;s socket belongs to somebody else.</source>
        <translation>サーバのソケット用フォルダ「%1」の所有者が、別のユーザになっています。</translation>
    </message>
    <message>
        <source>The PostgreSQL server of the practice pair on %1, port %2, does not start.</source>
        <translation>練習用ペアのPostgreSQLサーバ（%1、ポート%2）が起動しません。</translation>
    </message>
    <message>
        <source>Its log is %1.</source>
        <translation>ログは%1にあります。</translation>
    </message>
</context>
<context>
    <name>futago::PracticeSshd</name>
    <message>
        <source>The SSH server of the practice pair on %1, port %2, does not start.</source>
        <translation>練習用ペアのSSHサーバ（%1、ポート%2）が起動しません。</translation>
    </message>
    <message>
        <source>Its log is %1. Another program may be using that port.</source>
        <translation>ログは%1にあります。別のプログラムがそのポートを使用している可能性があります。</translation>
    </message>
    <message>
        <source>The host key %1 cannot be read.</source>
        <translation>ホスト鍵「%1」を読み取れません。</translation>
    </message>
</context>
<context>
    <name>futago::Programs</name>
    <message>
        <source>No PostgreSQL server is installed on this workstation.</source>
        <translation>この作業端末にはPostgreSQLサーバがインストールされていません。</translation>
    </message>
    <message>
        <source>The PostgreSQL programs of the practice pair no longer exist in %1.</source>
        <translation>練習用ペアが使うPostgreSQLのプログラムが、%1に見つかりません。</translation>
    </message>
    <message>
        <source>Install the package of the PostgreSQL server. Debian calls it postgresql.</source>
        <translation>PostgreSQLサーバのパッケージをインストールしてください。Debianでのパッケージ名はpostgresqlです。</translation>
    </message>
    <message>
        <source>No OpenSSH server is installed on this workstation.</source>
        <translation>この作業端末にはOpenSSHサーバがインストールされていません。</translation>
    </message>
    <message>
        <source>Install the package openssh-server. The practice pair starts its own two servers.</source>
        <translation>openssh-serverパッケージをインストールしてください。練習用ペアは、専用のSSHサーバを2つ起動します。</translation>
    </message>
</context>
<context>
    <name>futago::ProposalTable</name>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>(not set)</source>
        <translation>（指定なし）</translation>
    </message>
    <message>
        <source>No parameter changes.</source>
        <translation>変更されるパラメータはありません。</translation>
    </message>
    <message>
        <source>Changed parameters of both servers</source>
        <translation>両サーバで変更されるパラメータ</translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation>パラメータ</translation>
    </message>
    <message>
        <source>Current value</source>
        <translation>現在の値</translation>
    </message>
    <message>
        <source>New value</source>
        <translation>新しい値</translation>
    </message>
    <message>
        <source>Takes effect</source>
        <translation>反映方法</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>設定元</translation>
    </message>
</context>
<context>
    <name>futago::ProvisionPage</name>
    <message numerus="yes">
        <source>%1 of %Ln step(s)</source>
        <translation>
            <numerusform>%Ln手順中%1手順が完了</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is &quot;3 of 30 steps&quot;, %2 what is being done</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 of %2, %3 per second, %4 left (%5)</source>
        <translation>%1 / %2、毎秒%3、残り%4（%5）</translation>
    </message>
    <message>
        <source>%1 of %2 (%3)</source>
        <translation>%1 / %2（%3）</translation>
    </message>
    <message>
        <source>There was nothing to undo.</source>
        <translation>元に戻すものはありませんでした。</translation>
    </message>
    <message>
        <source>The standby streams from the primary.</source>
        <translation>スタンバイは、プライマリからストリーミングでWALを受信しています。</translation>
    </message>
    <message>
        <source>Every step has been verified. Continue with Watch.</source>
        <translation>すべての手順について、実行後の検証が完了しました。「監視」に進んでください。</translation>
    </message>
    <message>
        <source>Undo the last run on both hosts?</source>
        <translation>両ホストで直前の実行を元に戻しますか？</translation>
    </message>
    <message>
        <source>Cancelling after the current step…</source>
        <translation>実行中の手順が終わりしだい中止します…</translation>
    </message>
    <message>
        <source>Everything done so far is recorded in the journal, even if the window is closed.</source>
        <translation>途中で閉じても、実行済みの内容はジャーナルに残ります。</translation>
    </message>
    <message>
        <source>Inspecting both hosts and creating the plan…</source>
        <translation>両ホストを調査し、計画を作成しています…</translation>
    </message>
    <message>
        <source>The changes of the last run can be undone.</source>
        <translation>直前の実行で行った変更を元に戻せます。</translation>
    </message>
    <message>
        <source>No plan is running.</source>
        <translation>実行中の計画はありません。</translation>
    </message>
    <message>
        <source>Provision</source>
        <translation>構築</translation>
    </message>
    <message>
        <source>Runs the plan. Each step is checked, carried out and verified.</source>
        <translation>計画を実行します。手順ごとに、事前確認、実行、検証を行います。</translation>
    </message>
    <message>
        <source>Overall:</source>
        <translation>全体：</translation>
    </message>
    <message>
        <source>Base backup:</source>
        <translation>ベースバックアップ：</translation>
    </message>
    <message>
        <source>Progress of the whole run</source>
        <translation>全体の進捗</translation>
    </message>
    <message>
        <source>Progress of the base backup</source>
        <translation>ベースバックアップの進捗</translation>
    </message>
    <message>
        <source>Nothing has been run yet. Tick every item on the Review page and choose Apply.</source>
        <translation>まだ何も実行していません。「確認」ページですべての項目にチェックを付け、「適用」を実行してください。</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>中止(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Retry</source>
        <translation>再試行(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Undo…</source>
        <translation>元に戻す(&amp;U)…</translation>
    </message>
    <message>
        <source>Undo &amp;now</source>
        <translation>今すぐ元に戻す(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation>元に戻さない(&amp;K)</translation>
    </message>
    <message>
        <source>The run was undone, starting with its last step.</source>
        <translation>実行した手順を、最後のものから順に元に戻しました。</translation>
    </message>
    <message>
        <source>The steps are undone in reverse order. Servers may restart. What cannot be undone is listed at the end.</source>
        <translation>手順を逆の順序で元に戻します。サーバが再起動することがあります。元に戻せなかったものは、最後に表示します。</translation>
    </message>
</context>
<context>
    <name>futago::PsqlChannel</name>
    <message>
        <source>The server on %1 refused a statement.</source>
        <translation>%1のサーバがSQL文を拒否しました。</translation>
    </message>
    <message>
        <source>The message of the server is shown below.</source>
        <translation>サーバからのメッセージは下記のとおりです。</translation>
    </message>
    <message>
        <source>The server on %1 could not be queried with psql.</source>
        <translation>%1のサーバに、psqlで問い合わせることができませんでした。</translation>
    </message>
    <message>
        <source>Check that it is running and that the user %1 can connect without a password.</source>
        <translation>サーバが稼働していること、ユーザ「%1」がパスワードなしで接続できることを確認してください。</translation>
    </message>
</context>
<context>
    <name>futago::RemoteFiles</name>
    <message>
        <source>The file %1 on %2 changed while it was read.</source>
        <translation>%2のファイル「%1」が、読み取り中に変更されました。</translation>
    </message>
    <message>
        <source>Inspect again.</source>
        <translation>もう一度調査してください。</translation>
    </message>
    <message>
        <source>The file %1 on %2 has been changed by someone else since it was read.</source>
        <translation>%2のファイル「%1」が、読み取った後にほかから変更されています。</translation>
    </message>
    <message>
        <source>Nothing was written. Inspect again and review the new plan.</source>
        <translation>書き込みは行っていません。もう一度調査して、新しい計画を確認してください。</translation>
    </message>
    <message>
        <source>There is no %1 on %2.</source>
        <translation>%2に%1がありません。</translation>
    </message>
    <message>
        <source>%1 cannot be renamed on %2 because %3 exists.</source>
        <translation>%2の%1は、%3がすでに存在するため名前を変更できません。</translation>
    </message>
    <message>
        <source>Check both and move one of them elsewhere.</source>
        <translation>両方の内容を確認し、どちらかを別の場所へ移してください。</translation>
    </message>
    <message>
        <source>User %3 cannot change %1 on %2 without changing its owner and group.</source>
        <translation>ユーザ「%3」が%2のファイル「%1」を変更すると、所有者とグループを維持できません。</translation>
    </message>
    <message>
        <source>Nothing was written. Change the owner of the file to that user, or manually apply the change shown on the Review page.</source>
        <translation>書き込みは行っていません。ファイルの所有者をそのユーザに変更するか、「確認」に表示された変更を手動で行ってください。</translation>
    </message>
</context>
<context>
    <name>futago::ReplicationMode</name>
    <message>
        <source>Fully asynchronous (off)</source>
        <translation>完全非同期（off）</translation>
    </message>
    <message>
        <source>Standby-asynchronous (local)</source>
        <translation>スタンバイ非同期（local）</translation>
    </message>
    <message>
        <source>Memory-synchronous (remote_write)</source>
        <translation>メモリ同期（remote_write）</translation>
    </message>
    <message>
        <source>Synchronous (on)</source>
        <translation>同期（on）</translation>
    </message>
    <message>
        <source>Apply-synchronous (remote_apply)</source>
        <translation>適用同期（remote_apply）</translation>
    </message>
</context>
<context>
    <name>futago::ReviewPage</name>
    <message>
        <source>Apply this plan to both hosts now?</source>
        <translation>この計画を両ホストに適用しますか？</translation>
    </message>
    <message>
        <source>The plan has errors and cannot be applied.</source>
        <translation>エラーがあるため、この計画は適用できません。</translation>
    </message>
    <message>
        <source>See the findings below. Resolve them, then choose “Test connection” on the Connect page again.</source>
        <translation>下の指摘を解消してから、「接続」ページでもう一度「接続テスト」を実行してください。</translation>
    </message>
    <message>
        <source>The settings have changed since the plan was created.</source>
        <translation>計画の作成後に設定が変更されています。</translation>
    </message>
    <message>
        <source>Choose “Create plan” on the Configure page to create a new plan.</source>
        <translation>「設定」ページの「計画作成」で計画を作り直してください。</translation>
    </message>
    <message>
        <source>There is no plan yet. Choose “Test connection” on the Connect page.</source>
        <translation>計画はまだありません。「接続」ページで「接続テスト」を実行してください。</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln item(s) are ticked. Apply needs all of them.</source>
        <translation>
            <numerusform>%Ln項目中%1項目を確認済みです。適用するには、すべての項目にチェックを付けてください。</numerusform>
        </translation>
    </message>
    <message>
        <source>Review</source>
        <translation>確認</translation>
    </message>
    <message>
        <source>Everything that will be done, exactly as it will be done. Tick each item once you have read it.</source>
        <translation>これから行う変更の一覧です。表示どおりの内容で実行します。読み終えた項目にチェックを付けてください。</translation>
    </message>
    <message>
        <source>Items of the plan</source>
        <translation>計画の項目</translation>
    </message>
    <message>
        <source>Tick a&amp;ll</source>
        <translation>すべてチェック(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Apply…</source>
        <translation>適用(&amp;A)…</translation>
    </message>
    <message>
        <source>Apply &amp;now</source>
        <translation>今すぐ適用(&amp;N)</translation>
    </message>
    <message>
        <source>Once there is a plan, every change to both hosts appears here.</source>
        <translation>計画を作成すると、両ホストに加える変更がここに表示されます。</translation>
    </message>
    <message>
        <source>No&amp;t yet</source>
        <translation>まだ適用しない(&amp;T)</translation>
    </message>
</context>
<context>
    <name>futago::Secrets</name>
    <message>
        <source>The secrets file %1 cannot be read.</source>
        <translation>シークレットファイル「%1」を読み取れません。</translation>
    </message>
    <message>
        <source>Other users can read the secrets file %1.</source>
        <translation>シークレットファイル「%1」を、ほかのユーザが読み取れる状態になっています。</translation>
    </message>
    <message>
        <source>Set its mode to 600 (chmod 600).</source>
        <translation>パーミッションを600に変更してください（chmod 600）。</translation>
    </message>
    <message>
        <source>The secrets file %1 is not a JSON object.</source>
        <translation>シークレットファイル「%1」の内容がJSONオブジェクトではありません。</translation>
    </message>
    <message>
        <source>Write for example: {&quot;replication.password&quot;: &quot;…&quot;}</source>
        <translation>記述例：{&quot;replication.password&quot;: &quot;…&quot;}</translation>
    </message>
    <message>
        <source>The secrets file %1 has an unknown entry “%2”.</source>
        <translation>シークレットファイル「%1」に、未対応の項目「%2」があります。</translation>
    </message>
    <message>
        <source>Known names: %1.</source>
        <translation>使用できる項目名：%1</translation>
    </message>
</context>
<context>
    <name>futago::ServerIdentity</name>
    <message>
        <source>The SQL connection to %1 leads to a server other than the one in %2.</source>
        <translation>%1へのSQL接続先が、%2のサーバとは別のサーバです。</translation>
    </message>
    <message>
        <source>No statement was run there. Check the port and the socket directory of the server, and whether another server uses them.</source>
        <translation>SQL文は実行していません。サーバのポートとソケットディレクトリ、およびそれらを別のサーバが使用していないかを確認してください。</translation>
    </message>
</context>
<context>
    <name>futago::Service</name>
    <message>
        <source>Started and stopped by pg_ctl</source>
        <translation>pg_ctlで起動・停止</translation>
    </message>
    <message>
        <source>Debian cluster %1/%2 (pg_ctlcluster)</source>
        <translation>Debianのクラスタ%1/%2（pg_ctlcluster）</translation>
    </message>
    <message>
        <source>systemd unit %1</source>
        <translation>systemdユニット（%1）</translation>
    </message>
    <message>
        <source>Init script %1</source>
        <translation>initスクリプト（%1）</translation>
    </message>
</context>
<context>
    <name>futago::SettingDetails</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1～%2</translation>
    </message>
    <message>
        <source>On or off</source>
        <translation>onまたはoff</translation>
    </message>
    <message>
        <source>One of %1</source>
        <translation>%1のいずれか</translation>
    </message>
    <message>
        <source>Default: empty</source>
        <translation>デフォルトは空</translation>
    </message>
    <message>
        <source>Default: %1</source>
        <translation>デフォルトは%1</translation>
    </message>
    <message>
        <source>A change needs a restart</source>
        <translation>変更の反映には再起動が必要</translation>
    </message>
    <message>
        <source>Cannot be changed</source>
        <translation>変更不可</translation>
    </message>
    <message>
        <source>A change takes effect on a reload</source>
        <translation>変更は再読み込みで反映</translation>
    </message>
    <message>
        <source>Writes the value that the file on the host contains now.</source>
        <translation>ホスト上のファイルにある現在の値に戻します。</translation>
    </message>
    <message>
        <source>Removes the parameter from the file, so that the server&apos;s default applies.</source>
        <translation>ファイルからこのパラメータを外し、サーバのデフォルト値を使います。</translation>
    </message>
    <message>
        <source>Choose a parameter to see what it means.</source>
        <translation>パラメータを選択すると説明が表示されます。</translation>
    </message>
    <message>
        <source>This version of the server does not have this parameter</source>
        <translation>このバージョンのサーバにはないパラメータ</translation>
    </message>
    <message>
        <source>Back to file &amp;value</source>
        <translation>ファイルの値に戻す(&amp;V)</translation>
    </message>
    <message>
        <source>Back to defa&amp;ult</source>
        <translation>デフォルトに戻す(&amp;U)</translation>
    </message>
    <message>
        <source>Full path: %1</source>
        <translation>フルパス：%1</translation>
    </message>
</context>
<context>
    <name>futago::SettingRow</name>
    <message>
        <source>Reload</source>
        <translation>再読み込み</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>再起動</translation>
    </message>
    <message>
        <source>At server start</source>
        <translation>起動時</translation>
    </message>
</context>
<context>
    <name>futago::SettingsForm</name>
    <message>
        <source>%1 of %2</source>
        <translation>%2件中%1件</translation>
    </message>
    <message>
        <source>Search all parameters by name or description</source>
        <translation>すべてのパラメータを名前や説明で検索</translation>
    </message>
    <message>
        <source>Search parameters</source>
        <translation>パラメータの検索</translation>
    </message>
    <message>
        <source>Parameters to show</source>
        <translation>表示するパラメータ</translation>
    </message>
    <message>
        <source>Replication</source>
        <translation>レプリケーション</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>変更あり</translation>
    </message>
    <message>
        <source>With findings</source>
        <translation>指摘あり</translation>
    </message>
    <message>
        <source>Not the default</source>
        <translation>デフォルト以外</translation>
    </message>
    <message>
        <source>All parameters</source>
        <translation>すべてのパラメータ</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>パラメータ</translation>
    </message>
</context>
<context>
    <name>futago::SettingsModel</name>
    <message>
        <source>Set %1</source>
        <translation>%1の設定</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1の削除</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>(not set)</source>
        <translation>（指定なし）</translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation>パラメータ</translation>
    </message>
    <message>
        <source>New value</source>
        <translation>新しい値</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>ファイルの値</translation>
    </message>
    <message>
        <source>Running value</source>
        <translation>稼働中の値</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>設定元</translation>
    </message>
    <message>
        <source>Takes effect</source>
        <translation>反映方法</translation>
    </message>
</context>
<context>
    <name>futago::SshAuth</name>
    <message>
        <source>%1 refused the login.</source>
        <translation>%1がログインを拒否しました。</translation>
    </message>
    <message>
        <source>Check the user name. Check also that the password is right, or that the public key is listed in ~/.ssh/authorized_keys on the host.</source>
        <translation>ユーザ名を確認してください。また、パスワードが正しいこと、または公開鍵がホストの~/.ssh/authorized_keysに登録されていることを確認してください。</translation>
    </message>
    <message>
        <source>The key file %1 for %2 does not exist.</source>
        <translation>%2に使う鍵ファイル「%1」がありません。</translation>
    </message>
    <message>
        <source>Choose the private key, or leave the field empty to use the agent.</source>
        <translation>秘密鍵を選ぶか、空欄にしてSSHエージェントを使用してください。</translation>
    </message>
    <message>
        <source>The key %1 for %2 needs its passphrase.</source>
        <translation>%2に使う鍵「%1」にはパスフレーズが必要です。</translation>
    </message>
    <message>
        <source>Enter the passphrase, or add the key to the SSH agent.</source>
        <translation>パスフレーズを入力するか、鍵をSSHエージェントに追加してください。</translation>
    </message>
    <message>
        <source>The passphrase does not open the key %1 for %2.</source>
        <translation>%2に使う鍵「%1」のパスフレーズが違います。</translation>
    </message>
    <message>
        <source>Enter the passphrase again.</source>
        <translation>パスフレーズを入力し直してください。</translation>
    </message>
    <message>
        <source>The key file %1 for %2 cannot be read as a private key.</source>
        <translation>%2に使う鍵ファイル「%1」を、秘密鍵として読み取れません。</translation>
    </message>
    <message>
        <source>Choose a private key in OpenSSH or PEM form that you can read.</source>
        <translation>読み取り権限のあるOpenSSH形式またはPEM形式の秘密鍵を選んでください。</translation>
    </message>
    <message>
        <source>%1 did not accept the answer.</source>
        <translation>%1は、入力した回答を受け付けませんでした。</translation>
    </message>
    <message>
        <source>A verification code is valid once and for a short time. Enter a new one.</source>
        <translation>確認コードは短時間、1回だけ有効です。新しいコードを入力してください。</translation>
    </message>
    <message>
        <source>The password was not sent in reply. Answer the question in the window; on the command line, log in once with ssh, for example to change an expired password, or use a key for which the host asks nothing more.</source>
        <translation>パスワードは送信していません。ウィンドウで質問に回答してください。コマンドラインを使う場合は、sshで一度ログインして期限切れのパスワードを変更するなどの対応をするか、追加の質問が不要な鍵を使用してください。</translation>
    </message>
    <message>
        <source>%1 asks a question during the login that only a person can answer.</source>
        <translation>%1へのログインで、利用者の回答が必要な質問を受け取りました。</translation>
    </message>
</context>
<context>
    <name>futago::SshCommand</name>
    <message>
        <source>The login shell on %1 did not run the command.</source>
        <translation>%1のログインシェルでコマンドを実行できませんでした。</translation>
    </message>
    <message>
        <source>Check the user&apos;s shell in /etc/passwd, its start-up files, and a forced command in sshd_config or authorized_keys.</source>
        <translation>/etc/passwdのログインシェル、シェルの初期化ファイル、sshd_configまたはauthorized_keysの強制コマンドの指定を確認してください。</translation>
    </message>
    <message>
        <source>The command for %1 is empty.</source>
        <translation>%1で実行するコマンドが空です。</translation>
    </message>
</context>
<context>
    <name>futago::SshEndpoint</name>
    <message>
        <source>“%1” is not a login of the form USER@HOST[:PORT].</source>
        <translation>「%1」は、ユーザ名@ホスト名[:ポート番号]の形式になっていません。</translation>
    </message>
    <message>
        <source>Write for example postgres@192.0.2.10 or postgres@db1.example:2222; enclose an IPv6 address with a port in brackets.</source>
        <translation>postgres@192.0.2.10やpostgres@db1.example:2222のように指定してください。IPv6アドレスにポートを付ける場合は、アドレスを角括弧で囲んでください。</translation>
    </message>
</context>
<context>
    <name>futago::SshErrors</name>
    <message>
        <source>%1 only supports outdated SSH encryption.</source>
        <translation>%1は古いSSH暗号方式にしか対応していません。</translation>
    </message>
    <message>
        <source>If this is an old server that you trust (such as CentOS 6), mark it as an old SSH server (--legacy-ssh); the old encryption is then used for this host only.</source>
        <translation>信頼できる古いサーバ（CentOS 6など）の場合は、「旧式のSSHサーバ」として指定してください（--legacy-ssh）。古い方式は、そのホストへの接続だけに使用します。</translation>
    </message>
    <message>
        <source>%1 and Futago have no SSH encryption in common.</source>
        <translation>%1とFutagoの間で、共通して使えるSSH暗号方式がありません。</translation>
    </message>
    <message>
        <source>Check Ciphers, MACs, KexAlgorithms and HostKeyAlgorithms in the host&apos;s sshd_config.</source>
        <translation>ホストのsshd_configのCiphers、MACs、KexAlgorithms、HostKeyAlgorithmsを確認してください。</translation>
    </message>
    <message>
        <source>The SSH server on %1 forbids forwarding.</source>
        <translation>%1のSSHサーバで、転送（フォワーディング）が禁止されています。</translation>
    </message>
    <message>
        <source>Allow it in sshd_config (AllowTcpForwarding, AllowStreamLocalForwarding, DisableForwarding) or in the key&apos;s line of authorized_keys.</source>
        <translation>sshd_config（AllowTcpForwarding、AllowStreamLocalForwarding、DisableForwarding）またはauthorized_keysの該当行で、転送を許可してください。</translation>
    </message>
    <message>
        <source>No PostgreSQL server answers on %1.</source>
        <translation>%1でPostgreSQLサーバが応答しません。</translation>
    </message>
    <message>
        <source>Check that the server is running, that its port and socket directory are correct, and that sshd_config allows forwarding (AllowStreamLocalForwarding).</source>
        <translation>サーバが稼働していること、ポートとソケットディレクトリが正しいこと、sshd_configで転送（AllowStreamLocalForwarding）が許可されていることを確認してください。</translation>
    </message>
    <message>
        <source>The SSH server on %1 could not forward a connection.</source>
        <translation>%1のSSHサーバで接続の転送に失敗しました。</translation>
    </message>
    <message>
        <source>Servers before OpenSSH 6.7 cannot reach a Unix socket; use 127.0.0.1 instead.</source>
        <translation>OpenSSH 6.7より前のサーバはUnixソケットに転送できません。代わりに127.0.0.1を使用してください。</translation>
    </message>
    <message>
        <source>%1 closed the connection because too many keys were tried.</source>
        <translation>試行した鍵が多すぎたため、%1がログインを打ち切りました。</translation>
    </message>
    <message>
        <source>Remove keys from the SSH agent (ssh-add -d), or raise MaxAuthTries on the host.</source>
        <translation>SSHエージェントから不要な鍵を削除するか（ssh-add -d）、ホストのMaxAuthTriesを増やしてください。</translation>
    </message>
    <message>
        <source>The connection to %1 was lost during the login.</source>
        <translation>ログイン中に%1との接続が切断されました。</translation>
    </message>
    <message>
        <source>The SSH library rejected the connection settings for %1.</source>
        <translation>%1への接続設定を、SSHライブラリが受け付けません。</translation>
    </message>
    <message>
        <source>%1 closed the connection before the login.</source>
        <translation>ログインの前に、%1が接続を切断しました。</translation>
    </message>
    <message>
        <source>Check that an SSH server listens on this port, and check MaxStartups and hosts.deny on the host.</source>
        <translation>このポートでSSHサーバが待ち受けていることと、ホストのMaxStartupsおよびhosts.denyを確認してください。</translation>
    </message>
    <message>
        <source>%1 refused to run another command.</source>
        <translation>%1が新しいコマンドの実行を拒否しました。</translation>
    </message>
    <message>
        <source>Check MaxSessions in the host&apos;s sshd_config.</source>
        <translation>ホストのsshd_configのMaxSessionsを確認してください。</translation>
    </message>
    <message>
        <source>The SSH connection to %1 was lost.</source>
        <translation>%1とのSSH接続が切断されました。</translation>
    </message>
    <message>
        <source>Check that the host is up and reachable, then connect again.</source>
        <translation>ホストが稼働していて通信できることを確認してから、接続し直してください。</translation>
    </message>
    <message>
        <source>The SSH library on this workstation cannot forward to a Unix socket on %1.</source>
        <translation>この作業端末のSSHライブラリでは、%1のUnixソケットに転送できません。</translation>
    </message>
    <message>
        <source>The library does not recognize the SSH server there (libssh 0.10 does not support OpenSSH 10). Make sure that psql works on the host; it is used instead.</source>
        <translation>SSHライブラリが接続先のSSHサーバを認識していません（libssh 0.10はOpenSSH 10に対応していません）。代わりにホスト上のpsqlを使うので、psqlが動作することを確認してください。</translation>
    </message>
</context>
<context>
    <name>futago::SshHostKey</name>
    <message>
        <source>The host key of %1 is not known yet.</source>
        <translation>%1のホスト鍵は、まだ登録されていません。</translation>
    </message>
    <message>
        <source>Before you trust it, run this command on the host and compare the fingerprints:
ssh-keygen -l -f /etc/ssh/ssh_host_ed25519_key.pub</source>
        <translation>信頼する前に、ホスト上で次のコマンドを実行し、フィンガープリントを照合してください：
ssh-keygen -l -f /etc/ssh/ssh_host_ed25519_key.pub</translation>
    </message>
    <message>
        <source>If the host was reinstalled, remove line %1 of %2; otherwise someone may be intercepting the connection.</source>
        <translation>ホストを再構築した場合は、%2の%1行目を削除してください。心当たりがない場合は、通信が第三者に傍受されている（中間者攻撃）おそれがあります。</translation>
    </message>
    <message>
        <source>The host key of %1 differs from the known one.</source>
        <translation>%1のホスト鍵が、登録済みのものと異なります。</translation>
    </message>
    <message>
        <source>The host key of %1 could not be added to %2.</source>
        <translation>%1のホスト鍵を%2に追加できませんでした。</translation>
    </message>
    <message>
        <source>Check the permissions of the file and its directory.</source>
        <translation>ファイルとディレクトリの権限を確認してください。</translation>
    </message>
    <message>
        <source>known_hosts trusts %1 by a certificate authority, and Futago does not evaluate host certificates.</source>
        <translation>known_hostsで%1は認証局（@cert-authority）によって信頼されていますが、Futagoはホスト証明書による確認に対応していません。</translation>
    </message>
    <message>
        <source>The host key of %1 is marked as revoked in %2.</source>
        <translation>%1のホスト鍵は、%2に失効（@revoked）として登録されています。</translation>
    </message>
    <message>
        <source>Someone who has this key may be intercepting the connection. The host needs a new key.</source>
        <translation>この鍵を持つ第三者が、通信を傍受している（中間者攻撃）おそれがあります。ホスト鍵を再生成してください。</translation>
    </message>
</context>
<context>
    <name>futago::SshTunnel</name>
    <message>
        <source>The socket that forwards to %1 cannot be created on this workstation.</source>
        <translation>%1への転送に使うソケットを、この作業端末に作成できません。</translation>
    </message>
    <message>
        <source>Check that the directory for temporary files is writable: %1</source>
        <translation>一時ファイル用のディレクトリに書き込めることを確認してください：%1</translation>
    </message>
</context>
<context>
    <name>futago::Stage</name>
    <message>
        <source>1  Connect</source>
        <translation>1  接続</translation>
    </message>
    <message>
        <source>Inspecting the hosts</source>
        <translation>ホストを調査中</translation>
    </message>
    <message>
        <source>Needs your attention</source>
        <translation>対応が必要</translation>
    </message>
    <message>
        <source>Both hosts inspected</source>
        <translation>両ホストの調査完了</translation>
    </message>
    <message>
        <source>Enter both hosts</source>
        <translation>両ホストの入力待ち</translation>
    </message>
    <message>
        <source>2  Configure</source>
        <translation>2  設定</translation>
    </message>
    <message>
        <source>Creating the plan</source>
        <translation>計画を作成中</translation>
    </message>
    <message>
        <source>Changed since the plan was created</source>
        <translation>計画の作成後に変更あり</translation>
    </message>
    <message>
        <source>After Connect</source>
        <translation>「接続」の完了待ち</translation>
    </message>
    <message>
        <source>Errors were found</source>
        <translation>エラーあり</translation>
    </message>
    <message>
        <source>The plan is ready</source>
        <translation>計画の作成完了</translation>
    </message>
    <message>
        <source>3  Review</source>
        <translation>3  確認</translation>
    </message>
    <message>
        <source>After Configure</source>
        <translation>「設定」の完了待ち</translation>
    </message>
    <message>
        <source>The plan is out of date</source>
        <translation>計画の再作成が必要</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>確認済み</translation>
    </message>
    <message>
        <source>Read and tick the plan</source>
        <translation>計画の確認待ち</translation>
    </message>
    <message>
        <source>4  Provision</source>
        <translation>4  構築</translation>
    </message>
    <message>
        <source>Being applied</source>
        <translation>適用中</translation>
    </message>
    <message>
        <source>Being undone</source>
        <translation>元に戻しています</translation>
    </message>
    <message>
        <source>An earlier run can be undone</source>
        <translation>以前の実行を元に戻せます</translation>
    </message>
    <message>
        <source>After Review</source>
        <translation>「確認」の完了待ち</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>途中で停止</translation>
    </message>
    <message>
        <source>5  Watch</source>
        <translation>5  監視</translation>
    </message>
    <message>
        <source>Not watching</source>
        <translation>未監視</translation>
    </message>
    <message>
        <source>Querying both servers</source>
        <translation>両サーバに問い合わせ中</translation>
    </message>
    <message>
        <source>Streaming</source>
        <translation>ストリーミング中</translation>
    </message>
    <message>
        <source>Catching up</source>
        <translation>キャッチアップ中</translation>
    </message>
    <message>
        <source>Not streaming</source>
        <translation>ストリーミングなし</translation>
    </message>
</context>
<context>
    <name>futago::StageList</name>
    <message>
        <source>Stages</source>
        <translation>段階</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>futago::StepDescription</name>
    <message>
        <source>SSH key pair of the OS user</source>
        <translation>OSユーザのSSH鍵ペアの作成</translation>
    </message>
    <message>
        <source>Creating the SSH key pair %1</source>
        <translation>SSH鍵ペア「%1」を作成しています</translation>
    </message>
    <message>
        <source>If this plan created the key pair, it is renamed and kept.</source>
        <translation>この計画で作成した鍵ペアであれば、別名に変更して退避します。</translation>
    </message>
    <message>
        <source>Public key in authorized_keys</source>
        <translation>authorized_keysへの公開鍵登録</translation>
    </message>
    <message>
        <source>Adding the other host&apos;s public key to %1</source>
        <translation>相手ホストの公開鍵を%1に追加しています</translation>
    </message>
    <message>
        <source>Append to %1: %2 &lt;public key of the other host&gt;</source>
        <translation>%1に追記：%2 &lt;相手ホストの公開鍵&gt;</translation>
    </message>
    <message>
        <source>The added line is removed.</source>
        <translation>追加した行を取り除きます。</translation>
    </message>
    <message>
        <source>Host key in known_hosts</source>
        <translation>known_hostsへのホスト鍵登録</translation>
    </message>
    <message>
        <source>Comparing and adding the host key of %1</source>
        <translation>%1のホスト鍵を照合し、追加しています</translation>
    </message>
    <message>
        <source>Append to %1: %2 (%3)</source>
        <translation>%1に追記：%2（%3）</translation>
    </message>
    <message>
        <source>Login to the other host by key</source>
        <translation>公開鍵認証による相手ホストへのログインの確認</translation>
    </message>
    <message>
        <source>Trying the login to the other host</source>
        <translation>相手ホストへのログインを試しています</translation>
    </message>
    <message>
        <source>This step changes nothing.</source>
        <translation>この手順では何も変更しません。</translation>
    </message>
    <message>
        <source>Password in the password file</source>
        <translation>パスワードファイルへの登録</translation>
    </message>
    <message>
        <source>Writing the password to %1</source>
        <translation>パスワードを%1に書き込んでいます</translation>
    </message>
    <message>
        <source>Add to %1 (mode 600): %2:%3:replication:%4:&lt;password&gt;</source>
        <translation>%1に追加（パーミッション600）：%2:%3:replication:%4:&lt;パスワード&gt;</translation>
    </message>
    <message>
        <source>The added entry is removed.</source>
        <translation>追加した項目を取り除きます。</translation>
    </message>
    <message>
        <source>Replication role “%1”</source>
        <translation>レプリケーション用ロール「%1」の設定</translation>
    </message>
    <message>
        <source>Changing the role “%1”</source>
        <translation>ロール「%1」を変更しています</translation>
    </message>
    <message>
        <source>Creating the role “%1”</source>
        <translation>ロール「%1」を作成しています</translation>
    </message>
    <message>
        <source>There is no undo: the role existed before and keeps its new password.</source>
        <translation>元に戻せません。ロールは以前から存在しており、パスワードは新しいもののままになります。</translation>
    </message>
    <message>
        <source>The role is dropped.</source>
        <translation>ロールを削除します。</translation>
    </message>
    <message>
        <source>WAL archive directory</source>
        <translation>WALアーカイブ用ディレクトリの作成</translation>
    </message>
    <message>
        <source>Creating the directory %1</source>
        <translation>ディレクトリ「%1」を作成しています</translation>
    </message>
    <message>
        <source>The directory is removed if it is still empty; otherwise it is kept.</source>
        <translation>ディレクトリが空のままであれば削除し、空でなければ残します。</translation>
    </message>
    <message>
        <source>Check the new configuration</source>
        <translation>新しい設定ファイルの検証</translation>
    </message>
    <message>
        <source>Checking the new configuration with the server&apos;s postgres program</source>
        <translation>新しい設定ファイルをpostgresコマンドで検証しています</translation>
    </message>
    <message>
        <source>The server is restarted with its former configuration.</source>
        <translation>以前の設定でサーバを再起動します。</translation>
    </message>
    <message>
        <source>The server reloads its former configuration.</source>
        <translation>以前の設定をサーバに再読み込みさせます。</translation>
    </message>
    <message>
        <source>File %1</source>
        <translation>%1の変更</translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation>%1に書き込んでいます</translation>
    </message>
    <message>
        <source>The file is kept together with the renamed data directory.</source>
        <translation>データディレクトリと一緒に退避します。</translation>
    </message>
    <message>
        <source>The former contents are written back.</source>
        <translation>以前の内容に書き戻します。</translation>
    </message>
    <message>
        <source>Conflicts in postgresql.auto.conf</source>
        <translation>postgresql.auto.confの競合解除</translation>
    </message>
    <message>
        <source>Resetting %1</source>
        <translation>%1の設定を解除しています</translation>
    </message>
    <message>
        <source>Restart with the new configuration</source>
        <translation>新しい設定での再起動</translation>
    </message>
    <message>
        <source>Reload the configuration</source>
        <translation>設定の再読み込み</translation>
    </message>
    <message>
        <source>Restarting the server</source>
        <translation>サーバを再起動しています</translation>
    </message>
    <message>
        <source>Reloading the configuration</source>
        <translation>設定を再読み込みしています</translation>
    </message>
    <message numerus="yes">
        <source>The server restarts; %Ln session(s) are disconnected.</source>
        <translation>
            <numerusform>サーバを再起動します。%Ln個のセッションが切断されます。</numerusform>
        </translation>
    </message>
    <message>
        <source>Takes effect once the former configuration is restored.</source>
        <translation>以前の設定に戻した時点で反映されます。</translation>
    </message>
    <message>
        <source>Test the replication connection</source>
        <translation>レプリケーション接続の事前テスト</translation>
    </message>
    <message>
        <source>Trying the replication connection from the standby</source>
        <translation>スタンバイからのレプリケーション接続を試しています</translation>
    </message>
    <message>
        <source>Replication slot “%1”</source>
        <translation>レプリケーションスロット「%1」の作成</translation>
    </message>
    <message>
        <source>Creating the replication slot “%1”</source>
        <translation>レプリケーションスロット「%1」を作成しています</translation>
    </message>
    <message>
        <source>The slot is dropped.</source>
        <translation>スロットを削除します。</translation>
    </message>
    <message>
        <source>Stop the existing server on the standby</source>
        <translation>スタンバイで稼働中の既存サーバの停止</translation>
    </message>
    <message>
        <source>Stopping the server on the standby</source>
        <translation>スタンバイのサーバを停止しています</translation>
    </message>
    <message>
        <source>The former server is started again.</source>
        <translation>停止したサーバを再び起動します。</translation>
    </message>
    <message>
        <source>Nothing was running.</source>
        <translation>稼働していたサーバはないため、何も行いません。</translation>
    </message>
    <message>
        <source>Rename the old data directory</source>
        <translation>既存データディレクトリの退避</translation>
    </message>
    <message>
        <source>Renaming %1</source>
        <translation>%1の名前を変更しています</translation>
    </message>
    <message>
        <source>The former data directory gets its name back.</source>
        <translation>退避したデータディレクトリの名前を元に戻します。</translation>
    </message>
    <message>
        <source>Base backup</source>
        <translation>ベースバックアップの取得</translation>
    </message>
    <message>
        <source>Copying the primary&apos;s data</source>
        <translation>プライマリのデータをコピーしています</translation>
    </message>
    <message>
        <source>The copied data directory is renamed and kept.</source>
        <translation>コピーしたデータディレクトリを別名に変更して退避します。</translation>
    </message>
    <message>
        <source>Start the standby</source>
        <translation>スタンバイの起動</translation>
    </message>
    <message>
        <source>Starting the server on the standby</source>
        <translation>スタンバイのサーバを起動しています</translation>
    </message>
    <message>
        <source>The standby is stopped.</source>
        <translation>スタンバイを停止します。</translation>
    </message>
    <message>
        <source>Wait for streaming</source>
        <translation>ストリーミング開始の確認</translation>
    </message>
    <message>
        <source>Waiting until the primary shows “%1” as streaming</source>
        <translation>プライマリで「%1」がstreamingになるのを待っています</translation>
    </message>
    <message>
        <source>Proof of replication</source>
        <translation>レプリケーションの動作確認</translation>
    </message>
    <message>
        <source>Writing a marker on the primary and waiting until the standby has replayed it</source>
        <translation>プライマリにマーカーを書き込み、スタンバイで再生されるのを待っています</translation>
    </message>
    <message>
        <source>Nothing changes except one additional WAL record.</source>
        <translation>WALレコードが1つ増える以外は、何も変更しません。</translation>
    </message>
    <message>
        <source>primary %1</source>
        <translation>プライマリ（%1）</translation>
    </message>
    <message>
        <source>standby %1</source>
        <translation>スタンバイ（%1）</translation>
    </message>
    <message>
        <source>The role&apos;s password is replaced unless it is already this one: other standbys and backup tools that log in as “%1” with the old password can no longer connect.</source>
        <translation>ロールのパスワードがすでに同じでない限り、置き換えられます。元のパスワードを使って「%1」でログインするほかのスタンバイやバックアップツールは、接続できなくなります。</translation>
    </message>
    <message numerus="yes">
        <source>A standby of another primary is stopped; %Ln session(s) are disconnected.</source>
        <translation>
            <numerusform>別のプライマリのスタンバイを停止します。%Ln個のセッションが切断されます。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A server that accepts writes is stopped; %Ln session(s) are disconnected.</source>
        <translation>
            <numerusform>書き込み可能なサーバを停止します。%Ln個のセッションが切断されます。</numerusform>
        </translation>
    </message>
    <message>
        <source>The former data directory is renamed to %1 and kept.</source>
        <translation>元のデータディレクトリは、名前を%1に変更して退避します。</translation>
    </message>
    <message>
        <source>Trial start of the copy</source>
        <translation>コピーの試験起動</translation>
    </message>
    <message>
        <source>Check the standby&apos;s configuration</source>
        <translation>スタンバイの設定の検証</translation>
    </message>
    <message>
        <source>Starting the copy beside the former server for a trial</source>
        <translation>既存のサーバを稼働させたまま、コピーを試験的に起動しています</translation>
    </message>
    <message>
        <source>Rename the copy to the data directory</source>
        <translation>コピーをデータディレクトリとして配置</translation>
    </message>
    <message>
        <source>The copy gets its former name back.</source>
        <translation>コピーの名前を元に戻します。</translation>
    </message>
    <message>
        <source>Start an empty server with this configuration in a temporary directory, and remove it</source>
        <translation>一時ディレクトリに空のデータベースクラスタを作成し、この設定で起動を試してから削除します</translation>
    </message>
    <message>
        <source>Keep the standby&apos;s own files</source>
        <translation>スタンバイ固有のファイルを引き継ぐ</translation>
    </message>
    <message>
        <source>Copying the standby&apos;s own files into the copy</source>
        <translation>スタンバイ固有のファイルをコピーに引き継いでいます</translation>
    </message>
    <message>
        <source>The primary&apos;s own *.conf files in %1 get the suffix .futago-primary in the copy, so that the standby does not include them.</source>
        <translation>%1にあるプライマリ側の*.confファイルは、スタンバイに読み込まれないよう、コピー上で名前を変更します（site.conf.futago-primaryなど）。</translation>
    </message>
    <message>
        <source>Proof of archiving</source>
        <translation>アーカイブの確認</translation>
    </message>
    <message>
        <source>Switching to a new WAL segment and waiting until the primary has archived the former one</source>
        <translation>WALセグメントを切り替え、切り替え前のセグメントがプライマリでアーカイブされるのを待っています</translation>
    </message>
    <message>
        <source>Nothing changes except that a WAL segment is archived earlier.</source>
        <translation>WALセグメントが早めにアーカイブされるだけで、ほかに変更はありません。</translation>
    </message>
    <message>
        <source>Proof of restoring from the archive</source>
        <translation>アーカイブからの取得の確認</translation>
    </message>
    <message>
        <source>The standby&apos;s server is fetching a segment with its restore_command</source>
        <translation>スタンバイのサーバがrestore_commandでセグメントを取得しています</translation>
    </message>
    <message>
        <source>The former values are set again by ALTER SYSTEM, and the server is restarted.</source>
        <translation>ALTER SYSTEMで以前の値を設定し直し、サーバを再起動します。</translation>
    </message>
    <message>
        <source>The former values are set again by ALTER SYSTEM, and the configuration is reloaded.</source>
        <translation>ALTER SYSTEMで以前の値を設定し直し、設定を再読み込みします。</translation>
    </message>
</context>
<context>
    <name>futago::StepDetails</name>
    <message>
        <source>SQL</source>
        <translation>SQL</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>Choose an item on the left to see exactly what it does.</source>
        <translation>左の項目を選択すると、実行内容の詳細が表示されます。</translation>
    </message>
    <message>
        <source>On the primary %1</source>
        <translation>プライマリ（%1）</translation>
    </message>
    <message>
        <source>On the standby %1</source>
        <translation>スタンバイ（%1）</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>元に戻す場合：%1</translation>
    </message>
</context>
<context>
    <name>futago::StepTable</name>
    <message>
        <source>Waiting</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>事前確認中</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>Already in place</source>
        <translation>適用済み</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>未実行</translation>
    </message>
    <message>
        <source>Being undone</source>
        <translation>元に戻しています</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>元に戻しました</translation>
    </message>
    <message>
        <source>Steps of the run</source>
        <translation>実行する手順</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>手順</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>所要時間</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>作業証跡</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>元に戻すものなし</translation>
    </message>
</context>
<context>
    <name>futago::TcpConnect</name>
    <message>
        <source>No SSH server answers at %1.</source>
        <translation>%1でSSHサーバが応答しません。</translation>
    </message>
    <message>
        <source>Check that sshd runs there, that the port is right and that no firewall rejects it.</source>
        <translation>sshdが稼働していること、ポートが正しいこと、ファイアウォールで拒否されていないことを確認してください。</translation>
    </message>
    <message>
        <source>No PostgreSQL server answers at %1.</source>
        <translation>%1でPostgreSQLサーバが応答しません。</translation>
    </message>
    <message>
        <source>Check that the server is running and that it listens on this address and port (listen_addresses, port).</source>
        <translation>サーバが稼働していることと、このアドレスとポートで待ち受けていること（listen_addresses、port）を確認してください。</translation>
    </message>
    <message>
        <source>%1 did not answer.</source>
        <translation>%1から応答がありません。</translation>
    </message>
    <message>
        <source>Check that the host is up and that no firewall drops the connection.</source>
        <translation>ホストが稼働していることと、ファイアウォールで通信が破棄されていないことを確認してください。</translation>
    </message>
    <message>
        <source>There is no route to %1.</source>
        <translation>%1への経路がありません。</translation>
    </message>
    <message>
        <source>Check that the host is up and that this workstation is on the right network or VPN.</source>
        <translation>ホストが稼働していることと、この作業端末が適切なネットワークまたはVPNに接続していることを確認してください。</translation>
    </message>
    <message>
        <source>The connection to %1 could not be established.</source>
        <translation>%1に接続できませんでした。</translation>
    </message>
    <message>
        <source>The host name “%1” cannot be resolved.</source>
        <translation>ホスト名「%1」を解決できません。</translation>
    </message>
    <message>
        <source>Check the spelling, or write the host&apos;s IP address.</source>
        <translation>つづりを確認するか、ホストのIPアドレスを指定してください。</translation>
    </message>
    <message>
        <source>The operation on %1 was cancelled.</source>
        <translation>%1での処理を中止しました。</translation>
    </message>
    <message>
        <source>%1 did not answer within %2 s.</source>
        <translation>%1から%2秒以内に応答がありませんでした。</translation>
    </message>
    <message>
        <source>Check the network and the load of the host, then try again.</source>
        <translation>ネットワークとホストの負荷を確認してから、もう一度試してください。</translation>
    </message>
</context>
<context>
    <name>futago::ValueProblem</name>
    <message>
        <source>Separate names with commas. Put names that contain anything other than letters, digits and underscores in double quotes.</source>
        <translation>名前はカンマで区切ります。英字、数字、アンダースコア以外の文字を含む名前は二重引用符で囲みます。</translation>
    </message>
    <message>
        <source>Allowed values: %1.</source>
        <translation>指定できる値：%1</translation>
    </message>
    <message>
        <source>Slot names consist of lowercase letters, digits and underscores, at most 63 characters in all.</source>
        <translation>スロット名に使えるのは英小文字、数字、アンダースコアで、長さは63文字までです。</translation>
    </message>
    <message>
        <source>A list of names. Put names that contain anything other than letters, digits and underscores in double quotes.</source>
        <translation>名前のリストです。英字、数字、アンダースコア以外を含む名前は二重引用符で囲みます。</translation>
    </message>
    <message>
        <source>The number of standbys to wait for must be 1 or more.</source>
        <translation>待機対象のスタンバイの数には、1以上を指定してください。</translation>
    </message>
    <message>
        <source>The only allowed value is immediate.</source>
        <translation>指定できる値はimmediateだけです。</translation>
    </message>
    <message>
        <source>The number is too large.</source>
        <translation>数が大きすぎます。</translation>
    </message>
    <message>
        <source>A WAL position looks like 16/B374D848.</source>
        <translation>WAL位置は16/B374D848のような形式で指定してください。</translation>
    </message>
    <message>
        <source>At most 63 characters are allowed.</source>
        <translation>63文字以内で指定してください。</translation>
    </message>
    <message>
        <source>Write function names with letters, digits and underscores, separated by commas.</source>
        <translation>関数名を英字、数字、アンダースコアで記述し、カンマで区切ります。</translation>
    </message>
    <message>
        <source>This is no longer supported and can only be off.</source>
        <translation>この機能は廃止されており、offにしかできません。</translation>
    </message>
    <message>
        <source>Enter a multiple of 16 blocks.</source>
        <translation>16ブロックの倍数を指定してください。</translation>
    </message>
    <message>
        <source>Enter -1, or 1 or more.</source>
        <translation>-1、または1以上を指定してください。</translation>
    </message>
    <message>
        <source>Enter 0, or 128kB or more.</source>
        <translation>0、または128kB以上を指定してください。</translation>
    </message>
    <message>
        <source>“%1” is neither on nor off.</source>
        <translation>「%1」はonでもoffでもありません。</translation>
    </message>
    <message>
        <source>“%1” is not a whole number.</source>
        <translation>「%1」は整数ではありません。</translation>
    </message>
    <message>
        <source>“%1” is not a number.</source>
        <translation>「%1」は数値ではありません。</translation>
    </message>
    <message>
        <source>“%1” is too large for this server.</source>
        <translation>「%1」は、このサーバで扱える上限を超えています。</translation>
    </message>
    <message>
        <source>“%1” is outside the valid range for %2.</source>
        <translation>「%1」は、%2に指定できる範囲外の値です。</translation>
    </message>
    <message>
        <source>“%1” is not a plain number, and %2 does not accept a unit.</source>
        <translation>「%1」は数値として解釈できません。%2には単位を付けられません。</translation>
    </message>
    <message>
        <source>“%1” does not end in a unit that this server accepts.</source>
        <translation>「%1」の末尾の単位は、このサーバでは使えません。</translation>
    </message>
    <message>
        <source>“%1” is not a valid value of %2.</source>
        <translation>「%1」は、%2に指定できる値ではありません。</translation>
    </message>
    <message>
        <source>The server does not accept “%1” for %2.</source>
        <translation>サーバは%2に「%1」を受け付けません。</translation>
    </message>
    <message>
        <source>%1 is read-only and cannot be set in a file.</source>
        <translation>%1は表示専用で、ファイルでは設定できません。</translation>
    </message>
    <message>
        <source>Enter on or off.</source>
        <translation>onまたはoffを指定してください。</translation>
    </message>
    <message>
        <source>Allowed units: %1 (case-sensitive).</source>
        <translation>指定できる単位：%1（大文字と小文字は区別されます）</translation>
    </message>
    <message>
        <source>Enter a value from %1 to %2.</source>
        <translation>%1～%2の範囲で指定してください。</translation>
    </message>
    <message>
        <source>Enter one of: %1.</source>
        <translation>次のいずれかを指定してください：%1</translation>
    </message>
</context>
<context>
    <name>futago::WatchPage</name>
    <message>
        <source>The replication slot “%1” was not found.</source>
        <translation>レプリケーションスロット「%1」が見つかりません。</translation>
    </message>
    <message>
        <source>The replication slot “%1” is in use and retains %2 of WAL (wal_status %3).</source>
        <translation>レプリケーションスロット「%1」は使用中で、%2のWALを保持しています（wal_status：%3）。</translation>
    </message>
    <message>
        <source>The replication slot “%1” is not in use and retains %2 of WAL (wal_status %3).</source>
        <translation>レプリケーションスロット「%1」は使われておらず、%2のWALを保持しています（wal_status：%3）。</translation>
    </message>
    <message>
        <source>The pair is not being watched yet. Choose “Start” to watch it.</source>
        <translation>ペアはまだ監視されていません。「開始」で監視を始めてください。</translation>
    </message>
    <message>
        <source>St&amp;op</source>
        <translation>停止(&amp;O)</translation>
    </message>
    <message>
        <source>St&amp;art</source>
        <translation>開始(&amp;A)</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>監視</translation>
    </message>
    <message>
        <source>Both servers are queried at each interval. Unknown values are shown as “–”, never as zero.</source>
        <translation>一定の間隔で両サーバに問い合わせます。取得できなかった値は、0ではなく「–」と表示します。</translation>
    </message>
    <message>
        <source> s</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>Seconds between two samples</source>
        <translation>監視の間隔（秒）</translation>
    </message>
    <message>
        <source>The standby&apos;s row in pg_stat_replication</source>
        <translation>pg_stat_replicationのスタンバイの行</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>同期状態</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>送信位置</translation>
    </message>
    <message>
        <source>Flushed</source>
        <translation>フラッシュ位置</translation>
    </message>
    <message>
        <source>Replayed</source>
        <translation>再生位置</translation>
    </message>
    <message>
        <source>Write lag</source>
        <translation>書き込み遅延</translation>
    </message>
    <message>
        <source>Flush lag</source>
        <translation>フラッシュ遅延</translation>
    </message>
    <message>
        <source>Replay lag</source>
        <translation>再生遅延</translation>
    </message>
    <message>
        <source>The replication slot “%1” has lost WAL that the standby needs. The standby needs a new base backup.</source>
        <translation>レプリケーションスロット「%1」は、スタンバイに必要なWALを失いました。スタンバイのベースバックアップを取り直す必要があります。</translation>
    </message>
    <message>
        <source>Inter&amp;val:</source>
        <translation>間隔(&amp;V)：</translation>
    </message>
</context>
<context>
    <name>futago::WhoMatches</name>
    <message>
        <source>Enter a user, a database and the client&apos;s IP address. Without an address, the connection is one over the Unix socket.</source>
        <translation>ユーザ、データベース、クライアントのIPアドレスを入力してください。アドレスが空欄の場合は、Unixソケットによる接続として調べます。</translation>
    </message>
    <message>
        <source>No line matches this connection, so the server refuses it.</source>
        <translation>どの行にも一致しないため、サーバはこの接続を拒否します。</translation>
    </message>
    <message>
        <source>Line %1 refuses the connection.</source>
        <translation>%1行目によって接続が拒否されます。</translation>
    </message>
    <message>
        <source>Line %1 matches this connection; the authentication method is %2.</source>
        <translation>%1行目に一致し、%2で認証されます。</translation>
    </message>
    <message>
        <source>An earlier line may match it: see below.</source>
        <translation>それより前の行に一致する可能性もあります。以下を確認してください。</translation>
    </message>
    <message>
        <source>Who matches?</source>
        <translation>どの行に一致するか</translation>
    </message>
    <message>
        <source>empty: Unix socket</source>
        <translation>空欄はUnixソケット</translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>暗号化なし</translation>
    </message>
    <message>
        <source>Earlier lines and why each of them does not match</source>
        <translation>それより前の行と、それぞれが一致しない理由</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Why it does not match</source>
        <translation>一致しない理由</translation>
    </message>
    <message>
        <source>Physical replication</source>
        <translation>物理レプリケーション</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>データベース</translation>
    </message>
    <message>
        <source>A standby or a base backup connects for physical replication; logical replication connects to its database.</source>
        <translation>スタンバイとベースバックアップは物理レプリケーションとして接続します。論理レプリケーションはデータベースへの接続になります。</translation>
    </message>
    <message>
        <source>&amp;Connection:</source>
        <translation>接続(&amp;C)：</translation>
    </message>
    <message>
        <source>U&amp;ser:</source>
        <translation>ユーザ(&amp;S)：</translation>
    </message>
    <message>
        <source>Da&amp;tabase:</source>
        <translation>データベース(&amp;T)：</translation>
    </message>
    <message>
        <source>Clie&amp;nt address:</source>
        <translation>クライアントのアドレス(&amp;N)：</translation>
    </message>
    <message>
        <source>Enc&amp;ryption:</source>
        <translation>暗号化(&amp;R)：</translation>
    </message>
</context>
<context>
    <name>futago::WindowQuestion</name>
    <message>
        <source>A plan is running. It will be cancelled after the current step.</source>
        <translation>計画を実行中です。現在の手順が終わってから中止します。</translation>
    </message>
    <message>
        <source>Everything done so far is in the journal; the next time you can continue or undo it.</source>
        <translation>実行済みの内容はジャーナルに残り、次回の起動時に続行することも、元に戻すこともできます。</translation>
    </message>
    <message>
        <source>The pair has unsaved changes.</source>
        <translation>ペアの変更が保存されていません。</translation>
    </message>
    <message>
        <source>Save it from the File menu, or continue without saving.</source>
        <translation>「ファイル」メニューから保存するか、保存せずに続行してください。</translation>
    </message>
    <message>
        <source>Configuration files were changed here and not applied.</source>
        <translation>設定ファイルの変更がまだ適用されていません。</translation>
    </message>
    <message>
        <source>Your changes on the Configure page are not saved anywhere else. Apply them first, or continue and discard them.</source>
        <translation>「設定」ページでの変更は、ほかに保存されません。先に適用するか、変更を破棄して続行してください。</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>キャンセル</translation>
    </message>
</context>
<context>
    <name>futago::activate</name>
    <message>
        <source>The server runs with these settings.</source>
        <translation>サーバはこの設定で稼働しています。</translation>
    </message>
    <message>
        <source>The server on %1 found errors in its configuration files.</source>
        <translation>%1のサーバが設定ファイルのエラーを検出しました。</translation>
    </message>
    <message>
        <source>It was not reloaded or restarted. Correct the lines shown below.</source>
        <translation>再読み込みも再起動も行っていません。下記の行を修正してください。</translation>
    </message>
    <message>
        <source>The server on %1 needs a restart that is not part of the plan.</source>
        <translation>%1のサーバに、計画にない再起動が必要です。</translation>
    </message>
    <message>
        <source>Inspect again and review the new plan.</source>
        <translation>もう一度調査して、新しい計画を確認してください。</translation>
    </message>
    <message>
        <source>The server on %1 still runs with other values of: %2.</source>
        <translation>%1のサーバは、次のパラメータが異なる値のまま稼働しています：%2</translation>
    </message>
    <message>
        <source>Another file or the server&apos;s command line overrides the new value; see pg_settings.sourcefile.</source>
        <translation>書き込んだ値よりも、別のファイルまたはサーバの起動オプションの値が優先されています。pg_settingsのsourcefile列で確認できます。</translation>
    </message>
    <message>
        <source>The server on %1 has read its configuration, but one file was modified later: %2.</source>
        <translation>%1のサーバは設定ファイルを読み込みましたが、それより新しい更新日時のファイルがあります：%2</translation>
    </message>
    <message>
        <source>The host&apos;s clock may have been set back, or the file may be rewritten repeatedly. Set its modification time to now (touch), then apply again.</source>
        <translation>ホストの時計が戻された、またはファイルが繰り返し書き換えられている可能性があります。ファイルの更新日時を現在時刻に合わせて（touch）から、もう一度適用してください。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>futago::archiveproof</name>
    <message>
        <source>Not proven: the server has not archived a segment yet.</source>
        <translation>未確認：このサーバは、まだセグメントをアーカイブしていません。</translation>
    </message>
    <message>
        <source>The server has archived the segment %1.</source>
        <translation>このサーバは、セグメント%1をアーカイブ済みです。</translation>
    </message>
    <message>
        <source>Not proven: the server has not archived the segment %1 within %2 s.</source>
        <translation>未確認：セグメント%1は、%2秒以内にアーカイブされませんでした。</translation>
    </message>
    <message>
        <source>The primary %1 does not archive WAL: the segment %2 has not arrived in %3.</source>
        <translation>プライマリ%1のWALがアーカイブされません。セグメント%2が%3に届いていません。</translation>
    </message>
    <message>
        <source>The segment %1 was archived to %2.</source>
        <translation>セグメント%1は、%2にアーカイブされました。</translation>
    </message>
    <message>
        <source>The server&apos;s own archive_command reported the segment %1 as archived; whether it can be restored is not proven.</source>
        <translation>このサーバ独自のarchive_commandは、セグメント%1をアーカイブ済みと報告しました。取り出せるかどうかは未確認です。</translation>
    </message>
    <message>
        <source>The standby&apos;s server fetched the segment %1 with its restore_command.</source>
        <translation>スタンバイのサーバが、restore_commandでセグメント%1を取得しました。</translation>
    </message>
    <message>
        <source>Not proven: the standby&apos;s own restore_command did not fetch the segment %1.</source>
        <translation>未確認：スタンバイ独自のrestore_commandでは、セグメント%1を取得できませんでした。</translation>
    </message>
    <message>
        <source>The standby %1 cannot fetch the WAL segment %2 from the primary&apos;s archive.</source>
        <translation>スタンバイ%1は、プライマリのアーカイブからWALセグメント%2を取得できません。</translation>
    </message>
    <message>
        <source>It streams, but could not catch up after a long interruption. Try the command shown below as the server&apos;s user.</source>
        <translation>ストリーミングはしていますが、長い中断の後では追いつけません。下記のコマンドを、サーバのユーザで試してください。</translation>
    </message>
    <message>
        <source>The standby has no restore_command.</source>
        <translation>スタンバイにrestore_commandが設定されていません。</translation>
    </message>
    <message>
        <source>The standby was not changed. The end of the primary&apos;s server log, which has the messages of archive_command, is shown below.</source>
        <translation>スタンバイは変更していません。プライマリのサーバログの末尾を下記に示します。archive_commandのメッセージを確認してください。</translation>
    </message>
    <message>
        <source>Nothing was fetched in this run, as it changed nothing.</source>
        <translation>この実行では変更がなかったため、取得の確認は行っていません。</translation>
    </message>
</context>
<context>
    <name>futago::carryover</name>
    <message>
        <source>The standby&apos;s own files are in the copy.</source>
        <translation>スタンバイ固有のファイルをコピーに引き継ぎました。</translation>
    </message>
    <message>
        <source>The copy is in place.</source>
        <translation>コピーはデータディレクトリに配置済みです。</translation>
    </message>
</context>
<context>
    <name>futago::checks</name>
    <message>
        <source>A commit waits for the standby “%1” without a time limit; statement_timeout does not end the wait.</source>
        <translation>コミットはスタンバイ「%1」の応答を無期限に待ちます。この待機はstatement_timeoutでも終わりません。</translation>
    </message>
    <message>
        <source>Choose an asynchronous mode, or be prepared to empty synchronous_standby_names when the standby fails.</source>
        <translation>非同期のモードを選ぶか、スタンバイの障害時にsynchronous_standby_namesを空にできるように備えてください。</translation>
    </message>
    <message numerus="yes">
        <source>The primary %1 will be restarted, which disconnects %Ln session(s).</source>
        <translation>
            <numerusform>プライマリ（%1）を再起動するため、%Ln個のセッションが切断されます。</numerusform>
        </translation>
    </message>
    <message>
        <source>Some of the changed parameters are only read at server start.</source>
        <translation>変更するパラメータの中に、サーバの起動時にしか読み込まれないものがあります。</translation>
    </message>
    <message>
        <source>Apply the plan when a short interruption is acceptable.</source>
        <translation>短時間の停止が許容される時間帯に、計画を適用してください。</translation>
    </message>
    <message>
        <source>The data directory %1 of the standby %2 contains a cluster; it will be renamed, not deleted.</source>
        <translation>スタンバイ（%2）のデータディレクトリ「%1」には、既存のデータベースクラスタがあります。削除せず、別名に変更して退避します。</translation>
    </message>
    <message>
        <source>The base backup uses this path.</source>
        <translation>ベースバックアップがこの場所を使うためです。</translation>
    </message>
    <message>
        <source>Undo restores it; remove it yourself when you no longer need it.</source>
        <translation>「元に戻す」で復帰できます。不要になったら手動で削除してください。</translation>
    </message>
    <message>
        <source>Minor versions should be the same; until they are, the standby should be the newer one.</source>
        <translation>マイナーバージョンはそろえてください。そろっていない間は、スタンバイのほうを新しくしてください。</translation>
    </message>
    <message>
        <source>Update both hosts to the same minor version.</source>
        <translation>両ホストを同じマイナーバージョンに更新してください。</translation>
    </message>
    <message>
        <source>The PostgreSQL server of the primary %1 is not running.</source>
        <translation>プライマリ（%1）のPostgreSQLサーバが稼働していません。</translation>
    </message>
    <message>
        <source>Start it on the primary, then inspect again. Futago reads the settings from the running server.</source>
        <translation>プライマリのサーバを起動してから、もう一度調査してください。設定は稼働中のサーバから取得します。</translation>
    </message>
    <message>
        <source>The server on %1 is itself a standby, so it cannot be the primary of this pair.</source>
        <translation>%1のサーバはスタンバイとして稼働しているため、このペアのプライマリにはできません。</translation>
    </message>
    <message>
        <source>Check whether primary and standby were mixed up, or enter the server that it follows as the primary.</source>
        <translation>プライマリとスタンバイを取り違えていないか確認するか、このサーバの追従先をプライマリに指定してください。</translation>
    </message>
    <message>
        <source>The standby %1 has PostgreSQL %2, but the primary has %3.</source>
        <translation>スタンバイ（%1）のPostgreSQLは%2ですが、プライマリは%3です。</translation>
    </message>
    <message>
        <source>Streaming replication needs the same major version on both hosts: install PostgreSQL %1 on the standby.</source>
        <translation>ストリーミングレプリケーションでは、両ホストのメジャーバージョンが同じでなければなりません。スタンバイにPostgreSQL %1をインストールしてください。</translation>
    </message>
    <message>
        <source>The standby %1 is a %2 machine, but the primary is %3.</source>
        <translation>スタンバイ（%1）のアーキテクチャは%2ですが、プライマリは%3です。</translation>
    </message>
    <message>
        <source>Data files can only be copied between machines of the same architecture.</source>
        <translation>データファイルは、同じアーキテクチャのマシン間でしかコピーできません。</translation>
    </message>
    <message>
        <source>Primary and standby are the same server: %1 on %2.</source>
        <translation>プライマリとスタンバイが同じサーバです（%2の%1）。</translation>
    </message>
    <message>
        <source>Enter two different hosts, or two different data directories.</source>
        <translation>異なるホストか、異なるデータディレクトリを指定してください。</translation>
    </message>
    <message>
        <source>The directory %1 on the standby %2 contains files, but is not a PostgreSQL data directory.</source>
        <translation>スタンバイ（%2）のディレクトリ「%1」にはファイルがありますが、PostgreSQLのデータディレクトリではありません。</translation>
    </message>
    <message>
        <source>Enter the data directory of the standby; Futago does not move directories whose contents it does not recognize.</source>
        <translation>スタンバイのデータディレクトリを指定してください。内容を判別できないディレクトリは、Futagoでは移動しません。</translation>
    </message>
    <message>
        <source>The data directory %1 of the standby %2 is a mount point, so it cannot be renamed.</source>
        <translation>スタンバイ（%2）のデータディレクトリ「%1」はマウントポイントのため、名前を変更できません。</translation>
    </message>
    <message>
        <source>Use a directory below the mount point as the data directory.</source>
        <translation>マウントポイントの下のディレクトリをデータディレクトリにしてください。</translation>
    </message>
    <message>
        <source>The standby %1 has %2 free for %3, but the base backup needs about %4.</source>
        <translation>スタンバイ（%1）の%3の空き容量は%2ですが、ベースバックアップには約%4が必要です。</translation>
    </message>
    <message>
        <source>Free some space on the standby; the old data directory is only renamed, not deleted, and still occupies its space.</source>
        <translation>スタンバイの空き容量を確保してください。既存のデータディレクトリは削除せずに名前を変更するだけなので、その分の容量は空きません。</translation>
    </message>
    <message>
        <source>The server on %1 is managed by %2.</source>
        <translation>%1のサーバは%2で管理されています。</translation>
    </message>
    <message>
        <source>Change it with that cluster manager; Futago only shows such servers.</source>
        <translation>変更はそのクラスタ管理ツールで行ってください。Futagoでは表示だけを行います。</translation>
    </message>
    <message>
        <source>The base backup puts tablespaces at the same paths.</source>
        <translation>ベースバックアップは、テーブル空間を同じパスに配置します。</translation>
    </message>
    <message>
        <source>Check these directories on the standby before you apply the plan.</source>
        <translation>計画を適用する前に、スタンバイのこれらのディレクトリを確認してください。</translation>
    </message>
    <message>
        <source>synchronous_commit = remote_apply needs PostgreSQL 9.6 or later.</source>
        <translation>synchronous_commit = remote_applyを使用できるのは、PostgreSQL 9.6以降です。</translation>
    </message>
    <message>
        <source>Choose another mode.</source>
        <translation>別のモードを選んでください。</translation>
    </message>
    <message>
        <source>Slot names consist of lowercase letters, digits and underscores, at most 63 characters in all.</source>
        <translation>スロット名に使えるのは英小文字、数字、アンダースコアで、長さは63文字までです。</translation>
    </message>
    <message>
        <source>Choose another slot name.</source>
        <translation>別のスロット名を選んでください。</translation>
    </message>
    <message>
        <source>The primary %1 has synchronous_standby_names = &apos;%2&apos;, to which the standby “%3” cannot be added.</source>
        <translation>プライマリ（%1）のsynchronous_standby_namesは&apos;%2&apos;で、ここにスタンバイ「%3」を追加することはできません。</translation>
    </message>
    <message>
        <source>Before PostgreSQL 9.6 a commit can wait for one standby only; ANY N with more than N names does not guarantee that a commit waits for a particular one.</source>
        <translation>PostgreSQL 9.6より前では、コミットは1台のスタンバイしか待てません。また、N個より多くの名前を並べたANY Nでは、コミットが特定のスタンバイを待つことは保証されません。</translation>
    </message>
    <message>
        <source>Choose an asynchronous mode, or change synchronous_standby_names on the primary.</source>
        <translation>非同期のモードを選ぶか、プライマリのsynchronous_standby_namesを変更してください。</translation>
    </message>
    <message>
        <source>synchronous_standby_names of the primary %1 is “*”, which matches every standby including this one. It is not changed.</source>
        <translation>プライマリ（%1）のsynchronous_standby_namesは「*」で、このスタンバイを含むすべてのスタンバイが対象です。この値は変更しません。</translation>
    </message>
    <message>
        <source>A commit waits for whichever standby answers first, and keeps waiting when none is connected.</source>
        <translation>コミットは最初に応答したいずれかのスタンバイを待ちます。スタンバイが1台も接続していなければ、待ち続けます。</translation>
    </message>
    <message>
        <source>Write the names of the standbys on the primary instead of “*”.</source>
        <translation>プライマリで「*」の代わりにスタンバイの名前を指定してください。</translation>
    </message>
    <message>
        <source>Remove names from synchronous_standby_names on the primary if nobody needs them.</source>
        <translation>不要な名前は、プライマリのsynchronous_standby_namesから取り除いてください。</translation>
    </message>
    <message>
        <source>Commits on the primary %1 continue to wait for other standbys (synchronous_standby_names = &apos;%2&apos;); the mode “%3” applies to the new standby only.</source>
        <translation>プライマリ（%1）のコミットは、引き続きほかのスタンバイを待ちます（synchronous_standby_names = &apos;%2&apos;）。モード「%3」は新しいスタンバイだけに適用されます。</translation>
    </message>
    <message>
        <source>Names that do not belong to this pair are kept, and synchronous_commit is not changed.</source>
        <translation>このペアのものでない名前は残し、synchronous_commitも変更しません。</translation>
    </message>
    <message>
        <source>Commits on the primary %1 wait for other standbys besides “%2” (synchronous_standby_names = &apos;%3&apos;), with synchronous_commit = %4.</source>
        <translation>プライマリ（%1）のコミットは、「%2」のほかに別のスタンバイも待ちます（synchronous_standby_names = &apos;%3&apos;、synchronous_commit = %4）。</translation>
    </message>
    <message>
        <source>Names that do not belong to this pair are kept.</source>
        <translation>このペアのものでない名前は残します。</translation>
    </message>
    <message>
        <source>On the primary %1, another standby can acknowledge commits in place of “%2” (synchronous_standby_names = &apos;%3&apos;).</source>
        <translation>プライマリ（%1）では、「%2」の代わりに別のスタンバイの応答だけでコミットが完了することがあります（synchronous_standby_names = &apos;%3&apos;）。</translation>
    </message>
    <message>
        <source>A commit may return before this standby has received it.</source>
        <translation>このスタンバイに届く前にコミットが完了することがあります。</translation>
    </message>
    <message>
        <source>No PostgreSQL programs were found on the standby %1.</source>
        <translation>スタンバイ（%1）にPostgreSQLのプログラムが見つかりません。</translation>
    </message>
    <message>
        <source>Install the primary&apos;s version of PostgreSQL on the standby.</source>
        <translation>プライマリと同じバージョンのPostgreSQLをスタンバイにインストールしてください。</translation>
    </message>
    <message>
        <source>Install PostgreSQL %1 on the standby.</source>
        <translation>スタンバイにPostgreSQL %1をインストールしてください。</translation>
    </message>
    <message>
        <source>Futago installs nothing: the standby runs with its own programs.</source>
        <translation>Futagoは何もインストールしません。スタンバイはそのホストのプログラムで稼働します。</translation>
    </message>
    <message numerus="yes">
        <source>A standby of another primary is running on %1 in %2 with %Ln session(s); it will be stopped, and its data directory will be renamed and kept.</source>
        <translation>
            <numerusform>%1の%2で別のプライマリのスタンバイが稼働しています（接続中のセッション：%Ln個）。このサーバを停止し、データディレクトリの名前を変えて退避します。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A server that accepts writes is running on %1 in %2 with %Ln session(s); it will be stopped, and its data directory will be renamed and kept.</source>
        <translation>
            <numerusform>%1の%2で書き込み可能なサーバが稼働しています（接続中のセッション：%Ln個）。このサーバを停止し、データディレクトリの名前を変えて退避します。</numerusform>
        </translation>
    </message>
    <message>
        <source>The standby of this pair uses this directory.</source>
        <translation>このペアのスタンバイがその場所を使います。</translation>
    </message>
    <message>
        <source>Make sure that nobody needs this server any more, or specify another host or data directory.</source>
        <translation>このサーバがもう使われていないことを確認するか、別のホストまたはデータディレクトリを指定してください。</translation>
    </message>
    <message>
        <source>The server on %1 refuses a line of its configuration: %2</source>
        <translation>%1のサーバが設定ファイルの行を受け付けません：%2</translation>
    </message>
    <message>
        <source>Because of a line like this, the server ignores the whole file on a reload, or does not start.</source>
        <translation>このような行があると、サーバは再読み込みではファイル全体を無視し、次回の起動には失敗します。</translation>
    </message>
    <message>
        <source>Futago cannot parse %1 on %2.</source>
        <translation>Futagoは、%2の%1を解釈できません。</translation>
    </message>
    <message>
        <source>The server may refuse the whole file because of this line; Futago does not change the line.</source>
        <translation>この行のためにサーバがファイル全体を拒否する可能性があります。Futagoはこの行を変更しません。</translation>
    </message>
    <message>
        <source>Check the line, and correct it if the server refuses it.</source>
        <translation>その行を確認し、サーバが受け付けない場合は修正してください。</translation>
    </message>
    <message>
        <source>“%1” cannot be used as the name of a replication slot on the primary %2.</source>
        <translation>「%1」はプライマリ（%2）のレプリケーションスロットの名前として使えません。</translation>
    </message>
    <message>
        <source>“%1” cannot be used as the application name by which the primary %2 identifies its standby.</source>
        <translation>「%1」は、プライマリ（%2）がスタンバイを識別するアプリケーション名として使えません。</translation>
    </message>
    <message>
        <source>The server accepts 1 to 63 printable ASCII characters, replaces all others, and reads * as every standby.</source>
        <translation>サーバが受け付けるのは印字可能なASCII文字1～63文字です。それ以外の文字は置き換えられ、*はすべてのスタンバイを意味します。</translation>
    </message>
    <message>
        <source>Choose another application name.</source>
        <translation>別のアプリケーション名を選んでください。</translation>
    </message>
    <message>
        <source>“%1” cannot be used as the name of the replication role on the primary %2.</source>
        <translation>「%1」は、プライマリ（%2）のレプリケーション用ロールの名前として使えません。</translation>
    </message>
    <message>
        <source>A role&apos;s name has 1 to 63 bytes; public, none and names that begin with pg_ are reserved.</source>
        <translation>ロール名は1～63バイトです。public、none、およびpg_で始まる名前は予約されています。</translation>
    </message>
    <message>
        <source>Choose another role name.</source>
        <translation>別のロール名を選んでください。</translation>
    </message>
    <message>
        <source>The role “%1” on the primary %2 is a superuser, so it cannot be the replication role.</source>
        <translation>プライマリ（%2）のロール「%1」はスーパーユーザのため、レプリケーション用ロールにはできません。</translation>
    </message>
    <message>
        <source>The replication role&apos;s password is stored in a file on the standby; anyone who can read it would have full control of the primary.</source>
        <translation>レプリケーション用ロールのパスワードは、スタンバイのファイルに保存されます。このファイルを読める人は、プライマリを完全に操作できてしまいます。</translation>
    </message>
    <message>
        <source>Choose a role used only for replication; Futago creates it.</source>
        <translation>レプリケーション専用のロールを指定してください。ロールはFutagoが作成します。</translation>
    </message>
    <message>
        <source>The role “%1” already exists on the primary %2: its password is replaced unless you enter the current one.</source>
        <translation>ロール「%1」はプライマリ（%2）にすでに存在します。現在のパスワードを入力しない限り、パスワードは置き換えられます。</translation>
    </message>
    <message>
        <source>Other standbys and backup tools that log in as this role with the old password can no longer connect.</source>
        <translation>このロールと元のパスワードでログインするほかのスタンバイやバックアップツールは、接続できなくなります。</translation>
    </message>
    <message>
        <source>Enter the role&apos;s current password, or choose another role name.</source>
        <translation>ロールの現在のパスワードを入力するか、別のロール名を選んでください。</translation>
    </message>
    <message>
        <source>PostgreSQL %1 on the primary %2 does not support the mode “%3”.</source>
        <translation>プライマリ（%2）のPostgreSQL %1はモード「%3」に対応していません。</translation>
    </message>
    <message>
        <source>With one standby, the mode “%1” stops all writes on the primary %2 while the standby is unavailable.</source>
        <translation>スタンバイが1台だけの構成でモード「%1」を使うと、スタンバイの停止中はプライマリ（%2）への書き込みがすべて止まります。</translation>
    </message>
    <message>
        <source>The standby %1 has PostgreSQL %2, the primary %3.</source>
        <translation>スタンバイ（%1）はPostgreSQL %2、プライマリはPostgreSQL %3です。</translation>
    </message>
    <message>
        <source>The primary has tablespaces in %1; the same directories on the standby %2 must be missing or empty.</source>
        <translation>プライマリのテーブル空間が%1にあります。スタンバイ（%2）の同じディレクトリは、存在しないか空でなければなりません。</translation>
    </message>
    <message>
        <source>The login %1 has no permission to start and stop the server through its unit %2.</source>
        <translation>ログイン%1には、ユニット%2でサーバを起動・停止する権限がありません。</translation>
    </message>
    <message>
        <source>The server is managed by this unit. If it is stopped and started outside systemd, the unit stays inactive and its next start fails.</source>
        <translation>このサーバはユニットが管理しています。systemdを通さずに停止・起動すると、ユニットは停止状態のままになり、次にユニットを起動すると失敗します。</translation>
    </message>
    <message>
        <source>Allow it with the sudoers line below; if sudo asks for a password, enter it in Futago.</source>
        <translation>下のsudoersの行で許可してください。sudoがパスワードを求める場合は、それをFutagoに入力してください。</translation>
    </message>
    <message>
        <source>The server in %2 on %1 is running, but not under its service %3.</source>
        <translation>%1の%2のサーバは稼働していますが、サービス%3の管理下にありません。</translation>
    </message>
    <message>
        <source>The server in %2 on %1 will be started directly, not through its service %3.</source>
        <translation>%1の%2のサーバは、サービス%3を使わずに直接起動されます。</translation>
    </message>
    <message>
        <source>Futago stops and starts the server directly, without using the service. The service does not know about this; if it is enabled at boot, the server may be started twice.</source>
        <translation>Futagoはサービスを使わず、サーバを直接停止・起動します。サービスはこれを認識しないため、ホストの起動時にサービスが自動起動する設定では、二重に起動されるおそれがあります。</translation>
    </message>
    <message>
        <source>To bring it under the service, stop it with pg_ctl, start the service %1 with a login that has permission to do so, then inspect again.</source>
        <translation>サービスの管理下に置くには、pg_ctlで停止し、権限のあるログインでサービス%1を起動してから、調査をやり直してください。</translation>
    </message>
    <message>
        <source>The standby %1 has %2, but the primary has %3.</source>
        <translation>スタンバイ（%1）は%2ですが、プライマリは%3です。</translation>
    </message>
    <message>
        <source>This library determines how text sorts in databases of the primary. If the two versions sort differently, indexes on text return wrong results on the standby without any error.</source>
        <translation>プライマリのデータベースの文字列の並び順はこのライブラリで決まります。バージョンによって並び順が異なると、スタンバイの文字列のインデックスは、エラーにならないまま誤った結果を返します。</translation>
    </message>
    <message>
        <source>No database of the primary uses this library for its text order. A column with its own collation may use it, and its index can then return wrong results on the standby.</source>
        <translation>プライマリには、文字列の並び順をこのライブラリで決めるデータベースはありません。ただし、列に独自の照合順序が指定されている場合は、そのインデックスがスタンバイで誤った結果を返すことがあります。</translation>
    </message>
    <message>
        <source>Use the same release of the operating system on both hosts, or rebuild the indexes on text after a switchover (REINDEX).</source>
        <translation>両ホストのOSを同じリリースにそろえるか、スイッチオーバーの後に文字列のインデックスを再構築（REINDEX）してください。</translation>
    </message>
    <message>
        <source>Rules with groups, host names, files or the host&apos;s own networks might apply; only the server can evaluate them.</source>
        <translation>グループ、ホスト名、ファイル、またはホスト自身のネットワークを指すルールが該当する可能性がありますが、その意味はサーバにしか分かりません。</translation>
    </message>
    <message>
        <source>The rule in line %1 rejects it; the first matching rule applies.</source>
        <translation>%1行目のルールで拒否されます。最初に一致したルールが適用されます。</translation>
    </message>
    <message>
        <source>Line %1 does not allow it: “all” matches all databases but not replication connections.</source>
        <translation>%1行目のルールでは許可されません。「all」はすべてのデータベースに一致しますが、レプリケーション接続には一致しません。</translation>
    </message>
    <message>
        <source>Line %1 does not allow it: in quotes, “replication” is a database name.</source>
        <translation>%1行目のルールでは許可されません。引用符で囲んだ「replication」は、データベース名として扱われます。</translation>
    </message>
    <message>
        <source>No rule matches replication connections of this role from this address.</source>
        <translation>このアドレスからのこのロールのレプリケーション接続に該当するルールがありません。</translation>
    </message>
    <message>
        <source>Futago cannot determine whether pg_hba.conf of %1 allows replication connections by the role “%2” from %3.</source>
        <translation>%1のpg_hba.confが%3からのロール「%2」のレプリケーション接続を許可するかどうか、Futagoには判断できません。</translation>
    </message>
    <message>
        <source>pg_hba.conf of the primary %1 does not allow the standby (role “%2” from %3).</source>
        <translation>プライマリ（%1）のpg_hba.confで、スタンバイ（%3からのロール「%2」）が許可されていません。</translation>
    </message>
    <message>
        <source>pg_hba.conf of the standby %1 does not allow the primary, as needed after a switchover (role “%2” from %3).</source>
        <translation>スタンバイ（%1）のpg_hba.confで、スイッチオーバー後に必要となる現プライマリ（%3からのロール「%2」）が許可されていません。</translation>
    </message>
    <message>
        <source>The first matching rule applies, and it rejects the connection.</source>
        <translation>最初に一致したルールが適用され、そのルールは接続を拒否します。</translation>
    </message>
    <message>
        <source>Move the rule before the one that rejects, or remove it.</source>
        <translation>拒否するルールより前に移動するか、このルールを削除してください。</translation>
    </message>
    <message>
        <source>The first matching rule applies.</source>
        <translation>最初に一致したルールが適用されます。</translation>
    </message>
    <message>
        <source>Remove the rule, or move it before the other one if it is the right one.</source>
        <translation>このルールを削除するか、こちらが正しい場合はもう一方のルールより前に移動してください。</translation>
    </message>
    <message>
        <source>Line %1 of pg_hba.conf on %2 allows %3 to connect without a password (trust).</source>
        <translation>%2のpg_hba.confの%1行目により、%3からパスワードなしで接続できます（trust）。</translation>
    </message>
    <message>
        <source>Anyone who can reach the port from there can log in as any role, including superusers.</source>
        <translation>そのアドレスからポートに接続できる人は誰でも、スーパーユーザを含む任意のロールでログインできます。</translation>
    </message>
    <message>
        <source>Require a password (%1); use trust only for connections from the host itself.</source>
        <translation>パスワード認証（%1）にしてください。trustはホスト自身からの接続だけに使うものです。</translation>
    </message>
    <message>
        <source>The password of the role “%1” on the primary %2 is stored as MD5, but line %3 of pg_hba.conf requires scram-sha-256.</source>
        <translation>プライマリ（%2）のロール「%1」のパスワードはMD5で保存されていますが、pg_hba.confの%3行目はscram-sha-256を要求しています。</translation>
    </message>
    <message>
        <source>The server cannot verify a password with SCRAM if only its MD5 hash is stored, so each new connection of the standby is refused.</source>
        <translation>MD5ハッシュしか持たないパスワードはSCRAMで検証できないため、スタンバイの新しい接続はすべて拒否されます。</translation>
    </message>
    <message>
        <source>Apply the plan: it stores the password again. Programs with a libpq older than 10 can then no longer log in as this role.</source>
        <translation>計画を適用すると、パスワードが保存し直されます。libpqが10より古いプログラムは、このロールではログインできなくなります。</translation>
    </message>
    <message>
        <source>Line %1 of pg_hba.conf on the primary %2 specifies md5, but the password of the role “%3” is stored for SCRAM.</source>
        <translation>プライマリ（%2）のpg_hba.confの%1行目はmd5ですが、ロール「%3」のパスワードはSCRAM用に保存されています。</translation>
    </message>
    <message>
        <source>The server uses SCRAM anyway; programs with a libpq older than 10 cannot log in.</source>
        <translation>サーバは実際にはSCRAMを使います。libpqが10より古いプログラムはログインできません。</translation>
    </message>
    <message>
        <source>Write scram-sha-256 to match what actually happens.</source>
        <translation>実際の動作に合わせて、scram-sha-256と記述してください。</translation>
    </message>
    <message>
        <source>password_encryption on the primary %1 is md5, but pg_hba.conf requires scram-sha-256 from the standby.</source>
        <translation>プライマリ（%1）のpassword_encryptionはmd5ですが、pg_hba.confはスタンバイにscram-sha-256を要求しています。</translation>
    </message>
    <message>
        <source>If somebody sets the password of the replication role manually, the standby can no longer connect.</source>
        <translation>レプリケーション用ロールのパスワードを手動で設定し直すと、スタンバイが接続できなくなります。</translation>
    </message>
    <message>
        <source>Set password_encryption to scram-sha-256, unless old programs need MD5.</source>
        <translation>古いプログラムがMD5を必要としない限り、password_encryptionをscram-sha-256にしてください。</translation>
    </message>
    <message>
        <source>archive_mode is enabled on %1, but no method of archiving is set (archive_command is empty).</source>
        <translation>%1ではarchive_modeが有効ですが、アーカイブの方法が指定されていません（archive_commandが空です）。</translation>
    </message>
    <message>
        <source>Unarchived WAL stays in pg_wal until the disk is full and the server stops. A standby starts archiving when it is promoted.</source>
        <translation>アーカイブ待ちのWALはディスクが一杯になるまでpg_walに残り、サーバが停止します。スタンバイは昇格した時点でアーカイブを始めます。</translation>
    </message>
    <message>
        <source>Set archive_command, or turn archive_mode off.</source>
        <translation>archive_commandを設定するか、archive_modeを無効にしてください。</translation>
    </message>
    <message>
        <source>archive_command on %1 overwrites files that are already in the archive.</source>
        <translation>%1のarchive_commandは、アーカイブにすでにあるファイルを上書きします。</translation>
    </message>
    <message>
        <source>Two servers that archive into the same directory, as after a mistaken promotion, destroy each other&apos;s archive.</source>
        <translation>誤った昇格の後などに2台のサーバが同じディレクトリへアーカイブすると、互いのアーカイブを壊します。</translation>
    </message>
    <message>
        <source>Let the command fail if the file exists, as “test ! -f … &amp;&amp; cp …” does.</source>
        <translation>「test ! -f … &amp;&amp; cp …」のように、ファイルが存在する場合は失敗するコマンドにしてください。</translation>
    </message>
    <message>
        <source>restore_command of the standby %1 reads %2, but the primary archives to %3 on %4.</source>
        <translation>スタンバイ（%1）のrestore_commandは%2を読みますが、プライマリのアーカイブ先は%4の%3です。</translation>
    </message>
    <message>
        <source>WAL that the primary has removed then cannot be fetched, and the standby needs a new base backup.</source>
        <translation>プライマリが削除したWALを取得できず、新しいベースバックアップが必要になります。</translation>
    </message>
    <message>
        <source>Let restore_command read the directory into which the primary archives.</source>
        <translation>restore_commandが、プライマリのアーカイブ先ディレクトリを読むようにしてください。</translation>
    </message>
    <message>
        <source>restore_command of the standby %1 stops the standby when the archive&apos;s host is unavailable.</source>
        <translation>スタンバイ（%1）のrestore_commandは、アーカイブのホストに接続できないときにスタンバイを停止させます。</translation>
    </message>
    <message>
        <source>In that case %1 ends with 255, and PostgreSQL ends recovery on any status above 125.</source>
        <translation>そのとき%1は255で終了します。PostgreSQLは終了ステータスが125を超えるとリカバリを中止します。</translation>
    </message>
    <message>
        <source>End the command with “|| exit 1”.</source>
        <translation>コマンドの末尾に「|| exit 1」を付けてください。</translation>
    </message>
    <message>
        <source>With archive_mode = always the standby %1 archives all WAL that it receives, too.</source>
        <translation>archive_mode = alwaysのため、スタンバイ（%1）も受信したすべてのWALをアーカイブします。</translation>
    </message>
    <message>
        <source>If both servers archive into one directory, a command that refuses existing files keeps failing, and pg_wal of the standby fills up.</source>
        <translation>両方のサーバが同じディレクトリへアーカイブする場合、既存のファイルを拒否するコマンドは失敗し続け、スタンバイのpg_walが一杯になります。</translation>
    </message>
    <message>
        <source>Give the standby an archive of its own, or set archive_mode to on.</source>
        <translation>スタンバイ専用のアーカイブを用意するか、archive_modeをonにしてください。</translation>
    </message>
    <message>
        <source>%1 is set on the command line that starts the server. Change it there.</source>
        <translation>%1はサーバ起動時のコマンドラインで指定されています。そちらで変更してください。</translation>
    </message>
    <message>
        <source>%1 is set in %2, which is read after this file. Change it there.</source>
        <translation>%1は、このファイルより後に読み込まれる%2で設定されています。そちらで変更してください。</translation>
    </message>
    <message>
        <source>primary_conninfo of the standby %1 cannot be parsed: %2</source>
        <translation>スタンバイ（%1）のprimary_conninfoを解釈できません。%2</translation>
    </message>
    <message>
        <source>The standby starts, but never connects to its primary.</source>
        <translation>スタンバイは起動しますが、プライマリには接続しません。</translation>
    </message>
    <message>
        <source>Correct primary_conninfo, or use the one that Futago proposes.</source>
        <translation>primary_conninfoを修正するか、Futagoが提案する値を使ってください。</translation>
    </message>
    <message>
        <source>primary_conninfo of the standby %1 specifies no host.</source>
        <translation>スタンバイ（%1）のprimary_conninfoにホストの指定がありません。</translation>
    </message>
    <message>
        <source>The standby starts without an error, waits indefinitely, and never connects to its primary.</source>
        <translation>スタンバイはエラーなしで起動しますが、待ち続けるだけでプライマリには接続しません。</translation>
    </message>
    <message>
        <source>Specify the primary in primary_conninfo.</source>
        <translation>primary_conninfoにプライマリのホストを指定してください。</translation>
    </message>
    <message>
        <source>primary_conninfo of the standby %1 has %2=%3, but the pair has %4.</source>
        <translation>スタンバイ（%1）のprimary_conninfoは%2=%3ですが、ペアの設定は%4です。</translation>
    </message>
    <message>
        <source>The rules in pg_hba.conf, the password and the slot were created for the pair&apos;s own connection.</source>
        <translation>pg_hba.confのルール、パスワード、スロットは、ペアに設定した接続用に作られています。</translation>
    </message>
    <message>
        <source>Use the pair&apos;s value, or make sure that this one leads to the same primary.</source>
        <translation>ペアの設定に合わせるか、この値で同じプライマリに接続することを確認してください。</translation>
    </message>
    <message>
        <source>primary_conninfo of the standby %1 contains a password in clear text.</source>
        <translation>スタンバイ（%1）のprimary_conninfoに、パスワードが平文で書かれています。</translation>
    </message>
    <message>
        <source>Superusers can see it, copies of the file contain it, and from PostgreSQL 13 on a reload writes it to the server log.</source>
        <translation>スーパーユーザから見え、ファイルのコピーにも残ります。PostgreSQL 13以降では、再読み込みのときにサーバログにも出力されます。</translation>
    </message>
    <message>
        <source>Use the password file that Futago writes instead.</source>
        <translation>代わりに、Futagoが作成するパスワードファイルを使用してください。</translation>
    </message>
    <message>
        <source>The server on %1 will not find its password in %2.</source>
        <translation>%1のサーバは、%2にあるパスワードを参照できません。</translation>
    </message>
    <message>
        <source>Before PostgreSQL 10 a standby reads its password only from .pgpass in the home directory of the server&apos;s OS user.</source>
        <translation>PostgreSQL 10より前のスタンバイは、サーバのOSユーザのホームディレクトリのパスワードファイル（~/.pgpass）からしかパスワードを読みません。</translation>
    </message>
    <message>
        <source>Remove passFile from the pair file, or set it to %1.</source>
        <translation>ペアファイルからpassFileの指定を削除するか、%1に設定してください。</translation>
    </message>
    <message>
        <source>The server on %1 does not listen on %2 (listen_addresses = &apos;%3&apos;).</source>
        <translation>%1のサーバは%2で待ち受けません（listen_addresses = &apos;%3&apos;）。</translation>
    </message>
    <message>
        <source>The standby connects to this address, and will be refused.</source>
        <translation>スタンバイの接続先はこのアドレスのため、接続できません。</translation>
    </message>
    <message>
        <source>After a switchover the former primary connects to this address, and will be refused.</source>
        <translation>スイッチオーバー後の旧プライマリの接続先はこのアドレスのため、接続できません。</translation>
    </message>
    <message>
        <source>Add the address to listen_addresses; this requires a restart.</source>
        <translation>listen_addressesにこのアドレスを追加してください。再起動が必要です。</translation>
    </message>
    <message>
        <source>port = %1 on %2 differs from the port of the pair (%3).</source>
        <translation>%2のport = %1が、ペアのポート（%3）と異なります。</translation>
    </message>
    <message>
        <source>After the next restart, neither the other server nor Futago can connect to this one.</source>
        <translation>次の再起動後、相手のサーバからもFutagoからもこのサーバに接続できなくなります。</translation>
    </message>
    <message>
        <source>Keep the port, or change it on the Connect page as well.</source>
        <translation>ポートを元のままにするか、「接続」ページでも変更してください。</translation>
    </message>
    <message>
        <source>Someone else changed %1 on %2 after you began to edit it.</source>
        <translation>編集を始めた後に、%2の%1がほかの人によって変更されました。</translation>
    </message>
    <message>
        <source>Your text is based on the former file and would undo that change.</source>
        <translation>編集中の内容は以前のファイルに基づいているため、その変更を打ち消してしまいます。</translation>
    </message>
    <message>
        <source>Note your changes, discard them, and make them again in the current file.</source>
        <translation>変更した内容を控えてから編集を破棄し、現在のファイルに対して編集し直してください。</translation>
    </message>
    <message>
        <source>The server on %1 cannot read line %2 of %3.</source>
        <translation>%1のサーバは、%3の%2行目を読み取れません。</translation>
    </message>
    <message>
        <source>Correct the line, or remove it.</source>
        <translation>この行を修正するか、削除してください。</translation>
    </message>
    <message>
        <source>%1 = %2 in postgresql.conf on %3 has no effect: %4 in postgresql.auto.conf overrides it.</source>
        <translation>%3のpostgresql.confの%1 = %2は反映されません。postgresql.auto.confの%4が優先されます。</translation>
    </message>
    <message>
        <source>Values written by ALTER SYSTEM are read after all other files.</source>
        <translation>ALTER SYSTEMで書き込まれた値は、ほかのすべてのファイルの後に読み込まれます。</translation>
    </message>
    <message>
        <source>Remove the line from postgresql.conf, or reset the parameter with ALTER SYSTEM RESET.</source>
        <translation>postgresql.confからこの行を外すか、ALTER SYSTEM RESETでパラメータの設定を解除してください。</translation>
    </message>
    <message>
        <source>%1 = %2 on %3 has no effect: %5 in line %4 of the same file overrides it.</source>
        <translation>%3の%1 = %2は反映されません。同じファイルの%4行目の%5が優先されます。</translation>
    </message>
    <message>
        <source>If several lines set the same parameter, the last one applies.</source>
        <translation>同じパラメータの行が複数ある場合は、最後の行が有効になります。</translation>
    </message>
    <message>
        <source>Remove the line that is not wanted.</source>
        <translation>不要な行を削除してください。</translation>
    </message>
    <message>
        <source>%1 = %2 would not take effect on %3: the value %4 is set elsewhere.</source>
        <translation>%3のサーバには%1 = %2が反映されません。別の場所で%4が指定されています。</translation>
    </message>
    <message>
        <source>The command line overrides all files, and a later file overrides an earlier one. The plan would fail when it verifies that the server runs with the wanted value.</source>
        <translation>コマンドラインはすべてのファイルに優先し、後のファイルは前のファイルに優先します。そのため、目的の値で稼働しているかを確かめる手順で失敗します。</translation>
    </message>
    <message>
        <source>%1 = %2 in postgresql.conf on %3 has no effect: the server was started with %4 on its command line.</source>
        <translation>%3のpostgresql.confの%1 = %2は反映されません。サーバはコマンドラインで%4を指定して起動されています。</translation>
    </message>
    <message>
        <source>The command line overrides all files.</source>
        <translation>コマンドラインの指定は、すべてのファイルに優先します。</translation>
    </message>
    <message>
        <source>A recovery.conf is left over in the data directory on %1.</source>
        <translation>%1のデータディレクトリに、recovery.confが残っています。</translation>
    </message>
    <message>
        <source>From PostgreSQL 12 on the server does not start with such a file.</source>
        <translation>PostgreSQL 12以降では、このファイルがあるとサーバが起動しません。</translation>
    </message>
    <message>
        <source>Rename it and move its settings to postgresql.conf; on a standby, create an empty standby.signal as well.</source>
        <translation>ファイル名を変更し、設定内容はpostgresql.confに移してください。スタンバイの場合は、空のstandby.signalも作成してください。</translation>
    </message>
    <message>
        <source>There is a standby.signal in the data directory on %1, which this version ignores.</source>
        <translation>%1のデータディレクトリにstandby.signalがありますが、このバージョンでは無視されます。</translation>
    </message>
    <message>
        <source>Up to PostgreSQL 11, recovery.conf turns a server into a standby; without it the server starts as a primary and accepts writes.</source>
        <translation>PostgreSQL 11まではrecovery.confでスタンバイになります。これがないと、サーバはプライマリとして起動し、書き込みを受け付けます。</translation>
    </message>
    <message>
        <source>Remove standby.signal.</source>
        <translation>standby.signalを削除してください。</translation>
    </message>
    <message>
        <source>The primary %1 would become a standby at its next restart: there is a %2 in its data directory.</source>
        <translation>プライマリ（%1）は次の再起動でスタンバイになります。データディレクトリに%2があります。</translation>
    </message>
    <message>
        <source>The server reads the file when it starts, and no longer accepts writes.</source>
        <translation>サーバは起動時にこのファイルを読み、書き込みを受け付けなくなります。</translation>
    </message>
    <message>
        <source>Rename the file on the primary.</source>
        <translation>プライマリで、このファイルの名前を変更してください。</translation>
    </message>
    <message>
        <source>The standby does not start if this value is lower than on the primary. If the primary raises its value while the standby runs, replay pauses although pg_stat_replication still shows streaming.</source>
        <translation>この値がプライマリより小さいと、スタンバイは起動しません。稼働中にプライマリ側の値を引き上げると、pg_stat_replicationの表示はstreamingのまま、スタンバイの再生が一時停止します。</translation>
    </message>
    <message>
        <source>The standby does not start if this value is lower than on the primary, and shuts down if the primary raises its value.</source>
        <translation>この値がプライマリより小さいと、スタンバイは起動しません。稼働中にプライマリ側の値を引き上げると、スタンバイはシャットダウンします。</translation>
    </message>
    <message>
        <source>%1 = %2 on the standby %3 is lower than on the primary (%4).</source>
        <translation>スタンバイ（%3）の%1 = %2が、プライマリの値（%4）より小さくなっています。</translation>
    </message>
    <message>
        <source>Raise it on the standby first, then on the primary; lower it on the primary first.</source>
        <translation>引き上げるときはスタンバイ、プライマリの順に、引き下げるときはプライマリから先に変更してください。</translation>
    </message>
    <message>
        <source>The primary %1 cannot parse synchronous_standby_names = &apos;%2&apos;.</source>
        <translation>プライマリ（%1）は、synchronous_standby_names = &apos;%2&apos;を解釈できません。</translation>
    </message>
    <message>
        <source>From 9.6 on, put names that contain anything other than letters, digits and underscores in double quotes. If the server cannot parse the list, it does not start; on a reload it keeps the old value.</source>
        <translation>9.6以降では、英字、数字、アンダースコア以外の文字を含む名前は二重引用符で囲みます。解釈できない値があるとサーバは起動せず、再読み込みでは以前の値のままになります。</translation>
    </message>
    <message>
        <source>Before 9.6 the value is a plain list of names separated by commas. If the server cannot parse the list, it does not start; on a reload it keeps the old value.</source>
        <translation>9.6より前では、名前をカンマで区切った単純なリストです。解釈できない値があるとサーバは起動せず、再読み込みでは以前の値のままになります。</translation>
    </message>
    <message>
        <source>Write each name in double quotes.</source>
        <translation>それぞれの名前を二重引用符で囲んでください。</translation>
    </message>
    <message>
        <source>synchronous_standby_names = &apos;%1&apos; on the primary %2 requires more standbys than it lists.</source>
        <translation>プライマリ（%2）のsynchronous_standby_names = &apos;%1&apos;は、列挙された名前より多くのスタンバイを要求しています。</translation>
    </message>
    <message>
        <source>The server accepts this value, but every commit then waits indefinitely.</source>
        <translation>サーバはこの値を受け入れますが、すべてのコミットが永久に待たされます。</translation>
    </message>
    <message>
        <source>List as many standbys as commits should wait for.</source>
        <translation>コミットが待つ台数分のスタンバイ名を列挙してください。</translation>
    </message>
    <message>
        <source>synchronous_standby_names of the primary %1 would be set to “*”, which matches every standby.</source>
        <translation>プライマリ（%1）のsynchronous_standby_namesを、すべてのスタンバイを意味する「*」にしようとしています。</translation>
    </message>
    <message>
        <source>A commit then counts as safe as soon as any receiver has it, even one run by a backup tool.</source>
        <translation>バックアップツールを含め、いずれかの受信側に届いただけで、コミットが安全とみなされます。</translation>
    </message>
    <message>
        <source>Write the name of the standby instead of “*”.</source>
        <translation>「*」の代わりに、スタンバイの名前を記述してください。</translation>
    </message>
    <message>
        <source>primary_conninfo of the standby %1 specifies no application_name; the pair&apos;s is “%2”.</source>
        <translation>スタンバイ（%1）のprimary_conninfoにapplication_nameがありません。ペアでの名前は「%2」です。</translation>
    </message>
    <message>
        <source>primary_conninfo of the standby %1 has the application_name “%2”, but the pair&apos;s is “%3”.</source>
        <translation>スタンバイ（%1）のprimary_conninfoのapplication_nameは「%2」ですが、ペアでの名前は「%3」です。</translation>
    </message>
    <message>
        <source>By this name the primary decides whether commits wait for the standby, and Futago finds it in pg_stat_replication.</source>
        <translation>プライマリはこの名前で、コミットがこのスタンバイを待つかどうかを判断します。Futagoもpg_stat_replicationでこの名前を探します。</translation>
    </message>
    <message>
        <source>Set application_name=%1 in primary_conninfo, or change the name in the policy.</source>
        <translation>primary_conninfoにapplication_name=%1と記述するか、ポリシーの名前を変更してください。</translation>
    </message>
    <message>
        <source>No commit on the primary %1 waits for “%2”: synchronous_standby_names does not list it.</source>
        <translation>プライマリ（%1）のコミットは「%2」を待ちません。synchronous_standby_namesにこの名前がありません。</translation>
    </message>
    <message>
        <source>In the mode “%1” a commit should reach the standby before it returns.</source>
        <translation>モード「%1」では、コミットがスタンバイに届いてから応答が返るはずです。</translation>
    </message>
    <message>
        <source>Add the standby to synchronous_standby_names, or choose an asynchronous mode.</source>
        <translation>synchronous_standby_namesにスタンバイの名前を加えるか、非同期のモードを選択してください。</translation>
    </message>
    <message>
        <source>After a crash of the host the data directory may be corrupted; on a primary the corruption spreads to the standby.</source>
        <translation>ホストがクラッシュするとデータディレクトリが壊れることがあります。プライマリの場合、破損はスタンバイにも及びます。</translation>
    </message>
    <message>
        <source>After a crash of the host pages may be partially written, and a base backup taken from a standby is not safe.</source>
        <translation>ホストがクラッシュすると、ページが途中まで書かれた状態になることがあります。スタンバイから取得したベースバックアップも安全ではありません。</translation>
    </message>
    <message>
        <source>The standby accepts no queries, so Futago can neither see its replay position nor verify that replication works.</source>
        <translation>スタンバイが問い合わせを受け付けないため、Futagoは再生位置を確認できず、レプリケーションの動作も検証できません。</translation>
    </message>
    <message>
        <source>The primary does not notice that a standby hangs or the network is down; a commit may keep waiting for it.</source>
        <translation>スタンバイのハングアップやネットワークの切断をプライマリが検知できず、コミットが待ち続けることがあります。</translation>
    </message>
    <message>
        <source>The standby does not notice that the primary hangs or the network is down, and does not reconnect.</source>
        <translation>プライマリのハングアップやネットワークの切断をスタンバイが検知できず、再接続しません。</translation>
    </message>
    <message>
        <source>The standby rarely reports its position, so its slot retains WAL and the displayed lag is wrong.</source>
        <translation>スタンバイが進み具合をほとんど通知しないため、スロットがWALを保持し続け、表示される遅延も正しくありません。</translation>
    </message>
    <message>
        <source>%1 = %2 on %3 harms the pair.</source>
        <translation>%3の%1 = %2は、ペアに悪影響を与えます。</translation>
    </message>
    <message>
        <source>Set %1 to %2.</source>
        <translation>%1を%2に設定してください。</translation>
    </message>
    <message>
        <source>%1 is set on the standby %2.</source>
        <translation>スタンバイ（%2）に%1が設定されています。</translation>
    </message>
    <message>
        <source>When the recovery target is reached, the standby stops following the primary: it pauses, shuts down, or is promoted and accepts writes.</source>
        <translation>リカバリ対象に達すると、スタンバイはプライマリへの追従をやめます。再生を一時停止するか、シャットダウンするか、または昇格して書き込みを受け付けます。</translation>
    </message>
    <message>
        <source>Remove the parameter.</source>
        <translation>このパラメータを外してください。</translation>
    </message>
    <message>
        <source>The standby %1 does not follow the latest timeline (recovery_target_timeline).</source>
        <translation>スタンバイ（%1）は最新のタイムラインに追従しません（recovery_target_timeline）。</translation>
    </message>
    <message>
        <source>After a switchover it keeps running without an error and without receiving new data.</source>
        <translation>スイッチオーバー後、エラーを出さず、新しいデータも受け取らない状態が続きます。</translation>
    </message>
    <message>
        <source>Set recovery_target_timeline to latest.</source>
        <translation>recovery_target_timelineをlatestに設定してください。</translation>
    </message>
    <message>
        <source>recovery.conf of the standby %1 does not set standby_mode = on.</source>
        <translation>スタンバイ（%1）のrecovery.confに、standby_mode = onがありません。</translation>
    </message>
    <message>
        <source>The server then ends recovery and accepts writes as a second primary.</source>
        <translation>サーバはリカバリを終えて書き込みを受け付け、2台目のプライマリになってしまいます。</translation>
    </message>
    <message>
        <source>Set standby_mode to on.</source>
        <translation>standby_modeをonに設定してください。</translation>
    </message>
    <message>
        <source>A slot of this name does not exist on the primary: the standby never streams.</source>
        <translation>この名前のスロットはプライマリに存在しないため、スタンバイはストリーミングを始められません。</translation>
    </message>
    <message>
        <source>The slot “%1” is then unused and retains WAL on the primary.</source>
        <translation>この場合、スロット「%1」は使用されず、プライマリでWALを保持し続けます。</translation>
    </message>
    <message>
        <source>primary_slot_name = &apos;%1&apos; on the standby %2 differs from the policy (“%3”).</source>
        <translation>スタンバイ（%2）のprimary_slot_name = &apos;%1&apos;が、ポリシーの設定（「%3」）と異なります。</translation>
    </message>
    <message>
        <source>Use the slot of the policy, or change the policy.</source>
        <translation>ポリシーのスロットを記述するか、ポリシーを変更してください。</translation>
    </message>
    <message>
        <source>The standby %1 delays the replay of each commit by %2 (recovery_min_apply_delay).</source>
        <translation>スタンバイ（%1）は、各コミットを%2遅らせて再生します（recovery_min_apply_delay）。</translation>
    </message>
    <message>
        <source>The proof of replication is delayed by the same time, and so is each commit in the apply-synchronous mode.</source>
        <translation>レプリケーションの動作確認がその分遅くなり、適用同期モードでは各コミットもその分遅くなります。</translation>
    </message>
    <message>
        <source>Remove the delay, unless you want a standby that lags behind.</source>
        <translation>意図的に遅らせたスタンバイでない限り、この遅延を外してください。</translation>
    </message>
    <message>
        <source>With %1 = &apos;%2&apos;, the server on %3 uses a location other than %4.</source>
        <translation>%3の%1 = &apos;%2&apos;により、サーバは%4ではない場所を参照します。</translation>
    </message>
    <message>
        <source>At its next start the server reads files other than those that Futago knows and changes.</source>
        <translation>次の起動時に、サーバはFutagoが把握して変更するファイルとは別のファイルを読みます。</translation>
    </message>
    <message>
        <source>Leave %1 as it is. Move a server manually, then inspect it again.</source>
        <translation>%1は元のままにしてください。サーバの移動は手動で行い、その後もう一度調査してください。</translation>
    </message>
    <message>
        <source>wal_level = %1 on %2 is too low for a standby.</source>
        <translation>%2のwal_level = %1では、スタンバイに必要な情報が足りません。</translation>
    </message>
    <message>
        <source>With minimal, a server with walsenders or slots does not even start, and its WAL lacks what a standby needs.</source>
        <translation>minimalの場合、WAL送信プロセス（walsender）やスロットのあるサーバは起動すらせず、WALにはスタンバイに必要な情報が含まれません。</translation>
    </message>
    <message>
        <source>Set wal_level to %1; this requires a restart.</source>
        <translation>wal_levelを%1に設定してください。再起動が必要です。</translation>
    </message>
    <message>
        <source>max_wal_senders = %1 on the primary %2 is not enough: at least %3 are needed.</source>
        <translation>プライマリ（%2）のmax_wal_senders = %1では足りません。%3以上が必要です。</translation>
    </message>
    <message>
        <source>Each standby uses one and the base backup uses two; if none is free, the connection is refused.</source>
        <translation>スタンバイごとに1つ、ベースバックアップに2つ使います。空きがないと接続が拒否されます。</translation>
    </message>
    <message>
        <source>Raise max_wal_senders; this requires a restart.</source>
        <translation>max_wal_sendersを増やしてください。再起動が必要です。</translation>
    </message>
    <message>
        <source>max_replication_slots = %1 on the primary %2 is not enough: at least %3 are needed.</source>
        <translation>プライマリ（%2）のmax_replication_slots = %1では足りません。%3以上が必要です。</translation>
    </message>
    <message>
        <source>Existing slots count too: if the value is smaller than their number, the server does not start.</source>
        <translation>既存のスロットも数に含まれます。その数より小さいと、サーバは起動しません。</translation>
    </message>
    <message>
        <source>Raise max_replication_slots; this requires a restart.</source>
        <translation>max_replication_slotsを増やしてください。再起動が必要です。</translation>
    </message>
    <message>
        <source>max_wal_senders = %1 on %2 does not fit into max_connections = %3.</source>
        <translation>%2のmax_wal_senders = %1が、max_connections = %3に収まりません。</translation>
    </message>
    <message>
        <source>Lower max_wal_senders to at most %1, or raise max_connections.</source>
        <translation>max_wal_sendersを%1以下に下げるか、max_connectionsを増やしてください。</translation>
    </message>
    <message>
        <source>%1 = %2 on the primary %3 keeps less WAL than the policy requires (%4).</source>
        <translation>プライマリ（%3）の%1 = %2で残るWALは、ポリシーの指定（%4）より少なくなります。</translation>
    </message>
    <message>
        <source>A standby that is disconnected for longer than the retained WAL covers needs a new base backup, unless a slot or the archive still has that WAL.</source>
        <translation>スタンバイが切断されたままWALの保持量を超えると、スロットやアーカイブにWALがない限り、ベースバックアップの取り直しが必要になります。</translation>
    </message>
    <message>
        <source>Raise %1, or lower it in the policy.</source>
        <translation>%1を増やすか、ポリシーの値を下げてください。</translation>
    </message>
    <message>
        <source>While the standby is disconnected, its slot retains WAL until the primary&apos;s disk is full and the primary stops.</source>
        <translation>スタンバイの切断中、スロットはプライマリのディスクが一杯になるまでWALを保持し続け、プライマリが停止します。</translation>
    </message>
    <message>
        <source>While the standby is disconnected, its slot retains WAL until the primary&apos;s disk is full (%1 free) and the primary stops.</source>
        <translation>スタンバイの切断中、スロットはプライマリのディスク（空き%1）が一杯になるまでWALを保持し続け、プライマリが停止します。</translation>
    </message>
    <message>
        <source>The slot on the primary %1 can retain WAL without limit.</source>
        <translation>プライマリ（%1）のスロットは、WALを無制限に保持します。</translation>
    </message>
    <message>
        <source>Limit the WAL that a slot may retain (max_slot_wal_keep_size). A standby that exceeds it while disconnected needs a new base backup.</source>
        <translation>スロットが保持する量を制限してください（max_slot_wal_keep_size）。切断中にこの量を超えたスタンバイは、ベースバックアップの取り直しが必要になります。</translation>
    </message>
    <message>
        <source>pg_rewind will not be possible: the primary %1 has neither wal_log_hints nor data checksums.</source>
        <translation>pg_rewindは使えません。プライマリ（%1）では、wal_log_hintsもデータチェックサムも有効ではありません。</translation>
    </message>
    <message>
        <source>After a failover, a former primary with changes of its own can then only rejoin with a new base backup.</source>
        <translation>フェイルオーバー後、独自の更新が残った旧プライマリは、新しいベースバックアップでしか再組み込みできません。</translation>
    </message>
    <message>
        <source>Enable wal_log_hints before you need it; this requires a restart.</source>
        <translation>必要になる前にwal_log_hintsを有効にしてください。再起動が必要です。</translation>
    </message>
    <message>
        <source>Up to PostgreSQL 11, walsenders count as connections, so max_wal_senders must be smaller than max_connections (in 11 together with superuser_reserved_connections). Otherwise the server does not start.</source>
        <translation>PostgreSQL 11までは、WAL送信プロセス（walsender）が接続数に含まれるため、max_wal_sendersはmax_connectionsより小さくなければなりません（11ではsuperuser_reserved_connectionsとの合計）。このままではサーバが起動しません。</translation>
    </message>
    <message>
        <source>The rule in line %1 of pg_hba.conf on %2 is never reached: line %3 matches all of its connections first.</source>
        <translation>%2のpg_hba.confの%1行目のルールは評価されません。該当する接続はすべて%3行目が先に一致します。</translation>
    </message>
    <message>
        <source>PostgreSQL %1 on %2 has no parameter %3; its name in this version is %4.</source>
        <translation>%2のPostgreSQL %1には、%3というパラメータがありません。このバージョンでの名前は%4です。</translation>
    </message>
    <message>
        <source>With an unknown parameter name the server does not start, and on a reload it ignores the whole file.</source>
        <translation>不明なパラメータ名があるとサーバは起動せず、再読み込みではファイル全体が無視されます。</translation>
    </message>
    <message>
        <source>Write %1 = %2 instead.</source>
        <translation>代わりに%1 = %2と記述してください。</translation>
    </message>
    <message>
        <source>PostgreSQL %1 on %2 has no parameter %3.</source>
        <translation>%2のPostgreSQL %1には、%3というパラメータがありません。</translation>
    </message>
    <message>
        <source>Correct the name, or remove the line.</source>
        <translation>名前を修正するか、この行を削除してください。</translation>
    </message>
    <message>
        <source>The server on %1 refuses %2 = &apos;%3&apos;: %4</source>
        <translation>%1のサーバは%2 = &apos;%3&apos;を受け付けません。%4</translation>
    </message>
    <message>
        <source>A reload leaves the parameter unchanged; the next start fails.</source>
        <translation>再読み込みではこのパラメータが変更されず、次の起動に失敗します。</translation>
    </message>
    <message>
        <source>Correct the value.</source>
        <translation>値を修正してください。</translation>
    </message>
    <message>
        <source>%1 = %2 in postgresql.conf on %3 has no effect: %6 in line %4 of %5 overrides it.</source>
        <translation>%3のpostgresql.confの%1 = %2は反映されません。%5の%4行目の%6が優先されます。</translation>
    </message>
    <message>
        <source>That file is included after this line. If several lines set the same parameter, the last one applies.</source>
        <translation>このファイルはその行より後で読み込まれます。同じパラメータが複数回指定されている場合は、最後の指定が有効になります。</translation>
    </message>
    <message>
        <source>The server on %1 is running, but would not start again.</source>
        <translation>%1のサーバは稼働していますが、再起動すると起動に失敗します。</translation>
    </message>
    <message>
        <source>Something has changed since its last start. A restart would leave it stopped.</source>
        <translation>前回の起動後に何かが変更されています。再起動すると、停止したままになります。</translation>
    </message>
    <message>
        <source>Correct what is shown below, then inspect again.</source>
        <translation>下記の内容を修正してから、もう一度調査してください。</translation>
    </message>
    <message>
        <source>The replication slot “%1” on the primary %2 is in use by another standby.</source>
        <translation>プライマリ（%2）のレプリケーションスロット「%1」は、別のスタンバイが使用中です。</translation>
    </message>
    <message>
        <source>Only one standby can use a slot: either this standby would never stream, or the other one would lose its connection.</source>
        <translation>1つのスロットを使用できるスタンバイは1台だけです。このスタンバイがストリーミングを始められないか、別のスタンバイの接続が切断されます。</translation>
    </message>
    <message>
        <source>Choose another slot name, for example “%1”.</source>
        <translation>別のスロット名（「%1」など）を選んでください。</translation>
    </message>
    <message>
        <source>Another standby (%1) is connected to the primary %2 under the name “%3”.</source>
        <translation>別のスタンバイ（%1）が、「%3」という名前でプライマリ（%2）に接続しています。</translation>
    </message>
    <message>
        <source>With one name for both, commits may wait for the wrong standby, and neither Futago nor pg_stat_replication can tell which of them is streaming.</source>
        <translation>2台が同じ名前を使うと、コミットが別のスタンバイを待つことがあります。また、どちらがストリーミング中かをFutagoでもpg_stat_replicationでも区別できません。</translation>
    </message>
    <message>
        <source>Choose another application name, for example “%1”.</source>
        <translation>別のアプリケーション名（「%1」など）を選んでください。</translation>
    </message>
    <message>
        <source>The replication slot “%1” already exists on the primary %2 and is not in use.</source>
        <translation>プライマリ（%2）にレプリケーションスロット「%1」がすでに存在し、使用されていません。</translation>
    </message>
    <message>
        <source>It may belong to another standby that is down. If this standby uses it, the other one can no longer connect.</source>
        <translation>停止中の別のスタンバイのものである可能性があります。このスタンバイが使用すると、別のスタンバイは接続できなくなります。</translation>
    </message>
    <message>
        <source>Make sure that nobody else needs the slot, or choose another slot name, for example “%1”.</source>
        <translation>このスロットがほかで必要とされていないことを確認するか、別のスロット名（「%1」など）を選んでください。</translation>
    </message>
    <message>
        <source>The server on %1 refuses %2, and gives no reason.</source>
        <translation>%1のサーバは%2の行を受け付けませんが、理由を示していません。</translation>
    </message>
    <message>
        <source>The command does not contain %p, so it copies no WAL file: WAL counts as archived and is removed, and the archive stays empty.</source>
        <translation>コマンドに%pがないため、WALファイルはコピーされません。WALはアーカイブ済みとして削除され、アーカイブは空のままになります。</translation>
    </message>
    <message>
        <source>The target does not contain %f: unless it is a directory, each WAL file overwrites the one before.</source>
        <translation>コピー先に%fがありません。コピー先がディレクトリでない場合は、WALファイルが直前のものを上書きします。</translation>
    </message>
    <message>
        <source>The target is relative to the data directory, so the archive is lost together with it.</source>
        <translation>コピー先がデータディレクトリからの相対パスのため、データディレクトリとともにアーカイブも失われます。</translation>
    </message>
    <message>
        <source>archive_command on %1 does not keep WAL.</source>
        <translation>%1のarchive_commandでは、WALが保管されません。</translation>
    </message>
    <message>
        <source>Write a command that copies %p to a file named %f in a directory outside the data directory.</source>
        <translation>データディレクトリの外のディレクトリに、%pを%fという名前でコピーするコマンドを記述してください。</translation>
    </message>
    <message>
        <source>The configuration of the standby %1 would end its recovery.</source>
        <translation>スタンバイ（%1）の設定により、リカバリが終了してしまいます。</translation>
    </message>
    <message>
        <source>The server would accept writes as a second primary, or stop.</source>
        <translation>サーバが書き込みを受け付けて2台目のプライマリになるか、停止します。</translation>
    </message>
    <message>
        <source>Remove what is shown below from its configuration, included files too, then inspect again.</source>
        <translation>下記の内容を、読み込まれるファイルも含めて設定から取り除いてから、もう一度調査してください。</translation>
    </message>
    <message>
        <source>%1 = %2 on the primary %3 keeps more WAL than fits on the file system of pg_wal (%4).</source>
        <translation>プライマリ（%3）の%1 = %2で保持するWALは、pg_walのファイルシステムに収まる量（%4）を超えます。</translation>
    </message>
    <message>
        <source>When that file system is full, the primary stops with a PANIC and does not start again until there is room.</source>
        <translation>ファイルシステムが一杯になると、プライマリはPANICで停止し、空きができるまで起動しません。</translation>
    </message>
    <message>
        <source>Lower the amount of WAL to keep in the policy, or move pg_wal to a larger file system.</source>
        <translation>ポリシーのWAL保持量を下げるか、pg_walをより大きなファイルシステムに移してください。</translation>
    </message>
    <message>
        <source>%1 = %2 on the primary %3 allows a slot to retain more WAL than fits on the file system of pg_wal (%4).</source>
        <translation>プライマリ（%3）の%1 = %2では、スロットが保持するWALが、pg_walのファイルシステムに収まる量（%4）を超えることがあります。</translation>
    </message>
    <message>
        <source>Lower the limit of the slot in the policy, or move pg_wal to a larger file system.</source>
        <translation>ポリシーのスロットの上限を下げるか、pg_walをより大きなファイルシステムに移してください。</translation>
    </message>
    <message>
        <source>The rule in line %1 matches it and requires %2, which a password cannot satisfy.</source>
        <translation>%1行目のルールが先に一致し、認証方式%2を要求します。この方式ではパスワードで認証できません。</translation>
    </message>
    <message>
        <source>Add a rule for it before those that would reject it.</source>
        <translation>この接続を許可するルールを、拒否するルールより前に追加してください。</translation>
    </message>
    <message>
        <source>User %1 cannot create a directory in %2 on the standby %3.</source>
        <translation>スタンバイ（%3）のユーザ%1は、%2にディレクトリを作成できません。</translation>
    </message>
    <message>
        <source>The base backup is written beside the data directory and then renamed to it.</source>
        <translation>ベースバックアップは、データディレクトリと同じ親ディレクトリの下に作成し、その後データディレクトリの名前に変更します。</translation>
    </message>
    <message>
        <source>Give that user the right to write in the directory.</source>
        <translation>このディレクトリへの書き込み権限を、そのユーザに与えてください。</translation>
    </message>
    <message>
        <source>User %1 cannot read %2 on the primary %3.</source>
        <translation>プライマリ（%3）のユーザ%1は、%2を読み取れません。</translation>
    </message>
    <message>
        <source>A base backup copies everything in the data directory, and fails there.</source>
        <translation>ベースバックアップはデータディレクトリの中身をすべてコピーするため、ここで失敗します。</translation>
    </message>
    <message>
        <source>Move it out of the data directory, or make it readable for that user.</source>
        <translation>データディレクトリの外に移すか、そのユーザが読み取れるようにしてください。</translation>
    </message>
    <message>
        <source>%1 on %2 is a mount point of its own, so it cannot be replaced.</source>
        <translation>%2の%1は、それ自体がマウントポイントのため、置き換えられません。</translation>
    </message>
    <message>
        <source>%1 on %2 is protected against changes by a file attribute (chattr).</source>
        <translation>%2の%1は、ファイル属性（chattr）によって変更から保護されています。</translation>
    </message>
    <message>
        <source>%1 on %2 has a second name (hard link), which would keep the former contents.</source>
        <translation>%2の%1には別の名前（ハードリンク）があり、変更すると、そちらには以前の内容が残ります。</translation>
    </message>
    <message>
        <source>User %3 cannot change %1 on %2 without changing its owner and group.</source>
        <translation>ユーザ「%3」が%2のファイル「%1」を変更すると、所有者とグループを維持できません。</translation>
    </message>
    <message>
        <source>User %3 cannot write in the directory of %1 on %2.</source>
        <translation>%2のユーザ%3は、%1のあるディレクトリに書き込めません。</translation>
    </message>
    <message>
        <source>Mount the directory instead of the single file, or manually apply the change shown on the Review page where the file comes from.</source>
        <translation>ファイル単体ではなくディレクトリをマウントするか、「確認」ページに表示された変更を、マウント元のファイルに手動で反映してください。</translation>
    </message>
    <message>
        <source>Remove the attribute (chattr -i -a) if the file may be changed.</source>
        <translation>このファイルを変更してよい場合は、属性を解除してください（chattr -i -a）。</translation>
    </message>
    <message>
        <source>Replace the second name by a symbolic link.</source>
        <translation>もう一方の名前（ハードリンク）を、シンボリックリンクに置き換えてください。</translation>
    </message>
    <message>
        <source>Change the owner of the file and its directory to that user, or manually apply the change shown on the Review page.</source>
        <translation>ファイルとそのディレクトリの所有者をそのユーザに変更するか、「確認」ページに表示された変更を手動で反映してください。</translation>
    </message>
    <message>
        <source>The plan stops the server on %1, but its shutdown would not end.</source>
        <translation>計画では%1のサーバを停止しますが、このままでは停止処理が完了しません。</translation>
    </message>
    <message>
        <source>Until it ended, the server would accept no connections.</source>
        <translation>停止処理が完了するまで、サーバは接続を受け付けません。</translation>
    </message>
    <message>
        <source>Resolve what is shown below, then inspect again.</source>
        <translation>下記の問題を解消してから、もう一度調査してください。</translation>
    </message>
    <message>
        <source>restore_command of the standby %1 does not fetch the file that it is asked for.</source>
        <translation>スタンバイ%1のrestore_commandは、要求されたファイルを取得しません。</translation>
    </message>
    <message>
        <source>The server puts the file&apos;s name in place of %f, and the path where it expects it in place of %p; the command does not contain both.</source>
        <translation>サーバは%fをファイル名に、%pを保存先のパスに置き換えます。このコマンドには、その両方が含まれていません。</translation>
    </message>
    <message>
        <source>Write a command that copies %f from the archive to %p.</source>
        <translation>アーカイブの%fを%pへコピーするコマンドを指定してください。</translation>
    </message>
    <message>
        <source>The server would not start with it.</source>
        <translation>このままではサーバが起動しません。</translation>
    </message>
    <message>
        <source>%1 on %2 includes %3, which does not exist or cannot be read.</source>
        <translation>%2の%1で%3をインクルードしていますが、存在しないか、読み取れません。</translation>
    </message>
    <message>
        <source>Create it, or remove the line.</source>
        <translation>作成するか、この行を削除してください。</translation>
    </message>
    <message>
        <source>The server on %1 refuses %2 = &apos;%3&apos; in %4: %5</source>
        <translation>%1のサーバは、%4の%2 = &apos;%3&apos;を受け付けません：%5</translation>
    </message>
    <message>
        <source>The parameter %1 in %2 is unknown to PostgreSQL %3 on %4.</source>
        <translation>%2のパラメータ%1は、%4のPostgreSQL %3にはありません。</translation>
    </message>
    <message>
        <source>The server on %1 cannot read %2.</source>
        <translation>%1のサーバは、%2を読み取れません。</translation>
    </message>
    <message>
        <source>The standby&apos;s new copy would not start on %1.</source>
        <translation>スタンバイの新しいコピーは、%1では起動できません。</translation>
    </message>
    <message>
        <source>Its configuration, or an ALTER SYSTEM setting of the primary that it brings along, names something that this host does not have.</source>
        <translation>設定ファイル、またはプライマリから引き継ぐALTER SYSTEMの設定で、このホストにないものを指定しています。</translation>
    </message>
    <message>
        <source>pg_hba.conf on %1 refers to %2, which does not exist or cannot be read.</source>
        <translation>%1のpg_hba.confで%2を参照していますが、存在しないか、読み取れません。</translation>
    </message>
    <message>
        <source>Create it, or remove the name behind @.</source>
        <translation>作成するか、@の後の名前を削除してください。</translation>
    </message>
    <message>
        <source>The rule matches nobody.</source>
        <translation>このルールには誰も一致しません。</translation>
    </message>
    <message>
        <source>The standby %1 already has something in %2, where the primary has tablespaces.</source>
        <translation>スタンバイ%1の%2には、すでに何かが入っています。プライマリではここにテーブル空間があります。</translation>
    </message>
    <message>
        <source>User %1 cannot create a directory beside %2 on the same file system.</source>
        <translation>ユーザ%1は、%2と同じファイルシステム上の隣にディレクトリを作成できません。</translation>
    </message>
    <message>
        <source>pg_basebackup of this version cannot put WAL into another directory.</source>
        <translation>このバージョンのpg_basebackupでは、WALを別のディレクトリに置けません。</translation>
    </message>
    <message>
        <source>pg_wal of the standby %1 is a link to %2; in the new copy it will be a plain directory.</source>
        <translation>スタンバイ%1のpg_walは%2へのリンクですが、新しいコピーでは通常のディレクトリになります。</translation>
    </message>
    <message>
        <source>Make sure that the file system of the data directory has room for the WAL, or move pg_wal again later while the server is stopped.</source>
        <translation>データディレクトリのファイルシステムにWALの空きがあることを確認するか、後でサーバを停止してpg_walを移動してください。</translation>
    </message>
    <message>
        <source>The archive directory %1 on the primary %2 has only %3 free.</source>
        <translation>プライマリ%2のアーカイブディレクトリ%1は、空き容量が%3しかありません。</translation>
    </message>
    <message>
        <source>Every WAL segment is copied there and stays. When the file system is full, WAL stays in pg_wal until that is full too and the primary stops.</source>
        <translation>すべてのWALセグメントがここにコピーされ、残り続けます。ファイルシステムがいっぱいになるとWALがpg_walに溜まり、pg_walもいっぱいになるとプライマリが停止します。</translation>
    </message>
    <message>
        <source>Choose a directory on a larger file system, or turn archiving off in the policy.</source>
        <translation>より大きなファイルシステム上のディレクトリを指定するか、ポリシーでアーカイブを無効にしてください。</translation>
    </message>
    <message>
        <source>The base backup puts tablespaces at the same paths, and these directories must not exist or must be empty. Move their contents to another place.</source>
        <translation>ベースバックアップは、テーブル空間を同じパスに作成します。これらのディレクトリは、存在しないか空である必要があります。中身を別の場所に移動してください。</translation>
    </message>
    <message>
        <source>Beside the WAL of the former server there is no room for that of the copy (%1 free).</source>
        <translation>以前のサーバのWALと同じ場所には、コピーのWALを置く空きがありません（空き容量：%1）。</translation>
    </message>
    <message>
        <source>Both are on timeline %L1, so the servers do not tell which of them was promoted later.</source>
        <translation>どちらもタイムライン%L1にあるため、どちらが後に昇格したかはサーバの情報からは判断できません。</translation>
    </message>
    <message>
        <source>%1 is on the later timeline: it was promoted after the other.</source>
        <translation>%1の方がタイムラインが新しいため、後から昇格したのは%1です。</translation>
    </message>
    <message>
        <source>The servers on %1 and %2 both accept writes and are of one cluster: there are two primaries.</source>
        <translation>%1と%2のサーバは同じデータベースクラスタのもので、どちらも書き込み可能です。プライマリが2台ある状態です。</translation>
    </message>
    <message>
        <source>Find out which of them has the data that you need, and stop the other one. If that is %1, the server on %2 can become its standby: its data directory is renamed and kept. If it is %2, create a new pair with %2 as the primary.</source>
        <translation>必要なデータを持つサーバがどちらかを確認し、もう一方を停止してください。%1に必要なデータがある場合、%2のサーバはそのスタンバイにできます（データディレクトリは名前を変更して残します）。%2にある場合は、%2をプライマリとして新しいペアを作成してください。</translation>
    </message>
    <message>
        <source>Line %1 of pg_hba.conf on %2 lets clients send their password in clear text (%3, without TLS).</source>
        <translation>%2のpg_hba.confの%1行目では、クライアントがパスワードを平文で送信します（%3、TLSなし）。</translation>
    </message>
    <message>
        <source>Anyone on the network between can read it.</source>
        <translation>途中のネットワーク上で読み取られるおそれがあります。</translation>
    </message>
    <message>
        <source>Use md5, which serves scram-sha-256 passwords as well, or allow TLS only (hostssl).</source>
        <translation>md5を使うか（scram-sha-256のパスワードにも対応します）、TLS接続だけを許可してください（hostssl）。</translation>
    </message>
    <message>
        <source>Allow TLS only (hostssl).</source>
        <translation>TLS接続だけを許可してください（hostssl）。</translation>
    </message>
    <message>
        <source>The target is in the data directory: the archive is lost together with it, and each base backup copies all of it.</source>
        <translation>コピー先がデータディレクトリの中にあります。アーカイブはデータディレクトリと一緒に失われ、ベースバックアップのたびに全体がコピーされます。</translation>
    </message>
    <message>
        <source>primary_conninfo of the primary %1 contains a password in clear text.</source>
        <translation>プライマリ（%1）のprimary_conninfoに、パスワードが平文で書かれています。</translation>
    </message>
    <message>
        <source>Superusers can see it, and each base backup of this server contains it.</source>
        <translation>スーパーユーザから見えるうえ、このサーバのベースバックアップにも含まれます。</translation>
    </message>
    <message>
        <source>Remove the password; a password file serves this server when it becomes a standby again.</source>
        <translation>パスワードを削除してください。再びスタンバイになるときは、パスワードファイルが使われます。</translation>
    </message>
    <message>
        <source>According to a comment in it, %1 on %2 is written by another tool or script.</source>
        <translation>%2の%1に、ほかのツールまたはスクリプトが書き込むファイルであることを示すコメントがあります。</translation>
    </message>
    <message>
        <source>The server empties a damaged page without an error, and its rows are lost for good. It is meant for one session that rescues what is left.</source>
        <translation>破損したページがエラーなしで空にされ、その行は完全に失われます。残ったデータを救出するセッションでのみ使う設定です。</translation>
    </message>
    <message>
        <source>The server reads damaged pages as if they were sound, so the damage spreads and nobody notices.</source>
        <translation>破損したページを正常なものとして読み込むため、気付かないまま破損が広がります。</translation>
    </message>
    <message>
        <source>Apply the same changes to the source of that tool. “futago plan” prints them as a patch.</source>
        <translation>そのツールの管理元にも同じ変更を加えてください。変更内容は「futago plan」でパッチとして出力できます。</translation>
    </message>
    <message>
        <source>If it still does, it reverts what is changed here, and replication may stop then or at the next restart.</source>
        <translation>現在も書き込まれている場合、ここでの変更が元に戻り、その時点または次の再起動でレプリケーションが停止するおそれがあります。</translation>
    </message>
</context>
<context>
    <name>futago::cli</name>
    <message>
        <source>file with a JSON object of passwords (mode 600)</source>
        <translation>パスワードを記述したJSONファイル（パーミッション600）</translation>
    </message>
    <message>
        <source>file of known host keys (default: ~/.ssh/known_hosts)</source>
        <translation>既知のホスト鍵のファイル（デフォルト：~/.ssh/known_hosts）</translation>
    </message>
    <message>
        <source>trust hosts that are not known yet (a changed key is still refused)</source>
        <translation>未知のホストを信頼する（ホスト鍵が変わっている場合は拒否）</translation>
    </message>
    <message>
        <source>print one JSON object</source>
        <translation>結果を1つのJSONオブジェクトで出力する</translation>
    </message>
    <message>
        <source>login of the primary: USER@HOST[:PORT]</source>
        <translation>プライマリのログイン：ユーザ名@ホスト名[:ポート番号]</translation>
    </message>
    <message>
        <source>login of the standby: USER@HOST[:PORT]</source>
        <translation>スタンバイのログイン：ユーザ名@ホスト名[:ポート番号]</translation>
    </message>
    <message>
        <source>name of the pair</source>
        <translation>ペアの名前</translation>
    </message>
    <message>
        <source>data directory of the primary, if it is not found</source>
        <translation>プライマリのデータディレクトリ（自動検出できない場合）</translation>
    </message>
    <message>
        <source>data directory of the standby, if it is not found</source>
        <translation>スタンバイのデータディレクトリ（自動検出できない場合）</translation>
    </message>
    <message>
        <source>address of the primary as the standby sees it</source>
        <translation>スタンバイから見たプライマリのアドレス</translation>
    </message>
    <message>
        <source>address of the standby as the primary sees it</source>
        <translation>プライマリから見たスタンバイのアドレス</translation>
    </message>
    <message>
        <source>private key for the login at the primary</source>
        <translation>プライマリへのログインに使う秘密鍵</translation>
    </message>
    <message>
        <source>private key for the login at the standby</source>
        <translation>スタンバイへのログインに使う秘密鍵</translation>
    </message>
    <message>
        <source>OS user of the PostgreSQL servers (default: postgres)</source>
        <translation>PostgreSQLサーバのOSユーザ（デフォルト：postgres）</translation>
    </message>
    <message>
        <source>off, local, remote_write, on or remote_apply (default: local)</source>
        <translation>off、local、remote_write、on、remote_applyのいずれか（デフォルト：local）</translation>
    </message>
    <message>
        <source>replication role (default: replicator)</source>
        <translation>レプリケーション用ロール（デフォルト：replicator）</translation>
    </message>
    <message>
        <source>name of the standby in pg_stat_replication (default: its short host name)</source>
        <translation>pg_stat_replicationでのスタンバイの名前（デフォルト：スタンバイの短いホスト名）</translation>
    </message>
    <message>
        <source>replication slot (default: the short host name of the standby)</source>
        <translation>レプリケーションスロット（デフォルト：スタンバイの短いホスト名）</translation>
    </message>
    <message>
        <source>do not use a replication slot</source>
        <translation>レプリケーションスロットを使わない</translation>
    </message>
    <message>
        <source>do not archive WAL</source>
        <translation>WALをアーカイブしない</translation>
    </message>
    <message>
        <source>start a practice pair on this workstation and open the window on it</source>
        <translation>この作業端末で練習用ペアを起動し、ウィンドウで開く</translation>
    </message>
    <message>
        <source>directory of the practice pair</source>
        <translation>練習用ペアを置くフォルダ</translation>
    </message>
    <message>
        <source>set up replication without a window</source>
        <translation>ウィンドウを開かずにレプリケーションを構築する</translation>
    </message>
    <message>
        <source>stop the practice pair</source>
        <translation>練習用ペアを停止する</translation>
    </message>
    <message>
        <source>stop and remove the practice pair</source>
        <translation>練習用ペアを停止して削除する</translation>
    </message>
    <message>
        <source>inspect two hosts and write a pair file</source>
        <translation>2台のホストを調査し、ペアファイルを作成する</translation>
    </message>
    <message>
        <source>show what is on both hosts</source>
        <translation>両ホストの現状を表示する</translation>
    </message>
    <message>
        <source>show the problems that would prevent replication</source>
        <translation>レプリケーション構築の妨げになる指摘を表示する</translation>
    </message>
    <message>
        <source>show every planned change</source>
        <translation>行われる変更をすべて表示する</translation>
    </message>
    <message>
        <source>set up replication</source>
        <translation>レプリケーションを構築する</translation>
    </message>
    <message>
        <source>do not ask for confirmation</source>
        <translation>確認を求めない</translation>
    </message>
    <message>
        <source>undo the last run</source>
        <translation>直前の実行を元に戻す</translation>
    </message>
    <message>
        <source>show whether the standby streams</source>
        <translation>スタンバイのストリーミング状況を表示する</translation>
    </message>
    <message>
        <source>open the window on this pair</source>
        <translation>このペアをウィンドウで開く</translation>
    </message>
    <message>
        <source>Futago sets up, reviews, provisions and watches PostgreSQL streaming replication between two hosts.</source>
        <translation>Futagoは、2台のホスト間のPostgreSQLストリーミングレプリケーションの設定、確認、構築、監視を行います。</translation>
    </message>
    <message>
        <source>“%1” is not a replication mode.</source>
        <translation>「%1」というレプリケーションモードはありません。</translation>
    </message>
    <message>
        <source>Choose off, local, remote_write, on or remote_apply.</source>
        <translation>off、local、remote_write、on、remote_applyのいずれかを指定してください。</translation>
    </message>
    <message>
        <source>Create one with “futago new”.</source>
        <translation>「futago new」で作成してください。</translation>
    </message>
    <message>
        <source>The practice pair is removed.</source>
        <translation>練習用ペアを削除しました。</translation>
    </message>
    <message>
        <source>The practice pair is stopped.</source>
        <translation>練習用ペアを停止しました。</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>エラー</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>情報</translation>
    </message>
    <message>
        <source>not running</source>
        <translation>停止中</translation>
    </message>
    <message>
        <source>running as a standby</source>
        <translation>スタンバイとして稼働中</translation>
    </message>
    <message>
        <source>running, accepts writes</source>
        <translation>稼働中、書き込み可能</translation>
    </message>
    <message>
        <source>%1 (%2), %3</source>
        <translation>%1：%2、%3</translation>
    </message>
    <message>
        <source>PostgreSQL %1, %2, port %3</source>
        <translation>PostgreSQL %1、%2、ポート%3</translation>
    </message>
    <message>
        <source>Data directory: %1 (%2 free)</source>
        <translation>データディレクトリ：%1（空き容量%2）</translation>
    </message>
    <message>
        <source>Configuration: %1</source>
        <translation>設定ファイル：%1</translation>
    </message>
    <message>
        <source>Host key: %1</source>
        <translation>ホスト鍵：%1</translation>
    </message>
    <message>
        <source>already in place</source>
        <translation>適用済み</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>未実行</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>元に戻しました</translation>
    </message>
    <message>
        <source>The file %1 already exists.</source>
        <translation>ファイル「%1」はすでに存在します。</translation>
    </message>
    <message>
        <source>Choose another name; Futago does not overwrite a pair.</source>
        <translation>別の名前を指定してください。既存のペアは上書きしません。</translation>
    </message>
    <message>
        <source>No problems were found.</source>
        <translation>問題は見つかりませんでした。</translation>
    </message>
    <message>
        <source>There is no terminal on which to ask for confirmation.</source>
        <translation>確認メッセージを表示できる端末がありません。</translation>
    </message>
    <message>
        <source>Use --yes to run without confirmation.</source>
        <translation>対話なしで実行するには、--yesを指定してください。</translation>
    </message>
    <message>
        <source>Apply this plan?</source>
        <translation>この計画を適用しますか？</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>元に戻せる実行はありません。</translation>
    </message>
    <message>
        <source>Undo the run of %1?</source>
        <translation>%1の実行を元に戻しますか？</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>[%1] %2</source>
        <translation>[%1] %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>the pair file</source>
        <translation>ペアファイル</translation>
    </message>
    <message>
        <source>An earlier run can be undone as well; to do so, undo again.</source>
        <translation>それより前の実行も元に戻せます。続けて元に戻すには、もう一度undoを実行してください。</translation>
    </message>
    <message>
        <source>Data directory: %1</source>
        <translation>データディレクトリ：%1</translation>
    </message>
    <message>
        <source>With --json the plan is not displayed, so it cannot be confirmed interactively.</source>
        <translation>--jsonを指定すると計画が画面に表示されないため、対話的な確認はできません。</translation>
    </message>
    <message>
        <source>Review the output of “futago plan”, then add --yes.</source>
        <translation>「futago plan」で計画を確認してから、--yesを付けてください。</translation>
    </message>
    <message>
        <source>allow the old algorithms for a host with an old SSH server such as CentOS 6: primary, standby or both (default: both)</source>
        <translation>旧式のSSHサーバ（CentOS 6など）が動くホストに限り、古い方式での接続を許可する（primary、standby、both。デフォルト：both）</translation>
    </message>
    <message>
        <source>“%1” must be primary, standby or both.</source>
        <translation>「%1」は使えません。primary、standby、bothのいずれかを指定してください。</translation>
    </message>
    <message>
        <source>do not compress the base backup in transit</source>
        <translation>ベースバックアップを圧縮せずに転送する</translation>
    </message>
    <message>
        <source>include the configuration changes made in the window</source>
        <translation>ウィンドウで行った設定変更を含める</translation>
    </message>
    <message>
        <source>Configuration files of this pair were edited in the window. Add --edits to include these changes.</source>
        <translation>このペアの設定ファイルはウィンドウで編集されています。--editsを付けると、その変更も計画に含まれます。</translation>
    </message>
    <message>
        <source>show the version and exit</source>
        <translation>バージョンを表示して終了する</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>使用方法</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>引数</translation>
    </message>
    <message>
        <source>OPTIONS</source>
        <translation>オプション</translation>
    </message>
    <message>
        <source>COMMAND</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>VALUE</source>
        <translation>値</translation>
    </message>
    <message>
        <source>(required)</source>
        <translation>（必須）</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>オプション</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>show this help and exit</source>
        <translation>このヘルプを表示して終了する</translation>
    </message>
    <message>
        <source>%1 is required.</source>
        <translation>%1を指定してください。</translation>
    </message>
    <message>
        <source>Unexpected arguments: %1</source>
        <translation>不要な引数が指定されています：%1</translation>
    </message>
    <message>
        <source>See “%1 --help”.</source>
        <translation>詳細は「%1 --help」を参照してください。</translation>
    </message>
    <message>
        <source>Service: %1</source>
        <translation>起動方法：%1</translation>
    </message>
    <message>
        <source>[%1] %2: %3 (%4)</source>
        <translation>[%1] %2：%3（%4）</translation>
    </message>
    <message>
        <source>Replication lag: %1</source>
        <translation>レプリケーション遅延：%1</translation>
    </message>
    <message>
        <source>The value of %1 is missing or not valid.</source>
        <translation>%1の値がないか、正しくありません。</translation>
    </message>
    <message>
        <source>The command line cannot be parsed: %1</source>
        <translation>コマンドラインを解釈できません：%1</translation>
    </message>
    <message>
        <source>:</source>
        <translation>：</translation>
    </message>
    <message>
        <source>: </source>
        <translation>：</translation>
    </message>
    <message>
        <source>nothing to undo</source>
        <translation>元に戻すものはありません</translation>
    </message>
</context>
<context>
    <name>futago::configuration</name>
    <message>
        <source>The file %1 on %2 has been changed by someone else since it was read.</source>
        <translation>%2のファイル「%1」が、読み取った後にほかから変更されています。</translation>
    </message>
    <message>
        <source>Nothing was written. Inspect again and review the new plan.</source>
        <translation>書き込みは行っていません。もう一度調査して、新しい計画を確認してください。</translation>
    </message>
    <message>
        <source>The directory %1 exists.</source>
        <translation>ディレクトリ「%1」は存在します。</translation>
    </message>
    <message>
        <source>The server&apos;s postgres program accepts the new configuration.</source>
        <translation>新しい設定ファイルはpostgresコマンドの検証に合格しました。</translation>
    </message>
    <message>
        <source>%1 already has the new contents.</source>
        <translation>%1はすでに新しい内容になっています。</translation>
    </message>
    <message>
        <source>The postgres program on %1 rejects the new %2.</source>
        <translation>新しい%2が、%1のpostgresコマンドの検証でエラーになりました。</translation>
    </message>
    <message>
        <source>The file in use was not touched. The wrong line is shown below.</source>
        <translation>使用中のファイルは変更していません。誤りのある行は下記のとおりです。</translation>
    </message>
    <message>
        <source>%1 has the contents of the plan.</source>
        <translation>%1は計画どおりの内容になっています。</translation>
    </message>
    <message>
        <source>An empty server on %1 does not start with the configuration that the primary is to be restarted with.</source>
        <translation>プライマリの再起動後の設定を%1の空のデータベースクラスタで試しましたが、起動しませんでした。</translation>
    </message>
    <message>
        <source>Its configuration was not changed, and it was not restarted. Correct what is shown below, then inspect again.</source>
        <translation>プライマリの設定は変更しておらず、再起動も行っていません。下記の問題を修正してから、もう一度調査してください。</translation>
    </message>
    <message>
        <source>%1 on %2 cannot be put back: its copy %3 is missing or has been changed.</source>
        <translation>%2の%1を元に戻せません。コピー%3がないか、変更されています。</translation>
    </message>
    <message>
        <source>The journal keeps no passwords, so the former contents are in that copy alone. Restore the copy, then undo again.</source>
        <translation>ジャーナルにはパスワードを記録しないため、以前の内容はそのコピーにしかありません。コピーを復元してから、もう一度元に戻してください。</translation>
    </message>
</context>
<context>
    <name>futago::connection</name>
    <message>
        <source>The disk of the standby %1 is full.</source>
        <translation>スタンバイ（%1）のディスクに空きがありません。</translation>
    </message>
    <message>
        <source>Free some space there and apply again; the completed steps are kept.</source>
        <translation>空き容量を確保してから、もう一度適用してください。完了済みの手順はそのまま引き継がれます。</translation>
    </message>
    <message>
        <source>pg_hba.conf of the primary has no replication line for the standby %1.</source>
        <translation>プライマリのpg_hba.confに、スタンバイ（%1）を許可するreplicationの行がありません。</translation>
    </message>
    <message>
        <source>The address from which the standby connects is shown below; a line must allow it.</source>
        <translation>スタンバイの接続元アドレスは下記のとおりです。このアドレスを許可する行が必要です。</translation>
    </message>
    <message>
        <source>pg_hba.conf of the primary rejects the standby %1.</source>
        <translation>プライマリのpg_hba.confの設定により、スタンバイ（%1）からの接続が拒否されています。</translation>
    </message>
    <message>
        <source>A reject line matches first; put the replication line above it.</source>
        <translation>rejectの行が先に一致しています。replicationの行をその上に置いてください。</translation>
    </message>
    <message>
        <source>The primary refuses the password that the standby %1 has for the replication role.</source>
        <translation>スタンバイ（%1）に登録されたレプリケーション用ロールのパスワードが、プライマリで受け付けられませんでした。</translation>
    </message>
    <message>
        <source>The role&apos;s password on the primary does not match the one in the standby&apos;s password file.</source>
        <translation>プライマリのロールのパスワードと、スタンバイのパスワードファイルの内容が一致していません。</translation>
    </message>
    <message>
        <source>The standby %1 has no password for the primary.</source>
        <translation>スタンバイ（%1）に、プライマリへ接続するためのパスワードがありません。</translation>
    </message>
    <message>
        <source>Its password file has no entry for the primary, or other users can read it.</source>
        <translation>パスワードファイルにプライマリの項目がないか、ほかのユーザが読み取れるパーミッションになっています。</translation>
    </message>
    <message>
        <source>The role with which the standby %1 connects has no permission to replicate.</source>
        <translation>スタンバイ（%1）が接続に使うロールに、レプリケーションの権限がありません。</translation>
    </message>
    <message>
        <source>The role needs the attribute REPLICATION.</source>
        <translation>ロールにREPLICATION属性が必要です。</translation>
    </message>
    <message>
        <source>The primary has no free walsender for the standby %1.</source>
        <translation>プライマリに、スタンバイ（%1）用のWAL送信プロセス（walsender）の空きがありません。</translation>
    </message>
    <message>
        <source>Raise max_wal_senders or end an unused replication connection.</source>
        <translation>max_wal_sendersを増やすか、使っていないレプリケーション接続を終了してください。</translation>
    </message>
    <message>
        <source>The standby %1 cannot resolve the primary&apos;s name.</source>
        <translation>スタンバイ（%1）で、プライマリのホスト名を解決できません。</translation>
    </message>
    <message>
        <source>Use an address, or add the name to DNS or /etc/hosts there.</source>
        <translation>IPアドレスを使うか、DNSまたはスタンバイの/etc/hostsに名前を登録してください。</translation>
    </message>
    <message>
        <source>No PostgreSQL server answers the standby %1 at the primary&apos;s address.</source>
        <translation>スタンバイ（%1）からプライマリのアドレスに接続しましたが、PostgreSQLサーバが応答しません。</translation>
    </message>
    <message>
        <source>Check listen_addresses and the port of the primary, and the firewalls.</source>
        <translation>プライマリのlisten_addressesとポート、およびファイアウォールを確認してください。</translation>
    </message>
    <message>
        <source>The primary does not answer the standby %1.</source>
        <translation>スタンバイ（%1）からの接続に、プライマリが応答しません。</translation>
    </message>
    <message>
        <source>Check the firewalls between the hosts.</source>
        <translation>ホスト間のファイアウォールを確認してください。</translation>
    </message>
    <message>
        <source>The standby %1 has no route to the primary.</source>
        <translation>スタンバイ（%1）からプライマリへの経路がありません。</translation>
    </message>
    <message>
        <source>Check the network between the hosts.</source>
        <translation>ホスト間のネットワークを確認してください。</translation>
    </message>
    <message>
        <source>The connection between the primary and the standby %1 was lost.</source>
        <translation>プライマリとスタンバイ（%1）の間の接続が切断されました。</translation>
    </message>
    <message>
        <source>Check the network between the hosts and the primary&apos;s log, then apply again.</source>
        <translation>ホスト間のネットワークとプライマリのログを確認してから、もう一度適用してください。</translation>
    </message>
    <message>
        <source>A directory that the copy to the standby %1 needs is not empty.</source>
        <translation>スタンバイ（%1）へのコピーに必要なディレクトリが空ではありません。</translation>
    </message>
    <message>
        <source>Move the directory shown below elsewhere.</source>
        <translation>下記のディレクトリを別の場所に移してください。</translation>
    </message>
    <message>
        <source>The output of the program is shown below; the primary&apos;s server log may contain more.</source>
        <translation>プログラムの出力は下記のとおりです。詳細はプライマリのサーバログも確認してください。</translation>
    </message>
    <message>
        <source>The role with which the standby %1 connects is not allowed to log in.</source>
        <translation>スタンバイ（%1）が接続に使うロールに、ログインの権限がありません。</translation>
    </message>
    <message>
        <source>The role needs the attribute LOGIN.</source>
        <translation>ロールにLOGIN属性が必要です。</translation>
    </message>
</context>
<context>
    <name>futago::copy</name>
    <message>
        <source>No server is running there.</source>
        <translation>稼働中のサーバはありません。</translation>
    </message>
    <message>
        <source>The directory %1 on %2 is not a PostgreSQL data directory.</source>
        <translation>%2のディレクトリ「%1」は、PostgreSQLのデータディレクトリではありません。</translation>
    </message>
    <message>
        <source>Futago does not move directories whose contents it does not recognize.</source>
        <translation>内容を判別できないディレクトリは、Futagoでは移動しません。</translation>
    </message>
    <message>
        <source>The server on %1 is running, so its data directory cannot be renamed.</source>
        <translation>%1のサーバが稼働中のため、データディレクトリの名前を変更できません。</translation>
    </message>
    <message>
        <source>It was started again after the plan had stopped it. Find out what started it.</source>
        <translation>計画で停止した後に、再び起動されました。何によって起動されたのかを確認してください。</translation>
    </message>
    <message>
        <source>The base backup continues on the standby. Apply again when the connection is restored; Futago then resumes monitoring it.</source>
        <translation>ベースバックアップはスタンバイ側で続いています。接続が回復してから、もう一度適用してください。実行中のベースバックアップを引き継ぎます。</translation>
    </message>
    <message>
        <source>waiting for the checkpoint</source>
        <translation>チェックポイント待ち</translation>
    </message>
    <message>
        <source>copying</source>
        <translation>コピー中</translation>
    </message>
    <message>
        <source>The base backup on %1 was cancelled.</source>
        <translation>%1でのベースバックアップを中止しました。</translation>
    </message>
    <message>
        <source>Its unfinished copy was removed; apply again to start a new one.</source>
        <translation>途中までのコピーは削除しました。もう一度適用すると、最初からやり直します。</translation>
    </message>
    <message>
        <source>The base backup of the primary to %1 failed.</source>
        <translation>プライマリから%1へのベースバックアップに失敗しました。</translation>
    </message>
    <message>
        <source>finishing</source>
        <translation>終了処理中</translation>
    </message>
    <message>
        <source>The data directory is a copy of this primary.</source>
        <translation>データディレクトリは、このプライマリのコピーです。</translation>
    </message>
    <message>
        <source>Nothing needs to be renamed at %1.</source>
        <translation>%1に、退避が必要なものはありません。</translation>
    </message>
    <message>
        <source>The base backup on %1 has made no progress for two hours.</source>
        <translation>%1でのベースバックアップが2時間進んでいません。</translation>
    </message>
    <message>
        <source>It was not stopped. Check the disk and the network between the hosts. Apply again to continue monitoring it, or undo the run to stop it.</source>
        <translation>処理は停止していません。ディスクと、ホスト間のネットワークを確認してください。もう一度適用すると引き続き進捗を監視し、実行を元に戻すとベースバックアップを停止します。</translation>
    </message>
    <message numerus="yes">
        <source>no data for %Ln minute(s)</source>
        <translation>
            <numerusform>%Ln分間受信なし</numerusform>
        </translation>
    </message>
    <message>
        <source>The base backup on %1 was terminated externally; its exit status is not known.</source>
        <translation>%1でのベースバックアップが外部から終了されました。終了ステータスは不明です。</translation>
    </message>
    <message>
        <source>It was killed, or the host was restarted. Its unfinished copy was removed; apply again to start a new one.</source>
        <translation>強制終了されたか、ホストが再起動されました。途中までのコピーは削除しました。もう一度適用すると、最初からやり直します。</translation>
    </message>
    <message>
        <source>The former directory is at %1.</source>
        <translation>以前のディレクトリは%1に退避済みです。</translation>
    </message>
    <message>
        <source>The base backup on %1 is a copy of a server other than the primary %2.</source>
        <translation>%1へのベースバックアップは、プライマリ（%2）とは別のサーバのコピーです。</translation>
    </message>
    <message>
        <source>The copy was renamed to %1. Check the primary&apos;s address and port as seen from the standby, then apply again.</source>
        <translation>コピーは%1に退避しました。スタンバイから見たプライマリのアドレスとポートを確認してから、もう一度適用してください。</translation>
    </message>
    <message>
        <source>The copy is complete in %1.</source>
        <translation>%1へのコピーは完了しています。</translation>
    </message>
    <message>
        <source>The server on %1 is still shutting down.</source>
        <translation>%1のサーバは、まだ停止処理中です。</translation>
    </message>
    <message>
        <source>It does not start again by itself. Undo again when it has stopped.</source>
        <translation>自動では再起動しません。停止してから、もう一度元に戻してください。</translation>
    </message>
</context>
<context>
    <name>futago::credentials</name>
    <message>
        <source>%1 contains the password.</source>
        <translation>%1にパスワードが登録されています。</translation>
    </message>
    <message>
        <source>The role “%1” has the REPLICATION attribute and this password.</source>
        <translation>ロール「%1」には、REPLICATION属性と指定のパスワードが設定されています。</translation>
    </message>
    <message>
        <source>The password of the role “%1” on %2 has expired.</source>
        <translation>%2のロール「%1」のパスワードが期限切れです。</translation>
    </message>
    <message>
        <source>Extend it (ALTER ROLE … VALID UNTIL), or choose another role.</source>
        <translation>期限を延ばすか（ALTER ROLE … VALID UNTIL）、別のロールを選んでください。</translation>
    </message>
    <message>
        <source>The role “%1” on %2 was created or dropped after the plan was created.</source>
        <translation>計画の作成後に、%2のロール「%1」が作成または削除されました。</translation>
    </message>
    <message>
        <source>Nothing was changed. Inspect again and review the new plan.</source>
        <translation>変更は行っていません。もう一度調査して、新しい計画を確認してください。</translation>
    </message>
    <message>
        <source>The role “%1” on %2 was not created by this run, so it is not dropped.</source>
        <translation>%2のロール「%1」は、この実行で作成したものではないため、削除しません。</translation>
    </message>
    <message>
        <source>A role that a run creates has the comment “%1”. If nobody needs the role, drop it.</source>
        <translation>Futagoが実行中に作成したロールには、「%1」というコメントが付きます。このロールが不要であれば、手動で削除してください。</translation>
    </message>
    <message>
        <source>The role “%1” on %2 has another password, with which others are connected.</source>
        <translation>%2のロール「%1」には別のパスワードが設定されていて、ほかのスタンバイが接続中です。</translation>
    </message>
    <message>
        <source>The role was not changed. Undo this run; then enter the password that the role has, or choose another role.</source>
        <translation>ロールは変更していません。この実行を元に戻してから、ロールの現在のパスワードを入力するか、別のロールを選択してください。</translation>
    </message>
</context>
<context>
    <name>futago::inspect</name>
    <message>
        <source>No PostgreSQL data directory was found on %1.</source>
        <translation>%1にPostgreSQLのデータディレクトリが見つかりません。</translation>
    </message>
    <message>
        <source>Enter its path (on the command line: --%1-data-directory).</source>
        <translation>データディレクトリを指定してください（コマンドラインでは--%1-data-directory）。</translation>
    </message>
    <message>
        <source>The directory %1 on the primary %2 is not a PostgreSQL data directory.</source>
        <translation>プライマリ（%2）のディレクトリ「%1」は、PostgreSQLのデータディレクトリではありません。</translation>
    </message>
    <message>
        <source>Enter the data directory of the running server (SHOW data_directory).</source>
        <translation>稼働中のサーバのデータディレクトリを指定してください（SHOW data_directoryで確認できます）。</translation>
    </message>
    <message>
        <source>%1 cannot resolve the name of the other host, %2.</source>
        <translation>%1で、相手ホストの名前「%2」を解決できません。</translation>
    </message>
    <message>
        <source>Add the name to DNS or /etc/hosts there, or enter the address by which the hosts reach each other.</source>
        <translation>DNSまたはそのホストの/etc/hostsに名前を登録するか、ホスト間の通信に使うアドレスを指定してください。</translation>
    </message>
</context>
<context>
    <name>futago::locate</name>
    <message>
        <source>%1 has more than one PostgreSQL data directory: %2.</source>
        <translation>%1に、PostgreSQLのデータディレクトリが複数あります：%2</translation>
    </message>
    <message>
        <source>Enter the path of the right one (on the command line: --%1-data-directory).</source>
        <translation>対象のデータディレクトリを指定してください（コマンドラインでは--%1-data-directory）。</translation>
    </message>
</context>
<context>
    <name>futago::main</name>
    <message>
        <source>There is no display for the window; the commands listed by “futago --help” work without one.</source>
        <translation>ディスプレイを利用できないため、ウィンドウを開けません。「futago --help」に表示されるサブコマンドは、ディスプレイがなくても使用できます。</translation>
    </message>
    <message>
        <source>There is no display for the window, so the practice pair is set up without one.</source>
        <translation>ディスプレイを利用できないため、ウィンドウを開かずに練習用ペアを構築します。</translation>
    </message>
</context>
<context>
    <name>futago::recovery</name>
    <message>
        <source>The server on %1 would not stay a standby, so it was not started.</source>
        <translation>%1のサーバはスタンバイのままでいられないため、起動していません。</translation>
    </message>
    <message>
        <source>Remove what is shown below from its configuration, included files too, and apply again. Otherwise the server would end recovery and accept writes as a second primary.</source>
        <translation>下記の内容を、読み込まれるファイルも含めて設定から取り除き、もう一度適用してください。このまま起動すると、サーバはリカバリを終了して書き込みを受け付け、2台目のプライマリになります。</translation>
    </message>
    <message>
        <source>The server on %1 ended recovery and accepted writes, so it was stopped.</source>
        <translation>%1のサーバがリカバリを終了して書き込みを受け付けたため、停止しました。</translation>
    </message>
    <message>
        <source>Check its configuration and its server log for what ended recovery. Its data is no longer a copy of the primary; inspect again for a new base backup.</source>
        <translation>リカバリが終了した原因を、設定とサーバログで確認してください。データはすでにプライマリのコピーではありません。もう一度調査すると、ベースバックアップを取り直す計画を作成します。</translation>
    </message>
    <message>
        <source>The server on %1 accepts writes, so it is not a standby.</source>
        <translation>%1のサーバは書き込みを受け付けているため、スタンバイではありません。</translation>
    </message>
    <message>
        <source>It may have been promoted, or something in its configuration ended recovery. Make sure that no application writes to it, then inspect again.</source>
        <translation>昇格されたか、設定によってリカバリが終了した可能性があります。アプリケーションが書き込んでいないことを確認してから、もう一度調査してください。</translation>
    </message>
</context>
<context>
    <name>futago::resetautosettings</name>
    <message>
        <source>%1 on %2 cannot be set again: the copy %3 is missing or has been changed.</source>
        <translation>%2の%1を設定し直せません。コピー%3がないか、変更されています。</translation>
    </message>
    <message>
        <source>The journal keeps no passwords, so the former value is in that copy alone. Restore the copy, then undo again.</source>
        <translation>ジャーナルにはパスワードを記録しないため、以前の値はそのコピーにしかありません。コピーを復元してから、もう一度元に戻してください。</translation>
    </message>
    <message>
        <source>%1 on %2 has been set by someone else with ALTER SYSTEM after this run reset it.</source>
        <translation>この実行で%2の%1を解除した後に、ほかのユーザがALTER SYSTEMで設定しています。</translation>
    </message>
    <message>
        <source>It keeps that value. Set it to the value that you need.</source>
        <translation>その値のままにしてあります。必要な値に設定してください。</translation>
    </message>
</context>
<context>
    <name>futago::runner</name>
    <message>
        <source>The run was cancelled.</source>
        <translation>実行を中止しました。</translation>
    </message>
    <message>
        <source>The completed steps remain. Apply again to continue, or undo them.</source>
        <translation>完了した手順はそのまま残っています。もう一度適用して続けるか、元に戻してください。</translation>
    </message>
    <message>
        <source>A step on %1 finished without an error, but its expected result was not found.</source>
        <translation>%1での手順はエラーなく終了しましたが、結果が反映されていません。</translation>
    </message>
    <message>
        <source>Inspect again and review the new plan.</source>
        <translation>もう一度調査して、新しい計画を確認してください。</translation>
    </message>
    <message>
        <source>Undoing it failed as well: %1</source>
        <translation>元に戻す処理にも失敗しました：%1</translation>
    </message>
    <message>
        <source>The undo was cancelled.</source>
        <translation>元に戻す処理は中止されました。</translation>
    </message>
    <message>
        <source>Steps already undone stay undone. Undo again to continue.</source>
        <translation>元に戻した分はそのまま残ります。続けるには、もう一度元に戻してください。</translation>
    </message>
    <message>
        <source>It could not be recorded in the journal: %1</source>
        <translation>ジャーナルに記録できませんでした：%1</translation>
    </message>
    <message>
        <source>%1 The former server on %2 is stopped; undo this run to start it again.</source>
        <translation>%1%2の既存のサーバは停止したままです。この実行を元に戻すと、再び起動します。</translation>
    </message>
</context>
<context>
    <name>futago::streaming</name>
    <message>
        <source>The standby %1 cannot open a replication connection to the primary.</source>
        <translation>スタンバイ（%1）からプライマリへのレプリケーション接続ができません。</translation>
    </message>
    <message>
        <source>From the standby %1, the primary&apos;s address leads to another server.</source>
        <translation>スタンバイ（%1）からプライマリのアドレスに接続すると、別のサーバにつながります。</translation>
    </message>
    <message>
        <source>Check the primary&apos;s address and port as the standby sees them.</source>
        <translation>スタンバイから見たプライマリのアドレスとポートを確認してください。</translation>
    </message>
    <message>
        <source>A replication connection from the standby works.</source>
        <translation>スタンバイからのレプリケーション接続に成功しました。</translation>
    </message>
    <message>
        <source>The primary %1 has a logical replication slot named “%2”.</source>
        <translation>プライマリ（%1）に、同じ名前の論理レプリケーションスロット「%2」があります。</translation>
    </message>
    <message>
        <source>Choose another slot name.</source>
        <translation>別のスロット名を選んでください。</translation>
    </message>
    <message>
        <source>The slot “%1” exists.</source>
        <translation>スロット「%1」は存在します。</translation>
    </message>
    <message>
        <source>The server is running.</source>
        <translation>サーバは稼働しています。</translation>
    </message>
    <message>
        <source>The data directory on %1 does not belong to a standby of this primary, so the server is not started.</source>
        <translation>%1のデータディレクトリはこのプライマリのスタンバイのものではないため、起動しません。</translation>
    </message>
    <message>
        <source>Apply the plan from its start.</source>
        <translation>計画を最初から適用してください。</translation>
    </message>
    <message>
        <source>“%1” is streaming (%2).</source>
        <translation>「%1」はストリーミング中です（%2）。</translation>
    </message>
    <message>
        <source>The standby %1 is running, but does not stream from the primary.</source>
        <translation>スタンバイ（%1）は稼働していますが、プライマリとのストリーミングレプリケーションが行われていません。</translation>
    </message>
    <message>
        <source>The end of its server log is shown below.</source>
        <translation>サーバログの末尾は下記のとおりです。</translation>
    </message>
    <message>
        <source>The standby has replayed WAL up to the primary&apos;s position %1.</source>
        <translation>スタンバイは、プライマリのWAL位置%1まで再生済みです。</translation>
    </message>
    <message>
        <source>The standby %1 has not replayed the marker that was written on the primary.</source>
        <translation>プライマリに書き込んだマーカーが、スタンバイ（%1）で再生されていません。</translation>
    </message>
    <message>
        <source>Check whether replay is paused; the end of its server log is shown below.</source>
        <translation>再生が一時停止していないか確認してください。サーバログの末尾は下記のとおりです。</translation>
    </message>
    <message>
        <source>The marker written at WAL position %1 on the primary was replayed on the standby after %2 ms.</source>
        <translation>プライマリのWAL位置%1に書き込んだマーカーは、%2ミリ秒後にスタンバイで再生されました。</translation>
    </message>
    <message>
        <source>The server on %1 is no longer a standby, so it is not stopped.</source>
        <translation>%1のサーバはすでにスタンバイではないため、停止しません。</translation>
    </message>
    <message>
        <source>It may have been promoted. If nobody needs it, stop it manually, then undo again.</source>
        <translation>昇格された可能性があります。不要であれば手動で停止してから、もう一度元に戻してください。</translation>
    </message>
    <message>
        <source>The slot “%1” of the primary %2 has lost WAL and can no longer be used by a standby.</source>
        <translation>プライマリ（%2）のスロット「%1」は必要なWALを失っており、もう使えません。</translation>
    </message>
    <message>
        <source>Drop it (SELECT pg_drop_replication_slot(&apos;%1&apos;)) and apply again; the plan creates it again.</source>
        <translation>スロットを削除（SELECT pg_drop_replication_slot(&apos;%1&apos;)）してから、もう一度適用してください。スロットは計画の中で作り直します。</translation>
    </message>
    <message>
        <source>The standby %1 cannot catch up: it needs the WAL segment %2, which the primary has removed.</source>
        <translation>スタンバイ（%1）は追いつけません。必要なWALセグメント「%2」が、プライマリからすでに削除されています。</translation>
    </message>
    <message>
        <source>A new base backup is needed. Inspect again; the next plan renames and keeps this copy and creates a new one.</source>
        <translation>ベースバックアップの取り直しが必要です。もう一度調査すると、現在のコピーを退避して取り直す計画を作成します。</translation>
    </message>
    <message>
        <source>Wait until other base backups have finished, or raise max_wal_senders on the Configure page.</source>
        <translation>ほかのベースバックアップが終わるのを待つか、「設定」ページでmax_wal_sendersを増やしてください。</translation>
    </message>
    <message>
        <source>The primary %1 has too few free walsenders for the base backup.</source>
        <translation>プライマリ（%1）に、ベースバックアップ用のWAL送信プロセス（walsender）の空きが足りません。</translation>
    </message>
</context>
<context>
    <name>futago::trust</name>
    <message>
        <source>There is no readable public key %1 on %2.</source>
        <translation>%2に、読み取り可能な公開鍵「%1」がありません。</translation>
    </message>
    <message>
        <source>An earlier step of the plan creates it; apply the plan from its start.</source>
        <translation>公開鍵は計画の前の手順で作成されます。計画を最初から適用してください。</translation>
    </message>
    <message>
        <source>%2 presents a different host key to %1 than to Futago.</source>
        <translation>%2が%1に提示したホスト鍵が、Futagoに提示したものと異なります。</translation>
    </message>
    <message>
        <source>Someone may be intercepting the connection between the hosts, or the address leads to another machine. Compare the fingerprints on the hosts themselves.</source>
        <translation>ホスト間の通信が第三者に傍受されている（中間者攻撃）か、アドレスが別のマシンを指している可能性があります。各ホスト上でフィンガープリントを照合してください。</translation>
    </message>
    <message>
        <source>The user %1 of %2 cannot log in to %3 by key.</source>
        <translation>%2のユーザ「%1」が、%3に公開鍵認証でログインできません。</translation>
    </message>
    <message>
        <source>The output of ssh is shown below; check the sshd log of that host as well.</source>
        <translation>sshの出力は下記のとおりです。ログイン先ホストのsshdのログも確認してください。</translation>
    </message>
    <message>
        <source>The key pair %1 exists.</source>
        <translation>鍵ペア「%1」は存在します。</translation>
    </message>
    <message>
        <source>%1 contains the key.</source>
        <translation>%1に鍵が登録されています。</translation>
    </message>
    <message>
        <source>%1 cannot reach the SSH server at %2, port %3.</source>
        <translation>%1からSSHサーバ（%2、ポート%3）に接続できません。</translation>
    </message>
    <message>
        <source>Check the address by which the hosts reach each other, and the firewalls.</source>
        <translation>ホスト間の通信に使うアドレスと、ファイアウォールを確認してください。</translation>
    </message>
    <message>
        <source>The login works.</source>
        <translation>ログインできました。</translation>
    </message>
    <message>
        <source>Check the address and the firewalls. An ssh as old as OpenSSH 5.3 also needs the lines “HostKeyAlgorithms +ssh-rsa” and “PubkeyAcceptedAlgorithms +ssh-rsa” in sshd_config of the other host.</source>
        <translation>アドレスとファイアウォールを確認してください。OpenSSH 5.3のような古いsshから接続するには、相手ホストのsshd_configに「HostKeyAlgorithms +ssh-rsa」と「PubkeyAcceptedAlgorithms +ssh-rsa」の行も必要です。</translation>
    </message>
    <message>
        <source>%1 has the host key of %2 marked as revoked in %3.</source>
        <translation>%1の%3に、%2のホスト鍵が失効（@revoked）として登録されています。</translation>
    </message>
    <message>
        <source>The other host needs a new key, or the line has to go if it is wrong.</source>
        <translation>相手ホストのホスト鍵を再生成してください。失効の登録が誤りの場合は、その行を削除してください。</translation>
    </message>
</context>
<context>
    <name>futago::trycopy</name>
    <message>
        <source>Nothing was stopped or replaced. Correct what is shown below and apply again; the finished copy is used again.</source>
        <translation>サーバの停止もファイルの置き換えも行っていません。下記の問題を修正して、もう一度適用してください。取得済みのコピーを再利用します。</translation>
    </message>
    <message>
        <source>The copy started as a standby with its new configuration.</source>
        <translation>コピーは、新しい設定でスタンバイとして起動しました。</translation>
    </message>
    <message>
        <source>The server&apos;s postgres program accepts the new configuration.</source>
        <translation>新しい設定ファイルはpostgresコマンドの検証に合格しました。</translation>
    </message>
    <message>
        <source>The copy is in place.</source>
        <translation>コピーはデータディレクトリに配置済みです。</translation>
    </message>
    <message>
        <source>The standby on %1 would not start with its new configuration.</source>
        <translation>%1のスタンバイは、新しい設定では起動できません。</translation>
    </message>
    <message>
        <source>The copy on %1 does not start as a standby.</source>
        <translation>%1のコピーが、スタンバイとして起動しません。</translation>
    </message>
    <message>
        <source>The copy on %1 ended recovery in its trial start.</source>
        <translation>%1のコピーが、試験起動でリカバリを終了しました。</translation>
    </message>
    <message>
        <source>Nothing was stopped or replaced. Check the standby&apos;s configuration, included files too, for what ends recovery; the next run creates a new copy.</source>
        <translation>サーバの停止もファイルの置き換えも行っていません。リカバリが終了する原因がないか、スタンバイの設定を、読み込まれるファイルも含めて確認してください。次の実行でコピーを作り直します。</translation>
    </message>
    <message>
        <source>The copy could not be started beside the former server, which holds the memory or semaphores that it needs: only its configuration was checked.</source>
        <translation>必要なメモリまたはセマフォを以前のサーバが使用しているため、コピーの試験起動はできませんでした。検証したのは設定だけです。</translation>
    </message>
    <message>
        <source>The primary has removed the WAL segment %1, which the copy on %2 needs.</source>
        <translation>%2のコピーに必要なWALセグメント%1を、プライマリがすでに削除しています。</translation>
    </message>
    <message>
        <source>Nothing was stopped or replaced. Apply again to create a new copy; a replication slot keeps the WAL meanwhile.</source>
        <translation>サーバの停止もファイルの置き換えも行っていません。もう一度適用するとコピーを作り直します。レプリケーションスロットを使用すると、その間のWALが保持されます。</translation>
    </message>
</context>
<context>
    <name>futago::wording</name>
    <message>
        <source>, </source>
        <extracomment>Between the elements of a list in a sentence.</extracomment>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1秒</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1分%2秒</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1時間%2分</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>date and time of day</comment>
        <translation>%1 %2</translation>
    </message>
</context>
</TS>
