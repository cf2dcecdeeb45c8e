"""A practice session: the simulated channels in a process beside ours, and the desk as a session begins.

Nothing in a practice profile is real, so each session starts afresh: yesterday's simulated town is gone, and a store
that still knew it would show its messages twice.
"""

import asyncio
import logging
from collections.abc import Sequence
from datetime import timedelta
from functools import partial
from typing import Final

from app.domain.changes import Changes
from app.domain.channel import ChannelKind
from app.domain.conversation import ConversationDetail, ConversationState, Query, View
from app.domain.ids import AgentId, ConversationId
from app.domain.team import Status
from app.practice.addresses import Practice
from app.practice.desk import DeskPlan, Placement, desk_plan
from app.practice.process import PracticeProcess, start_practice_process
from app.services.clock import now
from app.services.desk import Desk
from app.services.profiles import become
from app.storage import agents, clock, colleagues, conversations, emergencies, labels, notes
from app.storage.database import Store, Transaction
from app.system.identity import read_identity
from app.system.own_command import own_command
from app.system.paths import Profile

_log = logging.getLogger(__name__)

_SETTLED: Final = 1.5
"""Seconds without news after which the history of the town has come in whole."""
_AT_LAST: Final = 120.0
"""Seconds after which the desk is laid out with whoever has come in."""


def clear_away(profile: Profile) -> None:
    """Remove the store of an earlier practice. Only for whoever holds the profile's lock; never a real store."""
    identity = read_identity(profile)
    if identity is None or not identity.practice:
        return
    for path in profile.folder.glob(f"{profile.store_path.name}*"):
        path.unlink(missing_ok=True)
    profile.identity_path.unlink(missing_ok=True)


def start_servers() -> PracticeProcess:
    """Start the simulated channels; they listen a moment later, and end with this process."""
    return start_practice_process([*own_command(), "practice-servers", "--with-parent"])


async def set_up(process: PracticeProcess, store: Store) -> tuple[Practice, DeskPlan]:
    """Wait for the servers and lay out the desk. Raises `InboxError` practice_failed."""
    practice = await asyncio.to_thread(process.wait_ready)
    plan = await asyncio.to_thread(desk_plan)

    def lay_out(tx: Transaction) -> None:
        me = become(tx, _login(plan.agents[0]), plan.agents[0], practice.municipality)
        # Everybody works, so that there is somebody to divide among.
        for colleague in (me, *(agents.ensure(tx, _login(name), name) for name in plan.agents[1:])):
            colleagues.say(tx, colleague.id, Status.AVAILABLE, clock.now(tx))
        for label in plan.labels:
            labels.ensure(tx, label.name, label.colour)

    await store.run(lay_out)
    return practice, plan


async def add_channels(desk: Desk, practice: Practice) -> None:
    """Set up the simulated channels: new ones, or at their new addresses."""
    known = {channel.kind: channel for channel in await desk.accounts.all()}
    for kind, entry in practice.channels.items():
        channel = known.get(ChannelKind(kind))
        # A practice profile takes no spool, lest it be a real one; Signal is then heard over its event stream.
        settings = {key: value for key, value in entry.settings.items() if key != "spool"}
        if channel is None:
            await desk.accounts.add(ChannelKind(kind), entry.label, settings, entry.secrets)
        else:
            await desk.accounts.change(channel.id, settings, entry.secrets)


async def place(desk: Desk, plan: DeskPlan) -> None:
    """When the history has come in, put every conversation where the plan wants it."""
    loop = asyncio.get_running_loop()
    news = asyncio.Event()

    def heard(changes: Changes) -> None:
        if changes.arrived and not loop.is_closed():
            loop.call_soon_threadsafe(news.set)

    deaf = desk.store.subscribe(heard)
    waiting = list(plan.placements)
    deadline = loop.time() + _AT_LAST
    try:
        while waiting and loop.time() < deadline:
            if await _quiet(news):
                waiting = await desk.store.run(partial(_placed, placements=waiting))
    finally:
        deaf()
    if waiting:
        _log.info("%d conversations of the plan have not come in", len(waiting))


async def _quiet(news: asyncio.Event) -> bool:
    """Whether nothing came in for a while."""
    news.clear()
    try:
        async with asyncio.timeout(_SETTLED):
            await news.wait()
    except TimeoutError:
        return True
    return False


def _placed(tx: Transaction, placements: Sequence[Placement]) -> list[Placement]:
    """Place what has come in; what has not."""
    by_address = {}
    for conversation_id in conversations.ids(tx, Query(View.ALL), None):
        detail = conversations.detail(tx, ConversationId(conversation_id))
        if detail is not None:
            for identity in detail.identities:
                by_address[identity.kind, str(identity.address)] = detail
    missing = []
    for placement in placements:
        details = (by_address.get((placement.channel, address)) for address in placement.addresses)
        detail = next((found for found in details if found is not None), None)
        if detail is None:
            missing.append(placement)
        else:
            _put(tx, detail, placement)
    return missing


def _put(tx: Transaction, detail: ConversationDetail, placement: Placement) -> None:
    conversation_id = detail.row.id

    def agent(name: str) -> AgentId | None:
        found = agents.find(tx, name)
        return None if found is None else found.id

    if placement.assignee is not None:
        conversations.assign(tx, conversation_id, agent(placement.assignee), None)
    for name in placement.labels:
        labels.attach(tx, conversation_id, labels.ensure(tx, name, "grey").id, None)
    for note in placement.notes:
        notes.add(tx, conversation_id, agent(note.by), note.text, now())
    if placement.snoozed_for is not None or placement.closed:
        # Of an emergency only: it was dealt with, or it could not be out of sight.
        emergencies.record(tx, conversation_id, agent(placement.assignee or ""), "called", now())
    if placement.snoozed_for is not None:
        _state(tx, conversation_id, ConversationState.SNOOZED, placement.snoozed_for)
    elif placement.pending or placement.closed:
        state = ConversationState.CLOSED if placement.closed else ConversationState.PENDING
        _state(tx, conversation_id, state, None)


def _state(
    tx: Transaction, conversation_id: ConversationId, state: ConversationState, duration: timedelta | None
) -> None:
    until = None if duration is None else now() + duration
    conversations.set_state(tx, conversation_id, state, None, until=until)


def _login(name: str) -> str:
    return name.lower().replace(" ", ".")
