"""What SQLite and PostgreSQL express differently. All other SQL in the repositories is understood by both."""

from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from typing import Any, Final, Protocol

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from app.domain.text import plain_words
from app.storage import counting, endings
from app.storage.counting import Counts
from app.storage.endings import Ending


class Statements(Protocol):
    """The part of a transaction that a dialect needs."""

    def execute(self, sql: str, parameters: Mapping[str, object] = ...) -> Iterator[tuple[Any, ...]]:
        """Run `sql`."""
        ...


class Right(StrEnum):
    """Rights that not everybody on a team's server has."""

    LEAD = "lead"
    """Manage answers, labels, teams and rules, and read the log."""
    ADMIN = "admin"
    """Manage channels, agents and settings."""


class TextIndex(Struct, frozen=True):
    """The statements of one full-text index."""

    search: str
    """The `id` of whatever matches `:query`, the highest first, at most `:limit`."""
    add: str
    """Index `:text` as `:id`, which is not in the index yet."""
    remove: str
    """Remove `:ids`, one or more, from the index, if they are in it."""
    hits: str | None = None
    """What is shown of each that `search` finds, in that order. None where that is joined as quickly as found."""
    older: str | None = None
    """As `search`, of ids below `:before`. None where the index looks up beginnings of any length."""


class Moments(Struct, frozen=True):
    """SQL for times in milliseconds since 1970 UTC, by the clock of the database."""

    now: str
    began: str
    """When the transaction began: a server knows that when it plans a statement, and says the same in all of them."""


class Dialect(Protocol):
    """What the databases express differently. Parameters are named as in the repositories."""

    @property
    def messages(self) -> TextIndex:
        """Messages, by what they say."""
        ...

    @property
    def people(self) -> TextIndex:
        """Identities, by name and address."""
        ...

    @property
    def namesakes(self) -> str:
        """Identities called `:name`, whatever the letter case, of another contact than `:contact`; at most `:limit`."""
        ...

    def among(self, ids: Sequence[int] | Sequence[str]) -> tuple[str, object]:
        """The replacement for `IN (:ids)`, and the value of `:ids`: one parameter, however many ids there are."""
        ...

    def match(self, terms: Sequence[str], prefix: bool) -> str:
        """The `:query` for all of `terms`, with the last as a prefix if `prefix`."""
        ...

    def indexed(self, text: str) -> str:
        """The `:text` to put into an index for `text`."""
        ...

    @property
    def catalogue(self) -> str:
        """Lists (table, column, whether in the primary key, the table that the column refers to or NULL)."""
        ...

    def renumber(self, tx: Statements, table: str) -> None:
        """Continue numbering above the ids of inserted rows."""
        ...

    def signed_in(self, tx: Statements) -> str | None:
        """The login that the database has authenticated; None if it knows nobody."""
        ...

    def rights(self, tx: Statements) -> frozenset[Right]:
        """The rights of the signed-in login, besides working on conversations."""
        ...

    @property
    def engine_alone(self) -> str:
        """SQL that returns a row if the signed-in login is an engine, and nobody who answers."""
        ...

    def sees_citizens(self, tx: Statements) -> bool:
        """Whether the signed-in login may see conversations if one of its teams answers the channel."""
        ...

    @property
    def clock(self) -> Moments:
        """The clock of the database."""
        ...

    @property
    def give_away(self) -> str:
        """Give `:conversation` to `:team`, and to `:agent` or (NULL) nobody in it. A row where that was done: the team
        answers that channel. Whoever does it may not see the conversation any more."""
        ...

    @property
    def counts(self) -> Counts:
        """The counts for leads and administrators."""
        ...

    def drop_label(self, tx: Statements, gone: int, kept: int | None, by: int | None) -> int:
        """Delete a label, replacing it by `kept` if given; every conversation records that `by` did it. Returns how
        many.
        """
        ...

    def ending(self, tx: Statements, what: Ending, gone: int, by: int | None, heir: int | None = None) -> list[int]:
        """A team or a colleague goes, or comes back, as `by` did it; which conversations that are not closed it
        concerns."""
        ...

    @property
    def sign_ins(self) -> str:
        """Rows of (agent, as what the database lets them in: none, agent, lead or admin; NULL where it asks nobody)."""
        ...

    def withdraw(self, tx: Statements, message_id: int) -> bool:
        """Delete a message that is queued and was never tried; whether that was possible."""
        ...

    def merge(self, tx: Statements, pages: int) -> bool:
        """Optimise about `pages` pages of the full-text indexes. False if there is nothing (more) to do."""
        ...


def _fts5(table: str) -> TextIndex:
    # The rowid rises with time: newest first is an index walk, ranking would not be.
    return TextIndex(
        search=f"SELECT rowid AS id FROM {table} WHERE {table} MATCH :query ORDER BY rowid DESC LIMIT :limit",
        older=f"""SELECT rowid FROM {table} WHERE {table} MATCH :query AND rowid < :before
                  ORDER BY rowid DESC LIMIT :limit""",
        add=f"INSERT INTO {table} (rowid, text) VALUES (:id, :text)",
        remove=f"DELETE FROM {table} WHERE rowid IN (:ids)",
    )


_NOW: Final = "CAST(round((julianday('now') - 2440587.5) * 86400000) AS INTEGER)"


class SqliteDialect:
    """SQLite with FTS5."""

    messages: Final = _fts5("message_text")
    people: Final = _fts5("person_text")
    catalogue: Final = """
        SELECT t.name, c.name, c.pk > 0,
               (SELECT f."table" FROM pragma_foreign_key_list(t.name) f WHERE f."from" = c.name)
        FROM pragma_table_list t JOIN pragma_table_info(t.name) c
        WHERE t.schema = 'main' AND t.type = 'table' AND t.name NOT LIKE 'sqlite%'"""
    namesakes: Final = """
        SELECT id FROM identity WHERE lower(name) = lower(:name) AND contact_id <> :contact LIMIT :limit"""

    def among(self, ids: Sequence[int] | Sequence[str]) -> tuple[str, object]:
        """As JSON text."""
        return "IN (SELECT value FROM json_each(:ids))", msgspec.json.encode(list(ids)).decode()

    def match(self, terms: Sequence[str], prefix: bool) -> str:
        """Every term in quotes, so that nothing in it is an operator."""
        quoted = ['"' + term.replace('"', '""') + '"' for term in terms]
        return " AND ".join(quoted) + (" *" if prefix else "")

    def indexed(self, text: str) -> str:
        """FTS5 tokenises by itself."""
        return text

    def renumber(self, tx: Statements, table: str) -> None:
        """Nothing to do: SQLite looks at the existing ids."""
        del tx, table

    def signed_in(self, tx: Statements) -> str | None:
        """None: whoever has the key may use the file."""
        del tx
        return None

    def rights(self, tx: Statements) -> frozenset[Right]:
        """Whoever has the key may do everything."""
        del tx
        return frozenset(Right)

    def sees_citizens(self, tx: Statements) -> bool:
        """Whoever has the key sees everything."""
        del tx
        return True

    engine_alone: Final = "SELECT 1 WHERE 1 = 0"
    clock: Final = Moments(now=_NOW, began=_NOW)
    counts: Final = counting.ON_DESKTOP
    give_away: Final = """
        UPDATE conversation SET team_id = :team, assignee_id = :agent
        WHERE id = :conversation AND EXISTS (
            SELECT 1 FROM team_channel t WHERE t.team_id = :team AND t.channel_id = conversation.channel_id)
        RETURNING 1"""

    def drop_label(self, tx: Statements, gone: int, kept: int | None, by: int | None) -> int:
        """The conversations and the colleagues who know the topic first, then the label itself."""
        (concerned,) = next(
            tx.execute("SELECT count(*) FROM conversation_label WHERE label_id = :gone", {"gone": gone})
        )
        endings.run(tx, endings.LABEL, {"gone": gone, "kept": kept, "by": by, "now": self._now(tx)})
        return int(concerned)

    sign_ins: Final = "SELECT id, NULL FROM agent WHERE ended = 0"

    def ending(self, tx: Statements, what: Ending, gone: int, by: int | None, heir: int | None = None) -> list[int]:
        """Whoever has the key sees every conversation."""
        return endings.carry_out(tx, what, {"gone": gone, "heir": heir, "by": by, "now": self._now(tx)})

    def _now(self, tx: Statements) -> int:
        (now,) = next(tx.execute(f"SELECT {_NOW}"))
        return int(now)

    def withdraw(self, tx: Statements, message_id: int) -> bool:
        """Every row of it, those that refer to others first."""
        mine = {"id": message_id}
        order = "DELETE FROM outbox WHERE message_id = :id AND state = 'queued' AND tried = 0 RETURNING message_id"
        if next(tx.execute(order, mine), None) is None:
            return False
        files = "SELECT id FROM attachment WHERE message_id = :id"
        tx.execute(f"DELETE FROM attachment_chunk WHERE attachment_id IN ({files})", mine)
        for table in ("attachment", "referral", "unindexed"):
            tx.execute(f"DELETE FROM {table} WHERE message_id = :id", mine)
        tx.execute(self.messages.remove, {"ids": message_id})
        tx.execute("DELETE FROM message WHERE id = :id", mine)
        return True

    def merge(self, tx: Statements, pages: int) -> bool:
        """A negative number of pages merges whatever is left, down to one segment; a positive one often nothing."""
        messages = self._merge_one(tx, "message_text", pages)
        return self._merge_one(tx, "person_text", pages) or messages

    def _merge_one(self, tx: Statements, table: str, pages: int) -> bool:
        before = _writes(tx)
        tx.execute(f"INSERT INTO {table} ({table}, rank) VALUES ('merge', :pages)", {"pages": -pages})
        # By FTS5's documentation, fewer than two changes mean that there was nothing to do.
        return _writes(tx) - before > 1


def _writes(tx: Statements) -> int:
    (count,) = next(tx.execute("SELECT total_changes()"))
    return int(count)


def _word_index(table: str, search: str) -> TextIndex:
    return TextIndex(
        search=f"SELECT f.id FROM {search}(wanted_words(:query), :limit) AS f (id)",
        add=f"INSERT INTO {table} (id, words) VALUES (:id, indexed_words(:text))",
        remove=f"DELETE FROM {table} WHERE id IN (:ids)",
    )


class PostgresDialect:
    """PostgreSQL with our own tokenising: a search finds what FTS5 finds, and Dutch stems as well.

    Its own parsers take telephone numbers for sums and addresses for one word, and `unaccent` is not installed
    everywhere.
    """

    messages: Final = replace(
        _word_index("message_text", "found_messages"), hits="SELECT * FROM found_hits(wanted_words(:query), :limit)"
    )
    people: Final = _word_index("person_text", "found_people")
    namesakes: Final = "SELECT * FROM namesakes(:name, :contact, :limit)"
    catalogue: Final = """
        SELECT c.relname, a.attname,
               EXISTS (SELECT FROM pg_index i WHERE i.indrelid = c.oid AND i.indisprimary
                       AND a.attnum = ANY (i.indkey::smallint[])),
               (SELECT o.relname FROM pg_constraint k JOIN pg_class o ON o.oid = k.confrelid
                WHERE k.conrelid = c.oid AND k.contype = 'f' AND a.attnum = ANY (k.conkey) LIMIT 1)
        FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
        WHERE c.relnamespace = 'balie'::regnamespace AND c.relkind = 'r'
          AND a.attgenerated = '' AND a.attname <> 'guarded'"""
    # What row security keeps for itself is nobody's to copy.

    def among(self, ids: Sequence[int] | Sequence[str]) -> tuple[str, object]:
        """As an array."""
        return "= ANY (:ids)", list(ids)

    def match(self, terms: Sequence[str], prefix: bool) -> str:
        """The words, the last with a star if it may be a prefix."""
        return self.indexed(" ".join(terms)) + ("*" if prefix else "")

    def indexed(self, text: str) -> str:
        """As `plain_words`."""
        return plain_words(text)

    def renumber(self, tx: Statements, table: str) -> None:
        """Advance the sequences, which ignore ids that they did not generate."""
        numbered = tx.execute(
            "SELECT attname FROM pg_attribute WHERE attrelid = CAST(:table AS regclass) AND attidentity <> ''",
            {"table": table},
        )
        for (column,) in list(numbered):
            tx.execute(
                f"SELECT setval(pg_get_serial_sequence(:table, :column), max({column})) FROM {table}",
                {"table": table, "column": column},
            )

    def signed_in(self, tx: Statements) -> str | None:
        """The session's login, which SET ROLE does not change."""
        (login,) = next(tx.execute("SELECT session_user"))
        return str(login)

    def rights(self, tx: Statements) -> frozenset[Right]:
        """By the roles that the login is a member of."""
        (found,) = tx.execute(
            """SELECT pg_has_role(session_user, 'balie_lead', 'USAGE'),
                      pg_has_role(session_user, 'balie_admin', 'USAGE')"""
        )
        return frozenset(right for right, has in zip((Right.LEAD, Right.ADMIN), found, strict=True) if has)

    def sees_citizens(self, tx: Statements) -> bool:
        """By the roles that the login is a member of: an administrator alone sees none."""
        ((sees,),) = tx.execute("SELECT pg_has_role(session_user, 'balie_agent', 'USAGE')")
        return bool(sees)

    engine_alone: Final = """SELECT 1 WHERE pg_has_role(session_user, 'balie_engine', 'USAGE') AND NOT (
        pg_has_role(session_user, 'balie_agent', 'USAGE') OR pg_has_role(session_user, 'balie_admin', 'USAGE'))"""
    clock: Final = Moments(
        now="CAST(extract(epoch FROM clock_timestamp()) * 1000 AS bigint)",
        began="CAST(extract(epoch FROM now()) * 1000 AS bigint)",
    )
    counts: Final = counting.ON_SERVER
    give_away: Final = "SELECT 1 WHERE give_away(:conversation, :team, CAST(:agent AS bigint))"

    def drop_label(self, tx: Statements, gone: int, kept: int | None, by: int | None) -> int:
        """A lead may not see every conversation that has it, and a function does. No lead does it in another's name."""
        sql = "SELECT drop_label(:gone, CAST(:kept AS bigint), CAST(:by AS bigint))"
        (concerned,) = next(tx.execute(sql, {"gone": gone, "kept": kept, "by": by}))
        return int(concerned)

    sign_ins: Final = """
        SELECT a.id, CASE WHEN r.oid IS NULL OR NOT r.rolcanlogin THEN 'none'
                          WHEN pg_has_role(r.oid, 'balie_admin', 'USAGE') THEN 'admin'
                          WHEN pg_has_role(r.oid, 'balie_lead', 'USAGE') THEN 'lead'
                          WHEN pg_has_role(r.oid, 'balie_agent', 'USAGE') THEN 'agent' ELSE 'none' END
        FROM agent a LEFT JOIN pg_roles r ON r.rolname = a.login WHERE a.ended = 0"""

    def ending(self, tx: Statements, what: Ending, gone: int, by: int | None, heir: int | None = None) -> list[int]:
        """As with labels: a function of that name sees every conversation, and knows who asks it."""
        goes_to = "CAST(:heir AS bigint), " if what is Ending.END_TEAM else ""
        values = {"gone": gone, "by": by} | ({"heir": heir} if goes_to else {})
        return [one for (one,) in tx.execute(f"SELECT {what}(:gone, {goes_to}CAST(:by AS bigint))", values)]

    def withdraw(self, tx: Statements, message_id: int) -> bool:
        """No agent may delete a message; this one function may, while nobody can have sent it."""
        (done,) = next(tx.execute("SELECT withdraw(:id)", {"id": message_id}))
        return bool(done)

    def merge(self, tx: Statements, pages: int) -> bool:
        """Nothing to do: the server does it by itself."""
        del tx, pages
        return False
