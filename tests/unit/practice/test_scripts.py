"""The scripts, the desk and the answers included with the program."""

import re
import tomllib
from collections import Counter
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.answer import VARIABLES
from app.domain.channel import ChannelKind
from app.main import KITS
from app.practice.desk import desk_plan
from app.practice.item import Kind
from app.practice.scripts import BadScript, Script, duration, line_of, read_fallback, read_media, read_scripts
from app.system.paths import resource

FOLDER = resource("practice")


@pytest.fixture(scope="module")
def scripts() -> list[Script]:
    return read_scripts(FOLDER)


def test_enough_conversations_on_every_channel(scripts: list[Script]) -> None:
    begun = Counter(script.citizen.channel for script in scripts if script.lines)
    assert begun.total() >= 44
    assert begun[ChannelKind.WHATSAPP] >= 16
    assert begun[ChannelKind.MESSENGER] >= 10
    assert begun[ChannelKind.SIGNAL] >= 7
    assert begun[ChannelKind.MATRIX] >= 11


def test_telephone_numbers_are_of_no_range_that_anybody_has(scripts: list[Script]) -> None:
    numbers = [script.citizen.number for script in scripts if script.citizen.number]
    cards = [line.card.number for script in scripts for line in script.lines if line.card]
    twice = {number for number in numbers if numbers.count(number) > 1}
    assert twice == {"31600000133"}, "one citizen writes on two channels, to practise linking and moving"
    assert {script.citizen.channel for script in scripts if script.citizen.number in twice} == {
        ChannelKind.WHATSAPP, ChannelKind.SIGNAL,
    }  # fmt: skip
    assert all(re.fullmatch(r"3160000\d{4}", number) for number in numbers)
    assert all(card.replace(" ", "").startswith("+3160000") for card in cards)


def test_every_sort_of_thing_happens(scripts: list[Script]) -> None:
    kinds = {line.kind for script in scripts for line in (*script.lines, *script.later, *script.replies)}
    assert kinds == set(Kind) - {Kind.VIDEO}
    texts = "\n".join(line.text for script in scripts for line in (*script.lines, *script.later))
    for wanted in (
        "Ik ruik gas in het trappenhuis, wat moet ik doen?",
        "111222333",
        "NL91 ABNA",
        "zwarte rook",
        "bezwaar",
    ):
        assert wanted in texts
    assert re.search("[\u0600-\u06ff]", texts)


def test_some_windows_are_closed_ending_or_extended(scripts: list[Script]) -> None:
    last = {
        script.citizen.key: min(line.ago for line in script.lines if line.ago is not None and not line.ours)
        for script in scripts
        if any(not line.ours for line in script.lines)
    }
    assert last["greet"] > timedelta(hours=24)
    assert timedelta(hours=24) - last["mehmet"] == timedelta(minutes=47)
    assert timedelta(hours=22) < last["trudy"] < timedelta(hours=24)
    assert timedelta(hours=24) < last["saskia"] < timedelta(days=7)
    assert last["sandra"] > timedelta(days=7)


def test_pictures_and_voices_are_small_and_what_they_say_they_are() -> None:
    beginnings = {
        "image/jpeg": b"\xff\xd8\xff",
        "image/webp": b"RIFF",
        "audio/ogg": b"OggS",
        "application/pdf": b"%PDF",
    }
    media = read_media(FOLDER / "media")
    assert {path.name for path in (FOLDER / "media").iterdir()} == {*media, "media.toml"}
    for file in media.values():
        assert file.content.startswith(beginnings[file.media_type.partition(";")[0]])
        assert len(file.content) < (40_000 if file.seconds else 60_000)
        assert bool(file.width) == file.media_type.startswith("image/")


def test_thanks_and_questions_in_every_language_of_the_scripts(scripts: list[Script]) -> None:
    fallback = read_fallback(FOLDER)
    assert {script.language for script in scripts} <= set(fallback.thanks) & set(fallback.nudges)


def test_the_desk_names_people_labels_and_citizens_that_exist(scripts: list[Script]) -> None:
    plan = desk_plan()
    assert plan.agents[0] == "Fatima Yilmaz"
    assert {"paspoort", "afval", "parkeren", "klacht"} <= {label.name for label in plan.labels}
    placed = {placement.citizen: placement for placement in plan.placements}
    assert placed["Samira Bakker"].assignee == "Fatima Yilmaz"
    assert placed["Samira Bakker"].addresses[1] == "31600000112"
    assert all(placement.addresses for placement in plan.placements)
    mine = [placement for placement in plan.placements if placement.assignee == plan.agents[0]]
    unassigned = [script for script in scripts if script.lines and script.citizen.name not in placed]
    assert (len(mine), len(unassigned)) == (7, 4)
    assert sum(placement.closed for placement in plan.placements) >= 3
    assert sum(placement.snoozed_for is not None for placement in plan.placements) == 3


@pytest.mark.parametrize(
    "entry",
    [
        {"text": ""},
        {"image": "nowhere.jpg"},
        {"kind": "shouted", "text": "x"},
        {"location": {"latitude": 1}},
        {"ago": "yesterday", "text": "x"},
    ],
)
def test_a_wrong_line_is_refused(entry: dict[str, object]) -> None:
    with pytest.raises((BadScript, KeyError, TypeError, ValueError)):
        line_of(entry, {})


@pytest.mark.parametrize(
    "lines",
    [
        '[{ ago = "1h", text = "a" }, { ago = "2h", text = "b" }]',
        '[{ text = "a" }]',
        '[{ ago = "1h", edits = "nothing", text = "b" }]',
    ],
)
def test_a_wrong_script_names_file_and_citizen(tmp_path: Path, lines: str) -> None:
    (tmp_path / "media").mkdir()
    (tmp_path / "media" / "media.toml").write_text("")
    text = f'channel = "signal"\n[[conversation]]\ncitizen = "x"\nname = "X"\nlines = {lines}\n'
    (tmp_path / "wrong.toml").write_text(text)
    with pytest.raises(BadScript, match=r"wrong\.toml, citizen x"):
        read_scripts(tmp_path)


@given(st.integers(0, 40), st.integers(0, 23), st.integers(0, 59))
def test_a_span_of_time_is_read_back(days: int, hours: int, minutes: int) -> None:
    assert duration(f"{days}d {hours}h{minutes}m") == timedelta(days=days, hours=hours, minutes=minutes)


def test_the_canned_answers_are_complete_and_plain() -> None:
    with (resource("answers") / "duinstad.toml").open("rb") as file:
        answers = tomllib.load(file)["answer"]
    keys = [answer["key"] for answer in answers]
    assert len(set(keys)) == len(keys) >= 30
    assert {
        "noodgeval-112", "gaslucht", "crisis-113", "veilig-thuis", "kindertelefoon", "bsn-niet-sturen",
        "digid-wachtwoord", "id-kopie", "officieel-verzoek", "afmelden", "afspraak", "grofvuil", "paspoort-kwijt",
    } <= set(keys)  # fmt: skip
    for answer in answers:
        assert set(answer) <= {"key", "title", "keywords", "variant"}
        assert re.fullmatch(r"[a-z0-9-]+", answer["key"])
        assert any(variant.get("language", "nl") == "nl" for variant in answer["variant"])
        for variant in answer["variant"]:
            assert set(variant) <= {"language", "channel", "text"}
            assert variant.get("channel", "matrix") in set(KITS)
            assert set(re.findall(r"\{\{(.*?)\}\}", variant["text"])) <= set(VARIABLES)
            assert 0 < len(variant["text"].strip()) <= 1000


def test_the_dutch_answers_keep_their_sentences_short() -> None:
    with (resource("answers") / "duinstad.toml").open("rb") as file:
        answers = tomllib.load(file)["answer"]
    for answer in answers:
        for variant in answer["variant"]:
            if variant.get("language", "nl") == "nl":
                pieces = re.split(r"(?<=[.?!:])\s+|\n", variant["text"])
                lengths = [len(piece.split()) for piece in pieces if piece.strip()]
                assert sum(lengths) / len(lengths) <= 12, answer["key"]
                assert max(lengths) <= 21, answer["key"]
