"""Sentences shown beside a message in the conversation; part of `sentences.SENTENCES`."""

from collections.abc import Mapping
from typing import Final

from app.domain.problems import QT_TRANSLATE_NOOP

MARKS: Final[Mapping[str, str]] = {
    "unsupported": QT_TRANSLATE_NOOP(
        "Problem", "The citizen sent something that Balie cannot show. It is kept; ask the citizen to send it as text."
    ),
    "undecryptable": QT_TRANSLATE_NOOP(
        "Problem", "This message could not be decrypted. Ask the citizen to send it again."
    ),
    "encrypted_room": QT_TRANSLATE_NOOP(
        "Problem", "This message is encrypted from end to end and cannot be read here. Ask for it in an ordinary chat."
    ),
    "unreadable": QT_TRANSLATE_NOOP(
        "Problem", "This message could not be read. It is kept and read again after an update."
    ),
    "view_once": QT_TRANSLATE_NOOP(
        "Problem", "The citizen meant this to be seen once. It is gone a day after it was read: note what you need."
    ),
    "view_once_kept": QT_TRANSLATE_NOOP(
        "Problem", "The citizen meant this to be seen once. Balie keeps it with the rest."
    ),
    "disappearing": QT_TRANSLATE_NOOP(
        "Problem", "The citizen has set this message to disappear, here as well. Note what you need for the case."
    ),
    "disappearing_kept": QT_TRANSLATE_NOOP(
        "Problem", "This message disappears from the citizen's phone after a while. Balie keeps it with the rest."
    ),
    "vanished": QT_TRANSLATE_NOOP(
        "Problem", "This message has disappeared, as the citizen had set. Ask again if you still need it."
    ),
    "called": QT_TRANSLATE_NOOP(
        "Problem", "The citizen tried to call. Balie takes no calls: answer here, or call back by telephone."
    ),
    "written_in_public": QT_TRANSLATE_NOOP(
        "Problem", "The citizen wrote this in public on the page. Answer it there; what you write here is private."
    ),
    "thread_passed": QT_TRANSLATE_NOOP(
        "Problem",
        "This conversation was handed over: to us, or to another program. If you may not answer, take it over.",
    ),
    "thread_taken": QT_TRANSLATE_NOOP(
        "Problem", "A program took this conversation over. If you may not answer, take it over yourself."
    ),
    "thread_requested": QT_TRANSLATE_NOOP(
        "Problem", "Another program asks for this conversation. Go on answering, or leave it to that program."
    ),
    "messages_missing": QT_TRANSLATE_NOOP(
        "Problem", "Messages are missing here: the provider gives only the newest ones. Look in the page's own inbox."
    ),
    "group_read_only": QT_TRANSLATE_NOOP(
        "Problem",
        "This is a group: everybody in it would read an answer. So Balie shows it and does not write in it. "
        "Write to the citizen alone.",
    ),
}
