"""The house rules that no linter checks: sizes, and the one way for citizens' text."""

import ast
from pathlib import Path

import pytest

APP = Path(__file__).parents[2] / "app"
SOURCES = sorted(APP.rglob("*.py"))
UI_SOURCES = sorted((APP / "ui").rglob("*.py"))
LINES_A_FILE, LINES_A_FUNCTION, METHODS_A_CLASS, LINES_OF_THE_SHELL = 400, 50, 20, 200
Nodes = dict[Path, list[ast.AST]]
Function = ast.FunctionDef | ast.AsyncFunctionDef


def _name(path: Path) -> str:
    return str(path.relative_to(APP))


@pytest.fixture(scope="module")
def nodes() -> Nodes:
    """The syntax nodes of each source file: parsed once, and released after this module."""
    return {path: list(ast.walk(ast.parse(path.read_text("utf-8")))) for path in SOURCES}


def _lines(node: Function) -> int:
    return (node.end_lineno or 0) - node.lineno + 1


def test_sizes(nodes: Nodes) -> None:
    for path in SOURCES:
        assert path.read_text("utf-8").count("\n") <= LINES_A_FILE, _name(path)
        for node in nodes[path]:
            if isinstance(node, Function):
                assert _lines(node) <= LINES_A_FUNCTION, f"{_name(path)}: {node.name}"
            if isinstance(node, ast.ClassDef):
                methods = sum(isinstance(item, Function) for item in node.body)
                assert methods <= METHODS_A_CLASS, f"{_name(path)}: {node.name}"


def test_the_main_window_stays_small() -> None:
    shell = APP / "ui" / "shell.py"
    assert not shell.exists() or shell.read_text("utf-8").count("\n") <= LINES_OF_THE_SHELL


def test_citizens_text_has_one_way_to_the_screen(nodes: Nodes) -> None:
    """Only citizen_text.py may look inside a `CitizenText`."""
    readers = {
        _name(path)
        for path in UI_SOURCES
        if any(isinstance(node, ast.Attribute) and node.attr == "raw" for node in nodes[path])
    }
    assert readers <= {"ui/citizen_text.py"}


CHANNELS = sorted(path.parent.name for path in (APP / "channels").glob("*/__init__.py"))


def test_a_channel_knows_no_other(nodes: Nodes) -> None:
    """What channels share is beside their packages and knows none of them."""
    for path in (APP / "channels").rglob("*.py"):
        for node in nodes[path]:
            names = [f"{node.module}.{name.name}" for name in node.names] if isinstance(node, ast.ImportFrom) else []
            names += [name.name for name in node.names] if isinstance(node, ast.Import) else []
            known = {name.split(".")[2] for name in names if name.startswith("app.channels.")} & set(CHANNELS)
            assert known <= {path.parent.name}, _name(path)


FORBIDDEN = {
    "setHtml": "guesses nothing but renders markup",
    "setMarkdown": "renders markup and pictures",
    "setToolTip": "tooltips guess at rich text",
    "setWhatsThis": "guesses at rich text",
    "processEvents": "nests the event loop",
    "exec": "nests the event loop",
    "fromUserInput": "takes //host for a file",
}
ALLOWED = {
    ("exec", "ui/desktop.py"),  # before there is any coroutine
    ("exec", "ui/waveform.py"),  # in a process that has none
    ("setToolTip", "ui/tray.py"),  # a number and our own text
}


def test_calls_that_a_hostile_message_waits_for(nodes: Nodes) -> None:
    for path in UI_SOURCES:
        for node in nodes[path]:
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                why = FORBIDDEN.get(node.func.attr)
                allowed = (node.func.attr, _name(path)) in ALLOWED
                assert allowed or why is None, f"{_name(path)}:{node.lineno}: {why}"


def test_labels_are_made_plain(nodes: Nodes) -> None:
    """A bare QLabel guesses whether text is rich; `plain_label` and `ElidedLabel` do not."""
    for path in UI_SOURCES:
        if _name(path) == "ui/citizen_text.py":
            continue
        for node in nodes[path]:
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                assert node.func.id not in ("QLabel", "QMessageBox"), f"{_name(path)}:{node.lineno}: use plain_label"


def test_no_two_migrations_have_the_same_number() -> None:
    for folder in (APP / "storage" / "schema").iterdir():
        numbers = [file.name.partition("_")[0] for file in folder.glob("*.sql")]
        assert len(numbers) == len(set(numbers)), folder.name
