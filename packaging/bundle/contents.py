"""Selects what goes into the bundle; used by the recipe and by the check of the result."""

import encodings
import pkgutil
import re
from typing import Final

_ENCODINGS: Final = (
    r"utf_.*|ascii|latin_1|iso8859_.*|cp125\d|cp(437|850|858)|koi8_[ru]|idna|punycode|mbcs|oem|charmap|aliases|undefined"
    r"|.*_(codec|escape)|rot_13"
)
"""Encodings that are kept: Unicode, Europe and Windows. Not those of East Asia, mainframes or DOS elsewhere."""

UNWANTED_MODULES: Final = [
    # Only the Qt modules that app/ imports: core, gui, widgets, network, and multimedia for voice messages, printing.
    "PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtOpenGL", "PySide6.QtOpenGLWidgets",
    "PySide6.QtSvg", "PySide6.QtSvgWidgets", "PySide6.QtTest", "PySide6.QtSql", "PySide6.QtXml", "PySide6.QtPdf",
    "PySide6.QtWebEngineCore", "PySide6.QtWebEngineWidgets", "PySide6.QtCharts", "PySide6.QtDesigner",
    # Optional imports of libraries that Balie does not use.
    "tkinter", "_tkinter", "curses", "pytest", "hypothesis", "setuptools", "pkg_resources", "pip", "PIL", "IPython",
    "pydoc_data", "numpy", "gi", "trio", "uvloop", "watchfiles", "rich", "pygments", "chardet",
    "mypyc", "anyio._backends._trio", "anyio.pytest_plugin", "urllib3.contrib.emscripten", "urllib3.contrib.pyopenssl",
    "httpcore._async.http2", "httpcore._sync.http2", "uvicorn.protocols.http.httptools_impl",
    "uvicorn.protocols.http.zttp_impl", "uvicorn.protocols.http.zttp_h2_impl",
    "uvicorn.protocols.websockets.websockets_impl", "uvicorn.protocols.websockets.websockets_sansio_impl",
    "uvicorn.protocols.websockets.wsproto_impl",
    # Python fallbacks for C modules that are present, and clients for servers that Balie does not know.
    "_pydecimal", "psycopg.pq.pq_ctypes", "psycopg.pq._pq_ctypes", "xmlrpc", "smtplib", "ftplib",
    # The same for newer processors; unused distances, and the loop around the one that is used (0.6 ms instead of 0.2
    # for 500 answers): their Python versions do.
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
"""Kind of plug-in → those that are kept. Not the GTK theme, which alone would bring 25 MB of GTK."""

_OF_THE_SYSTEM: Final = re.compile(r"/(usr/)?(local/)?lib(32|64)?/(.*/)?(?!lib(python|ffi|bz2)[\d.-])lib[^/]+\.so[^/]*")
"""Paths of the system's own libraries. They are left out, whatever is installed on the build machine: bundled ones
break on a newer system. Python's own is included, and so are two whose names differ between distributions.
"""


APART: Final = ("de", "fy")
"""Languages whose dictionaries are separate packages on Linux: the Frisian one alone is 11 MB."""

_UNWANTED_FILES: Final = re.compile(
    r"PySide6/(.*/)?(qml|resources)/.*"
    r"|PySide6/(.*/)?translations/(?!qtbase_(nl|de|en)\.qm).*"
    r"|apsw/sqlite_extra_binaries/.*|stdnum/(?!iban\.dat).*\.dat"
    # Where an environment was installed: differs everywhere, and is of no use in a bundle.
    r"|[^/]+\.dist-info/(RECORD|INSTALLER|REQUESTED|direct_url\.json)"
    # Data of East Asian encodings, bindings that nobody imports, drawing without a graphics driver.
    r"|(.*/)?(_codecs_|Qt(DBus|Concurrent|MultimediaWidgets)\.)[^/]*|(.*/)?(opengl32sw|d3dcompiler_47)\.dll"
)


def is_wanted(path: str) -> bool:
    """Whether the file at `path`, relative to the bundle, is included."""
    path = path.replace("\\", "/")
    name = path.rpartition("/")[2]
    if plugin := re.search(r"PySide6/(?:Qt/)?plugins/([^/]+)/(?:lib)?([^/]+?)\.(?:so|dll)$", path):
        return plugin[2] in _PLUGINS.get(plugin[1], ())
    if library := re.match(r"(?:libQt6|Qt6)([\w-]+?)\.(?:so|dll)", name):
        return library[1] in _QT_PARTS
    return not _UNWANTED_FILES.fullmatch(path)


def is_of_the_system(source: str) -> bool:
    """Whether the file `source`, by its full path, is a library that packages take from the system as a dependency."""
    return _OF_THE_SYSTEM.fullmatch(source) is not None


def may_be_stripped(path: str) -> bool:
    """Whether the library at `path` survives stripping. Those that were patched for their wheel do not."""
    return not re.search(r"psycopg_binary\.libs/|/lib(av|sw)\w+\.so", path)


def is_apart(path: str) -> bool:
    """Whether the file at `path` goes into a separate package."""
    return path.startswith(tuple(f"app/_data/resources/dictionaries/{language}." for language in APART))
