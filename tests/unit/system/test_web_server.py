"""A server inside another program, tested through sockets."""

import asyncio
import gc
import socket
import warnings

import uvicorn
from starlette.applications import Starlette

from app.system.web_server import Server


async def test_a_closing_server_leaves_no_connection_unanswered() -> None:
    """Clients connect one to six loop iterations before it closes: one of them is half accepted then."""
    with warnings.catch_warnings(record=True) as left:
        warnings.simplefilter("always", ResourceWarning)
        for turn in range(6):
            await _closed_while_somebody_knocks(turn)
        gc.collect()
    assert [str(one.message) for one in left] == []


async def _closed_while_somebody_knocks(turn: int) -> None:
    with socket.socket() as listening, socket.socket() as caller:
        listening.bind(("127.0.0.1", 0))
        server = Server(uvicorn.Config(Starlette(), log_config=None, lifespan="off", timeout_graceful_shutdown=1))
        async with asyncio.TaskGroup() as group:
            group.create_task(server.serve([listening]))
            await server.listening.wait()
            caller.connect(listening.getsockname())
            for _ in range(turn):
                await asyncio.sleep(0)
            server.leaving.set()
