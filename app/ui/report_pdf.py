"""The report for the council as PDF/A-1b: one page for all channels, one for each. Made by Qt alone, fonts embedded."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice, QMarginsF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QFontMetricsF,
    QGuiApplication,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
)

from app.domain.problems import InboxError
from app.domain.report import ChannelUse, Figures, Report
from app.system.paths import resource
from app.ui.archival import settled
from app.ui.charts import Bar, Ink, columns
from app.ui.theme.tokens import LIGHT
from app.ui.wording import report as words
from app.ui.wording.channels import kind_word

translate = QCoreApplication.translate
_DPI: Final = 300
_MARGIN_MM: Final = 18
_FONT: Final = "Inter"
_MOST: Final = 12
"""The maximum number of topics and rules per page; the complete lists are in the CSV."""


def write(report: Report, path: Path, rule: words.Name = str) -> None:
    """Write it, all or nothing; `rule`: returns a rule's name. `InboxError` file_unwritable."""
    partly = path.with_name(f"{path.name}.part")
    try:
        partly.write_bytes(made(report, rule))
        partly.replace(path)
    except OSError as error:
        partly.unlink(missing_ok=True)
        raise InboxError("file_unwritable", path=str(path)) from error


def write_alone(report: Report, path: Path, rule: words.Name = str) -> None:
    """The same without a window, from the command line."""
    from app.ui import translation  # noqa: PLC0415 - the window has it loaded
    from app.ui.libraries import check_libraries  # noqa: PLC0415 - as for the window

    if QGuiApplication.instance() is None:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # a server has no screen, and paper needs none
        check_libraries()
        application = QGuiApplication([])
        translators = translation.install(application)
        for font in sorted(resource("fonts").glob("*.ttf")):
            QFontDatabase.addApplicationFont(str(font))
        write(report, path, rule)
        del translators
    else:
        write(report, path, rule)


def made(report: Report, rule: words.Name = str) -> bytes:
    """The document."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPdfVersion(QPagedPaintDevice.PdfVersion.PdfVersion_A1b)
    writer.setResolution(_DPI)
    writer.setTitle(f"{translate('Report', 'Use of channels')} {words.period_words(report.first, report.last)}")
    writer.setCreator("Balie")
    writer.setAuthor("Balie")
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    size = QPageSize(QPageSize.PageSizeId.A4)
    writer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, margins, QPageLayout.Unit.Millimeter))
    with QPainter(writer) as painter:
        sheet = _Sheet(painter, writer, rule)
        sheet.cover(report)
        for use in report.channels:
            if use.total.received or use.total.sent or use.total.conversations:
                writer.newPage()
                sheet.channel(use, report)
    buffer.close()
    return settled(bytes(content.data()))


class _Sheet:
    """Fills pages from top to bottom."""

    def __init__(self, painter: QPainter, writer: QPdfWriter, rule: words.Name) -> None:
        self._painter, self._rule = painter, rule
        self._width, self._height = float(writer.width()), float(writer.height())
        self._y = 0.0
        self._unit = _DPI / 72

    def cover(self, report: Report) -> None:
        """Add the page for all channels together."""
        self._begin(translate("Report", "Use of channels"), words.period_words(report.first, report.last))
        self._table(words.facts(report.total), 0.42)
        self._chart(
            translate("Report", "Conversations begun in each week"),
            words.week_bars(report.weeks, words.all_weeks(report)),
        )
        self._heading(translate("Report", "Channels"))
        self._table([(use.label, words.number_words(use.total.conversations)) for use in report.channels], 0.6)

    def channel(self, use: ChannelUse, report: Report) -> None:
        """Add the page of one channel."""
        self._begin(use.label, f"{kind_word(use.kind)} · {words.period_words(report.first, report.last)}")
        self._table(words.facts(use.total), 0.42)
        self._chart(translate("Report", "Conversations begun in each week"), words.week_bars(report.weeks, use.weeks))
        self._chart(translate("Report", "Messages received by hour of the day"), words.hour_bars(use.total))
        self._lists(use.total)

    def _lists(self, figures: Figures) -> None:
        for title, counts, name in (
            (translate("Report", "Topics"), figures.labels, str),
            (translate("Report", "Rules that spoke about messages"), figures.rules, self._rule),
        ):
            if counts:
                self._heading(title)
                self._table(words.ranked(counts, _MOST, name), 0.6)

    def _begin(self, title: str, under: str) -> None:
        self._y = 0.0
        self._line(title, 20, bold=True)
        self._line(under, 10, colour=LIGHT.muted)
        self._y += 10 * self._unit

    def _heading(self, words_: str) -> None:
        self._y += 10 * self._unit
        self._line(words_, 12, bold=True)
        self._y += 2 * self._unit

    def _chart(self, title: str, bars: Sequence[Bar]) -> None:
        self._heading(title)
        high = 130 * self._unit
        ink = Ink(self._font(7), QColor(LIGHT.text), QColor(LIGHT.muted), QColor(LIGHT.border), QColor(LIGHT.primary))
        columns(self._painter, QRectF(0, self._y, self._width, high), bars, ink)
        self._y += high

    def _table(self, rows: Sequence[tuple[str, str]], share: float) -> None:
        """Add two columns, the first over `share` of the width; what does not fit on the page is only in the CSV."""
        high = 15 * self._unit
        self._painter.setFont(self._font(9.5))
        metrics = QFontMetricsF(self._painter.font(), self._painter.device())
        for number, (head, value) in enumerate(rows):
            if self._y + 2 * high > self._height and number < len(rows) - 1:
                left = translate("Report", "and {count} more").format(count=len(rows) - number)
                self._line(left, 9.5, colour=LIGHT.muted)
                return
            for text, start, width in ((head, 0.0, share), (value, share, 1 - share)):
                room = QRectF(self._width * start, self._y, self._width * width - 6 * self._unit, high)
                shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
                self._painter.setPen(QColor(LIGHT.muted if start == 0 else LIGHT.text))
                self._painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
            self._y += high

    def _line(self, text: str, points: float, *, bold: bool = False, colour: str = LIGHT.text) -> None:
        self._painter.setFont(self._font(points, bold=bold))
        self._painter.setPen(QColor(colour))
        metrics = QFontMetricsF(self._painter.font(), self._painter.device())
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, self._width)
        self._painter.drawText(QRectF(0, self._y, self._width, metrics.height()), Qt.AlignmentFlag.AlignLeft, shown)
        self._y += metrics.height() * 1.1

    def _font(self, points: float, *, bold: bool = False) -> QFont:
        font = QFont(_FONT)
        font.setPointSizeF(points)
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        return font
