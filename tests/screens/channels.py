"""Adding and changing channels, with made-up values."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QWidget

from app.domain.channel import ChannelKind
from app.domain.conversation import Use
from app.domain.ids import ChannelId
from app.domain.problems import InboxError
from app.main import KITS, rule_book
from app.system.paths import Profile
from app.ui.presenters.channel_form import asked_of
from app.ui.theme.theme import Theme
from app.ui.views.channel_sheet import ChannelSheet, KindSheet, RefusedSheet
from app.ui.views.channels_page import ChannelsPage, Entry, RemoveSheet
from app.ui.views.dialogs import Sheet
from app.ui.views.field_row import Asked, Verdict
from app.ui.views.line_sheet import LineSheet
from app.ui.wording.channels import credential_words, kind_word, removed_words
from app.ui.wording.pages import Page
from app.ui.wording.problems import sentence
from app.ui.wording.rules import Warned, warned
from tests.screens import data
from tests.screens.pages import shell_with

S = TypeVar("S", bound=Sheet)
NOBODY = "Geen team beantwoordt het: niemand ziet wat er binnenkomt. Geef het bij Teams aan een team."


def _alone(make: Callable[[QWidget], S]) -> S:
    """A sheet without the window it belongs to."""
    parent = QWidget()
    parent.resize(1440, 900)
    sheet = make(parent)
    sheet.setParent(None)
    return sheet


def _rules(name: str) -> list[Warned]:
    book, _ = rule_book(Profile(Path("/nowhere")))
    return [warned(rule) for rule in book.setup(name)]


def _sheet(theme: Theme, kind: ChannelKind) -> ChannelSheet:
    label = Asked("label", "Naam in het postvak", "Zoals collega's het kennen, bijvoorbeeld de afdeling.")
    kit = KITS[kind]
    fields = asked_of(kit.fields, None, "")
    title = f"{kind_word(kind)} toevoegen"
    return _alone(lambda parent: ChannelSheet(theme, title, "Toevoegen", [label, *fields], _rules(kind), parent))


def page(theme: Theme) -> QWidget:
    """All channels and their status."""
    view = ChannelsPage(theme)
    answered = ("Beantwoord door: Burgerzaken, Leefomgeving en vergunningen", NOBODY, "Beantwoord door: Zorg")
    view.show_channels(
        [
            Entry(one, answered[place % 3], by_nobody=answered[place % 3] is NOBODY)
            for place, one in enumerate(data.first().channels)
        ]
    )
    return shell_with(theme, Page.CHANNELS, view)


def handing_over(theme: Theme) -> QWidget:
    """What a team's engines still need."""
    words = credential_words(ChannelId(7), ["access_token", "relay_token"])
    return _alone(lambda parent: LineSheet(theme, "Burgerzaken", *words, parent))


def removing(theme: Theme) -> QWidget:
    """Removing a channel that has no open conversations."""
    channel = data.first().channels[0]
    words = removed_words(channel, Use(1_340, 0, waiting=3))
    return _alone(lambda parent: RemoveSheet(theme, channel.label, words, lambda: None, None, parent))


def cannot_remove(theme: Theme) -> QWidget:
    """A channel that cannot be removed: citizens are still waiting."""
    channel = data.first().channels[0]
    words = removed_words(channel, Use(1_340, 12))
    return _alone(lambda parent: RemoveSheet(theme, channel.label, words, None, lambda: None, parent))


def kinds(theme: Theme) -> QWidget:
    """Choosing a kind."""
    offers = [(str(kind), kind_word(kind), "plus") for kind in KITS]
    refused = [("a", "WhatsApp op een gewone telefoon", "stop"), ("b", "WhatsApp Business App", "stop")]
    return _alone(lambda parent: KindSheet(theme, [*offers, *refused], lambda _: None, parent))


def refused(theme: Theme) -> QWidget:
    """The kinds that are not offered, and why."""
    instead = ("Gebruik het Business Platform", lambda: None)
    rules = _rules("whatsapp_business_app")
    return _alone(lambda parent: RefusedSheet(theme, "Dit wordt niet gekoppeld", rules, instead, parent))


def empty(theme: Theme) -> QWidget:
    """An empty form, with the rules for this kind."""
    return _sheet(theme, ChannelKind.WHATSAPP)


def failed(theme: Theme) -> QWidget:
    """A check that found a problem, in a field with a long text."""
    sheet = _sheet(theme, ChannelKind.MESSENGER)
    for key, value in (
        ("label", "Gemeentebelastingen en kwijtscheldingsaanvragen Duinstad-Noord"),
        ("page_id", "104860000000477"),
        ("page_token", "EAAG" * 12),
    ):
        sheet.rows[key].input.setText(value)
    sheet.answer("base_url", Verdict.GOOD, "Geeft antwoord")
    sheet.say("block", "Het werkt nog niet.", "Kijk naar “Toegangstoken van de pagina”.")
    sheet.answer("page_token", Verdict.BAD, sentence(InboxError("signed_out", channel="Messenger")))
    return sheet


def works(theme: Theme) -> QWidget:
    """A check that found no problems."""
    sheet = _sheet(theme, ChannelKind.SIGNAL)
    sheet.rows["label"].input.setText("Klantcontactcentrum")
    sheet.rows["number"].input.setText("+31701234567")
    for row in sheet.rows.values():
        if row.value() or row.asked.stands_in:
            row.answer(Verdict.GOOD, "In orde")
    sheet.say("info", "Het werkt.", "De aanbieder noemt dit account: +31701234567")
    return sheet


def own_app(theme: Theme) -> QWidget:
    """The own app chat, with all advanced settings."""
    sheet = _sheet(theme, ChannelKind.MATRIX)
    sheet._show_more(shown=True)
    return sheet


SCREENS = {
    "channels-page": page,
    "channels-kinds": kinds,
    "channels-handing-over": handing_over,
    "channels-remove": removing,
    "channels-cannot-remove": cannot_remove,
    "channels-refused": refused,
    "channels-empty": empty,
    "channels-failed": failed,
    "channels-works": works,
    "channels-own-app": own_app,
}
