"""What a desktop of a team does when the computer slept: it takes a new line to the server, and catches up on it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from app.system.slumber import LOOK, Slumber, asleep

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.services.presence import Presence


class SlumberPresenter(QObject):
    """Until it has caught up, answers wait: the store says that it is behind."""

    def __init__(self, presence: "Presence", parent: QObject, asleep: "Callable[[], float]" = asleep) -> None:
        super().__init__(parent)
        self._presence, self._slumber = presence, Slumber(asleep)
        self._timer = QTimer(self, interval=round(LOOK * 1000))
        self._timer.timeout.connect(self._look)
        if presence.shared:
            self._timer.start()

    def close(self) -> None:
        """Stop looking."""
        self._timer.stop()

    def _look(self) -> None:
        if self._slumber.is_over():
            self._presence.look_again()
