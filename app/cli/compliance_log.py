"""The compliance log on the command line: what was decided, and whether the log is whole."""

import argparse
from collections.abc import AsyncIterator
from typing import Any

from app.cli.output import moment, put, put_all, put_json
from app.cli.program import complain
from app.cli.session import add_json, with_profile
from app.domain.ledger import DECISIONS, Entry, Fault, Link, Verdict
from app.services.ledger import Log
from app.services.profiles import Opened

_PAGE = 1_000
_LINE = "{seq}\t{at}\t{decision}\t{rule}\t{agent}\t{reason}"
_FAULTS = {
    Fault.CHANGED: "entry {seq} was changed",
    Fault.MISSING: "entry {seq} was removed",
    Fault.DETACHED: "entry {seq} does not follow from the one before it",
    Fault.CUT_OFF: "entry {seq} and what came after it were removed",
    Fault.APPENDED: "entry {seq} was put in by another program",
    Fault.NOT_AS_NOTED: "entry {seq} is not the one that was noted: the log was written anew",
}


def add(actions: Any, common: argparse.ArgumentParser) -> None:
    """Say what `log` and `verify` take."""
    log = actions.add_parser("log", help="what was decided about rules", parents=[common], allow_abbrev=False)
    log.add_argument("--after", metavar="SEQ", type=int, default=0, help="only entries with a number above this")
    log.add_argument("--decision", choices=DECISIONS, help="only entries with this decision")
    log.set_defaults(run=with_profile(_log))
    verify = actions.add_parser("verify", help="check the log's chain", parents=[common], allow_abbrev=False)
    verify.add_argument("--noted", metavar="SEQ:HASH", type=_link, help="a link recorded outside the store")
    verify.set_defaults(run=with_profile(_verify))
    for one in (log, verify):
        add_json(one)


async def _log(opened: Opened, options: argparse.Namespace) -> int:
    status = 0
    async for entry in _entries(opened, options):
        if entry.readable:
            put_all([_entry(entry)], as_json=options.json, line=_LINE)
            continue
        status = 1
        put_all([{"seq": entry.seq, "error": "unreadable"}], as_json=options.json, line="{seq}\t{error}")
        complain(f"Entry {entry.seq} cannot be read: somebody changed it. See: balie compliance verify.")
    return status


async def _entries(opened: Opened, options: argparse.Namespace) -> AsyncIterator[Entry]:
    after, log = options.after, Log(opened.store)
    while page := await log.since(after, limit=_PAGE, decision=options.decision):
        for entry in page:
            yield entry
        after = page[-1].seq


async def _verify(opened: Opened, options: argparse.Namespace) -> int:
    verdict = await Log(opened.store).verify(options.noted)
    if options.json:
        put_json(_verdict(verdict))
    elif verdict.fault is None:
        put(f"The log is whole: {verdict.head.seq} entries. Note its last link elsewhere, to compare with later:")
        put(_words(verdict.head))
    else:
        put(f"Link {verdict.broken} is broken: {_FAULTS[verdict.fault].format(seq=verdict.broken)}.")
        put("Keep the store as it is, and compare it with the last backup.")
    return 0 if verdict.fault is None else 1


def _entry(entry: Entry) -> dict[str, Any]:
    return {
        "seq": entry.seq,
        "at": moment(entry.at),
        "agent": entry.agent,
        "conversation": entry.conversation_id,
        "message": entry.message_id,
        "rule": entry.rule_id,
        "version": entry.rule_version,
        "decision": entry.decision,
        "reason": entry.reason,
        "text_sha256": entry.text_sha256,
        "hash": entry.hash,
    }


def _verdict(verdict: Verdict) -> dict[str, Any]:
    return {
        "ok": verdict.fault is None,
        "entries": verdict.head.seq,
        "head": _words(verdict.head),
        "broken": verdict.broken,
        "fault": verdict.fault,
    }


def _words(link: Link) -> str:
    return f"{link.seq}:{link.hash}"


def _link(text: str) -> Link:
    seq, _, digest = text.partition(":")
    if not seq.isdecimal() or len(digest) != 64 or set(digest.lower()) - set("0123456789abcdef"):
        raise argparse.ArgumentTypeError("SEQ:HASH is wanted, as verify prints it")
    return Link(int(seq), digest.lower())
