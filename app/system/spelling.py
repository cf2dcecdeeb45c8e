"""Spell checking in a separate process.

A dictionary takes a second to load and a suggestion half a second to find, and Hunspell blocks its whole process
meanwhile. `serve` is that process; `Speller` starts it when a word is first checked. Requests and answers are lines of
JSON: {"language", "words"} → [words that are not in the dictionary]; {"language", "word"} → [suggestions]. The child
ends when its standard input closes, so also when its parent is killed.
"""

import contextlib
import json
import logging
import queue
import subprocess
import sys
import threading
from collections.abc import Sequence
from concurrent.futures import Future
from pathlib import Path
from typing import Any, Final

_log = logging.getLogger(__name__)

DICTIONARIES: Final = {"nl": "nl", "fy": "fy", "de": "de", "en": "en_GB"}
"""Language → the name of its dictionary in resources/dictionaries."""
_COUNTER: Final = ["bsn", "BSN", "BRP", "CJIB", "DigiD", "IBAN", "Messenger", "PDF", "Signal", "WhatsApp"]
"""Everyday words at a counter, in any language."""
_MOST_SUGGESTIONS: Final = 6
_STOP_SECONDS: Final = 2.0


def serve(folder: Path) -> None:
    """Answer until standard input closes. `folder` holds the dictionaries."""
    from hunspell import Hunspell  # noqa: PLC0415 - only this process needs it

    known: dict[str, Any] = {}
    for line in sys.stdin:
        question = json.loads(line)
        name = DICTIONARIES[question["language"]]
        if not (folder / f"{name}.dic").is_file():
            # A dictionary's package may not be installed: then every word counts as correct.
            sys.stdout.write("[]\n")
            sys.stdout.flush()
            continue
        if name not in known:
            known[name] = Hunspell(name, hunspell_data_dir=str(folder))
            for word in _COUNTER:
                known[name].add(word)
        checker = known[name]
        if "word" in question:
            answer = list(checker.suggest(question["word"]))[:_MOST_SUGGESTIONS]
        else:
            answer = [word for word in question["words"] if not checker.spell(word)]
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()


class Speller:
    """Queries the process that `command` starts. May be used from any thread; never blocks."""

    def __init__(self, command: Sequence[str]) -> None:
        self._command = tuple(command)
        self._child: subprocess.Popen[str] | None = None
        self._waiting: queue.SimpleQueue[Future[list[str]]] = queue.SimpleQueue()
        self._guard = threading.Lock()
        self._closed = False

    def ask(self, question: dict[str, object]) -> "Future[list[str]]":
        """The answer, as a future; cancelled if there can be none."""
        answer: Future[list[str]] = Future()
        with self._guard:
            child = self._running()
            if child is None or child.stdin is None:
                answer.cancel()
                return answer
            self._waiting.put(answer)
            try:
                child.stdin.write(json.dumps(question) + "\n")
                child.stdin.flush()
            except OSError:
                answer.cancel()  # the process has just died
        return answer

    def close(self) -> None:
        """End the process; a few seconds at most. May be called twice."""
        with self._guard:
            self._closed = True
            child, self._child = self._child, None
        if child is None:
            return
        if child.stdin is not None:
            with contextlib.suppress(OSError):  # it is dead already
                child.stdin.close()
        try:
            child.wait(_STOP_SECONDS)
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait()

    def _running(self) -> "subprocess.Popen[str] | None":
        """The process, restarted if it died; None if it cannot be started."""
        if self._closed or (self._child is not None and self._child.poll() is None):
            return None if self._closed else self._child
        if self._child is not None and self._child.stdin is not None:
            with contextlib.suppress(OSError):  # it is dead already
                self._child.stdin.close()
        try:
            self._child = subprocess.Popen(  # noqa: S603 - our own program
                self._command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8",
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )  # fmt: skip
        except OSError:
            _log.warning("spelling cannot be checked: its process does not start")
            self._closed = True
            return None
        self._waiting = queue.SimpleQueue()
        threading.Thread(target=self._listen, args=(self._child, self._waiting), name="spelling", daemon=True).start()
        return self._child

    @staticmethod
    def _listen(child: "subprocess.Popen[str]", waiting: "queue.SimpleQueue[Future[list[str]]]") -> None:
        if child.stdout is None:
            return
        with child.stdout:
            for line in child.stdout:
                answer = waiting.get()
                if answer.set_running_or_notify_cancel():
                    answer.set_result(json.loads(line))
        while not waiting.empty():
            waiting.get().cancel()
