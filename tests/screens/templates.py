"""Sending an approved template, with a placeholder filled in, and with a list that could not be fetched."""

from PySide6.QtWidgets import QWidget

from app.domain.message import MessageKind
from app.domain.template import Button, Template
from app.domain.text import CitizenText
from app.ui import citizen_text
from app.ui.citizen_text import Shown
from app.ui.theme.theme import Theme
from app.ui.views.template_sheet import TemplateSheet
from app.ui.wording.problems import code_sentence

_APPOINTMENT = Template(
    "afspraak_herinnering",
    "nl",
    "utility",
    "U hebt een afspraak op {{1}} om {{2}}. Kunt u niet komen? Laat het ons weten.",
    header="Uw afspraak bij {{1}}",
    footer="Gemeente Duinstad",
    buttons=(Button("Ik kan niet"), Button("Naar uw afspraak", "https://www.duinstad.example/afspraak/{{1}}")),
)
_VALUES = {"header.1": "Burgerzaken", "1": "dinsdag 1 december", "2": "9.30 uur", "button.1": ""}


def _sheet(theme: Theme, names: tuple[str, ...]) -> TemplateSheet:
    parent = QWidget()
    parent.resize(900, 700)
    sheet = TemplateSheet(theme, "Verstuur via WhatsApp naar S. Bakker", parent)
    sheet.setParent(None)
    sheet.offer([Shown(name) for name in names])
    return sheet


def filled(theme: Theme) -> QWidget:
    """A reminder of an appointment, complete except for the end of its link."""
    sheet = _sheet(theme, ("Afspraak herinnering · nl", "Vervolg op uw vraag · en", "Vervolg op uw vraag · nl"))
    words = ("Kop, veld 1", "Veld 1", "Veld 2", "Einde van de link")
    sheet.ask([(key, Shown(text), Shown("")) for key, text in zip(_APPOINTMENT.places, words, strict=True)])
    for key, field in sheet._fields.items():
        field.setText(_VALUES[key])
    sheet.show_preview(citizen_text.body(CitizenText.of(_APPOINTMENT.preview(_VALUES).text)).text)
    sheet.say("")
    return sheet


def letter(theme: Theme) -> QWidget:
    """A letter above the text, a code to copy, and a document not chosen yet."""
    template = Template(
        "brief_als_bijlage", "nl", "utility", "Hierbij sturen wij u de brief over {{1}}.",
        buttons=(Button("Code kopiëren", copies=True),), above=MessageKind.DOCUMENT,
    )  # fmt: skip
    values = {"1": "uw aanvraag voor een parkeervergunning", "code.0": "AB12"}
    sheet = _sheet(theme, ("Brief als bijlage · nl", "Vervolg op uw vraag · nl"))
    places = [("1", Shown("Veld 1"), Shown("")), ("code.0", Shown("Code om te kopiëren"), Shown(""))]
    sheet.ask(places, Shown("Bestand"))
    for key, field in sheet._fields.items():
        field.setText(values[key])
    sheet.show_preview(citizen_text.body(CitizenText.of(template.preview(values).text)).text)
    sheet.say("")
    return sheet


def empty(theme: Theme) -> QWidget:
    """No list, and why."""
    sheet = _sheet(theme, ())
    sheet.say("", code_sentence("templates_unset", {"channel": "Burgerzaken"}))
    return sheet


SCREENS = {"template-filled": filled, "template-letter": letter, "template-empty": empty}
