"""What is made of the bundle for Windows: an .msi for every user of the machine, and a .zip to run from a folder.

On Windows, WiX 3 (candle, light) builds the .msi from the bundle; on Linux, wixl builds the same source, so that its
tables can be looked at. A bundle for Windows can be frozen on Windows alone: on Linux a payload of the same libraries,
from the locked wheels for Windows, stands in for it, under a name that says so, and must never be given to anybody.

Nothing of it runs at installation: no custom action, nothing is started, nothing asks the network. What Qt needs of
Windows is asked before anything is copied.
"""

import hashlib
import os
import re
import shutil
import sys
import uuid
import zipfile
from pathlib import Path, PurePosixPath
from typing import Final
from xml.etree import ElementTree as ET

from bundle import MOST_BYTES, add_help
from environment import PYTHON, environment
from places import BUILD, BUNDLE, DIST, PACKAGING, PUBLISHER, VERSION, moment, run
from signing import sign_programs

UPGRADE_CODE: Final = "8F0B1B5C-5C39-4C0E-9B0F-6F3B7C9E2D41"
"""The same for every version of Balie, for ever: it tells Windows that one replaces another."""
_NAMES: Final = uuid.UUID("4f5c2a5e-7b43-4a39-8d4e-2f1f0c9d6a10")
_OLDEST_BUILD: Final = 18362
"""Windows 10 1903: Qt6Core.dll of Qt 6.11 uses the ICU of Windows itself (`objdump -p` names icuuc.dll), which is
complete from then on. Windows Server 2019 is 17763 and too old, Server 2022 is 20348.
"""
_BINDINGS: Final = ("Core", "Gui", "Widgets", "Network", "Multimedia", "PrintSupport")
_FORMAT: Final = "http://schemas.microsoft.com/wix/2006/wi"


def product_code(version: str = VERSION) -> str:
    """Differs for every version and is the same for every build of it."""
    return str(uuid.uuid5(_NAMES, f"product {version}")).upper()


def make_msi() -> Path:
    """Build dist/balie-VERSION-x64.msi; on Linux with `standin` in its name."""
    source = BUILD / "balie.wxs"
    payload, ending = _payload()
    source.write_text(wix_source(payload), "utf-8")
    DIST.mkdir(exist_ok=True)
    target = DIST / f"balie-{VERSION}-x64{ending}.msi"
    if sys.platform == "win32":
        run("candle", "-nologo", "-arch", "x64", "-out", BUILD / "balie.wixobj", source)
        run("light", "-nologo", "-spdb", "-out", target, BUILD / "balie.wixobj")
    elif shutil.which("wixl") is None:
        sys.exit("An .msi is built with wixl here. Install it: apt-get install wixl msitools")
    else:
        run("wixl", "-a", "x64", "-o", target, source)
    run(environment("tools"), PACKAGING / "windows" / "settle.py", target, str(moment()), _package_code(payload))
    return target


def make_zip() -> Path:
    """Build dist/balie-VERSION-windows-x64.zip: the same files, to unpack. Reproducible."""
    payload, ending = _payload()
    target = DIST / f"balie-{VERSION}-windows-x64{ending}.zip"
    DIST.mkdir(exist_ok=True)
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for path in sorted(path for path in payload.rglob("*") if path.is_file()):
            entry = zipfile.ZipInfo(f"balie-{VERSION}/{path.relative_to(payload).as_posix()}")
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, path.read_bytes())
    return target


def _payload() -> tuple[Path, str]:
    """(the folder to pack, what is added to the package's name)."""
    return (BUNDLE, "") if sys.platform == "win32" else (_standin(), "-standin")


def wix_source(payload: Path) -> str:
    """The installer's source in WiX 3's language, for the files of `payload`."""
    top = ET.Element("Wix", xmlns=_FORMAT)
    product = ET.SubElement(
        top, "Product", Id=product_code(), Name="Balie", Language="1033", Version=VERSION, Manufacturer=PUBLISHER,
        UpgradeCode=UPGRADE_CODE,
    )  # fmt: skip
    ET.SubElement(
        product, "Package", Id=_package_code(payload), InstallerVersion="500", Compressed="yes",
        InstallScope="perMachine", Platform="x64",
    )  # fmt: skip
    ET.SubElement(
        product, "MajorUpgrade", Schedule="afterInstallInitialize",
        DowngradeErrorMessage="A newer Balie is installed. Remove it first if you really want the older one.",
    )  # fmt: skip
    ET.SubElement(product, "Media", Id="1", Cabinet="balie.cab", EmbedCab="yes")
    _look_at_windows(product)
    for name, value in (("ARPPRODUCTICON", "balie.ico"), ("ARPNOMODIFY", "1")):
        ET.SubElement(product, "Property", Id=name, Value=value)
    ET.SubElement(product, "Icon", Id="balie.ico", SourceFile=_relative(PACKAGING / "windows" / "balie.ico"))
    components = _files(product, payload)
    _features(product, components)
    ET.indent(top)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + ET.tostring(top, encoding="unicode") + "\n"


def _package_code(payload: Path) -> str:
    """Differs for different content, as Windows requires, and is the same for the same."""
    content = hashlib.sha256(VERSION.encode())
    for path in sorted(path for path in payload.rglob("*") if path.is_file()):
        content.update(path.relative_to(payload).as_posix().encode() + hashlib.sha256(path.read_bytes()).digest())
    return str(uuid.uuid5(_NAMES, f"package {content.hexdigest()}")).upper()


def _look_at_windows(product: ET.Element) -> None:
    """Windows tells installers that every newer version is 6.3; the true number is in the registry."""
    found = ET.SubElement(product, "Property", Id="WINDOWSBUILD")
    key = "SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion"
    ET.SubElement(
        found, "RegistrySearch", Id="WindowsBuild", Root="HKLM", Key=key, Name="CurrentBuildNumber", Type="raw",
        Win64="yes",
    )  # fmt: skip
    refused = ET.SubElement(
        product, "Condition", Message="Balie needs Windows 10 1903, Windows 11, Windows Server 2022 or newer."
    )
    refused.text = f"Installed OR (WINDOWSBUILD AND WINDOWSBUILD >= {_OLDEST_BUILD})"


def _files(product: ET.Element, payload: Path) -> list[str]:
    """Add a component for every file, with the same id in every version. Returns the ids."""
    target = ET.SubElement(product, "Directory", Id="TARGETDIR", Name="SourceDir")
    programs = ET.SubElement(target, "Directory", Id="ProgramFiles64Folder")
    folders = {PurePosixPath(): ET.SubElement(programs, "Directory", Id="INSTALLDIR", Name="Balie")}
    components = []
    for path in sorted(path for path in payload.rglob("*") if path.is_file()):
        inside = PurePosixPath(path.relative_to(payload).as_posix())
        for parent in reversed(inside.parents):
            if parent not in folders:
                folders[parent] = ET.SubElement(
                    folders[parent.parent], "Directory", Id=_identifier("d", parent), Name=parent.name
                )
        name = _identifier("c", inside)
        component = ET.SubElement(folders[inside.parent], "Component", Id=name, Guid=_component(inside), Win64="yes")
        ET.SubElement(component, "File", Id=_identifier("f", inside), Source=_relative(path), KeyPath="yes")
        components.append(name)
    menu = ET.SubElement(target, "Directory", Id="ProgramMenuFolder")
    ET.SubElement(menu, "Directory", Id="MenuFolder", Name="Balie")
    ET.SubElement(target, "Directory", Id="StartupFolder")
    return components


def _features(product: ET.Element, components: list[str]) -> None:
    """Add the features that can be chosen: ADDLOCAL=Main,StartMenu,Autostart. The default is the program and its menu
    entry.
    """
    for name, folder, level in (("StartMenu", "MenuFolder", "1"), ("Autostart", "StartupFolder", "2")):
        where = ET.SubElement(product, "DirectoryRef", Id=folder)
        component = ET.SubElement(where, "Component", Id=name, Guid=_component(PurePosixPath(name)), Win64="yes")
        ET.SubElement(
            component, "Shortcut", Id=f"{name}Shortcut", Name="Balie", Target="[INSTALLDIR]balie.exe",
            WorkingDirectory="INSTALLDIR", Icon="balie.ico",
        )  # fmt: skip
        if name == "StartMenu":
            ET.SubElement(component, "RemoveFolder", Id="RemoveMenuFolder", On="uninstall")
        value = {"Name": name, "Type": "integer", "Value": "1", "KeyPath": "yes"}
        ET.SubElement(component, "RegistryValue", Root="HKLM", Key="Software\\Balie\\Installed", **value)
        feature = ET.SubElement(product, "Feature", Id=name, Title=name, Level=level)
        ET.SubElement(feature, "ComponentRef", Id=name)
    install = ET.SubElement(product, "DirectoryRef", Id="INSTALLDIR")
    version = ET.SubElement(install, "Component", Id="Version", Guid=_component(PurePosixPath("Version")), Win64="yes")
    for name, said in (("Version", VERSION), ("InstallDir", "[INSTALLDIR]")):
        key = {"KeyPath": "yes"} if name == "Version" else {}
        ET.SubElement(
            version, "RegistryValue", Root="HKLM", Key="Software\\Balie", Name=name, Type="string", Value=said, **key
        )
    main = ET.SubElement(product, "Feature", Id="Main", Title="Balie", Level="1", Absent="disallow")
    for name in (*components, "Version"):
        ET.SubElement(main, "ComponentRef", Id=name)


def _identifier(kind: str, inside: PurePosixPath) -> str:
    return f"{kind}_{hashlib.sha256(str(inside).encode()).hexdigest()[:32]}"


def _component(inside: PurePosixPath) -> str:
    return str(uuid.uuid5(_NAMES, f"component {inside}")).upper()


def _relative(path: Path) -> str:
    return str(path.relative_to(PACKAGING.parent))


def _standin() -> Path:
    """Qt's and Python's packages for Windows, as locked, with a program that does nothing."""
    payload, wheels = BUILD / "standin", BUILD / "wheels"
    shutil.rmtree(payload, ignore_errors=True)
    requirements = BUILD / "windows.txt"
    # pip's markers describe this computer; uv can be told which one is meant.
    text = run("uv", "export", "--quiet", "--locked", "--no-dev", "--no-emit-project", "--no-header", capture=True)
    requirements.write_text(text, "utf-8")
    run(
        "uv", "pip", "install", "--quiet", "--target", wheels, "--python-platform", "x86_64-pc-windows-msvc",
        "--python-version", PYTHON, "--only-binary", ":all:", "--require-hashes", "-r", requirements,
    )  # fmt: skip
    sys.path.insert(0, str(PACKAGING / "bundle"))
    from contents import is_wanted  # noqa: PLC0415 - the recipe's own table

    for path in sorted(path for path in wheels.rglob("*") if path.is_file()):
        inside = path.relative_to(wheels)
        binding = re.fullmatch(r"Qt(\w+)\.pyd", path.name)
        known = path.suffix in (".dll", ".pyd") or path.name.startswith("qtbase_") or ".dist-info" in str(inside)
        known = known and (binding is None or binding[1] in _BINDINGS)
        if known and is_wanted(inside.as_posix()):
            (payload / "_internal" / inside).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, payload / "_internal" / inside)
    for name in ("balie.exe", "balie-cli.exe"):
        _program(payload / name)
    add_help(payload)
    sign_programs(payload)
    for path in payload.rglob("*"):
        os.utime(path, (moment(), moment()))
    size = sum(path.stat().st_size for path in payload.rglob("*") if path.is_file())
    print(f"build/standin: {size / 1e6:.1f} MB of {MOST_BYTES / 1e6:.0f} MB")
    return payload


def _program(target: Path) -> None:
    """Write the smallest Windows program that ends at once."""
    if shutil.which("x86_64-w64-mingw32-ld") is None:
        sys.exit("A stand-in is linked for Windows. Install what does: apt-get install binutils-mingw-w64-x86-64")
    source, compiled = BUILD / "nothing.s", BUILD / "nothing.o"
    source.write_text(".globl start\nstart: xor %eax, %eax\nret\n", "utf-8")
    run("x86_64-w64-mingw32-as", "-o", compiled, source)
    run("x86_64-w64-mingw32-ld", "--no-insert-timestamp", "--entry", "start", "-o", target, compiled)
