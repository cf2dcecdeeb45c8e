"""Notifications of new messages while the window has no focus, and locking it: no names or contents are ever shown."""

import asyncio
import io
import wave
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QEvent, QFile, QObject, QSettings, Qt, qWarning
from PySide6.QtGui import QAccessible, QAccessibleInterface, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.domain.ids import ConversationId
from app.storage import conversations
from app.storage.changes import since
from app.system.policy.kinds import Choice
from app.system.policy.schema import LOCK_MINUTES, MESSAGE_SOUND, NOTIFICATIONS
from app.ui.chime import wave_of
from app.ui.crash import CrashWatch, write_report
from app.ui.presenters.telling import TellingPresenter
from app.ui.views.dialogs import NameSheet
from app.ui.views.picking_menu import PickingMenu
from tests.fakes.town import at
from tests.ui.conftest import Run, until
from tests.ui.test_spoken import Said, said  # noqa: F401 - a fixture
from tests.ui.test_window import Play, Window, play  # noqa: F401 - a fixture

SECRET = "Mijn geheim is zeepaardje"


class Told:
    """The notifications and sounds."""

    def __init__(self, window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
        self.telling: TellingPresenter = window.presenter._telling
        self.shown: list[tuple[str, str]] = []
        self.about, self.urgent = 0, False
        self.played: list[bytes] = []
        monkeypatch.setattr("app.ui.presenters.telling._PAUSE", 0.0)
        monkeypatch.setattr(window.shell, "isActiveWindow", lambda: False)
        monkeypatch.setattr(self.telling.announcer, "show", self._show)
        monkeypatch.setattr(self.telling.player, "play", lambda _, content: self.played.append(content))

    def _show(self, title: str, text: str, _action: str, *, about: int, urgent: bool, milliseconds: int) -> bool:
        assert milliseconds
        self.shown.append((title, text))
        self.about, self.urgent = about, urgent
        return True

    @property
    def words(self) -> str:
        return " ".join(part for pair in self.shown for part in pair)


def test_an_announcement_says_channel_and_topic_and_leads_there(play: Play, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: F811
    async def part(window: Window) -> None:
        told = Told(window, monkeypatch)
        window.town.says(SECRET, by="+31650", name="Zeker Geheim", minutes=5)
        await until(lambda: told.shown, "announced")
        assert told.shown == [("New messages in 1 conversation(s)", "WhatsApp – Burgerzaken")]
        assert told.telling.tray.icon.toolTip() == "Balie – New messages in 1 conversation(s)"
        await until(lambda: told.played, "heard")
        assert told.played == [wave_of("soft")]
        forward: list[str] = []
        monkeypatch.setattr(window.shell, "come_forward", lambda: forward.append("forward"))
        told.telling.tray.clicked.emit()
        assert forward
        newest = max(window.town.rows(), key=lambda row: row.last_at).id
        assert (told.about, told.urgent) == (newest, False)
        assert window.open == newest
        other = next(one for one in window.ids if one != newest)
        told.telling._clicked.emit(other, "leave to come")
        assert (window.open, forward) == (other, ["forward"] * 2), "each announcement leads to its own"

    play(part)


def test_do_not_disturb_holds_for_its_time_and_never_for_an_emergency(
    play: Play,  # noqa: F811
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async def part(window: Window) -> None:
        told, now = Told(window, monkeypatch), [at(60)]
        told.telling.clock = lambda: now[0]
        told.telling.be_quiet(60)
        window.town.says("hallo", by="+31651", minutes=5)
        await until(lambda: len(told.telling._new) == 1, "counted")
        assert not told.shown
        window.town.says("ik ruik gas", by="+31652", minutes=6)
        await until(lambda: told.shown, "announced")
        assert told.shown == [("1 possible emergency(s)", "WhatsApp – Burgerzaken")]
        assert told.urgent
        assert told.telling.tray.icon.toolTip().endswith(" – Do not disturb")
        await until(lambda: told.played, "heard")
        assert told.played == [wave_of("alarm")]
        now[0] += timedelta(minutes=61)
        window.town.says("hallo", by="+31653", minutes=7)
        await until(lambda: len(told.shown) == 2, "disturbed again")

    play(part)


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_do_not_disturb_by_key_and_in_the_settings_where_no_desktop_shows_an_icon(
    play: Play,  # noqa: F811
    tmp_path: Path,
) -> None:
    async def part(window: Window) -> None:
        telling, now = window.presenter._telling, [at(60)]
        telling.clock = lambda: now[0]
        (row,) = telling.quiet_setting()
        assert [words for _, words in row.options] == [
            "Off", "Do not disturb for an hour", "Do not disturb for four hours",
        ]  # fmt: skip
        row.change(60)
        assert telling.is_quiet
        assert "Nothing disturbs you until" in window.shell.notice.accessibleName()
        (row,) = telling.quiet_setting()
        assert row.options[0][1].startswith("Until ")
        row.change(-1)
        assert telling.is_quiet, "choosing what holds already changes nothing"
        moon = telling.tray.picture().toImage()
        now[0] += timedelta(minutes=61)
        telling._look_at_clock()
        assert telling.tray.picture().toImage() != moon
        assert window.shell.commands.keys("quiet") == ("Ctrl+Alt+N",)
        window.shell.commands.run("quiet")
        (menu,) = [one for one in window.shell.findChildren(PickingMenu) if one.isVisible()]
        menu.actions()[1].trigger()
        assert telling._quiet_until == now[0] + timedelta(hours=4)
        menu.close()
        telling.be_quiet(0)
        it_is_kept_for_the_next_window(window, tmp_path)

    play(part)


def it_is_kept_for_the_next_window(window: Window, tmp_path: Path) -> None:
    telling, path = window.presenter._telling, str(tmp_path / "window.ini")
    parts = (window.presenter._desk, window.presenter._preferences, window.presenter._tasks, window.shell, window.theme)
    telling.clock = lambda: datetime.now(UTC)
    for minutes, kept in ((60, True), (0, False), (600, False)):
        window.shell.memory = QSettings(path, QSettings.Format.IniFormat)
        telling.be_quiet(minutes)
        window.shell.memory.sync()
        window.shell.memory = QSettings(path, QSettings.Format.IniFormat)
        later = TellingPresenter(*parts, lambda _: None)
        assert (later.is_quiet, later._over.isActive()) == (kept, kept), "ten hours nobody can have chosen"
        later.close()
    window.shell.memory = None


def test_only_my_conversations_when_that_was_chosen(play: Play, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: F811
    async def part(window: Window) -> None:
        told = Told(window, monkeypatch)
        await window.presenter._preferences.put(NOTIFICATIONS, "mine")
        await window.presenter._preferences.put(MESSAGE_SOUND, "none")
        first = window.ids[0]
        window.town.write(lambda tx: conversations.assign(tx, ConversationId(first), window.town.anna.id, None))
        window.town.says("van een ander", by="+31654", minutes=5)
        await until(lambda: told.telling._new, "counted")
        assert not told.shown
        row = next(row for row in window.town.rows() if row.id == first)
        number = window.town.read(lambda tx: conversations.detail(tx, row.id)).identities[0].address  # type: ignore[union-attr]
        window.town.says("van mij", by=number, minutes=6)
        await until(lambda: told.shown, "announced")
        assert not told.played

    play(part)


def test_looking_at_the_window_takes_the_number_away(play: Play, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: F811
    async def part(window: Window) -> None:
        told = Told(window, monkeypatch)
        plain = told.telling.tray.picture().toImage()
        window.town.says("hallo", by="+31655", minutes=5)
        await until(lambda: told.telling._new, "counted")
        assert told.telling.tray.picture().toImage() != plain
        QApplication.sendEvent(window.shell, QEvent(QEvent.Type.WindowActivate))
        assert told.telling.tray.picture().toImage() == plain

    play(part)


def test_what_came_while_nobody_listened_is_caught_up_by_sequence_number(
    play: Play,  # noqa: F811
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """As after sleep: no change notification arrived; a single read of the feed from the last position catches up with
    everything.
    """

    async def part(window: Window) -> None:
        told, town = Told(window, monkeypatch), window.town
        before = town.read(lambda tx: since(tx, 0)).sequence
        await asyncio.sleep(0.4)  # what the window read at the start
        window.presenter._feed._unsubscribe()
        for number in range(5):
            town.says(f"nacht {number}", by=f"+3166{number}", minutes=10 + number)
        await asyncio.sleep(0.1)
        assert len(window.ids) == 3
        window.presenter._feed._hear(town.read(lambda tx: since(tx, before)))
        await until(lambda: len(window.ids) == 8, "shown")
        await until(lambda: told.shown, "told")
        assert len(told.shown) == 1
        assert "5" in told.words

    play(part)


@pytest.mark.parametrize("name", ["soft", "bell", "knock", "alarm"])
def test_every_sound_is_heard_and_none_is_cut_off(name: str) -> None:
    assert isinstance(MESSAGE_SOUND.kind, Choice)
    assert name == "alarm" or name in MESSAGE_SOUND.kind.options
    with wave.open(io.BytesIO(wave_of(name))) as file:
        frames = memoryview(file.readframes(file.getnframes())).cast("h")
    assert max(frames) > 3_000
    assert max(map(abs, frames[-200:])) < 1_500


def test_a_hidden_window_shows_and_tells_of_nobody_and_takes_no_commands(
    play: Play,  # noqa: F811
    said: Said,  # noqa: F811
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async def part(window: Window) -> None:
        lock, shell, told = window.presenter._lock, window.shell, Told(window, monkeypatch)
        asked: list[str] = []

        def lock_system() -> bool:
            asked.append("system")
            return True

        lock.lock_system = lock_system
        window.town.says("wie ben ik", by="+31650", name="Zeker Geheim", minutes=5)
        await until(lambda: "Zeker Geheim" in exposed(), "in the list")
        window.presenter._inbox.open(max(window.town.rows(), key=lambda row: row.last_at).id)
        await window.opened()
        seen = shell.grab().toImage()
        shell.list.setFocus()
        shell.commands.run("palette")
        window.presenter._palette._palette.field.setText("geheim")
        await until(lambda: exposed().count("Zeker Geheim, ") > 1, "in the palette")
        sheet = NameSheet(window.theme, "Naam van Geheim", "", lambda _: None, shell)
        sheet.open()
        await until(lambda: QApplication.activeWindow() is sheet, "the dialog has the keys")
        QTest.keyClick(sheet, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
        await until(lambda: asked, "the system was asked to lock as well")
        assert not sheet.isVisible()
        assert not shell.list.isVisible()
        assert not window.presenter._talk_view.isVisible()
        said.clear()
        rows, count = window.presenter._talk_view.model, window.presenter._talk_view.model.rowCount()
        window.town.says(SECRET, by="+31650", name="Zeker Geheim", minutes=6)
        await until(lambda: rows.rowCount() > count and told.shown, "it came in behind what hides it")
        assert "eheim" not in exposed() + told.words + " ".join(words for words, _ in said)
        before = window.open
        assert not shell.commands.run("list.next")
        assert window.open == before
        lock.go_on()
        assert sheet.isVisible()
        assert shell.list.isVisible()
        assert shell.focusWidget() is window.presenter._palette._palette.field, "where it was"
        sheet.close()
        assert shell.grab().toImage().size() == seen.size()

    play(part)


def exposed() -> str:
    """Everything accessible to a screen reader, whether visible or not."""

    def names(interface: QAccessibleInterface) -> Iterator[str]:
        yield interface.text(QAccessible.Text.Name)
        for number in range(interface.childCount()):
            if (child := interface.child(number)).isValid():
                yield from names(child)

    return "\n".join(names(QAccessible.queryAccessibleInterface(cast("QObject", QApplication.instance()))))


def test_the_window_hides_after_a_while_without_a_sign_of_life(play: Play) -> None:  # noqa: F811
    async def part(window: Window) -> None:
        lock = window.presenter._lock
        await window.presenter._preferences.put(LOCK_MINUTES, 5)
        assert lock._idle.isActive()
        assert lock._idle.interval() == 5 * 60_000
        left = lock._idle.remainingTime()
        lock._idle.start(1_000)
        key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Shift, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(window.shell, key)
        assert lock._idle.remainingTime() > 500
        assert left > 0
        lock._idle.timeout.emit()
        assert lock.is_hidden
        await window.presenter._preferences.put(LOCK_MINUTES, 0)
        assert not lock._idle.isActive()

    play(part)


def test_what_nobody_awaited_is_logged_without_what_it_was_called_with(
    run: Run, caplog: pytest.LogCaptureFixture
) -> None:
    def refuse(text: str) -> None:
        raise ValueError(text)

    async def wait() -> None:
        asyncio.get_running_loop().call_soon(refuse, "mijn bsn is 111222333")
        await asyncio.sleep(0.01)

    run(wait())
    (record,) = [one for one in caplog.records if one.name == "app.ui.loop"]
    assert "refuse" in record.getMessage()
    assert "111222333" not in record.getMessage()


def test_what_qt_says_is_logged_without_the_names_in_it(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    watch = CrashWatch(tmp_path, lambda: None)
    QFile(str(tmp_path / SECRET)).read(1)
    qWarning(SECRET)
    watch.close()
    assert [record.getMessage() for record in caplog.records] == ["Qt (default): QIODevice::read", "Qt (default): …"]


def test_a_problem_report_holds_places_and_kinds_and_no_words(tmp_path: Path) -> None:
    def fail(text: str) -> None:
        try:
            raise KeyError(text)  # noqa: TRY301
        except KeyError as error:
            error.add_note(text)
            raise ExceptionGroup(text, [ValueError(text), RuntimeError({"text": text})]) from error

    try:
        fail(SECRET)
    except ExceptionGroup as error:
        path = write_report(tmp_path, error)
    assert path is not None
    report = path.read_text("utf-8")
    assert "zeepaardje" not in report
    assert "ExceptionGroup" in report
    assert "KeyError" in report
    assert "test_attention.py" in report
    assert str(Path.home()) not in report
    assert "Qt 6" in report
