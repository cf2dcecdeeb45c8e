-- Of PostgreSQL alone: here whoever has the key is everybody.
SELECT 1;
