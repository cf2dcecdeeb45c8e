"""`balie store` for a profile whose store is on a team's server."""

import argparse
import getpass
import sys
from collections.abc import Callable, Mapping
from typing import Final, NoReturn

from app.cli.output import put, put_findings, put_json
from app.domain.problems import InboxError
from app.services.profiles import first_answers, os_login
from app.services.servers import server_of, sign_in
from app.storage.database import Unhurried
from app.storage.postgresql import inspection, schema
from app.storage.postgresql.store import open_store
from app.system.server_file import ServerFile


def _init(options: argparse.Namespace, file: ServerFile) -> int:
    server = server_of(file, _user(options, file))
    before, after = schema.migrate(server)
    if before:
        raise InboxError("store_exists", path=server.name)
    store = open_store(server)
    try:
        store.submit(first_answers).result()
    finally:
        store.close()
    if options.json:
        put_json({"profile": str(options.profile.folder), "server": server.name, "version": after})
    else:
        put(f"There is a store in {server.name} now. See balie store --help for the roles, and balie teams --help.")
    return 0


def _migrate(options: argparse.Namespace, file: ServerFile) -> int:
    before, after = schema.migrate(server_of(file, _user(options, file)))
    if options.json:
        put_json({"before": before, "after": after})
    else:
        put(f"The store has version {after}." if before == after else f"The store went from {before} to {after}.")
    return 0


def _check(options: argparse.Namespace, file: ServerFile) -> int:
    store = open_store(server_of(file, _user(options, file)))
    try:
        seen = store.submit_read(Unhurried(inspection.inspect)).result()
    finally:
        store.close()
    return put_findings(seen.found, seen.unseen, as_json=options.json)


def _login(options: argparse.Namespace, file: ServerFile) -> int:
    user = _user(options, file)
    asked = f"Password of {user} for {file.name}: "
    password = getpass.getpass(asked) if sys.stdin.isatty() else sys.stdin.readline().rstrip("\n")
    sign_in(file, user, password)
    if options.json:
        put_json({"server": file.name, "user": user})
    else:
        put("The server accepts it, and the keyring keeps it.")
    return 0


def _backup(options: argparse.Namespace, file: ServerFile) -> NoReturn:
    del options
    raise InboxError("store_by_server", server=file.name)


def _user(options: argparse.Namespace, file: ServerFile) -> str:
    return options.user or file.user or os_login()


ACTIONS: Final[Mapping[str, Callable[[argparse.Namespace, ServerFile], int]]] = {
    "init": _init,
    "migrate": _migrate,
    "check": _check,
    "login": _login,
    "backup": _backup,
}
"""What `balie store` calls them."""
