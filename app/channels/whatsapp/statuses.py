"""Delivery states of our messages, from status webhooks, histories and the message history endpoint."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from app.channels.base import SentRecord
from app.channels.collector import Collector, name_of
from app.channels.identifiers import Unusable, identifier, time_of
from app.channels.payload import mapping, sequence, text
from app.channels.whatsapp.errors import failure_of
from app.channels.whatsapp.parts import recipient_of
from app.domain.events import StatusChanged
from app.domain.ids import ClientId, ProviderId
from app.domain.message import DeliveryState

_STATES: Final = {
    "sent": DeliveryState.SENT,
    "delivered": DeliveryState.DELIVERED,
    "read": DeliveryState.READ,
    "played": DeliveryState.READ,
    "failed": DeliveryState.FAILED,
    "error": DeliveryState.FAILED,
}
_WITHOUT_MEANING: Final = frozenset({"deleted", "warning", "pending", "accepted"})


def is_status(shape: Mapping[str, Any]) -> bool:
    """Whether an object is a bare entry of `statuses`."""
    return "recipient_id" in shape and "id" in shape and text(shape.get("status")) in _STATES


def read_status(status: Mapping[str, Any], found: Collector) -> None:
    """Read one entry of a webhook's `statuses`."""
    if status.get("type") == "payment" or "payment" in status:
        # The state of a payment says nothing about the message that asked for it.
        found.ignore("a payment")
        return
    try:
        named = text(status.get("status")).lower()
        provider_id = identifier(status.get("id"))
        client_id = identifier(status.get("biz_opaque_callback_data"))
        at = time_of(status.get("timestamp"))
    except Unusable as reason:
        found.quarantine(str(reason))
        return
    if not (provider_id or client_id):
        found.quarantine("a status of nothing")
    else:
        _add(named, at, provider_id, client_id, status.get("errors"), found)


def read_history_status(message: Mapping[str, Any], provider_id: ProviderId, at: datetime, found: Collector) -> None:
    """Read the status that a history gives with one of our messages, if any."""
    named = text(mapping(message.get("history_context")).get("status")).lower()
    if named:
        _add(named, at, provider_id, "", None, found)


def read_message_history(data: object, found: Collector) -> None:
    """Read the message history endpoint's list: delivery events of our messages, without any content."""
    for entry in sequence(data):
        message_id = mapping(entry).get("message_id")
        for event in sequence(mapping(mapping(entry).get("events")).get("data")):
            status = {
                "id": message_id,
                "status": mapping(event).get("delivery_status"),
                "timestamp": mapping(event).get("timestamp"),
            }
            read_status(status, found)


def read_records(data: object) -> list[SentRecord]:
    """Read the same list as one record per message."""
    records = []
    for entry in sequence(data):
        own = Collector()
        read_message_history([entry], own)
        reports = [event for event in own.parsed().events if isinstance(event, StatusChanged)]
        if reports and (provider_id := reports[0].provider_id) is not None:
            by_time = tuple(sorted(reports, key=lambda report: report.at))
            records.append(SentRecord(provider_id, recipient_of(provider_id), by_time))
    return records


def _add(named: str, at: datetime, provider_id: str, client_id: str, errors: object, found: Collector) -> None:
    state = _STATES.get(named)
    if state is None:
        if named in _WITHOUT_MEANING:
            found.ignore(f"a status {named}")
        else:
            found.quarantine(f"a status {name_of(named)}")
        return
    found.add(
        StatusChanged(
            state,
            at,
            ProviderId(provider_id) if provider_id else None,
            ClientId(client_id) if client_id else None,
            failure_of(errors) if state is DeliveryState.FAILED else None,
        )
    )
