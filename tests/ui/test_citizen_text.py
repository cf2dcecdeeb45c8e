"""The only way to the screen for citizens' text."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.domain.styling import Style, StyledRange, StyledText, read_marks
from app.domain.text import CitizenText
from app.domain.warning import Finding
from app.ui import citizen_text

FSI, PDI = "\u2068", "\u2069"


def of(text: str) -> CitizenText:
    return CitizenText.of(text)


def test_names_are_isolated(qapp: QApplication) -> None:
    assert citizen_text.name(of("شيماء")) == f"{FSI}شيماء{PDI}"
    assert citizen_text.name(of("Herr Meier \u202eneteibeG")) == f"{FSI}Herr Meier neteibeG{PDI}"


def test_a_name_without_anything_visible_says_so(qapp: QApplication) -> None:
    for nothing in ("", "\u2800\u3164\u00a0\u200b", "\u200f", "  \n"):
        assert citizen_text.name(of(nothing)) == "No name"
    assert citizen_text.name(None) == "No name"


def test_markup_stays_what_it_is() -> None:
    assert citizen_text.line(of("<b>vet</b> &lt; A&B")) == "<b>vet</b> &lt; A&B"


def test_marks_do_not_pile_up() -> None:
    assert citizen_text.line(of("z" + "\u0300" * 500 + "o")) == "z" + "\u0300" * 8 + "o"


def test_families_and_flags_stay_whole() -> None:
    family, wales = "👨‍👩‍👧‍👦", "\U0001f3f4\U000e0067\U000e0062\U000e0077\U000e006c\U000e0073\U000e007f"
    assert citizen_text.line(of(family + wales)) == family + wales
    assert citizen_text.line(of("hallo\U000e0041\U000e0042")) == "hallo"


def test_a_long_message_goes_on_where_it_was_cut() -> None:
    text = of("".join(chr(65 + one % 26) for one in range(10_000)))
    first = citizen_text.body(text)
    second = citizen_text.body(text, start=first.end)
    third = citizen_text.body(text, start=second.end)
    assert (first.more, second.more, third.more) == (True, True, False)
    assert first.text + second.text + third.text == "".join(chr(65 + one % 26) for one in range(10_000))


def test_a_million_empty_lines_are_one() -> None:
    body = citizen_text.body(of("boven" + "\n" * 1_000_000 + "onder"))
    assert body.text == "boven"
    assert citizen_text.body(of("boven" + "\n" * 1_000_000 + "onder"), start=body.end).text == "onder"


def test_many_lines_are_cut() -> None:
    body = citizen_text.body(of("x\n" * 1_000))
    assert body.text.count("\n") < citizen_text.LINES_LIMIT
    assert body.more


def test_sensitive_spans_are_hidden() -> None:
    body = citizen_text.body(of("bsn 123456782 graag"), hidden=(Finding("bsn", 4, 13),))
    assert body.text == "bsn ••••••••• graag"


def test_a_file_name_shows_its_true_ending(qapp: QApplication) -> None:
    assert citizen_text.file_name(of("rechnung_\u202egpj.exe")) == f"{FSI}rechnung_gpj.exe{PDI}"
    long = citizen_text.file_name(of("a" * 300 + ".pdf.exe"))
    assert long.endswith(f".pdf.exe{PDI}")
    assert "…" in long


def test_initials() -> None:
    assert citizen_text.initials(of("Samira Bakker")) == "SB"
    assert citizen_text.initials(of("P. van der Werf")) == "PW"
    assert citizen_text.initials(of("Anoniem #4471")) == "AN"
    assert citizen_text.initials(of("+31 6 1234")) == ""
    assert citizen_text.initials(of("ßeta")) == "SS"


def test_look_alikes_are_noticed() -> None:
    assert citizen_text.mixed_scripts(of("Ma\u0445 Muster\u043cann"))
    assert not citizen_text.mixed_scripts(of("Иван Jansen"))


def test_lone_surrogates_reach_no_label(qapp: QApplication) -> None:
    label = citizen_text.plain_label(citizen_text.line(CitizenText("x\udc00y\x00")))
    assert label.text() == "x\ufffdy\ufffd"
    assert label.textFormat() is Qt.TextFormat.PlainText
    label.deleteLater()


def looks(body: citizen_text.Body) -> list[tuple[Style, str]]:
    return [(one.style, body.text[one.start : one.end]) for one in body.styles]


def test_looks_stay_on_their_words_whatever_is_taken_out() -> None:
    raw = "\n\n\u202eeen\r\n\n\n\n*twee* \U000e0041_drie 👍_ 123"
    body = citizen_text.body(of(raw), styled=read_marks)
    assert body.text == "een\n\ntwee drie 👍 123"
    assert looks(body) == [(Style.BOLD, "twee"), (Style.ITALIC, "drie 👍")]
    assert not citizen_text.body(of(raw)).styles


def test_what_is_masked_stays_masked_under_its_looks() -> None:
    raw = "mijn *bsn 123456782* dank"
    body = citizen_text.body(of(raw), hidden=(Finding("bsn", 10, 19),), styled=read_marks)
    assert looks(body) == [(Style.BOLD, "bsn •••••••••")]


def test_looks_of_a_long_message_are_few_and_inside() -> None:
    raw = "*a* " * 5_000
    body = citizen_text.body(of(raw), styled=read_marks)
    assert body.more
    assert len(body.styles) == citizen_text.STYLES_LIMIT
    cut = citizen_text.body(
        of("x" * 10_000), styled=lambda text: StyledText(text, (StyledRange(Style.BOLD, 0, 9_999),))
    )
    assert cut.styles == (StyledRange(Style.BOLD, 0, citizen_text.BODY_LIMIT),)
