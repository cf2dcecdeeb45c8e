"""Starts the simulated channels on free local ports and runs the simulation."""

import asyncio
import contextlib
import socket
import tempfile
from collections.abc import AsyncIterator, Callable
from datetime import datetime
from pathlib import Path
from typing import Final

import uvicorn
from msgspec import Struct, field
from msgspec.structs import asdict
from starlette.types import ASGIApp

from app.domain.channel import ChannelKind
from app.practice import matrix_wire, messenger_wire, signal_wire, whatsapp_wire
from app.practice.addresses import Practice, PracticeChannel, RelayKeys
from app.practice.control import Control
from app.practice.director import Director, Pace
from app.practice.graph import Gate
from app.practice.matrix import Matrix
from app.practice.messenger import Messenger
from app.practice.scripts import read_fallback, read_media, read_scripts
from app.practice.signal import Signal
from app.practice.troubles import Troubles
from app.practice.whatsapp import WhatsApp
from app.practice.world import World
from app.system.paths import resource
from app.system.web_server import Server

MUNICIPALITY: Final = "Gemeente Duinstad"
API_VERSION: Final = "v26.0"

# Not secrets: these servers listen on this machine only, and nothing in them is real.
ACCESS_TOKEN: Final = "practice-whatsapp-token"  # noqa: S105
PAGE_TOKEN: Final = "practice-page-token"  # noqa: S105
MATRIX_TOKEN: Final = "practice-matrix-token"  # noqa: S105
MATRIX_PASSWORD: Final = "practice-matrix-password"  # noqa: S105
KEYS: Final = RelayKeys("practice-app-secret", "practice-verify-token", "practice-relay-token")

RelayFactory = Callable[[RelayKeys], ASGIApp]
"""Creates the real relay. It receives webhooks at `/webhooks/whatsapp` and is served on a port of its own."""


_PRACTISED: Final = (ChannelKind.WHATSAPP, ChannelKind.MESSENGER, ChannelKind.SIGNAL, ChannelKind.MATRIX)


class Options(Struct, frozen=True):
    """Options of practice mode. The same `seed` and `started_at` give the same world, down to the last id."""

    pace: Pace = field(default_factory=Pace)
    seed: int = 1
    started_at: datetime | None = None
    folder: Path | None = None
    """The folder for Signal's spool file; None: a temporary folder."""


class _Place(Struct, frozen=True):
    """A listening socket, and the address of its server."""

    socket: socket.socket
    url: str


class _Town:
    """All servers, connected."""

    def __init__(self, places: dict[str, _Place], relay: ASGIApp, options: Options, spool: Path) -> None:
        scripts_folder = resource("practice")
        scripts = read_scripts(scripts_folder)
        self.world = World(options.seed, options.started_at)
        troubles = {kind: Troubles() for kind in _PRACTISED}

        def gate(kind: ChannelKind, token: str) -> Gate:
            return Gate(token, KEYS.app_secret, troubles[kind])

        topics = {script.citizen.key: script.topic for script in scripts}
        self.whatsapp = WhatsApp(self.world, gate(ChannelKind.WHATSAPP, ACCESS_TOKEN), places["whatsapp"].url)
        messenger = Messenger(self.world, gate(ChannelKind.MESSENGER, PAGE_TOKEN), places["messenger"].url)
        self.signal = Signal(self.world, troubles[ChannelKind.SIGNAL], spool)
        self.matrix = Matrix(self.world, troubles[ChannelKind.MATRIX], MATRIX_TOKEN, MATRIX_PASSWORD, topics)
        self.director = Director(self.world, scripts, read_fallback(scripts_folder), options.pace)
        self.director.begin()
        control = Control(self.world, self.director, troubles, read_media(scripts_folder / "media"))
        self.apps: dict[str, ASGIApp] = {
            "whatsapp": self.whatsapp.app(),
            "messenger": messenger.app(),
            "signal": self.signal.app(),
            "matrix": self.matrix.app(),
            "relay": relay,
            "control": control.app(),
        }

    def close(self) -> None:
        """End all waits for news."""
        self.signal.bell.close()
        self.matrix.bell.close()


@contextlib.asynccontextmanager
async def practice_servers(relay: RelayFactory, options: Options | None = None) -> AsyncIterator[Practice]:
    """Run everything while the context lasts. Loopback only."""
    options = options or Options()
    with contextlib.ExitStack() as stack:
        folder = options.folder or Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="balie-practice-")))
        names = ("whatsapp", "messenger", "signal", "matrix", "relay", "control")
        places = {name: _listen(stack) for name in names}
        spool = folder / "signal-spool.jsonl"
        town = _Town(places, relay(KEYS), options, spool)
        servers = {name: Server(_config(app)) for name, app in town.apps.items()}
        async with asyncio.TaskGroup() as group:
            serving = [group.create_task(server.serve([places[name].socket])) for name, server in servers.items()]
            for server in servers.values():
                await server.listening.wait()
            living = [
                group.create_task(town.whatsapp.webhooks.run(f"{places['relay'].url}/webhooks/whatsapp")),
                group.create_task(town.director.run()),
            ]
            try:
                yield _practice(town, places, spool)
            finally:
                for task in living:
                    task.cancel()
                town.close()
                for server in servers.values():
                    server.leaving.set()
                await asyncio.gather(*serving)


def _listen(stack: contextlib.ExitStack) -> _Place:
    # asyncio sends without delay only on sockets that name their protocol.
    listening = stack.enter_context(socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP))
    listening.bind(("127.0.0.1", 0))
    return _Place(listening, f"http://127.0.0.1:{listening.getsockname()[1]}")


def _config(app: ASGIApp) -> uvicorn.Config:
    # Long keep-alive: if the server drops an idle connection, the outcome of the next send becomes uncertain.
    return uvicorn.Config(
        app,
        log_config=None,
        log_level="critical",
        access_log=False,
        ws="none",
        timeout_keep_alive=120,
        timeout_graceful_shutdown=1,
    )


def _practice(town: _Town, places: dict[str, _Place], spool: Path) -> Practice:
    phone, page = whatsapp_wire.Account(), messenger_wire.Page()
    url = {name: place.url for name, place in places.items()}
    whatsapp = PracticeChannel(
        label="Burgerzaken",
        account=phone.phone_number_id,
        settings={
            "base_url": url["whatsapp"],
            "api_version": API_VERSION,
            "phone_number_id": phone.phone_number_id,
            "waba_id": phone.waba_id,
            "relay_url": url["relay"],
        },
        secrets={"access_token": ACCESS_TOKEN, "relay_token": KEYS.pull_token},
    )
    messenger = PracticeChannel(
        label=MUNICIPALITY,
        account=page.id,
        settings={
            "base_url": url["messenger"],
            "api_version": API_VERSION,
            "page_id": page.id,
            "poll_seconds": "3",
        },
        secrets={"page_token": PAGE_TOKEN, "app_secret": KEYS.app_secret},
    )
    signal = PracticeChannel(
        label="Parkeren",
        account=signal_wire.ACCOUNT,
        settings={"base_url": url["signal"], "number": signal_wire.ACCOUNT, "spool": str(spool)},
        secrets={},
    )
    matrix = PracticeChannel(
        label="MijnDuinstad-app",
        account=matrix_wire.OWN_USER,
        settings={"homeserver": url["matrix"], "user_id": matrix_wire.OWN_USER, "device_id": "BALIEPRACT"},
        secrets={"access_token": MATRIX_TOKEN},
    )
    return Practice(
        municipality=MUNICIPALITY,
        started_at=town.world.started_at.isoformat(),
        control_url=url["control"],
        relay={"url": url["relay"], **asdict(KEYS)},
        channels={
            ChannelKind.WHATSAPP: whatsapp,
            ChannelKind.MESSENGER: messenger,
            ChannelKind.SIGNAL: signal,
            ChannelKind.MATRIX: matrix,
        },
    )
