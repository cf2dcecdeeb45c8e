"""Guesses the language of a text by its script, or by short words that only one language has.

Good for a few sentences of a chat; where nothing tells, it says so. It counts whole words, so that a name or a street
decides nothing.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from typing import Final

from app.domain.text import CitizenText

_WORDS: Final = {
    "nl": (
        "ik het een de en van niet dat is je wat voor met op zijn ook maar er wij bij deze naar heb hebt kan kunt "
        "mijn uw hoe nog geen wel graag dank alvast vraag wil moet mag waar wanneer waarom goedemiddag hallo "
        "kunnen word wordt in dan wat net ben zit staat"
    ),
    "en": (
        "the and to of you is that it for my your have has with this what how can do not we are please thank "
        "thanks would could i am when where there which hello need want from will be was they been in by no"
    ),
    "fy": (
        "ik it yn fan en dat jo ek foar wy nei haw ha hat kin myn jim jimme hoe noch gjin wol graach tank mei "
        "moat wêr wannear wêrom goeie kinne wurdt wurde binne ús út oan hy hja sy har dy hjir dizze dêr mear neat "
        "stiet leit seit hûs brân bern heit mem pake beppe hjoed moarn juster efkes sjoch krije libje"
    ),
    "de": (
        "ich das ein der die und von nicht ist sie was für mit auf sind auch aber wir bei diese nach habe haben "
        "kann mein ihr wie noch kein gerne danke frage will muss darf wo wann warum guten können werden zum bitte "
        "dem den in"
    ),
    "fr": (
        "je le la les un une et de ne pas que est vous pour avec sur sont aussi mais nous chez cette mon votre "
        "comment merci bonjour peux pouvez quand où pourquoi besoin des du"
    ),
    "pl": (
        "ja nie tak jest że na do się jak czy mam dla co to dzień dobry proszę dziękuję kiedy gdzie może mogę "
        "jestem czy mój moja chcę"
    ),
    "tr": (
        "ben bir ve bu için ne nasıl var yok mı mi çok değil merhaba teşekkür teşekkürler lütfen nerede zaman "
        "istiyorum benim olarak daha ile gibi"
    ),
    "es": (
        "yo el la los un una y de no que es usted para con en son también pero como mi su gracias hola puedo "
        "cuando dónde necesito por del"
    ),
}
_SPEAKING: Final = defaultdict[str, list[str]](list)
"""Word → the languages that have it."""
for _language, _listed in _WORDS.items():
    for _one in set(_listed.split()):
        _SPEAKING[_one].append(_language)
_SCRIPTS: Final = (("ar", re.compile("[\u0600-\u06ff]")), ("uk", re.compile("[\u0400-\u04ff]")))
LANGUAGES: Final = frozenset({*_WORDS, *(language for language, _ in _SCRIPTS)})
"""The languages that can be told apart."""
_WORD: Final = re.compile(r"[^\W\d_]+")
_LONGEST: Final = 4_000
"""Characters to look at: enough to tell, whatever somebody pastes."""
_ENOUGH: Final = 2


def language_of(texts: Iterable[CitizenText]) -> str | None:
    """The language of `texts` taken together, as ISO 639-1; None if they do not tell."""
    text = " ".join(one.raw[:_LONGEST] for one in texts)[:_LONGEST].casefold()
    for language, script in _SCRIPTS if not text.isascii() else ():
        if len(script.findall(text)) * 2 > len(text.replace(" ", "")):
            return language
    counts = dict.fromkeys(_WORDS, 0)
    for word in _WORD.findall(text):
        for language in _SPEAKING.get(word, ()):
            counts[language] += 1
    first, second = sorted(counts, key=lambda language: -counts[language])[:2]
    return first if counts[first] >= _ENOUGH and counts[first] > counts[second] else None
