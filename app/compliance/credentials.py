"""DigiD credentials: a user name with a password, a password or a one-time code, in a text that mentions DigiD."""

import re
from collections.abc import Iterator
from typing import Final

from app.domain.warning import Finding

_CONTEXT: Final = re.compile(r"\b(?:digi ?[di][dt]?|digit|digid\w*|diggid|dig id|ديجيد)\b")
_LABEL: Final = (
    r"\b(?:wachtwoord(?:en)?|wachtwoort|wachwoord|ww|wwoord|paswoord|sleutelwoord|geheim(?:e woord)?|trefwoord|"
    r"pass ?word|pwd|passwort|kennwort|wachtwurd|sifre(?:m|si)?|parola(?:m|si)?|haslo|"
    r"كلمه (?:السر|المرور))"
)
_NAME: Final = r"\b(?:gebruikers?naam|gebruiker|inlognaam|username|user name|user|benutzername|login|naam)\b"
# Between the label and what it labels: "van mijn digid is", ":", "=", or nothing.
_TO: Final = (
    r"(?:\s*(?:van|voor|of|for|fur|mijn|mn|m'n|my|mein|is|=|:|was|luidt|dus|nu|now|deze|dit|het|digid|digi d|account|"
    r"app|inlog|ist|jest|to|daarvan|daarbij|erbij|hoort|heet|hij|zij|haar|zijn|man|vrouw|moeder|vader|zoon|dochter|->|-))"
    r"{0,7}\s*[\"'(]?"
)
_VALUE: Final = r"(?P<value>[^\s\"',;()?]{3,40})"
_GIVEN: Final = re.compile(_LABEL + r"\b(?P<to>" + _TO + ")" + _VALUE)
_NAME_AND_VALUE: Final = re.compile(
    _NAME
    + r"(?:\s*(?:is|=|:|van|digid|mijn|ist|jest|met)){0,4}\s*[^\s]{2,40}[\s,;/+&]{0,4}"
    + r"(?:(?:en|and|und|met|i|het|mijn|is)\s+){0,3}"
    + _LABEL
    + r"\b(?P<to>"
    + _TO
    + ")"
    + _VALUE
)
_PAIR: Final = re.compile(
    r"\b(?:digid|inlog(?:gen|gegevens)?|login|inloggegevens)\b[^\n?]{0,30}?[: ]\s*[\w.@]{3,30}(?:\s*[/+]\s*|\s+en\s+)"
    r"(?P<value>(?=\S{0,40}\d)(?=\S{0,40}[a-z])\S{6,40})"
)
_CODE: Final = re.compile(
    r"\b(?:(?:sms|controle|inlog|pin|activerings?|activatie|koppel|verificatie|beveiligings|toegangs)?[- ]?codes?|pin|"
    r"otp|kod(?:u|um)?|verification code|رمز|الرمز)\b"
    r"(?P<to>" + _TO + r"|[^\d\n?.]{0,30}?)"
    r"(?P<value>(?:\d[ -]?){4,9}(?<=\d)|(?=[a-z0-9]{0,10}\d)(?=[a-z0-9]{0,10}[a-z])[a-z0-9]{6,10})(?![\w])"
)
_CODE_BEFORE: Final = re.compile(
    r"(?<![\w-])(?P<value>\d{5,8})\s+(?:is|was|dat is|=)\s+(?:de|mijn|die|het|my|the)\s+"
    r"(?:\w{1,20} )?(?:digid )?(?:sms)?-?(?:code|pincode)"
)
# Six figures near the name, in one piece, in twos or threes, one by one (the app's own are five) or in words, that
# nothing calls another number.
_FIGURE: Final = (
    r"(?:nul|een|twee|drie|vier|vijf|zes|zeven|acht|negen|zero|one|two|three|four|five|six|seven|eight|nine|null|eins|zwei|"
    r"drei|funf|sechs|sieben|neun)"
)
_SIX: Final = (
    r"(?<![\d-])(?:\d{6}|\d{3}[ -]\d{3}|\d\d(?: \d\d){2}|(?:\d[ -]){4,5}\d)(?![\d-])|"
    rf"(?<!\w){_FIGURE}(?:[ ,-]{{1,2}}{_FIGURE}){{4,5}}(?!\w)"
)
_BETWEEN: Final = r"(?:(?!zaak|dossier|kenmerk|referentie|melding|nummer|\bnr\b|factu|euro|bsn|postcode)[^\n])"
_CODE_ALONE: Final = re.compile(
    rf"\b(?:digid|sms){_BETWEEN}{{0,45}}?(?P<value>{_SIX})|"
    rf"(?P<before>{_SIX}){_BETWEEN}{{0,40}}?\b(?:van|voor|op|for|from|fur|von|bij) (?:mijn |my )?digid"
)
# Letters with figures behind them, as people make passwords; not a device, an address or an office's number.
_MADE_UP: Final = re.compile(
    r"(?<![\w@./#-])(?=[^\s@/]{0,28}[a-z]{4})(?=[^\s@/]{0,28}\d)"
    r"(?!iphone|ipad|galaxy|samsung|android|windows|ios|http|www|covid|office|zaak|dossier|kenmerk|balie|loket|digid)"
    r"(?P<value>[a-z][\w&!#$*+-]{4,28}(?:\.[\w!]{1,12})?)(?=[\s,;:?)'\".]|$)"
)
# What follows the label in an ordinary sentence about trouble with a password.
_TROUBLE: Final = re.compile(
    r"vergeten|verlopen|kwijt|fout|niet|onjuist|geblokkeerd|werkt|klopt|wijzigen|veranderen|resetten|herstellen|opnieuw|"
    r"moet|kan|doet|nodig|aanvragen|instellen|ingevuld|ingevoerd|verkeerd|weg|gehackt|gestolen|komt|krijgt?|wordt|ik|u|"
    r"je|wat|hoe|en|of|maar|geweigerd|gewijzigd|lukt|invullen|invoeren|forgotten|wrong|expired|vergessen|zapomnialem|"
    r"unuttum|geven|delen|doorgeven|sturen|al|ook|echt|weer|steeds|nog|hebben|heb|heeft|weet|zegt|staat|dan|toch|om|te|"
    r"in|op|met|bij|na|via|nooit|gegeven|gevraagd|vragen|veranderd|aangepast|aanpassen|herstel|onbekend|bekend|nieuwe?|"
    r"oude|goed|gelukt|ontvangen|binnen"
)
_ERROR: Final = re.compile(r"\b(?:fout|error|storing|foutmelding|foutcode|storings|post)\W{0,2}(?:code)?$")


def credentials(text: str) -> Iterator[Finding]:
    """Findings in normalised `text`, each covering the secret and what announces it."""
    for found in _NAME_AND_VALUE.finditer(text):
        if _plausible(found):
            yield Finding("digid", found.start(), found.end())
    if not _CONTEXT.search(text):
        return
    for found in _GIVEN.finditer(text):
        if _plausible(found):
            yield Finding("digid", found.start(), found.end())
    for pattern in (_PAIR, _CODE_BEFORE, _CODE_ALONE, _MADE_UP):
        for found in pattern.finditer(text):
            yield Finding("digid", found.start(), found.end())
    for found in _CODE.finditer(text):
        if not _ERROR.search(text[max(0, found.start() - 12) : found.start()]):
            yield Finding("digid", found.start(), found.end())


def _plausible(found: re.Match[str]) -> bool:
    """Whether what follows the label is a password rather than the next word of the sentence."""
    value = found.group("value").rstrip(".!")
    if not value or _TROUBLE.fullmatch(value):
        return False
    announced = re.search(r"[:=]|\b(?:is|was|ist|jest|luidt)\b", found.group("to")) is not None
    telling = any(c.isdecimal() for c in value) or any(not c.isalnum() for c in value)
    return telling or announced
