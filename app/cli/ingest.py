"""Feed raw payloads to a channel as if it had received them, for any account. The provider is not contacted.

A FILE holds one JSON document (one payload), an array of payloads, or several documents in a row, as in JSON Lines; `-`
is standard input. Of a folder, every *.json, *.jsonl and *.ndjson file in it is taken, by name. Anything else goes in
as one payload and is quarantined by the channel: nothing is dropped. A file that cannot be read is named on standard
error, the others are still taken, and the exit status is 1. A message with a known id counts once, however often it
comes; one with a known id but a different text, as in providers' examples, is kept beside the first.

balie ingest CHANNEL_ID FILE… --json prints one object per file, in the order in which they were taken:
  file, payloads (how many), messages, new (messages not known before), statuses, changes (edits, deletions,
  reactions), ignored (how many parts are known and irrelevant here), ignored_reasons, quarantined (the reason for each
  part that was not understood; it is kept, and read again after an update).
"""

import argparse
import asyncio
import json
import sys
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any, Final

from app.cli.output import put_all
from app.cli.program import complain
from app.cli.session import add_json, with_profile
from app.domain.ids import ChannelId
from app.domain.problems import InboxError
from app.engine.engine import inbound_rules
from app.main import channels_of
from app.services import arrivals
from app.services.clock import now
from app.services.profiles import Opened
from app.storage.database import Store

_DECODER: Final = json.JSONDecoder()
_ENDINGS: Final = frozenset({".json", ".jsonl", ".ndjson"})
_LINE: Final = (
    "{file}\t{messages} messages ({new} new)\t{statuses} statuses\t{ignored} ignored\tquarantined: {quarantined}"
)


def arguments(parser: argparse.ArgumentParser, common: argparse.ArgumentParser, name: str) -> None:
    """Say what ingest takes."""
    del common, name
    add_json(parser)
    parser.add_argument("channel", metavar="CHANNEL_ID", type=int, help="a channel's id, from: balie channels list")
    parser.add_argument("files", metavar="FILE", nargs="+", help="files or folders with payloads; - is standard input")
    parser.set_defaults(run=with_profile(_ingest))


async def _ingest(opened: Opened, options: argparse.Namespace) -> int:
    accounts, rules = await channels_of(opened)
    channel = await accounts.get(ChannelId(options.channel))
    line = accounts.reader(channel)
    parse = partial(line.parse, any_account=True)
    reading = arrivals.Reading(channel, parse, inbound_rules(rules, channel), tells_apart=True)
    try:
        return await _take(opened.store, reading, options)
    finally:
        await line.close()


async def _take(store: Store, reading: arrivals.Reading, options: argparse.Namespace) -> int:
    status = 0
    for name in _files(options.files):
        try:
            bodies = payloads(await asyncio.to_thread(_content, name))
        except InboxError as error:
            complain(error.sentence())
            status = 1
            continue
        outcome = await arrivals.take(store, reading, bodies, None, now())
        put_all([_entry(name, len(bodies), outcome)], as_json=options.json, line=_LINE)
    return status


def _files(names: Sequence[str]) -> Iterator[str]:
    """`names`, with the files of a folder in its place."""
    for name in names:
        if name != "-" and Path(name).is_dir():
            found = (path for path in sorted(Path(name).rglob("*")) if path.suffix.lower() in _ENDINGS)
            yield from (str(path) for path in found if path.is_file())
        else:
            yield name


def payloads(content: bytes) -> list[bytes]:
    """The payloads in a file: one document, the members of an array, or documents one after another."""
    document = content.removeprefix(b"\xef\xbb\xbf")
    whole = _read(document)
    if isinstance(whole, list):
        return [json.dumps(member).encode() for member in whole] or [content]
    if isinstance(whole, dict):
        return [document]
    lines = [line for line in document.splitlines() if line.strip()]
    if len(lines) > 1 and any(isinstance(_read(line), dict) for line in lines):
        return lines
    return _one_after_another(document) or [content]


def _one_after_another(document: bytes) -> list[bytes]:
    """Several objects or arrays, each over any number of lines; none where anything else stands among them."""
    found: list[bytes] = []
    try:
        rest = document.decode("utf-8").lstrip()
        while rest.startswith(("{", "[")):
            _, end = _DECODER.raw_decode(rest)
            found.append(rest[:end].encode())
            rest = rest[end:].lstrip()
    except (ValueError, RecursionError):
        return []
    return [] if rest else found


def _read(document: bytes) -> object:
    """What the bytes hold as JSON; None where they hold none."""
    try:
        return json.loads(document)
    except (ValueError, RecursionError):
        return None


def _content(name: str) -> bytes:
    if name == "-":
        return sys.stdin.buffer.read()
    try:
        return Path(name).read_bytes()
    except OSError as error:
        raise InboxError("file_unreadable", path=name) from error


def _entry(name: str, count: int, outcome: arrivals.Outcome) -> dict[str, Any]:
    return {
        "file": name,
        "payloads": count,
        "messages": outcome.messages,
        "new": outcome.new,
        "statuses": outcome.statuses,
        "changes": outcome.changes,
        "ignored": len(outcome.ignored),
        "ignored_reasons": outcome.ignored,
        "quarantined": outcome.quarantined,
    }
