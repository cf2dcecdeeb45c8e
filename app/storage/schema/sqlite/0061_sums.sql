-- Of PostgreSQL alone: here what is open is counted in a few milliseconds, by one person.
SELECT 1;
