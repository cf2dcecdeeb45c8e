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


class Leaving(Struct, frozen=True):
    """A message on its way out. `message_id`: where it is queued already. `automatic`: no person wrote it."""

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


def spoken(tx: Transaction, rules: RuleBook, leaving: Leaving) -> tuple[Hit, ...]:
    """Every rule that speaks: about the text, about what sending it is, and about the window; the worst first."""
    _, hits = rules.outbound(
        leaving.kind,
        leaving.text,
        leaving.file_name,
        happened=frozenset(_happened(tx, rules, leaving)),
        logged_in=leaving.logged_in,
        automatic=leaving.automatic,
    )
    about_window = None if leaving.template else rules.window(leaving.kind, leaving.window)
    return hits if about_window is None else (*hits, about_window)


def _happened(tx: Transaction, rules: RuleBook, leaving: Leaving) -> Iterator[str]:
    """What sending this is. The store is asked only what a rule of this kind of channel wants to know."""

    def waited_for(trigger: str) -> bool:
        return bool(rules.waiting(leaving.kind, trigger))

    where, text = leaving.conversation_id, leaving.text
    if waited_for("action:start") and _begins(tx, leaving) and not wishes.opted_in(tx, where):
        yield "action:start"
    if waited_for("action:forward") and copies.from_another_citizen(tx, where, text):
        yield "action:forward"
    if waited_for("send:bulk") and copies.to_others(tx, where, text, leaving.moment, leaving.message_id):
        yield "send:bulk"
    if waited_for("send:threatened") and conversations.threatened(tx, where):
        yield "send:threatened"


def _begins(tx: Transaction, leaving: Leaving) -> bool:
    """Whether we begin: the citizen wrote nothing, or so long ago that only a template may go."""
    late = leaving.template and leaving.window.state not in _FREE
    return late or wishes.begun_by_us(tx, leaving.conversation_id)
