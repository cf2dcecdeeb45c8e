"""The database: units of work, repositories, migrations, and the few places where SQLite and PostgreSQL differ."""
