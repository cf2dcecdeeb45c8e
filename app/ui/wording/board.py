"""The texts of the board."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta

from PySide6.QtCore import QCoreApplication

from app.domain.board import Board, Share, Waiting
from app.domain.channel import Channel
from app.domain.conversation import ConversationRow
from app.domain.ids import AgentId, ChannelId, ConversationId
from app.domain.team import Proposal
from app.ui import citizen_text
from app.ui.models.table import Line
from app.ui.theme.tokens import channel_colour
from app.ui.views.line_chart import Series
from app.ui.wording.conversation import took
from app.ui.wording.conversations import emergency_word, last_line
from app.ui.wording.report import number_words
from app.ui.wording.times import clock, dated, remaining
from app.ui.wording.together import colleague_words, load_words

translate = QCoreApplication.translate


def figures(board: Board) -> list[tuple[str, str]]:
    """The row of figures: value and caption."""
    day = board.day
    norm = translate("Board", "within the norm ({minutes} min)").replace("{minutes}", str(day.norm_minutes))
    return [
        (number_words(day.open), translate("Board", "open conversations")),
        (number_words(day.unassigned), translate("Board", "unassigned")),
        (took(day.median_s) if day.median_s is not None else "–", translate("Board", "median first answer")),
        (f"{day.within_norm:.0%}" if day.within_norm is not None else "–", norm),
        (number_words(day.expiring), translate("Board", "end within two hours")),
        (number_words(day.referred), translate("Board", "emergencies referred")),
    ]


def share_line(share: Share, now: datetime) -> Line:
    """The row of a colleague."""
    one = share.colleague
    oldest = remaining(now - share.oldest) if share.oldest is not None else ""
    status = colleague_words(one, now)
    return Line(share, (one.name, status, load_words(one), "", oldest, str(share.overdue)))


def work_of(name: str) -> str:
    """The search that finds what this colleague has."""
    return translate("Board", 'assignee:"{name}" state:open,pending').replace("{name}", name)


def waiting_line(one: Waiting, names: dict[AgentId, str], now: datetime) -> Line:
    """The row of an unassigned conversation."""
    proposed = names.get(one.proposed, "") if one.proposed is not None else ""
    why = translate("Board", "confidential") if one.confidential else translate("Board", "no room")
    words = proposed or why
    waits = remaining(now - one.since) if one.since is not None else ""
    cells = (topic(one.row, urgent=one.urgent), one.row.channel_label, waits, words)
    return Line(int(one.row.id), cells, spoken=f"{one.row.channel_label}, {cells[0]}")


def divided_lines(
    proposals: Sequence[Proposal], rows: Mapping[ConversationId, ConversationRow], at: datetime,
    names: Mapping[AgentId, str],
) -> list[tuple[str, str, str]]:  # fmt: skip
    """What a distribution would do: conversation, wait, assignee."""
    stays = translate("Board", "stays: nobody has room")
    return [
        (
            topic(rows[one.conversation_id], urgent=one.urgent),
            remaining(at - one.waiting_since) if one.waits else "",
            names.get(one.agent_id, "") if one.agent_id is not None else _label_by(one.label_by) or stays,
        )
        for one in proposals
        if one.conversation_id in rows
    ]


def _label_by(at: datetime | None) -> str:
    if at is None:
        return ""
    return translate("Board", "waits for a label, until {time}").replace("{time}", clock(at))


def ending_line(row: ConversationRow, now: datetime) -> Line:
    """The row of a conversation whose deadline is near."""
    left = remaining(row.window_expires_at - now) if row.window_expires_at is not None else ""
    cells = (topic(row), row.assignee_name or translate("Board", "nobody"), left)
    return Line(int(row.id), cells, spoken=f"{row.channel_label}, {cells[0]}")


def topic(row: ConversationRow, *, urgent: bool = False) -> str:
    """Whose it is and what it is about: its labels, otherwise the last message; a possible emergency comes first."""
    words = ", ".join(label.name for label in row.labels) or last_line(row)
    return " · ".join(filter(None, (emergency_word() if urgent else "", citizen_text.name(row.contact), words)))


def captions(last: date, count: int) -> tuple[str, str, str]:
    """The captions below a chart of `count` days up to `last`: the first, middle and last day."""
    first, middle = (last - timedelta(days=back) for back in (count - 1, (count - 1) // 2))
    return dated(first, "d MMM"), dated(middle, "d MMM"), dated(last, "d MMM")


def series(days: dict[ChannelId, dict[date, int]], channels: list[Channel], last: date, count: int) -> list[Series]:
    """A line for each channel that had any conversations."""
    dates = [last - timedelta(days=back) for back in reversed(range(count))]
    return [
        Series(one.label, channel_colour(one.kind), tuple(days[one.id].get(day, 0) for day in dates))
        for one in channels
        if days.get(one.id)
    ]
