"""Canned answers: their scope and contents, and how often they are used."""

from datetime import date
from functools import partial

import pytest
from msgspec.structs import replace

from app.domain.answer import AnswerFile, CannedAnswer, Tone, Variant
from app.domain.channel import ChannelKind
from app.domain.ids import AnswerId
from app.domain.problems import Refused
from app.storage import answers, teams
from app.storage.database import Transaction
from tests.fakes.town import NOON, Town


def test_canned_answers_go_by_key(town: Town) -> None:
    first = CannedAnswer(
        AnswerId(0), "grofvuil", "Grofvuil", (Variant("Maak een afspraak."), Variant("Dial 14 070.", "en")), ("afval",)
    )
    second = CannedAnswer(AnswerId(0), "paspoort", "Paspoort", (Variant("x", "nl", ChannelKind.SIGNAL),))
    town.write(lambda tx: answers.upsert(tx, [first, second]))

    def all_of_anna(tx: Transaction) -> list[CannedAnswer]:
        return answers.all_answers(tx, town.anna.id)

    loaded = {answer.key: answer for answer in town.read(all_of_anna)}
    assert loaded["grofvuil"].variants == first.variants
    assert loaded["grofvuil"].keywords == ("afval",)
    assert loaded["paspoort"].variants == second.variants
    for _ in range(2):
        town.write(lambda tx: answers.count_use(tx, loaded["paspoort"].id, town.anna.id))
    town.write(lambda tx: answers.count_use(tx, loaded["grofvuil"].id, town.niels.id))
    assert [(one.key, one.used, one.mine) for one in town.read(all_of_anna)] == [("paspoort", 2, 2), ("grofvuil", 1, 0)]
    niels = town.read(lambda tx: answers.all_answers(tx, town.niels.id))
    assert [(one.key, one.used, one.mine) for one in niels] == [("grofvuil", 1, 1), ("paspoort", 2, 0)]
    changed = CannedAnswer(AnswerId(77), "paspoort", "Paspoort en ID-kaart", (Variant("y"),))
    town.write(lambda tx: answers.upsert(tx, [changed]))
    town.write(lambda tx: answers.delete(tx, loaded["grofvuil"].id))
    (left,) = town.read(all_of_anna)
    assert (left.id, left.title, left.variants) == (loaded["paspoort"].id, "Paspoort en ID-kaart", (Variant("y"),))
    with pytest.raises(Refused):
        town.write(lambda tx: answers.delete(tx, loaded["grofvuil"].id))


def test_an_own_answer_is_its_owners_and_a_teams_answer_its_members(town: Town) -> None:
    team = town.write(lambda tx: teams.ensure(tx, "Vergunningen"))
    town.write(lambda tx: teams.join(tx, team, town.niels.id))
    text = (Variant("Beste {{citizen}}", "nl", ChannelKind.WHATSAPP, Tone.INFORMAL), Variant("x", "en"))
    files = (AnswerFile("kaart.pdf", "application/pdf", 3, b"\x00pd"),)
    own = CannedAnswer(AnswerId(0), "groet", "Groet", text, (), files, date(2026, 12, 31), town.anna.id, personal=True)
    shared = CannedAnswer(AnswerId(0), "groet", "Groet van ons allen", text, owner=town.niels.id)
    theirs = CannedAnswer(AnswerId(0), "bouwen", "Bouwen", text, team=team)
    for one in (own, shared, theirs):
        town.write(partial(answers.save, answer=one, now=NOON))
    seen = {one.title: one for one in town.read(lambda tx: answers.all_answers(tx, town.anna.id))}
    assert set(seen) == {"Groet", "Groet van ons allen"}
    mine = seen["Groet"]
    assert (mine.variants, mine.valid_until, mine.changed_at, mine.personal) == (text, date(2026, 12, 31), NOON, True)
    assert mine.files == (AnswerFile("kaart.pdf", "application/pdf", 3),)
    assert town.read(lambda tx: answers.file_contents(tx, mine.id)) == files
    of_niels = town.read(lambda tx: answers.all_answers(tx, town.niels.id))
    assert {one.title for one in of_niels} == {"Groet van ons allen", "Bouwen"}
    # An answer read without its bytes keeps them when saved, and can be published only under a free key.
    town.write(lambda tx: answers.save(tx, replace(mine, title="Dag"), NOON))
    assert town.read(lambda tx: answers.file_contents(tx, mine.id)) == files
    with pytest.raises(Refused) as caught:
        town.write(lambda tx: answers.save(tx, replace(mine, personal=False), NOON))
    assert caught.value.code == "key_taken"
