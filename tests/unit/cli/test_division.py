"""Dividing the work from the command line."""

from collections.abc import Callable, Coroutine, Sequence
from pathlib import Path
from typing import Any

import pytest

from app.domain.ids import AgentId, ConversationId
from app.services.dividing import Dividing, Possible
from app.storage import agents, assignments, clock
from app.storage.database import Transaction
from tests.unit.cli.conftest import Balie

Possibly = Callable[[Dividing, Sequence[ConversationId]], Coroutine[Any, Any, Possible]]

HELLO = b"""{"object":"whatsapp_business_account","entry":[{"id":"1","changes":[{"field":"messages","value":{
"messaging_product":"whatsapp","metadata":{"display_phone_number":"31700000000","phone_number_id":"106540352242922"},
"contacts":[{"profile":{"name":"S"},"wa_id":"%d"}],
"messages":[{"from":"%d","id":"wamid.%d","timestamp":"1769000000","type":"text","text":{"body":"Dag"}}]}}]}]}"""


def _arrive(ready: Balie, tmp_path: Path, count: int) -> list[int]:
    for number in range(count):
        file = tmp_path / f"{number}.json"
        file.write_bytes(HELLO % (31600000001 + number, 31600000001 + number, number))
        assert ready("ingest", "1", str(file)).status == 0
    return sorted(line["id"] for line in ready("inbox", "--view", "open", "--json").lines)


def _faster(possible: Possibly) -> Possibly:
    """Niels takes the first one between the check of its assignee and the action."""

    async def look(self: Dividing, wanted: Sequence[ConversationId]) -> Possible:
        seen = await possible(self, wanted)
        await self._store.run(
            lambda tx: assignments.give(tx, wanted[0], _niels(tx), _niels(tx), "taken", clock.now(tx))
        )
        return seen

    return look


def _niels(tx: Transaction) -> AgentId:
    return next(one.id for one in agents.all_agents(tx) if one.name == "Niels")


def test_dividing_and_handing_over(ready: Balie, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    one, two, three = map(str, _arrive(ready, tmp_path, 3))
    me = ready("agents", "list", "--json").lines[0]["login"]
    ready("agents", "add", "niels", "--name", "Niels")
    ready("teams", "add", "Zorg")
    assert ready("assign", one, two, "--to", "niels", "--json").lines == [
        {"conversation": int(one), "assignee": "Niels", "team": None, "was": None},
        {"conversation": int(two), "assignee": "Niels", "team": None, "was": None},
    ]
    assert ready("assign", one, "nobody").out == f"Conversation {one} is with nobody. It was with Niels.\n"
    refused = ready("assign", one, "--team", "zorg")
    assert (refused.status, "does not answer this channel" in refused.err) == (1, True)
    ready("teams", "give", "zorg", "1")
    for login in (me, "niels"):
        ready("teams", "join", "zorg", login)
    assert ready("teams", "list").out == f"1\tZorg\t1\t{', '.join(sorted([me, 'niels']))}\n"
    assert ready("assign", one, "--team", "zorg", "--json").lines[0]["team"] == "Zorg"
    with monkeypatch.context() as patch:
        patch.setattr(Dividing, "possible", _faster(Dividing.possible))
        meanwhile = ready("assign", one, "--to", "me")
    assert (meanwhile.status, meanwhile.out) == (1, "")
    assert "Niels gave this conversation to Niels. It stays there" in meanwhile.err
    assert ready("assign", one, "--team", "zorg", "--json").lines[0]["was"] == "Niels"
    assert ready("teams", "rule", "zorg", "skill").status == 0
    assert (
        ready("agents", "status", "niels", "--say", "available", "--capacity", "2", "--json").lines[0]["capacity"] == 2
    )
    assert ready("agents", "status", "niels", "--skills", "tuin").err.startswith("balie: There is no label tuin.")
    (own,) = ready("agents", "status", "--say", "pause", "--json").lines
    assert (own["login"], own["status"]) == (me, "pause")
    dry = ready("distribute", "--dry-run", "--json").lines
    assert dry == [
        {"conversation": int(one), "assignee": "Niels"},
        {"conversation": int(three), "assignee": None},
    ]
    assert ready("distribute", "--json").lines == dry[:1]
    board = ready("board", "--json").lines[0]
    niels = next(share for share in board["agents"] if share["name"] == "Niels")
    assert (board["open"], board["unassigned"], niels["open"], niels["capacity"]) == (3, 1, 2, 2)
    assert board["waiting"][0]["conversation"] == int(three)
    assert ready("board", "--csv", str(tmp_path / "b.csv")).status == 0
    assert "Niels;available;1;2;2;" in (tmp_path / "b.csv").read_text("utf-8-sig")
    assert "3 open, 1 unassigned" in ready("board").out
    assert ready("handover", "offer", three, "--to", "niels", "--summary", "Wil een pas").out == (
        "Hand-over 1 waits to be accepted.\n"
    )
    offered = ready("handover", "list", "--json").lines[0]
    assert (offered["to"], offered["summary"], offered["mine"]) == ("Niels", "Wil een pas", True)
    assert ready("handover", "accept", "1").err.startswith("balie: This hand-over does not stand any more.")
    assert ready("handover", "withdraw", "1").status == 0
    assert ready("handover", "list", "--json").lines == []
    assert ready("assign", "99", "niels").err.startswith("balie: ")


def test_a_team_is_renamed_and_ended_and_a_colleague_leaves(ready: Balie) -> None:
    ready("teams", "add", "Zorg")
    ready("teams", "give", "zorg", "1")
    ready("agents", "add", "sanne", "--name", "Sanne")
    ready("teams", "join", "zorg", "sanne")
    assert ready("teams", "rename", "zorg", "Welzijn", "--json").lines[0]["name"] == "Welzijn"
    assert "still has work or channels" in ready("teams", "end", "welzijn").err
    assert "There is no team Burgerzaken" in ready("teams", "end", "welzijn", "--to", "Burgerzaken").err
    ready("teams", "add", "Burgerzaken")
    assert ready("teams", "end", "welzijn", "--to", "burgerzaken").status == 0
    (team,) = ready("teams", "list", "--json").lines
    assert (team["name"], team["channels"], team["members"]) == ("Burgerzaken", [1], ["sanne"])
    assert ready("agents", "leave", "sanne").status == 0
    assert "There is no agent called sanne" in ready("agents", "leave", "sanne").err
    assert "sanne" not in [one["login"] for one in ready("agents", "list", "--json").lines]
    assert ready("agents", "add", "sanne", "--name", "Sanne", "--json").status == 0
