-- Of PostgreSQL alone: FTS5 gives the newest first as it is.
SELECT 1;
