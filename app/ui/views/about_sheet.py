"""The About sheet: Balie's version, the licences of what it contains, and where the log is."""

from pathlib import Path

from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QWidget

from app.ui.citizen_text import Shown
from app.ui.theme.theme import Theme
from app.ui.views.dialogs import Sheet
from app.ui.views.prose import Prose


class AboutSheet(Sheet):
    """Everything that support may ask for can be copied."""

    def __init__(
        self, theme: Theme, versions: tuple[str, int], log: Path, licences: Path | None, parent: QWidget
    ) -> None:
        """`versions`: of the program and of the schema. `licences`: the folder with an installed program's notices."""
        super().__init__(theme, self.tr("About Balie"), parent)
        self.setProperty("help", "problems")
        program, schema = versions
        words = self.tr("Version {program}, schema {schema}")
        words = words.replace("{program}", program).replace("{schema}", str(schema))
        self.add_selectable(Shown(words)).setAccessibleName(self.tr("Version"))
        self._say("", self.tr("Balie is free software under the European Union Public Licence 1.2."))
        qt = self.tr("It uses Qt {qt} under the GNU Lesser General Public License 3: you may replace it.")
        self._say("", qt.replace("{qt}", qVersion()))
        for title, place in ((self.tr("The log"), log), (self.tr("Licences and list of parts"), licences)):
            if place is not None:
                self._say(title)
                self.add_selectable(Shown(str(place))).setAccessibleName(title)
        self.body.addStretch(1)
        self.add_button(self.tr("Close")).setFocus()

    def _say(self, strong: str, words: str = "") -> None:
        line = Prose(self.theme)
        line.say((strong, words))
        self.body.addWidget(line)
