-- Of PostgreSQL alone: here whoever has the key sees every citizen, and nobody else writes the log.
SELECT 1;
