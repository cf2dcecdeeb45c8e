"""The desk at the start of a practice session: agents, labels, and what was done with which conversation. Pure data.

resources/practice/desk.toml:

    municipality = "Duinstad"
    agent = "Fatima Yilmaz"
    colleagues = ["Niels de Boer", …]
    [[label]]         name, colour (a key of the theme's label colours)
    [[conversation]]  citizen, assignee, labels = […], notes = [{ by, text }], snooze_hours, state ("pending", "closed")
"""

import tomllib
from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path
from typing import Any

from msgspec import Struct

from app.domain.channel import ChannelKind
from app.practice import matrix_wire, messenger_wire, signal_wire, whatsapp_wire
from app.practice.item import Citizen
from app.practice.scripts import BadScript, read_scripts
from app.system.paths import resource


class PlannedLabel(Struct, frozen=True):
    """A label of the desk."""

    name: str
    colour: str


class PlannedNote(Struct, frozen=True):
    """An internal note in a conversation."""

    by: str
    text: str


class Placement(Struct, frozen=True):
    """What was done with one conversation. `assignee` and authors are names from `DeskPlan.agents`."""

    channel: ChannelKind
    citizen: str
    """The citizen's name as the channel shows it."""
    addresses: tuple[str, ...]
    """Every address by which a channel may know this citizen, most likely first."""
    assignee: str | None
    labels: tuple[str, ...]
    notes: tuple[PlannedNote, ...]
    snoozed_for: timedelta | None
    pending: bool
    closed: bool


class DeskPlan(Struct, frozen=True):
    """The whole desk. The first of `agents` is the current user."""

    municipality: str
    agents: tuple[str, ...]
    labels: tuple[PlannedLabel, ...]
    placements: tuple[Placement, ...]


def desk_plan(folder: Path | None = None) -> DeskPlan:
    """Read the desk from resources/practice/desk.toml. Raises `BadScript`."""
    folder = folder or resource("practice")
    table = tomllib.loads((folder / "desk.toml").read_text(encoding="utf-8"))
    citizens = {script.citizen.key: script.citizen for script in read_scripts(folder)}
    plan = DeskPlan(
        municipality=table["municipality"],
        agents=(table["agent"], *table["colleagues"]),
        labels=tuple(PlannedLabel(**label) for label in table["label"]),
        placements=tuple(_placement(entry, citizens) for entry in table["conversation"]),
    )
    _check(plan)
    return plan


def addresses(citizen: Citizen) -> tuple[str, ...]:
    """Every address by which a channel may know `citizen`, most likely first."""
    match citizen.channel:
        case ChannelKind.WHATSAPP:
            found = (whatsapp_wire.user_id(citizen), citizen.number)
        case ChannelKind.MESSENGER:
            found = (messenger_wire.psid(citizen), messenger_wire.conversation_id(citizen))
        case ChannelKind.SIGNAL:
            found = (signal_wire.aci(citizen), signal_wire.number(citizen) or "")
        case _:
            found = (matrix_wire.room_id(citizen), matrix_wire.user_id(citizen))
    return tuple(filter(None, found))


def _placement(entry: Mapping[str, Any], citizens: Mapping[str, Citizen]) -> Placement:
    citizen = citizens.get(entry["citizen"])
    if citizen is None:
        raise BadScript(f"desk.toml: nobody is called {entry['citizen']}")
    hours = entry.get("snooze_hours")
    return Placement(
        channel=citizen.channel,
        citizen=citizen.name,
        addresses=addresses(citizen),
        assignee=entry.get("assignee"),
        labels=tuple(entry.get("labels", ())),
        notes=tuple(PlannedNote(**note) for note in entry.get("notes", ())),
        snoozed_for=timedelta(hours=hours) if hours is not None else None,
        pending=entry.get("state") == "pending",
        closed=entry.get("state") == "closed",
    )


def _check(plan: DeskPlan) -> None:
    labels = {label.name for label in plan.labels}
    for placement in plan.placements:
        people = {note.by for note in placement.notes} | ({placement.assignee} if placement.assignee else set())
        if unknown := (people - set(plan.agents)) | (set(placement.labels) - labels):
            raise BadScript(f"desk.toml, {placement.citizen}: unknown {', '.join(sorted(unknown))}")
