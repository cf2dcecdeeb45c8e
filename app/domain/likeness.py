"""Detects names that look alike: letters of another alphabet, or invisible characters."""

import re
import unicodedata
from typing import Final

_OTHER: Final = (
    "\u0430\u0410\u0412\u0435\u0415\u041a\u043a\u041c\u041d\u043e\u041e\u0440\u0420\u0441\u0421\u0422\u0443\u0423\u0445"
    "\u0425\u0456\u0406\u0458\u0408\u0455\u0405\u04bb\u0501\u051b\u051d\u04cf\u04c0\u0451\u0401\u0457\u0407"  # Cyrillic
    "\u0391\u03b1\u0392\u0395\u0396\u0397\u0399\u03b9\u039a\u03ba\u039c\u039d\u03bd\u039f\u03bf\u03a1\u03c1\u03a4\u03a5"
    "\u03c5\u03a7\u03f3"  # Greek
    "\u0585\u057d\u0570\u0578\u0566\u0261\u0251\u0131\u0130\u01c0"  # Armenian, and Latin for phonetics
    "|01\u2010\u2012\u2013\u2014\u2212\u2018\u2019\u02bc\u2032`"
)
_SEEN_AS: Final = (
    "aABeEKkMHoOpPcCTyYxXiIjJsShdqwll\u00eb\u00cb\u00ef\u00cfAaBEZHIiKkMNvOoPpTYuXjouhnqgaiIllol-----'''''"
)
"""The letters for which those at the same position in `_OTHER` are taken, by their most usual shape (as in Unicode's TR
39).
"""
_ALIKE: Final = str.maketrans(_OTHER, _SEEN_AS)
_UNSEEN: Final = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164"
    "\ufe00-\ufe0f\ufeff\U000e0000-\U000e0fff]"
)
_SPACES: Final = re.compile("[\t-\r\u0085\u2028\u2029 ]+")


def as_seen(name: str) -> str:
    """`name` as it looks, whatever it is written with; the function name_as_seen of PostgreSQL says the same.

    A capital I within a word is taken for the small l that it looks like.
    """
    plain = _UNSEEN.sub("", unicodedata.normalize("NFKC", name)).translate(_ALIKE)
    return _SPACES.sub(" ", re.sub("(?<=[a-z])I", "l", plain)).strip(" ").lower()
