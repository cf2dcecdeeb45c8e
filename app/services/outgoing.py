"""Which rules apply to a message about to be sent. Services ask when it is queued, the engine when it is sent."""

from collections.abc import Iterator
from datetime import datetime

from msgspec import Struct

from app.compliance.rulebook import RuleBook
from app.domain.channel import ChannelKind
from app.domain.ids import ConversationId, MessageId
from app.domain.warning import Hit
from app.domain.window import Window, WindowState
from app.storage import conversations, copies, wishes
from app.storage.database import Transaction

_FREE = (WindowState.NONE, WindowState.OPEN, WindowState.ENDING)


class OutgoingText(Struct, frozen=True):
    """A message about to be sent. `message_id`: if it is queued already. `automatic`: no person wrote it."""

    conversation_id: ConversationId
    kind: ChannelKind
    text: str
    file_name: str | None
    template: bool
    window: Window
    moment: datetime
    logged_in: bool = False
    automatic: bool = False
    message_id: MessageId | None = None


def applicable_rules(tx: Transaction, rules: RuleBook, outgoing: OutgoingText) -> tuple[Hit, ...]:
    """The rules that apply: to the text, to what sending it amounts to, and to the window; worst first."""
    _, hits = rules.outbound(
        outgoing.kind,
        outgoing.text,
        outgoing.file_name,
        happened=frozenset(_triggers(tx, rules, outgoing)),
        logged_in=outgoing.logged_in,
        automatic=outgoing.automatic,
    )
    about_window = None if outgoing.template else rules.window(outgoing.kind, outgoing.window)
    return hits if about_window is None else (*hits, about_window)


def _triggers(tx: Transaction, rules: RuleBook, outgoing: OutgoingText) -> Iterator[str]:
    """The triggers that sending it meets. The store is asked only what a rule for this kind of channel needs to
    know.
    """

    def waited_for(trigger: str) -> bool:
        return bool(rules.waiting(outgoing.kind, trigger))

    where, text = outgoing.conversation_id, outgoing.text
    if waited_for("action:start") and _starts_conversation(tx, outgoing) and not wishes.opted_in(tx, where):
        yield "action:start"
    if waited_for("action:forward") and copies.from_another_citizen(tx, where, text):
        yield "action:forward"
    if waited_for("send:bulk") and copies.to_others(tx, where, text, outgoing.moment, outgoing.message_id):
        yield "send:bulk"
    if waited_for("send:threatened") and conversations.threatened(tx, where):
        yield "send:threatened"


def _starts_conversation(tx: Transaction, outgoing: OutgoingText) -> bool:
    """Whether we start the conversation: the citizen wrote nothing, or so long ago that only a template may be sent."""
    late = outgoing.template and outgoing.window.state not in _FREE
    return late or wishes.begun_by_us(tx, outgoing.conversation_id)
