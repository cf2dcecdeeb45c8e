"""The page of usage figures."""

import asyncio
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from app.domain.report import Report
from app.services.report_tables import weeks, write_csv
from app.ui.theme.theme import Theme
from app.ui.views.file_dialogs import ask_save
from app.ui.views.report_page import ReportPage
from app.ui.wording import report as words
from app.ui.wording.pages import saved_words
from app.ui.wording.rules import rule_names

if TYPE_CHECKING:
    from app.domain.changes import Changes
    from app.services.desk import Desk
    from app.ui.tasks import Tasks

_MOST: Final = 30


class ReportPresenter(QObject):
    """Loads the figures when the page or another period is chosen. `announced(str)`: what was done."""

    conversation_chosen = Signal(object)
    announced = Signal(str)

    def __init__(self, desk: "Desk", tasks: "Tasks", theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._inventory, self._tasks = desk.inventory, tasks
        self._rule_name = rule_names(desk.rules.rule)
        self.view = view = ReportPage(theme)
        self._report: Report | None = None
        view.offer(periods(datetime.now(UTC).astimezone().date()))
        view.period_chosen.connect(lambda _: self.show())
        view.channel_chosen.connect(lambda _: self._show_channel())
        view.csv_chosen.connect(lambda: tasks.spawn(self._save("csv"), "save the figures"))
        view.pdf_chosen.connect(lambda: tasks.spawn(self._save("pdf"), "save the figures"))

    def show(self) -> None:
        """Load and show the page."""
        self._tasks.spawn(self._read(*self.view.period.currentData()), "read the figures")

    def refresh(self, changes: "Changes") -> None:
        """Do nothing: figures over weeks need not follow every message; choosing the page reloads them."""

    async def _read(self, first: date, last: date) -> None:
        report = await self._inventory.use(first, last)
        self._report = report
        self.view.say(words.period_words(first, last))
        names = [(use.label, int(use.channel_id)) for use in report.channels]
        self.view.show_channels([(self.tr("All channels"), None), *names])
        self._show_channel()

    def _show_channel(self) -> None:
        report, chosen = self._report, self.view.channel.currentData()
        if report is None:
            return
        use = next((one for one in report.channels if one.channel_id == chosen), None)
        figures, weeks = (report.total, words.all_weeks(report)) if use is None else (use.total, use.weeks)
        self.view.weeks.show_bars(words.week_bars(report.weeks, weeks))
        self.view.hours.show_bars(words.hour_bars(figures))
        self.view.facts.say(("", "\n".join(f"{head}: {value}" for head, value in words.facts(figures))))
        rules = words.ranked(figures.rules, _MOST, self._rule_name)
        self.view.show_counts([*words.ranked(figures.labels, _MOST), *rules])

    async def _save(self, kind: str) -> None:
        if (report := self._report) is None:
            report = await self._inventory.use(*self.view.period.currentData())
        name = f"balie-{report.first.isoformat()}-{report.last.isoformat()}.{kind}"
        title = self.tr("Save the figures")
        window = self.view.window()
        ask_save(window, title, name, lambda path: self._tasks.spawn(self._write(report, path, kind), "write figures"))

    async def _write(self, report: Report, path: Path, kind: str) -> None:
        from app.ui.report_pdf import write  # noqa: PLC0415 - not before somebody wants paper

        if kind == "pdf":
            await asyncio.to_thread(write, report, path, self._rule_name)
        else:
            await asyncio.to_thread(write_csv, weeks(report), path)
        self.announced.emit(saved_words(path))


def periods(today: date) -> list[tuple[str, tuple[date, date]]]:
    """The selectable periods, with first and last day."""
    translate = words.translate
    year = today.year
    return [
        (translate("Report", "Last twelve weeks"), (today - timedelta(weeks=12), today)),
        (translate("Report", "Last four weeks"), (today - timedelta(weeks=4), today)),
        (translate("Report", "This year"), (date(year, 1, 1), today)),
        (translate("Report", "Last year"), (date(year - 1, 1, 1), date(year - 1, 12, 31))),
    ]
