"""What is free goes back to the system."""

import sys
from pathlib import Path

import pytest

from app.system.heap import give_back


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the system does so by itself")
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
