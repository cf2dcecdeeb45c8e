"""The log contains ids and codes, and never what a citizen wrote."""

import json
import logging
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.domain.problems import InboxError
from app.system import log

_log = logging.getLogger("app.test")


@pytest.fixture
def path(tmp_path: Path) -> Iterator[Path]:
    root = logging.getLogger()
    before, level, raising = list(root.handlers), root.level, logging.raiseExceptions
    log.start(tmp_path / "balie.log")
    yield tmp_path / "balie.log"
    for handler in [handler for handler in root.handlers if handler not in before]:
        root.removeHandler(handler)
        handler.close()
    root.setLevel(level)
    logging.raiseExceptions = raising


def lines(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_text().splitlines()]


def test_a_line_is_an_object(path: Path) -> None:
    _log.info("Channel %s: %s", 3, "unreachable")
    (line,) = lines(path)
    assert (line["level"], line["logger"], line["message"]) == ("INFO", "app.test", "Channel 3: unreachable")


def test_the_words_of_an_error_stay_out_and_its_kind_and_place_stay_in(path: Path) -> None:
    def fails() -> None:
        try:
            int("mijn bsn is 111222333")
        except ValueError as error:
            raise ExceptionGroup("mijn naam is Samira", [error, InboxError("unreachable", channel="x")]) from error

    try:
        fails()
    except ExceptionGroup:
        _log.exception("Message %s failed", 7)
    text = path.read_text()
    assert "111222333" not in text
    assert "Samira" not in text
    assert "ValueError" in text
    assert "InboxError: unreachable" in text
    assert "fails" in text


def test_what_nobody_awaits_is_written_and_its_words_are_not_printed(
    path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    class Thrown:
        def __del__(self) -> None:
            fails("mijn naam is Samira")

    def fails(text: str) -> None:
        raise ValueError(text)

    monkeypatch.setattr(threading, "excepthook", threading.__excepthook__)
    monkeypatch.setattr(sys, "unraisablehook", sys.__unraisablehook__)
    log.start(path)
    thread = threading.Thread(target=fails, args=("mijn bsn is 111222333",))
    thread.start()
    thread.join()
    del (thrown := [Thrown()])[0]
    assert not thrown
    assert [line["error"][0] for line in lines(path)] == ["builtins.ValueError"] * 2  # type: ignore[index]
    assert "Samira" not in path.read_text()
    assert capsys.readouterr().err == ""


def test_it_is_moved_aside_when_it_is_large(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(log, "_LARGEST", 2_000)
    for number in range(100):
        _log.info("line %d", number)
    assert sorted(found.name for found in path.parent.iterdir()) == [
        "balie.log",
        "balie.log.1",
        "balie.log.2",
        "balie.log.3",
    ]
    assert lines(path)[-1]["message"] == "line 99"
    assert path.stat().st_size < 2_500


def test_a_log_that_cannot_be_written_stops_nothing(tmp_path: Path, path: Path) -> None:
    log.start(tmp_path / "nowhere" / "balie.log")
    _log.info("lost")
    assert not (tmp_path / "nowhere").exists()


def test_chatty_libraries_are_held_down(path: Path) -> None:
    logging.getLogger("httpx").info("GET https://example.org/?access_token=t0ken")
    logging.getLogger("keyring").info("t0ken")
    assert not path.exists()


def test_a_librarys_words_stay_out_and_where_it_said_them_stays_in(path: Path) -> None:
    logging.getLogger("psycopg.pool").warning("error connecting: %s", 'authentication failed for user "samira"')
    logging.getLogger("asyncio").error("future: <Task exception=ValueError('mijn bsn is 111222333')>")
    logging.getLogger().error("samira")
    text = path.read_text()
    assert "samira" not in text
    assert "111222333" not in text
    assert [(line["level"], line["logger"]) for line in lines(path)] == [
        ("WARNING", "psycopg.pool"), ("ERROR", "asyncio"), ("ERROR", "root"),
    ]  # fmt: skip
    assert all(str(line["message"]).startswith("test_log:") for line in lines(path))
