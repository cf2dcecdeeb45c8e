"""Events about a message that has not arrived yet: stored as data, and applied when it does."""

from datetime import datetime
from typing import Any

from app.domain.events import MessageDeleted, MessageEdited, ReactionChanged, StatusChanged
from app.domain.ids import Address, ClientId, MessageId, ProviderId, RawEventId
from app.domain.message import DeliveryState
from app.domain.text import CitizenText
from app.storage import amendments, delivery
from app.storage.amendments import Assess
from app.storage.database import Transaction
from app.storage.values import from_json, moment, ms, styles_from, styles_json, to_json

Orphan = MessageEdited | MessageDeleted | ReactionChanged | StatusChanged


def keep(tx: Transaction, channel_id: int, target: str, event: Orphan, raw_id: RawEventId | None) -> None:
    """Keep `event` until a message with the id `target` arrives. The same event is kept once."""
    tx.execute(
        """INSERT INTO orphan (channel_id, target, event, raw_event_id) VALUES (:channel, :target, :event, :raw)
           ON CONFLICT (channel_id, target, event) DO NOTHING""",
        {"channel": channel_id, "target": target, "event": to_json(_data(event)), "raw": raw_id},
    )


def adopt(tx: Transaction, channel_id: int, target: str, message_id: MessageId, assess: Assess) -> None:
    """Apply what was kept for `target`, now known as the message `message_id` (or a reaction to it)."""
    waiting = tx.all(
        "DELETE FROM orphan WHERE channel_id = :channel AND target = :target RETURNING event",
        {"channel": channel_id, "target": target},
    )
    for (data,) in waiting:
        _apply(tx, channel_id, _event(from_json(data)), message_id, assess)


def _apply(tx: Transaction, channel_id: int, event: Orphan, message_id: MessageId, assess: Assess) -> None:
    match event:
        case MessageEdited():
            amendments.edited(tx, message_id, event, assess)
        case MessageDeleted():
            if amendments.reaction_deleted(tx, channel_id, event) is None:
                amendments.deleted(tx, message_id, event)
        case ReactionChanged():
            amendments.reacted(tx, message_id, event)
            if event.provider_id is not None:
                adopt(tx, channel_id, event.provider_id, message_id, assess)
        case StatusChanged():
            if (found := delivery.find(tx, channel_id, event.provider_id, event.client_id)) is not None:
                delivery.reported(tx, found, event.state, ms(event.at), event.problem)


def _data(event: Orphan) -> list[object]:
    at = ms(event.at)
    match event:
        case MessageEdited():
            return ["edit", at, event.target, event.text.raw, event.by, event.provider_id, styles_json(event.styles)]
        case MessageDeleted():
            return ["delete", at, event.target, event.by]
        case ReactionChanged():
            return ["reaction", at, event.target, event.emoji.raw if event.emoji else None, event.by, event.provider_id]
        case StatusChanged():
            return ["status", at, event.state.value, event.provider_id, event.client_id, event.problem]


def _event(data: list[Any]) -> Orphan:
    kind, at_ms, *rest = data
    at: datetime = moment(at_ms)
    if kind == "edit":
        target, text, by, provider_id, styles = rest
        return MessageEdited(ProviderId(target), CitizenText(text), at, _address(by), provider_id, styles_from(styles))
    if kind == "delete":
        target, by = rest
        return MessageDeleted(ProviderId(target), at, _address(by))
    if kind == "reaction":
        target, emoji, by, provider_id = rest
        return ReactionChanged(
            ProviderId(target), None if emoji is None else CitizenText(emoji), at, _address(by), provider_id
        )
    state, provider_id, client_id, problem = rest
    return StatusChanged(
        DeliveryState(state),
        at,
        None if provider_id is None else ProviderId(provider_id),
        None if client_id is None else ClientId(client_id),
        problem,
    )


def _address(value: str | None) -> Address | None:
    return None if value is None else Address(value)
