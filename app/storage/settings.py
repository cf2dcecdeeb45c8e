"""Settings that belong to the store rather than to a machine: plain text by key."""

from typing import overload

from app.storage.database import Later, Transaction


@overload
def get(tx: Transaction, key: str) -> str | None: ...
@overload
def get(tx: Transaction, key: str, default: str) -> str: ...
def get(tx: Transaction, key: str, default: str | None = None) -> str | None:
    """The value of `key`, or `default`."""
    return asked(tx, key, default)()


@overload
def asked(tx: Transaction, key: str, default: None = None) -> Later[str | None]: ...
@overload
def asked(tx: Transaction, key: str, default: str) -> Later[str]: ...
@overload
def asked(tx: Transaction, key: str, default: str | None) -> Later[str | None]: ...
def asked(tx: Transaction, key: str, default: str | None = None) -> Later[str | None]:
    """As `get`."""
    rows = tx.ask("SELECT value FROM setting WHERE key = :key", {"key": key})
    return lambda: next((str(row[0]) for row in rows), default)


def number(key: str, default: int) -> str:
    """SQL for the whole number that is set as `key`, to stand within a statement."""
    return f"coalesce((SELECT CAST(value AS bigint) FROM setting WHERE key = '{key}'), {default})"


def put(tx: Transaction, key: str, value: str) -> None:
    """Set `key`."""
    tx.execute(
        "INSERT INTO setting (key, value) VALUES (:key, :value) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        {"key": key, "value": value},
    )
