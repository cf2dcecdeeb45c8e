"""The number of a case in the municipality's own case system, and where that system shows it.

At most 40 characters, like `identificatie` in the Dutch standard for case systems (ZGW, Zaken API). The standard lets
each system choose its own format; the only requirements here are a single word and at least one digit.
"""

import re
from typing import Final
from urllib.parse import quote

from app.domain.problems import Refused

PLACE: Final = "{zaak}"
"""The placeholder for the number in the address of a case."""
_NUMBER: Final = re.compile(r"(?=\D*\d)[^\W_][\w./-]{0,39}", re.ASCII)


def case_number(typed: str) -> str:
    """The case number in what was typed. `Refused` case_number_unclear if there is none."""
    number = typed.strip().removeprefix("#")
    if _NUMBER.fullmatch(number) is None:
        raise Refused("case_number_unclear", number=typed.strip()[:40])
    return number


def case_address(template: str, number: str) -> str:
    """The case's address in the case system, whose own address contains `PLACE`."""
    return template.replace(PLACE, quote(number, safe=""))
