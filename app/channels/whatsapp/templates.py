"""WhatsApp's templates: reading Meta's list of them, and filling one in for sending. Pure.

Shapes: Meta's OpenAPI description of `GET /{waba}/message_templates` and of `type: template` messages.
"""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from app.channels.payload import mapping, sequence, text, words
from app.domain.message import MessageKind
from app.domain.template import BUTTON, CODE, HEADER, LOCATION, VARIABLE, Button, Template, TemplateFill

OBSTACLE: Final = "template_needs_more"
_READY: Final = "APPROVED"
_PLAIN_BUTTONS: Final = frozenset({"QUICK_REPLY", "URL", "PHONE_NUMBER", "FLOW", "VOICE_CALL", "COPY_CODE", "OTP"})
_ABOVE: Final = {
    "IMAGE": MessageKind.IMAGE,
    "VIDEO": MessageKind.VIDEO,
    "DOCUMENT": MessageKind.DOCUMENT,
    "LOCATION": MessageKind.LOCATION,
}
_SIGNING_IN: Final = "authentication"
_PLAIN_PARTS: Final = frozenset({"HEADER", "BODY", "FOOTER", "BUTTONS"})


def read_templates(data: Mapping[str, Any]) -> list[Template]:
    """The usable templates on one page. One that needs something we cannot add says so in `obstacle`."""
    entries = (mapping(entry) for entry in sequence(data.get("data")))
    read = (_template(entry) for entry in entries if text(entry.get("status")).upper() == _READY)
    return [template for template in read if template.name and template.language and template.body]


def next_page(data: Mapping[str, Any]) -> str:
    """The cursor of the next page; empty at the end. The address beside it is not followed."""
    paging = mapping(data.get("paging"))
    return words(mapping(paging.get("cursors")).get("after")) if paging.get("next") else ""


def template_part(fill: TemplateFill, file: Mapping[str, Any] | None = None) -> dict[str, Any]:
    """The `template` of a message. `file`: the parameter for the picture, video or document above the text."""
    values = fill.values
    header = {key.removeprefix(HEADER): value for key, value in values.items() if key.startswith(HEADER)}
    point = {key.removeprefix(LOCATION): value for key, value in values.items() if key.startswith(LOCATION)}
    body = {key: value for key, value in values.items() if not key.startswith((HEADER, LOCATION, BUTTON, CODE))}
    above = [dict(file)] if file else [{"type": "location", "location": point}] if point else _parameters(header)
    components: list[dict[str, Any]] = [
        {"type": kind, "parameters": parameters}
        for kind, parameters in (("header", above), ("body", _parameters(body)))
        if parameters
    ]
    components += [_pressed(key, value) for key, value in values.items() if key.startswith((BUTTON, CODE))]
    part: dict[str, Any] = {"name": fill.name, "language": {"code": fill.language}}
    return part | {"components": components} if components else part


def _pressed(key: str, value: str) -> dict[str, Any]:
    sort, number = key.split(".", 1)
    if f"{sort}." == CODE:
        kind, parameter = "copy_code", {"type": "coupon_code", "coupon_code": value}
    else:
        kind, parameter = "url", {"type": "text", "text": value}
    return {"type": "button", "sub_type": kind, "index": number, "parameters": [parameter]}


def _parameters(values: Mapping[str, str]) -> list[dict[str, str]]:
    if all(key.isdigit() for key in values):
        return [{"type": "text", "text": values[key]} for key in sorted(values, key=int)]
    return [{"type": "text", "parameter_name": key, "text": value} for key, value in values.items()]


def _template(entry: Mapping[str, Any]) -> Template:
    parts = {text(part.get("type")).upper(): part for part in map(mapping, sequence(entry.get("components")))}
    header, body = parts.get("HEADER", {}), parts.get("BODY", {})
    buttons = [mapping(button) for button in sequence(mapping(parts.get("BUTTONS")).get("buttons"))]
    above, category = text(header.get("format") or "TEXT").upper(), text(entry.get("category")).lower()
    known = (
        parts.keys() <= _PLAIN_PARTS
        and (above == "TEXT" or above in _ABOVE)
        and all(text(button.get("type")).upper() in _PLAIN_BUTTONS for button in buttons)
    )
    said = words(body.get("text"))
    secret = next(iter(VARIABLE.findall(said)), "") if category == _SIGNING_IN else ""
    return Template(
        name=words(entry.get("name")),
        language=words(entry.get("language")),
        category=category,
        body=said,
        header=words(header.get("text")),
        above=_ABOVE.get(above),
        footer=words(mapping(parts.get("FOOTER")).get("text")),
        buttons=tuple(_button(button, secret) for button in buttons),
        examples=_examples(header, HEADER) | _examples(body, "") | _of_buttons(buttons),
        obstacle="" if known else OBSTACLE,
    )


def _button(button: Mapping[str, Any], secret: str) -> Button:
    """Read a button. `secret`: the placeholder for the code of an authentication template; its button takes the same
    one.
    """
    kind, url = text(button.get("type")).upper(), words(button.get("url"))
    takes_it = bool(secret) and (kind == "OTP" or (kind == "URL" and bool(VARIABLE.search(url))))
    return Button(words(button.get("text")), url, kind == "COPY_CODE", secret if takes_it else "")


def _of_buttons(buttons: Sequence[Mapping[str, Any]]) -> dict[str, str]:
    """The examples that Meta approved for the buttons: the copied text, or the end of the address."""
    found = {}
    for number, button in enumerate(buttons):
        listed = button.get("example")
        example = words(listed[0]) if isinstance(listed, list) and listed else words(listed)
        before = words(button.get("url")).partition("{{")[0]
        if example:
            sort = CODE if text(button.get("type")).upper() == "COPY_CODE" else BUTTON
            found[f"{sort}{number}"] = example.removeprefix(before)
    return found


def _examples(part: Mapping[str, Any], prefix: str) -> dict[str, str]:
    """The examples that Meta approved for the placeholders of a header or body."""
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
