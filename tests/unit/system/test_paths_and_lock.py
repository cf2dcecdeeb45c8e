"""Where things lie, and who may work on them."""

import subprocess
import sys
from pathlib import Path

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
