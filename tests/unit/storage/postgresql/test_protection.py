"""`balie store check` reports what somebody with all rights on the server has weakened."""

import psycopg

from app.storage.postgresql import inspection, protection
from app.storage.postgresql.remedies import BY_HAND, BY_STATEMENT
from app.storage.postgresql.transaction import PostgresTransaction
from tests.fakes.hall import Hall, faults

LOOSENED = {
    "GRANT SELECT ON raw_event TO anna": "The rights of anna on raw_event are SELECT, where Balie gives none.",
    "GRANT UPDATE (text) ON message TO balie_agent": "The rights of balie_agent on message are",
    "GRANT SELECT ON note TO PUBLIC": "The rights of everybody on note are SELECT, where Balie gives none.",
    "REVOKE INSERT ON compliance_event FROM balie_agent": "The rights of balie_agent on compliance_event are",
    "GRANT balie_engine TO balie_admin": "The rights of balie_admin on role balie_engine are member,",
    "GRANT CREATE ON SCHEMA balie TO anna": "The rights of anna on schema balie are CREATE, where Balie gives none.",
    "GRANT EXECUTE ON FUNCTION end_agent TO anna": "The rights of anna on function end_agent(",
    "ALTER ROLE anna BYPASSRLS": "The role anna passes row security by.",
    "ALTER ROLE petra SUPERUSER": "The role petra passes row security by.",
    "GRANT balie_owner TO anna": "The role anna may act as the owner of the tables,",
    "GRANT balie_owner TO nobody_here": "The role nobody_here may act as the owner of the tables,",
    "CREATE ROLE \"the dbas\"; GRANT balie_owner TO \"the dbas\"; GRANT \"the dbas\" TO nobody_here":
        'The role "the dbas" may act as the owner of the tables,',
    "CREATE ROLE dbas CREATEROLE; GRANT balie_owner TO dbas; GRANT dbas TO anna":
        "The role anna may act as the owner of the tables,",
    "GRANT balie_engine TO anna": "The login anna is an engine's, which sees every conversation, and that of somebody",
    "CREATE ROLE motors; GRANT balie_engine TO motors; GRANT motors TO beheer": "The login beheer is an engine's,",
    "ALTER ROLE anna NOINHERIT; GRANT balie_engine TO anna": "The login anna is an engine's,",
    "GRANT balie_admin TO petra": "The login petra is an administrator's, who sees no conversation, and an agent's:",
    "UPDATE agent SET ended = 1 WHERE login = 'niels'": "The login niels is that of a colleague who has left,",
    "CREATE TABLE \"van de DBA\" (id int PRIMARY KEY CHECK (id > 0)); GRANT SELECT ON \"van de DBA\" TO anna":
        'There is a table "van de DBA" in the schema balie, which Balie did not make.',
    "CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql AS 'SELECT 1'": "There is a function f(a integer) in the schema",
    "CREATE SEQUENCE s": "There is a sequence s in the schema balie, which Balie did not make.",
    "ALTER TABLE note DISABLE TRIGGER ALL": "What checks the references of the table note is switched off.",
    "ALTER ROLE anna SET session_replication_role = replica": "What is set for anna switches triggers off.",
    "ALTER ROLE anna IN DATABASE balie SET session_replication_role = replica": "What is set for anna switches",
    "GRANT pg_read_all_data TO anna": "The role anna is a member of pg_read_all_data,",
    "DROP POLICY seen ON note": "The policy seen of the table note is gone.",
    "ALTER POLICY seen ON note USING (true)": "The policy seen of the table note is not as Balie makes it.",
    "ALTER POLICY whole ON note TO anna": "The policy whole of the table note is not as Balie makes it.",
    "CREATE POLICY more ON note TO anna USING (true)": "There is a policy more of the table note, which Balie did not",
    "DROP TRIGGER order_waits ON outbox": "The trigger order_waits of the table outbox is gone.",
    "ALTER TABLE outbox DISABLE TRIGGER order_waits": "The trigger order_waits of the table outbox is switched off.",
    "ALTER TABLE outbox ENABLE REPLICA TRIGGER order_waits": "The trigger order_waits of the table outbox is switched",
    "ALTER FUNCTION sees_all() SECURITY DEFINER": "The function sees_all() is not as Balie makes it.",
    "CREATE OR REPLACE FUNCTION me() RETURNS bigint LANGUAGE sql STABLE SECURITY DEFINER AS 'SELECT 1::bigint'":
        "The function me() is not as Balie makes it.",
    "CREATE VIEW balie.v AS SELECT text FROM balie.note": "The view v runs with the rights of its owner.",
    "CREATE RULE quiet AS ON DELETE TO note DO INSTEAD NOTHING": "There is a rule quiet of the table note, which Balie",
    "ALTER TABLE setting DROP CONSTRAINT no_secrets_here": "The constraint no_secrets_here of the table setting is",
    "DROP INDEX message_by_provider": "The index message_by_provider of the table message is gone.",
    "UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'balie.message_by_client'::regclass":
        "The index message_by_client of the table message is broken,",
    "ALTER TABLE message ALTER state DROP NOT NULL": "The shape of the table message is not as Balie makes it.",
    "DELETE FROM schema_step WHERE number = 30": "The list of the steps is not as Balie makes it.",
    "GRANT TEMP ON DATABASE balie TO PUBLIC": "The rights of everybody on the database are TEMPORARY, where Balie",
    "ALTER FUNCTION me() OWNER TO postgres": "The function me() belongs to postgres, not to balie_owner.",
    "ALTER SCHEMA balie OWNER TO anna": "The schema balie belongs to anna, not to balie_owner.",
    "ALTER ROLE balie_agent LOGIN": "The role balie_agent may sign in,",
    "GRANT postgres TO anna": "The role anna may act as a superuser.",
    "ALTER ROLE anna CREATEROLE": "The role anna may make roles or copy the server.",
    "ALTER DATABASE balie SET session_replication_role = replica": "What is set for everybody switches triggers off.",
    "CREATE VIEW public.v AS SELECT text FROM balie.note": "The view public.v shows what is in the table note",
    "CREATE FUNCTION public.f() RETURNS text LANGUAGE sql SECURITY DEFINER AS 'SELECT text FROM balie.note'":
        "The function public.f() runs with the rights of postgres,",
    "SET LOCAL session_replication_role = replica; DELETE FROM agent": "Rows of the table team_member belong to",
}  # fmt: skip


def test_what_protects_the_store_is_as_it_was_written_down(hall: Hall) -> None:
    """After a migration: `python -m tests.protection`."""
    assert hall.sees("engine_1", protection.found) == protection.made()


def test_whatever_somebody_loosened_is_said_and_what_is_said_to_run_mends_it(hall: Hall) -> None:
    with hall.server.connection() as connection:
        connection.autocommit = False
        assert faults(PostgresTransaction(connection)) == []
        for statement, said in LOOSENED.items():
            connection.execute(statement)
            found = faults(PostgresTransaction(connection))
            assert [one for one in found if one.startswith(said)] != [], (statement, found)
            by_hand = [one for one in found if BY_STATEMENT not in one]
            assert all(one.endswith((BY_HAND, "Restore a backup, or ask for help.")) for one in by_hand), by_hand
            if not by_hand:
                assert _after_running(connection, found) == [], statement
            connection.rollback()
        connection.execute("CREATE INDEX another ON message (kind)")
        assert faults(PostgresTransaction(connection)) == [], "one more may help"
        connection.rollback()


def _after_running(connection: "psycopg.Connection[tuple[object, ...]]", found: list[str]) -> list[str]:
    """What is left after an administrator has run what was said; a table of somebody else may want a second look."""
    for _ in range(2):
        for one in found:
            # In a transaction, which this test takes back, no index is made while others work.
            connection.execute(one.split(BY_STATEMENT)[1].split(" or, if ")[0].replace(" CONCURRENTLY", ""))
        found = faults(PostgresTransaction(connection))
    return found


def test_who_migrates_the_store_may_act_as_its_owner(hall: Hall) -> None:
    """On a hosted server that is no superuser."""
    with hall.server.connection() as connection:
        connection.autocommit = False
        for administrator in (
            "CREATE ROLE dba LOGIN CREATEROLE",
            "CREATE ROLE dba LOGIN; ALTER DATABASE balie OWNER TO dba",
        ):
            connection.execute(administrator)
            connection.execute("GRANT balie_owner TO dba")
            assert faults(PostgresTransaction(connection)) == []
            connection.rollback()
        connection.execute("CREATE ROLE dba LOGIN; GRANT balie_owner TO dba")
        (found,) = faults(PostgresTransaction(connection))
        connection.execute(found.split(" migrate the store: ")[1])
        assert faults(PostgresTransaction(connection)) == []
        connection.rollback()


def test_without_its_roles_a_restored_store_is_said_to_have_nothing_that_protects_it(hall: Hall) -> None:
    with hall.server.connection() as connection:
        connection.autocommit = False
        connection.execute("ALTER ROLE balie_lead RENAME TO lost")
        (found,) = faults(PostgresTransaction(connection))
        assert found.startswith("These roles are gone, and with them what protects the store: balie_lead. Restore it")
        connection.rollback()


def test_a_newer_store_is_compared_by_its_own_balie_alone(hall: Hall) -> None:
    with hall.server.connection() as connection:
        connection.autocommit = False
        connection.execute("INSERT INTO schema_step SELECT max(number) + 1, 1, 1 FROM schema_step")
        connection.execute("GRANT UPDATE (text) ON message TO balie_agent")
        tx = PostgresTransaction(connection)
        assert faults(tx) == []
        (unseen,) = inspection.inspect(tx).unseen
        assert unseen.startswith("Not looked at, as the store is of a newer Balie")
        connection.rollback()
