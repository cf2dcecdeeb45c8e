"""Two real windows, in two processes, on one PostgreSQL, each with an agent's rights only."""

from datetime import timedelta
from pathlib import Path

import pytest

from app.services import profiles
from app.services.clock import now
from app.storage import conversations
from tests.end2end.desks import Desk, desk
from tests.fakes import hall as halls
from tests.fakes.town import JORIS, NOON, at


@pytest.mark.timeout(120)
def test_two_colleagues_work_on_the_same_conversations(tmp_path: Path) -> None:
    with halls.opened() as hall:
        # She writes now, so that the deadline has not passed.
        minutes = (now() - NOON) / timedelta(minutes=1) - 10
        hall.town.says("Ik wil een paspoort", minutes=minutes, received_at=at(minutes))
        samira = hall.town.row().id
        with desk(hall.server.as_user("anna"), tmp_path) as anna, desk(hall.server.as_user("petra"), tmp_path) as petra:
            for one in (anna, petra):
                one.until(lambda state: state["status"] == "Available", "the status")
                one("show", "unassigned")
                one.until(lambda state: state["ids"] == [samira], "the conversation")
            # Presence, and a collision that delays and does not forbid.
            anna("open", samira)
            petra.until(lambda state: state["here"] == {str(samira): "Anna Jansen"}, "Anna in Petra's list")
            petra("open", samira)
            petra.until(
                lambda state: state["open"] == samira and "Anna Jansen is here" in state["header"], "the header"
            )
            anna("type", "Beste Samira,")
            petra.until(lambda state: "Anna Jansen is typing an answer" in state["hold"], "the collision")
            petra("type", "Dag")
            assert petra("state")["send"] is False
            petra("release")
            petra.until(lambda state: state["send"] and not state["hold"], "written anyway")
            # Anna answers first: Petra's answer waits until she has read it.
            assert anna("run", "send")
            anna.until(lambda state: state["text"] == "" and state["messages"] == 2, "sent")
            petra.until(lambda state: state["messages"] == 2 and "1 new message" in state["hold"], "Anna's answer")
            assert petra("state")["send"] is False
            # Anna takes it and hands it over to Petra, with the text typed so far.
            anna("type", "Nog iets:")
            anna("run", "conversation.take")
            anna.until(lambda state: state["assignee"] == "Anna Jansen", "taken")
            anna("run", "conversation.hand_over")
            anna.until_done("choose", "Petra", "Paspoort, al een afspraak")
            anna.until(lambda state: state["bar"].startswith("Offered to Petra"), "offered")
            state = petra.until(lambda state: state["bar"], "the offer")
            assert state["bar"] == "Anna Jansen hands a conversation over to you. Paspoort, al een afspraak"
            assert petra("run", "handover.accept")
            petra.until(lambda state: state["assignee"] == "Petra" and not state["bar"], "accepted")
            anna.until(lambda state: state["notice"] == "Petra accepted the conversation.", "told")
            # Anna's text went along and is Petra's now; Anna still looking at it delays nothing.
            anna.until(lambda state: state["text"] == "", "her words went along")
            petra.until(lambda state: "Nog iets:" in state["text"] and not state["hold"], "she can go on")
            me = hall.does("petra", profiles.me)
            row = hall.sees("petra", lambda tx: conversations.rows(tx, [samira]))[0]
            assert row.assignee == me.id
            _somebody_in_danger(hall, anna, petra, minutes)
            # She gives it back to Anna, and Anna leaves: nobody is there any more.
            petra("run", "conversation.assign")
            petra.until_done("choose", "Anna")
            petra.until(lambda state: state["assignee"] == "Anna Jansen", "given")
            assert anna.leave() == 0
            petra.until(lambda state: not state["here"] and not state["header"], "Anna has gone")
            assert petra.leave() == 0


def _somebody_in_danger(hall: halls.Hall, anna: Desk, petra: Desk, minutes: float) -> None:
    """It is announced on every desktop, including the lead's, and on none any more once it was handled on one."""
    hall.town.says("Ik ruik gas", by=JORIS, minutes=minutes + 5)
    joris = max(row.id for row in hall.town.rows())
    for one in (anna, petra):
        one.until(lambda state: state["alarm"].startswith("Possible emergency on WhatsApp"), "the alarm")
    anna("open", joris)
    anna.until(lambda state: state["open"] == joris and not state["alarm"], "its own banner speaks")
    assert petra("state")["alarm"]
    anna("record", "called")
    petra.until(lambda state: not state["alarm"], "seen to")
