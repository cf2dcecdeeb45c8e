"""The relay as a program of its own: `balie relay --listen HOST:PORT --log FILE`."""

import asyncio
import logging
import signal
import socket
import sys
from collections.abc import Callable
from pathlib import Path

import uvicorn

from app.domain.problems import InboxError
from app.relay.config import RelayConfig
from app.relay.keeper import Keeper
from app.relay.web import Relay

log = logging.getLogger(__name__)


class _Server(uvicorn.Server):
    """Releases waiting readers first, so that stopping takes no longer than the pending writes."""

    def __init__(self, config: uvicorn.Config, keeper: Keeper) -> None:
        super().__init__(config)
        self._keeper = keeper

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        self._keeper.release_readers()
        await super().shutdown(sockets)


def serve(
    listen: str,
    log_file: Path,
    config: RelayConfig,
    started: Callable[[str], None] | None = None,
    again: Callable[[], RelayConfig] | None = None,
) -> None:
    """Serve at `listen` ("host:port"; port 0 picks a free one) until SIGTERM or SIGINT, then finish and return.

    `started` is called with the address once it listens. After SIGHUP the relay uses the configuration that `again`
    returns; if that raises `InboxError`, it keeps the current one. Raises `InboxError` if the address, the log, or the
    certificate cannot be used.
    """
    listener = _listener(listen)
    try:
        asyncio.run(_serve(listener, log_file, config, started, again))
    finally:
        listener.close()


async def _serve(
    listener: socket.socket,
    log_file: Path,
    config: RelayConfig,
    started: Callable[[str], None] | None,
    again: Callable[[], RelayConfig] | None,
) -> None:
    keeper = Keeper(log_file, config.readers)
    await keeper.open()
    relay = Relay(keeper, config)
    reading: set[asyncio.Task[None]] = set()
    try:
        server = _Server(_settings(relay), keeper)

        def stop(*_: object) -> None:
            server.should_exit = True

        for number in (signal.SIGTERM, signal.SIGINT):
            # uvicorn replaces these handlers with its own, and raises the signal again after shutting down.
            signal.signal(number, stop)
        if again is not None and sys.platform != "win32":

            def read_again() -> None:
                task = asyncio.get_running_loop().create_task(_reconfigured(relay, again))
                reading.add(task)
                task.add_done_callback(reading.discard)

            asyncio.get_running_loop().add_signal_handler(signal.SIGHUP, read_again)
        host, port = listener.getsockname()[:2]
        address = f"{'https' if config.certificate else 'http'}://{f'[{host}]' if ':' in host else host}:{port}"
        log.info("the relay listens at %s", address)
        if started is not None:
            started(address)
        await server.serve([listener])
    finally:
        await keeper.close()


async def _reconfigured(relay: Relay, again: Callable[[], RelayConfig]) -> None:
    try:
        config = await asyncio.to_thread(again)
    except InboxError as error:
        log.error("the new configuration cannot be used (%s); the relay goes on with the old one", error)  # noqa: TRY400
        return
    await relay.reconfigure(config)
    log.info("the relay goes on with a new configuration: %d readers", len(config.readers))


def _settings(relay: Relay) -> uvicorn.Config:
    config = relay.config
    settings = uvicorn.Config(
        relay.app(),
        log_config=None,
        access_log=False,  # request lines contain the verify token
        server_header=False,
        ws="none",
        timeout_graceful_shutdown=10,
        ssl_certfile=config.certificate or None,
        ssl_keyfile=config.key or None,
    )
    try:
        settings.load()
    except OSError:
        raise InboxError("file_unreadable", path=config.certificate) from None
    return settings


def _listener(listen: str) -> socket.socket:
    host, _, port = listen.rpartition(":")
    host = host.strip("[]") or "127.0.0.1"
    if not (port.isascii() and port.isdigit() and int(port) < 65536):
        raise InboxError("relay_config", reason=f"{listen} is not HOST:PORT")
    try:
        return socket.create_server(
            (host, int(port)), family=socket.AF_INET6 if ":" in host else socket.AF_INET, backlog=2048
        )
    except OSError:
        raise InboxError("address_in_use", address=listen) from None
