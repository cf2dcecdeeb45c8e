"""A web server inside another program, started and stopped with it."""

import asyncio
import contextlib
import socket
from collections.abc import Iterator
from typing import Final

import uvicorn

_TURNS_OF_AN_ACCEPT: Final = 4
"""So many turns of the loop lie between asyncio's accepting a connection and its protocol's hearing of it."""


class Server(uvicorn.Server):
    """A server that leaves signals to the program, says when it listens, and does nothing while nobody asks."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.listening = asyncio.Event()
        self.leaving = asyncio.Event()

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Nothing to capture: several servers live in one process."""
        yield

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Begin to listen."""
        await super().startup(sockets)
        self.listening.set()

    async def main_loop(self) -> None:
        """Wait for the end, instead of looking for it ten times a second; set the date in between."""
        while not self.leaving.is_set():
            await self.on_tick(0)
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(1):
                    await self.leaving.wait()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Leave nobody behind: let in who stands in the door, then close it, then send everybody away.

        asyncio forgets a connection that it accepted in the turn in which its server was closed, without closing it.
        """
        loop = asyncio.get_running_loop()
        for server in self.servers:
            for door in server.sockets:
                with contextlib.suppress(NotImplementedError):  # a loop that does not ask, but is told
                    loop.remove_reader(door.fileno())
        for _ in range(_TURNS_OF_AN_ACCEPT):
            await asyncio.sleep(0)
        await super().shutdown(sockets)
        for connection in list(self.server_state.connections):
            if connection.transport is not None:
                connection.transport.abort()
        await asyncio.sleep(0)
