"""Channels that end, in words."""

from datetime import date
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.domain.channel import ChannelPhase
from app.domain.wind_down import REFERRING, Departure, Plan, Progress, Stage
from app.ui import citizen_text
from app.ui.charts import Bar
from app.ui.models.table import Line
from app.ui.wording.channels import phase_word
from app.ui.wording.report import day_words, number_words, week_words
from app.ui.wording.times import day_and_time, when

translate = QCoreApplication.translate

_STAGES: Final[dict[Stage, str]] = {
    Stage.OPEN: str(QT_TRANSLATE_NOOP("WindDown", "not told yet")),
    Stage.TOLD: str(QT_TRANSLATE_NOOP("WindDown", "told")),
    Stage.AGREED: str(QT_TRANSLATE_NOOP("WindDown", "agreed to another channel")),
    Stage.MOVED: str(QT_TRANSLATE_NOOP("WindDown", "moved")),
}


def stage_words(stage: Stage) -> str:
    """How far a citizen has come."""
    return translate("WindDown", _STAGES[stage])


def plan_words(plan: Plan) -> str:
    """Where the channel stands and what was announced."""
    phase = phase_word(plan.phase) if plan.phase is not ChannelPhase.ACTIVE else translate("WindDown", "active again")
    parts = [phase, translate("WindDown", "since {day}").format(day=day_words(plan.began_at.astimezone().date()))]
    if plan.answering_on is not None:
        parts.append(translate("WindDown", "only answering from {day}").format(day=day_words(plan.answering_on)))
    parts.append(translate("WindDown", "last day {day}").format(day=day_words(plan.ends_on)))
    if plan.target:
        parts.append(translate("WindDown", "citizens go on in {channel}").format(channel=plan.target))
    return " · ".join(parts)


def due_words(plan: Plan, today: date) -> str:
    """What happens next by itself, or what a person must decide now; empty where nothing does."""
    if plan.overdue(today):
        return translate(
            "WindDown",
            "The last day has passed. Move or close what is open and close the channel, or choose another day.",
        )
    if plan.phase not in REFERRING:
        return ""
    if plan.phase is ChannelPhase.WINDING_DOWN and plan.answering_on is not None and plan.answering_on > today:
        words = translate("WindDown", "From {day} on only citizens who write are answered; Balie sees to that.")
        return words.format(day=day_words(plan.answering_on))
    return translate("WindDown", "After the last day Balie closes the channel, if no conversation is open then.")


def counts_words(progress: Progress) -> str:
    """What is left, and how far everybody is."""
    open_ = translate("WindDown", "{count} open conversations").format(count=progress.open_conversations)
    stages = [f"{number_words(progress.count(stage))} {stage_words(stage)}" for stage in Stage]
    return f"{open_} · {', '.join(stages)}"


def bars(progress: Progress) -> list[Bar]:
    """The burn-down."""
    return [
        Bar(week_words(week.first_day), week.open_conversations, number_words(week.open_conversations))
        for week in progress.weeks
    ]


def lines(progress: Progress) -> list[Line]:
    """Every citizen, who is left first."""
    order = list(Stage)
    ordered = sorted(progress.departures, key=lambda one: (not one.open_conversation, order.index(one.stage)))
    return [_line(one) for one in ordered]


def _line(one: Departure) -> Line:
    at = {Stage.TOLD: one.told_at, Stage.AGREED: one.agreed_at, Stage.MOVED: one.moved_at}.get(one.stage)
    to = {Stage.AGREED: one.agreed_to, Stage.MOVED: one.moved_to}.get(one.stage) or ""
    parts = (stage_words(one.stage), to, when(at) if at else "")
    state = translate("WindDown", "open") if one.open_conversation else translate("WindDown", "done")
    words = (citizen_text.bare_name(one.contact), " · ".join(part for part in parts if part), state)
    return Line(one.conversation_id, (*words, one.assignee or "", day_and_time(one.last_at)))
