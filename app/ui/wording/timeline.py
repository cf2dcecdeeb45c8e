"""Texts of a conversation: delivery states, history entries and whole rows."""

from datetime import datetime
from typing import Final

from msgspec.structs import replace
from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.domain.conversation import Happening, Note
from app.domain.message import DeliveryState, Direction, Message, MessageKind
from app.domain.warning import Finding
from app.ui import citizen_text
from app.ui.models.rows import ChannelRow, DayRow, Row, UnreadRow, sensitive_findings
from app.ui.wording.channels import kind_word
from app.ui.wording.conversations import kind_words
from app.ui.wording.problems import code_sentence
from app.ui.wording.times import clock, day, day_and_time

_STATES: Final = {
    DeliveryState.RECEIVED: "",
    DeliveryState.QUEUED: QT_TRANSLATE_NOOP("Delivery", "Waiting to be sent"),
    DeliveryState.SENDING: QT_TRANSLATE_NOOP("Delivery", "Being sent"),
    DeliveryState.ACCEPTED: QT_TRANSLATE_NOOP("Delivery", "Accepted by the channel"),
    DeliveryState.SENT: QT_TRANSLATE_NOOP("Delivery", "Sent"),
    DeliveryState.DELIVERED: QT_TRANSLATE_NOOP("Delivery", "Delivered"),
    DeliveryState.READ: QT_TRANSLATE_NOOP("Delivery", "Read"),
    DeliveryState.FAILED: QT_TRANSLATE_NOOP("Delivery", "Not sent"),
    DeliveryState.UNCERTAIN: QT_TRANSLATE_NOOP("Delivery", "Outcome unknown"),
}


def state_words(state: DeliveryState) -> str:
    """The delivery state of our message; empty for a citizen's."""
    words = str(_STATES[state])
    return QCoreApplication.translate("Delivery", words) if words else ""


def author_words(author: str) -> str:
    """The author of our message: a colleague's name, or another source of messages in our name."""
    tools = {
        "phone": QCoreApplication.translate("Timeline", "telephone"),
        "another device": QCoreApplication.translate("Timeline", "another device"),
        "another program": QCoreApplication.translate("Timeline", "another program"),
    }
    return tools.get(author, author)


def happening_words(happening: Happening) -> str:
    """A history entry as one sentence: who did what."""
    translate = QCoreApplication.translate
    who, what = happening.author or translate("Happening", "Balie"), happening.detail or ""
    if happening.code == "assigned" and what in ("", happening.author):
        return translate("Happening", "{who} took this conversation").format(who=who)
    if happening.code == "reopened" and happening.author:
        return translate("Happening", "{who} opened this conversation again").format(who=who)
    if happening.code == "snoozed":
        what = _until(what)
        if not what:
            return translate("Happening", "{who} snoozed this conversation").format(who=who)
    if happening.code == "emergency_recorded":
        what = outcome_words(what)
    sentence = _sentences().get(happening.code)
    return sentence.format(who=who, what=what) if sentence else happening.code


def _sentences() -> dict[str, str]:
    """The sentences of history entries."""
    translate = QCoreApplication.translate
    return {
        "assigned": translate("Happening", "{who} gave this conversation to {what}"),
        "unassigned": translate("Happening", "{who} put this conversation back in the queue"),
        "given_to_team": translate("Happening", "{who} gave this conversation to the team {what}"),
        "offered": translate("Happening", "{who} offered this conversation to {what}"),
        "offer_accepted": translate("Happening", "{who} accepted this conversation"),
        "offer_declined": translate("Happening", "{who} did not accept this conversation"),
        "offer_withdrawn": translate("Happening", "{who} keeps this conversation after all"),
        "offer_returned": translate("Happening", "{what} did not accept this conversation in time"),
        "offer_impossible": translate("Happening", "{what} can no longer accept this conversation"),
        "confided": translate("Happening", "{who} made this conversation confidential. It is seen by: {what}"),
        "shown_to_all": translate("Happening", "{who} had everybody of the team see this conversation again"),
        "snoozed": translate("Happening", "{who} snoozed this conversation until {what}"),
        "woke": translate("Happening", "This conversation is back: its snooze is over"),
        "closed": translate("Happening", "{who} closed this conversation"),
        "reopened": translate("Happening", "This conversation was opened again"),
        "labelled": translate("Happening", "{who} added the label {what}"),
        "unlabelled": translate("Happening", "{who} removed the label {what}"),
        "case_linked": translate("Happening", "{who} linked case {what}"),
        "case_unlinked": translate("Happening", "{who} took off case {what}"),
        "recorded": translate("Happening", "{who} recorded that it is on record: {what}"),
        "opted_in": translate("Happening", "{who} recorded an opt-in: {what}"),
        "opted_out": translate("Happening", "{who} recorded an opt-out: {what}"),
        "prefers": translate("Happening", "{who} recorded that the citizen prefers {what}"),
        "prefers_none": translate("Happening", "{who} recorded that the citizen prefers no channel"),
        "moved_here": translate("Happening", "{who} went on here from {what}"),
        "moved_on": translate("Happening", "{who} went on over {what}"),
        "linked": translate("Happening", "{who} linked another address of this citizen"),
        "folded": translate("Happening", "Conversation {what} became part of this one: both are of the same citizen"),
        "unlinked": translate("Happening", "{who} undid a link with another address"),
        "identity_compared": translate("Happening", "{who} compared the new safety number with the citizen"),
        "identity_accepted": translate("Happening", "{who} accepted the new safety number without comparing it"),
        "edit_uncertain": translate("Happening", "{who} changed a message; it is not certain that the citizen sees it"),
        "put_aside": translate("Happening", "{who} left a message unsent"),
        "emergency_recorded": translate("Happening", "{who} recorded: {what}"),
        "file_removed": translate("Happening", "{who} removed a file: perhaps a copy of an identity document"),
    }


def outcome_words(outcome: str) -> str:
    """The outcome of an emergency."""
    translate = QCoreApplication.translate
    return {
        "referred": translate("Happening", "citizen referred to the emergency services"),
        "called": translate("Happening", "emergency services called"),
        "false_alarm": translate("Happening", "false alarm"),
    }.get(outcome, outcome)


def note_words(message: Message) -> str:
    """The note beside a message, and when it disappears."""
    words = code_sentence(message.note or "")
    if message.vanishes_at is None:
        return words
    gone = QCoreApplication.translate("Timeline", "It goes on {time}.").format(time=day_and_time(message.vanishes_at))
    return f"{words} {gone}"


def unread_words(count: int) -> str:
    """The text of the unread separator."""
    # In words, not by %n: lupdate does not see the number in a call outside a QObject.
    if count == 1:
        return QCoreApplication.translate("Timeline", "1 new message since your last visit")
    return QCoreApplication.translate("Timeline", "{count} new messages since your last visit").format(count=count)


def channel_words(row: ChannelRow) -> str:
    """The channel, and which conversation."""
    return f"{kind_word(row.kind)} · {row.label} · #{row.conversation_id}"


def spoken_row(row: Row, contact: str, *, uncovered: bool = False) -> str:
    """A row for screen readers: who, when, what, delivery state. `uncovered`: including what is masked in it."""
    translate = QCoreApplication.translate
    match row:
        case DayRow():
            return day(row.day)
        case ChannelRow():
            return channel_words(row)
        case UnreadRow():
            return unread_words(row.count)
        case Happening():
            return f"{happening_words(row)}, {clock(row.at)}"
        case Note():
            head = translate("Timeline", "Internal note by {author}, {time}").format(
                author=row.author, time=clock(row.at)
            )
            return f"{head}: {row.text}"
        case Message():
            hidden = () if uncovered else sensitive_findings(row)
            files = tuple(one.uncovered if uncovered else one for one in row.attachments)
            return _spoken_message(replace(row, attachments=files), contact, hidden)


def _spoken_message(message: Message, contact: str, hidden: tuple[Finding, ...]) -> str:
    inbound = message.direction is Direction.INBOUND
    colleague = author_words(message.author or "") or QCoreApplication.translate("Timeline", "Colleague")
    author = contact if inbound else colleague
    parts = [f"{author}, {clock(message.sent_at)}:", *_content(message, hidden)]
    if not inbound:
        parts.append(f"{state_words(message.state)}.")
    if message.note and message.state in (DeliveryState.FAILED, DeliveryState.UNCERTAIN):
        parts.append(code_sentence(message.note))
    return " ".join(parts)


def _content(message: Message, hidden: tuple[Finding, ...]) -> list[str]:
    translate = QCoreApplication.translate
    if message.deleted:
        return [translate("Timeline", "This message was deleted.")]
    if message.kind is MessageKind.UNSUPPORTED:
        return [code_sentence(message.note or "unsupported")]
    parts = [f"{kind_words(one.kind)} {citizen_text.file_name(one.file_name)}." for one in message.attachments]
    if message.location is not None:
        parts.append(f"{kind_words(MessageKind.LOCATION)} {citizen_text.spoken(message.location.name)}.")
    body = citizen_text.body(message.text, limit=citizen_text.LINE_LIMIT, hidden=hidden)
    if body.text:
        parts.append(" ".join(body.text.split()))
    if message.edited:
        parts.append(translate("Timeline", "Edited."))
    return parts


def _until(iso: str) -> str:
    try:
        at = datetime.fromisoformat(iso)
    except ValueError:
        return ""
    return f"{day(at.astimezone().date())} {clock(at)}"
