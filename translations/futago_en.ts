<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>futago::DiffView</name>
    <message numerus="yes">
        <source>%Ln place(s) in the file change.</source>
        <translation>
            <numerusform>%Ln place in the file changes.</numerusform>
            <numerusform>%Ln places in the file change.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>futago::ParameterValue</name>
    <message numerus="yes">
        <source>%Ln segment(s)</source>
        <translation>
            <numerusform>%Ln segment</numerusform>
            <numerusform>%Ln segments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>futago::ProvisionPage</name>
    <message numerus="yes">
        <source>%1 of %Ln step(s)</source>
        <translation>
            <numerusform>%1 of %Ln step</numerusform>
            <numerusform>%1 of %Ln steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>futago::ReviewPage</name>
    <message numerus="yes">
        <source>%1 of %Ln item(s) are ticked. Apply needs all of them.</source>
        <translation>
            <numerusform>%1 of %Ln item is ticked. Apply needs it.</numerusform>
            <numerusform>%1 of %Ln items are ticked. Apply needs all of them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>futago::StepDescription</name>
    <message numerus="yes">
        <source>The server restarts; %Ln session(s) are disconnected.</source>
        <translation>
            <numerusform>The server restarts; %Ln session is disconnected.</numerusform>
            <numerusform>The server restarts; %Ln sessions are disconnected.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A standby of another primary is stopped; %Ln session(s) are disconnected.</source>
        <translation>
            <numerusform>A standby of another primary is stopped; %Ln session is disconnected.</numerusform>
            <numerusform>A standby of another primary is stopped; %Ln sessions are disconnected.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A server that accepts writes is stopped; %Ln session(s) are disconnected.</source>
        <translation>
            <numerusform>A server that accepts writes is stopped; %Ln session is disconnected.</numerusform>
            <numerusform>A server that accepts writes is stopped; %Ln sessions are disconnected.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>futago::checks</name>
    <message numerus="yes">
        <source>The primary %1 will be restarted, which disconnects %Ln session(s).</source>
        <translation>
            <numerusform>The primary %1 will be restarted, which disconnects %Ln session.</numerusform>
            <numerusform>The primary %1 will be restarted, which disconnects %Ln sessions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A standby of another primary is running on %1 in %2 with %Ln session(s); it will be stopped, and its data directory will be renamed and kept.</source>
        <translation>
            <numerusform>A standby of another primary is running on %1 in %2 with %Ln session; it will be stopped, and its data directory will be renamed and kept.</numerusform>
            <numerusform>A standby of another primary is running on %1 in %2 with %Ln sessions; it will be stopped, and its data directory will be renamed and kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A server that accepts writes is running on %1 in %2 with %Ln session(s); it will be stopped, and its data directory will be renamed and kept.</source>
        <translation>
            <numerusform>A server that accepts writes is running on %1 in %2 with %Ln session; it will be stopped, and its data directory will be renamed and kept.</numerusform>
            <numerusform>A server that accepts writes is running on %1 in %2 with %Ln sessions; it will be stopped, and its data directory will be renamed and kept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>futago::copy</name>
    <message numerus="yes">
        <source>no data for %Ln minute(s)</source>
        <translation>
            <numerusform>no data for %Ln minute</numerusform>
            <numerusform>no data for %Ln minutes</numerusform>
        </translation>
    </message>
</context>
</TS>
