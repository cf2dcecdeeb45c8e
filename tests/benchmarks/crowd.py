"""A store of any size: a year of 53 municipalities with 60 conversations a day, or the last part of one.

The same number gives the same store, only shifted in time so that it ends at a given moment. Rows are inserted into the
product's own schema in bulk; indexes are dropped and recreated, and the full-text index gets what the product would put
into it.

A conversation `i` begins 27 seconds after the previous one and has ten messages, of which message `k` arrives
`AFTER[k]` conversations later: messages of many conversations are interleaved, as in reality. The last 1.5 percent are
open.
"""

import random
from collections.abc import Iterator
from functools import cached_property
from typing import Any, Final

from app.domain.channel import ChannelKind
from app.system.paths import resource

FULL: Final = 53 * 60 * 365
"""Conversations per year."""
CHANNELS: Final = 53
AGENTS: Final = 50
LABELS: Final = 60
MESSAGES: Final = 10
AFTER: Final = (0, 2, 5, 40, 45, 130, 140, 400, 700, 1_500)
APART_MS: Final = 365 * 86_400_000 // FULL
_INBOUND: Final = (True, True, False, True, False, True, False, False, True, False)
_DAY_MS: Final = 86_400_000
_RING: Final = 1_000_003
_STEP: Final = 2_654_435_761
_FREQUENT: Final = (
    "de het een en van ik te dat is niet in op voor met u mijn er aan wat zijn om maar heb kan bij nog naar als dan of "
    "wel ook moet wij wordt was waar wanneer hoe goedemiddag goedemorgen dank graag afspraak gemeente paspoort afval "
    "parkeervergunning straat buurt huis container melding adres rijbewijs verhuizing formulier aanvraag betaling"
)
_KINDS: Final = (ChannelKind.WHATSAPP, ChannelKind.MESSENGER, ChannelKind.WHATSAPP, ChannelKind.MATRIX)
_FIRST: Final = "Samira Joris Fatima Pieter Aylin Mo Sanne Daan Emma Noor Bram Lotte Yusuf Eva Kees Maria"
_LAST: Final = "Bakker Jansen de Vries Yilmaz Visser Smit Mulder Bos Peters Hendriks Dekker Brouwer Kok"

Row = tuple[Any, ...]


class Crowd:
    """The rows of every table that is filled; times are in milliseconds since 1970."""

    def __init__(self, conversations: int, end: int) -> None:
        """`end`: the time of the last message."""
        self.conversations = conversations
        self.messages = conversations * MESSAGES
        self.citizens = max(conversations * 2 // 3, 1)
        self.open = max(conversations * 148 // 10_000, min(conversations, 200))
        self._begin = end - (conversations + AFTER[-1]) * APART_MS

    def tables(self) -> Iterator[tuple[str, str, Iterator[Row]]]:
        """(table, its columns, the rows), ordered so that no row refers to one that does not exist yet."""
        citizens = range(self.citizens)
        yield "agent", "id, login, name", ((n, f"agent{n}", f"Agent {n}") for n in range(2, AGENTS + 1))
        yield (
            "channel", "id, kind, label, account, settings, free_ms",
            ((n + 1, str(_kind(n)), f"Gemeente {n + 1:02}", f"1{n:014}", "{}", _DAY_MS) for n in range(CHANNELS)),
        )  # fmt: skip
        yield "label", "id, name, colour", ((n + 1, self.words[400 + n], "#0061a8") for n in range(LABELS))
        yield "contact", "id", ((n + 1,) for n in citizens)
        yield "identity", "id, contact_id, kind, address, address_at, name, name_at", map(self._identity, citizens)
        yield (
            "identity_address", "kind, address, identity_id",
            ((str(_kind(n % CHANNELS)), _address(n), n + 1) for n in citizens),
        )  # fmt: skip
        yield "conversation", _CONVERSATION, map(self._conversation, range(self.conversations))
        yield "conversation_label", "conversation_id, label_id, shelf, last_at, channel_id", self._labelled()
        yield "message", _MESSAGE, self._all_messages()
        yield "happening", "id, conversation_id, code, at, agent_id", self._closings()

    def texts(self) -> Iterator[tuple[int, str]]:
        """The contents of the message index: id and text."""
        ring = self._ring
        for number in range(1, self.messages + 1):
            start, length = number * _STEP % _RING, 4 + number * 7 % 21
            words = ring[start : start + length]
            yield number, f"{' '.join(words)} ZK-2026-{number:08}" if number % 33 == 0 else " ".join(words)

    def said(self) -> Iterator[tuple[int, int, str]]:
        """The id, channel and text of each message."""
        return ((row[0], row[2], row[7]) for row in self._all_messages())

    def names(self) -> Iterator[tuple[int, str]]:
        """The contents of the citizen index: id, name and address."""
        return ((n + 1, f"{_name(n)} {_address(n)}") for n in range(self.citizens))

    def text(self, number: int) -> str:
        """The text of one message."""
        start, length = number * _STEP % _RING, 4 + number * 7 % 21
        words = " ".join(self._ring[start : start + length])
        return f"{words} ZK-2026-{number:08}" if number % 33 == 0 else words

    @cached_property
    def words(self) -> list[str]:
        """Dutch words, most frequent first."""
        lines = (resource("dictionaries") / "nl.dic").read_text("utf-8").splitlines()[1:]
        found = [word for line in lines if (word := line.partition("/")[0]).isalpha() and word.islower()]
        return list(dict.fromkeys([*_FREQUENT.split(), *random.Random(53).sample(found, 20_000)]))

    @cached_property
    def _ring(self) -> list[str]:
        # Zipf's law: the frequency of the word of rank r is proportional to 1 / (r + 2.7).
        weights = [1 / (place + 2.7) for place in range(len(self.words))]
        chosen = random.Random(60).choices(self.words, weights, k=_RING)
        return chosen + chosen[:32]

    def number(self, conversation: int, k: int) -> int:
        """The id of message `k` of `conversation` (from 0): messages are numbered in order of arrival."""
        slot, whole = conversation + AFTER[k], self.conversations
        before = sum(min(max(slot - after, 0), whole) for after in AFTER)
        return before + sum(0 <= slot - after < whole for after in AFTER[:k]) + 1

    def _at(self, conversation: int, k: int) -> int:
        return self._begin + (conversation + AFTER[k]) * APART_MS + k

    def _identity(self, n: int) -> Row:
        return n + 1, n + 1, str(_kind(n % CHANNELS)), _address(n), self._begin, _name(n), self._begin

    def _state(self, conversation: int) -> tuple[str, int]:
        if conversation < self.conversations - self.open:
            return "closed", 2
        return ("snoozed", 1) if conversation % 40 == 0 else ("open", 0)

    def _ends_inbound(self, conversation: int) -> bool:
        return conversation >= self.conversations - self.open and conversation % 3 != 0

    def _conversation(self, i: int) -> Row:
        state, shelf = self._state(i)
        citizen, inbound, last = i % self.citizens, self._ends_inbound(i), self._at(i, 9)
        last_in, number = (last if inbound else self._at(i, 8)), self.number(i, 9)
        return (
            i + 1, citizen % CHANNELS + 1, citizen + 1, state, shelf, _agent(i, shelf), self._at(i, 0),
            last if shelf == 2 else None, last + 3 * _DAY_MS if shelf == 1 else None, last, self.text(number),
            "inbound" if inbound else "outbound", number, last_in, self._at(i, 7), self._at(i, 0), self._at(i, 2),
            last_in + _DAY_MS, int(inbound), int(i % 5_000 == 0),
        )  # fmt: skip

    def _labelled(self) -> Iterator[Row]:
        for i in range(self.conversations):
            if i % 3:
                yield i + 1, i * 7 % LABELS + 1, self._state(i)[1], self._at(i, 9), i % self.citizens % CHANNELS + 1

    def _all_messages(self) -> Iterator[Row]:
        texts, whole, citizens = self.texts(), self.conversations, self.citizens
        for slot in range(whole + AFTER[-1]):
            for k, after in enumerate(AFTER):
                i = slot - after
                if 0 <= i < whole:
                    number, text = next(texts)
                    at, channel = self._begin + slot * APART_MS + k, i % citizens % CHANNELS + 1
                    provider = f"wamid.{number * _STEP % 2**64:020}"
                    if _INBOUND[k] or (k == 9 and self._ends_inbound(i)):
                        yield (
                            number, i + 1, channel, provider, None, "inbound", "text", text,
                            "received", at, at, None, None, None, int(k == 9),
                        )  # fmt: skip
                    else:
                        state = "failed" if k == 4 and i % 5_000 == 0 else "delivered" if i % 5 == 0 else "read"
                        yield (
                            number, i + 1, channel, provider, f"client-{number}",
                            "outbound", "text", text, state, at, at, at, at, i % AGENTS + 1, 0,
                        )  # fmt: skip

    def _closings(self) -> Iterator[Row]:
        return ((i + 1, i + 1, "closed", self._at(i, 9), i % AGENTS + 1) for i in range(self.conversations - self.open))


_CONVERSATION: Final = (
    "id, channel_id, identity_id, state, shelf, assignee_id, opened_at, closed_at, snoozed_until, last_at, last_text, "
    "last_direction, last_message_id, last_inbound_at, last_outbound_at, first_inbound_at, first_response_at, "
    "window_expires_at, unread, failed"
)
_MESSAGE: Final = (
    "id, conversation_id, channel_id, provider_id, client_id, direction, kind, text, state, sent_at, text_at, "
    "taken_at, moved_at, agent_id, unread"
)


def _kind(channel: int) -> ChannelKind:
    return _KINDS[channel % len(_KINDS)]


def _address(citizen: int) -> str:
    return f"+316{citizen:08}"


def _name(citizen: int) -> str:
    first, last = _FIRST.split(), _LAST.split()
    return f"{first[citizen % len(first)]} {last[citizen // 16 % len(last)]} {citizen}"


def _agent(conversation: int, shelf: int) -> int | None:
    """A third of the open ones is unassigned."""
    return None if shelf == 0 and conversation % 3 == 1 else conversation % AGENTS + 1
