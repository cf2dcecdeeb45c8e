-- Of PostgreSQL alone: nobody but the agent looks into this file, and its full-text index gives the newest first.
SELECT 1;
