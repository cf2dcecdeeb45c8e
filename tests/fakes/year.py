"""A scripted year of 53 municipalities, made by the database itself: every figure of it can be worked out by hand.

Each channel is a municipality. Every day of 2026 brings it the same number of conversations, spread over the hours from
nine to five by the clock on the wall. Conversation `i` of a day is answered after 60 · (1 + i % 4) seconds and closed
after an hour (every fifth is not), is about "paspoort" (i % 3 = 0) or "afval" (i % 3 = 1) or nothing, and every tenth
holds a BSN. A citizen comes once a week.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from app.domain.channel import ChannelKind
from app.storage import channels, labels
from app.storage.database import Store, Transaction
from app.storage.values import ms

AMSTERDAM: Final = ZoneInfo("Europe/Amsterdam")
FIRST, LAST, DAYS = date(2026, 1, 1), date(2026, 12, 31), 365
HOURS: Final = range(9, 17)
BSN: Final = '[["ALL-BSN-2","1","warn",[["bsn",0,9]]]]'


@dataclass(frozen=True, slots=True)
class Municipality:
    """`a_day`: conversations."""

    name: str
    a_day: int


def municipalities(den_haag: int = 60, others: int = 1) -> list[Municipality]:
    """Den Haag, Amsterdam with 20 percent more, and 51 others."""
    rest = [Municipality(f"Gemeente {number:02}", others) for number in range(3, 54)]
    return [Municipality("Den Haag", den_haag), Municipality("Amsterdam", den_haag * 6 // 5), *rest]


def local(at: datetime) -> datetime:
    """The clock on the wall."""
    return at.astimezone(AMSTERDAM)


def write(store: Store, towns: list[Municipality]) -> None:
    """The whole year. The store is new."""

    def plan(tx: Transaction) -> None:
        for town in towns:
            channels.add(tx, ChannelKind.WHATSAPP, town.name, town.name, {}, timedelta(days=1))
        for name in ("paspoort", "afval"):
            labels.ensure(tx, name, "blue")
        tx.execute("CREATE TABLE plan_day (day INTEGER PRIMARY KEY, nine INTEGER NOT NULL)")
        tx.execute("CREATE TABLE plan_town (town INTEGER PRIMARY KEY, a_day INTEGER NOT NULL)")
        tx.execute("CREATE TABLE plan_number (i INTEGER PRIMARY KEY)")
        for day in range(DAYS):
            nine = datetime.combine(FIRST + timedelta(days=day), time(9), AMSTERDAM)
            tx.execute("INSERT INTO plan_day VALUES (:day, :nine)", {"day": day, "nine": ms(nine.astimezone(UTC))})
        for number, town in enumerate(towns, 1):
            tx.execute("INSERT INTO plan_town VALUES (:town, :a_day)", {"town": number, "a_day": town.a_day})
        for i in range(7 * max(town.a_day for town in towns)):
            tx.execute("INSERT INTO plan_number VALUES (:i)", {"i": i})

    store.submit(plan).result(60)
    for statement in _STATEMENTS:
        store.submit(lambda tx, statement=statement: tx.execute(statement)).result(600)  # type: ignore[misc]


# A citizen of a municipality has a number below seven times its conversations a day, and comes on one day of each week.
_CITIZEN: Final = "t.town * 100000 + (d.day % 7) * t.a_day + n.i"
_ALL: Final = "FROM plan_town t JOIN plan_number n ON n.i < t.a_day JOIN plan_day d"
_AT: Final = f"d.nine + (n.i % {len(HOURS)}) * 3600000 + (n.i / {len(HOURS)}) * 1000"
_ID: Final = "(t.town * 1000 + d.day) * 1000 + n.i"

_STATEMENTS: Final = (
    f"""INSERT INTO contact (id)
        SELECT {_CITIZEN} {_ALL} WHERE d.day < 7""",
    f"""INSERT INTO identity (id, contact_id, kind, address, address_at)
        SELECT {_CITIZEN}, {_CITIZEN}, 'whatsapp', 'c' || ({_CITIZEN}), 0 {_ALL} WHERE d.day < 7""",
    f"""INSERT INTO conversation (id, channel_id, identity_id, state, shelf, opened_at, closed_at, last_at,
                                  last_inbound_at, first_inbound_at, first_response_at)
        SELECT {_ID}, t.town, {_CITIZEN}, 'closed', 2, {_AT}, CASE WHEN n.i % 5 <> 4 THEN {_AT} + 3600000 END, {_AT},
               {_AT}, {_AT}, {_AT} + 60000 * (1 + n.i % 4) {_ALL} WHERE 1 = 1""",
    f"""INSERT INTO message (conversation_id, channel_id, direction, kind, text, state, sent_at, text_at, warnings)
        SELECT {_ID}, t.town, 'inbound', 'text', 'x', 'received', {_AT}, 0, CASE WHEN n.i % 10 = 0 THEN '{BSN}' END
        {_ALL} WHERE 1 = 1""",
    f"""INSERT INTO message (conversation_id, channel_id, direction, kind, text, state, sent_at, text_at)
        SELECT {_ID}, t.town, 'outbound', 'text', 'x', 'read', {_AT} + 60000 * (1 + n.i % 4), 0 {_ALL} WHERE 1 = 1""",
    f"""INSERT INTO conversation_label (conversation_id, label_id, shelf, last_at, channel_id)
        SELECT {_ID}, 1 + n.i % 3, 2, {_AT}, t.town {_ALL} WHERE n.i % 3 < 2""",
)
