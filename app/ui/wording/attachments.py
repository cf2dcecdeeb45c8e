"""Texts about attachments. File names go through `citizen_text`; the extension shown is the real one."""

from PySide6.QtCore import QCoreApplication

from app.domain.capabilities import LARGEST_INBOUND
from app.domain.message import Attachment, AttachmentState
from app.ui import citizen_text
from app.ui.pictures import PictureProblem
from app.ui.wording.conversation import played, size_words
from app.ui.wording.conversations import kind_words


def attachment_words(attachment: Attachment, deed: str) -> str:
    """The action of a click, with the file's name: for menus and screen readers."""
    translate = QCoreApplication.translate
    name = citizen_text.file_name(attachment.file_name, 40) if attachment.file_name else kind_words(attachment.kind)
    sentences = {
        "save": translate("Attachment", "Save {name}…"),
        "play": translate("Attachment", "Play or pause {name}"),
        "open_picture": translate("Attachment", "Show {name} larger"),
    }
    return sentences[deed].format(name=name)


def attachment_line(attachment: Attachment) -> str:
    """Type and size, or why the file is not here."""
    translate = QCoreApplication.translate
    state = attachment.state
    if state is AttachmentState.STORED:
        length = played(attachment.seconds) if attachment.seconds else ""
        return " · ".join(part for part in (_ending(attachment), length, size_words(attachment.size)) if part)
    if state is AttachmentState.REFUSED and attachment.size is not None and attachment.size > LARGEST_INBOUND:
        words = translate("Attachment", "Not taken in: {size} is too much. Ask the citizen to send it another way.")
        return words.replace("{size}", size_words(attachment.size))
    return {
        AttachmentState.WAITING: translate("Attachment", "Being fetched…"),
        AttachmentState.FAILED: translate("Attachment", "Could not be fetched. Ask the citizen to send it again."),
        AttachmentState.REFUSED: translate(
            "Attachment", "Not taken in: too large, or a kind of file that is not allowed."
        ),
        AttachmentState.HELD: translate("Attachment", "Not fetched: perhaps an identity document"),
        AttachmentState.REMOVED: translate("Attachment", "Removed: perhaps an identity document"),
    }[state]


def picture_sentence(attachment: Attachment, problem: object) -> str:
    """The text in place of a picture that is not shown (yet)."""
    translate = QCoreApplication.translate
    if attachment.state is AttachmentState.WAITING:
        return translate("Attachment", "Being fetched…")
    if not isinstance(problem, PictureProblem):
        return ""
    return {
        PictureProblem.MISSING: translate("Attachment", "This picture is not here. Ask the citizen to send it again."),
        PictureProblem.KIND: translate("Attachment", "This kind of picture is not shown. Click to save it."),
        PictureProblem.SIZE: translate("Attachment", "This picture is too large to show. Click to save it."),
        PictureProblem.DAMAGED: translate("Attachment", "This picture is damaged. Click to save it as it is."),
    }[problem]


def _ending(attachment: Attachment) -> str:
    name = citizen_text.file_name(attachment.file_name, 200).strip("\u2068\u2069") if attachment.file_name else ""
    stem, dot, ending = name.rpartition(".")
    if stem and dot and 0 < len(ending) <= 12:
        return ending.upper()
    return kind_words(attachment.kind)
