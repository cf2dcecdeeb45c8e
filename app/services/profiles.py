"""Opens a profile's store, or creates it the first time."""

import os
from pathlib import Path
from typing import TYPE_CHECKING, Final

from msgspec import Struct, field
from msgspec.structs import replace

from app.domain.problems import InboxError
from app.services.vault import SealedSecrets
from app.storage import agents, settings
from app.storage.agents import Agent
from app.storage.database import Store, Transaction
from app.storage.sqlite import open_store
from app.system.identity import Identity, KeyHome, new_identity, read_identity, write_identity
from app.system.keys import MakeKeyring, make_key, opening, store_key
from app.system.paths import Profile, resource
from app.system.policy.settings import Settings
from app.system.policy.sources import settings_of
from app.system.secrets import STORE_KEY, GivenSecrets, HandedOver, KeyringSecrets, Secrets, given
from app.system.server_file import ServerFile, team_server

if TYPE_CHECKING:
    from app.services.unsaved import Unsaved

_ME: Final = "agent"
"""The store's setting for the login of the person whose desktop this is."""

MUNICIPALITY: Final = "municipality"
"""The store's setting for the municipality's name, which {{municipality}} in an answer stands for."""


class Opened(Struct, frozen=True):
    """A profile with its store opened."""

    profile: Profile
    identity: Identity | None
    store: Store
    secrets: Secrets
    shared: bool = False
    """Whether the store is a team's server: then engines run elsewhere, and only they have the channels' secrets."""
    machine: Settings = field(default_factory=Settings)
    """What administrators and the user decided for this machine."""
    unsaved: "Unsaved | None" = None
    """Work that a team's server could not accept yet; None if the store is on this machine."""

    @property
    def practice(self) -> bool:
        """Whether nothing in it is real."""
        return self.identity is not None and self.identity.practice


def open_profile(profile: Profile, *, practice: bool = False, keyring: MakeKeyring = KeyringSecrets) -> Opened:
    """Open the store of `profile`. Blocks: call it on a worker thread. Raises `InboxError` (store_…, key…,
    not_practice).
    """
    return _open(profile, practice, keyring, make=False)


def open_or_make(profile: Profile, *, practice: bool = False, keyring: MakeKeyring = KeyringSecrets) -> Opened:
    """As `open_profile`, but create a profile that is new, or whose creation was interrupted."""
    return _open(profile, practice, keyring, make=True)


def make_profile(
    profile: Profile,
    *,
    practice: bool = False,
    key_file: Path | None = None,
    keyring: MakeKeyring = KeyringSecrets,
) -> Opened:
    """Create the key, and an empty store with the initial canned answers. Raises store_exists if there is a store.

    The key goes to the keyring, or to `key_file`, or nowhere if one is passed in (BALIE_STORE_KEY or the credential
    store-key). A lost store whose key still exists is created anew with that key.
    """
    if profile.store_path.exists():
        raise InboxError("store_exists", path=str(profile.store_path))
    before = read_identity(profile)
    _fitting(profile, before, practice)
    identity = before if before is not None and key_file is None else _identity(practice, key_file)
    profile.create()
    key = make_key(profile, identity, keyring)
    write_identity(profile, identity)
    store = open_store(profile.store_path, key, create=True)
    # In practice the user becomes one of the invented town's agents, not an additional colleague.
    store.submit(first_answers if practice else _first_contents).result()
    identity = replace(identity, ready=True)
    write_identity(profile, identity)
    return Opened(profile, identity, store, _secrets(identity, store, keyring), machine=settings_of(profile))


def _open(profile: Profile, practice: bool, keyring: MakeKeyring, *, make: bool) -> Opened:
    machine = settings_of(profile)
    if (file := _server(profile, machine, practice)) is not None:
        return _open_server(profile, file, practice, keyring, machine)
    identity = read_identity(profile)
    _fitting(profile, identity, practice)
    if make and not profile.store_path.exists() and not (identity is not None and identity.ready):
        return make_profile(profile, practice=practice, keyring=keyring)
    with opening(profile, identity):
        store = open_store(profile.store_path, store_key(profile, identity, keyring))
    return Opened(profile, identity, store, _secrets(identity, store, keyring), machine=machine)


def me(tx: Transaction) -> Agent:
    """The agent whose desktop this is, created if necessary.

    That is the login that the server accepted; otherwise the setting, or else the user's name in the operating system.
    `InboxError` engines_login for an engine's login, which is nobody's.
    """
    if (login := tx.dialect.signed_in(tx)) is not None:
        if tx.one(tx.dialect.engine_alone) is not None:
            raise InboxError("engines_login", user=login)
        return agents.by_login(tx, login) or agents.ensure(tx, login, _own_name(tx, login))
    login = settings.get(tx, _ME) or os_login()
    return agents.find(tx, login) or agents.ensure(tx, login, _name(login))


def known_me(tx: Transaction) -> Agent | None:
    """As `me`, without writing anything; None before the first time."""
    if (login := tx.dialect.signed_in(tx)) is not None:
        return agents.by_login(tx, login)
    return agents.find(tx, settings.get(tx, _ME) or os_login())


def become(tx: Transaction, login: str, name: str, municipality: str) -> Agent:
    """Make this the desktop of the agent with this login, in this municipality."""
    settings.put(tx, _ME, login)
    settings.put(tx, MUNICIPALITY, municipality)
    return agents.ensure(tx, login, name)


def _server(profile: Profile, machine: Settings, practice: bool) -> ServerFile | None:
    """The team's server of `profile`. A practice session uses none but one that the profile itself names."""
    return team_server(profile, Settings() if practice else machine)


def _open_server(profile: Profile, file: ServerFile, practice: bool, keyring: MakeKeyring, machine: Settings) -> Opened:
    from app.services.servers import server_of, unsaved_of  # noqa: PLC0415 - PostgreSQL is for teams alone
    from app.storage.postgresql.store import open_store as open_server  # noqa: PLC0415 - likewise

    if practice:
        raise InboxError("not_practice", path=str(profile.folder))
    user = file.user or os_login()
    store = open_server(server_of(file, user, keyring))
    secrets, unsaved = HandedOver(keyring(file.service)), unsaved_of(profile, file, user, keyring)
    return Opened(profile, None, store, secrets, shared=True, machine=machine, unsaved=unsaved)


def sign_in(
    profile: Profile, password: str, opened: Opened | None = None, keyring: MakeKeyring = KeyringSecrets
) -> None:
    """Store a password, once the server of `profile` has accepted it, and use it for the `opened` store. Blocks.

    Raises `InboxError` not_a_team, or what the server answers; then nothing is stored.
    """
    from app.services.servers import sign_in as keep  # noqa: PLC0415 - PostgreSQL is for teams alone
    from app.storage.postgresql.store import PostgresStore  # noqa: PLC0415 - likewise

    if (file := team_server(profile, settings_of(profile))) is None:
        raise InboxError("not_a_team", path=str(profile.folder))
    server = keep(file, file.user or os_login(), password, keyring)
    if opened is not None and isinstance(opened.store, PostgresStore):
        opened.store.server = server


def _identity(practice: bool, key_file: Path | None) -> Identity:
    if practice:
        return new_identity(KeyHome.PRACTICE)
    if key_file is not None:
        return new_identity(KeyHome.FILE, str(key_file.expanduser().absolute()))
    return new_identity(KeyHome.ENVIRONMENT if given(STORE_KEY) else KeyHome.KEYRING)


def _fitting(profile: Profile, identity: Identity | None, practice: bool) -> None:
    """`InboxError` not_practice if asked to practise in a real profile."""
    real = profile.store_path.exists() if identity is None else not identity.practice
    if practice and real:
        raise InboxError("not_practice", path=str(profile.folder))


def _secrets(identity: Identity | None, store: Store, keyring: MakeKeyring) -> Secrets:
    if identity is not None and identity.key is KeyHome.KEYRING:
        return GivenSecrets(keyring(identity.service))
    return GivenSecrets(SealedSecrets(store))


def _first_contents(tx: Transaction) -> None:
    me(tx)
    first_answers(tx)


def first_answers(tx: Transaction) -> None:
    """Store the initial canned answers."""
    from app.services.answer_files import read_answers  # noqa: PLC0415 - only ever needed once
    from app.storage import answers  # noqa: PLC0415 - likewise

    answers.upsert(tx, read_answers(resource("answers")))


def _name(login: str) -> str:
    return login.replace(".", " ").title()


def _own_name(tx: Transaction, login: str) -> str:
    """A name that no colleague has: the server accepts no duplicates."""
    name = _name(login)
    return name if agents.lookalike(tx, name, login) is None else f"{name} ({login})"


def os_login() -> str:
    """The user's name in the operating system, found as getpass finds it, without importing its password prompts."""
    for name in ("LOGNAME", "USER", "LNAME", "USERNAME"):
        if login := os.environ.get(name):
            return login
    try:
        import pwd  # noqa: PLC0415 - Windows has none

        return pwd.getpwuid(os.getuid()).pw_name
    except (ImportError, KeyError):
        return "agent"
