"""The engine deletes original payloads after the number of days set for the machine."""

import asyncio
from datetime import timedelta

import pytest

from app import main
from app.engine.upkeep import Upkeep
from app.storage import raw_events
from app.storage.database import Transaction
from app.system.policy.settings import Layer, Settings
from tests.fakes.town import NOON
from tests.unit.engine.conftest import Running


class SecondRound(Exception):
    """The first maintenance round is over."""


@pytest.mark.parametrize(("policy", "left"), [({"CacheDays": 90}, [b"", b"young"]), ({}, [b"old", b"young"])])
async def test_originals_go_after_the_days_of_the_policy(
    run: Running, monkeypatch: pytest.MonkeyPatch, policy: dict[str, int], left: list[bytes]
) -> None:
    def lay_out(tx: Transaction) -> None:
        for body, days in ((b"old", 91), (b"young", 89)):
            (raw,) = raw_events.append(tx, run.town.channel.id, [body], NOON - timedelta(days=days), None)
            raw_events.settle(tx, raw.id, [])

    rounds = []

    def count(_: Transaction) -> None:
        rounds.append(1)
        if len(rounds) == 2:
            raise SecondRound

    run.town.write(lay_out)
    monkeypatch.setattr("app.engine.upkeep._SNOOZED_EVERY", 0)
    upkeep = Upkeep(run.town.store, None, asyncio.Event(), lambda: NOON, count)
    upkeep.keep_originals = main._keep_originals(Settings([Layer("policies.json", policy, locked=True)]))
    with pytest.raises(SecondRound):
        await upkeep.look_around()
    assert (
        run.town.read(lambda tx: [bytes(body) for (body,) in tx.all("SELECT body FROM raw_event ORDER BY id")]) == left
    )
