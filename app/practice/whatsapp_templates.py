"""The templates of the simulated account, and the text that a citizen reads when one is sent.

Refused as by Meta: 132001 for a name or language that does not exist, 132000 if the number of values differs from that
of placeholders.
"""

import re
from typing import Any, Final

from app.practice.graph import GraphError, Node

_PLACE = re.compile(r"\{\{\s*(\w+)\s*\}\}")


def _text(kind: str, text: str, *examples: str) -> Node:
    part: Node = {"type": kind, "text": text}
    if kind == "HEADER":
        part["format"] = "TEXT"
    if examples:
        part["example"] = {"header_text": list(examples)} if kind == "HEADER" else {"body_text": [list(examples)]}
    return part


def _template(number: int, name: str, language: str, *components: Node, category: str = "UTILITY") -> Node:
    return {
        "id": f"92007035000{number:04d}",
        "name": name,
        "language": language,
        "status": "APPROVED",
        "category": category,
        "components": list(components),
    }


def _buttons(*texts: str) -> Node:
    return {"type": "BUTTONS", "buttons": [{"type": "QUICK_REPLY", "text": text} for text in texts]}


TEMPLATES: Final = (
    _template(
        646,
        "vervolg_op_uw_vraag",
        "nl",
        _text(
            "BODY",
            "Beste {{1}}, wij hebben nieuws over uw vraag. Stuur ons een bericht, dan antwoorden wij.",
            "mevrouw Bakker",
        ),
        _text("FOOTER", "Gemeente Duinstad"),
        _buttons("Ja, graag"),
    ),
    _template(
        647,
        "vervolg_op_uw_vraag",
        "en",
        _text(
            "BODY", "Dear {{1}}, we have news about your question. Send us a message and we will answer.", "Ms Bakker"
        ),
        _text("FOOTER", "Municipality of Duinstad"),
        _buttons("Yes, please"),
    ),
    _template(
        648,
        "afspraak_herinnering",
        "nl",
        _text("HEADER", "Uw afspraak bij {{1}}", "Burgerzaken"),
        _text(
            "BODY",
            "U hebt een afspraak op {{1}} om {{2}}. Kunt u niet komen? Laat het ons weten.",
            "12 mei",
            "9.30 uur",
        ),
        {
            "type": "BUTTONS",
            "buttons": [
                {"type": "QUICK_REPLY", "text": "Ik kan niet"},
                {"type": "URL", "text": "Naar uw afspraak", "url": "https://www.duinstad.example/afspraak/{{1}}"},
            ],
        },
    ),
    _template(
        649,
        "brief_als_bijlage",
        "nl",
        {
            "type": "HEADER",
            "format": "DOCUMENT",
            "example": {"header_handle": ["https://www.duinstad.example/brief.pdf"]},
        },
        _text("BODY", "Hierbij sturen wij u de brief over {{1}}.", "uw aanvraag"),
    ),
)


def worded(part: Any) -> str:
    """The text that the citizen reads for a message's `template`. Raises `GraphError`."""
    template = _named(part)
    values = {str(one.get("type", "")).upper(): one.get("parameters") or [] for one in part.get("components") or []}
    for component in template["components"]:
        _above(component, values.get("HEADER", []))
    parts = [
        _filled(component, values.get(component["type"], []))
        for component in template["components"]
        if "text" in component
    ]
    return "\n\n".join(parts)


def _above(component: Node, parameters: list[Node]) -> None:
    """Check that the part above the text is there and as approved."""
    wanted = str(component.get("format") or "TEXT").lower()
    if wanted != "text" and [one.get("type") for one in parameters if one.get(wanted)] != [wanted]:
        raise GraphError(132012, "(#132012) Parameter format does not match format in the created template")


def _named(part: Any) -> Node:
    if not isinstance(part, dict):
        raise GraphError(132012, "(#132012) Parameter format does not match format in the created template")
    language = (part.get("language") or {}).get("code")
    for template in TEMPLATES:
        if (template["name"], template["language"]) == (part.get("name"), language):
            return template
    raise GraphError(132001, "(#132001) Template name does not exist in the translation")


def _filled(component: Node, parameters: list[Node]) -> str:
    places = list(dict.fromkeys(_PLACE.findall(component["text"])))
    if len(places) != len(parameters):
        raise GraphError(
            132000,
            "(#132000) Number of parameters does not match the expected number of params",
            details=f"{component['type'].lower()}: number of localizable_params ({len(parameters)}) does not match the "
            f"expected number of params ({len(places)})",
        )
    texts = {place: str(parameter.get("text", "")) for place, parameter in zip(places, parameters, strict=True)}
    return _PLACE.sub(lambda match: texts[match.group(1)], component["text"])
