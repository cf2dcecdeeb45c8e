"""The practice servers as a process: announced, and stopped with their parent."""

import os
import signal
import subprocess
import sys
import textwrap
import urllib.request

import pytest

from app.domain.channel import ChannelKind
from app.domain.problems import InboxError
from app.main import KITS
from app.practice.addresses import Practice
from app.practice.process import start_practice_process

SERVE = textwrap.dedent("""
    import asyncio, sys
    from starlette.applications import Starlette
    from app.practice.director import Pace
    from app.practice.process import serve
    from app.practice.servers import Options
    options = Options(pace=Pace(quiet=True))
    announce = lambda line: print(line, flush=True)
    asyncio.run(serve(lambda keys: Starlette(), options, announce, with_parent="--with-parent" in sys.argv))
""")
COMMAND = [sys.executable, "-c", SERVE, "--with-parent"]


def test_a_child_announces_its_addresses_and_stops_when_asked() -> None:
    process = start_practice_process(COMMAND)
    try:
        practice = process.wait_ready()
        assert set(practice.channels) == set(KITS)
        assert Practice.from_json(practice.as_json()) == practice
        address = practice.channels[ChannelKind.SIGNAL].settings["base_url"]
        with urllib.request.urlopen(f"{address}/api/v1/check") as response:
            assert response.status == 200
    finally:
        process.stop()
    process.stop()
    with pytest.raises(OSError, match="refused"):
        urllib.request.urlopen(f"{address}/api/v1/check")


def test_a_child_that_says_something_else_is_a_problem_with_a_sentence() -> None:
    with pytest.raises(InboxError) as caught:
        start_practice_process([sys.executable, "-c", "print('hello')"]).wait_ready()
    assert caught.value.code == "practice_failed"


@pytest.mark.skipif(sys.platform == "win32", reason="SIGTERM is Unix")
def test_a_signal_ends_it_with_status_0() -> None:
    with subprocess.Popen(COMMAND[:-1], stdout=subprocess.PIPE, stdin=subprocess.DEVNULL, text=True) as child:
        assert child.stdout is not None
        Practice.from_json(child.stdout.readline())
        child.send_signal(signal.SIGTERM)
        assert child.wait(10) == 0


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is Unix")
def test_a_killed_parent_takes_the_child_along() -> None:
    parent = textwrap.dedent(f"""
        import sys, time
        from app.practice.process import start_practice_process
        process = start_practice_process([sys.executable, "-c", {SERVE!r}, "--with-parent"])
        process.wait_ready()
        print(process.pid, flush=True)
        time.sleep(60)
    """)
    with subprocess.Popen([sys.executable, "-c", parent], stdout=subprocess.PIPE, text=True) as killed:
        assert killed.stdout is not None
        child = int(killed.stdout.readline())
        gone = os.pidfd_open(child)
        killed.kill()
        _wait_for_end(gone)


def _wait_for_end(descriptor: int) -> None:
    """A process descriptor becomes readable when the process has ended."""
    import select

    try:
        assert select.select([descriptor], [], [], 10)[0]
    finally:
        os.close(descriptor)
