"""The language of a text."""

import pytest

from app.domain.language import language_of
from app.domain.text import CitizenText


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Goedemiddag, ik wil graag een afspraak maken voor mijn paspoort.", "nl"),
        ("Wanneer wordt het grofvuil opgehaald?", "nl"),
        ("Hello, I would like to make an appointment for my passport.", "en"),
        ("Goeie, ik wol graach in ôfspraak meitsje foar myn paspoart. Kin dat by jo?", "fy"),
        ("Us beppe is fan 'e trep fallen en seit neat mear", "fy"),
        ("Oke top, dan kom ik zaterdagochtend", "nl"),
        ("iemand steekt auto's in brand in de Marnixstraat", "nl"),
        ("Mijn rijbewijs verloopt in mei, wat nu?", "nl"),
        ("She got hit by a tram, she is under it", "en"),
        ("Guten Tag, wo kann ich meinen Parkausweis verlängern? Danke", "de"),
        ("Merhaba, pasaport için ne yapmam lazım? Teşekkürler", "tr"),
        ("مرحبا، متى يتم جمع النفايات؟", "ar"),
        ("Dzień dobry, kiedy mogę odebrać paszport?", "pl"),
        ("Samira Bakker, Dorpsstraat 12", None),
        ("", None),
        ("12345 !!", None),
    ],
)
def test_little_words_and_script_tell_the_language(text: str, language: str | None) -> None:
    assert language_of([CitizenText(text)]) == language


def test_several_messages_tell_more_than_one() -> None:
    said = ("Hallo", "Where is it?", "I want to know when the office is open, please")
    assert language_of(map(CitizenText, said)) == "en"
