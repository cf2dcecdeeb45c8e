"""Measure the loudness of a sound for the window that started this: a file on standard input, bars on output."""

import argparse


def arguments(parser: argparse.ArgumentParser, common: argparse.ArgumentParser, name: str) -> None:
    """Say what waveform takes: nothing."""
    del common, name
    parser.set_defaults(run=_run)


def _run(_: argparse.Namespace) -> int:
    from app.ui.waveform import serve  # noqa: PLC0415 - Qt comes with it

    return serve()
