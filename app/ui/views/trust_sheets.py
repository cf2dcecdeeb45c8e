"""Two steps that only a person can take: verifying a citizen's safety number, and solving a provider's captcha."""

from collections.abc import Callable
from typing import Final

from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QFrame, QLineEdit, QPushButton, QVBoxLayout, QWidget

from app.ui.citizen_text import Shown
from app.ui.theme.theme import Theme
from app.ui.views.announce import announce
from app.ui.views.dialogs import Sheet
from app.ui.views.prose import Prose

_DIGITS: Final = 5
_GROUPS: Final = 4
_LARGE: Final = 17
_LONGEST: Final = 20_000


class Telling(QFrame):
    """A status line, styled as a warning if something went wrong."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._words = Prose(theme)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.addWidget(self._words)
        self.hide()

    def say(self, words: str, *, wrong: bool = False) -> None:
        """Show `words`; empty: hide."""
        look = "warn" if wrong else "info"
        self.setProperty("look", look)
        self.style().unpolish(self)
        self.style().polish(self)
        self._words.say(("", words), f"on_{look}")
        self.setVisible(bool(words))
        if words:
            announce(self, words)


class IdentitySheet(Sheet):
    """A citizen writes with a new key. `decided(number)`: continue; the number if it was compared."""

    def __init__(self, theme: Theme, name: str, decided: Callable[[str | None], None], parent: QWidget) -> None:
        super().__init__(theme, self.tr("Is this still {name}?").replace("{name}", name), parent)
        self._decided, self._number = decided, ""
        self._add_prose(
            self.tr("The safety number with this citizen changed."),
            self.tr("Most often somebody has a new phone or installed Signal again. But somebody else may be writing."),
        )
        self._add_prose(
            "",
            self.tr(
                "To be sure, call the citizen on a number that you know from another source. Both of you see the same "
                "digits: in Signal under the name of the municipality, “View safety number”."
            ),
        )
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPixelSize(_LARGE)
        self.digits = self.add_copyable(Shown(""), font)
        self.digits.setAccessibleName(self.tr("Safety number"))
        self.digits.hide()
        self.telling = Telling(theme)
        self.body.addWidget(self.telling)
        self.body.addStretch(1)
        self.add_button(self.tr("Cancel")).setDefault(True)
        self._unseen = self._add_choice(self.tr("Go on without comparing"), compared=False)
        self._same = self._add_choice(self.tr("Compared: the same"), compared=True)
        self._allow(False)
        self.telling.say(self.tr("Asking for the number…"))

    def show_number(self, number: str) -> None:
        """Show the digits; empty: there are none, so nothing can be compared."""
        self._number = number
        groups = [number[place : place + _DIGITS] for place in range(0, len(number), _DIGITS)]
        rows = [" ".join(groups[place : place + _GROUPS]) for place in range(0, len(groups), _GROUPS)]
        self.digits.setPlainText(Shown("\n".join(rows)))
        self.digits.setVisible(bool(number))
        self.telling.say("" if number else self.tr("There is no number to compare for this citizen."), wrong=True)
        self._allow(True)

    def show_problem(self, words: str) -> None:
        """Show that it failed; with a known number, it can be retried."""
        self.telling.say(words, wrong=True)
        self._allow(bool(self._number))

    def _add_prose(self, strong: str, words: str) -> None:
        prose = Prose(self.theme)
        prose.say((strong, words))
        self.body.addWidget(prose)

    def _add_choice(self, words: str, *, compared: bool) -> QPushButton:
        button = self.add_button(words, look="primary" if compared else "plain")
        button.clicked.disconnect()
        button.clicked.connect(lambda: self._choose(self._number if compared else None))
        button.setAutoDefault(False)
        return button

    def _choose(self, number: str | None) -> None:
        self._allow(False)
        self.telling.say(self.tr("One moment…"))
        self._decided(number)

    def _allow(self, allowed: bool) -> None:
        self._unseen.setEnabled(allowed)
        self._same.setEnabled(allowed and bool(self._number))


class ProofSheet(Sheet):
    """A channel asks for a solved captcha. `open_page()` opens it in the browser, `handed_in(solution)` is called."""

    def __init__(
        self,
        theme: Theme,
        channel: str,
        address: str,
        open_page: Callable[[], None],
        handed_in: Callable[[str], None],
        parent: QWidget,
    ) -> None:
        title = self.tr("{channel} asks whether a person is sending").replace("{channel}", channel)
        super().__init__(theme, title, parent)
        self._handed_in = handed_in
        for strong, words in (
            (self.tr("1."), self.tr("Open the page with the puzzle, on this computer, and solve it.")),
            (self.tr("2."), self.tr("Copy the address of the link “Open Signal” there. Do not follow that link.")),
            (self.tr("3."), self.tr("Paste it here and hand it in within a few minutes.")),
        ):
            step = Prose(theme)
            step.say((strong, words))
            self.body.addWidget(step)
        page = self.add_copyable(Shown(address))
        page.setAccessibleName(self.tr("Address of the puzzle"))
        self.field = QLineEdit()
        self.field.setMaxLength(_LONGEST)
        self.field.setPlaceholderText("signalcaptcha://…")
        self.field.setAccessibleName(self.tr("What the puzzle gave you"))
        self.body.addWidget(self.field)
        self.telling = Telling(theme)
        self.body.addWidget(self.telling)
        self.body.addStretch(1)
        self.add_button(self.tr("Cancel"))
        opening = self.add_button(self.tr("Open the puzzle"))
        opening.clicked.disconnect()
        opening.clicked.connect(open_page)
        opening.setAutoDefault(False)
        self._hand_in = self.add_button(self.tr("Hand in"), look="primary")
        self._hand_in.clicked.disconnect()
        self._hand_in.clicked.connect(self._give)
        self._hand_in.setDefault(True)
        self._hand_in.setEnabled(False)
        self.field.textChanged.connect(lambda text: self._hand_in.setEnabled(bool(text.strip())))

    def show_problem(self, words: str) -> None:
        """Show that it was rejected; another solution can be tried."""
        self.telling.say(words, wrong=True)
        self.field.selectAll()
        self.field.setFocus()
        self._hand_in.setEnabled(bool(self.field.text().strip()))

    def _give(self) -> None:
        self._hand_in.setEnabled(False)
        self.telling.say(self.tr("One moment…"))
        self._handed_in(self.field.text())
