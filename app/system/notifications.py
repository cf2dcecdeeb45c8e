"""Desktop notifications on Linux, over the session's D-Bus (Desktop Notifications Specification 1.2).

Qt's tray icon cannot do this there: its notifications cannot be clicked, are never urgent, and GNOME shows no tray.
"""

import logging
import sys
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from jeepney import Message
    from jeepney.io.threading import DBusRouter

_log = logging.getLogger(__name__)

_NAME: Final = "org.freedesktop.Notifications"
_PATH: Final = "/org/freedesktop/Notifications"
_PATIENCE: Final = 5.0
"""Seconds."""
_CLICK: Final = "default"
"""The action that stands for the announcement itself."""
_ACTIVATION: Final = "ActivationToken"
_NORMAL, _CRITICAL = 1, 2


class Notifications:
    """One announcement at a time, and an urgent one beside it.

    `clicked(about, token)` is called in a thread; with the token a window may come to the front on Wayland.
    """

    def __init__(self, clicked: Callable[[int, str], None]) -> None:
        self._clicked = clicked
        self._guard = threading.Lock()
        self._router: DBusRouter | None = None
        self._shown: dict[bool, int] = {}
        """Urgent or not → the number that the desktop gave it."""
        self._about: dict[int, int] = {}
        self._token = ""

    def show(self, title: str, text: str, action: str, *, about: int, urgent: bool, milliseconds: int) -> bool:
        """Show it in the place of the one before; `action` says what clicking it does. False: there is nobody to.

        `urgent`: it stays until somebody takes it away. Waits for the desktop's answer: for a worker thread.
        """
        if not sys.platform.startswith("linux"):
            return False
        from html import escape  # noqa: PLC0415 - seldom

        from jeepney import DBusAddress, DBusErrorResponse, new_method_call  # noqa: PLC0415 - likewise
        from jeepney.io.common import RouterClosed  # noqa: PLC0415 - likewise
        from jeepney.wrappers import unwrap_msg  # noqa: PLC0415 - likewise

        plain = escape(text, quote=False)  # some desktops interpret markup in it
        hints = {"desktop-entry": ("s", "balie"), "urgency": ("y", _CRITICAL if urgent else _NORMAL)}
        with self._guard:
            before, stays = self._shown.get(urgent, 0), 0 if urgent else milliseconds
            words = ("Balie", before, "balie", title, plain, [_CLICK, action], hints, stays)
            call = new_method_call(DBusAddress(_PATH, _NAME, _NAME), "Notify", "susssasa{sv}i", words)
            try:
                router = self._router = self._router or self._connected()
                (number,) = unwrap_msg(router.send_and_get_reply(call, timeout=_PATIENCE))
            except (OSError, KeyError, ValueError, RuntimeError, RouterClosed, DBusErrorResponse) as error:
                _log.info("The desktop shows no announcements: %s", type(error).__name__)
                self._leave()
                return False
            self._about.pop(before, None)
            self._shown[urgent], self._about[number] = number, about
        return True

    def put_nowait(self, message: "Message") -> None:
        """What was clicked, as jeepney hands it on."""

        from jeepney import HeaderFields  # noqa: PLC0415 - there by now

        number, said = message.body
        about = self._about.get(number)
        if about is None:
            return
        if message.header.fields[HeaderFields.member] == _ACTIVATION:
            self._token = said
        elif said == _CLICK:
            token, self._token = self._token, ""
            self._clicked(about, token)

    def _connected(self) -> "DBusRouter":

        from jeepney import MatchRule, message_bus  # noqa: PLC0415 - seldom
        from jeepney.io.threading import DBusRouter, open_dbus_connection  # noqa: PLC0415 - likewise

        router = DBusRouter(open_dbus_connection("SESSION"))
        for signal in (_ACTIVATION, "ActionInvoked"):
            rule = MatchRule(type="signal", interface=_NAME, member=signal, path=_PATH)
            router.filter(rule, queue=self)
            router.send_and_get_reply(message_bus.AddMatch(rule), timeout=_PATIENCE)
        return router

    def _leave(self) -> None:
        router, self._router = self._router, None
        self._shown.clear()
        self._about.clear()
        if router is not None:
            router.close()
            router.conn.close()
