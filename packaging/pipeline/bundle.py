"""Builds the bundle: freezes it, adds its notices and its list of parts, and checks it before packaging."""

import os
import shutil
import sys
from collections.abc import Iterable
from importlib.metadata import Distribution, distributions
from pathlib import Path
from typing import Final

from environment import environment
from parts import write_parts
from places import BUILD, BUNDLE, PACKAGING, PUBLISHER, ROOT, VERSION, moment, run
from signing import sign_programs

MOST_BYTES: Final = 140_000_000
_FORBIDDEN: Final = ("WebEngine", "Qt6Pdf", "libgtk", "chardet", "qgtk3", "pytest", "mypyc", "setuptools")


def make_bundle() -> None:
    """Freeze, and add what has to be beside it. Exits with a sentence if something is wrong."""
    if sys.platform == "win32":
        _write_version()
    run(
        environment("bundle"), "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "ERROR",
        "--distpath", BUNDLE.parent, "--workpath", BUILD / "work", PACKAGING / "bundle" / "balie.spec",
        SOURCE_DATE_EPOCH=str(moment()), PYTHONHASHSEED="0",
    )  # fmt: skip
    python = environment("runtime")
    found = {one.name: one for one in distributions(path=[_site_packages(python)])}
    licences = BUNDLE / "licences"
    shutil.copytree(PACKAGING / "third-party", licences, ignore=shutil.ignore_patterns("README.txt"))
    shutil.copy(ROOT / "LICENSE", licences / "EUPL-1.2.txt")
    (licences / "THIRD-PARTY.txt").write_text(_notices(found.values()), "utf-8")
    write_parts(python, licences / "sbom.cdx.json")
    if sys.platform == "win32":
        add_help(BUNDLE)
        sign_programs(BUNDLE)
    for path in [BUNDLE, *BUNDLE.rglob("*")]:
        if not path.is_symlink():
            path.chmod(_mode(path))
            os.utime(path, (moment(), moment()))
    _look(found)


def add_help(folder: Path) -> None:
    """Add what administrators read and roll out, for Windows; on Linux it is in /usr/share/doc/balie."""
    shutil.copytree(PACKAGING / "docs", folder / "help")
    policies = PACKAGING / "policy"
    for path in (*policies.glob("*.admx"), *policies.glob("*/*.adml"), policies / "policies.schema.json"):
        target = folder / "policies" / path.relative_to(policies)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, target)


def bundle_bytes() -> int:
    """The total size of the bundle's files."""
    return sum(path.stat().st_size for path in BUNDLE.rglob("*") if path.is_file() and not path.is_symlink())


def _mode(path: Path) -> int:
    """The mode as installed by a package, whatever the umask here. Libraries are not executable."""
    return 0o755 if path.is_dir() or path.parent == BUNDLE else 0o644


def _site_packages(python: Path) -> str:
    return run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", capture=True).strip()


def _notices(found: Iterable[Distribution]) -> str:
    text = [(PACKAGING / "third-party" / "README.txt").read_text("utf-8")]
    for one in sorted(found, key=lambda one: one.name.lower()):
        said = one.metadata.get("License-Expression") or one.metadata.get("License") or _classifier(one)
        text.append(f"\n{'=' * 100}\n{one.name} {one.version}: {said.splitlines()[0] if said else 'see below'}\n")
        text += [
            "\n" + Path(str(file.locate())).read_text("utf-8", "replace").strip() + "\n"
            for file in one.files or ()
            if file.name.upper().startswith(("LICEN", "COPYING", "NOTICE")) and ".dist-info" in str(file)
        ]
    return "".join(text)


def _classifier(one: Distribution) -> str:
    said = [text for text in one.metadata.get_all("Classifier") or [] if text.startswith("License ::")]
    return said[0].rpartition(" :: ")[2] if said else ""


def _look(found: dict[str, Distribution]) -> None:
    """Check that the bundle contains what it may, and no more."""
    size = bundle_bytes()
    wrong = [f"it has {size:,} bytes, over {MOST_BYTES:,}"] if size > MOST_BYTES and sys.platform == "linux" else []
    names = [str(path.relative_to(BUNDLE)) for path in BUNDLE.rglob("*")]
    wrong += [f"{name} does not belong" for name in names for word in _FORBIDDEN if word in name]
    known = {name.lower().replace("-", "_") for name in found}
    inside = {path.name.partition("-")[0].lower() for path in BUNDLE.rglob("*.dist-info")}
    wrong += [f"{name} is no part of what is locked" for name in inside - known]
    wrong += [f"{name} is missing" for name in ("LGPL-3.0.txt", "GPL-3.0.txt", "THIRD-PARTY.txt", "sbom.cdx.json")
              if not (BUNDLE / "licences" / name).exists()]  # fmt: skip
    if wrong:
        sys.exit("The bundle is not right: " + "; ".join(wrong))
    print(f"build/dist/balie: {size / 1e6:.1f} MB in {len(names)} files and folders")


def _write_version() -> None:
    """Write the version information that Windows shows in the program's properties."""
    numbers = (*map(int, VERSION.split(".")), 0)
    strings = {"CompanyName": PUBLISHER, "FileDescription": "Balie", "FileVersion": VERSION, "ProductName": "Balie",
               "ProductVersion": VERSION, "LegalCopyright": "EUPL-1.2", "OriginalFilename": "balie.exe"}  # fmt: skip
    structs = ", ".join(f"StringStruct({key!r}, {value!r})" for key, value in strings.items())
    BUILD.mkdir(exist_ok=True)
    tables = f"StringFileInfo([StringTable('040904B0', [{structs}])])"
    tables += ", VarFileInfo([VarStruct('Translation', [1033, 1200])])"
    text = f"VSVersionInfo(ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}), kids=[{tables}])"
    (BUILD / "version_info.txt").write_text(text, "utf-8")
