"""The draft that was passed on with a hand-over, or that moved here from another channel."""

from typing import TYPE_CHECKING

from app.domain.conversation import Happening
from app.domain.ids import ConversationId

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.domain.conversation import ConversationDetail, TimelineItem
    from app.services.replies import Draft, Replies
    from app.ui.presenters.composer import ComposerPresenter
    from app.ui.views.composer import Composer


async def went_along(
    writing: "ComposerPresenter", replies: "Replies", view: "Composer", conversation: ConversationId, text: str
) -> None:
    """A colleague accepted the conversation with this text: unless it was changed since, it is no longer this agent's
    draft.
    """
    if writing.drafts.conversation == conversation:
        if not view.is_note() and view.editor.text() == text:
            writing.attaching.drop()
            view.editor.set_text("")
            writing.drafts.added()
        return
    draft = await replies.draft(conversation)
    if draft is not None and not draft.is_note and draft.text == text:
        await replies.discard_draft(conversation)


def came_along(before: "Sequence[TimelineItem]", after: "Sequence[TimelineItem]") -> bool:
    """Whether somebody continued here from another conversation, whose draft then moves here."""
    return any(isinstance(one, Happening) and one.code == "moved_here" and one not in before for one in after)


def went_on(before: "Sequence[TimelineItem]", after: "Sequence[TimelineItem]") -> bool:
    """Whether somebody continued from here in another conversation, to which the drafts then move."""
    return any(isinstance(one, Happening) and one.code == "moved_on" and one not in before for one in after)


def let_go(writing: "ComposerPresenter", view: "Composer", detail: "ConversationDetail", draft: "Draft | None") -> bool:
    """What moved on with its conversation no longer stands here, from where it could be sent once more. What was typed
    since it was saved, or could not move (`draft`), stays. Whether something was let go.
    """
    busy = writing.sending or writing.editing.message is not None
    if draft is not None or busy or not writing.drafts.stored:
        return False
    if not view.editor.text().strip() and not writing.attaching.files:
        return False
    writing.show(detail, None)
    return True
