"""An answer before it is queued: its parts, and what the channel or the citizen does not accept."""

from collections.abc import Sequence
from datetime import timedelta

from msgspec import Struct
from msgspec.structs import replace

from app.domain.answer import fill
from app.domain.capabilities import Capabilities
from app.domain.conversation import ConversationDetail
from app.domain.ids import AgentId, ClientId, MessageId
from app.domain.problems import Refused
from app.domain.template import TemplateFill
from app.domain.wind_down import with_referral
from app.storage import messages, wind_down, wishes
from app.storage.database import Transaction
from app.storage.outbox import NewFile


class Answer(Struct, frozen=True):
    """An answer to be sent."""

    text: str
    files: tuple[NewFile, ...] = ()
    reply_to: MessageId | None = None
    template: TemplateFill | None = None
    recipient: str | None = None
    """For whom it was begun (`ConversationDetail.recipient`)."""
    by_hand: bool = False
    hold: timedelta = timedelta()
    seen: MessageId | None = None
    """The newest message that the agent had read."""
    client_id: ClientId | None = None
    """The client id for the message with the text, where the caller chose one."""

    def parts(self, *, caption: bool) -> list[tuple[str, NewFile | None]]:
        """The messages that it is sent as: a file takes the text as its caption, where the channel has captions."""
        if not self.files:
            return [(self.text, None)]
        if caption or not self.text or self.template is not None:
            return [(self.text, self.files[0]), *(("", file) for file in self.files[1:])]
        return [*(("", file) for file in self.files), (self.text, None)]

    @property
    def file_names(self) -> str | None:
        """The names of its files, for the rules to read."""
        return "\n".join(file.file_name for file in self.files) if self.files else None


def check_recipient(tx: Transaction, detail: ConversationDetail, answer: Answer, agent_id: AgentId) -> None:
    """`Refused` if the recipient changed, others wrote meanwhile, or the citizen must not be written to."""
    label = detail.row.channel_label
    if answer.recipient not in (None, detail.recipient):
        raise Refused("recipient_changed")
    if answer.seen is not None and (count := messages.later_than(tx, detail.row.id, answer.seen, agent_id)):
        raise Refused("new_since_you_began", count=str(count))
    if wishes.unwelcome(tx, detail.row.id):
        raise Refused("opted_out", channel=label)
    if wind_down.only_answering(tx, detail.row.id):
        raise Refused("answering_only", channel=label)


def with_due_referral(answer: Answer, detail: ConversationDetail) -> Answer:
    """The answer with the referral that a channel that is winding down owes; a template's text is not ours to
    extend.
    """
    if answer.template is not None or not (answer.text.strip() or answer.files):
        return answer
    return replace(answer, text=with_referral(answer.text, detail.referral))


def check_content(capabilities: Capabilities, label: str, text: str, files: Sequence[NewFile]) -> None:
    """`Refused` if the text is empty or incomplete, or the channel does not accept a file."""
    if not text.strip() and not files:
        raise Refused("nothing_to_send")
    missing = fill(text, {}).missing
    if missing:
        start, end = missing[0]
        raise Refused("unfilled_variable", name=text[start:end].strip("{} "))
    for file in files:
        limit = capabilities.files.get(file.kind)
        if limit is None or len(file.content) > limit.max_bytes or not limit.takes(file.media_type):
            raise Refused("attachment_refused", channel=label)
