"""Canned answers as files: TOML that a municipality can read and edit.

[[answer]]
key = "afval-ophaaldag"             # what an agent types after the slash
title = "Wanneer wordt afval opgehaald?"
keywords = ["container", "kliko"]   # optional
[[answer.variant]]
language = "nl"                     # optional, "nl" if left out
channel = "whatsapp"                # optional: for every channel if left out
text = "Beste {{citizen}}, …"
"""

import tomllib
from pathlib import Path
from typing import Any

from app.domain.answer import CannedAnswer, Variant
from app.domain.channel import ChannelKind
from app.domain.ids import AnswerId
from app.domain.problems import InboxError


def read_answers(folder: Path) -> list[CannedAnswer]:
    """The answers of every `*.toml` in `folder`, in the order of files and lines. `InboxError` bad_answer_file."""
    answers: list[CannedAnswer] = []
    for path in sorted(folder.glob("*.toml")):
        try:
            table = tomllib.loads(path.read_text(encoding="utf-8"))
            answers += [_answer(entry) for entry in table.get("answer", ())]
        except KeyError as error:
            raise InboxError("bad_answer_file", path=path.name, reason=f"an answer misses {error.args[0]}") from error
        except (OSError, ValueError, TypeError, AttributeError) as error:
            raise InboxError("bad_answer_file", path=path.name, reason=str(error)) from error
    return answers


def _answer(entry: dict[str, Any]) -> CannedAnswer:
    variants = tuple(_variant(variant) for variant in entry["variant"])
    if not variants:
        raise KeyError("variant")
    return CannedAnswer(
        AnswerId(0), str(entry["key"]), str(entry["title"]), variants, tuple(map(str, entry.get("keywords", ())))
    )


def _variant(entry: dict[str, Any]) -> Variant:
    channel = entry.get("channel")
    kind = ChannelKind(channel) if channel else None
    return Variant(str(entry["text"]).strip(), str(entry.get("language", "nl")), kind)
