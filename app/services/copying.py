"""Copying the contents of one profile's store into another's: from a desktop to a team's server, and back."""

from msgspec.structs import replace

from app.domain.problems import InboxError
from app.services.profiles import open_profile, os_login
from app.storage import copying
from app.storage.database import Store
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
    from app.storage.postgresql.store import open_store  # noqa: PLC0415 - likewise

    # While one side counts or indexes what arrived, the other has nothing to do: minutes, with a year.
    return open_store(replace(server_of(file, administrator or file.user or os_login()), patience_s=0))


def copy_store(source: Store, target: Store) -> dict[str, int]:
    """Copy everything, all or nothing; returns the number of rows by table. Blocks. Raises `StoreError`.

    The thread that writes the target reads one snapshot of the source, while the source's own thread waits.
    """
    return source.submit_read(lambda before: target.submit(lambda after: copying.copy(before, after)).result()).result()
