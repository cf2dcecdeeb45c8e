"""Canned answers: finding one while typing, and filling it in for a citizen."""

import asyncio
import functools
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from importlib import import_module
from typing import Final

from msgspec.structs import replace

from app.domain.answer import AnswerFile, CannedAnswer, Filled, Tone, Variant, fill, joined, longest_stretch
from app.domain.answer_exchange import Exchange, exchange, found_in
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
"""As it stands after a word that means “through”."""
_FEW: Final = 5
_LIKE_ENOUGH: Final = 75
"""Of 100: how much a title must resemble what was typed, when hardly anything holds it literally."""


class Answers:
    """The canned answers, held in memory: a search answers within a keystroke."""

    def __init__(
        self, store: Store, agent: Agent, clock: Clock = now, *, numbers: Mapping[str, str] | None = None
    ) -> None:
        """`numbers`: what stands for each of `domain.answer.NUMBERS`."""
        self._store = store
        self._agent = agent
        self._clock = clock
        self._numbers = numbers or {}
        self._all: list[tuple[CannedAnswer, _Words]] = []
        self._municipality = ""
        self.keeping = AnswerKeeping(store, agent, clock)

    async def load(self) -> None:
        """Read them from the store; again whenever `Changes.answers` says so."""
        me = self._agent.id

        def read(tx: Transaction) -> tuple[list[CannedAnswer], str]:
            return answers.all_answers(tx, me), settings.get(tx, MUNICIPALITY, "")

        found, self._municipality = await self._store.read(read)
        self._all = [(answer, _Words(answer)) for answer in found]

    async def get_ready(self) -> None:
        """Somebody begins to look for one: what a search may need is loaded beside the window's own work."""
        await asyncio.to_thread(import_module, "rapidfuzz")

    @property
    def municipality(self) -> str:
        """What {{municipality}} stands for; empty until somebody has said it."""
        return self._municipality

    async def name_municipality(self, name: str) -> None:
        """Have {{municipality}} stand for this from now on. For leads."""

        def work(tx: Transaction) -> None:
            settings.put(tx, MUNICIPALITY, storable(name))
            tx.note(Changes(answers=True))

        await self._store.run(work)
        self._municipality = name

    def by_key(self, key: str) -> CannedAnswer | None:
        """The answer with exactly this key, everybody's before an own one: what a rule's way out names."""
        found = [answer for answer in self.offered() if answer.key == key]
        return min(found, key=lambda answer: answer.personal, default=None)

    def expired(self) -> list[CannedAnswer]:
        """Those of this agent's that are offered no more: their last day is over."""
        today = self._today()
        return [answer for answer, _ in self._all if answer.owner == self._agent.id and answer.expired(today)]

    def search(self, text: str, kind: ChannelKind, language: str = "nl", limit: int = 10) -> list[CannedAnswer]:
        """The answers that hold every word of `text`, best first: key, then keywords and title, then the text.

        Among equals those that this agent uses most. Titles that merely resemble `text` fill up when there are fewer
        than five. An empty `text` gives the most used. One whose last day is over is not among them.
        """
        terms, today = folded(text).split(), self._today()
        if not terms:
            return self.offered()[:limit]
        holding = self._all
        for term in terms:
            holding = [pair for pair in holding if term in pair[1].whole]
        scored = [(words.score(terms, kind, language), one) for one, words in holding if not one.expired(today)]
        # Python's sort keeps the order of equals, and what was loaded stands by use.
        best = sorted((pair for pair in scored if pair[0]), key=lambda pair: -pair[0])
        found = [answer for _, answer in best[:limit]]
        if len(found) < min(_FEW, limit):
            found += self._resembling(" ".join(terms), found)
        return found[:limit]

    def values(self, row: ConversationRow, language: str = "nl") -> dict[str, str]:
        """What the variables stand for in this conversation; one that is not known is left out."""
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
        """`variant`, or else the wording that fits this conversation best, with its variables filled."""
        wording = variant or answer.variant_for(row.kind, language)
        return fill(wording.text, self.values(row, wording.language))

    def said(
        self, answer: CannedAnswer, row: ConversationRow, language: str = "nl", tone: Tone | None = None
    ) -> Filled:
        """The answer for somebody who writes `language`, filled; in Dutch and English where it does not speak that."""
        wordings = answer.wordings_for(row.kind, language, tone)
        return joined([self.filled(answer, row, variant=one) for one in wordings])

    def exchanger(self, draft: str, row: ConversationRow) -> Callable[[str], Exchange]:
        """Gives, for a language, `draft` with the answers that stand in it in that language."""
        known = functools.cache(lambda language: self.values(row, language))
        found = found_in(draft, [answer for answer, _ in self._all], known, row.kind)
        return lambda language: exchange(draft, found, known, row.kind, language)

    def is_one(self, text: str, row: ConversationRow) -> bool:
        """Whether `text` is one of the answers as it was inserted, without a word of the agent's own."""
        words = text.strip()
        return any(
            self.said(answer, row, "").text.strip() == words
            or any(self.filled(answer, row, variant=one).text.strip() == words for one in answer.variants)
            for answer, known in self._all
            if known.may_be(words)
        )

    async def used(self, answer_id: AnswerId) -> None:
        """Count that this agent inserted it: the own favourites come first."""
        me = self._agent.id
        self._all = [
            (replace(answer, mine=answer.mine + 1, used=answer.used + 1) if answer.id == answer_id else answer, words)
            for answer, words in self._all
        ]
        self._all.sort(key=lambda pair: (-pair[0].mine, -pair[0].used, pair[0].key))
        await self._store.run(lambda tx: answers.count_use(tx, answer_id, me))

    async def files(self, answer_id: AnswerId) -> tuple[AnswerFile, ...]:
        """The files that go along with it, with their bytes."""
        return await self._store.read(lambda tx: answers.file_contents(tx, answer_id))

    def offered(self) -> list[CannedAnswer]:
        """Every answer whose last day is not over, the most used first."""
        today = self._today()
        return [answer for answer, _ in self._all if not answer.expired(today)]

    def _today(self) -> date:
        return self._clock().astimezone().date()

    def _resembling(self, text: str, known: Sequence[CannedAnswer]) -> list[CannedAnswer]:
        from rapidfuzz import fuzz, process  # noqa: PLC0415 - seldom needed, and start-up is short of time

        today = self._today()
        rest = [(one, words.title) for one, words in self._all if one not in known and not one.expired(today)]
        matches = process.extract(
            text, [title for _, title in rest], scorer=fuzz.partial_ratio, score_cutoff=_LIKE_ENOUGH, limit=_FEW
        )
        return [rest[index][0] for _, _, index in matches]


def channel_name(kind: ChannelKind, language: str) -> str:
    """What {{channel}} stands for in a text in `language`."""
    if kind == ChannelKind.MATRIX:
        return _OUR_APP.get(language, _OUR_APP["nl"])
    return _NAMES.get(kind, kind.word)


class _Words:
    """An answer's words, folded once."""

    __slots__ = ("key", "keywords", "stretches", "title", "variants", "whole")

    def __init__(self, answer: CannedAnswer) -> None:
        self.key = folded(answer.key)
        self.title = folded(answer.title)
        self.keywords = tuple(map(folded, answer.keywords))
        self.variants = tuple((variant.kind, variant.language, folded(variant.text)) for variant in answer.variants)
        self.whole = "\n".join((self.key, self.title, *self.keywords, *(text for _, _, text in self.variants)))
        self.stretches = tuple(longest_stretch(variant.text) for variant in answer.variants)

    def may_be(self, text: str) -> bool:
        """Whether `text` holds what filling the answer leaves as it is: of most it does not, which is soon known."""
        return any(stretch in text for stretch in self.stretches)

    def score(self, terms: Sequence[str], kind: ChannelKind, language: str) -> int:
        """0 where a term is nowhere in it."""
        total = 0
        for term in terms:
            points = self._points(term, kind, language)
            if not points:
                return 0
            total += points
        return total

    def _points(self, term: str, kind: ChannelKind, language: str) -> int:
        if term in self.key:
            return 10_000 if self.key == term else 5_000 if self.key.startswith(term) else 2_000
        if any(keyword.startswith(term) for keyword in self.keywords):
            return 800
        if term in self.title:
            return 700 if any(word.startswith(term) for word in self.title.split()) else 400
        points = 0
        for on, spoken, text in self.variants:
            if term in text:
                if spoken == language and on in (kind, None):
                    return 40
                points = 20
        return points


def _name(row: ConversationRow) -> str:
    """The citizen's name; nothing where only a number or an address is known."""
    name = one_line(row.contact.raw, 60)
    return name if name[:1].isalpha() else ""


def _day(day: date, language: str) -> str:
    months = _MONTHS.get(language, _MONTHS["nl"])
    return f"{day.day} {months[day.month - 1]} {day.year}"
