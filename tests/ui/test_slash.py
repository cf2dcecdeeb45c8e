"""The slash menu: answers in the citizen's language with all variants a key away, and actions."""

from datetime import date

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextCursor

from app.domain.answer import CannedAnswer, Tone, Variant
from app.domain.conversation import ConversationState, Note
from app.domain.ids import AnswerId
from app.storage import answers, conversations, labels
from app.system.policy.settings import Layer, settled
from app.ui.models.answers import Suggestion
from app.ui.views.dialogs import LinkSheet, NameSheet
from app.ui.views.key_button import KeyButton
from app.ui.views.picking_menu import PickingMenu
from app.ui.views.selectable_text import SelectableText
from tests.ui.conftest import Reports, until
from tests.ui.talk_desk import Play, Talk
from tests.ui.test_composer import press, underlined, write

GREETING = CannedAnswer(
    AnswerId(0), "groet", "Groet", (
        Variant("Beste {{citizen}}, uw zaak is {{zaak}} en {{dossier}}.", "nl", None, Tone.FORMAL),
        Variant("Hoi {{citizen}}, je zaak", "nl", None, Tone.INFORMAL),
        Variant("Dear {{citizen}}", "en"),
    ),
)  # fmt: skip


async def knows(talk: Talk, *more: CannedAnswer) -> None:
    talk.town.write(lambda tx: answers.upsert(tx, more))
    await talk.desk.answers.load()


def shown(talk: Talk) -> Suggestion:
    popup = talk.view.popup
    return popup.rows.row(popup.list.currentIndex().row())


def test_the_preview_shows_the_whole_answer_and_a_key_its_other_wordings(play: Play) -> None:
    async def scene(talk: Talk) -> None:
        await knows(talk, GREETING, replace(GREETING, key="groeten"))
        await talk.open(talk.says("Ik wil weten wat er met mijn zaak is"))
        write(talk, "/groet")
        assert shown(talk).preview == "Beste Samira Bakker, uw zaak is {{zaak}} en {{dossier}}."
        assert shown(talk).about == "Dutch · formal  ·  wording 1 of 3: Alt+→ for the next"
        talk.presenter.turn_answer()
        assert shown(talk).preview == "Hoi Samira Bakker, je zaak"
        talk.presenter.turn_answer_back()
        talk.presenter.turn_answer_back()
        assert shown(talk).preview == "Dear Samira Bakker"
        talk.presenter.turn_answer_back()
        press(talk, Qt.Key.Key_Tab)
        assert talk.text == "Hoi Samira Bakker, je zaak"
        # The chosen tone is the default from now on.
        write(talk, " /groeten")
        assert shown(talk).preview == "Hoi Samira Bakker, je zaak"
        talk.view.activateWindow()
        talk.view.composer.editor.setFocus(Qt.FocusReason.ShortcutFocusReason)
        await until(talk.view.composer.editor.hasFocus, "the window came to the front")
        assert talk.view.popup.isVisible()
        talk.view.timeline.setFocus(Qt.FocusReason.ShortcutFocusReason)
        assert not talk.view.popup.isVisible(), "it lies over the messages for whoever types"

    play(scene)


def test_the_answer_speaks_the_language_of_the_citizen_unless_another_is_chosen(play: Play) -> None:
    async def scene(talk: Talk) -> None:
        await knows(talk, GREETING)
        await talk.open(talk.says("Hello, I would like to know where my case is, please"))
        footer = talk.view.composer.footer
        assert footer.language.words().startswith("en")
        write(talk, "/groet")
        assert shown(talk).preview == "Dear Samira Bakker"
        footer.language_chosen.emit("nl")
        assert shown(talk).preview.startswith("Beste Samira Bakker")
        other = talk.says("Ik heb een vraag over mijn afval", by="+31687654321", name="Joris")
        await talk.open(other)
        assert footer.language.words().startswith("nl")

    play(scene)


def test_tab_goes_from_gap_to_gap_and_then_on(play: Play) -> None:
    async def scene(talk: Talk) -> None:
        await knows(talk, GREETING)
        await talk.open(talk.says("Ik wil het weten"))
        write(talk, "/groet")
        press(talk, Qt.Key.Key_Return)
        editor = talk.view.composer.editor
        assert underlined(talk) == ["{{zaak}}", "{{dossier}}"]
        assert editor.textCursor().selectedText() == "{{zaak}}"
        press(talk, Qt.Key.Key_Tab)
        assert editor.textCursor().selectedText() == "{{dossier}}"
        assert talk.view.focusWidget() is editor
        press(talk, Qt.Key.Key_Tab)
        assert talk.view.focusWidget() is not editor, "no trap: from the last gap, Tab goes on"
        editor.setFocus()
        editor.select((0, 0))
        press(talk, Qt.Key.Key_Tab)
        assert editor.textCursor().selectedText() == "{{zaak}}"
        write(talk, "Z-1")
        press(talk, Qt.Key.Key_Tab)
        write(talk, "D-2")
        assert talk.text == "Beste Samira Bakker, uw zaak is Z-1 en D-2."
        assert underlined(talk) == []

    play(scene)


def test_a_key_at_the_end_and_tab_becomes_its_answer(play: Play) -> None:
    async def scene(talk: Talk) -> None:
        await knows(talk, GREETING)
        await talk.open(talk.says("Ik wil het weten"))
        write(talk, "Dag. groet")
        press(talk, Qt.Key.Key_Tab)
        assert talk.text.startswith("Dag. Beste Samira Bakker")

    play(scene)


def test_an_own_answer_that_is_over_is_not_offered_and_says_so(play: Play) -> None:
    async def scene(talk: Talk) -> None:
        over = replace(GREETING, key="storm", valid_until=date(2026, 1, 1), owner=talk.town.anna.id)
        await knows(talk, over)
        await talk.open(talk.says("Hallo"))
        write(talk, "/storm")
        popup = talk.view.popup
        assert all(popup.rows.row(n).head != "/storm" for n in range(popup.rows.rowCount()))
        assert popup._note.text() == (
            "Your answer /storm is over and no longer offered. Give it a later last day, or delete it."
        )

    play(scene)


def test_a_moment_is_asked_for_until_it_is_one(play: Play) -> None:
    async def scene(talk: Talk) -> None:
        await talk.open(talk.says("Hallo"))
        write(talk, "/slaap over ")
        assert shown(talk).preview.startswith("Write a moment, such as")
        write(talk, "2 weken")
        assert shown(talk).title.startswith("Snooze the conversation: ")
        talk.view.composer.editor.set_text("")
        write(talk, "Ik val in /slaap over ")
        assert not talk.view.popup.isVisible()

    play(scene)


def test_commands_are_typed_with_what_they_take(play: Play) -> None:
    async def scene(talk: Talk) -> None:
        label = talk.town.write(lambda tx: labels.ensure(tx, "afval", "green"))
        here = talk.says("Wanneer wordt het opgehaald?")
        await talk.open(here)
        write(talk, "/")
        await talk.settled()
        write(talk, "label ")
        assert talk.view.popup.isVisible()
        write(talk, "af")
        assert shown(talk).title == "Label the conversation: afval"
        press(talk, Qt.Key.Key_Return)
        await talk.settled()
        assert talk.text == ""
        assert [one.id for one in talk.town.row().labels] == [label.id]
        write(talk, "/naar niels")
        assert shown(talk).title.startswith("Assign the conversation: Niels")
        write(talk, " x")
        assert talk.view.popup._none.text() == "Nothing here has these words."
        press(talk, Qt.Key.Key_Backspace, Qt.Key.Key_Backspace)
        press(talk, Qt.Key.Key_Tab)
        await talk.settled()
        assert talk.town.row().assignee == talk.town.niels.id
        write(talk, "/zaak 2026-12345")
        assert shown(talk).title == "Link a case: 2026-12345"
        press(talk, Qt.Key.Key_Return)
        await talk.settled()
        await talk.refreshed()
        assert (talk.text, talk.view.header.cases.words()) == ("", "Case 2026-12345")
        write(talk, "/notitie")
        press(talk, Qt.Key.Key_Return)
        assert talk.view.composer.is_note()
        assert talk.text == ""
        talk.presenter.toggle_note()
        write(talk, "/slaap over 3 dagen 14:00")
        assert shown(talk).title == "Snooze the conversation: 27 nov 2026 14:00"
        talk.view.composer.editor.set_text("")
        write(talk, "/snooze tomorrow")
        assert shown(talk).title == "Snooze the conversation: Until tomorrow, 9:00"
        press(talk, Qt.Key.Key_Return)
        await talk.settled()
        detail = talk.town.read(lambda tx: conversations.detail(tx, here))
        assert detail is not None
        assert detail.row.state is ConversationState.SNOOZED

    play(scene)


def test_answers_in_the_draft_are_exchanged_for_another_language(play: Play) -> None:
    async def scene(talk: Talk) -> None:
        await knows(talk, GREETING)
        await talk.open(talk.says("Ik wil het weten"))
        write(talk, "/groet")
        press(talk, Qt.Key.Key_Return)
        draft = "Beste Samira Bakker, uw zaak is Z-1 en {{dossier}}."
        write(talk, "Z-1")
        assert talk.text == draft
        talk.view.composer.editor.moveCursor(QTextCursor.MoveOperation.End)
        write(talk, " Tot ziens /vertaal eng")
        assert shown(talk).title == "Other language: English"
        assert shown(talk).preview == "In English from now on: “Groet”. What you typed yourself stays."
        press(talk, Qt.Key.Key_Return)
        assert talk.text == "Dear Samira Bakker Tot ziens "
        assert talk.presenter._composer.answers.language == "en"
        write(talk, "/vertaal")
        press(talk, Qt.Key.Key_Return)
        write(talk, "polx")
        assert not talk.view.popup.isVisible(), "within a draft a slash may be no command"
        press(talk, Qt.Key.Key_Backspace)
        assert shown(talk).preview == "There is no text in Polish for “Groet”: it stays as it is."

    play(scene)


async def chosen(talk: Talk, *words: str) -> list[str]:
    """The entries of the menu below the chip of cases; those with `words` are chosen, one menu after another."""
    talk.view.header.cases.click()
    first = list[str]()
    for one in words:
        menu = next(menu for menu in talk.view.findChildren(PickingMenu) if menu.isVisible())
        entries = {entry.text(): entry for entry in menu.actions() if entry.text()}
        first = first or list(entries)
        menu.close()
        entries[one].trigger()
    await talk.settled()
    await talk.refreshed()
    return first


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_case_is_copied_opened_where_the_municipality_says_and_taken_off(play: Play, reports: Reports) -> None:
    async def scene(talk: Talk) -> None:
        await talk.open(talk.says("Hoe staat het met mijn zaak?"))
        write(talk, "/zaak x")
        assert shown(talk).preview == "Type the number as it stands in the case system, such as 2026-12345."
        press(talk, Qt.Key.Key_Return)
        assert talk.text == "/zaak x", "it is not complete yet, and stays"
        view, header = talk.view, talk.view.header

        talk.presenter.link_case()
        sheet = view.findChild(NameSheet)
        assert isinstance(sheet, NameSheet)
        save = next(one for one in sheet.findChildren(KeyButton) if one.words() == "Save")
        sheet.field.setText("Z/none")
        save.click()
        await talk.settled()
        assert sheet.isVisible(), "what was typed is there to be mended"
        sheet.field.setText("Z/2026-1")
        save.click()
        await talk.settled()
        await talk.refreshed()
        assert header.cases.words() == "Case Z/2026-1"
        assert await chosen(talk, "Copy the number") == ["Copy the number", "Take off this conversation"]
        assert QGuiApplication.clipboard().text() == "Z/2026-1"
        policy = Layer("policies", {"CaseAddress": "https://zaken.example.org/z?nr={zaak}"}, locked=True)
        talk.presenter._cases._desk = replace(talk.desk, machine=settled([policy]))
        await chosen(talk, "Open in the case system …")
        link = view.findChild(LinkSheet)
        assert isinstance(link, LinkSheet)
        said = {one.toPlainText() for one in link.findChildren(SelectableText)}
        assert said == {"zaken.example.org", "https://zaken.example.org/z?nr=Z%2F2026-1"}
        link.reject()
        await chosen(talk, "Take off this conversation")
        assert not header.cases.isVisible()

    play(scene)
    assert [problem.code for problem in reports] == ["case_number_unclear"]


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_several_cases_are_one_chip_that_asks_which(play: Play) -> None:
    async def scene(talk: Talk) -> None:
        await talk.open(talk.says("Hoe staat het met mijn zaken?"))
        for number in ("Z-1", "Z-2"):
            talk.presenter._cases.link(number)
            await talk.settled()
        await talk.refreshed()
        chip = talk.view.header.cases
        assert chip.accessibleName().endswith(": Z-1, Z-2")
        assert await chosen(talk, "Z-1", "Take off this conversation") == ["Z-1", "Z-2"]
        assert chip.words() == "Case Z-2"
        said = list[str]()
        talk.presenter.announced.connect(said.append)
        assert talk.presenter.has_cases()
        talk.presenter.take_case_off()
        await talk.settled()
        await talk.refreshed()
        assert (said, talk.presenter.has_cases()) == (["Taken off this conversation: case Z-2"], False)

    play(scene)


def test_a_command_inside_a_draft_leaves_the_draft(play: Play) -> None:
    async def scene(talk: Talk) -> None:
        here = talk.says("Wanneer wordt het opgehaald?")
        await talk.open(here)
        write(talk, "Ik kom hier op terug /neem")
        press(talk, Qt.Key.Key_Return)
        await talk.settled()
        assert talk.town.row().assignee == talk.town.anna.id
        assert talk.text == "Ik kom hier op terug "
        assert not any(isinstance(row, Note) for row in talk.view.model.rows())

    play(scene)
