"""The shared labels on conversations: named, coloured, merged and deleted by leads."""

from app.domain.conversation import Label, LabelUse
from app.domain.ids import LabelId
from app.domain.problems import Refused
from app.storage import labels
from app.storage.agents import Agent
from app.storage.database import Store, Transaction

__all__ = ["LabelUse", "Labels"]


class Labels:
    """Managing labels, for one agent. On a server, each method raises `StoreError` for anybody but a lead."""

    def __init__(self, store: Store, agent: Agent) -> None:
        self._store, self._agent = store, agent

    async def uses(self) -> list[LabelUse]:
        """Every label, by name, with the number of conversations that have it, including other teams'."""
        return await self._store.read(labels.uses)

    async def create(self, name: str, colour: str) -> Label:
        """Create a label. `colour` is a key of the theme's label colours. `Refused` label_name_taken."""

        def work(tx: Transaction) -> Label:
            made = labels.create(tx, name, colour)
            if made is None:
                raise Refused("label_name_taken", name=name)
            return made

        return await self._store.run(work)

    async def change(self, label_id: LabelId, name: str, colour: str) -> None:
        """Rename it, or change its colour. `Refused` label_name_taken, no_such_label."""

        def work(tx: Transaction) -> None:
            if not labels.change(tx, label_id, name, colour):
                raise Refused("no_such_label", id=name)

        await self._store.run(work)

    async def merge(self, label_id: LabelId, into: LabelId) -> int:
        """Replace one label by another everywhere and delete it; returns the number of conversations."""
        return await self._store.run(lambda tx: labels.drop(tx, label_id, self._agent.id, into=into))

    async def remove(self, label_id: LabelId) -> int:
        """Remove it from every conversation and delete it; returns the number of conversations."""
        return await self._store.run(lambda tx: labels.drop(tx, label_id, self._agent.id))
