"""Layouts ask widgets for their size hints repeatedly: the cached ones equal newly computed ones."""

from collections.abc import Callable
from random import Random

from PySide6.QtWidgets import QWidget

from app.ui.citizen_text import Shown
from app.ui.delegates.text_block import TextBlock
from app.ui.theme.theme import TEXT, Theme
from app.ui.views.flow import FlowLayout
from app.ui.views.key_button import KeyButton
from app.ui.views.prose import Prose
from app.ui.views.ways_out import WaysOut
from tests.ui.conftest import flush

TEXTS = (
    "Kort",
    "De 24 uur zijn voorbij. Stuur een sjabloon, ga verder in een ander kanaal, of bel deze inwoner op.",
    "Een regel\nen nog een, die een stuk langer is dan de eerste\n\nen een derde",
    "مرحبا، متى يتم جمع النفايات الكبيرة في شارعنا؟",
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
)


def test_a_paragraph_is_as_high_as_it_would_be_laid_out_at_that_width(theme: Theme) -> None:
    random = Random(7)
    for text in TEXTS:
        prose = Prose(theme)
        prose.say(("", text))
        for width in [*random.choices(range(40, 900), k=60), 2_000]:
            new = TextBlock(Shown(text), theme.font(TEXT), width)
            assert prose.heightForWidth(width) == new.height, (text, width)
            laid = prose._laid(width)
            assert (laid.width, laid.height) == (new.width, new.height), (text, width)


def test_no_line_more_than_wanted_is_drawn(theme: Theme) -> None:
    for lines, cut in ((2, True), (4, True), (5, False), (9, False)):
        block = TextBlock(Shown("een\n\ntwee\ndrie\nvier"), theme.font(TEXT), 400, lines=lines)
        assert (block._layout.lineCount(), block.cut) == (min(lines, 5), cut)
    assert not TextBlock(Shown(""), theme.font(TEXT), 400, lines=1).cut
    prose = Prose(theme, lines=2)
    prose.say(("", TEXTS[1]))
    for width, whole in ((200, False), (2_000, True)):
        prose.resize(width, 60)
        assert prose._laid(width).text.endswith("…") is not whole, "nothing is cut in silence"
        assert prose.cut() == ("" if whole else TEXTS[1])


def test_what_is_drawn_follows_new_words(theme: Theme, show: Callable[[QWidget], None]) -> None:
    prose = Prose(theme)
    prose.resize(300, 200)
    show(prose)
    prose.say(("", TEXTS[1]))
    long = prose.heightForWidth(300)
    prose.say(("", TEXTS[0]))
    assert prose.heightForWidth(300) < long


def test_buttons_go_on_below_as_soon_as_one_says_more(theme: Theme, show: Callable[[QWidget], None]) -> None:
    box = QWidget()
    flow = FlowLayout(6, box)
    first, second = KeyButton(theme, "Nee"), KeyButton(theme, "Ja")
    flow.addWidget(first)
    flow.addWidget(second)
    box.resize(200, 100)
    show(box)
    one_line = flow.heightForWidth(200)
    assert first.y() == second.y()
    first.say("Ga verder via de eigen app van Duinstad")
    flush()
    assert flow.heightForWidth(200) > one_line
    assert second.y() > first.y()
    first.hide()
    flush()
    assert flow.heightForWidth(200) == one_line
    flow.stack(stacked=True)
    first.show()
    flush()
    assert flow.heightForWidth(2_000) > one_line


def test_the_ways_out_keep_their_buttons_for_the_next_closed_conversation(
    theme: Theme, show: Callable[[QWidget], None]
) -> None:
    ways, offered = WaysOut(theme), (("template", "Stuur een sjabloon…"), ("telephone", "Bel"))
    show(ways)
    ways.offer(offered, "Voorbij", "Kies een andere weg.")
    first = ways.first()
    ways.offer((), "", "")
    assert not ways.has_ways()
    assert ways.first() is None
    ways.offer(offered, "Voorbij", "Kies een andere weg.")
    assert ways.first() is first
    ways.offer((("telephone", "Bel"),), "Gesloten", "")
    button = ways.first()
    assert isinstance(button, KeyButton)
    assert button.words() == "Bel"
