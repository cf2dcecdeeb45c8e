"""The window follows the desktop's change between light and dark, at once and everywhere."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from app.system.paths import resource
from app.ui.shell import Shell
from app.ui.theme import theme as theme_module
from app.ui.theme.theme import Theme
from app.ui.theme.tokens import DARK, LIGHT
from tests.screens import frame
from tests.screens.stage import theme_of


class Hints(QObject):
    """The desktop's style hints; the offscreen platform has none of its own."""

    colorSchemeChanged = Signal(Qt.ColorScheme)  # noqa: N815

    contrastPreferenceChanged = Signal(Qt.ContrastPreference)  # noqa: N815

    def __init__(self) -> None:
        super().__init__()
        self.scheme = Qt.ColorScheme.Light
        self.contrast = Qt.ContrastPreference.NoPreference

    def accessibility(self) -> "Hints":
        return self

    def contrastPreference(self) -> Qt.ContrastPreference:  # noqa: N802
        return self.contrast

    def colorScheme(self) -> Qt.ColorScheme:  # noqa: N802
        return self.scheme

    def change(self, scheme: Qt.ColorScheme) -> None:
        self.scheme = scheme
        self.colorSchemeChanged.emit(scheme)


@pytest.fixture
def desktop(monkeypatch: pytest.MonkeyPatch) -> Hints:
    hints = Hints()

    class Gui(QGuiApplication):
        styleHints = staticmethod(lambda: hints)  # type: ignore[assignment] # noqa: N815

    monkeypatch.setattr(theme_module, "QGuiApplication", Gui)
    return hints


def test_it_follows_the_desktop(qapp: QApplication, desktop: Hints, show: Callable[[QWidget], None]) -> None:
    theme = Theme(qapp, resource("fonts"))
    assert theme.tokens is LIGHT
    shell = Shell(theme, practice=False)
    show(shell)
    desktop.change(Qt.ColorScheme.Dark)
    assert theme.tokens is DARK
    assert qapp.palette().color(QPalette.ColorRole.Window).name() == DARK.surface
    picture = shell.grab().toImage()
    assert picture.pixelColor(shell.width() // 2, shell.height() - 100).lightness() < 60
    desktop.change(Qt.ColorScheme.Light)
    assert theme.tokens is LIGHT
    theme.deleteLater()
    theme_of(qapp, dark=False)


def test_a_window_that_is_dressed_when_it_is_built_looks_like_any_other(
    qapp: QApplication, theme: Theme, show: Callable[[QWidget], None]
) -> None:
    pictures = []
    for dressed in (True, False):
        if not dressed:
            qapp.setStyleSheet("")
        late = Theme(qapp, resource("fonts"), choice="light", dressed=dressed)
        window = frame.inbox(late)
        if not dressed:
            assert not qapp.styleSheet()
            late.dress()
        window.resize(1200, 800)
        show(window)
        pictures.append(window.grab().toImage())
        window.close()
        late.deleteLater()
    assert pictures[0] == pictures[1]
    theme_of(qapp, dark=False)


def test_pictures_are_kept_by_theme_and_ratio(qapp: QApplication, theme: Theme) -> None:
    once = theme.pixmap("search", 16, "#123456", 2.0)
    assert once.width() == 32
    assert theme.pixmap("search", 16, "#123456", 2.0).cacheKey() == once.cacheKey()
    assert theme.pixmap("search", 16, "#123456", 1.0).width() == 16


def test_every_icon_can_be_drawn(theme: Theme) -> None:
    from app.ui.theme.icons import ICONS

    for name in ICONS:
        picture = theme.pixmap(name, 24, "#000000", 1.0).toImage()
        drawn = any(picture.pixelColor(x, y).alpha() for x in range(24) for y in range(24))
        assert drawn, name
