"""The program's entry point: `balie`, or `python -m app`."""

import sys


def main() -> int:
    """Run the command line; the exit status."""
    # Not at the top: a second process of multiprocessing imports this module too.
    from app.system import lean  # isort: skip  # noqa: PLC0415 - before all else
    from app.cli.program import run  # noqa: PLC0415

    lean.loaded()
    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
