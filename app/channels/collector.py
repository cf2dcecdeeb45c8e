"""Collects events, ignored parts and quarantined parts while one raw body is parsed."""

from collections.abc import Callable

from app.channels.identifiers import Unusable
from app.channels.payload import Unreadable, decode, is_hollow, words
from app.domain.events import Event, Parsed

_LONGEST_NAME = 64


class Collector:
    """Collects the parts of a body as a codec meets them. Each reason is kept once."""

    def __init__(self) -> None:
        self._events: list[Event] = []
        self._ignored: dict[str, None] = {}
        self._quarantined: dict[str, None] = {}

    def add(self, *events: Event) -> None:
        """Add the events of a part."""
        self._events += events

    def ignore(self, reason: str) -> None:
        """Note a part that is irrelevant to the inbox."""
        self._ignored[reason] = None

    def quarantine(self, reason: str) -> None:
        """Note a part that is not understood."""
        self._quarantined[reason] = None

    def take(self, other: Parsed) -> None:
        """Add everything that was collected elsewhere."""
        self._events += other.events
        self._ignored |= dict.fromkeys(other.ignored)
        self._quarantined |= dict.fromkeys(other.quarantined)

    def __bool__(self) -> bool:
        return bool(self._events or self._ignored or self._quarantined)

    def parsed(self) -> Parsed:
        """Everything so far."""
        return Parsed(tuple(self._events), tuple(self._ignored), tuple(self._quarantined))


def collected(
    body: bytes, read: Callable[[object, Collector], bool], explain: Callable[[object, Collector], None]
) -> Parsed:
    """Parse `body` with `read`, which says whether it found anything known; if not, `explain` says what the body is.

    Never raises for what a body holds: a body that is not JSON, or nested too deeply, is quarantined.
    """
    found = Collector()
    try:
        content = decode(body)
        if not is_hollow(content) and not read(content, found):
            explain(content, found)
    except (Unreadable, Unusable) as reason:
        found.quarantine(str(reason))
    except RecursionError:
        found.quarantine("JSON nested too deeply")
    if not found:
        found.ignore("nothing in it")
    return found.parsed()


def name_of(value: object) -> str:
    """A field or type name from a payload, made safe for a reason: short and plain, or "?"."""
    name = words(value)
    plain = name.isascii() and name.replace("_", "").replace("-", "").replace(".", "").isalnum()
    return name if plain and len(name) <= _LONGEST_NAME else "?"
