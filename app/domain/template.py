"""Approved templates: what a provider still lets us send when free text is no longer allowed.

A template has places to fill in, each with a key: `1` or `name` for a variable of the body, `header.1` for one in the
header, `header.file` for the picture, video or document above it, `location.latitude` and the like for the point on the
map above it, `button.0` for the end of the address behind button number 0, `code.0` for what that button copies.
"""

import re
from collections.abc import Mapping
from typing import Final

from msgspec import Struct, field

from app.domain.message import MessageKind
from app.domain.text import CitizenText

HEADER: Final = "header."
BUTTON: Final = "button."
CODE: Final = "code."
LOCATION: Final = "location."
FILE: Final = "header.file"
POINT: Final = tuple(f"{LOCATION}{part}" for part in ("name", "address", "latitude", "longitude"))
LONGEST_CODE: Final = 15
VARIABLE: Final = re.compile(r"\{\{\s*(\w{1,64})\s*\}\}")


class Button(Struct, frozen=True):
    """A button. `url` may contain one variable; it is empty for a button that replies or calls.

    `copies`: it copies a code, which has to be filled in. `repeats`: the key of the placeholder whose value it reuses.
    """

    text: str
    url: str = ""
    copies: bool = False
    repeats: str = ""


class TemplateFill(Struct, frozen=True):
    """The template to send, and the values of its placeholders: key → text on one line."""

    name: str
    language: str
    values: Mapping[str, str] = field(default_factory=dict)


class Preview(Struct, frozen=True):
    """A template as the citizen will read it. A placeholder without a value is in `missing`, and shown as `{{key}}`."""

    text: str
    missing: tuple[str, ...] = ()


class Template(Struct, frozen=True):
    """One template in one language."""

    name: str
    language: str
    category: str
    """The provider's category: utility, marketing, authentication."""
    body: str
    header: str = ""
    footer: str = ""
    buttons: tuple[Button, ...] = ()
    examples: dict[str, str] = field(default_factory=dict)
    """Key → the example value with which it was approved."""
    obstacle: str = ""
    """A problem code, if the template needs something that we cannot supply; empty if it can be sent."""
    above: MessageKind | None = None
    """The kind of header above the text: a picture, a video, a document, or a location."""

    @property
    def wants_file(self) -> bool:
        """Whether a file has to be sent with it."""
        return self.above not in (None, MessageKind.LOCATION)

    @property
    def places(self) -> tuple[str, ...]:
        """The keys of the placeholders, in the order of the text."""
        found = [FILE] if self.wants_file else list(POINT) if self.above is MessageKind.LOCATION else []
        found += [f"{HEADER}{key}" for key in VARIABLE.findall(self.header)]
        found += VARIABLE.findall(self.body)
        for number, button in enumerate(self.buttons):
            if button.copies:
                found.append(f"{CODE}{number}")
            elif not button.repeats and VARIABLE.search(button.url):
                found.append(f"{BUTTON}{number}")
        return tuple(dict.fromkeys(found))

    def fill(self, values: Mapping[str, str]) -> TemplateFill:
        """The values to send: only this template's placeholders, each value on one line, as providers require.

        A file is sent separately and is not a value.
        """
        filled = {key: _line(values[key]) for key in self.places if key in values and key != FILE}
        for number, button in enumerate(self.buttons):
            if button.repeats in filled:
                filled[f"{BUTTON}{number}"] = filled[button.repeats]
        return TemplateFill(self.name, self.language, filled)

    def unfit(self, values: Mapping[str, str]) -> str | None:
        """The key of the first placeholder with an unusable value: not a coordinate, a code that is too long."""
        for key in self.places:
            value = _line(values.get(key, ""))
            if value and not _fits(key, value, secret=any(button.repeats == key for button in self.buttons)):
                return key
        return None

    def preview(self, values: Mapping[str, str]) -> Preview:
        """The whole message with these values."""
        missing: dict[str, None] = {}

        def value(key: str) -> str:
            found = _line(values.get(key, ""))
            if not found:
                missing[key] = None
            return found or f"{{{{{key}}}}}"

        parts = [
            *(value(key) for key in (FILE,) if self.wants_file and not values.get(key)),
            "\n".join(value(key) for key in POINT if key in self.places),
            VARIABLE.sub(lambda match: value(HEADER + match.group(1)), self.header),
            VARIABLE.sub(lambda match: value(match.group(1)), self.body),
            self.footer,
        ]
        for number, button in enumerate(self.buttons):
            key = f"{BUTTON}{number}"
            address = button.url.replace(_only(button.url), value(key)) if key in self.places else button.url
            behind = value(f"{CODE}{number}") if button.copies else "" if button.repeats else address
            parts.append(" ".join(filter(None, (f"[{button.text}]", behind))))
        return Preview("\n\n".join(filter(None, parts)), tuple(missing))


def _only(url: str) -> str:
    """The variable in a button's address: there is at most one."""
    match = VARIABLE.search(url)
    return match.group() if match else ""


def _fits(key: str, value: str, *, secret: bool) -> bool:
    if secret or key.startswith(CODE):
        return len(value) <= LONGEST_CODE
    limit = {f"{LOCATION}latitude": 90.0, f"{LOCATION}longitude": 180.0}.get(key)
    try:
        return limit is None or -limit <= float(value) <= limit
    except ValueError:
        return False


def _line(value: str) -> str:
    return " ".join(CitizenText.of(value).raw.split())
