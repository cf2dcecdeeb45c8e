"""What the tables of a store hold that cannot be: rows without their other half, wrong totals, numbers given again."""

from collections.abc import Iterator
from typing import Final

from app.storage.database import Transaction
from app.storage.postgresql.remedies import BY_STATEMENT

_UNREADABLE: Final = """
    SELECT quote_ident(relname) FROM pg_class WHERE relnamespace = 'balie'::regnamespace
        AND quote_ident(relname) = ANY (:tables) AND NOT has_table_privilege(oid, 'SELECT') ORDER BY 1"""
_REFERENCES: Final = """
    SELECT r.relname, a.attname, o.relname, b.attname FROM pg_constraint k
        JOIN pg_class r ON r.oid = k.conrelid JOIN pg_class o ON o.oid = k.confrelid
        JOIN pg_attribute a ON a.attrelid = r.oid AND a.attnum = k.conkey[1]
        JOIN pg_attribute b ON b.attrelid = o.oid AND b.attnum = k.confkey[1]
    WHERE k.contype = 'f' AND r.relnamespace = 'balie'::regnamespace AND cardinality(k.conkey) = 1
      AND quote_ident(r.relname) = ANY (:tables) AND quote_ident(o.relname) = ANY (:tables) ORDER BY 1, 2"""
_MISCOUNTED: Final = """
    SELECT 1 FROM (SELECT channel_id, coalesce(assignee_id, 0) AS assignee_id, count(*) AS there FROM conversation
                   WHERE shelf = 0 AND team_id IS NULL AND confidential = 0 GROUP BY 1, 2) c
        FULL JOIN (SELECT channel_id, assignee_id, sum(conversations) AS kept FROM open_sum GROUP BY 1, 2) s
        USING (channel_id, assignee_id) WHERE coalesce(there, 0) <> coalesce(kept, 0)
    UNION ALL
    SELECT 1 FROM (SELECT channel_id, label_id, count(*) AS there FROM conversation_label
                   WHERE shelf = 0 AND guarded = 0 GROUP BY 1, 2) c
        FULL JOIN (SELECT channel_id, label_id, sum(conversations) AS kept FROM label_sum GROUP BY 1, 2) s
        USING (channel_id, label_id) WHERE coalesce(there, 0) <> coalesce(kept, 0)
    LIMIT 1"""
_COUNTED: Final = frozenset({"conversation", "conversation_label", "open_sum", "label_sum"})


def unreadable(tx: Transaction, tables: list[str]) -> list[str]:
    """Which of `tables` this login may not read at all."""
    return [name for (name,) in tx.all(_UNREADABLE, {"tables": tables})]


def dangling(tx: Transaction, tables: list[str]) -> Iterator[str]:
    """A finding for each reference of `tables` whose rows somebody deleted past every constraint."""
    for table, column, other, key in tx.all(_REFERENCES, {"tables": tables}):
        if tx.all(
            f"""SELECT 1 FROM {table} t WHERE t.{column} IS NOT NULL
                AND NOT EXISTS (SELECT FROM {other} o WHERE o.{key} = t.{column}) LIMIT 1"""
        ):
            yield (
                f"Rows of the table {table} belong to rows of {other} that are gone (its column {column}). "
                "Restore a backup, or ask for help."
            )


def miscounted(tx: Transaction, tables: list[str]) -> Iterator[str]:
    """A finding where the kept totals differ from what they count. Looks where `tables` has all that takes."""
    if set(tables) >= _COUNTED and tx.all(_MISCOUNTED):
        yield (
            f"The totals of open conversations are not what is open.{BY_STATEMENT}"
            "SET ROLE balie_owner; SELECT balie.recount_sums(); RESET ROLE;"
        )


def given_again(tx: Transaction, tables: list[str]) -> Iterator[tuple[str, bool]]:
    """For each table whose next number is that of a row already, a finding; and what could not be looked at (False)."""
    for table, column, looked_at in tx.all("SELECT * FROM sequences_behind(:tables) ORDER BY 1", {"tables": tables}):
        if looked_at:
            yield (
                (
                    f"The numbers of the table {table} begin where rows are already.{BY_STATEMENT}SELECT "
                    f"setval(pg_get_serial_sequence('balie.{table}', '{column}'), max({column})) FROM balie.{table};"
                ),
                True,
            )
        else:
            yield f"the next number of {table}, which belongs to somebody else", False
