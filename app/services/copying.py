"""Copying the contents of one profile's store into another's: from a desktop to a team's server, and back."""

import threading

from msgspec.structs import replace

from app.domain.problems import InboxError
from app.services.profiles import open_profile, os_login
from app.storage import copying
from app.storage.copying import Copied
from app.storage.database import Store, Unhurried
from app.system.paths import Profile
from app.system.policy.sources import settings_of
from app.system.server_file import team_server


def open_for_copying(profile: Profile, administrator: str | None) -> Store:
    """Open the store of `profile`; on a server as `administrator`, who sees and writes everything. Raises
    `InboxError`.
    """
    file = team_server(profile, settings_of(profile))
    if file is None:
        opened = open_profile(profile)
        if opened.practice:
            opened.store.close()
            raise InboxError("practice_only")
        return opened.store
    from app.services.servers import server_of  # noqa: PLC0415 - PostgreSQL is for teams alone
    from app.storage.postgresql import quiet  # noqa: PLC0415 - likewise
    from app.storage.postgresql.store import open_store  # noqa: PLC0415 - likewise

    # While one side counts or indexes what arrived, the other has nothing to do: minutes, with a year.
    server = replace(
        server_of(file, administrator or file.user or os_login()),
        patience_s=0,
        limit_s=0,
        application=quiet.APPLICATION,
    )
    store = open_store(server)
    try:
        store.submit_read(lambda tx: quiet.require(tx, server)).result()
    except BaseException:
        store.close()
        raise
    return store


def copy_store(source: Store, target: Store) -> Copied:
    """Copy everything, all or nothing. Blocks; Ctrl+C breaks it off. Raises `StoreError`, also store_copy_stopped.

    The thread that writes the target reads one snapshot of the source, while the source's own thread waits.
    """
    stopped = threading.Event()
    copied = source.submit_read(
        Unhurried(lambda before: target.submit(lambda after: copying.copy(before, after, stopped.is_set)).result())
    )
    try:
        return copied.result()
    except KeyboardInterrupt:
        stopped.set()
        return copied.result()
