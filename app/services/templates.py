"""Approved templates: which ones exist, and asking the provider for a new list."""

from collections.abc import Mapping
from typing import Final

from app.channels import base
from app.channels.base import TemplateSource
from app.domain.conversation import ConversationRow
from app.domain.ids import ChannelId
from app.domain.problems import Refused
from app.domain.template import FILE, LOCATION, TemplateFill
from app.services.accounts import Accounts
from app.services.clock import Clock, now
from app.storage import templates
from app.storage.database import Store, Transaction
from app.storage.outbox import NewFile
from app.storage.templates import TemplateList

__all__ = ["TemplateList", "Templates", "fetch"]


_EXAMPLES: Final = {f"{LOCATION}latitude": "52.0786", f"{LOCATION}longitude": "4.3134"}


class Templates:
    """The templates of the channels of one profile."""

    def __init__(self, store: Store, accounts: Accounts, clock: Clock = now) -> None:
        self._store = store
        self._accounts = accounts
        self._clock = clock

    async def of(self, channel_id: ChannelId) -> TemplateList:
        """The list that the provider last gave."""
        return await self._store.read(lambda tx: templates.load(tx, channel_id))

    async def ask(self, channel_id: ChannelId) -> None:
        """Ask the engine to fetch them again; a change in the store tells when that is done."""
        await self._store.run(lambda tx: templates.ask(tx, channel_id))

    async def refresh(self, channel_id: ChannelId) -> TemplateList:
        """Fetch them now, if the channel's secrets are available here. Raises `ChannelError`, `Refused`
        no_templates.
        """
        channel = await self._accounts.get(channel_id)
        client = await self._accounts.client(channel)
        try:
            if not await fetch(self._store, channel_id, client, self._clock):
                raise Refused("no_templates", channel=channel.label)
        finally:
            await client.close()
        return await self.of(channel_id)


def filled(
    tx: Transaction,
    row: ConversationRow,
    name: str,
    language: str | None,
    values: Mapping[str, str],
    file: NewFile | None = None,
) -> tuple[str, TemplateFill]:
    """The text that the citizen will read, and what to send; `file` fills the placeholder `header.file`.

    `Refused`: no_such_template, template_needs_more, unknown_field, unfilled_variable, bad_place, attachment_refused.
    """
    template = templates.find(tx, row.channel_id, name, language)
    if template is None:
        raise Refused("no_such_template", name=name, channel=row.channel_label)
    if template.obstacle:
        raise Refused(template.obstacle, channel=row.channel_label)
    given = {**values, FILE: file.file_name} if file is not None else values
    for key in given:
        if key not in template.places:
            raise Refused("unknown_field", channel=name, key=key, known=", ".join(template.places) or "none")
    preview = template.preview(given)
    if preview.missing:
        raise Refused("unfilled_variable", name=preview.missing[0])
    if unfit := template.unfit(given):
        raise Refused("bad_place", name=unfit, example=template.examples.get(unfit, _EXAMPLES.get(unfit, "A1B2C3")))
    if template.wants_file and (file is None or file.kind is not template.above):
        raise Refused("attachment_refused", channel=row.channel_label)
    return preview.text, template.fill(given)


async def fetch(store: Store, channel_id: ChannelId, client: base.Channel, clock: Clock) -> bool:
    """Fetch and store a channel's templates. False if it has none. Raises `ChannelError`."""
    if not isinstance(client, TemplateSource):
        return False
    found = await client.templates()
    await store.run(lambda tx: templates.store(tx, channel_id, found, clock()))
    return True
