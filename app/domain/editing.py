"""Whether the text of a sent message, or the caption of a file, can still be changed."""

from datetime import datetime
from typing import Final

from app.domain.capabilities import EditRule
from app.domain.ids import AgentId
from app.domain.message import AttachmentState, DeliveryState, Direction, Message, MessageKind

_CAPTIONED: Final = frozenset(
    {MessageKind.IMAGE, MessageKind.VIDEO, MessageKind.AUDIO, MessageKind.VOICE, MessageKind.DOCUMENT}
)
_THERE: Final = (DeliveryState.ACCEPTED, DeliveryState.SENT, DeliveryState.DELIVERED, DeliveryState.READ)


def obstacle(message: Message, agent_id: AgentId | None, rule: EditRule | None, moment: datetime) -> str:
    """Why this agent cannot change the message at `moment`: a problem code, or "".

    How often it has been changed is not checked: only the store knows.
    """
    if message.direction is Direction.INBOUND or agent_id is None or message.agent_id != agent_id:
        return "not_yours"
    if rule is None:
        return "no_edits"
    there = message.provider_id is not None and message.state in _THERE and not message.deleted
    # A caption can only be changed while its file is here, because the file is sent again with it.
    here = all(file.state is AttachmentState.STORED for file in message.attachments)
    if not there or not here or message.kind not in (MessageKind.TEXT, *_CAPTIONED):
        return "not_changed"
    late = rule.within is not None and moment - message.sent_at > rule.within
    return "not_changed" if late else ""
