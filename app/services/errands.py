"""What the engine does at a provider for a waiting agent, such as checking a safety number or deleting a message."""

import asyncio
from collections.abc import Callable
from typing import Final

from app.domain.changes import Changes
from app.domain.errand import ErrandKind, Outcome
from app.domain.ids import ChannelId, ConversationId, MessageId
from app.domain.problems import Refused
from app.services.clock import Clock, now
from app.services.inbox import require_conversation
from app.storage import channels, errands, identities, messages
from app.storage.agents import Agent
from app.storage.database import Store

PATIENCE: Final = 60.0
"""Seconds that an agent waits for the engine."""


class Errands:
    """The errands of one agent. Each method raises `Refused` engine_silent if no engine takes it, or what went
    wrong.
    """

    def __init__(self, store: Store, agent: Agent, clock: Clock = now, patience: float = PATIENCE) -> None:
        self._store = store
        self._agent = agent
        self._clock = clock
        self._patience = patience

    async def safety_number(self, conversation_id: ConversationId) -> str:
        """The safety number, which this citizen's device shows too if it is really theirs; empty if there is none."""
        return await self._of_citizen(ErrandKind.IDENTITY, conversation_id, "")

    async def trust(self, conversation_id: ConversationId, compared: str | None) -> None:
        """Trust this citizen's new safety number; `compared`: the number, if the citizen confirmed it."""
        await self._of_citizen(ErrandKind.TRUST, conversation_id, compared or "")
        agent_id, code = self._agent.id, "identity_compared" if compared else "identity_accepted"
        await self._store.run(lambda tx: identities.confirmed(tx, conversation_id, agent_id, code))

    async def take_back(self, message_id: MessageId) -> None:
        """Delete one's own message, at the citizen's too. `Refused` not_yours, not_taken_back, or as the channel
        says.
        """
        message = await self._store.read(lambda tx: messages.get(tx, message_id))
        if message is None or message.agent_id != self._agent.id:
            raise Refused("not_yours")
        if message.provider_id is None or message.deleted:
            raise Refused("not_taken_back")
        await self._of_citizen(ErrandKind.TAKE_BACK, message.conversation_id, str(message_id))

    async def prove(self, channel_id: ChannelId, solution: str) -> None:
        """Submit the solution of the provider's puzzle; messages that waited for it are then sent."""
        solution = "".join(solution.split())
        if not solution:
            raise Refused("nothing_to_hand_in")
        channel = await self._store.read(lambda tx: channels.get(tx, channel_id))
        if channel is None:
            raise Refused("no_such_channel", id=str(channel_id))
        if channel.challenge is None:
            raise Refused("no_proof_wanted", channel=channel.label)
        await self._asked(ErrandKind.PROVE, channel_id, channel.label, None, solution)

    async def _of_citizen(self, kind: ErrandKind, conversation_id: ConversationId, detail: str) -> str:
        row = (await self._store.read(lambda tx: require_conversation(tx, conversation_id))).row
        return await self._asked(kind, row.channel_id, row.channel_label, conversation_id, detail)

    async def _asked(
        self, kind: ErrandKind, channel_id: ChannelId, label: str, conversation_id: ConversationId | None, detail: str
    ) -> str:
        moment, agent_id = self._clock(), self._agent.id
        errand_id = await self._store.run(
            lambda tx: errands.ask(tx, kind, channel_id, conversation_id, agent_id, detail, moment)
        )
        return await self.outcome(errand_id, label)

    async def outcome(self, errand_id: int, label: str) -> str:
        """Wait for the outcome of a stored errand on the channel `label`; returns its answer."""
        try:
            outcome = await self._answered(errand_id)
        finally:
            await self._store.run(lambda tx: errands.forget(tx, errand_id))
        if outcome.problem is not None:
            raise Refused(outcome.problem, channel=label)
        return outcome.answer

    async def _answered(self, errand_id: int) -> Outcome:
        changed = asyncio.Event()
        deaf = self._store.subscribe(_waker(changed))
        try:
            async with asyncio.timeout(self._patience):
                while True:
                    changed.clear()
                    outcome = await self._store.read(lambda tx: errands.outcome(tx, errand_id))
                    if outcome is not None:
                        return outcome
                    await changed.wait()
        except TimeoutError:
            raise Refused("engine_silent") from None
        finally:
            deaf()


def _waker(event: asyncio.Event) -> Callable[[Changes], None]:
    loop = asyncio.get_running_loop()

    def heard(_changes: Changes) -> None:
        # Called on a thread of the store, which may outlive the loop.
        if not loop.is_closed():
            loop.call_soon_threadsafe(event.set)

    return heard
