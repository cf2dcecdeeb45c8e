"""The templates of each channel, as the provider last listed them."""

from datetime import datetime

import msgspec
from msgspec import Struct

from app.domain.changes import Changes
from app.domain.ids import ChannelId
from app.domain.template import Template, TemplateFill
from app.storage.database import Transaction
from app.storage.values import from_json, moment_or_none, ms, to_json


class TemplateList(Struct, frozen=True):
    """A channel's templates. `problem`: why the last fetch failed."""

    templates: tuple[Template, ...] = ()
    fetched_at: datetime | None = None
    problem: str | None = None


def load(tx: Transaction, channel_id: ChannelId) -> TemplateList:
    """The templates of a channel; none if they were never fetched."""
    row = tx.one(
        "SELECT content, fetched_at, problem FROM template_list WHERE channel_id = :channel", {"channel": channel_id}
    )
    if row is None:
        return TemplateList()
    content, fetched_at, problem = row
    return TemplateList(tuple(msgspec.json.decode(content, type=list[Template])), moment_or_none(fetched_at), problem)


def find(tx: Transaction, channel_id: ChannelId, name: str, language: str | None) -> Template | None:
    """The template with this name; without a language, preferably the Dutch one."""
    named = [one for one in load(tx, channel_id).templates if one.name == name and language in (None, one.language)]
    return min(named, key=lambda one: (one.language != "nl", one.language), default=None)


def store(tx: Transaction, channel_id: ChannelId, templates: tuple[Template, ...], now: datetime) -> None:
    """Store the provider's list."""
    content = msgspec.json.encode(templates).decode()
    tx.execute(
        """INSERT INTO template_list (channel_id, content, problem, tried_at, fetched_at)
           VALUES (:channel, :content, NULL, :now, :now)
           ON CONFLICT (channel_id) DO UPDATE SET content = excluded.content, problem = NULL,
               tried_at = excluded.tried_at, fetched_at = excluded.fetched_at""",
        {"channel": channel_id, "content": content, "now": ms(now)},
    )
    tx.note(Changes(channels=True))


def failed(tx: Transaction, channel_id: ChannelId, problem: str, now: datetime) -> None:
    """Record that fetching failed; the old list stays."""
    tx.execute(
        """INSERT INTO template_list (channel_id, content, problem, tried_at) VALUES (:channel, '[]', :problem, :now)
           ON CONFLICT (channel_id) DO UPDATE SET problem = excluded.problem, tried_at = excluded.tried_at""",
        {"channel": channel_id, "problem": problem, "now": ms(now)},
    )
    tx.note(Changes(channels=True))


def ask(tx: Transaction, channel_id: ChannelId) -> None:
    """Ask the engine that holds the channel to fetch them again."""
    tx.execute("UPDATE template_list SET tried_at = NULL WHERE channel_id = :channel", {"channel": channel_id})
    tx.note(Changes(channels=True))


def is_due(tx: Transaction, channel_id: ChannelId, fetched_before: datetime, failed_before: datetime) -> bool:
    """Whether to fetch them: never fetched, requested, outdated, or failed the last time."""
    row = tx.one(
        """SELECT 1 FROM template_list WHERE channel_id = :channel
           AND tried_at >= CASE WHEN problem IS NULL THEN :fetched ELSE :failed END""",
        {"channel": channel_id, "fetched": ms(fetched_before), "failed": ms(failed_before)},
    )
    return row is None


def fill_json(fill: TemplateFill | None) -> str | None:
    """A filled template as a column value."""
    return None if fill is None else to_json([fill.name, fill.language, dict(fill.values)])


def fill_from(text: str | None) -> TemplateFill | None:
    """What `fill_json` wrote."""
    return None if text is None else TemplateFill(*from_json(text))
