"""Pictures of every screen.

`python -m tests.screens --out DIR [--theme THEME] [--size 1440x900] [--language nl] [NAME…]`
"""

import argparse
import importlib
import os
import pkgutil
import sys
from pathlib import Path
from typing import Final

# A screen of the size of a desktop's, so that sheets open as large as they would there.
if os.environ.get("QT_QPA_PLATFORM", "offscreen") == "offscreen":
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={Path(__file__).with_name('screen.json')}"

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

import tests.screens
from app.ui.translation import COMPLETE
from tests.screens.stage import Screen, speak, take, theme_of

_THEMES: Final = ("light", "dark", "contrast", "contrast-dark")


def all_screens() -> dict[str, Screen]:
    """The screens of all modules here that have `SCREENS`."""
    found: dict[str, Screen] = {}
    for module in pkgutil.iter_modules(tests.screens.__path__):
        if module.name != "__main__":
            found |= getattr(importlib.import_module(f"tests.screens.{module.name}"), "SCREENS", {})
    return found


def main() -> int:
    """Make the pictures; returns the exit status."""
    parser = argparse.ArgumentParser(prog="python -m tests.screens")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--theme", choices=_THEMES, action="append")
    parser.add_argument("--size", action="append", help="such as 1024x700")
    parser.add_argument("--language", default="nl", choices=COMPLETE)
    parser.add_argument("names", nargs="*")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    application = QApplication(sys.argv[:1])
    translator = speak(application, options.language)
    screens = all_screens()
    for name in options.names or screens:
        for look in options.theme or ("light", "dark"):
            for size in options.size or ("1440x900", "1024x700"):
                wide, high = (int(part) for part in size.split("x"))
                target = options.out / f"{name}-{look}-{size}.png"
                theme = theme_of(application, dark=look.endswith("dark"), contrast=look.startswith("contrast"))
                take(application, screens[name], theme, QSize(wide, high), target)
                print(target)
    application.removeTranslator(translator)
    return 0


if __name__ == "__main__":
    sys.exit(main())
