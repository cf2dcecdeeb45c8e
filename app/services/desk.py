"""The services that one agent's window or command works with."""

from collections.abc import Callable
from datetime import datetime

from msgspec import Struct, field

from app.compliance.rulebook import RuleBook
from app.domain.capabilities import Capabilities
from app.domain.channel import ChannelKind
from app.domain.conversation import ConversationRow
from app.domain.problems import InboxError
from app.domain.window import Window, window_at
from app.services.accounts import Accounts
from app.services.answers import Answers
from app.services.backlog import Backlog
from app.services.citizens import Citizens
from app.services.courtesies import Courtesies
from app.services.edits import Edits
from app.services.errands import Errands
from app.services.files import Files
from app.services.habits import Habits
from app.services.held_files import HeldFiles
from app.services.inbox import Inbox
from app.services.inventory import Inventory
from app.services.ledger import Ledger
from app.services.replies import Replies
from app.services.sorting import Sorting
from app.services.spelling import Spelling
from app.services.teamwork import Teamwork
from app.services.templates import Templates
from app.services.triage import Triage
from app.services.unsaved import Unsaved
from app.services.wind_downs import WindDowns
from app.storage.agents import Agent
from app.storage.database import Store
from app.system.policy.settings import Settings

__all__ = ["Agent", "Desk"]


class Desk(Struct, frozen=True):
    """The services of one agent over one store."""

    agent: Agent
    inbox: Inbox
    replies: Replies
    triage: Triage
    sorting: Sorting
    answers: Answers
    files: Files
    held_files: HeldFiles
    accounts: Accounts
    templates: Templates
    ledger: Ledger
    errands: Errands
    edits: Edits
    citizens: Citizens
    wind_downs: WindDowns
    habits: Habits
    inventory: Inventory
    team: Teamwork
    rules: RuleBook
    store: Store
    capabilities: Callable[[ChannelKind], Capabilities]
    courtesies: Courtesies
    rule_problems: tuple[InboxError, ...] = ()
    """Faults in the policy packs: the rules concerned are not in force."""
    backlog: Backlog = field(default_factory=Backlog)
    """Which channels are still being read by the engine in this process, if there is one."""
    unsaved: Unsaved = field(default_factory=Unsaved)
    spelling: Spelling | None = None
    """None: no spell checking."""
    machine: Settings = field(default_factory=Settings)
    """What administrators and the user decided for this machine."""

    def window(self, row: ConversationRow, now: datetime) -> Window:
        """The messaging window of this conversation at `now`."""
        return window_at(self.capabilities(row.kind).window, row.last_inbound_at, now)
