"""The store's key is created once, found where the profile says, and never replaced."""

import stat
from pathlib import Path

import pytest

from app.domain.problems import InboxError
from app.services.profiles import make_profile, open_or_make, open_profile
from app.system.identity import KeyHome, read_identity
from app.system.keys import MakeKeyring
from app.system.paths import Profile
from app.system.secrets import KeyringSecrets, Secrets
from tests.fakes.keyrings import NAMES, Holding, Locked

KEY = "5a" * 32


@pytest.fixture(autouse=True)
def nothing_given(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("BALIE_STORE_KEY", raising=False)
    monkeypatch.delenv("CREDENTIALS_DIRECTORY", raising=False)


@pytest.fixture
def profile(tmp_path: Path) -> Profile:
    return Profile(tmp_path / "profile")


def in_keyring(backend: Holding) -> MakeKeyring:
    def make(service: str) -> Secrets:
        return KeyringSecrets(service, choose=lambda: backend, allowed=NAMES)

    return make


def code_of(caught: "pytest.ExceptionInfo[InboxError]") -> str:
    return caught.value.code


def test_a_desktop_keeps_the_key_in_its_keyring_and_nothing_secret_in_the_profile(profile: Profile) -> None:
    backend = Holding()
    open_or_make(profile, keyring=in_keyring(backend)).store.close()
    (key,) = backend.held.values()
    assert len(bytes.fromhex(key)) == 32
    for path in profile.folder.iterdir():
        assert key.encode() not in path.read_bytes()
        assert bytes.fromhex(key) not in path.read_bytes()
    assert stat.S_IMODE(profile.folder.stat().st_mode) == 0o700
    open_or_make(profile, keyring=in_keyring(backend)).store.close()
    assert list(backend.held.values()) == [key]


def test_channels_secrets_go_to_the_keyring_too(profile: Profile) -> None:
    backend = Holding()
    opened = open_or_make(profile, keyring=in_keyring(backend))
    opened.secrets.write("channel/1/access_token", "t0ken")
    opened.store.close()
    assert "t0ken" in backend.held.values()


def test_a_lost_key_never_makes_a_new_store(profile: Profile) -> None:
    open_or_make(profile, keyring=in_keyring(Holding())).store.close()
    before = profile.store_path.read_bytes()
    for attempt in (open_or_make, open_profile):
        with pytest.raises(InboxError) as caught:
            attempt(profile, keyring=in_keyring(Holding()))
        assert code_of(caught) == "store_key_missing"
    assert profile.store_path.read_bytes() == before


def test_a_lost_profile_file_never_makes_a_new_store(profile: Profile) -> None:
    backend = Holding()
    open_or_make(profile, keyring=in_keyring(backend)).store.close()
    profile.identity_path.unlink()
    with pytest.raises(InboxError) as caught:
        open_or_make(profile, keyring=in_keyring(backend))
    assert code_of(caught) == "store_key_missing"


def test_a_lost_store_is_not_silently_made_again_but_can_be_with_its_old_key(profile: Profile) -> None:
    backend = Holding()
    open_or_make(profile, keyring=in_keyring(backend)).store.close()
    held = dict(backend.held)
    profile.store_path.unlink()
    with pytest.raises(InboxError) as caught:
        open_or_make(profile, keyring=in_keyring(backend))
    assert code_of(caught) == "store_missing"
    make_profile(profile, keyring=in_keyring(backend)).store.close()
    assert backend.held == held


def test_a_beginning_that_was_interrupted_is_finished(profile: Profile) -> None:
    backend = Holding()
    open_or_make(profile, keyring=in_keyring(backend)).store.close()
    held = dict(backend.held)
    profile.store_path.unlink()
    text = profile.identity_path.read_text()
    profile.identity_path.write_text(text.replace('"ready": true', '"ready": false'))
    open_or_make(profile, keyring=in_keyring(backend)).store.close()
    assert backend.held == held


def test_a_locked_keyring_makes_nothing(profile: Profile) -> None:
    with pytest.raises(InboxError) as caught:
        open_or_make(profile, keyring=in_keyring(Locked()))
    assert code_of(caught) == "keyring_locked"
    assert not profile.store_path.exists()
    assert not profile.identity_path.exists()


def test_a_key_file_is_for_its_owner_alone_and_refused_otherwise(profile: Profile, tmp_path: Path) -> None:
    path = tmp_path / "keys" / "balie.key"
    make_profile(profile, key_file=path).store.close()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    identity = read_identity(profile)
    assert identity is not None
    assert (identity.key, identity.key_file) == (KeyHome.FILE, str(path))
    open_profile(profile).store.close()
    path.chmod(0o640)
    with pytest.raises(InboxError) as caught:
        open_profile(profile)
    assert code_of(caught) == "key_file_open"
    path.unlink()
    with pytest.raises(InboxError) as caught:
        open_profile(profile)
    assert code_of(caught) == "key_file_missing"
    assert not path.exists()


def test_an_existing_key_file_is_used_as_it_is(profile: Profile, tmp_path: Path) -> None:
    path = tmp_path / "balie.key"
    path.write_text(KEY)
    path.chmod(0o600)
    make_profile(profile, key_file=path).store.close()
    assert path.read_text() == KEY


def test_a_key_that_is_handed_over_is_kept_nowhere(profile: Profile, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BALIE_STORE_KEY", KEY)
    opened = make_profile(profile)
    opened.secrets.write("channel/1/access_token", "t0ken-of-forty-characters-to-be-looked-for")
    opened.store.close()
    for path in profile.folder.iterdir():
        assert KEY.encode() not in path.read_bytes()
        assert b"t0ken-of-forty" not in path.read_bytes(), "sealed in the encrypted store"
    opened = open_profile(profile)
    assert opened.secrets.read("channel/1/access_token") == "t0ken-of-forty-characters-to-be-looked-for"
    opened.secrets.delete("channel/1/access_token")
    assert opened.secrets.read("channel/1/access_token") is None
    opened.store.close()
    monkeypatch.delenv("BALIE_STORE_KEY")
    with pytest.raises(InboxError) as caught:
        open_profile(profile)
    assert code_of(caught) == "store_key_not_given"


def test_a_key_that_is_handed_over_goes_to_the_file_that_was_asked_for(
    profile: Profile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "balie.key"
    monkeypatch.setenv("BALIE_STORE_KEY", KEY)
    make_profile(profile, key_file=path).store.close()
    monkeypatch.setenv("BALIE_STORE_KEY", "11" * 32)
    with pytest.raises(InboxError) as caught:
        make_profile(Profile(tmp_path / "other"), key_file=path)
    assert (code_of(caught), path.read_text().strip()) == ("key_file_wrong", KEY)
    assert not Profile(tmp_path / "other").store_path.exists()
    monkeypatch.delenv("BALIE_STORE_KEY")
    open_profile(profile).store.close()


@pytest.mark.parametrize(("given", "code"), [("nonsense", "store_key_bad"), ("11" * 32, "store_key_given_wrong")])
def test_a_wrong_key_says_so_and_changes_nothing(
    profile: Profile, monkeypatch: pytest.MonkeyPatch, given: str, code: str
) -> None:
    monkeypatch.setenv("BALIE_STORE_KEY", KEY)
    make_profile(profile).store.close()
    before = profile.store_path.read_bytes()
    monkeypatch.setenv("BALIE_STORE_KEY", given)
    with pytest.raises(InboxError) as caught:
        open_profile(profile)
    assert code_of(caught) == code
    assert profile.store_path.read_bytes() == before


def test_a_wrong_key_is_told_by_where_it_came_from(profile: Profile, tmp_path: Path) -> None:
    make_profile(profile, key_file=tmp_path / "key").store.close()
    (tmp_path / "key").write_text("11" * 32)
    with pytest.raises(InboxError) as caught:
        open_profile(profile)
    assert (code_of(caught), caught.value.arguments) == ("key_file_wrong", {"path": str(tmp_path / "key")})
    backend, other = Holding(), Profile(tmp_path / "other")
    open_or_make(other, keyring=in_keyring(backend)).store.close()
    backend.held = dict.fromkeys(backend.held, "11" * 32)
    with pytest.raises(InboxError) as caught:
        open_profile(other, keyring=in_keyring(backend))
    assert code_of(caught) == "store_key_wrong"


def test_systemd_s_credentials_will_do(profile: Profile, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "store-key").write_text(KEY + "\n")
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(tmp_path))
    make_profile(profile).store.close()
    open_profile(profile).store.close()


def test_a_real_profile_cannot_be_practised_in(profile: Profile) -> None:
    open_or_make(profile, keyring=in_keyring(Holding())).store.close()
    with pytest.raises(InboxError) as caught:
        open_or_make(profile, practice=True)
    assert code_of(caught) == "not_practice"


def test_a_practice_profile_needs_no_keyring_and_is_marked(profile: Profile) -> None:
    open_or_make(profile, practice=True).store.close()
    opened = open_profile(profile)
    assert opened.practice
    opened.store.close()
    assert stat.S_IMODE(profile.practice_key_path.stat().st_mode) == 0o600


def test_a_second_store_is_never_made_over_the_first(profile: Profile) -> None:
    make_profile(profile, practice=True).store.close()
    with pytest.raises(InboxError) as caught:
        make_profile(profile, practice=True)
    assert code_of(caught) == "store_exists"


def test_a_damaged_profile_file_says_so(profile: Profile) -> None:
    make_profile(profile, practice=True).store.close()
    profile.identity_path.write_text('{"id": 1')
    with pytest.raises(InboxError) as caught:
        open_or_make(profile)
    assert code_of(caught) == "profile_damaged"
