static const Row rows[]{{&PgDialect::isAsked, 1}, {&PgDialect::isNot, 2}};
QString PgDialect::wal() const { return walName; }
