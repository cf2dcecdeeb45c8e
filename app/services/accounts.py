"""Setting up channels: which values are needed, where they are kept, and whether they work."""

import asyncio
from collections.abc import Callable, Iterator, Mapping
from datetime import timedelta
from urllib.parse import urlsplit

from msgspec import Struct

from app.channels import base
from app.channels.base import ChannelError, Field, Rejected, SignedOut
from app.channels.network import is_loopback
from app.compliance.policy import Rule
from app.domain.capabilities import Capabilities
from app.domain.channel import Channel, ChannelKind, Connection, connection_after
from app.domain.conversation import Use
from app.domain.ids import ChannelId
from app.domain.problems import InboxError, Refused
from app.services import owing
from app.services.channel_secrets import ChannelSecrets, secret_name
from app.services.clock import now
from app.services.deeds import Deeds
from app.services.network import may_use, with_network
from app.services.owing import OwedReasons
from app.storage import channels, clock, templates
from app.storage.database import Store, Transaction
from app.system.policy.settings import Settings
from app.system.secrets import Secrets

__all__ = ["Accounts", "Connect", "Field", "Keep", "Kit", "secret_name"]

Keep = Callable[[str, str], None]
"""Takes the key and new value of a secret that the provider has replaced. Returns at once."""

Connect = Callable[[Mapping[str, str], Mapping[str, str], str, Keep], base.Channel]
"""(settings, secrets, account, keep) → the channel's client. Does not connect yet."""


class Kit(Struct, frozen=True):
    """What a channel package offers. `account_key` is the setting that holds our own address with the provider."""

    connect: Connect
    capabilities: Capabilities
    fields: tuple[Field, ...]
    account_key: str


class Accounts:
    """The channels of a profile. A practice profile only takes channels on this machine."""

    def __init__(
        self,
        store: Store,
        secrets: Secrets,
        kits: Mapping[ChannelKind, Kit],
        *,
        practice: bool = False,
        shared: bool = False,
        deeds: Deeds | None = None,
        machine: Settings | None = None,
    ) -> None:
        """`shared`: secrets are kept by a team's engines, so a channel may be set up here without them.

        `deeds` asks the rules when a channel is added; not needed where none is. `machine` says which kinds this
        computer may use, and how channels reach the Internet from it.
        """
        self._deeds = None if practice else deeds
        self.owed = OwedReasons(store, self._deeds)
        self._store = store
        self._secrets = ChannelSecrets(secrets, shared=shared)
        self._kits = kits
        self._practice = practice
        self._shared = shared
        self._machine = machine or Settings()

    @property
    def practice(self) -> bool:
        """Whether only practice channels can be added."""
        return self._practice

    @property
    def shared(self) -> bool:
        """Whether a team's engines keep the secrets: what is typed here serves for a check and is not stored."""
        return self._shared

    @property
    def kinds(self) -> tuple[ChannelKind, ...]:
        """Which kinds of channel can be set up here."""
        return tuple(kind for kind in self._kits if self._practice or may_use(kind, self._machine))

    def account_key(self, kind: ChannelKind) -> str:
        """The field that holds our own address with the provider: a different address is a different channel."""
        return self._kits[kind].account_key

    def required_fields(self, kind: ChannelKind) -> tuple[Field, ...]:
        """The values to ask for, in this order; `Field.required` says which may stay empty."""
        return self._kits[kind].fields

    async def all(self) -> list[Channel]:
        """Every channel."""
        return await self._store.read(channels.all_channels)

    async def get(self, channel_id: ChannelId) -> Channel:
        """One channel, or `Refused` no_such_channel."""
        channel = await self._store.read(lambda tx: channels.get(tx, channel_id))
        if channel is None:
            raise Refused("no_such_channel", id=str(channel_id))
        return channel

    def rules_at_setup(self, kind: ChannelKind) -> tuple[Rule, ...]:
        """The rules that require a reason for adding a channel of this kind, or forbid it."""
        return self._deeds.at_setup(kind) if self._deeds is not None else ()

    async def add(
        self,
        kind: ChannelKind,
        label: str,
        settings: Mapping[str, str],
        secrets: Mapping[str, str],
        *,
        reasons: Mapping[str, str] | None = None,
    ) -> Channel:
        """Set up a channel, without contacting the provider: `test` does that.

        `reasons`: rule id → why it is added all the same, for the compliance log ("" answers every rule). None: nobody
        can be asked, so only a blocking rule stops it, and the other rules are `owed` a reason.

        Raises `Refused` incomplete_channel or bad_setting (with `key`), unknown_field, practice_only, setup_blocked and
        setup_needs_reason (with `rule`); `SecretsError` if a secret cannot be stored, in which case there is no channel
        either.
        """
        kit = self._kit(kind, label)
        handed_over = self._shared and not any(secrets.values())
        wanted = _completed(kit.fields, label, settings, _blanks(kit) if handed_over else secrets)
        if self._practice:
            _only_practice(wanted)
        kept = {key: value for key, value in secrets.items() if value}
        window = kit.capabilities.window
        owed = await self._agreed(kind, reasons)

        def write(tx: Transaction) -> Channel:
            account = wanted.get(kit.account_key, "")
            added = channels.add(tx, kind, label, account, wanted, window=window.free if window else None)
            if owed:
                owing.keep(tx, added.id, owed)
            return added

        channel = await self._store.run(write)
        try:
            await asyncio.to_thread(self._secrets.keep, channel.id, kept)
        except BaseException:
            await self._store.run(lambda tx: channels.remove(tx, channel.id))
            raise
        return channel

    async def change(
        self,
        channel_id: ChannelId,
        settings: Mapping[str, str],
        secrets: Mapping[str, str],
        *,
        label: str | None = None,
    ) -> Channel:
        """Change some settings and secrets, and the label; the engine then reconnects. Raises as `add`, and
        no_such_channel.
        """
        channel = await self.get(channel_id)
        kit = self._kits[channel.kind]
        wanted = {**channel.settings, **settings}
        _known(kit.fields, channel.label, settings, secrets)
        _can_work(kit.fields, channel.label, settings)
        if self._practice:
            _only_practice(wanted)
        kept = {key: value for key, value in secrets.items() if value}
        await asyncio.to_thread(self._secrets.keep, channel_id, kept)

        def write(tx: Transaction) -> None:
            channels.update_settings(tx, channel_id, wanted)
            if label is not None:
                channels.rename(tx, channel_id, label)
            templates.ask(tx, channel_id)
            channels.set_connection(tx, channel_id, Connection.UNKNOWN, None)

        await self._store.run(write)
        return await self.get(channel_id)

    async def use(self, channel_id: ChannelId) -> Use:
        """How many conversations the channel has. On a server, only leads and administrators may ask."""
        return await self._store.read(lambda tx: channels.use(tx, channel_id))

    async def client(self, channel: Channel) -> base.Channel:
        """Create a channel's client, with its secrets.

        Raises channel_not_allowed, secret_missing, incomplete_channel, bad_setting, `SecretsError`.
        """
        kit = self._kit(channel.kind, channel.label)
        _can_work(kit.fields, channel.label, channel.settings)
        secrets = await asyncio.to_thread(self._secrets.read, channel, kit.fields)
        loop = asyncio.get_running_loop()

        def keep(key: str, value: str) -> None:
            loop.run_in_executor(None, self._secrets.replace, channel.id, key, value)

        return kit.connect(with_network(channel.settings, self._machine), secrets, channel.account, keep)

    def reader(self, channel: Channel) -> base.Channel:
        """A client that can only parse raw bodies: it has no secrets, and the channel's state does not matter."""
        kit = self._kits[channel.kind]
        return kit.connect(channel.settings, _blanks(kit), channel.account, lambda _key, _value: None)

    async def test(self, channel_id: ChannelId) -> str:
        """Make a real call; returns the account's name as the provider gives it. The outcome is stored for
        everybody.
        """
        channel = await self.get(channel_id)
        reached = False
        try:
            client = await self.client(channel)
            try:
                name = await client.check()
                await self._store.run(lambda tx: channels.reached(tx, channel_id))
                if (skew := client.skew) is not None:
                    await self._store.run(
                        lambda tx: channels.set_skew(tx, channel_id, skew + _ahead(tx, shared=self._shared))
                    )
                reached = True
                await _check_templates(client)
            finally:
                await client.close()
        except InboxError as error:
            code = error.code
            state = Connection.SIGNED_OUT if isinstance(error, SignedOut) else connection_after(code)
            if not reached:
                await self._store.run(lambda tx: channels.set_connection(tx, channel_id, state, code))
            raise _named(error, channel.label) from error
        return name

    def faults(self, kind: ChannelKind, settings: Mapping[str, str]) -> dict[str, Refused]:
        """The values that can never work, by their field's key."""
        return dict(_faults(self._kits[kind].fields, str(kind), settings))

    async def try_out(
        self,
        kind: ChannelKind,
        label: str,
        settings: Mapping[str, str],
        secrets: Mapping[str, str],
        channel_id: ChannelId | None = None,
    ) -> str:
        """Make a real call with these values and store nothing; returns the account's name as the provider gives it.

        With `channel_id`, missing values are taken from that channel. Raises what `add` and the provider raise; where
        it is known, the argument `key` names the field that a problem is about.
        """
        kit = self._kit(kind, label)
        given = {key: value for key, value in secrets.items() if value}
        if channel_id is not None:
            channel = await self.get(channel_id)
            settings = {**channel.settings, **settings}
            given = {**await asyncio.to_thread(self._secrets.read, channel, kit.fields), **given}
        wanted = _completed(kit.fields, label, settings, given)
        if self._practice:
            _only_practice(wanted)
        try:
            reached = with_network(wanted, self._machine)
            client = kit.connect(reached, given, wanted.get(kit.account_key, ""), lambda _key, _value: None)
            try:
                name = await client.check()
                await _check_templates(client)
                return name
            finally:
                await client.close()
        except InboxError as error:
            raise _named(error, label) from error

    async def remove(self, channel_id: ChannelId) -> None:
        """Remove a channel and its secrets; its conversations stay."""
        channel = await self.get(channel_id)
        await self._store.run(lambda tx: channels.remove(tx, channel_id))
        await asyncio.to_thread(self._secrets.forget, channel_id, self._kits[channel.kind].fields)

    async def _agreed(self, kind: ChannelKind, reasons: Mapping[str, str] | None) -> tuple[str, ...]:
        """The rules that are owed a reason, if nothing forbids the channel."""
        if self._deeds is None:
            return ()
        if reasons is None:
            return await self._deeds.let_through(kind)
        await self._deeds.set_up(kind, reasons)
        return ()

    def _kit(self, kind: ChannelKind, label: str) -> Kit:
        """What `kind` offers. Raises `Refused` channel_not_allowed, except for practice channels, which lead
        nowhere.
        """
        if not (self._practice or may_use(kind, self._machine)):
            raise Refused("channel_not_allowed", channel=label)
        return self._kits[kind]


def _blanks(kit: Kit) -> dict[str, str]:
    """A placeholder for each secret."""
    return {field.key: "-" * 32 for field in kit.fields if field.secret}


def _known(fields: tuple[Field, ...], label: str, settings: Mapping[str, str], secrets: Mapping[str, str]) -> None:
    """`Refused` unknown_field for a key that the kind does not have, and for a secret among the settings."""
    for given, secret in ((settings, False), (secrets, True)):
        names = [field.key for field in fields if field.secret is secret]
        for key in given:
            if key not in names:
                raise Refused("unknown_field", key=key, channel=label, known=", ".join(names) or "none")


def _completed(
    fields: tuple[Field, ...],
    label: str,
    settings: Mapping[str, str],
    secrets: Mapping[str, str],
) -> dict[str, str]:
    """The settings, completed with defaults."""
    _known(fields, label, settings, secrets)
    secret = [field for field in fields if field.secret]
    missing = [field.key for field in secret if field.required and not secrets.get(field.key)]
    if not missing and secret and not any(secrets.values()):
        # One of several is enough (a token or a password), but not none.
        missing = [secret[0].key]
    if missing:
        raise Refused("incomplete_channel", channel=label, key=missing[0])
    wanted = {}
    for field in fields:
        if field.secret:
            continue
        value = settings.get(field.key) or field.default
        if value:
            wanted[field.key] = value
        elif field.required:
            raise Refused("incomplete_channel", channel=label, key=field.key)
    _can_work(fields, label, wanted)
    return wanted


def _can_work(fields: tuple[Field, ...], label: str, settings: Mapping[str, str]) -> None:
    """`Refused` bad_setting or incomplete_channel for the first setting that can never work."""
    for _, problem in _faults(fields, label, settings):
        raise problem


def _faults(fields: tuple[Field, ...], label: str, settings: Mapping[str, str]) -> Iterator[tuple[str, Refused]]:
    for field in fields:
        value = settings.get(field.key)
        if value == "" and field.required and not field.default:
            yield field.key, Refused("incomplete_channel", channel=label, key=field.key)
        elif value and not field.takes(value):
            yield field.key, Refused("bad_setting", channel=label, key=field.key, example=field.example)


def _ahead(tx: Transaction, *, shared: bool) -> timedelta:
    """How far this computer's clock, by which a client tells the time, is ahead of the team's."""
    return now() - clock.moment(tx) if shared else timedelta()


def _only_practice(settings: Mapping[str, str]) -> None:
    """`Refused` practice_only unless `settings` contain an address and all of them are on this machine."""
    addresses = [value for key, value in settings.items() if "://" in value or key in {"base_url", "homeserver"}]
    if not addresses or not all(map(_is_here, addresses)):
        raise Refused("practice_only")


def _is_here(address: str) -> bool:
    return is_loopback(urlsplit(address if "://" in address else f"//{address}").hostname or "")


async def _check_templates(client: base.Channel) -> None:
    """Check the templates too, where the channel has any: messages work without them until the window closes."""
    if isinstance(client, base.TemplateSource):
        try:
            await client.templates()
        except Rejected as refused:
            if refused.code != "templates_unset":
                raise


def _named(error: InboxError, label: str) -> InboxError:
    """The same problem, with the channel's label."""
    if "channel" in error.arguments:
        return error
    return (ChannelError if isinstance(error, ChannelError) else InboxError)(
        error.code, **{**error.arguments, "channel": label}
    )
