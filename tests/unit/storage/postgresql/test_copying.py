"""Copying from a desktop to a server and back: all rows arrive, or none."""

import hashlib
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from app.domain.answer import CannedAnswer, Variant
from app.domain.events import MessageEdited, ReactionChanged, RemoteFile
from app.domain.ids import Address, AnswerId, AttachmentId, ProviderId
from app.domain.message import DeliveryState, MessageKind
from app.domain.text import CitizenText
from app.services.copying import copy_store, open_for_copying
from app.storage import (
    answers,
    attachments,
    cases,
    compliance_log,
    copying,
    draft_files,
    drafts,
    labels,
    notes,
    raw_events,
    search,
    settings,
    teams,
)
from app.storage.database import Store, StoreError, Transaction
from app.storage.outbox import NewFile
from app.storage.postgresql import protection, schema
from app.storage.postgresql.store import open_store
from app.system.paths import Profile
from tests import oldest_postgresql
from tests.fakes import postgres, stores
from tests.fakes.town import JORIS, NOON, SAMIRA, Town, at

Everything = dict[str, list[tuple[object, ...]]]


@pytest.fixture
def stack() -> Iterator[ExitStack]:
    with ExitStack() as opened:
        yield opened


@pytest.fixture
def desktop(tmp_path: Path, stack: ExitStack) -> Town:
    """A store with at least one row in nearly every table."""
    town = Town.found(stores.sqlite(tmp_path))
    stack.callback(town.store.close)
    first = town.says("ik zoek mijn paspoort 123456789", name="Samira", aliases=("nl.samira",))
    file = RemoteFile("ref", MessageKind.IMAGE, "image/png", CitizenText("foto \U0001f600.png"), 3, b"\x00" * 32)
    town.says("foto", by=JORIS, mid="wamid.file", files=(file,), minutes=1)
    town.arrive(
        MessageEdited(ProviderId(first), CitizenText("ik zoek mijn paspoort"), at(2), Address(SAMIRA)),
        ReactionChanged(ProviderId(first), CitizenText("👍"), at(3), Address(SAMIRA)),
    )
    samira = next(row.id for row in town.rows() if row.contact.raw == "Samira")
    reply = town.accepted(town.reply(to=samira), "wamid.out")
    town.status(DeliveryState.DELIVERED, mid="wamid.out", minutes=61)
    town.reply("nog een", to=samira, minutes=5)

    def fill(tx: Transaction) -> None:
        label = labels.ensure(tx, "Paspoort", "#00f")
        labels.attach(tx, samira, label.id, town.anna.id)
        for n in range(250):  # more than a page
            notes.add(tx, samira, town.anna.id, f"gebeld {n}", NOON)
        drafts.save(tx, samira, town.anna.id, "Beste", False, NOON)
        plan = NewFile(MessageKind.DOCUMENT, "application/pdf", "plan.pdf", b"%PDF" * 100_000)
        draft_files.keep(tx, samira, town.anna.id, (plan,))
        raw_events.append(tx, town.channel.id, [b"\x00\xff{", b"{}"], NOON, "cursor")
        attachments.store(tx, AttachmentId(1), bytes(range(256)) * 3_000)
        attachments.keep_waveform(tx, AttachmentId(1), bytes(range(64)))
        cases.link(tx, samira, "Z2026-0042", town.anna.id)
        for n in range(3):
            compliance_log.append(
                tx, agent_id=town.anna.id, conversation_id=samira, message_id=reply, rule_id="ALL-BSN",
                rule_version="1", decision="override", reason=str(n), text_sha256=hashlib.sha256(b"x").digest(),
                now=NOON,
            )  # fmt: skip
        answers.upsert(tx, [CannedAnswer(AnswerId(0), "afval", "Afval", (Variant("x"),))])
        (afval,) = (one.id for one in answers.all_answers(tx, town.anna.id) if one.key == "afval")
        for _ in range(3):
            answers.count_use(tx, afval, town.anna.id)
        teams.join(tx, teams.ensure(tx, "Balie"), town.anna.id)
        settings.put(tx, "secret/channel/1/access_token", "EAAG")
        settings.put(tx, "municipality", "Duinstad")

    town.write(fill)
    return town


@pytest.fixture
def server(stack: ExitStack) -> Store:
    """An empty store on a server, opened by its administrator."""
    running = postgres.server()
    running.empty()
    store = open_store(running.administrator())
    stack.callback(store.close)
    return store


def _everything(store: Store) -> Everything:
    def read(tx: Transaction) -> Everything:
        return {
            table.name: sorted(
                (tuple(row) for row in tx.all(f"SELECT {', '.join(table.columns)} FROM {table.name}")), key=repr
            )
            for table in copying.tables(tx)
        }

    return store.submit_read(read).result(30)


def test_both_databases_have_the_same_tables_and_columns(desktop: Town, server: Store) -> None:
    assert desktop.read(copying.tables) == server.submit_read(copying.tables).result(10)


def test_to_a_server_and_back(desktop: Town, server: Store, tmp_path: Path, stack: ExitStack) -> None:
    counts = copy_store(desktop.store, server).rows
    there = _everything(server)
    assert ("secret/channel/1/access_token", "EAAG") not in there["setting"]
    (tmp_path / "back").mkdir()
    back = stores.sqlite(tmp_path / "back")
    stack.callback(back.close)
    assert copy_store(server, back).rows == counts
    here = _everything(desktop.store)
    here["setting"] = [row for row in here["setting"] if not str(row[0]).startswith("secret/")]
    assert there == here == _everything(back)
    assert sum(map(len, here.values())) == sum(counts.values()) > 250
    assert (counts["conversation_case"], counts["waveform"]) == (1, 1)
    for store in (server, back):
        while store.submit(lambda tx: search.index_pending(tx, 100)).result(10):
            pass
        (hit,) = store.submit_read(lambda tx: search.search(tx, "paspoort")).result(10)
        assert hit.excerpt.raw == "ik zoek mijn paspoort"
        assert store.submit_read(compliance_log.verify).result(10).fault is None
    town = Town(server, desktop.channel, desktop.anna, desktop.niels)
    town.says("nog iemand", by="+31600000000", mid="wamid.new")
    assert len(town.rows()) == 3


@pytest.mark.parametrize(
    "start",
    [postgres.start_newest, lambda: postgres.start_from(oldest_postgresql.programs())],
    ids=["newest", "oldest"],
)
def test_to_a_server_on_which_nobody_is_a_superuser(
    start: Callable[[], postgres.PostgresServer], desktop: Town, stack: ExitStack
) -> None:
    """As with hosted servers, of the newest version or the oldest. Old messages and totals arrive unchanged."""
    running = start()
    stack.callback(running.stop)
    running.run("CREATE ROLE dba LOGIN CREATEROLE", "CREATE DATABASE balie OWNER dba", database="postgres")
    schema.migrate(running.as_user("dba"))
    hosted = open_store(running.as_user("dba"))
    stack.callback(hosted.close)
    copy_store(desktop.store, hosted)
    assert {**_everything(hosted), "setting": []} == {**_everything(desktop.store), "setting": []}
    assert hosted.submit_read(protection.found).result(10) == protection.made()


def test_a_server_waits_for_as_long_as_the_other_side_works(tmp_path: Path, stack: ExitStack) -> None:
    """With a year of data that is minutes, while a silent desktop is given seconds."""
    running = postgres.server()
    (tmp_path / "server.toml").write_text(
        f'host = "{running.folder}"\nport = {running.port}\ndatabase = "balie"\nuser = "nobody"\n'
    )
    store = open_for_copying(Profile(tmp_path), "postgres")
    stack.callback(store.close)
    for limit in ("idle_in_transaction_session_timeout", "statement_timeout"):
        assert store.submit(lambda tx, limit=limit: tx.one(f"SHOW {limit}")).result(10) == ("0",)  # type: ignore[misc]


def test_a_store_in_which_somebody_has_worked_is_left_alone(desktop: Town, server: Store) -> None:
    copy_store(desktop.store, server)
    before = _everything(server)
    with pytest.raises(StoreError) as refused:
        copy_store(desktop.store, server)
    assert refused.value.code == "store_not_empty"
    assert _everything(server) == before


def test_a_row_that_arrives_otherwise_is_noticed_and_nothing_is_kept(desktop: Town, server: Store) -> None:
    running = postgres.server()
    running.run(
        "CREATE FUNCTION balie.bend() RETURNS trigger LANGUAGE plpgsql AS"
        " $$ BEGIN new.text := upper(new.text); RETURN new; END $$",
        "CREATE TRIGGER bend BEFORE INSERT ON balie.note FOR EACH ROW EXECUTE FUNCTION balie.bend()",
    )
    try:
        with pytest.raises(StoreError) as refused:
            copy_store(desktop.store, server)
    finally:
        running.run("DROP FUNCTION balie.bend() CASCADE")
    assert (refused.value.code, refused.value.arguments["table"]) == ("store_copy_differs", "note")
    assert not any(_everything(server).values())


def test_a_table_of_somebody_else_stays_where_it_is(
    desktop: Town, server: Store, tmp_path: Path, stack: ExitStack
) -> None:
    running = postgres.server()
    running.run(
        "CREATE TABLE balie.van_de_dba (id int PRIMARY KEY, answer bigint REFERENCES balie.canned_answer)",
        "INSERT INTO balie.van_de_dba VALUES (1, NULL)",
    )
    try:
        assert copy_store(desktop.store, server).left == ()
        assert running.run("SELECT id FROM balie.van_de_dba") == [(1,)]
        (tmp_path / "back").mkdir()
        back = stores.sqlite(tmp_path / "back")
        stack.callback(back.close)
        assert copy_store(server, back).left == ("van_de_dba",)
    finally:
        running.run("DROP TABLE balie.van_de_dba")
    assert {**_everything(back), "setting": []} == {**_everything(desktop.store), "setting": []}


def test_two_stores_that_are_not_alike_are_left_alone(desktop: Town, server: Store) -> None:
    for spoilt, table in (
        ("ALTER TABLE note ADD COLUMN colour text", "note"), ("ALTER TABLE reaction RENAME TO gone", "reaction"),
    ):  # fmt: skip
        with postgres.server().connection() as connection:
            connection.execute(spoilt)
            try:
                with pytest.raises(StoreError) as refused:
                    copy_store(desktop.store, server)
            finally:
                connection.execute(
                    "ALTER TABLE note DROP COLUMN colour" if table == "note" else "ALTER TABLE gone RENAME TO reaction"
                )
        assert (refused.value.code, refused.value.arguments["table"]) == ("store_copy_unlike", table)
    assert not any(_everything(server).values())


DAMAGED = {
    "no UTF-8": "UPDATE note SET text = CAST(x'c328ff' AS TEXT) WHERE id = 203",
    "an end in the middle": "UPDATE note SET text = 'a' || char(0) || 'b' WHERE id = 203",
    "words for a time": "UPDATE note SET at = 'gisteren' WHERE id = 203",
    "a state that is none": "UPDATE conversation SET state = 'x'",
    "a number that no column holds": "UPDATE conversation SET emergency = 99999999999",
}


def test_a_damaged_row_is_named_by_its_table_and_nothing_is_kept(desktop: Town, server: Store) -> None:
    for what, statement in DAMAGED.items():
        table = statement.split()[1]
        kept = _rows(desktop, table)
        desktop.write(lambda tx, statement=statement: tx.execute(statement))  # type: ignore[misc]
        with pytest.raises(StoreError) as refused:
            copy_store(desktop.store, server)
        assert (refused.value.code, refused.value.arguments["table"]) == ("store_row_damaged", table), what
        assert refused.value.__cause__ is None, "which would tell what is in it"
        assert not any(_everything(server).values())
        desktop.write(lambda tx, table=table, kept=kept: _put_back(tx, table, kept))  # type: ignore[misc]
    copy_store(desktop.store, server)


def _rows(desktop: Town, table: str) -> list[tuple[object, ...]]:
    columns = "id, text, at" if table == "note" else "id, state, emergency"
    return [tuple(row) for row in desktop.read(lambda tx: tx.all(f"SELECT {columns} FROM {table}"))]


def _put_back(tx: Transaction, table: str, kept: list[tuple[object, ...]]) -> None:
    columns = ("text", "at") if table == "note" else ("state", "emergency")
    for number, one, other in kept:
        tx.execute(f"UPDATE {table} SET {columns[0]} = :one, {columns[1]} = :other WHERE id = :id",
                   {"id": number, "one": one, "other": other})  # fmt: skip
