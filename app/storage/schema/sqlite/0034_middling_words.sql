-- Of PostgreSQL alone: FTS5 gives the newest first.
SELECT 1;
