"""What one agent has arranged for themselves: the keys, and views of their own."""

from app.domain.keymap import Keymap, read_keymap
from app.storage import habits
from app.storage.agents import Agent
from app.storage.database import Store


class Habits:
    """Reads and keeps the habits of one agent. Every call may raise `StoreError`."""

    def __init__(self, store: Store, agent: Agent) -> None:
        self._store = store
        self._agent = agent

    async def keymap(self) -> Keymap:
        """The keys as the agent changed them."""
        return read_keymap(await self._store.read(lambda tx: habits.get(tx, self._agent.id, habits.KEYS)))

    async def set_keymap(self, keymap: Keymap) -> None:
        """Keep them so."""
        await self._store.run(lambda tx: habits.put(tx, self._agent.id, habits.KEYS, keymap.text()))
