"""The relay's durable log: append-only files of checksummed records, deleted once they have been acknowledged.

    FILE.0001764000000001    records from that sequence number on
    FILE.acked               how far each reader has acknowledged each source (JSON; losing it repeats, never loses)
    FILE.lock                held while a relay uses the log

A record is its length and CRC-32 (two little-endian 32-bit numbers), then MessagePack of (sequence, received at in
milliseconds, source, headers, body). Reading a file ends at the first record that is not whole: that is where a crash
or a full disk cut it off, and nothing behind it was ever confirmed. A new run, and a run after any failed write,
begins a new file instead of repairing the old one. A file goes when every reader of its sources has acknowledged it.

Sequence numbers only grow, also over a log that somebody deleted: each run begins at the present time in microseconds
or after the last number known, whichever is larger. All methods block and are called from one thread.
"""

import contextlib
import json
import logging
import os
import struct
import sys
import time
import zlib
from array import array
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import msgspec

SEGMENT_BYTES: Final = 16 * 1024 * 1024
_HEAD: Final = struct.Struct("<II")
_LONGEST_RECORD: Final = 4 * 1024 * 1024

log = logging.getLogger(__name__)


class Entry(msgspec.Struct, array_like=True, frozen=True):
    """One webhook as received. `received_at` is in milliseconds since 1970."""

    seq: int
    received_at: int
    source: str
    headers: dict[str, str]
    body: bytes


class LogInUse(Exception):
    """Another process has locked this log."""


@dataclass
class _Segment:
    path: Path
    first: int
    ends: "array[int]" = field(default_factory=lambda: array("Q"))
    sources: list[str] = field(default_factory=list)
    lasts: dict[str, int] = field(default_factory=dict)
    """Source → the number of its last record in this file."""

    @property
    def last(self) -> int:
        """The last sequence number in the file; `first` - 1 if it is empty."""
        return self.first + len(self.ends) - 1

    @property
    def size(self) -> int:
        return self.ends[-1] if self.ends else 0

    def place(self, index: int) -> tuple[int, int]:
        """Offset and length of record number `index`, including its header."""
        begin = self.ends[index - 1] if index else 0
        return begin, self.ends[index] - begin

    def add(self, source: str, length: int) -> None:
        self.ends.append(self.size + length)
        self.sources.append(sys.intern(source))
        self.lasts[source] = self.last


class Log:
    """The log at `path`, for `readers`: name → the sources that it reads.

    Raises `LogInUse`, or `OSError` if the folder cannot be used.
    """

    def __init__(self, path: Path, readers: Mapping[str, frozenset[str]]) -> None:
        self._path = path
        self._readers = readers
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._lock = _locked(Path(f"{path}.lock"))
        self._acked_path = Path(f"{path}.acked")
        self._acked = self._read_acked()
        self._segments = [segment for segment in map(_scanned, self._files()) if segment is not None]
        known = [segment.last for segment in self._segments] + [
            max(one.values()) for one in self._acked.values() if one
        ]
        self._next = max([time.time_ns() // 1000, *(number + 1 for number in known)])
        self._active: int | None = None
        self._drop_acknowledged()

    @property
    def last(self) -> int:
        """The newest sequence number given out so far."""
        return self._next - 1

    def append(self, entries: Sequence[tuple[str, dict[str, str], bytes]], received_at: int) -> int:
        """Append (source, headers, body) each, in this order; on return all are on disk. Returns the last number.

        Raises `OSError`; then none of them counts as stored.
        """
        first, self._next = self._next, self._next + len(entries)
        records = [_record(Entry(first + i, received_at, *entry)) for i, entry in enumerate(entries)]
        try:
            segment, descriptor = self._writable(first)
            _write(descriptor, b"".join(records))
        except OSError:
            self._retire()
            raise
        for (source, _, _), record in zip(entries, records, strict=True):
            segment.add(source, len(record))
        if segment.size >= SEGMENT_BYTES:
            self._retire()
        return self.last

    def follow(self, readers: Mapping[str, frozenset[str]]) -> None:
        """Replace the set of readers. A new one gets what is still waiting for others, and everything from now on."""
        self._readers = readers
        self._drop_acknowledged()

    def read(self, after: int, reader: str, limit: int, budget: int = 4 * 1024 * 1024) -> tuple[list[Entry], int]:
        """Up to `limit` entries for `reader` after number `after`, about `budget` bytes, and the number to continue
        from.

        A reader with a number beyond the last one has read another log and starts over.
        """
        if reader not in self._readers:
            return [], after
        if after > self.last:
            after = 0
        sources, acked = self._readers[reader], self._acked.get(reader, {})
        found: list[Entry] = []
        for segment in self._segments:
            if segment.last <= after:
                continue
            # Somebody deleted the file: the other files are still served.
            with contextlib.suppress(FileNotFoundError), segment.path.open("rb", buffering=0) as file:
                for seq in range(max(after + 1, segment.first), segment.last + 1):
                    source = segment.sources[seq - segment.first]
                    if source not in sources or seq <= acked.get(source, 0):
                        continue
                    begin, length = segment.place(seq - segment.first)
                    file.seek(begin)
                    entry = _entry(file.read(length))
                    if entry is None:
                        log.error("record %d cannot be read back", seq)
                        continue
                    found.append(entry)
                    budget -= length
                    if len(found) >= limit or budget <= 0:
                        return found, seq
        return found, max(after, self.last)

    def acknowledge(self, reader: str, seq: int) -> int:
        """Record that `reader` needs nothing up to number `seq` any more. Returns how far it has acknowledged now."""
        seq = min(seq, self.last)
        before = self._acked.get(reader, {})
        self._acked[reader] = {source: max(seq, before.get(source, 0)) for source in self._readers.get(reader, ())}
        temporary = Path(f"{self._acked_path}.new")
        with contextlib.suppress(OSError):  # a full disk: what is acknowledged twice is only served twice
            temporary.write_text(json.dumps(self._acked), "utf-8")
            temporary.replace(self._acked_path)
        self._drop_acknowledged()
        return seq

    def waiting(self) -> dict[str, int]:
        """The number of entries that each reader has not acknowledged."""
        return {reader: sum(self._waiting(segment, reader) for segment in self._segments) for reader in self._readers}

    @property
    def size(self) -> int:
        """The size of all stored records in bytes."""
        return sum(segment.size for segment in self._segments)

    def close(self) -> None:
        """Close the files."""
        self._retire()
        os.close(self._lock)

    def _files(self) -> Iterator[Path]:
        prefix = f"{self._path.name}."
        yield from sorted(
            path
            for path in self._path.parent.iterdir()
            if path.name.startswith(prefix) and path.name.removeprefix(prefix).isdigit()
        )

    def _read_acked(self) -> dict[str, dict[str, int]]:
        try:
            return msgspec.json.decode(self._acked_path.read_bytes(), type=dict[str, dict[str, int]])
        except (OSError, msgspec.MsgspecError):
            return {}

    def _writable(self, first: int) -> tuple[_Segment, int]:
        if self._active is None:
            path = Path(f"{self._path}.{first:016d}")
            self._active = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_APPEND, 0o600)
            self._segments.append(_Segment(path, first))
            _sync_folder(path.parent)
        return self._segments[-1], self._active

    def _retire(self) -> None:
        """Stop writing to this file: it is full, finished, or in doubt."""
        if self._active is not None:
            descriptor, self._active = self._active, None
            with contextlib.suppress(OSError):  # everything confirmed has been flushed before
                os.close(descriptor)

    def _waiting(self, segment: _Segment, reader: str) -> int:
        acked = self._acked.get(reader, {})
        mine = {source for source in self._readers[reader] if segment.lasts.get(source, 0) > acked.get(source, 0)}
        if not mine:
            return 0
        return sum(
            source in mine and seq > acked.get(source, 0) for seq, source in enumerate(segment.sources, segment.first)
        )

    def _is_done(self, segment: _Segment) -> bool:
        return all(
            self._acked.get(reader, {}).get(source, 0) >= last
            for source, last in segment.lasts.items()
            for reader, sources in self._readers.items()
            if source in sources
        )

    def _drop_acknowledged(self) -> None:
        kept: list[_Segment] = []
        for segment in self._segments:
            if not self._is_done(segment):
                kept.append(segment)
                continue
            if segment is self._segments[-1]:
                self._retire()
            with contextlib.suppress(OSError):  # it is deleted when the log is next opened
                segment.path.unlink()
        self._segments = kept


def _locked(path: Path) -> int:
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    if sys.platform != "win32":
        import fcntl  # noqa: PLC0415 - there is none on Windows

        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            os.close(descriptor)
            raise LogInUse from None
    return descriptor


def _record(entry: Entry) -> bytes:
    payload = msgspec.msgpack.encode(entry)
    return _HEAD.pack(len(payload), zlib.crc32(payload)) + payload


def _entry(record: bytes) -> Entry | None:
    """The entry in a complete, undamaged record."""
    if len(record) < _HEAD.size:
        return None
    length, checksum = _HEAD.unpack_from(record)
    payload = record[_HEAD.size :]
    if len(payload) != length or zlib.crc32(payload) != checksum:
        return None
    try:
        return msgspec.msgpack.decode(payload, type=Entry)
    except msgspec.MsgspecError:
        return None


def _scanned(path: Path) -> _Segment | None:
    """Index a file of an earlier run."""
    segment = _Segment(path, int(path.name.rpartition(".")[2]))
    with path.open("rb") as file:
        while head := file.read(_HEAD.size):
            length = _HEAD.unpack(head)[0] if len(head) == _HEAD.size else 0
            record = head + (file.read(length) if 0 < length <= _LONGEST_RECORD else b"")
            entry = _entry(record)
            if entry is None or entry.seq != segment.last + 1:
                log.warning("%s: ends in a record that is not whole, after %d", path.name, segment.last)
                break
            segment.add(entry.source, len(record))
    return segment


def _write(descriptor: int, data: bytes) -> None:
    view = memoryview(data)
    while view:
        view = view[os.write(descriptor, view) :]
    # Never retried: after a failed flush the system may have forgotten what it did not write.
    os.fsync(descriptor)


def _sync_folder(folder: Path) -> None:
    if sys.platform != "win32":
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
