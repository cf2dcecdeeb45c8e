"""The desktop's notifications, over a real D-Bus with a fake desktop at the other end."""

import queue
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
    """Take the next notification, and give it this id; 0: refuse it."""
    asked.append(desktop.receive())
    if not number:
        desktop.send(new_error(asked[-1], f"{NAME}.Refused"))
        return
    desktop.send(new_method_return(asked[-1], "u", (number,)))


def click(desktop: DBusConnection, number: int, token: str = "") -> None:
    here = DBusAddress(PATH, interface=NAME)
    if token:
        desktop.send(new_signal(here, "ActivationToken", "us", (number, token)))
    desktop.send(new_signal(here, "ActionInvoked", "us", (number, "default")))


def test_it_is_shown_as_the_desktop_understands_it_and_clicked(bus: None) -> None:
    clicked, asked = queue.SimpleQueue[tuple[int, str]](), list[Message]()
    notifications = Notifications(lambda about, token: clicked.put((about, token)))
    with open_dbus_connection() as desktop:
        desktop.send_and_get_reply(message_bus.RequestName(NAME))
        for number, urgent in ((7, False), (8, False), (9, True), (10, False)):
            thread = threading.Thread(target=answer, args=(desktop, asked, number))
            thread.start()
            words = "2 nieuwe berichten", "WhatsApp – <b>afval</b> & meer", "Open"
            assert notifications.show(*words, about=100 + number, urgent=urgent, milliseconds=8_000)
            thread.join()
            click(desktop, number + 1, "another program's")
            click(desktop, number, f"token {number}" if urgent else "")
            assert clicked.get(timeout=5) == (100 + number, f"token {number}" if urgent else "")
            assert clicked.empty(), "another program's announcement was clicked as well"
        click(desktop, 9)
        assert clicked.get(timeout=5) == (109, ""), "it stands there still"
        thread = threading.Thread(target=answer, args=(desktop, asked, 0))
        thread.start()
        assert not notifications.show("x", "y", "Open", about=1, urgent=False, milliseconds=1)
        thread.join()
    first, second, urgent_one, third, _ = (one.body for one in asked)
    assert first[:5] == ("Balie", 0, "balie", "2 nieuwe berichten", "WhatsApp – &lt;b&gt;afval&lt;/b&gt; &amp; meer")
    assert first[5:] == (["default", "Open"], {"desktop-entry": ("s", "balie"), "urgency": ("y", 1)}, 8_000)
    assert (second[1], urgent_one[1], third[1]) == (7, 0, 8), "in the place of the one before, beside what is urgent"
    assert (urgent_one[6]["urgency"], urgent_one[7]) == (("y", 2), 0), "until somebody takes it away"
    assert asked[0].header.fields[8] == "susssasa{sv}i", "desktops look at the types"


def test_a_session_without_a_desktop_shows_nothing(bus: None, monkeypatch: pytest.MonkeyPatch) -> None:
    notifications = Notifications(lambda _about, _token: None)
    assert not notifications.show("x", "y", "Open", about=1, urgent=False, milliseconds=1), "nobody has the name"
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS")
    assert not notifications.show("x", "y", "Open", about=1, urgent=False, milliseconds=1)
