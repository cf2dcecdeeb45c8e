"""The rules, the detectors and the compliance log.

balie compliance scan FILE.jsonl reads {"id", "text", "direction", "channel"} lines; direction is inbound (the default),
outbound or draft; "previous" may hold the writer's message before. `-` is standard input. It prints one object a line:
  {"id", "found": [{"id", "start", "end"}]}, where id is the detector and start and end count code points of the text;
  {"id", "line", "error"} for a line that cannot be read; the others are scanned all the same.

balie compliance measure FILE.jsonl reads such lines that people labelled: "expect" lists the detectors that should find
something, "may" those of which it does not matter. It prints for each detector how much of it was found, and how many
false alarms there were in a hundred messages without it. With --json it prints one object a detector: id, expected,
found, false, recall, false_per_hundred.

balie compliance rules prints the rules that hold, with the file that each comes from ("own:" before a file of the
municipality); what is wrong in a pack is said on standard error. With --json it prints one object a rule: id, version,
severity, channels ("all", or a list of kinds), active (false: this version has none of its channels), when, title, text
and instead (each {"nl", "en"}), ways_out, origin, own, review_before, due (on this machine's date), and sources, each
with document, address, text_date (null: the text has none), read_on, read_by, review_before and verified. Dates are
YYYY-MM-DD.

balie compliance log --json prints one object an entry, the oldest first: seq, at, agent (null: the engine),
conversation, message, rule, version, decision, reason, text_sha256, hash. The decisions are override, refused,
sent_with_warning, stopped and shown; --decision narrows to one, --after SEQ begins after an entry. An entry into which
somebody put what cannot be read is {"seq", "error"}; exit status 1 where there is one.

balie compliance verify follows the chain of the log from its first entry and names the first link that is broken; exit
status 1 where one is. Its last link proves later that nothing was written anew, if you keep it elsewhere: --noted
SEQ:HASH. With --json it prints {"ok", "entries", "head", "broken", "fault"}.
"""

import argparse
import json
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from msgspec.structs import asdict

from app.cli import compliance_log
from app.cli.output import put, put_json
from app.cli.session import add_json
from app.compliance.detectors import detect
from app.compliance.figures import Labelled, measured
from app.compliance.policy import DETECTORS, Rule
from app.domain.message import Direction
from app.domain.problems import InboxError
from app.main import rule_book


def arguments(parser: argparse.ArgumentParser, common: argparse.ArgumentParser, name: str) -> None:
    """Say what compliance takes."""
    del name
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    scan = actions.add_parser("scan", help="run the detectors on messages", parents=[common], allow_abbrev=False)
    scan.add_argument("file", metavar="FILE.jsonl", help="messages, one a line; - is standard input")
    scan.set_defaults(run=_scan)
    measure = actions.add_parser("measure", help="how accurate the detectors are", parents=[common], allow_abbrev=False)
    measure.add_argument("file", metavar="FILE.jsonl", help="labelled messages, one a line; - is standard input")
    measure.set_defaults(run=_measure)
    rules = actions.add_parser("rules", help="the rules in force", parents=[common], allow_abbrev=False)
    rules.set_defaults(run=_rules)
    for one in (scan, measure, rules):
        add_json(one)
    compliance_log.add(actions, common)


def _scan(options: argparse.Namespace) -> int:
    for number, line in enumerate(_lines(options.file), 1):
        if line.strip():
            put_json(_scanned(line, number))
    return 0


def _scanned(line: bytes, number: int) -> dict[str, Any]:
    try:
        entry = json.loads(line)
        json.dumps(entry, allow_nan=False)  # what goes in as NaN is no JSON, and must not come out as such
    except (ValueError, RecursionError):
        return {"id": None, "line": number, "error": "not JSON"}
    if not isinstance(entry, dict) or not isinstance(entry.get("text"), str):
        name = entry.get("id") if isinstance(entry, dict) else None
        return {"id": name, "line": number, "error": "no text"}
    direction = Direction.OUTBOUND if entry.get("direction") in ("outbound", "draft") else Direction.INBOUND
    previous = entry.get("previous")
    found = detect(entry["text"], direction, previous if isinstance(previous, str) else "")
    return {
        "id": entry.get("id"),
        "found": [{"id": one.id, "start": one.start, "end": one.end} for one in found],
    }


def _measure(options: argparse.Namespace) -> int:
    figures = measured((_labelled(line, number) for number, line in enumerate(_lines(options.file), 1) if line.strip()))
    for detector in sorted(DETECTORS):
        expected, found, false = (count[detector] for count in (figures.expected, figures.found, figures.false))
        recall, alarms = round(figures.recall(detector), 3), round(figures.alarms(detector), 2)
        if options.json:
            put_json(
                {"id": detector, "expected": expected, "found": found, "false": false, "recall": recall,
                 "false_per_hundred": alarms}
            )  # fmt: skip
        else:
            put(f"{detector}\t{found} of {expected}\t{false} false ({alarms} in a hundred)")
    return 0


def _labelled(line: bytes, number: int) -> Labelled:
    try:
        return Labelled.of(json.loads(line))
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise InboxError("label_unreadable", line=str(number)) from error


def _lines(name: str) -> Iterator[bytes]:
    if name == "-":
        yield from sys.stdin.buffer
        return
    try:
        with Path(name).open("rb") as file:
            yield from file
    except OSError as error:
        raise InboxError("file_unreadable", path=name) from error


def _rules(options: argparse.Namespace) -> int:
    rules, problems = rule_book(options.profile)
    for problem in problems:
        sys.stderr.write(f"balie: {problem.sentence()}\n")
    today = datetime.now(UTC).date()
    entries = [_entry(rule, today, active=rule in rules.rules) for rule in rules.every]
    for entry in entries:
        if options.json:
            put_json(entry)
            continue
        origin = f"own:{entry['origin']}" if entry["own"] else entry["origin"]
        put("\t".join((entry["id"], entry["severity"], origin, entry["title"]["nl"])))
    return 0


def _entry(rule: Rule, today: date, *, active: bool) -> dict[str, Any]:
    return {
        "id": rule.id,
        "version": rule.version,
        "severity": rule.severity.value,
        "channels": "all" if rule.channels is None else sorted(rule.channels),
        "active": active,
        "when": list(rule.when),
        "title": dict(rule.title),
        "text": dict(rule.text),
        "instead": dict(rule.instead),
        "ways_out": [asdict(way) for way in rule.ways_out],
        "origin": rule.origin,
        "own": rule.own,
        "review_before": str(rule.review_before),
        "due": rule.due(today),
        "sources": [{key: _dated(value) for key, value in asdict(source).items()} for source in rule.sources],
    }


def _dated(value: object) -> object:
    return str(value) if isinstance(value, date) else value
