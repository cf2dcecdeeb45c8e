"""Running signal-cli with a spool: its output is on disk, whatever happens to the disk and the machine."""

import errno
import json
import os
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.channels.signal import spool, spooler
from app.channels.signal.spooler import ROTATE_SECONDS, Spool, run
from tests import servers, signal_cli

DAY = 86_400.0


class Clock:
    """Seconds since 1970, and the number of sleeps."""

    def __init__(self, now: float = 1_795_000_000.0) -> None:
        self.now = now
        self.slept = 0

    def __call__(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.slept += 1


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "spool.jsonl"


@pytest.fixture
def clock(path: Path) -> Clock:
    return Clock(time.time())


@pytest.fixture(autouse=True)
def handlers() -> Iterator[None]:
    """`run` replaces the signal handlers of its process; the tests restore them."""
    kept = {number: signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGINT)}
    yield
    for number, handler in kept.items():
        signal.signal(number, handler)


def opened(path: Path, clock: Clock, **more: int) -> Spool:
    return Spool(path, 14 * DAY, clock=clock, sleep=clock.sleep, **more)


def everything(path: Path) -> list[str]:
    lines: list[str] = []
    cursor = None
    while (found := spool.read(path, cursor)).lines:
        lines += [line.decode() for line in found.lines]
        cursor = found.cursor
    return lines


def test_what_a_program_prints_is_kept_to_its_last_word(path: Path, clock: Clock) -> None:
    program = "import sys; [print(n) for n in range(20000)]; sys.stdout.write('zonder einde'); sys.exit(3)"
    file = opened(path, clock)
    assert run([sys.executable, "-c", program], file) == 3
    file.close()
    assert everything(path) == [*map(str, range(20_000)), "zonder einde"]


def test_every_line_is_flushed_to_the_disk_before_the_next_is_read(
    path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    flushed: list[int] = []
    fsync = os.fsync

    def note(file: int) -> None:
        fsync(file)
        flushed.append(os.fstat(file).st_size)

    monkeypatch.setattr(os, "fsync", note)
    file = opened(path, clock)
    file.append(b"een\n")
    file.append(b"twee\ndrie\n")
    file.close()
    assert flushed == [4, 14]


def test_a_full_disk_loses_nothing_and_leaves_no_half_line(
    path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = opened(path, clock)
    file.append(b"een\n")
    write, truncate, left = os.write, os.ftruncate, [3]
    refused: list[int] = []

    def stubborn(descriptor: int, size: int) -> None:
        if not refused and os.fstat(descriptor).st_size > size:
            refused.append(size)
            raise OSError(errno.EIO, "Input/output error")
        truncate(descriptor, size)

    def full(descriptor: int, content: memoryview) -> int:
        if left[0]:
            left[0] -= 1
            if left[0] % 2:
                return write(descriptor, content[:3])
            raise OSError(errno.ENOSPC, "No space left on device")
        return write(descriptor, content)

    monkeypatch.setattr(os, "write", full)
    monkeypatch.setattr(os, "ftruncate", stubborn)
    file.append(b"tweede regel\n")
    file.close()
    assert refused
    assert everything(path) == ["een", "tweede regel"], "the first half of it was cut off at last"
    assert clock.slept == 2


def test_a_line_cut_off_by_a_power_cut_does_not_swallow_the_next(path: Path, clock: Clock) -> None:
    path.write_bytes(b'{"een":1}\n{"hal')
    file = opened(path, clock)
    file.append(b'{"twee":2}\n')
    file.close()
    assert everything(path) == ['{"een":1}', '{"hal', '{"twee":2}']


def test_it_is_set_aside_by_size_and_by_day_and_read_in_order(path: Path, clock: Clock) -> None:
    file = opened(path, clock, rotate_bytes=8)
    for number in range(4):
        file.append(f"regel {number}\n".encode())
        clock.now += 60
    clock.now += ROTATE_SECONDS
    file.append(b"morgen\n")
    file.close()
    assert len(list(path.parent.iterdir())) == 5
    assert everything(path) == ["regel 0", "regel 1", "regel 2", "regel 3", "morgen"]


def test_a_file_of_yesterday_is_set_aside_at_the_start(path: Path, clock: Clock) -> None:
    path.write_bytes(b"gisteren\n")
    os.utime(path, (clock.now - 2 * DAY, clock.now - 2 * DAY))
    file = opened(path, clock)
    file.append(b"vandaag\n")
    file.close()
    assert path.read_bytes() == b"vandaag\n"
    assert everything(path) == ["gisteren", "vandaag"]


def test_what_is_too_old_is_removed_and_nothing_else(path: Path, clock: Clock) -> None:
    for name, days in (("spool.jsonl-20261101000000", 15), ("spool.jsonl-20261110000000", 10), ("spool.jsonl.bak", 90)):
        beside = path.with_name(name)
        beside.write_bytes(b"x\n")
        os.utime(beside, (clock.now - days * DAY, clock.now - days * DAY))
    file = opened(path, clock, rotate_bytes=1)
    file.append(b"een\n")
    file.append(b"twee\n")
    file.close()
    names = {entry.name for entry in path.parent.iterdir()}
    assert "spool.jsonl-20261101000000" not in names
    assert {"spool.jsonl-20261110000000", "spool.jsonl.bak", "spool.jsonl"} <= names


def test_others_cannot_read_it(path: Path, clock: Clock) -> None:
    opened(path, clock).close()
    assert path.stat().st_mode & 0o007 == 0


def test_a_place_that_cannot_be_written(tmp_path: Path, clock: Clock) -> None:
    with pytest.raises(OSError, match="No such file"):
        opened(tmp_path / "weg" / "spool.jsonl", clock)


def balie(*arguments: str) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-m", "app", "signal", "spool", *arguments]
    return subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.PIPE)


def test_the_command_stops_the_program_and_keeps_what_it_still_says(path: Path) -> None:
    program = (
        "import signal, sys, time\n"
        "def stop(*_): print('nog dit', flush=True); sys.exit(143)\n"
        "signal.signal(signal.SIGTERM, stop)\n"
        "print('een', flush=True)\n"
        "time.sleep(60)\n"
    )
    with balie(str(path), "--", sys.executable, "-c", program) as process:
        deadline = time.monotonic() + 30
        while not (path.exists() and path.stat().st_size) and time.monotonic() < deadline:
            time.sleep(0.02)
        process.terminate()
        process.communicate(timeout=30)
    assert process.returncode == 0
    assert everything(path) == ["een", "nog dit"]


def test_the_command_says_what_is_missing(path: Path, tmp_path: Path) -> None:
    for arguments, words in (
        ([str(path), "--", "/nergens/signal-cli"], b"/nergens/signal-cli cannot be started"),
        ([str(tmp_path / "weg" / "x"), "--", "true"], b"cannot be written"),
    ):
        with balie(*arguments) as process:
            _, told = process.communicate(timeout=30)
        assert process.returncode == 1
        assert words in told


def test_a_real_signal_cli_runs_under_it(path: Path, tmp_path: Path) -> None:
    command, address = signal_cli.command(), f"127.0.0.1:{servers.free_port()}"
    daemon = ["--config", str(tmp_path / "data"), "-o", "json", "daemon", "--http", address]
    with balie(str(path), "--", *command, *daemon) as process:
        try:
            deadline = time.monotonic() + 60
            while True:
                try:
                    with servers.DIRECT.open(f"http://{address}/api/v1/check", timeout=5) as answer:
                        assert answer.status == 200
                    break
                except OSError:
                    assert time.monotonic() < deadline
                    time.sleep(0.1)
            asked = json.dumps({"jsonrpc": "2.0", "id": 1, "method": "version"}).encode()
            request = urllib.request.Request(
                f"http://{address}/api/v1/rpc", asked, {"Content-Type": "application/json"}
            )
            with servers.DIRECT.open(request, timeout=20) as answer:
                assert json.loads(answer.read())["result"]["version"] == signal_cli.VERSION
        finally:
            process.terminate()
            process.communicate(timeout=30)
    assert process.returncode == 0
    assert path.read_bytes() == b""


def test_the_longest_rotation_is_a_day() -> None:
    assert spooler.ROTATE_SECONDS == DAY
