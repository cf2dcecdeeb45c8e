"""The contents of packages, without building any: what is locked, what is left out, and ids that never change."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree as ET

import pytest

ROOT = Path(__file__).parents[2]
PACKAGING = ROOT / "packaging"


@pytest.fixture(scope="module")
def windows() -> Iterator[ModuleType]:
    before, known = list(sys.path), set(sys.modules)
    sys.path[:0] = [str(PACKAGING / "pipeline"), str(PACKAGING / "bundle")]
    yield import_module("windows")
    sys.path[:] = before
    for name in set(sys.modules) - known:
        if not name.startswith(("app.", "xml", "importlib")):
            del sys.modules[name]


@pytest.mark.skipif(shutil.which("uv") is None, reason="uv writes these files")
@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("runtime", ("--no-emit-project", "--no-dev")),
        ("bundle", ("--no-emit-project", "--no-dev", "--group", "bundle")),
        ("tools", ("--only-group", "tools")),
    ],
)
def test_what_packages_are_built_from_is_what_is_locked(name: str, options: tuple[str, ...]) -> None:
    text = (PACKAGING / "requirements" / f"{name}.txt").read_text("utf-8")
    locked = dict(re.findall(r'name = "([^"]+)"\nversion = "([^"]+)"', (ROOT / "uv.lock").read_text("utf-8")))
    pinned = dict(re.findall(r"^([\w.-]+)==([^\s;]+)", text, re.MULTILINE))
    assert pinned.items() <= locked.items(), "run: packaging/requirements/update"
    blocks = re.split(r"\n(?=[\w.-]+==)", text)
    assert all("--hash=sha256:" in block for block in blocks if "==" in block)
    exported = subprocess.run(
        ["uv", "export", "--quiet", "--locked", "--offline", "--no-header", *options],
        check=False, cwd=ROOT, capture_output=True, text=True, env={**os.environ, "UV_NO_PROGRESS": "1"},
    )  # fmt: skip
    # Without a network and a cache it cannot be run; the pins were checked above.
    assert exported.returncode != 0 or exported.stdout == text, "run: packaging/requirements/update"


@pytest.mark.parametrize(
    ("path", "wanted"),
    [
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6/Qt/plugins/platformthemes/libqgtk3.so", False),
        ("PySide6/plugins/platforms/qwindows.dll", True),
        ("PySide6/Qt/lib/libQt6Core.so.6", True),
        ("PySide6/Qt/lib/libQt6WebEngineCore.so.6", False),
        ("PySide6/Qt6Pdf.dll", False),
        ("PySide6/Qt/translations/qtbase_nl.qm", True),
        ("PySide6/Qt/translations/qtbase_ja.qm", False),
        ("PySide6/Qt/qml/QtQuick/x.so", False),
        ("psycopg_binary.libs/libssl-6a9b88ec.so.3", True),
        ("dukpy/jsruntime/process_runtime.js", True),
        ("stdnum/iban.dat", True),
        ("stdnum/oui.dat", False),
        ("app/storage/schema/sqlite/0001_start.sql", True),
        ("app/_data/resources/policies/whatsapp.toml", True),
        ("keyring-25.7.0.dist-info/entry_points.txt", True),
        ("keyring-25.7.0.dist-info/RECORD", False),
    ],
)
def test_what_goes_into_the_bundle(windows: ModuleType, path: str, wanted: bool) -> None:
    assert import_module("contents").is_wanted(path) is wanted


@pytest.mark.parametrize(
    ("source", "of_the_system"),
    [
        ("/lib/x86_64-linux-gnu/libglib-2.0.so.0", True),
        ("/usr/lib/x86_64-linux-gnu/libgtk-3.so.0.2404.32", True),
        ("/usr/lib64/pulseaudio/libpulsecommon-16.1.so", True),
        ("/usr/lib/x86_64-linux-gnu/libpython3.11.so.1.0", False),
        ("/lib/x86_64-linux-gnu/libffi.so.8", False),
        ("/usr/lib/python3.11/lib-dynload/_ssl.cpython-311-x86_64-linux-gnu.so", False),
        ("/home/anna/build/lib/python3.11/site-packages/PySide6/Qt/lib/libQt6Core.so.6", False),
        ("PySide6/Qt/lib/libQt6Core.so.6", False),
    ],
)
def test_libraries_of_whoever_builds_stay_out_of_the_bundle(
    windows: ModuleType, source: str, of_the_system: bool
) -> None:
    assert import_module("contents").is_of_the_system(source) is of_the_system


def test_no_module_that_the_program_imports_is_left_out(windows: ModuleType) -> None:
    imported = set()
    for path in (ROOT / "app").rglob("*.py"):
        imported |= set(re.findall(r"^\s*(?:from|import) ([\w.]+)", path.read_text("utf-8"), re.MULTILINE))
    assert not {name for name in import_module("contents").UNWANTED_MODULES if name in imported}


def test_the_installers_ids_are_the_same_at_every_build_and_others_in_every_version(
    windows: ModuleType, tmp_path: Path
) -> None:
    payload = ROOT / "build" / "test-payload"
    shutil.rmtree(payload, ignore_errors=True)
    (payload / "_internal" / "a b").mkdir(parents=True)
    for name in ("balie.exe", "_internal/x.dll", "_internal/a b/x.dll"):
        (payload / name).write_bytes(b"x")
    try:
        source = windows.wix_source(payload)
        assert windows.wix_source(payload) == source
    finally:
        shutil.rmtree(payload)
    assert windows.product_code("1.0.0") == windows.product_code("1.0.0") != windows.product_code("1.0.1")
    top = ET.fromstring(source)
    names = [one.get("Id") for one in top.iter() if one.tag.endswith(("}Component", "}File", "}Directory"))]
    guids = [one.get("Guid") for one in top.iter() if one.tag.endswith("}Component")]
    assert len(set(names)) == len(names)
    assert len(set(guids)) == len(guids) == 3 + 3
    assert not [one for one in top.iter() if "CustomAction" in one.tag]
    (product,) = [one for one in top if one.tag.endswith("}Product")]
    assert product.get("UpgradeCode") == "8F0B1B5C-5C39-4C0E-9B0F-6F3B7C9E2D41", "it never changes"


def test_every_library_of_the_system_has_its_package(windows: ModuleType) -> None:
    """The libraries needed when a bundle was last checked; `packaging/build deb` fails for an unknown one."""
    asked = ["libEGL.so.1", "libX11.so.6", "libcrypto.so.3", "libcups.so.2", "libc.so.6", "libpulse.so.0", "libz.so.1"]
    assert {"libegl1", "libx11-6", "libssl3", "libpulse0", "zlib1g", "libc6 (>= 2.35)"} <= set(
        import_module("linux")._debian(asked, "2.35")
    )
