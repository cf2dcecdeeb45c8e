"""Names of months, and the Dutch words of app.domain.when for German and West Frisian ones, as `folded` leaves them:
ü is u, ô is o."""

from typing import Final

_OTHERS: Final = {
    "maandag": "montag moandei", "dinsdag": "dienstag tiisdei", "woensdag": "mittwoch woansdei",
    "donderdag": "donnerstag tongersdei", "vrijdag": "freitag freed", "zaterdag": "samstag sonnabend sneon",
    "zondag": "sonntag snein",
    "januari": "januar jannewaris", "februari": "februar febrewaris", "maart": "marz", "mei": "mai maaie",
    "juni": "juny", "juli": "july", "september": "septimber", "november": "novimber", "december": "dezember desimber",
    "eergisteren": "vorgestern earjuster", "gisteren": "gestern juster", "vandaag": "heute hjoed", "morgen": "moarn",
    "overmorgen": "ubermorgen oermoarn",
    "middag": "nachmittag middei", "avond": "abend jun",
    "een": "ein eine einem einer ien", "twee": "zwei twa", "drie": "drei trije", "vier": "fjouwer",
    "minuten": "minuut minut", "uur": "stunde stunden std uhr oere oeren", "dagen": "tag tage tagen dei",
    "maanden": "monate monaten moannen",
    "week": "woche wochen wike wiken",
    "eind": "einde ende end", "dag": "tages", "maand": "monat monats moanne",
    "over": "oer", "om": "um", "volgende": "nachste nachsten kommende kommenden takom takomme folgjende",
    "vorige": "letzte ferline foarige", "deze": "diese dizze",
}  # fmt: skip
DUTCH: Final = {word: dutch for dutch, words in _OTHERS.items() for word in words.split()}

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
