"""Qt's ICU data without what no part of Balie asks for: names of currencies and places, old encodings, dictionaries.

The library that comes with Qt for Linux is 32 MB, a fifth of the bundle. Qt takes sorting by language from it, while
dates, numbers and UTF-8 are its own. What stays is Unicode itself, and sorting and rules for the window's languages and
the root they build on. ICU's own tool takes the rest out; ICU's licence allows it (THIRD-PARTY/ICU.txt).
Needs icupkg (icu-devtools) and as, ld, objcopy (binutils).
"""

import re
import subprocess
from pathlib import Path
from typing import Final

_LANGUAGES: Final = "root|nl|en|de|fy|res_index|pool"
_KEPT: Final = re.compile(
    rf"(coll/(({_LANGUAGES})(_\w*)?\.res|ucadata\.icu)|({_LANGUAGES})(_\w*)?\.res|[\w-]+\.(nrm|icu|spp)"
    r"|(supplementalData|likelySubtags|numberingSystems|plurals|metaZones|timezoneTypes|windowsZones|zoneinfo64"
    r"|keyTypeData|icustd|icuver|langInfo|genderList|grammaticalFeatures|dayPeriods)\.res|cnvalias\.icu)"
)


def trimmed(library: Path, folder: Path) -> Path:
    """A library of the same name in `folder` with what is kept of `library`'s data."""
    version = library.name.removeprefix("libicudata.so.")
    folder.mkdir(parents=True, exist_ok=True)
    data, target = folder / f"icudt{version}l.dat", folder / library.name
    _run("objcopy", "--output-target=binary", "--only-section=.rodata", library, data)
    items = _run("icupkg", "--list", data).split()
    unwanted = folder / "unwanted.txt"
    unwanted.write_text("\n".join(item for item in items if not _KEPT.fullmatch(item)) + "\n", "utf-8")
    _run("icupkg", "--remove", unwanted, data)
    source = folder / "icudata.s"
    name = f"icudt{version}_dat"
    source.write_text(
        f'.section .rodata\n.balign 16\n.globl {name}\n.type {name}, @object\n{name}:\n.incbin "{data.name}"\n'
        f".size {name}, . - {name}\n"
        '.section .note.GNU-stack,"",@progbits\n',
        "utf-8",
    )
    _run("as", "-o", "icudata.o", source.name, folder=folder)
    _run("ld", "-shared", "-soname", library.name, "-o", target.name, "icudata.o", folder=folder)
    return target


def _run(*words: str | Path, folder: Path | None = None) -> str:
    arguments = [str(word) for word in words]
    return subprocess.run(arguments, cwd=folder, check=True, capture_output=True, text=True).stdout  # noqa: S603
