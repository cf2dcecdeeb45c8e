"""How much of everything a store holds: counts and states only, for whoever looks for a fault."""

from typing import Any

from app.storage.copying import tables
from app.storage.database import Transaction


def census(tx: Transaction) -> dict[str, Any]:
    """{"rows": {table: number}, "raw_events": {state: number}, "channels": [{"id", "kind", "phase", …}]}.

    Nothing that anybody wrote or is called: no text, no name, no label, no address, no setting of a channel. On a
    team's server it is what whoever signed in may see.
    """
    countable = {name for (name,) in tx.execute(tx.dialect.counts.tables)}

    def number(table: str) -> int:
        (found,) = next(tx.execute(f"SELECT count(*) FROM {table}"))
        return int(found)

    keys = ("id", "kind", "phase", "connection", "problem")
    return {
        "rows": {table.name: number(table.name) for table in tables(tx) if table.name in countable},
        "raw_events": dict(tx.all("SELECT state, count(*) FROM raw_event GROUP BY state")),
        "channels": [
            dict(zip(keys, row, strict=True)) for row in tx.all(f"SELECT {', '.join(keys)} FROM channel ORDER BY id")
        ],
    }
