"""A lookup table of names to bytes in one block of memory: no objects are created except for what is looked up.

Layout: little-endian numbers of four bytes: the size of the head, the number of buckets, the offset of each bucket, and
the end of the last one. A bucket contains names, each followed by a zero byte, the length of its value (two bytes) and
the value. The low bits of a name's CRC-32 select its bucket. The remainder is the head, in any format the owner
chooses. In a file the whole is compressed, to a third.
"""

import lzma
import struct
from collections.abc import Mapping
from itertools import accumulate
from pathlib import Path
from typing import Final
from zlib import crc32

_SHAPE: Final = struct.Struct("<2I")
_END: Final = b"\0"
_SIZE: Final = 2


class Table:
    """A table in the layout of `laid_out`."""

    def __init__(self, data: bytes) -> None:
        head, buckets = _SHAPE.unpack_from(data)
        self._data, self._last = data, buckets - 1
        self._begins = memoryview(data)[_SHAPE.size : _SHAPE.size + (buckets + 1) * 4].cast("I")
        self.head = bytes(data[len(data) - head :])

    def get(self, name: str) -> bytes | None:
        """The value of `name`."""
        wanted = name.encode()
        bucket = crc32(wanted) & self._last
        found = self._data[self._begins[bucket] : self._begins[bucket + 1]]
        wanted += _END
        while found:
            size = len(wanted) if (right := found.startswith(wanted)) else found.index(_END) + 1
            begin = size + _SIZE
            end = begin + int.from_bytes(found[size:begin], "little")
            if right:
                return found[begin:end]
            found = found[end:]
        return None


def loaded(path: Path) -> Table:
    """Load a table from the file `path`."""
    return Table(lzma.decompress(path.read_bytes()))


def laid_out(head: bytes, rows: Mapping[str, bytes]) -> bytes:
    """Lay out a `Table` of `rows`, whose values must be shorter than 65,536 bytes."""
    count = 1 << len(rows).bit_length()
    buckets = [b""] * count
    for name, row in rows.items():
        wanted = name.encode()
        buckets[crc32(wanted) & count - 1] += wanted + _END + len(row).to_bytes(_SIZE, "little") + row
    begins = accumulate(map(len, buckets), initial=_SHAPE.size + (count + 1) * 4)
    return b"".join((_SHAPE.pack(len(head), count), struct.pack(f"<{count + 1}I", *begins), *buckets, head))


def written(head: bytes, rows: Mapping[str, bytes]) -> bytes:
    """The contents of a file for a table of `rows`, the same for the same rows in any order."""
    return lzma.compress(laid_out(head, dict(sorted(rows.items()))), preset=9 | lzma.PRESET_EXTREME)
