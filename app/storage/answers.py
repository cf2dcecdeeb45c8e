"""Canned answers. A key is unique among everybody's answers, and among each agent's own."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, datetime

from app.domain.answer import AnswerFile, CannedAnswer, Tone, Variant
from app.domain.changes import Changes
from app.domain.channel import ChannelKind
from app.domain.ids import AgentId, AnswerId
from app.domain.problems import Refused
from app.storage.database import Row, Transaction
from app.storage.values import from_json, moment_or_none, ms, storable, to_json

# Who may see an answer. A server enforces this itself as well; a single desktop's store only here.
_SEEN = """(a.personal = 1 AND a.owner_id = :agent) OR (a.personal = 0 AND (a.team_id IS NULL OR a.team_id IN
             (SELECT team_id FROM team_member WHERE agent_id = :agent)))"""


def all_answers(tx: Transaction, agent_id: AgentId, *, every_team: bool = False) -> list[CannedAnswer]:
    """The answers that this agent may use: everybody's, their teams' and their own; the agent's favourites first.

    `every_team`: also those of other teams, for those who manage them.
    """
    variants: defaultdict[int, list[Variant]] = defaultdict(list)
    for answer_id, language, kind, tone, text in tx.execute(
        "SELECT answer_id, language, kind, tone, text FROM canned_variant ORDER BY answer_id, position"
    ):
        variant = Variant(text, language, ChannelKind(kind) if kind else None, Tone(tone) if tone else None)
        variants[answer_id].append(variant)
    files: defaultdict[int, list[AnswerFile]] = defaultdict(list)
    for answer_id, name, media_type, size in tx.execute(
        "SELECT answer_id, name, media_type, length(content) FROM canned_file ORDER BY answer_id, position"
    ):
        files[answer_id].append(AnswerFile(name, media_type, size))
    found = tx.execute(
        f"""SELECT a.id, a.key, a.title, a.keywords, a.owner_id, a.personal, a.team_id, a.valid_until, a.changed_at,
                   a.used, coalesce(u.used, 0)
            FROM canned_answer a LEFT JOIN canned_use u ON u.answer_id = a.id AND u.agent_id = :agent
            WHERE {_SEEN} {"OR a.personal = 0" if every_team else ""}
            ORDER BY coalesce(u.used, 0) DESC, a.used DESC, a.key""",
        {"agent": agent_id},
    )
    return [_answer(row, tuple(variants[row[0]]), tuple(files[row[0]])) for row in found]


def upsert(tx: Transaction, answers: Iterable[CannedAnswer], now: datetime | None = None) -> list[AnswerId]:
    """Insert or replace answers by key and scope, whatever their `id`s; returns the ids."""
    written = []
    for answer in answers:
        known = tx.one(
            f"SELECT id FROM canned_answer WHERE key = :key AND {_scope(answer)}",
            {"key": answer.key, "owner": answer.owner},
        )
        if known is None:
            written.append(_insert(tx, answer, now))
        else:
            _update(tx, known[0], answer, now)
            written.append(AnswerId(known[0]))
    tx.note(Changes(answers=True))
    return written


def save(tx: Transaction, answer: CannedAnswer, now: datetime) -> AnswerId:
    """Store an edited answer under its `id`; 0: a new one. Returns its id. `Refused` key_taken, no_such_answer."""
    taken = tx.one(
        f"SELECT 1 FROM canned_answer WHERE key = :key AND id <> :id AND {_scope(answer)}",
        {"key": answer.key, "id": answer.id, "owner": answer.owner},
    )
    if taken is not None:
        raise Refused("key_taken", key=answer.key)
    tx.note(Changes(answers=True))
    if not answer.id:
        return _insert(tx, answer, now)
    _update(tx, answer.id, answer, now)
    return answer.id


def delete(tx: Transaction, answer_id: AnswerId) -> None:
    """Delete an answer. Raises `Refused` no_such_answer."""
    gone = tx.one("DELETE FROM canned_answer WHERE id = :id RETURNING id", {"id": answer_id})
    if gone is None:
        raise Refused("no_such_answer")
    tx.note(Changes(answers=True))


def file_contents(tx: Transaction, answer_id: AnswerId) -> tuple[AnswerFile, ...]:
    """The files of an answer, with their content."""
    rows = tx.all(
        "SELECT name, media_type, content FROM canned_file WHERE answer_id = :id ORDER BY position", {"id": answer_id}
    )
    return tuple(AnswerFile(name, kind, len(content), bytes(content)) for name, kind, content in rows)


def count_use(tx: Transaction, answer_id: AnswerId, agent_id: AgentId) -> None:
    """Count one use of this answer by this agent."""
    tx.execute(
        """INSERT INTO canned_use (answer_id, agent_id, used) SELECT id, :agent, 1 FROM canned_answer WHERE id = :id
           ON CONFLICT (answer_id, agent_id) DO UPDATE SET used = canned_use.used + 1""",
        {"id": answer_id, "agent": agent_id},
    )


def _answer(row: Row, variants: tuple[Variant, ...], files: tuple[AnswerFile, ...]) -> CannedAnswer:
    answer_id, key, title, keywords, owner, personal, team, valid_until, changed_at, used, mine = row
    return CannedAnswer(
        answer_id,
        key,
        title,
        variants,
        tuple(from_json(keywords)),
        files,
        date.fromisoformat(valid_until) if valid_until else None,
        owner,
        bool(personal),
        team,
        moment_or_none(changed_at),
        used,
        mine,
    )


def _insert(tx: Transaction, answer: CannedAnswer, now: datetime | None) -> AnswerId:
    (answer_id,) = next(
        tx.execute(
            """INSERT INTO canned_answer (key, title, keywords, owner_id, personal, team_id, valid_until, changed_at)
               VALUES (:key, :title, :keywords, :owner, :personal, :team, :valid_until, :at) RETURNING id""",
            _columns(answer, now),
        )
    )
    _write_parts(tx, answer_id, answer)
    return AnswerId(answer_id)


def _scope(answer: CannedAnswer) -> str:
    """SQL: the scope within which a key is unique, worded exactly as in the indexes."""
    return "personal = 1 AND owner_id = :owner" if answer.personal else "personal = 0"


def _update(tx: Transaction, answer_id: AnswerId, answer: CannedAnswer, now: datetime | None) -> None:
    changed = tx.one(
        """UPDATE canned_answer SET key = :key, title = :title, keywords = :keywords, owner_id = :owner,
             personal = :personal, team_id = :team, valid_until = :valid_until, changed_at = :at
           WHERE id = :id RETURNING id""",
        {**_columns(answer, now), "id": answer_id},
    )
    if changed is None:
        raise Refused("no_such_answer")
    kept = {file.name: file for file in file_contents(tx, answer_id)}
    files = tuple(file if file.content is not None else kept.get(file.name, file) for file in answer.files)
    tx.execute("DELETE FROM canned_variant WHERE answer_id = :id", {"id": answer_id})
    tx.execute("DELETE FROM canned_file WHERE answer_id = :id", {"id": answer_id})
    _write_parts(tx, answer_id, answer, files)


def _columns(answer: CannedAnswer, now: datetime | None) -> dict[str, object]:
    return {
        "key": storable(answer.key),
        "title": storable(answer.title),
        "keywords": to_json([storable(word) for word in answer.keywords]),
        "owner": answer.owner,
        "personal": int(answer.personal),
        "team": answer.team,
        "valid_until": answer.valid_until.isoformat() if answer.valid_until else None,
        "at": ms(now) if now is not None else None,
    }


def _write_parts(
    tx: Transaction, answer_id: AnswerId, answer: CannedAnswer, files: tuple[AnswerFile, ...] | None = None
) -> None:
    for position, variant in enumerate(answer.variants):
        tx.execute(
            """INSERT INTO canned_variant (answer_id, position, language, kind, tone, text)
               VALUES (:id, :position, :language, :kind, :tone, :text)""",
            {
                "id": answer_id,
                "position": position,
                "language": variant.language,
                "kind": variant.kind,
                "tone": variant.tone,
                "text": storable(variant.text),
            },
        )
    for position, file in enumerate(answer.files if files is None else files):
        tx.execute(
            """INSERT INTO canned_file (answer_id, position, name, media_type, content)
               VALUES (:id, :position, :name, :type, :content)""",
            {
                "id": answer_id,
                "position": position,
                "name": storable(file.name),
                "type": file.media_type,
                "content": file.content or b"",
            },
        )
