"""What the store has not accepted yet: kept beside the profile, and merged with the store's data."""

from functools import partial
from pathlib import Path

import pytest

from app.domain.ids import ClientId, MessageId
from app.domain.message import MessageKind
from app.domain.problems import InboxError
from app.services import profiles
from app.services.unsaved import Kept, Unsaved, newest
from app.storage.aside import Aside
from app.storage.drafts import Draft
from app.storage.outbox import NewFile
from app.system.paths import Profile
from app.system.secrets import KeyringSecrets, SecretsError
from tests.fakes import hall as halls
from tests.fakes import keyrings
from tests.fakes.stores import KEY
from tests.fakes.town import at

PICTURE = NewFile(MessageKind.IMAGE, "image/png", "foto.png", b"\x89PNG")


def beside(folder: Path, key: bytes = KEY) -> Aside:
    return Aside(folder / "unsaved.store", lambda: key)


def again(folder: Path, name: str = "anna") -> Unsaved:
    unsaved = Unsaved(beside(folder), name)
    unsaved.load()
    return unsaved


async def test_all_that_was_typed_is_there_after_the_program_ended(tmp_path: Path) -> None:
    unsaved = again(tmp_path)
    whole = Kept("Beste Samira", at(1), True, "Samira", MessageId(7), (PICTURE,), ClientId("c-1"))
    await unsaved.keep(("draft", 3), whole)
    await unsaved.keep(("edit", 3), Kept("Morgen", at(1)))
    assert b"Samira" not in (tmp_path / "unsaved.store").read_bytes()
    found = again(tmp_path)
    assert found.places() == [("draft", 3), ("edit", 3)]
    assert found.find(("draft", 3)) == whole
    await found.forget(("draft", 3))
    assert again(tmp_path).places() == [("edit", 3)]
    assert again(tmp_path, "niels").places() == [], "of another one on the same server"


async def test_what_was_typed_last_stays_whatever_is_heard_of_what_came_before(tmp_path: Path) -> None:
    unsaved = again(tmp_path)
    early, late = Kept("Beste", at(1)), Kept("Beste Samira", at(2))
    await unsaved.keep(("draft", 3), late)
    unsaved.keep_now(("draft", 3), early)
    await unsaved.forget(("draft", 3), early)
    assert again(tmp_path).find(("draft", 3)) == late
    await unsaved.forget(("draft", 3), late)
    assert again(tmp_path).places() == []


async def test_another_key_and_a_damaged_file_leave_it_alone(tmp_path: Path) -> None:
    await again(tmp_path).keep(("draft", 3), Kept("Beste Samira", at(1)))
    before = (tmp_path / "unsaved.store").read_bytes()
    other = Unsaved(beside(tmp_path, bytes(32)), "anna")
    other.load()
    assert other.places() == []
    await other.keep(("draft", 4), Kept("Dag", at(1)))
    assert other.places() == [("draft", 4)], "in memory all the same"
    assert (tmp_path / "unsaved.store").read_bytes() == before


async def test_without_a_keyring_it_is_in_memory_and_the_keyring_is_asked_once(tmp_path: Path) -> None:
    asked = []

    def no_key() -> bytes:
        asked.append(1)
        raise SecretsError("keyring_missing")

    unsaved = Unsaved(Aside(tmp_path / "unsaved.store", no_key), "anna")
    unsaved.load()
    for number in range(3):
        await unsaved.keep(("draft", number), Kept("Dag", at(1)))
    assert (len(unsaved.places()), len(asked)) == (3, 1)
    assert not (tmp_path / "unsaved.store").exists()


def test_what_was_stored_later_stands_below_it() -> None:
    kept = Kept("Beste Samira", at(2), files=(PICTURE,))
    assert newest(None, None) == (None, ())
    draft, files = newest(kept, Draft("Beste", False, at(1), files=2))
    assert draft is not None
    assert (draft.text, draft.files, list(files)) == ("Beste Samira", 0, [PICTURE])
    draft, _ = newest(kept, Draft("Een notitie van elders", True, at(3)))
    assert draft is not None
    assert draft.text == "Beste Samira\n\nEen notitie van elders"
    assert newest(Kept("", at(2)), Draft("Beste", False, at(1))) == (None, ()), "it was emptied"


def test_a_full_disk_is_no_end(tmp_path: Path) -> None:
    with pytest.raises(InboxError):
        Aside(tmp_path / "no folder" / "unsaved.store", lambda: KEY).put("a", b"b")


async def test_the_key_of_it_lies_in_the_keyring_and_another_server_has_a_file_of_its_own(tmp_path: Path) -> None:
    held = keyrings.Holding()
    keyring = partial(KeyringSecrets, choose=lambda: held, allowed=keyrings.NAMES)
    profile = Profile(tmp_path)
    with halls.opened() as hall:
        server = hall.server.as_user("anna")

        def opened(host: str = server.host) -> Unsaved:
            profile.server_path.write_text(
                f'host = "{host}"\nport = {server.port}\ndatabase = "balie"\nuser = "anna"\n'
            )
            found = profiles.open_profile(profile, keyring=keyring)
            found.store.close()
            assert found.unsaved is not None
            return found.unsaved

        await opened().keep(("draft", 3), Kept("Dag", at(1)))
        assert [name for _, name in held.held] == ["unsaved-key/anna"]
        kept = opened().find(("draft", 3))
        assert kept is not None
        assert kept.text == "Dag"
        # The same folder under another name counts as another server.
        assert opened(server.host + "/.").places() == []
