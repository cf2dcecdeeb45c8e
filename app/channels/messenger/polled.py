"""Turns the threads and messages of the Conversations API into events."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any, Final

from msgspec.structs import replace

from app.channels.collector import Collector
from app.channels.identifiers import Unusable, identifier, message_id, reference, time_of
from app.channels.messenger.attachments import VOCABULARY, from_graph, titles
from app.channels.messenger.event import ELSEWHERE
from app.channels.payload import mapping, sequence, text, words
from app.channels.spoken import lines
from app.domain.events import MessageReceived, Party, ReactionChanged, StatusChanged
from app.domain.ids import Address, ProviderId
from app.domain.message import DeliveryState, Direction, MessageKind
from app.domain.text import CitizenText

Message = Mapping[str, Any]

_OF_A_THREAD: Final = frozenset(
    {"messages", "comments", "message", "participants", "senders", "snippet", "name", "subject", "is_owner"}
)


def is_message(shape: Message) -> bool:
    """Whether `shape` is a message rather than a thread."""
    return ("created_time" in shape or "from" in shape) and "participants" not in shape and "messages" not in shape


def is_thread(shape: Message) -> bool:
    """Whether `shape` is a thread, with or without its messages."""
    return any(key in shape for key in ("messages", "participants", "updated_time", "snippet"))


def read_threads(threads: Sequence[Message], account: str | None, strict: bool, found: Collector) -> None:
    """Read threads with the messages embedded in them."""
    for thread in threads:
        entries = _entries(thread.get("messages")) or _entries(thread.get("comments"))
        embedded: list[Message] = [entry for entry in entries if isinstance(entry, dict) and is_message(entry)]
        strangers = len(embedded) < len(entries)
        if words(thread.get("message")):
            embedded.append(_first(thread))
        if embedded:
            aside = thread.get("is_owner") is False
            read_messages(embedded, account, strict, found, thread.get("participants"), aside=aside)
        if strangers or (not entries and (VOCABULARY.everything(thread.get("messages")) or _elsewhere(thread))):
            found.quarantine("a thread with something else than messages in it")
        elif not embedded and words(thread.get("snippet")):
            found.quarantine("a thread of which only a snippet is told")
        elif not embedded:
            found.ignore("a thread without its messages")


def _elsewhere(thread: Message) -> str:
    """Text in unknown parts of a thread."""
    return VOCABULARY.completed("", {key: value for key, value in thread.items() if key not in _OF_A_THREAD})


def _entries(edge: object) -> Sequence[Any]:
    return sequence(mapping(edge).get("data")) or sequence(edge)


def _first(thread: Message) -> Message:
    """In old threads the thread itself is the first message, and the others are comments on it."""
    told = {
        key: value for key, value in thread.items() if key not in ("comments", "messages", "participants", "snippet")
    }
    return {"created_time": thread.get("updated_time"), **told}


def read_messages(
    messages: Sequence[Message],
    account: str | None,
    strict: bool,
    found: Collector,
    participants: object = None,
    *,
    aside: bool = False,
) -> None:
    """Read the messages of one thread. `strict`: messages for another page than `account` are ignored.

    `participants`: the thread's list of people, if it has one. `aside`: another app owns the conversation.
    """
    try:
        people = _people(participants)
        ordered = list(reversed(messages))  # lists are newest first, which gives the order within one second
        ordered.sort(key=lambda message: time_of(message.get("created_time")))
        page = _page(ordered, account, people)
        names = {**people, **_names(messages)}
    except Unusable as reason:
        found.quarantine(str(reason))
        return
    if strict and account is not None and page != account:
        found.ignore("for another page")
        return
    try:
        _mark_gap([message for message in ordered if _is_bare(message)], page, names, found)
    except Unusable as reason:
        found.quarantine(str(reason))
    for message in ordered:
        try:
            _read(message, page, names, found, aside=aside)
        except Unusable as reason:
            found.quarantine(str(reason))


def _is_bare(message: Message) -> bool:
    """Whether Meta only says that there is a message: it gives details of a thread's 20 newest messages only."""
    return not set(message) - {"id", "created_time"}


def _mark_gap(bare: Sequence[Message], page: str, names: Mapping[str, str], found: Collector) -> None:
    """Mark that the newest of the unreadable messages was here; no effect if that message is known already.

    It was not deleted, so no deletion is recorded.
    """
    citizen = next((person for person in names if person != page), "")
    if not bare or not citizen:
        return
    newest = bare[-1]
    party = Party(Address(citizen), CitizenText.of(names[citizen]) if names[citizen] else None)
    mid, at = message_id(newest.get("id"), newest), time_of(newest.get("created_time"))
    mark = MessageReceived(
        mid, party, Direction.INBOUND, MessageKind.SYSTEM, CitizenText(""), at, note="messages_missing"
    )
    found.add(mark)


def _read(message: Message, page: str, names: Mapping[str, str], found: Collector, *, aside: bool) -> None:
    if _is_bare(message):
        found.ignore("a message too old to be read again")
        return
    author, others = _person(message.get("from")), [_person(entry) for entry in _to(message)]
    ours = author == page or (not author and page not in others)
    citizen = next((person for person in others if person != page), "") if ours else author
    citizen = citizen or next((person for person in names if person != page), "")
    if not citizen:
        found.quarantine("a message from nobody known")
        return
    mid, at = message_id(message.get("id"), message), time_of(message.get("created_time"))
    name = names.get(citizen, "")
    party = Party(Address(citizen), CitizenText.of(name) if name else None)
    received = _received(message, mid, at, party, ours)
    held = aside and not ours and received.note is None
    found.add(replace(received, note="other_app_owns") if held else received)
    if ours:
        found.add(StatusChanged(DeliveryState.SENT, at, provider_id=mid))
    found.add(*_reactions(message, mid, at, page))


def _received(message: Message, mid: ProviderId, at: datetime, party: Party, ours: bool) -> MessageReceived:
    attached = from_graph(message, mid)
    known = [attached.said, *titles(attached)]
    said = VOCABULARY.completed(words(message.get("message")) or words(message.get("text")), message, known)
    shown = lines(said, attached.said if attached.said not in said else "")
    kind = attached.files[0].kind if attached.files else MessageKind.TEXT if shown else MessageKind.UNSUPPORTED
    unsupported = message.get("is_unsupported") is True or attached.unsupported or kind is MessageKind.UNSUPPORTED
    answered = mapping(message.get("reply_to"))
    return MessageReceived(
        provider_id=mid,
        party=party,
        direction=Direction.OUTBOUND if ours else Direction.INBOUND,
        kind=kind,
        text=CitizenText.of(shown),
        sent_at=at,
        files=attached.files,
        reply_to=reference(answered.get("mid") or answered.get("id")),
        author=ELSEWHERE if ours else None,
        note="unsupported" if unsupported else None,
    )


def _reactions(message: Message, mid: ProviderId, at: datetime, page: str) -> Iterable[ReactionChanged]:
    for reaction in sequence(mapping(message.get("reactions")).get("data")):
        emoji = words(mapping(reaction).get("emoji")) or words(mapping(reaction).get("reaction"))
        for user in sequence(mapping(reaction).get("users")) if emoji else ():
            by = _person(user)
            yield ReactionChanged(mid, CitizenText.of(emoji), at, None if by == page else Address(by))


def _page(messages: Sequence[Message], account: str | None, people: Mapping[str, str]) -> str:
    """Which participant of a thread is the page: ours if it takes part, else as `messages` (oldest first) show it."""
    authors = [_person(message.get("from")) for message in messages]
    everybody = dict.fromkeys([*authors, *(_person(entry) for message in messages for entry in _to(message)), *people])
    if account is not None and account in everybody:
        return account
    for author, message in zip(authors, messages, strict=True):
        tags = {text(mapping(tag).get("name")) for tag in sequence(mapping(message.get("tags")).get("data"))}
        if "sent" in tags and author:
            return author
        if "inbox" in tags and author:
            return next((person for person in everybody if person and person != author), "")
    # A conversation with a page is always started by the citizen.
    first = next(filter(None, authors), "")
    return next((person for person in everybody if person and person != first), "")


def _to(message: Message) -> list[Any]:
    to = message.get("to")
    return list(sequence(to)) or list(sequence(mapping(to).get("data"))) or ([to] if _person(to) else [])


def _person(value: object) -> str:
    return identifier(mapping(value).get("id"))


def _people(participants: object) -> dict[str, str]:
    entries = sequence(mapping(participants).get("data")) or sequence(participants)
    return {_person(entry): words(mapping(entry).get("name")) for entry in entries if _person(entry)}


def _names(messages: Sequence[Message]) -> dict[str, str]:
    found: dict[str, str] = {}
    for message in messages:
        for entry in (message.get("from"), *_to(message)):
            name = words(mapping(entry).get("name")) or words(mapping(entry).get("username"))
            if name:
                found[_person(entry)] = name
    return found
