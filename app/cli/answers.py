"""The canned answers, as a list and as a file.

balie answers list shows them; with --json one object per answer: key, title, keywords, scope (everybody, team or own),
  team, owner, valid_until, expired, used, files, variants ([{language, channel, tone, text}]).
balie answers import FILE reads a .toml or .csv and says what is added, changed and removed; with --json
  {"added", "changed", "removed", "same"}, each a list of keys. With --dry-run nothing is changed. Answers that are not
  in the file are removed only with --remove. Agents' own answers are never touched.
balie answers municipality NAME sets what {{municipality}} in answers stands for; without NAME it prints that.
balie answers export FILE writes everybody's answers to a .toml or .csv, with their files beside it.
"""

import argparse
from datetime import date
from pathlib import Path

from app.cli.output import put, put_all, put_json
from app.cli.session import add_json, with_desk
from app.domain.answer import CannedAnswer
from app.services.answer_keeping import Kept
from app.services.clock import now
from app.services.desk import Desk


def arguments(parser: argparse.ArgumentParser, common: argparse.ArgumentParser, name: str) -> None:
    """Say what answers takes."""
    del name
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    listing = actions.add_parser("list", help="show them", parents=[common])
    add_json(listing)
    listing.set_defaults(run=with_desk(_list))
    taking = actions.add_parser("import", help="read a .toml or .csv", parents=[common])
    add_json(taking)
    taking.add_argument("file", metavar="FILE", type=Path)
    taking.add_argument("--dry-run", action="store_true", help="only say what would change")
    taking.add_argument("--remove", action="store_true", help="remove everybody's answers that are not in the file")
    taking.set_defaults(run=with_desk(_import))
    writing = actions.add_parser("export", help="write a .toml or .csv", parents=[common])
    writing.add_argument("file", metavar="FILE", type=Path)
    writing.set_defaults(run=with_desk(_export))
    naming = actions.add_parser("municipality", help="what {{municipality}} stands for", parents=[common])
    naming.add_argument("name", metavar="NAME", nargs="?")
    naming.set_defaults(run=with_desk(_name))


async def _name(desk: Desk, options: argparse.Namespace) -> int:
    if options.name is not None:
        await desk.answers.name_municipality(options.name.strip())
    put(desk.answers.municipality)
    return 0


async def _list(desk: Desk, options: argparse.Namespace) -> int:
    kept, today = await desk.answers.keeping.kept(), now().astimezone().date()
    shown = sorted(kept.answers, key=lambda one: one.key)
    put_all(
        [_entry(one, kept, today) for one in shown],
        as_json=options.json,
        line="/{key}\t{scope}\t{valid_until}\t{title}",
    )
    return 0


async def _import(desk: Desk, options: argparse.Namespace) -> int:
    found = await desk.answers.keeping.compared(options.file)
    removed = found.removed if options.remove else ()
    parts = {"added": found.added, "changed": found.changed, "removed": removed, "same": found.same}
    if options.json:
        put_json({name: [one.key for one in part] for name, part in parts.items()})
    else:
        for name in ("added", "changed", "removed"):
            for one in parts[name]:
                put(f"{name}\t/{one.key}\t{one.title}")
        put(", ".join(f"{len(part)} {name}" for name, part in parts.items()))
    if not options.dry_run:
        await desk.answers.keeping.take_over(found, remove=options.remove)
    return 0


async def _export(desk: Desk, options: argparse.Namespace) -> int:
    put(f"{await desk.answers.keeping.export(options.file)} answers")
    return 0


def _entry(answer: CannedAnswer, kept: Kept, today: date) -> dict[str, object]:
    return {
        "key": answer.key,
        "title": answer.title,
        "keywords": list(answer.keywords),
        "scope": "own" if answer.personal else "everybody" if answer.team is None else "team",
        "team": kept.teams.get(answer.team) if answer.team is not None else None,
        "owner": kept.agents.get(answer.owner) if answer.owner is not None else None,
        "valid_until": answer.valid_until.isoformat() if answer.valid_until else "",
        "expired": answer.expired(today),
        "used": answer.used,
        "files": [file.name for file in answer.files],
        "variants": [
            {"language": one.language, "channel": one.kind, "tone": one.tone, "text": one.text}
            for one in answer.variants
        ],
    }
