"""The house rules that no linter has: sizes, and the one door for citizens' text."""

import ast
from pathlib import Path

import pytest

APP = Path(__file__).parents[2] / "app"
SOURCES = sorted(APP.rglob("*.py"))
UI_SOURCES = sorted((APP / "ui").rglob("*.py"))
LINES_A_FILE, LINES_A_FUNCTION, METHODS_A_CLASS, LINES_OF_THE_SHELL = 400, 50, 20, 200
Function = ast.FunctionDef | ast.AsyncFunctionDef


def _name(path: Path) -> str:
    return str(path.relative_to(APP))


def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


def _lines(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return (node.end_lineno or 0) - node.lineno + 1


@pytest.mark.parametrize("path", SOURCES, ids=_name)
def test_sizes(path: Path) -> None:
    text = path.read_text("utf-8")
    assert text.count("\n") <= LINES_A_FILE
    for node in ast.walk(_tree(path)):
        if isinstance(node, Function):
            assert _lines(node) <= LINES_A_FUNCTION, node.name
        if isinstance(node, ast.ClassDef):
            assert sum(isinstance(item, Function) for item in node.body) <= METHODS_A_CLASS, node.name


def test_the_main_window_stays_small() -> None:
    shell = APP / "ui" / "shell.py"
    assert not shell.exists() or shell.read_text("utf-8").count("\n") <= LINES_OF_THE_SHELL


@pytest.mark.parametrize("path", UI_SOURCES, ids=_name)
def test_citizens_text_has_one_way_to_the_screen(path: Path) -> None:
    """Only citizen_text.py may look inside a `CitizenText`."""
    readers = [node.lineno for node in ast.walk(_tree(path)) if isinstance(node, ast.Attribute) and node.attr == "raw"]
    assert not readers or _name(path) == "ui/citizen_text.py", readers


CHANNELS = sorted(path.parent.name for path in (APP / "channels").glob("*/__init__.py"))


@pytest.mark.parametrize("path", sorted((APP / "channels").rglob("*.py")), ids=_name)
def test_a_channel_knows_no_other(path: Path) -> None:
    """What channels share lies beside their packages and knows none of them."""
    own = path.parent.name
    for node in ast.walk(_tree(path)):
        names = [f"{node.module}.{name.name}" for name in node.names] if isinstance(node, ast.ImportFrom) else []
        names += [name.name for name in node.names] if isinstance(node, ast.Import) else []
        known = {name.split(".")[2] for name in names if name.startswith("app.channels.")} & set(CHANNELS)
        assert known <= {own}


FORBIDDEN = {
    "setHtml": "guesses nothing but renders markup",
    "setMarkdown": "renders markup and pictures",
    "setToolTip": "tooltips guess at rich text",
    "setWhatsThis": "guesses at rich text",
    "processEvents": "nests the event loop",
    "exec": "nests the event loop",
    "fromUserInput": "takes //host for a file",
}


@pytest.mark.parametrize("path", UI_SOURCES, ids=_name)
def test_calls_that_a_hostile_message_waits_for(path: Path) -> None:
    for node in ast.walk(_tree(path)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            allowed = node.func.attr == "exec" and _name(path) == "ui/desktop.py"  # before there is any coroutine
            assert allowed or node.func.attr not in FORBIDDEN, f"line {node.lineno}: {FORBIDDEN[node.func.attr]}"


@pytest.mark.parametrize("path", UI_SOURCES, ids=_name)
def test_labels_are_made_plain(path: Path) -> None:
    """A bare QLabel guesses at rich text; `plain_label` and `ElidedLabel` do not."""
    if _name(path) == "ui/citizen_text.py":
        return
    for node in ast.walk(_tree(path)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            assert node.func.id not in ("QLabel", "QMessageBox"), f"line {node.lineno}: use citizen_text.plain_label"


def test_no_two_migrations_have_the_same_number() -> None:
    for folder in (APP / "storage" / "schema").iterdir():
        numbers = [file.name.partition("_")[0] for file in folder.glob("*.sql")]
        assert len(numbers) == len(set(numbers)), folder.name
