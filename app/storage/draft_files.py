"""The files of a draft: stored in chunks when they are chosen, and deleted with the draft."""

import hashlib
from collections.abc import Sequence
from typing import Final

from app.domain.ids import AgentId, ConversationId
from app.domain.message import MessageKind
from app.storage.attachments import CHUNK
from app.storage.database import Transaction
from app.storage.outbox import NewFile
from app.storage.values import storable

_OF: Final = "conversation_id = :conversation AND agent_id = :agent"


def keep(tx: Transaction, conversation_id: ConversationId, agent_id: AgentId, files: Sequence[NewFile]) -> None:
    """From now on these are the files of a draft that is there. What is here already is not written again."""
    draft = {"conversation": conversation_id, "agent": agent_id}
    here = tx.all(f"SELECT kind, media_type, file_name, sha256, id FROM draft_file WHERE {_OF} ORDER BY id", draft)
    left = [((*about, bytes(digest)), file_id) for *about, digest, file_id in here]
    for file in files:
        wanted = (file.kind.value, file.media_type, storable(file.file_name), hashlib.sha256(file.content).digest())
        known = next((one for one in left if one[0] == wanted), None)
        if known is not None:
            left.remove(known)
        else:
            _add(tx, draft, wanted, file.content)
    for _, file_id in left:
        tx.execute("DELETE FROM draft_file WHERE id = :id", {"id": file_id})


def load(tx: Transaction, conversation_id: ConversationId, agent_id: AgentId) -> tuple[NewFile, ...]:
    """The files of this agent's draft, in the order in which they were added."""
    draft = {"conversation": conversation_id, "agent": agent_id}
    rows = tx.all(f"SELECT kind, media_type, file_name, id FROM draft_file WHERE {_OF} ORDER BY id", draft)
    return tuple(
        NewFile(MessageKind(kind), media_type, name, _content(tx, file_id)) for kind, media_type, name, file_id in rows
    )


def are_there(tx: Transaction, conversation_id: ConversationId, agent_id: AgentId) -> bool:
    """Whether the draft has any."""
    draft = {"conversation": conversation_id, "agent": agent_id}
    return tx.one(f"SELECT 1 FROM draft_file WHERE {_OF} LIMIT 1", draft) is not None


def _add(tx: Transaction, draft: dict[str, int], about: tuple[str, str, str, bytes], content: bytes) -> None:
    kind, media_type, name, digest = about
    (file_id,) = next(
        tx.execute(
            """INSERT INTO draft_file (conversation_id, agent_id, kind, media_type, file_name, sha256)
               VALUES (:conversation, :agent, :kind, :media_type, :name, :sha256) RETURNING id""",
            {**draft, "kind": kind, "media_type": media_type, "name": name, "sha256": digest},
        )
    )
    for number, start in enumerate(range(0, len(content), CHUNK)):
        tx.execute(
            "INSERT INTO draft_chunk (file_id, part, content) VALUES (:id, :part, :content)",
            {"id": file_id, "part": number, "content": content[start : start + CHUNK]},
        )


def _content(tx: Transaction, file_id: int) -> bytes:
    chunks = tx.execute("SELECT content FROM draft_chunk WHERE file_id = :id ORDER BY part", {"id": file_id})
    return b"".join(chunk for (chunk,) in chunks)
