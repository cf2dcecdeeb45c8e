"""Winding down a channel, on the command line."""

import json
from pathlib import Path

from tests.unit.cli.conftest import Balie, webhook


def test_a_channel_is_wound_down_step_by_step(ready: Balie, tmp_path: Path) -> None:
    body = tmp_path / "hook.json"
    body.write_text(json.dumps(webhook("Hallo")), "utf-8")
    assert ready("ingest", "1", str(body)).status == 0

    def step(name: str, *more: str) -> dict[str, object]:
        ran = ready("channels", "wind-down", name, "1", "--json", *more)
        assert ran.status == 0, ran.err
        return ran.lines[0]

    assert ready("channels", "wind-down", "status", "1").status == 1
    english = ("--referral-in", "en=Go on in our app = there.")
    begun = step("begin", "--ends", "2099-12-31", "--referral", "Ga verder in onze app.", *english)
    assert begun["referrals"] == {"en": "Go on in our app = there."}
    wrong = ready(
        "channels", "wind-down", "begin", "1", "--ends", "2099-12-31", "--referral", "x", "--referral-in", "en"
    )
    assert wrong.status == 2
    assert (begun["phase"], begun["citizens"], begun["open_conversations"]) == (
        "winding_down", {"open": 1, "told": 0, "agreed": 0, "moved": 0}, 1,
    )  # fmt: skip
    assert ready("reply", "1", "--text", "Dag").status == 0
    assert ready("show", "1", "--json").lines[-1]["text"] == "Dag\n\nGa verder in onze app."
    (left,) = ready("channels", "wind-down", "left", "1", "--json").lines
    assert (left["conversation"], left["stage"], left["open"], left["contact"]) == (1, "told", True, "Samira Bakker")
    assert step("answering-only")["phase"] == "answering_only"
    refused = ready("channels", "wind-down", "close", "1")
    assert (refused.status, "Open conversations on Burgerzaken: 1." in refused.err) == (1, True)
    assert "1 told" in ready("channels", "wind-down", "status", "1").out
    assert step("close", "--despite-open")["phase"] == "closed"
    assert ready("channels", "move", "1", "9").err.startswith("balie: There is no channel 9")
    assert ready("channels", "wind-down", "begin", "1", "--ends", "tomorrow", "--referral", "x").status == 2
