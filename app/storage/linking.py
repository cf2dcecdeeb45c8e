"""Identities of one citizen on several channels: proposed, linked when an agent says so, and separated again."""

import re
from collections.abc import Iterator
from datetime import datetime
from typing import Final

from app.domain.channel import ChannelKind
from app.domain.citizen import IdentityId, Linked, LinkId, Proposal
from app.domain.ids import Address, AgentId, ContactId, ConversationId
from app.domain.problems import Refused
from app.domain.text import CitizenText, one_line
from app.storage import happenings
from app.storage.database import Row, Transaction
from app.storage.values import moment, ms

_NUMBER: Final = re.compile(r"\+?(\d{8,15})")
_MOST: Final = 5
_NAMESAKES: Final = 3
"""A name that more citizens than this have proves nothing."""


def proposals(tx: Transaction, contact_id: ContactId) -> tuple[Proposal, ...]:
    """Identities that may be this citizen's: with the same telephone number, or else the same full name.

    Those that an agent declined are left out.
    """
    found: dict[int, Proposal] = {}
    for identity_id, name in tx.all("SELECT id, name FROM identity WHERE contact_id = :id", {"id": contact_id}):
        for why, rows in (
            ("number", _with_number(tx, identity_id)),
            ("name", _with_name(tx, contact_id, name)),
        ):
            for other, contact, kind, address, called in rows:
                if contact != contact_id and other not in found and not _declined(tx, identity_id, other):
                    shown = None if called is None else CitizenText(called)
                    found[other] = Proposal(IdentityId(other), ChannelKind(kind), Address(address), shown, why)
    return tuple(found.values())[:_MOST]


def linked(tx: Transaction, contact_id: ContactId) -> tuple[Linked, ...]:
    """Identities that an agent linked to this citizen and did not unlink."""
    rows = tx.execute(
        """SELECT l.id, i.kind, i.address, i.name, l.at, g.name
           FROM contact_link l JOIN identity i ON i.id = l.identity_id LEFT JOIN agent g ON g.id = l.agent_id
           WHERE i.contact_id = :contact AND l.to_contact_id = :contact AND l.undone_at IS NULL ORDER BY l.id""",
        {"contact": contact_id},
    )
    return tuple(
        Linked(LinkId(link), ChannelKind(kind), Address(address), CitizenText(name) if name else None, moment(at), who)
        for link, kind, address, name, at, who in rows
    )


def kind_of(tx: Transaction, identity_id: IdentityId) -> ChannelKind:
    """The kind of channel of an identity. `Refused` no_such_identity."""
    row = tx.one("SELECT kind FROM identity WHERE id = :id", {"id": identity_id})
    if row is None:
        raise Refused("no_such_identity", id=str(identity_id))
    return ChannelKind(row[0])


def link(
    tx: Transaction, conversation_id: ConversationId, identity_id: IdentityId, agent_id: AgentId | None, now: datetime
) -> None:
    """Link the citizen of this conversation and `identity_id` as the same person. `Refused` no_such_identity."""
    contact_id = contact_of(tx, conversation_id)
    row = tx.one("SELECT contact_id, kind FROM identity WHERE id = :id", {"id": identity_id})
    if row is None or row[0] == contact_id:
        raise Refused("no_such_identity", id=str(identity_id))
    parameters = {"from": row[0], "to": contact_id, "at": ms(now), "agent": agent_id}
    tx.execute(
        """INSERT INTO contact_link (identity_id, from_contact_id, to_contact_id, at, agent_id)
           SELECT id, :from, :to, :at, :agent FROM identity WHERE contact_id = :from""",
        parameters,
    )
    tx.execute("UPDATE identity SET contact_id = :to WHERE contact_id = :from", {"from": row[0], "to": contact_id})
    _tell(tx, contact_id, "linked", agent_id, now)


def unlink(
    tx: Transaction, conversation_id: ConversationId, link_id: LinkId, agent_id: AgentId | None, now: datetime
) -> None:
    """Undo a link: the identity is as it was before. `Refused` no_such_link."""
    contact_id = contact_of(tx, conversation_id)
    row = tx.one(
        """UPDATE contact_link SET undone_at = :at, undone_by = :agent
           WHERE id = :id AND to_contact_id = :contact AND undone_at IS NULL
           RETURNING identity_id, from_contact_id""",
        {"id": link_id, "contact": contact_id, "at": ms(now), "agent": agent_id},
    )
    if row is None:
        raise Refused("no_such_link", id=str(link_id))
    identity_id, before = row
    _tell(tx, contact_id, "unlinked", agent_id, now)
    tx.execute("UPDATE identity SET contact_id = :before WHERE id = :id", {"before": before, "id": identity_id})


def decline(
    tx: Transaction, conversation_id: ConversationId, identity_id: IdentityId, agent_id: AgentId | None, now: datetime
) -> None:
    """Record that they are not the same, so that it is not proposed again."""
    contact_id = contact_of(tx, conversation_id)
    for (own,) in tx.all("SELECT id FROM identity WHERE contact_id = :id", {"id": contact_id}):
        tx.execute(
            """INSERT INTO link_declined (identity_id, other_identity_id, at, agent_id)
               VALUES (:low, :high, :at, :agent) ON CONFLICT (identity_id, other_identity_id) DO NOTHING""",
            {"low": min(own, identity_id), "high": max(own, identity_id), "at": ms(now), "agent": agent_id},
        )


def forget(tx: Transaction, identity_id: int) -> None:
    """Forget the links of an identity that is merged into another because the provider says they are one."""
    where = {"id": identity_id}
    tx.execute("DELETE FROM contact_link WHERE identity_id = :id", where)
    tx.execute("DELETE FROM link_declined WHERE identity_id = :id OR other_identity_id = :id", where)


def _with_number(tx: Transaction, identity_id: int) -> Iterator[Row]:
    addresses = tx.all("SELECT address FROM identity_address WHERE identity_id = :id", {"id": identity_id})
    for match in (_NUMBER.fullmatch(address) for (address,) in addresses):
        for written in (f"+{match[1]}", match[1]) if match else ():
            yield from tx.execute(
                """SELECT i.id, i.contact_id, i.kind, i.address, i.name
                   FROM (SELECT DISTINCT kind FROM channel) k
                     JOIN identity_address a ON a.kind = k.kind AND a.address = :address
                     JOIN identity i ON i.id = a.identity_id""",
                {"address": written},
            )


def _with_name(tx: Transaction, contact_id: ContactId, name: str | None) -> list[Row]:
    """None for a name that is a single word, or that many have."""
    if name is None or len(one_line(name).split()) < 2:
        return []
    rows = tx.all(
        f"SELECT id, contact_id, kind, address, name FROM identity WHERE id IN ({tx.dialect.namesakes})",
        {"name": name, "contact": contact_id, "limit": _NAMESAKES + 1},
    )
    return rows if len(rows) <= _NAMESAKES else []


def _declined(tx: Transaction, one: int, other: int) -> bool:
    pair = {"low": min(one, other), "high": max(one, other)}
    row = tx.one("SELECT 1 FROM link_declined WHERE identity_id = :low AND other_identity_id = :high", pair)
    return row is not None


def contact_of(tx: Transaction, conversation_id: ConversationId) -> ContactId:
    """The citizen of a conversation. `Refused` no_such_conversation."""
    row = tx.one(
        "SELECT i.contact_id FROM conversation c JOIN identity i ON i.id = c.identity_id WHERE c.id = :id",
        {"id": conversation_id},
    )
    if row is None:
        raise Refused("no_such_conversation", id=str(conversation_id))
    return ContactId(row[0])


def _tell(tx: Transaction, contact_id: ContactId, code: str, agent_id: AgentId | None, now: datetime) -> None:
    for (conversation_id,) in tx.all(
        """SELECT c.id FROM conversation c JOIN identity i ON i.id = c.identity_id
           WHERE i.contact_id = :contact AND c.shelf IN (0, 1)""",
        {"contact": contact_id},
    ):
        happenings.write(tx, conversation_id, code, agent_id, at=ms(now))
