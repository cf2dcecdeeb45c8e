"""The settings in force on this machine: what administrators decided, and what you choose yourself.

balie settings list prints every setting with its value and origin; balie settings set KEY VALUE stores your choice in
the profile (a list is separated by commas); balie settings unset KEY removes it. Settings that an administrator has
locked cannot be changed; policies.md (policies-nl.md in Dutch) in packaging/docs or /usr/share/doc/balie documents
every key.

With --json each prints one object per setting: key, value, origin, locked.
"""

import argparse
from typing import Any

from app.cli.output import put_all
from app.cli.session import add_actions
from app.domain.problems import InboxError
from app.system.paths import Profile
from app.system.policy.schema import BY_NAME, Key
from app.system.policy.settings import Held
from app.system.policy.sources import choose, settings_of


def arguments(parser: argparse.ArgumentParser, common: argparse.ArgumentParser, name: str) -> None:
    """Say what settings takes."""
    del name
    action = add_actions(parser, common)

    action("list", "every setting, and who said so").set_defaults(run=_list)
    change = action("set", "choose a value")
    change.set_defaults(run=_set)
    forget = action("unset", "forget what you chose")
    forget.set_defaults(run=_unset)
    for one in (change, forget):
        one.add_argument("key", metavar="KEY")
    change.add_argument("value", metavar="VALUE")


def _list(options: argparse.Namespace) -> int:
    _put(options, *settings_of(options.profile).all())
    return 0


def _set(options: argparse.Namespace) -> int:
    key = _key(options)
    try:
        value = key.kind.from_word(options.value)
    except ValueError as error:
        raise InboxError("setting_unfit", key=key.name, wanted=key.kind.wanted) from error
    return _choose(options, key, list(value) if isinstance(value, tuple) else value)


def _unset(options: argparse.Namespace) -> int:
    return _choose(options, _key(options), None)


def _choose(options: argparse.Namespace, key: Key[Any], value: object | None) -> int:
    profile: Profile = options.profile
    held = settings_of(profile).held(key)
    if held.locked:
        raise InboxError("setting_locked", key=key.name, origin=held.origin)
    choose(profile, key, value)
    _put(options, (key, settings_of(profile).held(key)))
    return 0


def _key(options: argparse.Namespace) -> Key[Any]:
    try:
        return BY_NAME[options.key]
    except KeyError:
        raise InboxError("setting_unknown", key=options.key) from None


def _put(options: argparse.Namespace, *found: tuple[Key[Any], Held[Any]]) -> None:
    entries = [
        {"key": key.name, "value": held.value, "origin": held.origin, "locked": held.locked} for key, held in found
    ]
    shown = entries if options.json else [entry | {"value": words(entry["value"])} for entry in entries]
    put_all(shown, as_json=options.json, line="{key}\t{value}\t{origin}")


def words(value: object) -> str:
    """A value as `balie settings set` takes it."""
    if isinstance(value, bool):
        return str(value).lower()
    return ",".join(value) if isinstance(value, tuple) else str(value)
