"""One agent's personal arrangements: plain text by key. On a server nobody else can read them."""

from typing import Final

from app.domain.ids import AgentId
from app.storage.database import Transaction
from app.storage.values import storable

KEYS: Final = "keys"
"""How the agent changed the keys, see `app.domain.keymap`."""

UNDO: Final = "undo_seconds"
"""How long an answer can be taken back after sending it."""

WORDS: Final = "words"
"""Words that the agent's spelling checker knows besides its dictionaries', as a JSON list."""

MOMENTS: Final = "moments"
"""Until when the agent likes to snooze, in their own words, as a JSON list."""

WELCOME: Final = "welcome"
"""How far the agent came in what a new profile asks first: the step's number, or "done"."""


def get(tx: Transaction, agent_id: AgentId, key: str) -> str | None:
    """What the agent set, if anything."""
    row = tx.one(
        "SELECT value FROM agent_setting WHERE agent_id = :agent AND key = :key", {"agent": agent_id, "key": key}
    )
    return None if row is None else str(row[0])


def put(tx: Transaction, agent_id: AgentId, key: str, value: str) -> None:
    """Set it."""
    tx.execute(
        """INSERT INTO agent_setting (agent_id, key, value) VALUES (:agent, :key, :value)
           ON CONFLICT (agent_id, key) DO UPDATE SET value = excluded.value""",
        {"agent": agent_id, "key": key, "value": storable(value)},
    )
