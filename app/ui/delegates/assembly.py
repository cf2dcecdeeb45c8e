"""The parts that make up a timeline row, and their positions."""

from collections.abc import Sequence
from enum import Enum
from functools import partial
from typing import Final

from msgspec import Struct, field
from PySide6.QtCore import QCoreApplication, QRect

from app.domain.conversation import Happening, Note
from app.domain.ids import AttachmentId
from app.domain.message import AttachmentState, DeliveryState, Direction, Message, MessageKind
from app.domain.styling import Formatting, StyledRange, StyledText, as_shown
from app.domain.text import CitizenText
from app.domain.warning import Finding, on_document
from app.ui import citizen_text
from app.ui.citizen_text import Shown
from app.ui.delegates.media import PicturePart, SoundPart, attachment_part
from app.ui.delegates.parts import (
    Action,
    ButtonPart,
    Deed,
    LinePart,
    Look,
    Part,
    ProsePart,
    QuotePart,
    ReactionsPart,
    RulePart,
    TextPart,
)
from app.ui.delegates.styles import formats_of
from app.ui.delegates.text_block import TextBlock
from app.ui.models.rows import ChannelRow, DayRow, UnreadRow, sensitive_findings
from app.ui.theme.theme import SMALL, TEXT
from app.ui.wording.conversations import kind_words
from app.ui.wording.problems import code_sentence
from app.ui.wording.timeline import (
    author_words,
    channel_words,
    happening_words,
    note_words,
    state_words,
    unread_words,
)
from app.ui.wording.times import clock, day

MARGIN: Final = 16
_PAD_X, _PAD_Y, _GAP, _BELOW = 12, 8, 5, 8
_SAID_ELSEWHERE: Final = frozenset({"group_read_only"})
"""Notes on a message that the composer explains for the whole conversation."""
_HELD: Final = "other_app_owns"
"""Another app owns the conversation, which can be taken over."""
_PUT_ASIDE: Final = "put_aside"
_MARKS: Final = {
    DeliveryState.QUEUED: "clock",
    DeliveryState.SENDING: "clock",
    DeliveryState.ACCEPTED: "check",
    DeliveryState.SENT: "check",
    DeliveryState.DELIVERED: "checks",
    DeliveryState.READ: "checks",
    DeliveryState.FAILED: "stop",
    DeliveryState.UNCERTAIN: "warning",
}


class Tone(Enum):
    """A bubble's colours, as tokens: background, border, text, secondary text."""

    IN = ("bubble_in", "bubble_in_border", "text", "muted")
    OUT = ("bubble_out", "bubble_out", "on_bubble_out", "on_bubble_out_muted")
    NOTE = ("note_ground", "note_border", "text", "muted")
    FAILED = ("danger_ground", "danger", "text", "on_danger")
    UNCERTAIN = ("warn_ground", "warn", "text", "on_warn")
    BARE = ("background", "background", "text", "muted")
    """Without a bubble: a sticker, a line."""

    def __init__(self, ground: str, border: str, text: str, muted: str) -> None:
        self.ground, self.border, self.text, self.muted = ground, border, text, muted


class Laid(Struct):
    """A laid-out row. `height` includes the gap to the next row."""

    height: int
    parts: list[Part]
    bubble: QRect | None = None
    tone: Tone = Tone.BARE
    text: TextPart | None = None
    state_words: str = ""

    def around(self) -> QRect:
        """The bounding rectangle of all parts."""
        result = QRect()
        for part in self.parts:
            result = result.united(part.box)
        return result

    def actions(self) -> list[Action]:
        """All actions here, from top to bottom: buttons, attachments, links."""
        found = [part.action for part in self.parts if part.action is not None]
        if self.text is not None:
            found += [self.text.link_action(link.address) for link in self.text.block.links]
        return found


class _Column(Struct):
    """Parts stacked inside a bubble; `close` positions them."""

    limit: int
    look: Look
    tone: Tone
    parts: list[Part] = field(default_factory=list)
    last: list[Part] = field(default_factory=list)
    """The parts that are aligned to the right end of the bubble."""
    text: TextPart | None = None

    def sentence(self, words: str, icon: str | None = None, token: str | None = None) -> None:
        """Add a sentence of the program's own."""
        width = self.limit - (20 if icon else 0)
        block = TextBlock(Shown(words), self.look.theme.font(SMALL), width)
        self.parts.append(ProsePart(block, token or self.tone.muted, icon))

    def body(self, text: Shown, styles: Sequence[StyledRange] = ()) -> bool:
        """Add the message's own text; returns whether all of it could be laid out."""
        if not text:
            return True
        font = self.look.theme.font(TEXT)
        formats = formats_of(styles, self.look.theme, font)
        block = TextBlock(text, font, self.limit, linked=True, lines=citizen_text.LINES_LIMIT, formats=formats)
        words = QCoreApplication.translate("Timeline", "Open link…")
        self.text = TextPart(block, self.tone.text, words)
        self.parts.append(self.text)
        return not block.cut

    def button(self, deed: Deed, words: str, target: str | AttachmentId | None = None) -> None:
        """Add a button."""
        self.parts.append(ButtonPart(self.look.theme, Action(deed, words, target)))

    def close(self, width: int, *, right: bool) -> Laid:
        """Position everything; `right` puts the bubble at the right edge of a column `width` wide."""
        inner = max((part.box.width() for part in (*self.parts, *self.last)), default=0)
        box_width = inner + 2 * _PAD_X
        left = width - MARGIN - box_width if right else MARGIN
        y, x, row_end = _PAD_Y, left + _PAD_X, 0
        previous: Part | None = None
        for part in self.parts:
            beside = isinstance(part, ButtonPart) and isinstance(previous, ButtonPart)
            if beside and row_end + 6 + part.box.width() <= left + _PAD_X + inner and previous is not None:
                part.box.moveTopLeft(previous.box.topRight())
                part.box.translate(7, 0)
            else:
                y += _GAP if previous is not None else 0
                part.box.moveTo(x, y)
                y += part.box.height()
            row_end, previous = part.box.right(), part
        for part in self.last:
            y += 3 if previous is not None else 0
            part.box.moveTo(left + _PAD_X + inner - part.box.width(), y)
            y += part.box.height()
        bubble = QRect(left, 0, box_width, y + _PAD_Y - 1)
        return Laid(bubble.height() + _BELOW, [*self.parts, *self.last], bubble, self.tone, self.text)


def assemble_message(message: Message, width: int, limit: int, look: Look, *, revealed: bool, own_name: str) -> Laid:
    """A citizen's message or ours."""
    outbound = message.direction is Direction.OUTBOUND
    column = _Column(limit, look, _tone(message))
    if message.reply_preview:
        words = citizen_text.line(message.reply_preview)
        show = QCoreApplication.translate("Timeline", "Show the message that this answers")
        go = Action(Deed.GO_TO, show, message.reply_to) if message.reply_to is not None else None
        column.parts.append(QuotePart(look.theme, words, limit, column.tone.muted, go))
    _add_attachments(column, message, outbound=outbound, revealed=revealed)
    if message.location is not None:
        _add_place(column, message)
    _add_text(column, message, revealed=revealed)
    if message.state in (DeliveryState.FAILED, DeliveryState.UNCERTAIN):
        _add_trouble(column, message)
    elif message.note and message.kind is not MessageKind.UNSUPPORTED and message.note not in _SAID_ELSEWHERE:
        column.sentence(note_words(message), "info")
    column.last.append(_time_part(column, message, own_name))
    laid = column.close(width, right=outbound)
    if message.state not in (DeliveryState.FAILED, DeliveryState.UNCERTAIN):
        laid.state_words = state_words(message.state)
    if message.reactions and laid.bubble is not None:
        _hang_reactions(laid, message, look)
    return laid


def assemble_note(note: Note, width: int, limit: int, look: Look, *, own_name: str) -> Laid:
    """An internal note: at the right, with the words that say so."""
    column = _Column(limit, look, Tone.NOTE)
    body = citizen_text.body(CitizenText(note.text))
    if not column.body(body.text) or body.more:
        column.button(Deed.SHOW_ALL, QCoreApplication.translate("Timeline", "Show all"))
    words = [QCoreApplication.translate("Timeline", "Internal note"), note.author, clock(note.at)]
    if note.author == own_name:
        del words[1]
    column.last.append(LinePart(look.theme, " · ".join(words), column.tone.muted))
    return column.close(width, right=True)


def assemble_line(row: Happening | DayRow | UnreadRow | ChannelRow, width: int, look: Look) -> Laid:
    """A row that is not a message: a history entry, a day separator, the unread separator."""
    inner = width - 2 * MARGIN
    part: Part
    match row:
        case DayRow():
            words = day(row.day)
            part = RulePart(look.theme, words[:1].upper() + words[1:], inner, "muted", ruled=False)
        case ChannelRow():
            part = RulePart(look.theme, channel_words(row), inner, "muted", ruled=True)
        case UnreadRow():
            part = RulePart(look.theme, unread_words(row.count), inner, "danger", ruled=True)
        case Happening():
            words = f"{happening_words(row)} · {clock(row.at)}"
            block = TextBlock(Shown(words), look.theme.font(SMALL), inner)
            part = ProsePart(block, "muted")
    part.box.moveTo(MARGIN + (inner - part.box.width()) // 2, 4)
    return Laid(part.box.height() + 4 + _BELOW, [part])


def _tone(message: Message) -> Tone:
    if message.direction is Direction.INBOUND:
        only_sticker = len(message.attachments) == 1 and message.attachments[0].kind is MessageKind.STICKER
        return Tone.BARE if only_sticker and not message.text and not message.deleted else Tone.IN
    return {DeliveryState.FAILED: Tone.FAILED, DeliveryState.UNCERTAIN: Tone.UNCERTAIN}.get(message.state, Tone.OUT)


def _add_attachments(column: _Column, message: Message, *, outbound: bool, revealed: bool) -> None:
    if message.deleted:
        return
    for attachment in (one.uncovered if revealed else one for one in message.attachments):
        part = attachment_part(column.look, attachment, column.limit, outbound=outbound)
        column.parts.append(part)
        playing = column.look.playing
        if isinstance(part, SoundPart) and playing.attachment == attachment.id and playing.trouble:
            column.sentence(playing.trouble, "warning")
        if on_document(message.warnings):
            _add_choice(column, attachment.id, attachment.state)


def _add_choice(column: _Column, attachment: AttachmentId, state: AttachmentState) -> None:
    """Add what an agent may decide about a file that should not be kept."""
    translate = QCoreApplication.translate
    if state is AttachmentState.HELD:
        column.button(Deed.FETCH, translate("Timeline", "Fetch and show"), attachment)
    if state is not AttachmentState.REMOVED:
        column.button(Deed.REMOVE, translate("Timeline", "Remove file…"), attachment)


def _add_place(column: _Column, message: Message) -> None:
    place = message.location
    if place is None:
        return
    where = f"{place.latitude:.5f}, {place.longitude:.5f}"
    name = citizen_text.line(place.name)
    column.sentence(f"{name}\n{where}" if name else where, "location", column.tone.text)
    address = f"https://www.openstreetmap.org/?mlat={place.latitude:.5f}&mlon={place.longitude:.5f}#map=17/"
    address += f"{place.latitude:.5f}/{place.longitude:.5f}"
    column.button(Deed.OPEN_LINK, QCoreApplication.translate("Timeline", "Open map…"), address)


def _add_text(column: _Column, message: Message, *, revealed: bool) -> None:
    translate = QCoreApplication.translate
    if message.kind is MessageKind.UNSUPPORTED:
        column.sentence(code_sentence(message.note or "unsupported"), "question")
    if message.deleted:
        who = translate("Timeline", "The citizen deleted this message.")
        if message.direction is Direction.OUTBOUND:
            who = translate("Timeline", "This message was deleted.")
        column.sentence(who, "close")
        if not revealed:
            if message.text:
                column.button(Deed.REVEAL, translate("Timeline", "Show what was deleted"))
            return
    hidden = () if revealed else sensitive_findings(message)
    body = citizen_text.body(message.text, hidden=hidden, styled=partial(_styled, message, column.look.formatting))
    words = body.text
    noted = message.kind is MessageKind.SYSTEM and message.note is not None
    if not words and not column.parts and not noted:
        empty = translate("Timeline", "empty message")
        words = Shown(f"[{kind_words(message.kind) or empty}]")
    if not column.body(words, body.styles) or body.more:
        column.button(Deed.SHOW_ALL, translate("Timeline", "Show all"))
    if not revealed:
        _add_reveal(column, message, hidden)


def _add_reveal(column: _Column, message: Message, hidden: tuple[Finding, ...]) -> None:
    translate = QCoreApplication.translate
    pictured = any(one.state is AttachmentState.STORED for one in message.attachments)
    if hidden and pictured and on_document(message.warnings):
        column.button(Deed.REVEAL, translate("Timeline", "Show what is hidden"))
    elif any(one.end > one.start for one in hidden) or message.hides_names:
        column.button(Deed.REVEAL, translate("Timeline", "Show hidden number"))


def _styled(message: Message, formatting: Formatting, text: str) -> StyledText:
    return as_shown(text, formatting, typed=message.client_id is not None, ranges=message.styles)


def _add_trouble(column: _Column, message: Message) -> None:
    translate = QCoreApplication.translate
    failed = message.state is DeliveryState.FAILED
    words = state_words(message.state)
    column.sentence(
        f"{words}. {code_sentence(message.note or ('rejected' if failed else 'uncertain'))}", _MARKS[message.state]
    )
    if not failed:
        column.button(Deed.CHECK, translate("Timeline", "Check"))
    if message.note == _HELD:
        column.button(Deed.TAKE_OVER, translate("Timeline", "Take over and send"))
    # An approved template can be sent when nothing else can.
    if column.look.closed and message.kind is not MessageKind.TEMPLATE:
        column.button(Deed.OTHER_WAY, translate("Timeline", "Another way…"))
    elif message.client_id is not None:  # what a phone or another program wrote is not ours to resend
        again = translate("Timeline", "Send again (may arrive twice)")
        column.button(Deed.RETRY, translate("Timeline", "Send again") if failed else again)
    if not failed:
        column.button(Deed.MARK_SENT, translate("Timeline", "Mark as sent"))
    elif message.note != _PUT_ASIDE:
        column.button(Deed.PUT_ASIDE, translate("Timeline", "Leave it unsent"))


def _time_part(column: _Column, message: Message, own_name: str) -> LinePart:
    outbound = message.direction is Direction.OUTBOUND
    words = [clock(message.sent_at)]
    if message.edited:
        words.insert(0, QCoreApplication.translate("Timeline", "edited"))
    if outbound and message.author and message.author != own_name:
        words.insert(0, author_words(message.author))
    token = column.tone.muted
    if message.state is DeliveryState.READ:
        token = column.tone.text
    mark = _MARKS.get(message.state) if outbound else None
    return LinePart(column.look.theme, " · ".join(words), token, mark=mark)


def _hang_reactions(laid: Laid, message: Message, look: Look) -> None:
    if laid.bubble is None:
        return
    words = " ".join(citizen_text.line(one.emoji, 8) for one in message.reactions[:6])
    part = ReactionsPart(look.theme, words)
    part.box.moveTo(laid.bubble.left() + _PAD_X, laid.bubble.bottom() - 8)
    laid.parts.append(part)
    laid.height += 16


def sounds_of(laid: Laid) -> list[SoundPart]:
    """The sounds of a row."""
    return [part for part in laid.parts if isinstance(part, SoundPart)]


def pictures_of(laid: Laid) -> list[PicturePart]:
    """The pictures of a row, whether or not they are loaded."""
    return [part for part in laid.parts if isinstance(part, PicturePart)]
