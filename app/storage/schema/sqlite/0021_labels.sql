-- Of PostgreSQL alone: here whoever has the key may do everything.
SELECT 1;
