-- Of PostgreSQL alone: SQLite walks along what nobody has in its order.
SELECT 1;
