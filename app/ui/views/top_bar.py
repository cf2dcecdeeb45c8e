"""The bar at the top: the product's name, the search field, and the agent."""

from typing import Final

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.domain.text import CitizenText
from app.ui import citizen_text
from app.ui.citizen_text import Shown, plain_label
from app.ui.theme.theme import SMALL, STRONG, Theme
from app.ui.views.search_field import SearchField
from app.ui.views.status_button import StatusButton

_HEIGHT: Final = 43
_BRAND_FONT: Final = 16
_AVATAR: Final = 30


class TopBar(QFrame):
    """The bar. Emits when the navigation or the citizen panel should be shown or hidden."""

    navigation_toggled = Signal()
    panel_toggled = Signal()
    help_wanted = Signal()
    settings_wanted = Signal()

    def __init__(self, theme: Theme, *, practice: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._agent = ""
        self.search = SearchField(theme)
        self.search.setMaximumWidth(520)
        self._brand = plain_label(Shown("Balie"))
        self._brand.setFont(theme.font(_BRAND_FONT, STRONG))
        self._brand.setProperty("tone", "brand")
        self._practice = plain_label(Shown(self.tr("Practice: nothing here is real")))
        self._practice.setFont(theme.font(SMALL, STRONG))
        self._practice.setProperty("tone", "warn")
        self._practice.setVisible(practice)
        self._avatar = plain_label()
        self.status = StatusButton(theme)
        self._navigation = self._button("menu", self.tr("Views, channels and labels"))
        self._help = self._button("question", self.tr("Help"))
        self._settings = self._button("settings", self.tr("Settings"))
        self._settings.clicked.connect(self.settings_wanted)
        self._panel = self._button("panel", self.tr("Citizen"))
        self._navigation.clicked.connect(self.navigation_toggled)
        self._panel.clicked.connect(self.panel_toggled)
        self._help.clicked.connect(self.help_wanted)
        self._lay_out()
        theme.changed.connect(self._paint)
        self._paint()

    def show_agent(self, name: str) -> None:
        """Show the agent's name."""
        self._agent = name
        self._avatar.setAccessibleName(self.tr("Signed in as {name}").replace("{name}", name))
        self._paint()

    def arrange(self, *, brand_width: int, navigation_button: bool, words: bool) -> None:
        """Align the search field with the list below; `words` says whether there is room for more than icons."""
        # The bar's own margin, and the space between the brand and the field, are part of the column's width.
        self._brand.setFixedWidth(max(brand_width - 14 - 8 + 1, 56))
        self._navigation.setVisible(navigation_button)
        citizen = self.tr("Citizen")
        self._panel.setText(f" {citizen}" if words else "")

    def help_place(self) -> QPoint:
        """The screen position for the help menu."""
        return self._help.mapToGlobal(self._help.rect().bottomLeft())

    def _button(self, icon: str, name: str) -> QPushButton:
        button = QPushButton()
        button.setProperty("look", "quiet")
        button.setProperty("icon_name", icon)
        button.setAccessibleName(name)
        return button

    def _paint(self) -> None:
        for button in (self._navigation, self._help, self._settings, self._panel):
            button.setIcon(self._theme.icon(button.property("icon_name"), "muted", 18))
        letters = citizen_text.initials(CitizenText(self._agent))
        self._avatar.setPixmap(self._theme.avatar(letters, _AVATAR, self.devicePixelRatioF()))
        self._avatar.setVisible(bool(self._agent))

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(14, 0, 14, 0)
        row.setSpacing(8)
        row.addWidget(self._navigation)
        row.addWidget(self._brand)
        row.addWidget(self.search, 5)
        row.addStretch(1)
        row.addWidget(self._practice)
        row.addWidget(self._help)
        row.addWidget(self._settings)
        row.addWidget(self._panel)
        row.addWidget(self.status)
        row.addWidget(self._avatar)
        rule = QFrame()
        rule.setProperty("look", "rule")
        rule.setFixedHeight(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(row, 1)
        layout.addWidget(rule)
        self.setFixedHeight(_HEIGHT + 1)
        self.setProperty("ground", "surface")
