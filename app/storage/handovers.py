"""Conversations offered to a colleague or a team, until somebody accepts or the offer is returned.

`now` is by the clock of the database.
"""

from typing import Final

from app.domain.changes import Changes
from app.domain.ids import AgentId, ConversationId, HandoverId, TeamId
from app.domain.team import Offer, OfferState
from app.storage import happenings
from app.storage.database import Row, Transaction
from app.storage.values import storable

_OFFER: Final = """
    SELECT h.id, h.conversation_id, h.giver_id, g.name, h.to_agent_id, h.to_team_id, coalesce(a.name, t.name),
           h.summary, h.draft, h.returns_at
    FROM handover h JOIN agent g ON g.id = h.giver_id LEFT JOIN agent a ON a.id = h.to_agent_id
    LEFT JOIN team t ON t.id = h.to_team_id"""


def offer(
    tx: Transaction,
    conversation_id: ConversationId,
    giver: AgentId,
    to: tuple[AgentId | None, TeamId | None],
    words: tuple[str, str],
    times: tuple[int, int],
) -> HandoverId:
    """Offer it to an agent or a team (one of `to`) with a summary and a draft (`words`), now and until (`times`)."""
    (agent_id, team_id), (summary, draft), (now, returns_at) = to, words, times
    settle_open(tx, conversation_id, OfferState.WITHDRAWN, giver, now)
    (number,) = next(
        tx.execute(
            """INSERT INTO handover (conversation_id, giver_id, to_agent_id, to_team_id, summary, draft, offered_at,
                                     returns_at)
               VALUES (:conversation, :giver, :agent, :team, :summary, :draft, :now, :returns) RETURNING id""",
            {
                "conversation": conversation_id,
                "giver": giver,
                "agent": agent_id,
                "team": team_id,
                "summary": storable(summary),
                "draft": storable(draft),
                "now": now,
                "returns": returns_at,
            },
        )
    )
    made = find(tx, HandoverId(number), now)
    happenings.write(tx, conversation_id, "offered", giver, detail=made.to_name if made else None, at=now)
    tx.note(Changes(team=True))
    return HandoverId(number)


def find(tx: Transaction, handover_id: HandoverId, now: int) -> Offer | None:
    """One that still stands."""
    row = tx.one(f"{_OFFER} WHERE h.id = :id AND h.state = 'offered'", {"id": handover_id})
    return None if row is None else _offer(row, now)


def state(tx: Transaction, handover_id: HandoverId) -> OfferState:
    """How far it has come. Whoever offered it sees that, whatever became of the conversation."""
    row = tx.one("SELECT state, settled_at < returns_at FROM handover WHERE id = :id", {"id": handover_id})
    if row is None:
        return OfferState.WITHDRAWN
    state, early = OfferState(row[0]), bool(row[1])
    return OfferState.IMPOSSIBLE if state is OfferState.RETURNED and early else state


def open_offers(tx: Transaction, now: int) -> list[Offer]:
    """Every one that stands and that may be seen, what comes back first before the others."""
    return [_offer(row, now) for row in tx.all(f"{_OFFER} WHERE h.state = 'offered' ORDER BY h.returns_at, h.id")]


def standing(tx: Transaction, conversation_id: ConversationId) -> AgentId | None:
    """Who has offered the conversation, where an offer stands."""
    row = tx.one(
        "SELECT giver_id FROM handover WHERE conversation_id = :id AND state = 'offered'", {"id": conversation_id}
    )
    return None if row is None else AgentId(row[0])


def settle_open(
    tx: Transaction, conversation_id: ConversationId, state: OfferState, by: AgentId | None, now: int
) -> None:
    """The one of this conversation that stands, if there is one, came to its end."""
    row = tx.one("SELECT id FROM handover WHERE conversation_id = :id AND state = 'offered'", {"id": conversation_id})
    if row is not None:
        settle(tx, HandoverId(row[0]), state, by, now)


def end_of_closed(tx: Transaction, now: int) -> None:
    """Nobody need accept a conversation that was closed, or that goes on over another channel."""
    rows = tx.all(
        """SELECT h.id FROM handover h JOIN conversation c ON c.id = h.conversation_id AND c.shelf = 2
           WHERE h.state = 'offered'"""
    )
    for (number,) in rows:
        settle(tx, HandoverId(number), OfferState.WITHDRAWN, None, now)


def settle(tx: Transaction, handover_id: HandoverId, state: OfferState, by: AgentId | None, now: int) -> None:
    """It came to its end."""
    tx.execute(
        """UPDATE handover SET state = :state, settled_at = :now, settled_by = :by
           WHERE id = :id AND state = 'offered'""",
        {"id": handover_id, "state": state.value, "now": now, "by": by},
    )
    tx.note(Changes(team=True))


def tell(tx: Transaction, offer: Offer, code: str, by: AgentId | None, now: int) -> None:
    """Note in the conversation what became of it."""
    happenings.write(tx, offer.conversation_id, code, by, detail=offer.to_name, at=now)


def _offer(row: Row, now: int) -> Offer:
    fields: Row = (*row[:-1], max(0.0, (row[-1] - now) / 1000))
    return Offer(*fields)
