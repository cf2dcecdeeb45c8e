"""A field of a form: its label, where to find the value, and the result of a check."""

from enum import Enum
from typing import Final

from msgspec import Struct
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.ui.citizen_text import plain_label
from app.ui.theme.theme import SMALL, STRONG, TEXT, Theme
from app.ui.views.prose import Prose

_LONGEST: Final = 4_000


class Asked(Struct, frozen=True):
    """A field in the agent's language."""

    key: str
    label: str
    hint: str = ""
    secret: bool = False
    required: bool = True
    value: str = ""
    stands_in: str = ""
    """The placeholder: the default, or a note that a secret is stored already."""
    fixed: bool = False
    """Cannot be changed any more."""
    seldom: bool = False
    """An advanced field, shown below the others."""


class Verdict(Enum):
    """The state of a field: colour token, icon."""

    NONE = ("muted", "")
    GOOD = ("ok", "check")
    BAD = ("on_danger", "stop")

    def __init__(self, ink: str, icon: str) -> None:
        self.ink, self.icon = ink, icon


class FieldRow(QWidget):
    """`changed()`: the value was edited."""

    changed = Signal()

    def __init__(self, theme: Theme, asked: Asked, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self.asked = theme, asked
        self.input = QLineEdit(asked.value)
        self.input.setMaxLength(_LONGEST)
        self.input.setPlaceholderText(asked.stands_in)
        self.input.setReadOnly(asked.fixed)
        if asked.secret:
            self.input.setEchoMode(QLineEdit.EchoMode.Password)
        self._answer, self._icon = Prose(theme, px=SMALL + 1), plain_label()
        self._said = QWidget()
        self.verdict = Verdict.NONE
        self._lay_out()
        self.input.textEdited.connect(self._edit)
        theme.changed.connect(self._paint)

    def value(self) -> str:
        """The current value."""
        return self.input.text().strip()

    def missing(self) -> bool:
        """Whether it is required and empty."""
        return self.asked.required and not self.value() and not self.asked.stands_in

    def answer(self, verdict: Verdict, words: str = "") -> None:
        """Show the result of a check; screen readers announce it with the field."""
        self.verdict = verdict
        self._answer.say(("", words), verdict.ink)
        self._said.setVisible(bool(words))
        self.input.setAccessibleDescription(" ".join(filter(None, (words, self.asked.hint))))
        self._paint()

    def answer_words(self) -> str:
        """The result shown."""
        return self._answer.text() if not self._said.isHidden() else ""

    def _edit(self) -> None:
        self.answer(Verdict.NONE)
        self.changed.emit()

    def _paint(self) -> None:
        if self.verdict.icon:
            colour = self._theme.colour(self.verdict.ink).name()
            self._icon.setPixmap(self._theme.pixmap(self.verdict.icon, 14, colour, self.devicePixelRatioF()))

    def _lay_out(self) -> None:
        words = self.asked.label
        if not self.asked.required and not self.asked.stands_in:
            words = self.tr("{label} (optional)").format(label=words)
        label, hint = Prose(self._theme), Prose(self._theme, px=SMALL + 1, ink="muted")
        label.setFont(self._theme.font(TEXT, STRONG))
        label.say((words,))
        hint.say(("", self.asked.hint))
        hint.setVisible(bool(self.asked.hint))
        self.input.setAccessibleName(words)
        self.input.setAccessibleDescription(self.asked.hint)
        said = QHBoxLayout(self._said)
        said.setContentsMargins(0, 0, 0, 0)
        said.setSpacing(6)
        said.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        said.addWidget(self._answer, 1)
        self._said.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3)
        for widget in (label, self.input, hint, self._said):
            layout.addWidget(widget)
