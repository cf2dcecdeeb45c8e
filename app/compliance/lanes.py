"""Packs many integers into one, each in its own lane of bits, so that a single addition adds all of them.

Python adds or multiplies an integer of a thousand bits about as fast as a small one. Every number may be negative.
"""

from collections.abc import Iterable, Sequence
from functools import cache
from struct import Struct
from typing import Final

SMALL: Final = 16
NARROW: Final = 32
WIDE: Final = 64
"""Bits of a lane: no number, nor any sum of such, may need more."""
_LETTERS: Final = {SMALL: "h", NARROW: "i", WIDE: "q"}


def packed(numbers: Iterable[int], bits: int) -> int:
    """`numbers` in one, the first in the lowest lane."""
    return sum(number << bits * place for place, number in enumerate(numbers))


def unpacked(count: int, together: int, bits: int) -> tuple[int, ...]:
    """The `count` numbers that `packed` put together, or sums of such. OverflowError where there are more."""
    zeroes, lanes = _shape(count, bits)
    # A lane below zero borrowed from the next; with this added none is, and without its highest bit it is as written.
    return lanes.unpack(((together + zeroes) ^ zeroes).to_bytes(lanes.size, "little"))


def beside(numbers: Sequence[int], bits: int) -> int:
    """As `packed`, and sooner, where none of `numbers` is below zero."""
    return int.from_bytes(_shape(len(numbers), bits)[1].pack(*numbers), "little")


def greatest(count: int, many: Iterable[int], bits: int) -> int:
    """In each of the `count` lanes the greatest number that any of `many` has there. None of them is below zero."""
    tops, _ = _shape(count, bits)
    most = 0
    for one in many:
        # The highest bit of a lane stays where taking away what is the most so far leaves something, or nothing.
        wins = (one | tops) - most & tops
        most ^= (one ^ most) & wins - (wins >> bits - 1)
    return most


def lane(place: int, many: Iterable[int], bits: int) -> list[int]:
    """Of each of `many` the number that `unpacked` has at `place`."""
    zeroes, _ = _shape(place + 1, bits)
    shift, ones, zero = bits * place, (1 << bits) - 1, 1 << bits - 1
    return [(together + zeroes >> shift & ones) - zero for together in many]


@cache
def _shape(count: int, bits: int) -> tuple[int, Struct]:
    return packed([1 << bits - 1] * count, bits), Struct(f"<{count}{_LETTERS[bits]}")
