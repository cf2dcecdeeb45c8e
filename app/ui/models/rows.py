"""The rows of a conversation on screen: messages, notes and history entries, with separators between days."""

from collections.abc import Sequence
from datetime import date, datetime

from msgspec import Struct

from app.domain.channel import ChannelKind
from app.domain.conversation import Happening, Note, TimelineItem
from app.domain.ids import ConversationId, MessageId
from app.domain.message import Direction, Message
from app.domain.warning import Finding
from app.ui import citizen_text


class DayRow(Struct, frozen=True):
    """A separator between two days, in the agent's own time zone."""

    day: date


class UnreadRow(Struct, frozen=True):
    """The separator above what arrived since the agent last looked."""

    count: int


class ChannelRow(Struct, frozen=True):
    """The separator above another conversation with the same citizen."""

    kind: ChannelKind
    label: str
    conversation_id: ConversationId


Row = Message | Note | Happening | DayRow | UnreadRow | ChannelRow


def rows_of(items: Sequence[TimelineItem], first_unread: MessageId | None = None, unread: int = 0) -> list[Row]:
    """`items`, oldest first, with day separators and one unread separator before message `first_unread`."""
    rows: list[Row] = []
    day: date | None = None
    for item in items:
        at = moment(item)
        if day is None or at.date() != day:
            day = at.date()
            rows.append(DayRow(day))
        if first_unread is not None and isinstance(item, Message) and item.id == first_unread:
            rows.append(UnreadRow(unread))
        rows.append(item)
    return rows


def moment(item: TimelineItem) -> datetime:
    """The time of an item, in the agent's own time zone."""
    return (item.sent_at if isinstance(item, Message) else item.at).astimezone()


def unread_from(
    items: Sequence[TimelineItem], unread: int, newest: MessageId | None = None, *, more: bool = False
) -> MessageId | None:
    """The oldest of the citizen's last `unread` messages, of which `newest` is the last; None as long as it may be
    before `items`, of which there are `more`.
    """
    inbound = [item.id for item in items if isinstance(item, Message) and item.direction is Direction.INBOUND]
    if newest in inbound:
        inbound = inbound[: inbound.index(newest) + 1]
    if unread <= 0 or not inbound or (more and unread > len(inbound)):
        return None
    return inbound[max(len(inbound) - unread, 0)]


def sensitive_findings(message: Message) -> tuple[Finding, ...]:
    """The spans of citizens' numbers in the text, for masking; empty if there are none."""
    return citizen_text.hiding(message.text, (finding for hit in message.warnings for finding in hit.findings))


def arrived_in(before: Sequence[TimelineItem], after: Sequence[TimelineItem]) -> Message | None:
    """The citizen's newest message, if it is new."""
    known = {one.id for one in before if isinstance(one, Message)}
    for item in reversed(after):
        if isinstance(item, Message) and item.direction is Direction.INBOUND:
            return None if item.id in known else item
    return None
