"""Addresses, durations and sizes for the conversation's header, bubbles and panel."""

import re
from datetime import datetime, timedelta
from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale

from app.domain.channel import ChannelKind
from app.domain.ids import Address
from app.domain.window import Window, WindowState
from app.ui.wording.times import remaining

_PHONE = re.compile(r"\+?\d{8,15}")
_COUNTRIES: Final = ("31", "32", "33", "44", "48", "49", "90")
"""Common two-digit country codes; of the others only the first digit is shown."""


def masked_address(kind: ChannelKind, address: Address) -> str:
    """Enough of an address to tell two citizens apart, too little to copy; empty if it means nothing to people."""
    if _PHONE.fullmatch(address) and kind in (ChannelKind.WHATSAPP, ChannelKind.SIGNAL):
        digits = address.removeprefix("+")
        country = 2 if digits.startswith(_COUNTRIES) else 1
        return f"+{digits[:country]} {digits[country]} •••• ••{digits[-2:]}"
    if kind == ChannelKind.MESSENGER and len(address) > 8:
        return f"•••• {address[-4:]}"
    return ""


def took(seconds: float) -> str:
    """A duration: 1 min 10 s, 2 h 04 min."""
    whole = max(round(seconds), 0)
    if whole >= 600:
        return remaining(timedelta(seconds=whole))
    minutes, rest = divmod(whole, 60)
    translate = QCoreApplication.translate
    if minutes:
        return translate("Times", "{minutes} min {seconds} s").format(minutes=minutes, seconds=rest)
    return translate("Times", "{seconds} s").format(seconds=rest)


def played(seconds: float) -> str:
    """A duration in the style of media players: 0:24."""
    whole = max(round(seconds), 0)
    return f"{whole // 60}:{whole % 60:02d}"


def size_words(size: int | None) -> str:
    """A file's size: 214 kB."""
    if size is None:
        return ""
    return QLocale().formattedDataSize(size, 0 if size < 1_000_000 else 1, QLocale.DataSizeFormat.DataSizeSIFormat)


def length_words(length: int, limit: int, unit: str) -> str:
    """The length of a draft and its limit: 120 / 4096. `unit`: the value of a `LengthUnit`."""
    translate = QCoreApplication.translate
    if unit == "bytes":
        if length > limit:
            return translate("Length", "{count} bytes too many").format(count=length - limit)
        return translate("Length", "{count} / {limit} bytes").format(count=length, limit=limit)
    if length > limit:
        return translate("Length", "{count} too many").format(count=length - limit)
    return f"{length} / {limit}"


def window_words(window: Window, now: datetime, *, short: bool = False) -> str:
    """The time left to answer; empty if the channel sets no limit."""
    translate = QCoreApplication.translate
    if window.state is WindowState.NONE or window.expires_at is None:
        return ""
    if window.state is WindowState.CLOSED:
        return translate("Window", "time to answer is over")
    left = remaining(window.expires_at - now)
    if short:
        return left
    if window.state is WindowState.EXTENDED:
        return translate("Window", "only typed by yourself, {left} left").format(left=left)
    return translate("Window", "{left} left to answer").format(left=left)
