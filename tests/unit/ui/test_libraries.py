"""What would make Qt abort is reported in a sentence, with the command that fixes it."""

import struct
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from app.domain.problems import InboxError
from app.ui import libraries

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Only Linux lacks libraries")


def qt() -> Path:
    found = find_spec("PySide6")
    assert found is not None
    assert found.submodule_search_locations
    return Path(found.submodule_search_locations[0]) / "Qt"


def test_the_libraries_that_a_real_plugin_needs_are_read() -> None:
    wanted = set(libraries.needed((qt() / "plugins" / "platforms" / "libqxcb.so").read_bytes()))
    assert {"libQt6XcbQpa.so.6", "libc.so.6"} <= wanted
    assert "libxcb-cursor.so.0" in set(libraries.needed((qt() / "lib" / "libQt6XcbQpa.so.6").read_bytes()))


@pytest.mark.parametrize("content", [b"", b"\x7fELF\x01\x01", b"no library at all"])
def test_what_is_no_library_needs_nothing(content: bytes) -> None:
    assert list(libraries.needed(content)) == []


def test_nothing_is_missing_where_the_plugin_opens() -> None:
    assert libraries.missing_libraries(qt(), "offscreen") == []


def _elf(*names: str) -> bytes:
    """A library that needs others: a header, two segments, and the dynamic section with their names."""
    strings = b"\0" + b"".join(name.encode() + b"\0" for name in names)
    offsets = [1 + sum(len(name) + 1 for name in names[:at]) for at in range(len(names))]
    entries = [(1, offset) for offset in offsets] + [(5, 0x1000), (0, 0)]
    dynamic = b"".join(struct.pack("<qQ", *entry) for entry in entries)
    start = 64 + 2 * 56
    at = start + len(dynamic)
    header = (
        b"\x7fELF\x02\x01\x01" + bytes(9) + struct.pack("<HHIQQQIHHHHHH", 3, 62, 1, 0, 64, 0, 0, 64, 56, 2, 0, 0, 0)
    )
    load = struct.pack("<IIQQQQQQ", 1, 4, at, 0x1000, 0x1000, len(strings), len(strings), 1)
    section = struct.pack("<IIQQQQQQ", 2, 4, start, 0x2000, 0x2000, len(dynamic), len(dynamic), 8)
    return header + load + section + dynamic + strings


def test_every_missing_library_is_named_with_the_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "Qt" / "plugins" / "platforms"
    folder.mkdir(parents=True)
    (folder / "libqxcb.so").write_bytes(_elf("libxcb-cursor.so.0", "libnowhere.so.9", "libQt6Gui.so.6", "libc.so.6"))
    monkeypatch.setattr(libraries, "_opens", lambda name: name == "libc.so.6")
    missing = libraries.missing_libraries(tmp_path / "Qt", "xcb")
    assert missing == ["libnowhere.so.9", "libxcb-cursor.so.0"]
    monkeypatch.setattr(libraries, "_system", lambda: "debian")
    assert libraries._advice(missing) == "sudo apt install libnowhere.so.9 libxcb-cursor0"
    monkeypatch.setattr(libraries, "_system", lambda: "fedora")
    assert libraries._advice(missing) == "sudo dnf install libnowhere.so.9 xcb-util-cursor"


def test_the_sentence_names_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(libraries, "missing_libraries", lambda _qt, _platform: ["libxcb-cursor.so.0"])
    monkeypatch.setattr(libraries, "_system", lambda: "debian")
    with pytest.raises(InboxError, match=r"libxcb-cursor\.so\.0\b.*sudo apt install libxcb-cursor0") as caught:
        libraries.check_libraries()
    assert caught.value.code == "qt_library_missing"


@pytest.mark.parametrize("platform", ["xcb", "wayland", "wayland-egl", "wayland;xcb", "no-such-platform", ""])
def test_no_screen_is_no_abort(platform: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nor is a compositor that does not exist: its variable is left over, as after a change of user."""
    monkeypatch.setenv("QT_QPA_PLATFORM", platform)
    monkeypatch.setenv("WAYLAND_DISPLAY", "gone")
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.setattr(libraries, "missing_libraries", lambda _qt, _platform: [])
    with pytest.raises(InboxError) as caught:
        libraries.check_libraries()
    assert caught.value.code == "no_screen"


def test_qt_is_let_go_where_one_of_its_platforms_works(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WAYLAND_DISPLAY", "gone")
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setenv("QT_QPA_PLATFORM", "wayland;offscreen")
    libraries.check_libraries()
