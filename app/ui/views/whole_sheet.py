"""The complete history with one citizen, over all channels, as one read-only timeline."""

from PySide6.QtWidgets import QWidget

from app.ui.models.timeline import TimelineModel
from app.ui.theme.theme import Theme
from app.ui.views.dialogs import Sheet
from app.ui.views.timeline import TimelineView


class WholeSheet(Sheet):
    """Enter or a click on an action leads to the conversation of that row, through `timeline.action_chosen`."""

    def __init__(self, theme: Theme, title: str, parent: QWidget) -> None:
        super().__init__(theme, title, parent)
        self.model = TimelineModel(self)
        self.timeline = TimelineView(theme, self.model)
        self.timeline.setMinimumHeight(240)
        self.body.addWidget(self.timeline, 1)
        self.open_button = self.add_button(self.tr("Open this conversation"))
        self.open_button.clicked.disconnect()
        self.open_button.setAutoDefault(False)
        self.add_button(self.tr("Close"))
        size = parent.window().size()
        self.resize(min(max(size.width() - 160, 320), 900), max(size.height() - 100, 320))
        self.timeline.setFocus()
