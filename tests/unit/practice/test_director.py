"""The simulation: pace, order, and citizens' reactions to our answers."""

import asyncio
from collections.abc import Callable, Iterable
from datetime import UTC, datetime

import pytest

from app.domain.channel import ChannelKind
from app.domain.message import DeliveryState
from app.practice.director import Director, Pace
from app.practice.item import Citizen, Content, Item, Kind, Manner, Progressed, Said, Typed, WorldEvent
from app.practice.scripts import Fallback, Line, Script
from app.practice.world import World

FALLBACK = Fallback({"nl": ("Dank u wel!",)}, {"nl": ("Is er al nieuws?",)})
STARTED = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


def script(
    key: str = "a", replies: Iterable[str] = (), later: Iterable[str] = (), manner: Manner | None = None
) -> Script:
    citizen = Citizen(key, key.upper(), ChannelKind.SIGNAL, manner=manner or Manner())
    return Script(
        citizen,
        topic="",
        language="nl",
        lines=(),
        later=tuple(Line(Kind.TEXT, text) for text in later),
        replies=tuple(Line(Kind.TEXT, text) for text in replies),
    )


class Town:
    """A world with a director, and everything that happened in it."""

    def __init__(self, *scripts: Script, pace: Pace | None = None, seed: int = 1) -> None:
        self.world = World(seed, STARTED)
        self.events: list[WorldEvent] = []
        self._changed = asyncio.Event()
        self.world.subscribe(self._note)
        self.director = Director(self.world, scripts, FALLBACK, pace or Pace(quiet=True))
        self.director.begin()

    def _note(self, event: WorldEvent) -> None:
        self.events.append(event)
        self._changed.set()

    def answer(self, key: str = "a", text: str = "Antwoord") -> Item:
        return self.world.answer(self.world.citizens[key], Content(Kind.TEXT, text))

    def states(self, item: Item) -> list[DeliveryState]:
        return [event.state for event in self.events if isinstance(event, Progressed) and event.item is item]

    def said(self) -> list[str]:
        return [event.item.content.text for event in self.events if isinstance(event, Said) and not event.item.ours]

    async def live(self, until: Callable[[], bool]) -> None:
        async with asyncio.timeout(10), asyncio.TaskGroup() as group:
            running = group.create_task(self.director.run())
            while not until():
                self._changed.clear()
                await self._changed.wait()
            running.cancel()


async def test_in_quiet_mode_an_answer_is_read_at_once_and_replied_to_when_asked() -> None:
    town = Town(script(replies=["Eerste", "Tweede"]))
    item = town.answer()
    await town.live(lambda: DeliveryState.READ in town.states(item))
    assert town.states(item) == [DeliveryState.SENT, DeliveryState.DELIVERED, DeliveryState.READ]
    assert town.said() == []
    assert [done.content.text for done in town.director.tick()] == ["Eerste"]


def test_replies_go_in_order_then_thanks_then_silence() -> None:
    town = Town(script(replies=["Eerste", "Tweede"]), script("b", later=["Ongevraagd"]))
    for _ in range(4):
        asyncio.run(_answered(town))
        town.director.tick()
    assert town.said() == ["Eerste", "Tweede", "Dank u wel!", "Ongevraagd"]


async def _answered(town: Town) -> None:
    town.answer()


async def test_the_town_lives_by_itself() -> None:
    town = Town(script(later=["Een", "Twee"]), script("b", later=["Drie"]), pace=Pace(speed=5000))
    await town.live(lambda: len(town.said()) >= 6)
    first = town.said()[:3]
    assert set(first) == {"Een", "Twee", "Drie"}
    assert first.index("Een") < first.index("Twee")
    assert set(town.said()[3:]) == {"Is er al nieuws?"}


async def test_a_citizen_types_before_a_reply() -> None:
    town = Town(script(replies=["Ik schrijf"]), pace=Pace(speed=5000, first_after=1e9))
    item = town.answer()
    await town.live(lambda: "Ik schrijf" in town.said())
    kinds = [type(event) for event in town.events]
    assert town.states(item)[-1] is DeliveryState.READ
    assert kinds[-3:] == [Typed, Typed, Said]


async def test_two_answers_in_a_row_get_one_reply() -> None:
    town = Town(script(replies=["Eerste", "Tweede"]), pace=Pace(speed=5000, first_after=1e9))
    town.answer(text="Een")
    last = town.answer(text="Twee")
    await town.live(lambda: "Eerste" in town.said())
    await town.live(lambda: DeliveryState.READ in town.states(last))
    assert town.said() == ["Eerste"]


@pytest.mark.parametrize(
    ("manner", "states"),
    [
        (Manner(unavailable=True), [DeliveryState.FAILED]),
        (Manner(reads=False), [DeliveryState.SENT, DeliveryState.DELIVERED]),
    ],
)
async def test_citizens_behave_as_scripted(manner: Manner, states: list[DeliveryState]) -> None:
    town = Town(script(manner=manner))
    item = town.answer()
    await town.live(lambda: len(town.states(item)) == len(states))
    assert town.states(item) == states


def test_the_same_seed_makes_the_same_town() -> None:
    def played(seed: int) -> list[tuple[str, bytes]]:
        town = Town(*(script(key, later=[f"{key}{n}" for n in range(5)]) for key in "abcd"), seed=seed)
        return [(item.content.text, item.secret) for item in town.director.tick(20)]

    assert played(7) == played(7)
    assert [text for text, _ in played(7)] != [text for text, _ in played(8)]


def test_no_two_items_share_a_millisecond() -> None:
    town = Town(*(script(key) for key in "abc"))
    for citizen in town.world.citizens.values():
        for _ in range(20):
            town.world.say(citizen, Content(Kind.TEXT, "x"), STARTED)
    assert len({item.milliseconds for item in town.world.items}) == 60
    assert len({item.secret for item in town.world.items}) == 60


def test_what_was_said_as_it_stands_now() -> None:
    world = Town(script()).world
    citizen = world.citizens["a"]
    item = world.say(citizen, Content(Kind.TEXT, "eerst"))
    world.say(citizen, Content(Kind.EDIT, "later", target=item))
    world.say(citizen, Content(Kind.REACTION, "👍", target=item))
    world.answer(citizen, Content(Kind.REACTION, "❤️", target=item))
    assert (world.current(item).text, world.current(item).deleted) == ("later", False)
    assert (world.current(item).citizens_reaction, world.current(item).our_reaction) == ("👍", "❤️")
    world.say(citizen, Content(Kind.DELETE, target=item))
    assert world.current(item).deleted
    assert world.unread(citizen) == 1
    world.see(item)
    assert world.unread(citizen) == 0
