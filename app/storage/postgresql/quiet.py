"""Whether all of a store on a server can be copied: by whom, with which Balie, and while nobody works in it."""

from typing import Final

from app.storage.database import StoreError, Transaction
from app.storage.postgresql import schema
from app.storage.postgresql.server import Server

APPLICATION: Final = "balie store copy"
"""What the sessions that copy are called on the server."""
_OTHERS: Final = """
    SELECT string_agg(DISTINCT usename, ', ' ORDER BY usename) FROM pg_stat_activity
    WHERE datname = current_database() AND application_name ~ '^balie' AND application_name <> :copying"""


def require(tx: Transaction, server: Server) -> None:
    """Raises `StoreError` store_newer, store_copy_blind, store_in_use."""
    ((found, sees_all, others),) = tx.all(
        f"SELECT (SELECT max(number) FROM schema_step), sees_all(), ({_OTHERS})", {"copying": APPLICATION}
    )
    if found != schema.newest():
        raise StoreError("store_newer", found=str(found), known=str(schema.newest()))
    if not sees_all:
        # Row security would hide the rest without a word.
        raise StoreError("store_copy_blind", server=server.name, user=server.user)
    if others is not None:
        raise StoreError("store_in_use", server=server.name, logins=others)
