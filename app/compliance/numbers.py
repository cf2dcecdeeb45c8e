"""Numbers that identify a person: found by their shape, kept only if a check digit or a label confirms them."""

import re
from collections.abc import Iterator
from typing import Final

from app.domain.warning import Finding

# python-stdnum is imported on first use: its registry costs more than the window's start can spare.

_LABEL: Final = (
    r"\b(?:b\.?s\.?n\.?(?![^\W\d_])|bsn[- ]?(?:nr|nummers?|numbers?|numeri|numer|numarasi)|"
    r"burger ?ser?vi[cs]e?[- ]?(?:nummers?|nr|no)|burger ?service|burgernummer|sofi(?:[- ]?(?:nummers?|nr))?(?![^\W_])|"
    r"citizen service numbers?|numer(?:em)? bsn|persoonsnummer|boargerservicenumer|boargertsjinstnumer|رقم (?:ال)?bsn)"
)
_LABELS: Final = re.compile(_LABEL)
_LABELLED: Final = re.compile(
    _LABEL + r"(?P<between>[^\d\n!?;]{0,60}?)(?P<number>\d(?:[ .\-/]{0,2}\d){7,8})(?![\d]|[.,]\d|-\d)"
)
_LABEL_BEHIND: Final = re.compile(r"\W{0,4}(?:(?:is|=|dat is|dit is) )?(?:mijn |mn |m'n |my |meine? )?" + _LABEL)
_LABEL_OPEN: Final = re.compile(_LABEL + r"[^\d]{0,60}$")
_NINE: Final = re.compile(
    r"(?<![\w+])(?<!\d[.,\-/])(?<![a-z][\-/])"
    r"(\d{9}|\d{4}[. ]\d{2}[. ]\d{3}|\d{3}([ .\-])\d{3}\2\d{3})(?![\w]|[-/][\w]|[.,]\d)"
)
# A number that one of these announces is something else, however well it passes the 11-test. The label's own number
# ends its reach.
_OTHER: Final = re.compile(
    r"(?:\b(?:zaak|melding|meldings|dossier|factuur|nota|order|kenmerk|betaalkenmerk|referentie|ref|kvk|k\.v\.k\.?|rsin|"
    r"btw|tel|telefoon|mobiel|fax|gsm|klant|debiteur|polis|ticket|invoice|phone|mobile|telefon\w*|dosya|aktenzeichen)"
    r"[- ]?(?:nummers?|nrs?|no|id)?|\b\w+(?:nummers?|nr))\b(?P<after>[^\n]{0,45})$"
)
# Words that are as often the subject of a sentence as the name of a number: only with "nummer", or right before it.
_OTHER_ADJACENT: Final = re.compile(
    r"(?:\b(?:zaak|melding|dossier|factuur|nota|order|kenmerk|referentie|ref|kvk|rsin|btw|tel|telefoon|mobiel|fax|klant|"
    r"debiteur|polis|bon|boete|cjib|beschikking|aanslag|biljet|ticket|case|bestelling|artikel|serie|meter|pas|afvalpas|"
    r"account|registratie|relatie|transactie|aanvraag|afspraak|lid|contract|vergunning|perceel|pakket|zending|barcode|"
    r"object|incident|volg|ean|imei|isbn|rekening|document|paspoort|rijbewijs|phone|mobile|invoice)\b\W{0,3}"
    r"(?:is\W{0,2}|nummer\W{0,3}(?:is\W{0,2})?|nr\W{0,3}|no\W{0,3}|id\W{0,3})?"
    r"|\b\w+(?:nummers?|nr)\b\W{0,3}(?:is\W{0,2}|van\b[^\d\n]{0,25})?)$"
)
# "Uw melding is ontvangen, nummer …": a number without a name of its own is that of what the sentence is about.
_NAMELESS: Final = re.compile(r"\b(?:nummer|nr)\W{0,3}$")
_SUBJECT: Final = re.compile(
    r"\b(?:zaak|melding|dossier|factuur|order|bestelling|aanvraag|kenmerk|beschikking|boete|vergunning|klacht|bezwaar)\b"
)
_TELEPHONE: Final = re.compile(
    r"\b(?:bel|belt|bellen|app|appen|sms|call|ring|anrufen|arayin|zadzwon)\b[^\d\n]{0,25}$|(?:\+|00)31[ -]?(?:\(0\))?$"
)
_DATE: Final = re.compile(r"\d{1,2}[ .\-/]\d{1,2}[ .\-/]\d{4}|\d{4}-\d{2}-\d{2}")
# Searched at every position: what looks like the end of one may be the start of the next.
_IBAN: Final = re.compile(r"(?<![a-z0-9])(?=([a-z]{2}[ .\-\n]?\d{2}(?:[ .\-\n]{0,2}[a-z0-9]){11,32}))")
_BETWEEN: Final = " .-\n"
"""What may separate the groups of an account number."""
_CARD: Final = re.compile(r"(?<![^\W_])(?<!\d[.,])\d(?:[ \-_]?\d){12,30}(?![^\W_])")
# What the big issuers' numbers begin with, and how many digits they have (ISO/IEC 7812, the issuers' own tables). An
# IMEI passes Luhn too, and begins with 35; with fifteen digits it is no card.
_ISSUERS: Final = re.compile(
    r"4(?:\d{12}|\d{15}|\d{18})|5[1-5]\d{14}|3[47]\d{13}|3(?:0[0-5]|[689]\d)\d{11,16}|35\d{14,17}|6\d{12,18}|5[06-8]\d{11,17}"
)
_NO_CARD: Final = re.compile(
    r"\b(?:\w*(?:order|bestel|zaak|melding|meldings|factuur|klant|dossier|serie|artikel|track|volg|polis|meter|object)"
    r"[- ]?(?:nummers?|nr|no|id)?|barcode|streepjescode|ean|imei|iccid|sim|isbn|trace|kenmerk|betalingskenmerk|"
    r"betaalkenmerk|referentie|ticket|invoice|tracking|acceptgiro|"
    r"(?:bieb|bibliotheek|ov|milieu|afval|stads|leden|klanten|zorg)[- ]?(?:chip)?pas(?:nummer|nr|je)?|"
    r"bi(?:eb|bliotheek)[^\d\n]{0,25}pasn(?:umme)?r|pasn(?:umme)?r [^\d\n]{0,12}bi(?:eb|bliotheek))\b[^\d\n]{0,25}$"
)
_LIBRARY: Final = re.compile(r"[^\d\n.!?]{0,15}\bbi(?:eb|bliotheek)")
# How card numbers are grouped when there are more digits next to them.
_CARD_GROUPS: Final = ((4, 4, 4, 4), (4, 6, 5), (4, 4, 4, 4, 3), (4, 6, 4), (6, 13), (4, 4, 5))
_PLATE: Final = re.compile(
    r"(?<![\w-])(?:[a-z]{2}-\d{2}-\d{2}|\d{2}-\d{2}-[a-z]{2}|\d{2}-[a-z]{2}-\d{2}|[a-z]{2}-\d{2}-[a-z]{2}|"
    r"[a-z]{2}-[a-z]{2}-\d{2}|\d{2}-[a-z]{2}-[a-z]{2}|\d{2}-[a-z]{3}-\d|\d-[a-z]{3}-\d{2}|[a-z]{2}-\d{3}-[a-z]|"
    r"[a-z]-\d{3}-[a-z]{2}|[a-z]{3}-\d{2}-[a-z]|[a-z]-\d{2}-[a-z]{3}|\d-[a-z]{2}-\d{3}|\d{3}-[a-z]{2}-\d)(?![\w]|-\w)"
)
_PLATE_LABELLED: Final = re.compile(
    r"\b(?:kenteken(?:nummer|plaat|s)?|nummerbord|nummerplaat|licen[sc]e plate|kennzeichen|plaka|tablic\w*)\b"
    r"[^\d\n.!?]{0,25}?[ :](?P<plate>(?=[a-z0-9 ]{0,9}\d)(?=[a-z0-9 ]{0,9}[a-z])"
    r"(?:[a-z]{1,3}|\d{1,3}) ?(?:[a-z]{1,3}|\d{1,3}) ?(?:[a-z]{1,3}|\d{1,3}))(?![\w])"
)
_VNUMBER: Final = re.compile(
    r"\b(?:v[.\- ]{0,2}(?:nummers?|nr|number|no|numer|numara(?:m|si)?)|vnr|vreemdelingen ?(?:nummer|nr)|"
    r"immigration number|ind[- ]?nummer)\b[^\d\n?!]{0,25}(\d{3}[ .\-]?\d{3}[ .\-]?\d{4})(?!\d)"
)
_DOCUMENT: Final = re.compile(r"(?<![\w])[a-z]{2}[a-np-z0-9]{6}\d(?![\w])")
_DOCUMENT_WORD: Final = re.compile(
    r"paspoort|identiteits|\bid[- ]?(?:kaart|bewijs|nummer)|documentn|rijbewijs|verblijfs|\bpassport|\bid card|ausweis|"
    r"reisepass|pasaport|kimlik|paszport|dowod|\bpas\b|جواز|هويه"
)
_FEWEST: Final = 8
"""The minimum number of digits in a citizen's or card number; house numbers and times of day have fewer."""
_LICENCE: Final = re.compile(r"\brijbewijs(?:nummer|nr)?\b[^\d\n?!]{0,20}(\d{10})(?!\d)")
_MRZ: Final = re.compile(r"(?<![a-z0-9])[pi]<nld[a-z0-9<]{5,40}")


def numbers(text: str, previous: str = "") -> Iterator[Finding]:
    """Findings in normalised `text`. `previous`: the citizen's previous message, which may contain the label."""
    yield from _documents(text)
    figures = sum(map(str.isdecimal, text))
    if not figures:
        return
    ibans = [Finding("iban", *span) for span in _ibans(text)]
    yield from ibans
    yield from _plates(text)
    if figures < _FEWEST:
        return
    cards = [card for card in _cards(text) if not any(card.start < i.end and i.start < card.end for i in ibans)]
    yield from cards
    taken = [(f.start, f.end) for f in (*ibans, *cards)]
    for start, end in _bsns(text, previous):
        if not any(start < other_end and other_start < end for other_start, other_end in taken):
            yield Finding("bsn", start, end)
    for found in _VNUMBER.finditer(text):
        yield Finding("vnumber", found.start(1), found.end(1))


def _plates(text: str) -> Iterator[Finding]:
    for found in _PLATE.finditer(text):
        yield Finding("plate", found.start(), found.end())
    for found in _PLATE_LABELLED.finditer(text):
        if 5 <= len(found.group("plate").replace(" ", "")) <= 8:
            yield Finding("plate", found.start("plate"), found.end("plate"))


def _bsns(text: str, previous: str) -> Iterator[tuple[int, int]]:
    from stdnum.nl import bsn  # noqa: PLC0415 - see above

    labelled = []
    for found in _LABELLED.finditer(text):
        between, number = found.group("between", "number")
        if not (_OTHER_ADJACENT.search(between) or _TELEPHONE.search(between) or _DATE.fullmatch(number)):
            labelled.append(found.span("number"))
            yield found.span("number")
    asked_before = _LABEL_OPEN.search(previous) is not None
    for found in _NINE.finditer(text):
        start, end = found.span(1)
        if any(start < other_end and other_start < end for other_start, other_end in labelled):
            continue
        before = text[max(0, start - 45) : start]
        if _announced(before) or _TELEPHONE.search(before):
            continue
        if _NAMELESS.search(before) and _SUBJECT.search(text, max(0, start - 120), start):
            continue
        digits = re.sub(r"\D", "", found.group(1))
        # `bsn.is_valid` pads a shorter number with zeroes; only nine digits come here.
        if bsn.is_valid(digits) or asked_before or _LABEL_BEHIND.match(text, end):
            yield start, end
    if asked_before and (bare := re.fullmatch(r"\W*(\d{8})\W*", text)):
        yield bare.span(1)


def _announced(before: str) -> bool:
    """Whether the last label in `before` announces some other kind of number."""
    labels = list(_LABELS.finditer(before))
    nearest = before[labels[-1].end() :] if labels else before
    if labels or _OTHER_ADJACENT.search(nearest):
        return _OTHER_ADJACENT.search(nearest) is not None
    other = _OTHER.search(nearest)
    return other is not None and len(re.findall(r"\d", other.group("after"))) < 4


def _ibans(text: str) -> Iterator[tuple[int, int]]:
    from stdnum import iban  # noqa: PLC0415

    last = 0
    for found in _IBAN.finditer(text):
        if found.start(1) < last:
            continue
        candidate = found.group(1)
        ends = [i + 1 for i, character in enumerate(candidate) if character not in _BETWEEN]
        for end in reversed(ends[14:34]):
            follows = text[found.start(1) + end : found.start(1) + end + 1]
            # People write the name right behind it, too: "NL02ABNA0123456789tnv".
            ends_there = not follows.isalnum() or (follows.isalpha() and candidate[end - 1].isdecimal())
            if ends_there and iban.is_valid(candidate[:end].replace("\n", ""), check_country=False):
                last = found.start(1) + end
                yield found.start(1), last
                break


def _cards(text: str) -> Iterator[Finding]:
    from stdnum import luhn  # noqa: PLC0415

    def passes(digits: str) -> bool:
        return _ISSUERS.fullmatch(digits) is not None and bool(luhn.is_valid(digits))

    for found in _CARD.finditer(text):
        if _NO_CARD.search(text[max(0, found.start() - 60) : found.start()]) or _LIBRARY.match(text, found.end()):
            continue
        groups = [(m.start(), m.end()) for m in re.finditer(r"\d+", found.group())]
        spans = [(0, len(groups))]
        sizes = [end - start for start, end in groups]
        for first, size in enumerate(sizes):
            shapes = (shape for shape in (*_CARD_GROUPS, (size,)) if tuple(sizes[first : first + len(shape)]) == shape)
            spans += [(first, first + len(shape)) for shape in shapes]
        for first, last in spans:
            start, end = groups[first][0], groups[last - 1][1]
            if passes(re.sub(r"\D", "", found.group()[start:end])):
                yield Finding("card", found.start() + start, found.start() + end)
                break


def _documents(text: str) -> Iterator[Finding]:
    for found in _DOCUMENT.finditer(text):
        near = text[max(0, found.start() - 60) : found.end() + 40]
        if _DOCUMENT_WORD.search(near.replace(found.group(), " ")):
            yield Finding("id_document", found.start(), found.end())
    for found in _LICENCE.finditer(text):
        yield Finding("id_document", found.start(1), found.end(1))
    for found in _MRZ.finditer(text):
        yield Finding("id_document", found.start(), found.end())
