"""The packs included with the program: complete, readable, and honest about what was not checked."""

import re
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from app.compliance.masking import masked, without
from app.compliance.packs import load_packs
from app.compliance.policy import LANGUAGES, Rule
from app.compliance.referral_numbers import referral_numbers
from app.compliance.rulebook import RuleBook
from app.domain.answer import NUMBERS, fill
from app.domain.channel import ChannelKind
from app.domain.warning import SENSITIVE, Finding, Severity
from app.main import KITS
from app.services.answer_files import read_answers
from app.system.paths import resource

PACKS = Path(__file__).parents[3] / "resources" / "policies"
NEWEST_COPY = date(2026, 11, 27)
WORDED = (*LANGUAGES, "de", "fy")
"""What the rules that come with Balie are worded in."""


@pytest.fixture(scope="module")
def rules() -> list[Rule]:
    rules, problems = load_packs([PACKS])
    assert problems == []
    return rules


@pytest.fixture(scope="module")
def book(rules: list[Rule]) -> RuleBook:
    return RuleBook(rules, KITS)


def test_no_rule_is_missing_and_none_unknown(rules: list[Rule]) -> None:
    listed = (Path(__file__).parent / "rule_ids.txt").read_text("utf-8").split()
    assert sorted(rule.id for rule in rules) == sorted(listed)


def test_sentences_are_short(rules: list[Rule]) -> None:
    for language in WORDED:
        lengths = [
            len(sentence.split())
            for rule in rules
            for text in (rule.text[language], rule.instead[language])
            for sentence in re.split(r"[.!?]+(?:\s|$)", text)
            if sentence
        ]
        assert sum(lengths) / len(lengths) <= 12
        assert max(lengths) <= 20


def test_every_rule_is_worded_in_every_language_with_the_same_numbers(rules: list[Rule]) -> None:
    for rule in rules:
        for texts in (rule.title, rule.text, rule.instead):
            assert tuple(texts) == WORDED, rule.id
            figures = {tuple(sorted(re.findall(r"\d+", text))) for text in texts.values()}
            assert len(figures) == 1, (rule.id, texts)


def test_what_was_not_read_says_so(rules: list[Rule]) -> None:
    sources = {source.document: source for rule in rules for source in (rule.source, *rule.other_sources)}
    for source in sources.values():
        assert source.read_on <= NEWEST_COPY
        assert source.text_date is None or source.text_date <= NEWEST_COPY
        assert source.read_by == "Balie project"
        exact = urlsplit(source.address).path.strip("/")
        assert exact or not source.verified, "whoever reads it again finds it"
        if "niet gelezen" in source.document or "uittreksel" in source.document:
            assert not source.verified
    assert not next(s for s in sources.values() if s.document.startswith("Uitvoeringswet")).verified


def test_rules_about_channels_of_later_versions_wait(book: RuleBook) -> None:
    assert {rule.id for rule in book.inactive} == {
        "WAC-1", "WAC-2", "WAC-3", "WAA-1", "TG-1", "TG-2", "TG-3", "SMS-1", "SMS-2", "ML-1", "ML-2",
    }  # fmt: skip
    assert book.rule("TG-1") is not None
    assert not {rule.id for kind in KITS for rule in book.always(kind)} & {rule.id for rule in book.inactive}


def test_set_up_refuses_the_consumer_app_and_names_what_to_consider(book: RuleBook) -> None:
    consumer = book.setup("whatsapp_consumer")
    assert [rule.severity for rule in consumer] == [Severity.BLOCK, Severity.BLOCK]
    assert {rule.id for rule in book.setup("signal")} == {"SG-3"}
    assert book.setup("whatsapp")[0].severity is Severity.BLOCK
    assert book.setup("matrix") == ()


def test_whatever_is_hidden_can_be_asked_for(rules: list[Rule]) -> None:
    """The log records the rule under which it was shown: on every channel there is one about it."""
    spoken_of = {trigger for rule in rules if rule.channels is None for trigger in rule.when}
    assert {f"inbound:{detector}" for detector in SENSITIVE} <= spoken_of


def test_a_text_that_has_been_replaced_is_due(book: RuleBook) -> None:
    due = {rule.id for rule in book.due(date(2026, 11, 24))}
    assert "WAP-1" in due
    assert "SG-1" not in due


FIRES = [
    ("ALL-DV-1", "inbound", "Mijn vriend slaat mij", "Mijn man slaat de vergadering over"),
    ("ALL-MIN-1", "inbound", "Ik ben 11 jaar", "Mijn zoon is 11 jaar"),
    ("ALL-ANI-1", "inbound", "Er ligt een gewonde zwaan bij de vijver", "Er ligt een dode duif"),
    ("ALL-POL-1", "inbound", "Mijn fiets is gestolen", "Ik doe aangifte van geboorte"),
    ("ALL-POI-1", "inbound", "Hij heeft bleek gedronken", "Is gif tegen onkruid toegestaan?"),
    ("ALL-THR-1", "inbound", "Ik sla jullie in elkaar", "Ik sla een jaar over"),
    ("ALL-SAFE-1", "outbound", "Sluit uw ramen en deuren", "De balie is gesloten"),
    ("ALL-ASK-1", "outbound", "Wat is uw bsn?", "U hoeft geen bsn te sturen"),
    ("ALL-PAY-1", "outbound", "Kaart 4111 1111 1111 1111", "Kaart 4111 1111 1111 1112"),
    ("ALL-ID-1", "inbound", "Hierbij een foto van mijn paspoort", "Moet ik een kopie van mijn paspoort meenemen?"),
    ("ALL-MED-1", "inbound", "Ik heb kanker", "Is er een loket over dementie?"),
    ("ALL-FRM-1", "inbound", "Hierbij maak ik bezwaar", "Hoe maak ik bezwaar?"),
    ("ALL-OUT-1", "inbound", "STOP", "Stopt lijn 7 hier?"),
    ("ALL-PLT-1", "inbound", "Mijn kenteken is GZ-14-XB", "Mijn postcode is 1234 AB"),
    ("ALL-PLT-1", "inbound", "Kaart 4111 1111 1111 1111", "Kaart 4111 1111 1111 1112"),
]


@pytest.mark.parametrize(("rule_id", "direction", "wakes", "leaves"), FIRES, ids=lambda value: str(value)[:14])
def test_every_rule_about_text_speaks_and_is_silent(
    book: RuleBook, rule_id: str, direction: str, wakes: str, leaves: str
) -> None:
    for kind in KITS:
        ask = book.inbound if direction == "inbound" else book.outbound
        assert rule_id in {hit.rule_id for hit in ask(kind, wakes)[1]}
        assert rule_id not in {hit.rule_id for hit in ask(kind, leaves)[1]}


def test_rules_of_one_channel_are_silent_on_the_others(book: RuleBook) -> None:
    iban, ill = "Op NL91ABNA0417164300 graag", "U heeft diabetes"
    for kind, rule_ids in (
        (ChannelKind.WHATSAPP, {"WAP-5", "WAP-6"}),
        (ChannelKind.MESSENGER, {"FM-3", "FM-4"}),
        (ChannelKind.SIGNAL, set()),
    ):
        hits = {hit.rule_id for text in (iban, ill) for hit in book.outbound(kind, text)[1]}
        assert hits - {"ALL-PLT-1"} == rule_ids
    assert {rule.id for rule in book.always(ChannelKind.WHATSAPP)} == {"WAP-1", "WAP-11"}


def test_hits_come_worst_first_with_the_version_of_their_rule(book: RuleBook, rules: list[Rule]) -> None:
    _, hits = book.outbound(
        ChannelKind.WHATSAPP, "Uw bsn 111222333, en betaal op NL91ABNA0417164300. U heeft diabetes."
    )
    assert [hit.severity for hit in hits] == sorted((hit.severity for hit in hits), key=list(reversed(Severity)).index)
    assert hits[0].rule_id == "ALL-BSN-1"
    assert {hit.rule_version for hit in hits} == {rules[0].version}


BROKEN = [
    ("severity", 'severity = "shout"'),
    ("when", 'when = ["inbound:nonsense"]'),
    ("sources", 'sources = ["NOWHERE"]'),
    ("text.en", 'text = { nl = "ja" }'),
    ("way_out", 'way_out = [{ action = "pray" }]'),
    ("way_out", "way_out = 5"),
    ("way_out", 'way_out = [{ action = ["task"] }]'),
    ("channels", 'channels = ["whatsap"]'),
    ("chanels", 'chanels = ["signal"]'),
    ("id", "id = 3"),
    ("title", 'title = "plat"'),
    ("source.OWN2.read_on", 'sources = ["OWN2"]'),
]


@pytest.mark.parametrize(("key", "line"), BROKEN, ids=[key for key, _ in BROKEN])
def test_a_broken_rule_names_line_and_key_and_leaves_the_one_it_would_replace(
    tmp_path: Path, key: str, line: str
) -> None:
    good = {
        "id": 'id = "ALL-THR-1"', "when": 'when = ["always"]', "severity": 'severity = "info"',
        "sources": 'sources = ["OWN"]', "title": 'title = { nl = "a", en = "b" }',
        "text": 'text = { nl = "a", en = "b" }', "instead": 'instead = { nl = "a", en = "b" }',
    }  # fmt: skip
    good[line.partition(" ")[0]] = line
    source = (
        '[source.OWN2]\ndocument = "x"\naddress = "y"\nread_on = "soon"\nread_by = "z"\nreview_before = 2027-01-01\n'
    )
    pack = f'version = "1"\n{source}[[rule]]\n' + "\n".join(good.values())
    (tmp_path / "own.toml").write_text(pack, "utf-8")
    rules, problems = load_packs([PACKS, tmp_path])
    (problem,) = problems
    assert problem.code == "bad_policy_pack"
    assert problem.arguments["path"] == "own.toml"
    assert problem.arguments["where"] == ("rule 1" if key == "id" else "ALL-THR-1")
    assert problem.arguments["reason"].startswith(key)
    assert pack.splitlines()[int(problem.arguments["line"]) - 1].startswith(
        key.removeprefix("source.OWN2.").split(".")[0]
    )
    (kept,) = [rule for rule in rules if rule.id == "ALL-THR-1"]
    assert kept.severity is Severity.WARN
    assert not kept.own


TORN = [
    ("version = ", 1, "the file"),
    ('version = "1"\n\n[[rule]]\nid = "A-1', 4, "the file"),
    ('version = "1"\nrules = []', 2, "rules"),
    ("# none", 1, "version"),
    (
        'version = "1"\n[[rule]]\nid = "A-1"\noff = "x"\n[[rule]]\n[rule.title]\nnl = """\n[[rule]]\nid = 1\n"""\n',
        4,
        "off",
    ),
]


@pytest.mark.parametrize(("pack", "line", "says"), TORN, ids=[says for _, _, says in TORN])
def test_a_file_that_cannot_be_read_names_the_line(tmp_path: Path, pack: str, line: int, says: str) -> None:
    (tmp_path / "torn.toml").write_text(pack, "utf-8")
    rules, problems = load_packs([PACKS, tmp_path])
    assert len(rules) == len(load_packs([PACKS])[0])
    assert problems[0].arguments["line"] == str(line)
    assert says in problems[0].sentence()


def test_a_number_stands_in_one_place_and_the_municipality_may_change_it(tmp_path: Path) -> None:
    numbers, problems = referral_numbers([PACKS])
    assert (set(numbers), problems) == (set(NUMBERS), [])
    for pack in PACKS.glob("*.toml"):
        if pack.name not in ("numbers.toml", "sources.toml"):
            texts = re.findall(r"(?m)^(?:title|text|instead)\.(?:nl|en) = .*", pack.read_text("utf-8"))
            assert not re.findall(rf"(?<![\w-])(?:{'|'.join(numbers.values())})(?![\w-])", "".join(texts))
    (tmp_path / "numbers.toml").write_text('gas = "0800-1234"\n', "utf-8")
    rules, problems = load_packs([PACKS, tmp_path])
    assert problems == []
    (gas,) = (rule for rule in rules if rule.id == "ALL-GAS-1")
    assert "0800-1234" in gas.text["nl"]
    assert "112" in gas.text["nl"]
    assert "0800-9009" not in f"{gas.text}{gas.instead}"


@pytest.mark.parametrize(
    ("table", "line", "says"),
    [
        ('gas = "1"', 1, "gas"), ("\npolice = 112", 2, "police"), ('fire = "112"', 1, "fire"), ("gas = ", 1, "file"),
        ('gas = "<b>112</b>"', 1, "gas"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_number_names_its_line_and_changes_nothing(
    tmp_path: Path, table: str, line: int, says: str
) -> None:
    (tmp_path / "numbers.toml").write_text(table, "utf-8")
    rules, (problem,) = load_packs([PACKS, tmp_path])
    assert (problem.arguments["path"], problem.arguments["line"]) == ("numbers.toml", str(line))
    assert says in problem.sentence()
    assert [rule.text for rule in rules] == [rule.text for rule in load_packs([PACKS])[0]]


def test_a_number_that_nobody_gave_breaks_the_rule(tmp_path: Path) -> None:
    own = (PACKS / "telegram.toml").read_text("utf-8").replace("{{number.emergency}}", "{{number.fire}}")
    (tmp_path / "own.toml").write_text(own, "utf-8")
    _, (problem,) = load_packs([PACKS, tmp_path])
    assert "{{number.fire}}" in problem.sentence()


def test_an_own_rule_says_where_it_comes_from(tmp_path: Path) -> None:
    own = (PACKS / "signal.toml").read_text("utf-8")
    (tmp_path / "gemeente.toml").write_text(own, "utf-8")
    rules, problems = load_packs([PACKS, tmp_path])
    assert problems == []
    origins = {(rule.origin, rule.own) for rule in rules if rule.id.startswith(("SG-", "TG-"))}
    assert origins == {("gemeente.toml", True), ("telegram.toml", False)}


def test_the_same_rule_twice_in_one_file_is_refused(tmp_path: Path) -> None:
    own = (PACKS / "telegram.toml").read_text("utf-8")
    (tmp_path / "own.toml").write_text(own + own.partition("\n\n[[rule]]")[1] + own.partition("[[rule]]")[2], "utf-8")
    _, problems = load_packs([PACKS, tmp_path])
    assert {problem.arguments["reason"].partition(":")[0] for problem in problems} == {"id"}


def test_a_broken_source_replaces_none_for_the_rules_of_other_packs(tmp_path: Path) -> None:
    """With the byte order mark of a Windows editor, and with something that is not a rule at all."""
    pack = '\ufeffversion = "1"\nrule = [7]\n[source.S1]\ndocument = "Gelezen"\n'
    (tmp_path / "own.toml").write_text(pack, "utf-8")
    rules, problems = load_packs([PACKS, tmp_path])
    assert rules == load_packs([PACKS])[0]
    told = [tuple(problem.arguments[key] for key in ("line", "where", "field")) for problem in problems]
    assert told == [("3", "source.S1", "source.S1.read_on"), ("1", "rule 1", "id")]


def test_switching_off_needs_a_reason_and_a_rule(tmp_path: Path) -> None:
    text = 'version = "1"\n[[rule]]\nid = "SG-5"\noff = ""\n[[rule]]\nid = "NO-SUCH-1"\noff = "weg"\n'
    (tmp_path / "own.toml").write_text(text, "utf-8")
    rules, problems = load_packs([PACKS, tmp_path])
    assert "SG-5" in {rule.id for rule in rules}
    assert [problem.arguments["where"] for problem in problems] == ["SG-5", "NO-SUCH-1"]


def test_a_span_is_replaced_for_the_composer() -> None:
    text = "Uw bsn 111222333 klopt"
    finding = Finding("bsn", 7, 16)
    assert without(text, finding) == "Uw bsn ●●● klopt"
    assert masked(text, (finding,)) == "Uw bsn ••••••••• klopt"
    assert without("kort", Finding("bsn", 9, 12)) == "kort"


def test_no_answer_that_comes_along_is_stopped_by_a_rule(book: RuleBook) -> None:
    """Least of all one that a rule offers as a way out."""
    answers, (numbers, _) = read_answers(resource("answers")), referral_numbers([PACKS])
    for rule in book.rules:
        for way in rule.ways_out:
            assert way.answer_key is None or way.answer_key in {answer.key for answer in answers}
    stopped = {
        (answer.key, variant.language, kind, hit.rule_id)
        for answer in answers
        for variant in answer.variants
        for kind in KITS
        if variant.kind in (None, kind)
        for hit in book.outbound(kind, fill(variant.text, numbers).text)[1]
        if hit.severity in (Severity.BLOCK, Severity.BLOCK_WITH_OVERRIDE)
    }
    assert stopped == set()
