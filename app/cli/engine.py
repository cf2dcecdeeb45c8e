"""Receive and send without a window, until SIGTERM or SIGINT: then it finishes what is being sent and exits with 0.

One engine works on a profile; a window open at the same time only reads and queues. On a team's server there may be
several, each on a profile of its own: they share the channels, and when one ends the others take over within seconds.
With --practice it also starts the simulated channels, afresh each time. Once it runs it prints a line or, with --json,
{"engine": "running", "profile", "process", "health"}.

On a server each engine works on the channels whose secrets it has, from the keyring of its login or passed in at the
start: BALIE_SECRET_<CHANNEL ID>_<KEY>, or systemd's credential channel-<CHANNEL ID>-<key> (`balie channels fields`
lists the keys). It leaves channels without secrets to the others, and checks again every 15 seconds.

--health HOST:PORT answers GET /health (200, or 503 if the store cannot be read) and GET /metrics (Prometheus).
"""

import argparse
import asyncio
import contextlib
import os
import signal
from collections.abc import AsyncIterator

from app.cli.output import put, put_json
from app.cli.session import add_json, opened_profile
from app.domain.problems import InboxError
from app.engine.engine import Engine
from app.main import make_desk, make_engine, make_shared_engine
from app.practice.process import PracticeProcess
from app.practising import add_channels, clear_away, place, set_up, start_servers
from app.services.profiles import make_profile
from app.storage.database import Store
from app.system.lock import ProfileLock


def arguments(parser: argparse.ArgumentParser, common: argparse.ArgumentParser, name: str) -> None:
    """Say what engine takes."""
    del common, name
    add_json(parser)
    parser.add_argument("--health", metavar="HOST:PORT", help="serve /health and /metrics there; port 0: a free one")
    parser.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    if options.practice:
        options.profile.create()
    elif not options.profile.folder.is_dir():
        raise InboxError("store_missing", path=str(options.profile.folder))
    lock = ProfileLock(options.profile.lock_path)
    # `balie check` holds it for an instant.
    if not lock.acquire(patience=1.0):
        raise InboxError("engine_running", path=str(options.profile.folder))
    servers = None
    try:
        if options.practice:
            clear_away(options.profile)
            servers = start_servers()
            make_profile(options.profile, practice=True).store.close()
        asyncio.run(_serve(options, servers))
    finally:
        if servers is not None:
            servers.stop()
        lock.release()
    return 0


async def _serve(options: argparse.Namespace, servers: PracticeProcess | None) -> None:
    stop = asyncio.Event()
    _on_signals(stop)
    async with opened_profile(options) as opened:
        if servers is None:
            if opened.shared:
                engine = await make_shared_engine(opened)
            else:
                engine = make_engine(await make_desk(opened), options.profile)
            await _until(stop, engine, opened.store, options)
            return
        practice, plan = await set_up(servers, opened.store)
        desk = await make_desk(opened)
        await add_channels(desk, practice)
        placing = asyncio.get_running_loop().create_task(place(desk, plan), name="place")
        try:
            await _until(stop, make_engine(desk, options.profile), opened.store, options)
        finally:
            placing.cancel()
            await asyncio.wait([placing])


async def _until(stop: asyncio.Event, engine: Engine, store: Store, options: argparse.Namespace) -> None:
    try:
        await engine.start()
        async with _answering(engine, store, options.health) as health:
            if options.json:
                put_json(
                    {
                        "engine": "running",
                        "profile": str(options.profile.folder),
                        "process": os.getpid(),
                        "health": health,
                    }
                )
            else:
                put(f"The engine works on {options.profile.folder}. Stop it with Ctrl+C.")
            await stop.wait()
    finally:
        await engine.stop()


@contextlib.asynccontextmanager
async def _answering(engine: Engine, store: Store, listen: str | None) -> AsyncIterator[str | None]:
    """Answer health and metrics at `listen`; its address, None without."""
    if listen is None:
        yield None
        return
    from app.engine.health import Health, serving  # noqa: PLC0415 - only who asks for it

    async with serving(listen, Health(store, engine.holds, engine.unable, engine.clock)) as address:
        yield address


def _on_signals(stop: asyncio.Event) -> None:
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        with contextlib.suppress(NotImplementedError):
            loop.add_signal_handler(number, stop.set)
            continue
        # Windows' loop has no signal handlers of its own.
        signal.signal(number, lambda *_: loop.call_soon_threadsafe(stop.set))
