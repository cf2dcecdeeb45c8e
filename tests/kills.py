"""Kills a team's engines while they receive and send; nothing may be lost, and nothing sent twice.

uv run python -m tests.kills --rounds 1000

Three real engine processes share one channel on a real PostgreSQL. In each round the citizen writes, an agent answers,
and the engine that holds the channel gets a SIGKILL a moment later, while the other two stand by; one of them takes
over, and a new one is started. It prints what was lost and sent twice (both must be 0) and how long taking over took.
"""

import argparse
import asyncio
import base64
import json
import random
import time
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing.context import ForkServerProcess
from typing import Final

from app.domain.conversation import Query, View
from app.domain.ids import ClientId, ConversationId
from app.domain.message import DeliveryState
from app.services.clock import now
from app.storage import channels, conversations, outbox
from app.storage.database import Transaction
from tests.fakes import engine_child
from tests.fakes import hall as halls
from tests.fakes.hall import Hall
from tests.fakes.scripted_channel import said

ENGINES: Final = 3
PATIENCE: Final = 60.0


@dataclass
class Provider:
    """The channel's far side: serves what citizens wrote by cursor, and counts the sends."""

    written: list[bytes] = field(default_factory=list)
    sends: Counter[str] = field(default_factory=Counter)

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(ConnectionError):
            while line := await reader.readline():
                writer.write(json.dumps(self.answer(json.loads(line))).encode() + b"\n")
        writer.close()

    def answer(self, question: dict[str, str]) -> dict[str, object]:
        if question["step"] == "receive":
            seen = int(question["cursor"] or 0)
            bodies = [base64.b64encode(body).decode() for body in self.written[seen : seen + 20]]
            return {"bodies": bodies, "cursor": str(seen + len(bodies))}
        if question["step"] == "send":
            self.sends[question["client_id"]] += 1
            return {"id": f"sent.{question['client_id']}.{self.sends[question['client_id']]}"}
        return {}


@dataclass
class Result:
    """`takeovers` in seconds, from the kill to the next engine's lease."""

    lost: int
    doubled: int
    sent_twice: int
    uncertain: int
    unsettled: int
    takeovers: list[float]


class Engines:
    """Processes that share the channel."""

    def __init__(self, hall: Hall, port: int) -> None:
        self._name = f"{hall.server.folder}:{hall.server.port}:engine_1"
        self._hall = hall
        self._port = port
        self._running: dict[int, ForkServerProcess] = {}

    def start_one(self) -> None:
        process = engine_child.start(self._name, self._port)
        assert process.pid is not None
        self._running[process.pid] = process

    async def all_stand_by(self) -> None:
        """Wait until every engine has the connection with which it holds channels, or waits for them."""
        asked = "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'balie engine leases'"
        async with asyncio.timeout(PATIENCE):
            while self._hall.town.read(lambda tx: tx.one(asked)) != (len(self._running),):
                await asyncio.sleep(0.02)

    def lease(self) -> tuple[int, int]:
        """(epoch, process) of the engine that holds the channel; (0, 0) if there is none yet."""
        row = self._hall.town.read(lambda tx: tx.one("SELECT epoch, holder FROM channel_lease ORDER BY channel_id"))
        return (0, 0) if row is None else (row[0], int(row[1].rpartition(":")[2]))

    async def held_after(self, epoch: int) -> None:
        async with asyncio.timeout(PATIENCE):
            while self.lease()[0] <= epoch:
                await asyncio.sleep(0.02)

    async def kill_the_holder(self) -> float:
        """Kill it; returns the seconds until another one held the channel."""
        epoch, process = self.lease()
        victim = self._running.pop(process)
        began = time.monotonic()
        victim.kill()
        await self.held_after(epoch)
        took = time.monotonic() - began
        victim.join()
        return took

    async def stop(self) -> None:
        for process in self._running.values():
            process.kill()
            await asyncio.to_thread(process.join)


async def play(hall: Hall, rounds: int, seed: int) -> Result:
    """Play this many kills on an empty hall."""
    dice = random.Random(seed)
    provider = Provider()
    hall.town.write(lambda tx: channels.remove(tx, hall.other.id))
    server = await asyncio.start_server(provider.serve, "127.0.0.1", 0)
    engines = Engines(hall, server.sockets[0].getsockname()[1])
    takeovers = []
    try:
        for _ in range(ENGINES):
            engines.start_one()
        await engines.held_after(0)
        for n in range(rounds):
            _answer(hall, n)
            provider.written.append(said(f"m{n}", f"bericht {n}"))
            await engines.all_stand_by()
            await asyncio.sleep(dice.uniform(0, 0.15))
            takeovers.append(await engines.kill_the_holder())
            if n < rounds - 1:
                engines.start_one()
        return await _settled(hall, provider, rounds, takeovers)
    finally:
        await engines.stop()
        server.close()


def _answer(hall: Hall, n: int) -> None:
    """Answer each in its own conversation, so that none waits for another."""
    by = f"+3160000{n:05}"
    hall.town.says("vraag", by=by)

    def queue(tx: Transaction) -> None:
        newest = conversations.ids(tx, Query(View.ALL), None, limit=9999)
        found = max(newest)
        outbox.queue(
            tx, conversation_id=ConversationId(found), agent_id=hall.town.anna.id,
            client_id=ClientId(f"c-{n}"), text=f"antwoord {n}", now=now(),
        )  # fmt: skip

    hall.town.write(queue)


async def _settled(hall: Hall, provider: Provider, rounds: int, takeovers: list[float]) -> Result:
    """Wait until everything has arrived and is sent or uncertain, then count."""

    def look(tx: Transaction) -> tuple[Counter[str], Counter[DeliveryState]]:
        written = tx.all("SELECT text FROM message WHERE direction = 'inbound' AND text LIKE 'bericht %'")
        states = tx.all("SELECT state FROM message WHERE direction = 'outbound'")
        return Counter(text for (text,) in written), Counter(DeliveryState(state) for (state,) in states)

    waiting = {DeliveryState.QUEUED, DeliveryState.SENDING}
    deadline = time.monotonic() + PATIENCE
    while True:
        arrived, states = hall.town.read(look)
        unsettled = sum(states[state] for state in waiting)
        if (len(arrived) == rounds and not unsettled) or time.monotonic() > deadline:
            break
        await asyncio.sleep(0.1)
    return Result(
        lost=rounds - len(arrived),
        doubled=sum(arrived.values()) - len(arrived),
        sent_twice=sum(1 for times in provider.sends.values() if times > 1),
        uncertain=states[DeliveryState.UNCERTAIN],
        unsettled=unsettled,
        takeovers=sorted(takeovers),
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    with halls.opened() as hall:
        found = asyncio.run(play(hall, options.rounds, options.seed))
        hall.server.stop()
    times = found.takeovers
    print(
        f"kills={options.rounds} lost={found.lost} doubled={found.doubled} sent_twice={found.sent_twice} "
        f"unsettled={found.unsettled} uncertain={found.uncertain} takeover_p50={times[len(times) // 2]:.2f}s "
        f"takeover_p99={times[int(len(times) * 0.99)]:.2f}s takeover_max={times[-1]:.2f}s"
    )


if __name__ == "__main__":
    main()
