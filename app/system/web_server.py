"""A web server inside another program, started and stopped with it."""

import asyncio
import contextlib
import socket
from collections.abc import Iterator
from typing import Final

import uvicorn

_TURNS_OF_AN_ACCEPT: Final = 4
"""Turns of the loop between asyncio's accepting a connection and its protocol's learning of it."""


class Server(uvicorn.Server):
    """A server that leaves signals to the program, reports when it listens, and is idle while nobody asks."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.listening = asyncio.Event()
        self.leaving = asyncio.Event()

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Do nothing: several servers may share one process."""
        yield

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start listening."""
        await super().startup(sockets)
        self.listening.set()

    async def main_loop(self) -> None:
        """Wait for the end instead of polling for it ten times a second; update the date in between."""
        while not self.leaving.is_set():
            await self.on_tick(0)
            with contextlib.suppress(TimeoutError):  # time for the next date
                async with asyncio.timeout(1):
                    await self.leaving.wait()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Accept connections that are waiting, close the listener, then close all connections.

        asyncio leaks a connection that it accepted in the same turn of the loop in which its server was closed.
        """
        loop = asyncio.get_running_loop()
        for server in self.servers:
            for door in server.sockets:
                with contextlib.suppress(NotImplementedError):  # a proactor loop, which has no readers
                    loop.remove_reader(door.fileno())
        for _ in range(_TURNS_OF_AN_ACCEPT):
            await asyncio.sleep(0)
        await super().shutdown(sockets)
        for connection in list(self.server_state.connections):
            if connection.transport is not None:
                connection.transport.abort()
        await asyncio.sleep(0)
