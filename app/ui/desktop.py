"""The running window: first paint, then the event loop, then the services; at the end everything is drained."""

import concurrent.futures
import contextlib
import gc
import logging
import os
import sys
import threading
from concurrent.futures import Future
from functools import cached_property
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QApplication

from app.domain.problems import InboxError
from app.system.paths import Profile, resource
from app.system.policy.schema import DENSITY, LANGUAGE, TEXT_SIZE, THEME
from app.system.policy.sources import settings_of
from app.ui import qt_enums, translation
from app.ui.crash import CrashWatch
from app.ui.instance import Instance
from app.ui.left import left_open
from app.ui.opening import REOPEN, FirstRows, Opening
from app.ui.preferences import Preferences
from app.ui.shell import Shell
from app.ui.tasks import Tasks
from app.ui.theme.theme import Theme
from app.ui.wording.conversations import beside_words, query_words
from app.ui.wording.problems import sentence

if TYPE_CHECKING:
    import asyncio

    from app.ui.presenters.password import PasswordPresenter
    from app.ui.presenters.window import WindowPresenter

translate = QCoreApplication.translate
_log = logging.getLogger(__name__)
_PASSWORD_WANTED: Final = ("store_password_missing", "store_password_wrong")
"""Problems that can be solved by entering a password."""
_PATIENCE: Final = 0.06
"""Seconds that the first paint waits for the first rows: a slow keyring must not delay the window."""
_PAINT_LIMIT: Final = 1_000
"""Milliseconds after which the loop starts even if nothing was painted: a window may start minimised."""
_SWITCH: Final = 0.0005
"""The interpreter's switch interval, in seconds: keeps the window responsive while ten thousand messages are read."""


class Desktop:
    """One run of the window."""

    def __init__(self, opening: Opening, profile: Path, *, practice: bool) -> None:
        self._opening = opening
        self._first: Future[FirstRows] = opening.first()
        self._profile = Profile(profile)
        machine = settings_of(self._profile)
        self._application = _application(machine[TEXT_SIZE])
        self._instance = Instance(profile)
        try:
            self._be_the_only_one()
        except InboxError as problem:
            if problem.code == "already_running":
                raise
            # The window says so in place of the conversations; `_connect` tries again.
        self._crash = CrashWatch(profile, self._report_bug)
        self._preferences = Preferences(machine, self._profile, self._application)
        self._reopen = False
        self._translators = translation.install(self._application, machine[LANGUAGE])
        self._theme = Theme(self._application, resource("fonts"), choice=machine[THEME], dressed=False)
        self._theme.stand_closer(machine[DENSITY] == "compact")
        self._shell = Shell(self._theme, practice=practice, geometry=self._profile.window_path)
        self._theme.dress()
        self._tasks = Tasks(self._show_problem)

    def run(self) -> int:
        """Run until the agent quits."""
        try:
            self._paint_first()
            self._load_loop()
            from app.ui.loop import run  # noqa: PLC0415 - loaded by now

            return run(self._application, self._live())
        finally:
            self._instance.close()
            self._crash.close()

    def _be_the_only_one(self) -> None:
        """Acquire the profile. Raises `InboxError` already_running, or the reason why the profile cannot be written."""
        self._profile.create()
        if not self._instance.acquire():
            raise InboxError("already_running")

    def _paint_first(self) -> None:
        """Show the window and let Qt paint it, before entering the event loop."""
        shell = self._shell
        shell.welcome.say(translate("Desktop", "Opening the conversations…"))
        concurrent.futures.wait((self._first,), _PATIENCE)
        if self._first.done() and self._first.exception() is None:
            self._show_first(self._first.result())
        shell.painted.connect(lambda: QTimer.singleShot(0, self._application.exit))
        guard = QTimer()
        guard.setSingleShot(True)
        guard.timeout.connect(self._application.exit)
        guard.start(_PAINT_LIMIT)
        shell.list.setFocus()  # keys pressed before the rows are there are meant for them
        shell.show()
        self._application.exec()
        guard.stop()
        sys.setswitchinterval(_SWITCH)
        gc.freeze()
        gc.enable()  # see `app.ui.application`

    def _load_loop(self) -> None:
        """Import asyncio and qasync, which takes 40 ms, on a thread after the first paint, while the window is already
        responsive.

        If a window manager resizes the window meanwhile, it is filled with rows, not blank.
        """

        def load() -> None:
            qt_enums.keep()
            import_module("app.ui.loop")

        loading = threading.Thread(target=load, name="load-loop", daemon=True)
        watch = QTimer()
        watch.timeout.connect(lambda: None if loading.is_alive() else self._application.exit())
        loading.start()
        watch.start(1)
        self._application.exec()
        watch.stop()

    def _show_first(self, first: FirstRows) -> None:
        shell = self._shell
        shell.show_inbox()
        if first.ids:
            shell.welcome.say(*beside_words(empty=False))
        shell.conversations.reset(first.ids, first.rows)
        shell.list.select(left_open(shell.memory))
        shell.entries.show(first.counts, first.channels, first.labels)
        shell.navigation.show_query(first.query)
        shell.list_column.show_title(query_words(first.query, first.channels, first.labels))
        shell.list_column.show_sort(first.query.sort)
        shell.status.show_channels(first.channels)
        shell.status.show_counts(first.counts)
        shell.top_bar.show_agent(first.agent_name)
        shell.list.setFocus()

    async def _live(self) -> int:
        import asyncio  # noqa: PLC0415 - 20 ms that the paint need not wait for
        import signal  # noqa: PLC0415 - likewise

        loop = asyncio.get_running_loop()
        leaving: asyncio.Future[None] = loop.create_future()

        def leave() -> None:
            if not leaving.done():
                leaving.set_result(None)

        def reopen() -> None:
            self._reopen = True
            leave()

        self._preferences.reopening.connect(reopen)
        self._preferences.follow(THEME, self._theme.choose)
        self._preferences.follow(DENSITY, lambda density: self._theme.stand_closer(density == "compact"))
        self._shell.closing.connect(leave)
        self._shell.message.quit.connect(leave)
        if self._shell.leaving:
            leave()  # closed before the loop started
        for number in (signal.SIGINT, signal.SIGTERM):
            with contextlib.suppress(NotImplementedError, ValueError):  # not supported by every system's loop
                loop.add_signal_handler(number, leave)
        if self._instance.held:
            self._instance.listen(self._shell.come_forward)
        presenter: WindowPresenter | None = None
        try:
            presenter = await self._open(leaving)
            await leaving
        finally:
            await self._close(presenter)
        return REOPEN if self._reopen else 0

    async def _open(self, leaving: "asyncio.Future[None]") -> "WindowPresenter | None":
        """Open the store, then the services; until that succeeds, show the reason and "try again". None: the agent quit
        first.
        """
        import asyncio  # noqa: PLC0415 - loaded by now

        while True:
            # Not through `Tasks`: its errors have a pane of their own.
            work = asyncio.get_running_loop().create_task(self._connect(), name="opening")
            await asyncio.wait((work, leaving), return_when=asyncio.FIRST_COMPLETED)
            if leaving.done():
                work.cancel()
                return None
            error = work.exception()
            if error is None:
                return work.result()
            self._explain(error)
            if not await self._asked_again(leaving):
                return None
            self._first = self._opening.first()

    def _explain(self, error: BaseException) -> None:
        problem = error if isinstance(error, InboxError) else InboxError("bug")
        _log.error("The inbox cannot be opened: %s", problem.code, exc_info=None if problem is error else error)
        title = translate("Desktop", "Balie cannot open the conversations")
        if problem.code in _PASSWORD_WANTED:
            words = translate("Desktop", "{server} wants the password of {user}.").format(**problem.arguments)
            self._shell.show_problem(title, words, translate("Desktop", "Sign in …"))
            self._password.ask(problem, self._shell.message.again.emit)
        else:
            self._shell.show_problem(title, sentence(problem))

    async def _connect(self) -> "WindowPresenter":
        import asyncio  # noqa: PLC0415 - loaded by now

        if not self._instance.held:
            self._be_the_only_one()
            self._instance.listen(self._shell.come_forward)
        first = await asyncio.wrap_future(self._first)
        self._show_first(first)
        # Imports of a few hundred milliseconds, for which the window need not freeze.
        await asyncio.to_thread(import_module, "app.ui.presenters.window")
        from app.ui.presenters.window import WindowPresenter  # noqa: PLC0415 - loaded by now

        desk = await self._opening.desk()
        return WindowPresenter(desk, self._tasks, self._shell, self._theme, first, self._preferences)

    async def _asked_again(self, leaving: "asyncio.Future[None]") -> bool:
        import asyncio  # noqa: PLC0415 - loaded by now

        asked: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        wait = self._shell.message.again.connect(lambda: None if asked.done() else asked.set_result(None))
        await asyncio.wait((asked, leaving), return_when=asyncio.FIRST_COMPLETED)
        self._shell.message.again.disconnect(wait)
        self._shell.message.set_busy(True)
        return asked.done() and not leaving.done()

    async def _close(self, presenter: "WindowPresenter | None") -> None:
        """Hide the window at once, then drain: finish sending, keep drafts, close the store."""
        for window in QApplication.topLevelWidgets():  # a dialog belongs to its window
            window.hide()
        if presenter is not None:
            await presenter.shutdown()
        await self._tasks.drain()
        await self._opening.close()
        self._shell.leave()
        self._shell.deleteLater()

    def _show_problem(self, problem: InboxError) -> None:
        deed = None
        if problem.code in _PASSWORD_WANTED:
            # Do not interrupt somebody who is typing.
            deed = translate("Desktop", "Sign in …"), lambda: self._password.ask(problem, lambda: None)
        self._shell.notice.say(sentence(problem), "warn", deed)

    @cached_property
    def _password(self) -> "PasswordPresenter":
        from app.ui.presenters.password import PasswordPresenter  # noqa: PLC0415 - seldom

        return PasswordPresenter(self._opening, self._tasks, self._shell, self._theme)

    def _report_bug(self) -> None:
        self._tasks.report(InboxError("bug"))


def _application(text_size: int) -> QApplication:
    """The Qt application, with everything scaled to `text_size` percent.

    Qt reads its scale from the environment once; programs that we start must not inherit it.
    """
    # Qt (6.4 and later, QGuiApplicationPrivate::qtGuiThreadPool) deals what has more than a hundred spans, such as the
    # frame of a composer, out to threads and waits for them: for a window's pictures waking them takes longest.
    os.environ["QT_NO_GUI_THREADPOOL"] = "1"
    name = "QT_SCALE_FACTOR"
    before = os.environ.get(name)
    if text_size != 100:
        os.environ[name] = str(float(before or 1) * text_size / 100)
    try:
        application = QApplication(sys.argv[:1])
    finally:
        if before is None:
            os.environ.pop(name, None)
        else:
            os.environ[name] = before
    application.setApplicationName("Balie")
    application.setDesktopFileName("balie")
    application.setQuitOnLastWindowClosed(False)
    return application
