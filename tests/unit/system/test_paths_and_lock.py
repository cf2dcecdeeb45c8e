"""The locations of files, and who may use them."""

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from app.domain.problems import InboxError
from app.system.lock import ProfileLock
from app.system.paths import Profile, default_profile, practice_profile, resource, translations


def test_resources_are_found_in_a_checkout() -> None:
    assert resource("policies").is_dir()
    assert translations().name == "translations"


def test_practising_happens_somewhere_else() -> None:
    assert default_profile() != practice_profile()


def test_the_lock_has_one_holder_in_all_processes_and_dies_with_it(tmp_path: Path) -> None:
    path = Profile(tmp_path).lock_path
    code = (
        "import sys; from pathlib import Path; from app.system.lock import ProfileLock\n"
        "print(ProfileLock(Path(sys.argv[1])).acquire(), flush=True); sys.stdin.read()"
    )
    child = subprocess.Popen(
        [sys.executable, "-c", code, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert child.stdout is not None
    with child:
        assert child.stdout.readline() == "True\n"
        ours = ProfileLock(path)
        assert not ours.acquire()
        child.kill()
        child.wait()
        assert ours.acquire()
        assert ours.acquire(), "holding it twice is holding it"
        ours.release()
        ours.release()
        assert ProfileLock(path).acquire()


@pytest.mark.parametrize(
    ("number", "code"), [(errno.ENOSPC, "store_full"), (errno.EDQUOT, "store_full"), (errno.EACCES, "store_unreadable")]
)
def test_why_a_lock_cannot_be_made_is_told(
    number: int, code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_given: object) -> int:
        raise OSError(number, "no")

    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(InboxError) as caught:
        ProfileLock(Profile(tmp_path).lock_path).acquire()
    assert caught.value.code == code
