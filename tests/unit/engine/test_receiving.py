"""Receiving: stored, then acknowledged; parsed, or visibly not; and every trouble a channel can have."""

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest
from msgspec.structs import replace

from app.channels.base import Downloaded, RateLimited, Rejected, SignedOut, Sink, Unreachable
from app.domain.channel import ChannelPhase, Connection
from app.domain.conversation import Query, View
from app.domain.ids import ChannelId, ProviderId
from app.domain.message import Attachment, AttachmentState
from app.domain.problems import InboxError
from app.engine.shelf import Shelf
from app.services.courtesies import Seen, Typing
from app.storage import attachments, channels, conversations, messages, raw_events, search, settings
from app.storage.database import NotOurs, Store, StoreError, Transaction
from app.system.slumber import SHORT
from tests.fakes.scripted_channel import ScriptedChannel, said
from tests.fakes.town import JORIS, SAMIRA
from tests.unit.engine.conftest import Running

T = TypeVar("T")


def texts(run: Running) -> list[str]:
    ids = run.town.read(lambda tx: conversations.ids(tx, Query(View.ALL), None))
    found = [m for one in ids for m in run.town.read(lambda tx, one=one: messages.all_of(tx, one))]  # type: ignore[misc]
    return [message.text.raw for message in sorted(found, key=lambda message: message.id)]


async def test_what_arrives_is_stored_assessed_and_acknowledged(run: Running) -> None:
    await run.start()
    run.far.deliver(said("m1", "Er is brand!"), said("m2", "Kom snel"), cursor="7")
    await run.until(lambda: run.far.acknowledged == ["7"])
    assert texts(run) == ["Er is brand!", "Kom snel"]
    row = run.town.read(lambda tx: conversations.rows(tx, [run.conversation()]))[0]
    assert [hit.rule_id for hit in row.warnings] == ["FIRE"]
    assert run.channel().connection is Connection.CONNECTED
    assert run.town.read(lambda tx: channels.cursor(tx, run.town.channel.id)) == "7"


async def test_a_burst_goes_in_whole(run: Running) -> None:
    await run.start()
    for start in range(0, 2_000, 500):
        run.far.deliver(*(said(f"m{n}", f"bericht {n}", by=f"+{n % 50}") for n in range(start, start + 500)))
    run.far.deliver(cursor="end")
    await run.until(lambda: run.far.acknowledged == ["end"])
    assert len(texts(run)) == 2_000


async def test_receiving_goes_on_where_the_last_commit_was_and_acknowledges_it_again(run: Running) -> None:
    body = said("m1", "niet gelezen")
    run.town.write(lambda tx: raw_events.append(tx, run.town.channel.id, [body], run.moment, "5"))
    await run.start()
    await run.until(lambda: run.far.cursors == ["5"])
    assert run.far.acknowledged == ["5"]
    assert texts(run) == ["niet gelezen"], "what a crash left unread is read at the start"


class Lease:
    """A store that accepts no more writes once it is `over`."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.read, self.subscribe, self.submit = store.read, store.subscribe, store.submit
        self.submit_read, self.close, self.look_again = store.submit_read, store.close, store.look_again
        self.caught_up, self.obstacle, self.over = True, None, False

    async def run(self, work: Callable[[Transaction], T]) -> T:
        if self.over:
            raise NotOurs("lease_lost", channel="1")
        return await self._store.run(work)


class Held:
    """All channels, with the current lease."""

    interval = None

    def __init__(self, lease: Lease) -> None:
        self.lease = lease

    def holds(self, channel_id: ChannelId) -> bool:
        return True

    def store(self, channel_id: ChannelId) -> Store:
        return self.lease

    async def acquire(self) -> bool:
        return False

    async def give_back(self, channel_id: ChannelId) -> None:
        """Do nothing."""

    async def release(self) -> None:
        """Do nothing."""


async def test_a_lease_that_was_lost_and_had_again_before_anybody_looked_is_another_one(run: Running) -> None:
    lease, again = Lease(run.town.store), Lease(run.town.store)
    run.leases = held = Held(lease)
    await run.start()
    run.far.deliver(said("m1", "eerst"), cursor="1")
    await run.until(lambda: run.far.acknowledged == ["1"])
    lease.over = True
    held.lease = again
    assert run.engine is not None
    run.engine._wakeups.channels.set()
    await run.until(lambda: run.far.cursors[1:] == ["1"])
    run.far.deliver(said("m2", "dan"), cursor="2")
    await run.until(lambda: texts(run) == ["eerst", "dan"])


async def test_after_sleep_every_channel_is_asked_anew_from_where_it_was(
    run: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.engine.engine.LOOK", 0.01)
    await run.start()
    run.far.deliver(said("m1", "voor de nacht"), cursor="7")
    await run.until(lambda: run.far.acknowledged == ["7"])
    here = run.town.channel.id
    assert here in run.backlog.being_read, "nobody knows yet whether more waits"
    run.far.deliver()
    await run.until(lambda: not run.backlog.is_behind(here))
    run.slept += SHORT / 2
    await asyncio.sleep(0.05)
    assert (run.clients_made, run.far.closed) == (1, 0), "the client survives that"
    run.slept += 8 * 3_600
    await run.until(lambda: run.clients_made == 2)
    await run.until(lambda: run.far.cursors == [None, "7"])
    assert run.far.closed == 1
    run.far.deliver(said("m2", "in de nacht"), cursor="8")
    await run.until(lambda: texts(run) == ["voor de nacht", "in de nacht"])
    assert here in run.backlog.being_read
    run.far.deliver()
    await run.until(lambda: here not in run.backlog.being_read)
    run.far.arriving.put_nowait(Unreachable(channel="x"))
    await run.until(lambda: run.backlog.is_behind(here))
    assert here not in run.backlog.being_read, "nobody waits for what cannot be reached"


async def test_what_is_not_understood_is_kept_and_the_rest_of_it_is_shown(run: Running) -> None:
    await run.start()
    half = b'{"said": [{"id": "m1", "by": "+31612345678", "text": "goed"}], "strange": ["a poll"]}'
    run.far.deliver(b"{", half, b"BUG", said("m2", "en door"), cursor="1")
    await run.until(lambda: run.far.acknowledged == ["1"])
    assert texts(run) == ["goed", "en door"]
    reasons = [one.reasons for one in run.town.read(lambda tx: raw_events.quarantined(tx, 10))]
    assert sorted(reasons) == [("a poll",), ("not JSON",), ("the program failed to read it (ZeroDivisionError)",)]


async def test_a_newer_program_reads_the_quarantine_again(run: Running) -> None:
    await run.start()
    run.far.deliver(b"{", cursor="1")
    await run.until(lambda: run.far.acknowledged == ["1"])
    await run.stop()
    run.town.write(lambda tx: tx.all("UPDATE raw_event SET body = :b", {"b": said("m1", "nu wel")}))
    await run.start()
    await run.until(lambda: len(run.far.cursors) == 2)
    assert texts(run) == []
    await run.stop()
    run.town.write(lambda tx: settings.put(tx, "read_by", "an older one"))
    await run.start()
    await run.until(lambda: texts(run) == ["nu wel"])


async def test_a_part_that_cannot_be_applied_is_quarantined_and_stops_nothing(
    run: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    from app.storage import arrivals

    apply = arrivals.apply

    def breaks(tx: object, channel: object, event: object, **rest: object) -> object:
        if getattr(event, "provider_id", "") == "bad":
            raise ZeroDivisionError
        return apply(tx, channel, event, **rest)  # type: ignore[arg-type]

    monkeypatch.setattr(arrivals, "apply", breaks)
    await run.start()
    run.far.deliver(said("m1", "een"), said("bad", "stuk"), said("m2", "twee"), cursor="1")
    await run.until(lambda: run.far.acknowledged == ["1"])
    assert texts(run) == ["een", "twee"]
    assert run.town.read(lambda tx: raw_events.quarantined(tx, 9))[0].reasons == (
        "could not be stored (ZeroDivisionError)",
    )


async def test_a_bug_in_a_rule_keeps_no_message_from_the_agent(run: Running) -> None:
    class Broken:
        def inbound(self, *_: object) -> object:
            raise ZeroDivisionError

    run.rules = Broken()  # type: ignore[assignment]
    await run.start()
    run.far.deliver(said("m1", "Er is brand!"))
    await run.until(lambda: texts(run) == ["Er is brand!"])


@pytest.mark.parametrize(
    ("error", "connection", "code"),
    [
        (Unreachable(channel="x"), Connection.UNREACHABLE, "unreachable"),
        (Unreachable("captive", channel="x"), Connection.UNREACHABLE, "captive"),
        (InboxError("bad_setting", key="number", example="+31", channel="x"), Connection.MISCONFIGURED, "bad_setting"),
        (RateLimited(1), Connection.LIMITED, "rate_limited"),
        (ZeroDivisionError(), Connection.UNREACHABLE, "bug"),
    ],
)
async def test_a_failure_is_shown_and_receiving_is_tried_again(
    run: Running, error: Exception, connection: Connection, code: str
) -> None:
    told = []
    run.town.store.subscribe(lambda changes: told.append(run.channel()) if changes.channels else None)
    door = asyncio.Event()
    run.far.answers["check"].append(door)
    run.far.arriving.put_nowait(error)
    await run.start()
    await run.until(lambda: (connection, code) in [(one.connection, one.problem) for one in told])
    door.set()
    run.far.deliver(said("m1", "daarna"))
    await run.until(lambda: texts(run) == ["daarna"] and run.channel().connection is Connection.CONNECTED)
    assert run.channel().problem is None


async def test_signed_out_stops_the_channel_until_somebody_tests_or_changes_it(run: Running) -> None:
    run.far.answers["check"].append(SignedOut(channel="x"))
    await run.start()
    await run.until(lambda: run.channel().connection is Connection.SIGNED_OUT)
    assert run.channel().problem == "signed_out"
    await asyncio.sleep(0.05)
    assert run.far.checks == 1
    run.town.write(lambda tx: channels.update_settings(tx, run.town.channel.id, {"base_url": "y"}))
    run.far.deliver(said("m1", "weer"))
    await run.until(lambda: texts(run) == ["weer"])
    await run.until(lambda: run.channel().connection is Connection.CONNECTED)


async def test_a_missing_secret_stops_and_a_locked_keyring_is_asked_again(run: Running) -> None:
    run.line_error += [InboxError("keyring_locked"), InboxError("secret_missing", key="token", channel="x")]
    await run.start()
    await run.until(lambda: run.channel().connection is Connection.SIGNED_OUT)
    assert (run.clients_made, run.channel().problem) == (2, "secret_missing")


async def test_a_failing_check_does_not_keep_messages_away(run: Running) -> None:
    run.far.answers["check"].extend(Unreachable(channel="x") for _ in range(3))
    await run.start()
    run.far.deliver(said("m1", "toch"))
    await run.until(lambda: texts(run) == ["toch"])
    await run.until(lambda: run.channel().connection is Connection.CONNECTED)
    assert run.far.checks == 4


async def test_a_failed_acknowledgement_loses_and_doubles_nothing(run: Running) -> None:
    run.far.answers["acknowledge"].append(Unreachable(channel="x"))
    await run.start()
    run.far.deliver(said("m1", "eenmaal"), cursor="1")
    await run.until(lambda: run.far.acknowledged == ["1"])
    run.far.deliver(said("m1", "eenmaal"), cursor="2")
    await run.until(lambda: run.far.acknowledged == ["1", "2"])
    assert texts(run) == ["eenmaal"]


async def test_nothing_is_acknowledged_that_could_not_be_kept(run: Running, monkeypatch: pytest.MonkeyPatch) -> None:
    append = raw_events.append
    full = [True]

    def no_room(*arguments: object) -> object:
        if full:
            full.pop()
            raise StoreError("store_full")
        return append(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(raw_events, "append", no_room)
    await run.start()
    run.far.deliver(said("m1", "te veel"), cursor="1")
    await run.until(lambda: len(run.far.cursors) == 2)
    assert run.far.acknowledged == []
    run.far.deliver(said("m1", "te veel"), cursor="1")
    await run.until(lambda: run.far.acknowledged == ["1"])
    assert texts(run) == ["te veel"]


async def test_channels_come_go_and_close_while_the_engine_runs(run: Running) -> None:
    await run.start()
    await run.until(lambda: len(run.far.cursors) == 1)
    second = run.town.write(lambda tx: channels.add(tx, run.town.channel.kind, "Tweede", "2", {}))
    await run.until(lambda: len(run.far.cursors) == 2)
    run.town.write(lambda tx: channels.set_phase(tx, second.id, ChannelPhase.CLOSED))
    await run.until(lambda: run.far.closed == 1)
    run.town.write(lambda tx: channels.remove(tx, run.town.channel.id))
    await run.until(lambda: run.far.closed == 2)


async def test_files_are_fetched_checked_and_tried_again(run: Running) -> None:
    run.far.files["photo"] = b"\x89PNG"
    run.far.answers["download"].append(Unreachable(channel="x"))
    await run.start()
    run.far.deliver(said("m1", "kijk", file="photo"))
    await run.until(lambda: run.far.fetched == ["photo"])
    run.turn(hours=2)
    await run.until(lambda: len(run.far.fetched) == 2 and attachment(run).state is AttachmentState.STORED)


async def test_a_file_that_is_too_large_is_refused(run: Running) -> None:
    run.far.capabilities = replace(run.far.capabilities, largest_inbound=3)
    run.far.files["photo"] = b"four"
    await run.start()
    run.far.deliver(said("m1", "kijk", file="photo"))
    await run.until(lambda: bool(texts(run)) and attachment(run).state is AttachmentState.REFUSED)


async def test_a_file_that_is_gone_is_not_said_to_be_too_large(run: Running) -> None:
    run.far.answers["download"].append(Rejected("attachment_gone", channel="x"))
    await run.start()
    run.far.deliver(said("m1", "kijk", file="photo"))
    await run.until(lambda: bool(texts(run)) and attachment(run).state is AttachmentState.FAILED)


async def test_a_large_file_goes_into_the_store_as_it_comes(run: Running, monkeypatch: pytest.MonkeyPatch) -> None:
    """Half a megabyte at a time: no more of it is ever in memory, and nobody sees it before it is complete."""
    whole, waited = bytes(range(256)) * 8192, []
    take = Shelf.take

    async def watched(shelf: Shelf, piece: bytes) -> None:
        await take(shelf, piece)
        waited.append(len(shelf._waiting))
        assert attachment(run).state is AttachmentState.WAITING

    monkeypatch.setattr("app.engine.shelf.BATCH", 512 * 1024)
    monkeypatch.setattr(Shelf, "take", watched)
    run.far.files["film"] = whole
    await run.start()
    run.far.deliver(said("m1", "kijk", file="film"))
    await run.until(lambda: bool(texts(run)) and attachment(run).state is AttachmentState.STORED)
    file = attachment(run)
    assert run.town.read(lambda tx: attachments.read(tx, file.id)) == whole
    assert file.size == len(whole)
    assert max(waited) < 512 * 1024


async def test_what_an_attempt_that_failed_left_behind_is_not_part_of_the_file(run: Running) -> None:
    run.far.files["photo"] = b"\x89PNG" * 70_000

    async def half(reference: str, limit: int, into: Sink | None = None) -> Downloaded:
        assert into is not None
        await into.begin()
        await into.take(b"half" * 2_000_000)
        del run.far.download
        raise Unreachable(channel="x")

    run.far.download = half  # type: ignore[method-assign]
    await run.start()
    run.far.deliver(said("m1", "kijk", file="photo"))
    await run.until(lambda: "download" not in vars(run.far))
    run.turn(hours=2)
    await run.until(lambda: attachment(run).state is AttachmentState.STORED)
    file = attachment(run)
    assert run.town.read(lambda tx: attachments.read(tx, file.id)) == run.far.files["photo"]


def attachment(run: Running) -> Attachment:
    conversation_id = run.conversation()
    return run.town.read(lambda tx: messages.all_of(tx, conversation_id))[0].attachments[0]


async def test_what_agents_see_and_type_is_told_and_its_failures_change_nothing(run: Running) -> None:
    run.far.answers["mark_read"].append(Unreachable(channel="x"))
    await run.start()
    channel_id = run.town.channel.id
    for mid in ("m1", "m2"):
        run.courtesies.put(Seen(channel_id, SAMIRA, (ProviderId(mid),)))
    for _ in range(5):
        run.courtesies.put(Typing(channel_id, SAMIRA, True, ProviderId("m2")))
    run.courtesies.put(Typing(channel_id, JORIS, False, None))
    run.courtesies.put(Typing(channel_id, SAMIRA, False, ProviderId("m2")))
    await run.until(lambda: len(run.far.typed) == 2)
    assert run.far.seen == [("m2",)]
    assert run.far.typed == [(True, "m2"), (False, "m2")]


async def test_snoozed_conversations_wake_and_texts_can_be_searched(run: Running) -> None:
    await run.start()
    run.far.deliver(said("m1", "vergunning voor de dakkapel"))
    await run.until(lambda: bool(run.town.read(lambda tx: search.search(tx, "dakkapel"))))


async def test_the_ballast_is_room_for_a_full_disk(tmp_path: Path) -> None:
    from app.engine.ballast import Ballast

    ballast = Ballast(tmp_path / "ballast", 1 << 17)
    ballast.take()
    ballast.take()
    assert ballast.path.stat().st_size == 1 << 17
    ballast.drop()
    ballast.drop()
    assert not ballast.path.exists()


async def test_stopping_twice_or_before_starting_is_harmless(run: Running) -> None:
    await run.start()
    engine = run.engine
    assert engine is not None
    await engine.stop()
    await engine.stop()
    assert isinstance(run.far, ScriptedChannel)
