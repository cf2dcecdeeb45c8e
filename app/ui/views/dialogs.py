"""The conversation's dialogs. They are opened, never executed: a nested event loop would break waiting coroutines."""

import contextlib
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QFont, QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.domain.text import CitizenText
from app.domain.warning import Finding
from app.ui import citizen_text
from app.ui.citizen_text import Shown, plain_label
from app.ui.links import Caution, Target
from app.ui.theme.theme import STRONG, TEXT, Theme, Weight
from app.ui.views.announce import announce
from app.ui.views.banner import DRESSES
from app.ui.views.elided import ElidedLabel
from app.ui.views.key_button import KeyButton, Look
from app.ui.views.page import scrolled
from app.ui.views.prose import Prose
from app.ui.views.selectable_text import SelectableText
from app.ui.wording.rule_card import Card

if TYPE_CHECKING:
    import asyncio

Begun: TypeAlias = "asyncio.Future[Any] | None"
"""The task started by a sheet that stays open until it is finished."""

_WIDTH: Final = 520
_HEADING: Final = 16
_NAME_LIMIT: Final = 40
_TITLE_BAR: Final = 40
_BESIDE_BAR: Final = 8
_PATIENCE_MS: Final = 300
"""The delay in milliseconds before progress is shown, to avoid flicker."""


def _room(sheet: QWidget) -> int:
    """The height in pixels that the screen has for a sheet."""
    return sheet.screen().availableGeometry().height() - _TITLE_BAR


class Sheet(QDialog):
    """A title, contents, and buttons. Deleted when closed."""

    def __init__(self, theme: Theme, title: str, parent: QWidget, *, wide: int = _WIDTH) -> None:
        """`wide`: the minimum width in pixels, if the window behind is wide enough."""
        super().__init__(parent)
        self.theme = theme
        self._busy = False
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self.body = QVBoxLayout()
        self.body.setSpacing(8)
        heading = Prose(theme, px=_HEADING)
        heading.say((title,))
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        self._waits = ElidedLabel()
        self._waits.hide()  # a screen reader would stop at it even if it is empty
        self._buttons.addWidget(self._waits, 1_000)
        self._buttons.addStretch(1)
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(self._say_busy)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(heading)
        layout.addLayout(self.body, 1)
        layout.addLayout(self._buttons)
        self.setMinimumWidth(min(wide, max(parent.window().width() - 40, 300)))

    def open(self) -> None:
        """Qt: show it; not a second time, if a key was pressed again while a server was slow to say what to show."""
        parent = self.parentWidget()
        others = parent.findChildren(type(self)) if parent is not None else []
        if any(one.isVisible() and one.windowTitle() == self.windowTitle() for one in others):
            self.reject()
            return
        super().open()

    def add_button(self, words: str, do: Callable[[], Begun] | None = None, *, look: Look = "plain") -> KeyButton:
        """Add a button at the right; without `do` it closes. Enter in a field presses the primary one, or the default
        set earlier.
        """
        button = KeyButton(self.theme, words, look=look)
        button.setAutoDefault(False)  # otherwise Enter presses the first one, even if it deletes something
        if look == "primary" and not any(one.isDefault() for one in self.findChildren(QPushButton)):
            button.setDefault(True)
        button.clicked.connect(self.reject if do is None else lambda: self.go_on(do))
        self._buttons.addWidget(button)
        return button

    def go_on(self, do: Callable[[], Begun]) -> None:
        """Run it, once at a time, and close when it is finished; progress is shown if it takes long. If it fails, which
        its own task reports, the input is still there.
        """
        if self._busy:
            return
        # Signals pass a bool.
        when_done = getattr(do(), "add_done_callback", None)
        if when_done is None:
            self.accept()
            return
        self._busy = True
        self._patience.start()

        def ended(work: "asyncio.Future[Any]") -> None:
            self._busy = False
            with contextlib.suppress(RuntimeError):  # it was closed meanwhile
                self._patience.stop()
                self._waits.hide()
                if not work.cancelled() and work.exception() is None:
                    self.accept()

        when_done(ended)

    def _say_busy(self) -> None:
        words = self.tr("One moment…")
        self._waits.say(words)
        self._waits.show()
        announce(self, words)

    def showEvent(self, event: QShowEvent) -> None:
        """Qt: adapt the height to the contents."""
        super().showEvent(event)
        self.fit()

    def fit(self) -> None:
        """Adapt the height to the current contents, within the screen; if that is too low, the middle scrolls."""
        layout, room = self.layout(), _room(self)
        if isinstance(layout, QVBoxLayout) and layout.indexOf(self.body) >= 0:
            layout.activate()
            needed = max(layout.totalMinimumSize().height(), layout.totalHeightForWidth(self.width()))
            if needed > room:
                self._scroll(layout)
                self.resize(self.width(), room)
            elif needed > self.height():  # Qt opens nothing higher than two thirds of the screen
                self.resize(self.width(), needed)
        there = self.screen().availableGeometry()
        below = self.frameGeometry().bottom() - there.bottom()
        if below > 0:
            self.move(self.x(), max(there.top(), self.y() - below))

    def _scroll(self, layout: QVBoxLayout) -> None:
        place, inside, focus = layout.indexOf(self.body), QWidget(), self.focusWidget()
        layout.removeItem(self.body)
        self.body.setParent(None)
        self.body.setContentsMargins(0, 0, _BESIDE_BAR, 0)
        inside.setLayout(self.body)
        layout.insertWidget(place, scrolled(inside), 1)
        layout.activate()
        if focus is not None:
            focus.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Enter presses the focused button, or otherwise the sheet's default; Ctrl+Enter always the default,
        because Enter starts a new line in some fields.
        """
        pressed: QWidget | None = self.focusWidget()
        enters = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enters and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            pressed = next((one for one in self.findChildren(QPushButton) if one.isDefault()), None)
        if enters and isinstance(pressed, QPushButton):
            pressed.click()
        else:
            super().keyPressEvent(event)

    def add_selectable(self, text: Shown, px: int = TEXT, weight: Weight = 400) -> QWidget:
        """Add text that can be selected and copied, and that is never a link."""
        field = self.selectable(text, px, weight)
        self.body.addWidget(field)
        return field

    def add_copyable(self, text: Shown, font: QFont | None = None) -> SelectableText:
        """Add text that is meant to be copied, in a box of its own."""
        field = SelectableText(font or self.theme.font(), text)
        field.setProperty("look", "copy")
        self.body.addWidget(field)
        return field

    def selectable(self, text: Shown, px: int = TEXT, weight: Weight = 400) -> QWidget:
        """Create the same without adding it."""
        return SelectableText(self.theme.font(px, weight), text)


class LinkSheet(Sheet):
    """The target of a link, before it is opened: the real host, and the full address."""

    def __init__(self, theme: Theme, target: Target, open_it: Callable[[], None], parent: QWidget) -> None:
        super().__init__(theme, self.tr("Open this link?"), parent)
        host = self.add_selectable(Shown(target.host), _HEADING, STRONG)
        host.setAccessibleName(self.tr("The link leads to {host}").replace("{host}", target.host))
        address = self.add_selectable(Shown(target.address))
        address.setAccessibleName(self.tr("Whole address"))
        words = self._caution(target.caution)
        if words:
            caution = Prose(theme, ink="on_warn")
            caution.say(("", words))
            frame = QFrame()
            frame.setProperty("look", "warn")
            QVBoxLayout(frame).addWidget(caution)
            self.body.addWidget(frame)
        self.body.addStretch(1)
        self.add_button(self.tr("Cancel")).setDefault(True)
        self.add_button(self.tr("Open in the browser"), open_it, look="primary")

    def _caution(self, caution: Caution) -> str:
        return {
            Caution.UNENCRYPTED: self.tr("This connection is not encrypted: others can read along."),
            Caution.FOREIGN_LETTERS: self.tr(
                "The name has letters of another alphabet, which can imitate another name. Look at it closely."
            ),
            Caution.USER_NAME: self.tr("The part before the @ is not where the link leads."),
            Caution.LOCAL: self.tr("This address lies on this computer or inside this network."),
        }.get(caution, "")


class RefusedLinkSheet(Sheet):
    """A link that must not be opened."""

    def __init__(self, theme: Theme, address: str, parent: QWidget) -> None:
        super().__init__(theme, self.tr("This link is not opened"), parent)
        why = Prose(theme)
        why.say(("", self.tr("It does not lead to an ordinary website. Ask the citizen what it should show.")))
        self.body.addWidget(why)
        self.add_selectable(citizen_text.line(CitizenText.of(address), 1_000))
        self.add_button(self.tr("Close")).setDefault(True)


class RuleSheet(Sheet):
    """A whole rule with its source. The address can be copied; it is not opened from here."""

    def __init__(self, theme: Theme, cards: list[Card], parent: QWidget) -> None:
        super().__init__(theme, cards[0].title if len(cards) == 1 else self.tr("Rules of this channel"), parent)
        self.setProperty("help", "warnings")
        if len(cards) == 1:
            self.body.addWidget(self._card(cards[0], titled=False))
        else:
            self._list(cards, int(parent.window().height() * 0.6))
        self.body.addStretch(1)
        self.add_button(self.tr("Close")).setDefault(True)

    def _list(self, cards: list[Card], high: int) -> None:
        inside = QWidget()
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(0, 0, _BESIDE_BAR, 0)
        layout.setSpacing(14)
        for card in cards:
            layout.addWidget(self._card(card, titled=True))
        layout.addStretch(1)
        scroll = scrolled(inside, fields=True)
        scroll.setMinimumHeight(high)
        self.body.addWidget(scroll, 1)

    def _card(self, card: Card, *, titled: bool) -> QFrame:
        frame = QFrame()
        frame.setProperty("look", DRESSES[card.severity].frame)
        form = QFormLayout(frame)
        form.setContentsMargins(14, 12, 14, 12)
        form.setHorizontalSpacing(14)
        form.setVerticalSpacing(7)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
        if titled:
            title = Prose(self.theme, ink=DRESSES[card.severity].words)
            title.say((card.title,))
            form.addRow(title)
        for heading, text in card.lines:
            if text:
                form.addRow(self._head(heading), self._text(text, heading))
        return frame

    def _head(self, words: str) -> QLabel:
        label = plain_label(Shown(words))
        label.setFont(self.theme.font(TEXT, STRONG))
        label.setFixedHeight(self.theme.metrics(TEXT, STRONG).lineSpacing() + 2)
        return label

    def _text(self, words: str, heading: str) -> QWidget:
        text = SelectableText(self.theme.font(), Shown(words))
        text.setAccessibleName(heading)
        return text


class TextSheet(Sheet):
    """A whole message, in pages short enough to be laid out quickly."""

    def __init__(self, theme: Theme, text: CitizenText, parent: QWidget, hidden: tuple[Finding, ...] = ()) -> None:
        super().__init__(theme, self.tr("The whole message"), parent)
        self._whole, self._hidden = text, hidden
        self._starts = [0]
        self._page = QPlainTextEdit()
        self._page.setReadOnly(True)
        self._page.setFont(theme.font())
        self._page.setMinimumHeight(min(420, int(parent.window().height() * 0.6)))
        self._page.setAccessibleName(self.tr("Message"))
        self.body.addWidget(self._page, 1)
        self._back = self.add_button(self.tr("Previous page"))
        self._on = self.add_button(self.tr("Next page"))
        for button, turn in ((self._back, self.turn_back), (self._on, self.turn_on)):
            button.clicked.disconnect()
            button.clicked.connect(turn)
        self.add_button(self.tr("Close"))
        self._next = 0
        self._show()

    def _show(self) -> None:
        body = citizen_text.body(self._whole, start=self._starts[-1], hidden=self._hidden)
        self._next = body.end
        self._page.setPlainText(body.text)
        self._back.setEnabled(len(self._starts) > 1)
        self._on.setEnabled(body.more)

    def turn_on(self) -> None:
        """Show the next page."""
        self._starts.append(self._next)
        self._show()

    def turn_back(self) -> None:
        """Show the previous page."""
        self._starts.pop()
        self._show()


class RemoveSheet(Sheet):
    """Asks whether to delete a file for good."""

    def __init__(self, theme: Theme, name: Shown, remove: Callable[[], None], parent: QWidget) -> None:
        super().__init__(theme, self.tr("Remove this file?"), parent)
        self.add_selectable(name, weight=STRONG)
        words = Prose(theme)
        for_good = self.tr("Balie deletes the file for good. The message stays and says that a file was removed.")
        words.say(("", for_good, self.tr("What you saved yourself and what the provider keeps is not deleted.")))
        self.body.addWidget(words)
        self.add_button(self.tr("Cancel")).setDefault(True)
        self.add_button(self.tr("Remove file"), remove, look="danger")


class NameSheet(Sheet):
    """Asks for one short text."""

    def __init__(self, theme: Theme, title: str, words: str, done: Callable[[str], Begun], parent: QWidget) -> None:
        super().__init__(theme, title, parent)
        self.field = QLineEdit()
        self.field.setMaxLength(_NAME_LIMIT)
        self.field.setPlaceholderText(words)
        self.field.setAccessibleName(words)
        self.body.addWidget(self.field)
        self.add_button(self.tr("Cancel"))
        save = self.add_button(self.tr("Save"), lambda: done(self.field.text().strip()), look="primary")
        save.setDefault(True)
        save.setEnabled(False)
        self.field.textChanged.connect(lambda text: save.setEnabled(bool(text.strip())))
