"""Cases of the municipality's own case system, linked to conversations by their number."""

from collections.abc import Sequence
from typing import Final

from app.domain.case import case_number
from app.domain.ids import ConversationId
from app.domain.problems import Refused
from app.services.inbox import require_conversation
from app.storage import cases
from app.storage.agents import Agent
from app.storage.database import Store, Transaction

_NEWEST: Final = 200


class Cases:
    """Links cases for one agent. Each method raises `Refused` no_such_conversation if it is gone."""

    def __init__(self, store: Store, agent: Agent) -> None:
        self._store, self._agent = store, agent

    async def link(self, conversation_id: ConversationId, typed: str) -> None:
        """Link the case of this number to it. `Refused` case_number_unclear."""
        number = case_number(typed)

        def work(tx: Transaction) -> None:
            require_conversation(tx, conversation_id)
            cases.link(tx, conversation_id, number, self._agent.id)

        await self._store.run(work)

    async def unlink(self, conversation_id: ConversationId, number: str) -> None:
        """Unlink a case. `Refused` no_such_case if it is not linked."""

        def work(tx: Transaction) -> None:
            require_conversation(tx, conversation_id)
            if not cases.unlink(tx, conversation_id, number.strip(), self._agent.id):
                raise Refused("no_such_case", number=number.strip()[:40])

        await self._store.run(work)

    async def of(self, ids: Sequence[int]) -> dict[int, list[str]]:
        """The case numbers of these conversations; those without any are left out."""
        return await self._store.read(lambda tx: cases.of_conversations(tx, ids))

    async def newest(self) -> list[str]:
        """The most recently linked numbers, as suggestions while searching."""
        return await self._store.read(lambda tx: cases.newest(tx, _NEWEST))
