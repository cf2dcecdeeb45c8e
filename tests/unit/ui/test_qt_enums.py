"""Qt's enums are created when first used, and equal what the binding would have created at once."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any, Final

import pytest

_ROOT: Final = Path(__file__).parents[3]
_PROMISED: Final = "from app.ui import binding\nbinding.load()\n"
_TOLD: Final = """
import copy, enum, json, pickle
from importlib import import_module

def said(question):
    try:
        return repr(question())
    except Exception as error:
        return type(error).__name__

def told(kind):
    members = list(kind.__members__.values())
    return {
        "bases": [base.__name__ for base in kind.__mro__],
        "members": {name: [one.name, one.value, hash(one) == hash(members[0])]
                    for name, one in kind.__members__.items()},
        "order": [one.name for one in kind],
        "alike": all(type(one) is kind and kind(one.value) is one and kind[name] is one is getattr(kind, name)
                     for name, one in kind.__members__.items()),
        "named": [kind.__module__, kind.__qualname__, repr(kind), len(kind), type(kind).__name__],
        "said": [said(question) for one in members[:3] for question in (
            lambda: one | one, lambda: one & 5, lambda: 5 | one, lambda: ~one, lambda: one ^ members[-1],
            lambda: one + 1, lambda: one == one.value, lambda: f"{one:>40}", lambda: str(one), lambda: int(one),
            lambda: list(one), lambda: kind(987654321), lambda: one in kind, lambda: kind.no_such_name,
            lambda: pickle.loads(pickle.dumps(one)) is one, lambda: copy.deepcopy(one) is one,
            lambda: kind._flag_mask_, lambda: kind._all_bits_)],
    }

found = {}
for name in ("QtCore", "QtGui", "QtWidgets"):
    module = import_module(f"PySide6.{name}")
    for owner in (getattr(module, one) for one in dir(module)):
        if isinstance(owner, type):
            for inner in (owner, *vars(owner).values()):
                if isinstance(inner, enum.EnumType):
                    found[f"{inner.__module__}.{inner.__qualname__}"] = inner
print(json.dumps({name: told(kind) for name, kind in sorted(found.items())}))
"""


def _run(code: str) -> str:
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", code], check=False, capture_output=True, text=True, cwd=_ROOT
    )
    assert not done.returncode, done.stderr
    return done.stdout


def test_every_enum_is_as_the_binding_makes_it() -> None:
    plain, promised = (json.loads(_run(before + _TOLD)) for before in ("", _PROMISED))
    assert len(plain) > 300
    assert plain == promised


@pytest.mark.parametrize(
    "question",
    [
        "Qt.Key.Key_A.value == 65",
        "Qt.Key(65).name == 'Key_A'",
        "len(Qt.Key) > 400",
        "Qt.Key['Key_A'] in Qt.Key",
        "'Key_A' in Qt.Key.__members__",
        "QKeyEvent(QEvent.Type.KeyPress, 65, Qt.KeyboardModifier.NoModifier).key() == Qt.Key.Key_A",
    ],
)
def test_the_first_question_makes_it(question: str) -> None:
    code = f"""
from app.ui import qt_enums
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
before = len(qt_enums._promises)
assert Qt.Key in qt_enums._promises and before > 60, "nothing was promised: the binding has changed"
assert {question}
assert Qt.Key not in qt_enums._promises and len(qt_enums._promises) > before - 5
"""
    _run(_PROMISED + code)


def test_once_kept_nothing_is_promised_any_more() -> None:
    code = """
import enum, sys
from app.ui import qt_enums
from PySide6.QtWidgets import QListWidgetItem
qt_enums.keep()
assert not qt_enums._promises
assert QListWidgetItem.Type == 0, "not found by its name alone"
from PySide6.QtWidgets import QDialog, QWizard
assert not qt_enums._promises and type(QWizard.WizardStyle) is enum.EnumType
"""
    _run(_PROMISED + code)


def test_nobody_but_the_binding_was_given_another_module() -> None:
    code = """
import enum, sys
from app.ui import qt_enums
kinds = {qt_enums._Enum, qt_enums._IntEnum, qt_enums._Flag, qt_enums._IntFlag}
held = [name for name, module in sys.modules.items() if name != "app.ui.qt_enums"
        and any(isinstance(one, type) and one in kinds for one in vars(module).values())]
assert not held, held
assert sys.modules["enum"] is enum
"""
    _run(_PROMISED + "import PySide6.QtWidgets\n" + code)


def test_the_sentence_of_an_error_that_names_enums_is_whole() -> None:
    """The binding looks some of them up by the names of their members only, and ends the process without them."""
    code = """
from PySide6.QtCore import QPoint
import PySide6.QtWidgets
try:
    QPoint(1, 2).setX("a")
except TypeError as error:
    print(error)
"""
    said: Any = _run(_PROMISED + code)
    assert "setX(x: int" in said
