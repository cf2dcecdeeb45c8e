"""Settings that belong to the store rather than to a machine: plain text by key."""

from typing import overload

from app.storage.database import Transaction


@overload
def get(tx: Transaction, key: str) -> str | None: ...
@overload
def get(tx: Transaction, key: str, default: str) -> str: ...
def get(tx: Transaction, key: str, default: str | None = None) -> str | None:
    """The value of `key`, or `default`."""
    row = tx.one("SELECT value FROM setting WHERE key = :key", {"key": key})
    return default if row is None else str(row[0])


def put(tx: Transaction, key: str, value: str) -> None:
    """Set `key`."""
    tx.execute(
        "INSERT INTO setting (key, value) VALUES (:key, :value) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        {"key": key, "value": value},
    )
