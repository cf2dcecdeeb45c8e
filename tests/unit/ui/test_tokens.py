"""WCAG 2.2 contrast of every pair of colours that the window combines."""

import pytest

from app.domain.channel import ChannelKind
from app.main import KITS
from app.ui.theme.tokens import (
    CONTRAST_DARK,
    CONTRAST_LIGHT,
    DARK,
    LABEL_COLOURS,
    LIGHT,
    Tokens,
    channel_colour,
    channel_letter,
)

# Texts and their backgrounds. AA requires 4.5 for text.
TEXT_PAIRS = [
    *((ink, ground) for ink in ("text", "muted") for ground in ("surface", "rail", "background", "selected", "hover")),
    ("on_primary", "primary"),
    ("on_primary", "primary_hover"),
    ("primary", "selected"),
    ("primary", "surface"),
    ("link", "surface"),
    ("link", "bubble_in"),
    ("on_chip", "chip"),
    ("muted", "chip"),
    ("on_danger", "danger_ground"),
    ("on_warn", "warn_ground"),
    ("on_warn", "surface"),
    ("on_info", "info_ground"),
    ("text", "note_ground"),
    ("muted", "note_ground"),
    ("text", "bubble_in"),
    ("muted", "bubble_in"),
    ("on_bubble_out", "bubble_out"),
    ("on_bubble_out_muted", "bubble_out"),
]
# Non-text elements: icons, meaningful borders, the focus ring. AA requires 3.
MARK_PAIRS = [
    ("focus", "surface"),
    ("focus", "rail"),
    ("focus", "background"),
    ("focus", "selected"),
    ("field", "surface"),
    ("field", "background"),
    ("field", "warn_ground"),
    ("field", "danger_ground"),
    ("danger", "surface"),
    ("danger", "danger_ground"),
    ("warn", "surface"),
    ("warn", "warn_ground"),
    ("info", "surface"),
    ("info", "info_ground"),
    ("ok", "surface"),
]


THEMES, NAMES = [LIGHT, DARK, CONTRAST_LIGHT, CONTRAST_DARK], ["light", "dark", "contrast", "contrast on black"]


def luminance(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("tokens", THEMES, ids=NAMES)
@pytest.mark.parametrize(("ink", "ground"), TEXT_PAIRS)
def test_text_can_be_read(tokens: Tokens, ink: str, ground: str) -> None:
    assert contrast(getattr(tokens, ink), getattr(tokens, ground)) >= 4.5


@pytest.mark.parametrize("tokens", THEMES[2:], ids=NAMES[2:])
@pytest.mark.parametrize(("ink", "ground"), TEXT_PAIRS)
def test_high_contrast_reads_by_seven_to_one(tokens: Tokens, ink: str, ground: str) -> None:
    assert contrast(getattr(tokens, ink), getattr(tokens, ground)) >= 7


@pytest.mark.parametrize("tokens", THEMES[2:], ids=NAMES[2:])
@pytest.mark.parametrize("edge", ["border", "bubble_in_border", "note_border", "scroll"])
def test_high_contrast_draws_every_edge(tokens: Tokens, edge: str) -> None:
    assert contrast(getattr(tokens, edge), tokens.surface) >= 7


@pytest.mark.parametrize("tokens", THEMES, ids=NAMES)
@pytest.mark.parametrize(("mark", "ground"), MARK_PAIRS)
def test_marks_can_be_seen(tokens: Tokens, mark: str, ground: str) -> None:
    assert contrast(getattr(tokens, mark), getattr(tokens, ground)) >= 3


@pytest.mark.parametrize("kind", [*KITS, ChannelKind("telegram")])
def test_a_white_letter_stands_on_every_channel(kind: ChannelKind) -> None:
    assert contrast("#ffffff", channel_colour(kind)) >= 4.5
    assert len(channel_letter(kind)) == 1


@pytest.mark.parametrize("tokens", THEMES, ids=NAMES)
@pytest.mark.parametrize("colour", LABEL_COLOURS.values())
def test_label_dots_can_be_seen(tokens: Tokens, colour: str) -> None:
    # The name is beside the dot, so the dot may have less contrast than a mark.
    assert contrast(colour, tokens.rail) >= 2
