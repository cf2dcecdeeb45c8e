"""Colleagues and teams, managed by leads and administrators in the window."""

from typing import Any

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from app.domain.ids import ConversationId
from app.domain.team import SignIn
from app.services.staff import Staff
from app.services.teamwork import Right, teamwork
from app.storage import assignments, clock, colleagues, labels, teams
from app.storage.database import StoreError
from app.ui.models.table import TableModel
from app.ui.presenters.team import TeamPresenter
from app.ui.views.bring_back_sheet import BringBackSheet
from app.ui.views.colleagues_page import AgentSheet, HireSheet, LeaveSheet
from app.ui.views.divide_sheet import DivideSheet
from app.ui.views.line_sheet import LineSheet
from app.ui.views.prose import Prose
from app.ui.views.teams_page import EndTeamSheet, TeamSheet
from app.ui.wording.pages import Page
from tests.ui.conftest import Reports, until
from tests.ui.test_together import Play, away, play, told_away  # noqa: F401 - a fixture
from tests.ui.test_window import Window


def _cells(model: TableModel) -> list[list[str]]:
    return [[model.index(r, c).data() for c in range(model.columnCount())] for r in range(model.rowCount())]


def _page(window: Window, command: str) -> Any:
    window.shell.commands.run(command)
    return window.presenter._pages._shown.view  # type: ignore[union-attr]


def _press(sheet: QWidget, words: str) -> None:
    next(one for one in sheet.findChildren(QPushButton) if one.text() == words).click()


def _said(sheet: QWidget) -> str:
    return " ".join(one.text() for one in sheet.findChildren(Prose) if not one.isHidden())


def _found(window: Window, kind: type[QWidget]) -> list[Any]:
    return [one for one in window.shell.findChildren(kind) if not one.isHidden()]


def test_a_lead_makes_a_team_with_its_channel_its_people_and_its_rule(play: Play) -> None:  # noqa: F811
    async def part(window: Window) -> None:
        town = window.town
        page = _page(window, "page.teams")
        await until(lambda: "no team yet" in page.under.text(), "read")
        page.add.click()
        (sheet,) = window.shell.findChildren(TeamSheet)
        QTest.keyClicks(sheet.name, "Burgerzaken")
        sheet.channels.box(town.channel.id).setChecked(True)
        for agent in (town.anna.id, town.niels.id):
            sheet.members.box(agent).setChecked(True)
        QTest.keyClick(sheet.name, Qt.Key.Key_Return)
        made = ["Burgerzaken", "Burgerzaken", "2", "3", "By hand"]
        await until(lambda: _cells(page.lines) == [made], "made")
        page.add.click()
        again = next(one for one in window.shell.findChildren(TeamSheet) if one is not sheet)
        QTest.keyClicks(again.name, "burgerzaken")
        assert "There is a team burgerzaken already" in again.warning.text()
        assert not again.save.isEnabled()
        again.reject()
        # The rule is tried on waiting conversations before it takes effect.
        town.write(lambda tx: colleagues.sign_of_life(tx, town.niels.id, clock.now(tx)))
        page.table.selectRow(0)
        page.divide.click()
        (dividing,) = window.shell.findChildren(DivideSheet)
        await until(lambda: "stay until somebody takes them: 3." in dividing.intro.text(), "by hand")
        dividing.method.setCurrentIndex(dividing.method.findData("load"))
        await until(lambda: "of 3 waiting conversations, 3 would go" in dividing.intro.text(), "tried")
        assert {line[2] for line in _cells(dividing.trial)} == {"Anna Jansen", "Niels"}
        # Conversation 1 has just come in, and has no label by which to find Niels.
        topic = town.write(lambda tx: labels.ensure(tx, "afval", "green"))
        town.write(lambda tx: colleagues.set_skills(tx, town.niels.id, frozenset({topic.id})))
        town.write(
            lambda tx: tx.execute(
                "UPDATE conversation SET first_inbound_at = :now WHERE id = 1", {"now": clock.now(tx)}
            )
        )
        dividing.automatic.setChecked(True)
        dividing.method.setCurrentIndex(dividing.method.findData("skill"))
        await until(lambda: "2 would go to somebody and 1 wait for a label" in dividing.intro.text(), "waits")
        assert [line[2].startswith("waits for a label, until ") for line in _cells(dividing.trial)] == [
            False,
            False,
            True,
        ]
        dividing.method.setCurrentIndex(dividing.method.findData("load"))
        assert town.read(assignments.rules) == {}
        dividing.automatic.setChecked(True)
        _press(dividing, "Save")
        await until(lambda: _cells(page.lines)[0][4:] == ["Who is least full, by itself"], "it counts")
        # Giving up a channel that nobody else answers is announced before it is done.
        page.change.click()
        changing = next(one for one in window.shell.findChildren(TeamSheet) if not one.isHidden())
        changing.channels.box(town.channel.id).setChecked(False)
        assert "No team answers Burgerzaken then." in changing.warning.text()
        changing.reject()

    play(part)


def test_a_team_ends_into_another_one_after_its_consequences_were_shown(play: Play) -> None:  # noqa: F811
    async def part(window: Window) -> None:
        town = window.town
        gone, heir = (town.write(lambda tx, name=name: teams.ensure(tx, name)) for name in ("Zorg", "Burgerzaken"))  # type: ignore[misc]
        town.write(lambda tx: teams.give(tx, gone, town.channel.id))
        town.write(lambda tx: teams.join(tx, gone, town.anna.id))
        town.write(lambda tx: teams.assign(tx, ConversationId(1), gone))
        page = _page(window, "page.teams")
        await until(lambda: page.lines.rowCount() == 2, "read")
        page.table.selectRow(1)
        page.end.click()
        (sheet,) = window.shell.findChildren(EndTeamSheet)
        assert [sheet.heir.itemText(one) for one in range(sheet.heir.count())] == ["Burgerzaken"]
        assert "Open conversations that go to Burgerzaken: 1; with the closed ones 1." in _said(sheet)
        assert "Burgerzaken answers Burgerzaken from then on." in _said(sheet)
        _press(sheet, "End the team")
        await until(lambda: [line[0] for line in _cells(page.lines)] == ["Burgerzaken"], "ended")
        row = town.read(lambda tx: tx.all("SELECT team_id FROM conversation WHERE id = 1"))
        assert row == [(heir,)]
        # It was the wrong one.
        await until(page.back.isVisible, "it can come back")
        page.back.click()
        (back,) = _found(window, BringBackSheet)
        assert [back.choice.itemText(one) for one in range(back.choice.count())] == ["Zorg"]
        _press(back, "Bring back")
        await until(lambda: page.lines.rowCount() == 2, "back")
        assert town.read(lambda tx: tx.all("SELECT team_id FROM conversation WHERE id = 1")) == [(gone,)]
        await until(lambda: not page.back.isVisible(), "nothing more to bring back")
        await window.presenter._desk.team.teams.end(gone, heir)
        await until(lambda: page.lines.rowCount() == 1, "ended again")
        # The last one has channels: there is nobody to take over.
        page.table.selectRow(0)
        page.end.click()
        last = next(one for one in window.shell.findChildren(EndTeamSheet) if one is not sheet)
        assert "There is no other team" in _said(last)
        assert [one.text() for one in last.findChildren(QPushButton)] == ["Cancel"]
        last.reject()

    play(part)


def test_a_colleague_comes_changes_and_leaves(
    play: Play,  # noqa: F811
    reports: Reports,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async def part(window: Window) -> None:
        town = window.town
        label = town.write(lambda tx: labels.ensure(tx, "afval", "green"))
        team = town.write(lambda tx: teams.ensure(tx, "Burgerzaken"))
        page = _page(window, "page.team")
        await until(lambda: page.lines.rowCount() == 2, "read")
        assert page.table.isColumnHidden(2), "whoever has the key comes in"
        page.add.click()
        (hiring,) = window.shell.findChildren(HireSheet)
        QTest.keyClicks(hiring.name, "Sanne")
        QTest.keyClicks(hiring.login, "anna")
        assert "Anna Jansen works here with the login anna already." in hiring.what.text()
        assert not hiring._add.isEnabled()
        hiring.login.setText("sanne")
        with away(monkeypatch, Staff, "hire"):
            QTest.keyClick(hiring.login, Qt.Key.Key_Return)
            await told_away(reports)
        assert (hiring.isVisible(), hiring.name.text()) == (True, "Sanne"), "nothing is typed again"
        QTest.keyClick(hiring.login, Qt.Key.Key_Return)
        await until(lambda: page.lines.rowCount() == 3, "hired")
        row = next(number for number, line in enumerate(_cells(page.lines)) if line[0] == "Sanne")
        page.table.selectRow(row)
        page.table.setFocus()
        QTest.keyClick(page.table, Qt.Key.Key_Return)
        (changing,) = window.shell.findChildren(AgentSheet)
        changing.name.setText("Sanne ten Cate")
        changing.capacity.setValue(3)
        changing.labels.box(label.id).setChecked(True)
        changing.teams.box(team).setChecked(True)
        _press(changing, "Save")
        changed = ["Sanne ten Cate", "sanne", "", "Away", "0 / 3", "afval", "Burgerzaken"]
        await until(lambda: changed in _cells(page.lines), "changed")
        sanne = next(one.id for one in town.read(lambda tx: colleagues.all_colleagues(tx, 0)) if one.login == "sanne")
        for one in (1, 2):
            given = ConversationId(one)
            town.write(lambda tx, given=given: assignments.give(tx, given, sanne, None, "given", 1))  # type: ignore[misc]
        await until(lambda: any(line[4] == "2 / 3" for line in _cells(page.lines)), "busy, without being asked again")
        page.leave.click()
        await until(lambda: _found(window, LeaveSheet), "asked")
        (leaving,) = window.shell.findChildren(LeaveSheet)
        assert "Open conversations that go back to the queue: 2." in _said(leaving)
        _press(leaving, "Take off the list")
        await until(lambda: page.lines.rowCount() == 2, "left")
        assert {row.assignee for row in town.rows()} == {None}
        await until(page.back.isVisible, "they can come back")
        page.back.click()
        (back,) = _found(window, BringBackSheet)
        assert back.choice.currentText() == "Sanne ten Cate (sanne)"
        _press(back, "Bring back")
        await until(lambda: any(line[4] == "2 / 3" for line in _cells(page.lines)), "with what they had")

    play(part)


def test_what_the_servers_administrator_does_is_told_as_a_line_to_copy(play: Play) -> None:  # noqa: F811
    async def part(window: Window) -> None:
        presenter_page = _page(window, "page.team")
        presenter = window.presenter._pages._shown

        async def sign_ins() -> dict[int, SignIn]:
            people = await window.presenter._desk.team.presence.colleagues()
            return {one.id: SignIn.NONE if one.login == 'o"hara' else SignIn.AGENT for one in people}

        presenter._team.staff.sign_ins = sign_ins  # type: ignore[union-attr]
        await presenter._hire("Scarlett", 'o"hara', frozenset())  # type: ignore[union-attr]
        (sheet,) = window.shell.findChildren(LineSheet)
        assert 'The server does not let o"hara in yet.' in _said(sheet)
        _press(sheet, "Copy")
        line = 'CREATE ROLE "o""hara" LOGIN IN ROLE balie_agent;'
        assert QGuiApplication.clipboard().text() == line
        sheet.reject()
        row = next(number for number, line in enumerate(_cells(presenter_page.lines)) if line[0] == "Scarlett")
        presenter_page.table.selectRow(row)
        presenter_page.change.click()
        (changing,) = _found(window, AgentSheet)
        _press(changing, "Cannot sign in yet…")
        assert [one.statement for one in _found(window, LineSheet)] == [line], "it can be had again"
        _found(window, LineSheet)[0].reject()
        assert not presenter_page.table.isColumnHidden(2)
        assert {line[2] for line in _cells(presenter_page.lines)} == {"agent", "not yet"}

    play(part)


def test_who_may_do_nothing_here_reads_whom_to_ask(play: Play) -> None:  # noqa: F811
    async def part(window: Window) -> None:
        desk = window.presenter._desk
        for rights, why in (
            (frozenset[Right](), "Ask your lead"),
            (frozenset({Right.LEAD}), "your administrator says"),
        ):
            together = teamwork(window.town.store, window.town.anna, rights, shared=True)
            made = TeamPresenter(replace(desk, team=together), window.presenter._tasks, window.theme, window.shell)
            page = made.view
            page.setParent(window.shell)
            made.show()
            await until(lambda page=page: page.lines.rowCount() == 2, "read")  # type: ignore[misc]
            assert why in page.under.text()
            assert not page.add.isVisibleTo(page)
            assert page.change.isVisibleTo(page) is bool(rights)
            page.deleteLater()

    play(part)


def test_who_is_no_lead_any_more_is_told_at_the_first_refusal_and_offered_no_more(
    play: Play,  # noqa: F811
    reports: Reports,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async def part(window: Window) -> None:
        shell, pages = window.shell, window.presenter._pages
        pages.show(Page.TEAM)
        before = pages._shown
        assert isinstance(before, TeamPresenter)
        await until(lambda: before.view.lines.rowCount() == 2, "read")
        assert before.view.change.isVisible()
        rights = frozenset[Right]()
        monkeypatch.setattr("app.storage.dialects.SqliteDialect.rights", lambda _self, _tx: rights)
        window.presenter._tasks.report(StoreError("store_right_missing", user="anna", server="hall"))
        reports.clear()
        await until(lambda: shell.notice.accessibleName().startswith("Your role is another one now."), "told")
        now = pages._shown
        assert isinstance(now, TeamPresenter)
        assert now is not before
        assert not now.view.change.isVisibleTo(now.view)
        assert "Ask your lead" in now.view.under.text()
        assert Page.LOG not in shell.entries.pages
        assert not shell.commands.run(f"page.{Page.LOG}")
        rights = frozenset({Right.LEAD})
        pages.look_at_rights()
        await until(lambda: shell.commands.can(f"page.{Page.LOG}"), "and back")
        pages.show(Page.LABELS)
        rights = frozenset()
        pages.look_at_rights()
        await until(lambda: pages._shown is None, "a page for leads is left")
        (marked,) = shell.navigation.selectedIndexes()
        assert marked.data() == shell.list_column._title.text(), "for the list, which is marked again"

    play(part)
