"""Rewrites the words and notations of moments into the Dutch ones that `app.domain.when` knows.

German and West Frisian words stand here as `folded` leaves them: ü is u, ô is o.
"""

import re
from collections.abc import Callable
from typing import Final

from app.domain.text import folded

_OTHERS: Final = {
    "maandag": "mo montag moandei", "dinsdag": "dienstag tiisdei", "woensdag": "mi mittwoch woansdei",
    "donderdag": "donnerstag tongersdei", "vrijdag": "fr freitag freed", "zaterdag": "sa samstag sonnabend sneon",
    "zondag": "so sonntag snein",
    "januari": "januar jannewaris", "februari": "februar febrewaris", "maart": "marz", "mei": "mai maaie",
    "juni": "juny", "juli": "july", "september": "septimber", "november": "novimber", "december": "dezember desimber",
    "eergisteren": "vorgestern earjuster", "gisteren": "gestern juster", "vandaag": "heute hjoed", "morgen": "moarn",
    "overmorgen": "ubermorgen oermoarn",
    "ochtend": "vroeg fruh vormittag ier", "noon": "mittag mittags", "middag": "nachmittag middei", "avond": "abend",
    "een": "ein eine einem einer ien", "twee": "zwei twa two", "drie": "drei trije trijen three",
    "vier": "fjouwer four", "vijf": "funf fiif five", "zes": "sechs seis six", "zeven": "sieben san seven",
    "acht": "eight", "negen": "neun njoggen nine", "tien": "zehn tsien ten", "elf": "alve eleven",
    "twaalf": "zwolf tolve twelve", "half": "halbe halben halb healwei", "kwart": "viertel quarter",
    "minuten": "minuut minut", "uur": "stunde stunden std uhr oere oeren uurtje", "dagen": "tag tage tagen dei",
    "kwartier": "viertelstunde kertier kwartiertje",
    "maanden": "monate monaten moannen", "jaar": "jahr jahren jier year years",
    "week": "woche wochen wike wiken", "weekend": "weekeinde wochenende wykein",
    "eind": "einde ende end", "begin": "anfang begjin", "dag": "tages", "maand": "monat monats moanne",
    "over": "oer", "om": "um", "na": "nach nei", "voor": "vor foar",
    "volgende": "nachste nachsten nachster kommende kommenden takom takomme folgjende nije",
    "vorige": "letzte ferline foarige", "deze": "diese dieser dizze",
}  # fmt: skip
_DUTCH: Final = {word: dutch for dutch, words in _OTHERS.items() for word in words.split()}

MONTHS: Final = {
    name: number
    for number, names in enumerate(
        (
            "jan januari january", "feb februari february", "mrt maart mar march", "apr april", "mei may",
            "jun juni june", "jul juli july", "aug augustus august", "sep sept september", "okt oktober oct october",
            "nov november", "dec december",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip

DAYS: Final = {
    **dict.fromkeys(("ma", "maandag", "mon", "monday"), 0),
    **dict.fromkeys(("di", "dinsdag", "tue", "tues", "tuesday"), 1),
    **dict.fromkeys(("wo", "woensdag", "wed", "wednesday"), 2),
    **dict.fromkeys(("do", "donderdag", "thu", "thur", "thurs", "thursday"), 3),
    **dict.fromkeys(("vr", "vrij", "vrijdag", "fri", "friday"), 4),
    **dict.fromkeys(("za", "zat", "zaterdag", "sat", "saturday"), 5),
    **dict.fromkeys(("zo", "zon", "zondag", "sun", "sunday"), 6),
}
OFFSETS: Final = {
    "eergisteren": -2, "gisteren": -1, "yesterday": -1, "vandaag": 0, "today": 0, "morgen": 1, "tomorrow": 1,
    "overmorgen": 2,
}  # fmt: skip
_MORE: Final = ("twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf")
_WHOLE: Final = {word: float(number) for number, word in enumerate(_MORE, 2)}
NUMBERS: Final = {
    **dict.fromkeys(("een", "a", "an", "one"), 1.0),
    **dict.fromkeys(("half", "halve"), 0.5),
    **dict.fromkeys(("anderhalf", "anderhalve"), 1.5),
    **_WHOLE,
}

_NAMED: Final = "|".join(word for word in [*DAYS, *OFFSETS, *_DUTCH] if _DUTCH.get(word, word) in (*DAYS, *OFFSETS))
_PART: Final = "vroeg|ochtend|middag|avond|fruh|morgen|vormittag|mittag|nachmittag|abend|ier|moarn|middei"
_Rule = tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]]


def _rule(pattern: str, into: str | Callable[[re.Match[str]], str]) -> _Rule:
    return re.compile(pattern), into


def _joined(found: re.Match[str]) -> str:
    return f"{found[1]} {'ochtend' if found[2] in ('morgen', 'moarn') else found[2]}"


def _dashed(found: re.Match[str]) -> str:
    return "-".join(filter(None, found.groups())) + " "


_WRITTEN: Final = (
    _rule("[\u2019']", " "),
    _rule(r"\ba\.s\.", "aanstaande"),
    _rule(r"(\d)t(\d{1,2}:)", r"\1 \2"),
    _rule(r"\b(\d{1,2})\.\s?(0?[1-9]|1[0-2])\.(?:\s?(\d{4}|\d{2})(?![:.\d]))?", _dashed),
    _rule(r"\bam (\d{1,2})\.(0?[1-9]|1[0-2])\b", r"\1-\2"),
    _rule(
        r"\b(over|oer|in)\s+(\d{1,3}[,.]\d{1,2})\s*(?:uren|uur|u|h|hours?|stunden|oeren)\b",
        lambda found: f"over {round(float(found[2].replace(',', '.')) * 60)} min",
    ),
    _rule(r"\b(\d{1,2})(?:e|de|ste|st|nd|rd|th)\b", r"\1"),
    _rule(r"^(\d{1,3})([dw])$", r"\1 \2"),
    _rule(r"[.,] |,|[ .]+$", " "),
)
"""Signs, while they still stand there. A date with dots ends in one or a year; without, they are a time: 9.30."""
_SAID: Final = (
    _rule(rf"\b({_NAMED})(?:te|e)?({_PART})s?\b", _joined),
    _rule(r"\b(?:van|fan)(ochtend|middag|avond|middei)\b", r"vandaag \1"),
    _rule(r"\bfanmoarn\b", "vandaag ochtend"),
    _rule(r"\bthis (morning|afternoon|evening)\b", r"today \1"),
    _rule(r"\btonight\b", "today evening"),
    _rule(r"\bday after tomorrow\b", "overmorgen"),
    _rule(r"\b(?:half ?uur(?:tje)?|halbe[rn]? stunde|half an hour|healoere)\b", "half uur"),
    _rule(r"\boer in\b", "over een"),
    _rule(r"\bein fan\b", "eind van"),
    _rule(r"(?<!\d)(?<!\d )\bam\b", " "),
)
"""Words that belong together, before each is looked at by itself."""
_NUMBER: Final = "|".join(_WHOLE)
_COUNTED: Final = (
    _rule(rf"\b({_NUMBER})(?= uur\b)", lambda found: f"{_WHOLE[found[1]]:.0f}"),
    _rule(
        rf"\b(om|at|voor|over|past|to|na|half) (een|one|{_NUMBER})(?= (?:voor|over|na)\b|$)",
        lambda found: f"{found[1]} {NUMBERS[found[2]]:.0f}",
    ),
    _rule(rf"\b({_NUMBER})(?= (?:voor|over|past|to|na) (?:half )?\d)", lambda found: f"{_WHOLE[found[1]]:.0f}"),
)


def as_said(text: str) -> str:
    """`text` in small letters without accents, its words and dates as app.domain.when reads them."""
    words = folded(text.casefold().replace("j\u00fbn", "avond"))
    for rules in (_WRITTEN, _SAID):
        words = _by(rules, words)
    return _by(_COUNTED, " ".join(_DUTCH.get(word, word) for word in words.split()))


def _by(rules: tuple[_Rule, ...], words: str) -> str:
    for pattern, into in rules:
        words = pattern.sub(into, words)
    return words
