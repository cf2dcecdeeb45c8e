"""Turns Meta's WhatsApp webhooks into events of the inbox. Pure; never raises.

One body is `{object, entry: [{id, changes: [{field, value}]}]}`; one `value` may hold several messages and statuses.
The smaller shapes that hosts pass on are read as well (an entry, a change, a value, a message or a status by itself),
in whatever wrapper they come: lists, envelopes of queues and functions, JSON in a string, JSON in base64. Shapes:
Meta's webhook reference for the Cloud API and for coexistence (`smb_message_echoes`, `history`).
"""

from collections.abc import Callable, Mapping
from typing import Any, Final

from app.channels.collector import Collector, collected, name_of
from app.channels.identifiers import Unusable, identifier, time_of
from app.channels.packing import DEEPEST, inside
from app.channels.payload import mapping, sequence, text
from app.channels.whatsapp.answers import kind_of
from app.channels.whatsapp.hosts import translated
from app.channels.whatsapp.inbound import Envelope, is_message, moved, read_message
from app.channels.whatsapp.parts import People, address, sender_profile
from app.channels.whatsapp.statuses import is_status, read_history_status, read_message_history, read_status
from app.domain.events import MessageReceived, Parsed
from app.domain.message import Direction

_LISTS: Final = ("messages", "statuses", "message_echoes", "history")


def parse(body: bytes, account: str | None = None) -> Parsed:
    """Parse every event in `body`. With `account` (a phone number id), those for other numbers are ignored."""
    return collected(body, lambda content, found: _body(content, account, found, 0), _nothing_known)


def _body(value: object, account: str | None, found: Collector, depth: int) -> bool:
    """Read a webhook, part of one, or whatever contains one. Returns whether there was any."""
    shape = mapping(value)
    if shape.get("object") not in (None, "whatsapp_business_account") and _is_elsewhere(shape):
        found.quarantine(f"a webhook for {name_of(shape['object'])}")
    elif "entry" in shape:
        _each(shape["entry"], "an entry", found, lambda entry: _entry(entry, account, found))
    elif "changes" in shape:
        _entry(shape, account, found)
    elif isinstance(shape.get("value"), dict) and ("field" in shape or _has_list(shape["value"])):
        _change(shape, account, found)
    elif _has_list(shape):
        _value(shape, "messages", account, found)
    elif is_message(shape):
        _value({"messages": [shape], "contacts": [sender_profile(shape)]}, "messages", account, found)
    elif is_status(shape):
        read_status(shape, found)
    elif told := translated(shape):
        _value({"messages": [told], "contacts": [sender_profile(told)]}, "messages", account, found)
    elif history := [entry for entry in sequence(shape.get("data")) if "events" in mapping(entry)]:
        read_message_history(history, found)
    else:
        return _packed(value, account, found, depth)
    return True


def _packed(value: object, account: str | None, found: Collector, depth: int) -> bool:
    known = [_body(inner, account, found, depth + 1) for inner in inside(value)] if depth < DEEPEST else []
    if isinstance(value, list) and any(known) and not all(known):
        found.quarantine("not a webhook of WhatsApp")
    return any(known)


def _has_list(shape: Mapping[str, Any]) -> bool:
    return any(isinstance(shape.get(key), list) for key in _LISTS)


def _is_elsewhere(shape: Mapping[str, Any]) -> bool:
    """Whether a webhook for another product contains nothing of WhatsApp's."""
    changes = [change for entry in sequence(shape.get("entry")) for change in sequence(mapping(entry).get("changes"))]
    return not any(mapping(mapping(change).get("value")).get("messaging_product") == "whatsapp" for change in changes)


def _nothing_known(content: object, found: Collector) -> None:
    if reason := kind_of(mapping(content)):
        found.ignore(reason)
    else:
        found.quarantine("not a webhook of WhatsApp")


def _each(value: object, name: str, found: Collector, read: Callable[[Mapping[str, Any]], None]) -> None:
    """Call `read` with every object in a list, or with the one object in the place of a list.

    Anything else is quarantined as `name`.
    """
    if not isinstance(value, list | dict):
        found.quarantine(f"{name} that is not in a list")
        return
    for entry in value if isinstance(value, list) else (value,):
        if isinstance(entry, dict):
            read(entry)
        else:
            found.quarantine(f"{name} that is not an object")


def _entry(entry: Mapping[str, Any], account: str | None, found: Collector) -> None:
    if "changes" not in entry:
        found.quarantine("an entry without changes")
        return
    _each(entry["changes"], "a change", found, lambda change: _change(change, account, found))


def _change(change: Mapping[str, Any], account: str | None, found: Collector) -> None:
    field, value = text(change.get("field")), change.get("value")
    if isinstance(value, dict):
        _value(value, field, account, found)
    elif field and field not in ("messages", "smb_message_echoes", "history"):
        found.ignore(f"field {name_of(field)}")
    else:
        found.quarantine("a change without a value")


def _value(value: Mapping[str, Any], field: str, account: str | None, found: Collector) -> None:
    metadata = mapping(value.get("metadata"))
    number_id = metadata.get("phone_number_id")
    if account is not None and number_id is not None and str(number_id) != account:
        found.ignore("for another number of ours")
        return
    business = "".join(filter(str.isdigit, text(metadata.get("display_phone_number"))))
    people = People.of(value.get("contacts"))
    if "messages" in value:
        # Beside a history these are its files, which arrive separately: they are as old as the rest of it.
        citizens = Envelope(people, business=business, past=field == "history")
        _each(value["messages"], "a message", found, lambda entry: read_message(entry, citizens, found))
    if "message_echoes" in value:
        ours = Envelope(people, ours=True, business=business)
        _each(value["message_echoes"], "a message", found, lambda entry: read_message(entry, ours, found))
    if "statuses" in value:
        _each(value["statuses"], "a status", found, lambda entry: read_status(entry, found))
    if "history" in value:
        _each(value["history"], "a history", found, lambda chunk: _history(chunk, business, found))
    if field == "user_id_update" or isinstance(value.get("user_id_update"), list):
        _user_ids(value, found)
    elif not any(value.get(key) for key in _LISTS):
        _nothing(value, field, found)


def _nothing(value: Mapping[str, Any], field: str, found: Collector) -> None:
    """Read a value without messages or statuses: an account error, another field, or something unknown."""
    if isinstance(value.get("errors"), list):
        found.ignore("an error of the account")
    elif field and field not in ("messages", "smb_message_echoes", "history"):
        found.ignore(f"field {name_of(field)}")
    elif any(key in value for key in _LISTS):
        found.ignore("an empty change")
    else:
        found.quarantine("a change with nothing known in it")


def _history(chunk: Mapping[str, Any], business: str, found: Collector) -> None:
    if "threads" not in chunk:
        found.ignore("a history that is not shared")
        return
    _each(chunk["threads"], "a thread", found, lambda thread: _thread(thread, business, found))


def _thread(thread: Mapping[str, Any], business: str, found: Collector) -> None:
    try:
        citizen = address(thread.get("id"))
    except Unusable as reason:
        found.quarantine(str(reason))
        return
    context = mapping(thread.get("context"))
    person = {**context, "wa_id": context.get("wa_id") or citizen}
    envelope = Envelope(People((person,)), business=business, past=True)

    def read(message: Mapping[str, Any]) -> None:
        own = Collector()
        read_message(message, envelope, own, citizen)
        for event in own.parsed().events:
            if isinstance(event, MessageReceived) and event.direction is Direction.OUTBOUND:
                read_history_status(message, event.provider_id, event.sent_at, own)
        found.take(own.parsed())

    _each(thread.get("messages"), "a message", found, read)


def _user_ids(value: Mapping[str, Any], found: Collector) -> None:
    """A citizen's user id (BSUID) was replaced: `{previous, current}`, together with the number if that is known."""
    entries: list[Mapping[str, Any]] = [
        entry for entry in sequence(value.get("user_id_update")) if isinstance(entry, dict)
    ]
    for entry in entries or [value]:
        try:
            user, parent = mapping(entry.get("user_id")), mapping(entry.get("parent_user_id"))
            number = address(entry.get("wa_id"))
            old = identifier(user.get("previous")) or number
            new = (number, identifier(user.get("current")), identifier(parent.get("current")))
            if not old or not any(new):
                found.quarantine("a user id that changed into nothing")
            else:
                found.add(moved(old, new, None, time_of(entry.get("timestamp"))))
        except Unusable as reason:
            found.quarantine(str(reason))
