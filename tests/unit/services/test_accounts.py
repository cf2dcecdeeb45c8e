"""The settings of a channel, as declared by the kinds."""

import pytest

from app.domain.channel import Channel, ChannelKind, Connection
from app.domain.problems import InboxError, Refused
from app.main import KITS
from app.services.accounts import Accounts, Field
from app.services.vault import SealedSecrets
from app.storage import channels
from tests.unit.services.conftest import At

SECRETS = {
    ChannelKind.WHATSAPP: {"access_token": "a", "relay_token": "b"},
    ChannelKind.MESSENGER: {"page_token": "a"},
    ChannelKind.SIGNAL: {},
    ChannelKind.MATRIX: {"access_token": "a"},
}
GOOD = {
    ChannelKind.WHATSAPP: {"phone_number_id": "106540352242922", "relay_url": "https://balie.duinstad.example"},
    ChannelKind.MESSENGER: {"page_id": "104860000000477"},
    ChannelKind.SIGNAL: {"number": "+31701234567"},
    ChannelKind.MATRIX: {"homeserver": "http://[::1]:8008", "user_id": "@balie:duinstad.example:8448"},
}


def accounts(desk: At) -> Accounts:
    return Accounts(desk.town.store, SealedSecrets(desk.town.store), KITS)


@pytest.mark.parametrize(
    ("kind", "key", "value"),
    [
        (ChannelKind.WHATSAPP, "phone_number_id", "+31 70 123 4567"),
        (ChannelKind.WHATSAPP, "waba_id", "gemeente"),
        (ChannelKind.WHATSAPP, "relay_url", "balie.duinstad.example"),
        (ChannelKind.WHATSAPP, "messages_per_second", "0"),
        (ChannelKind.WHATSAPP, "api_version", "26"),
        (ChannelKind.WHATSAPP, "base_url", "graph.facebook.com"),
        (ChannelKind.WHATSAPP, "proxy", "proxy:3128"),
        (ChannelKind.MESSENGER, "page_id", "gemeente-duinstad"),
        (ChannelKind.MESSENGER, "poll_seconds", "vaak"),
        (ChannelKind.SIGNAL, "number", "abc"),
        (ChannelKind.SIGNAL, "number", "0701234567"),
        (ChannelKind.SIGNAL, "base_url", "127.0.0.1:8080"),
        (ChannelKind.SIGNAL, "vanishing", "soms"),
        (ChannelKind.MATRIX, "homeserver", "foo"),
        (ChannelKind.MATRIX, "homeserver", "https://matrix duinstad"),
        (ChannelKind.MATRIX, "user_id", "balie"),
        (ChannelKind.MATRIX, "colleagues", "@anna:duinstad.example welkom"),
    ],
)
async def test_what_can_never_work_is_refused_with_the_fields_name_and_an_example(
    desk: At, kind: ChannelKind, key: str, value: str
) -> None:
    service = accounts(desk)
    before = len(await service.all())
    with pytest.raises(Refused) as caught:
        await service.add(kind, "x", {**GOOD[kind], key: value}, SECRETS[kind])
    field = next(field for field in KITS[kind].fields if field.key == key)
    assert (caught.value.code, caught.value.arguments["key"]) == ("bad_setting", key)
    assert key in caught.value.sentence()
    assert field.example in caught.value.sentence()
    assert len(await service.all()) == before
    channel = await service.add(kind, "x", GOOD[kind], SECRETS[kind])
    with pytest.raises(Refused):
        await service.change(channel.id, {key: value}, {})
    assert (await service.get(channel.id)).settings == channel.settings


@pytest.mark.parametrize("field", [field for kit in KITS.values() for field in kit.fields if field.shape])
def test_every_example_and_every_default_can_work(field: Field) -> None:
    assert field.example
    assert field.takes(field.example)
    assert not field.default or field.takes(field.default)


async def test_a_required_field_cannot_be_emptied(desk: At) -> None:
    service = accounts(desk)
    channel = await service.add(ChannelKind.SIGNAL, "x", GOOD[ChannelKind.SIGNAL], {})
    with pytest.raises(Refused, match="misses number"):
        await service.change(channel.id, {"number": ""}, {})


async def test_a_channel_of_an_old_store_says_that_it_is_set_up_wrongly_and_comes_right(desk: At) -> None:
    service = accounts(desk)
    channel = await service.add(ChannelKind.SIGNAL, "Parkeren", GOOD[ChannelKind.SIGNAL], {})
    spoil(desk, channel, "abc")
    with pytest.raises(InboxError) as caught:
        await service.test(channel.id)
    assert (caught.value.code, caught.value.arguments["key"]) == ("bad_setting", "number")
    told = await service.get(channel.id)
    assert (told.connection, told.problem) == (Connection.MISCONFIGURED, "bad_setting")
    mended = await service.change(channel.id, {"number": "+31701234567"}, {})
    assert (mended.connection, mended.problem) == (Connection.UNKNOWN, None)


def spoil(desk: At, channel: Channel, number: str) -> None:
    """As stored by an older program."""
    desk.town.write(lambda tx: channels.update_settings(tx, channel.id, {**channel.settings, "number": number}))
