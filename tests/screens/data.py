"""Made-up citizens for pictures and for tests of the window. Nobody here exists."""

from array import array
from datetime import UTC, datetime, timedelta

from app.domain.channel import Channel, ChannelKind, ChannelPhase, Connection
from app.domain.conversation import ConversationRow, ConversationState, Counts, Label, Query, SearchHit, View
from app.domain.ids import AgentId, ChannelId, ConversationId, LabelId
from app.domain.message import Direction, MessageKind
from app.domain.text import CitizenText
from app.domain.warning import Finding, Hit, Severity
from app.ui.opening import FirstRows

NOW = datetime.now(UTC).replace(second=0, microsecond=0)
LABELS = (
    Label(LabelId(1), "paspoort", "blue"),
    Label(LabelId(2), "afval", "green"),
    Label(LabelId(3), "parkeren", "purple"),
    Label(LabelId(4), "klacht", "red"),
    Label(LabelId(5), "omgevingsvergunningaanvraag", "amber"),
)
CHANNELS = (
    Channel(ChannelId(1), ChannelKind.WHATSAPP, "Burgerzaken", "100", connection=Connection.CONNECTED),
    Channel(ChannelId(2), ChannelKind.MESSENGER, "Gemeente Den Haag", "200", connection=Connection.CONNECTED),
    Channel(ChannelId(3), ChannelKind.SIGNAL, "Parkeren", "+31", connection=Connection.CONNECTED),
    Channel(ChannelId(4), ChannelKind.MATRIX, "MijnDenHaag-app", "@b:x", connection=Connection.CONNECTED),
    Channel(ChannelId(5), ChannelKind.WHATSAPP, "Oud nummer", "101", ChannelPhase.WINDING_DOWN, Connection.CONNECTED),
)
COUNTS = Counts(
    views={View.MINE: 7, View.UNASSIGNED: 4, View.OPEN: 38, View.SNOOZED: 3, View.CLOSED: 1203, View.FAILED: 1},
    channels={ChannelId(1): 14, ChannelId(2): 9, ChannelId(3): 5, ChannelId(4): 10, ChannelId(5): 0},
    labels={LabelId(1): 11, LabelId(2): 8, LabelId(3): 6, LabelId(4): 2},
    waiting_to_send=1,
    quarantined=1,
)
GAS = Hit("ALL-GAS-1", "2", Severity.WARN, (Finding("gas", 3, 10),))
BSN = Hit("ALL-BSN-1", "1", Severity.WARN, (Finding("bsn", 0, 9),))


def row(
    number: int,
    contact: str,
    text: str,
    *,
    channel: int = 1,
    ago: timedelta = timedelta(minutes=5),
    unread: int = 0,
    labels: tuple[int, ...] = (),
    ours: bool = False,
    kind: MessageKind = MessageKind.TEXT,
    window: timedelta | None = None,
    warnings: tuple[Hit, ...] = (),
    failed: bool = False,
    assignee: str | None = None,
    state: ConversationState = ConversationState.OPEN,
) -> ConversationRow:
    """One row; a test specifies only what matters to it."""
    place = CHANNELS[channel - 1]
    return ConversationRow(
        id=ConversationId(number),
        channel_id=place.id,
        kind=place.kind,
        channel_label=place.label,
        contact=CitizenText(contact),
        last_text=CitizenText(text),
        last_kind=kind,
        last_direction=Direction.OUTBOUND if ours else Direction.INBOUND,
        last_at=NOW - ago,
        last_failed=failed,
        unread=unread,
        state=state,
        assignee=AgentId(1) if assignee else None,
        assignee_name=assignee,
        labels=tuple(LABELS[one - 1] for one in labels),
        window_expires_at=None if window is None else NOW + window + timedelta(seconds=50),
        last_inbound_at=NOW - ago,
        warnings=warnings,
    )


def rows() -> list[ConversationRow]:
    """The list of the target picture, and the cases that break layouts."""
    hour, day, minute = timedelta(hours=1), timedelta(days=1), timedelta(minutes=1)
    return [
        row(1, "Samira Bakker", "Ik ruik gas in het trappenhuis, wat moet ik doen?", unread=2, warnings=(GAS,)),
        row(2, "Joris de Vries", "Mijn vergunning loopt morgen af", channel=3, ago=16 * minute, unread=1, labels=(3,)),
        row(
            3,
            "Mehmet Aydın",
            "De afspraak staat op dinsdag om 10:00",
            channel=2,
            ago=39 * minute,
            ours=True,
            labels=(1,),
            window=47 * minute,
        ),
        row(4, "Lotte Klein", "foto-container.jpg", channel=4, ago=57 * minute, kind=MessageKind.IMAGE, labels=(2,)),
        row(
            5, "P. van der Werf", "Bedankt, ik zoek het voor u uit.", ago=2 * hour, ours=True, labels=(4,), failed=True
        ),
        row(6, "Anoniem #4471", "Hoe laat gaat de milieustraat dicht?", channel=4, ago=3 * hour, labels=(2,)),
        row(7, "Daan Hoekstra", "Dank u wel!", channel=2, ago=day, assignee="Fatima Yilmaz"),
        row(8, "Ruth Timmer", "", channel=3, ago=day, kind=MessageKind.VOICE, labels=(3,)),
        row(9, "شيماء الحسيني", "مرحبا، كيف الحال؟ (123)", ago=3 * day, window=-hour),
        row(
            10,
            "Maximiliaan-Alexander van Oldenbarnevelt-Steenbergen",
            "•••••••••" + " is mijn nummer " * 20,
            ago=400 * day,
            labels=(5, 1, 2, 3, 4),
            unread=128,
            warnings=(BSN,),
            window=12 * minute,
        ),
        row(11, "\u2800\u200b", "<b>vet</b> & <img src=x>", channel=2, ago=500 * day),
    ]


def first(query: Query | None = None) -> FirstRows:
    """What the window paints first."""
    these = rows()
    return FirstRows(
        query or Query(), array("q", [one.id for one in these]), tuple(these), COUNTS, CHANNELS, LABELS, "Fatima Yilmaz"
    )


def hits() -> list[SearchHit]:
    """The results of a search."""
    return [
        SearchHit(one.id, one.last_at, one.contact, one.kind, one.channel_label, one.last_text, one.last_kind)
        for one in rows()[:6]
    ]
