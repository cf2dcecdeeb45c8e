"""The notation of phrases, word forms, and that no pattern backtracks without bounds."""

import tomllib
from pathlib import Path
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.compliance.detectors import MOST_READ, detect, prepare
from app.compliance.normalise import normalise
from app.compliance.phrases import PhraseBook, PhraseError
from app.compliance.policy import DETECTORS
from app.compliance.words import words_of
from app.domain.message import Direction

DATA = Path(__file__).parents[3] / "resources/detectors"


def found(phrase: str, text: str, known: str = "") -> list[str]:
    book = PhraseBook({"fire": "brand fik", "who": "<fire> man"}, frozenset(known.split()))
    book.add(phrase, 7)
    book.close()
    words = words_of(normalise(text).text)
    return [" ".join(words.words[one.start : one.end]) for one in book.search(words)]


@pytest.mark.parametrize(
    ("phrase", "text", "expected"),
    [
        ("brand|fik", "Er is een fik", ["fik"]),
        ("<who> ~1 hier", "die man staat hier", ["man staat hier"]),
        ("<fire>", "brandvergunning", []),
        ("brand*", "brandvergunning", ["brandvergunning"]),
        ("*brand", "keukenbrand!", ["keukenbrand"]),
        ("*ran*", "keukenbrand!", ["keukenbrand"]),
        ("in_brand", "het staat in brand", ["in brand"]),
        ("een ~ brand", "een heel erg grote felle brand", ["een heel erg grote felle brand"]),
        ("een ~3 brand", "een heel erg grote felle brand", []),
        ("een brand", "een. Brand", []),
        ("een ~ brand", "een... grote brand", ["een grote brand"]),
        ("#6-17 jaar", "11jaar", ["11 jaar"]),
        ("#6-17 jaar", "18 jaar", []),
        ("brand !melder", "brand melder", []),
        ("brand !melder", "brand", ["brand"]),
        ("een grote? brand", "een brand", ["een brand"]),
        ("^ stop $", "Hallo. STOP!", ["stop"]),
        ("^ stop", "niet stop", []),
        ("^ ~1 stop", "nu stop", ["stop"]),
        ("gas & ruik", "ik ruik hier gas", ["ruik hier gas"]),
        ("gas & ruik", "ik ruik iets. Gas?", []),
        ("gas & !vol", "vol gas", []),
        ("gas & !vol", "hier is gas", ["gas"]),
        ("help", "heeeeelp", ["heeeeelp"]),
        ("ambulance", "een ambulanse nodig", ["ambulanse"]),
        ("zn", "z'n fiets", ["zn"]),
        ("yangın", "YANGIN var", ["yangin"]),
    ],
)
def test_notation(phrase: str, text: str, expected: list[str]) -> None:
    assert found(normalise(phrase).text, text) == expected


PIECES = ["een", "grote", "brand", "man", "gas", "ruik", "vol", "in", "11", "jaar", "stop", "hier", ".", "?", "..."]
PHRASES = ["in_brand", "een ~ brand", "gas & ruik", "gas & !vol", "^ stop $", "^ ~1 stop", "<who> ~1 hier", "brand !in"]


@given(st.lists(st.sampled_from(PIECES), max_size=40))
def test_sentences_read_one_by_one_say_what_the_whole_says(pieces: list[str]) -> None:
    book = PhraseBook({"fire": "brand fik", "who": "<fire> man"})
    for number, phrase in enumerate(PHRASES):
        book.add(phrase, number)
    book.close()
    text = words_of(normalise(" ".join(pieces)).text)
    assert set(book.search(text)) == set(book._found(text))
    assert list(book.search(text)) == list(book.search(text))


def test_an_ordinary_word_is_not_taken_for_another() -> None:
    assert found("ambulance", "ambulante handel") == ["ambulante"]
    assert found("ambulance", "ambulante handel", known="ambulante") == []


@pytest.mark.parametrize("phrase", ["", "een?", "a||b", "!nee ja", "^ $"])
def test_a_phrase_that_says_nothing_is_refused(phrase: str) -> None:
    with pytest.raises(PhraseError):
        PhraseBook().add(phrase, 0)


@pytest.mark.parametrize("direction", Direction)
def test_the_data_name_known_detectors_and_roles(direction: Direction) -> None:
    entries = tomllib.loads((DATA / f"{direction}.toml").read_text("utf-8"))
    assert entries.keys() <= DETECTORS
    assert {role for entry in entries.values() for role in entry} <= {
        "fires", "certain", "calms", "now", "spares", "settles", "voids",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "direction", "found"),
    [
        ("Ik heb geen bezwaar tegen de plannen van mijn buurman", Direction.INBOUND, set()),
        ("Ik maak bezwaar tegen de beschikking", Direction.INBOUND, {"formal"}),
        ("Ik wil aangifte van verhuizing doen", Direction.INBOUND, set()),
        ("Ik wil aangifte doen van diefstal", Direction.INBOUND, {"police"}),
        ("Mijn man en ik willen trouwen op 5 mei", Direction.INBOUND, set()),
        ("Mijn man slaat mij, wij willen trouwen", Direction.INBOUND, {"domestic_violence"}),
        ("Ga naar buiten en bel 112", Direction.OUTBOUND, set()),
        ("Ga naar binnen, sluit ramen en deuren en bel 112 bij nood", Direction.OUTBOUND, {"public_safety"}),
        ("Uw aanvraag is nog niet compleet, mag ik uw bsn?", Direction.OUTBOUND, {"asks_sensitive"}),
        ("U hoeft uw bsn niet te sturen, bel ons maar", Direction.OUTBOUND, set()),
        ("Neem uw paspoort mee naar de balie", Direction.OUTBOUND, set()),
        ("Ruikt u gas? Ga naar buiten, gebruik geen lift en raak de bel niet aan", Direction.OUTBOUND, set()),
    ],
)
def test_what_is_settled_no_weight_raises(text: str, direction: Direction, found: set[str]) -> None:
    assert {finding.id for finding in detect(text, direction)} == found


@given(st.text(alphabet=st.sampled_from("\ud800\udfff\u0000\u202e\u200b é😀aB1.?\n\u0301ıßﬁ"), max_size=60))
def test_no_text_is_too_odd(text: str) -> None:
    for finding in detect(text + " mijn bsn 111222333", Direction.INBOUND, previous=text):
        assert 0 <= finding.start < finding.end <= len(text) + 22
    read = normalise(text)
    for place in range(len(read.text)):
        start, end = read.span(place, place + 1)
        assert 0 <= start < end <= len(text)


HOSTILE = (
    "x" * 1_000_000,
    "1 " * 500_000,
    "er is brand in de keuken " * 40_000,
    "gebruikersnaam is is is " * 40_000,
    "nl91 abna " * 100_000,
    "digid code 12 " * 70_000,
    "(" * 1_000_000,
    "é\u0301" * 500_000,
)


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: text[:12])
def test_a_megabyte_costs_no_more_than_the_part_that_is_read(text: str) -> None:
    """By ratio: reading part of a megabyte takes only a few times as long as the same amount of ordinary text."""
    prepare()
    ordinary = ("Goedemiddag, wanneer wordt het grofvuil bij ons in de straat opgehaald? " * 1000)[:MOST_READ]
    detect(ordinary, Direction.INBOUND)

    def cost(of: str) -> float:
        begun = process_time()
        detect(of, Direction.INBOUND)
        return process_time() - begun

    assert min(cost(text) for _ in range(3)) <= 12 * min(cost(ordinary) for _ in range(3))
