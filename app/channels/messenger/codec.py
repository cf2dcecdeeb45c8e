"""Turns what Facebook says about a page's conversations into events of the inbox. Pure; never raises.

A body is a webhook (`{object: "page", entry: […]}`) or an answer of the Conversations API: a list of threads, a thread,
a list of messages, or a message. A message has the same id in both, so it does not matter which arrives first. The
smaller shapes that hosts pass on (an entry, a single event) are read as well, in whatever wrapper they come.
"""

from collections.abc import Callable, Mapping
from typing import Any, Final

from app.channels.collector import Collector, collected, name_of
from app.channels.messenger.attachments import VOCABULARY
from app.channels.messenger.polled import is_message, is_thread, read_messages, read_threads
from app.channels.messenger.webhook import is_entry, is_event, is_request, objects, read_entry
from app.channels.packing import DEEPEST, inside
from app.channels.payload import mapping, sequence, words
from app.domain.events import Parsed

_OURS: Final = ("page", "instagram", None)
_ANSWERED: Final = frozenset({"error", "message_id", "recipient_id", "attachment_id", "success", "result"})
_LISTED: Final = frozenset({"access_token", "thread_owner", "subscribed_fields", "whitelisted_domains", "greeting"})
"""Keys that identify the entries of a list without messages."""


def parse(body: bytes, account: str | None = None, *, any_account: bool = False) -> Parsed:
    """Parse every event in `body` for the page `account`. Other pages' events are ignored unless `any_account`."""
    return collected(body, lambda content, found: _Body(account, any_account, found).read(content, 0), _nothing_known)


class _Body:
    """Reads a body for the page `account`."""

    def __init__(self, account: str | None, any_account: bool, found: Collector) -> None:
        self._account, self._strict, self._found = account, not any_account, found

    def read(self, value: object, depth: int) -> bool:
        """Read `value` as whatever it looks like, or read what it wraps. Returns whether anything was found."""
        shape = mapping(value)
        ways: tuple[tuple[bool, Callable[[], None]], ...] = (
            ("entry" in shape, lambda: self._webhook(shape)),
            (is_entry(shape), lambda: self._entry(shape)),
            (is_request(shape), lambda: self._found.ignore("a request of ours, no webhook")),
            (is_event(shape), lambda: self._entry({"messaging": [shape]})),
            (is_list(shape), lambda: self._list(shape["data"])),
            (is_thread(shape), lambda: read_threads([shape], self._account, self._strict, self._found)),
            (is_message(shape), lambda: read_messages([shape], self._account, self._strict, self._found)),
        )
        fitting = [read for fits, read in ways if fits]
        for read in fitting:
            read()
        if fitting and isinstance(shape.get("data"), str):
            self._unpack({"data": shape["data"]}, depth)
        return bool(fitting) or self._unpack(value, depth)

    def _unpack(self, value: object, depth: int) -> bool:
        if depth >= DEEPEST:
            return False
        known = [self.read(inner, depth + 1) for inner in inside(value)]
        beside = {key: words(entry) for key, entry in mapping(value).items() if key in ("message", "text")}
        if any(known) and (VOCABULARY.completed("", beside) or (isinstance(value, list) and not all(known))):
            self._found.quarantine("something that Facebook does not send, among what it does")
        return any(known)

    def _entry(self, entry: Mapping[str, Any]) -> None:
        read_entry(entry, self._account if self._strict else None, self._found)

    def _webhook(self, shape: Mapping[str, Any]) -> None:
        kind = shape.get("object")
        if kind not in _OURS and not any("messaging" in mapping(entry) for entry in sequence(shape["entry"])):
            self._found.quarantine(f"a webhook for {name_of(kind)}")
            return
        for entry in objects(shape["entry"], "an entry", self._found):
            self._entry(entry)

    def _list(self, entries: list[object]) -> None:
        shapes = [entry for entry in map(mapping, entries) if entry]
        if not all(isinstance(entry, dict) for entry in entries):
            self._found.quarantine("a list with something in it that is not an object")
        read_threads([one for one in shapes if is_thread(one)], self._account, self._strict, self._found)
        messages = [one for one in shapes if not is_thread(one)]
        if messages:
            read_messages(messages, self._account, self._strict, self._found)


def is_list(shape: Mapping[str, Any]) -> bool:
    """Whether `shape` is a page of threads or messages, possibly an empty one."""
    entries = shape.get("data")
    if not isinstance(entries, list):
        return False
    shapes = [entry for entry in map(mapping, entries) if entry]
    return not shapes or any(is_thread(one) or is_message(one) for one in shapes)


def _nothing_known(content: object, found: Collector) -> None:
    shape = mapping(content)
    listed = [mapping(entry) for entry in sequence(shape.get("data"))]
    if not _ANSWERED.isdisjoint(shape) or (listed and not any(_LISTED.isdisjoint(entry) for entry in listed)):
        found.ignore("an answer to a request, no webhook")
    elif any(key in shape for key in ("profile_pic", "first_name", "hub.mode", "hub.challenge")):
        found.ignore("a profile or a check of the address, no webhook")
    else:
        found.quarantine("nothing that Facebook sends")
