"""Playing a conversation's sounds, and drawing their waveforms."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.domain.message import Attachment
from app.ui.presenters.drawn_sounds import DrawnSounds

if TYPE_CHECKING:
    from app.services.desk import Desk
    from app.ui.tasks import Tasks
    from app.ui.views.conversation import ConversationView


class VoicePresenter(QObject):
    """Plays and draws. A voice message is drawn once it is visible, other sounds once they were played."""

    def __init__(self, desk: "Desk", tasks: "Tasks", view: "ConversationView") -> None:
        super().__init__(view)
        self._desk, self._tasks, self._view = desk, tasks, view
        self._drawn = DrawnSounds(desk, tasks, view.timeline)

    def play(self, attachment: Attachment) -> None:
        """Play or pause."""
        if self._view.sound.attachment == attachment.id and not self._view.timeline.look.playing.trouble:
            self._view.sound.toggle()
        else:
            self._tasks.spawn(self._play(attachment), "play a sound")

    async def _play(self, attachment: Attachment) -> None:
        self._view.sound.play(attachment.id, await self._desk.files.content(attachment.id))
        if attachment.waveform is None:
            await self._drawn.draw(attachment.id)
