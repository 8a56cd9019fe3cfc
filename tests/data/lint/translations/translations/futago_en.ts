<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>futago::Window</name>
    <message numerus="yes">
        <source>%1 of %n step(s)</source>
        <translation>
            <numerusform>%1 of %n step</numerusform>
            <numerusform>%1 of %n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Half of %n</source>
        <translation>
            <numerusform>Half</numerusform> <!-- // expect -->
            <numerusform>Half of %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No form of %n</source>
        <translation>
            <numerusform>No form of %n</numerusform>
            <numerusform></numerusform> <!-- // expect -->
        </translation>
    </message>
    <message>
        <source>Unfinished</source>
        <translation>Singular texts have no place here</translation> <!-- // expect -->
    </message>
</context>
</TS>
