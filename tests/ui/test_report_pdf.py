"""The report for the council: PDF/A-1b (ISO 19005-1) by its structure and for a validator; with the figures only."""

import re
import shutil
import struct
import subprocess
from datetime import date
from itertools import groupby, pairwise
from pathlib import Path
from typing import Any

import pypdf
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from app.domain.channel import ChannelKind
from app.domain.ids import ChannelId
from app.domain.problems import InboxError
from app.domain.report import ChannelUse, Figures, Report, Times
from app.ui import report_pdf
from app.ui.archival import settled
from app.ui.charts import Bar, Ink, columns, scale
from app.ui.theme.theme import Theme

MONDAYS = (date(2026, 10, 19), date(2026, 10, 26))
VALIDATOR = [
    Path("/usr/share/java") / f"{name}.jar"
    for name in ("preflight", "pdfbox2", "fontbox2", "xmpbox", "commons-logging", "javax.activation", "jaxb-api")
]
"""Preflight, the validator of Apache PDFBox; on Debian libpdfbox2-java, with its missing Java dependencies."""


def raw(found: Any, key: str) -> Any:
    """A part of the document without pypdf's conversions."""
    part = found[key]
    return part.get_object() if hasattr(part, "get_object") else part


def report() -> Report:
    figures = Figures(
        21_900, 40_000, 39_000, 420, Times(5, 70.0, 240.0), Times(4, 3600.0, 7200.0),
        tuple(range(24)), {f"onderwerp {n}": n for n in range(1, 40)}, {"ALL-BSN-2": 6},
    )  # fmt: skip
    used = ChannelUse(ChannelId(1), "Burgerzaken", ChannelKind.WHATSAPP, figures, {MONDAYS[0]: figures})
    unused = ChannelUse(ChannelId(2), "Oud nummer", ChannelKind.WHATSAPP, Figures(), {})
    return Report(date(2026, 10, 19), date(2026, 11, 1), (used, unused), figures, MONDAYS)


@pytest.fixture
def document(theme: Theme, tmp_path: Path) -> pypdf.PdfReader:
    del theme  # the fonts have been loaded
    report_pdf.write(report(), tmp_path / "report.pdf")
    return pypdf.PdfReader(tmp_path / "report.pdf", strict=True)


def test_it_declares_pdf_a_1b_and_conforms_to_it(document: pypdf.PdfReader) -> None:
    assert document.pdf_header == "%PDF-1.4"
    assert not document.is_encrypted
    assert "/ID" in document.trailer
    root = raw(document.trailer, "/Root")
    xmp = document.xmp_metadata
    assert xmp is not None
    words = xmp.rdf_root.toxml()
    assert 'pdfaid:part="1"' in words
    assert 'pdfaid:conformance="B"' in words
    assert document.metadata is not None
    assert str(document.metadata.title) in words
    (intent,) = root["/OutputIntents"]
    assert intent.get_object()["/S"] == "/GTS_PDFA1"
    assert intent.get_object()["/DestOutputProfile"].get_object().get_data()
    assert not {"/AcroForm", "/OpenAction", "/AA"} & set(root)
    assert "/EmbeddedFiles" not in root.get("/Names", {})


@pytest.mark.skipif(
    not (shutil.which("java") and all(part.exists() for part in VALIDATOR)), reason="no validator of PDF/A is here"
)
def test_a_validator_takes_it_for_what_it_says(theme: Theme, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As written by us, and not by Qt alone: the validator does find faults, and our corrections are needed."""
    del theme
    report_pdf.write(report(), tmp_path / "whole.pdf")
    monkeypatch.setattr(report_pdf, "settled", lambda content: content)
    report_pdf.write(report(), tmp_path / "qt.pdf")
    said = {}
    for name in ("whole", "qt"):
        parts = ":".join(map(str, VALIDATOR))
        told = ["java", "-Xshare:auto", "-XX:TieredStopAtLevel=1", "-cp", parts]
        told += ["org.apache.pdfbox.preflight.Validator_A1b", str(tmp_path / f"{name}.pdf")]
        said[name] = subprocess.run(told, capture_output=True, text=True, check=False, timeout=120).stdout
    assert "The file whole.pdf is a valid PDF/A-1b file" in said["whole"], said["whole"]
    assert "not a valid PDF/A-1b file" in said["qt"]


def test_what_is_put_right_keeps_its_length(theme: Theme, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    del theme
    monkeypatch.setattr(report_pdf, "settled", lambda content: content)
    report_pdf.write(report(), tmp_path / "qt.pdf")
    before = (tmp_path / "qt.pdf").read_bytes()
    after = settled(before)
    assert len(after) == len(before)
    assert b"DeviceCMYK" in before
    assert b"DeviceCMYK" not in after
    assert settled(after) == after
    assert len(re.findall(rb'<rdf:Description rdf:about="" xmlns:', after)) == 5


def test_it_is_laid_out_as_a_reader_of_1_4_expects_it(theme: Theme, tmp_path: Path) -> None:
    """Clauses 6.1.2 to 6.1.4: a binary mark below the header, a plain cross-reference table, nothing after the end."""
    del theme
    report_pdf.write(report(), tmp_path / "report.pdf")
    content = (tmp_path / "report.pdf").read_bytes()
    mark = content.split(b"\n")[1]
    assert mark[:1] == b"%"
    assert min(mark[1:5]) > 127
    assert content.rstrip(b"\r\n").endswith(b"%%EOF")
    assert b"/ObjStm" not in content
    assert b"/XRef" not in content
    place = int(content.rpartition(b"startxref")[2].split()[0])
    assert content[place:].startswith(b"xref\n0 ")


def test_every_font_is_embedded_and_nothing_is_transparent(document: pypdf.PdfReader) -> None:
    for page in document.pages:
        resources = raw(page, "/Resources")
        for font in resources["/Font"].values():
            descriptor = font.get_object()["/DescendantFonts"][0].get_object()["/FontDescriptor"].get_object()
            assert "/FontFile2" in descriptor
            assert "Inter" in descriptor["/FontName"]
        for state in resources["/ExtGState"].values():
            shown = state.get_object()
            assert (shown["/ca"], shown["/CA"], shown["/SMask"]) == (1, 1, "/None")
        assert not [one for one in resources.get("/XObject", {}).values() if "/SMask" in one.get_object()]
        assert "/Group" not in page
        assert not raw(page, "/Annots")


def test_what_the_document_says_of_itself_is_the_same_twice(document: pypdf.PdfReader) -> None:
    """Clause 6.7.3: each entry of the information dictionary equals its counterpart in the metadata, which is
    uncompressed.
    """
    raw_metadata = raw(raw(document.trailer, "/Root"), "/Metadata")
    assert set(raw_metadata) <= {"/Type", "/Subtype", "/Length"}, "clause 6.7.2: no filter"
    info, xmp = document.metadata, document.xmp_metadata
    assert info is not None
    assert xmp is not None
    assert xmp.dc_title == {"x-default": info.title}
    assert xmp.dc_creator == [info.author]
    assert (xmp.xmp_creator_tool, xmp.pdf_producer) == (info.creator, info.producer)
    assert info.creation_date is not None
    assert xmp.xmp_create_date == info.creation_date.replace(tzinfo=None)
    assert xmp.xmp_modify_date == info.creation_date.replace(tzinfo=None)
    assert not {"/Subject", "/Keywords"} & set(info)


def test_the_fonts_hold_the_glyphs_that_they_say_with_the_widths_that_they_say(document: pypdf.PdfReader) -> None:
    """Clauses 6.3.5 and 6.3.6."""
    for page in document.pages:
        for font in raw(page, "/Resources")["/Font"].values():
            found = font.get_object()["/DescendantFonts"][0].get_object()
            descriptor = found["/FontDescriptor"].get_object()
            widths = _widths(descriptor["/FontFile2"].get_object().get_data())
            held = descriptor["/CIDSet"].get_object().get_data()
            assert [n for n in range(8 * len(held)) if held[n // 8] >> (7 - n % 8) & 1] == list(range(len(widths)))
            assert found["/CIDToGIDMap"] == "/Identity"
            start, said = found["/W"]
            assert start == 0
            assert max(abs(a - b) for a, b in zip(said, widths, strict=True)) <= 1
            assert "/ToUnicode" in font.get_object()


def _widths(font: bytes) -> list[float]:
    """The widths of all glyphs of a TrueType font, in thousandths of its size."""
    (count,) = struct.unpack_from(">H", font, 4)
    tables = {
        tag: place for tag, _, place, _ in (struct.unpack_from(">4sLLL", font, 12 + 16 * n) for n in range(count))
    }
    (glyphs,) = struct.unpack_from(">H", font, tables[b"maxp"] + 4)
    (unit,) = struct.unpack_from(">H", font, tables[b"head"] + 18)
    (measured,) = struct.unpack_from(">H", font, tables[b"hhea"] + 34)
    places = (tables[b"hmtx"] + 4 * min(glyph, measured - 1) for glyph in range(glyphs))
    return [struct.unpack_from(">H", font, place)[0] * 1000 / unit for place in places]


def test_nothing_in_it_needs_what_pdf_a_1_does_not_know(document: pypdf.PdfReader) -> None:
    """Clauses 6.1.10 (no LZW), 6.1.7 (no outside streams), 6.2.3 (no CMYK), 6.2.8 (no transfer), 6.6 (no actions)."""
    for number in range(1, int(str(document.trailer["/Size"]))):
        part: Any = document.get_object(number)
        if isinstance(part, dict):
            assert "LZW" not in str(part.get("/Filter", ""))
            assert not {"/TR", "/TR2", "/JS", "/JavaScript", "/EF"} & set(part)
            if hasattr(part, "get_data"):
                assert not {"/F", "/FFilter"} & set(part)
    for page in document.pages:
        contents = page.get_contents()
        assert contents is not None
        assert not re.search(rb"(?m)^/CSpcmyk cs|\bk$|\bK$|\bri$", contents.get_data())


def test_a_page_for_all_and_one_for_each_channel_that_was_used(document: pypdf.PdfReader) -> None:
    first, second = (" ".join(page.extract_text().split()) for page in document.pages)
    assert "Oud nummer" in first
    assert "21.900" in first
    assert second.startswith("Burgerzaken WhatsApp")
    assert "ALL-BSN-2" in second
    assert "onderwerp 39" in second
    assert "and 28 more" not in second


def test_a_place_that_cannot_be_written_is_said_and_leaves_nothing(theme: Theme, tmp_path: Path) -> None:
    with pytest.raises(InboxError) as caught:
        report_pdf.write(report(), tmp_path / "missing" / "report.pdf")
    assert caught.value.code == "file_unwritable"
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("most", "top"), [(0, 1), (1, 1), (3, 3), (7, 8), (60, 60), (72, 80), (420, 600), (2_920, 3_000), (26_280, 30_000)]
)
def test_a_scale_is_round_and_high_enough(most: float, top: float) -> None:
    ticks = scale(most)
    assert ticks[0] == 0
    assert ticks[-1] == top
    assert len({round(b - a, 6) for a, b in pairwise(ticks)}) == 1


def test_a_chart_draws_its_columns_as_high_as_their_values(theme: Theme) -> None:
    image = QImage(400, 200, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    black, fill = QColor("black"), QColor("#154273")
    with QPainter(image) as painter:
        ink = Ink(QFont(theme.font(10)), black, black, QColor("#cccccc"), fill)
        columns(painter, QRectF(0, 0, 400, 200), [Bar("a", 1), Bar("b", 2), Bar("c", 0)], ink)
        columns(painter, QRectF(0, 0, 10, 10), [], ink)
    filled = [sum(image.pixelColor(x, y) == fill for y in range(200)) for x in range(400)]
    low, high = (height for height, _ in groupby(filled) if height)
    assert abs(high - 2 * low) <= 2
    widths = [len(list(group)) for high, group in groupby(filled) if high]
    assert max(widths) < 100, "a few weeks are columns, no walls"
