"""Secrets are stored where they are safe, or not at all."""

import time
from pathlib import Path

import pytest

from app.domain.problems import InboxError
from app.system import keyrings
from app.system.secrets import GivenSecrets, HandedOver, KeyringSecrets, SecretsError, given, variable
from tests.fakes.keyrings import NAMES, Dropping, Gone, Holding, Locked, Silent, chain


def secrets(backend: Holding, patience: float = 5) -> KeyringSecrets:
    return KeyringSecrets("balie/test", choose=lambda: backend, allowed=NAMES, patience=patience)


def test_what_is_kept_is_found_again_and_can_be_forgotten() -> None:
    backend = Holding()
    secrets(backend).write("channel/1/access_token", "t0ken")
    assert secrets(backend).read("channel/1/access_token") == "t0ken"
    assert backend.held == {("balie/test", "channel/1/access_token"): "t0ken"}
    secrets(backend).delete("channel/1/access_token")
    secrets(backend).delete("channel/1/access_token")
    assert secrets(backend).read("channel/1/access_token") is None


@pytest.mark.parametrize(
    ("backend", "code"), [(Locked(), "keyring_locked"), (Gone(), "keyring_missing"), (Dropping(), "keyring_unsafe")]
)
def test_a_keyring_that_does_not_hold_says_so(backend: Holding, code: str) -> None:
    with pytest.raises(SecretsError) as caught:
        secrets(backend).write("store-key", "ab" * 32)
    assert caught.value.code == code
    assert "ab" * 32 not in caught.value.sentence()


def test_a_keyring_that_never_answers_is_called_locked_in_time() -> None:
    backend = Silent()
    began = time.monotonic()
    with pytest.raises(SecretsError) as caught:
        secrets(backend, patience=0.05).read("store-key")
    assert caught.value.code == "keyring_locked"
    assert backend.asked.is_set()
    assert time.monotonic() - began < 3
    backend.answer.set()


def test_a_keyring_outside_the_allow_list_never_gets_a_secret() -> None:
    backend = Holding()
    with pytest.raises(SecretsError) as caught:
        KeyringSecrets("balie/test", choose=lambda: backend).write("store-key", "secret")
    assert caught.value.code == "keyring_unsafe"
    assert caught.value.arguments == {"backend": "tests.fakes.keyrings.Holding"}
    assert backend.held == {}


def test_a_chain_is_as_safe_as_its_least_safe_member() -> None:
    assert keyrings.protects(chain(Holding(), Holding()), NAMES)
    assert not keyrings.protects(chain(Holding(), Dropping()), frozenset({"tests.fakes.keyrings.Holding"}))
    assert not keyrings.protects(chain(), NAMES)


def test_the_null_and_the_failing_keyring_are_not_allowed() -> None:
    from keyring.backends import fail, null

    for kind in (null.Keyring, fail.Keyring):
        assert not keyrings.protects(kind())


def test_the_environment_cannot_choose_the_keyring(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    monkeypatch.setattr(keyrings, "_CANDIDATES", {})
    with pytest.raises(InboxError) as caught:
        keyrings.chosen()
    assert caught.value.code == "keyring_unsafe"
    assert caught.value.arguments == {"backend": "keyring.backends.null.Keyring"}


def test_a_configuration_file_cannot_choose_it_either(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("PYTHON_KEYRING_BACKEND", raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    (tmp_path / "python_keyring").mkdir()
    (tmp_path / "python_keyring" / "keyringrc.cfg").write_text(
        "[backend]\ndefault-keyring=evil.Keyring\nkeyring-path=/evil\n"
    )
    monkeypatch.setattr(keyrings, "_CANDIDATES", {})
    with pytest.raises(InboxError) as caught:
        keyrings.chosen()
    assert caught.value.code == "keyring_unsafe"


def test_without_any_keyring_the_sentence_says_what_to_do(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("PYTHON_KEYRING_BACKEND", raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.setattr(keyrings, "_CANDIDATES", {})
    with pytest.raises(InboxError) as caught:
        keyrings.chosen()
    assert "--key-file" in caught.value.sentence()


def test_an_engine_on_a_server_without_a_keyring_has_what_it_was_handed_and_nothing_else(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def none() -> Holding:
        raise InboxError("keyring_missing")

    engine = HandedOver(KeyringSecrets("balie/test", choose=none))
    monkeypatch.setenv("BALIE_SECRET_2_PAGE_TOKEN", "t0ken")
    assert engine.read("channel/2/page_token") == "t0ken"
    assert engine.read("channel/2/relay_token") is None, "an optional secret that nobody handed over"
    engine.delete("channel/2/page_token")
    with pytest.raises(SecretsError):
        engine.write("channel/2/page_token", "other")


def test_credentials_go_before_the_environment_and_both_before_the_keyring(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    home = Holding()
    home.set_password("balie/test", "channel/3/access_token", "at home")
    found = GivenSecrets(secrets(home))
    assert found.read("channel/3/access_token") == "at home"
    monkeypatch.setenv(variable("channel/3/access_token"), "environment")
    assert found.read("channel/3/access_token") == "environment"
    (tmp_path / "channel-3-access_token").write_text("credential\n")
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(tmp_path))
    assert found.read("channel/3/access_token") == "credential"
    assert given("channel/4/access_token") is None


def test_the_names_of_variables() -> None:
    assert variable("store-key") == "BALIE_STORE_KEY"
    assert variable("channel/3/access_token") == "BALIE_SECRET_3_ACCESS_TOKEN"
