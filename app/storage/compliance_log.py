"""The log of compliance decisions: append-only, each entry holding the hash of the one before. Never message text."""

import hashlib
import json
from datetime import datetime, timedelta
from typing import Final

from app.domain.ids import AgentId, ConversationId, MessageId
from app.domain.ledger import Entry, Fault, Link, Verdict
from app.storage import settings
from app.storage.database import Row, Transaction
from app.storage.values import moment, ms, storable

_START: Final = bytes(32)

# The newest entry's number and hash: without it, entries cut off at the end would not be missed.
_HEAD: Final = "compliance_log.head"

_ENTRY: Final = """
    SELECT e.seq, e.at, g.name, e.conversation_id, e.message_id, e.rule_id, e.rule_version, e.decision, e.reason,
           e.text_sha256, e.hash
    FROM compliance_event e LEFT JOIN agent g ON g.id = e.agent_id"""

_DAY: Final = timedelta(days=1)
# Raised when reading an entry that Balie did not write: invalid UTF-8, an impossible time, bytes instead of text.
_IMPOSSIBLE: Final = (ValueError, TypeError, OverflowError, OSError)

_COLUMNS: Final = "seq, at, agent_id, conversation_id, message_id, rule_id, rule_version, decision, reason, text_sha256"


def text_hash(text: str) -> bytes:
    """What an entry holds of a text, as it is stored: SHA-256 of its UTF-8."""
    return hashlib.sha256(storable(text).encode()).digest()


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
    """Append an entry; returns its sequence number."""
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


def entries(
    tx: Transaction,
    *,
    before: int | None = None,
    after: int | None = None,
    limit: int = 100,
    decision: str | None = None,
    rule: str | None = None,
) -> list[Entry]:
    """At most `limit` entries, optionally of one decision or rule: newest first, those numbered below `before`; or,
    with `after`, oldest first, those numbered above it.
    """
    narrowed = {"decision": decision, "rule_id": rule, "seq": before if after is None else after}
    found = {column: value for column, value in narrowed.items() if value is not None}
    signs = {"seq": "<" if after is None else ">"}
    conditions = [f"e.{column} {signs.get(column, '=')} :{column}" for column in found]
    which = f"""{f"WHERE {' AND '.join(conditions)}" if conditions else ""}
                ORDER BY e.seq {"DESC" if after is None else "ASC"} LIMIT :limit"""
    bounds = {**found, "limit": limit}
    try:
        return [_entry(row) for row in tx.execute(f"{_ENTRY} {which}", bounds)]
    except _IMPOSSIBLE:
        return [_read(tx, seq) for (seq,) in tx.all(f"SELECT e.seq FROM compliance_event e {which}", bounds)]


def _read(tx: Transaction, seq: int) -> Entry:
    try:
        (row,) = tx.all(f"{_ENTRY} WHERE e.seq = :seq", {"seq": seq})
        return _entry(row)
    except _IMPOSSIBLE:
        return Entry(seq, moment(0), None, None, None, "", "", "", "", None, "", readable=False)


def _entry(row: Row) -> Entry:
    seq, at, agent, conversation_id, message_id, rule_id, version, decision, reason, sha256, digest = row
    hashes = (None if sha256 is None else _hex(sha256), _hex(digest))
    if not all(isinstance(words, str) for words in (rule_id, version, decision, reason)):
        raise TypeError("no text")
    when = moment(at)
    _ = when - _DAY, when + _DAY  # a time that some zone cannot represent is invalid too
    return Entry(seq, when, agent, conversation_id, message_id, rule_id, version, decision, reason, *hashes)


def holds_override(
    tx: Transaction, message_id: MessageId, text: str, rule_id: str, rule_version: str, reason: str
) -> bool:
    """Whether its writer wrote down that they override this rule with this message, for this reason.

    `text`: its words, which are those that the entry is about; or "", where it is one of several files of an answer.
    The entry names the last message of its answer; all of them have one time.
    """
    row = tx.one(
        """SELECT 1 FROM compliance_event e JOIN message l ON l.id = e.message_id JOIN message m ON m.id = :message
           WHERE e.rule_id = :rule AND e.rule_version = :version AND e.reason = :reason AND e.decision = 'override'
             AND e.agent_id = m.agent_id AND (:text = '' OR e.text_sha256 = :sha256)
             AND l.conversation_id = m.conversation_id AND l.sent_at = m.sent_at AND l.agent_id = m.agent_id LIMIT 1""",
        {
            "message": message_id,
            "text": text,
            "sha256": text_hash(text),
            "rule": rule_id,
            "version": rule_version,
            "reason": reason,
        },
    )
    return row is not None


def head(tx: Transaction) -> Link:
    """The newest recorded link; the initial one if there is none, or if nobody can read it."""
    seq, _, digest = settings.get(tx, _HEAD, "").partition(" ")
    return Link(int(seq), digest) if seq.isdecimal() else Link(0, _START.hex())


def verify(tx: Transaction, noted: Link | None = None) -> Verdict:
    """Verify the chain from the first entry. `noted`: a link that was kept outside the store."""
    whole, written = Link(0, _START.hex()), head(tx)
    try:
        for row in tx.execute(f"SELECT {_COLUMNS}, previous, hash FROM compliance_event ORDER BY seq"):
            link = Link(whole.seq + 1, _hex(row[-1]))
            fault = _fault(row, link, whole, written)
            if fault is not None:
                return Verdict(whole, link.seq, fault)
            whole = link
            if noted is not None and noted.seq == whole.seq and noted.hash != whole.hash:
                return Verdict(whole, whole.seq, Fault.NOT_AS_NOTED)
    except UnicodeError:
        return Verdict(whole, whole.seq + 1, Fault.CHANGED)
    last = max(written.seq, noted.seq if noted is not None else 0)
    return Verdict(whole, whole.seq + 1, Fault.CUT_OFF) if last > whole.seq else Verdict(whole)


def _fault(row: Row, link: Link, before: Link, written: Link) -> Fault | None:
    """What is wrong with a row that should be `link`, following `before`. `written`: the newest entry that Balie
    wrote.
    """
    *entry, stored_previous, _ = row
    if entry[0] != link.seq:
        return Fault.MISSING
    if _hex(stored_previous) != before.hash:
        return Fault.DETACHED
    try:
        fits = link.hash == _hash(tuple(entry), bytes.fromhex(before.hash)).hex()
    except (AttributeError, TypeError):  # a type that Balie never writes there
        fits = False
    if not fits or (link.seq == written.seq and link != written):
        return Fault.CHANGED
    return Fault.APPENDED if link.seq > written.seq else None


def _hex(stored: object) -> str:
    """Hexadecimal; empty for a value that is not bytes, because SQLite accepts anything from whoever has the key."""
    return bytes(stored).hex() if isinstance(stored, bytes | memoryview) else ""


def _hash(entry: Row, previous: bytes) -> bytes:
    *plain, text_sha256 = entry
    told = json.dumps([*plain, text_sha256.hex() if text_sha256 else None], ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(previous + told.encode()).digest()
