"""Check spelling for the window that started this: lines of JSON on standard input, until it closes."""

import argparse

from app.system.paths import resource
from app.system.spelling import serve


def arguments(parser: argparse.ArgumentParser, common: argparse.ArgumentParser, name: str) -> None:
    """Say what spelling takes: nothing."""
    del common, name
    parser.set_defaults(run=_run)


def _run(_: argparse.Namespace) -> int:
    serve(resource("dictionaries"))
    return 0
