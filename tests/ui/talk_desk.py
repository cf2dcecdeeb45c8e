"""A conversation column with real services and a real store, with a town's rules and a stopped clock."""

import asyncio
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from app.compliance.packs import load_packs
from app.compliance.referral_numbers import referral_numbers
from app.compliance.rulebook import RuleBook
from app.domain.changes import Changes
from app.domain.channel import ChannelKind
from app.domain.events import MessageReceived, Party, RemoteFile
from app.domain.ids import Address, ConversationId, ProviderId
from app.domain.message import Direction, Location, Message, MessageKind
from app.domain.text import CitizenText
from app.main import KITS, capabilities
from app.services.accounts import Accounts
from app.services.answer_files import read_answers
from app.services.answers import Answers
from app.services.citizens import Citizens
from app.services.clearance import Clearance
from app.services.courtesies import Courtesies
from app.services.desk import Desk
from app.services.edits import Edits
from app.services.errands import Errands
from app.services.files import Files
from app.services.habits import Habits
from app.services.held_files import HeldFiles
from app.services.inbox import Inbox
from app.services.inventory import Inventory
from app.services.ledger import Ledger
from app.services.profiles import MUNICIPALITY
from app.services.replies import Replies
from app.services.sorting import Sorting
from app.services.teamwork import Right, teamwork
from app.services.templates import Templates
from app.services.triage import Triage
from app.services.wind_downs import WindDowns
from app.storage import answers, arrivals, settings
from app.system.paths import resource
from app.ui.presenters.conversation import ConversationPresenter
from app.ui.tasks import Tasks
from app.ui.theme.theme import Theme
from app.ui.views.citizen_panel import CitizenPanel
from app.ui.views.conversation import ConversationView
from tests.fakes.town import SAMIRA, Town, at
from tests.screens.talk import KEYS


@dataclass
class Talk:
    """Everything that a test of the column needs."""

    town: Town
    desk: Desk
    view: ConversationView
    panel: CitizenPanel
    presenter: ConversationPresenter
    rules: RuleBook
    changes: list[Changes]

    def says(
        self,
        text: str,
        *,
        minutes: float = 0,
        by: str = SAMIRA,
        name: str = "Samira Bakker",
        kind: MessageKind = MessageKind.TEXT,
        files: tuple[RemoteFile, ...] = (),
        location: Location | None = None,
    ) -> ConversationId:
        """The citizen writes, and the rules check it as at receipt; returns the conversation's id."""
        number = next(self.town.numbers)
        event = MessageReceived(
            ProviderId(f"wamid.{number}"), Party(Address(by), CitizenText(name)), Direction.INBOUND, kind,
            CitizenText.of(text), at(minutes), files, location=location,
        )  # fmt: skip

        def assess(words: str, before: str):  # type: ignore[no-untyped-def]
            return self.rules.inbound(ChannelKind.WHATSAPP, words, before)

        self.town.write(
            lambda tx: arrivals.apply(tx, self.town.channel, event, received_at=at(minutes), raw_id=None, assess=assess)
        )
        return next(row.id for row in self.town.rows() if row.contact.raw == name)

    async def open(self, conversation: ConversationId) -> None:
        """Open it and wait until it is visible."""
        self.presenter.open(conversation)
        await self.settled()

    async def settled(self) -> None:
        """Wait until no more reads and writes are in progress."""
        for _ in range(2_000):
            await asyncio.sleep(0.002)
            if not len(self.tasks):
                self.panel.settle()
                return
        raise AssertionError("the column never came to rest")

    async def refreshed(self) -> None:
        """Refresh, as the change feed would."""
        current = self.presenter.current
        assert current is not None
        self.presenter.refresh(Changes(frozenset({current}), frozenset({current})))
        await self.settled()

    @property
    def tasks(self) -> Tasks:
        """The tasks of the column."""
        return self.presenter._tasks

    def messages(self) -> list[Message]:
        """The messages in the column."""
        return [row for row in self.view.model.rows() if isinstance(row, Message)]

    @property
    def text(self) -> str:
        """The text in the editor."""
        return self.view.composer.editor.text()


def make_talk(town: Town, theme: Theme, tasks: Tasks, clock: Callable[[], datetime] = lambda: at(30)) -> Talk:
    """The column, not shown yet. Call it while the loop is running."""
    packs = [resource("policies")]
    rules, problems = load_packs(packs)
    assert not problems
    book, courtesies = RuleBook(rules, KITS, referral_numbers(packs)[0]), Courtesies()
    store, agent = town.store, town.anna
    town.write(lambda tx: answers.upsert(tx, read_answers(resource("answers"))))
    town.write(lambda tx: settings.put(tx, MUNICIPALITY, "Duinstad"))
    accounts = Accounts(store, None, {}, practice=True)  # type: ignore[arg-type]
    errands, clearance = Errands(store, agent, clock), Clearance(store, agent, book, capabilities, clock)
    desk = Desk(
        agent=agent,
        inbox=Inbox(store, agent, courtesies),
        replies=Replies(clearance, courtesies),
        triage=Triage(store, agent, book, clock),
        sorting=Sorting(store, agent, Triage(store, agent, book, clock)),
        answers=Answers(store, agent, clock, numbers=book.numbers),
        files=Files(store),
        held_files=HeldFiles(store, agent, clock),
        accounts=accounts,
        templates=Templates(store, accounts),
        ledger=Ledger(store, agent, clock),
        errands=errands,
        edits=Edits(clearance, errands),
        citizens=Citizens(store, agent, book, clock),
        wind_downs=WindDowns(clearance),
        habits=Habits(store, agent),
        inventory=Inventory(store),
        team=teamwork(store, agent, frozenset(Right), shared=False),
        rules=book,
        store=store,
        capabilities=capabilities,
        courtesies=courtesies,
    )
    view, panel = ConversationView(theme), CitizenPanel(theme)
    view.resize(560, 860)
    view.show_hints(lambda command: KEYS.get(command, ""))
    presenter = ConversationPresenter(desk, tasks, view, panel, view, clock)
    changes: list[Changes] = []
    return Talk(town, desk, view, panel, presenter, book, changes)


Scene = Callable[[Talk], Coroutine[Any, Any, None]]
Play = Callable[[Scene], None]
"""Plays a scene with the column on screen, and removes the column afterwards."""


async def play_scene(town: Town, theme: Theme, tasks: Tasks, scene: Scene) -> Talk:
    """Show the column, play, let everything finish. Nothing here may nest the event loop."""
    talk = make_talk(town, theme, tasks)
    talk.view.show()
    talk.view.activateWindow()
    talk.panel.show()
    await talk.settled()
    try:
        await scene(talk)
    finally:
        await talk.presenter.shutdown()
        await tasks.drain()
    return talk
