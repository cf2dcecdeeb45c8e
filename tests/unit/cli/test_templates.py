"""Approved templates on the command line: what can be filled in, and what is refused before sending."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from app.channels.whatsapp.templates import read_templates
from app.domain.ids import ChannelId
from app.storage import templates
from app.storage.sqlite import open_store
from tests.unit.cli.conftest import Balie, webhook

BODY = {"type": "BODY", "text": "Beste {{1}}, over uw {{2}}.", "example": {"body_text": [["Anna", "aanvraag"]]}}
TEMPLATES: dict[str, list[dict[str, Any]]] = {
    "brief": [{"type": "HEADER", "format": "DOCUMENT"}, BODY],
    "plek": [{"type": "HEADER", "format": "LOCATION"}, {"type": "BODY", "text": "Hier is het."}],
    "bon": [
        {"type": "BODY", "text": "Uw bon."},
        {
            "type": "BUTTONS",
            "buttons": [
                {"type": "COPY_CODE", "text": "Kopieer", "example": "25OFF"},
                {"type": "URL", "text": "Meer", "url": "https://duinstad.example/{{1}}"},
            ],
        },
    ],
    "winkel": [{"type": "BODY", "text": "Kies."}, {"type": "CAROUSEL", "cards": []}],
}
POINT = (
    *("--var", "location.name=Stadhuis", "--var", "location.address=Spui 70"),
    *("--var", "location.latitude=52.0786", "--var", "location.longitude=4.3134"),
)


@pytest.fixture
def filled(ready: Balie, tmp_path: Path) -> Balie:
    """A profile with a conversation (id 1) and templates of each kind, as listed by Meta."""
    path = tmp_path / "one.json"
    path.write_text(json.dumps(webhook("Hoe staat het ermee?")))
    assert ready("ingest", "1", str(path)).status == 0
    listed = [
        {"name": name, "language": "nl", "status": "APPROVED", "category": "UTILITY", "components": parts}
        for name, parts in TEMPLATES.items()
    ]
    store = open_store(tmp_path / "profile" / "balie.store", bytes.fromhex("5a" * 32))
    found = read_templates({"data": listed})
    store.submit(lambda tx: templates.store(tx, ChannelId(1), tuple(found), datetime(2026, 11, 1, tzinfo=UTC))).result()
    store.close()
    return ready


def test_each_template_names_its_places(filled: Balie) -> None:
    told = {line["name"]: line for line in filled("templates", "1", "--json").lines}
    assert set(told["brief"]) == {"name", "language", "category", "text", "places", "obstacle"}
    places = {name: [one["key"] for one in line["places"]] for name, line in told.items()}
    assert places == {
        "brief": ["header.file", "1", "2"],
        "plek": ["location.name", "location.address", "location.latitude", "location.longitude"],
        "bon": ["code.0", "button.1"],
        "winkel": [],
    }
    assert told["bon"]["places"][0]["example"] == "25OFF"
    assert [name for name, line in told.items() if line["obstacle"]] == ["winkel"]


@pytest.mark.parametrize("option", ["--file", "--var"])
def test_a_file_goes_above_the_text_however_it_is_named(filled: Balie, tmp_path: Path, option: str) -> None:
    letter = tmp_path / "brief.pdf"
    letter.write_bytes(b"%PDF-1.7")
    file = ("--file", str(letter)) if option == "--file" else ("--var", f"header.file={letter}")
    sent = filled("reply", "1", "--template", "brief", "--var", "1=Anna", "--var", "2=zaak", *file, "--json")
    assert sent.status == 0, sent.err
    assert sent.lines[0]["state"] == "queued"
    message = filled("show", "1", "--json").lines[-1]
    assert message["text"].endswith("Beste Anna, over uw zaak.")
    assert [one["file_name"] for one in message["attachments"]] == ["brief.pdf"]


def test_a_point_on_the_map_and_codes_are_filled_in(filled: Balie) -> None:
    assert filled("reply", "1", "--template", "plek", *POINT).status == 0
    code = filled("reply", "1", "--template", "bon", "--var", "code.0=AB12", "--var", "button.1=a7")
    assert code.status == 0, code.err
    place, coupon = (line["text"] for line in filled("show", "1", "--json").lines[-2:])
    assert place == "Stadhuis\nSpui 70\n52.0786\n4.3134\n\nHier is het."
    assert coupon == "Uw bon.\n\n[Kopieer] AB12\n\n[Meer] https://duinstad.example/a7"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("geen",), "There is no approved template geen"),
        (("winkel",), "has parts that Balie cannot fill in"),
        (("bon", "--var", "button.1=a7"), "not filled in yet: code.0"),
        (("bon", "--var", "code.0=" + "X" * 16, "--var", "button.1=a7"), "The field code.0"),
        (("bon", "--var", "code.0=A", "--var", "button.1=a7", "--var", "naam=x"), "bon has no field naam here"),
        (("plek", *POINT[:-1], "location.longitude=oost"), "The field location.longitude"),
        (("brief", "--var", "1=Anna", "--var", "2=zaak"), "not filled in yet: header.file"),
        (("brief", "--var", "1=A", "--var", "2=z", "--file", "/nergens.pdf"), "/nergens.pdf"),
        (("bon", "--language", "fr", "--var", "code.0=A", "--var", "button.1=a"), "There is no approved template bon"),
    ],
)
def test_what_a_template_cannot_hold_is_told_and_nothing_is_queued(
    filled: Balie, arguments: tuple[str, ...], words: str
) -> None:
    ran = filled("reply", "1", "--template", *arguments)
    assert (ran.status, ran.out) == (1, "")
    assert words in ran.err
    assert ran.err.count("\n") == 1
    assert len(filled("show", "1", "--json").lines) == 1


def test_a_file_of_another_kind_is_refused(filled: Balie, tmp_path: Path) -> None:
    picture = tmp_path / "foto.png"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n")
    ran = filled("reply", "1", "--template", "brief", "--var", "1=A", "--var", "2=z", "--file", str(picture))
    assert ran.status == 1
    assert "does not take this file" in ran.err
