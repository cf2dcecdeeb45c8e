"""Continuing a conversation on another channel of the same citizen."""

from datetime import datetime

from app.domain.channel import Channel
from app.domain.conversation import ConversationState
from app.domain.ids import AgentId, ConversationId
from app.domain.problems import Refused
from app.storage import assignments, cases, clock, conversations, episodes, happenings, known, teams
from app.storage.database import Transaction
from app.storage.values import ms

_LONGEST = 20
"""Most conversations joined in one timeline."""


def chain(tx: Transaction, conversation_id: ConversationId) -> list[ConversationId]:
    """The conversation and those that it continues, newest first."""
    found = [conversation_id]
    while len(found) < _LONGEST:
        row = tx.one("SELECT continues_id FROM conversation WHERE id = :id", {"id": found[-1]})
        if row is None or row[0] is None or row[0] in found:
            break
        found.append(row[0])
    return found


def move(
    tx: Transaction, conversation_id: ConversationId, to: Channel, agent_id: AgentId | None, now: datetime
) -> ConversationId:
    """Close the conversation and continue on channel `to`, with the labels, every draft, and the assignee if they
    see it there.

    `Refused` no_address_there if the citizen has no address on that kind of channel; emergency_open.
    """
    identity = tx.one(
        """SELECT j.id FROM conversation c JOIN identity i ON i.id = c.identity_id
             JOIN identity j ON j.contact_id = i.contact_id AND j.kind = :kind
             LEFT JOIN conversation n ON n.identity_id = j.id AND n.channel_id = :channel
           WHERE c.id = :conversation ORDER BY coalesce(n.last_at, 0) DESC, j.id DESC LIMIT 1""",
        {"conversation": conversation_id, "kind": to.kind, "channel": to.id},
    )
    if identity is None:
        raise Refused("no_address_there", channel=to.label)
    episode, _ = known.conversation(tx, to.id, identity[0], ms(now))
    if episode is None:
        episode = episodes.begin(tx, to.id, identity[0], ms(now))
    elif episode.state != ConversationState.OPEN.value:
        episodes.reopen(tx, episode, agent_id)
        episode.save(tx)
    pair: dict[str, object] = {"old": conversation_id, "new": episode.id}
    if episode.id not in chain(tx, conversation_id):
        tx.execute("UPDATE conversation SET continues_id = :old WHERE id = :new AND continues_id IS NULL", pair)
    _take_along(tx, pair)
    _keep_confidence(tx, conversation_id, episode.id, agent_id, now)
    _keep_holder(tx, conversation_id, episode.id, agent_id)
    cases.take_along(tx, conversation_id, episode.id)
    source, target = _label(tx, conversation_id), _label(tx, episode.id)
    happenings.write(tx, episode.id, "moved_here", agent_id, detail=source, at=ms(now))
    happenings.write(tx, conversation_id, "moved_on", agent_id, detail=target, at=ms(now))
    if tx.dialect.signed_in(tx) is not None:  # nobody sees a colleague's draft there, and a function takes it along
        tx.all("SELECT take_drafts_along(:old, :new)", pair)
    conversations.set_state(tx, conversation_id, ConversationState.CLOSED, agent_id)
    return episode.id


def _take_along(tx: Transaction, pair: dict[str, object]) -> None:
    """The labels, and the drafts in sight; one keeps whom it was begun for, so that Balie asks again.

    Where a note and an answer meet, a note comes of it: that never leaves.
    """
    tx.execute(
        """INSERT INTO conversation_label (conversation_id, label_id, shelf, last_at, channel_id)
           SELECT n.id, l.label_id, n.shelf, n.last_at, n.channel_id
           FROM conversation_label l JOIN conversation n ON n.id = :new WHERE l.conversation_id = :old
           ON CONFLICT (conversation_id, label_id) DO NOTHING""",
        pair,
    )
    line_feeds = "\n\n"
    tx.execute(
        """INSERT INTO draft (conversation_id, agent_id, text, is_note, at, recipient)
           SELECT :new, agent_id, text, is_note, at, recipient FROM draft WHERE conversation_id = :old
           ON CONFLICT (conversation_id, agent_id)
           DO UPDATE SET text = draft.text || :gap || excluded.text, recipient = excluded.recipient,
             is_note = CASE WHEN draft.is_note + excluded.is_note > 0 THEN 1 ELSE 0 END""",
        {**pair, "gap": line_feeds},
    )
    tx.execute("UPDATE draft_file SET conversation_id = :new WHERE conversation_id = :old", pair)
    tx.execute("DELETE FROM draft WHERE conversation_id = :old", pair)


def _keep_holder(tx: Transaction, old: ConversationId, new: ConversationId, by: AgentId | None) -> None:
    """Whoever has the old one has the new one, which nobody has; everybody, where they would not see it there."""
    row = tx.one(
        """SELECT o.assignee_id FROM conversation o JOIN conversation n ON n.id = :new AND n.assignee_id IS NULL
           WHERE o.id = :old AND o.assignee_id IS NOT NULL""",
        {"old": old, "new": new},
    )
    if row is not None and assignments.may_have(tx, new, AgentId(row[0])):
        reason = "taken" if row[0] == by else "given"
        assignments.give(tx, new, AgentId(row[0]), by, reason, clock.now(tx))


def _keep_confidence(
    tx: Transaction, old: ConversationId, new: ConversationId, agent_id: AgentId | None, now: datetime
) -> None:
    """Whoever the old one is for, the new one is for, too; unless that has a circle of its own."""
    named = tx.all(
        """SELECT x.agent_id, a.name FROM conversation_access x JOIN agent a ON a.id = x.agent_id
           JOIN conversation o ON o.id = x.conversation_id AND o.confidential = 1
           JOIN conversation n ON n.id = :new AND n.confidential = 0
           WHERE o.id = :old ORDER BY lower(a.name), a.id""",
        {"old": old, "new": new},
    )
    if named:
        names = ", ".join(name for _, name in named)
        happenings.write(tx, new, "confided", agent_id, detail=names, at=ms(now))
        teams.confide(tx, new, [AgentId(one) for one, _ in named])


def _label(tx: Transaction, conversation_id: ConversationId) -> str:
    row = tx.one(
        "SELECT h.label FROM channel h JOIN conversation c ON c.channel_id = h.id WHERE c.id = :id",
        {"id": conversation_id},
    )
    return str(row[0]) if row else ""
