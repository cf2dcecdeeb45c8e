"""The desktop's own announcements, over a real D-Bus with a desktop of ours at its other end."""

import shutil
import subprocess
import threading
from collections.abc import Iterator

import pytest

from app.system.notifications import Notifications

pytest.importorskip("jeepney")
from jeepney import DBusAddress, Message, message_bus, new_error, new_method_return, new_signal
from jeepney.io.blocking import DBusConnection, open_dbus_connection

NAME, PATH = "org.freedesktop.Notifications", "/org/freedesktop/Notifications"


@pytest.fixture
def bus(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    program = shutil.which("dbus-daemon")
    if program is None:
        pytest.skip("this system has no D-Bus")
    command = [program, "--session", "--nofork", "--print-address"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as daemon:
        assert daemon.stdout is not None
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", daemon.stdout.readline().strip())
        yield
        daemon.kill()


def answer(desktop: DBusConnection, asked: list[Message], number: int) -> None:
    """Take the next announcement, and give it this number; 0: refuse it."""
    asked.append(desktop.receive())
    if not number:
        desktop.send(new_error(asked[-1], f"{NAME}.Refused"))
        return
    desktop.send(new_method_return(asked[-1], "u", (number,)))


def click(desktop: DBusConnection, number: int) -> None:
    desktop.send(new_signal(DBusAddress(PATH, interface=NAME), "ActionInvoked", "us", (number, "default")))


def test_it_is_shown_as_the_desktop_understands_it_and_clicked(bus: None) -> None:
    clicked, asked = threading.Semaphore(0), list[Message]()
    notifications = Notifications(clicked.release)
    with open_dbus_connection() as desktop:
        desktop.send_and_get_reply(message_bus.RequestName(NAME))
        for number in (7, 8):
            thread = threading.Thread(target=answer, args=(desktop, asked, number))
            thread.start()
            assert notifications.show("2 nieuwe berichten", "WhatsApp – <b>afval</b> & meer", "Open", 8_000)
            thread.join()
            click(desktop, number + 1)
            click(desktop, number)
            assert clicked.acquire(timeout=5)
            assert not clicked.acquire(blocking=False), "another program's announcement was clicked as well"
        thread = threading.Thread(target=answer, args=(desktop, asked, 0))
        thread.start()
        assert not notifications.show("x", "y", "Open", 1)
        thread.join()
    first, second = (one.body for one in asked[:2])
    assert first[:5] == ("Balie", 0, "balie", "2 nieuwe berichten", "WhatsApp – &lt;b&gt;afval&lt;/b&gt; &amp; meer")
    assert first[5:] == (["default", "Open"], {"desktop-entry": ("s", "balie")}, 8_000)
    assert second[1] == 7, "in the place of the one before"
    assert asked[0].header.fields[8] == "susssasa{sv}i", "desktops look at the types"


def test_a_session_without_a_desktop_shows_nothing(bus: None, monkeypatch: pytest.MonkeyPatch) -> None:
    assert not Notifications(lambda: None).show("x", "y", "Open", 1), "nobody has the name"
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS")
    assert not Notifications(lambda: None).show("x", "y", "Open", 1)
