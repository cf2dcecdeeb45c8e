"""The log of compliance decisions: append-only, each entry holding the hash of the one before it. Never any text."""

import hashlib
from datetime import datetime
from typing import Final

from app.domain.ids import AgentId, ConversationId, MessageId
from app.storage import settings
from app.storage.database import Row, Transaction
from app.storage.values import ms, to_json

_START: Final = bytes(32)

# The newest entry's number and hash: without it, entries cut off at the end would not be missed.
_HEAD: Final = "compliance_log.head"

_COLUMNS: Final = "seq, at, agent_id, conversation_id, message_id, rule_id, rule_version, decision, reason, text_sha256"


def append(  # noqa: PLR0913 - one argument a column, all by name
    tx: Transaction,
    *,
    agent_id: AgentId | None,
    conversation_id: ConversationId | None,
    message_id: MessageId | None,
    rule_id: str,
    rule_version: str,
    decision: str,
    reason: str,
    text_sha256: bytes | None,
    now: datetime,
) -> int:
    """Add an entry; its sequence number."""
    last = tx.one("SELECT seq, hash FROM compliance_event ORDER BY seq DESC LIMIT 1")
    seq, previous = (int(last[0]) + 1, bytes(last[1])) if last else (1, _START)
    entry = (
        seq, ms(now), agent_id, conversation_id, message_id, rule_id, rule_version, decision, reason, text_sha256,
    )  # fmt: skip
    digest = _hash(entry, previous)
    tx.execute(
        f"""INSERT INTO compliance_event ({_COLUMNS}, previous, hash)
            VALUES (:seq, :at, :agent, :conversation, :message, :rule, :version, :decision, :reason, :sha256,
                    :previous, :hash)""",
        dict(
            zip(
                ("seq", "at", "agent", "conversation", "message", "rule", "version", "decision", "reason", "sha256"),
                entry,
                strict=True,
            )
        )
        | {"previous": previous, "hash": digest},
    )
    settings.put(tx, _HEAD, f"{seq} {digest.hex()}")
    return seq


def verify(tx: Transaction) -> int | None:
    """The sequence number of the first entry that was changed, removed or put in; None where the chain is whole."""
    expected, previous = 1, _START
    for *entry, stored_previous, stored in tx.execute(
        f"SELECT {_COLUMNS}, previous, hash FROM compliance_event ORDER BY seq"
    ):
        if entry[0] != expected or stored_previous != previous or stored != _hash(tuple(entry), previous):
            return expected
        expected, previous = expected + 1, stored
    head = settings.get(tx, _HEAD, f"0 {_START.hex()}")
    return None if head == f"{expected - 1} {previous.hex()}" else expected


def _hash(entry: Row, previous: bytes) -> bytes:
    *plain, text_sha256 = entry
    return hashlib.sha256(previous + to_json([*plain, text_sha256.hex() if text_sha256 else None]).encode()).digest()
