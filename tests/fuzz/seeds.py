"""The starting points of the fuzzer: every codec, and all example payloads for it."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from app.channels.matrix import codec as matrix
from app.channels.messenger import codec as messenger
from app.channels.signal import codec as signal
from app.channels.whatsapp import codec as whatsapp
from app.domain.events import Parsed
from tests.unit.channels.matrix import test_codec as matrix_examples
from tests.unit.channels.matrix import test_shapes as matrix_shapes
from tests.unit.channels.messenger import shapes
from tests.unit.channels.messenger import test_properties as messenger_examples
from tests.unit.channels.payloads import FIXTURES
from tests.unit.channels.signal import test_codec as signal_examples
from tests.unit.channels.signal import test_shapes as signal_shapes
from tests.unit.channels.whatsapp import test_properties as whatsapp_examples

_LARGEST = 40_000
"""In bytes. Larger examples show nothing new and take the time of hundreds."""


@dataclass(frozen=True)
class Codec:
    """A codec as called by the engine and `balie ingest`, and its examples."""

    parse: Callable[[bytes], Parsed]
    seeds: tuple[Any, ...]


@cache
def codecs() -> dict[str, Codec]:
    """All codecs, by the name of their kind."""
    return {
        "whatsapp": Codec(
            whatsapp.parse, _usable([*_files("payloads/whatsapp", "hostile/json"), *whatsapp_examples.SPOKEN])
        ),
        "messenger": Codec(
            lambda body: messenger.parse(body, shapes.PAGE, any_account=True),
            _usable([*_files("hostile/json"), *messenger_examples.SPOKEN, *_of_messenger()]),
        ),
        "signal": Codec(
            lambda body: signal.parse(body, signal_examples.OWN, any_account=True),
            _usable(
                [
                    *_files("payloads/signal", "hostile/json"),
                    *signal_examples.BODIES.values(),
                    *signal_shapes.PACKED.values(),
                ]
            ),
        ),
        "matrix": Codec(
            lambda body: matrix.parse(body, matrix_examples.OURS),
            _usable([*_files("payloads/matrix", "hostile/json"), *matrix_shapes.EXAMPLES]),
        ),
    }


def _files(*folders: str) -> Iterator[Any]:
    for folder in folders:
        for path in sorted((FIXTURES / folder).rglob("*.json")):
            yield from _documents(path)


def _documents(path: Path) -> Iterator[Any]:
    try:
        yield json.loads(path.read_bytes())
    except ValueError:
        return


def _usable(examples: list[Any]) -> tuple[Any, ...]:
    """The examples that have a place to damage and are small enough."""
    return tuple(
        example for example in examples if isinstance(example, dict | list) and len(json.dumps(example)) < _LARGEST
    )


def _of_messenger() -> Iterator[Any]:
    """Payloads of which Meta publishes no examples."""
    event, said = shapes.event, shapes.said
    words = "Hallo gemeente"
    yield from (
        said(text=words),
        said(attachments=[shapes.attachment("image", url="https://cdn.fbsbx.com/x", sticker_id=1)]),
        said(attachments=[shapes.attachment("template", generic={"elements": [{"title": words}]})]),
        said(text=words, reply_to={"mid": "m_Q"}, referral={"ref": "r", "source": "ADS"}),
        shapes.webhook(event(reaction={"reaction": "love", "emoji": "❤", "action": "react", "mid": "m_A"})),
        shapes.webhook(event(message={"mid": "m_A", "is_deleted": True})),
        shapes.webhook(event(read={"watermark": shapes.MS}), event(delivery={"mids": ["m_E"], "watermark": shapes.MS})),
        shapes.webhook(event(message={"mid": "m_A", "text": words}), key="standby"),
        shapes.webhook(shapes.echo(text=words, app_id=5, metadata="c-1")),
        shapes.webhook(event(optin={"type": "notification_messages", "payload": "p"})),
        shapes.thread(shapes.polled("m_2", shapes.PAGE, message="ja"), shapes.polled("m_1", message=words)),
    )
