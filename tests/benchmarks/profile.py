"""A profile with a store of made-up conversations, of the size that a benchmark needs."""

import json
from pathlib import Path

from app.domain.channel import ChannelKind
from app.domain.conversation import Query, View
from app.domain.ids import ConversationId
from app.services.profiles import Opened, make_profile, me
from app.storage import channels, conversations
from app.storage.database import Transaction
from app.system.paths import Profile

PHONE_NUMBER_ID = "100000000000001"
_TEXTS = (
    "Goedemorgen, wanneer wordt het grofvuil opgehaald in de Kastanjestraat?",
    "Mijn paspoort verloopt volgende maand. Kan ik een afspraak maken?",
    "De lantaarnpaal voor nummer 12 is al een week kapot.",
    "Dank u wel voor het snelle antwoord!",
    "Ik wil graag een parkeervergunning aanvragen voor mijn bezoek.",
)


def webhook(citizen: int, number: int, text: str, seconds: int) -> bytes:
    """The body of a WhatsApp webhook with one text message."""
    phone = f"316000{citizen:05d}"
    value = {
        "messaging_product": "whatsapp",
        "metadata": {"display_phone_number": "31700000000", "phone_number_id": PHONE_NUMBER_ID},
        "contacts": [{"profile": {"name": f"Burger {citizen}"}, "wa_id": phone}],
        "messages": [
            {"from": phone, "id": f"wamid.{number}", "timestamp": str(seconds), "type": "text", "text": {"body": text}}
        ],
    }
    entry = {"id": "1", "changes": [{"field": "messages", "value": value}]}
    return json.dumps({"object": "whatsapp_business_account", "entry": [entry]}).encode()


def text(number: int) -> str:
    """A unique sentence from a citizen; the same for the same number."""
    return f"({number}) {_TEXTS[number % len(_TEXTS)]}"


def make(folder: Path) -> Opened:
    """An open profile with one WhatsApp channel and no data; its key is in a file beside it."""
    opened = make_profile(Profile(folder / "profile"), key_file=folder / "key")

    def work(tx: Transaction) -> None:
        channels.add(tx, ChannelKind.WHATSAPP, "Burgerzaken", PHONE_NUMBER_ID, {"phone_number_id": PHONE_NUMBER_ID})

    opened.store.submit(work).result()
    return opened


def take_all(opened: Opened) -> None:
    """Assign every conversation to the agent of this desktop, so that the first view is full."""

    def work(tx: Transaction) -> None:
        agent = me(tx)
        for conversation_id in conversations.ids(tx, Query(View.ALL), agent.id):
            conversations.assign(tx, ConversationId(conversation_id), agent.id, None)

    opened.store.submit(work).result()
