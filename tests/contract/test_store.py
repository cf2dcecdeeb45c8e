"""The contract of every database: units of work, changes, and the simple repositories."""

import asyncio
import hashlib
import threading
from collections.abc import Iterator
from concurrent.futures import CancelledError
from datetime import timedelta
from typing import Any

import pytest

from app.domain.changes import Changes
from app.domain.channel import ChannelKind, ChannelPhase, Connection
from app.domain.conversation import View
from app.domain.ids import ConversationId
from app.domain.ledger import Fault, Link, Verdict
from app.storage import (
    agents,
    changes,
    channels,
    compliance_log,
    drafts,
    emergencies,
    notes,
    raw_events,
    settings,
)
from app.storage.database import Transaction
from tests.fakes.town import DAY, NOON, Town, at


def test_a_unit_of_work_is_all_or_nothing(town: Town) -> None:
    def half(tx: Transaction) -> None:
        settings.put(tx, "kept", "no")
        raise LookupError("half way")

    with pytest.raises(LookupError, match="half way"):
        town.write(half)
    assert town.read(lambda tx: settings.get(tx, "kept")) is None


def test_a_reader_cannot_write(town: Town) -> None:
    with pytest.raises(Exception, match=r"readonly|read-only|read only"):
        town.read(lambda tx: settings.put(tx, "written", "by a reader"))
    assert town.read(lambda tx: settings.get(tx, "written", "not")) == "not"


def test_readers_see_what_was_committed_before(town: Town) -> None:
    for n in range(20):
        town.write(lambda tx, n=n: settings.put(tx, "n", str(n)))  # type: ignore[misc]
        assert town.read(lambda tx: settings.get(tx, "n")) == str(n)


def test_units_of_work_from_many_threads_run_one_after_another(town: Town) -> None:
    town.write(lambda tx: settings.put(tx, "n", "0"))

    def add(tx: Transaction) -> None:
        settings.put(tx, "n", str(int(settings.get(tx, "n", "0")) + 1))

    def submit() -> None:
        for future in [town.store.submit(add) for _ in range(50)]:
            future.result(10)

    threads = [threading.Thread(target=submit) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert town.read(lambda tx: settings.get(tx, "n")) == "200"


async def test_awaited_on_a_loop(town: Town) -> None:
    await town.store.run(lambda tx: settings.put(tx, "k", "v"))
    assert await town.store.read(lambda tx: settings.get(tx, "k")) == "v"


def test_work_that_was_withdrawn_before_it_began_is_not_done(town: Town) -> None:
    go = threading.Event()
    town.store.submit(lambda _tx: go.wait(10))
    withdrawn = town.store.submit(lambda tx: settings.put(tx, "withdrawn", "done"))
    assert withdrawn.cancel()
    go.set()
    assert town.write(lambda tx: settings.get(tx, "withdrawn")) is None
    with pytest.raises(CancelledError):
        withdrawn.result(10)


async def test_cancelling_the_wait_does_not_break_the_store(town: Town) -> None:
    go = threading.Event()
    waiting = asyncio.ensure_future(town.store.run(lambda _tx: go.wait(10)))  # noqa: TID251
    await asyncio.sleep(0)
    waiting.cancel()
    go.set()
    with pytest.raises(asyncio.CancelledError):
        await waiting
    assert await town.store.read(lambda tx: settings.get(tx, "k", "still here")) == "still here"


def test_after_closing_nothing_runs(town: Town) -> None:
    last = town.store.submit(lambda tx: settings.put(tx, "last", "word"))
    town.store.close()
    assert last.done()
    with pytest.raises(RuntimeError, match="closed"):
        town.store.submit(lambda tx: settings.get(tx, "last")).result(10)
    town.store.close()


# Changes


@pytest.fixture
def heard(town: Town) -> Iterator[list[Changes]]:
    """Everything that a listener is told."""
    told: list[Changes] = []
    leave = town.store.subscribe(told.append)
    yield told
    leave()


def test_listeners_hear_of_a_commit_with_its_sequence(town: Town, heard: list[Changes]) -> None:
    before = town.read(changes.latest)
    town.says()
    (told,) = heard
    assert told.conversations == told.arrived == {town.row().id}
    assert told.sequence == town.read(changes.latest) > before
    assert town.read(lambda tx: changes.since(tx, before)) == told


def test_what_changed_nothing_is_not_told(town: Town, heard: list[Changes]) -> None:
    mid = town.says()
    heard.clear()
    town.says(mid=mid)
    town.write(lambda tx: settings.put(tx, "k", "v"))
    assert heard == []


def test_what_failed_is_not_told(town: Town, heard: list[Changes]) -> None:
    def fails(tx: Transaction) -> None:
        tx.note(Changes(labels=True))
        raise LookupError

    with pytest.raises(LookupError):
        town.write(fails)
    assert heard == []


def test_a_listener_that_raises_does_not_stop_the_others(town: Town, caplog: pytest.LogCaptureFixture) -> None:
    told: list[Changes] = []

    def raises(_changes: Changes) -> None:
        raise ValueError("listener")

    leave_first, leave_second = town.store.subscribe(raises), town.store.subscribe(told.append)
    town.says()
    leave_first()
    leave_second()
    leave_second()
    town.says()
    assert len(told) == 1
    assert "a listener of the store failed" in caplog.text


def test_the_feed_merges(town: Town) -> None:
    start = town.read(changes.latest)
    town.says(by="+1")
    middle = town.read(changes.latest)
    town.says(by="+2")
    town.write(lambda tx: tx.note(Changes(answers=True)))
    everything = town.read(lambda tx: changes.since(tx, start))
    later = town.read(lambda tx: changes.since(tx, middle))
    assert len(everything.conversations) == 2
    assert len(later.conversations) == 1
    assert later.answers
    assert later.sequence == everything.sequence == town.read(changes.latest)
    assert not town.read(lambda tx: changes.since(tx, later.sequence))


# Channels, agents, settings


def test_channels(town: Town) -> None:
    town.write(lambda tx: channels.set_connection(tx, town.channel.id, Connection.SIGNED_OUT, "signed_out"))
    town.write(lambda tx: channels.set_phase(tx, town.channel.id, ChannelPhase.WINDING_DOWN))
    town.write(lambda tx: channels.update_settings(tx, town.channel.id, {"base_url": "y", "näme": "ü"}))
    channel = town.read(lambda tx: channels.get(tx, town.channel.id))
    assert channel is not None
    assert (channel.kind, channel.connection, channel.problem) == (
        ChannelKind.WHATSAPP, Connection.SIGNED_OUT, "signed_out",
    )  # fmt: skip
    assert channel.phase is ChannelPhase.WINDING_DOWN
    assert channel.settings == {"base_url": "y", "näme": "ü"}
    assert town.read(channels.all_channels) == [channel]


def test_the_same_connection_twice_is_no_change(town: Town) -> None:
    told: list[Changes] = []
    town.store.subscribe(told.append)
    for _ in range(3):
        town.write(lambda tx: channels.set_connection(tx, town.channel.id, Connection.CONNECTED, None))
    assert len(told) == 1


def test_a_removed_channel_keeps_its_conversations(town: Town) -> None:
    town.says()
    town.write(lambda tx: channels.remove(tx, town.channel.id))
    assert town.read(channels.all_channels) == []
    assert town.read(lambda tx: channels.get(tx, town.channel.id)) is None
    assert town.row().channel_label == "Burgerzaken"


def test_the_window_of_a_channel_may_change(town: Town) -> None:
    town.says(minutes=0)
    assert town.row().window_expires_at == at() + DAY
    town.write(lambda tx: channels.set_window(tx, town.channel.id, timedelta(days=7)))
    assert town.row().window_expires_at == at() + timedelta(days=7)
    town.write(lambda tx: channels.set_window(tx, town.channel.id, None))
    assert town.row().window_expires_at is None


def test_agents(town: Town) -> None:
    again = town.write(lambda tx: agents.ensure(tx, "anna", "Anna de Boer"))
    assert again == agents.Agent(town.anna.id, "anna", "Anna de Boer")
    assert town.read(lambda tx: agents.find(tx, "ANNA")) == again
    assert town.read(lambda tx: agents.find(tx, "anna de boer")) == again
    assert town.read(lambda tx: agents.find(tx, "nobody")) is None
    town.write(lambda tx: agents.ensure(tx, "anna2", "Anna de Boer"))
    assert town.read(lambda tx: agents.find(tx, "Anna de Boer")) is None
    assert [agent.login for agent in town.read(agents.all_agents)] == ["anna", "anna2", "niels"]


def test_drafts_belong_to_an_agent(town: Town) -> None:
    town.says()
    here = town.row().id
    town.write(lambda tx: drafts.save(tx, here, town.anna.id, "Beste Sam", False, at(1)))
    town.write(lambda tx: drafts.save(tx, here, town.anna.id, "Beste Samira", True, at(2)))
    assert town.read(lambda tx: drafts.load(tx, here, town.anna.id)) == drafts.Draft("Beste Samira", True, at(2))
    assert town.read(lambda tx: drafts.load(tx, here, town.niels.id)) is None
    town.write(lambda tx: drafts.discard(tx, here, town.anna.id))
    assert town.read(lambda tx: drafts.load(tx, here, town.anna.id)) is None


def test_half_an_emoji_can_be_kept(town: Town) -> None:
    town.says()
    here = town.row().id
    half = "\ud83d hoi\x00"
    town.write(lambda tx: drafts.save(tx, here, town.anna.id, half, False, NOON))
    town.write(lambda tx: notes.add(tx, here, town.anna.id, half, NOON))
    town.reply(half)
    assert town.row().last_text.raw == "\ufffd hoi\ufffd"


def test_a_note_in_a_conversation_that_is_not_there_is_refused_by_the_database(town: Town) -> None:
    with pytest.raises(Exception, match=r"(?i)foreign key"):
        town.write(lambda tx: notes.add(tx, ConversationId(99), town.anna.id, "?", NOON))


# Raw events


def test_bodies_and_cursor_are_kept_together(town: Town) -> None:
    channel = town.channel.id
    kept = town.write(lambda tx: raw_events.append(tx, channel, [b"\x00\xff{", b"{}"], NOON, "cursor 1"))
    assert [event.body for event in kept] == [b"\x00\xff{", b"{}"]
    assert town.read(lambda tx: channels.cursor(tx, channel)) == "cursor 1"
    town.write(lambda tx: raw_events.append(tx, channel, [b"more"], NOON, None))
    assert town.read(lambda tx: channels.cursor(tx, channel)) == "cursor 1"
    assert town.read(lambda tx: raw_events.unparsed(tx, 2)) == kept
    assert len(town.read(lambda tx: raw_events.unparsed(tx, 9, channel))) == 3
    many = [str(number).encode() for number in range(40)]
    kept = town.write(lambda tx: raw_events.append(tx, channel, many, NOON, None))
    assert [event.body for event in kept] == many
    assert town.read(lambda tx: raw_events.unparsed(tx, 99))[3:] == kept

    def settle(tx: Transaction) -> None:
        for event in kept[:39]:
            raw_events.settle(tx, event.id)

    town.write(settle)
    assert town.read(lambda tx: raw_events.unparsed(tx, 99))[3:] == kept[39:]


def test_quarantine(town: Town) -> None:
    first, second = town.write(lambda tx: raw_events.append(tx, town.channel.id, [b"one", b"three"], NOON, None))
    town.write(lambda tx: raw_events.settle(tx, first.id))
    town.write(lambda tx: raw_events.settle(tx, second.id, ["not JSON", "é"]))
    (kept,) = town.read(lambda tx: raw_events.quarantined(tx, 10))
    assert kept == raw_events.Quarantined(second.id, town.channel.id, NOON, ("not JSON", "é"), 5)
    assert town.write(raw_events.retry_quarantined) == 1
    assert town.read(lambda tx: raw_events.unparsed(tx, 10)) == [second]
    assert town.write(raw_events.retry_quarantined) == 0


# Compliance log


def _log(tx: Transaction, reason: str) -> int:
    return compliance_log.append(
        tx,
        agent_id=None,
        conversation_id=None,
        message_id=None,
        rule_id="ALL-BSN-1",
        rule_version="1",
        decision="override",
        reason=reason,
        text_sha256=hashlib.sha256(b"text").digest(),
        now=NOON,
    )


def test_the_log_is_a_chain_whose_newest_link_can_be_noted_elsewhere(town: Town) -> None:
    assert town.read(compliance_log.verify) == Verdict(Link(0, "0" * 64))
    assert [town.write(lambda tx, n=n: _log(tx, str(n))) for n in range(3)] == [1, 2, 3]  # type: ignore[misc]
    verdict = town.read(compliance_log.verify)
    assert verdict == Verdict(town.read(compliance_log.head))
    assert verdict.head.seq == 3
    town.write(lambda tx: _log(tx, "later"))
    assert town.read(lambda tx: compliance_log.verify(tx, verdict.head)).broken is None
    for noted, fault in ((Link(2, "f" * 64), Fault.NOT_AS_NOTED), (Link(9, "f" * 64), Fault.CUT_OFF)):
        found = town.read(lambda tx, noted=noted: compliance_log.verify(tx, noted))  # type: ignore[misc]
        assert found.fault is fault


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE compliance_event SET reason = 'other' WHERE seq = 2",
        "DELETE FROM compliance_event WHERE seq = 2",
        "DELETE FROM compliance_event",
        """INSERT INTO compliance_event (seq, at, rule_id, rule_version, decision, reason, previous, hash)
           SELECT seq, at, rule_id, rule_version, decision, 'x', previous, hash FROM compliance_event WHERE seq = 2""",
    ],
)
def test_the_log_cannot_be_changed(town: Town, sql: str) -> None:
    for n in range(3):
        town.write(lambda tx, n=n: _log(tx, str(n)))  # type: ignore[misc]
    with pytest.raises(Exception, match=r"append-only|may not do this|compliance_event_pkey|follows the last one"):
        town.write(lambda tx: tx.execute(sql))
    assert town.read(compliance_log.verify).broken is None


def test_the_log_is_read_from_either_end_and_by_what_was_decided(town: Town) -> None:
    for n in range(5):
        town.write(lambda tx, n=n: _log(tx, str(n)))  # type: ignore[misc]

    def numbers(**how: Any) -> list[int]:
        return [entry.seq for entry in town.read(lambda tx: compliance_log.entries(tx, **how))]

    assert numbers(limit=2) == [5, 4]
    assert numbers(before=4, limit=2) == [3, 2]
    assert numbers(after=3) == [4, 5]
    assert numbers(decision="override", rule="ALL-BSN-1") == [5, 4, 3, 2, 1]
    assert numbers(decision="stopped") == numbers(rule="NONE") == []


# Emergencies


def test_an_emergency_stays_open_until_it_is_recorded(town: Town) -> None:
    town.says("ik ruik gas in huis")
    here = town.row().id
    assert town.read(lambda tx: emergencies.open_emergency(tx, here))
    town.reply("Bel 0800-9009")
    assert town.read(lambda tx: emergencies.open_emergency(tx, here))
    town.write(lambda tx: emergencies.record(tx, here, town.anna.id, "referred", at(5)))
    assert not town.read(lambda tx: emergencies.open_emergency(tx, here))
    town.says("nog steeds gas", minutes=10)
    assert town.read(lambda tx: emergencies.open_emergency(tx, here))
    assert [row.id for row in town.rows(View.EMERGENCY)] == [here]
    town.write(lambda tx: emergencies.record(tx, here, town.anna.id, "called", at(12)))
    town.write(lambda tx: emergencies.record(tx, here, town.niels.id, "false_alarm", at(13)))
    assert town.rows(View.EMERGENCY) == []
    logged = town.read(lambda tx: compliance_log.entries(tx, after=0))
    assert [(one.rule_id, one.decision, one.agent) for one in logged] == [
        ("ALL-GAS", "emergency_referred", "Anna Jansen"),
        ("ALL-GAS", "emergency_called", "Anna Jansen"),
    ]
