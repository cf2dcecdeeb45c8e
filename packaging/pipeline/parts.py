"""Writes the list of parts (SBOM, CycloneDX 1.6): the Python packages, and what they contain that no tool sees."""

import json
import re
from pathlib import Path

from environment import environment
from places import BUNDLE, PACKAGING, ROOT, run


def write_parts(python: Path, target: Path) -> None:
    """Write the parts of the environment of `python` and of the bundle to `target`."""
    tools = environment("tools")
    cyclonedx = tools.with_name("cyclonedx-py" + tools.suffix)
    run(
        cyclonedx, "environment", "--output-reproducible", "--spec-version", "1.6", "--output-format", "JSON",
        "--pyproject", ROOT / "pyproject.toml", "--output-file", target, python,
    )  # fmt: skip
    found = json.loads(target.read_text("utf-8"))
    # The list is about the product, not about the computer that built it.
    text = json.dumps(found, indent=2, ensure_ascii=False).replace(str(ROOT), ".")
    found = json.loads(text)
    versions = {one["name"].lower().replace("_", "-"): one["version"] for one in found["components"]}
    found["components"] += [
        {"type": "library", "bom-ref": f"inside-{name}", "name": name, "version": version,
         "licenses": [{"license": {"name": licence}}], "description": words}
        for name, version, licence, words in _inside(python, versions)
    ]  # fmt: skip
    target.write_text(json.dumps(found, indent=2, ensure_ascii=False) + "\n", "utf-8")


def _inside(python: Path, versions: dict[str, str]) -> list[tuple[str, str, str, str]]:
    """(name, version, licence, origin) of everything that is not a Python package."""
    of_python = run(python, "-c", "import platform; print(platform.python_version())", capture=True).strip()
    parts = [
        ("Qt", versions["pyside6"], "LGPL-3.0-only", "in PySide6"),
        ("CPython", of_python, "PSF-2.0", "the interpreter"),
        ("SQLite3MultipleCiphers", versions["apsw-sqlite3mc"], "MIT", "in apsw-sqlite3mc"),
        ("PyInstaller starter", _starter(), "GPL-2.0-or-later WITH Bootloader-exception", "balie itself"),
    ]
    for pattern, name, licence, words in (
        (r"libicuuc\.so\.(\d+)", "ICU", "ICU", "in PySide6"),
        (r"libavcodec\.so\.(\d+)", "FFmpeg (libavcodec)", "LGPL-2.1-or-later", "in PySide6"),
        (r"libpq-\w+\.so\.([\d.]+)", "libpq", "PostgreSQL", "in psycopg-binary"),
    ):
        numbers = {match[1] for path in BUNDLE.rglob("*.so*") if (match := re.fullmatch(pattern, path.name))}
        parts += [(name, number, licence, words) for number in sorted(numbers)]
    return parts


def _starter() -> str:
    text = (PACKAGING / "requirements" / "bundle.txt").read_text("utf-8")
    return re.findall(r"^pyinstaller==([\d.]+)", text, re.MULTILINE)[0]
