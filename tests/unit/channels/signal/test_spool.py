"""The spool: read by offset, through every way of rotating it."""

import os
import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.channels.signal import spool


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "spool.jsonl"


def write(path: Path, *lines: str, end: str = "\n") -> None:
    with path.open("a") as file:
        file.write("".join(f"{line}{end}" for line in lines))


def everything(path: Path, cursor: str | None = None) -> tuple[list[str], str | None]:
    lines: list[str] = []
    while (found := spool.read(path, cursor)).lines:
        lines += [line.decode() for line in found.lines]
        cursor = found.cursor
    return lines, cursor


def aged(path: Path, seconds: int) -> None:
    os.utime(path, (1_700_000_000 - seconds, 1_700_000_000 - seconds))


def test_it_goes_on_where_it_was(path: Path) -> None:
    write(path, "een", "twee")
    lines, cursor = everything(path)
    assert lines == ["een", "twee"]
    write(path, "drie")
    assert everything(path, cursor)[0] == ["drie"]
    assert everything(path)[0] == ["een", "twee", "drie"]


def test_a_line_without_its_end_is_left(path: Path) -> None:
    write(path, "een")
    write(path, "twe", end="")
    lines, cursor = everything(path)
    assert lines == ["een"]
    write(path, "e")
    assert everything(path, cursor)[0] == ["twee"]


def test_an_empty_file_has_nothing_and_a_missing_one_is_an_error(path: Path) -> None:
    with pytest.raises(OSError, match="No such file"):
        spool.read(path, None)
    path.touch()
    assert spool.read(path, None) == spool.Read((), None)


@pytest.mark.parametrize("name", ["spool.jsonl.1", "spool.jsonl-20261124"])
def test_a_renamed_file_is_read_to_its_end_first(path: Path, name: str) -> None:
    write(path, "een", "twee")
    _, cursor = everything(path)
    write(path, "drie")
    path.rename(path.with_name(name))
    aged(path.with_name(name), 100)
    path.touch()
    assert everything(path, cursor)[0] == ["drie"]
    write(path, "vier")
    assert everything(path, cursor)[0] == ["drie", "vier"]


def test_two_rotations_while_nobody_read(path: Path) -> None:
    write(path, "een", "twee")
    first = spool.read(path, None).cursor
    path.rename(path.with_name("spool.jsonl.2"))
    write(path, "drie")
    path.rename(path.with_name("spool.jsonl.1"))
    write(path, "vier")
    aged(path.with_name("spool.jsonl.2"), 200)
    aged(path.with_name("spool.jsonl.1"), 100)
    assert everything(path, first)[0] == ["drie", "vier"]


def test_a_copied_and_emptied_file(path: Path) -> None:
    write(path, "een")
    _, cursor = everything(path)
    write(path, "twee")
    shutil.copy(path, path.with_name("spool.jsonl.1"))
    os.truncate(path, 0)
    assert everything(path, cursor)[0] == ["twee"]
    write(path, "drie")
    aged(path.with_name("spool.jsonl.1"), 100)
    lines, cursor = everything(path, cursor)
    assert lines == ["twee", "drie"]
    write(path, "vier")
    assert everything(path, cursor)[0] == ["vier"]


def test_the_last_line_of_a_file_that_is_done_is_not_kept_back(path: Path) -> None:
    write(path, "een")
    write(path, '{"half', end="")
    path.rename(path.with_name("spool.jsonl.1"))
    aged(path.with_name("spool.jsonl.1"), 100)
    write(path, "twee")
    assert everything(path)[0] == ["een", '{"half', "twee"]


def test_a_file_that_is_gone_loses_nothing_of_the_others(path: Path) -> None:
    write(path, "een")
    _, cursor = everything(path)
    path.unlink()
    write(path, "twee")
    assert everything(path, cursor)[0] == ["twee"]


def test_other_files_beside_it_are_left_alone(path: Path) -> None:
    write(path, "een")
    for name in ("spool.jsonl.gz", "spool.jsonl.1.gz", "spool.jsonl.bak", "other.jsonl"):
        path.with_name(name).write_text("nee\n")
    assert everything(path)[0] == ["een"]


@pytest.mark.parametrize("cursor", ["", "sse", "spool:zz:1", "spool:0123456789abcdef:-5", "s12_3"])
def test_a_foreign_cursor_starts_at_the_beginning(path: Path, cursor: str) -> None:
    write(path, "een")
    assert everything(path, cursor)[0] == ["een"]


def test_a_long_line_and_a_long_file(path: Path) -> None:
    long = ["x" * 3_000_000, "kort", *(str(number) for number in range(200_000))]
    write(path, *long)
    assert everything(path)[0] == long


@given(st.lists(st.text(alphabet="abc\u00e9", min_size=1, max_size=9), min_size=1, max_size=9), st.data())
def test_however_it_is_written_it_is_read_once(
    tmp_path_factory: pytest.TempPathFactory, lines: list[str], data: st.DataObject
) -> None:
    path = tmp_path_factory.mktemp("spool") / "spool.jsonl"
    content = "".join(f"{line}\n" for line in lines).encode()
    read: list[bytes] = []
    cursor, written = None, 0
    while written < len(content):
        step = data.draw(st.integers(1, len(content)))
        with path.open("ab") as file:
            file.write(content[written : written + step])
        written += step
        found = spool.read(path, cursor)
        read += found.lines
        cursor = found.cursor
    assert [line.decode() for line in read] == lines
