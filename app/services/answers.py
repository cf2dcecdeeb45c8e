"""Canned answers: finding one while typing, and filling it in for a citizen."""

import asyncio
import functools
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from importlib import import_module
from itertools import chain, islice
from typing import Final

from app.domain.answer import AnswerFile, CannedAnswer, Filled, Tone, Variant, by_use, fill, joined
from app.domain.answer_exchange import Exchange, exchange, found_in
from app.domain.answer_index import AnswerIndex
from app.domain.changes import Changes
from app.domain.channel import ChannelKind
from app.domain.conversation import ConversationRow
from app.domain.ids import AnswerId
from app.domain.text import folded, one_line
from app.services.answer_keeping import AnswerKeeping
from app.services.clock import Clock, now
from app.services.profiles import MUNICIPALITY
from app.storage import answers, settings
from app.storage.agents import Agent
from app.storage.database import Store, Transaction
from app.storage.values import storable

_MONTHS: Final = {
    "nl": (
        *("januari", "februari", "maart", "april", "mei", "juni"),
        *("juli", "augustus", "september", "oktober", "november", "december"),
    ),
    "en": (
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
}
_NAMES: Final = {ChannelKind.WHATSAPP: "WhatsApp", ChannelKind.MESSENGER: "Messenger", ChannelKind.SIGNAL: "Signal"}
_OUR_APP: Final = {
    "nl": "onze app", "en": "our app", "de": "unsere App", "fy": "ús app", "fr": "notre application",
    "tr": "uygulamamız", "ar": "تطبيقنا", "pl": "naszą aplikację", "uk": "наш застосунок", "es": "nuestra aplicación",
}  # fmt: skip
"""The channel's name as it follows a preposition."""
_FEW: Final = 5
_LIKE_ENOUGH: Final = 75
"""Out of 100: how similar a title must be to what was typed, if hardly anything contains it literally."""
_AT_ONCE: Final = 1_000
"""Titles compared per turn of the event loop."""

_Likeness = tuple[float, CannedAnswer]
"""The similarity of an answer's title to what was typed, out of 100."""


class Answers:
    """The canned answers, held in memory: a search answers within a keystroke."""

    def __init__(
        self, store: Store, agent: Agent, clock: Clock = now, *, numbers: Mapping[str, str] | None = None
    ) -> None:
        """`numbers`: the value of each of `domain.answer.NUMBERS`."""
        self._store = store
        self._agent = agent
        self._clock = clock
        self._numbers = numbers or {}
        self._index, self._loads = AnswerIndex(), 0
        self._municipality = ""
        self.keeping = AnswerKeeping(store, agent, clock)

    async def load(self) -> None:
        """Load the answers from the store; call again whenever `Changes.answers` is set."""
        me = self._agent.id
        self._loads = mine = self._loads + 1

        def read(tx: Transaction) -> tuple[list[CannedAnswer], str]:
            return answers.all_answers(tx, me), settings.get(tx, MUNICIPALITY, "")

        found, self._municipality = await self._store.read(read)
        index = await asyncio.to_thread(AnswerIndex, found)
        if mine == self._loads:  # otherwise a later load has finished
            self._index = index

    async def get_ready(self) -> None:
        """Load what a search may need, in the background, when somebody starts to look for an answer."""
        await asyncio.to_thread(import_module, "rapidfuzz")

    @property
    def municipality(self) -> str:
        """What {{municipality}} stands for; empty until it has been set."""
        return self._municipality

    async def name_municipality(self, name: str) -> None:
        """Set what {{municipality}} stands for. For leads."""

        def work(tx: Transaction) -> None:
            settings.put(tx, MUNICIPALITY, storable(name))
            tx.note(Changes(answers=True))

        await self._store.run(work)
        self._municipality = name

    def by_key(self, key: str) -> CannedAnswer | None:
        """The answer with exactly this key, everybody's before the agent's own: what a rule's way out refers to."""
        today = self._today()
        found = [answer for answer in self._index.with_key(key) if not answer.expired(today)]
        return min(found, key=lambda answer: answer.personal, default=None)

    def expired(self) -> list[CannedAnswer]:
        """This agent's answers that have expired."""
        return [answer for answer in self._index.over(self._today()) if answer.owner == self._agent.id]

    def __len__(self) -> int:
        return len(self._index)

    def search(
        self, text: str, kind: ChannelKind | None = None, language: str = "nl", limit: int = 10
    ) -> list[CannedAnswer]:
        """The answers that contain every word of `text`, best first: by key, then keywords and title, then text.

        Among equals, those that this agent uses most. If there are fewer than five, titles that merely resemble `text`
        fill up; among very many answers, `resembling` finds those. An empty `text` gives the most used. Expired answers
        are left out.
        """
        terms, today = folded(text).split(), self._today()
        if not terms:
            return list(islice(self._index.offered(today), limit))
        found = self._index.search(terms, kind, language, today, limit)
        if len(found) < min(_FEW, limit) and len(self._index) <= _AT_ONCE:
            found += _closest(chain.from_iterable(self._likenesses(terms, found)))
        return found[:limit]

    async def resembling(self, text: str, known: Sequence[CannedAnswer]) -> list[CannedAnswer]:
        """Similar titles to fill up `known`, what `search` found, when there are too many to compare within a
        keystroke.
        """
        terms = folded(text).split()
        if not terms or len(known) >= _FEW or len(self._index) <= _AT_ONCE:
            return []
        await self.get_ready()
        best = list[_Likeness]()
        for some in self._likenesses(terms, known):
            best += some
            await asyncio.sleep(0)
        return _closest(best)

    def values(self, row: ConversationRow, language: str = "nl") -> dict[str, str]:
        """The values of the variables in this conversation, without the unknown ones."""
        values = {
            "citizen": _name(row),
            "agent": self._agent.name,
            "channel": channel_name(row.kind, language),
            "date": _day(self._clock().astimezone().date(), language),
            "municipality": self._municipality,
            **self._numbers,
        }
        return {name: value for name, value in values.items() if value}

    def filled(
        self, answer: CannedAnswer, row: ConversationRow, language: str = "nl", variant: Variant | None = None
    ) -> Filled:
        """`variant`, or else the best wording for this conversation, with its variables filled in."""
        wording = variant or answer.variant_for(row.kind, language)
        return fill(wording.text, self.values(row, wording.language))

    def said(
        self, answer: CannedAnswer, row: ConversationRow, language: str = "nl", tone: Tone | None = None
    ) -> Filled:
        """The answer for somebody who writes `language`, filled in; in Dutch and English if it has no such wording."""
        wordings = answer.wordings_for(row.kind, language, tone)
        return joined([self.filled(answer, row, variant=one) for one in wordings])

    def exchanger(self, draft: str, row: ConversationRow) -> Callable[[str], Exchange]:
        """A function: language → `draft` with its canned answers in that language."""
        known = functools.cache(lambda language: self.values(row, language))
        found = found_in(draft, list(self._index), known, row.kind)
        return lambda language: exchange(draft, found, known, row.kind, language)

    def is_one(self, text: str, row: ConversationRow) -> bool:
        """Whether `text` is a canned answer as inserted, without a word of the agent's own."""
        words = text.strip()
        return any(
            self.said(answer, row, "").text.strip() == words
            or any(self.filled(answer, row, variant=one).text.strip() == words for one in answer.variants)
            for answer in self._index.may_be(words)
        )

    async def used(self, answer_id: AnswerId) -> None:
        """Count that this agent inserted it: favourites come first."""
        me = self._agent.id
        self._index.count_use(answer_id)
        await self._store.run(lambda tx: answers.count_use(tx, answer_id, me))

    async def files(self, answer_id: AnswerId) -> tuple[AnswerFile, ...]:
        """The answer's files, with their content."""
        return await self._store.read(lambda tx: answers.file_contents(tx, answer_id))

    def offered(self) -> list[CannedAnswer]:
        """Every answer that has not expired, most used first."""
        return list(self._index.offered(self._today()))

    def _likenesses(self, terms: Sequence[str], known: Sequence[CannedAnswer]) -> Iterator[list[_Likeness]]:
        from rapidfuzz import fuzz, process  # noqa: PLC0415 - seldom needed, and start-up is short of time

        text, have = " ".join(terms), {one.id for one in known}
        for some, titles in self._index.titles(self._today(), _AT_ONCE):
            matches = process.extract(
                text, titles, scorer=fuzz.partial_ratio, score_cutoff=_LIKE_ENOUGH, limit=_FEW + len(have)
            )
            yield [(score, some[place]) for _, score, place in matches if some[place].id not in have]

    def _today(self) -> date:
        return self._clock().astimezone().date()


def _closest(likenesses: Iterable[_Likeness]) -> list[CannedAnswer]:
    return [one for _, one in sorted(likenesses, key=lambda pair: (-pair[0], by_use(pair[1])))[:_FEW]]


def channel_name(kind: ChannelKind, language: str) -> str:
    """What {{channel}} stands for in a text in `language`."""
    if kind == ChannelKind.MATRIX:
        return _OUR_APP.get(language, _OUR_APP["nl"])
    return _NAMES.get(kind, kind.word)


def _name(row: ConversationRow) -> str:
    """The citizen's name; empty if only a number or an address is known."""
    name = one_line(row.contact.raw, 60)
    return name if name[:1].isalpha() else ""


def _day(day: date, language: str) -> str:
    months = _MONTHS.get(language, _MONTHS["nl"])
    return f"{day.day} {months[day.month - 1]} {day.year}"
