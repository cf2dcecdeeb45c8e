"""The About sheet: everything that support asks for can be read and copied."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QWidget

from app import __version__
from app.storage.migrations import steps
from app.system.paths import Profile
from app.ui.presenters.about import AboutPresenter
from app.ui.shell import Shell
from app.ui.tasks import Tasks
from app.ui.theme.theme import Theme
from app.ui.views.about_sheet import AboutSheet
from tests.ui.conftest import Run, until


@pytest.mark.parametrize("installed", [True, False])
def test_it_names_version_schema_licences_and_where_the_log_lies(
    installed: bool,
    theme: Theme,
    tasks: Tasks,
    show: Callable[[QWidget], None],
    run: Run,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    if installed:
        monkeypatch.setattr("sys.frozen", True, raising=False)
        monkeypatch.setattr("sys.executable", str(tmp_path / "program" / "balie"))
    shell = Shell(theme, practice=False)
    show(shell)
    profile = Profile(tmp_path / "profile")

    async def part() -> None:
        AboutPresenter(profile, tasks, shell, theme).show()
        await until(lambda: shell.findChildren(AboutSheet))
        (sheet,) = shell.findChildren(AboutSheet)
        copied = [field.toPlainText() for field in sheet.findChildren(QPlainTextEdit)]
        licences = [str(tmp_path / "program" / "licences")] if installed else []
        assert copied == [f"Version {__version__}, schema {steps()[-1][0]}", str(profile.log_path), *licences]
        said = " ".join(label.text() for label in sheet.findChildren(QLabel))
        assert "European Union Public Licence" in said
        assert "Qt 6." in said
        assert "Lesser General Public License" in said
        sheet.close()
        await tasks.drain()

    run(part())
