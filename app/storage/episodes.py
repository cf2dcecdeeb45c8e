"""Keeps a conversation's own row up to date as messages come and go: it is what lists show.

At most one conversation per channel and identity is not closed. All times are milliseconds since 1970 UTC.
"""

from typing import Final

from msgspec import Struct

from app.domain.conversation import ConversationState
from app.domain.ids import AgentId, ConversationId
from app.domain.message import Direction, MessageKind
from app.domain.text import CitizenText, one_line
from app.domain.warning import EMERGENCY, Finding, Hit, Severity, masked
from app.storage import happenings
from app.storage.database import Row, Transaction
from app.storage.values import findings_from, hits_from, hits_json

REOPENED_WITHIN: Final = 7 * 24 * 3600 * 1000
"""A citizen who writes again this soon after closing continues the same conversation."""

_SHOWN_NAME: Final = "SELECT coalesce(shown_name, file_name) FROM attachment WHERE message_id = :id ORDER BY id LIMIT 1"
_SEVERITY: Final = {severity: rank for rank, severity in enumerate(Severity)}

COLUMNS: Final = (
    "id", "state", "opened_at", "closed_at", "snoozed_until", "last_at", "last_text", "last_kind", "last_direction",
    "last_message_id", "last_inbound_at", "last_outbound_at", "answered_elsewhere_at", "first_inbound_at",
    "first_response_at", "window_expires_at", "unread", "failed", "emergency", "warnings", "read_only",
)  # fmt: skip
_SELECT: Final = f"SELECT {', '.join(COLUMNS)} FROM conversation"
_SHELVES: Final = {ConversationState.SNOOZED.value: 1, ConversationState.CLOSED.value: 2}


class Line(Struct, frozen=True):
    """A message, as far as it concerns the conversation's row."""

    message_id: int
    direction: Direction
    kind: MessageKind
    at: int
    text: str
    """Masked, one line."""
    unread: bool = False
    hits: tuple[Hit, ...] = ()
    findings: tuple[Finding, ...] = ()


class Episode(Struct):
    """A conversation's row, to be changed and saved."""

    id: ConversationId
    state: str
    opened_at: int
    closed_at: int | None
    snoozed_until: int | None
    last_at: int
    last_text: str
    last_kind: str
    last_direction: str
    last_message_id: int | None
    last_inbound_at: int | None
    last_outbound_at: int | None
    answered_elsewhere_at: int | None
    first_inbound_at: int | None
    first_response_at: int | None
    window_expires_at: int | None
    unread: int
    failed: int
    emergency: int
    warnings: str | None
    read_only: str | None
    stored: Row
    """The row as it is in the database."""

    def save(self, tx: Transaction) -> None:
        """Write only the columns that differ: writing one updates every index that contains it."""
        values: dict[str, object] = {
            column: value
            for column, before in zip(COLUMNS, self.stored, strict=True)
            if (value := getattr(self, column)) != before
        }
        if not values:
            return
        if "state" in values:
            values["shelf"] = _SHELVES.get(self.state, 0)
        settings = ", ".join([f"{column} = :{column}" for column in values])
        tx.execute(f"UPDATE conversation SET {settings} WHERE id = :id", values | {"id": self.id})

    def take_inbound(self, tx: Transaction, line: Line, free_ms: int | None) -> None:
        """Take in a message of the citizen. `free_ms`: how long the provider lets us answer freely."""
        self._take(line)
        if line.kind is MessageKind.SYSTEM:
            return
        if line.hits and (self.last_outbound_at is None or line.at > self.last_outbound_at):
            if self.last_inbound_at is None or line.at > self.last_inbound_at:
                self.warnings = hits_json(worst_first((*line.hits, *hits_from(self.warnings))))
            else:
                self.warnings = warnings_since(tx, self.id, self.last_outbound_at)
        if self.last_inbound_at is None or line.at > self.last_inbound_at:
            self.last_inbound_at = line.at
            self.window_expires_at = None if free_ms is None else line.at + free_ms
        if self.first_inbound_at is None or line.at < self.first_inbound_at:
            self.first_inbound_at = line.at
            if self.last_outbound_at is not None:
                self.first_response_at = _first_response(tx, self.id, line.at)
        if line.unread:
            self.unread += 1
            if any(finding.id in EMERGENCY for finding in line.findings):
                self.emergency = 1

    def take_outbound(self, tx: Transaction, line: Line, *, automatic: bool = False) -> None:
        """Take in a message from us, or from another program in our name.

        `automatic`: nobody wrote it; warnings stay, and the citizen still waits for a first response.
        """
        self._take(line)
        if self.last_outbound_at is None or line.at > self.last_outbound_at:
            if automatic:
                return
            self.last_outbound_at = line.at
            if self.warnings:
                self.warnings = warnings_since(tx, self.id, line.at)
        if not automatic and self.first_inbound_at is not None and line.at >= self.first_inbound_at:
            self.first_response_at = min(line.at, self.first_response_at or line.at)

    def answered_elsewhere(self, tx: Transaction, at: int) -> None:
        """Take in an answer from another program: whatever the citizen wrote before it has been read there."""
        if self.answered_elsewhere_at is not None and at <= self.answered_elsewhere_at:
            return
        self.answered_elsewhere_at = at
        if self.unread:
            seen = tx.all(
                """UPDATE message SET unread = 0 WHERE conversation_id = :id AND unread = 1 AND sent_at <= :at
                   RETURNING id""",
                {"id": self.id, "at": at},
            )
            self.unread -= len(seen)

    def _take(self, line: Line) -> None:
        self.opened_at = min(self.opened_at, line.at)
        # A provider's notice must not hide what people said, however late it arrives.
        notice, shows_notice = line.kind is MessageKind.SYSTEM, self.last_kind == MessageKind.SYSTEM.value
        newer = line.at >= self.last_at if notice == shows_notice else shows_notice
        if newer or self.last_message_id is None:
            self.last_at = line.at
            self.last_text = line.text
            self.last_kind = line.kind.value
            self.last_direction = line.direction.value
            self.last_message_id = line.message_id


def line_text(text: str, findings: tuple[Finding, ...], instead: CitizenText | None = None) -> str:
    """A message as the list shows it: its masked text on one line or, without text, what `instead` names."""
    shown = one_line(masked(text, findings) if findings else text)
    return shown or (one_line(instead.raw) if instead else "")


def load(tx: Transaction, conversation_id: ConversationId) -> Episode | None:
    """The row of a conversation."""
    row = tx.one(f"{_SELECT} WHERE id = :id", {"id": conversation_id})
    return None if row is None else Episode(*(*row, row))


def begin(tx: Transaction, channel_id: int, identity_id: int, at: int) -> Episode:
    """Start a new conversation."""
    row = next(
        tx.execute(
            f"""INSERT INTO conversation (channel_id, identity_id, opened_at, last_at)
                VALUES (:channel, :identity, :at, :at) RETURNING {", ".join(COLUMNS)}""",
            {"channel": channel_id, "identity": identity_id, "at": at},
        )
    )
    return Episode(*(*row, row))


def reopen(tx: Transaction, episode: Episode, by: AgentId | None) -> None:
    """Open it, recording its previous state in the timeline. The caller saves."""
    code = {ConversationState.CLOSED.value: "reopened", ConversationState.SNOOZED.value: "woke"}.get(episode.state)
    if code is not None:
        happenings.write(tx, episode.id, code, by)
    episode.state = ConversationState.OPEN.value
    episode.closed_at = episode.snoozed_until = None


def worst_first(hits: tuple[Hit, ...]) -> tuple[Hit, ...]:
    """The first hit of each rule, the most severe first."""
    by_rule: dict[str, Hit] = {}
    for hit in hits:
        by_rule.setdefault(hit.rule_id, hit)
    return tuple(sorted(by_rule.values(), key=lambda hit: (-_SEVERITY[hit.severity], hit.rule_id)))


def warnings_since(tx: Transaction, conversation_id: ConversationId, at: int | None) -> str | None:
    """The hits in what the citizen wrote after `at`, in the column's format."""
    rows = tx.execute(
        """SELECT warnings FROM message
           WHERE conversation_id = :id AND sent_at > :at AND direction = 'inbound' AND warnings IS NOT NULL
           ORDER BY sent_at DESC, id DESC""",
        {"id": conversation_id, "at": -1 if at is None else at},
    )
    return hits_json(worst_first(tuple(hit for (text,) in rows for hit in hits_from(text))))


def recount(tx: Transaction, conversation_id: ConversationId) -> None:
    """Recompute the row from the messages, after several of them arrived, went or changed together."""
    episode = load(tx, conversation_id)
    if episode is None:
        return
    mine = {"id": conversation_id}
    if episode.answered_elsewhere_at is not None:
        tx.execute(
            "UPDATE message SET unread = 0 WHERE conversation_id = :id AND unread = 1 AND sent_at <= :at",
            mine | {"at": episode.answered_elsewhere_at},
        )
    (
        opened, episode.last_inbound_at, episode.last_outbound_at, episode.first_inbound_at, unread, failed,
    ) = next(
        tx.execute(
            """SELECT min(sent_at),
                      max(CASE WHEN direction = 'inbound' AND kind <> 'system' THEN sent_at END),
                      max(CASE WHEN direction = 'outbound' THEN sent_at END),
                      min(CASE WHEN direction = 'inbound' AND kind <> 'system' THEN sent_at END),
                      sum(unread),
                      sum(CASE WHEN state IN ('failed', 'uncertain') AND coalesce(note, '') <> 'put_aside'
                               THEN 1 ELSE 0 END)
               FROM message WHERE conversation_id = :id""",
            mine,
        )
    )  # fmt: skip
    episode.opened_at = episode.opened_at if opened is None else opened
    episode.unread, episode.failed = unread or 0, failed or 0
    first = episode.first_inbound_at
    episode.first_response_at = None if first is None else _first_response(tx, conversation_id, first)
    free = tx.one("SELECT h.free_ms FROM channel h JOIN conversation c ON c.channel_id = h.id WHERE c.id = :id", mine)
    wrote = episode.last_inbound_at
    episode.window_expires_at = None if wrote is None or free is None or free[0] is None else wrote + free[0]
    episode.warnings = warnings_since(tx, conversation_id, episode.last_outbound_at)
    _recount_last(tx, episode)
    episode.save(tx)


def _recount_last(tx: Transaction, episode: Episode) -> None:
    last = tx.one(
        """SELECT id, sent_at, kind, direction, text, findings, deleted FROM message
           WHERE conversation_id = :id ORDER BY kind = 'system', sent_at DESC, id DESC LIMIT 1""",
        {"id": episode.id},
    )
    if last is None:
        return
    episode.last_message_id, episode.last_at, episode.last_kind, episode.last_direction, text, findings, deleted = last
    episode.last_text = "" if deleted else line_text(text, findings_from(findings), _file_name(tx, last[0]))


def _first_response(tx: Transaction, conversation_id: ConversationId, first_inbound_at: int) -> int | None:
    (at,) = next(
        tx.execute(
            """SELECT min(sent_at) FROM message
               WHERE conversation_id = :id AND direction = 'outbound' AND sent_at >= :at""",
            {"id": conversation_id, "at": first_inbound_at},
        )
    )
    return None if at is None else int(at)


def _file_name(tx: Transaction, message_id: int) -> CitizenText | None:
    row = tx.one(_SHOWN_NAME, {"id": message_id})
    return None if row is None or row[0] is None else CitizenText(row[0])
