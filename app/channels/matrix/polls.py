"""Polls (MSC3381): a question with options, votes, and the end of the poll."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from app.channels.matrix.wording import body_of, extensible, whatever_is_said
from app.channels.payload import mapping, sequence, text, words
from app.channels.spoken import unpacked, written_out

_UNSTABLE: Final = "org.matrix.msc3381."
STARTS: Final = ("m.poll.start", f"{_UNSTABLE}poll.start")
VOTES: Final = ("m.poll.response", f"{_UNSTABLE}poll.response")
ENDS: Final = ("m.poll.end", f"{_UNSTABLE}poll.end")


def question(content: Mapping[str, Any]) -> str:
    """The question and its answers, a line each."""
    start = _start(content)
    asked = _label(mapping(start.get("question"))) or words(start.get("question")) or body_of(content)
    labels = [f"☐ {label}" for _, label in _answers(start)]
    return "\n".join([f"📊 {asked if asked or labels else whatever_is_said(content)}", *labels])


def vote(content: Mapping[str, Any], poll: Mapping[str, Any]) -> str:
    """What was chosen, as `poll` (the content of its start; empty where it is not known) calls it; else the ids."""
    chosen = sequence(content.get("m.selections"))
    for key in VOTES:
        chosen = chosen or sequence(mapping(content.get(key)).get("answers"))
    labels = dict(_answers(_start(poll)))
    lines = [f"☑ {labels.get(words(answer)) or words(answer) or whatever_is_said(answer)}" for answer in chosen]
    said = body_of(content) or ("" if lines else whatever_is_said(content))
    return "\n".join([f"📊 {said}".rstrip(), *lines])


def end(content: Mapping[str, Any]) -> str:
    """The result, as the citizen's program words it."""
    return f"📊 {body_of(content)}".rstrip()


def is_start(content: Mapping[str, Any]) -> bool:
    """Whether `content`, of an event of whatever type, asks a question."""
    return any(written_out(content.get(key)) for key in (*STARTS, "m.poll"))


def _start(content: Mapping[str, Any]) -> Mapping[str, Any]:
    return next((found for key in (*STARTS, "m.poll") if (found := written_out(content.get(key)))), content)


def _answers(start: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """(id, label) of each answer."""
    answers = start.get("answers")
    for answer in sequence(unpacked(answers) if isinstance(answers, str) else answers):
        shape = mapping(answer)
        yield text(shape.get("id")) or text(shape.get("m.id")), _label(shape) or words(answer)


def _label(part: Mapping[str, Any]) -> str:
    return extensible(part) or words(part.get("body"))
