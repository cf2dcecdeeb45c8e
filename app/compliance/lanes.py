"""Packs many integers into one, each in its own lane of bits, so that a single addition adds all of them.

Python adds or multiplies an integer of a thousand bits about as fast as a small one. The packed numbers may be
negative.
"""

from collections.abc import Iterable, Sequence
from functools import cache
from struct import Struct
from typing import Final

SMALL: Final = 16
NARROW: Final = 32
WIDE: Final = 64
"""Bits per lane: no number, and no sum of them, may need more."""
_LETTERS: Final = {SMALL: "h", NARROW: "i", WIDE: "q"}


def packed(numbers: Iterable[int], bits: int) -> int:
    """Pack `numbers` into one, the first in the lowest lane."""
    return sum(number << bits * place for place, number in enumerate(numbers))


def unpacked(count: int, together: int, bits: int) -> tuple[int, ...]:
    """Unpack the `count` numbers in a result or sum of results of `packed`. Raises `OverflowError` if there are
    more.
    """
    zeroes, lanes = _shape(count, bits)
    # A negative lane has borrowed from the next one; adding this undoes it, and flipping the sign bit restores the
    # value.
    return lanes.unpack(((together + zeroes) ^ zeroes).to_bytes(lanes.size, "little"))


def beside(numbers: Sequence[int], bits: int) -> int:
    """The same as `packed`, but faster, for `numbers` without negative ones."""
    return int.from_bytes(_shape(len(numbers), bits)[1].pack(*numbers), "little")


def greatest(count: int, many: Iterable[int], bits: int) -> int:
    """The greatest number in each of the `count` lanes of `many`, none of which is negative."""
    tops, _ = _shape(count, bits)
    most = 0
    for one in many:
        # The sign bit of a lane survives the subtraction of the greatest so far if the new one is at least as great.
        wins = (one | tops) - most & tops
        most ^= (one ^ most) & wins - (wins >> bits - 1)
    return most


def lane(place: int, many: Iterable[int], bits: int) -> list[int]:
    """The number at `place` of each of `many`, as `unpacked` would return it."""
    zeroes, _ = _shape(place + 1, bits)
    shift, ones, zero = bits * place, (1 << bits) - 1, 1 << bits - 1
    return [(together + zeroes >> shift & ones) - zero for together in many]


@cache
def _shape(count: int, bits: int) -> tuple[int, Struct]:
    return packed([1 << bits - 1] * count, bits), Struct(f"<{count}{_LETTERS[bits]}")
