"""Templates in use: the list is kept up to date, and a template can be sent when a free answer may not."""

from datetime import timedelta

from msgspec.structs import replace

from app.channels.base import Rejected, Unreachable
from app.domain.message import DeliveryState
from app.domain.template import Template, TemplateFill
from app.storage import templates
from app.storage.templates import TemplateList
from tests.fakes.scripted_channel import WINDOWED
from tests.fakes.town import SAMIRA
from tests.unit.engine.conftest import Running

FILL = TemplateFill("vervolg", "nl", {"1": "Samira"})
VERVOLG = Template("vervolg", "nl", "utility", "Beste {{1}}")


def known(run: Running) -> TemplateList:
    return run.town.read(lambda tx: templates.load(tx, run.town.channel.id))


async def test_the_list_is_fetched_at_the_start_and_kept(run: Running) -> None:
    run.far.capabilities = replace(WINDOWED, templates=True)
    run.far.offered = (VERVOLG,)
    await run.start()
    await run.until(lambda: known(run).templates == (VERVOLG,))
    run.far.offered = ()
    run.town.write(lambda tx: templates.ask(tx, run.town.channel.id))
    await run.until(lambda: run.far.listings == 2 and not known(run).templates)


async def test_why_there_is_no_list_is_kept_and_holds_up_nothing(run: Running) -> None:
    run.far.capabilities = replace(WINDOWED, templates=True)
    run.far.answers["templates"].extend([Rejected("templates_unset"), Unreachable()])
    await run.start()
    await run.until(lambda: known(run).problem == "templates_unset")
    run.town.says("Hallo")
    await run.state(run.town.reply(), DeliveryState.ACCEPTED)
    assert run.far.listings == 0


async def test_a_channel_without_templates_is_not_asked(run: Running) -> None:
    run.far.capabilities = WINDOWED
    await run.start()
    await run.until(lambda: run.far.checks > 0)
    assert run.far.listings == 0


async def test_a_template_goes_after_the_window_and_a_refused_one_has_the_list_fetched_anew(run: Running) -> None:
    run.far.capabilities = replace(WINDOWED, templates=True)
    run.town.says("Hallo", by=SAMIRA)
    run.moment += timedelta(hours=30)
    first = run.town.reply("Beste Samira", template=FILL, minutes=30 * 60)
    await run.start()
    await run.state(first, DeliveryState.ACCEPTED)
    assert [sent.template for sent in run.far.sent] == [FILL]
    await run.until(lambda: run.far.listings == 1)
    run.far.answers["send"].append(Rejected("template_refused"))
    second = run.town.reply("Beste Samira", template=FILL, minutes=30 * 60)
    assert (await run.state(second, DeliveryState.FAILED)).note == "template_refused"
    await run.until(lambda: run.far.listings == 2)
