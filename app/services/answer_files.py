"""Canned answers as files that a municipality can read and edit: TOML, or a CSV for a spreadsheet.

[[answer]]
key = "afval-ophaaldag"             # what an agent types after the slash
title = "Wanneer wordt afval opgehaald?"
keywords = ["container", "kliko"]   # optional
valid_until = 2027-01-31            # optional: the last day on which it is offered
files = ["kaart.pdf"]               # optional: names of files beside this one
[[answer.variant]]
language = "nl"                     # optional, "nl" if left out
channel = "whatsapp"                # optional: for every channel if left out
tone = "formal"                     # optional, formal or informal: for every tone if left out
text = "Beste {{citizen}}, …"

A CSV has a row for each wording and the columns key, title, keywords, valid_until, files, language, channel, tone and
text, of which only key, title and text must be there; words in one field are parted by semicolons. What a file holds is
everybody's: own answers are neither written nor read.
"""

import csv
import io
import json
import mimetypes
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any, Final

from msgspec import Struct
from msgspec.structs import replace

from app.domain.answer import MOST_FILE_BYTES, AnswerFile, CannedAnswer, Tone, Variant
from app.domain.channel import ChannelKind
from app.domain.ids import AnswerId
from app.domain.problems import InboxError

_COLUMNS: Final = ("key", "title", "keywords", "valid_until", "files", "language", "channel", "tone", "text")


class Difference(Struct, frozen=True):
    """What importing a file would do to everybody's answers. `removed` only where that is asked for."""

    added: tuple[CannedAnswer, ...]
    changed: tuple[CannedAnswer, ...]
    removed: tuple[CannedAnswer, ...]
    same: tuple[CannedAnswer, ...]


def read_answers(folder: Path) -> list[CannedAnswer]:
    """The answers of every `*.toml` in `folder`, in the order of files and lines. `InboxError` bad_answer_file."""
    return [answer for path in sorted(folder.glob("*.toml")) for answer in read_file(path)]


def read_file(path: Path) -> list[CannedAnswer]:
    """The answers of one `.toml` or `.csv`. `InboxError` bad_answer_file; nothing is taken from a bad file."""
    try:
        entries = _rows(path) if path.suffix.lower() == ".csv" else tomllib.loads(path.read_text("utf-8"))["answer"]
        answers = [_answer(entry, path.parent) for entry in entries]
        _must_differ(answers)
    except KeyError as error:
        raise InboxError("bad_answer_file", path=path.name, reason=f"an answer misses {error.args[0]}") from error
    except (OSError, ValueError, TypeError, AttributeError, csv.Error) as error:
        raise InboxError("bad_answer_file", path=path.name, reason=str(error)) from error
    return answers


def write_file(path: Path, answers: Sequence[CannedAnswer]) -> None:
    """Write `answers`, and their files beside it. `InboxError` file_unwritable."""
    text = _as_csv(answers) if path.suffix.lower() == ".csv" else _as_toml(answers)
    try:
        path.write_text(text, encoding="utf-8", newline="")
        for file in (file for answer in answers for file in answer.files):
            (path.parent / Path(file.name).name).write_bytes(file.content or b"")
    except OSError as error:
        raise InboxError("file_unwritable", path=str(path)) from error


def difference(known: Iterable[CannedAnswer], found: Iterable[CannedAnswer]) -> Difference:
    """What is new, what is worded otherwise, and which of everybody's answers are not in `found`."""
    shared = {answer.key: answer for answer in known if not answer.personal}
    added, changed, same = [], [], []
    for answer in found:
        before = shared.pop(answer.key, None)
        if before is None:
            added.append(answer)
        elif _said(before) == _said(answer):
            same.append(before)
        else:
            changed.append(replace(answer, id=before.id, owner=before.owner, team=before.team))
    return Difference(tuple(added), tuple(changed), tuple(shared.values()), tuple(same))


def _must_differ(answers: Iterable[CannedAnswer]) -> None:
    known: set[str] = set()
    for answer in answers:
        if answer.key in known:
            raise ValueError(f"the key {answer.key} stands there twice")
        known.add(answer.key)


def _said(answer: CannedAnswer) -> tuple[object, ...]:
    files = tuple((file.name, file.size) for file in answer.files)
    return answer.title, answer.keywords, answer.valid_until, answer.variants, files


def _rows(path: Path) -> list[dict[str, Any]]:
    """The answers of a CSV: rows with one key are wordings of one answer."""
    text = path.read_text("utf-8-sig")
    first = text.partition("\n")[0]
    rows = csv.DictReader(io.StringIO(text, newline=""), delimiter=";" if first.count(";") > first.count(",") else ",")
    entries: dict[str, dict[str, Any]] = {}
    for row in rows:
        filled = {name.strip().lower(): value.strip() for name, value in row.items() if name and value}
        entry = entries.setdefault(filled["key"], {"variant": [], **filled})
        entry["variant"].append({name: filled[name] for name in ("language", "channel", "tone") if name in filled})
        entry["variant"][-1]["text"] = filled["text"]
    for entry in entries.values():
        for name in ("keywords", "files"):
            entry[name] = [word.strip() for word in entry.get(name, "").split(";") if word.strip()]
    return list(entries.values())


def _answer(entry: Mapping[str, Any], folder: Path) -> CannedAnswer:
    variants = tuple(_variant(variant) for variant in entry["variant"])
    if not variants:
        raise KeyError("variant")
    last = entry.get("valid_until")
    return CannedAnswer(
        AnswerId(0),
        str(entry["key"]),
        str(entry["title"]),
        variants,
        tuple(map(str, entry.get("keywords", ()))),
        tuple(_file(folder / Path(str(name)).name) for name in entry.get("files", ())),
        last if isinstance(last, date) or last is None else date.fromisoformat(str(last)),
    )


def _variant(entry: Mapping[str, Any]) -> Variant:
    channel, tone = entry.get("channel"), entry.get("tone")
    return Variant(
        str(entry["text"]).strip(),
        str(entry.get("language", "nl")),
        ChannelKind(channel) if channel else None,
        Tone(tone) if tone else None,
    )


def _file(path: Path) -> AnswerFile:
    content = path.read_bytes()
    if len(content) > MOST_FILE_BYTES:
        raise ValueError(f"{path.name} is larger than {MOST_FILE_BYTES // 1_000_000} MB")
    return AnswerFile(
        path.name, mimetypes.guess_type(path.name)[0] or "application/octet-stream", len(content), content
    )


def _as_csv(answers: Sequence[CannedAnswer]) -> str:
    written = io.StringIO(newline="")
    # With the mark and the semicolons by which a Dutch spreadsheet knows the letters and the columns.
    written.write("\ufeff")
    table = csv.writer(written, delimiter=";")
    table.writerow(_COLUMNS)
    for answer in answers:
        files = "; ".join(file.name for file in answer.files)
        about = (answer.key, answer.title, "; ".join(answer.keywords), answer.valid_until or "", files)
        for one in answer.variants:
            table.writerow((*about, one.language, one.kind or "", one.tone or "", one.text))
    return written.getvalue()


def _as_toml(answers: Sequence[CannedAnswer]) -> str:
    lines: list[str] = []
    for answer in answers:
        lines += ["[[answer]]", f"key = {_quoted(answer.key)}", f"title = {_quoted(answer.title)}"]
        lines += [f"keywords = [{', '.join(map(_quoted, answer.keywords))}]"] if answer.keywords else []
        lines += [f"valid_until = {answer.valid_until}"] if answer.valid_until else []
        lines += [f"files = [{', '.join(_quoted(one.name) for one in answer.files)}]"] if answer.files else []
        for variant in answer.variants:
            lines += ["[[answer.variant]]", f"language = {_quoted(variant.language)}"]
            lines += [f'channel = "{variant.kind}"'] if variant.kind else []
            lines += [f'tone = "{variant.tone}"'] if variant.tone else []
            lines.append(f"text = {_quoted(variant.text)}")
        lines.append("")
    return "\n".join(lines)


def _quoted(text: str) -> str:
    """A basic string of TOML: JSON's is one, but for the one control that JSON lets stand."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
