"""The administrators' templates are generated from the schema, complete, and without dangling references."""

import json
import re
import runpy
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from app.system.policy.kinds import Flag
from app.system.policy.schema import SCHEMA

ROOT = Path(__file__).parents[2]
POLICY = ROOT / "packaging" / "policy"
LANGUAGES = ("en-US", "nl-NL")


@pytest.fixture(scope="module")
def made() -> Iterator[Callable[[], Iterator[tuple[Path, str]]]]:
    before = list(sys.path)
    yield runpy.run_path(str(POLICY / "make.py"))["made"]
    sys.path[:] = before


def test_the_files_are_what_the_schema_makes(made: Callable[[], Iterator[tuple[Path, str]]]) -> None:
    old = [str(path.relative_to(ROOT)) for path, text in made() if path.read_text("utf-8") != text]
    assert old == [], "run: uv run python packaging/policy/make.py"


def tree(name: str) -> ET.Element:
    found = ET.parse(POLICY / name).getroot()
    for element in found.iter():
        element.tag = element.tag.partition("}")[2]
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_reference_is_answered(language: str) -> None:
    admx, adml = tree("balie.admx"), tree(f"{language}/balie.adml")
    strings = {one.get("id") for one in adml.iter("string")}
    forms = {one.get("id"): {field.get("refId") for field in one} for one in adml.iter("presentation")}
    text = (POLICY / "balie.admx").read_text("utf-8")
    assert set(re.findall(r"\$\(string\.([^)]+)\)", text)) == strings
    assert set(re.findall(r"\$\(presentation\.([^)]+)\)", text)) == forms.keys()
    categories = {one.get("name") for one in admx.iter("category")}
    assert {one.get("ref") for one in admx.iter("parentCategory")} <= categories
    for policy in admx.iter("policy"):
        fields = {one.get("id") for one in policy.find("elements") or ()}
        assert fields == forms.get(policy.get("name"), set())


def test_every_setting_can_be_locked_and_recommended() -> None:
    keys: dict[str | None, set[str | None]] = {}
    for policy in tree("balie.admx").iter("policy"):
        assert policy.get("class") == "Both"
        keys.setdefault(policy.get("key"), set()).add((policy.get("name") or "").removesuffix("Recommended"))
    names = {key.name for key in SCHEMA}
    assert keys == {"Software\\Policies\\Balie": names, "Software\\Policies\\Balie\\Recommended": names}


def test_a_switch_writes_what_the_program_reads() -> None:
    for policy in tree("balie.admx").iter("policy"):
        key = next(one for one in SCHEMA if (policy.get("name") or "").removesuffix("Recommended") == one.name)
        if isinstance(key.kind, Flag):
            written = {one.tag: int(one.find("decimal").get("value")) for one in policy if "Value" in one.tag}  # type: ignore[union-attr, arg-type]
            assert {tag: key.kind.read(value) for tag, value in written.items()} == {
                "enabledValue": True,
                "disabledValue": False,
            }


@pytest.mark.parametrize("name", ["policies.md", "policies-nl.md"])
def test_the_page_names_every_setting_with_an_example_that_fits(name: str) -> None:
    page = (ROOT / "packaging" / "docs" / name).read_text("utf-8")
    example: dict[str, Any] = json.loads(page.rpartition("```json\n")[2].partition("```")[0])
    for key in SCHEMA:
        assert f"\n### {key.name}\n" in page
        assert key.inert or key.kind.read(example[key.name]) is not None


def test_each_page_speaks_one_language() -> None:
    english, dutch = (
        (ROOT / "packaging" / "docs" / name).read_text("utf-8") for name in ("policies.md", "policies-nl.md")
    )
    for key in SCHEMA:
        assert f"{key.title}. {key.text}" in english
        assert key.text not in dutch
    for words in ("built in", "Registry", "a whole number", "a list of", "true or false", "such as", "empty"):
        assert words in english
        assert words not in dutch
