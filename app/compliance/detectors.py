"""The detectors: what a message is about, as far as a rule may want to know. Each finding is a span with a detector id.

Numbers with a check digit are found by shape (`numbers`), credentials by their labels (`credentials`), and everything
else by phrases (`phrases`), which are data: resources/detectors/. The phrases of all languages run on every text:
people mix languages, and a wrong guess at the language would be a missed emergency.
"""

from typing import Final

from app.domain.message import Direction
from app.domain.warning import Finding

MOST_READ: Final = 32_000
"""Most code points of a message to examine: of a longer one, the first and last half of this many."""


def detect(text: str, direction: Direction, previous: str = "") -> tuple[Finding, ...]:
    """All findings in `text`, in order of position; spans count code points of the original text. Never raises.

    `previous` is the same writer's previous message: a label there ("mijn bsn is") applies to the number here.
    """
    # Imported with the first message: compiling the patterns takes longer than the window's start can spare.
    from app.compliance.reading import read  # noqa: PLC0415

    if len(text) <= MOST_READ:
        return read(text, direction, previous)
    half = MOST_READ // 2
    tail = len(text) - half
    late = (Finding(f.id, f.start + tail, f.end + tail) for f in read(text[tail:], direction, ""))
    return (*read(text[:half], direction, previous), *late)


def prepare() -> None:
    """Load the phrases now, so that the first message need not wait for it (0.1 to 0.2 seconds)."""
    for direction in Direction:
        detect("0", direction)  # a digit, because the number checks are imported with the first one
