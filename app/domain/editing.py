"""Whether a message that was sent can be given other words."""

from datetime import datetime
from typing import Final

from app.domain.capabilities import EditRule
from app.domain.ids import AgentId
from app.domain.message import DeliveryState, Direction, Message, MessageKind

_THERE: Final = (DeliveryState.ACCEPTED, DeliveryState.SENT, DeliveryState.DELIVERED, DeliveryState.READ)


def obstacle(message: Message, agent_id: AgentId | None, rule: EditRule | None, moment: datetime) -> str:
    """Why this agent cannot change it at `moment`: a problem code, empty where nothing is in the way.

    Not looked at is how often it was changed: only the store knows.
    """
    if message.direction is Direction.INBOUND or agent_id is None or message.agent_id != agent_id:
        return "not_yours"
    if rule is None:
        return "no_edits"
    # The words below a file belong to it, and those of a template were approved as they are.
    there = message.provider_id is not None and message.state in _THERE and not message.deleted
    if not there or message.kind is not MessageKind.TEXT:
        return "not_changed"
    late = rule.within is not None and moment - message.sent_at > rule.within
    return "not_changed" if late else ""
