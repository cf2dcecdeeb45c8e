-- Of PostgreSQL alone: here whoever has the key sees everything.
SELECT 1;
