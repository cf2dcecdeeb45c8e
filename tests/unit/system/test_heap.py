"""Freed memory is returned to the system, and threads share what they free."""

import subprocess
import sys
from pathlib import Path

import pytest

from app.system.heap import give_back

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the system does so by itself")

_IN_A_THREAD = """
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from app.system.heap import share
{share}
with ThreadPoolExecutor(1) as pool:
    block = pool.submit(bytes, 30_000).result()
heap = next(line for line in Path("/proc/self/maps").read_text("ascii").splitlines() if line.endswith("[heap]"))
first, last = (int(place, 16) for place in heap.split()[0].split("-"))
print(first <= id(block) < last)
"""


@pytest.mark.parametrize(("share", "one"), [("", "False"), ("share()", "True")])
def test_a_thread_takes_its_memory_where_all_others_do(share: str, one: str) -> None:
    code = _IN_A_THREAD.format(share=share)
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout.strip() == one


def test_what_lies_free_between_what_is_used_is_given_back() -> None:
    blocks = [bytes(30_000) for _ in range(2_000)]
    kept = blocks[::20]
    del blocks
    before = _resident_pages()
    give_back()
    assert before - _resident_pages() > 5_000, "of the fifteen thousand pages that nobody needs"
    assert len(kept) == 100


def _resident_pages() -> int:
    return int(Path("/proc/self/statm").read_text("ascii").split()[1])
