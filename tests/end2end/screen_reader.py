"""What a screen reader gets from the running program: its tree and its announcements, over AT-SPI on D-Bus.

The interfaces are those of at-spi2-core (xml/Accessible.xml, xml/Registry.xml, xml/Event.xml), the bits of a state
those of `AtspiStateType`.
"""

from collections.abc import Iterator
from typing import Any, Final

from jeepney import DBusAddress, HeaderFields, MatchRule, MessageType, message_bus, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection
from msgspec import Struct

_PATIENCE: Final = 10.0
_ROWS: Final = 24
"""No more rows of a list or table than this are visited: they are all alike."""
_ACCESSIBLE, _REGISTRY = "org.a11y.atspi.Accessible", "org.a11y.atspi.Registry"
_PROPERTIES: Final = "org.freedesktop.DBus.Properties"
_ROOT: Final = "/org/a11y/atspi/accessible/root"
_FOCUSABLE, _SHOWING, _VISIBLE = 1 << 11, 1 << 25, 1 << 30
_CONTROLS: Final = {
    "push button", "button", "check box", "combo box", "entry", "text", "password text", "link", "list", "list item",
    "menu", "menu item", "page tab", "progress bar", "radio button", "slider", "spin button", "table", "table cell",
    "cell", "toggle button", "tree", "dialog",
}  # fmt: skip


class Node(Struct, frozen=True):
    """A visible element."""

    role: str
    name: str
    focusable: bool


class ScreenReader:
    """Blocking: for a thread besides the program's own."""

    def __init__(self) -> None:
        with open_dbus_connection("SESSION") as session:
            address = _ask(session, "org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress")
        self._eyes, self._ears = open_dbus_connection(address), open_dbus_connection(address)
        heard = MatchRule(type="signal", interface="org.a11y.atspi.Event.Object", member="Announcement")
        self._ears.send_and_get_reply(message_bus.AddMatch(heard), timeout=_PATIENCE)
        wanted: tuple[str, list[str], str] = "object:announcement", [], ""
        _ask(self._ears, _REGISTRY, "/org/a11y/atspi/registry", _REGISTRY, "RegisterEvent", "sass", wanted)

    def close(self) -> None:
        """Stop listening."""
        self._eyes.close()
        self._ears.close()

    def seen(self) -> list[Node]:
        """Everything visible of all programs on this desktop, of which there is one."""
        return [node for program in self._look(_REGISTRY, _ROOT, "GetChildren") for node in self._below(*program)]

    def nameless(self) -> list[str]:
        """The elements that it stops at and that have no name."""
        return [node.role for node in self.seen() if not node.name and (node.focusable or node.role in _CONTROLS)]

    def heard(self, words: str) -> bool:
        """Whether something ending like this is announced within some seconds."""
        try:
            while True:
                message = self._ears.receive(timeout=_PATIENCE)
                if message.header.fields.get(HeaderFields.member) == "Announcement":
                    _, said = message.body[3]
                    if said.endswith(words):
                        return True
        except TimeoutError:
            return False

    def _below(self, program: str, path: str) -> Iterator[Node]:
        try:
            low, high = self._look(program, path, "GetState")
            _, name = _ask(self._eyes, program, path, _PROPERTIES, "Get", "ss", (_ACCESSIBLE, "Name"))
            role, children = self._look(program, path, "GetRoleName"), self._look(program, path, "GetChildren")
        except LookupError:
            return  # it has gone meanwhile
        state = low | high << 32
        if state & _SHOWING and state & _VISIBLE:
            yield Node(role, name.strip(), bool(state & _FOCUSABLE))
        for child in children[:_ROWS] if role in ("list", "table") else children:
            yield from self._below(*child)

    def _look(self, program: str, path: str, at: str) -> Any:
        return _ask(self._eyes, program, path, _ACCESSIBLE, at)


def _ask(
    bus: DBusConnection, program: str, path: str, interface: str, member: str, types: str | None = None, body: Any = ()
) -> Any:
    """Raises `LookupError` if there is none."""
    call = new_method_call(DBusAddress(path, program, interface), member, types, body)
    reply = bus.send_and_get_reply(call, timeout=_PATIENCE)
    if reply.header.message_type is MessageType.error:
        raise LookupError(member, path, reply.body)
    return reply.body[0] if reply.body else None
