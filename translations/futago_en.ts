<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>futago::DiffView</name>
    <message numerus="yes">
        <source>%n place(s) in the file change.</source>
        <translation>
            <numerusform>%n place in the file changes.</numerusform>
            <numerusform>%n places in the file change.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>futago::ParameterValue</name>
    <message numerus="yes">
        <source>%n segment(s)</source>
        <translation>
            <numerusform>%n segment</numerusform>
            <numerusform>%n segments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>futago::ProvisionPage</name>
    <message numerus="yes">
        <source>%1 of %n step(s)</source>
        <translation>
            <numerusform>%1 of %n step</numerusform>
            <numerusform>%1 of %n steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>futago::ReviewPage</name>
    <message numerus="yes">
        <source>%1 of %n item(s) are ticked. Apply needs all of them.</source>
        <translation>
            <numerusform>%1 of %n item is ticked. Apply needs it.</numerusform>
            <numerusform>%1 of %n items are ticked. Apply needs all of them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>futago::StepDescription</name>
    <message numerus="yes">
        <source>The server restarts; %n session(s) are cut.</source>
        <translation>
            <numerusform>The server restarts; %n session is cut.</numerusform>
            <numerusform>The server restarts; %n sessions are cut.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A standby of another primary is stopped; %n session(s) are cut.</source>
        <translation>
            <numerusform>A standby of another primary is stopped; %n session is cut.</numerusform>
            <numerusform>A standby of another primary is stopped; %n sessions are cut.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A server that takes writes is stopped; %n session(s) are cut.</source>
        <translation>
            <numerusform>A server that takes writes is stopped; %n session is cut.</numerusform>
            <numerusform>A server that takes writes is stopped; %n sessions are cut.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>futago::checks</name>
    <message numerus="yes">
        <source>The primary %1 will be restarted, which cuts %n session(s).</source>
        <translation>
            <numerusform>The primary %1 will be restarted, which cuts %n session.</numerusform>
            <numerusform>The primary %1 will be restarted, which cuts %n sessions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A standby of another primary runs on %1 in %2 with %n session(s); it is stopped and its data directory is renamed aside.</source>
        <translation>
            <numerusform>A standby of another primary runs on %1 in %2 with %n session; it is stopped and its data directory is renamed aside.</numerusform>
            <numerusform>A standby of another primary runs on %1 in %2 with %n sessions; it is stopped and its data directory is renamed aside.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A server that takes writes runs on %1 in %2 with %n session(s); it is stopped and its data directory is renamed aside.</source>
        <translation>
            <numerusform>A server that takes writes runs on %1 in %2 with %n session; it is stopped and its data directory is renamed aside.</numerusform>
            <numerusform>A server that takes writes runs on %1 in %2 with %n sessions; it is stopped and its data directory is renamed aside.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>futago::copy</name>
    <message numerus="yes">
        <source>no byte for %n minute(s)</source>
        <translation>
            <numerusform>no byte for %n minute</numerusform>
            <numerusform>no byte for %n minutes</numerusform>
        </translation>
    </message>
</context>
</TS>
