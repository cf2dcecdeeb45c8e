-- Of PostgreSQL alone: nobody but the agent writes into this file.
SELECT 1;
