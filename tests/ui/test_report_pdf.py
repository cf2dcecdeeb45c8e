"""The report for the council: PDF/A-1b by its structure (ISO 19005-1), with the figures on it and nothing else."""

from datetime import date
from itertools import pairwise
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
from app.ui.charts import Bar, Ink, columns, scale
from app.ui.theme.theme import Theme

MONDAYS = (date(2026, 10, 19), date(2026, 10, 26))


def raw(found: Any, key: str) -> Any:
    """A part of the document, whatever pypdf takes it for."""
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
    del theme  # the fonts are known by now
    report_pdf.write(report(), tmp_path / "report.pdf")
    return pypdf.PdfReader(tmp_path / "report.pdf", strict=True)


def test_it_says_that_it_is_pdf_a_1b_and_keeps_what_that_promises(document: pypdf.PdfReader) -> None:
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
    low, high = max(filled[20:140]), max(filled[150:270])
    assert abs(high - 2 * low) <= 2
    assert not any(filled[290:])
