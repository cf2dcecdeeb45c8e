"""The outbox: what waits to be sent. A row is the order to send; the message itself has the delivery state.

A row is `queued`, `sending`, or `parked` (accepted, failed or uncertain: kept for a retry until it can no longer fail).
Its recipient is fixed when it is queued.
"""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Final

from msgspec import Struct

from app.domain.changes import Changes
from app.domain.conversation import ConversationState
from app.domain.ids import Address, AgentId, ChannelId, ClientId, ConversationId, MessageId, ProviderId
from app.domain.message import DeliveryState, Direction, MessageKind
from app.domain.problems import Refused
from app.domain.template import TemplateFill
from app.domain.text import CitizenText
from app.domain.warning import Finding, Hit
from app.storage import attachments, delivery, episodes, holding, incoming
from app.storage.database import Row, Transaction
from app.storage.delivery import Found
from app.storage.episodes import Line
from app.storage.templates import fill_from, fill_json
from app.storage.values import findings_from, findings_json, from_json, moment, moment_or_none, ms, storable, to_json

_S = DeliveryState


class NewFile(Struct, frozen=True):
    """A file to send along."""

    kind: MessageKind
    media_type: str
    file_name: str
    content: bytes


class Override(Struct, frozen=True):
    """A rule that the agent overrode, and why."""

    rule_id: str
    rule_version: str
    reason: str


class OutboxItem(Struct, frozen=True):
    """A message to send, as the engine needs it."""

    message_id: MessageId
    conversation_id: ConversationId
    channel_id: ChannelId
    to: Address
    client_id: ClientId
    text: str
    reply_to_provider_id: ProviderId | None
    by_hand: bool
    """A person typed it, so it may be sent under the channel's extended window."""
    take_over: bool
    """Another program holds the conversation, which must be taken over first."""
    overrides: tuple[Override, ...]
    attempts: int
    """How often it has been claimed since it was queued."""
    file_name: str | None
    """The name of its file; None without one."""
    queued_at: datetime
    last_inbound_at: datetime | None
    """When the citizen last wrote, by the provider's clock: it decides the window at the moment of sending."""
    template: TemplateFill | None = None
    automatic: bool = False
    """The program wrote it, not an agent."""
    findings: tuple[Finding, ...] | None = None
    """What is masked in its text; None for a change of one that was sent."""


# The first unfinished message of its conversation: the others wait for it.
_HEAD: Final = """NOT EXISTS (SELECT 1 FROM outbox e WHERE e.conversation_id = o.conversation_id
                              AND e.state <> 'parked' AND e.message_id < o.message_id)"""


def queue(  # noqa: PLR0913 - all that an order to send fixes, by name
    tx: Transaction,
    *,
    conversation_id: ConversationId,
    agent_id: AgentId | None,
    client_id: ClientId,
    text: str,
    file: NewFile | None = None,
    reply_to: MessageId | None = None,
    by_hand: bool = False,
    overrides: Sequence[Override] = (),
    hits: Sequence[Hit] = (),
    template: TemplateFill | None = None,
    now: datetime,
    not_before: datetime | None = None,
) -> MessageId:
    """Store the message and queue it. The recipient is fixed now; a closed conversation reopens.

    `not_before`: until then it can be taken back. Sending at once also releases the agent's earlier answers waiting
    here. Raises `Refused` no_such_conversation.
    """
    findings = tuple(dict.fromkeys(finding for hit in hits for finding in hit.findings))
    text, hold = storable(text), ms(not_before or now) - ms(now)
    kind = file.kind if file else MessageKind.TEXT if template is None else MessageKind.TEMPLATE
    message = {
        "conversation": conversation_id,
        "client": client_id,
        "kind": kind.value,
        "text": text,
        "at": ms(now),
        "agent": agent_id,
        "reply_to": reply_to,
        "findings": findings_json(findings),
    }
    message_id, at = _write_message(tx, message, file)
    order = {
        "message": message_id,
        "conversation": conversation_id,
        "by_hand": int(by_hand),
        "overrides": to_json([[o.rule_id, o.rule_version, o.reason] for o in overrides]),
        "at": at,
        "not_before": at + hold,
        "template": fill_json(template),
    }
    if not hold:
        holding.hurry(tx, conversation_id, at)
    _write_order(tx, order)
    _show(tx, conversation_id, agent_id, _line(message_id, kind, text, file, findings, at))
    return message_id


def due(tx: Transaction, now: datetime, limit: int, *, held: Collection[ChannelId] = frozenset()) -> list[OutboxItem]:
    """The messages to send now: only the first of each conversation, to keep their order.

    `held`: channels on which nothing can be sent at the moment.
    """
    found = tx.execute(
        f"""SELECT o.message_id, o.conversation_id, m.channel_id, o.recipient, m.client_id, m.text, m.reply_to,
                   o.by_hand, o.take_over, o.overrides, o.attempts,
                   (SELECT coalesce(a.file_name, '') FROM attachment a WHERE a.message_id = m.id ORDER BY a.id LIMIT 1),
                   o.queued_at, c.last_inbound_at, o.template, m.agent_id, m.findings
            FROM outbox o JOIN message m ON m.id = o.message_id JOIN conversation c ON c.id = o.conversation_id
            WHERE o.state = 'queued' AND o.not_before <= :now AND {_HEAD} AND {_free(held)}
            ORDER BY o.not_before, o.message_id LIMIT :limit""",
        {"now": ms(now), "limit": limit},
    )
    return [_item(row) for row in found]


def next_due(
    tx: Transaction, *, after: datetime | None = None, held: Collection[ChannelId] = frozenset()
) -> datetime | None:
    """When the next message becomes due, of those due after `after`; without it, the time may be in the past.

    None if nothing is waiting. `held` as for `due`.
    """
    (at,) = next(
        tx.execute(
            f"""SELECT min(o.not_before) FROM outbox o JOIN message m ON m.id = o.message_id
                WHERE o.state = 'queued' AND o.not_before > :after AND {_HEAD} AND {_free(held)}""",
            {"after": -1 if after is None else ms(after)},
        )
    )
    return moment_or_none(at)


def _free(held: Collection[ChannelId]) -> str:
    """SQL: message `m` belongs to none of these channels."""
    return (
        f"m.channel_id NOT IN ({', '.join(str(int(channel_id)) for channel_id in sorted(held))})" if held else "1 = 1"
    )


def claim(tx: Transaction, message_id: MessageId, now: datetime) -> bool:
    """Claim a message: queued → sending. False if somebody else has it or it is not its turn."""
    taken = tx.one(
        f"""UPDATE outbox AS o SET attempts = attempts + 1, tried = 1
            WHERE o.message_id = :id AND o.state = 'queued' AND o.not_before <= :now AND {_HEAD}
            RETURNING message_id""",
        {"id": message_id, "now": ms(now)},
    )
    return taken is not None and delivery.move(tx, _get(tx, message_id), _S.SENDING)


def mask(tx: Transaction, item: OutboxItem, findings: Sequence[Finding]) -> None:
    """Record what has to be masked in its text, where whoever queued it left that out."""
    tx.execute(
        "UPDATE message SET findings = :findings WHERE id = :id",
        {"findings": findings_json(findings), "id": item.message_id},
    )
    search_again = "INSERT INTO unindexed (message_id) VALUES (:id) ON CONFLICT (message_id) DO NOTHING"
    tx.execute(search_again, {"id": item.message_id})
    episodes.recount(tx, item.conversation_id)
    tx.note(Changes(conversations=frozenset({item.conversation_id})))


def accepted(tx: Transaction, message_id: MessageId, provider_id: ProviderId, now: datetime) -> None:
    """Record that the provider accepted it under this id. An echo that arrived earlier under this id is merged
    into it.
    """
    message = _get(tx, message_id)
    if message.state in (_S.SENDING, _S.UNCERTAIN):
        delivery.move(tx, message, _S.ACCEPTED)
    tx.execute(
        "UPDATE message SET taken_at = coalesce(taken_at, :now) WHERE id = :id", {"now": ms(now), "id": message_id}
    )
    incoming.learn_provider_id(tx, _get(tx, message_id), provider_id, _unassessed)
    (identity_id,) = next(
        tx.execute("SELECT identity_id FROM conversation WHERE id = :id", {"id": message.conversation_id})
    )
    delivery.reached(tx, message.channel_id, identity_id)


def postponed(tx: Transaction, message_id: MessageId, until: datetime, code: str) -> None:
    """Record that nothing was sent and when to try again: sending → queued. `code` says why."""
    if _from_sending(tx, message_id, _S.QUEUED, code):
        tx.execute(
            "UPDATE outbox SET not_before = :until WHERE message_id = :id", {"until": ms(until), "id": message_id}
        )


def failed(tx: Transaction, message_id: MessageId, code: str) -> None:
    """Record that it was not sent and will not be, without an agent. Also for one stopped before it was claimed."""
    message = _get(tx, message_id)
    if message.state in (_S.QUEUED, _S.SENDING, _S.UNCERTAIN):
        delivery.move(tx, message, _S.FAILED, code)


def uncertain(tx: Transaction, message_id: MessageId) -> None:
    """Record that the request left and no answer came."""
    _from_sending(tx, message_id, _S.UNCERTAIN, "uncertain")


def recover(tx: Transaction, channel_id: ChannelId, *, idempotent: bool) -> int:
    """After a crash, mark what was being sent as uncertain, or queue it again if sends are idempotent. Returns how
    many.
    """
    left = tx.all(
        """SELECT o.message_id FROM outbox o JOIN message m ON m.id = o.message_id
           WHERE o.state = 'sending' AND m.channel_id = :channel""",
        {"channel": channel_id},
    )
    for (message_id,) in left:
        if idempotent:
            _from_sending(tx, message_id, _S.QUEUED, None)
        else:
            _from_sending(tx, message_id, _S.UNCERTAIN, "uncertain")
    return len(left)


def release(tx: Transaction, channel_id: ChannelId, code: str, now: datetime) -> None:
    """Make messages that wait because of `code` due at once."""
    tx.execute(
        """UPDATE outbox SET not_before = :now WHERE state = 'queued' AND message_id IN
             (SELECT id FROM message WHERE channel_id = :channel AND state = 'queued' AND note = :code)""",
        {"now": ms(now), "channel": channel_id, "code": code},
    )
    tx.note(Changes(outbox=True))


def _write_order(tx: Transaction, order: Mapping[str, object]) -> None:
    tx.execute(
        """INSERT INTO outbox
             (message_id, conversation_id, recipient, state, by_hand, overrides, queued_at, not_before, template)
           SELECT :message, c.id, i.address, 'queued', :by_hand, :overrides, :at, :not_before, :template
           FROM conversation c JOIN identity i ON i.id = c.identity_id WHERE c.id = :conversation""",
        order,
    )


def _write_message(tx: Transaction, values: Mapping[str, object], file: NewFile | None) -> tuple[MessageId, int]:
    """The message, and when it was written: a server sees to it that this is now."""
    made = tx.one(
        """INSERT INTO message (conversation_id, channel_id, client_id, direction, kind, text, state, sent_at, text_at,
                                agent_id, reply_to, findings)
           SELECT id, channel_id, :client, 'outbound', :kind, :text, 'queued', :at, :at, :agent,
                  (SELECT provider_id FROM message WHERE id = :reply_to), :findings
           FROM conversation WHERE id = :conversation RETURNING id, sent_at""",
        values,
    )
    if made is None:
        raise Refused("no_such_conversation", id=str(values["conversation"]))
    message_id = MessageId(made[0])
    if file is not None:
        attachments.add_ours(tx, message_id, file.kind, file.media_type, file.file_name, file.content)
    if values["text"]:
        tx.execute("INSERT INTO unindexed (message_id) VALUES (:id)", {"id": message_id})
    return message_id, made[1]


def _show(tx: Transaction, conversation_id: ConversationId, agent_id: AgentId | None, line: Line) -> None:
    episode = episodes.load(tx, conversation_id)
    if episode is None:
        return
    if episode.state == ConversationState.CLOSED.value:
        episodes.reopen(tx, episode, agent_id)
    episode.take_outbound(tx, line, automatic=agent_id is None)
    episode.save(tx)
    tx.note(Changes(conversations=frozenset({conversation_id}), outbox=True))


def _line(
    message_id: MessageId, kind: MessageKind, text: str, file: NewFile | None, findings: tuple[Finding, ...], at: int
) -> Line:
    shown = episodes.line_text(text, findings, CitizenText(file.file_name) if file else None)
    return Line(message_id, Direction.OUTBOUND, kind, at, shown)


def _item(row: Row) -> OutboxItem:
    (
        message_id, conversation_id, channel_id, recipient, client_id, text, reply_to, by_hand, take_over, overrides,
        attempts, file_name, queued_at, last_inbound_at, template, agent_id, findings,
    ) = row  # fmt: skip
    return OutboxItem(
        message_id,
        conversation_id,
        channel_id,
        recipient,
        client_id,
        text,
        reply_to,
        bool(by_hand),
        bool(take_over),
        tuple(Override(*override) for override in from_json(overrides)),
        attempts,
        file_name,
        moment(queued_at),
        moment_or_none(last_inbound_at),
        fill_from(template),
        agent_id is None,
        findings_from(findings),
    )


def _from_sending(tx: Transaction, message_id: MessageId, new: DeliveryState, code: str | None) -> bool:
    """Move a message that is being sent to `new`; one that a report has moved meanwhile stays as it is."""
    message = _get(tx, message_id)
    return message.state is _S.SENDING and delivery.move(tx, message, new, code)


def _get(tx: Transaction, message_id: MessageId) -> Found:
    message = delivery.get(tx, message_id)
    if message is None:
        raise LookupError(f"there is no message {message_id}")
    return message


def _unassessed(_text: str, _previous: str) -> tuple[tuple[Finding, ...], tuple[Hit, ...]]:
    return (), ()
