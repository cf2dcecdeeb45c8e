"""The only way for citizens' text to reach the screen: no other module of the window reads `CitizenText.raw`.

The result is a `Shown`: plain text without characters that reorder or overdraw their neighbours, and short enough that
laying it out never holds up the window. Draw it with `QPainter.drawText` or `QTextLayout`, put it on a `plain_label`,
or use it as an accessible name. Never pass it to a tooltip, a message box or `setHtml`: those detect and render rich
text.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from typing import Final, NewType

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QLabel, QWidget

from app.domain.styling import StyledRange, StyledText
from app.domain.text import REPLACEMENT, CitizenText, visible
from app.domain.warning import Finding, hides, masked

Shown = NewType("Shown", str)
"""Text that is safe to draw as plain text."""

BODY_LIMIT: Final = 4_096
"""The maximum number of characters of a message shown at once. Their layout takes up to 25 ms if no font has the
glyphs.
"""
LINES_LIMIT: Final = 200
NAME_LIMIT: Final = 80
LINE_LIMIT: Final = 200
STYLES_LIMIT: Final = 50
"""The maximum number of styled ranges drawn in one message: each makes the layout more costly."""
MARKS_LIMIT: Final = 8
"""The maximum number of combining marks on one letter; real scripts need fewer, and a stack of them draws over other
lines.
"""

_NARROW: Final = 4
"""The width of a narrow letter, in pixels: a line that would fit even if made only of these is measured as a whole."""

_COMMON = re.compile("[\n\t -~\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u20ac]*")
"""Ordinary characters: Latin letters, and symbols that are all visible and do not affect direction."""
_FSI, _PDI = "\u2068", "\u2069"
_ISOLATES = re.compile("[\u2066-\u2069]")
_SURROGATES = re.compile("[\x00\ud800-\udfff]")
# Tag characters draw nothing, except as the spelling of a region's flag.
_TAGS = re.compile("(\U0001f3f4[\U000e0020-\U000e007e]{1,8}\U000e007f)|[\U000e0000-\U000e007f]")
_INVISIBLE = re.compile("[\u00ad\u200b\u2060-\u2065\ufeff]")
_DIRECTION_MARKS = re.compile("[\u200e\u200f\u061c]")
_MANY_BLANK_LINES = re.compile(r"\n[^\S\n]*\n(?:[^\S\n]*\n)+")
_VISIBLE = re.compile(r"\S")
_BLANKS: Final = frozenset("\u115f\u1160\u2800\u3164\uffa0")
_FIRST_MARK: Final = "\u0300"


class Body(Struct, frozen=True):
    """The displayed part of a message. `end` is the position in the whole text from which display can continue."""

    text: Shown
    end: int
    more: bool
    styles: tuple[StyledRange, ...] = ()
    """The styles of ranges of `text`."""


def name(text: CitizenText | None, limit: int = NAME_LIMIT) -> Shown:
    """A citizen's name on one line, isolated so that its direction does not affect its surroundings.

    A name without any visible character becomes a phrase that says so.
    """
    return isolated(bare_name(text, limit))


def drawn_name(bare: Shown) -> Shown:
    """A `bare_name` to be painted by itself. Plain letters need no isolation, which would cost as much as four
    letters.
    """
    return bare if bare and bare.isascii() else isolated(bare)


def isolated(bare: Shown) -> Shown:
    """A `bare_name` as `name` would return it."""
    return Shown(f"{_FSI}{bare}{_PDI}") if bare else Shown(QCoreApplication.translate("CitizenText", "No name"))


def bare_name(text: CitizenText | None, limit: int = NAME_LIMIT) -> Shown:
    """A citizen's name on one line, without isolating characters; empty if nothing in it is visible."""
    return _folded("" if text is None else text.raw, limit)


def line(text: CitizenText | None, limit: int = LINE_LIMIT) -> Shown:
    """A message or excerpt on one line, with white space collapsed."""
    return _folded("" if text is None else text.raw, limit)


def body(
    text: CitizenText,
    *,
    start: int = 0,
    limit: int = BODY_LIMIT,
    hidden: tuple[Finding, ...] = (),
    styled: Callable[[str], StyledText] = StyledText,
) -> Body:
    """A message on several lines, from position `start`; `hidden` findings (spans in the whole text) are masked.

    Runs of blank lines are collapsed. At most `limit` characters and `LINES_LIMIT` lines; `more` says whether some
    remain. `styled`: the text's styles on its channel.
    """
    raw = text.raw
    end = min(start + limit, len(raw))
    piece = (masked(raw[:end], hidden) if hidden else raw)[start:end]
    if _MANY_BLANK_LINES.sub("\n\n", piece).count("\n") > LINES_LIMIT:
        piece = "\n".join(piece.split("\n")[:LINES_LIMIT])
        end = start + len(piece)
    look = styled(piece)
    shown = Shown(_tidied(look.text).rstrip("\n"))
    following = _VISIBLE.search(raw, end)
    end = following.start() if following else len(raw)
    return Body(shown, end, following is not None, tuple(_in_shown(look, len(shown))))


def file_name(text: CitizenText | None, limit: int = NAME_LIMIT) -> Shown:
    """A file name without anything that could disguise its extension; shortened in the middle, to keep the
    extension.
    """
    plain = _DIRECTION_MARKS.sub("", _folded("" if text is None else text.raw, 4 * limit))
    if len(plain) > limit:
        plain = f"{plain[: limit - 21]}…{plain[-20:]}"
    return Shown(f"{_FSI}{plain}{_PDI}" if plain else QCoreApplication.translate("CitizenText", "Unnamed file"))


def initials(text: CitizenText | None) -> Shown:
    """One or two initials for the avatar: of the first and last words that start with a letter."""
    return initials_of(bare_name(text))


def initials_of(bare: Shown) -> Shown:
    """The initials of a `bare_name`."""
    words = [word for word in bare.split() if word[0].isalpha()]
    if not words:
        return Shown("")
    letters = words[0][0] + words[-1][0] if len(words) > 1 else words[0][:2]
    return Shown(letters.upper()[:2])


def spoken(text: CitizenText | None, limit: int = LINE_LIMIT) -> Shown:
    """The text on one line, for screen readers."""
    return _folded("" if text is None else text.raw, limit)


def copied(text: CitizenText, hidden: tuple[Finding, ...] = ()) -> str:
    """The whole text for the clipboard, without characters that draw nothing.

    What is masked on the screen is masked in the copy.
    """
    return _drawable(masked(text.raw, hidden) if hidden else text.raw)


def hiding(text: CitizenText, findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings that mask anything in the text."""
    return tuple(one for one in findings if hides(text.raw, one))


def weight(text: CitizenText) -> tuple[int, int]:
    """Roughly how many characters and line ends `body` would show at once: to guess a height before layout."""
    raw = text.raw
    return min(len(raw), BODY_LIMIT), min(raw.count("\n", 0, BODY_LIMIT), LINES_LIMIT)


def words_of(text: CitizenText, finding: Finding, limit: int = 40) -> Shown:
    """The words that triggered a rule, to quote beside it; masked if they are a citizen's number."""
    return _folded(masked(text.raw, (finding,))[finding.start : finding.end], limit)


def short_name(text: CitizenText | None) -> Shown:
    """A short name for a button: "S. Bakker"; a single word stays as it is."""
    words = bare_name(text, 40).split()
    if len(words) > 1 and words[0][0].isalpha() and words[0].isascii():
        words[0] = f"{words[0][0].upper()}."
    return Shown(f"{_FSI}{' '.join(words)}{_PDI}" if words else "")


def mixed_scripts(text: CitizenText | None) -> bool:
    """Whether a word of the name mixes Latin with Cyrillic or Greek letters, as a look-alike does."""
    shown = bare_name(text)
    return not shown.isascii() and any(len(_scripts(word)) > 1 for word in shown.split())


def elided(shown: str, metrics: QFontMetrics, width: int) -> str:
    """`shown`, elided to `width` pixels."""
    # Measuring a long line takes longer than painting what remains of it, so most of it is not measured at all.
    head = shown[: max(width, 0) // _NARROW + 1]
    cut = metrics.elidedText(head, Qt.TextElideMode.ElideRight, width)
    if cut != head or head == shown:
        return cut
    return metrics.elidedText(shown, Qt.TextElideMode.ElideRight, width)


def plain_label(text: Shown | None = None, parent: QWidget | None = None) -> QLabel:
    """A label that can only show plain text, opens no links and has no tooltip."""
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setOpenExternalLinks(False)
    if text is not None:
        label.setText(text)
    return label


def _tidied(piece: str) -> str:
    return _MANY_BLANK_LINES.sub("\n\n", _drawable(piece)).lstrip("\n")


def _in_shown(look: StyledText, length: int) -> Iterator[StyledRange]:
    """Ranges of a text, mapped to the displayed part."""
    for one in look.ranges[:STYLES_LIMIT]:
        start, end = (min(len(_tidied(look.text[:place])), length) for place in (one.start, one.end))
        if start < end:
            yield StyledRange(one.style, start, end)


def _folded(raw: str, limit: int) -> Shown:
    piece = raw[: limit * 4]
    if _COMMON.fullmatch(piece) is None:
        piece = " ".join(_INVISIBLE.sub("", _ISOLATES.sub("", _drawable(piece))).split())
        if not any(_draws(character) for character in piece):
            return Shown("")
    else:
        piece = " ".join(piece.split())  # all common characters except white space are drawable
    return Shown(piece if len(piece) <= limit else piece[: limit - 1].rstrip() + "…")


def _drawable(raw: str) -> str:
    """`raw` without overrides, isolates, tags, control characters and stacked marks."""
    if _COMMON.fullmatch(raw) is not None:
        return raw
    piece = visible(_SURROGATES.sub(REPLACEMENT, raw))
    if piece.isascii():
        return piece
    piece = _TAGS.sub(lambda match: match.group(1) or "", _ISOLATES.sub("", piece))
    return _with_few_marks(piece) if max(piece, default="") >= _FIRST_MARK else piece


def _with_few_marks(piece: str) -> str:
    kept: list[str] = []
    run = 0
    for character in piece:
        run = run + 1 if unicodedata.category(character) in ("Mn", "Me") else 0
        if run <= MARKS_LIMIT:
            kept.append(character)
    return "".join(kept)


def _draws(character: str) -> bool:
    return character not in _BLANKS and unicodedata.category(character)[0] not in "ZC"


def _scripts(word: str) -> set[str]:
    return {
        script
        for character in word
        if character.isalpha()
        and (script := unicodedata.name(character, "").partition(" ")[0]) in ("LATIN", "CYRILLIC", "GREEK")
    }
