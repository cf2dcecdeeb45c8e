"""Adding, checking and changing channels with the keyboard, on real services and a real provider on loopback."""

import asyncio
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, cast

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget

from app.cli.practice_servers import _relay
from app.domain.channel import Channel, ChannelKind, Connection
from app.domain.conversation import ConversationState, View
from app.domain.ids import ChannelId, ConversationId
from app.domain.message import DeliveryState
from app.main import KITS, rule_book
from app.practice.director import Pace
from app.practice.servers import Options, practice_servers
from app.services.accounts import Accounts, secret_name
from app.services.deeds import Deeds
from app.services.teamwork import Right, teamwork
from app.storage import compliance_log, conversations
from app.system.paths import Profile
from app.ui.presenters.channels import ChannelsPresenter
from app.ui.tasks import Tasks
from app.ui.theme.theme import Theme
from app.ui.views.channel_sheet import ChannelSheet, KindSheet, RefusedSheet
from app.ui.views.channels_page import RemoveSheet
from app.ui.views.dialogs import RuleSheet
from app.ui.views.field_row import Verdict
from app.ui.views.line_sheet import LineSheet
from app.ui.views.prose import Prose
from app.ui.wording.channels import connection_sentence, connection_word, kind_word, owed_words
from app.ui.wording.pages import Page
from tests.contract.harness_messenger import APP_SECRET, PAGE, TOKEN, PageApi
from tests.fakes.loopback import Reply, Request, loopback
from tests.fakes.town import Town
from tests.ui.conftest import Run


class Drawer:
    """A keyring whose contents can be inspected."""

    def __init__(self) -> None:
        self.kept: dict[str, str] = {}

    def read(self, name: str) -> str | None:
        return self.kept.get(name)

    def write(self, name: str, value: str) -> None:
        self.kept[name] = value

    def delete(self, name: str) -> None:
        self.kept.pop(name, None)


class Counter:
    """The page of channels with its sheets, and the services behind it."""

    def __init__(
        self, town: Town, theme: Theme, tasks: Tasks, tmp: Profile, *, practice: bool, shared: bool,
        rights: frozenset[Right], asks: bool,
    ) -> None:  # fmt: skip
        self.keyring, self.tasks = Drawer(), tasks
        book, _ = rule_book(tmp)
        deeds = Deeds(town.store, town.anna, book) if asks else None
        self.accounts = Accounts(town.store, self.keyring, KITS, practice=practice, shared=shared, deeds=deeds)
        self.window = QWidget()
        self.window.resize(1200, 800)
        together = teamwork(town.store, town.anna, rights, shared=shared)
        desk: Any = type("Desk", (), {"accounts": self.accounts, "rules": book, "team": together})()
        self.presenter = ChannelsPresenter(desk, tasks, theme, self.window)
        self.presenter.view.setParent(self.window)
        self.window.show()

    def sheet(self, kind: type[Any]) -> Any:
        """The open sheet of this type."""
        (found,) = [one for one in self.window.findChildren(kind) if one.isVisible()]
        return found

    def choose(self, words: str) -> None:
        """Choose a kind with the space bar."""
        self.presenter.add()
        button = next(one for one in self.sheet(KindSheet).findChildren(QPushButton) if one.text() == words)
        button.setFocus()
        QTest.keyClick(button, Qt.Key.Key_Space)

    async def added(self) -> list[Channel]:
        """The channels besides the town's own one."""
        return (await self.accounts.all())[1:]

    async def settled(self) -> None:
        """Wait until nothing runs."""
        for _ in range(3_000):
            await asyncio.sleep(0.002)
            if not len(self.tasks):
                return
        raise AssertionError("the check never ended")


def fill(sheet: ChannelSheet, **values: str) -> None:
    """Type into the fields."""
    for key, value in values.items():
        sheet.rows[key].input.clear()
        QTest.keyClicks(sheet.rows[key].input, value)


@pytest.fixture
def counter(town: Town, theme: Theme, tasks: Tasks, tmp_path: Path) -> Iterator[Callable[..., Counter]]:
    made: list[Counter] = []

    def make(
        *, practice: bool = False, shared: bool = False, rights: frozenset[Right] = frozenset(Right), asks: bool = False
    ) -> Counter:
        profile = Profile(tmp_path)
        made.append(Counter(town, theme, tasks, profile, practice=practice, shared=shared, rights=rights, asks=asks))
        return made[-1]

    yield make
    for one in made:
        one.window.close()
        one.window.deleteLater()


def test_a_page_is_added_after_a_real_check_and_its_secrets_lie_in_the_keyring(
    counter: Callable[..., Counter], run: Run
) -> None:
    async def scene() -> None:
        page, desk = PageApi(), counter()
        async with loopback(page) as far:
            desk.choose("Messenger")
            sheet = desk.sheet(ChannelSheet)
            assert not sheet.save.isEnabled()
            fill(sheet, label="Burgerzaken", page_id=PAGE, page_token="wrong", base_url=far.url)
            assert not sheet.save.isEnabled()  # the rules have not been read yet
            sheet.kept.click()
            QTest.keyClick(sheet.save, Qt.Key.Key_Space)
            await desk.settled()
            assert sheet.rows["page_token"].verdict is Verdict.BAD
            assert "sign-in" in sheet.rows["page_token"].answer_words()
            assert sheet.rows["base_url"].verdict is Verdict.GOOD
            assert "Page access token" in sheet.said()
            assert await desk.added() == []
            fill(sheet, page_id="999", page_token=TOKEN)
            QTest.keyClick(sheet.check, Qt.Key.Key_Space)
            await desk.settled()
            assert sheet.rows["page_id"].verdict is Verdict.BAD
            fill(sheet, page_id=PAGE)
            QTest.keyClick(sheet.check, Qt.Key.Key_Space)
            await desk.settled()
            assert "Gemeente Duinstad" in sheet.said()
            assert {row.verdict for key, row in sheet.rows.items() if key in ("label", "page_id", "page_token")} == {
                Verdict.GOOD
            }
            assert await desk.added() == []  # a check does not save anything
            QTest.keyClick(sheet.save, Qt.Key.Key_Space)
            await desk.settled()
        (channel,) = await desk.added()
        assert (channel.label, channel.account, channel.kind) == ("Burgerzaken", PAGE, ChannelKind.MESSENGER)
        assert desk.keyring.kept == {secret_name(channel.id, "page_token"): TOKEN}
        assert TOKEN not in str(channel.settings)

    run(scene())


def test_what_cannot_be_checked_now_can_be_kept_all_the_same(counter: Callable[..., Counter], run: Run) -> None:
    async def scene() -> None:
        desk = counter()
        desk.choose("Signal")
        sheet = desk.sheet(ChannelSheet)
        fill(sheet, label="KCC", number="+31701234567", base_url="http://127.0.0.1:9")
        sheet.kept.click()
        sheet.save.click()
        await desk.settled()
        assert sheet.rows["base_url"].verdict is Verdict.BAD
        assert sheet.rows["base_url"].isVisible()  # it is below "more settings"
        assert sheet.rows["base_url"].input.hasFocus()
        assert "without a working check" in sheet.said()
        sheet.save.click()
        await desk.settled()
        assert [one.label for one in await desk.added()] == ["KCC"]

    run(scene())


def test_a_setting_that_cannot_be_is_told_at_its_field(counter: Callable[..., Counter], run: Run) -> None:
    async def scene() -> None:
        desk = counter()
        desk.choose("Messenger")
        sheet = desk.sheet(ChannelSheet)
        fill(sheet, label="Pagina", page_id="gemeente-duinstad", page_token="x")
        sheet.check.click()
        await desk.settled()
        assert sheet.rows["page_id"].verdict is Verdict.BAD
        assert "106540352242922" in sheet.rows["page_id"].answer_words()
        fill(sheet, page_id=PAGE)
        assert (sheet.said(), sheet.rows["page_id"].verdict) == ("", Verdict.NONE)

    run(scene())


def test_every_setting_that_can_never_work_is_told_at_its_own_field(counter: Callable[..., Counter], run: Run) -> None:
    async def scene() -> None:
        desk = counter()
        desk.choose("App chat")
        sheet = desk.sheet(ChannelSheet)
        fill(sheet, label="App", homeserver="foo", user_id="balie", access_token="x")
        sheet.check.click()
        await desk.settled()
        rows = sheet.rows
        assert {key for key, row in rows.items() if row.verdict is Verdict.BAD} == {"homeserver", "user_id"}
        assert "https://matrix.example.nl" in rows["homeserver"].answer_words()
        assert "“Address of the homeserver”" in rows["homeserver"].answer_words()
        assert "@balie:example.nl" in rows["user_id"].answer_words()
        sheet.kept.click()
        for _ in range(2):  # discarding twice does not save it either
            sheet.save.click()
            await desk.settled()
        assert await desk.added() == []

    run(scene())


def test_a_channel_that_is_set_up_wrongly_says_so_and_not_that_it_is_out_of_reach() -> None:
    channel = Channel(ChannelId(1), ChannelKind.SIGNAL, "Parkeren", "abc", settings={"number": "abc"})
    told = replace(channel, connection=Connection.MISCONFIGURED, problem="bad_setting")
    assert connection_word(told.connection) == "set up wrongly"
    admins, leads = connection_sentence(told, may=True), connection_sentence(told, may=False)
    for said in (admins, leads):
        assert said.startswith("Parkeren is set up wrongly")
        assert "reached" not in said
    assert "Choose “Change or check…”" in admins
    assert "Ask your administrator" in leads, "who has no such button is told of none"
    assert "Ask your administrator" in owed_words(("FM-6",), may=False)


def test_a_practice_profile_takes_no_real_channel(counter: Callable[..., Counter], run: Run) -> None:
    async def scene() -> None:
        desk = counter(practice=True)
        desk.choose("Messenger")
        sheet = desk.sheet(ChannelSheet)
        assert "practice profile" in sheet.said()
        sheet.kept.click()
        fill(sheet, label="Pagina", page_id=PAGE, page_token="x")
        for _ in range(2):
            sheet.save.click()
            await desk.settled()
            assert "practice profile" in sheet.said()
        assert await desk.added() == []

    run(scene())


@pytest.mark.parametrize("words", ["WhatsApp on an ordinary telephone", "WhatsApp Business App"])
def test_what_is_not_connected_is_refused_with_its_rules(counter: Callable[..., Counter], run: Run, words: str) -> None:
    async def scene() -> None:
        desk = counter()
        desk.choose(words)
        sheet = desk.sheet(RefusedSheet)
        shown = " ".join(label.text() for label in sheet.findChildren(QWidget) if hasattr(label, "text"))
        assert "WAC-2" in shown
        assert not sheet.findChildren(QLineEdit)
        rule = next(one for one in sheet.findChildren(QPushButton) if one.text() == "Rule and source")
        rule.click()
        desk.sheet(RuleSheet).close()
        platform = next(one for one in sheet.findChildren(QPushButton) if one.text() == "Use the Business Platform")
        platform.click()
        assert "phone_number_id" in desk.sheet(ChannelSheet).rows

    run(scene())


def test_a_channel_is_changed_and_an_empty_secret_stays(counter: Callable[..., Counter], run: Run) -> None:
    async def scene() -> None:
        page, desk = PageApi(), counter()

        async def add(url: str) -> Channel:
            settings = {"page_id": PAGE, "base_url": url}
            return await desk.accounts.add(ChannelKind.MESSENGER, "Pagina", settings, {"page_token": TOKEN})

        async with loopback(page) as far:
            channel = await add(far.url)
            desk.presenter.show()
            await desk.settled()
            desk.presenter.view.edit_chosen.emit(channel.id)
            await desk.settled()
            sheet = desk.sheet(ChannelSheet)
            assert sheet.rows["page_id"].input.isReadOnly()
            assert sheet.rows["page_token"].value() == ""
            assert "keyring" in sheet.rows["page_token"].input.placeholderText()
            sheet.check.click()
            await desk.settled()
            assert "Gemeente Duinstad" in sheet.said()
            fill(sheet, poll_seconds="60", app_secret=APP_SECRET)
            sheet.save.click()
            await desk.settled()
        (changed,) = await desk.added()
        assert changed.settings["poll_seconds"] == "60"
        assert desk.keyring.kept == {
            secret_name(channel.id, "page_token"): TOKEN,
            secret_name(channel.id, "app_secret"): APP_SECRET,
        }

    run(scene())


def test_the_reason_that_a_script_owes_is_said_and_nothing_is_changed_without_it(
    counter: Callable[..., Counter], run: Run, town: Town
) -> None:
    async def scene() -> None:
        page, desk = PageApi(), counter(asks=True)
        async with loopback(page) as far:
            settings = {"page_id": PAGE, "base_url": far.url}
            channel = await desk.accounts.add(ChannelKind.MESSENGER, "Pagina", settings, {"page_token": TOKEN})

            async def opened() -> ChannelSheet:
                desk.presenter.view.edit_chosen.emit(channel.id)
                await desk.settled()
                return cast("ChannelSheet", desk.sheet(ChannelSheet))

            desk.presenter.show()
            await desk.settled()
            cards = desk.presenter.view.findChildren(Prose)
            assert any("reason that FM-6 asks for" in one.text() for one in cards if one.isVisible())
            sheet = await opened()
            sheet.kept.click()
            assert not sheet.save.isEnabled()
            fill(sheet, _reason="besluit van het MT")
            sheet.save.click()
            await desk.settled()
            assert await desk.accounts.owed.of(channel.id) == ()
            assert "_reason" not in (await opened()).rows, "once is enough"
        (entry,) = town.read(lambda tx: compliance_log.entries(tx, decision="done_with_reason"))
        assert (entry.rule_id, entry.reason) == ("FM-6", "besluit van het MT")

    run(scene())


def test_a_sheet_that_was_closed_meanwhile_is_left_alone(counter: Callable[..., Counter], run: Run) -> None:
    async def scene() -> None:
        held, desk = asyncio.Event(), counter()

        async def slow(_: Request) -> Reply:
            await held.wait()
            return Reply.of({"id": PAGE, "name": "x"})

        async with loopback(slow) as far:
            desk.choose("Messenger")
            sheet = desk.sheet(ChannelSheet)
            fill(sheet, label="Pagina", page_id=PAGE, page_token="x", base_url=far.url)
            sheet.kept.click()
            sheet.save.click()
            await asyncio.sleep(0.05)
            assert not sheet.save.isEnabled()
            sheet.reject()
            held.set()
            await desk.settled()
        assert await desk.added() == []

    run(scene())


def test_everything_is_reached_by_tab_alone(counter: Callable[..., Counter], run: Run, qapp: QApplication) -> None:
    async def scene() -> None:
        desk = counter()
        desk.choose("App chat")
        sheet = desk.sheet(ChannelSheet)
        sheet.activateWindow()
        seen: list[QWidget | None] = []
        for _ in range(24):
            seen.append(sheet.focusWidget())
            QTest.keyClick(sheet.focusWidget() or sheet, Qt.Key.Key_Tab)
        wanted = [row.input for row in sheet.rows.values() if row.isVisible()]
        assert len(wanted) >= 5
        assert all(one in seen for one in wanted)

    run(scene())


WRONG: dict[ChannelKind, dict[str, str]] = {
    ChannelKind.WHATSAPP: {"access_token": "wrong"},
    ChannelKind.MESSENGER: {"page_token": "wrong"},
    ChannelKind.SIGNAL: {"number": "+31701111111"},
    ChannelKind.MATRIX: {"access_token": "wrong"},
}
"""# Typing errors in the first attempt, for each kind."""


@pytest.mark.parametrize("kind", WRONG, ids=str)
def test_every_kind_is_added_by_keyboard_and_a_wrong_value_is_told_at_its_field(
    counter: Callable[..., Counter], run: Run, kind: ChannelKind, tmp_path: Path
) -> None:
    async def scene() -> None:
        desk = counter(practice=True)
        async with practice_servers(_relay(tmp_path), Options(pace=Pace(quiet=True))) as practice:
            asked = practice.channels[kind]
            right = {"label": asked.label, **asked.settings, **asked.secrets}
            desk.choose(kind_word(kind))
            sheet = desk.sheet(ChannelSheet)
            for row in sheet.rows.values():
                assert row.asked.hint, f"{row.asked.key}: where is it found?"
            fill(sheet, **(right | WRONG[kind]))
            sheet.kept.setChecked(True)
            QTest.keyClick(sheet.save, Qt.Key.Key_Space)
            await desk.settled()
            (wrong,) = WRONG[kind]
            assert sheet.rows[wrong].verdict is Verdict.BAD, sheet.said()
            assert await desk.added() == []
            fill(sheet, **{wrong: right[wrong]})
            QTest.keyClick(sheet.save, Qt.Key.Key_Space)
            await desk.settled()
        (channel,) = await desk.added()
        assert (channel.kind, channel.label, channel.account) == (kind, asked.label, asked.account)
        kept = {secret_name(channel.id, key): value for key, value in asked.secrets.items()}
        assert desk.keyring.kept == kept

    run(scene())


def test_of_a_teams_channel_the_secrets_go_to_the_engines_and_stay_nowhere_here(
    counter: Callable[..., Counter], run: Run
) -> None:
    async def scene() -> None:
        page, desk = PageApi(), counter(shared=True)
        async with loopback(page) as far:
            desk.choose("Messenger")
            sheet = desk.sheet(ChannelSheet)
            fill(sheet, label="Pagina", page_id=PAGE, base_url=far.url)
            sheet.kept.click()
            QTest.keyClick(sheet.check, Qt.Key.Key_Space)
            await desk.settled()
            assert sheet.said() == "Fill in what is secret to check it. It is kept nowhere here."
            fill(sheet, page_token=TOKEN)
            QTest.keyClick(sheet.check, Qt.Key.Key_Space)
            await desk.settled()
            assert "Gemeente Duinstad" in sheet.said()
            QTest.keyClick(sheet.save, Qt.Key.Key_Space)
            await desk.settled()
            (channel,) = await desk.added()
            assert desk.keyring.kept == {}
            lines = desk.sheet(LineSheet)
            token = f"channel-{channel.id}-page_token"
            assert lines.statement == f"LoadCredential={token}:/etc/balie/engine-%i/{token}"
            lines.reject()
            # Without a secret nothing can be checked, but the settings can be changed all the same.
            desk.presenter.view.edit_chosen.emit(channel.id)
            await desk.settled()
            sheet = desk.sheet(ChannelSheet)
            fill(sheet, label="Gemeente", poll_seconds="60")
            QTest.keyClick(sheet.save, Qt.Key.Key_Space)
            await desk.settled()
            (changed,) = await desk.added()
            assert (changed.label, changed.settings["poll_seconds"]) == ("Gemeente", "60")
        assert "No team answers it" in _shown(desk)

    run(scene())


def test_a_channel_goes_once_nothing_is_open_and_until_then_the_way_is_the_wind_down(
    counter: Callable[..., Counter], run: Run, town: Town
) -> None:
    async def scene() -> None:
        desk, asked = counter(), list[object]()
        desk.presenter.page_chosen.connect(asked.append)
        town.says("Goedemiddag")
        desk.presenter.view.remove_chosen.emit(town.channel.id)
        await desk.settled()
        sheet = desk.sheet(RemoveSheet)
        words = [one.text() for one in sheet.findChildren(QPushButton)]
        assert words == ["Cancel", "To the wind-down"]
        sheet.findChildren(QPushButton)[1].click()
        assert asked == [Page.WIND_DOWN]
        closed = ConversationState.CLOSED
        unsent = town.reply()
        town.write(lambda tx: conversations.set_state(tx, ConversationId(1), closed, town.anna.id))
        desk.presenter.view.remove_chosen.emit(town.channel.id)
        await desk.settled()
        sheet = next(one for one in desk.window.findChildren(RemoveSheet) if one.isVisible())
        (said,) = (one.text() for one in sheet.findChildren(Prose) if "secrets" in one.text())
        assert said.endswith("Messages still to be sent: 1. They do not go out any more, and stand under “Not sent”.")
        assert town.message(unsent).state is DeliveryState.QUEUED, "until it is removed"
        next(one for one in sheet.findChildren(QPushButton) if one.text() == "Remove channel").click()
        await desk.settled()
        assert await desk.accounts.all() == []
        assert len(town.rows(View.CLOSED)) == 1, "what was said stays to be read"

    run(scene())


def test_who_is_no_administrator_reads_how_channels_get_on_and_changes_nothing(
    counter: Callable[..., Counter], run: Run
) -> None:
    async def scene() -> None:
        desk = counter(rights=frozenset({Right.LEAD}))
        desk.presenter.show()
        await desk.settled()
        assert "Channels are set up by your administrator." in _shown(desk)
        assert [one.text() for one in desk.presenter.view.findChildren(QPushButton) if one.isVisible()] == []

    run(scene())


def _shown(desk: Counter) -> str:
    return " ".join(one.text() for one in desk.presenter.view.findChildren(Prose) if one.isVisible())
