"""What goes into the bundle and what does not; used by the recipe, and by the check that looks at what came of it."""

import encodings
import pkgutil
import re
from typing import Final

_ENCODINGS: Final = (
    r"utf_.*|ascii|latin_1|iso8859_.*|cp125\d|cp(437|850|858)|koi8_[ru]|idna|punycode|mbcs|oem|charmap|aliases|undefined"
    r"|.*_(codec|escape)|rot_13"
)
"""Of Unicode, Europe's, and of Windows. Not those of East Asia, of mainframes and of DOS elsewhere."""

UNWANTED_MODULES: Final = [
    # Only the Qt modules that app/ imports: core, gui, widgets, network, and multimedia for voice messages, printing.
    "PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtOpenGL", "PySide6.QtOpenGLWidgets",
    "PySide6.QtSvg", "PySide6.QtSvgWidgets", "PySide6.QtTest", "PySide6.QtSql", "PySide6.QtXml", "PySide6.QtPdf",
    "PySide6.QtWebEngineCore", "PySide6.QtWebEngineWidgets", "PySide6.QtCharts", "PySide6.QtDesigner",
    # What libraries import if it is there, and Balie does not use.
    "tkinter", "_tkinter", "curses", "pytest", "hypothesis", "setuptools", "pkg_resources", "pip", "PIL", "IPython",
    "pydoc_data", "numpy", "gi", "trio", "uvloop", "watchfiles", "rich", "pygments", "chardet",
    "mypyc", "anyio._backends._trio", "anyio.pytest_plugin", "urllib3.contrib.emscripten", "urllib3.contrib.pyopenssl",
    "httpcore._async.http2", "httpcore._sync.http2", "uvicorn.protocols.http.httptools_impl",
    "uvicorn.protocols.http.zttp_impl", "uvicorn.protocols.http.zttp_h2_impl",
    "uvicorn.protocols.websockets.websockets_impl", "uvicorn.protocols.websockets.websockets_sansio_impl",
    "uvicorn.protocols.websockets.wsproto_impl",
    # What stands in for modules in C that are there, and speaks to servers that Balie does not know.
    "_pydecimal", "psycopg.pq.pq_ctypes", "psycopg.pq._pq_ctypes", "xmlrpc", "smtplib", "ftplib",
    # The same again for newer processors; distances that nobody asks for, and the loop around the one that is asked for
    # (0.6 ms rather than 0.2 for 500 answers): their Python twins do.
    "rapidfuzz.fuzz_cpp_avx2", "rapidfuzz.distance.metrics_cpp", "rapidfuzz.distance.metrics_cpp_avx2",
    "rapidfuzz.process_cpp_impl", "rapidfuzz.utils_cpp",
    *(f"encodings.{one.name}" for one in pkgutil.iter_modules(encodings.__path__)
      if not re.fullmatch(_ENCODINGS, one.name)),
]  # fmt: skip

_QT_PARTS: Final = (
    "Concurrent", "Core", "DBus", "Gui", "Multimedia", "Network", "PrintSupport", "Widgets", "XcbQpa", "WaylandClient",
    "WlShellIntegration", "WaylandEglClientHwIntegration", "OpenGL", "FFmpegStub-crypto", "FFmpegStub-ssl",
    "FFmpegStub-va", "FFmpegStub-va-drm", "FFmpegStub-va-x11",
)  # fmt: skip
_PLUGINS: Final = {
    "imageformats": ("qjpeg", "qgif", "qwebp", "qico"),
    "platforms": ("qxcb", "qwayland", "qoffscreen", "qwindows"),
    "platforminputcontexts": ("composeplatforminputcontext", "ibusplatforminputcontext"),
    "platformthemes": ("qxdgdesktopportal",),
    "multimedia": ("ffmpegmediaplugin", "windowsmediaplugin"),
    "networkinformation": (),
    "printsupport": ("cupsprintersupport",),
    "tls": (),
    "styles": ("qmodernwindowsstyle",),
    "xcbglintegrations": ("qxcb-egl-integration", "qxcb-glx-integration"),
    "wayland-decoration-client": ("bradient",),
    "wayland-graphics-integration-client": ("qt-plugin-wayland-egl",),
    "wayland-shell-integration": ("xdg-shell", "wl-shell-plugin"),
}
"""Kind of plugin → those that are kept. Not the GTK theme: it alone would bring 25 MB of GTK."""

_OF_THE_SYSTEM: Final = re.compile(r"/(usr/)?(local/)?lib(32|64)?/(.*/)?(?!lib(python|ffi|bz2)[\d.-])lib[^/]+\.so[^/]*")
"""Where the system's own libraries lie. They stay out, whatever is installed where the bundle is built: bundled ones
break on a newer system. Python's own comes along, and two whose names differ between distributions."""


APART: Final = ("de", "fy")
"""Languages whose dictionaries are a package of their own on Linux: the Frisian one alone is 11 MB."""

_UNWANTED_FILES: Final = re.compile(
    r"PySide6/(.*/)?(qml|resources)/.*"
    r"|PySide6/(.*/)?translations/(?!qtbase_(nl|de|en)\.qm).*"
    r"|apsw/sqlite_extra_binaries/.*|stdnum/(?!iban\.dat).*\.dat"
    # What an environment installed where: other bytes at every place, and of no use in a bundle.
    r"|[^/]+\.dist-info/(RECORD|INSTALLER|REQUESTED|direct_url\.json)"
    # What encodings of East Asia are made of, bindings that nobody imports, drawing without a graphics driver.
    r"|(.*/)?(_codecs_|Qt(DBus|Concurrent|MultimediaWidgets)\.)[^/]*|(.*/)?(opengl32sw|d3dcompiler_47)\.dll"
)


def is_wanted(path: str) -> bool:
    """Whether the file at `path`, relative to the bundle, goes along."""
    path = path.replace("\\", "/")
    name = path.rpartition("/")[2]
    if plugin := re.search(r"PySide6/(?:Qt/)?plugins/([^/]+)/(?:lib)?([^/]+?)\.(?:so|dll)$", path):
        return plugin[2] in _PLUGINS.get(plugin[1], ())
    if library := re.match(r"(?:libQt6|Qt6)([\w-]+?)\.(?:so|dll)", name):
        return library[1] in _QT_PARTS
    return not _UNWANTED_FILES.fullmatch(path)


def is_of_the_system(source: str) -> bool:
    """Whether the file `source`, by its whole path, is a library that packages ask the system for."""
    return _OF_THE_SYSTEM.fullmatch(source) is not None


def may_be_stripped(path: str) -> bool:
    """Whether the library at `path` stays whole without its symbols. What was patched for its wheel does not."""
    return not re.search(r"psycopg_binary\.libs/|/lib(av|sw)\w+\.so", path)


def is_apart(path: str) -> bool:
    """Whether the file at `path` goes into a package of its own."""
    return path.startswith(tuple(f"app/_data/resources/dictionaries/{language}." for language in APART))
