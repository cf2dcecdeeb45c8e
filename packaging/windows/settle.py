"""Sets the timestamp and the package code of an .msi: settle.py FILE.msi SECONDS CODE.

The tools write the time of the build into the summary, and wixl writes a random code. This makes builds reproducible.
Runs in the environment of packaging/requirements/tools.txt.
"""

import struct
import sys
from typing import Final

import olefile

_STREAM: Final = "\x05SummaryInformation"
_CODE, _CREATED, _SAVED = 9, 12, 13
_EPOCH: Final = 11_644_473_600
"""Seconds from 1601, the epoch of Windows, to 1970."""


def main(path: str, seconds: int, code: str) -> None:
    """Patch the summary, a property set (MS-OLEPS): after its header comes a table of (property, offset)."""
    with olefile.OleFileIO(path, write_mode=True) as file:
        summary = bytearray(file.openstream(_STREAM).read())
        (start,) = struct.unpack_from("<I", summary, 44)
        (count,) = struct.unpack_from("<I", summary, start + 4)
        for number in range(count):
            name, offset = struct.unpack_from("<II", summary, start + 8 + 8 * number)
            if name == _CODE:
                struct.pack_into("38s", summary, start + offset + 8, f"{{{code}}}".encode())
            elif name in (_CREATED, _SAVED):
                struct.pack_into("<Q", summary, start + offset + 4, (seconds + _EPOCH) * 10_000_000)
        file.write_stream(_STREAM, bytes(summary))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), sys.argv[3])
