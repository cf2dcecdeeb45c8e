"""Using a conversation: reading, selecting, copying, moving by keyboard, listening."""

from collections.abc import Callable, Sequence
from datetime import timedelta

import pytest
import time_machine
from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QWidget

from app.domain.conversation import TimelineItem
from app.domain.ids import MessageId
from app.domain.message import Attachment, AttachmentState, DeliveryState, Message, MessageKind
from app.ui.delegates.media import FilePart, PicturePart
from app.ui.delegates.parts import Action, Deed, Part, Playing, RulePart, TextPart
from app.ui.models.rows import Row, rows_of
from app.ui.models.timeline import TimelineModel
from app.ui.pictures import PictureProblem
from app.ui.theme.theme import Theme
from app.ui.views.timeline import TimelineView
from tests.screens.talk_data import BSN, attachment, gas_conversation, long_conversation, message

pytestmark = pytest.mark.usefixtures("time_enough")

Show = Callable[[QWidget], None]
Open = Callable[[Sequence[TimelineItem]], TimelineView]


@pytest.fixture
def open_view(theme: Theme, show: Show) -> Open:
    def open_it(items: Sequence[TimelineItem], width: int = 560, height: int = 600) -> TimelineView:
        model = TimelineModel()
        view = TimelineView(theme, model)
        model.setParent(view)
        view.delegate.own_name = "Fatima Yilmaz"
        view.resize(width, height)
        show(view)
        model.start(rows_of(items), "Samira Bakker")
        return view

    return open_it


class Chosen(list[tuple[Row, Action]]):
    """The actions that the view emitted."""

    def __init__(self, view: TimelineView) -> None:
        super().__init__()
        view.action_chosen.connect(lambda row, action: self.append((row, action)))

    def deeds(self) -> list[Deed]:
        return [action.deed for _, action in self]


def place_of(view: TimelineView, row: int, point: QPointF) -> QPoint:
    """A point of a row, in view coordinates."""
    return QPoint(int(point.x()), int(point.y()) + view.column.place(row)[0])


def click(view: TimelineView, row: int, deed: Deed) -> None:
    """Click the part of a row with this action."""
    view.scrollTo(view.rows.index(row))
    laid = view.column.laid(row)
    assert laid is not None
    part = next(one for one in laid.parts if one.action is not None and one.action.deed is deed)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place_of(view, row, QPointF(part.box.center())))


def row_of(view: TimelineView, number: int) -> int:
    """The row of a message."""
    rows = enumerate(view.rows.rows())
    return next(place for place, row in rows if isinstance(row, Message) and row.id == number)


def text_part(view: TimelineView, row: int) -> TextPart:
    laid = view.column.laid(row)
    assert laid is not None
    assert laid.text is not None
    return laid.text


def drag(view: TimelineView, row: int, first: int, last: int) -> None:
    """Select with the mouse, from one character to another."""
    part = text_part(view, row)
    step = part.box.width() / part.block.length
    begin, end = (QPointF(part.box.left() + step * place, part.box.top() + 8) for place in (first, last))
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=place_of(view, row, begin))
    QTest.mouseMove(view.viewport(), place_of(view, row, end))
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=place_of(view, row, end))


def test_opens_at_the_end(open_view: Open) -> None:
    view = open_view([message(n, f"Bericht {n}", 100 - n) for n in range(100)])
    last = view.rows.rowCount() - 1
    top, height = view.column.place(last)
    assert top + height == view.viewport().height()
    assert view.verticalScrollBar().value() == view.verticalScrollBar().maximum() > 0


def test_what_was_written_today_was_written_yesterday_after_midnight(open_view: Open) -> None:
    def heading() -> str:
        part = view.column.laid(0).parts[0]  # type: ignore[union-attr]
        assert isinstance(part, RulePart)
        return part._words

    written = message(1, "Goedemiddag", 0)
    with time_machine.travel(written.sent_at):
        view = open_view([written])
        assert heading() == "Today"
    with time_machine.travel(written.sent_at + timedelta(days=1)):
        view.settle()
        assert heading() == "Yesterday"


def test_a_screen_reader_meets_a_list_with_names_and_places(open_view: Open) -> None:
    view = open_view(gas_conversation())
    interface = QAccessible.queryAccessibleInterface(view)
    assert interface.role() is QAccessible.Role.List
    assert interface.childCount() == view.rows.rowCount()
    child = interface.child(3)
    assert "Ik ruik gas" in child.text(QAccessible.Text.Name)
    top, height = view.column.place(3)
    assert child.rect().height() == height
    assert child.rect().top() == view.viewport().mapToGlobal(QPoint(0, top)).y()


def test_text_is_selected_with_the_mouse_and_copied(open_view: Open) -> None:
    view = open_view([message(1, "Goedemorgen allemaal")])
    drag(view, 1, 0, 11)
    QTest.keySequence(view, "Ctrl+C")
    copied = QGuiApplication.clipboard().text()
    assert len(copied) > 7
    assert "Goedemorgen allemaal".startswith(copied)
    place = place_of(view, 1, QPointF(text_part(view, 1).box.center()))
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.keySequence(view, "Ctrl+C")
    assert QGuiApplication.clipboard().text() in ("Goedemorgen", "allemaal")


def test_emoji_are_selected_whole(open_view: Open) -> None:
    view = open_view([message(1, "a😀b")])
    view.setFocus()
    view.setCurrentIndex(view.rows.index(1))
    QTest.keySequence(view, "Ctrl+A")
    QTest.keySequence(view, "Ctrl+C")
    assert QGuiApplication.clipboard().text() == "a😀b"


def test_the_current_message_is_copied_by_key_without_what_is_hidden(open_view: Open) -> None:
    view = open_view([message(1, "Mijn BSN is 111222333, kunt u dat nakijken?", warnings=(BSN,))])
    view.setCurrentIndex(view.rows.index(1))
    QTest.keySequence(view, "Ctrl+C")
    assert QGuiApplication.clipboard().text() == "Mijn BSN is •••••••••, kunt u dat nakijken?"
    chosen = Chosen(view)
    click(view, 1, Deed.REVEAL)
    assert chosen.deeds() == [Deed.REVEAL]
    assert "111222333" not in text_part(view, 1).block.text
    view.uncover(MessageId(1))
    assert "111222333" in text_part(view, 1).block.text
    QTest.keySequence(view, "Ctrl+C")
    assert "111222333" in QGuiApplication.clipboard().text()


def test_what_is_shown_is_hidden_again_in_the_next_conversation(open_view: Open) -> None:
    items = [message(1, "Mijn BSN is 111222333, kunt u dat nakijken?", warnings=(BSN,))]
    view = open_view(items)
    view.uncover(MessageId(1))
    view.rows.start(rows_of(items), "Samira")
    assert "111222333" not in text_part(view, 1).block.text


def test_a_link_is_found_and_says_exactly_where_it_goes(open_view: Open) -> None:
    view = open_view([message(1, "Zie 😀 https://stadt.example/antrag. Of <a href='x'>https://y.example</a>")])
    chosen = Chosen(view)
    part = text_part(view, 1)
    assert [link.address for link in part.block.links] == ["https://stadt.example/antrag", "https://y.example"]
    step = part.box.width() / part.block.length
    place = place_of(view, 1, QPointF(part.box.left() + step * 16, part.box.top() + 8))
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert [action.target for _, action in chosen] == ["https://stadt.example/antrag"]
    assert view.viewport().cursor().shape() is not None


@pytest.mark.parametrize(
    ("number", "deed"),
    [(12, Deed.REVEAL), (14, Deed.PLAY), (15, Deed.SAVE), (16, Deed.OPEN_LINK), (19, Deed.REVEAL), (22, Deed.RETRY),
     (23, Deed.CHECK), (23, Deed.RETRY), (23, Deed.MARK_SENT)],
)  # fmt: skip
def test_everything_that_can_be_clicked(open_view: Open, number: int, deed: Deed) -> None:
    view = open_view(long_conversation())
    row = row_of(view, number)
    chosen = Chosen(view)
    click(view, row, deed)
    assert chosen.deeds() == [deed]


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_whole_conversation_by_keyboard(open_view: Open) -> None:
    view = open_view(long_conversation())
    chosen = Chosen(view)
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Home)
    seen = []
    for _ in range(view.rows.rowCount() * 4):
        seen.append(view.currentIndex().row())
        top, height = view.column.place(view.currentIndex().row())
        assert top < view.column.height
        assert top + height > 0
        QTest.keyClick(view, Qt.Key.Key_Down)
    assert set(seen) == set(range(view.rows.rowCount()))
    failed = row_of(view, 22)
    view.setCurrentIndex(view.rows.index(failed))
    view.scrollTo(view.currentIndex())
    QTest.keyClick(view, Qt.Key.Key_Return)
    menu = next(one for one in view.findChildren(QMenu) if one.isVisible())
    assert [action.text() for action in menu.actions()] == ["Copy message", "Send again", "Leave it unsent"]
    assert menu.activeAction() is menu.actions()[1], "Enter once more sends it again"
    menu.actions()[1].trigger()
    menu.close()
    assert chosen.deeds() == [Deed.RETRY]
    QTest.keyClick(view, Qt.Key.Key_PageUp)
    assert view.currentIndex().row() < failed
    QTest.keyClick(view, Qt.Key.Key_End)
    assert view.currentIndex().row() == view.rows.rowCount() - 1


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_several_choices_are_a_menu(open_view: Open) -> None:
    view = open_view(long_conversation())
    chosen = Chosen(view)
    view.setFocus()
    view.setCurrentIndex(view.rows.index(row_of(view, 23)))
    view.scrollTo(view.currentIndex())
    QTest.keyClick(view, Qt.Key.Key_Return)
    menu = next(one for one in view.findChildren(QMenu) if one.isVisible())
    words = [action.text() for action in menu.actions()]
    assert words == ["Copy message", "Check", "Send again (may arrive twice)", "Mark as sent"]
    menu.actions()[3].trigger()
    menu.close()
    assert chosen.deeds() == [Deed.MARK_SENT]


def test_a_message_higher_than_the_view_is_walked_through(open_view: Open) -> None:
    view = open_view([message(1, "regel\n" * 100), message(2, "kort")])
    view.setFocus()
    view.setCurrentIndex(view.rows.index(1))
    view.column.show(1, 0)
    view.settle()
    presses = 0
    while view.currentIndex().row() == 1:
        QTest.keyClick(view, Qt.Key.Key_Down)
        presses += 1
        assert presses < 100
    assert presses > 10


def test_a_long_message_is_cut_and_offers_the_rest(open_view: Open) -> None:
    view = open_view([message(1, "woord " * 40_000)])
    chosen = Chosen(view)
    click(view, 1, Deed.SHOW_ALL)
    assert chosen.deeds() == [Deed.SHOW_ALL]
    assert len(text_part(view, 1).block.text) <= 4_096


def test_pictures_are_asked_for_when_they_are_seen_and_take_their_place(open_view: Open) -> None:
    one = attachment(1, MessageKind.IMAGE, "image/png", "foto.png")
    waiting = attachment(2, MessageKind.IMAGE, "image/png", "later.png", state=AttachmentState.WAITING)
    items = [message(1, "", 900, kind=MessageKind.IMAGE, attachments=(one,))]
    items += [message(n, f"Bericht {n}", 800 - n) for n in range(2, 60)]
    items += [message(60, "", 1, kind=MessageKind.IMAGE, attachments=(waiting,))]
    view = open_view(items)
    asked: list[tuple[Attachment, QSize]] = []
    view.pictures.needed.connect(lambda what, box: asked.append((what, box)))
    view.settle()
    assert asked == []
    view.column.scroll(0)
    view.settle()
    view.settle()
    assert [what.id for what, _ in asked] == [1]
    before = view.column.place(1)[1]
    view.pictures.put(one.id, QImage(280, 280, QImage.Format.Format_RGB32))
    assert view.column.place(1)[1] > before
    view.pictures.put(one.id, PictureProblem.DAMAGED)
    assert view.column.laid(1) is not None


@pytest.mark.parametrize(("edge", "fill", "drawn"), [(1, "white", FilePart), (40, "transparent", PicturePart)])
def test_a_picture_that_nobody_would_see_leaves_no_empty_bubble(
    open_view: Open, edge: int, fill: str, drawn: type[Part]
) -> None:
    one = attachment(1, MessageKind.IMAGE, "image/png", "stip.png")
    view = open_view([message(1, "", 1, kind=MessageKind.IMAGE, attachments=(one,))])
    image = QImage(edge, edge, QImage.Format.Format_ARGB32)
    image.fill(QColor(fill))
    view.pictures.put(one.id, image)
    laid = view.column.laid(1)
    assert laid is not None
    (part,) = (part for part in laid.parts if isinstance(part, FilePart | PicturePart))
    assert isinstance(part, drawn)
    view.settle()
    seen, ratio = view.viewport().grab().toImage(), view.devicePixelRatioF()

    def colour(point: QPoint) -> QColor:
        return seen.pixelColor((QPointF(place_of(view, 1, QPointF(point))) * ratio).toPoint())

    middle = part.box.center()
    inside, around = colour(middle), colour(QPoint(part.box.left() - 4, middle.y()))
    assert inside != around


def test_what_plays_is_shown_and_trouble_makes_room(open_view: Open) -> None:
    view = open_view(long_conversation())
    row = row_of(view, 14)
    view.scrollTo(view.rows.index(row))
    before = view.column.place(row)[1]
    sound = attachment(2, MessageKind.VOICE, "audio/ogg", None)
    view.show_playing(Playing(sound.id, running=True, position=3, duration=24))
    assert view.column.place(row)[1] == before
    view.show_playing(Playing(sound.id, trouble="Deze computer heeft geen geluid."))
    view.scrollTo(view.rows.index(row))
    assert view.column.place(row)[1] > before


def test_older_rows_are_asked_for_once_near_the_top(open_view: Open) -> None:
    view = open_view([message(n, f"Bericht {n}", 300 - n) for n in range(80)])
    asked: list[int] = []
    view.older_needed.connect(lambda: asked.append(1))
    view.has_older = True
    view.settle()
    assert asked == []
    view.verticalScrollBar().setValue(100)
    view.verticalScrollBar().setValue(50)
    assert asked == [1]


def test_what_a_telephone_wrote_is_not_ours_to_send_again(open_view: Open) -> None:
    failed = DeliveryState.FAILED
    view = open_view([message(1, "Dag", ours=True, state=failed, client_id=None, author="phone", note="rejected")])
    laid = view.column.laid(1)
    assert laid is not None
    assert [action.deed for action in laid.actions()] == [Deed.PUT_ASIDE]


def test_what_citizens_imitate_is_drawn_as_their_own_words(open_view: Open) -> None:
    view = open_view([message(1, "✓✓ gelezen 10:15"), message(2, "Dag", ours=True, state=DeliveryState.READ)])
    assert text_part(view, 1).block.text == "✓✓ gelezen 10:15"
    laid = view.column.laid(2)
    assert laid is not None
    assert laid.state_words == "Read"


@pytest.mark.parametrize("width", [240, 400, 560, 1_200])
def test_every_width_holds_every_row(open_view: Open, width: int) -> None:
    view = open_view(long_conversation())
    view.resize(width, 500)
    for row in range(view.rows.rowCount()):
        view.column.show(row, 0)
        view.settle()
        laid = view.column.laid(row)
        assert laid is not None
        for part in laid.parts:
            assert part.box.left() >= 0
            assert part.box.right() <= view.viewport().width()
    assert not view.grab().isNull()
