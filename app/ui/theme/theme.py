"""The look of the window: follows the desktop between light and dark, and provides fonts, icons and badges."""

from pathlib import Path
from typing import Final, Literal

from PySide6.QtCore import QObject, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetrics, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QApplication

from app.domain.channel import ChannelKind
from app.ui.theme.icons import draw
from app.ui.theme.style import palette, sheet
from app.ui.theme.tokens import CONTRAST_DARK, CONTRAST_LIGHT, DARK, LIGHT, Tokens, channel_colour, channel_letter

TEXT: Final = 14
"""The size of ordinary text in pixels."""
SMALL: Final = 12
Weight = Literal[400, 600]
REGULAR: Final[Weight] = 400
STRONG: Final[Weight] = 600
_PIXMAPS_LIMIT: Final = 400
_MOST_WIDTHS: Final = 4_000


class Theme(QObject):
    """Colours, fonts and pictures. One per application; passed to painters as an argument."""

    changed = Signal()

    def __init__(self, application: QApplication, fonts: Path, *, choice: str = "system", dressed: bool = True) -> None:
        """`fonts` is the folder with our own fonts; `choice` is a value of the setting Theme.

        If not `dressed`, the style sheet is applied by `dress`: Qt evaluates it for every widget each time that one is
        put into another, so a window is built faster without it.
        """
        super().__init__(application)
        self._application = application
        self._choice, self._dressed = choice, dressed
        # A desktop without a stated scheme may still have a dark palette; checked before ours replaces it.
        self._dark_palette = QGuiApplication.palette().window().color().lightness() < 128
        self._families = _families(fonts)
        self._fonts: dict[tuple[int, int, bool], QFont] = {}
        self._metrics: dict[tuple[int, int, bool], QFontMetrics] = {}
        self._widths: dict[tuple[str, int, int], int] = {}
        self._pixmaps: dict[tuple[object, ...], QPixmap] = {}
        self._colours: dict[str, QColor] = {}
        self.tokens: Tokens = LIGHT
        self.compact = False
        """Whether rows are closer together."""
        self._application.setStyle("Fusion")
        _hold_still(application)
        self._application.setFont(self.font())
        self._apply()
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._apply)
        hints.accessibility().contrastPreferenceChanged.connect(self._apply)
        application.screenAdded.connect(self.changed)

    def choose(self, choice: str) -> None:
        """Apply another value of the setting Theme."""
        if choice != self._choice:
            self._choice = choice
            self._apply()

    def stand_closer(self, compact: bool) -> None:
        """Set the space between rows."""
        if compact != self.compact:
            self.compact = compact
            self.changed.emit()

    def dress(self) -> None:
        """Apply the style sheet once the window is built, before it is shown."""
        self._dressed = True
        self._application.setStyleSheet(sheet(self.tokens))

    def font(self, px: int = TEXT, weight: Weight = REGULAR, *, mono: bool = False) -> QFont:
        """A cached font; do not change it."""
        key = (px, weight, mono)
        if key not in self._fonts:
            font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont) if mono else QFont(self._families)
            font.setPixelSize(px)
            font.setWeight(QFont.Weight(weight))
            self._fonts[key] = font
        return self._fonts[key]

    def metrics(self, px: int = TEXT, weight: Weight = REGULAR) -> QFontMetrics:
        """Cached metrics of that font."""
        key = (px, weight, False)
        if key not in self._metrics:
            self._metrics[key] = QFontMetrics(self.font(px, weight))
        return self._metrics[key]

    def width(self, words: str, px: int = TEXT, weight: Weight = REGULAR) -> int:
        """The width of a text in that font; cached, because buttons ask for the same ones all the time."""
        key = (words, px, weight)
        known = self._widths.get(key)
        if known is None:
            if len(self._widths) >= _MOST_WIDTHS:
                self._widths.clear()
            known = self._widths[key] = self.metrics(px, weight).horizontalAdvance(words)
        return known

    def colour(self, name: str) -> QColor:
        """A token as a colour; do not change it."""
        known = self._colours.get(name)
        if known is None:
            known = self._colours[name] = QColor(getattr(self.tokens, name))
        return known

    def icon(self, name: str, colour: str = "muted", size: int = 16) -> QIcon:
        """An icon in the colour of a token. Ask again after `changed`."""
        icon = QIcon()
        # The highest of all screens; when a sharper one is connected, `changed` makes icons reload.
        for ratio in (1.0, 2.0) if self._application.devicePixelRatio() > 1 else (1.0,):
            icon.addPixmap(self.pixmap(name, size, self.colour(colour).name(), ratio))
            icon.addPixmap(self.pixmap(name, size, self.tokens.muted, ratio), QIcon.Mode.Disabled)
        return icon

    def pixmap(self, name: str, size: int, colour: str, ratio: float) -> QPixmap:
        """Icon `name` of `size` × `size` device-independent pixels in `colour` (#rrggbb)."""
        key = (name, size, colour, ratio)
        known = self._pixmaps.get(key)
        if known is None:
            known = self._keep(key, blank(size, ratio))
            with QPainter(known) as painter:
                draw(painter, name, QRectF(0, 0, size, size), QColor(colour))
        return known

    def badge(self, kind: ChannelKind, size: int, ratio: float, ring: str | None = None) -> QPixmap:
        """The channel's letter on its colour; with a `ring` (#rrggbb) 2 pixels wide around it."""
        key = ("badge", kind, size, ratio, ring)
        known = self._pixmaps.get(key)
        if known is None:
            known = self._keep(key, blank(size, ratio))
            with QPainter(known) as painter:
                self._draw_badge(painter, kind, QRectF(0, 0, size, size), ring)
        return known

    def avatar(self, letters: str, size: int, ratio: float) -> QPixmap:
        """One or two letters (`citizen_text.initials`) on a disc; a person's outline if there are none."""
        key = ("avatar", letters, size, ratio, self.tokens.dark)
        known = self._pixmaps.get(key)
        if known is None:
            known = self._keep(key, blank(size, ratio))
            with QPainter(known) as painter:
                self._draw_avatar(painter, letters, QRectF(0, 0, size, size))
        return known

    def kept(self, key: tuple[object, ...], width: int, height: int, ratio: float) -> tuple[QPixmap, bool]:
        """The pixmap cached under `key`, or a transparent one to draw on; and whether it is new.

        Cached until the theme changes or many others were added; `key` contains everything on which the drawing
        depends.
        """
        known = self._pixmaps.get((*key, width, height, ratio))
        if known is not None:
            return known, False
        return self._keep((*key, width, height, ratio), blank(width, ratio, height)), True

    def _draw_badge(self, painter: QPainter, kind: ChannelKind, box: QRectF, ring: str | None) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if ring is not None:
            painter.setBrush(QColor(ring))
            painter.drawRoundedRect(box, 5.5, 5.5)
            box = box.adjusted(2, 2, -2, -2)
        painter.setBrush(QColor(channel_colour(kind)))
        painter.drawRoundedRect(box, 4, 4)
        painter.setPen(QColor("#ffffff"))
        painter.setFont(self.font(round(box.height() * 0.66), STRONG))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, channel_letter(kind))

    def _draw_avatar(self, painter: QPainter, letters: str, box: QRectF) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.colour("chip"))
        painter.drawEllipse(box)
        if letters:
            painter.setPen(self.colour("muted"))
            painter.setFont(self.font(round(box.height() * 0.37), STRONG))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine, letters)
        else:
            inset = box.height() * 0.25
            draw(painter, "contact", box.adjusted(inset, inset, -inset, -inset), self.colour("muted"))

    def _keep(self, key: tuple[object, ...], pixmap: QPixmap) -> QPixmap:
        if len(self._pixmaps) >= _PIXMAPS_LIMIT:
            self._pixmaps.pop(next(iter(self._pixmaps)))
        self._pixmaps[key] = pixmap
        return pixmap

    def _apply(self) -> None:
        self.tokens = self._tokens()
        self._pixmaps.clear()
        self._colours.clear()
        self._application.setPalette(palette(self.tokens))
        if self._dressed:
            self._application.setStyleSheet(sheet(self.tokens))
        self.changed.emit()

    def _tokens(self) -> Tokens:
        if self._choice in ("light", "dark"):
            return DARK if self._choice == "dark" else LIGHT
        hints = QGuiApplication.styleHints()
        scheme = hints.colorScheme()
        dark = self._dark_palette if scheme is Qt.ColorScheme.Unknown else scheme is Qt.ColorScheme.Dark
        wanted = hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast
        if wanted or self._choice == "contrast":
            return CONTRAST_DARK if dark else CONTRAST_LIGHT
        return DARK if dark else LIGHT


def _hold_still(application: QApplication) -> None:
    """Disable all animations, whether or not the desktop asks for reduced motion."""
    for effect in (
        Qt.UIEffect.UI_AnimateMenu,
        Qt.UIEffect.UI_FadeMenu,
        Qt.UIEffect.UI_AnimateCombo,
        Qt.UIEffect.UI_AnimateTooltip,
        Qt.UIEffect.UI_FadeTooltip,
        Qt.UIEffect.UI_AnimateToolBox,
    ):
        application.setEffectEnabled(effect, False)


def _families(folder: Path) -> list[str]:
    """Inter from our own folder, then the desktop's fonts."""
    for path in sorted(folder.glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(path))
    return ["Inter", QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family(), "sans-serif"]


def blank(width: int, ratio: float, height: int | None = None) -> QPixmap:
    """A transparent picture in device-independent pixels; square unless a height is given."""
    pixmap = QPixmap(round(width * ratio), round((width if height is None else height) * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(QColor(0, 0, 0, 0))
    return pixmap
