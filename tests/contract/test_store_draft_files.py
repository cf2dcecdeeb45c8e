"""Files of a draft, on each database: stored when chosen, deleted with the draft, and intact after a restart."""

from app.domain.ids import ConversationId
from app.domain.message import MessageKind
from app.storage import draft_files, drafts
from app.storage.attachments import CHUNK
from app.storage.outbox import NewFile
from tests.fakes.town import Town, at

PLAN = NewFile(MessageKind.DOCUMENT, "application/pdf", "plan.pdf", b"%PDF" + bytes(range(256)) * 1200)
PHOTO = NewFile(MessageKind.IMAGE, "image/png", "half \ud83d.png", b"\x89PNG")


def draft(town: Town, text: str = "Beste Samira") -> ConversationId:
    town.says()
    here = town.row().id
    town.write(lambda tx: drafts.save(tx, here, town.anna.id, text, False, at(1)))
    return here


def keep(town: Town, here: ConversationId, *files: NewFile) -> None:
    town.write(lambda tx: draft_files.keep(tx, here, town.anna.id, files))


def kept(town: Town, here: ConversationId) -> tuple[NewFile, ...]:
    return town.read(lambda tx: draft_files.load(tx, here, town.anna.id))


def ids(town: Town) -> list[int]:
    return [one for (one,) in town.read(lambda tx: tx.all("SELECT id FROM draft_file ORDER BY id"))]


def chunks(town: Town) -> int:
    return len(town.read(lambda tx: tx.all("SELECT 1 FROM draft_chunk")))


def test_files_are_kept_once_and_only_those_that_still_go_along(town: Town) -> None:
    here = draft(town)
    assert len(PLAN.content) > CHUNK
    keep(town, here, PLAN)
    first = ids(town)
    keep(town, here, PLAN, PHOTO, PLAN)
    assert ids(town)[0] == first[0], "what was here is not written again"
    assert [one.content for one in kept(town, here)] == [PLAN.content, PHOTO.content, PLAN.content]
    assert kept(town, here)[1].file_name == "half \ufffd.png"
    assert (kept(town, here)[0], kept(town, here)[1].kind) == (PLAN, MessageKind.IMAGE)
    found = town.read(lambda tx: drafts.load(tx, here, town.anna.id))
    assert found is not None
    assert found.files == 3
    keep(town, here, PHOTO)
    assert ([one.content for one in kept(town, here)], chunks(town)) == ([PHOTO.content], 1)
    assert town.read(lambda tx: draft_files.load(tx, here, town.niels.id)) == ()
    assert town.read(lambda tx: draft_files.are_there(tx, here, town.anna.id))
    assert not town.read(lambda tx: draft_files.are_there(tx, here, town.niels.id))


def test_files_stay_while_their_draft_is_typed_on_and_go_with_it(town: Town) -> None:
    here = draft(town)
    keep(town, here, PLAN)
    town.write(lambda tx: drafts.save(tx, here, town.anna.id, "Beste Samira,", False, at(2)))
    assert kept(town, here) == (PLAN,)
    town.write(lambda tx: drafts.discard(tx, here, town.anna.id))
    assert (kept(town, here), ids(town), chunks(town)) == ((), [], 0)
