"""Many names and some bytes for each, in one piece: no object is made of what nobody looks up.

It begins with numbers of four bytes, the lowest first: how many bytes the head has, and how many buckets there are;
then where each bucket begins, and where the last ends. The buckets hold names, each with a zero, how many bytes it has
in two more, and those bytes behind it. A name is in the bucket that the last bits of its CRC-32 say. The rest is the
head, which is whatever its owner wants. In a file it is compressed, to a third.
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
    """What `laid_out` put together."""

    def __init__(self, data: bytes) -> None:
        head, buckets = _SHAPE.unpack_from(data)
        self._data, self._last = data, buckets - 1
        self._begins = memoryview(data)[_SHAPE.size : _SHAPE.size + (buckets + 1) * 4].cast("I")
        self.head = bytes(data[len(data) - head :])

    def get(self, name: str) -> bytes | None:
        """The bytes of `name`."""
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
    """The table in the file `path`."""
    return Table(lzma.decompress(path.read_bytes()))


def laid_out(head: bytes, rows: Mapping[str, bytes]) -> bytes:
    """What a `Table` of `rows` reads: fewer than 65,536 bytes for a name."""
    count = 1 << len(rows).bit_length()
    buckets = [b""] * count
    for name, row in rows.items():
        wanted = name.encode()
        buckets[crc32(wanted) & count - 1] += wanted + _END + len(row).to_bytes(_SIZE, "little") + row
    begins = accumulate(map(len, buckets), initial=_SHAPE.size + (count + 1) * 4)
    return b"".join((_SHAPE.pack(len(head), count), struct.pack(f"<{count + 1}I", *begins), *buckets, head))


def written(head: bytes, rows: Mapping[str, bytes]) -> bytes:
    """The file of a table of `rows`, the same for the same rows in any order."""
    return lzma.compress(laid_out(head, dict(sorted(rows.items()))), preset=9 | lzma.PRESET_EXTREME)
