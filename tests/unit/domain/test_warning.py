"""What is masked in citizens' texts and in the names of files."""

import pytest

from app.compliance.detectors import detect
from app.domain.message import Direction
from app.domain.warning import Finding, hides, masked, masked_names, with_names, within


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Hier is een foto van mijn id-kaart", None),
        ("Mijn paspoort is verlopen, ik stuur een kopie", None),
        ("kopie identiteitsbewijs bijgevoegd", None),
        ("Mijn paspoortnummer is NX1C2D3F4", "Mijn paspoortnummer is •••••••••"),
        ("rijbewijsnummer 1234567890", "rijbewijsnummer ••••••••••"),
        ("paspoort: P<NLDJANSEN<<PIET<<<<<<<<<", "paspoort: •<•••••••••<<••••<<<<<<<<<"),
        ("mijn bsn is 111222333", "mijn bsn is •••••••••"),
    ],
)
def test_of_a_document_only_its_number_is_hidden(text: str, shown: str | None) -> None:
    findings = detect(text, Direction.INBOUND)
    assert findings
    assert masked(text, findings) == (shown or text)
    assert any(hides(text, one) for one in findings) is (shown is not None)


def test_a_span_beyond_the_text_hides_nothing_else() -> None:
    assert masked("kort", (Finding("bsn", 9, 18), Finding("id_document", 9, 18), Finding("iban", -4, 0))) == "kort"


def test_each_name_of_a_file_is_masked_by_what_was_found_in_it() -> None:
    text, names = "Zie de bijlagen", ["bsn 111222333.pdf", "foto.jpg", "NL91ABNA0417164300.pdf"]
    found = detect(with_names(text, names), Direction.INBOUND)
    assert masked_names(text, names, found) == ["bsn •••••••••.pdf", "foto.jpg", "••••••••••••••••••.pdf"]


def test_two_or_three_letters_of_a_files_name_say_nothing() -> None:
    def about(text: str, name: str) -> set[str]:
        return {one.id for one in within(text, detect(with_names(text, [name]), Direction.INBOUND))}

    assert about("Zie de bijlage", "library_ms.pdf") == set()
    assert "medical" in about("Ik heb ms en kan niet lopen", "foto.jpg")
    assert "id_document" in about("", "kopie-id-kaart-jansen.pdf")
