"""The relay's log: whatever it confirmed survives anything that can happen to it."""

import os
import resource
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.relay import log as log_module
from app.relay.log import Entry, Log, LogInUse

ALL = "balie"
READERS = {
    ALL: frozenset({"whatsapp", "messenger"}),
    "whatsapp": frozenset({"whatsapp"}),
    "messenger": frozenset({"messenger"}),
}


@contextmanager
def opened(path: Path, *names: str) -> Iterator[Log]:
    log = Log(path, {name: READERS[name] for name in names or (ALL,)})
    try:
        yield log
    finally:
        log.close()


def put(log: Log, *bodies: bytes, source: str = "whatsapp") -> int:
    return log.append([(source, {"content-type": "x"}, body) for body in bodies], 1_764_000_000_000)


def bodies(log: Log, after: int = 0, reader: str = ALL, limit: int = 100) -> list[bytes]:
    return [entry.body for entry in log.read(after, reader, limit)[0]]


def files(path: Path) -> list[Path]:
    return sorted(p for p in path.parent.iterdir() if p.name.startswith(path.name + ".") and p.suffix[1:].isdigit())


def test_what_is_put_in_comes_out(tmp_path: Path) -> None:
    with opened(tmp_path / "log") as log:
        last = put(log, b"a", b"\x00\xff", b"")
        found, position = log.read(0, ALL, 100)
        assert [entry.body for entry in found] == [b"a", b"\x00\xff", b""]
        assert [entry.seq for entry in found] == [last - 2, last - 1, last]
        assert position == last == log.last
        assert found[0] == Entry(last - 2, 1_764_000_000_000, "whatsapp", {"content-type": "x"}, b"a")
        assert log.read(last, ALL, 100) == ([], last)
        assert bodies(log, after=last - 1) == [b""]


def test_it_survives_a_new_run(tmp_path: Path) -> None:
    with opened(tmp_path / "log") as log:
        first = put(log, b"a", b"b")
    with opened(tmp_path / "log") as log:
        assert bodies(log) == [b"a", b"b"]
        assert put(log, b"c") > first
        assert bodies(log) == [b"a", b"b", b"c"]
        assert log.waiting() == {ALL: 3}


def test_pages_by_count_and_by_size(tmp_path: Path) -> None:
    with opened(tmp_path / "log") as log:
        put(log, *(bytes([i]) * 1000 for i in range(10)))
        found, position = log.read(0, ALL, 3)
        assert len(found) == 3
        assert position == found[-1].seq
        found, position = log.read(position, ALL, 100, budget=2500)
        assert len(found) == 3
        assert len(log.read(position, ALL, 100)[0]) == 4


def test_sources_are_kept_apart(tmp_path: Path) -> None:
    both = ("whatsapp", "messenger")
    with opened(tmp_path / "log", *both) as log:
        put(log, b"w1")
        put(log, b"m1", source="messenger")
        last = put(log, b"w2")
        assert bodies(log, reader="messenger") == [b"m1"]
        log.acknowledge("whatsapp", last)
        assert bodies(log, reader="whatsapp") == []
        assert bodies(log, reader="messenger") == [b"m1"]
        assert log.waiting() == {"whatsapp": 0, "messenger": 1}
    with opened(tmp_path / "log", *both) as log:
        assert bodies(log, reader="messenger") == [b"m1"]
        log.acknowledge("messenger", last)
        assert files(tmp_path / "log") == []


def test_no_reader_takes_anything_from_another(tmp_path: Path) -> None:
    with opened(tmp_path / "log", ALL, "whatsapp") as log:
        last = put(log, b"for both")
        log.acknowledge("whatsapp", last)
        assert bodies(log, reader="whatsapp") == []
        assert bodies(log) == [b"for both"]
    with opened(tmp_path / "log", ALL, "whatsapp") as log:
        assert log.waiting() == {ALL: 1, "whatsapp": 0}
        log.acknowledge(ALL, last)
        assert files(tmp_path / "log") == []


def test_readers_come_and_go(tmp_path: Path) -> None:
    with opened(tmp_path / "log", ALL) as log:
        last = put(log, b"a")
        assert log.read(0, "whatsapp", 9) == ([], 0)
        log.follow({ALL: READERS[ALL], "whatsapp": READERS["whatsapp"]})
        assert bodies(log, reader="whatsapp") == [b"a"]
        log.acknowledge(ALL, last)
        assert log.size > 0
        log.follow({ALL: READERS[ALL]})
        assert (files(tmp_path / "log"), log.size) == ([], 0)
        assert log.acknowledge("whatsapp", last) == last


def test_what_is_acknowledged_leaves_the_disk(tmp_path: Path) -> None:
    path = tmp_path / "log"
    with opened(path) as log:
        last = put(log, b"burgerservicenummer")
        assert any(b"burgerservicenummer" in file.read_bytes() for file in files(path))
        assert log.acknowledge(ALL, last + 1000) == last
        assert files(path) == []
        assert put(log, b"next") == last + 1
        assert bodies(log, after=last) == [b"next"]


def test_an_acknowledgement_never_goes_back(tmp_path: Path) -> None:
    with opened(tmp_path / "log") as log:
        put(log, b"a")
        last = put(log, b"b")
        log.acknowledge(ALL, last)
        log.acknowledge(ALL, last - 1)
        assert bodies(log) == []


def test_full_files_are_followed_by_new_ones(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(log_module, "SEGMENT_BYTES", 500)
    path = tmp_path / "log"
    with opened(path) as log:
        numbers = [put(log, bytes([i]) * 200) for i in range(9)]
        assert len(files(path)) > 2
        assert len(bodies(log)) == 9
        log.acknowledge(ALL, numbers[5])
        assert bodies(log) == [bytes([i]) * 200 for i in (6, 7, 8)]
    with opened(path) as log:
        assert bodies(log) == [bytes([i]) * 200 for i in (6, 7, 8)]


@pytest.mark.parametrize("cut", range(1, 60, 3))
def test_a_torn_end_costs_only_what_was_never_confirmed(tmp_path: Path, cut: int) -> None:
    path = tmp_path / "log"
    with opened(path) as log:
        put(log, b"kept")
        put(log, b"torn")
    data = files(path)[0].read_bytes()
    whole = len(data) // 2
    files(path)[0].write_bytes(data[: whole + min(cut, whole - 1)])
    with opened(path) as log:
        assert bodies(log) == [b"kept"]
        put(log, b"new")
        assert bodies(log) == [b"kept", b"new"]


@settings(max_examples=150, deadline=None)
@given(place=st.integers(0, 10_000), value=st.binary(min_size=1, max_size=8))
def test_damage_is_never_handed_out(tmp_path_factory: pytest.TempPathFactory, place: int, value: bytes) -> None:
    path = tmp_path_factory.mktemp("damage") / "log"
    with opened(path) as log:
        put(log, b"one", b"two", b"three")
    data = bytearray(files(path)[0].read_bytes())
    place %= len(data)
    data[place : place + len(value)] = value
    files(path)[0].write_bytes(bytes(data))
    with opened(path) as log:
        assert all(body in (b"one", b"two", b"three") for body in bodies(log))
        put(log, b"after")
        assert b"after" in bodies(log)


def test_damage_under_our_feet_is_skipped(tmp_path: Path) -> None:
    path = tmp_path / "log"
    with opened(path) as log:
        put(log, b"one" * 50, b"two" * 50)
        data = bytearray(files(path)[0].read_bytes())
        data[60] ^= 1
        files(path)[0].write_bytes(bytes(data))
        assert bodies(log) == [b"two" * 50]


def test_a_disk_that_is_full_keeps_what_was_there_and_recovers(tmp_path: Path) -> None:
    path = tmp_path / "log"
    with opened(path) as log:
        put(log, b"before")
        soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (files(path)[0].stat().st_size + 100, hard))
        try:
            with pytest.raises(OSError, match="too large"):
                put(log, b"x" * 5000)
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        assert bodies(log) == [b"before"]
        put(log, b"after")
        assert bodies(log) == [b"before", b"after"]
    with opened(path) as log:
        assert bodies(log) == [b"before", b"after"]


def test_a_flush_that_failed_is_not_believed_later(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "log"
    with opened(path) as log:
        put(log, b"before")
        with monkeypatch.context() as patch:

            def fail(_: int) -> None:
                raise OSError(5, "input/output error")

            patch.setattr(os, "fsync", fail)
            with pytest.raises(OSError, match="input/output"):
                put(log, b"doubtful")
        after = put(log, b"after")
        assert bodies(log) == [b"before", b"after"]
        assert len(files(path)) == 2
    with opened(path) as log:
        # It may have reached the disk after all; its sender retries, so it may be there twice, under two numbers.
        found = log.read(0, ALL, 100)[0]
        assert [entry.body for entry in found if entry.body != b"doubtful"] == [b"before", b"after"]
        assert len({entry.seq for entry in found}) == len(found)
        assert found[-1].seq == after


def test_numbers_grow_even_over_a_log_that_was_deleted(tmp_path: Path) -> None:
    with opened(tmp_path / "log") as log:
        last = put(log, b"a")
    for file in tmp_path.iterdir():
        file.unlink()
    with opened(tmp_path / "log") as log:
        assert put(log, b"b") > last


def test_a_reader_of_another_log_begins_anew(tmp_path: Path) -> None:
    with opened(tmp_path / "log") as log:
        last = put(log, b"a")
        assert bodies(log, after=last + 10**9) == [b"a"]


def test_a_lost_note_of_acknowledgements_repeats_and_loses_nothing(tmp_path: Path) -> None:
    path = tmp_path / "log"
    with opened(path) as log:
        put(log, b"w")
        last = put(log, b"m", source="messenger")
        log.follow({"whatsapp": READERS["whatsapp"], ALL: READERS[ALL]})
        log.acknowledge("whatsapp", last)
    (tmp_path / "log.acked").write_bytes(b"\x00garbage")
    with opened(path) as log:
        assert bodies(log) == [b"w", b"m"]


def test_one_relay_at_a_time(tmp_path: Path) -> None:
    with opened(tmp_path / "log"), pytest.raises(LogInUse):
        Log(tmp_path / "log", READERS)
    with opened(tmp_path / "log") as log:
        put(log, b"a")


def test_only_we_can_read_it(tmp_path: Path) -> None:
    path = tmp_path / "folder" / "log"
    with opened(path) as log:
        put(log, b"a")
        assert files(path)[0].stat().st_mode & 0o077 == 0
    assert path.parent.stat().st_mode & 0o077 == 0


def test_a_record_whose_length_lies(tmp_path: Path) -> None:
    path = tmp_path / "log"
    with opened(path) as log:
        put(log, b"a")
    with files(path)[0].open("ab") as file:
        file.write((2**32 - 1).to_bytes(4, "little") + zlib.crc32(b"").to_bytes(4, "little"))
    with opened(path) as log:
        assert bodies(log) == [b"a"]
