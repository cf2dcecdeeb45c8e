"""Makes what administrators use from the one schema: `python packaging/policy/make.py`.

packaging/policy/balie.admx, en-US/balie.adml, nl-NL/balie.adml: templates for Group Policy and Intune.
packaging/policy/policies.schema.json: a JSON schema of policies.json.
packaging/docs/policies.md, policies-nl.md: the page about every setting.

A test fails while any of them is not what this makes.
"""

import json
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final
from xml.etree import ElementTree as ET

ROOT: Final = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from app.system.policy.kinds import Choice, Flag, Kind, Several, Text, Whole  # noqa: E402
from app.system.policy.schema import SCHEMA, Key  # noqa: E402

HERE: Final = ROOT / "packaging" / "policy"
DOCS: Final = ROOT / "packaging" / "docs"
_REGISTRY: Final = "Software\\Policies\\Balie"
_FORMAT: Final = "http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions"

WORDS: Final = {
    "en-US": {
        "category": "Balie",
        "recommended": "Recommended: the user may choose otherwise",
        "supported": "Balie 0.1 or newer",
        "locked": "The user cannot change it.",
        "choosable": "The user can change it.",
        "registry": "Registry",
        "value": "Value",
        "default": "built in",
        "empty": "empty",
        "under": "under",
        "list": "a key `{}` with REG_SZ values `1`, `2`, `3` …",
        "text": "text",
        "head": "page.md",
        "page": "policies.md",
    },
    "nl-NL": {
        "category": "Balie",
        "recommended": "Aanbevolen: de gebruiker mag anders kiezen",
        "supported": "Balie 0.1 of nieuwer",
        "locked": "De gebruiker kan dit niet veranderen.",
        "choosable": "De gebruiker kan dit veranderen.",
        "registry": "Register",
        "value": "Waarde",
        "default": "ingebouwd",
        "empty": "leeg",
        "under": "onder",
        "list": "een sleutel `{}` met REG_SZ-waarden `1`, `2`, `3` …",
        "text": "tekst",
        "head": "page-nl.md",
        "page": "policies-nl.md",
    },
}
_PARTS: Final = (("", _REGISTRY, "balie"), ("Recommended", f"{_REGISTRY}\\Recommended", "recommended"))
"""(suffix of the policy's name, registry key, category)."""


def texts(language: str) -> dict[str, tuple[str, str]]:
    """Setting → (title, text)."""
    if language == "en-US":
        return {key.name: (key.title, key.text) for key in SCHEMA}
    found = tomllib.loads((HERE / "dutch.toml").read_text("utf-8"))
    names = {key.name for key in SCHEMA}
    if found.keys() != names:
        sys.exit(f"dutch.toml and the schema differ: {', '.join(sorted(found.keys() ^ names))}")
    return {name: (one["title"], one["text"]) for name, one in found.items()}


def admx() -> str:
    """The template: which policy sets which registry value."""
    top = ET.Element("policyDefinitions", {"xmlns": _FORMAT, "revision": "1.0", "schemaVersion": "1.0"})
    names = ET.SubElement(top, "policyNamespaces")
    ET.SubElement(names, "target", prefix="balie", namespace="Balie.Policies")
    ET.SubElement(top, "resources", minRequiredRevision="1.0")
    supported = ET.SubElement(ET.SubElement(top, "supportedOn"), "definitions")
    ET.SubElement(supported, "definition", name="any", displayName="$(string.supported)")
    categories = ET.SubElement(top, "categories")
    ET.SubElement(categories, "category", name="balie", displayName="$(string.category)")
    inner = ET.SubElement(categories, "category", name="recommended", displayName="$(string.recommended)")
    ET.SubElement(inner, "parentCategory", ref="balie")
    policies = ET.SubElement(top, "policies")
    for ending, registry, category in _PARTS:
        for key in SCHEMA:
            _policy(policies, key, key.name + ending, registry, category)
    return _written(top)


def _policy(policies: ET.Element, key: Key[Any], name: str, registry: str, category: str) -> None:
    plain = isinstance(key.kind, Flag)
    policy = ET.SubElement(
        policies,
        "policy",
        {
            "name": name,
            "class": "Both",
            "displayName": f"$(string.{key.name})",
            "explainText": f"$(string.{name}_explained)",
            "key": registry,
            **({"valueName": key.name} if plain else {"presentation": f"$(presentation.{name})"}),
        },
    )
    ET.SubElement(policy, "parentCategory", ref=category)
    ET.SubElement(policy, "supportedOn", ref="any")
    if plain:
        for tag, value in (("enabledValue", "1"), ("disabledValue", "0")):
            ET.SubElement(ET.SubElement(policy, tag), "decimal", value=value)
        return
    elements = ET.SubElement(policy, "elements")
    match key.kind:
        case Whole(least, most):
            span = {"minValue": str(least), "maxValue": str(most)}
            ET.SubElement(elements, "decimal", {"id": key.name, "valueName": key.name, **span})
        case Choice(options):
            choice = ET.SubElement(elements, "enum", id=key.name, valueName=key.name, required="true")
            for option in options:
                item = ET.SubElement(choice, "item", displayName=f"$(string.{key.name}_{option})")
                ET.SubElement(ET.SubElement(item, "value"), "string").text = option
        case Several():
            ET.SubElement(elements, "list", id=key.name, key=f"{registry}\\{key.name}", valuePrefix="")
        case _:
            ET.SubElement(elements, "text", id=key.name, valueName=key.name, maxLength="1023")


def adml(language: str) -> str:
    """The template's texts in one language."""
    words, said = WORDS[language], texts(language)
    top = ET.Element("policyDefinitionResources", {"xmlns": _FORMAT, "revision": "1.0", "schemaVersion": "1.0"})
    ET.SubElement(top, "displayName").text = "Balie"
    ET.SubElement(top, "description").text = "Balie"
    resources = ET.SubElement(top, "resources")
    table = ET.SubElement(resources, "stringTable")

    def string(identifier: str, text: str) -> None:
        ET.SubElement(table, "string", id=identifier).text = text

    for identifier in ("category", "recommended", "supported"):
        string(identifier, words[identifier])
    forms = ET.SubElement(resources, "presentationTable")
    for key in SCHEMA:
        title, text = said[key.name]
        string(key.name, title)
        for ending, holds in (("", words["locked"]), ("Recommended", words["choosable"])):
            facts = f"{words['registry']}: {_registry_words(key, language)}. policies.json: {_example(key)}"
            string(f"{key.name}{ending}_explained", f"{text}\n\n{holds}\n\n{facts}")
            _form(forms, key, key.name + ending, title)
        if isinstance(key.kind, Choice):
            for option in key.kind.options:
                string(f"{key.name}_{option}", option)
    return _written(top)


def _form(forms: ET.Element, key: Key[Any], name: str, title: str) -> None:
    if isinstance(key.kind, Flag):
        return
    form = ET.SubElement(forms, "presentation", id=name)
    match key.kind:
        case Whole():
            default = str(key.example)
            ET.SubElement(form, "decimalTextBox", refId=key.name, defaultValue=default).text = title
        case Choice():
            ET.SubElement(form, "dropdownList", refId=key.name, noSort="true").text = title
        case Several():
            ET.SubElement(form, "listBox", refId=key.name).text = title
        case _:
            box = ET.SubElement(form, "textBox", refId=key.name)
            ET.SubElement(box, "label").text = title


def json_schema() -> str:
    """The schema of policies.json."""
    values = {key.name: {**_json_type(key), "description": key.text} for key in SCHEMA}
    part = {"type": "object", "additionalProperties": False, "properties": values}
    whole = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Balie: policies.json",
        "type": "object",
        "additionalProperties": False,
        "properties": {"policies": part, "recommended": part},
    }
    return json.dumps(whole, indent=2, ensure_ascii=False) + "\n"


def _json_type(key: Key[Any]) -> dict[str, object]:
    match key.kind:
        case Flag():
            return {"type": "boolean"}
        case Whole(least, most):
            return {"type": "integer", "minimum": least, "maximum": most}
        case Choice(options):
            return {"type": "string", "enum": list(options)}
        case Several(options):
            return {"type": "array", "items": {"type": "string", "enum": list(options)}}
        case Text(pattern):
            return {"type": "string", "pattern": f"^({pattern})?$"}
    raise TypeError(key.kind)


def page(language: str) -> str:
    """The page that documents every setting."""
    words = WORDS[language]
    table = "\n".join(
        f"| [{key.name}](#{key.name.lower()}) "
        f"| {words['text'] if isinstance(key.kind, Text) else _wanted(key.kind, language)} "
        f"| {_shown(key.default, language)} |"
        for key in SCHEMA
    )
    everything = json.dumps({key.name: key.example for key in SCHEMA if not key.inert}, indent=2)
    head = (HERE / words["head"]).read_text("utf-8")
    sections = "\n".join(_section(key, language) for key in SCHEMA)
    return head.replace("@TABLE@", table).replace("@EVERYTHING@", everything).replace("@SECTIONS@", sections)


def _section(key: Key[Any], language: str) -> str:
    words = WORDS[language]
    title, text = texts(language)[key.name]
    rows = (
        f"- **{words['value']}**: {_wanted(key.kind, language)}; {words['default']}: {_shown(key.default, language)}",
        f"- **policies.json**: `{_example(key)}`",
        f"- **{words['registry']}**: {_registry_words(key, language)} {words['under']} `{_REGISTRY}`",
    )
    return f"### {key.name}\n\n{title}. {text}\n\n" + "\n".join(rows) + "\n"


def _wanted(kind: Kind[Any], language: str) -> str:
    """The allowed values, in words."""
    if language == "en-US":
        return kind.wanted
    match kind:
        case Flag():
            return "true of false"
        case Whole(least, most):
            return f"een geheel getal van {least} tot en met {most}"
        case Choice(options):
            return " of ".join(options)
        case Several(options):
            return f"een lijst van {', '.join(options)}"
        case Text(_, example):
            return f"zoals {example}"
    raise TypeError(kind)


def _shown(value: object, language: str) -> str:
    if isinstance(value, tuple):
        return ", ".join(value)
    return json.dumps(value) if value != "" else WORDS[language]["empty"]


def _example(key: Key[Any]) -> str:
    return f'"{key.name}": {json.dumps(key.example)}'


def _registry_words(key: Key[Any], language: str) -> str:
    match key.kind:
        case Flag():
            return f"`{key.name}` REG_DWORD 1/0"
        case Whole():
            return f"`{key.name}` REG_DWORD"
        case Several():
            return WORDS[language]["list"].format(key.name)
        case _:
            return f"`{key.name}` REG_SZ"


def _written(top: ET.Element) -> str:
    ET.indent(top)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + ET.tostring(top, encoding="unicode") + "\n"


def made() -> Iterator[tuple[Path, str]]:
    """Every generated file with its content."""
    yield HERE / "balie.admx", admx()
    for language in WORDS:
        yield HERE / language / "balie.adml", adml(language)
        yield DOCS / WORDS[language]["page"], page(language)
    yield HERE / "policies.schema.json", json_schema()


if __name__ == "__main__":
    for path, text in made():
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8")
