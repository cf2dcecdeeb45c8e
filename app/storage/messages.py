"""A conversation's timeline: messages, with notes and history entries between them, a page at a time."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from operator import itemgetter
from typing import Final

from msgspec import Struct

from app.domain.channel import ChannelKind
from app.domain.conversation import OF_CITIZEN, Happening, Note, TimelineItem
from app.domain.ids import AgentId, ClientId, ConversationId, MessageId
from app.domain.message import Attachment, DeliveryState, Direction, Location, Message, MessageKind, Reaction
from app.domain.text import CitizenText, folded, one_line
from app.domain.warning import masked
from app.storage import attachments, moves
from app.storage.database import Later, Row, Transaction
from app.storage.values import findings_from, from_json, hits_from, moment, moment_or_none, ms, styles_from

_MESSAGE: Final = """
    SELECT m.id, m.conversation_id, m.direction, m.kind, m.text, m.state, m.sent_at, m.provider_id, m.client_id,
           m.agent_id, coalesce(g.name, m.author), r.id, r.text, r.findings, m.edited, m.deleted, m.note, m.location,
           m.warnings, m.styles, (SELECT v.at FROM vanishing v WHERE v.message_id = m.id)
    FROM message m LEFT JOIN agent g ON g.id = m.agent_id
    LEFT JOIN message r ON r.provider_id = m.reply_to AND r.channel_id = m.channel_id"""

# Items of one moment need an order that holds over all three tables: the id, spread, with the table's place between.
_SPREAD: Final = 3
_MESSAGE_PLACE, _NOTE_PLACE, _HAPPENING_PLACE = range(_SPREAD)

_NEWEST: Final = (2**62, 2**62)
_MOST_CONVERSATIONS: Final = 200

Place = tuple[datetime, int]
"""Where a page begins; opaque."""

_Placed = tuple[tuple[int, int], TimelineItem]


class Timeline(Struct, frozen=True):
    """A page of a conversation, oldest first. `before` is what to pass for the page before it."""

    items: list[TimelineItem]
    has_more: bool
    before: Place | None


def timeline(
    tx: Transaction, conversation_id: ConversationId, *, before: Place | None = None, limit: int = 50
) -> Timeline:
    """The newest `limit` items, or those before `before` (opaque, from an earlier page).

    Includes what was said on another channel before the conversation continued here.
    """
    return asked_page(tx, moves.chain(tx, conversation_id), before=before, limit=limit)()


def whole(
    tx: Transaction, conversation_id: ConversationId, *, before: Place | None = None, limit: int = 50
) -> tuple[Timeline, dict[ConversationId, tuple[ChannelKind, str]]]:
    """As `timeline`, of all conversations of its citizen over all channels (the newest `_MOST_CONVERSATIONS`); and the
    channel's kind and label of each."""
    rows = tx.all(
        """SELECT c.id, h.kind, h.label
           FROM conversation o JOIN identity p ON p.id = o.identity_id JOIN identity i ON i.contact_id = p.contact_id
           JOIN conversation c ON c.identity_id = i.id JOIN channel h ON h.id = c.channel_id
           WHERE o.id = :id ORDER BY c.last_at DESC, c.id DESC LIMIT :most""",
        {"id": conversation_id, "most": _MOST_CONVERSATIONS},
    )
    channels = {ConversationId(row[0]): (ChannelKind(row[1]), str(row[2])) for row in rows}
    return asked_page(tx, list(channels) or [conversation_id], before=before, limit=limit)(), channels


def asked_page(
    tx: Transaction,
    conversations: Sequence[ConversationId],
    *,
    limit: int,
    before: Place | None = None,
    since: Place | None = None,
) -> Later[Timeline]:
    """As `timeline`, of these conversations together, with nothing older than the page whose `before` is `since`."""
    at, place = _NEWEST if before is None else (ms(before[0]), before[1])
    window: dict[str, object] = {"at": at, "place": place, "limit": limit + 1}
    window |= {f"c{n}": one for n, one in enumerate(conversations)}
    said, notes, happenings = _messages(tx, window), _placed_notes(tx, window), _placed_happenings(tx, window)

    def read() -> Timeline:
        placed = [*((_place(message), message) for message in said()), *notes, *happenings]
        placed.sort(key=itemgetter(0))
        shown = placed[-limit:]
        if since is not None:
            shown = shown[bisect_left(shown, (ms(since[0]), since[1]), key=itemgetter(0)) :]
        first = shown[0][0] if shown else None
        before = None if first is None else (moment(first[0]), first[1])
        return Timeline(list(_told_once(item for _, item in shown)), len(placed) > len(shown), before)

    return read


def _told_once(items: Iterable[TimelineItem]) -> Iterator[TimelineItem]:
    """What befell the citizen stands in each of their conversations; where these are read together, it is said once."""
    told = set()
    for item in items:
        if isinstance(item, Happening) and item.code in OF_CITIZEN:
            if item in told:
                continue
            told.add(item)
        yield item


def get(tx: Transaction, message_id: MessageId) -> Message | None:
    """One message, whole."""
    return next(iter(_whole(tx, "WHERE m.id = :id", {"id": message_id})()), None)


def is_known(tx: Transaction, conversation_id: ConversationId, client_id: ClientId) -> bool:
    """Whether this is the client id of one of our messages."""
    sql = "SELECT 1 FROM message WHERE conversation_id = :conversation AND client_id = :client"
    return tx.one(sql, {"conversation": conversation_id, "client": client_id}) is not None


def later_than(tx: Transaction, conversation_id: ConversationId, message_id: MessageId, but_not_by: AgentId) -> int:
    """The number of messages in the conversation that arrived after this one, without the agent's own."""
    (count,) = next(
        tx.execute(
            """SELECT count(*) FROM message WHERE conversation_id = :conversation AND id > :message
               AND kind <> 'system' AND (agent_id IS NULL OR agent_id <> :agent)""",
            {"conversation": conversation_id, "message": message_id, "agent": but_not_by},
        )
    )
    return int(count)


def all_of(tx: Transaction, conversation_id: ConversationId) -> list[Message]:
    """Every message of a conversation, oldest first."""
    which = "WHERE m.conversation_id = :conversation ORDER BY m.sent_at, m.id"
    return _whole(tx, which, {"conversation": conversation_id})()


def containing(tx: Transaction, conversation_id: ConversationId, text: str) -> list[MessageId]:
    """The messages of a conversation that contain `text` as displayed, ignoring case, newest first."""
    wanted = folded(" ".join(text.split()))
    window: dict[str, object] = {f"c{n}": one for n, one in enumerate(moves.chain(tx, conversation_id))}
    rows = tx.execute(
        f"""SELECT m.id, m.text, m.findings FROM message m
            WHERE m.conversation_id {_of(window)} AND m.deleted = 0 ORDER BY m.sent_at DESC, m.id DESC""",
        window,
    )
    return [
        message_id
        for message_id, said, findings in rows
        if wanted and wanted in folded(" ".join((masked(said, findings_from(findings)) if findings else said).split()))
    ]


def _messages(tx: Transaction, window: dict[str, object]) -> Later[list[Message]]:
    return _whole(
        tx,
        f"""WHERE m.conversation_id {_of(window)} AND m.sent_at <= :at
              AND (m.sent_at < :at OR m.id * {_SPREAD} + {_MESSAGE_PLACE} < :place)
            ORDER BY m.sent_at DESC, m.id DESC LIMIT :limit""",
        window,
    )


def _place(message: Message) -> tuple[int, int]:
    return ms(message.sent_at), message.id * _SPREAD + _MESSAGE_PLACE


def _placed_notes(tx: Transaction, window: dict[str, object]) -> Iterator[_Placed]:
    rows = tx.ask(
        f"""SELECT n.id, n.conversation_id, coalesce(g.name, ''), n.text, n.at
            FROM note n LEFT JOIN agent g ON g.id = n.agent_id
            WHERE n.conversation_id {_of(window)} AND n.at <= :at
              AND (n.at < :at OR n.id * {_SPREAD} + {_NOTE_PLACE} < :place)
            ORDER BY n.at DESC, n.id DESC LIMIT :limit""",
        window,
    )
    return (
        ((at, note_id * _SPREAD + _NOTE_PLACE), Note(note_id, conversation_id, author, text, moment(at)))
        for note_id, conversation_id, author, text, at in rows
    )


def _placed_happenings(tx: Transaction, window: dict[str, object]) -> Iterator[_Placed]:
    rows = tx.ask(
        f"""SELECT h.id, h.code, h.at, g.name, h.detail
            FROM happening h LEFT JOIN agent g ON g.id = h.agent_id
            WHERE h.conversation_id {_of(window)} AND h.at <= :at
              AND (h.at < :at OR h.id * {_SPREAD} + {_HAPPENING_PLACE} < :place)
            ORDER BY h.at DESC, h.id DESC LIMIT :limit""",
        window,
    )
    return (
        ((at, happening_id * _SPREAD + _HAPPENING_PLACE), Happening(code, moment(at), author, detail))
        for happening_id, code, at, author, detail in rows
    )


def _of(window: dict[str, object]) -> str:
    """Of the conversations `c0`, `c1`, … in `window`: nearly always one, which an index answers without sorting."""
    names = [f":{name}" for name in window if name[0] == "c"]
    return f"= {names[0]}" if len(names) == 1 else f"IN ({', '.join(names)})"


def _whole(tx: Transaction, which: str, names: Mapping[str, object]) -> Later[list[Message]]:
    """Those of the messages `m` that `which` leaves over, in its order, with their files and reactions."""
    ids = f"SELECT m.id FROM message m {which}"
    rows = tx.ask(f"{_MESSAGE} {which}", names)
    asked_files, asked_reactions = attachments.of_messages(tx, ids, names), _reactions(tx, ids, names)

    def read() -> list[Message]:
        files, reactions = asked_files(), asked_reactions()
        return [_message(row, files.get(row[0], ()), reactions.get(row[0], ())) for row in rows]

    return read


def _message(row: Row, files: Sequence[Attachment], reactions: Sequence[Reaction]) -> Message:
    (
        message_id, conversation_id, direction, kind, text, state, sent_at, provider_id, client_id, agent_id,
        author, reply_id, reply_text, reply_findings, edited, deleted, note, location, warnings,
        styles, vanishes_at,
    ) = row  # fmt: skip
    return Message(
        id=message_id,
        conversation_id=conversation_id,
        direction=Direction(direction),
        kind=MessageKind(kind),
        text=CitizenText(text),
        state=DeliveryState(state),
        sent_at=moment(sent_at),
        provider_id=provider_id,
        client_id=client_id,
        agent_id=agent_id,
        author=author,
        reply_to=reply_id,
        reply_preview=None if reply_id is None else _preview(reply_text, reply_findings),
        edited=bool(edited),
        deleted=bool(deleted),
        note=note,
        # A message that the citizen deleted is kept, but no longer shown.
        attachments=() if deleted else tuple(files),
        location=_location(location),
        reactions=tuple(reactions),
        warnings=hits_from(warnings),
        styles=styles_from(styles),
        vanishes_at=moment_or_none(vanishes_at),
    )


def _reactions(tx: Transaction, ids: str, names: Mapping[str, object]) -> Later[dict[int, list[Reaction]]]:
    asked = tx.ask(
        f"""SELECT message_id, by_address, emoji FROM reaction
            WHERE message_id IN ({ids}) AND emoji IS NOT NULL ORDER BY at, by_address""",
        names,
    )

    def read() -> dict[int, list[Reaction]]:
        found: dict[int, list[Reaction]] = {}
        for message_id, by, emoji in asked:
            found.setdefault(message_id, []).append(Reaction(CitizenText(emoji), by_citizen=bool(by)))
        return found

    return read


def _preview(text: str, findings: str | None) -> CitizenText:
    return CitizenText(one_line(masked(text, findings_from(findings)) if findings else text))


def _location(text: str | None) -> Location | None:
    if text is None:
        return None
    latitude, longitude, name = from_json(text)
    return Location(latitude, longitude, None if name is None else CitizenText(name))
