"""Only the simulated channels, on free ports of this machine, until stopped.

SIGTERM or SIGINT stops them; with --with-parent, so does the end of standard input. Once they listen, one JSON object
with their addresses and tokens is printed:
  municipality, started_at, control_url, relay {url, app_secret, verify_token, pull_token},
  channels {whatsapp|messenger|signal|matrix: {label, account, settings, secrets}}, whose settings and secrets are what
  `balie channels add` takes.
"""

import argparse
import asyncio
import tempfile
from pathlib import Path

from app.cli.output import put
from app.cli.session import add_json
from app.practice.addresses import RelayKeys
from app.practice.director import Pace
from app.practice.process import serve
from app.practice.servers import Options, RelayFactory
from app.relay.config import RelayConfig
from app.relay.web import relay_app


def arguments(parser: argparse.ArgumentParser, common: argparse.ArgumentParser, name: str) -> None:
    """Say what practice-servers takes."""
    del common, name
    add_json(parser)
    parser.add_argument("--seed", type=int, default=1, help="another number, another town (1)")
    parser.add_argument("--speed", type=float, default=1.0, help="how fast simulated time passes (1)")
    parser.add_argument("--quiet", action="store_true", help="nobody writes unless the control address asks for it")
    parser.add_argument("--with-parent", action="store_true", help="stop when standard input ends")
    parser.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    pace = Pace(speed=options.speed, quiet=options.quiet)
    with tempfile.TemporaryDirectory(prefix="balie-relay-") as folder:
        work = serve(_relay(Path(folder)), Options(pace=pace, seed=options.seed), put, with_parent=options.with_parent)
        asyncio.run(work)
    return 0


def _relay(folder: Path) -> RelayFactory:
    """The real relay, between the simulated WhatsApp and whoever practises."""

    def make(keys: RelayKeys) -> object:
        config = RelayConfig.simple("whatsapp", keys.app_secret, keys.verify_token, keys.pull_token)
        return relay_app(folder / "relay.log", config)

    return make  # type: ignore[return-value]
