"""The approved templates of a channel: what can be sent when the time to answer freely is over.

balie templates CHANNEL_ID lists what the provider listed last; --refresh asks it again, or has a team's engine do
so, which alone has the secrets. With --json it prints one object a template:
  name, language, category, text (with {{place}} where something is to be filled in), places ([{key, example}]),
  obstacle (null, or the problem code of why it cannot be sent from here).

balie reply ID --template NAME --var KEY=VALUE … sends one; --var header.file=PATH names the picture, video or document
that stands above its text.
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
    parser.add_argument("--refresh", action="store_true", help="ask the provider")
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
