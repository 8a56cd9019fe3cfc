<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>Account</name>
    <message>
        <source>This machine does not know the name of the user who runs Futago.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This machine has no OS user “postgres” for the practice servers to run as.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the package of the PostgreSQL server, or start Futago as an ordinary user.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActivateTexts</name>
    <message>
        <source>The server runs with these settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server on %1 finds errors in its configuration files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not reloaded or restarted. Correct the lines named below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server on %1 would have to be restarted, which the plan does not say.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspect again and look at the new plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server on %1 still runs with other values of: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another file or the command line of the server wins over what was written; pg_settings.sourcefile names it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConfigurationTexts</name>
    <message>
        <source>The directory %1 is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s program accepts the new configuration.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is in place already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The PostgreSQL program on %1 refuses the new %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The live file was not touched. The line that is wrong is named below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has these contents.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CopyTexts</name>
    <message>
        <source>No server is running there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no %1 yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The directory %1 on %2 is no PostgreSQL data directory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Futago does not move what it does not understand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server on %1 is running, so its data directory cannot be renamed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was started again after the plan stopped it. Look who did that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The base backup goes on over there. Apply again when the link is back: it is found again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting for the checkpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>copying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The base backup on %1 was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its unfinished copy was removed; apply again to start a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The base backup of the primary to %1 failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finishing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CredentialTexts</name>
    <message>
        <source>%1 holds the password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The role “%1” may replicate and has this password.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileTexts</name>
    <message>
        <source>The file %1 on %2 changed while it was read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspect again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 on %2 was changed by someone else since it was read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was written. Inspect again and look at the new plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no %1 on %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be renamed on %2 because %3 exists.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at both and move one of them away.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FolderLock</name>
    <message>
        <source>The practice folder %1 cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is at work in the practice folder %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until it is done, or close the other window of Futago.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LineTexts</name>
    <message>
        <source>the pair file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LocalRunner</name>
    <message>
        <source>The program “%1” cannot be started on this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program “%1” did not end in time on this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program “%1” failed on this machine.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PracticeFolder</name>
    <message>
        <source>The path %1 holds a character that PostgreSQL&apos;s pg_ctl cannot handle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder without quotes, dollar signs and backslashes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 holds files that are not of a practice pair.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder that is empty or does not exist yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The practice folder %1 cannot be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The OS user “%1” cannot reach the practice folder %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder whose parent folders are open to that user.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The practice key %1 cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The practice folder %1 holds files that Futago did not make, so it stays.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PracticeHost</name>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 cannot be removed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PracticePair</name>
    <message>
        <source>Making the keys and the data directories of both practice hosts…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting the servers of both practice hosts…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The practice pair in %1 is ready.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PracticeRecord</name>
    <message>
        <source>The practice pair in %1 cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the servers of the practice pair and delete its folder by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The practice pair cannot be saved in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No free port was found for the practice pair from %1 on.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PracticeServer</name>
    <message>
        <source>The file postgresql.conf that initdb made has no line for %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 for the server&apos;s socket belongs to somebody else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The PostgreSQL server of the practice pair on %1, port %2, does not start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its log is %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PracticeSshd</name>
    <message>
        <source>The SSH server of the practice pair on %1, port %2, does not start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its log is %1. Perhaps another program listens on that port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host key %1 cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PrinterTexts</name>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[%1] %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[%1] %2: %3 (%4 s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>caught up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 behind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lag not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Lag: %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Programs</name>
    <message>
        <source>No PostgreSQL server is installed on this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The PostgreSQL programs of the practice pair are gone from %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the package of the PostgreSQL server. Debian calls it postgresql.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No OpenSSH server is installed on this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the package openssh-server. The practice pair starts its own two servers.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SecretTexts</name>
    <message>
        <source>The secrets file %1 cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Others may read the secrets file %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set its mode to 600 (chmod 600).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secrets file %1 is no JSON object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write for example: {&quot;replication.password&quot;: &quot;…&quot;}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secrets file %1 has an entry “%2” that Futago does not know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known names: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StreamingTexts</name>
    <message>
        <source>The standby %1 cannot open a replication connection to the primary.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the standby %1, the primary&apos;s address leads to another server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the primary&apos;s address and port as the standby sees them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A replication connection from the standby works.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The primary %1 has a logical replication slot named “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another slot name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The slot “%1” is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server is running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data directory of %1 is not that of a standby of this primary, so it is not started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply the plan from its start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is streaming (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The standby %1 runs, but does not stream from the primary.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The end of its server log stands below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The standby has replayed the primary&apos;s position %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The standby %1 has not replayed the marker that was written on the primary.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look whether replay is paused; the end of its server log stands below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The marker written on the primary at %1 was replayed on the standby after %2 ms.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrustTexts</name>
    <message>
        <source>The key pair %1 is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds the key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not reach the SSH server at %2, port %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the address under which the hosts reach each other, and the firewalls.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The login works.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tunnel</name>
    <message>
        <source>No private socket for the way to %1 can be made on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the directory for temporary files is writable: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>futago</name>
    <message>
        <source>The pair file is not JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a new one with “futago new”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is JSON but no pair file of Futago.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make one with “futago new”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pair file was written by a newer Futago.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update Futago.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value of “%1” in the pair file is not usable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct it, or make the file anew with “futago new”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>futago::ConnInfo</name>
    <message>
        <source>Write keyword=value pairs with blanks between them; put values with blanks in single quotes, with a backslash before each &apos; and \.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection string lacks “=” after the keyword at character %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quoted value at character %1 of the connection string has no closing quote.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection string is a URI, which is not edited here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>futago::Draft</name>
    <message>
        <source>The PostgreSQL server of the primary %1 is not running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start it: Futago asks the running server for its settings.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>futago::Host</name>
    <message>
        <source>The login %1 may not run commands as the user %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log in as %1, or let the login user run commands as %1 by sudo; if sudo asks for a password, give it to Futago.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The user %1 has no permission for what “%2” needs on %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the owner and the mode of the file or directory named below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk of %1 is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make room there and apply again: what is done already is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” failed on %2 with exit status %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text below is what the program said.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>futago::Journal</name>
    <message>
        <source>The journal on this workstation cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing more is changed on the hosts without it. Check the disk and the rights of your data folder.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>futago::PairState</name>
    <message>
        <source>The standby streams from the primary.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The standby is catching up with the primary.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both servers run, but the standby does not stream from the primary.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The standby does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The primary does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neither server answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both servers accept writes: there are two primaries.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both servers are standbys: there is no primary.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>futago::PgDialect</name>
    <message>
        <source>Futago does not know PostgreSQL %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PostgreSQL 9.3 to 18 are known; a newer Futago may know more.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>futago::PgErrors</name>
    <message>
        <source>The PostgreSQL server on %1 wants a password for “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the role&apos;s password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The PostgreSQL server on %1 refused the login as “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the role&apos;s password and the lines of pg_hba.conf for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The PostgreSQL server on %1 accepts no connections now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is starting, stopping or recovering; try again when it is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no database “%2” on %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The session on the PostgreSQL server on %1 was lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the server still runs, then connect again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The PostgreSQL server on %1 refused a statement: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>futago::Plan</name>
    <message>
        <source>The saved plan cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was written by another version of Futago or was changed by hand.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>futago::PsqlChannel</name>
    <message>
        <source>The server on %1 refused a statement.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text below is what the server said.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server on %1 could not be asked by psql.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that it runs and that the user %1 may connect without a password.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>futago::ReplicationMode</name>
    <message>
        <source>Fully asynchronous (off)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standby-asynchronous (local)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory-synchronous (remote_write)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Synchronous (on)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply-synchronous (remote_apply)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>futago::SshAuth</name>
    <message>
        <source>%1 refused the login.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the user name, and that the password is right or the public key stands in ~/.ssh/authorized_keys on the host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key file %1 for %2 does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the private key, or leave the field empty to use the agent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key %1 for %2 needs its passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the passphrase, or add the key to the SSH agent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase does not open the key %1 for %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the passphrase again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key file %1 for %2 cannot be read as a private key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a private key in OpenSSH or PEM form that you may read.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>futago::SshCommand</name>
    <message>
        <source>The login shell on %1 ran no command.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the user&apos;s shell in /etc/passwd, its start-up files, and a forced command in sshd_config or authorized_keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A command for %1 has no words.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>futago::SshEndpoint</name>
    <message>
        <source>“%1” is not a login of the form USER@HOST[:PORT].</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write for example postgres@192.0.2.10 or postgres@db1.example:2222; an IPv6 address with a port stands in brackets.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>futago::SshErrors</name>
    <message>
        <source>%1 only speaks the old SSH encryption of its time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If this is an old server that you trust (CentOS 6 or so), mark this host as old (--legacy-ssh); only this host will then be reached that way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and Futago have no SSH encryption in common.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at Ciphers, MACs, KexAlgorithms and HostKeyAlgorithms in the host&apos;s sshd_config.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The SSH server on %1 forbids forwarding.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow it in sshd_config (AllowTcpForwarding, AllowStreamLocalForwarding, DisableForwarding) or in the key&apos;s line of authorized_keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No PostgreSQL server answers on %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the server runs, its port and socket directory, and that sshd_config does not forbid forwarding (AllowStreamLocalForwarding).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The SSH server on %1 could not forward a connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Servers before OpenSSH 6.7 cannot reach a Unix socket; use 127.0.0.1 instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ended the login after too many keys were tried.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove keys from the SSH agent (ssh-add -d), or raise MaxAuthTries on the host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to %1 was lost during the login.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The SSH library does not take the settings for %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ended the connection before the login.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that an SSH server listens on this port, and MaxStartups and hosts.deny there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 refused to run another command.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at MaxSessions in the host&apos;s sshd_config.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The SSH connection to %1 was lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the host is up and reachable, then connect again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>futago::SshHostKey</name>
    <message>
        <source>The host key of %1 is not known yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the fingerprint with the one on the host (ssh-keygen -l -f /etc/ssh/ssh_host_ed25519_key.pub) before you accept it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If the host was set up anew, have its old key removed from the list of known hosts; otherwise someone may be reading along.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If the host was set up anew, remove line %1 of %2; otherwise someone may be reading along.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 shows another host key than the known one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host key of %1 could not be added to %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the rights of the file and its directory.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>futago::StepDescription</name>
    <message>
        <source>SSH key pair of the server&apos;s OS user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the SSH key pair %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key pair is renamed aside, if it was made by this plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Public key of the other host in authorized_keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adding the other host&apos;s public key to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Append to %1: %2 &lt;public key of the other host&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line is taken out again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host key of the other host in known_hosts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing and adding the host key of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Append to %1: %2 (%3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Login at the other host without a password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trying the login at the other host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password of the replication role in the pass file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing the password to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add to %1 (mode 600): %2:%3:replication:%4:&lt;password&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The entry is taken out again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replication role “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changing the role “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Creating the role “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no undo: the role existed before and keeps its new password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The role is dropped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WAL archive directory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the directory %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The directory is removed if it is still empty; else it stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parse of the new configuration by the server&apos;s own program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letting the server&apos;s program read the new configuration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server is restarted with its former configuration.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server reloads its former configuration.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file goes aside with its data directory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The former contents are written back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings in postgresql.auto.conf that would win</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resetting %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The former values are set again by ALTER SYSTEM.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart with the new configuration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reload of the configuration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restarting the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reloading the configuration</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The server restarts; %n session(s) are cut.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Done when the former configuration is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rehearsal of the replication connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trying the replication connection from the standby</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replication slot “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Creating the replication slot “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The slot is dropped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop of the standby&apos;s former server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping the server on the standby</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server that runs on the standby now is stopped, unless it already follows this primary.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The former server is started again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Former data directory set aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renaming %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A former data directory is renamed to %1 and kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The former data directory gets its name back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copying the primary&apos;s data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copied data directory is renamed aside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start of the standby</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting the server on the standby</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The standby is stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Streaming</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting until the primary shows “%1” as streaming</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proof of replication</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing a marker on the primary and waiting until the standby has replayed it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A marker in the WAL of the primary; its position is compared with what the standby has replayed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is changed but one WAL record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>primary %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>standby %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>futago::TcpConnect</name>
    <message>
        <source>No SSH server answers at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that sshd runs there, that the port is right and that no firewall rejects it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No PostgreSQL server answers at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the server runs, and that listen_addresses and port let it listen there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the host is up and that no firewall drops the connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no route to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the host is up and that this computer is on the right network or VPN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connection to %1 could be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host name “%1” is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the spelling, or write the host&apos;s IP address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The work on %1 was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not answer within %2 s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the network and the load of the host, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>futago::checks</name>
    <message>
        <source>With one standby, the mode “%1” stops all writes on the primary while the standby is away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A commit waits without limit for the standby “%1”; statement_timeout does not end the wait.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an asynchronous mode, or be ready to empty synchronous_standby_names when the standby fails.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The primary %1 is restarted, which cuts %n session(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Some of the changed parameters are only read at server start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply the plan when a short interruption is allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data directory %1 of the standby %2 holds a cluster; it is renamed aside, not deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The base backup needs the place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo brings it back; remove it yourself when you no longer need it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The standby has PostgreSQL %1, the primary %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minor versions should be equal; while they are not, the standby should be the newer one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update both hosts to the same minor version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The PostgreSQL server of the primary %1 is not running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start it on the primary, then inspect again: Futago asks the running server for its settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data directory: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server on %1 is itself a standby, so it cannot be the primary of this pair.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check whether primary and standby were exchanged, or name the server that it follows as the primary.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The standby %1 has PostgreSQL %2, but the primary has %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Streaming replication needs the same major version on both hosts: install PostgreSQL %1 on the standby.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The standby %1 is a %2 machine, but the primary is %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data files can only be copied between machines of the same architecture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Primary and standby are the same server: %1 on %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name two hosts, or two data directories.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The directory %1 on the standby %2 holds files, but is no PostgreSQL data directory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the data directory of the standby; Futago does not move directories that it does not understand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data directory %1 of the standby %2 is a mount point, so it cannot be renamed aside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a directory below the mount point as the data directory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The standby %1 has %2 free for %3, but the base backup needs about %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make room on the standby: the former data directory is renamed, not deleted, and keeps its space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server on %1 is run by %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change it with that cluster manager; Futago only shows such servers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) are connected to the server on the standby %1, which will be stopped.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The server there is no standby yet; it takes writes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make sure that nobody needs the databases of this server any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The primary has tablespaces in %1; the same directories on the standby must be missing or empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The base backup puts tablespaces at the same paths.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at these directories on the standby before you apply the plan.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>futago::cli</name>
    <message>
        <source>JSON object with passwords, in a file of mode 600</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>file of known host keys (default: ~/.ssh/known_hosts)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trust hosts that are not known yet; a changed key is refused all the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>print one JSON object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>login of the primary: USER@HOST[:PORT]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>login of the standby: USER@HOST[:PORT]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name of the pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>data directory of the primary, if it is not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>data directory of the standby, if it is not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>address of the primary as the standby sees it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>address of the standby as the primary sees it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>private key for the login at the primary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>private key for the login at the standby</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OS user of the PostgreSQL servers (default: postgres)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off, local, remote_write, on or remote_apply (default: local)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>replication role (default: replicator)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name of the standby in pg_stat_replication (default: standby)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>replication slot (default: standby)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>use no replication slot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>archive no WAL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>admit the algorithms of old SSH servers, for these hosts only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>start a practice pair on this machine and open the window on it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>where the practice pair lives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set up replication without a window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stop the practice pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stop and remove the practice pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inspect two hosts and write a pair file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show what is on both hosts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show what stands in the way of replication</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show every change that would be made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set up replication</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>do not ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take back the last run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show whether the standby streams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open the window on this pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Futago sets up, reviews, provisions and watches PostgreSQL streaming replication between two hosts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no replication mode.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose off, local, remote_write, on or remote_apply.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pair file %1 cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make one with “futago new”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pair file %1 cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the folder&apos;s rights and space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The practice pair is removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The practice pair is stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running as a standby</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running, accepts writes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2), %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  PostgreSQL %1, %2, port %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  Data directory: %1 (%2 free)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  Configuration: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  Started by: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  Host key: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>already true</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not begun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 exists already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name; Futago does not overwrite a pair.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing stands in the way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nobody to answer the question.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use --yes when no person is there to be asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply this plan?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo the run of %1?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>futago::configuration</name>
    <message>
        <source>The file %1 on %2 was changed by someone else since it was read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was written. Inspect again and look at the new plan.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>futago::connection</name>
    <message>
        <source>The disk of the standby is full; make room there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pg_hba.conf of the primary has no replication line for the address that the standby comes from; it is named below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A reject line of the primary&apos;s pg_hba.conf matches first; put the replication line above it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The role&apos;s password on the primary is not the one in the standby&apos;s pass file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The standby&apos;s pass file has no entry for the primary, or others may read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The role needs the attribute REPLICATION.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The primary has no free walsender; raise max_wal_senders or end an unused connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The standby cannot resolve the primary&apos;s name; use an address, or add the name there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check listen_addresses and the port of the primary, and the firewalls.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The primary does not answer the standby; check the firewalls between the hosts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The primary does not answer the standby; check the network between the hosts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection between the hosts broke; check the network and the primary&apos;s log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A directory that the copy needs is not empty; move it aside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text below is what the program said; the primary&apos;s server log may say more.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>futago::copy</name>
    <message>
        <source>The data directory is a copy of this primary already.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>futago::inspect</name>
    <message>
        <source>No PostgreSQL data directory was found on %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name it (on the command line: --%1-data-directory).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The directory %1 on the primary %2 is no PostgreSQL data directory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the data directory of the running server (SHOW data_directory).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot resolve the name of the other host, %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the name to DNS or /etc/hosts there, or give the address under which the hosts reach each other.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>futago::locate</name>
    <message>
        <source>%1 has more than one PostgreSQL data directory: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the one that is meant (on the command line: --%1-data-directory).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>futago::main</name>
    <message>
        <source>There is no display for the window; the verbs of “futago --help” work without one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no display for the window, so the practice pair is set up without one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>futago::runner</name>
    <message>
        <source>The run was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is done stays done; apply again to go on, or undo it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A step on %1 ended without an error, but its effect is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspect again and look at the new plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking it back failed as well: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>futago::trust</name>
    <message>
        <source>There is no readable public key %1 on %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is made by an earlier step of the plan; apply the plan from its start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is offered another host key by %2 than Futago is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody may stand between the hosts, or the address leads to another machine. Compare the fingerprints on the hosts themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The user %1 of %2 cannot log in at %3 by key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text below is what ssh said; look at the sshd log of that host as well.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
