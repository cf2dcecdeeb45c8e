"""Assembles the program from its parts. The only module that names a concrete channel."""

import asyncio
import logging
from datetime import timedelta
from types import ModuleType
from typing import Final

from app.channels import matrix, messenger, signal, whatsapp
from app.compliance.packs import load_packs
from app.compliance.referral_numbers import referral_numbers
from app.compliance.rulebook import RuleBook
from app.domain.capabilities import Capabilities
from app.domain.channel import ChannelKind
from app.domain.problems import InboxError
from app.engine.engine import Engine, Parts
from app.services.accounts import Accounts, Kit
from app.services.answers import Answers
from app.services.citizens import Citizens
from app.services.clearance import Clearance
from app.services.clock import TeamClock
from app.services.courtesies import Courtesies, posted
from app.services.deeds import Deeds
from app.services.desk import Desk
from app.services.edits import Edits
from app.services.errands import Errands
from app.services.files import Files
from app.services.habits import Habits
from app.services.held_files import HeldFiles
from app.services.inbox import Inbox
from app.services.inventory import Inventory
from app.services.ledger import Ledger
from app.services.profiles import Opened, known_me, me
from app.services.replies import Replies
from app.services.sorting import Sorting
from app.services.spelling import Spelling
from app.services.teamwork import teamwork
from app.services.templates import Templates
from app.services.triage import Triage
from app.services.unsaved import Unsaved
from app.services.wind_downs import WindDowns
from app.storage import clock as server_clock
from app.system.own_command import own_command
from app.system.paths import Profile, resource
from app.system.policy.schema import CACHE_DAYS
from app.system.policy.settings import Settings

_log = logging.getLogger(__name__)


def _kit(package: ModuleType, account_key: str) -> Kit:
    """What a channel package offers. `account_key` is the setting that holds our own address with the provider."""
    return Kit(package.connect, package.CAPABILITIES, package.FIELDS, account_key)


KITS: Final = {
    ChannelKind.WHATSAPP: _kit(whatsapp, "phone_number_id"),
    ChannelKind.MESSENGER: _kit(messenger, "page_id"),
    ChannelKind.SIGNAL: _kit(signal, "number"),
    ChannelKind.MATRIX: _kit(matrix, "user_id"),
}
"""Every kind of channel. A new one is added here, in one line."""


def capabilities(kind: ChannelKind) -> Capabilities:
    """What a channel of `kind` can do."""
    return KITS[kind].capabilities


def rule_book(profile: Profile) -> tuple[RuleBook, list[InboxError]]:
    """The rules in force on `profile`, with the municipality's own overriding ours; and the errors in the packs."""
    folders = [resource("policies"), profile.policies]
    rules, problems = load_packs(folders, KITS)
    for problem in problems:
        _log.warning("A policy pack: %s", problem.code)
    return RuleBook(rules, KITS, referral_numbers(folders)[0]), problems


async def make_desk(opened: Opened) -> Desk:
    """The services of an open profile, for the agent whose desktop this is."""
    store = opened.store
    # Usually the agent exists already, so that a read-only store can be opened too.
    if (agent := await store.read(known_me)) is None:
        agent = await store.run(me)
    rights, there = await store.read(lambda tx: (tx.dialect.rights(tx), server_clock.moment(tx)))
    clock = TeamClock()
    if opened.shared:
        clock.heard(there)
    rules, problems = await asyncio.to_thread(rule_book, opened.profile)
    courtesies = posted(store) if opened.shared else Courtesies()
    accounts = _accounts(opened, Deeds(store, agent, rules))
    answers, triage = Answers(store, agent, numbers=rules.numbers), Triage(store, agent, rules, clock)
    await answers.load()
    errands, clearance = Errands(store, agent, clock), Clearance(store, agent, rules, capabilities, clock)
    return Desk(
        agent=agent,
        inbox=Inbox(store, agent, courtesies, clock),
        replies=Replies(clearance, courtesies),
        triage=triage,
        sorting=Sorting(store, agent, triage),
        answers=answers,
        files=Files(store, opened.machine),
        held_files=HeldFiles(store, agent, clock),
        accounts=accounts,
        templates=Templates(store, accounts),
        ledger=Ledger(store, agent, clock),
        errands=errands,
        edits=Edits(clearance, errands),
        citizens=Citizens(store, agent, rules, clock),
        wind_downs=WindDowns(clearance),
        habits=Habits(store, agent, opened.machine),
        inventory=Inventory(store),
        team=teamwork(store, agent, rights, shared=opened.shared, clock=clock),
        rules=rules,
        store=store,
        capabilities=capabilities,
        courtesies=courtesies,
        rule_problems=tuple(problems),
        spelling=Spelling(store, agent, [*own_command(), "spelling"]),
        machine=opened.machine,
        unsaved=opened.unsaved or Unsaved(),
    )


async def make_shared_engine(opened: Opened) -> Engine:
    """An engine for a team's server, one of several. It has no agent, because nobody sits at it."""
    from app.storage.postgresql.leases import Leases  # noqa: PLC0415 - PostgreSQL is for teams alone
    from app.storage.postgresql.store import PostgresStore  # noqa: PLC0415 - likewise

    store = opened.store
    assert isinstance(store, PostgresStore), "the store is shared"  # noqa: S101 - the caller has looked
    accounts, rules = await channels_of(opened)
    return Engine(
        Parts(
            store=store,
            make_client=accounts.client,
            rules=rules,
            capabilities=capabilities,
            courtesies=Courtesies(),
            ballast=None,
            leases=Leases(store.server, store),
            clock=TeamClock(),
            keep_originals=_keep_originals(opened.machine),
        )
    )


def make_engine(desk: Desk, profile: Profile) -> Engine:
    """The engine for a desk's own store. The caller must hold the profile's lock."""
    return Engine(
        Parts(
            store=desk.store,
            make_client=desk.accounts.client,
            rules=desk.rules,
            capabilities=capabilities,
            courtesies=desk.courtesies,
            backlog=desk.backlog,
            ballast=profile.ballast_path,
            keep_originals=_keep_originals(desk.machine),
        )
    )


async def channels_of(opened: Opened) -> tuple[Accounts, RuleBook]:
    """The channels and rules of an open profile, without an agent. An engine's login may use it."""
    rules, _ = await asyncio.to_thread(rule_book, opened.profile)
    return _accounts(opened), rules


def _accounts(opened: Opened, deeds: Deeds | None = None) -> Accounts:
    return Accounts(
        opened.store,
        opened.secrets,
        KITS,
        practice=opened.practice,
        shared=opened.shared,
        deeds=deeds,
        machine=opened.machine,
    )


def _keep_originals(machine: Settings) -> timedelta | None:
    days = machine[CACHE_DAYS]
    return timedelta(days=days) if days else None
