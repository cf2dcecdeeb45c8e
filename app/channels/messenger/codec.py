"""What Facebook says of a page's conversations, as events of the inbox. Pure; never raises.

A body is a webhook (`{object: "page", entry: […]}`) or an answer of the Conversations API: a list of threads, a thread,
a list of messages, or a message. A message has the same id in both, so it does not matter by which way it comes first.
"""

from collections.abc import Callable, Mapping
from typing import Any, Final

from app.channels.collector import Collector, name_of
from app.channels.identifiers import Unusable
from app.channels.messenger.polled import is_message, is_thread, read_messages, read_threads
from app.channels.messenger.webhook import read_entry
from app.channels.payload import Unreadable, decode, mapping, sequence
from app.domain.events import Parsed

_DEEPEST: Final = 3
_OURS: Final = ("page", "instagram", None)


def parse(body: bytes, account: str | None = None, *, any_account: bool = False) -> Parsed:
    """Every event in `body`, as the page `account` sees it. Unless `any_account`, what is for another is ignored."""
    found = Collector()
    try:
        _body(decode(body), account, any_account, found, 0)
    except (Unreadable, Unusable) as reason:
        found.quarantine(str(reason))
    except RecursionError:
        found.quarantine("JSON nested too deeply")
    if not found:
        found.ignore("nothing in it")
    return found.parsed()


def _body(value: object, account: str | None, any_account: bool, found: Collector, depth: int) -> None:
    shape = mapping(value)
    if isinstance(value, list) and value and depth < _DEEPEST:
        for entry in value:
            _body(entry, account, any_account, found, depth + 1)
    elif not _shape(shape, account, any_account, found):
        if "error" in shape or "message_id" in shape or "recipient_id" in shape:
            found.ignore("an answer to a request, no webhook")
        else:
            found.quarantine("nothing that Facebook sends")


def _shape(shape: Mapping[str, Any], account: str | None, any_account: bool, found: Collector) -> bool:
    """Read `shape` as everything that it looks like. Whether it looks like anything."""
    page, strict = None if any_account else account, not any_account
    ways: tuple[tuple[bool, Callable[[], None]], ...] = (
        ("entry" in shape, lambda: _webhook(shape, account, any_account, found)),
        ("messaging" in shape or "standby" in shape, lambda: read_entry(shape, page, found)),
        ("sender" in shape and "recipient" in shape, lambda: read_entry({"messaging": [shape]}, page, found)),
        (isinstance(shape.get("data"), list), lambda: _list(shape["data"], account, any_account, found)),
        (is_thread(shape), lambda: read_threads([shape], account, strict, found)),
        (is_message(shape), lambda: read_messages([shape], account, strict, found)),
    )
    fitting = [read for fits, read in ways if fits]
    for read in fitting:
        read()
    return bool(fitting)


def _webhook(shape: Mapping[str, Any], account: str | None, any_account: bool, found: Collector) -> None:
    kind = shape.get("object")
    if kind not in _OURS and not any("messaging" in mapping(entry) for entry in sequence(shape["entry"])):
        found.quarantine(f"a webhook for {name_of(kind)}")
        return
    if not isinstance(shape["entry"], list):
        found.quarantine("an entry that is not in a list")
        return
    for entry in shape["entry"]:
        if isinstance(entry, dict):
            read_entry(entry, None if any_account else account, found)
        else:
            found.quarantine("an entry that is not an object")


def _list(entries: list[object], account: str | None, any_account: bool, found: Collector) -> None:
    shapes = [mapping(entry) for entry in entries]
    if not all(isinstance(entry, dict) for entry in entries):
        found.quarantine("a list with something in it that is not an object")
    messages = [shape for shape in shapes if shape and not is_thread(shape)]
    read_threads([shape for shape in shapes if is_thread(shape)], account, not any_account, found)
    if messages and any(is_message(shape) for shape in messages):
        read_messages(messages, account, not any_account, found)
    elif messages:
        found.quarantine("a list of nothing that is known")
