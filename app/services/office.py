"""The office hours as a setting. Outside them the engine refers emergencies to 112, where the rules allow it."""

from typing import Final

from app.domain.hours import OfficeHours, office_hours
from app.storage import settings
from app.storage.database import Store, Transaction

_HOURS: Final = "office_hours"


async def set_hours(store: Store, text: str) -> OfficeHours | None:
    """Store the hours; an empty text: somebody is always there. `Refused` bad_hours."""
    hours = office_hours(text) if text.strip() else None
    await store.run(lambda tx: settings.put(tx, _HOURS, hours.text if hours else ""))
    return hours


async def hours(store: Store) -> OfficeHours | None:
    """The hours in force; None: somebody is always there."""
    return await store.read(read_hours)


def read_hours(tx: Transaction) -> OfficeHours | None:
    """As `hours`, inside a transaction."""
    text = settings.get(tx, _HOURS, "")
    return office_hours(text) if text else None
