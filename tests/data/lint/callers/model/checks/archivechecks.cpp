bool ask(const PgDialect &dialect) { return dialect.isAsked; }
Fix offer() { return fixes::Offered{}; }
