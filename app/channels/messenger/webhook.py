"""The entries of a page's webhook: conversation events, and changes to the page's public content."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from app.channels.collector import Collector, name_of
from app.channels.identifiers import Unusable, identifier, reference, time_of
from app.channels.messenger.attachments import VOCABULARY
from app.channels.messenger.event import EVENTS, EventReader
from app.channels.payload import mapping, text, words
from app.domain.events import MessageDeleted, MessageEdited, MessageReceived, Party
from app.domain.ids import Address
from app.domain.message import Direction, MessageKind
from app.domain.text import CitizenText

_IN_PUBLIC: Final = frozenset({"feed", "comments", "live_comments", "ratings", "mention", "mentions", "messages", "?"})
"""Fields that can contain a citizen's text."""
_ENTRIES: Final = ("messaging", "standby", "changes")


def is_entry(shape: Mapping[str, Any]) -> bool:
    """Whether `shape` is a bare entry of a webhook."""
    return any(isinstance(shape.get(key), list | dict) for key in _ENTRIES)


def is_event(shape: Mapping[str, Any]) -> bool:
    """Whether `shape` is a bare event."""
    named = "sender" in shape or "recipient" in shape
    return named and any(key in shape for key in EVENTS) and not is_request(shape)


def is_request(shape: Mapping[str, Any]) -> bool:
    """Whether `shape` is a request to the Send API."""
    return "recipient" in shape and "sender" not in shape and ("messaging_type" in shape or "sender_action" in shape)


def read_entry(entry: Mapping[str, Any], account: str | None, found: Collector) -> None:
    """Put the events of one `entry` into `found`. With `account`, those of another page are ignored."""
    try:
        page = identifier(entry.get("id"))
    except Unusable as reason:
        found.quarantine(str(reason))
        return
    if account is not None and page and page != account:
        found.ignore("for another page")
        return
    if not any(key in entry for key in _ENTRIES):
        found.quarantine("an entry without anything known in it")
    page = account or page
    for key in ("messaging", "standby"):
        if entry.get(key) is not None:
            for event in objects(entry[key], "an event", found):
                _read(event, page, key == "standby", found)
    for change in objects(entry.get("changes") or [], "a change", found):
        _read_change(change, page, found)


def objects(value: object, name: str, found: Collector) -> Iterator[Mapping[str, Any]]:
    """The objects in a list, or a single object in place of a list; anything else is quarantined as `name`."""
    if not isinstance(value, list | dict):
        found.quarantine(f"{name} that is not in a list")
        return
    for entry in value if isinstance(value, list) else (value,):
        if isinstance(entry, dict):
            yield entry
        else:
            found.quarantine(f"{name} that is not an object")


def _read_change(change: Mapping[str, Any], page: str, found: Collector) -> None:
    """Read a change to the page: a message delivered in that form, or something that somebody wrote in public."""
    value, field = mapping(change.get("value")), name_of(change.get("field"))
    if is_event(value):
        _read(value, page, False, found)
        return
    try:
        ours, event = bool(page) and _author(value) == page, public_words(value, page)
    except Unusable as reason:
        found.quarantine(str(reason))
        return
    if event is not None:
        found.add(event)
    elif field in _IN_PUBLIC and not ours and VOCABULARY.completed("", change):
        found.quarantine(f"words in field {field}")
    else:
        found.ignore(f"field {field}")


def _read(event: Mapping[str, Any], page: str, aside: bool, found: Collector) -> None:
    try:
        EventReader.of(event, page, aside, found).read()
    except Unusable as reason:
        found.quarantine(str(reason))


def _author(value: Mapping[str, Any]) -> str:
    return identifier(mapping(value.get("from")).get("id") or value.get("sender_id") or value.get("reviewer_id"))


def public_words(value: Mapping[str, Any], page: str) -> MessageReceived | MessageEdited | MessageDeleted | None:
    """What a citizen wrote in public: a comment, a post or a review; None if only the page wrote.

    It is shown in the conversation with that citizen, but cannot be answered there.
    """
    author, address = mapping(value.get("from")), _author(value)
    target = reference(
        value.get("comment_id") or value.get("id") or value.get("post_id") or value.get("open_graph_story_id")
    )
    said = words(value.get("message")) or words(value.get("text")) or words(value.get("review_text"))
    if not address or address == page or target is None:
        return None
    at = time_of(value.get("created_time") or value.get("timestamp"))
    name = words(author.get("name")) or words(author.get("username"))
    name = name or words(value.get("sender_name")) or words(value.get("reviewer_name"))
    party = Party(Address(address), CitizenText.of(name) if name else None)
    verb = text(value.get("verb"))
    if verb in ("remove", "hide"):
        return MessageDeleted(target, at, party.address)
    if not said:
        return None
    if verb in ("edit", "edited"):
        return MessageEdited(target, CitizenText.of(said), at, party.address, party=party)
    content = CitizenText.of(said)
    return MessageReceived(target, party, Direction.INBOUND, MessageKind.SYSTEM, content, at, note="written_in_public")
