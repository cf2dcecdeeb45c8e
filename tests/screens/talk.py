"""The conversation column and the citizen panel, separately and with made-up data."""

from collections.abc import Sequence
from datetime import date
from types import SimpleNamespace
from typing import Any

from msgspec.structs import replace
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.channel import ChannelKind
from app.domain.conversation import TimelineItem
from app.domain.ids import AttachmentId, ClientId, ConversationId, MessageId
from app.domain.message import DeliveryState
from app.domain.styling import Formatting
from app.domain.text import CitizenText
from app.domain.warning import Severity
from app.domain.window import WindowState
from app.ui import citizen_text
from app.ui.delegates.parts import Playing
from app.ui.links import judged
from app.ui.models.answers import Suggestion
from app.ui.models.rows import ChannelRow, rows_of
from app.ui.pictures import PictureProblem
from app.ui.theme.theme import Theme
from app.ui.views.citizen_panel import CitizenFacts, CitizenPanel, Reach
from app.ui.views.composer import Recipient
from app.ui.views.conversation import ConversationView
from app.ui.views.dialogs import LinkSheet, RuleSheet, TextSheet
from app.ui.views.find_bar import FindBar
from app.ui.views.header import Heading
from app.ui.views.picture_viewer import PictureViewer
from app.ui.views.strip import Found
from app.ui.views.timeline import show_closed
from app.ui.views.whole_sheet import WholeSheet
from app.ui.wording.rule_card import card_of
from app.ui.wording.rules import Warned, warned, way
from tests.screens import talk_data as data

KEYS = {
    "conversation.close": "E",
    "conversation.snooze": "S",
    "conversation.assign": "A",
    "answer.way_out": "Ctrl+Shift+1",
    "answer.mask": "Ctrl+.",
    "answer.wording": "Alt+→",
    "note.toggle": "Ctrl+Shift+N",
    "send": "Ctrl+Return",
}


def rule(identifier: str, severity: Severity, title: str, text: str, instead: str, *ways: str) -> Any:
    """A rule as the services return it."""
    source = SimpleNamespace(
        document="WhatsApp Business-voorwaarden",
        address="https://www.whatsapp.com/legal/business-terms",
        text_date=date(2024, 2, 16),
        read_on=date(2026, 11, 20),
        read_by="J. de Wit",
        review_before=date(2027, 2, 20),
        verified=True,
    )
    return SimpleNamespace(
        id=identifier,
        version="2026-11-20",
        channels=frozenset({ChannelKind.WHATSAPP}),
        severity=severity,
        title={"nl": title},
        text={"nl": text},
        instead={"nl": instead},
        ways_out=[SimpleNamespace(action=way, answer_key="gas") for way in ways],
        source=source,
        sources=(source,),
        review_before=source.review_before,
        origin="all.toml",
        own=False,
    )


GAS = rule(
    "ALL-GAS-1", Severity.BLOCK_WITH_OVERRIDE, "Gaslucht",
    "Laat de inwoner naar buiten gaan en daar bellen: 0800-9009. Bij direct gevaar: 112. "
    "WhatsApp geeft geen toegang tot hulpdiensten.",
    "Geen lichtknoppen, geen vlam, ramen open, naar buiten en bellen.", "insert_answer",
)  # fmt: skip
BSN = rule(
    "ALL-BSN-2", Severity.WARN, "Burgerservicenummer",
    "De inwoner stuurt een bsn. Herhaal het niet. Zet het alleen in het juiste systeem.",
    "Vraag de inwoner om het bericht te wissen.", "insert_answer",
)  # fmt: skip


def gas_warning() -> Warned:
    """The warning of the target picture."""
    return warned(GAS, said="ruik gas", emergency=True, others=("WAP-1",))


def heading(**changes: Any) -> Heading:
    """The header of the target picture."""
    fields: dict[str, Any] = {
        "contact": CitizenText.of("Samira Bakker"),
        "under": "+31 6 •••• ••12 · 3 eerdere gesprekken",
        "kind": ChannelKind.WHATSAPP,
        "channel_label": "Burgerzaken",
        "assignee": "Fatima Yilmaz",
        "window": WindowState.OPEN,
        "window_words": "nog 21 u 04 min om te antwoorden",
        "window_short": "21 u 04 min",
        **changes,
    }
    return Heading(**fields)


def recipient(name: str = "Samira Bakker", channel: str = "WhatsApp") -> Recipient:
    """The recipient of the draft."""
    text = CitizenText.of(name)
    return Recipient(channel, citizen_text.short_name(text), citizen_text.name(text))


ABOUT = "Nederlands · formeel  ·  plattegrond.pdf  ·  tekst 1 van 4: Alt+→ voor de volgende"


def suggestions() -> list[Suggestion]:
    """Canned answers."""
    texts = (
        (
            "afspraak",
            "Afspraak maken bij Burgerzaken",
            "Beste Samira, u maakt een afspraak via denhaag.nl/afspraak",
            "nl",
        ),
        (
            "afspraak-wijzig",
            "Afspraak verzetten of afzeggen",
            "U kunt uw afspraak verzetten met de link in de mail",
            "nl en",
        ),
        ("afspraak-doc", "Wat neemt u mee naar de afspraak?", "Neem uw paspoort of identiteitskaart mee", "nl en tr"),
    )
    return [
        Suggestion(f"/{key}", title, words, tuple(langs.split()), f"{words}.\n\nNeem uw identiteitskaart mee.", ABOUT)
        for key, title, words, langs in texts
    ]


def picture() -> QImage:
    """Something like a photo."""
    image = QImage(560, 420, QImage.Format.Format_RGB32)
    sky = QLinearGradient(0, 0, 0, 420)
    sky.setColorAt(0, QColor("#8fb7d9"))
    sky.setColorAt(1, QColor("#5d7a4f"))
    with QPainter(image) as painter:
        painter.fillRect(image.rect(), sky)
        painter.fillRect(180, 190, 200, 160, QColor("#3d4650"))
        painter.fillRect(170, 170, 220, 30, QColor("#2c333a"))
    return image


def view(theme: Theme, items: Sequence[TimelineItem], **more: Any) -> ConversationView:
    """The column with a conversation."""
    shown = ConversationView(theme)
    shown.show_hints(lambda command: KEYS.get(command, ""))
    shown.timeline.delegate.own_name = "Fatima Yilmaz"
    shown.timeline.pictures.needed.connect(
        lambda one, _: shown.timeline.pictures.put(
            one.id, picture() if one.id == AttachmentId(1) else PictureProblem.DAMAGED
        )
    )
    shown.header.show_heading(heading(**more))
    shown.composer.set_recipient(recipient(more.get("contact", CitizenText.of("Samira Bakker")).raw))
    shown.composer.footer.show_language("nl", ("nl", "en"))
    shown.show_conversation(rows_of(items, MessageId(3), 1), "Samira Bakker")
    return shown


def facts(**changes: Any) -> CitizenFacts:
    """The panel of the target picture."""
    fields: dict[str, Any] = {
        "contact": CitizenText.of("Samira Bakker"),
        "reach": (
            Reach(ChannelKind.WHATSAPP, "+31 6 •••• ••12"),
            Reach(ChannelKind.MATRIX, "MijnDenHaag-app"),
        ),
        "onward": ((1, "MijnDenHaag-app"),),
        "facts": (("Status", "Open"), ("Eerste reactie", "1 min 10 s")),
        "labels": data.row().labels,
        "earlier": data.detail().earlier,
        **changes,
    }
    return CitizenFacts(**fields)


def beside(theme: Theme, shown: ConversationView, panel_facts: CitizenFacts | None = None) -> QWidget:
    """The column and the panel, arranged as in the window."""
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(1)
    row.addWidget(shown, 1)
    panel = CitizenPanel(theme)
    panel.show_citizen(panel_facts or facts())
    panel.settle()
    panel.setFixedWidth(268)
    row.addWidget(panel)
    return box


def gas(theme: Theme) -> QWidget:
    """The target picture: a warning, a pop-up, a BSN in the draft."""
    shown = view(theme, data.gas_conversation())
    shown.banner.show_warnings([gas_warning()], KEYS["answer.way_out"])
    text = "Nee, stuur uw bsn niet via WhatsApp. Is dit uw nummer: 111222333?  /afsp"
    shown.composer.load(text, note=False)
    shown.composer.editor.mark([((55, 64), "warn")])
    shown.composer.strip.show_found(
        Found(Severity.WARN, "Dit lijkt een bsn.", "Haal het weg (regel ALL-BSN-1).", "ALL-BSN-1", (way("mask"),))
    )
    shown.composer.footer.show_length(len(text), 4096)
    shown.composer.show_saved(True)
    box = beside(theme, shown)
    box.show()
    shown.offer_answers(suggestions())
    return box


def low(theme: Theme) -> QWidget:
    """The least space that the window leaves on a small screen, with every notice at once."""
    shown = view(theme, data.gas_conversation())
    shown.banner.show_warnings([gas_warning()], KEYS["answer.way_out"])
    shown.composer.load("Stuur uw bsn maar: 111222333", note=False)
    text = "Vraag hier niet om een bsn, kopie van een ID, rekeningnummer, wachtwoord of medische gegevens."
    ways = (way("insert_answer"), way("telephone"))
    shown.composer.strip.show_found(Found(Severity.BLOCK, "Vraag om gevoelige gegevens.", text, "ALL-ASK-1", ways))
    shown.composer.footer.show_length(28, 4096)
    shown.setMaximumSize(418, 606)
    return shown


def every_kind(theme: Theme) -> QWidget:
    """Every kind of row, from the top."""
    shown = view(theme, data.long_conversation())
    box = beside(theme, shown)
    box.show()
    shown.timeline.column.scroll(0)
    shown.timeline.settle()
    return box


def documents(theme: Theme) -> QWidget:
    """Possible copies of an identity document: waiting, downloaded, removed."""
    return beside(theme, view(theme, data.documents_conversation()))


def failures(theme: Theme) -> QWidget:
    """Failed and uncertain messages, two warnings, a note in progress."""
    shown = view(theme, data.long_conversation(), window=WindowState.ENDING, window_words="nog 47 min om te antwoorden")
    shown.banner.show_warnings(
        [warned(BSN, said="•••••••••"), warned(GAS, said="ruik gas", emergency=True)], "Ctrl+Shift+1"
    )
    shown.composer.load("Mevrouw belt morgen terug.", note=True)
    shown.composer.footer.show_length(26, 4096)
    return beside(theme, shown)


def closed_window(theme: Theme) -> QWidget:
    """The messaging window is closed."""
    failed = data.message(22, "Morgen om tien.", ours=True, state=DeliveryState.FAILED, note="window_closed")
    shown = view(
        theme, [*data.gas_conversation()[:3], failed],
        window=WindowState.CLOSED, window_words="tijd om te antwoorden is voorbij", assignee="",
        contact=CitizenText.of("Wolfeschlegelsteinhausenbergerdorff-Aansprakelijkheidsverzekering v.d. Wolk"),
    )  # fmt: skip
    shown.composer.offer_ways(
        [
            ("template", "Stuur een sjabloon…"),
            ("other_channel", "Verder via MijnDenHaag-app…"),
            ("telephone", "Notitie: bellen"),
            ("task", "Notitie: taak"),
        ],
        "De 24 uur om vrij te antwoorden zijn voorbij.",
        "WhatsApp laat nu alleen een goedgekeurd sjabloon toe. Kies hoe je verdergaat.",
    )
    show_closed(shown.timeline, True)
    return beside(theme, shown)


def override(theme: Theme) -> QWidget:
    """Overriding a rule asks for a reason."""
    items = [
        data.message(900 + n, f"Bericht {n}", 30 - n, ours=n % 2 == 0, state=DeliveryState.READ if n % 2 == 0 else None)
        for n in range(12)
    ]
    shown = view(theme, items, contact=CitizenText.of("سميرة البكري"))
    shown.composer.load("Blijf binnen en sluit ramen en deuren.", note=False)
    shown.composer.strip.show_found(
        Found(
            Severity.BLOCK_WITH_OVERRIDE, "Veiligheidsinformatie.",
            "Dit kanaal bereikt niet iedereen en kan vertraging hebben. Is dit afgestemd met crisiscommunicatie?",
            "ALL-SAFE-1", reason_wanted=True,
        )
    )  # fmt: skip
    shown.composer.files.show_files([("plattegrond evacuatie.pdf", 812_000), ("route.png", 91_000)])
    return beside(theme, shown, facts(earlier=(), labels=(), onward=(), contact=CitizenText.of("سميرة البكري")))


def trouble(theme: Theme) -> QWidget:
    """The conversation cannot be loaded."""
    shown = view(theme, [])
    shown.show_trouble(
        "De schijf is vol, dus er kan niets nieuws worden opgeslagen. Maak ruimte; Balie gaat vanzelf verder."
    )
    return shown


def rule_sheet(theme: Theme) -> QWidget:
    """The card of a rule."""
    parent = QWidget()
    parent.resize(1440, 900)
    sheet = RuleSheet(theme, [card_of(GAS, data.NOW.date())], parent)
    sheet.setParent(None)
    return sheet


def link_sheet(theme: Theme) -> QWidget:
    """Before a link is opened."""
    target = judged("https://www.аррӏе.com/aanmelden?terug=" + "x" * 180)
    assert target is not None
    parent = QWidget()
    parent.resize(1440, 900)
    sheet = LinkSheet(theme, target, lambda: None, parent)
    sheet.setParent(None)
    return sheet


def text_sheet(theme: Theme) -> QWidget:
    """A message of a megabyte, in pages."""
    parent = QWidget()
    parent.resize(1440, 900)
    sheet = TextSheet(theme, CitizenText.of("Lorem ipsum " * 90_000), parent)
    sheet.setParent(None)
    return sheet


def formatting(theme: Theme) -> QWidget:
    """Bold, italic and the like, in bubbles and before sending; a picture that cannot have a caption."""
    items = [
        data.message(940, "*Graag* _zo snel mogelijk_ een antwoord.\nHet oude adres is ~Dorpsstraat 1~ Plein 2.", 9),
        data.message(
            941, "Neem mee:\n- *paspoort of identiteitskaart*\n- de code ```A-1234```\nKijk op "
            "https://duinstad.example/_afspraak_/info*nu", 5, ours=True, client_id=ClientId("a"),
        ),
        data.message(942, "Is *dat alles?", 2),
    ]  # fmt: skip
    shown = view(theme, items)
    shown.timeline.look.formatting = Formatting.MARKS
    shown.show_conversation(rows_of(items), "Samira Bakker")
    text = "Ja. Neem *uw identiteitskaart* mee, en _niet_ de ~oude brief~. Uw code is `A-1234`."
    shown.composer.load(text, note=False)
    shown.composer.preview.look_at(text, Formatting.MARKS, "WhatsApp")
    shown.composer.footer.show_length(len(text), 4096)
    other = view(theme, items[:1], kind=ChannelKind.MESSENGER)
    other.composer.set_recipient(recipient(channel="Messenger"))
    other.composer.load(text, note=False)
    other.composer.files.show_files([("plattegrond.png", 812_000)])
    other.composer.preview.look_at(text, Formatting.PLAIN, "Messenger", apart=True)
    other.composer.footer.show_length(len(text), 2000)
    box = QWidget()
    row = QHBoxLayout(box)
    row.addWidget(shown)
    row.addWidget(other)
    return box


def editing(theme: Theme) -> QWidget:
    """Editing a sent message; an earlier one was edited already."""
    items = [
        data.message(900, "Wanneer kan ik mijn paspoort ophalen?", 30),
        replace(
            data.message(901, "Vanaf woensdag 2 december, balie 3.", 26, ours=True, state=DeliveryState.READ),
            edited=True,
        ),
        data.message(902, "En hoe laat?", 12),
        data.message(903, "Tussen 9 en 17 uur.", 10, ours=True, state=DeliveryState.DELIVERED),
    ]
    shown = view(theme, items)
    shown.composer.set_recipient(recipient(channel="Signal"))
    shown.composer.load("Tussen 9 en 16 uur.", note=False)
    shown.composer.set_editing("Tussen 9 en 17 uur.")
    shown.composer.footer.allow(True, False)
    shown.composer.footer.show_length(19, 65_536)
    return beside(theme, shown)


def taking_back(theme: Theme) -> QWidget:
    """An answer that can be withdrawn; the next one is being written as a reply, with files and a misspelt word."""
    shown = view(theme, data.gas_conversation())
    shown.composer.quote.show_quote(
        citizen_text.line(CitizenText("Wanneer wordt het grofvuil in onze straat opgehaald?"))
    )
    shown.composer.load("U kunt een afspaak maken.", note=False)
    shown.composer.editor.mark_misspelt([(11, 18)])
    shown.composer.files.show_files([("plattegrond.pdf", 812_000), ("Afbeelding.png", 91_000)])
    box = beside(theme, shown)
    box.show()
    shown.offer_undo("Gaat over {seconds} s via WhatsApp naar S. Bakker", 8)
    shown.undo._timer.stop()
    return box


def looking(theme: Theme) -> QWidget:
    """A search hit in the conversation, linked cases, and a voice message that was half played."""
    shown = view(theme, data.long_conversation(), cases=("2026-12345", "Z2026/7"))
    bar = FindBar(theme)
    shown.insert_above(bar)
    bar.begin()
    bar.field.setText("container")
    bar.say(2, 5)
    voice = AttachmentId(2)
    shown.timeline.look.playing = Playing(voice, True, 10.0, 24.0, speed=1.5)
    box = beside(theme, shown)
    box.show()
    shown.timeline.column.scroll(0)
    shown.timeline.settle()
    return box


def viewer(theme: Theme) -> QWidget:
    """A citizen's picture, zoomed in."""
    parent = QWidget()
    parent.resize(1200, 800)
    names = [citizen_text.file_name(CitizenText(name)) for name in ("foto-container.jpg", "IMG_2044.jpg")]
    shown = PictureViewer(theme, names, 0, parent)
    shown.show_picture(0, picture())
    shown.setParent(None)
    parent.deleteLater()
    return shown


def whole(theme: Theme) -> QWidget:
    """All conversations with one citizen."""
    parent = QWidget()
    parent.resize(1200, 800)
    shown = WholeSheet(theme, "Alles met Samira Bakker", parent)
    rows = rows_of(data.long_conversation())
    rows.insert(1, ChannelRow(ChannelKind.WHATSAPP, "Burgerzaken", ConversationId(12)))
    rows.insert(5, ChannelRow(ChannelKind.SIGNAL, "Parkeren", ConversationId(7)))
    shown.model.start(rows, "")
    shown.setParent(None)
    parent.deleteLater()
    shown.timeline.column.scroll(0)
    return shown


SCREENS = {
    "talk-looking": looking,
    "talk-viewer": viewer,
    "talk-whole": whole,
    "talk-documents": documents,
    "talk-undo": taking_back,
    "talk-editing": editing,
    "talk-gas": gas,
    "talk-low": low,
    "talk-every-kind": every_kind,
    "talk-failures": failures,
    "talk-closed-window": closed_window,
    "talk-override": override,
    "talk-trouble": trouble,
    "talk-rule": rule_sheet,
    "talk-link": link_sheet,
    "talk-text": text_sheet,
    "talk-formatting": formatting,
}
