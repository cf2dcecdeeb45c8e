"""What changes an existing message: edits, deletions and reactions, in whatever order they arrive.

Each applies to a message that is here; one that names an unknown message is an orphan (`app.storage.orphans`).
"""

from collections.abc import Callable

from msgspec import Struct

from app.domain.changes import Changes
from app.domain.events import MessageDeleted, MessageEdited, MessageReceived, ReactionChanged
from app.domain.ids import ConversationId, MessageId
from app.domain.message import Direction
from app.domain.warning import EMERGENCY, Finding, Hit
from app.storage import contacts, episodes
from app.storage.database import Transaction
from app.storage.values import findings_json, hits_json, ms, styles_json

Assess = Callable[[str, str], tuple[tuple[Finding, ...], tuple[Hit, ...]]]
"""(text, the citizen's previous message) → the detectors' findings and the hits of inbound rules."""


class _Target(Struct, frozen=True):
    id: MessageId
    conversation_id: ConversationId
    direction: Direction
    text: str
    text_at: int
    sender: str | None
    deleted: bool
    unread: bool
    account: str


def edited(tx: Transaction, message_id: MessageId, event: MessageEdited, assess: Assess) -> bool:
    """Replace a message's text and keep the old version. False if the edit is not the author's, or was seen before."""
    target = _target(tx, message_id)
    if not _is_author(tx, target, event.by):
        return False
    at, text = valid_from(event), event.text.raw
    # The newest text stands; of two at the same moment the greater, so that every order of arrival ends the same.
    stands = not target.deleted and (at, text) > (target.text_at, target.text)
    if (at, text) == (target.text_at, target.text):
        return False
    old_at, old = (target.text_at, target.text) if stands else (at, text)
    if not _keep_version(tx, message_id, old_at, old) and not stands:
        return False
    tx.execute("UPDATE message SET edited = 1 WHERE id = :id", {"id": message_id})
    if stands:
        _write_text(tx, target, event, assess)
    tx.note(Changes(conversations=frozenset({target.conversation_id})))
    return True


def valid_from(event: MessageEdited) -> int:
    """The time (ms) from which an edit's text holds: after the message itself, which may have the same whole second."""
    return ms(event.at) + 1


def first_version(tx: Transaction, message_id: MessageId, event: MessageReceived) -> None:
    """Store the original text as a version when a message arrives after its own edit, if the two differ."""
    target = _target(tx, message_id)
    at, text = ms(event.sent_at), event.text.raw
    if text != target.text and _keep_version(tx, message_id, at, text):
        tx.execute("UPDATE message SET sent_at = :at WHERE id = :id AND sent_at > :at", {"at": at, "id": message_id})
        tx.note(Changes(conversations=frozenset({target.conversation_id})))


def deleted(tx: Transaction, message_id: MessageId, event: MessageDeleted) -> bool:
    """Remove a message's text and keep it as a version. False if that is not the author's doing, or was done before."""
    target = _target(tx, message_id)
    if target.deleted or not _is_author(tx, target, event.by):
        return False
    _keep_version(tx, message_id, target.text_at, target.text)
    tx.execute(
        """UPDATE message SET deleted = 1, text = '', unread = 0, findings = NULL, warnings = NULL, location = NULL,
                             styles = NULL WHERE id = :id""",
        {"id": message_id},
    )
    tx.execute("DELETE FROM unindexed WHERE message_id = :id", {"id": message_id})
    tx.execute(tx.dialect.messages.remove, {"ids": message_id})
    episodes.recount(tx, target.conversation_id)
    tx.note(Changes(conversations=frozenset({target.conversation_id})))
    return True


def reacted(tx: Transaction, message_id: MessageId, event: ReactionChanged) -> bool:
    """Add or remove a reaction. False if a newer one is known already."""
    target = _target(tx, message_id)
    by, at = _reactor(event.by, target.account), ms(event.at)
    if event.provider_id is not None and not _know_reaction(tx, message_id, event.provider_id, by, at):
        return False
    changed = tx.one(
        """INSERT INTO reaction (message_id, by_address, emoji, at) VALUES (:message, :by, :emoji, :at)
           ON CONFLICT (message_id, by_address) DO UPDATE SET emoji = excluded.emoji, at = excluded.at
           WHERE excluded.at > reaction.at
              OR (excluded.at = reaction.at AND reaction.emoji IS NOT NULL
                  AND (excluded.emoji IS NULL OR excluded.emoji > reaction.emoji))
           RETURNING message_id""",
        {"message": message_id, "by": by, "emoji": event.emoji.raw if event.emoji else None, "at": at},
    )
    if changed is not None:
        tx.note(Changes(conversations=frozenset({target.conversation_id})))
    return changed is not None


def reaction_deleted(tx: Transaction, channel_id: int, event: MessageDeleted) -> bool | None:
    """Remove the reaction that is itself the message `event.target`. None if there is no such reaction."""
    row = tx.one(
        """SELECT r.message_id, r.by_address, r.at, m.conversation_id, h.account FROM reaction_id r
           JOIN message m ON m.id = r.message_id JOIN channel h ON h.id = m.channel_id
           WHERE r.channel_id = :channel AND r.provider_id = :target""",
        {"channel": channel_id, "target": event.target},
    )
    if row is None:
        return None
    message_id, by, at, conversation_id, account = row
    if _reactor(event.by, account) != by:
        return False
    changed = tx.one(
        """UPDATE reaction SET emoji = NULL
           WHERE message_id = :message AND by_address = :by AND at = :at AND emoji IS NOT NULL RETURNING message_id""",
        {"message": message_id, "by": by, "at": at},
    )
    if changed is not None:
        tx.note(Changes(conversations=frozenset({conversation_id})))
    return changed is not None


def previous_text(tx: Transaction, conversation_id: ConversationId, at: int, but_not: int = 0) -> str:
    """What the citizen wrote last before `at` (ms); empty if nothing."""
    row = tx.one(
        """SELECT text FROM message
           WHERE conversation_id = :conversation AND sent_at <= :at AND direction = 'inbound' AND id <> :but_not
           ORDER BY sent_at DESC, id DESC LIMIT 1""",
        {"conversation": conversation_id, "at": at, "but_not": but_not},
    )
    return "" if row is None else str(row[0])


def _target(tx: Transaction, message_id: MessageId) -> _Target:
    row = next(
        tx.execute(
            """SELECT m.id, m.conversation_id, m.direction, m.text, m.text_at, m.sender, m.deleted, m.unread, h.account
               FROM message m JOIN channel h ON h.id = m.channel_id WHERE m.id = :id""",
            {"id": message_id},
        )
    )
    message, conversation, direction, text, text_at, sender, gone, unread, account = row
    return _Target(
        message, conversation, Direction(direction), text, text_at, sender, bool(gone), bool(unread), account
    )


def _is_author(tx: Transaction, target: _Target, by: str | None) -> bool:
    if target.direction is Direction.OUTBOUND:
        return by is None or by == target.account
    if by is None or by == target.account:
        return False
    if target.sender is not None:
        return by == target.sender
    return contacts.has_address(tx, target.conversation_id, by)


def _reactor(by: str | None, account: str) -> str:
    return "" if by is None or by == account else by


def _keep_version(tx: Transaction, message_id: MessageId, at: int, text: str) -> bool:
    row = tx.one(
        """INSERT INTO message_version (message_id, at, text) VALUES (:id, :at, :text)
           ON CONFLICT (message_id, at, text) DO NOTHING RETURNING message_id""",
        {"id": message_id, "at": at, "text": text},
    )
    return row is not None


def _know_reaction(tx: Transaction, message_id: MessageId, provider_id: str, by: str, at: int) -> bool:
    row = tx.one(
        """INSERT INTO reaction_id (channel_id, provider_id, message_id, by_address, at)
           SELECT channel_id, :provider, id, :by, :at FROM message WHERE id = :message
           ON CONFLICT (channel_id, provider_id) DO NOTHING RETURNING message_id""",
        {"provider": provider_id, "by": by, "at": at, "message": message_id},
    )
    return row is not None


def _write_text(tx: Transaction, target: _Target, event: MessageEdited, assess: Assess) -> None:
    text, at = event.text.raw, valid_from(event)
    inbound = target.direction is Direction.INBOUND
    before = previous_text(tx, target.conversation_id, at, target.id) if inbound else ""
    findings, hits = assess(text, before)
    tx.execute(
        """UPDATE message SET text = :text, text_at = :at, findings = :findings, warnings = :hits, styles = :styles
           WHERE id = :id""",
        {
            "text": text,
            "at": at,
            "findings": findings_json(findings),
            "hits": hits_json(hits) if inbound else None,
            "styles": styles_json(event.styles),
            "id": target.id,
        },
    )
    tx.execute("INSERT INTO unindexed (message_id) VALUES (:id) ON CONFLICT (message_id) DO NOTHING", {"id": target.id})
    if target.unread and any(finding.id in EMERGENCY for finding in findings):
        tx.execute("UPDATE conversation SET emergency = 1 WHERE id = :id", {"id": target.conversation_id})
    episodes.recount(tx, target.conversation_id)
