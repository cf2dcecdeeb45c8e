"""The search language: its meaning, in both languages; one sentence for every mistake; nothing else is raised."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.problems import Refused
from app.domain.search_language import Condition, Wanted, has_conditions, parse
from app.domain.search_words import KEYS, POSSESSIONS, STATES, Field, Standing

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
NOW = datetime(2026, 11, 27, 10, 30, tzinfo=AMSTERDAM)
TODAY = datetime(2026, 11, 27, tzinfo=AMSTERDAM)


def read(text: str) -> Wanted:
    return parse(text, NOW, AMSTERDAM)


def only(text: str) -> Condition:
    (condition,) = read(text).conditions
    return condition


def test_the_example_of_the_handbook() -> None:
    found = read('kanaal:whatsapp label:afval van:vandaag tekst:"grof vuil" verloopt:<2u')
    assert found.phrases == ("grof vuil",)
    assert found.words == ()
    assert found.conditions == (
        Condition(Field.CHANNEL, ("whatsapp",)),
        Condition(Field.LABEL, ("afval",)),
        Condition(Field.SINCE, since=TODAY),
        Condition(Field.EXPIRES, since=NOW, before=NOW + timedelta(hours=2)),
    )


@pytest.mark.parametrize(
    ("dutch", "english"),
    [
        ("kanaal:signal", "channel:signal"),
        ("bij:mij", "assignee:me"),
        ("bij:niemand", "assignee:nobody"),
        ("status:afgehandeld", "is:closed"),
        ("-status:ongelezen", "-is:unread"),
        ("heeft:bijlage", "has:attachment"),
        ("van:gisteren", "since:yesterday"),
        ("op:maandag", "on:monday"),
        ("van:deze-week", "since:this-week"),
        ("verloopt:<90min", "expires:<90min"),
        ("na:gisteren", "after:yesterday"),
        ("voor:gisteren", "before:yesterday"),
        ("op:vorige-maand", "on:last-month"),
    ],
)
def test_dutch_and_english_mean_the_same(dutch: str, english: str) -> None:
    assert only(dutch) == only(english)


def test_days_are_whole_and_before_and_after_leave_the_day_out() -> None:
    day = timedelta(days=1)
    assert (only("voor:gisteren").before, only("tot:gisteren").before) == (TODAY - day, TODAY)
    assert (only("na:gisteren").since, only("van:gisteren").since) == (TODAY, TODAY - day)
    week = only('op:"vorige week"')
    assert (week.since, week.before) == (TODAY - 11 * day, TODAY - 4 * day)


@pytest.mark.parametrize(
    ("text", "words", "phrases", "without"),
    [
        ("vuil -container", ("vuil",), (), ("container",)),
        ('"vuil" -"grof vuil" -tekst:a,b', (), ("vuil",), ("grof vuil", "a", "b")),
        ("-covid-19 - -5 x-y -https://a.nl", ("-", "-5", "x-y"), (), ("covid-19", "https://a.nl")),
        ('-"..." vuil', ("vuil",), (), ()),
    ],
)
def test_what_has_a_minus_is_left_out(
    text: str, words: tuple[str, ...], phrases: tuple[str, ...], without: tuple[str, ...]
) -> None:
    assert read(text) == Wanted(words, phrases, without, growing=text.endswith("vuil"))
    assert only("-van:gisteren").negated


def test_words_phrases_and_several_values() -> None:
    found = read('paspoort "aan de balie" label:afval,"grof vuil" kwij')
    assert found == Wanted(
        ("paspoort", "kwij"), ("aan de balie",), (), (Condition(Field.LABEL, ("afval", "grof vuil")),), growing=True
    )
    assert not read("paspoort ").growing
    assert not read("paspoort label:x").growing


def test_a_phrase_that_is_not_closed_goes_on_to_the_end() -> None:
    assert read('tekst:"grof vuil').phrases == ("grof vuil",)
    assert only("van:999d").since is not None


@pytest.mark.parametrize("text", ["om 14:30", "https://denhaag.nl/x", "a::b", "let wel: morgen", ": x", "12:label"])
def test_a_colon_of_its_own_belongs_to_its_word(text: str) -> None:
    assert read(text).is_plain
    assert " ".join(read(text).words) == text


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("kleur:rood", "search_unknown_key"),
        ("label:", "search_no_value"),
        ("label: afval", "search_no_value"),
        ('label:""', "search_no_value"),
        ("status:blauw", "search_unknown_value"),
        ("heeft:zin", "search_unknown_value"),
        ("van:ooit", "search_day_unclear"),
        ("verloopt:gauw", "search_span_unclear"),
    ],
)
def test_a_mistake_is_explained_in_one_sentence(text: str, code: str) -> None:
    with pytest.raises(Refused) as refused:
        read(text)
    assert refused.value.code == code
    assert "…" not in refused.value.sentence()


_KEYS = [*(f"{nl}:" for nl, _, _ in KEYS.values()), *(f"-{en}:" for _, en, _ in KEYS.values())]
_VALUES = ["vandaag", "<2u", '"', ",", " ", "afval", "open", "mij", ":", "-", "3d", "\n", "\\", "%", "'", "\x00"]
_NOW = st.integers(0, 10_000_000).map(lambda minutes: datetime(2012, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes))


@given(st.one_of(st.text(), st.lists(st.sampled_from(_KEYS + _VALUES), max_size=12).map("".join)), _NOW)
def test_whatever_is_typed_it_is_read_or_explained(text: str, now: datetime) -> None:
    found, problem = Wanted(), None
    try:
        found = parse(text, now, AMSTERDAM)
    except Refused as refused:
        problem = refused
    assert problem is None or (problem.code.startswith("search_") and problem.sentence())
    assert not found.conditions or has_conditions(text)


@given(st.lists(st.sampled_from([*STATES]), min_size=1, unique=True), st.booleans())
def test_every_state_reads_back(states: list[Standing], negated: bool) -> None:
    dutch, english = ([STATES[one][0] for one in states], [STATES[one][1] for one in states])
    for key, words in (("status", dutch), ("is", english)):
        condition = only(f"{'-' if negated else ''}{key}:{','.join(words)}")
        assert (condition.names, condition.negated) == (tuple(states), negated)


def test_no_word_means_two_things() -> None:
    for rows in (KEYS.values(), STATES.values(), POSSESSIONS.values()):
        words = [word for nl, en, more in rows for word in {nl, en, *more}]
        assert sorted(words) == sorted(set(words))
