"""Canned answers: which variant, which are offered, and import and export."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from app.domain.answer import AnswerFile, CannedAnswer, Tone, Variant
from app.domain.channel import ChannelKind
from app.domain.ids import AnswerId
from app.domain.problems import InboxError, Refused
from app.services.answer_files import difference, read_file, write_file
from tests.unit.services.conftest import At

WHATSAPP, SIGNAL = ChannelKind.WHATSAPP, ChannelKind.SIGNAL
VARIANTS = (
    Variant("Beste inwoner, u", "nl", None, Tone.FORMAL),
    Variant("Hoi, je", "nl", None, Tone.INFORMAL),
    Variant("Kort, via Signal", "nl", SIGNAL),
    Variant("Dear resident", "en"),
)


def answer(key: str, text: str = "Tekst", **more: object) -> CannedAnswer:
    return replace(CannedAnswer(AnswerId(0), key, key.title(), (Variant(text),)), **more)


@pytest.mark.parametrize(
    ("kind", "language", "tone", "first"),
    [
        (WHATSAPP, "nl", None, "Beste inwoner, u"),
        (WHATSAPP, "nl", Tone.INFORMAL, "Hoi, je"),
        (SIGNAL, "nl", None, "Kort, via Signal"),
        (WHATSAPP, "en", Tone.FORMAL, "Dear resident"),
        (WHATSAPP, "tr", Tone.FORMAL, "Beste inwoner, u"),
    ],
)
def test_the_wording_that_fits_channel_language_and_tone_comes_first(
    kind: ChannelKind, language: str, tone: Tone | None, first: str
) -> None:
    found = CannedAnswer(AnswerId(1), "a", "A", VARIANTS).variants_for(kind, language, tone)
    assert found[0].text == first
    assert sorted(one.text for one in found) == sorted(one.text for one in VARIANTS), "every other one is near"


async def test_what_is_over_is_not_offered_and_its_owner_hears_of_it(desk: At) -> None:
    today = desk.moment.astimezone().date()
    over = answer("storm", valid_until=date(2026, 11, 23), owner=desk.town.anna.id)
    still = answer("markt", valid_until=today, owner=desk.town.anna.id)
    theirs = answer("feest", valid_until=date(2020, 1, 1), owner=desk.town.niels.id)
    found = await desk.answers(over, still, theirs)
    assert [one.key for one in found.search("", WHATSAPP)] == ["markt"]
    assert found.search("storm", WHATSAPP) == []
    assert found.by_key("storm") is None
    assert [one.key for one in found.expired()] == ["storm"]


async def test_among_equals_the_own_favourite_comes_first(desk: At) -> None:
    found = await desk.answers(answer("afval-1"), answer("afval-2"), answer("afval-3"))
    favourite = found.by_key("afval-3")
    assert favourite is not None
    assert [one.key for one in found.search("afval", WHATSAPP)] == ["afval-1", "afval-2", "afval-3"]
    await found.used(favourite.id)
    assert next(one.key for one in found.search("afval", WHATSAPP)) == "afval-3"
    await found.load()
    assert next(one.key for one in found.search("", WHATSAPP)) == "afval-3"
    assert next(one.key for one in found.search("afval-1", WHATSAPP)) == "afval-1", "a key is a key"


async def test_an_answer_is_made_changed_published_and_forgotten(desk: At) -> None:
    found = await desk.answers()
    keeping, anna = found.keeping, desk.town.anna.id
    await keeping.save(answer(" /Mijn Groet ", personal=True, variants=(Variant("Dag"), Variant("  ", "en"))))
    (made,) = (await keeping.kept()).answers
    assert (made.key, made.owner, made.personal, made.variants) == ("mijn-groet", anna, True, (Variant("Dag"),))
    await keeping.save(replace(made, personal=False))
    (published,) = (await keeping.kept()).answers
    assert (published.personal, published.owner, published.changed_at) == (False, anna, desk.moment)
    for wrong, code in (
        (answer("  "), "key_missing"), (answer("x", title=" "), "key_missing"), (answer("x", " "), "text_missing"),
        (answer("mijn-groet"), "key_taken"),
    ):  # fmt: skip
        with pytest.raises(Refused) as caught:
            await keeping.save(wrong)
        assert caught.value.code == code
    await keeping.delete(published.id)
    assert (await keeping.kept()).answers == ()


async def test_what_others_get_is_said_first_and_kept_afterwards(desk: At) -> None:
    keeping = (await desk.answers(answer("eigen", personal=True, owner=desk.town.anna.id))).keeping
    (own,) = (await keeping.kept()).answers
    assert await keeping.published(replace(own, title="Anders")) == (), "nobody else sees it"
    shared = replace(own, personal=False)
    assert await keeping.published(shared) == ("+ Eigen", "+ nl: Tekst")
    await keeping.save(shared)
    (now,) = (await keeping.kept()).answers
    desk.moment += timedelta(hours=1)
    other = replace(now, variants=(Variant("Andere tekst"),), valid_until=date(2026, 12, 31))
    assert await keeping.published(other) == ("− nl: Tekst", "+ 2026-12-31", "+ nl: Andere tekst")
    await keeping.save(other)
    with pytest.raises(Refused) as caught:
        await keeping.save(replace(now, title="Te laat"))
    assert caught.value.code == "answer_changed"
    (last,) = (await keeping.kept()).answers
    await keeping.save(replace(last, keywords=last.keywords))
    changes = await keeping.history(now.id)
    assert [(one.key, one.agent, one.lines) for one in changes] == [
        ("eigen", "Anna Jansen", ("− nl: Tekst", "+ 2026-12-31", "+ nl: Andere tekst")),
        ("eigen", "Anna Jansen", ("+ Eigen", "+ nl: Tekst")),
    ]
    assert changes[0].at - changes[1].at == timedelta(hours=1)
    await keeping.delete(now.id)
    assert await keeping.history(now.id) == []
    gone = desk.town.read(lambda tx: tx.all("SELECT key, answer_id FROM canned_change ORDER BY id"))
    assert gone == [("eigen", None)] * 3, "what was done to an answer that is gone stays"


async def test_an_import_says_first_what_it_will_do(desk: At, tmp_path: Path) -> None:
    found = await desk.answers(answer("blijft"), answer("anders"), answer("weg"), answer("eigen", personal=True))
    file = tmp_path / "nieuw.toml"
    write_file(file, [answer("blijft"), answer("anders", "Nieuwe tekst"), answer("erbij")])
    wanted = await found.keeping.compared(file)
    keys = [[one.key for one in part] for part in (wanted.added, wanted.changed, wanted.removed, wanted.same)]
    assert keys == [["erbij"], ["anders"], ["weg"], ["blijft"]]
    assert len((await found.keeping.kept()).answers) == 3, "nothing is written by comparing"
    await found.keeping.take_over(wanted, remove=False)
    assert {one.key for one in (await found.keeping.kept()).answers} == {"blijft", "anders", "erbij", "weg"}
    await found.keeping.take_over(await found.keeping.compared(file), remove=True)
    left = {one.key: one for one in (await found.keeping.kept()).answers}
    assert set(left) == {"blijft", "anders", "erbij"}
    assert (left["anders"].variants[0].text, left["erbij"].owner) == ("Nieuwe tekst", desk.town.anna.id)


WORDS = st.text(st.characters(blacklist_categories=["Cs", "Cc"]), min_size=1, max_size=20).map(str.strip).filter(bool)
TEXTS = st.text(
    st.characters(blacklist_categories=["Cs"], blacklist_characters="\0\r"), min_size=1, max_size=60
).map(str.strip).filter(bool)  # fmt: skip


@given(
    keys=st.lists(st.from_regex(r"[a-z][a-z0-9-]{0,9}", fullmatch=True), min_size=1, max_size=3, unique=True),
    title=WORDS,
    keywords=st.lists(WORDS.filter(lambda word: ";" not in word), max_size=2),
    texts=st.lists(TEXTS, min_size=1, max_size=3),
    day=st.none() | st.dates(date(2000, 1, 1)),
)
@pytest.mark.parametrize("ending", ["toml", "csv"])
def test_what_is_written_is_read_again(
    tmp_path_factory: pytest.TempPathFactory, ending: str, keys: list[str], title: str, keywords: list[str],
    texts: list[str], day: date | None,
) -> None:  # fmt: skip
    languages = ("nl", "en", "fy")
    variants = tuple(Variant(text, languages[n], SIGNAL if n else None, Tone.FORMAL) for n, text in enumerate(texts))
    file = AnswerFile("kaart.pdf", "application/pdf", 3, b"pdf")
    wanted = [CannedAnswer(AnswerId(0), key, title, variants, tuple(keywords), (file,), day) for key in keys]
    path = tmp_path_factory.mktemp("answers") / f"answers.{ending}"
    write_file(path, wanted)
    assert read_file(path) == wanted
    assert difference(wanted, read_file(path)).same == tuple(wanted)


@pytest.mark.parametrize(
    ("name", "text", "code", "reason"),
    [
        ("a.csv", "key,title\nx,X\n", "answer_lacks", "the answer x lacks “text”"),
        ("a.csv", "sleutel;tekst\nx;y\n", "answer_unknown", "“sleutel” in a.csv"),
        ("a.toml", "[[answer]]\nkey='a'\n[[answer.variant]]\nchanel='signal'", "answer_unknown", "“chanel”"),
        ("a.csv", "key;title;text\nx;X;Hallo; tot morgen\n", "answer_cut", "the row of x has more fields"),
        ("a.csv", "key;title;text\nx;X;a\nx;Y;b\n", "answer_twice", "The key x stands"),
        ("a.csv", "key;title;text\nAf Val;X;a\n/af-val;X;b\n", "answer_twice", "The key af-val stands"),
        ("a.csv", "key;title;text\nx;X;a\nx;X;b\n", "answer_wordings", "two texts"),
        ("a.csv", "key;title;text\n \u202e;X;a\n", "answer_lacks", "lacks “key”"),
        ("a.csv", 'key;title;text\nx;X;"open\ny;Y;b\n', "bad_answer_file", "unexpected end of data"),
        ("a.csv", "key;title;text\n;;\n", "no_answers", "no answer in a.csv"),
        ("a.toml", "[[answers]]\nkey='a'", "no_answers", "no answer in a.toml"),
        ("a.csv", "key,title,text,tone\nx,X,y,kortaf\n", "answer_unclear", "“tone” of the answer x cannot be “kortaf”"),
        ("a.csv", "key,title,text,language\nx,X,y,Nederlands\n", "answer_unclear", "cannot be “nederlands”"),
        (
            "a.toml",
            "[[answer]]\nkey='a'\ntitle='b'\nfiles=['er-niet.pdf']\n[[answer.variant]]\ntext='x'",
            "file_unreadable",
            "er-niet.pdf",
        ),
        ("a.toml", "[[answer]]\nkey='a'\ntitle='b'\n[[answer.variant]]\ntext='x'\n" * 2, "answer_twice", "a stands in"),
        (
            "a.toml",
            "[[answer]]\nkey='a'\ntitle='b'\nvalid_until='gisteren'\n[[answer.variant]]\ntext='x'",
            "answer_unclear",
            "gisteren",
        ),
        (
            "a.csv",
            "key,title,text,channel\nx,X,y,watsapp\n",
            "answer_channel",
            "“watsapp”, which is no channel. Write one of whatsapp, ",
        ),
        ("a.toml", "key = ", "bad_answer_file", "Invalid value"),
    ],
)
def test_a_file_that_cannot_be_read_says_why(tmp_path: Path, name: str, text: str, code: str, reason: str) -> None:
    (tmp_path / name).write_text(text, "utf-8")
    with pytest.raises(InboxError, match=reason) as caught:
        read_file(tmp_path / name)
    assert caught.value.code == code


@pytest.mark.parametrize(("code", "mark"), [("cp1252", ";"), ("utf-8-sig", ","), ("utf-16", "\t")])
def test_a_file_is_read_as_a_spreadsheet_saves_it(tmp_path: Path, code: str, mark: str) -> None:
    rows = "key;title;valid_until;language;channel;text\r\nRuïne;Ruïne;31-1-2027;NL;WhatsApp;Één €\r\n;;;;;\r\n"
    (tmp_path / "a.csv").write_bytes(f"sep=;\r\n{rows}".replace(";", mark).encode(code))
    (answer,) = read_file(tmp_path / "a.csv")
    assert (answer.key, answer.title, answer.valid_until) == ("ruïne", "Ruïne", date(2027, 1, 31))
    assert answer.variants == (Variant("Één €", "nl", ChannelKind.WHATSAPP),)
