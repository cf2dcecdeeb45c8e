"""Positions in a text. Signal counts UTF-16 units, Balie code points; a mention's place is taken by a name."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from app.channels.payload import mapping, text, whole
from app.domain.styling import Style, StyledRange, StyledText, read_marks

_STANDING_FOR_NAME: Final = "\ufffc"
_STYLES: Final = {
    "BOLD": Style.BOLD,
    "ITALIC": Style.ITALIC,
    "STRIKETHROUGH": Style.STRIKE,
    "MONOSPACE": Style.MONO,
    "SPOILER": Style.SPOILER,
}
_NAMES: Final = {style: name for name, style in _STYLES.items()}


def styled(body: str, mentions: Sequence[Any], styles: Sequence[Any]) -> StyledText:
    """`body` with each mention written as @name, and how its stretches look. Wrong positions are left out."""
    units = _units(body)
    spans = list(_standing(mentions, len(units) // 2))
    pieces: list[bytes] = []
    last = 0
    for start, end, name in spans:
        pieces += (units[last * 2 : start * 2], _units(name))
        last = end
    pieces.append(units[last * 2 :])
    written = b"".join(pieces)
    found = (_range(mapping(entry), spans, written) for entry in styles)
    return StyledText(written.decode("utf-16-le", "surrogatepass"), tuple(filter(None, found)))


def with_marks_read(typed: str) -> tuple[str, list[str]]:
    """What an agent typed, as `send` wants it: the text without marks, and `start:length:STYLE` for each."""
    shown = read_marks(typed)
    styles = []
    for one in shown.ranges:
        start, end = (len(_units(shown.text[:place])) // 2 for place in (one.start, one.end))
        styles.append(f"{start}:{end - start}:{_NAMES[one.style]}")
    return shown.text, styles


def _units(written: str) -> bytes:
    return written.encode("utf-16-le", "surrogatepass")


def _standing(mentions: Sequence[Any], length: int) -> Iterator[tuple[int, int, str]]:
    """The mentions that fit, in order: from where to where, and what stands there."""
    last = 0
    for start, end, name in sorted(_spans(mentions)):
        if last <= start and end <= length:
            yield start, end, f"@{name}"
            last = end


def _spans(mentions: Sequence[Any]) -> Iterator[tuple[int, int, str]]:
    for mention in map(mapping, mentions):
        start, length = whole(mention.get("start")), whole(mention.get("length"))
        name = next(filter(None, (text(mention.get(key)) for key in ("name", "number", "uuid"))), _STANDING_FOR_NAME)
        if start is not None and length is not None and start >= 0 and 0 < length <= len(name) + 64:
            yield start, start + length, name


def _range(entry: Mapping[str, Any], spans: Sequence[tuple[int, int, str]], written: bytes) -> StyledRange | None:
    style = _STYLES.get(text(entry.get("style")).upper())
    start, length = whole(entry.get("start")), whole(entry.get("length"))
    if style is None or start is None or length is None or start < 0 or not 0 < length <= len(written):
        return None
    first, end = (_moved(place, spans, written) for place in (start, start + length))
    return StyledRange(style, first, end) if first < end else None


def _moved(place: int, spans: Sequence[tuple[int, int, str]], written: bytes) -> int:
    """Where the unit `place` of the text as sent stands in the text with names, in code points."""
    moved = place
    for start, end, name in spans:
        if end <= place:
            moved += len(_units(name)) // 2 - (end - start)
        elif start < place:
            moved -= place - start
    return len(written[: moved * 2].decode("utf-16-le", "ignore"))
