"""The shared labels on conversations: named, coloured, merged and deleted by leads."""

from app.domain.conversation import Label, LabelUse
from app.domain.ids import LabelId
from app.domain.problems import Refused
from app.storage import labels
from app.storage.agents import Agent
from app.storage.database import Store, Transaction

__all__ = ["LabelUse", "Labels"]


class Labels:
    """What one agent does to labels. On a server, each raises `StoreError` for who is no lead."""

    def __init__(self, store: Store, agent: Agent) -> None:
        self._store, self._agent = store, agent

    async def uses(self) -> list[LabelUse]:
        """Every label, by name, with how many conversations have it, also of teams that the agent is not in."""
        return await self._store.read(labels.uses)

    async def create(self, name: str, colour: str) -> Label:
        """A new label. `colour` is a key of the theme's label colours. `Refused` label_name_taken."""

        def work(tx: Transaction) -> Label:
            made = labels.create(tx, name, colour)
            if made is None:
                raise Refused("label_name_taken", name=name)
            return made

        return await self._store.run(work)

    async def change(self, label_id: LabelId, name: str, colour: str) -> None:
        """Call it otherwise, or give it another colour. `Refused` label_name_taken, no_such_label."""

        def work(tx: Transaction) -> None:
            if not labels.change(tx, label_id, name, colour):
                raise Refused("no_such_label", id=name)

        await self._store.run(work)

    async def merge(self, label_id: LabelId, into: LabelId) -> int:
        """What has the one has the other instead, and the one goes; how many conversations that were."""
        return await self._store.run(lambda tx: labels.drop(tx, label_id, self._agent.id, into=into))

    async def remove(self, label_id: LabelId) -> int:
        """Take it off every conversation, and away; how many conversations that were."""
        return await self._store.run(lambda tx: labels.drop(tx, label_id, self._agent.id))
