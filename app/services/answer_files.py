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
text, of which only key, title and text must be there; words in one field are parted by semicolons. It is read as a
spreadsheet saves it: also in the letters of Windows, with tabs, with days as 31-1-2027 and with empty rows. What would
get lost without a word is refused instead. What a file holds is everybody's: own answers are neither written nor read.
"""

import codecs
import contextlib
import csv
import io
import json
import mimetypes
import re
import tomllib
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any, Final

from msgspec import Struct
from msgspec.structs import replace

from app.domain.answer import MOST_FILE_BYTES, AnswerFile, CannedAnswer, Tone, Variant, tidy_key
from app.domain.channel import NAMED, ChannelKind
from app.domain.ids import AnswerId
from app.domain.problems import InboxError

_LANGUAGE: Final = re.compile("[a-z]{2,3}")
_COLUMNS: Final = ("key", "title", "keywords", "valid_until", "files", "language", "channel", "tone", "text")
_WORDING: Final = _COLUMNS[-4:]
_ABOUT: Final = _COLUMNS[:-4]


class Difference(Struct, frozen=True):
    """What an import would do to everybody's answers. `removed` applies only if removing is asked for."""

    added: tuple[CannedAnswer, ...]
    changed: tuple[CannedAnswer, ...]
    removed: tuple[CannedAnswer, ...]
    same: tuple[CannedAnswer, ...]


def read_answers(folder: Path) -> list[CannedAnswer]:
    """The answers of every `*.toml` in `folder`, in the order of files and lines. `InboxError` as `read_file`."""
    return [answer for path in sorted(folder.glob("*.toml")) for answer in read_file(path)]


def read_file(path: Path, kinds: Collection[str] = ()) -> list[CannedAnswer]:
    """The answers of one `.toml` or `.csv`; nothing is taken from a bad file. `InboxError` bad_answer_file,
    file_unreadable, answer_lacks, answer_unclear, answer_unknown, answer_cut, answer_channel, answer_twice,
    answer_wordings, no_answers or answer_file_large.

    `kinds`: the channels that wordings may be for beside those that have a name. Of a slip in one nobody would hear:
    its wording would never be offered.
    """
    try:
        read = _rows if path.suffix.lower() == ".csv" else _tables
        answers = dict[str, CannedAnswer]()
        for place, entry in enumerate(read(path), 1):
            answer = _read(entry, path, kinds, str(entry.get("key") or f"#{place}"))
            if answer.key in answers:
                raise InboxError("answer_twice", path=path.name, answer=answer.key)
            answers[answer.key] = answer
    except OSError as error:
        raise InboxError("file_unreadable", path=Path(error.filename or path).name) from error
    except (ValueError, TypeError, AttributeError, csv.Error) as error:
        raise InboxError("bad_answer_file", path=path.name, reason=str(error)) from error
    if not answers:
        raise InboxError("no_answers", path=path.name)
    return list(answers.values())


def write_file(path: Path, answers: Sequence[CannedAnswer]) -> None:
    """Write `answers` to a file, with their attached files beside it. `InboxError` file_unwritable."""
    text = _as_csv(answers) if path.suffix.lower() == ".csv" else _as_toml(answers)
    try:
        path.write_text(text, encoding="utf-8", newline="")
        for file in (file for answer in answers for file in answer.files):
            (path.parent / Path(file.name).name).write_bytes(file.content or b"")
    except OSError as error:
        raise InboxError("file_unwritable", path=str(path)) from error


def difference(known: Iterable[CannedAnswer], found: Iterable[CannedAnswer]) -> Difference:
    """The answers that are new, those that differ, and those of everybody's that are not in `found`."""
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


def _said(answer: CannedAnswer) -> tuple[object, ...]:
    files = tuple((file.name, file.size) for file in answer.files)
    return answer.title, answer.keywords, answer.valid_until, answer.variants, files


def _tables(path: Path) -> list[dict[str, Any]]:
    """The answers in TOML."""
    found: list[dict[str, Any]] = tomllib.loads(path.read_text("utf-8-sig")).get("answer", [])
    return found


def _rows(path: Path) -> list[dict[str, Any]]:
    """The answers in CSV: rows with the same key are wordings of one answer."""
    text = re.sub(r"^sep=.\r?\n", "", _decoded(path.read_bytes()))
    first = text.partition("\n")[0]
    rows = csv.DictReader(io.StringIO(text, newline=""), delimiter=max(";,\t", key=first.count), strict=True)
    entries: dict[str, dict[str, Any]] = {}
    for row in rows:
        filled = {(name or "").strip().lower(): value.strip() for name, value in row.items() if value and name}
        if row.get(None) or filled.get(""):
            raise InboxError("answer_cut", path=path.name, answer=filled.get("key", f"#{rows.line_num}"))
        if filled:
            entry = entries.setdefault(filled.get("key", ""), {"variant": [], **filled})
            if any(filled[name] != entry.get(name) for name in _ABOUT if name in filled):
                raise InboxError("answer_twice", path=path.name, answer=entry.get("key", ""))
            entry["variant"].append({name: filled[name] for name in _WORDING if name in filled})
    for entry in entries.values():
        for name in ("keywords", "files"):
            entry[name] = [word.strip() for word in entry.get(name, "").split(";") if word.strip()]
    return list(entries.values())


def _decoded(content: bytes) -> str:
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return content.decode("utf-16")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252")


def _read(entry: Mapping[str, Any], path: Path, kinds: Collection[str], called: str) -> CannedAnswer:
    names = {*entry, *(name for variant in entry.get("variant", ()) for name in variant)}
    for name in sorted(names - {*_COLUMNS, "variant"}):
        raise InboxError("answer_unknown", path=path.name, field=name, known=", ".join(_COLUMNS))
    try:
        answer = _answer(entry, path.parent)
    except KeyError as error:
        raise InboxError("answer_lacks", path=path.name, answer=called, field=str(error.args[0])) from error
    except _Unclear as error:
        field, value = error.args
        raise InboxError("answer_unclear", path=path.name, answer=called, field=field, value=value) from error
    if len({(one.language, one.kind, one.tone) for one in answer.variants}) < len(answer.variants):
        raise InboxError("answer_wordings", path=path.name, answer=called)
    known = sorted({*NAMED, *kinds})
    for kind in (one.kind for one in answer.variants if one.kind is not None and one.kind not in known):
        from difflib import get_close_matches  # noqa: PLC0415 - seldom needed

        near = get_close_matches(kind, known, n=len(known), cutoff=0)
        raise InboxError("answer_channel", path=path.name, answer=called, value=kind, known=", ".join(near))
    return answer


def _answer(entry: Mapping[str, Any], folder: Path) -> CannedAnswer:
    variants = tuple(_variant(variant) for variant in entry["variant"])
    if not variants:
        raise KeyError("variant")
    if not (key := tidy_key(str(entry["key"]))):
        raise KeyError("key")
    return CannedAnswer(
        AnswerId(0),
        key,
        str(entry["title"]),
        variants,
        tuple(map(str, entry.get("keywords", ()))),
        tuple(_file(folder / Path(str(name)).name) for name in entry.get("files", ())),
        _day(entry.get("valid_until")),
    )


class _Unclear(Exception):
    """A field with a meaningless value: the field, the value."""


def _day(last: object) -> date | None:
    if last is None or isinstance(last, date):
        return last
    text = str(last)
    # Try one date format after the other.
    with contextlib.suppress(ValueError):
        return date.fromisoformat(text)
    with contextlib.suppress(ValueError):
        return datetime.strptime(text, "%d-%m-%Y").date()  # noqa: DTZ007 - a day has no zone
    raise _Unclear("valid_until", text)


def _variant(entry: Mapping[str, Any]) -> Variant:
    language, channel, tone = (str(entry.get(name, "")).lower() for name in ("language", "channel", "tone"))
    if language and _LANGUAGE.fullmatch(language) is None:
        raise _Unclear("language", language)
    if tone and tone not in list(Tone):
        raise _Unclear("tone", tone)
    return Variant(
        str(entry["text"]).strip(),
        language or "nl",
        ChannelKind(channel) if channel else None,
        Tone(tone) if tone else None,
    )


def _file(path: Path) -> AnswerFile:
    content = path.read_bytes()
    if len(content) > MOST_FILE_BYTES:
        raise InboxError("answer_file_large", path=path.name, limit=str(MOST_FILE_BYTES // 1_000_000))
    return AnswerFile(
        path.name, mimetypes.guess_type(path.name)[0] or "application/octet-stream", len(content), content
    )


def _as_csv(answers: Sequence[CannedAnswer]) -> str:
    written = io.StringIO(newline="")
    # With a byte order mark and semicolons, by which a Dutch spreadsheet recognises encoding and columns.
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
