"""`python -m tests.fuzz --count N`: damage N payloads, parse each with its codec, and report. Fails if one is lost."""

import argparse
import os
import sys
from concurrent.futures import ProcessPoolExecutor

from tests.fuzz.seeds import codecs
from tests.fuzz.trial import Report, payload, run

_SHARE = 2000


def main() -> int:
    """Fuzz, or repeat one trial."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("--count", type=int, default=100_000, help="payloads over all codecs together")
    parser.add_argument("--seed", type=int, default=1, help="another number makes other payloads")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--only", choices=sorted(codecs()), help="one codec alone")
    parser.add_argument("--show", type=int, metavar="NUMBER", help="print the payload of one trial (with --only)")
    options = parser.parse_args()
    if options.show is not None:
        sys.stdout.buffer.write(
            payload(options.only or parser.error("--show needs --only"), options.seed, options.show)[0]
        )
        return 0
    names = [options.only] if options.only else list(codecs())
    reports = {name: Report() for name in names}
    each = -(-options.count // len(names))
    shares = [(name, range(first, min(first + _SHARE, each))) for first in range(0, each, _SHARE) for name in names]
    with ProcessPoolExecutor(options.jobs) as pool:
        runs = [(name, pool.submit(run, name, options.seed, numbers)) for name, numbers in shares]
        for name, future in runs:
            reports[name].add(future.result())
    for name, report in reports.items():
        _print(name, report)
    return int(any(report.raised or report.lost for report in reports.values()))


def _print(name: str, report: Report) -> None:
    cost = report.seconds / report.trials * 1e6 if report.trials else 0.0
    print(f"{name}: {report.trials} payloads, {cost:.0f} µs each, slowest {report.slowest * 1000:.1f} ms;"
          f" {len(report.raised)} raised, {len(report.lost)} lost")  # fmt: skip
    for what, times in report.became.most_common():
        print(f"    {times:9} {what}")
    for kind, found in (("raised", report.raised), ("lost", report.lost)):
        for number, why in list(found.items())[:5]:
            print(f"    {kind} in trial {number}: {why[:600]}")


if __name__ == "__main__":
    sys.exit(main())
