"""The database of a profile.

balie store init makes the profile and an empty, encrypted store with the canned answers to start with. Its key goes
  to the keyring of this desktop; or
  nowhere, where a service manager hands it over at each start: the variable BALIE_STORE_KEY (64 hexadecimal digits) or
    systemd's credential `store-key`. Channels' secrets are then sealed in the store, or handed over as well:
    BALIE_SECRET_<CHANNEL ID>_<KEY>, or the credential channel-<CHANNEL ID>-<key>; or
  to --key-file FILE, for your eyes alone (made where it is not there yet). That is weaker than a keyring: whoever can
    read that file and the store can read everything. Keep it on another disk than backups. `balie check` reminds of it;
  beside the store, in a profile to practise in (--practice), which can never hold a real channel.

balie store migrate brings the store of an earlier version up to this one, after a copy of it beside it.
balie store check reads the whole store and the compliance log; exit status 1 where something is wrong.
balie store backup FILE makes a copy while the store is in use, encrypted with the same key: keep that as well.

With --json each prints one object: init {"profile", "key"}, migrate {"before", "after"}, check {"ok", "found"},
backup {"file", "bytes"}.
"""

import argparse
from pathlib import Path

from app.cli.output import put, put_json
from app.cli.session import add_json
from app.domain.problems import InboxError
from app.services.profiles import make_profile, open_profile
from app.storage import sqlite
from app.system.identity import KeyHome, read_identity
from app.system.keys import store_key

_KEPT = {
    KeyHome.KEYRING: "in the keyring",
    KeyHome.ENVIRONMENT: "nowhere: hand it over at each start",
    KeyHome.FILE: "in the key file; that is weaker than a keyring",
    KeyHome.PRACTICE: "beside the store: practise here, with nothing real",
}


def arguments(parser: argparse.ArgumentParser, common: argparse.ArgumentParser, name: str) -> None:
    """Say what store takes."""
    del name
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)

    def action(name: str, words: str) -> argparse.ArgumentParser:
        found = actions.add_parser(name, help=words, parents=[common], allow_abbrev=False)
        add_json(found)
        return found

    init = action("init", "make a profile with an empty store")
    init.add_argument("--key-file", type=Path, metavar="FILE", help="keep the key in this file, without a keyring")
    init.set_defaults(run=_init)
    action("migrate", "bring it up to this version").set_defaults(run=_migrate)
    action("check", "read all of it, and the compliance log").set_defaults(run=_check)
    backup = action("backup", "copy it while it is in use")
    backup.add_argument("file", metavar="FILE", type=Path)
    backup.set_defaults(run=_backup)


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
    key = store_key(profile, read_identity(profile))
    before = sqlite.schema_version(profile.store_path, key)
    sqlite.open_store(profile.store_path, key).close()
    after = sqlite.schema_version(profile.store_path, key)
    if options.json:
        put_json({"before": before, "after": after})
    else:
        put(f"The store has version {after}." if before == after else f"The store went from {before} to {after}.")
    return 0


def _check(options: argparse.Namespace) -> int:
    opened = open_profile(options.profile, practice=options.practice)
    try:
        found = sqlite.check(opened.store)
    finally:
        opened.store.close()
    if options.json:
        put_json({"ok": not found, "found": found})
    else:
        for sentence in found or ["The store is in order."]:
            put(sentence)
    return 1 if found else 0


def _backup(options: argparse.Namespace) -> int:
    target = options.file.expanduser().absolute()
    if target.exists():
        raise InboxError("file_unwritable", path=str(target))
    opened = open_profile(options.profile, practice=options.practice)
    try:
        sqlite.backup(opened.store, target)
    finally:
        opened.store.close()
    size = target.stat().st_size
    if options.json:
        put_json({"file": str(target), "bytes": size})
    else:
        put(f"The store is copied to {target}, encrypted with the same key.")
    return 0
