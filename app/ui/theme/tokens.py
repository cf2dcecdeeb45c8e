"""The themes' colours, named after their purpose. Contrast is tested (tests/unit/ui/test_tokens.py)."""

from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from app.domain.channel import ChannelKind


class Tokens(Struct, frozen=True):
    """Colours as #rrggbb."""

    dark: bool
    background: str
    """Behind the timeline, and inside the search field."""
    surface: str
    """Lists, bars, panels, cards."""
    rail: str
    """The navigation."""
    border: str
    """Between areas, and around cards and buttons, which are identified by their text."""
    field: str
    """Around input fields: 3:1 contrast with the background."""
    selected: str
    hover: str
    text: str
    muted: str
    primary: str
    on_primary: str
    primary_hover: str
    chip: str
    on_chip: str
    danger: str
    danger_ground: str
    on_danger: str
    warn: str
    warn_ground: str
    on_warn: str
    info: str
    info_ground: str
    on_info: str
    ok: str
    note_ground: str
    note_border: str
    bubble_in: str
    bubble_in_border: str
    bubble_out: str
    on_bubble_out: str
    on_bubble_out_muted: str
    link: str
    focus: str
    scroll: str
    """The handle of a scroll bar, deliberately unobtrusive."""


LIGHT: Final = Tokens(
    dark=False,
    background="#f4f6f8",
    surface="#ffffff",
    rail="#eef2f6",
    border="#dbe2ea",
    field="#768595",
    selected="#dfe9f5",
    hover="#f0f4f9",
    text="#15202b",
    muted="#51606f",
    primary="#154273",
    on_primary="#ffffff",
    primary_hover="#1d5490",
    chip="#e8edf3",
    on_chip="#15202b",
    danger="#b3261e",
    danger_ground="#fde7e7",
    on_danger="#7a1712",
    warn="#c76b00",
    warn_ground="#fff1dc",
    on_warn="#6b3900",
    info="#2a62c9",
    info_ground="#e6eefc",
    on_info="#173a7a",
    ok="#1f7a3d",
    note_ground="#fff6d6",
    note_border="#d9b93b",
    bubble_in="#eef2f6",
    bubble_in_border="#dbe2ea",
    bubble_out="#154273",
    on_bubble_out="#ffffff",
    on_bubble_out_muted="#c3d3e6",
    link="#154273",
    focus="#154273",
    scroll="#c2ccd6",
)

DARK: Final = Tokens(
    dark=True,
    background="#0f151c",
    surface="#151d26",
    rail="#111922",
    border="#263341",
    field="#6f8194",
    selected="#1d2f44",
    hover="#1a2531",
    text="#e7edf3",
    muted="#9fb0c0",
    primary="#8ab8f0",
    on_primary="#151d26",
    primary_hover="#a6caf5",
    chip="#22303d",
    on_chip="#e7edf3",
    danger="#e06a62",
    danger_ground="#3c1a1a",
    on_danger="#ffc9c5",
    warn="#e0993d",
    warn_ground="#3a2a12",
    on_warn="#ffd9a3",
    info="#6f9fe8",
    info_ground="#17263f",
    on_info="#c3d8fa",
    ok="#6fcf8f",
    note_ground="#3a331a",
    note_border="#8a7a34",
    bubble_in="#1e2934",
    bubble_in_border="#263341",
    bubble_out="#2b5c98",
    on_bubble_out="#ffffff",
    on_bubble_out_muted="#cfe0f5",
    link="#8ab8f0",
    focus="#8ab8f0",
    scroll="#3a4a5b",
)

CONTRAST_LIGHT: Final = replace(
    LIGHT,
    background="#ffffff",
    surface="#ffffff",
    rail="#ffffff",
    border="#000000",
    field="#000000",
    selected="#cfe3ff",
    hover="#e6e6e6",
    text="#000000",
    muted="#262626",
    primary="#00295c",
    primary_hover="#000000",
    chip="#ffffff",
    on_chip="#000000",
    danger="#8f0000",
    danger_ground="#ffffff",
    on_danger="#7a0000",
    warn="#7a3e00",
    warn_ground="#ffffff",
    on_warn="#5c2e00",
    info="#00398f",
    info_ground="#ffffff",
    on_info="#00295c",
    ok="#00521f",
    note_ground="#ffffd6",
    note_border="#000000",
    bubble_in="#ffffff",
    bubble_in_border="#000000",
    bubble_out="#00295c",
    on_bubble_out_muted="#ffffff",
    link="#00295c",
    focus="#000000",
    scroll="#000000",
)

CONTRAST_DARK: Final = replace(
    DARK,
    background="#000000",
    surface="#000000",
    rail="#000000",
    border="#ffffff",
    field="#ffffff",
    selected="#003a70",
    hover="#262626",
    text="#ffffff",
    muted="#e6e6e6",
    primary="#ffe066",
    on_primary="#000000",
    primary_hover="#ffffff",
    chip="#000000",
    on_chip="#ffffff",
    danger="#ff9a94",
    danger_ground="#000000",
    on_danger="#ffc9c5",
    warn="#ffc46b",
    warn_ground="#000000",
    on_warn="#ffd9a3",
    info="#9cc4ff",
    info_ground="#000000",
    on_info="#c3d8fa",
    ok="#8ff0ac",
    note_ground="#262000",
    note_border="#ffffff",
    bubble_in="#000000",
    bubble_in_border="#ffffff",
    bubble_out="#003a70",
    on_bubble_out_muted="#ffffff",
    link="#ffe066",
    focus="#ffe066",
    scroll="#ffffff",
)
"""High contrast: text at 7:1 (WCAG 1.4.6) and every border drawn. Severity is also stated in words."""

_CHANNEL_COLOURS: Final = {
    ChannelKind.WHATSAPP: "#1b7a43",
    ChannelKind.MESSENGER: "#5b3fd1",
    ChannelKind.SIGNAL: "#2a62c9",
    ChannelKind.MATRIX: "#b0473a",
}
"""The same in both themes; each is a background for a white letter."""

_CHANNEL_LETTERS: Final = {
    ChannelKind.WHATSAPP: "W",
    ChannelKind.MESSENGER: "M",
    ChannelKind.SIGNAL: "S",
    ChannelKind.MATRIX: "A",
}

LABEL_COLOURS: Final = {
    "blue": "#2a62c9",
    "green": "#1f7a3d",
    "purple": "#8a4fbf",
    "red": "#b0473a",
    "amber": "#c76b00",
    "teal": "#0f7f86",
    "pink": "#b83280",
    "grey": "#6b7a89",
}
"""The dot before a label's name. `Label.colour` is one of these keys; anything else is shown in grey."""


def channel_colour(kind: ChannelKind) -> str:
    """The colour of a channel's badge (#rrggbb); grey for one without a colour of its own."""
    return _CHANNEL_COLOURS.get(kind, "#55636f")


def channel_letter(kind: ChannelKind) -> str:
    """The letter on a channel's badge."""
    return _CHANNEL_LETTERS.get(kind, kind.word[:1])


def label_colour(key: str) -> str:
    """The dot's colour."""
    return LABEL_COLOURS.get(key, LABEL_COLOURS["grey"])
