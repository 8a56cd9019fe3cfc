struct PgDialect
{
    bool isAsked = false; // isAsked
    bool isNot = false; // expect
    QString walName;
};
