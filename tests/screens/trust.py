"""Trust on Signal: a changed safety number, the captcha, a read-only group, disappearing messages."""

from datetime import UTC, datetime

from msgspec.structs import replace
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.channel import Channel, ChannelKind, Connection
from app.domain.ids import ChannelId
from app.domain.message import MessageKind
from app.domain.window import WindowState
from app.ui.presenters.trust import PUZZLE
from app.ui.theme.theme import Theme
from app.ui.views.status_bar import StatusBar
from app.ui.views.trust_sheets import IdentitySheet, ProofSheet
from app.ui.wording.problems import code_sentence
from tests.screens import talk_data as data
from tests.screens.talk import beside, view

NUMBER = "123456789012345678901234567890123456789012345678901234567890"
SIGNAL = {"kind": ChannelKind.SIGNAL, "channel_label": "Signal", "window": WindowState.NONE, "window_words": ""}


GOES = datetime(2026, 11, 30, 9, 15, tzinfo=UTC)


def parent() -> QWidget:
    widget = QWidget()
    widget.resize(1440, 900)
    return widget


def identity_sheet(theme: Theme) -> QWidget:
    """The number to compare."""
    over = parent()
    sheet = IdentitySheet(theme, "Samira Bakker", lambda _: None, over)
    sheet.show_number(NUMBER)
    sheet.setParent(None)
    return sheet


def identity_sheet_failed(theme: Theme) -> QWidget:
    """The same, without a running engine."""
    over = parent()
    sheet = IdentitySheet(theme, "Wolfeschlegelsteinhausenbergerdorff-Aansprakelijkheid", lambda _: None, over)
    sheet.show_problem(code_sentence("engine_silent"))
    sheet.setParent(None)
    return sheet


def proof_sheet(theme: Theme) -> QWidget:
    """The captcha, with a solution that was not accepted."""
    over = parent()
    sheet = ProofSheet(theme, "Signal Burgerzaken", PUZZLE, lambda: None, lambda _: None, over)
    sheet.field.setText("signalcaptcha://signal-hcaptcha.5fad97ac-7d06-4e44-b18a-b950b20148ff.challenge.P1_eyJ0eXAi")
    sheet.show_problem(code_sentence("captcha_rejected", {"channel": "Signal Burgerzaken"}))
    sheet.setParent(None)
    return sheet


def status_proof(theme: Theme) -> QWidget:
    """The captcha prompt in the status bar."""
    box = QWidget()
    layout = QVBoxLayout(box)
    layout.addStretch(1)
    bar = StatusBar(theme)
    layout.addWidget(bar)
    usual = Channel(ChannelId(1), ChannelKind.WHATSAPP, "WhatsApp", "1", connection=Connection.CONNECTED)
    asking = replace(
        usual, id=ChannelId(2), kind=ChannelKind.SIGNAL, label="Signal", connection=Connection.LIMITED, challenge="x"
    )
    bar.show_channels([usual, asking])
    return box


def identity_changed(theme: Theme) -> QWidget:
    """Nothing can be written until somebody has checked."""
    items = [
        data.message(950, "Ik heb een nieuwe telefoon.", 20),
        data.message(951, "", 9, kind=MessageKind.UNSUPPORTED, note="identity_changed"),
    ]
    shown = view(theme, items, **SIGNAL)
    shown.composer.offer_ways(
        [("identity", "Kijk na wie het is…"), ("telephone", "Notitie: bellen"), ("task", "Notitie: taak")],
        code_sentence("identity_changed", {"channel": "Signal"}),
        "Vaak is het een nieuwe telefoon. Kijk het één keer na voordat je verdergaat: ook een ander kan schrijven.",
    )
    return beside(theme, shown)


def signal_marks(theme: Theme) -> QWidget:
    """A group, a disappearing message, one that has disappeared, a call."""
    items = [
        data.message(960, "Deze foto maar één keer bekijken", 40, note="view_once"),
        replace(data.message(961, "Mijn nieuwe adres is Dorpsstraat 1", 30, note="disappearing"), vanishes_at=GOES),
        data.message(962, "", 20, note="vanished"),
        data.message(963, "📞", 10, kind=MessageKind.SYSTEM, note="called"),
        data.message(964, "Fatima: Wie heeft mijn kat gezien?", 5, note="group_read_only"),
    ]
    shown = view(theme, items, **SIGNAL)
    shown.composer.offer_ways(
        [("telephone", "Notitie: bellen"), ("task", "Notitie: taak")],
        code_sentence("group_read_only", {"channel": "Signal"}),
        "",
    )
    return beside(theme, shown)


SCREENS = {
    "trust-identity-sheet": identity_sheet,
    "trust-identity-failed": identity_sheet_failed,
    "trust-proof-sheet": proof_sheet,
    "trust-status": status_proof,
    "trust-identity-changed": identity_changed,
    "trust-signal-marks": signal_marks,
}
