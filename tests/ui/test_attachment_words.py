"""What is shown in place of a file that was not accepted."""

import pytest

from app.domain.capabilities import LARGEST_INBOUND
from app.domain.ids import AttachmentId
from app.domain.message import Attachment, AttachmentState, MessageKind
from app.ui.wording.attachments import attachment_line


@pytest.mark.parametrize(
    ("size", "words"),
    [
        (LARGEST_INBOUND + 1_000_000, "Ask the citizen to send it another way"),
        (None, "too large, or a kind of file"),
        (1000, "too large, or a kind of file"),
    ],
)
def test_a_file_that_was_not_taken_in_says_why_and_what_to_do(size: int | None, words: str) -> None:
    file = Attachment(AttachmentId(1), MessageKind.DOCUMENT, "x/y", None, size, AttachmentState.REFUSED)
    assert words in attachment_line(file)
