"""Which system libraries Qt is missing on this Linux machine. Imports no Qt, which would abort without a sentence."""

import importlib.util
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from app.domain.problems import InboxError

_PACKAGES: Final = {
    "libEGL.so.1": ("libegl1", "libglvnd-egl"),
    "libGL.so.1": ("libgl1", "libglvnd-glx"),
    "libX11-xcb.so.1": ("libx11-xcb1", "libX11-xcb"),
    "libX11.so.6": ("libx11-6", "libX11"),
    "libbrotlicommon.so.1": ("libbrotli1", "libbrotli"),
    "libbrotlidec.so.1": ("libbrotli1", "libbrotli"),
    "libdbus-1.so.3": ("libdbus-1-3", "dbus-libs"),
    "libfontconfig.so.1": ("libfontconfig1", "fontconfig"),
    "libfreetype.so.6": ("libfreetype6", "freetype"),
    "libglib-2.0.so.0": ("libglib2.0-0", "glib2"),
    "libgthread-2.0.so.0": ("libglib2.0-0", "glib2"),
    "libwayland-client.so.0": ("libwayland-client0", "libwayland-client"),
    "libwayland-cursor.so.0": ("libwayland-cursor0", "libwayland-cursor"),
    "libxcb-cursor.so.0": ("libxcb-cursor0", "xcb-util-cursor"),
    "libxcb-icccm.so.4": ("libxcb-icccm4", "xcb-util-wm"),
    "libxcb-image.so.0": ("libxcb-image0", "xcb-util-image"),
    "libxcb-keysyms.so.1": ("libxcb-keysyms1", "xcb-util-keysyms"),
    "libxcb-randr.so.0": ("libxcb-randr0", "libxcb"),
    "libxcb-render-util.so.0": ("libxcb-render-util0", "xcb-util-renderutil"),
    "libxcb-render.so.0": ("libxcb-render0", "libxcb"),
    "libxcb-shape.so.0": ("libxcb-shape0", "libxcb"),
    "libxcb-shm.so.0": ("libxcb-shm0", "libxcb"),
    "libxcb-sync.so.1": ("libxcb-sync1", "libxcb"),
    "libxcb-util.so.1": ("libxcb-util1", "xcb-util"),
    "libxcb-xfixes.so.0": ("libxcb-xfixes0", "libxcb"),
    "libxcb-xinerama.so.0": ("libxcb-xinerama0", "libxcb"),
    "libxcb-xkb.so.1": ("libxcb-xkb1", "libxcb"),
    "libxcb.so.1": ("libxcb1", "libxcb"),
    "libxkbcommon-x11.so.0": ("libxkbcommon-x11-0", "libxkbcommon-x11"),
    "libxkbcommon.so.0": ("libxkbcommon0", "libxkbcommon"),
}
"""Library → Debian's package, Fedora's package."""

_PARTS: Final = ("Core", "DBus", "Gui", "Network", "Widgets", "XcbQpa", "WaylandClient", "OpenGL")


def check_libraries() -> None:
    """Raise `InboxError` if Qt would abort: libraries are missing, or there is no screen."""
    if not sys.platform.startswith("linux"):
        return
    found = importlib.util.find_spec("PySide6")
    if found is None or not found.submodule_search_locations:
        return
    qt = Path(found.submodule_search_locations[0]) / "Qt"
    missing: list[str] = []
    for platform in _platforms():
        if not _plugin(qt, platform).exists():
            continue
        lacks, answers = missing_libraries(qt, platform), _SCREENS.get(platform)
        if not lacks and (answers is None or answers()):
            return
        missing = missing or lacks
    if missing:
        raise InboxError("qt_library_missing", libraries=", ".join(missing), command=_advice(missing))
    raise InboxError("no_screen")


def missing_libraries(qt: Path, platform: str) -> list[str]:
    """The missing system libraries that `platform`'s plug-in, or the Qt libraries it uses, depend on.

    Fast if all is well: the plug-in is opened as by Qt, and only a failure is investigated.
    """
    plugin = _plugin(qt, platform)
    if _opens(str(plugin)):
        return []
    files = [plugin, *(qt / "lib" / f"libQt6{part}.so.6" for part in _PARTS)]
    wanted = {name for file in files if file.exists() for name in needed(file.read_bytes())}
    return sorted(name for name in wanted if not name.startswith("libQt6") and not _opens(name) and not _ours(qt, name))


def needed(elf: bytes) -> Iterator[str]:
    """The libraries that a 64-bit little-endian ELF file names as needed (its DT_NEEDED entries)."""
    import struct  # noqa: PLC0415 - only where something is missing

    if elf[:6] != b"\x7fELF\x02\x01":
        return
    offset, size, count = struct.unpack_from("<Q", elf, 0x20)[0], *struct.unpack_from("<HH", elf, 0x36)
    headers = [struct.unpack_from("<IIQQQQQQ", elf, offset + size * number) for number in range(count)]
    segments = [(start, at, length) for kind, _, at, start, _, length, _, _ in headers if kind == 1]
    dynamic = next(((at, length) for kind, _, at, _, _, length, _, _ in headers if kind == 2), (0, 0))
    entries = [struct.unpack_from("<qQ", elf, dynamic[0] + 16 * number) for number in range(dynamic[1] // 16)]
    strings = next((value for tag, value in entries if tag == 5), 0)
    start = next((at + strings - begin for begin, at, length in segments if begin <= strings < begin + length), 0)
    for tag, value in entries:
        if tag == 1:
            yield elf[start + value : elf.index(b"\0", start + value)].decode("ascii", "replace")


def _platforms() -> list[str]:
    """The platforms that Qt will try, in order: wayland-egl and the like are in wayland's plug-in."""
    chosen = [name.partition(":")[0] for name in os.environ.get("QT_QPA_PLATFORM", "").split(";") if name]
    named = ["wayland" if name.startswith("wayland-") else name for name in chosen]
    return named or [*(["wayland"] if os.environ.get("WAYLAND_DISPLAY") else []), "xcb"]


def _plugin(qt: Path, platform: str) -> Path:
    return qt / "plugins" / "platforms" / f"libq{platform}.so"


def _opens(name: str) -> bool:
    from _ctypes import dlopen  # noqa: PLC0415 - what ctypes itself calls, which takes 2 ms to import

    try:
        dlopen(name)
    except OSError:
        return False
    return True


def _ours(qt: Path, name: str) -> bool:
    return (qt / "lib" / name).exists()


def _advice(missing: list[str]) -> str:
    """The command that installs them on this system."""
    like = _system()
    fedora = "fedora" in like or "rhel" in like or "suse" in like
    packages = sorted({_PACKAGES.get(name, (name, name))[1 if fedora else 0] for name in missing})
    return f"{'sudo dnf install' if fedora else 'sudo apt install'} {' '.join(packages)}"


def _system() -> str:
    try:
        lines = Path("/etc/os-release").read_text("utf-8").splitlines()
    except OSError:
        return ""
    return " ".join(line.partition("=")[2] for line in lines if line.startswith(("ID=", "ID_LIKE=")))


def _wayland_answers() -> bool:
    """Whether a compositor accepts a connection, made as Qt would."""
    import ctypes  # noqa: PLC0415 - 2 ms, which platforms without a screen do without

    wayland = ctypes.CDLL("libwayland-client.so.0")
    wayland.wl_display_connect.restype = ctypes.c_void_p
    wayland.wl_display_connect.argtypes = wayland.wl_display_disconnect.argtypes = [ctypes.c_void_p]
    display = wayland.wl_display_connect(None)
    if display is not None:
        wayland.wl_display_disconnect(display)
    return display is not None


def _x11_answers() -> bool:
    """Whether an X server accepts a connection, made as Qt would."""
    if not os.environ.get("DISPLAY"):
        return False
    import ctypes  # noqa: PLC0415 - 2 ms, which platforms without a screen do without

    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = [ctypes.c_void_p, ctypes.c_void_p]
    xcb.xcb_connection_has_error.argtypes = xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(None, None)
    answers = bool(xcb.xcb_connection_has_error(connection) == 0)
    xcb.xcb_disconnect(connection)
    return answers


_SCREENS: Final = {"xcb": _x11_answers, "wayland": _wayland_answers}
"""Platform → whether it has a screen. Others need none, or check by themselves."""
