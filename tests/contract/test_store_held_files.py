"""Files that may be copies of an identity document wait until somebody asks for them, and are deleted for good."""

from functools import partial

import pytest

from app.compliance.packs import load_packs
from app.compliance.rulebook import RuleBook
from app.domain.channel import ChannelKind
from app.domain.conversation import View
from app.domain.events import MessageReceived, Party, RemoteFile
from app.domain.ids import ProviderId
from app.domain.message import Attachment, AttachmentState, Direction, MessageKind
from app.domain.problems import Refused
from app.domain.text import CitizenText
from app.services.held_files import HeldFiles
from app.storage import arrivals, attachments, compliance_log
from app.system.paths import resource
from tests.fakes.town import SAMIRA, Town, at

HELD, WAITING, STORED, REMOVED = (
    AttachmentState.HELD, AttachmentState.WAITING, AttachmentState.STORED, AttachmentState.REMOVED,
)  # fmt: skip


@pytest.fixture(scope="module")
def rules() -> RuleBook:
    found, problems = load_packs([resource("policies")])
    assert not problems
    return RuleBook(found, ())


def sent(
    town: Town,
    rules: RuleBook,
    text: str,
    name: str | None = None,
    *,
    kind: MessageKind = MessageKind.IMAGE,
    minutes: float = 0,
    past: bool = False,
) -> Attachment:
    """The citizen sends a file; returns what is known about it."""
    file = RemoteFile("ref", kind, "image/jpeg", None if name is None else CitizenText(name))
    event = MessageReceived(
        ProviderId(f"wamid.{next(town.numbers)}"), Party(SAMIRA), Direction.INBOUND, kind, CitizenText(text),
        at(minutes), (file,), past=past,
    )  # fmt: skip
    assess = partial(rules.inbound, ChannelKind.WHATSAPP)
    town.write(lambda tx: arrivals.apply(tx, town.channel, event, received_at=at(minutes), raw_id=None, assess=assess))
    return town.messages()[-1].attachments[0]


def test_what_may_be_an_identity_document_is_not_fetched_before_somebody_asks(town: Town, rules: RuleBook) -> None:
    file = sent(town, rules, "Hierbij een foto van mijn paspoort")
    assert file.state is HELD
    assert town.read(lambda tx: attachments.waiting(tx, at(60), 10)) == []
    assert town.write(lambda tx: attachments.ask_for(tx, file.id))
    assert [one.id for one in town.read(lambda tx: attachments.waiting(tx, at(60), 10))] == [file.id]
    assert not town.write(lambda tx: attachments.ask_for(tx, file.id))


def test_a_copy_from_the_history_waits_as_well_and_nothing_else_in_it_warns(town: Town, rules: RuleBook) -> None:
    file = sent(town, rules, "Brand! Hier een foto van mijn paspoort, bsn 111222333", minutes=-9_000, past=True)
    assert file.state is HELD
    (message,) = town.messages()
    assert [hit.rule_id for hit in message.warnings] == ["ALL-ID-1"]
    assert sent(town, rules, "", minutes=-8_999, past=True).state is HELD
    assert sent(town, rules, "Hier een foto van de stoep", minutes=-8_000, past=True).state is WAITING
    assert len(town.rows(View.CLOSED)) == 1


def test_another_file_is_fetched_at_once(town: Town, rules: RuleBook) -> None:
    assert sent(town, rules, "Hierbij een foto van de stoep").state is WAITING
    assert sent(town, rules, "Hierbij een kopie van mijn paspoort", kind=MessageKind.VOICE).state is WAITING


def test_a_picture_without_words_is_what_was_announced_just_before(town: Town, rules: RuleBook) -> None:
    sent(town, rules, "Hierbij een foto van mijn paspoort")
    back = sent(town, rules, "", minutes=14)
    assert back.state is HELD
    assert sent(town, rules, "De stoep is kapot", minutes=15).state is WAITING
    assert sent(town, rules, "", minutes=16).state is WAITING


def test_the_announcement_is_forgotten_in_time(town: Town, rules: RuleBook) -> None:
    sent(town, rules, "Hierbij een foto van mijn paspoort")
    assert sent(town, rules, "", minutes=15.1).state is WAITING


def test_nothing_is_left_of_what_is_removed_and_nothing_comes_back(town: Town, rules: RuleBook) -> None:
    file = sent(town, rules, "Hierbij een foto van mijn paspoort")
    town.write(lambda tx: attachments.store(tx, file.id, b"x" * 600_000))
    assert town.write(lambda tx: attachments.take_out(tx, file.id))
    # The engine was still fetching.
    town.write(lambda tx: attachments.append(tx, file.id, attachments.CHUNK, b"y" * 10))
    town.write(lambda tx: attachments.finish(tx, file.id, 10))
    town.write(lambda tx: attachments.failed(tx, file.id, "unreachable", at(5)))
    town.write(lambda tx: attachments.refused(tx, file.id, "attachment_refused"))
    assert town.messages()[0].attachments[0].state is REMOVED
    assert town.messages()[0].text.raw == "Hierbij een foto van mijn paspoort"
    assert town.read(lambda tx: tx.all("SELECT 1 FROM attachment_chunk")) == []
    assert town.read(lambda tx: attachments.waiting(tx, at(60), 10)) == []
    assert not town.write(lambda tx: attachments.take_out(tx, file.id))


async def test_the_log_says_who_had_it_removed_and_by_which_rule(town: Town, rules: RuleBook) -> None:
    file = sent(town, rules, "Hierbij een foto van mijn paspoort")
    held = HeldFiles(town.store, town.anna, lambda: at(9))
    message = town.messages()[0].id
    await held.fetch(message, file.id)
    await held.remove(message, file.id)
    entries = town.read(lambda tx: compliance_log.entries(tx, after=0))
    assert [(one.agent, one.rule_id, one.decision, one.message_id) for one in entries] == [
        ("Anna Jansen", "ALL-ID-1", decision, message) for decision in ("shown", "file_deleted")
    ]
    with pytest.raises(Refused):
        await held.remove(message, file.id)
    assert len(town.read(lambda tx: compliance_log.entries(tx, after=0))) == 2


async def test_no_other_file_can_be_removed_that_way(town: Town, rules: RuleBook) -> None:
    file = sent(town, rules, "Hierbij een foto van de stoep")
    with pytest.raises(Refused):
        await HeldFiles(town.store, town.anna).remove(town.messages()[0].id, file.id)
    assert town.messages()[0].attachments[0].state is WAITING
    assert town.read(lambda tx: compliance_log.entries(tx, after=0)) == []
