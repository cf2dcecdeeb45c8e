"""The window's frame: list, navigation, search, states. The conversation has a module of its own."""

from datetime import UTC, datetime

from msgspec.structs import replace
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from app.domain.channel import ChannelKind, Connection
from app.domain.conversation import Query, SavedView, View
from app.domain.ids import SavedViewId
from app.domain.keymap import Keymap
from app.domain.problems import Refused
from app.domain.search_completion import completions
from app.domain.search_language import parse
from app.domain.search_words import Field
from app.ui.commands import Command
from app.ui.models.palette import Choice, ChoiceKind
from app.ui.shell import Shell
from app.ui.theme.theme import Theme
from app.ui.views.completer import FieldCompleter
from app.ui.views.key_editor import KeyEditor
from app.ui.views.key_sheet import KeySheet
from app.ui.views.palette import Palette
from app.ui.views.snooze_sheet import SnoozeSheet
from app.ui.wording.problems import sentence
from tests.screens import data


def _shell(theme: Theme) -> Shell:
    shell = Shell(theme, practice=True)
    first = data.first()
    shell.conversations.reset(first.ids, first.rows)
    shell.entries.show(first.counts, first.channels, first.labels)
    shell.navigation.show_query(first.query)
    shell.status.show_channels(first.channels)
    shell.status.show_counts(first.counts)
    shell.top_bar.show_agent(first.agent_name)
    shell.list_column.show_title("Mijn gesprekken")
    shell.top_bar.search.show_key("Ctrl+Shift+F")
    shell.welcome.say("Kies een gesprek", "J opent het eerste gesprek. ? toont alle toetsen.")
    return shell


def inbox(theme: Theme) -> QWidget:
    """The list with a conversation selected."""
    shell = _shell(theme)
    shell.list.select(data.rows()[0].id)
    shell.list.setFocus()
    return shell


def alarm(theme: Theme) -> QWidget:
    """An emergency in a conversation that is not open."""
    shell = _shell(theme)
    words = "Mogelijk noodgeval via WhatsApp · Burgerzaken, 14:32. Nog niet vastgelegd wat er is gedaan."
    shell.alarm.say(words, "Ctrl+Shift+0")
    return shell


def empty(theme: Theme) -> QWidget:
    """A view without conversations."""
    shell = _shell(theme)
    shell.conversations.reset(data.first().ids[:0])
    shell.navigation.show_query(Query(View.SNOOZED))
    shell.list_column.show_title("Uitgesteld")
    shell.list_column.show_empty("Niets uitgesteld", "Met S stel je een gesprek uit.")
    return shell


def troubled(theme: Theme) -> QWidget:
    """Channels with long names that are unreachable, being closed, or signed out."""
    shell = _shell(theme)
    first = data.first()
    names = ("Burgerzaken en vergunningen", "Gemeente Duinstad", "Parkeren", "MijnDuinstad-app", "Oud nummer")
    states = (
        Connection.UNREACHABLE, Connection.CONNECTED, Connection.LIMITED, Connection.SIGNED_OUT, Connection.CONNECTED,
    )  # fmt: skip
    channels = [
        replace(one, label=label, connection=state)
        for one, label, state in zip(first.channels, names, states, strict=True)
    ]
    shell.entries.show(first.counts, channels, first.labels)
    shell.status.show_channels(channels)
    return shell


def search(theme: Theme) -> QWidget:
    """Search results."""
    shell = _shell(theme)
    shell.top_bar.search.setText("vergunning")
    shell.hits.show(data.hits())
    shell.list_column.show_title("Gevonden")
    shell.list_column.show_results()
    shell.results.setCurrentIndex(shell.hits.index(1, 0))
    return shell


def conditions(theme: Theme) -> QWidget:
    """A search with conditions: the list, suggestions, and saving it; custom views."""
    shell = _shell(theme)
    first = data.first()
    view = SavedView(SavedViewId(1), "Afval zonder antwoord", Query(View.ALL, wanted="label:afval"), 1_000)
    shell.entries.show(first.counts, first.channels, first.labels, (view,))
    shell.navigation.show_query(Query(View.ALL, wanted="x"))
    shell.list_column.show_title("Gevonden")
    shell.list_column.show_saving(True)
    shell.show()
    field = shell.top_bar.search
    names = {Field.LABEL: ("afval", "grof vuil", "omgevingsvergunningaanvraag")}
    field.setText("kanaal:whatsapp label:")
    FieldCompleter(field, lambda before: completions(before, names, dutch=True)).offer()
    return shell


def unclear(theme: Theme) -> QWidget:
    """A search with a syntax error."""
    shell = _shell(theme)
    shell.top_bar.search.setText("kleur:rood")
    shell.list_column.show_title("Gevonden")
    try:
        parse("kleur:rood", datetime(2026, 11, 27, tzinfo=UTC))
    except Refused as refused:
        shell.list_column.show_empty("Deze zoekopdracht is niet duidelijk", sentence(refused))
    return shell


def marked(theme: Theme) -> QWidget:
    """Several selected conversations."""
    shell = _shell(theme)
    shell.list.select(data.rows()[0].id)
    shell.list.marks.add(row.id for row in data.rows()[1:4])
    shell.list_column.show_bulk(3, all_of_them=True)
    shell.list.setFocus()
    return shell


def undo(theme: Theme) -> QWidget:
    """An action that can be undone; one conversation was left out."""
    shell = _shell(theme)
    shell.show()
    words = "2 afgehandeld. 1 bleef zoals het was. Dit kan een noodgeval zijn. Leg eerst vast wat er is gedaan."
    shell.notice.say(words, "warn", ("Ongedaan maken", lambda: None))
    return shell


def snooze(theme: Theme) -> QWidget:
    """Snoozing until a time that the agent typed."""
    parent = QWidget()
    parent.resize(1024, 700)
    sheet = SnoozeSheet(theme, lambda: datetime(2026, 11, 27, 10, tzinfo=UTC), lambda _: None, print, parent)
    sheet.field.setText("volgende week maandag 9:00")
    sheet.setParent(None)
    parent.deleteLater()
    return sheet


def notice(theme: Theme) -> QWidget:
    """A notice over the window."""
    shell = _shell(theme)
    shell.show()
    shell.notice.say("Burgerzaken is niet bereikbaar. Balie blijft het proberen; er gaat niets verloren.", "warn")
    return shell


def problem(theme: Theme) -> QWidget:
    """A problem that takes up the whole window."""
    shell = _shell(theme)
    shell.show_problem(
        "Balie kan de gesprekken niet openen",
        "De sleutelbos is vergrendeld of antwoordt niet. Ontgrendel hem en kies “Opnieuw proberen”.",
    )
    return shell


def keys(theme: Theme) -> QWidget:
    """The sheet of keyboard shortcuts."""
    groups = [
        ("Gesprek", [("Uitstellen", ["S"]), ("Afhandelen", ["E"]), ("Aan mij toewijzen", ["Shift+A"])]),
        ("Lijst", [("Volgend gesprek", ["J", "Ctrl+PgDown"]), ("Vorig gesprek", ["K", "Ctrl+PgUp"])]),
        ("Algemeen", [("Zoeken", ["/", "Ctrl+Shift+F"])]),
    ]
    parent = QWidget()
    parent.resize(1440, 900)
    sheet = KeySheet(groups, theme, parent)
    sheet.setParent(None)
    parent.deleteLater()
    return sheet


def palette(theme: Theme) -> QWidget:
    """The command palette over the inbox."""
    shell = _shell(theme)
    palette = Palette(theme, shell)
    nothing = str
    rows = (
        Choice(ChoiceKind.ACTION, "Label …", nothing, keys=("L", "Ctrl+Alt+L")),
        Choice(ChoiceKind.LABEL, "afval", nothing, detail="Label"),
        Choice(ChoiceKind.ANSWER, "Grofvuil laten ophalen: een afspraak maken", nothing, detail="/grofvuil"),
        Choice(ChoiceKind.CITIZEN, "Lotte Klein", nothing, detail="Signal · Parkeren", channel=ChannelKind.SIGNAL),
        Choice(ChoiceKind.PAGE, "Kanaalrapport", nothing),
        Choice(ChoiceKind.SEARCH, "Zoek naar “afval”", nothing),
    )
    shell.show()
    palette.ask()
    palette.field.setText("afval")
    palette.offer(rows)
    return shell


def key_editor(theme: Theme) -> QWidget:
    """Assigning a key that another action has."""
    commands = (
        Command("list.next", "Volgend gesprek", lambda: None, ("Ctrl+PgDown", "Alt+Down"), ("J",), group="list"),
        Command("list.previous", "Vorig gesprek", lambda: None, ("Ctrl+PgUp", "Alt+Up"), ("K",), group="list"),
        Command("conversation.close", "Afhandelen", lambda: None, ("Ctrl+Alt+E",), ("E",), group="conversation"),
        Command("answer.way_out", "Eerste uitweg uit een waarschuwing", lambda: None, ("Ctrl+Shift+1",)),
    )
    parent = QWidget()
    parent.resize(1024, 700)
    editor = KeyEditor(theme, {one.id: one for one in commands}, Keymap(), parent)
    editor.key.setKeySequence(QKeySequence("E"))
    editor.setParent(None)
    parent.deleteLater()
    return editor


SCREENS = {
    "palette": palette,
    "marked": marked,
    "undo": undo,
    "snooze": snooze,
    "conditions": conditions,
    "unclear": unclear,
    "key_editor": key_editor,
    "inbox": inbox,
    "alarm": alarm,
    "empty": empty,
    "troubled": troubled,
    "search": search,
    "notice": notice,
    "problem": problem,
    "keys": keys,
}
