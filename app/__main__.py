"""The program's entry: `balie`, `python -m app`."""

import sys


def main() -> int:
    """Run the command line; the exit status."""
    from app.cli.program import run  # noqa: PLC0415 - a second process of multiprocessing imports this module too

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
