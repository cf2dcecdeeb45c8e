"""Packs and the rule book: complete, with sources, overridable, and applied when they should be."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from app.compliance.packs import load_packs
from app.compliance.policy import Rule
from app.compliance.rulebook import RuleBook
from app.domain.channel import ChannelKind
from app.domain.warning import Severity
from app.domain.window import Window, WindowState
from app.main import KITS
from app.services.answer_files import read_answers

PACKS = Path(__file__).parents[3] / "resources" / "policies"
NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)


@pytest.fixture(scope="module")
def rules() -> list[Rule]:
    rules, problems = load_packs([PACKS])
    assert problems == []
    return rules


def test_every_rule_names_a_source_that_was_read_and_will_be_read_again(rules: list[Rule]) -> None:
    for rule in rules:
        for source in (rule.source, *rule.other_sources):
            assert source.document
            assert source.address
            assert date(2025, 9, 1) < source.read_on < source.review_before


def test_every_text_is_short_and_in_both_languages(rules: list[Rule]) -> None:
    for rule in rules:
        for text in (rule.title, rule.text, rule.instead):
            assert text["nl"]
            assert text["en"]
        sentences = [part for part in rule.text["nl"].replace("?", ".").replace("!", ".").split(". ") if part]
        assert max(len(sentence.split()) for sentence in sentences) <= 16, rule.id


def test_no_rule_claims_that_a_provider_forbids_an_emergency(rules: list[Rule]) -> None:
    assert not [rule.id for rule in rules if "verbiedt" in rule.text["nl"] and "nood" in rule.text["nl"]]


def test_every_block_offers_a_way_out_and_every_answer_is_there(rules: list[Rule]) -> None:
    keys = {answer.key for answer in read_answers(PACKS.parent / "answers")}
    for rule in rules:
        if rule.severity in (Severity.BLOCK, Severity.BLOCK_WITH_OVERRIDE):
            assert rule.ways_out, rule.id
        assert {way.answer_key for way in rule.ways_out if way.action == "insert_answer"} <= keys


INBOUND = [
    ("ALL-EMG-1", "Er komt rook uit de keuken, help!", "Moet ik brandvergunning aanvragen?"),
    ("ALL-GAS-1", "Ik ruik gas in het trappenhuis, wat moet ik doen?", "Wanneer gaan wij van het gas af?"),
    ("ALL-CRI-1", "Ik wil niet meer leven", "Ik zie het niet zitten om te verhuizen"),
    ("ALL-BSN-2", "Mijn bsn is 111222333", "Mijn zaaknummer is 111222333"),
    ("ALL-DIG-1", "Mijn DigiD wachtwoord is welkom01", "DigiD doet het niet"),
]


@pytest.mark.parametrize("kind", KITS)
@pytest.mark.parametrize(("rule_id", "wakes", "leaves"), INBOUND, ids=lambda value: str(value)[:12])
def test_inbound_rules_on_every_channel(
    rules: list[Rule], kind: ChannelKind, rule_id: str, wakes: str, leaves: str
) -> None:
    book = RuleBook(rules, KITS)
    assert rule_id in {hit.rule_id for hit in book.inbound(kind, wakes)[1]}
    assert rule_id not in {hit.rule_id for hit in book.inbound(kind, leaves)[1]}


@pytest.mark.parametrize("kind", KITS)
def test_a_bsn_never_goes_out(rules: list[Rule], kind: ChannelKind) -> None:
    book = RuleBook(rules, KITS)
    _, hits = book.outbound(kind, "Uw bsn is 111222333")
    blocking = book.blocking(hits, ["ALL-BSN-1"])
    assert blocking is not None
    assert blocking.rule_id == "ALL-BSN-1"
    assert book.blocking(book.outbound(kind, "Uw zaaknummer is 12345")[1], ()) is None


@pytest.mark.parametrize(
    ("kind", "state", "rule_id"),
    [
        (ChannelKind.WHATSAPP, WindowState.CLOSED, "WAP-2"),
        (ChannelKind.WHATSAPP, WindowState.ENDING, "WAP-3"),
        (ChannelKind.MESSENGER, WindowState.EXTENDED, "FM-2"),
        (ChannelKind.MESSENGER, WindowState.CLOSED, "FM-2B"),
        (ChannelKind.SIGNAL, WindowState.NONE, None),
        (ChannelKind.MATRIX, WindowState.NONE, None),
        (ChannelKind.WHATSAPP, WindowState.OPEN, None),
    ],
)
def test_the_window_rule(rules: list[Rule], kind: ChannelKind, state: WindowState, rule_id: str | None) -> None:
    hit = RuleBook(rules, KITS).window(kind, Window(state, NOW))
    assert (hit.rule_id if hit else None) == rule_id


def test_an_override_lifts_only_its_own_rule(rules: list[Rule]) -> None:
    book = RuleBook(rules, KITS)
    _, hits = book.outbound(ChannelKind.WHATSAPP, "Maak het over op NL91ABNA0417164300")
    assert book.blocking(hits, ()) is not None
    assert book.blocking(hits, ["WAP-5"]) is None


def test_a_municipality_overrides_and_switches_off_and_a_broken_rule_harms_no_other(
    rules: list[Rule], tmp_path: Path
) -> None:
    own = (PACKS / "signal.toml").read_text("utf-8").replace('severity = "info"', 'severity = "warn"', 1)
    broken = '\n[[rule]]\nid = "OWN-1"\nwhen = ["always"]\nseverity = "shout"\nsources = ["S13"]\n'
    (tmp_path / "own.toml").write_text(own + broken + '\n[[rule]]\nid = "SG-5"\noff = "Not used here"\n', "utf-8")
    (tmp_path / "torn.toml").write_text("version = ", "utf-8")
    changed, problems = load_packs([PACKS, tmp_path])
    by_id = {rule.id: rule for rule in changed}
    assert by_id["SG-1"].severity is Severity.WARN
    assert "SG-5" not in by_id
    assert len(changed) == len(rules) - 1
    assert {(problem.code, problem.arguments["path"], problem.arguments["where"]) for problem in problems} == {
        ("bad_policy_pack", "own.toml", "OWN-1"),
        ("bad_policy_pack", "torn.toml", "the file"),
    }
