"""Rules as data, each with its source document, the date of that document, and the date by which to review it."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from msgspec import Struct

from app.domain.channel import ChannelKind
from app.domain.warning import Severity

LANGUAGES: Final = ("nl", "en")
"""What every rule is worded in."""
MORE_LANGUAGES: Final = ("de", "fy")
"""What it may be worded in besides."""
ACTIONS: Final = frozenset(
    {"insert_answer", "mask", "template", "other_channel", "telephone", "task", "opt_out", "hand_over"}
)
DETECTORS: Final = frozenset(
    {
        "emergency", "crisis", "domestic_violence", "minor", "animal", "police", "gas", "poison", "threat",
        "public_safety", "bsn", "iban", "card", "id_document", "digid", "medical", "plate", "vnumber",
        "asks_sensitive", "formal", "opt_out",
    }
)  # fmt: skip
"""What `detectors.detect` can find."""
TRIGGERS: Final = frozenset(
    {
        *(f"{direction}:{detector}" for direction in ("inbound", "outbound") for detector in DETECTORS),
        *(f"guest:{detector}" for detector in DETECTORS),
        "always", "setup", "setup:automation", "attachment:inbound", "hours:closed", "hours:silent",
        "window:ending", "window:extended", "window:closed",
        "action:start", "action:close", "action:delete", "action:forward", "action:profile", "action:decide",
        "action:erase", "action:disappearing",
        "send:bulk", "send:automatic", "send:no_human", "send:political", "send:link", "send:threatened",
    }
)  # fmt: skip
"""Everything that a rule may wait for.

setup       a channel is added; setup:automation as well, for what Balie may do there by itself
guest:X     as outbound:X, where the citizen is not logged in
hours:      a possible emergency while the office is closed: `closed` where a referral goes by itself, else `silent`
action:     what an agent does with a conversation; send: what a message is that is about to go
send:threatened  an answer after what may be a threat
"""


class Source(Struct, frozen=True):
    """The source of a rule. `text_date` is the date in the text itself; None if it has none."""

    document: str
    address: str
    text_date: date | None
    read_on: date
    read_by: str
    review_before: date
    verified: bool = True
    """False: known from memory, an excerpt or somebody else's account; the text itself has not been read."""

    def due(self, today: date) -> bool:
        """Whether it is due for review."""
        return today >= self.review_before


class WayOut(Struct, frozen=True):
    """What an agent can do instead. `answer_key` names the canned answer of an `insert_answer`."""

    action: str
    answer_key: str | None = None


class Rule(Struct, frozen=True):
    """One rule. `channels` None: every channel. `when`: any of `TRIGGERS`."""

    id: str
    version: str
    channels: frozenset[ChannelKind] | None
    when: tuple[str, ...]
    severity: Severity
    title: Mapping[str, str]
    text: Mapping[str, str]
    instead: Mapping[str, str]
    ways_out: tuple[WayOut, ...]
    source: Source
    other_sources: tuple[Source, ...] = ()
    logged_in: Severity | None = None
    """The severity for a citizen who is logged in on the municipality's own app."""
    origin: str = ""
    """The file that contains it."""
    own: bool = False
    """Whether that is one of the municipality's own packs."""

    @property
    def sources(self) -> tuple[Source, ...]:
        """All sources, the primary one first."""
        return (self.source, *self.other_sources)

    @property
    def review_before(self) -> date:
        """The earliest review date of its sources."""
        return min(source.review_before for source in self.sources)

    def due(self, today: date) -> bool:
        """Whether one of its sources is due for review."""
        return today >= self.review_before
