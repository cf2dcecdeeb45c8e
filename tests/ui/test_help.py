"""The help: complete in every language, correct about commands and keys, searchable by any word, context-sensitive."""

import re
from array import array
from collections.abc import Callable, Coroutine, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from unittest.mock import MagicMock
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from app.cli.program import _COMMANDS
from app.domain.conversation import Query, View
from app.domain.keymap import Keymap
from app.domain.search_language import parse
from app.system.paths import Profile, translations
from app.system.policy.settings import settled
from app.ui.commands import commands_in
from app.ui.help_pages import Kind, pages, read
from app.ui.opening import FirstRows
from app.ui.preferences import Preferences
from app.ui.presenters.cases import CasesPresenter
from app.ui.presenters.slashes import Slashes
from app.ui.presenters.translating import Translating
from app.ui.presenters.window import WindowPresenter
from app.ui.shell import Shell
from app.ui.tasks import Tasks
from app.ui.theme.theme import Theme
from app.ui.translation import COMPLETE
from app.ui.views.help_window import HelpWindow
from app.ui.views.snooze_sheet import SnoozeSheet
from tests.fakes.town import Town
from tests.ui.conftest import Run, until
from tests.ui.test_window import desk_of

APP = Path(__file__).parents[2] / "app"
QUOTED = re.compile("[“„]([^”“]+)[”“]")
TYPED = re.compile("`([^`]+)`")
KEYS = re.compile(r"\b(Ctrl|Strg|Alt|Shift|Umschalt)\+|\bF\d{1,2}\b")


def texts(language: str) -> Iterator[str]:
    for page in pages(language):
        for line in page.lines:
            yield line.text


@pytest.mark.parametrize("language", COMPLETE)
def test_every_page_exists_in_every_language(language: str) -> None:
    english = pages("en")
    found = pages(language)
    assert [page.name for page in found] == [page.name for page in english]
    for page, other in zip(found, english, strict=True):
        assert page.title
        assert [line.kind for line in page.lines].count(Kind.HEADING) == [line.kind for line in other.lines].count(
            Kind.HEADING
        )
        named = [name for line in page.lines for name in commands_in(line.text)]
        assert sorted(named) == sorted(name for line in other.lines for name in commands_in(line.text)), page.name


@pytest.mark.parametrize("language", COMPLETE)
def test_no_key_is_written_out(language: str) -> None:
    """It would be wrong for users who changed it."""
    assert [text for text in texts(language) if KEYS.search(text)] == []


@pytest.mark.parametrize("language", COMPLETE)
def test_words_in_quotation_marks_stand_in_the_window(language: str) -> None:
    part, of = ("source", "nl") if language == "en" else ("translation", language)
    messages = ET.parse(translations() / f"balie_{of}.ts").getroot().iter("message")
    known = {message.findtext(part, "") for message in messages}
    assert [words for text in texts(language) for words in QUOTED.findall(text) if words not in known] == []


@pytest.mark.parametrize("language", COMPLETE)
def test_what_is_typed_as_it_stands_works(language: str) -> None:
    now, slashes, commands = datetime(2026, 11, 27, tzinfo=UTC), _slash_words(), _command_words()
    for words in (one for text in texts(language) for one in TYPED.findall(text)):
        first, _, rest = words.partition(" ")
        if first == "balie":
            assert rest.startswith("--") or rest.split()[0] in commands, words
        elif first.startswith("/") and "." not in first:
            assert first[1:] in slashes, words
        elif ":" in words or " -" in words:
            parse(words, now)
        else:
            assert words.endswith("policies.json"), words


def _slash_words() -> set[str]:
    commands = *Slashes._commands(one := MagicMock()), CasesPresenter.command(one), Translating.command(one)
    return {word for command in commands for word in command.words}


def _command_words() -> set[str]:
    return set(_COMMANDS)


def test_every_place_names_a_page_that_exists() -> None:
    named = {
        name
        for path in (APP / "ui/views").glob("*.py")
        for line in re.findall(r'setProperty\("help", ([^\n]*)\)', path.read_text("utf-8"))
        for name in re.findall(r'"([a-z-]+)"', line)
    }
    assert len(named) > 6
    assert named <= {page.name for page in pages("en")}


def test_a_line_before_the_first_page_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="Lost"):
        read("Lost\n# page Title\n")


class Desk:
    """A window with one conversation, and its help."""

    def __init__(self, shell: Shell, presenter: WindowPresenter) -> None:
        self.shell, self.presenter = shell, presenter

    @property
    def help(self) -> HelpWindow:
        (found,) = [one for one in self.shell.findChildren(HelpWindow) if one.isVisible()]
        return found

    @property
    def title(self) -> str:
        return self.help.text.accessibleName()

    def ask(self) -> None:
        focus: Any = QApplication.focusWidget()
        QTest.keyClick(focus, Qt.Key.Key_F1)


Play = Callable[[Callable[[Desk], Coroutine[Any, Any, None]]], None]


@pytest.fixture
def play(town: Town, theme: Theme, tasks: Tasks, show: Callable[[QWidget], None], run: Run, tmp_path: Path) -> Play:
    town.says("Waar lever ik grofvuil in?", name="Samira Bakker")

    def played(part: Callable[[Desk], Coroutine[Any, Any, None]]) -> None:
        shell = Shell(theme, practice=False)
        show(shell)

        async def scene() -> None:
            ids = array("q", [row.id for row in town.rows()])
            first = FirstRows(Query(View.ALL), ids, tuple(town.rows()))
            shell.conversations.reset(first.ids, first.rows)
            preferences = Preferences(settled([]), Profile(tmp_path / "profile"), shell)
            presenter = WindowPresenter(desk_of(town), tasks, shell, theme, first, preferences)
            try:
                await until(lambda: list(shell.conversations.ids))
                shell.list.setFocus()
                await part(Desk(shell, presenter))
            finally:
                for window in shell.findChildren(HelpWindow):
                    window.reject()
                await presenter.shutdown()
                await tasks.drain()

        run(scene())

    return played


def test_it_names_commands_of_the_window_alone(play: Play) -> None:
    async def part(desk: Desk) -> None:
        known = desk.shell.commands.all()
        assert {name for text in texts("en") for name in commands_in(text)} <= known.keys()

    play(part)


def test_it_opens_at_the_page_about_where_one_is(play: Play) -> None:
    async def part(desk: Desk) -> None:
        desk.ask()
        assert desk.title == "Uitstellen, afhandelen, toewijzen"
        desk.shell.activateWindow()
        QTest.keyClick(desk.shell.list, Qt.Key.Key_J)
        await until(lambda: desk.presenter._talk._detail is not None)
        desk.presenter._talk.reply()
        desk.ask()
        assert desk.title == "Antwoorden"
        desk.shell.top_bar.search.setFocus()
        desk.ask()
        assert desk.title == "Zoeken"
        desk.help.reject()
        desk.shell.setFocus()
        desk.shell.commands.run("help")
        assert desk.title == pages("nl")[0].title, "the first steps, where nothing asks for another page"

    play(part)


def test_any_word_finds_its_pages_and_arrows_walk_through_them(play: Play) -> None:
    async def part(desk: Desk) -> None:
        desk.ask()
        window = desk.help
        QTest.keyClicks(window.finder, "sjabloon")
        rows = map(window.list.item, range(window.list.count()))
        shown = [row.text() for row in rows if not row.isHidden()]
        assert shown == ["Waarschuwingen en de uitweg", "Te laat om te antwoorden"]
        assert desk.title == shown[0]
        assert window.text.extraSelections(), "the word is marked"
        QTest.keyClick(window.finder, Qt.Key.Key_Down)
        assert desk.title == shown[1]
        QTest.keyClick(window.finder, Qt.Key.Key_Down)
        assert desk.title == shown[1], "there is none after it"
        QTest.keyClick(window.finder, Qt.Key.Key_Up)
        assert desk.title == shown[0]
        window.finder.setText("noodgeval")
        assert desk.title == "Noodgeval", "the page that is called so, before those that only mention it"
        QTest.keyClicks(window.finder, "qqq")
        assert window._nothing.isVisible()

    play(part)


def test_keys_are_those_that_hold_now(play: Play) -> None:
    async def part(desk: Desk) -> None:
        desk.ask()
        commands = desk.shell.commands
        assert f"“{commands.title('conversation.close')}” (E)" in desk.help.text.toPlainText()
        commands.remap(Keymap().with_keys("conversation.close", ("Ctrl+Alt+G",), ("E", "Ctrl+Alt+E")))
        assert f"“{commands.title('conversation.close')}” (Ctrl+Alt+G)" in desk.help.text.toPlainText()
        commands.remap(Keymap())

    play(part)


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_menu_of_help_is_behind_its_button(play: Play) -> None:
    async def part(desk: Desk) -> None:
        desk.shell.top_bar.help_wanted.emit()
        (menu,) = [one for one in desk.shell.findChildren(QMenu) if one.isVisible()]
        commands = desk.shell.commands
        assert [action.text().partition("\t")[0] for action in menu.actions()] == [
            commands.title(name) for name in ("help", "keys", "problem_report", "about")
        ]
        menu.actions()[0].trigger()
        assert desk.help.isVisible()
        menu.close()

    play(part)


def test_the_key_works_in_a_question_too(play: Play) -> None:
    async def part(desk: Desk) -> None:
        desk.ask()
        desk.help.hide()  # it is behind
        sheet = SnoozeSheet(desk.shell._theme, lambda: datetime.now(UTC), print, print, desk.shell)
        sheet.open()
        await until(lambda: QApplication.activeModalWidget() is sheet and sheet.field.hasFocus())
        desk.ask()
        (window,) = [one for one in sheet.findChildren(HelpWindow) if one.isVisible()]
        assert window.text.accessibleName() == "Uitstellen, afhandelen, toewijzen"
        assert window.height() > sheet.height(), "however small the question is"
        sheet.activateWindow()
        desk.ask()
        assert len([one for one in sheet.findChildren(HelpWindow) if one.isVisible()]) == 1
        sheet.reject()
        assert not window.isVisible(), "it goes with the question"
        desk.shell.commands.run("help")
        assert desk.help.parent() is desk.shell

    play(part)


def test_keys_in_sentences_are_those_of_commands(play: Play) -> None:
    async def part(desk: Desk) -> None:
        known, named = desk.shell.commands.all().keys(), set[str]()
        for message in ET.parse(translations() / "balie_nl.ts").iter("message"):
            source = commands_in(str(message.findtext("source")))
            if all("." in name or name in known for name in source):
                named |= set(source)
                told = "".join(message.find("translation").itertext())  # type: ignore[union-attr]
                assert set(commands_in(told)) == set(source)
        assert {"view.unassigned", "conversation.take", "channels.add"} <= named
        assert {name for name in named if "." in name} <= known

    play(part)
