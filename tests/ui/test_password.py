"""The window asks for the password of a team's server, stores it once the server accepts it, and continues."""

import asyncio
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from app.domain.problems import InboxError
from app.services import profiles
from app.services.profiles import Opened
from app.storage import settings
from app.storage.database import StoreError
from app.system.paths import Profile
from app.system.secrets import KeyringSecrets
from app.ui.presenters.password import PasswordPresenter
from app.ui.shell import Shell
from app.ui.tasks import Tasks
from app.ui.theme.theme import Theme
from app.ui.views.password_sheet import PasswordSheet
from tests.fakes import hall as halls
from tests.fakes import keyrings
from tests.fakes.hall import Hall
from tests.fakes.postgres import PASSWORD, needs_tls
from tests.ui.conftest import Run, until

pytestmark = needs_tls

ANOTHER = "een ander lang wachtwoord"


@pytest.fixture
def hall() -> Iterator[Hall]:
    with halls.opened() as opened:
        yield opened


class Signing:
    """The part of `Opening` that asks for a password, with a real server and a keyring in memory."""

    def __init__(self, profile: Profile) -> None:
        self._profile = profile
        self.held = keyrings.Holding()
        self.keyring = partial(KeyringSecrets, choose=lambda: self.held, allowed=keyrings.NAMES)
        self.opened: Opened | None = None

    async def open(self) -> Opened:
        self.opened = await asyncio.to_thread(profiles.open_profile, self._profile, keyring=self.keyring)
        return self.opened

    async def sign_in(self, password: str) -> None:
        await asyncio.to_thread(profiles.sign_in, self._profile, password, self.opened, self.keyring)


@pytest.fixture
def signing(hall: Hall, tmp_path: Path) -> Iterator[Signing]:
    server = hall.server.over_tls("anna", PASSWORD)
    (tmp_path / "server.toml").write_text(
        f'host = "{server.host}"\nport = {server.port}\nuser = "anna"\ndatabase = "{server.database}"\n'
        f'root_certificate = "{server.root_certificate}"\n'
    )
    made = Signing(Profile(tmp_path))
    yield made
    if made.opened is not None:
        made.opened.store.close()


@pytest.fixture
def asking(signing: Signing, theme: Theme, show: Callable[[QWidget], None], tasks: Tasks) -> PasswordPresenter:
    shell = Shell(theme, practice=False)
    show(shell)
    opening: Any = signing
    return PasswordPresenter(opening, tasks, shell, theme)


async def _refused(signing: Signing) -> InboxError:
    with pytest.raises(InboxError) as refused:
        await signing.open()
    return refused.value


async def _given(asking: PasswordPresenter, password: str) -> PasswordSheet:
    sheet = asking._sheet
    assert sheet is not None
    sheet.row.input.clear()
    QTest.keyClicks(sheet.row.input, password)
    QTest.keyClick(sheet.row.input, Qt.Key.Key_Return)
    await until(lambda: asking._sheet is None or sheet.row.answer_words(), "answered")
    return sheet


def test_at_the_first_start_a_password_is_asked_for_until_the_server_accepts_it(
    signing: Signing, asking: PasswordPresenter, run: Run
) -> None:
    async def scene() -> None:
        problem = await _refused(signing)
        assert problem.code == "store_password_missing"
        done: list[bool] = []
        asking.ask(problem, lambda: done.append(True))
        asking.ask(problem, lambda: done.append(False))
        sheet = await _given(asking, "not the password")
        assert sheet.windowTitle() == "Sign in to balie (localhost)"
        assert sheet.row.input.echoMode() is QLineEdit.EchoMode.Password
        assert sheet.row.answer_words().startswith("balie (localhost) does not accept this password. Look at")
        assert (done, signing.held.held) == ([], {}), "and nothing of it is kept"
        await _given(asking, PASSWORD)
        assert (done, list(signing.held.held.values())) == ([True], [PASSWORD])
        await signing.open()

    run(scene())


def test_where_the_kept_password_is_not_right_any_more_a_running_window_goes_on_with_another(
    hall: Hall, signing: Signing, asking: PasswordPresenter, run: Run
) -> None:
    async def scene() -> None:
        await signing.sign_in(PASSWORD)
        store: Any = (await signing.open()).store
        assert await store.read(lambda tx: settings.get(tx, "k", "read")) == "read"
        hall.server.run(f"ALTER ROLE anna PASSWORD '{ANOTHER}'")
        hall.server.run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'anna'")
        patience, store.wait = store.wait, 0.3
        await until(lambda: store.feed.obstacle, "let in no more")
        with pytest.raises(StoreError) as refused:
            await store.read(lambda tx: settings.get(tx, "k"))
        assert refused.value.code == "store_password_wrong"
        store.wait = patience
        asking.ask(refused.value, lambda: None)
        await _given(asking, ANOTHER)
        await until(lambda: store.caught_up, "let in again")
        assert await store.read(lambda tx: settings.get(tx, "k", "read")) == "read"

    try:
        run(scene())
    finally:
        hall.server.run(f"ALTER ROLE anna PASSWORD '{PASSWORD}'")


def test_the_password_prompt_can_be_cancelled_and_reopened(
    signing: Signing, asking: PasswordPresenter, run: Run
) -> None:
    async def scene() -> None:
        problem = await _refused(signing)
        for _ in range(2):
            asking.ask(problem, lambda: None)
            assert asking._sheet is not None
            asking._sheet.reject()
            assert asking._sheet is None

    run(scene())
