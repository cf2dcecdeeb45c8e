"""Detectors: what they find, what they ignore, and that no text makes them fail."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum.nl import bsn as eleven_test

from app.compliance.detectors import MOST_READ, detect
from app.compliance.normalise import normalise
from app.domain.message import Direction
from app.domain.warning import masked

LABELLED = [
    json.loads(line)
    for line in (Path(__file__).parents[2] / "fixtures/compliance/dev_messages.jsonl").read_text("utf-8").splitlines()
]


@pytest.mark.parametrize("message", LABELLED, ids=lambda message: message["id"])
def test_labelled_messages(message: dict[str, object]) -> None:
    found = {finding.id for finding in detect(str(message["text"]), Direction(str(message["direction"])))}
    assert found == set(message["expect"])  # type: ignore[call-overload]


@given(st.text(alphabet=st.characters(), max_size=400), st.sampled_from(Direction))
def test_spans_lie_in_the_text(text: str, direction: Direction) -> None:
    for finding in detect(text, direction):
        assert 0 <= finding.start < finding.end <= len(text)


@given(st.text(alphabet=st.characters(), max_size=200))
def test_normalising_keeps_the_way_back(text: str) -> None:
    read = normalise(text)
    origin = list(range(len(text))) if read.origin is None else list(read.origin)
    assert len(read.text) == len(origin)
    assert origin == sorted(origin)
    assert all(0 <= place < len(text) for place in origin)


@given(st.integers(10_000_000, 999_999_999).map(lambda number: f"{number:09d}"), st.sampled_from(["", " ", ".", "-"]))
def test_a_bare_number_is_a_bsn_exactly_when_it_passes_the_eleven_test(digits: str, between: str) -> None:
    written = between.join((digits[:3], digits[3:6], digits[6:]))
    found = [finding for finding in detect(f"Het gaat om {written}, dank u", Direction.INBOUND) if finding.id == "bsn"]
    assert bool(found) == eleven_test.is_valid(digits)
    if found:
        start = len("Het gaat om ")
        assert (found[0].start, found[0].end) == (start, start + len(written))


def test_a_label_in_the_message_before_speaks_for_the_number() -> None:
    assert detect("123456789", Direction.INBOUND) == ()
    assert [found.id for found in detect("123456789", Direction.INBOUND, previous="Mijn BSN is")] == ["bsn"]


@pytest.mark.parametrize("label", ["zaaknummer", "meldingsnummer", "KvK", "factuurnummer", "telefoonnummer"])
def test_another_number_is_no_bsn(label: str) -> None:
    assert "bsn" not in {found.id for found in detect(f"Mijn {label} is 111222333", Direction.INBOUND)}


@pytest.mark.parametrize("hidden", ["111\u200b222\u200b333", "１１１２２２３３３", "111222333"])
def test_invisible_and_wide_characters_hide_nothing(hidden: str) -> None:
    text = f"bsn: {hidden}."
    (found,) = [finding for finding in detect(text, Direction.INBOUND) if finding.id == "bsn"]
    assert text[found.start : found.end] == hidden
    assert not any(character.isdigit() for character in masked(text, (found,)))


@pytest.mark.parametrize(
    "iban", ["NL91ABNA0417164300", "nl91 abna 0417 1643 00", "DE89370400440532013000", "BE68 5390 0754 7034"]
)
def test_ibans_of_any_country(iban: str) -> None:
    text = f"Mijn rekening is {iban} graag"
    (found,) = [finding for finding in detect(text, Direction.INBOUND) if finding.id == "iban"]
    assert text[found.start : found.end] == iban


def test_an_iban_with_a_wrong_check_is_none() -> None:
    assert detect("NL92ABNA0417164300", Direction.INBOUND) == ()


@pytest.mark.parametrize("between", ["\n", "-", " \n", "  "])
def test_an_iban_may_go_over_lines(between: str) -> None:
    text = f"Mijn rekening:\nNL44{between}RABO{between}0123456789\nGroet"
    (found,) = detect(text, Direction.INBOUND)
    assert text[found.start : found.end].endswith("0123456789")


def test_every_iban_is_found_and_a_name_behind_it_hides_none() -> None:
    text = "NL91ABNA0417164300 en DE89370400440532013000, of NL02ABNA0123456789tnv Bakker"
    found = [text[one.start : one.end] for one in detect(text, Direction.INBOUND) if one.id == "iban"]
    assert found == ["NL91ABNA0417164300", "DE89370400440532013000", "NL02ABNA0123456789"]


@pytest.mark.parametrize(
    "text",
    ["IMEI 356938035643809", "356938035643809", "ordernummer 4111111111111111", "track & trace 5555555555554444"],
)
def test_not_every_number_that_passes_luhn_is_a_card(text: str) -> None:
    assert "card" not in {found.id for found in detect(text, Direction.INBOUND)}


@pytest.mark.parametrize("name", ["pas_4111111111111111.jpg", "4111_1111_1111_1111_a.pdf", "4111-1111-1111-1111.png"])
def test_a_card_is_found_in_the_name_of_a_file(name: str) -> None:
    (found,) = detect(f"zie bijlage\n{name}", Direction.INBOUND)
    assert found.id == "card"


@pytest.mark.parametrize(
    "text", ["bsn 012345672", "mijn bsn is 12345672", "bsn999900006", "999.900.006", "9999.00.006", "BSN: 999 900 006"]
)
def test_bsns_as_people_write_them(text: str) -> None:
    assert "bsn" in {found.id for found in detect(text, Direction.INBOUND)}


@pytest.mark.parametrize(
    "text", ["Z-999900006", "06-99990000", "+31 6 12345678", "20261123", "Uw melding is ontvangen, nummer 999921034."]
)
def test_what_only_looks_like_a_bsn(text: str) -> None:
    assert "bsn" not in {found.id for found in detect(text, Direction.OUTBOUND)}


@pytest.mark.parametrize(
    "text",
    [
        "de sms van DigiD kwam net binnen: 418 220", "Ik kreeg 773201 van DigiD, moest ik die doorgeven?",
        "DigiD van mijn vader: sjaak1949 en Tulpen#4", "mijn digid is 4 1 8 2 2 0",
        "die sms was 41 82 20, voor inloggen op DigiD", "de code van DigiD: vier een acht twee twee nul",
    ],
)  # fmt: skip
def test_digid_secrets_without_a_label(text: str) -> None:
    assert "digid" in {found.id for found in detect(text, Direction.INBOUND)}


def test_of_a_secret_that_no_form_knows_the_whole_message_is_hidden() -> None:
    text = "Hier de inloggegevens van mijn vader voor mijnoverheid. Naam: pdejong38. Erachter: Zeilboot38"
    (found,) = detect(text, Direction.INBOUND)
    assert (found.id, found.start, found.end) == ("digid", 0, len(text))


def test_a_question_about_digid_without_anything_secret_stays_readable() -> None:
    for plain in ("Ik krijg geen sms code van DigiD", "De code van DigiD is verlopen"):
        assert masked(plain, detect(plain, Direction.INBOUND)) == plain
    for secret in ("mijn digid is gewoon rietje en daarna appeltaart", "koppelcode app digid, GKTW staat in beeld"):
        assert "\N{BULLET}" in masked(secret, detect(secret, Direction.INBOUND))


@pytest.mark.parametrize(
    "text",
    [
        "DigiD doet het niet, mijn zaaknummer is 418220", "Inloggen met DigiD lukt niet op mijn iphone12",
        "DigiD aangevraagd voor jansen84@example.nl", "Ik woon op 1234AB, hoe vraag ik DigiD aan?",
    ],
)  # fmt: skip
def test_what_only_looks_like_a_digid_secret(text: str) -> None:
    assert "digid" not in {found.id for found in detect(text, Direction.INBOUND)}


def test_words_that_mean_little_alone_are_weighed_together() -> None:
    assert _emergency("een collega, grauw en klam, hij wordt steeds stiller")
    assert not _emergency("een collega wordt steeds stiller in de vergadering")


def test_the_key_part_of_a_long_message_counts() -> None:
    """A long message is scored piece by piece; the text around the key part does not dilute it."""
    about = "Goedemiddag, ik schrijf over de groene bak, die is vorige week niet geleegd en staat nog bij de weg. " * 8
    assert _emergency(f"{about}Nu ligt mijn man op de grond, hij is grauw en reageert niet meer. {about}")
    assert not _emergency(about * 2)


def test_doubts_weigh_against_what_was_said() -> None:
    assert _emergency("Er is brand in de keuken")
    assert not _emergency("Hoe vraag ik een vergunning aan na de brand in de keuken")


def _emergency(text: str) -> bool:
    return "emergency" in {found.id for found in detect(text, Direction.INBOUND)}


def test_cards_pass_luhn() -> None:
    assert [found.id for found in detect("4111 1111 1111 1111", Direction.OUTBOUND)] == ["card"]
    assert detect("4111 1111 1111 1112", Direction.OUTBOUND) == ()


def test_a_very_long_message_is_read_at_both_ends() -> None:
    alarm = "Er is brand in de keuken!"
    filler = "x " * MOST_READ
    for text in (alarm + filler, filler + alarm):
        (found,) = {f.id: f for f in detect(text, Direction.INBOUND) if f.id == "emergency"}.values()
        assert "brand" in text[found.start : found.end]


@pytest.mark.parametrize(
    "text",
    [
        "Dat is fijn, dan kom ik vrijdag langs.",
        "Dan kom ik dinsdag even langs aan de balie.",
        "Goed, dan kom ik woensdagmiddag langs met de papieren",
        "Ik heb nu mijn nummer gedeeld",
    ],
)
def test_an_everyday_message_is_neither_a_threat_nor_an_opt_out(text: str) -> None:
    assert not {one.id for one in detect(text, Direction.INBOUND)} & {"threat", "opt_out"}


@pytest.mark.parametrize(
    "text", ["dan kom ik vrijdag langs en dan praten we wel anders", "Ik kom vrijdag langs met mijn maten"]
)
def test_a_threat_that_names_the_day_is_one(text: str) -> None:
    assert "threat" in {one.id for one in detect(text, Direction.INBOUND)}
