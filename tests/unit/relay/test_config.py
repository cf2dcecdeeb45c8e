"""The relay refuses to start unsafely, and says why."""

from pathlib import Path

import pytest

from app.domain.problems import InboxError
from app.relay.config import RelayConfig, load_config

GOOD = """
[sources.whatsapp]
app_secret = "s3cret"
verify_token = "verify"
[sources.messenger]
app_secrets = ["new", "old"]
verify_token = "verify2"
[[readers]]
token = "0123456789abcdef"
sources = ["whatsapp", "messenger"]
[tls]
certificate = "/etc/balie/relay.pem"
key = "/etc/balie/relay.key"
"""
SAME_TOKEN = '[[readers]]\nname = "x"\ntoken = "0123456789abcdef"\nsources = ["whatsapp"]\n[tls]'
SAME_NAME = '[[readers]]\nname = "messenger+whatsapp"\ntoken = "other-0123456789"\nsources = ["whatsapp"]\n[tls]'


def test_a_file(tmp_path: Path) -> None:
    path = tmp_path / "relay.toml"
    path.write_text(GOOD, "utf-8")
    config = load_config({}, path)
    assert config.sources["whatsapp"].app_secrets == (b"s3cret",)
    assert config.sources["messenger"].app_secrets == (b"new", b"old")
    assert config.readers[0].sources == {"whatsapp", "messenger"}
    assert (config.certificate, config.key) == ("/etc/balie/relay.pem", "/etc/balie/relay.key")
    assert load_config({"BALIE_RELAY_CONFIG": str(path)}) == config
    assert load_config({"CREDENTIALS_DIRECTORY": str(tmp_path)}) == config
    for secret in ("s3cret", "verify", "0123456789abcdef"):
        assert secret not in repr(config)


def test_the_environment_alone() -> None:
    config = load_config(
        {
            "BALIE_RELAY_APP_SECRET_WHATSAPP": "new, old",
            "BALIE_RELAY_VERIFY_TOKEN_WHATSAPP": "v",
            "BALIE_RELAY_TOKEN_WHATSAPP": "0123456789abcdef,fedcba9876543210",
            "BALIE_RELAY_TOKEN_MESSENGER": "",
            "PATH": "/bin",
        }
    )
    assert config.sources["whatsapp"].app_secrets == (b"new", b"old")
    assert [reader.tokens for reader in config.readers] == [(b"0123456789abcdef", b"fedcba9876543210")]


def test_a_token_that_is_being_replaced_and_a_second_channel(tmp_path: Path) -> None:
    path = tmp_path / "relay.toml"
    again = '[[readers]]\ntoken = "fedcba9876543210"\nsources = ["messenger", "whatsapp"]\n'
    other = (
        '[[readers]]\nname = "parkeren"\ntokens = ["parkeren-new-0001", "parkeren-old-0001"]\nsources = ["whatsapp"]\n'
    )
    path.write_text(f'{GOOD}{again}{other}[metrics]\ntoken = "metrics-token-001"\n', "utf-8")
    first, second = load_config({}, path).readers
    assert (first.tokens, second.name) == ((b"0123456789abcdef", b"fedcba9876543210"), "parkeren")
    assert second.tokens == (b"parkeren-new-0001", b"parkeren-old-0001")
    assert load_config({}, path).metrics_token == b"metrics-token-001"
    assert load_config({"BALIE_RELAY_METRICS_TOKEN": "another-token-002"}, path).metrics_token == b"another-token-002"


def test_the_environment_adds_to_the_file(tmp_path: Path) -> None:
    path = tmp_path / "relay.toml"
    path.write_text(GOOD, "utf-8")
    config = load_config({"BALIE_RELAY_APP_SECRET_WHATSAPP": "newer"}, path)
    assert config.sources["whatsapp"].app_secrets == (b"newer", b"s3cret")
    assert config.sources["whatsapp"].verify_token == b"verify"


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (("s3cret", ""), "no app_secret"),
        (("s3cret", "  "), "no app_secret"),
        (('["new", "old"]', '["new", ""]'), "no app_secret"),
        (('["new", "old"]', "[]"), "no app_secret"),
        (('["new", "old"]', "7"), "not written as text"),
        (('"verify"', '""'), "no verify_token"),
        (("0123456789abcdef", "short"), "fewer than 16"),
        (('sources = ["whatsapp", "messenger"]', "sources = []"), "names no source"),
        (('sources = ["whatsapp", "messenger"]', 'sources = ["signal"]'), "names no source"),
        (('key = "/etc/balie/relay.key"', ""), "both certificate and key"),
        (("[sources.whatsapp]", '[sources."../x"]'), "other characters"),
        (("[[readers]]", "[["), "not TOML"),
        (("[tls]", "[x]\n[[tls]]"), "not a table"),
        (("[tls]", '[metrics]\ntoken = "short"\n[tls]'), "metrics has fewer"),
        (('sources = ["whatsapp", "messenger"]', 'sources = ["whatsapp"]'), "nobody reads source messenger"),
        (("[tls]", SAME_TOKEN), "same name or token"),
        (("[tls]", SAME_NAME), "same name or token"),
        (("[[readers]]\n", "[[readers]]\ntokens = []\n"), "fewer than 16"),
    ],
)
def test_what_would_be_unsafe_does_not_start(change: tuple[str, str], reason: str, tmp_path: Path) -> None:
    path = tmp_path / "relay.toml"
    path.write_text(GOOD.replace(*change), "utf-8")
    with pytest.raises(InboxError) as caught:
        load_config({}, path)
    assert caught.value.code == "relay_config"
    assert reason in caught.value.sentence()


def test_an_empty_configuration_is_refused() -> None:
    with pytest.raises(InboxError, match="no source"):
        load_config({})
    with pytest.raises(InboxError, match="no reader"):
        load_config({"BALIE_RELAY_APP_SECRET_WHATSAPP": "s", "BALIE_RELAY_VERIFY_TOKEN_WHATSAPP": "v"})
    with pytest.raises(InboxError) as caught:
        load_config({}, Path("/nowhere/relay.toml"))
    assert caught.value.code == "file_unreadable"


def test_a_simple_configuration_has_one_reader_for_its_source() -> None:
    config = RelayConfig.simple("whatsapp", "secret", "verify", "0123456789abcdef")
    assert config.readers[0].sources == {"whatsapp"}
