"""The life of an outgoing message: it follows the state table, and only a person sends it again."""

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import hypothesis.strategies as st
from hypothesis import HealthCheck, settings
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from app.domain.ids import MessageId, ProviderId
from app.domain.message import TRANSITIONS, DeliveryState
from app.domain.problems import Refused
from app.storage import delivery, episodes, outbox, retrying
from app.storage.database import Transaction
from tests.fakes.stores import sqlite
from tests.fakes.town import JORIS, SAMIRA, Town, at

S = DeliveryState
BAD = (S.FAILED, S.UNCERTAIN)

messages = st.integers(0, 3)
reports = st.sampled_from([S.ACCEPTED, S.SENT, S.DELIVERED, S.READ, S.FAILED])


def _reachable(start: DeliveryState) -> set[DeliveryState]:
    """The states reachable from `start` in any number of steps: one event may settle several things."""
    seen = {start}
    waiting = [start]
    while waiting:
        for following in TRANSITIONS[waiting.pop()] - seen:
            seen.add(following)
            waiting.append(following)
    return seen


class Delivery(RuleBasedStateMachine):
    """Four messages to two citizens, an engine that may die, a provider that may report anything, and an agent."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        self.town = Town.found(sqlite(Path(self.folder.name)))
        self.ids: list[MessageId] = []
        self.states: dict[MessageId, DeliveryState] = {}
        self.requests: dict[MessageId, int] = {}
        """How often the engine has sent each without proof that nothing left."""
        self.asked: dict[MessageId, int] = {}
        """How often a person asked for it: by sending, and by resending."""
        self.aside: set[MessageId] = set()
        """The messages that a person left unsent."""
        self.minutes = 10.0

    def teardown(self) -> None:
        kept = [(row.id, row.last_failed) for row in self.town.rows()]
        for number, _ in kept:
            self.town.write(lambda tx, number=number: episodes.recount(tx, number))  # type: ignore[misc]
        assert [(row.id, row.last_failed) for row in self.town.rows()] == kept
        self.town.store.close()
        self.folder.cleanup()

    @initialize()
    def begin(self) -> None:
        for by in (SAMIRA, JORIS):
            self.town.says(by=by)
        first, second = (row.id for row in self.town.rows())
        for n, to in enumerate((first, first, second, second)):
            message_id = self.town.reply(f"antwoord {n}", client=f"c{n}", minutes=n, to=to)
            self.ids.append(message_id)
            self.asked[message_id] = 1
            self.requests[message_id] = 0
        self._look()

    def _look(self) -> None:
        self.minutes += 1
        for message_id in self.ids:
            now = self.town.message(message_id).state
            before = self.states.get(message_id, now)
            assert now in _reachable(before), f"{before} → {now}"
            self.states[message_id] = now
            if now is not S.FAILED:
                self.aside.discard(message_id)

    def _do(self, work: Callable[[Transaction], object]) -> None:
        self.town.write(work)
        self._look()

    @rule()
    def engine_takes_what_is_due(self) -> None:
        for item in self.town.read(lambda tx: outbox.due(tx, at(self.minutes), 10)):
            assert self.town.write(lambda tx, item=item: outbox.claim(tx, item.message_id, at(self.minutes)))  # type: ignore[misc]
            self.requests[item.message_id] += 1
        self._look()

    @rule(n=messages)
    def provider_accepts(self, n: int) -> None:
        message_id = self.ids[n]
        if self.states[message_id] is S.SENDING:
            provider_id = ProviderId(f"p{n}.{self.requests[message_id]}")
            self._do(lambda tx: outbox.accepted(tx, message_id, provider_id, at(self.minutes)))

    @rule(n=messages)
    def nothing_left_the_machine(self, n: int) -> None:
        message_id = self.ids[n]
        if self.states[message_id] is S.SENDING:
            self.requests[message_id] -= 1
            self._do(lambda tx: outbox.postponed(tx, message_id, at(self.minutes + 2), "unreachable"))

    @rule(n=messages)
    def provider_refuses(self, n: int) -> None:
        if self.states[self.ids[n]] is S.SENDING:
            self._do(lambda tx: outbox.failed(tx, self.ids[n], "rejected"))

    @rule(n=messages)
    def no_answer_comes(self, n: int) -> None:
        self._do(lambda tx: outbox.uncertain(tx, self.ids[n]))

    @rule()
    def engine_dies_and_comes_back(self) -> None:
        self._do(lambda tx: outbox.recover(tx, self.town.channel.id, idempotent=False))
        assert S.SENDING not in self.states.values()

    @rule(n=messages, attempt=st.integers(1, 2), state=reports, back=st.integers(0, 30))
    def provider_reports(self, n: int, attempt: int, state: DeliveryState, back: int) -> None:
        if attempt <= self.requests[self.ids[n]]:
            self.town.status(state, mid=f"p{n}.{attempt}", minutes=self.minutes - back)
            self._look()

    @rule(n=messages, state=reports)
    def provider_reports_by_client_id(self, n: int, state: DeliveryState) -> None:
        if self.requests[self.ids[n]]:
            self.town.status(state, client=f"c{n}", minutes=self.minutes)
            self._look()

    @rule(n=messages)
    def provider_echoes(self, n: int) -> None:
        if self.requests[self.ids[n]]:
            self.town.echo(mid=f"p{n}.1", client=f"c{n}", to=SAMIRA if n > 1 else JORIS, minutes=self.minutes)
            self._look()

    @rule(n=messages)
    def agent_sends_again(self, n: int) -> None:
        message_id = self.ids[n]
        if self.states[message_id] in BAD:
            self.asked[message_id] += 1
            self._do(lambda tx: retrying.retry(tx, message_id, at(self.minutes)))
            assert self.states[message_id] is S.QUEUED

    @rule(n=messages)
    def agent_says_that_it_arrived(self, n: int) -> None:
        try:
            self._do(lambda tx: retrying.mark_sent(tx, self.ids[n]))
        except Refused:
            assert self.states[self.ids[n]] is not S.UNCERTAIN

    @rule(n=messages)
    def agent_leaves_it_unsent(self, n: int) -> None:
        message_id = self.ids[n]
        may = self.states[message_id] is S.FAILED and message_id not in self.aside
        try:
            self._do(lambda tx: delivery.put_aside(tx, message_id, self.town.anna.id))
            assert may
            self.aside.add(message_id)
        except Refused:
            assert not may

    @invariant()
    def nothing_goes_out_that_nobody_asked_for(self) -> None:
        for message_id, times in self.requests.items():
            assert times <= self.asked[message_id]

    @invariant()
    def no_message_is_doubled(self) -> None:
        (count,) = self.town.read(
            lambda tx: next(tx.execute("SELECT count(*) FROM message WHERE direction = 'outbound'"))
        )
        assert count == len(self.ids)

    @precondition(lambda self: self.ids)
    @invariant()
    def orders_and_counters_agree_with_the_messages(self) -> None:
        orders: dict[MessageId, str] = dict(self.town.read(lambda tx: tx.all("SELECT message_id, state FROM outbox")))
        for message_id, state in self.states.items():
            expected = {S.QUEUED: "queued", S.SENDING: "sending", S.DELIVERED: None, S.READ: None}.get(state, "parked")
            assert orders.get(message_id) == expected, (state, orders)
        failed = self.town.read(lambda tx: tx.all("SELECT sum(failed) FROM conversation"))
        assert failed == [(sum(state in BAD and one not in self.aside for one, state in self.states.items()),)]


TestDelivery = Delivery.TestCase
TestDelivery.settings = settings(
    max_examples=30,
    stateful_step_count=40,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
