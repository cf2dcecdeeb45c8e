"""The store of a team: PostgreSQL through psycopg, imported only where a profile names a server."""
