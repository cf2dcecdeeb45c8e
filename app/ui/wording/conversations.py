"""Texts about conversations: views, states, and a row for screen readers."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.domain.channel import Channel
from app.domain.conversation import ConversationRow, ConversationState, Label, Query, SavedView, SearchHit, Sort, View
from app.domain.message import Direction, MessageKind
from app.domain.warning import EMERGENCY, SENSITIVE, THREAT, Severity
from app.domain.window import ENDING_AFTER
from app.ui import citizen_text
from app.ui.wording.channels import kind_word
from app.ui.wording.times import moment_in_full, remaining

translate = QCoreApplication.translate

_VIEWS: Final[dict[View, str]] = {
    View.MINE: str(QT_TRANSLATE_NOOP("Conversations", "My conversations")),
    View.UNASSIGNED: str(QT_TRANSLATE_NOOP("Conversations", "Unassigned")),
    View.OPEN: str(QT_TRANSLATE_NOOP("Conversations", "All open")),
    View.EXPIRING: str(QT_TRANSLATE_NOOP("Conversations", "Expires first")),
    View.SNOOZED: str(QT_TRANSLATE_NOOP("Conversations", "Snoozed")),
    View.CLOSED: str(QT_TRANSLATE_NOOP("Conversations", "Closed")),
    View.FAILED: str(QT_TRANSLATE_NOOP("Conversations", "Not sent")),
    View.EMERGENCY: str(QT_TRANSLATE_NOOP("Conversations", "Emergencies")),
    View.MENTIONED: str(QT_TRANSLATE_NOOP("Conversations", "Mentions")),
    View.ALL: str(QT_TRANSLATE_NOOP("Conversations", "Everything")),
}

_SORTS: Final[dict[Sort, str]] = {
    Sort.NEWEST: str(QT_TRANSLATE_NOOP("Conversations", "Newest first")),
    Sort.OLDEST: str(QT_TRANSLATE_NOOP("Conversations", "Oldest first")),
    Sort.EXPIRING: str(QT_TRANSLATE_NOOP("Conversations", "Expiring first")),
}

_EMPTY: Final[dict[View, tuple[str, str]]] = {
    View.MINE: (
        str(QT_TRANSLATE_NOOP("Conversations", "Nothing waits for you")),
        str(
            QT_TRANSLATE_NOOP(
                "Conversations", "[view.unassigned] shows what nobody has taken yet; [conversation.take] takes it."
            )
        ),
    ),
    View.UNASSIGNED: (
        str(QT_TRANSLATE_NOOP("Conversations", "Everything is taken")),
        str(
            QT_TRANSLATE_NOOP(
                "Conversations", "New conversations appear here by themselves. [view.open] shows all that are open."
            )
        ),
    ),
    View.OPEN: (
        str(QT_TRANSLATE_NOOP("Conversations", "Everything is answered")),
        str(QT_TRANSLATE_NOOP("Conversations", "New conversations appear here by themselves.")),
    ),
    View.EXPIRING: (
        str(QT_TRANSLATE_NOOP("Conversations", "Nothing expires")),
        str(QT_TRANSLATE_NOOP("Conversations", "You can answer every open conversation as late as you like.")),
    ),
    View.SNOOZED: (
        str(QT_TRANSLATE_NOOP("Conversations", "Nothing is snoozed")),
        str(QT_TRANSLATE_NOOP("Conversations", "[conversation.snooze] puts the open conversation away until later.")),
    ),
    View.CLOSED: (
        str(QT_TRANSLATE_NOOP("Conversations", "Nothing is closed yet")),
        str(QT_TRANSLATE_NOOP("Conversations", "[conversation.close] closes the open conversation.")),
    ),
    View.FAILED: (
        str(QT_TRANSLATE_NOOP("Conversations", "Everything was sent")),
        str(QT_TRANSLATE_NOOP("Conversations", "What could not be sent appears here, with what to do.")),
    ),
    View.EMERGENCY: (
        str(QT_TRANSLATE_NOOP("Conversations", "No emergency waits")),
        str(
            QT_TRANSLATE_NOOP("Conversations", "A possible emergency stays here until somebody records what was done.")
        ),
    ),
    View.MENTIONED: (
        str(QT_TRANSLATE_NOOP("Conversations", "Nobody mentioned you")),
        str(QT_TRANSLATE_NOOP("Conversations", "A note with @ and your name brings the conversation here.")),
    ),
    View.ALL: (
        str(QT_TRANSLATE_NOOP("Conversations", "No conversations yet")),
        str(QT_TRANSLATE_NOOP("Conversations", "They appear as soon as a citizen writes.")),
    ),
}

_KINDS: Final[dict[MessageKind, str]] = {
    MessageKind.IMAGE: str(QT_TRANSLATE_NOOP("Kind", "Picture")),
    MessageKind.VIDEO: str(QT_TRANSLATE_NOOP("Kind", "Video")),
    MessageKind.AUDIO: str(QT_TRANSLATE_NOOP("Kind", "Sound")),
    MessageKind.VOICE: str(QT_TRANSLATE_NOOP("Kind", "Voice message")),
    MessageKind.DOCUMENT: str(QT_TRANSLATE_NOOP("Kind", "File")),
    MessageKind.STICKER: str(QT_TRANSLATE_NOOP("Kind", "Sticker")),
    MessageKind.LOCATION: str(QT_TRANSLATE_NOOP("Kind", "Location")),
    MessageKind.CONTACTS: str(QT_TRANSLATE_NOOP("Kind", "Contact card")),
    MessageKind.CHOICE: str(QT_TRANSLATE_NOOP("Kind", "Choice")),
    MessageKind.ORDER: str(QT_TRANSLATE_NOOP("Kind", "Order")),
    MessageKind.TEMPLATE: str(QT_TRANSLATE_NOOP("Kind", "Template")),
    MessageKind.SYSTEM: str(QT_TRANSLATE_NOOP("Kind", "Notice")),
    MessageKind.UNSUPPORTED: str(QT_TRANSLATE_NOOP("Kind", "Cannot be shown")),
}


def view_words(view: View) -> str:
    """The name of a built-in view."""
    return translate("Conversations", _VIEWS[view])


def query_words(
    query: Query, channels: Sequence[Channel], labels: Sequence[Label], saved: Sequence[SavedView] = ()
) -> str:
    """The list's heading."""
    if query.wanted:
        names = (view.name for view in saved if view.query.wanted == query.wanted)
        return next(names, translate("Conversations", "Found"))
    for channel in channels:
        if channel.id == query.channel_id:
            return channel.label
    for label in labels:
        if label.id == query.label_id:
            return label.name
    return view_words(query.view)


def beside_words(*, empty: bool) -> tuple[str, str]:
    """The text beside the list while no conversation is open."""
    if empty:
        hint = translate("Conversations", "[palette] finds every conversation. [keys] shows all keys.")
        return translate("Conversations", "No conversation to open"), hint
    hint = translate("Conversations", "[list.next] opens the first one. [keys] shows all keys.")
    return translate("Conversations", "Choose a conversation"), hint


def empty_words(query: Query) -> tuple[str, str]:
    """Why the list is empty, and what to do next, with keys for `Commands.filled`."""
    if query.wanted:
        return translate("Conversations", "Nothing found"), translate(
            "Conversations", "Take away a condition, or look at how it is written. Esc ends the search."
        )
    if query.channel_id is not None or query.label_id is not None:
        return translate("Conversations", "Nothing open here"), translate(
            "Conversations", "[view.open] shows all open conversations."
        )
    title, hint = _EMPTY[query.view]
    return translate("Conversations", title), translate("Conversations", hint)


def sort_words(sort: Sort) -> str:
    """The order of the list."""
    return translate("Conversations", _SORTS[sort])


def kind_words(kind: MessageKind) -> str:
    """The kind of a message, shown if it has no text; empty for text."""
    return translate("Kind", _KINDS[kind]) if kind in _KINDS else ""


def last_line(row: ConversationRow) -> str:
    """The last message on one line, with its author if it is ours."""
    text = citizen_text.line(row.last_text) or kind_words(row.last_kind)
    return (
        translate("Conversations", "You: {text}").replace("{text}", text)
        if row.last_direction is Direction.OUTBOUND
        else text
    )


def hit_line(hit: SearchHit) -> str:
    """A search hit on one line; for a message without text, its kind."""
    return citizen_text.line(hit.excerpt) or kind_words(hit.message_kind)


def emergency_word() -> str:
    """A possible emergency in two words."""
    return translate("Conversations", "112 / emergency")


def warning_words(row: ConversationRow) -> str:
    """The worst warning of a row in two words; empty if there is none worth a mark."""
    found = {finding.id for hit in row.warnings for finding in hit.findings}
    if row.emergency or found & EMERGENCY:
        return emergency_word()
    if THREAT in found:
        return translate("Conversations", "threat")
    if "bsn" in found:
        return translate("Conversations", "BSN")
    if found & SENSITIVE:
        return translate("Conversations", "sensitive data")
    return (
        translate("Conversations", "attention")
        if found and any(hit.severity is not Severity.INFO for hit in row.warnings)
        else ""
    )


def window_words(row: ConversationRow, now: datetime) -> str:
    """The remaining time of the channel's messaging window, if below two hours; "window closed" if it is over."""
    if row.window_expires_at is None or row.state is ConversationState.CLOSED:
        return ""
    left = row.window_expires_at - now
    if left.total_seconds() <= 0:
        return translate("Conversations", "window closed")
    return (
        translate("Conversations", "window {time} left").replace("{time}", remaining(left))
        if left < ENDING_AFTER
        else ""
    )


def spoken_row(row: ConversationRow, now: datetime, *, marked: bool = False) -> str:
    """A row of the list for screen readers: whether it is marked, who, where, how urgent, what, when."""
    parts = [
        translate("Conversations", "marked") if marked else "",
        citizen_text.spoken(row.contact) or translate("Conversations", "No name"),
        kind_word(row.kind),
        row.channel_label,
        translate("Conversations", "{count} unread").replace("{count}", str(row.unread)) if row.unread else "",
        warning_words(row),
        window_words(row, now),
        translate("Conversations", "sending failed") if row.last_failed else "",
        last_line(row),
        moment_in_full(row.last_at),
        *(label.name for label in row.labels),
    ]
    return ", ".join(part for part in parts if part)
