"""The database of a profile.

balie store init makes the profile and an empty, encrypted store with the canned answers to start with. Its key goes
  to the keyring of this desktop; or
  nowhere, where a service manager hands it over at each start: the variable BALIE_STORE_KEY (64 hexadecimal digits) or
    systemd's credential `store-key`. Channels' secrets are then sealed in the store, or handed over as well:
    BALIE_SECRET_<CHANNEL ID>_<KEY>, or the credential channel-<CHANNEL ID>-<key>; or
  to --key-file FILE, for your eyes alone (made where it is not there yet, with the key in BALIE_STORE_KEY if there is
    one). That is weaker than a keyring: whoever can read that file and the store can read everything. Keep it on
    another disk than backups. `balie check` reminds of it;
  beside the store, in a profile to practise in (--practice), which can never hold a real channel.

balie store migrate brings the store of an earlier version up to this one, after a copy of it beside it.
balie store check reads the whole store and the compliance log, and says what to do about what is wrong there; exit
  status 1 where something is. On a server it says what the login cannot see; an engine's sees all of it, and so does
  an administrator of the database (--as NAME).
balie store backup FILE makes a copy while the store is in use, encrypted with the same key: keep that as well.
balie store restore FILE looks through such a copy and puts it in the place of the store; the store that was there is
  kept beside it. Close the window and stop the engine first. balie store init makes a profile on another computer for
  it to go to: hand over the key that the copy was made with as BALIE_STORE_KEY, or with --key-file.

balie store copy --to DIR copies the store of this profile into that of the profile DIR, which must be new: from this
  desktop to a team's server, or back. Stop the engines first. Every row is compared; secrets are not copied. On a
  server it is for an administrator (--as NAME).
balie store login asks for the password for a team's server (or takes it from standard input) and keeps it in the
  keyring once the server has accepted it; with --as NAME that of an administrator, for what is said below.

The store of a team lies on a PostgreSQL server (14 or newer). Its profile is a folder with the file server.toml:
  host = "db.duinstad.example"         the name that is in the server's certificate; a server and its standbys with
                                       commas between them: whichever takes changes is used
  database = "balie"
  user = "anna"                        without it: your name in the operating system
  port = 5432
  root_certificate = "authority.pem"   who vouches for the server; without it: whom this computer trusts
  login = "password"                   or "ticket", for Kerberos: there, pg_hba.conf says hostssl … gss include_realm=0,
                                       and krb_server_keyfile holds the key of postgres/NAME OF THE HOST
A service takes the password from BALIE_DATABASE_PASSWORD or systemd's credential `database-password`. There,
init and migrate are for an administrator of the database (--as NAME): they run app/storage/schema/postgresql/*.sql,
which can be run by hand just as well, and make the roles balie_agent, balie_lead, balie_admin and balie_engine. Then
  CREATE ROLE anna LOGIN PASSWORD '…' IN ROLE balie_agent;
and `balie teams` says which channels anna's team answers. The database itself is made and backed up by its server.

With --json each prints one object: init {"profile", "key"}, migrate {"before", "after"},
check {"ok", "found", "unseen"}, backup {"file", "bytes"}, restore {"version", "kept"}, login {"server", "user"},
copy {"rows": {table: number}, "left": [table]}.
"""

import argparse
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

from app.cli.output import put, put_findings, put_json
from app.cli.session import add_actions
from app.domain.problems import InboxError
from app.services.copying import copy_store, open_for_copying
from app.services.profiles import make_profile, open_profile
from app.storage import sqlite
from app.system.identity import KeyHome, read_identity
from app.system.keys import opening, store_key
from app.system.lock import ProfileLock
from app.system.paths import Profile
from app.system.policy.settings import Settings
from app.system.policy.sources import settings_of
from app.system.server_file import team_server

Run = Callable[[argparse.Namespace], int]

_KEPT = {
    KeyHome.KEYRING: "in the keyring",
    KeyHome.ENVIRONMENT: "nowhere: hand it over at each start",
    KeyHome.FILE: "in the key file; that is weaker than a keyring",
    KeyHome.PRACTICE: "beside the store: practise here, with nothing real",
}


def arguments(parser: argparse.ArgumentParser, common: argparse.ArgumentParser, name: str) -> None:
    """Say what store takes."""
    del name
    action = add_actions(parser, common)

    init = action("init", "make a profile with an empty store")
    init.add_argument("--key-file", type=Path, metavar="FILE", help="keep the key in this file, without a keyring")
    init.set_defaults(run=_at_home_or(_init, "init"))
    migrate = action("migrate", "bring it up to this version")
    migrate.set_defaults(run=_at_home_or(_migrate, "migrate"))
    check = action("check", "read all of it, and the compliance log")
    check.set_defaults(run=_at_home_or(_check, "check"))
    copy = action("copy", "copy it into another profile's")
    copy.add_argument("--to", required=True, type=Path, metavar="DIR", help="the other profile, with an empty store")
    copy.set_defaults(run=_copy)
    login = action("login", "keep your password for a team's server")
    login.set_defaults(run=_at_home_or(_no_server, "login"))
    for one in (init, migrate, check, copy, login):
        one.add_argument("--as", dest="user", metavar="NAME", help="on a server: sign in as NAME")
    backup = action("backup", "copy it while it is in use")
    backup.add_argument("file", metavar="FILE", type=Path)
    backup.set_defaults(run=_at_home_or(_backup, "backup"))
    restoring = action("restore", "put a copy in its place")
    restoring.add_argument("file", metavar="FILE", type=Path)
    restoring.set_defaults(run=_at_home_or(_restore, "backup"))


def _at_home_or(at_home: Run, name: str) -> Run:
    """`at_home` where the store is a file; what app.cli.team_store calls `name` where it lies on a server."""

    def run(options: argparse.Namespace) -> int:
        machine = Settings() if options.practice else settings_of(options.profile)
        file = team_server(options.profile, machine)
        if file is None:
            return at_home(options)
        from app.cli import team_store  # noqa: PLC0415 - PostgreSQL is for teams alone

        return team_store.ACTIONS[name](options, file)

    return run


def _opened(options: argparse.Namespace) -> sqlite.SqliteStore:
    store = open_profile(options.profile, practice=options.practice).store
    assert isinstance(store, sqlite.SqliteStore), "no server is named"  # noqa: S101 - `_at_home_or` has looked
    return store


def _no_server(options: argparse.Namespace) -> int:
    raise InboxError("not_a_team", path=str(options.profile.folder))


def _init(options: argparse.Namespace) -> int:
    opened = make_profile(options.profile, practice=options.practice, key_file=options.key_file)
    opened.store.close()
    home = opened.identity.key if opened.identity is not None else KeyHome.KEYRING
    if options.json:
        put_json({"profile": str(options.profile.folder), "key": home.value})
    else:
        put(f"There is a store in {options.profile.folder} now. Its key is kept {_KEPT[home]}.")
    return 0


def _migrate(options: argparse.Namespace) -> int:
    profile = options.profile
    identity = read_identity(profile)
    key = store_key(profile, identity)
    with opening(profile, identity):
        before = sqlite.schema_version(profile.store_path, key)
    sqlite.open_store(profile.store_path, key).close()
    after = sqlite.schema_version(profile.store_path, key)
    if options.json:
        put_json({"before": before, "after": after})
    else:
        put(f"The store has version {after}." if before == after else f"The store went from {before} to {after}.")
    return 0


def _check(options: argparse.Namespace) -> int:
    store = _opened(options)
    try:
        found = sqlite.check(store)
    finally:
        store.close()
    return put_findings(found, as_json=options.json)


def _copy(options: argparse.Namespace) -> int:
    source, target = options.profile, Profile(options.to.expanduser().absolute())
    if source.folder.resolve() == target.folder.resolve():
        raise InboxError("store_copy_itself", path=str(source.folder))
    with ExitStack() as stack:
        stores = []
        for profile in (source, target):
            if not profile.folder.is_dir():
                raise InboxError("store_missing", path=str(profile.folder))
            lock = ProfileLock(profile.lock_path)
            if not lock.acquire(patience=1.0):
                raise InboxError("engine_running", path=str(profile.folder))
            stack.callback(lock.release)
            store = open_for_copying(profile, options.user)
            stack.callback(store.close)
            stores.append(store)
        copied = copy_store(*stores)
    if options.json:
        put_json({"rows": copied.rows, "left": copied.left})
    else:
        put(f"{sum(copied.rows.values())} rows were copied to {target.folder} and compared.")
        if copied.left:
            put(f"Left where they are, as they are not Balie's: {', '.join(copied.left)}.")
    return 0


def _backup(options: argparse.Namespace) -> int:
    target = options.file.expanduser().absolute()
    if target.exists():
        raise InboxError("file_exists", path=str(target))
    store = _opened(options)
    try:
        sqlite.backup(store, target)
    finally:
        store.close()
    size = target.stat().st_size
    if options.json:
        put_json({"file": str(target), "bytes": size})
    else:
        put(f"The store is copied to {target}, encrypted with the same key.")
    return 0


def _restore(options: argparse.Namespace) -> int:
    from app.storage.restoring import restore  # noqa: PLC0415 - seldom needed

    profile: Profile = options.profile
    profile.create()
    lock = ProfileLock(profile.lock_path)
    if not lock.acquire(patience=1.0):
        raise InboxError("engine_running", path=str(profile.folder))
    try:
        identity = read_identity(profile)
        with opening(profile, identity):
            done = restore(options.file.expanduser().absolute(), profile.store_path, store_key(profile, identity))
    finally:
        lock.release()
    if options.json:
        put_json({"version": done.version, "kept": str(done.kept) if done.kept else None})
    else:
        put(f"The store is as the copy has it. What was there before lies in {done.kept}." if done.kept
            else "The store is as the copy has it.")  # fmt: skip
    return 0
