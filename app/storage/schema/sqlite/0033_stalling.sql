-- Of PostgreSQL alone: nobody shares this file with anybody.
SELECT 1;
