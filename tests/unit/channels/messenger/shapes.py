"""Messenger's payloads, according to Meta's webhook and Graph API references. People and ids are made up."""

from typing import Any

PAGE, CITIZEN = "1029384756", "7766554433221100"
MS = 1764000000000


def event(**parts: Any) -> dict[str, Any]:
    """One event from the citizen to the page."""
    return {"sender": {"id": CITIZEN}, "recipient": {"id": PAGE}, "timestamp": MS, **parts}


def echo(**message: Any) -> dict[str, Any]:
    """One message from the page to the citizen."""
    content = {"mid": "m_E", "is_echo": True, **message}
    return {"sender": {"id": PAGE}, "recipient": {"id": CITIZEN}, "timestamp": MS, "message": content}


def webhook(*events: Any, key: str = "messaging", page: Any = PAGE, kind: str = "page") -> dict[str, Any]:
    """The body of a webhook."""
    return {"object": kind, "entry": [{"id": page, "time": MS, key: list(events)}]}


def said(**message: Any) -> dict[str, Any]:
    """A webhook with one message from the citizen."""
    return webhook(event(message={"mid": "m_A", **message}))


def attachment(kind: str, **payload: Any) -> dict[str, Any]:
    """One attachment of a webhook's message."""
    return {"type": kind, "payload": payload}


def polled(number: str, author: str = CITIZEN, **content: Any) -> dict[str, Any]:
    """One message as the Conversations API lists it."""
    to = PAGE if author == CITIZEN else CITIZEN
    names = {CITIZEN: "Samira Bakkali", PAGE: "Gemeente Duinstad"}
    return {
        "id": number,
        "created_time": "2025-11-24T16:00:00+0000",
        "from": {"name": names[author], "email": f"{author}@facebook.com", "id": author},
        "to": {"data": [{"name": names[to], "email": f"{to}@facebook.com", "id": to}]},
        **content,
    }


def thread(*messages: Any, **parts: Any) -> dict[str, Any]:
    """A conversation with its messages embedded, newest first."""
    people = [{"name": "Samira Bakkali", "id": CITIZEN}, {"name": "Gemeente Duinstad", "id": PAGE}]
    return {
        "id": "t_1",
        "updated_time": "2025-11-24T16:00:00+0000",
        "participants": {"data": people},
        "messages": {"data": list(messages)},
        **parts,
    }
