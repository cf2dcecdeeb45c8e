"""Spell checking of what an agent types, with the agent's own words on top of the dictionaries."""

import json
from asyncio import CancelledError, wrap_future
from collections.abc import Iterable, Sequence
from concurrent.futures import Future

from app.storage import habits
from app.storage.agents import Agent
from app.storage.database import Store
from app.system.spelling import DICTIONARIES, Speller


class Spelling:
    """Spell checking for one agent. `languages` are those that can be checked."""

    languages = tuple(DICTIONARIES)

    def __init__(self, store: Store, agent: Agent, command: Sequence[str]) -> None:
        self._store = store
        self._agent = agent
        self._speller = Speller(command)

    async def wrong(self, language: str, words: Iterable[str]) -> frozenset[str]:
        """The words that the dictionary of `language` does not know; empty if it is unavailable."""
        asked = self._speller.ask({"language": language, "words": list(words)})
        return frozenset(await _answered(asked))

    async def suggestions(self, language: str, word: str) -> tuple[str, ...]:
        """Suggestions, the likeliest first."""
        asked = self._speller.ask({"language": language, "word": word})
        return tuple(await _answered(asked))

    async def own_words(self) -> frozenset[str]:
        """The words that the agent has added."""
        found = await self._store.read(lambda tx: habits.get(tx, self._agent.id, habits.WORDS))
        return frozenset(json.loads(found)) if found else frozenset()

    async def add_word(self, word: str) -> frozenset[str]:
        """Add a word; returns all of the agent's words."""
        words = await self.own_words() | {word}
        await self._store.run(lambda tx: habits.put(tx, self._agent.id, habits.WORDS, json.dumps(sorted(words))))
        return words

    def close(self) -> None:
        """End the checking process. Blocks briefly."""
        self._speller.close()


async def _answered(asked: "Future[list[str]]") -> list[str]:
    try:
        return [] if asked.cancelled() else await wrap_future(asked)
    except CancelledError:
        if asked.cancelled():
            return []
        raise
