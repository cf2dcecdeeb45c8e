"""How channels are used, without a word that anybody wrote.

balie report --from YYYY-MM-DD --to YYYY-MM-DD counts per channel and week; without dates, the last twelve weeks.
--table chooses the table: weeks (the default), channels (the whole period), hours (messages received by hour of the
day), labels (topics), rules (citizens' messages by the rule that applied), decisions (entries of the compliance log).

With --json it prints one object per row, with the table's headings as keys; times are in seconds, null if nothing was
measured; the channel * is all of them together. --csv FILE writes the table with semicolons, for a spreadsheet; - is
standard output. --pdf FILE writes the whole report with its charts as PDF/A-1b, for archiving.
"""

import argparse
import sys
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from app.cli.output import put_all
from app.cli.session import add_json, with_desk
from app.domain.report import Report
from app.services.desk import Desk
from app.services.report_tables import TABLES, Table, as_csv, write_csv

_USUAL = timedelta(weeks=12)


def arguments(parser: argparse.ArgumentParser, common: argparse.ArgumentParser, name: str) -> None:
    """Say what report takes."""
    del common, name
    add_json(parser)
    parser.add_argument("--from", dest="first", type=date.fromisoformat, metavar="YYYY-MM-DD", help="the first day")
    parser.add_argument("--to", dest="last", type=date.fromisoformat, metavar="YYYY-MM-DD", help="the last day")
    parser.add_argument("--table", choices=tuple(TABLES), default="weeks", help="what to count")
    parser.add_argument("--csv", metavar="FILE", help="write the table there")
    parser.add_argument("--pdf", type=Path, metavar="FILE", help="write the whole report there")
    parser.set_defaults(run=with_desk(_run))


async def _run(desk: Desk, options: argparse.Namespace) -> int:
    last = options.last or datetime.now(UTC).astimezone().date()
    report = await desk.inventory.use(options.first or last - _USUAL, last)
    if options.pdf is not None:
        _write_pdf(report, options.pdf, desk)
    if options.csv is not None:
        _write_csv(TABLES[options.table](report), options.csv)
    if options.pdf is None and options.csv is None:
        headings, rows = TABLES[options.table](report)
        # For people by place: a heading such as 00:00 would be read as a way to write a number.
        places = [f"cell{place}" for place in range(len(headings))]
        entries = [dict(zip(headings if options.json else places, row, strict=True)) for row in rows]
        put_all(entries, as_json=options.json, line="\t".join(f"{{{place}}}" for place in places))
    return 0


def _write_csv(table: Table, name: str) -> None:
    if name == "-":
        sys.stdout.write(as_csv(table).replace("\r\n", "\n"))
    else:
        write_csv(table, Path(name))


def _write_pdf(report: Report, path: Path, desk: Desk) -> None:
    from app.ui.report_pdf import write_alone  # noqa: PLC0415 - Qt, for this alone
    from app.ui.wording.rules import rule_names  # noqa: PLC0415 - likewise

    write_alone(report, path, rule_names(desk.rules.rule))
