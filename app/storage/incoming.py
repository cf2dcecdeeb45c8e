"""Stores a new message: the citizen's, or one of ours that the provider echoes."""

from typing import Final

from msgspec.structs import replace

from app.domain.changes import Changes
from app.domain.channel import Channel
from app.domain.conversation import ConversationState
from app.domain.events import MessageEdited, MessageReceived, Party
from app.domain.ids import ConversationId, MessageId, RawEventId
from app.domain.message import DeliveryState, Direction, Location, MessageKind
from app.domain.text import CitizenText
from app.domain.warning import DOCUMENT, Finding, Hit, masked_names, on_document, with_names, within
from app.storage import amendments, attachments, contacts, delivery, episodes, namesakes, orphans, vanishing
from app.storage.amendments import Assess
from app.storage.database import Transaction
from app.storage.delivery import Found
from app.storage.episodes import REOPENED_WITHIN, Episode, Line
from app.storage.known import Message, about, conversation
from app.storage.values import findings_json, hits_from, hits_json, ms, styles_json, to_json

_GROUP: Final = "group_read_only"
_MISSING: Final = "messages_missing"
_BELONGS: Final = 15 * 60_000
"""Milliseconds after which a picture without text no longer belongs to what was written before it."""
_SHOWS: Final = frozenset({MessageKind.IMAGE, MessageKind.DOCUMENT, MessageKind.VIDEO})
"""Kinds of file that can show a document."""
_KEPT: Final = {"view_once": "view_once_kept", "disappearing": "disappearing_kept"}
"""Notes to use instead where the municipality keeps disappearing messages."""
_Assessed = tuple[tuple[Finding, ...], tuple[Hit, ...], list[str]]
_INSERT: Final = """
    INSERT INTO message (conversation_id, channel_id, provider_id, direction, kind, text, state, sent_at, text_at,
                         taken_at, author, sender, reply_to, note, unread, location, findings, warnings, styles)
    VALUES (:conversation, :channel, :provider, :direction, :kind, :text, :state, :at, :at,
            :taken, :author, :sender, :reply_to, :note, :unread, :location, :findings, :warnings, :styles)
    RETURNING id"""
_INDEX_SOON: Final = """
    INSERT INTO unindexed (message_id) SELECT id FROM message WHERE id IN (:ids) AND text <> ''
    ON CONFLICT (message_id) DO NOTHING"""


def received(
    tx: Transaction, channel: Channel, event: MessageReceived, assess: Assess, raw_id: RawEventId | None = None
) -> bool:
    """Store the message, or settle the one of ours that it echoes. False if it was here already."""
    outbound = event.direction is Direction.OUTBOUND
    if event.named_by_time:
        event = namesakes.told_apart(tx, channel, event)
    if outbound:
        found = delivery.find(tx, channel.id, event.provider_id, event.client_id)
        if found is not None:
            return found.direction is Direction.OUTBOUND and _settled(tx, found, event, assess)
    known = about(tx, channel, event)
    if known.message is not None and not outbound and _is_here(tx, channel, known.message, event):
        return False
    identity_id = known.identity_id
    if identity_id is None or not known.is_as_told(event.party):
        identity_id = contacts.identity_of(tx, channel.kind, event.party, ms(event.sent_at))
    current, before = conversation(tx, channel.id, identity_id, ms(event.sent_at))
    episode = _episode(tx, channel, event, identity_id, current)
    assessed = _assessed(tx, event, episode, before if episode is current else "", assess)
    message_id = _write(tx, channel, event, episode, assessed, known.free_ms)
    if known.awaited:
        orphans.adopt(tx, channel.id, event.provider_id, message_id, assess)
    if event.vanish_after is not None and not outbound and not channel.keeps:
        unread = tx.one("SELECT 1 FROM message WHERE id = :id AND unread = 1", {"id": message_id})
        vanishing.expect(tx, message_id, event.vanish_after, None if unread else ms(event.sent_at), raw_id)
    if outbound:
        delivery.reached(tx, channel.id, identity_id)
    return True


def learn_provider_id(tx: Transaction, message: Found, provider_id: str, assess: Assess) -> None:
    """Record the provider's id of one of our messages, and apply the events that waited for that id.

    An echo that arrived before the id was known is merged into the message.
    """
    if message.direction is Direction.INBOUND or message.provider_id is not None:
        return
    twin = tx.one(
        "SELECT id, conversation_id, state FROM message WHERE provider_id = :provider AND channel_id = :channel",
        {"provider": provider_id, "channel": message.channel_id},
    )
    if twin is not None:
        _absorb(tx, message, *twin)
    tx.execute("UPDATE message SET provider_id = :provider WHERE id = :id", {"provider": provider_id, "id": message.id})
    orphans.adopt(tx, message.channel_id, provider_id, message.id, assess)


def edited_unseen(tx: Transaction, channel: Channel, event: MessageEdited, party: Party, assess: Assess) -> bool:
    """Store a citizen's message of which only the edit arrived: its text counts, wherever the original is."""
    message = MessageReceived(
        event.target, party, Direction.INBOUND, MessageKind.TEXT, event.text, event.at, styles=event.styles,
        sender=None if event.by == party.address else event.by,
    )  # fmt: skip
    received(tx, channel, message, assess)
    tx.execute(
        "UPDATE message SET edited = 1, text_at = text_at + 1 WHERE provider_id = :id AND channel_id = :channel",
        {"id": event.target, "channel": channel.id},
    )
    return True


def _is_here(tx: Transaction, channel: Channel, message: Message, event: MessageReceived) -> bool:
    """Whether the stored message stays, taking over what is new. A placeholder for a missing message is replaced."""
    if message.note == _MISSING and event.note != _MISSING:
        tx.execute("DELETE FROM message WHERE id = :id", {"id": message.id})
        episodes.recount(tx, message.conversation_id)
        return False
    if message.edited:
        amendments.first_version(tx, message.id, event)
    if contacts.learn_name(tx, channel.kind, event.party, ms(event.sent_at)):
        tx.note(Changes(conversations=frozenset({message.conversation_id})))
    return True


def _settled(tx: Transaction, message: Found, event: MessageReceived, assess: Assess) -> bool:
    """Settle one of our messages that the provider has: whatever became of the request, it was carried out."""
    if not message.earlier:
        learn_provider_id(tx, message, event.provider_id, assess)
    moved = delivery.echoed(tx, delivery.get(tx, message.id) or message, ms(event.sent_at))
    row = tx.one("SELECT identity_id FROM conversation WHERE id = :id", {"id": message.conversation_id})
    return (row is not None and delivery.reached(tx, message.channel_id, row[0])) or moved


def _absorb(tx: Transaction, message: Found, twin_id: int, conversation_id: ConversationId, state: str) -> None:
    names = {"kept": message.id, "gone": twin_id}
    for table in ("reaction", "message_version", "reaction_id", "earlier_id"):
        tx.execute(f"UPDATE {table} SET message_id = :kept WHERE message_id = :gone", names)
    attachments.forget(tx, twin_id)
    tx.execute("DELETE FROM unindexed WHERE message_id = :gone", {"gone": twin_id})
    tx.execute(tx.dialect.messages.remove, {"ids": twin_id})
    tx.execute("DELETE FROM message WHERE id = :gone", {"gone": twin_id})
    delivery.move(tx, message, DeliveryState(state))
    episodes.recount(tx, conversation_id)
    tx.note(Changes(conversations=frozenset({conversation_id})))


def _episode(
    tx: Transaction, channel: Channel, event: MessageReceived, identity_id: int, episode: Episode | None
) -> Episode:
    """The conversation for the message. `episode`: the one that is not closed, or else the one closed last."""
    at = ms(event.sent_at)
    if event.past:
        return _past(episode or episodes.begin(tx, channel.id, identity_id, at), at)
    if episode is not None and episode.closed_at is not None and at - episode.closed_at > REOPENED_WITHIN:
        episode = None
    if episode is None:
        episode = episodes.begin(tx, channel.id, identity_id, at)
    elif event.direction is Direction.INBOUND and event.kind is not MessageKind.SYSTEM:
        episodes.reopen(tx, episode, None)
    return episode


def _past(episode: Episode, at: int) -> Episode:
    """Copied history reopens nothing: a conversation that holds nothing else is closed."""
    if episode.last_message_id is None:
        episode.state, episode.closed_at = ConversationState.CLOSED.value, at
    elif episode.closed_at is not None:
        episode.closed_at = max(episode.closed_at, at)
    return episode


def _write(
    tx: Transaction,
    channel: Channel,
    event: MessageReceived,
    episode: Episode,
    assessed: _Assessed,
    free_ms: int | None,
) -> MessageId:
    at, inbound = ms(event.sent_at), event.direction is Direction.INBOUND
    findings, hits, names = assessed
    unread = (
        inbound
        and not event.past
        and event.kind is not MessageKind.SYSTEM
        and (episode.answered_elsewhere_at is None or at > episode.answered_elsewhere_at)
    )
    (message_id,) = next(
        tx.execute(
            _INSERT,
            {
                "conversation": episode.id,
                "channel": channel.id,
                "provider": event.provider_id,
                "direction": event.direction.value,
                "kind": event.kind.value,
                "text": event.text.raw,
                "state": (DeliveryState.RECEIVED if inbound else DeliveryState.SENT).value,
                "at": at,
                "taken": None if inbound else at,
                "author": event.author,
                "sender": event.sender,
                "reply_to": event.reply_to,
                "note": _KEPT.get(event.note or "", event.note) if channel.keeps else event.note,
                "unread": int(unread),
                "location": _location_json(event.location),
                "findings": findings_json(findings),
                "warnings": hits_json(hits),
                "styles": styles_json(event.styles),
            },
        )
    )
    if event.text:
        tx.gather(_INDEX_SOON, message_id)
    for file, name in zip(event.files, names, strict=True):
        held = file.kind in _SHOWS and bool(on_document(hits))
        attachments.add_remote(tx, message_id, file, shown_name=name, held=held)
    line = _line(message_id, event, findings, hits, unread=unread, name=next(filter(None, names), ""))
    _take(tx, event, episode, line, free_ms)
    return MessageId(message_id)


def _assessed(tx: Transaction, event: MessageReceived, episode: Episode, before: str, assess: Assess) -> _Assessed:
    """The findings in the message, the rules that apply, and the file names as they may be shown.

    `before`: what the citizen wrote last in the same conversation.
    """
    text = event.text.raw
    names = [file.file_name.raw if file.file_name else "" for file in event.files]
    read = with_names(text, filter(None, names))
    if not read and not event.files:
        return (), (), names
    now = event.direction is Direction.INBOUND and event.kind is not MessageKind.SYSTEM
    found, hits = assess(read, before if now else "") if read else ((), ())
    shown = iter(masked_names(text, filter(None, names), found))
    names = [next(shown) if name else "" for name in names]
    if not now:
        # Masked like any other text, but the citizen is not saying it now, so no rule for inbound text applies.
        return within(text, found), (), names
    if any(file.kind in _SHOWS for file in event.files) and not text and not on_document(hits):
        hits += _announced(tx, episode, ms(event.sent_at))
    if event.past:
        # The citizen is not saying this now either, but a copy of an identity document is not kept, however old.
        hits = on_document(hits)
    told = ((hit, within(text, hit.findings)) for hit in hits)
    return (
        within(text, found),
        tuple(replace(hit, findings=about) for hit, about in told if about or not hit.findings),
        names,
    )


def _announced(tx: Transaction, episode: Episode, at: int) -> tuple[Hit, ...]:
    """The hits for an identity document in the citizen's previous message: a picture without text is what it
    announced.
    """
    if episode.last_message_id is None:
        return ()
    row = tx.one(
        """SELECT warnings FROM message
           WHERE conversation_id = :conversation AND sent_at BETWEEN :since AND :at AND direction = 'inbound'
           ORDER BY sent_at DESC, id DESC LIMIT 1""",
        {"conversation": episode.id, "since": at - _BELONGS, "at": at},
    )
    hits = on_document(hits_from(row[0])) if row is not None else ()
    return tuple(replace(hit, findings=(Finding(DOCUMENT, 0, 0),)) for hit in hits)


def _line(
    message_id: MessageId,
    event: MessageReceived,
    findings: tuple[Finding, ...],
    hits: tuple[Hit, ...],
    *,
    unread: bool,
    name: str,
) -> Line:
    instead = CitizenText(name) if name else None
    if instead is None and event.location is not None:
        instead = event.location.name
    text = episodes.line_text(event.text.raw, findings, instead)
    return Line(message_id, event.direction, event.kind, ms(event.sent_at), text, unread, hits, findings)


def _take(tx: Transaction, event: MessageReceived, episode: Episode, line: Line, free_ms: int | None) -> None:
    if event.direction is Direction.INBOUND:
        episode.take_inbound(tx, line, free_ms)
    else:
        episode.take_outbound(tx, line)
        episode.answered_elsewhere(tx, line.at)
    if event.note == _GROUP:
        episode.read_only = _GROUP
    episode.save(tx)
    changed = frozenset({episode.id})
    wrote = event.direction is Direction.INBOUND and event.kind is not MessageKind.SYSTEM and not event.past
    tx.note(Changes(conversations=changed, arrived=changed if wrote else frozenset()))


def _location_json(location: Location | None) -> str | None:
    if location is None:
        return None
    return to_json([location.latitude, location.longitude, location.name.raw if location.name else None])
