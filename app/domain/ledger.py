"""The compliance log for display: who decided what about which rule, when and why. Never a message's text."""

from datetime import datetime
from enum import StrEnum

from msgspec import Struct

from app.domain.ids import ConversationId, MessageId


class Entry(Struct, frozen=True):
    """One decision. `decision` is a word of `DECISIONS`, or of a newer version."""

    seq: int
    at: datetime
    agent: str | None
    """Who decided; None where the engine did."""
    conversation_id: ConversationId | None
    message_id: MessageId | None
    rule_id: str
    rule_version: str
    decision: str
    reason: str
    text_sha256: str | None
    """The hash of the text decided about, in hexadecimal digits."""
    hash: str
    """The entry's hash: over this entry and the previous entry's hash."""
    readable: bool = True
    """False: somebody put something invalid into it. Then only its number is meaningful; verifying the chain says
    more.
    """


OUTCOMES = ("referred", "called", "false_alarm")
"""What was done about a possible emergency: the citizen was referred, an agent called, or it was a false alarm."""

DECISIONS = (
    "override",
    "sent_with_warning",
    "stopped",
    "refused",
    "shown",
    "done_with_reason",
    "acknowledged",
    "not_done",
    "file_deleted",
    "access_given",
    "access_taken",
    *(f"emergency_{one}" for one in OUTCOMES),
)
"""override: sent against a rule, with a reason. sent_with_warning: sent while a rule warned. stopped: the engine did
not send it. refused: an agent wanted to send it and could not. shown: a masked value was shown. done_with_reason,
acknowledged, not_done: the same three of something else that an agent did. file_deleted: a file that must not be kept
was taken out of the store. access_given, access_taken: a team has a colleague or a channel more, or less, and with that
it changed who sees what citizens wrote; on a server alone, and about no rule. emergency_…: an agent recorded what was
done about a possible emergency."""


class Fault(StrEnum):
    """How a link in the log's chain is broken."""

    CHANGED = "changed"
    """The entry's hash is not the one that was recorded for it."""
    MISSING = "missing"
    """There is no entry with this number, but there are later ones."""
    DETACHED = "detached"
    """The entry does not follow from the one before it."""
    CUT_OFF = "cut_off"
    """The log ends before the last entry that was written."""
    APPENDED = "appended"
    """The entry was not written by Balie."""
    NOT_AS_NOTED = "not_as_noted"
    """The entry's hash differs from the one that somebody noted outside the store."""


class Link(Struct, frozen=True):
    """An entry's number and hash (64 hexadecimal digits): what to note elsewhere, so that a log that was written anew
    from the beginning shows."""

    seq: int
    hash: str


class Verdict(Struct, frozen=True):
    """The result of verifying the chain. `head` is the last intact link; `broken` the first entry that is not."""

    head: Link
    broken: int | None = None
    fault: Fault | None = None
