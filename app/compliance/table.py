"""Many names and some bytes for each, as they lie in a file: no object is made of what nobody looks up.

The file is compressed, to a third. What it holds begins with numbers of four bytes, the lowest first: how many bytes
the head has, and how many buckets there are; then where each bucket begins, and where the last ends. The buckets hold
names, each with a zero, how many bytes it has, and those bytes behind it. A name is in the bucket that the last bits of
its CRC-32 say. The rest is the head, which is whatever its owner wants.
"""

import lzma
import struct
from collections import defaultdict
from collections.abc import Mapping
from itertools import accumulate
from pathlib import Path
from typing import Final
from zlib import crc32

_SHAPE: Final = struct.Struct("<2I")
_END: Final = b"\0"


class Table:
    """What `written` put together."""

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
            end = size + 1 + found[size]
            if right:
                return found[size + 1 : end]
            found = found[end:]
        return None


def loaded(path: Path) -> Table:
    """The table in the file `path`."""
    return Table(lzma.decompress(path.read_bytes()))


def written(head: bytes, rows: Mapping[str, bytes]) -> bytes:
    """The file of a table of `rows`: fewer than 256 bytes for a name."""
    count = 1 << len(rows).bit_length()
    buckets = defaultdict[int, bytes](bytes)
    for name, row in sorted(rows.items()):
        wanted = name.encode()
        buckets[crc32(wanted) & count - 1] += wanted + _END + bytes((len(row),)) + row
    filled = [buckets[number] for number in range(count)]
    begins = accumulate(map(len, filled), initial=_SHAPE.size + (count + 1) * 4)
    data = b"".join((_SHAPE.pack(len(head), count), struct.pack(f"<{count + 1}I", *begins), *filled, head))
    return lzma.compress(data, preset=9 | lzma.PRESET_EXTREME)
