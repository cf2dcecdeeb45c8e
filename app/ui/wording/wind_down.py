"""Texts about channels that are winding down."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.domain.channel import ChannelPhase
from app.domain.wind_down import REFERRING, Departure, Plan, Progress, Stage
from app.ui import citizen_text
from app.ui.charts import Bar
from app.ui.models.table import Line
from app.ui.wording.answers import language_word
from app.ui.wording.channels import kind_word, phase_word
from app.ui.wording.report import day_words, number_words, week_words
from app.ui.wording.times import dated, day_and_time, when

translate = QCoreApplication.translate
_SHORT: Final = "d MMM yyyy"

_STAGES: Final[dict[Stage, str]] = {
    Stage.OPEN: str(QT_TRANSLATE_NOOP("WindDown", "not told yet")),
    Stage.TOLD: str(QT_TRANSLATE_NOOP("WindDown", "told")),
    Stage.AGREED: str(QT_TRANSLATE_NOOP("WindDown", "agreed to another channel")),
    Stage.MOVED: str(QT_TRANSLATE_NOOP("WindDown", "moved")),
}


def stage_words(stage: Stage) -> str:
    """A citizen's progress."""
    return translate("WindDown", _STAGES[stage])


def plan_words(plan: Plan) -> str:
    """The channel's phase, and what was announced."""
    began = day_words(plan.began_at.astimezone().date())
    if plan.phase is ChannelPhase.ACTIVE:
        words = translate("WindDown", "The channel stays. The end that was announced on {day} no longer holds.")
        return words.format(day=began)
    parts = [phase_word(plan.phase), translate("WindDown", "since {day}").format(day=began)]
    if plan.answering_on is not None:
        parts.append(translate("WindDown", "only answering from {day}").format(day=day_words(plan.answering_on)))
    parts.append(translate("WindDown", "last day {day}").format(day=day_words(plan.ends_on)))
    if plan.target:
        parts.append(translate("WindDown", "citizens go on in {channel}").format(channel=plan.target))
    if plan.referrals:
        languages = ", ".join(map(language_word, plan.referrals))
        parts.append(translate("WindDown", "referral also in {languages}").format(languages=languages))
    return " · ".join(parts)


def due_words(plan: Plan, today: date) -> str:
    """What happens next automatically, or what a person must decide now; empty if nothing."""
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
    """What is left, and everybody's progress."""
    open_ = translate("WindDown", "Open conversations: {count}").format(count=progress.open_conversations)
    stages = [f"{number_words(progress.count(stage))} {stage_words(stage)}" for stage in Stage]
    words = f"{open_} · {', '.join(stages)}"
    if progress.unseen:
        unseen = translate("WindDown", "You do not see {count} of them: their citizens are not counted here.")
        words += f". {unseen.format(count=number_words(progress.unseen))}"
    return words


def title_words(plan: Plan) -> str:
    """The title of a card: Wind-down WhatsApp · Oud nummer."""
    return translate("WindDown", "Wind-down {kind} · {label}").format(kind=kind_word(plan.kind), label=plan.label)


def state_lines(progress: Progress, others: Sequence[Plan], today: date) -> list[Line]:
    """A channel's progress, in a few lines of step and state. `others` wind down too, later."""
    plan, all_, moved = progress.plan, len(progress.departures), progress.count(Stage.MOVED)
    share = f" ({moved / all_:.0%})" if all_ else ""
    since = translate("WindDown", "since {day}").format(day=dated(plan.began_at.astimezone().date(), _SHORT))
    went = translate("WindDown", "{moved} of {all}").format(moved=number_words(moved), all=number_words(all_))
    lines = [
        (translate("WindDown", "Referral in the first answer"), since),
        (translate("WindDown", "Citizens who moved"), went + share),
        (translate("WindDown", "Open conversations on this channel"), number_words(progress.open_conversations)),
        (translate("WindDown", "Closes on"), f"{dated(plan.ends_on, _SHORT)} · {_days_left(plan.ends_on, today)}"),
    ]
    if others:
        lines.append((translate("WindDown", "Ends as well"), ", ".join(one.label for one in others)))
    return [Line(int(plan.channel_id), cells) for cells in lines]


def _days_left(end: date, today: date) -> str:
    left = (end - today).days
    # In words, not by %n: lupdate does not see the number in a call outside a QObject.
    if abs(left) <= 1:
        return (
            translate("WindDown", "yesterday"), translate("WindDown", "today"), translate("WindDown", "tomorrow"),
        )[left + 1]  # fmt: skip
    words = translate("WindDown", "{days} days left") if left > 0 else translate("WindDown", "{days} days ago")
    return words.format(days=abs(left))


def bars(progress: Progress) -> list[Bar]:
    """The bars of the burn-down."""
    return [
        Bar(week_words(week.first_day), week.open_conversations, number_words(week.open_conversations))
        for week in progress.weeks
    ]


def lines(progress: Progress) -> list[Line]:
    """A row for every citizen, those left first."""
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
