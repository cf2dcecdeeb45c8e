"""The citizen panel and the header: who the citizen is, where to reach them, and how long there is to answer."""

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject, QPoint, Signal

from app.domain.conversation import ConversationDetail, ConversationState, Identity
from app.domain.ids import LabelId
from app.ui.views.citizen_panel import CitizenFacts, CitizenPanel, Reach
from app.ui.views.header import Header, Heading
from app.ui.views.picking_menu import PickingMenu
from app.ui.wording.channels import kind_word
from app.ui.wording.conversation import masked_address, took, window_words

if TYPE_CHECKING:
    from app.services.desk import Desk

_CLOCK_MS: Final = 20_000


class CitizenPresenter(QObject):
    """Presents the citizen. `onward_chosen(place)`: continue on another channel, by its index in
    `detail.identities`.
    """

    onward_chosen = Signal(int)
    conversation_chosen = Signal(object)
    label_wanted = Signal()
    label_removed = Signal(object)

    def __init__(self, desk: "Desk", header: Header, panel: CitizenPanel, clock: Callable[[], datetime]) -> None:
        super().__init__(panel)
        self._desk, self._header, self._panel, self._clock = desk, header, panel, clock
        self._detail: ConversationDetail | None = None
        self.holds_for = _CLOCK_MS
        """Milliseconds until the time must be updated: sooner if the window's state changes before."""
        panel.onward_chosen.connect(self.onward_chosen)
        panel.earlier_chosen.connect(self.conversation_chosen)
        panel.label_wanted.connect(self.label_wanted)
        panel.label_removed.connect(self._remove_label)

    def show_header(self, detail: ConversationDetail) -> None:
        """Show the header of a conversation."""
        self._detail = detail
        self.show_time()

    def show_panel(self, detail: ConversationDetail | None) -> None:
        """Show a conversation's citizen in the panel; None: nobody."""
        if detail is None:
            self._detail = None
            self._panel.show_citizen(None)
            return
        self._panel.show_citizen(
            CitizenFacts(
                contact=detail.row.contact,
                reach=tuple(Reach(one.kind, _address(one)) for one in detail.identities),
                onward=tuple(onward(detail)),
                facts=tuple(_facts(detail)),
                labels=detail.row.labels,
                earlier=detail.earlier,
            )
        )

    def show_time(self) -> None:
        """Show the header with the remaining time."""
        if self._detail is None:
            return
        detail, row, now = self._detail, self._detail.row, self._clock()
        window = self._desk.window(row, now)
        # It is open up to and including its last moment.
        left = (window.expires_at - now) // timedelta(milliseconds=1) + 1 if window.expires_at is not None else 0
        self.holds_for = min(left, _CLOCK_MS) if left > 0 else _CLOCK_MS
        earlier = len(detail.earlier)
        address = masked_address(row.kind, detail.address)
        count = self.tr("%n earlier conversation(s)", "", earlier) if earlier else ""
        self._header.show_heading(
            Heading(
                contact=row.contact,
                under=" · ".join(part for part in (address, count) if part),
                kind=row.kind,
                channel_label=row.channel_label,
                assignee=row.assignee_name or "",
                closed=row.state is ConversationState.CLOSED,
                cases=detail.cases,
                window=window.state,
                window_words=window_words(window, now),
                window_short=window_words(window, now, short=True),
            )
        )

    def choose_channel(self) -> None:
        """Ask on which other channel to continue with this citizen."""
        if self._detail is None:
            return
        menu = PickingMenu(self._header)
        for place, name in onward(self._detail):
            menu.addAction(name.replace("&", "&&"), partial(self.onward_chosen.emit, place))
        if menu.isEmpty():
            menu.addAction(self.tr("This citizen is known in no other channel")).setEnabled(False)
        menu.ask(self._header.channel.mapToGlobal(QPoint(0, self._header.channel.height() + 2)))

    def _remove_label(self, label: LabelId) -> None:
        self.label_removed.emit(label)


def onward(detail: ConversationDetail) -> list[tuple[int, str]]:
    """The other channels of the same citizen that are not winding down: index in `detail.identities`, name."""
    return [
        (place, identity.channel_label or kind_word(identity.kind))
        for place, identity in enumerate(detail.identities)
        if identity.stays and identity.channel_id != detail.row.channel_id
    ]


def _address(identity: Identity) -> str:
    return masked_address(identity.kind, identity.address) or identity.channel_label or kind_word(identity.kind)


def _facts(detail: ConversationDetail) -> list[tuple[str, str]]:
    translate = QCoreApplication.translate
    states = {
        ConversationState.OPEN: translate("CitizenPanel", "Open"),
        ConversationState.PENDING: translate("CitizenPanel", "Waiting for others"),
        ConversationState.SNOOZED: translate("CitizenPanel", "Snoozed"),
        ConversationState.CLOSED: translate("CitizenPanel", "Closed"),
    }
    seconds = detail.first_response_seconds
    first = took(seconds) if seconds is not None else translate("CitizenPanel", "Not yet")
    state = states[detail.row.state]
    if detail.confidential:
        state = translate("CitizenPanel", "{state}, confidential").replace("{state}", state)
    return [
        (translate("CitizenPanel", "Status"), state),
        (translate("CitizenPanel", "First response"), first),
    ]
