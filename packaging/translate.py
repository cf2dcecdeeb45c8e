"""Translations: `python packaging/translate.py update` after texts changed, `release` after they were translated.

`update` collects every text of the window (and the sentences of app/domain and app/channels) into translations/*.ts.
`release` makes the binary .qm files from them, which are kept in the repository: they are small, and neither a start
nor an installation then needs Qt's tools. A test fails while a text is missing or a .qm file is out of date.

Every language of app.ui.translation.COMPLETE is complete; en holds only the plural forms of the source texts.
"""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
TRANSLATIONS = ROOT / "translations"
LANGUAGES = {"nl": (), "fy": (), "de": (), "en": ("-pluralonly",)}
SOURCES = ("app/ui", "app/domain", "app/channels")


def update() -> None:
    """Update the .ts files from the sources; texts that no longer exist are dropped."""
    sources = [str(path) for folder in SOURCES for path in sorted((ROOT / folder).rglob("*.py"))]
    for language, options in LANGUAGES.items():
        target = TRANSLATIONS / f"balie_{language}.ts"
        arguments = ["-source-language", "en", "-target-language", language, "-no-obsolete", "-locations", "none"]
        _run("pyside6-lupdate", *options, *arguments, *sources, "-ts", str(target))


def release() -> None:
    """Build the .qm files."""
    for source in sorted(TRANSLATIONS.glob("*.ts")):
        made = source.with_suffix(".new")
        _run("pyside6-lrelease", "-silent", str(source), "-qm", str(made))
        made.replace(source.with_suffix(".qm"))  # atomically, so that readers never see half a file


def _run(tool: str, *arguments: str) -> None:
    program = Path(sys.executable).with_name(tool)
    subprocess.run([str(program) if program.exists() else tool, *arguments], check=True)  # noqa: S603


if __name__ == "__main__":
    actions = {"update": update, "release": release}
    if len(sys.argv) != 2 or sys.argv[1] not in actions:
        sys.exit("Say `update` or `release`.")
    actions[sys.argv[1]]()
