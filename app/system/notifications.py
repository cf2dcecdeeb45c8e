"""Announcements by the desktop itself, on Linux, where it has no place for the icon that shows them elsewhere: GNOME.

The Desktop Notifications Specification 1.2, over the session's D-Bus.
"""

import logging
import sys
import threading
from collections.abc import Callable
from html import escape
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


class Notifications:
    """One announcement at a time. `clicked` is called in a thread."""

    def __init__(self, clicked: Callable[[], None]) -> None:
        self._clicked = clicked
        self._guard = threading.Lock()
        self._router: DBusRouter | None = None
        self._shown = 0

    def show(self, title: str, text: str, action: str, milliseconds: int) -> bool:
        """Show it in the place of the one before; `action` says what clicking it does. False: there is nobody to.

        Waits for the desktop's answer: for a worker thread.
        """
        if not sys.platform.startswith("linux"):
            return False
        from jeepney import DBusAddress, DBusErrorResponse, new_method_call  # noqa: PLC0415 - seldom
        from jeepney.io.common import RouterClosed  # noqa: PLC0415 - likewise
        from jeepney.wrappers import unwrap_msg  # noqa: PLC0415 - likewise

        # Some desktops read marks in it.
        plain, hints = escape(text, quote=False), {"desktop-entry": ("s", "balie")}
        with self._guard:
            words = ("Balie", self._shown, "balie", title, plain, [_CLICK, action], hints, milliseconds)
            call = new_method_call(DBusAddress(_PATH, _NAME, _NAME), "Notify", "susssasa{sv}i", words)
            try:
                router = self._router = self._router or self._connected()
                (self._shown,) = unwrap_msg(router.send_and_get_reply(call, timeout=_PATIENCE))
            except (OSError, KeyError, ValueError, RuntimeError, RouterClosed, DBusErrorResponse) as error:
                _log.info("The desktop shows no announcements: %s", type(error).__name__)
                self._leave()
                return False
        return True

    def put_nowait(self, message: "Message") -> None:
        """What was clicked, as jeepney hands it on."""
        if message.body == (self._shown, _CLICK):
            self._clicked()

    def _connected(self) -> "DBusRouter":
        from jeepney import MatchRule, message_bus  # noqa: PLC0415 - seldom
        from jeepney.io.threading import DBusRouter, open_dbus_connection  # noqa: PLC0415 - likewise

        router = DBusRouter(open_dbus_connection("SESSION"))
        rule = MatchRule(type="signal", interface=_NAME, member="ActionInvoked", path=_PATH)
        router.filter(rule, queue=self)
        router.send_and_get_reply(message_bus.AddMatch(rule), timeout=_PATIENCE)
        return router

    def _leave(self) -> None:
        router, self._router, self._shown = self._router, None, 0
        if router is not None:
            router.close()
            router.conn.close()
