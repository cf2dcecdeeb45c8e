"""A screen with an accessibility bus (AT-SPI), separate from those of other programs."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

ALWAYS_READ: Final = "QT_LINUX_ACCESSIBILITY_ALWAYS_ON"
"""Makes Qt report its windows even if no desktop setting asks for it."""
_SERVICE: Final = Path("/usr/share/dbus-1/services/org.a11y.Bus.service")
_PROGRAMS: Final = ("dbus-daemon", "Xvfb")


@contextmanager
def desktop(folder: Path) -> Iterator[dict[str, str]]:
    """A screen, a session bus and the accessibility bus on it, with their sockets in `folder`.

    Yields the environment for programs on it; empty if this system lacks one of them.
    """
    if not _SERVICE.exists() or None in map(shutil.which, _PROGRAMS):
        yield {}
        return
    screen = ["Xvfb", "-displayfd", "1", "-screen", "0", "1440x900x24", "-nolisten", "tcp"]
    bus = ["dbus-daemon", "--session", "--nofork", "--print-address"]
    with _running(screen, folder) as number, _running(bus, folder) as address:
        yield {
            "QT_QPA_PLATFORM": "xcb",
            "DISPLAY": f":{number}",
            "DBUS_SESSION_BUS_ADDRESS": address,
            ALWAYS_READ: "1",
        }


@contextmanager
def _running(command: list[str], folder: Path) -> Iterator[str]:
    """Yields its first line of output."""
    environment = os.environ | {"XDG_RUNTIME_DIR": str(folder)}
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=environment
    ) as process:
        try:
            assert process.stdout is not None
            yield process.stdout.readline().strip()
        finally:
            process.kill()
