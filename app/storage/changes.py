"""The feed of what changed, by sequence number: how a window catches up after whatever it missed."""

from app.domain.changes import Changes
from app.storage.database import Transaction


def latest(tx: Transaction) -> int:
    """The newest sequence number; 0 in an empty store."""
    raise NotImplementedError


def since(tx: Transaction, sequence: int) -> Changes:
    """Everything that changed after `sequence`, in one."""
    raise NotImplementedError
