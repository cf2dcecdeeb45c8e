"""The contents of the compliance log after answers; an override lasts no longer than its message."""

import contextlib

import pytest

from app.domain.problems import Refused
from app.storage import compliance_log
from tests.unit.services.conftest import At

IBAN = "Ons nummer is NL91ABNA0417164300"


async def test_every_decision_about_a_text_is_kept_with_its_hash_and_without_the_text(desk: At) -> None:
    desk.town.says()
    where = desk.town.row().id
    for text, overrides in ((IBAN, {}), ("Uw bsn is 111222333", {}), (IBAN, {"IBAN": "staat op de aanslag"})):
        with contextlib.suppress(Refused):
            await desk.replies.reply(where, text, overrides=overrides)
    found = [(entry.decision, entry.rule_id, entry.reason, entry.agent) for entry in await desk.ledger.since(0)]
    assert found == [
        ("refused", "IBAN", "", "Anna Jansen"),
        ("refused", "BSN", "", "Anna Jansen"),
        ("override", "IBAN", "staat op de aanslag", "Anna Jansen"),
    ]
    stored = desk.town.read(lambda tx: tx.all("SELECT * FROM compliance_event"))
    assert "NL91" not in str(stored)
    assert "111222333" not in str(stored)
    first, *_, last = await desk.ledger.since(0)
    assert first.text_sha256 == last.text_sha256 == compliance_log.text_hash(IBAN).hex()
    assert (await desk.ledger.verify()).fault is None


async def test_a_citizen_s_number_in_a_reason_is_masked(desk: At) -> None:
    desk.town.says()
    await desk.replies.reply(desk.town.row().id, IBAN, overrides={"IBAN": "bsn 111222333 klopt"})
    (entry,) = await desk.ledger.newest()
    assert entry.reason == "bsn ••••••••• klopt"


async def test_an_override_is_never_remembered(desk: At) -> None:
    desk.town.says()
    where = desk.town.row().id
    await desk.replies.reply(where, IBAN, overrides={"IBAN": "staat op de aanslag"})
    with pytest.raises(Refused) as caught:
        await desk.replies.reply(where, IBAN)
    assert caught.value.code == "rule_needs_reason"
    columns = desk.town.read(lambda tx: tx.all("SELECT key FROM setting"))
    assert not [key for (key,) in columns if "override" in key]


async def test_other_decisions_are_written_by_name(desk: At) -> None:
    await desk.ledger.record("shown", ("ALL-BSN-2", "1"), reason=" bsn ", text="111222333")
    (entry,) = await desk.ledger.newest(decision="shown")
    assert (entry.rule_id, entry.reason, entry.at) == ("ALL-BSN-2", "bsn", desk.moment)
