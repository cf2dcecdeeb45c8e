"""A team's store: PostgreSQL through psycopg, imported only when a profile names a server."""
