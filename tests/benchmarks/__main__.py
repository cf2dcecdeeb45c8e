"""`python -m tests.benchmarks [NAME…] [--json] [--small]`: measure and print one figure per line."""

import argparse
import importlib
import json
import pkgutil
import sys
from dataclasses import asdict

from tests import benchmarks
from tests.benchmarks.figure import Figure


def main() -> int:
    """Run the named benchmarks, or all of them."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=main.__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME")
    parser.add_argument("--json", action="store_true", help="one JSON object a line: name, value, unit, p50, p99, most")
    parser.add_argument(
        "--small", action="store_true", help="few rounds on little data: shows that it runs, no figure to quote"
    )
    arguments = parser.parse_args()
    modules = [
        importlib.import_module(f"tests.benchmarks.{found.name}")
        for found in pkgutil.iter_modules(benchmarks.__path__)
        if found.name not in ("__main__", "figure", "profile")
    ]
    modules = [module for module in modules if hasattr(module, "NAMES")]
    known = {name for module in modules for name in module.NAMES}
    if unknown := set(arguments.names) - known:
        print(
            f"There is no benchmark {', '.join(sorted(unknown))}. Known are: {', '.join(sorted(known))}.",
            file=sys.stderr,
        )
        return 2
    for module in modules:
        if arguments.names and not set(arguments.names) & set(module.NAMES):
            continue
        for figure in module.measure(small=arguments.small):
            if arguments.names and figure.name not in arguments.names:
                continue
            if arguments.json:
                print(json.dumps(asdict(figure)), flush=True)
            else:
                print(_line(figure), flush=True)
    return 0


def _line(figure: Figure) -> str:
    spread = f"  median {figure.p50:.3f}, most {figure.most:.3f}" if figure.most is not None else ""
    return f"{figure.name:28} {figure.value:10.3f} {figure.unit}{spread}"


if __name__ == "__main__":
    sys.exit(main())
