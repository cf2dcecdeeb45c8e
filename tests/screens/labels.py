"""The labels, and the sheets for changing one."""

from PySide6.QtWidgets import QWidget

from app.domain.conversation import LabelUse
from app.ui.theme.theme import Theme
from app.ui.views.labels_page import DeleteLabelSheet, LabelSheet, LabelsPage, MergeSheet
from app.ui.wording.pages import Page
from tests.screens import data
from tests.screens.pages import shell_with

_COUNTS = ((1_203, 11), (988, 8), (640, 6), (212, 2), (1, 0), (0, 0))


def _uses() -> list[LabelUse]:
    return [LabelUse(label, *counts) for label, counts in zip(data.first().labels, _COUNTS, strict=False)]


def _parent() -> QWidget:
    parent = QWidget()
    parent.resize(1440, 900)
    return parent


def labels(theme: Theme) -> QWidget:
    """All labels with their usage."""
    view = LabelsPage(theme)
    view.show_uses(_uses())
    view.table.selectRow(1)
    return shell_with(theme, Page.LABELS, view)


def change(theme: Theme) -> QWidget:
    """Changing name and colour."""
    parent = _parent()
    sheet = LabelSheet(theme, _uses()[0], lambda _name, _colour: None, parent)
    sheet.setParent(None)
    return sheet


def merge(theme: Theme) -> QWidget:
    """Merging two labels."""
    parent, (first, *others) = _parent(), _uses()
    sheet = MergeSheet(theme, first, others, lambda _: None, parent)
    sheet.setParent(None)
    return sheet


def delete(theme: Theme) -> QWidget:
    """What deleting a label would remove."""
    parent = _parent()
    sheet = DeleteLabelSheet(theme, _uses()[0], lambda: None, parent)
    sheet.setParent(None)
    return sheet


SCREENS = {"labels": labels, "labels-change": change, "labels-merge": merge, "labels-delete": delete}
