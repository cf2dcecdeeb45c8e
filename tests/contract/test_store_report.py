"""The usage figures, computed by either database."""

from datetime import UTC, date, timedelta

from app.storage import compliance_log, labels, report
from tests.contract.test_store_citizens import signal, writes
from tests.fakes.town import NOON, Town


def test_what_is_counted_of_each_channel_and_week(town: Town) -> None:
    other = signal(town)
    here = writes(town, town.channel, "31612345670", "Samira", minutes=0)
    writes(town, town.channel, "31612345671", "Joris", minutes=60)
    writes(town, town.channel, "31612345670", "Samira", minutes=60 * 24 * 7)
    writes(town, other, "+31612345672", "Lotte", minutes=5)
    town.reply("Dag", to=here, minutes=2)
    label = town.write(lambda tx: labels.ensure(tx, "paspoort", "blue"))
    town.write(lambda tx: labels.attach(tx, here, label.id, None))
    town.write(
        lambda tx: compliance_log.append(
            tx, agent_id=None, conversation_id=here, message_id=None, rule_id="ALL-BSN-1", rule_version="1",
            decision="stopped", reason="", text_sha256=None, now=NOON,
        )
    )  # fmt: skip
    first, last = date(2026, 11, 23), date(2026, 12, 6)
    found = town.read(lambda tx: report.read(tx, first, last, lambda at: at.astimezone(UTC)))
    assert found.weeks == (date(2026, 11, 23), date(2026, 11, 30))
    whatsapp, on_signal = found.channels
    assert (whatsapp.label, on_signal.label) == ("Burgerzaken", "Parkeren")
    total, week = whatsapp.total, whatsapp.weeks[date(2026, 11, 23)]
    assert (total.received, total.sent, total.citizens, total.conversations) == (3, 1, 2, 2)
    assert (week.received, week.citizens) == (2, 2)
    assert (whatsapp.weeks[date(2026, 11, 30)].received, whatsapp.weeks[date(2026, 11, 30)].citizens) == (1, 1)
    assert (total.first_response.count, total.first_response.median) == (1, 120.0)
    assert total.hours[12] == 2
    assert total.hours[13] == 1
    assert dict(total.labels) == {"paspoort": 1}
    assert dict(total.decisions) == {("ALL-BSN-1", "stopped"): 1}
    assert (found.total.received, found.total.citizens) == (4, 3)
    nothing = town.read(lambda tx: report.read(tx, first - timedelta(days=90), first - timedelta(days=30), lambda a: a))
    assert nothing.total.received == nothing.total.citizens == 0
    assert [use.weeks for use in nothing.channels] == [{}, {}]
