"""The Cloud API's message history: the delivery states of our messages, without their text."""

from typing import Final

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from app.domain.message import DeliveryState
from app.practice.graph import Node, page

_NAMES: Final = {
    DeliveryState.SENT: "SENT",
    DeliveryState.DELIVERED: "DELIVERED",
    DeliveryState.READ: "READ",
    DeliveryState.FAILED: "FAILED",
}


class History:
    """The history of one number. `address`: where it is served, for the address of the next page."""

    def __init__(self, address: str) -> None:
        self._address = address
        self._events: dict[str, list[Node]] = {}

    def add(self, message_id: str, state: DeliveryState, seconds: int) -> None:
        """Record that a message reached this state at this time; states that Meta does not report are left out."""
        if state in _NAMES:
            events = self._events.setdefault(message_id, [])
            event: Node = {"id": f"{abs(hash((message_id, state)))}", "delivery_status": _NAMES[state]}
            events.append(event | {"timestamp": seconds, "webhook_update_state": "DELIVERED"})

    async def page(self, request: Request) -> Response:
        """GET /{phone-number-id}/message_history, newest first."""
        query = request.query_params
        named = query.get("message_id")
        entries = [
            {"id": f"{number}", "message_id": message_id, "events": {"data": events}}
            for number, (message_id, events) in enumerate(self._events.items(), 1)
            if named in (None, message_id)
        ]
        return JSONResponse(page(entries[::-1], query, 25, 100, self._address))
