"""A made-up conversation, as in the target pictures, and harder cases. All people in it are fictitious."""

from datetime import UTC, datetime, timedelta
from math import sin

from app.domain.channel import ChannelKind
from app.domain.conversation import (
    ConversationDetail,
    ConversationRow,
    ConversationState,
    EarlierConversation,
    Happening,
    Identity,
    Label,
    Note,
    TimelineItem,
)
from app.domain.ids import (
    Address,
    AgentId,
    AttachmentId,
    ChannelId,
    ClientId,
    ContactId,
    ConversationId,
    LabelId,
    MessageId,
    NoteId,
)
from app.domain.message import (
    Attachment,
    AttachmentState,
    DeliveryState,
    Direction,
    Location,
    Message,
    MessageKind,
    Reaction,
)
from app.domain.text import CitizenText
from app.domain.warning import Finding, Hit, Severity
from app.domain.waveform import BARS

NOW = datetime(2026, 11, 23, 13, 35, tzinfo=UTC)
OPEN = ConversationId(1)


def message(
    number: int,
    text: str,
    minutes_ago: float = 0,
    *,
    ours: bool = False,
    state: DeliveryState | None = None,
    kind: MessageKind = MessageKind.TEXT,
    **more: object,
) -> Message:
    """One message of conversation `OPEN`."""
    direction = Direction.OUTBOUND if ours else Direction.INBOUND
    known = state or (DeliveryState.SENT if ours else DeliveryState.RECEIVED)
    by = {"author": "Fatima Yilmaz", "client_id": ClientId(f"c{number}")} if ours else {}
    fields: dict[str, object] = {**by, **more}
    return Message(
        MessageId(number),
        OPEN,
        direction,
        kind,
        CitizenText.of(text),
        known,
        NOW - timedelta(minutes=minutes_ago),
        **fields,  # type: ignore[arg-type]
    )


def attachment(number: int, kind: MessageKind, media_type: str, name: str | None, **more: object) -> Attachment:
    """A stored file."""
    fields: dict[str, object] = {"size": 214_000, "state": AttachmentState.STORED, **more}
    shown = CitizenText.of(name) if name is not None else None
    return Attachment(AttachmentId(number), kind, media_type, shown, **fields)  # type: ignore[arg-type]


GAS = Hit("ALL-GAS-1", "2026-11-20", Severity.BLOCK_WITH_OVERRIDE, (Finding("gas", 3, 11),))
DOCUMENT = Hit("ALL-ID-1", "2026-11-24", Severity.WARN, (Finding("id_document", 26, 34),))
ANNOUNCED = Hit("ALL-ID-1", "2026-11-24", Severity.WARN, (Finding("id_document", 0, 0),))
BSN = Hit("ALL-BSN-2", "2026-11-20", Severity.WARN, (Finding("bsn", 12, 21),))


def gas_conversation() -> list[TimelineItem]:
    """The conversation of the target picture."""
    return [
        message(1, "Goedemiddag, ik woon aan de Laan van Meerdervoort. Ik heb een vraag.", 5),
        message(2, "Het ruikt hier al een uur vreemd.", 4),
        message(3, "Ik ruik gas in het trappenhuis, wat moet ik doen?", 3, warnings=(GAS,)),
        Happening("assigned", NOW - timedelta(minutes=3), "Niels de Groot", "Fatima Yilmaz"),
        Note(
            NoteId(1), OPEN, "Fatima Yilmaz", "@Niels ik bel mevrouw nu, kun jij meekijken?", NOW - timedelta(minutes=2)
        ),
        message(4, "Ga naar buiten en bel daar 0800-9009. Gebruik binnen geen lichtknop.", 2, ours=True),
        message(5, "Dank u, ik sta nu buiten.", 1),
    ]


WAVE = bytes(round(abs(sin(n / 3)) * (102 + n * 3)) for n in range(BARS))
"""The waveform of a voice message: words, and pauses between them."""


def long_conversation() -> list[TimelineItem]:
    """Every kind of row."""
    states = (DeliveryState.READ, DeliveryState.DELIVERED, DeliveryState.QUEUED)
    return [
        message(10, "Hallo, klopt het dat de milieustraat vandaag dicht is?", 3200),
        message(
            11,
            "Ja, dat klopt. Morgen is de milieustraat open van 8.00 tot 17.00 uur.",
            3190,
            ours=True,
            state=states[0],
        ),
        message(12, "Mijn BSN is 111222333, kunt u dat nakijken?", 190, warnings=(BSN,)),
        message(
            13,
            "",
            180,
            kind=MessageKind.IMAGE,
            attachments=(
                attachment(1, MessageKind.IMAGE, "image/jpeg", "foto-container.jpg", width=1600, height=1200),
            ),
        ),
        message(
            14,
            "",
            170,
            kind=MessageKind.VOICE,
            attachments=(attachment(2, MessageKind.VOICE, "audio/ogg", None, seconds=24.0, waveform=WAVE),),
        ),
        message(
            15,
            "Hierbij het formulier",
            160,
            kind=MessageKind.DOCUMENT,
            attachments=(
                attachment(3, MessageKind.DOCUMENT, "application/pdf", "aanvraag bijzondere bijstand 2026.pdf"),
            ),
        ),
        message(
            16,
            "",
            150,
            kind=MessageKind.LOCATION,
            location=Location(52.0705, 4.3007, CitizenText.of("Spui 70, Den Haag")),
        ),
        message(17, "Zie https://www.denhaag.example/afval en ook https://www.аррӏе.com/x voor meer", 140, edited=True),
        message(
            18,
            "Dank u wel, we kijken ernaar.",
            130,
            ours=True,
            state=states[1],
            author="Niels de Groot",
            reply_preview=CitizenText.of("Zie https://www.denhaag.example/afval en ook https://www…"),
            reactions=(Reaction(CitizenText.of("👍"), True),),
        ),
        message(19, "weg ermee", 120, deleted=True),
        message(20, "", 110, kind=MessageKind.UNSUPPORTED, note="unsupported"),
        message(21, "مرحبا كيف الحال؟ أريد موعداً لجواز السفر (123)", 100),
        message(
            22, "Morgen om tien uur kunt u langskomen.", 90, ours=True, state=DeliveryState.FAILED, note="window_closed"
        ),
        message(23, "Neem uw paspoort mee.", 80, ours=True, state=DeliveryState.UNCERTAIN, note="uncertain"),
        message(24, "😀😀👨‍👩‍👧", 70),
        message(25, "Aansprakelijkheidswaardevaststellingsveranderingen" * 4, 60),
        message(26, "Tot morgen!", 1, ours=True, state=states[2]),
    ]


def documents_conversation() -> list[TimelineItem]:
    """Copies of an identity document: one waiting, one blurred, one removed."""
    states = (AttachmentState.HELD, AttachmentState.STORED, AttachmentState.REMOVED)
    found: list[TimelineItem] = [
        message(
            number,
            "Hierbij een foto van mijn paspoort" if number == 30 else "",
            40 - number,
            kind=MessageKind.IMAGE,
            attachments=(attachment(number, MessageKind.IMAGE, "image/jpeg", "IMG_2034.jpg", state=state),),
            warnings=(DOCUMENT if number == 30 else ANNOUNCED,),
        )
        for number, state in enumerate(states, 30)
    ]
    return [*found, Happening("file_removed", NOW, "Fatima Yilmaz", None)]


def row(kind: ChannelKind = ChannelKind.WHATSAPP, **changes: object) -> ConversationRow:
    """The row of conversation `OPEN`."""
    fields: dict[str, object] = {
        "id": OPEN,
        "channel_id": ChannelId(1),
        "kind": kind,
        "channel_label": "Burgerzaken",
        "contact": CitizenText.of("Samira Bakker"),
        "last_text": CitizenText.of("Dank u, ik sta nu buiten."),
        "last_kind": MessageKind.TEXT,
        "last_direction": Direction.INBOUND,
        "last_at": NOW - timedelta(minutes=1),
        "last_failed": False,
        "unread": 0,
        "state": ConversationState.OPEN,
        "assignee": AgentId(1),
        "assignee_name": "Fatima Yilmaz",
        "labels": (Label(LabelId(1), "noodmelding", "red"),),
        "window_expires_at": NOW + timedelta(hours=21, minutes=4),
        "last_inbound_at": NOW - timedelta(hours=2, minutes=56),
        "warnings": (GAS,),
        **changes,
    }
    return ConversationRow(**fields)  # type: ignore[arg-type]


def detail(kind: ChannelKind = ChannelKind.WHATSAPP, **changes: object) -> ConversationDetail:
    """The header and panel data of conversation `OPEN`."""
    name = CitizenText.of("Samira Bakker")
    identities = (
        Identity(ChannelId(1), ChannelKind.WHATSAPP, "Burgerzaken", Address("31612345612"), name),
        Identity(ChannelId(4), ChannelKind.MATRIX, "MijnDenHaag-app", Address("!kamer:app.example"), name),
    )
    earlier = tuple(
        EarlierConversation(ConversationId(number), of_kind, CitizenText.of(topic), datetime(*day, tzinfo=UTC))
        for number, of_kind, topic, day in (
            (2, ChannelKind.MATRIX, "Verhuizing doorgeven", (2026, 9, 12)),
            (3, ChannelKind.WHATSAPP, "Paspoort ophalen", (2026, 6, 3)),
            (4, ChannelKind.WHATSAPP, "Grofvuil", (2026, 1, 18)),
        )
    )
    row_changes = {key: changes.pop(key) for key in list(changes) if key in ConversationRow.__struct_fields__}
    fields: dict[str, object] = {
        "row": row(kind, **row_changes),
        "contact_id": ContactId(1),
        "address": Address("31612345612"),
        "identities": identities,
        "earlier": earlier,
        "opened_at": NOW - timedelta(minutes=6),
        "first_response_seconds": 70.0,
        **changes,
    }
    return ConversationDetail(**fields)  # type: ignore[arg-type]
