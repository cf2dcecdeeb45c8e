"""The contrast of every text and every focus indicator, measured on pixels (WCAG 2.2: 1.4.3, 1.4.11)."""

from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QComboBox, QDateEdit, QLineEdit, QSpinBox, QWidget

from tests.screens.__main__ import all_screens
from tests.screens.stage import settle, theme_of
from tests.ui.drawn import Drawn, contrast, drawn

SIZE = QSize(1024, 700)
RATIO = 2
"""Device pixel ratio: at one, thin letters have no pixel in their own colour."""
_AROUND = 2
"""Pixels around a text in which its background is looked for: letters alone may fill their rectangle."""
TEXT, LARGE = 4.5, 3.0
FIELDS = (QLineEdit, QComboBox, QSpinBox, QDateEdit)
SCREENS = (
    "alarm", "board", "channels-failed", "help-found", "inbox", "offered", "palette", "report", "settings-found",
    "talk-every-kind", "talk-gas", "talk-override", "template-filled",
)  # fmt: skip
"""The backgrounds of all kinds of controls, rows, bubbles, cards and bars."""


def mixed(ink: QColor, ground: int) -> int:
    """The result of a translucent colour on it."""
    share, under = ink.alphaF(), QColor(ground)
    parts = ((ink.red(), under.red()), (ink.green(), under.green()), (ink.blue(), under.blue()))
    red, green, blue = (round(over * share + below * (1 - share)) for over, below in parts)
    return red << 16 | green << 8 | blue


def alike(one: int, other: int) -> bool:
    """Equal except for rounding."""
    return all(abs((one >> shift & 255) - (other >> shift & 255)) <= 2 for shift in (16, 8, 0))


def picture(window: QWidget) -> QImage:
    image = QImage(window.size() * RATIO, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(RATIO)
    window.render(image)
    return image


def colours(image: QImage, place: QRect) -> Counter[int]:
    """The number of pixels of each colour."""
    part = image.copy(place.intersected(image.rect()))
    counted = Counter(memoryview(part.constBits()).cast("I"))
    return Counter({pixel & 0xFFFFFF: count for pixel, count in counted.items()})


def measured(one: Drawn, image: QImage) -> float | None:
    """The contrast of a text with its surroundings; None if none of it is visible."""
    around = one.place.adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND)
    area = QRect(QPoint(*(round(at * RATIO) for at in (around.left(), around.top()))), around.size().toSize() * RATIO)
    found = colours(image, area)
    ground = found.most_common(1)[0][0] if found else 0
    ink = mixed(one.colour, ground)
    return contrast(ink, ground) if any(alike(ink, colour) for colour in found) else None


def faint(window: QWidget) -> Iterator[str]:
    """Texts with too little contrast. What is disabled is exempt (1.4.3, "incidental")."""
    image, best = picture(window), dict[tuple[QWidget, str, int, int], tuple[float, Drawn]]()
    for one in drawn(window):
        found = measured(one, image) if one.holder.isEnabled() else None
        # A field draws the selected part of a text over the whole text: only one of the two is visible.
        key = one.holder, one.text, round(one.place.left()), round(one.place.top())
        if found is not None and found > best.get(key, (0.0, one))[0]:
            best[key] = found, one
    for found, one in best.values():
        if found < (LARGE if one.px >= 24 or (one.px >= 18.66 and one.weight >= 600) else TEXT):
            yield f"{one.text!r} {found:.2f} ({type(one.holder).__name__})"


def unframed(window: QWidget) -> Iterator[str]:
    """Input fields whose border has a contrast below 3:1 with the surroundings."""
    image = picture(window)
    for field in window.findChildren(QWidget):
        if not isinstance(field, FIELDS) or isinstance(field.parent(), FIELDS) or not field.isEnabled():
            continue
        at = field.mapTo(window, QPoint())
        across = QRect(at.x() - _AROUND, at.y() + field.height() // 2, 2 * _AROUND + 3, 1)
        if field.isVisible() and field.visibleRegion().contains(field.rect()) and window.rect().contains(across):
            pixels = list(colours(image, QRect(across.topLeft() * RATIO, across.size() * RATIO)))
            outside = image.pixel(across.topLeft() * RATIO) & 0xFFFFFF
            if max(contrast(outside, pixel) for pixel in pixels) < LARGE:
                yield f"{type(field).__name__} {field.accessibleName()}"


@pytest.mark.parametrize("name", SCREENS)
def test_what_is_read_and_filled_in_stands_out(name: str, qapp: QApplication) -> None:
    theme = theme_of(qapp, dark=False)
    window = all_screens()[name](theme)
    window.setMinimumSize(0, 0)
    window.resize(SIZE)
    window.show()
    found = {}
    for choice in ("light", "dark", "contrast"):
        theme.choose(choice)
        settle(qapp)
        if wrong := [*faint(window), *unframed(window)]:
            found[choice] = wrong
    window.hide()
    window.deleteLater()
    theme.choose("light")
    settle(qapp)
    assert not found
