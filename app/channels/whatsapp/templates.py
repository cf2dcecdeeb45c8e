"""WhatsApp's templates: the list as Meta hands it out, and one with its places filled as it is sent. Pure.

Shapes: Meta's OpenAPI description of `GET /{waba}/message_templates` and of `type: template` messages.
"""

from collections.abc import Mapping
from typing import Any, Final

from app.channels.payload import mapping, sequence, text, words
from app.domain.template import BUTTON, HEADER, VARIABLE, Button, Template, TemplateFill

OBSTACLE: Final = "template_needs_more"
_READY: Final = "APPROVED"
_PLAIN_BUTTONS: Final = frozenset({"QUICK_REPLY", "URL", "PHONE_NUMBER", "FLOW", "VOICE_CALL"})
_PLAIN_PARTS: Final = frozenset({"HEADER", "BODY", "FOOTER", "BUTTONS"})


def read_templates(data: Mapping[str, Any]) -> list[Template]:
    """The templates of one page that can be used now. One that needs a file or a code says so in `obstacle`."""
    entries = (mapping(entry) for entry in sequence(data.get("data")))
    read = (_template(entry) for entry in entries if text(entry.get("status")).upper() == _READY)
    return [template for template in read if template.name and template.language and template.body]


def next_page(data: Mapping[str, Any]) -> str:
    """The cursor of the page after this one; empty at the end. The address beside it is not followed."""
    paging = mapping(data.get("paging"))
    return words(mapping(paging.get("cursors")).get("after")) if paging.get("next") else ""


def template_part(fill: TemplateFill) -> dict[str, Any]:
    """The `template` of a message."""
    header = {key.removeprefix(HEADER): value for key, value in fill.values.items() if key.startswith(HEADER)}
    buttons = {key.removeprefix(BUTTON): value for key, value in fill.values.items() if key.startswith(BUTTON)}
    body = {key: value for key, value in fill.values.items() if not key.startswith((HEADER, BUTTON))}
    components: list[dict[str, Any]] = [
        {"type": kind, "parameters": _parameters(values)}
        for kind, values in (("header", header), ("body", body))
        if values
    ]
    components += [
        {"type": "button", "sub_type": "url", "index": number, "parameters": [{"type": "text", "text": value}]}
        for number, value in buttons.items()
    ]
    part: dict[str, Any] = {"name": fill.name, "language": {"code": fill.language}}
    return part | {"components": components} if components else part


def _parameters(values: Mapping[str, str]) -> list[dict[str, str]]:
    if all(key.isdigit() for key in values):
        return [{"type": "text", "text": values[key]} for key in sorted(values, key=int)]
    return [{"type": "text", "parameter_name": key, "text": value} for key, value in values.items()]


def _template(entry: Mapping[str, Any]) -> Template:
    parts = {text(part.get("type")).upper(): part for part in map(mapping, sequence(entry.get("components")))}
    header, body = parts.get("HEADER", {}), parts.get("BODY", {})
    buttons = [mapping(button) for button in sequence(mapping(parts.get("BUTTONS")).get("buttons"))]
    plain = (
        parts.keys() <= _PLAIN_PARTS
        and text(header.get("format") or "TEXT").upper() == "TEXT"
        and all(text(button.get("type")).upper() in _PLAIN_BUTTONS for button in buttons)
    )
    return Template(
        name=words(entry.get("name")),
        language=words(entry.get("language")),
        category=text(entry.get("category")).lower(),
        body=words(body.get("text")),
        header=words(header.get("text")),
        footer=words(mapping(parts.get("FOOTER")).get("text")),
        buttons=tuple(Button(words(button.get("text")), words(button.get("url"))) for button in buttons),
        examples=_examples(header, HEADER) | _examples(body, ""),
        obstacle="" if plain else OBSTACLE,
    )


def _examples(part: Mapping[str, Any], prefix: str) -> dict[str, str]:
    """What stood in the places of a header or body when Meta approved it."""
    example = mapping(part.get("example"))
    named = [
        mapping(one)
        for one in sequence(example.get("body_text_named_params") or example.get("header_text_named_params"))
    ]
    found = {prefix + words(one.get("param_name")): words(one.get("example")) for one in named}
    listed = sequence(example.get("body_text") or example.get("header_text"))
    values = sequence(listed[0]) if listed and isinstance(listed[0], list) else listed
    keys = dict.fromkeys(VARIABLE.findall(words(part.get("text"))))
    return found or {prefix + key: words(value) for key, value in zip(keys, values, strict=False)}
