"""Templates: what has to be filled in, and the resulting text."""

from hypothesis import given
from hypothesis import strategies as st

from app.domain.template import Button, Template

WHOLE = Template(
    name="afspraak",
    language="nl",
    category="utility",
    header="Uw afspraak bij {{1}}",
    body="Beste {{naam}}, tot {{ dag }}. Tot ziens, {{naam}}.",
    footer="Gemeente Duinstad",
    buttons=(Button("Ik kan niet"), Button("Naar uw afspraak", "https://duinstad.example/{{1}}")),
)
VALUES = {"header.1": "Burgerzaken", "naam": "Samira", "dag": "maandag", "button.1": "x7"}


def test_every_place_has_a_key() -> None:
    assert WHOLE.places == ("header.1", "naam", "dag", "button.1")


def test_the_citizen_reads_all_of_it() -> None:
    preview = WHOLE.preview(VALUES)
    assert preview.missing == ()
    assert preview.text == (
        "Uw afspraak bij Burgerzaken\n\nBeste Samira, tot maandag. Tot ziens, Samira.\n\nGemeente Duinstad\n\n"
        "[Ik kan niet]\n\n[Naar uw afspraak] https://duinstad.example/x7"
    )


def test_what_is_not_filled_in_stands_out() -> None:
    preview = WHOLE.preview({"naam": " ", "dag": "maandag"})
    assert preview.missing == ("header.1", "naam", "button.1")
    assert "{{header.1}}" in preview.text
    assert "https://duinstad.example/{{button.1}}" in preview.text


def test_values_go_on_one_line_and_only_where_there_is_a_place() -> None:
    fill = WHOLE.fill({**VALUES, "naam": "Samira\n\tBakker ", "kleur": "rood"})
    assert (fill.name, fill.language) == ("afspraak", "nl")
    assert fill.values == {**VALUES, "naam": "Samira Bakker"}


@given(st.text(), st.text())
def test_a_value_is_never_taken_for_a_place(first: str, second: str) -> None:
    template = Template("t", "nl", "utility", body="{{1}} en {{2}}")
    preview = template.preview({"1": f"{first} {{{{2}}}}", "2": second or "b"})
    assert preview.text.count("{{2}}") >= 1
    assert "1" not in preview.missing
