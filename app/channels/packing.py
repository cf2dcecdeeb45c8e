"""Unwrapping payloads: queues, functions and relays put a provider's JSON inside JSON of their own."""

import base64
import binascii
from collections.abc import Iterator
from typing import Final

from app.channels.payload import Unreadable, decode

DEEPEST: Final = 8
"""The most layers to unwrap."""

_BASE64: Final = ("eyJ", "ewo", "eyA", "W3s", "Wwo")
"""How an object, or a list of objects, begins in base64."""


def inside(value: object) -> Iterator[object]:
    """What may be packed in `value`: members that are objects or lists, and JSON in a string or in base64."""
    if isinstance(value, dict | list):
        for inner in value.values() if isinstance(value, dict) else value:
            if isinstance(inner, dict | list):
                yield inner
            elif isinstance(inner, str) and (packed := unpacked(inner)) is not None:
                yield packed


def unpacked(written: str) -> object | None:
    """The JSON in a string; None if it contains none."""
    try:
        if written.startswith(_BASE64):
            return decode(base64.b64decode(written, validate=True))
        if written.lstrip().startswith(("{", "[")):
            return decode(written.encode("utf-8", "surrogatepass"))
    except (Unreadable, binascii.Error, ValueError):
        pass  # a plain string, then
    return None
