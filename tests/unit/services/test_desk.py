"""Reading, assigning, answering, files and accounts."""

import json
import unicodedata
from collections.abc import Mapping
from pathlib import Path

import pytest

from app.channels.base import Field, SignedOut
from app.domain.answer import CannedAnswer, Variant
from app.domain.channel import ChannelKind, Connection
from app.domain.conversation import Query, View
from app.domain.ids import AnswerId, AttachmentId, ConversationId
from app.domain.problems import InboxError, Refused
from app.domain.text import CitizenText
from app.services.accounts import Accounts, Connect, Kit
from app.services.answer_files import read_answers
from app.services.courtesies import Courtesies, Seen
from app.services.dividing import Dividing
from app.services.files import Files, safe_name
from app.services.inbox import rest_after
from app.services.network import with_network
from app.services.profiles import MUNICIPALITY
from app.services.vault import SealedSecrets
from app.storage import settings
from app.system.paths import resource
from app.system.policy.settings import Layer, settled
from tests.fakes.scripted_channel import PLAIN, ScriptedChannel
from tests.fakes.town import JORIS, SAMIRA, at
from tests.unit.services.conftest import At


async def test_opening_marks_as_read_once_and_lets_the_citizen_be_told(desk: At) -> None:
    one, two = desk.town.says("een"), desk.town.says("twee", minutes=1)
    where = desk.town.row().id
    await desk.inbox.opened(where)
    assert (await desk.inbox.rows([where]))[0].unread == 0
    assert await desk.courtesies.take() == Seen(desk.town.channel.id, SAMIRA, (one, two))  # type: ignore[arg-type]
    await desk.inbox.opened(where)
    desk.courtesies.put(Seen(desk.town.channel.id, JORIS, ()))
    assert (await desk.courtesies.take()).to == JORIS, "opening again told nothing"


async def test_only_the_newest_courtesies_are_kept(desk: At) -> None:
    courtesies = Courtesies()
    for number in range(300):
        courtesies.put(Seen(desk.town.channel.id, SAMIRA, (str(number),)))  # type: ignore[arg-type]
    first = await courtesies.take()
    assert isinstance(first, Seen)
    assert first.messages == ("100",)


async def test_a_conversation_goes_from_hand_to_hand(desk: At) -> None:
    desk.town.says()
    where = desk.town.row().id
    await desk.triage.take(where, None)
    assert list(await desk.inbox.ids(Query(View.MINE))) == [where]
    assert (await desk.triage.assign_to(where, "NIELS")).login == "niels"
    assert list(await desk.inbox.ids(Query(View.MINE))) == []
    await Dividing(desk.town.store, desk.town.anna).give([where], None)
    assert list(await desk.inbox.ids(Query(View.UNASSIGNED))) == [where]
    with pytest.raises(Refused) as caught:
        await desk.triage.assign_to(where, "nobody")
    assert caught.value.code == "no_such_agent"
    with pytest.raises(Refused):
        await desk.triage.close(ConversationId(99))


async def test_an_emergency_cannot_be_closed_before_it_is_recorded(desk: At) -> None:
    desk.town.says("ik ruik gas")
    where = desk.town.row().id
    assert (await desk.inbox.detail(where)).row.emergency
    with pytest.raises(Refused) as caught:
        await desk.triage.close(where)
    assert caught.value.code == "emergency_open"
    with pytest.raises(Refused):
        await desk.triage.snooze(where, at(600))
    await desk.triage.close(where, emergency="referred")


async def test_what_is_hidden_is_shown_only_with_an_entry_in_the_log(desk: At) -> None:
    desk.town.says("mijn nummer is 111222333")
    desk.town.says("en verder niets")
    first, second = (item.id for item in await desk.inbox.messages(desk.town.row().id))
    await desk.ledger.shown(second)
    await desk.ledger.shown(first)
    (entry,) = await desk.ledger.since(0)
    assert (entry.decision, entry.rule_id, entry.message_id, entry.agent) == ("shown", "ALL-BSN", first, "Anna Jansen")
    assert entry.text_sha256 is not None


async def test_a_note_forgets_the_note_draft_and_leaves_an_answer_draft(desk: At) -> None:
    desk.town.says()
    where = desk.town.row().id
    await desk.replies.save_draft(where, "een notitie", True)
    await desk.triage.note(where, "een notitie")
    assert await desk.replies.draft(where) is None
    await desk.replies.save_draft(where, "een antwoord", False)
    await desk.triage.note(where, "nog een")
    assert await desk.replies.draft(where) is not None
    with pytest.raises(Refused):
        await desk.triage.note(where, " ")


def answer(key: str, title: str, text: str, *keywords: str) -> CannedAnswer:
    return CannedAnswer(AnswerId(0), key, title, (Variant(text), Variant("english", "en")), keywords)


async def test_answers_are_found_by_key_before_title_before_text(desk: At) -> None:
    found = await desk.answers(
        answer("grofvuil", "Grof vuil laten ophalen", "Bel ons"),
        answer("afspraak", "Afspraak maken", "Grof geschat een week"),
        answer("paspoort", "Paspoort aanvragen, grofweg", "Kom langs", "reisdocument"),
        answer("café", "Terras", "Vergunning"),
    )

    def keys(text: str) -> list[str]:
        return [one.key for one in found.search(text, ChannelKind.WHATSAPP)]

    assert keys("grof")[:3] == ["grofvuil", "paspoort", "afspraak"]
    assert keys("CAFE") == ["café"]
    assert keys("reisd") == ["paspoort"]
    assert keys("afspraak maken") == ["afspraak"]
    assert "paspoort" in keys("paspoort anvragen") or keys("paspoort anvragen") == []
    assert len(keys("")) == 4
    known = found.by_key("afspraak")
    assert known is not None
    assert found.by_key("afspr") is None


async def test_variables_are_filled_with_what_is_known_and_the_rest_stays(desk: At) -> None:
    desk.town.write(lambda tx: settings.put(tx, MUNICIPALITY, "Gemeente Duinstad"))
    found = await desk.answers(
        answer("a", "A", "Beste {{citizen}}, {{agent}} via {{channel}} op {{date}}, {{municipality}}")
    )
    desk.town.says(name="Samira\nBakker")
    text = found.filled(found.search("a", ChannelKind.WHATSAPP)[0], desk.town.row()).text
    assert text == "Beste Samira Bakker, Anna Jansen via WhatsApp op 24 november 2026, Gemeente Duinstad"
    desk.town.says(by=JORIS, minutes=5)
    newest = (await desk.inbox.rows(await desk.inbox.ids(Query(View.ALL), 1)))[0]
    nameless = found.filled(found.search("a", ChannelKind.WHATSAPP)[0], newest)
    assert "{{citizen}}" in nameless.text
    assert len(nameless.missing) == 1


def test_the_answers_to_start_with_can_be_read() -> None:
    answers = read_answers(resource("answers"))
    assert len(answers) >= 30
    assert len({one.key for one in answers}) == len(answers)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("answer = 1", "bad_answer_file"),
        ("[[answer]]\nkey='a'", "answer_lacks"),
        ("[[answer]]\nkey='a'\ntitle='b'\nvariant=[]", "answer_lacks"),
        ("not toml", "bad_answer_file"),
    ],
)
def test_a_broken_answer_file_says_which(tmp_path: Path, text: str, code: str) -> None:
    (tmp_path / "own.toml").write_text(text)
    with pytest.raises(InboxError) as caught:
        read_answers(tmp_path)
    assert caught.value.code == code
    assert caught.value.arguments["path"] == "own.toml"


@pytest.mark.parametrize(
    ("name", "media_type", "expected"),
    [
        ("foto.jpg", "image/jpeg", "foto.jpg"),
        ("foto.JPEG", "image/jpeg", "foto.jpeg"),
        ("../../etc/passwd", "image/png", "_.._etc_passwd.png"),
        ("rekening\u202efdp.exe", "application/pdf", "rekeningfdp.exe.pdf"),
        ("rekening.pdf.exe", "application/octet-stream", "rekening.pdf.exe.bin"),
        ("CON.txt", "text/plain", "_CON.txt"),
        ("", "image/png", "file.png"),
        (None, "application/x-unheard-of", "file.download"),
        (".bashrc", "text/plain", "bashrc.txt"),
        ("a\x00b\nc.pdf", "application/pdf; x=y", "a_b c.pdf"),
    ],
)
def test_a_file_is_saved_under_a_harmless_name(name: str | None, media_type: str, expected: str) -> None:
    assert safe_name(CitizenText(name) if name is not None else None, media_type) == expected


HOSTILE_NAMES = Path(__file__).parents[2] / "fixtures" / "hostile" / "names" / "filenames.jsonl"


@pytest.mark.parametrize("media_type", ["application/octet-stream", "application/pdf", "application/x-unheard-of"])
def test_no_name_of_a_file_leaves_its_folder_or_means_something_else(media_type: str) -> None:
    for line in HOSTILE_NAMES.read_text("utf-8").splitlines():
        name = safe_name(CitizenText.of(json.loads(line)["name"]), media_type)
        assert not set(name) & set('<>:"/\\|?*\n\r\x00\u202e\u2066\u2069'), name
        assert len(name.encode()) <= 121, name
        assert name == unicodedata.normalize("NFC", name)
        assert not name.startswith((".", "-", " "))
        assert name.endswith((".bin", ".pdf", ".download"))
        assert name.partition(".")[0].lower() not in ("con", "nul", "aux", "com1", "lpt¹", "conin$"), name
        assert safe_name(CitizenText(name), media_type) == name


def test_a_long_name_is_cut_and_keeps_its_ending() -> None:
    name = safe_name(CitizenText("x" * 5_000 + ".pdf"), "application/pdf")
    assert len(name) <= 120
    assert name.endswith(".pdf")


@pytest.mark.parametrize("locked", [True, False])
async def test_citizens_files_are_saved_where_the_administrator_says(desk: At, tmp_path: Path, locked: bool) -> None:
    inside, outside = tmp_path / "files", tmp_path / "elsewhere"
    inside.mkdir()
    outside.mkdir()
    (inside / "link").symlink_to(outside)
    files = Files(desk.town.store, settled([Layer("policies.json", {"AttachmentFolder": str(inside)}, locked)]))
    assert files.folder == inside
    codes = []
    for target in (inside / "a.pdf", outside / "a.pdf", inside / ".." / "a.pdf", inside / "link" / "a.pdf"):
        with pytest.raises(Refused) as caught:
            await files.save(AttachmentId(9), target)
        codes.append(caught.value.code)
    there = "attachment_gone"
    assert codes == [there, *(3 * ["folder_fixed"] if locked else 3 * [there])]


async def test_a_file_that_is_not_here_cannot_be_saved(desk: At, tmp_path: Path) -> None:
    with pytest.raises(Refused):
        await desk.files.save(AttachmentId(9), tmp_path / "x")
    assert not (tmp_path / "x").exists()


FIELDS = (
    Field("base_url", "Address"),
    Field("number", "Number"),
    Field("poll", "Seconds", required=False, default="3"),
    Field("token", "Token", secret=True),
)


def accounts(desk: At, far: ScriptedChannel, *, practice: bool = False) -> tuple[Accounts, SealedSecrets]:
    secrets = SealedSecrets(desk.town.store)
    kit = Kit(lambda *_: far, PLAIN, FIELDS, "number")
    return Accounts(desk.town.store, secrets, {ChannelKind.SIGNAL: kit}, practice=practice), secrets


def managed(desk: At, policies: dict[str, object], connect: Connect, *, practice: bool = False) -> Accounts:
    """The accounts on a machine on which an administrator has locked `policies`."""
    kit = Kit(connect, PLAIN, FIELDS, "number")
    machine = settled([Layer("policies.json", policies, locked=True)])
    secrets = SealedSecrets(desk.town.store)
    return Accounts(desk.town.store, secrets, {ChannelKind.SIGNAL: kit}, practice=practice, machine=machine)


async def test_a_kind_that_is_not_allowed_is_neither_set_up_nor_connected(desk: At) -> None:
    free = managed(desk, {}, lambda *_: ScriptedChannel())
    channel = await free.add(ChannelKind.SIGNAL, "Parkeren", SETTINGS, {"token": "t"})
    service = managed(desk, {"ChannelsAllowed": ["matrix"]}, lambda *_: ScriptedChannel())
    assert (free.kinds, service.kinds) == ((ChannelKind.SIGNAL,), ())
    for refused in (
        service.add(ChannelKind.SIGNAL, "Nog een", SETTINGS, {"token": "t"}),
        service.try_out(ChannelKind.SIGNAL, "Nog een", SETTINGS, {"token": "t"}),
        service.client(channel),
    ):
        with pytest.raises(Refused) as caught:
            await refused
        assert caught.value.code == "channel_not_allowed"
    assert (await service.get(channel.id)).label == "Parkeren", "it stays on the list"


async def test_practice_is_not_touched_by_which_kinds_are_allowed(desk: At) -> None:
    service = managed(desk, {"ChannelsAllowed": []}, lambda *_: ScriptedChannel(), practice=True)
    channel = await service.add(ChannelKind.SIGNAL, "Oefenen", SETTINGS, {"token": "t"})
    await service.client(channel)


@pytest.mark.parametrize(
    ("policies", "own", "expected"),
    [
        ({}, {}, ("", "")),
        ({}, {"proxy": "http://own:1"}, ("http://own:1", "")),
        (
            {"ProxyMode": "fixed", "ProxyAddress": "http://p.example:3128"},
            {"proxy": "x"},
            ("http://p.example:3128", ""),
        ),
        ({"ProxyMode": "system"}, {}, ("system", "")),
        ({"ProxyMode": "pac", "ProxyScript": "http://w.example/p"}, {}, ("pac+http://w.example/p", "")),
        ({"ExtraCertificates": "/etc/ca.pem"}, {"ca_file": "/home/own.pem"}, ("", "/etc/ca.pem")),
        ({"ProxyMode": "none"}, {"proxy": "http://own:1"}, ("http://own:1", "")),
    ],
)
def test_what_is_locked_comes_before_what_a_channel_says(
    policies: dict[str, object], own: dict[str, str], expected: tuple[str, str]
) -> None:
    found = with_network(own, settled([Layer("policies.json", policies, locked=True)]))
    assert (found.get("proxy", ""), found.get("ca_file", "")) == expected


def test_what_a_channel_says_comes_before_what_is_recommended() -> None:
    machine = settled([Layer("policies.json", {"ProxyMode": "system", "ExtraCertificates": "/etc/ca.pem"})])
    assert with_network({"proxy": "http://own:1"}, machine) == {"proxy": "http://own:1", "ca_file": "/etc/ca.pem"}


async def test_a_channel_is_connected_by_the_way_of_the_machine(desk: At) -> None:
    seen: list[Mapping[str, str]] = []

    def connect(settings: Mapping[str, str], *_: object) -> ScriptedChannel:
        seen.append(settings)
        return ScriptedChannel()

    service = managed(desk, {"ProxyMode": "system"}, connect)
    channel = await service.add(ChannelKind.SIGNAL, "Parkeren", SETTINGS, {"token": "t"})
    await service.client(channel)
    await service.try_out(ChannelKind.SIGNAL, "Parkeren", SETTINGS, {"token": "t"})
    assert [one["proxy"] for one in seen] == ["system", "system"]
    assert "proxy" not in channel.settings, "the machine's way is not written into the store"


SETTINGS = {"base_url": "http://127.0.0.1:8080", "number": "+31700000000"}


async def test_a_channel_is_set_up_tested_changed_and_removed(desk: At) -> None:
    far = ScriptedChannel()
    service, secrets = accounts(desk, far)
    channel = await service.add(ChannelKind.SIGNAL, "Parkeren", SETTINGS, {"token": "t0ken"})
    assert (channel.account, channel.settings["poll"]) == ("+31700000000", "3")
    assert "t0ken" not in str(channel)
    assert secrets.read(f"channel/{channel.id}/token") == "t0ken"
    assert await service.test(channel.id) == "Gemeente Duinstad"
    assert (await service.get(channel.id)).connection is Connection.CONNECTED
    far.answers["check"].append(SignedOut())
    with pytest.raises(InboxError) as caught:
        await service.test(channel.id)
    assert caught.value.arguments == {"channel": "Parkeren"}
    assert (await service.get(channel.id)).connection is Connection.SIGNED_OUT
    changed = await service.change(channel.id, {"poll": "9"}, {"token": "newer"})
    assert (changed.connection, changed.settings["poll"]) == (Connection.UNKNOWN, "9")
    assert secrets.read(f"channel/{channel.id}/token") == "newer"
    await service.remove(channel.id)
    assert secrets.read(f"channel/{channel.id}/token") is None
    with pytest.raises(Refused):
        await service.get(channel.id)


@pytest.mark.parametrize(
    ("settings", "secrets", "code"),
    [
        ({"number": "1"}, {"token": "t"}, "incomplete_channel"),
        (SETTINGS, {}, "incomplete_channel"),
        (SETTINGS | {"token": "in the open"}, {"token": "t"}, "unknown_field"),
        (SETTINGS, {"token": "t", "number": "1"}, "unknown_field"),
    ],
)
async def test_a_channel_that_is_not_whole_is_not_made(
    desk: At, settings: dict[str, str], secrets: dict[str, str], code: str
) -> None:
    service, _ = accounts(desk, ScriptedChannel())
    before = len(await service.all())
    with pytest.raises(Refused) as caught:
        await service.add(ChannelKind.SIGNAL, "Parkeren", settings, secrets)
    assert caught.value.code == code
    assert len(await service.all()) == before


async def test_a_secret_that_cannot_be_kept_leaves_no_channel(desk: At, monkeypatch: pytest.MonkeyPatch) -> None:
    service, secrets = accounts(desk, ScriptedChannel())

    def locked(*_: str) -> None:
        raise InboxError("keyring_locked")

    monkeypatch.setattr(secrets, "write", locked)
    before = len(await service.all())
    with pytest.raises(InboxError):
        await service.add(ChannelKind.SIGNAL, "Parkeren", SETTINGS, {"token": "t"})
    assert len(await service.all()) == before


@pytest.mark.parametrize(
    ("address", "allowed"),
    [
        ("http://127.0.0.1:1", True),
        ("http://localhost:1", True),
        ("http://[::1]:1", True),
        ("https://graph.facebook.com", False),
        ("http://127.0.0.1.example.org", False),
        ("http://localhost@example.org", False),
    ],
)
async def test_a_practice_profile_reaches_this_machine_alone(desk: At, address: str, allowed: bool) -> None:
    service, _ = accounts(desk, ScriptedChannel(), practice=True)
    settings = SETTINGS | {"base_url": address}
    if allowed:
        await service.add(ChannelKind.SIGNAL, "Parkeren", settings, {"token": "t"})
        return
    with pytest.raises(Refused) as caught:
        await service.add(ChannelKind.SIGNAL, "Parkeren", settings, {"token": "t"})
    assert caught.value.code == "practice_only"


async def test_a_lost_secret_is_named(desk: At) -> None:
    service, secrets = accounts(desk, ScriptedChannel())
    channel = await service.add(ChannelKind.SIGNAL, "Parkeren", SETTINGS, {"token": "t"})
    secrets.delete(f"channel/{channel.id}/token")
    with pytest.raises(InboxError) as caught:
        await service.client(channel)
    assert caught.value.code == "secret_missing"
    service.reader(channel)


def test_counters_are_read_less_often_the_longer_it_takes() -> None:
    assert [rest_after(took) for took in (0.0, 0.0005, 0.012, 0.3)] == [0.2, 0.2, 1.2, 2.0]
