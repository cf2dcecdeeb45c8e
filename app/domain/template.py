"""Approved templates: what a provider lets us send when nobody may write freely any more.

A template has places to fill in, each with a key: `1` or `name` for a variable of the body, `header.1` for one in the
header, `button.0` for the end of the address behind button number 0.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from app.domain.text import CitizenText

HEADER: Final = "header."
BUTTON: Final = "button."
VARIABLE: Final = re.compile(r"\{\{\s*(\w{1,64})\s*\}\}")


@dataclass(frozen=True, slots=True)
class Button:
    """What the citizen can press. `url` may hold one variable; empty for a button that answers or telephones."""

    text: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class TemplateFill:
    """Which template is to be sent, and what stands in its places: key → text on one line."""

    name: str
    language: str
    values: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Preview:
    """A template as the citizen will read it. A place without a value is in `missing`, and `{{key}}` in `text`."""

    text: str
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Template:
    """One template in one language."""

    name: str
    language: str
    category: str
    """As the provider calls it: utility, marketing, authentication."""
    body: str
    header: str = ""
    footer: str = ""
    buttons: tuple[Button, ...] = ()
    examples: dict[str, str] = field(default_factory=dict)
    """Key → what stood there when it was approved."""
    obstacle: str = ""
    """A problem code, for one that needs what we cannot give it; empty if it can be sent from here."""

    @property
    def places(self) -> tuple[str, ...]:
        """The keys of what has to be filled in, as they come in the text."""
        found = [f"{HEADER}{key}" for key in VARIABLE.findall(self.header)]
        found += VARIABLE.findall(self.body)
        found += [f"{BUTTON}{number}" for number, button in enumerate(self.buttons) if VARIABLE.search(button.url)]
        return tuple(dict.fromkeys(found))

    def fill(self, values: Mapping[str, str]) -> TemplateFill:
        """What to send: the places of this template alone, each value on one line, as providers ask for."""
        return TemplateFill(self.name, self.language, {key: _line(values[key]) for key in self.places if key in values})

    def preview(self, values: Mapping[str, str]) -> Preview:
        """The whole message with these values."""
        missing: dict[str, None] = {}

        def value(key: str) -> str:
            found = _line(values.get(key, ""))
            if not found:
                missing[key] = None
            return found or f"{{{{{key}}}}}"

        parts = [
            VARIABLE.sub(lambda match: value(HEADER + match.group(1)), self.header),
            VARIABLE.sub(lambda match: value(match.group(1)), self.body),
            self.footer,
        ]
        for number, button in enumerate(self.buttons):
            key = f"{BUTTON}{number}"
            address = button.url.replace(_only(button.url), value(key)) if key in self.places else button.url
            parts.append(" ".join(filter(None, (f"[{button.text}]", address))))
        return Preview("\n\n".join(filter(None, parts)), tuple(missing))


def _only(url: str) -> str:
    """The variable in the address of a button: there is at most one."""
    match = VARIABLE.search(url)
    return match.group() if match else ""


def _line(value: str) -> str:
    return " ".join(CitizenText.of(value).raw.split())
