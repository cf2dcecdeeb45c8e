"""Which `send:` triggers apply to a text of ours: links, campaigning, messages that no person sends. Pure."""

import re
from typing import Final

_LINK: Final = re.compile(r"\bhttps?://\S|\bwww\.\w|\b[\w-]+\.(?:nl|com|eu|org|net|frl)\b(?!@)", re.IGNORECASE)
_PARTY: Final = (
    r"(?:vvd|pvda|pvv|cda|d66|groenlinks|gl-pvda|bbb|nsc|christenunie|sgp|sp|denk|volt|fvd|ja21|50plus|"
    r"partij voor de dieren|pvdd|fnp|(?:onze|mijn|de) (?:partij|fractie|lijst))"
)
_CAMPAIGN: Final = re.compile(
    rf"\bstem(?:men|t)?\s+(?:(?:op|voor)\s+)?(?:lijst\s*\d+|{_PARTY}\b)"
    rf"|\bkies\s+(?:voor\s+)?(?:lijst\s*\d+|{_PARTY}\b)"
    r"|\bstem (?:op|voor|tegen) (?:ons|mij|hem|haar|onze)\b"
    rf"|\b(?:lid|steun|doneer aan|actief bij) (?:worden van |van )?{_PARTY}\b"
    r"|\b(?:verkiezings|partij)(?:programma|campagne|belofte|folder|bijeenkomst)"
    r"|\b(?:stemadvies|lijsttrekker|kandidatenlijst|campagneteam|campagneavond)"
    r"|\bvote for (?:us|me|list|party|the \w+ party)\b|\belection (?:campaign|manifesto|rally)\b",
    re.IGNORECASE,
)
_HUMAN: Final = re.compile(
    r"\b(?:medewerker|collega|mens|balie|bel(?:t|len)?|telefoon|baliemedewerker|employee|colleague|person|call|desk"
    r"|mitarbeiter(?:in)?|rufen|belje|meiwurker|kollega|arayın|çalışan|اتصل|موظف|zadzwonić|pracownik|телефонуйте"
    r"|працівник)\b",
    re.IGNORECASE,
)
"""In the languages in which there are referrals."""


def of_text(text: str, *, automatic: bool = False) -> frozenset[str]:
    """The triggers that hold for a text of ours.

    send:link         it holds a web address
    send:political    it campaigns: a party with a call to vote, a programme, a list. Where and how to vote is none.
    send:automatic    no person sends it
    send:no_human     the same, and it names no way to a person
    """
    found = set()
    if _LINK.search(text):
        found.add("send:link")
    if _CAMPAIGN.search(text):
        found.add("send:political")
    if automatic:
        found.add("send:automatic")
        if not _HUMAN.search(text):
            found.add("send:no_human")
    return frozenset(found)
