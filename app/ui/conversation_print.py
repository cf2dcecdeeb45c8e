"""A conversation on paper or as a PDF. What is masked on screen stays masked; internal notes are left out.

Laying out a long conversation takes seconds, so it is done on a separate thread (`written`, `printed`).
"""

import asyncio
from collections.abc import Iterator, Sequence
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Final

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, QMarginsF, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from app.domain.conversation import ConversationDetail
from app.domain.message import Direction, Message
from app.domain.problems import InboxError
from app.ui import citizen_text
from app.ui.archival import settled
from app.ui.models.rows import DayRow, rows_of, sensitive_findings
from app.ui.wording.attachments import attachment_line
from app.ui.wording.channels import kind_word
from app.ui.wording.conversation import masked_address
from app.ui.wording.conversations import kind_words
from app.ui.wording.timeline import author_words, state_words
from app.ui.wording.times import clock, day, day_and_time

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

translate = QCoreApplication.translate
_FONT: Final = "Inter"
_MARGIN_MM: Final = 18
_GREY: Final = "#4a5562"


class Style(StrEnum):
    """The style of a line."""

    TITLE = "title"
    SMALL = "small"
    DAY = "day"
    HEAD = "head"
    BODY = "body"


_LOOKS: Final = {
    Style.TITLE: (16.0, 0.0, True),
    Style.SMALL: (8.5, 2.0, False),
    Style.DAY: (10.0, 16.0, True),
    Style.HEAD: (8.5, 8.0, False),
    Style.BODY: (10.0, 1.0, False),
}
"""Size in points, space above in points, whether bold."""


class Line(Struct, frozen=True):
    """One paragraph; safe to show as it is."""

    style: Style
    text: str


def lines(detail: ConversationDetail, messages: Sequence[Message], now: datetime, agent: str) -> list[Line]:
    """Everything that is printed, from top to bottom."""
    row = detail.row
    channel = f"{kind_word(row.kind)} · {row.channel_label}"
    address = masked_address(row.kind, detail.address)
    printed = translate("Print", "Printed {moment} by {agent}. Internal notes are left out.")
    found = [
        Line(Style.TITLE, citizen_text.name(row.contact)),
        Line(Style.SMALL, " · ".join(part for part in (f"#{row.id}", channel, address) if part)),
        Line(Style.SMALL, printed.replace("{moment}", day_and_time(now)).replace("{agent}", agent)),
    ]
    for one in rows_of(list(messages)):
        if isinstance(one, DayRow):
            found.append(Line(Style.DAY, day(one.day)))
        elif isinstance(one, Message):
            found += _message(one, citizen_text.name(row.contact))
    return found


def _message(message: Message, contact: str) -> Iterator[Line]:
    ours = message.direction is Direction.OUTBOUND
    who = author_words(message.author or "") if ours else contact
    edited = translate("Print", "edited") if message.edited else ""
    parts = (clock(message.sent_at), who, state_words(message.state) if ours else "", edited)
    yield Line(Style.HEAD, " · ".join(part for part in parts if part))
    if message.reply_preview:
        yield Line(Style.SMALL, f"> {citizen_text.line(message.reply_preview)}")
    if message.deleted:
        yield Line(Style.BODY, translate("Print", "[deleted]"))
        return
    yield from _body(message)
    for attachment in message.attachments:
        name = citizen_text.file_name(attachment.file_name)
        yield Line(Style.BODY, f"[{name} · {attachment_line(attachment)}]")
    if message.reactions:
        yield Line(Style.SMALL, " ".join(citizen_text.line(one.emoji, 8) for one in message.reactions))


def _body(message: Message) -> Iterator[Line]:
    """The whole text, masked, in pieces short enough to be laid out quickly."""
    hidden, start, more = sensitive_findings(message), 0, bool(message.text)
    if not message.text and not message.attachments:
        yield Line(Style.BODY, f"[{kind_words(message.kind)}]")
    while more:
        piece = citizen_text.body(message.text, start=start, hidden=hidden)
        if piece.text:
            yield Line(Style.BODY, piece.text)
        start, more = piece.end, piece.more


async def written(what: Sequence[Line], path: Path) -> None:
    """Write a PDF, all or nothing. Raises `InboxError` file_unwritable."""
    await asyncio.to_thread(_write, what, path)


async def printed(what: Sequence[Line], printer: "QPrinter") -> None:
    """Print on the chosen printer."""
    await asyncio.to_thread(_lay_out, what, printer)


def _write(what: Sequence[Line], path: Path) -> None:
    partly = path.with_name(f"{path.name}.part")
    try:
        partly.touch(mode=0o600)
        writer = QPdfWriter(str(partly))
        writer.setPdfVersion(QPagedPaintDevice.PdfVersion.PdfVersion_A1b)
        writer.setTitle(what[0].text)
        writer.setCreator("Balie")
        margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
        size, upright = QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait
        writer.setPageLayout(QPageLayout(size, upright, margins, QPageLayout.Unit.Millimeter))
        _lay_out(what, writer)
        del writer  # the file is complete once the writer is deleted
        partly.write_bytes(settled(partly.read_bytes()))
        partly.replace(path)
    except OSError as error:
        partly.unlink(missing_ok=True)
        raise InboxError("file_unwritable", path=str(path)) from error


def _lay_out(what: Sequence[Line], device: QPagedPaintDevice) -> None:
    # Not a QTextDocument: it starts timers, for which this thread has no event loop.
    with QPainter(device) as painter:
        paper = _Paper(painter, device)
        for line in what:
            paper.add(line)
        paper.number()


class _Paper:
    """Fills pages from top to bottom."""

    def __init__(self, painter: QPainter, device: QPagedPaintDevice) -> None:
        self._painter, self._device = painter, device
        self._unit = device.logicalDpiY() / 72
        self._width, self._bottom = float(device.width()), device.height() - 24 * self._unit
        self._y, self._page = 0.0, 1

    def add(self, line: Line) -> None:
        """Add a line below the existing ones; what does not fit continues on the next page. Always plain text."""
        size, above, bold = _LOOKS[line.style]
        font = QFont(_FONT, -1, QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        font.setPointSizeF(size)
        self._y += above * self._unit if self._y else 0
        self._painter.setPen(QColor("#000000" if line.style in (Style.TITLE, Style.BODY) else _GREY))
        for paragraph in line.text.split("\n"):
            layout = QTextLayout(paragraph or " ", font, self._device)
            option = QTextOption()
            option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
            layout.setTextOption(option)
            layout.beginLayout()
            while (one := layout.createLine()).isValid():
                one.setLineWidth(self._width)
            layout.endLayout()
            for number in range(layout.lineCount()):
                self._draw(layout.lineAt(number))

    def number(self) -> None:
        """Print the page number at the bottom."""
        font = QFont(_FONT)
        font.setPointSizeF(8)
        self._painter.setFont(font)
        self._painter.setPen(QColor(_GREY))
        foot = QRectF(0, self._bottom + 6 * self._unit, self._width, 16 * self._unit)
        self._painter.drawText(foot, Qt.AlignmentFlag.AlignRight, str(self._page))

    def _draw(self, line: QTextLine) -> None:
        if self._y + line.height() > self._bottom:
            ink = self._painter.pen()
            self.number()
            self._device.newPage()
            self._y, self._page = 0.0, self._page + 1
            self._painter.setPen(ink)
        line.draw(self._painter, QPointF(0, self._y - line.y()))
        self._y += line.height()
