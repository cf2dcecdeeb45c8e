"""Who a citizen is on a kind of channel: one identity, however many addresses the provider knows it by."""

from app.domain.changes import Changes
from app.domain.channel import ChannelKind
from app.domain.events import Party
from app.domain.ids import Address, ConversationId
from app.storage import delivery, folding, linking, wishes
from app.storage.database import Transaction


def identity_of(tx: Transaction, kind: ChannelKind, party: Party, at: int) -> int:
    """The identity with one of the party's addresses, created if necessary.

    `at` (ms) is the event's time: the newest event decides the address to send to and the citizen's name. Two
    identities that turn out to be one citizen's, because an event names an address of each, are merged.
    """
    addresses = (party.address, *party.aliases)
    known = {address: found for address in addresses if (found := _known(tx, kind, address)) is not None}
    if not known:
        return _make(tx, kind, party, at)
    identity_id, *others = sorted(set(known.values()))
    for other in others:
        _merge(tx, identity_id, other)
    for address in addresses:
        if address not in known:
            _add_address(tx, kind, address, identity_id)
    if others or len(known) < len(set(addresses)):
        _reach(tx, identity_id)
    _refresh(tx, identity_id, party, at)
    return identity_id


def find(tx: Transaction, kind: ChannelKind, party: Party) -> int | None:
    """The identity with one of the party's addresses, if any."""
    return next((found for address in (party.address, *party.aliases) if (found := _known(tx, kind, address))), None)


def learn_name(tx: Transaction, kind: ChannelKind, party: Party, at: int) -> bool:
    """Store the name of a citizen who had none; whether there was one to store."""
    if party.name is None or not party.name:
        return False
    row = tx.one(
        """SELECT i.id FROM identity_address a JOIN identity i ON i.id = a.identity_id
           WHERE a.kind = :kind AND a.address = :address AND i.name IS NULL""",
        {"kind": kind, "address": party.address},
    )
    if row is None:
        return False
    _refresh(tx, int(row[0]), party, at)
    return True


def readdress(tx: Transaction, kind: ChannelKind, old: Address, new: Party, at: int) -> bool:
    """Change the citizen's address from `old` to `new` as of `at` (ms). False if that was known."""
    before = _known(tx, kind, old), _known(tx, kind, new.address)
    identity_of(tx, kind, Party(new.address, new.name, (*new.aliases, old)), at)
    return before[0] is None or before[0] != before[1]


def open_conversations(tx: Transaction, kind: ChannelKind, address: Address) -> list[ConversationId]:
    """The conversations with the citizen at `address` that are not closed."""
    rows = tx.all(
        """SELECT c.id FROM conversation c JOIN identity_address a ON a.identity_id = c.identity_id
           WHERE a.kind = :kind AND a.address = :address AND c.shelf IN (0, 1)""",
        {"kind": kind, "address": address},
    )
    return [row[0] for row in rows]


def has_address(tx: Transaction, conversation_id: int, address: str) -> bool:
    """Whether `address` is or was one of this conversation's citizen's."""
    return (
        tx.one(
            """SELECT 1 FROM conversation c JOIN identity_address a ON a.identity_id = c.identity_id
               WHERE c.id = :conversation AND a.address = :address""",
            {"conversation": conversation_id, "address": address},
        )
        is not None
    )


def _known(tx: Transaction, kind: ChannelKind, address: str) -> int | None:
    row = tx.one(
        "SELECT identity_id FROM identity_address WHERE kind = :kind AND address = :address",
        {"kind": kind, "address": address},
    )
    return None if row is None else int(row[0])


def _make(tx: Transaction, kind: ChannelKind, party: Party, at: int) -> int:
    (contact_id,) = next(tx.execute("INSERT INTO contact DEFAULT VALUES RETURNING id"))
    (identity_id,) = next(
        tx.execute(
            """INSERT INTO identity (contact_id, kind, address, address_at, name, name_at)
               VALUES (:contact, :kind, :address, :at, :name, :at) RETURNING id""",
            {
                "contact": contact_id,
                "kind": kind,
                "address": party.address,
                "at": at,
                "name": party.name.raw if party.name else None,
            },
        )
    )
    for address in dict.fromkeys((party.address, *party.aliases)):
        _add_address(tx, kind, address, identity_id)
    return int(identity_id)


def _add_address(tx: Transaction, kind: ChannelKind, address: str, identity_id: int) -> None:
    tx.execute(
        """INSERT INTO identity_address (kind, address, identity_id) VALUES (:kind, :address, :identity)
           ON CONFLICT (kind, address) DO NOTHING""",
        {"kind": kind, "address": address, "identity": identity_id},
    )
    _index_again(tx, identity_id)


def _refresh(tx: Transaction, identity_id: int, party: Party, at: int) -> None:
    address, address_at, name, name_at = next(
        tx.execute("SELECT address, address_at, name, name_at FROM identity WHERE id = :id", {"id": identity_id})
    )
    if party.address != address and at >= address_at:
        tx.execute(
            "UPDATE identity SET address = :address, address_at = :at WHERE id = :id",
            {"address": party.address, "at": at, "id": identity_id},
        )
    if party.name and party.name.raw != name and (name is None or at >= name_at):
        tx.execute(
            "UPDATE identity SET name = :name, name_at = :at WHERE id = :id",
            {"name": party.name.raw, "at": at, "id": identity_id},
        )
        _index_again(tx, identity_id)
        _tell(tx, identity_id)


def _merge(tx: Transaction, kept: int, gone: int) -> None:
    """Merge `gone` into `kept`. Queued messages keep the recipient that they were queued with."""
    folding.move_conversations(tx, kept, gone)
    parameters = {"kept": kept, "gone": gone}
    tx.execute("UPDATE identity_address SET identity_id = :kept WHERE identity_id = :gone", parameters)
    newer = tx.one(
        """SELECT g.address, g.address_at, g.address_at > k.address_at, g.name, g.name_at,
                  g.name IS NOT NULL AND (k.name IS NULL OR g.name_at > k.name_at), g.contact_id
           FROM identity g, identity k WHERE g.id = :gone AND k.id = :kept""",
        parameters,
    )
    if newer is None:
        return
    address, address_at, address_wins, name, name_at, name_wins, contact_id = newer
    if address_wins:
        tx.execute(
            "UPDATE identity SET address = :address, address_at = :at WHERE id = :kept",
            {"address": address, "at": address_at, "kept": kept},
        )
    if name_wins:
        tx.execute(
            "UPDATE identity SET name = :name, name_at = :at WHERE id = :kept",
            {"name": name, "at": name_at, "kept": kept},
        )
    wishes.inherit(tx, kept, gone)
    linking.forget(tx, gone)
    tx.execute("DELETE FROM identity WHERE id = :gone", parameters)
    for identity_id in (kept, gone):
        _index_again(tx, identity_id)
    tx.execute(
        """DELETE FROM contact WHERE id = :id AND NOT EXISTS (SELECT 1 FROM identity WHERE contact_id = :id)
             AND NOT EXISTS (SELECT 1 FROM contact_link WHERE from_contact_id = :id)
             AND NOT EXISTS (SELECT 1 FROM contact_link WHERE to_contact_id = :id)""",
        {"id": contact_id},
    )


def _index_again(tx: Transaction, identity_id: int) -> None:
    tx.execute(
        "INSERT INTO unindexed_person (identity_id) VALUES (:id) ON CONFLICT (identity_id) DO NOTHING",
        {"id": identity_id},
    )


def _reach(tx: Transaction, identity_id: int) -> None:
    """Apply read watermarks stored for an address that is only now known to be the citizen's."""
    for (channel_id,) in tx.all(
        "SELECT DISTINCT channel_id FROM conversation WHERE identity_id = :id", {"id": identity_id}
    ):
        delivery.reached(tx, channel_id, identity_id)


def _tell(tx: Transaction, identity_id: int) -> None:
    rows = tx.all("SELECT id FROM conversation WHERE identity_id = :id AND shelf IN (0, 1)", {"id": identity_id})
    tx.note(Changes(conversations=frozenset(row[0] for row in rows)))
