"""All settings in one dialog with a search field. Every change is reported at once; there is nothing to confirm."""

from collections.abc import Callable, Sequence
from typing import Any, Final

from msgspec import Struct
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.domain.text import folded
from app.ui.citizen_text import Shown, plain_label
from app.ui.theme.theme import SMALL, STRONG, Theme
from app.ui.views.announce import announce
from app.ui.views.choice import Choice, NumberField
from app.ui.views.clearable import clearable
from app.ui.views.dialogs import Sheet
from app.ui.views.prose import Prose
from app.ui.views.tick import Tick

_HIGH: Final = 520
_WIDE: Final = 680
_FIELD: Final = 250


class Setting(Struct, frozen=True):
    """A row. The kind of field follows from `value` and `options`.

    `options`: (value, text) to choose from; several if `value` is a tuple. Without options, a bool is a check box, an
    int a spin box from `least` to `most`, a str a text field, and None a button labelled `words`. `locked`: why it
    cannot be changed; empty if it can. `change` receives the new value (for a button: None).
    """

    title: str
    text: str
    value: Any
    change: Callable[[Any], None]
    options: Sequence[tuple[Any, str]] = ()
    least: int = 0
    most: int = 0
    words: str = ""
    locked: str = ""


class SettingsSheet(Sheet):
    """`sections`: heading → settings."""

    def __init__(self, theme: Theme, sections: Sequence[tuple[str, Sequence[Setting]]], parent: QWidget) -> None:
        super().__init__(theme, self.tr("Settings"), parent)
        self.finder = QLineEdit()
        self.finder.setPlaceholderText(self.tr("Find a setting"))
        self.finder.setAccessibleName(self.finder.placeholderText())
        clearable(self.finder)
        self.finder.textChanged.connect(self._narrow)
        self._nothing = plain_label(Shown(self.tr("No setting is called that. Try another word.")))
        self._nothing.hide()
        self._sections: list[tuple[QWidget, str, list[SettingRow]]] = []
        page = QWidget()
        page.setProperty("ground", "surface")
        column = QVBoxLayout(page)
        column.setContentsMargins(2, 0, 10, 0)
        column.setSpacing(2)
        for heading, settings in sections:
            self._add(column, heading, settings)
        column.addWidget(self._nothing)
        column.addStretch(1)
        self._area = QScrollArea()
        self._area.setWidget(page)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.body.addWidget(self.finder)
        self.body.addWidget(self._area, 1)
        self.add_button(self.tr("Close"))
        over = parent.window()
        self.resize(min(_WIDE, max(over.width() - 40, 300)), min(_HIGH + 120, max(over.height() - 60, 300)))
        self.finder.setFocus()

    def _add(self, column: QVBoxLayout, heading: str, settings: Sequence[Setting]) -> None:
        title = plain_label(Shown(heading))
        title.setFont(self.theme.font(SMALL, STRONG))
        title.setProperty("tone", "muted")
        title.setContentsMargins(0, 12, 0, 4)
        column.addWidget(title)
        rows = [SettingRow(self.theme, setting) for setting in settings]
        for row in rows:
            column.addWidget(row)
            row.field.installEventFilter(self)
        self._sections.append((title, heading, rows))

    def eventFilter(self, watched: Any, event: Any) -> bool:
        """Qt: keep the focused widget visible."""
        if event.type() == event.Type.FocusIn and isinstance(watched, QWidget):
            self._area.ensureWidgetVisible(watched.parentWidget() or watched, 0, 8)
        return bool(super().eventFilter(watched, event))

    def _narrow(self, text: str) -> None:
        wanted, found = folded(text).split(), 0
        for title, heading, rows in self._sections:
            hits = 0
            for row in rows:
                words = folded(f"{heading} {row.setting.title} {row.setting.text} {row.choices}")
                shown = all(word in words for word in wanted)
                row.setVisible(shown)
                hits += shown
            title.setVisible(hits > 0)
            found += hits
        self._nothing.setVisible(not found)
        announce(self, self.tr("%n setting(s)", "", found))


class SettingRow(QWidget):
    """Title and explanation at the left, the field at the right."""

    def __init__(self, theme: Theme, setting: Setting) -> None:
        super().__init__()
        self.setting = setting
        self.choices = " ".join(words for _, words in setting.options)
        self._theme = theme
        title, text = plain_label(Shown(setting.title)), Prose(theme, px=SMALL, ink="muted")
        title.setWordWrap(True)
        text.say_styled(Shown(" ".join(filter(None, (setting.text, setting.locked)))), ())
        self.field = self._make_field()
        self.field.setEnabled(not setting.locked)
        self.field.setAccessibleName(": ".join(filter(None, (setting.title, setting.words))))
        self.field.setAccessibleDescription(text.text())
        title.setBuddy(self.field)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 5, 0, 5)
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(1)
        grid.setColumnStretch(0, 1)
        grid.addWidget(title, 0, 0)
        grid.addWidget(text, 1, 0)
        grid.addWidget(self.field, 0, 1, 2, 1, Qt.AlignmentFlag.AlignVCenter)

    def _make_field(self) -> QWidget:
        value = self.setting.value
        if isinstance(value, tuple):
            field = self._several()
        elif self.setting.options:
            field = self._one_of()
        elif isinstance(value, bool):
            field = self._tick()
        elif isinstance(value, int):
            field = self._count()
        elif isinstance(value, str):
            field = self._line()
        else:
            return self._button()
        field.setFixedWidth(_FIELD)
        return field

    def _one_of(self) -> QWidget:
        field = Choice(self._theme)
        for value, words in self.setting.options:
            field.addItem(words, value)
        field.setCurrentIndex(max(field.findData(self.setting.value), 0))
        field.activated.connect(lambda index: self.setting.change(field.itemData(index)))
        return field

    def _several(self) -> QWidget:
        field, chosen = QWidget(), set(self.setting.value)
        column = QVBoxLayout(field)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for value, words in self.setting.options:
            tick = Tick(self._theme, words)
            tick.setChecked(value in chosen)

            def toggled(on: bool, value: Any = value) -> None:
                (chosen.add if on else chosen.discard)(value)
                self.setting.change([one for one, _ in self.setting.options if one in chosen])

            tick.toggled.connect(toggled)
            column.addWidget(tick)
        return field

    def _tick(self) -> QWidget:
        field = Tick(self._theme, self.tr("On"))
        field.setChecked(self.setting.value)
        field.toggled.connect(self.setting.change)
        return field

    def _count(self) -> QWidget:
        field = NumberField(self.setting.least, self.setting.most, self.setting.value)
        field.setKeyboardTracking(False)
        field.valueChanged.connect(self.setting.change)
        return field

    def _line(self) -> QWidget:
        field = QLineEdit(self.setting.value)
        field.setCursorPosition(0)
        field.textEdited.connect(lambda _: field.setModified(True))

        def done() -> None:
            if field.isModified():
                field.setModified(False)
                self.setting.change(field.text().strip())

        field.editingFinished.connect(done)
        return field

    def _button(self) -> QWidget:
        field = QPushButton(self.setting.words)
        field.setAutoDefault(False)
        field.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        field.clicked.connect(lambda: self.setting.change(None))
        return field
