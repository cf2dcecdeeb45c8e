-- Of PostgreSQL alone: here no index has the order in which work is divided.
SELECT 1;
