"""Citizens' wishes, on the command line."""

import json
from pathlib import Path

from tests.unit.cli.conftest import Balie, webhook


def test_opt_out_preference_and_what_is_missing(ready: Balie, tmp_path: Path) -> None:
    body = tmp_path / "hook.json"
    body.write_text(json.dumps(webhook("Hallo")), "utf-8")
    assert ready("ingest", "1", str(body)).status == 0
    (empty,) = ready("contacts", "show", "1", "--json").lines
    assert (empty["consent"], empty["preferred"], empty["linked"], empty["proposals"]) == (None, None, [], [])
    (said,) = ready("contacts", "opt-out", "1", "--source", "telefonisch", "--on", "2026-11-03", "--json").lines
    assert said["consent"] == {
        "given": False, "at": "2026-11-03T12:00:00.000Z", "source": "telefonisch", "agent": said["consent"]["agent"],
    }  # fmt: skip
    (prefers,) = ready("contacts", "prefer", "1", "1", "--source", "balie", "--json").lines
    assert (prefers["preferred"]["label"], prefers["preferred"]["source"]) == ("Burgerzaken", "balie")
    assert "prefers\tBurgerzaken" in ready("contacts", "show", "1").out
    (none,) = ready("contacts", "prefer", "1", "none", "--source", "balie", "--json").lines
    assert none["preferred"] is None
    for wrong in (("prefer", "1", "9", "--source", "x"), ("link", "1", "9"), ("unlink", "1", "9"), ("show", "9")):
        refused = ready("contacts", *wrong)
        assert refused.status == 1
        assert refused.err.startswith("balie: There is no ")
    assert ready("contacts", "opt-in", "1").status == 2
