"""A part of the engine that stops is started again: soon, unless it keeps failing."""

import pytest

from app.engine import engine
from app.storage.database import StoreError


async def test_what_worked_for_a_while_starts_again_as_soon_as_at_first(monkeypatch: pytest.MonkeyPatch) -> None:
    attempts, moments = list[int](), [0.0]
    lasts = iter((1.0, 1.0, 3_600.0, 1.0, 0.0))

    def delay(attempt: int, *, longest: float) -> float:
        assert longest == 60
        attempts.append(attempt)
        return 0.0

    async def work() -> None:
        moments[0] += (last := next(lasts))
        if last:
            raise StoreError("store_unreachable", server="balie")

    monkeypatch.setattr(engine, "delay", delay)
    await engine._run_forever("sending", work, lambda: moments[0])
    assert attempts == [0, 1, 0, 1]
