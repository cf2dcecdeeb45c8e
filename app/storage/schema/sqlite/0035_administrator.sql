-- Of PostgreSQL alone: here whoever has the key sees every conversation.
SELECT 1;
