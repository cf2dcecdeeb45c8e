"""The webhook relay: receives Meta's webhooks, verifies and stores them, and hands them to the engine.

balie relay --listen HOST:PORT --log FILE serves until SIGTERM or SIGINT; SIGHUP makes it reload its settings. The app
secret, the verify token and the readers' tokens come from a file or the environment, never from the command line:
BALIE_RELAY_CONFIG names the file; BALIE_RELAY_APP_SECRET_WHATSAPP, BALIE_RELAY_VERIFY_TOKEN_WHATSAPP and
BALIE_RELAY_TOKEN_WHATSAPP do without one.

Once it listens it prints a line or, with --json, {"relay": "running", "address"}. Its own log goes to standard error.
"""

import argparse
import os
from pathlib import Path

from app.cli.output import put, put_json
from app.cli.session import add_json
from app.relay.config import RelayConfig, load_config
from app.relay.server import serve
from app.system import log


def arguments(parser: argparse.ArgumentParser, common: argparse.ArgumentParser, name: str) -> None:
    """Say what relay takes."""
    del common, name
    add_json(parser)
    parser.add_argument("--listen", required=True, metavar="HOST:PORT", help="port 0 takes a free one")
    parser.add_argument("--log", required=True, type=Path, metavar="FILE", help="where webhooks wait to be fetched")
    parser.add_argument(
        "--config", type=Path, metavar="FILE", help="sources and readers, instead of BALIE_RELAY_CONFIG"
    )
    parser.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    log.to_stderr()

    def started(address: str) -> None:
        if options.json:
            put_json({"relay": "running", "address": address})
        else:
            put(f"The relay listens at {address}. Stop it with Ctrl+C.")

    def configured() -> RelayConfig:
        return load_config(os.environ, options.config)

    serve(options.listen, options.log, configured(), started, configured)
    return 0
