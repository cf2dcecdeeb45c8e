"""Every rule of our packs applies when its trigger happens, and not otherwise."""

import json
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import pytest

from app.compliance.detectors import detect
from app.compliance.packs import load_packs
from app.compliance.policy import DETECTORS, TRIGGERS, Rule
from app.compliance.rulebook import RuleBook
from app.domain.channel import ChannelKind
from app.domain.message import Direction
from app.domain.window import Window, WindowState
from app.main import KITS

PACKS = Path(__file__).parents[3] / "resources" / "policies"
CORPUS = Path(__file__).parents[2] / "fixtures" / "compliance" / "corpus.jsonl"
NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
WINDOWS = {
    "window:ending": WindowState.ENDING,
    "window:extended": WindowState.EXTENDED,
    "window:closed": WindowState.CLOSED,
}
RULES, _ = load_packs([PACKS])
BOOK = RuleBook(RULES, KITS)
CASES = [pytest.param(rule, trigger, id=f"{rule.id} {trigger}") for rule in RULES for trigger in rule.when]


@cache
def example(detector: str, direction: Direction) -> tuple[str, str]:
    """Labelled messages: one in which the detector finds something, one in which no detector does."""
    wakes = leaves = ""
    for line in CORPUS.read_text("utf-8").splitlines():
        text = json.loads(line)["text"]
        found = {finding.id for finding in detect(text, direction)}
        wakes = wakes or (text if detector in found else "")
        leaves = leaves or (text if not found else "")
        if wakes and leaves:
            break
    return wakes or FALLBACK[detector], leaves


FALLBACK = {
    "asks_sensitive": "Wat is uw bsn?",
    "public_safety": "Sluit uw ramen en deuren",
    "card": "Kaart 4111 1111 1111 1111",
    "medical": "U heeft diabetes",
}


def spoken(kind: ChannelKind, trigger: str, *, happens: bool) -> set[str]:
    """The rules that apply on a kind of channel when the `trigger` happens, or does not."""
    subject, _, what = trigger.partition(":")
    if subject in ("inbound", "outbound") and what in DETECTORS:
        text = example(what, Direction(subject))[0 if happens else 1]
        ask = BOOK.inbound if subject == "inbound" else BOOK.outbound
        return {hit.rule_id for hit in ask(kind, text)[1]}
    if trigger in WINDOWS:
        hit = BOOK.window(kind, Window(WINDOWS[trigger] if happens else WindowState.OPEN, NOON))
        return {hit.rule_id} if hit else set()
    if trigger == "setup":
        return {rule.id for rule in BOOK.setup(kind)} if happens else set()
    other = next(one for one in sorted(TRIGGERS) if one != trigger and ":" in one and one not in WINDOWS)
    return {rule.id for rule in BOOK.waiting(kind, trigger if happens else other)}


@pytest.mark.parametrize(("rule", "trigger"), CASES)
def test_it_speaks_when_what_it_waits_for_happens_and_only_then(rule: Rule, trigger: str) -> None:
    own = sorted(rule.channels) if rule.channels is not None else sorted(KITS)
    if trigger != "setup" and rule not in BOOK.rules:
        assert not set(own) & set(KITS), "it is about channels that this version does not have"
        book = RuleBook(RULES, [*KITS, *map(ChannelKind, own)])
        assert any(one.id == rule.id for one in book.rules)
        assert rule.id in {one.id for one in book.waiting(ChannelKind(own[0]), trigger)}
        assert rule.id not in {one.id for one in book.waiting(ChannelKind("post"), trigger)}
        return
    for kind in map(ChannelKind, own):
        if trigger == "setup" or kind in KITS:
            assert rule.id in spoken(kind, trigger, happens=True)
        assert rule.id not in spoken(kind, trigger, happens=False)
    for kind in KITS:
        if rule.channels is not None and kind not in rule.channels:
            assert rule.id not in spoken(kind, trigger, happens=True)


def test_no_trigger_is_left_without_a_rule_book_that_knows_it() -> None:
    waited_for = {trigger for rule in RULES for trigger in rule.when}
    assert waited_for <= TRIGGERS
    assert len({rule.id for rule in RULES}) == len(RULES) >= 50
