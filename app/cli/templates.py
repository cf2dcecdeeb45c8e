"""The approved templates of a channel: what can be sent once the messaging window is closed.

balie templates CHANNEL_ID shows the list that the provider last gave; --refresh fetches a new one or, with a team, has
an engine fetch it, because only engines have the secrets. With --json it prints one object per template:
  name, language, category, text (with {{place}} where something has to be filled in), places ([{key, example}]),
  obstacle (null, or the problem code of why it cannot be sent from here).

balie reply ID --template NAME --var KEY=VALUE … sends one; --var header.file=PATH is the picture, video or document
above its text.
"""

import argparse

from app.cli.output import put_all
from app.cli.program import complain
from app.cli.session import add_json, with_desk
from app.domain.ids import ChannelId
from app.domain.template import Template
from app.services.desk import Desk


def arguments(parser: argparse.ArgumentParser, common: argparse.ArgumentParser, name: str) -> None:
    """Say what templates takes."""
    del common, name
    add_json(parser)
    parser.add_argument("channel", metavar="CHANNEL_ID", type=int, help="a channel's id, from: balie channels list")
    parser.add_argument("--refresh", action="store_true", help="fetch them from the provider first")
    parser.set_defaults(run=with_desk(_list))


async def _list(desk: Desk, options: argparse.Namespace) -> int:
    channel = await desk.accounts.get(ChannelId(options.channel))
    known = await desk.templates.of(channel.id)
    wanted = options.refresh or known.fetched_at is None
    if wanted and desk.accounts.shared:
        await desk.templates.ask(channel.id)
        complain(f"An engine asks the provider of {channel.label}. Look again in a minute.")
    elif wanted:
        known = await desk.templates.refresh(channel.id)
    line = "{name}\t{language}\t{category}\t{text}"
    put_all(map(_entry, known.templates), as_json=options.json, line=line)
    return 0


def _entry(template: Template) -> dict[str, object]:
    return {
        "name": template.name,
        "language": template.language,
        "category": template.category,
        "text": template.preview({}).text,
        "places": [{"key": key, "example": template.examples.get(key)} for key in template.places],
        "obstacle": template.obstacle or None,
    }
