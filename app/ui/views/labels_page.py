"""The page of labels, with how often each is used, and the sheets for naming, merging and deleting one."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from app.domain.conversation import LabelUse
from app.ui.models.table import Column, Line, TableModel
from app.ui.theme.theme import Theme
from app.ui.theme.tokens import LABEL_COLOURS
from app.ui.views.choice import Choice
from app.ui.views.dialogs import Begun, Sheet
from app.ui.views.dots import label_dot
from app.ui.views.form import Form
from app.ui.views.page import PageFrame
from app.ui.views.prose import Prose
from app.ui.views.table import Table
from app.ui.wording import labels as words
from app.ui.wording.pages import Page, page_words

_NAME_LIMIT = 40


class LabelsPage(PageFrame):
    """All signals except the first carry a `LabelUse`."""

    wanted = Signal()
    change_chosen = Signal(object)
    merge_chosen = Signal(object)
    delete_chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, page_words(Page.LABELS), parent)
        self.lines = TableModel(
            (
                Column(self.tr("Label"), icon=True), Column(self.tr("Colour")),
                Column(self.tr("Open conversations"), number=True), Column(self.tr("All conversations"), number=True),
            ), self,
        )  # fmt: skip
        self.table = Table(theme, self.lines, page_words(Page.LABELS), (0, 120, 170, 170))
        self.table.chosen.connect(self.change_chosen)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._look())
        self.add = self.tool(self.tr("New label…"), self.wanted.emit, "primary")
        self.change = self.tool(self.tr("Change…"), lambda: self.change_chosen.emit(self.table.current()))
        self.merge = self.tool(self.tr("Merge…"), lambda: self.merge_chosen.emit(self.table.current()))
        self.delete = self.tool(self.tr("Delete…"), lambda: self.delete_chosen.emit(self.table.current()))
        self.body.addWidget(self.table, 1)
        self.say(self.tr("Everybody puts these on conversations. What happened there stays in the history."))
        self._look()

    def show_uses(self, uses: Sequence[LabelUse]) -> None:
        """Show these, keeping the selection."""
        self.table.say_when_empty(self.tr("There is no label yet."))  # not before the labels are loaded
        lines = [Line(use, words.cells(use), label_dot(use.label.colour)) for use in uses]
        self.table.show_lines(lines, lambda use: use.label.id)
        self._look()

    def _look(self) -> None:
        chosen = self.table.current() is not None
        self.change.setEnabled(chosen)
        self.merge.setEnabled(chosen and self.lines.rowCount() > 1)
        self.delete.setEnabled(chosen)


class LabelSheet(Sheet):
    """Name and colour: `done(name, colour)`."""

    def __init__(self, theme: Theme, use: LabelUse | None, done: Callable[[str, str], Begun], parent: QWidget) -> None:
        super().__init__(theme, self.tr("New label") if use is None else self.tr("Change the label"), parent)
        self.name = QLineEdit("" if use is None else use.label.name)
        self.name.setMaxLength(_NAME_LIMIT)
        self.colour = Choice(theme)
        for colour in LABEL_COLOURS:
            self.colour.addItem(label_dot(colour), words.colour_words(colour), colour)
        self.colour.setCurrentIndex(max(self.colour.findData("grey" if use is None else use.label.colour), 0))
        self.body.addLayout(Form(((self.tr("Name"), self.name), (self.tr("Colour"), self.colour))))
        self.add_button(self.tr("Cancel"))
        save = self.add_button(
            self.tr("Save"), lambda: done(self.name.text().strip(), self.colour.currentData()), look="primary"
        )
        save.setDefault(True)
        save.setEnabled(use is not None)
        self.name.textChanged.connect(lambda text: save.setEnabled(bool(text.strip())))
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.name.selectAll()


class MergeSheet(Sheet):
    """The label to merge this one into: `done(LabelUse)`."""

    def __init__(
        self, theme: Theme, use: LabelUse, others: Sequence[LabelUse], done: Callable[[LabelUse], Begun],
        parent: QWidget,
    ) -> None:  # fmt: skip
        super().__init__(theme, self.tr("Merge “{name}”").replace("{name}", use.label.name), parent)
        self.into = Choice(theme)
        for other in others:
            self.into.addItem(label_dot(other.label.colour), other.label.name, other)
        self.into.setAccessibleName(self.tr("Into"))
        self.body.addLayout(Form(((self.tr("Into"), self.into),)))
        what = Prose(theme)
        what.say(("", words.concerned(use), words.merged(use)))
        self.body.addWidget(what)
        self.add_button(self.tr("Cancel"))
        self.add_button(self.tr("Merge"), lambda: done(self.into.currentData()), look="primary")


class DeleteLabelSheet(Sheet):
    """Asks whether to delete a label."""

    def __init__(self, theme: Theme, use: LabelUse, done: Callable[[], Begun], parent: QWidget) -> None:
        super().__init__(theme, self.tr("Delete “{name}”?").replace("{name}", use.label.name), parent)
        what = Prose(theme)
        what.say(("", words.concerned(use), words.deleted(use)))
        self.body.addWidget(what)
        self.add_button(self.tr("Cancel")).setDefault(True)
        self.add_button(self.tr("Delete label"), done, look="danger")
