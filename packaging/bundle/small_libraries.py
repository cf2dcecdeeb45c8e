"""Libraries of the bundle for Linux, made small.

ICU's data, 32 MB: Qt takes sorting by language from it, while dates, numbers, UTF-8 and names of hosts are Qt's own.
What stays is Unicode itself, and sorting and rules for the window's languages and the root they build on. ICU's own
tool takes the rest out, which ICU's licence allows.

Qt Quick and its engine, 17 MB: the player of voice messages names a function and an object of it, for recording Quick
windows, of which Balie has none. In their place stands a library with those two names. It is not made of Qt, and
whoever replaces it by the real one, with all that it needs, loses nothing.

OpenSSL, 7 MB: psycopg brings a second one, under names of its own, though Python's already uses the system's, whose
makers mend it. In its place stand two libraries of those names that only ask for the system's. What libpq and libldap
want of it has been in every OpenSSL 3 (`objdump -p` names OPENSSL_3.0.0 and nothing later).

Everything that still has debugging symbols, 28 MB, without them.

Needs icupkg (icu-devtools) and as, ld, objcopy, strip (binutils).
"""

import re
import subprocess
from pathlib import Path
from typing import Final

_LANGUAGES: Final = "root|nl|en|de|fy|res_index|pool"
_KEPT: Final = re.compile(
    rf"(coll/(({_LANGUAGES})(_\w*)?\.res|ucadata\.icu)|({_LANGUAGES})(_\w*)?\.res|(?!unames|uts46)[\w-]+\.(nrm|icu)"
    r"|(supplementalData|likelySubtags|numberingSystems|plurals|metaZones|timezoneTypes|windowsZones|zoneinfo64"
    r"|keyTypeData|icustd|icuver|langInfo|genderList|grammaticalFeatures|dayPeriods)\.res|cnvalias\.icu)"
)


_QUICK: Final = """
.text
.globl _ZN12QQuickWindow10grabWindowEv
.type _ZN12QQuickWindow10grabWindowEv, @function
_ZN12QQuickWindow10grabWindowEv: ud2
.data
.balign 16
.globl _ZN12QQuickWindow16staticMetaObjectE
.type _ZN12QQuickWindow16staticMetaObjectE, @object
_ZN12QQuickWindow16staticMetaObjectE: .zero 64
.size _ZN12QQuickWindow16staticMetaObjectE, 64
"""


def icu_data(library: Path, folder: Path) -> Path:
    """Write a library of the same name to `folder`, with the part of `library`'s data that is kept."""
    version = library.name.removeprefix("libicudata.so.")
    folder.mkdir(parents=True, exist_ok=True)
    data = folder / f"icudt{version}l.dat"
    _run("objcopy", "--output-target=binary", "--only-section=.rodata", library, data)
    items = _run("icupkg", "--list", data).split()
    unwanted = folder / "unwanted.txt"
    unwanted.write_text("\n".join(item for item in items if not _KEPT.fullmatch(item)) + "\n", "utf-8")
    _run("icupkg", "--remove", unwanted, data)
    name = f"icudt{version}_dat"
    source = (
        f'.section .rodata\n.balign 16\n.globl {name}\n.type {name}, @object\n{name}:\n.incbin "{data.name}"\n'
        f".size {name}, . - {name}\n"
    )
    return _assembled(source, folder / library.name)


def without_quick(folder: Path) -> list[Path]:
    """Build the libraries that replace Qt Quick and its engine."""
    folder.mkdir(parents=True, exist_ok=True)
    version = folder / "quick.map"
    version.write_text("Qt_6 { global: *; };\n", "utf-8")
    option = f"--version-script={version.name}"
    return [
        _assembled(_QUICK, folder / "libQt6Quick.so.6", option),
        _assembled("", folder / "libQt6Qml.so.6", option),
    ]


def of_the_system(library: Path, folder: Path) -> Path:
    """Build a library in `folder` with the name of psycopg's OpenSSL `library` that forwards to the system's."""
    folder.mkdir(parents=True, exist_ok=True)
    version = folder / "openssl.map"
    version.write_text("OPENSSL_3.0.0 { global: *; };\n", "utf-8")
    name = f"{library.name.partition('-')[0]}.so.3"
    return _assembled("", folder / library.name, f"--version-script={version.name}", "--no-as-needed", f"-l:{name}")


def stripped(library: Path, folder: Path) -> Path:
    """Copy `library` to `folder` without debugging symbols."""
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / library.name
    _run("strip", "--strip-unneeded", "-o", target, library)
    return target


def _assembled(source: str, target: Path, *options: str) -> Path:
    folder, name = target.parent, target.name.partition(".")[0]
    (folder / f"{name}.s").write_text(f'{source}.section .note.GNU-stack,"",@progbits\n', "utf-8")
    _run("as", "-o", f"{name}.o", f"{name}.s", folder=folder)
    _run("ld", "-shared", "-soname", target.name, "-o", target.name, f"{name}.o", *options, folder=folder)
    return target


def _run(*words: str | Path, folder: Path | None = None) -> str:
    arguments = [str(word) for word in words]
    return subprocess.run(arguments, cwd=folder, check=True, capture_output=True, text=True).stdout  # noqa: S603
