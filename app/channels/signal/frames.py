"""Server-sent events, as signal-cli's daemon writes them: a frame is a few lines, ended by an empty one.

signal-cli 0.13 and 0.14 name no `id`; newer ones do, keep the last thousand events in memory, and hand out those after
the `Last-Event-ID` of whoever comes back (signal-cli-jsonrpc(5)).
"""

from collections.abc import Iterator

from msgspec import Struct


class Frame(Struct, frozen=True):
    """One event. `name` is its id, empty where the daemon gives none."""

    data: bytes
    name: str


class Frames:
    """Puts lines together to frames. Comments (`:`, the sign of life) say nothing."""

    def __init__(self) -> None:
        self._data: list[bytes] = []
        self._name = ""

    def feed(self, line: bytes) -> Frame | None:
        """Take one line without its end; the frame that it completes."""
        field, _, value = line.partition(b":")
        value = value.removeprefix(b" ")
        if field == b"data":
            self._data.append(value)
        elif field == b"id":
            self._name = value.decode("utf-8", "replace")
        elif not line:
            return self._ended()
        return None

    def _ended(self) -> Frame | None:
        data, self._data = self._data, []
        return Frame(b"\n".join(data), self._name) if data else None


def frames_in(body: bytes) -> list[Frame]:
    """The frames of a stretch of a stream; none where `body` is something else."""
    if not body.lstrip().startswith((b"event:", b"data:", b"id:", b":")):
        return []
    return list(_frames(body))


def _frames(body: bytes) -> Iterator[Frame]:
    reader = Frames()
    for line in (*body.splitlines(), b""):
        if (frame := reader.feed(line.strip())) is not None:
            yield frame
