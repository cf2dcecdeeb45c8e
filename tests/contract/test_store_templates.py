"""The lists of templates, and a template being sent, in both databases."""

from datetime import timedelta

from app.domain.template import Button, Template, TemplateFill
from app.storage import outbox, templates
from app.storage.templates import TemplateList
from tests.fakes.town import NOON, Town, at

VERVOLG = Template(
    "vervolg", "nl", "utility", "Beste {{1}} 👋", "Kop {{1}}", "Voet", (Button("Ja"), Button("Lees", "https://x/{{1}}")),
    {"1": "Samira", "header.1": "Kop"},
)  # fmt: skip
ENGLISH = Template("vervolg", "en", "utility", "Dear {{1}}", obstacle="template_needs_more")


def test_a_list_comes_out_as_it_went_in(town: Town) -> None:
    channel = town.channel.id
    assert town.read(lambda tx: templates.load(tx, channel)) == TemplateList()
    town.write(lambda tx: templates.store(tx, channel, (ENGLISH, VERVOLG), NOON))
    town.write(lambda tx: templates.failed(tx, channel, "unreachable", at(5)))
    assert town.read(lambda tx: templates.load(tx, channel)) == TemplateList((ENGLISH, VERVOLG), NOON, "unreachable")
    assert town.read(lambda tx: templates.find(tx, channel, "vervolg", None)) == VERVOLG
    assert town.read(lambda tx: templates.find(tx, channel, "vervolg", "en")) == ENGLISH
    assert town.read(lambda tx: templates.find(tx, channel, "vervolg", "fy")) is None


def test_when_a_list_is_due(town: Town) -> None:
    channel = town.channel.id

    def due(minutes: float) -> bool:
        return town.read(lambda tx: templates.is_due(tx, channel, at(minutes) - timedelta(hours=6), at(minutes - 15)))

    assert due(0)
    town.write(lambda tx: templates.failed(tx, channel, "unreachable", NOON))
    assert (due(10), due(20)) == (False, True)
    town.write(lambda tx: templates.store(tx, channel, (), NOON))
    assert (due(20), due(400)) == (False, True)
    town.write(lambda tx: templates.ask(tx, channel))
    assert due(1)


def test_an_order_keeps_its_template(town: Town) -> None:
    town.says()
    fill = TemplateFill("vervolg", "nl", {"1": "Samira", "button.1": "x"})
    message_id = town.reply("Beste Samira", template=fill)
    (item,) = town.read(lambda tx: outbox.due(tx, at(60), 9))
    assert (item.message_id, item.template, item.text) == (message_id, fill, "Beste Samira")
