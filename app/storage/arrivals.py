"""What came in, applied once: the same event ten times, in any order, leads to the same store."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from app.domain.channel import Channel
from app.domain.events import Event
from app.domain.ids import RawEventId
from app.domain.warning import Finding, Hit
from app.storage.database import Transaction

Assess = Callable[[str, str], tuple[tuple[Finding, ...], tuple[Hit, ...]]]
"""(text, the citizen's message before it) → what the detectors found and which inbound rules speak."""


@dataclass(frozen=True, slots=True)
class Applied:
    """What became of an event.

    `kind`: "message", "edit", "delete", "reaction", "status", "typing" or "address". `new` is False where it changed
    nothing: seen before, late, not by the author, or kept until the message that it is about arrives.
    """

    kind: str
    new: bool


def apply(
    tx: Transaction, channel: Channel, event: Event, *, received_at: datetime, raw_id: RawEventId | None, assess: Assess
) -> Applied:
    """Write what `event` means. Events about a message that is not here yet are kept and applied when it arrives."""
    raise NotImplementedError
