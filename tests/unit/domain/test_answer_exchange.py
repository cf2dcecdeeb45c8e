"""Answers in a draft are replaced by another language's; everything that the agent typed is kept."""

from app.domain.answer import CannedAnswer, Tone, Variant
from app.domain.answer_exchange import Exchange, exchange, found_in
from app.domain.channel import ChannelKind
from app.domain.ids import AnswerId

WHATSAPP = ChannelKind.WHATSAPP
CASE = CannedAnswer(
    AnswerId(1), "zaak", "Uw zaak", (
        Variant("Beste {{citizen}}, uw zaak is {{zaak}}.", "nl", None, Tone.FORMAL),
        Variant("Hoi {{citizen}}, je zaak is {{zaak}}.", "nl", None, Tone.INFORMAL),
        Variant("Dear {{citizen}}, {{zaak}} is your case on {{channel}}.", "en"),
        Variant("Dear {{citizen}}, on our app your case is {{zaak}}.", "en", ChannelKind.MATRIX),
    ),
)  # fmt: skip
BINS = CannedAnswer(
    AnswerId(2), "grofvuil", "Grofvuil",
    (Variant("Bel voor grofvuil.\nWij komen.", "nl"), Variant("Call us for bulky waste.", "en")),
)  # fmt: skip
DUTCH = CannedAnswer(AnswerId(3), "dank", "Bedankt", (Variant("Bedankt voor uw bericht!", "nl"),))
EVERY = (CASE, BINS, DUTCH)


def _values(language: str) -> dict[str, str]:
    return {"citizen": "Samira (S.)", "channel": {"nl": "WhatsApp", "en": "WhatsApp chat"}.get(language, "?")}


def _into(draft: str, language: str, kind: ChannelKind = WHATSAPP) -> Exchange:
    return exchange(draft, found_in(draft, EVERY, _values, kind), _values, kind, language)


def test_what_was_filled_in_goes_along_and_what_was_typed_stays() -> None:
    draft = "Goedemiddag 👋\n\nHoi Samira (S.), je zaak is Z-1 (van mei).\n\nBel voor grofvuil.\nWij komen.\n\nGr. Anna"
    done = _into(draft, "en")
    assert done.text == (
        "Goedemiddag 👋\n\nDear Samira (S.), Z-1 (van mei) is your case on WhatsApp chat.\n\n"
        "Call us for bulky waste.\n\nGr. Anna"
    )
    assert (done.exchanged, done.without) == (("Uw zaak", "Grofvuil"), ())
    back = _into(done.text, "nl")
    assert back.text == draft.replace("Hoi Samira (S.), je", "Beste Samira (S.), uw"), "English has no tone"


def test_a_variable_that_nobody_filled_in_stays_one() -> None:
    draft = "Beste Samira (S.), uw zaak is {{zaak}}."
    assert _into(draft, "en").text == "Dear Samira (S.), {{zaak}} is your case on WhatsApp chat."
    assert _into(draft, "en", ChannelKind.MATRIX).text == "Dear Samira (S.), on our app your case is {{zaak}}."


def test_a_long_draft_in_which_nearly_all_of_an_answer_stands_is_soon_read() -> None:
    long = Variant("Beste {{a}} {{b}} {{c}} {{d}} {{e}}\nmet vriendelijke groet", "nl")
    draft = f"Beste {'w ' * 2_000}\n{' ' * 5}\nmet vriendelijke groet"
    assert found_in(draft, [CannedAnswer(AnswerId(4), "lang", "Lang", (long,))], _values, WHATSAPP) == ()


def test_both_languages_below_each_other_become_the_one() -> None:
    both = "Bel voor grofvuil.\nWij komen.\n\nCall us for bulky waste."
    assert [_into(both, one).text for one in ("nl", "en")] == [
        "Bel voor grofvuil.\nWij komen.", "Call us for bulky waste."
    ]  # fmt: skip


def test_what_is_not_there_in_that_language_is_said_and_what_was_changed_by_hand_stays() -> None:
    assert _into("Bedankt voor uw bericht! Call us for bulky waste.", "en") == Exchange(
        "Bedankt voor uw bericht! Call us for bulky waste.", (), ("Bedankt",)
    )
    for own in ("", "Bel s.v.p. voor grofvuil.\nWij komen.", "Dank!"):
        assert _into(own, "en") == Exchange(own)
