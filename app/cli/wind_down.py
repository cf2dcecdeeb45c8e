"""Ending a channel on the command line: `balie channels wind-down` and `balie channels move`."""

import argparse
from datetime import UTC, date, datetime
from typing import Any

from app.cli.output import moment, put, put_all, put_json, text
from app.cli.session import add_json, with_desk
from app.domain.channel import ChannelPhase
from app.domain.ids import ChannelId, ConversationId
from app.domain.wind_down import Departure, Progress, Stage
from app.services.desk import Desk

_PHASES = {
    "answering-only": ChannelPhase.ANSWERING_ONLY,
    "close": ChannelPhase.CLOSED,
    "cancel": ChannelPhase.ACTIVE,
}
_DEPARTURE = "{conversation}\t{stage}\t{open}\t{contact}\t{assignee}\t{last_at}"


def add(actions: Any, common: argparse.ArgumentParser) -> None:
    """Say what `wind-down` and `move` take."""
    parser = actions.add_parser("wind-down", help="end a channel without losing a citizen", allow_abbrev=False)
    steps = parser.add_subparsers(dest="step", metavar="STEP", required=True)

    def step(name: str, words: str) -> argparse.ArgumentParser:
        found: argparse.ArgumentParser = steps.add_parser(name, help=words, parents=[common], allow_abbrev=False)
        add_json(found)
        found.add_argument("channel", metavar="ID", type=int)
        return found

    begin = step("begin", "announce the end, or change what was announced")
    begin.add_argument("--ends", required=True, type=date.fromisoformat, metavar="YYYY-MM-DD", help="the last day")
    begin.add_argument("--referral", required=True, metavar="TEXT", help="what the first answer says about where to go")
    begin.add_argument(
        "--referral-in", action="append", default=[], type=_in_language, metavar="LANGUAGE=TEXT",
        help="to citizens who write this language, as en=TEXT; may be given more than once",
    )  # fmt: skip
    begin.add_argument("--answering-from", type=date.fromisoformat, metavar="YYYY-MM-DD", help="as announced")
    begin.add_argument("--to", type=int, metavar="CHANNEL", help="the channel that citizens are referred to")
    begin.set_defaults(run=with_desk(_begin))
    for name, words in (
        ("answering-only", "from now on only citizens who write are answered"),
        ("close", "close the channel"),
        ("cancel", "the channel stays after all"),
    ):
        step(name, words).set_defaults(run=with_desk(_take))
    steps.choices["close"].add_argument("--despite-open", action="store_true", help="although conversations are open")
    step("status", "how far it has come, with the burn-down").set_defaults(run=with_desk(_status))
    step("left", "the citizens who are not there yet").set_defaults(run=with_desk(_left))
    move = actions.add_parser("move", help="go on with a conversation on a channel", parents=[common])
    move.add_argument("conversation", metavar="CONVERSATION", type=int)
    move.add_argument("channel", metavar="ID", type=int)
    add_json(move)
    move.set_defaults(run=with_desk(_move))


async def _begin(desk: Desk, options: argparse.Namespace) -> int:
    await desk.wind_downs.begin(
        ChannelId(options.channel),
        ends_on=options.ends,
        referral=options.referral,
        referrals=dict(options.referral_in),
        answering_on=options.answering_from,
        target_id=None if options.to is None else ChannelId(options.to),
    )
    return await _status(desk, options)


async def _take(desk: Desk, options: argparse.Namespace) -> int:
    phase = _PHASES[options.step]
    await desk.wind_downs.take(ChannelId(options.channel), phase, despite_open=getattr(options, "despite_open", False))
    return await _status(desk, options)


async def _status(desk: Desk, options: argparse.Namespace) -> int:
    progress = await desk.wind_downs.progress(ChannelId(options.channel))
    if options.json:
        put_json(_entry(progress))
        return 0
    plan = progress.plan
    put(f"{plan.label}: {plan.phase}, since {plan.began_at:%Y-%m-%d}, ends on {plan.ends_on}")
    if plan.overdue(_today()):
        put("The last day has passed. Close the channel (close), or choose another day (begin --ends).")
    put(", ".join(f"{progress.count(stage)} {stage}" for stage in Stage))
    put(f"{progress.open_conversations} conversations are open")
    if progress.unseen:
        put(f"You do not see {progress.unseen} of them: their citizens and messages are not counted here.")
    for week in progress.weeks:
        put(f"{week.first_day}\t{week.open_conversations} open\t{week.received} received")
    return 0


async def _left(desk: Desk, options: argparse.Namespace) -> int:
    progress = await desk.wind_downs.progress(ChannelId(options.channel))
    left = [one for one in progress.departures if one.open_conversation or one.stage is not Stage.MOVED]
    put_all(map(_departure, left), as_json=options.json, line=_DEPARTURE)
    return 0


async def _move(desk: Desk, options: argparse.Namespace) -> int:
    there = await desk.wind_downs.move(ConversationId(options.conversation), ChannelId(options.channel))
    if options.json:
        put_json({"conversation": there, "from": options.conversation, "channel": options.channel})
    else:
        put(f"It goes on as conversation {there}.")
    return 0


def _entry(progress: Progress) -> dict[str, Any]:
    plan = progress.plan
    return {
        "channel": plan.channel_id,
        "label": plan.label,
        "phase": plan.phase.value,
        "began_at": moment(plan.began_at),
        "answering_from": plan.answering_on and plan.answering_on.isoformat(),
        "ends": plan.ends_on.isoformat(),
        "overdue": plan.overdue(_today()),
        "to": plan.target_id,
        "referral": plan.referral,
        "referrals": dict(plan.referrals),
        "phases": [{"phase": one.phase.value, "at": moment(one.at), "agent": one.agent} for one in progress.phases],
        "citizens": {stage.value: progress.count(stage) for stage in Stage},
        "open_conversations": progress.open_conversations,
        "unseen": progress.unseen,
        "weeks": [
            {"week": week.first_day.isoformat(), "open": week.open_conversations, "received": week.received}
            for week in progress.weeks
        ],
    }


def _in_language(text: str) -> tuple[str, str]:
    language, equals, words = text.partition("=")
    if not language or not equals:
        raise argparse.ArgumentTypeError("LANGUAGE=TEXT is wanted")
    return language, words


def _today() -> date:
    return datetime.now(UTC).astimezone().date()


def _departure(one: Departure) -> dict[str, Any]:
    return {
        "conversation": one.conversation_id,
        "contact": text(one.contact),
        "stage": one.stage.value,
        "open": one.open_conversation,
        "assignee": one.assignee,
        "last_at": moment(one.last_at),
        "told_at": moment(one.told_at),
        "agreed_at": moment(one.agreed_at),
        "agreed_to": one.agreed_to,
        "moved_at": moment(one.moved_at),
        "moved_to": one.moved_to,
    }
