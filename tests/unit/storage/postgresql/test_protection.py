"""`balie store check` reports what somebody with all rights on the server has weakened."""

from app.storage.postgresql import inspection, protection
from app.storage.postgresql.transaction import PostgresTransaction
from tests.fakes.hall import Hall

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
    "GRANT balie_owner TO anna": "The role anna may act as the owner of the tables.",
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
        "The index message_by_client of the table message is not as Balie makes it.",
    "ALTER TABLE message ALTER state DROP NOT NULL": "The shape of the table message is not as Balie makes it.",
    "DELETE FROM schema_step WHERE number = 30": "The list of the steps is not as Balie makes it.",
    "GRANT TEMP ON DATABASE balie TO PUBLIC": "The rights of everybody on the database are TEMPORARY, where Balie",
    "ALTER FUNCTION me() OWNER TO postgres": "The function me belongs to postgres, not to balie_owner.",
    "ALTER SCHEMA balie OWNER TO anna": "The schema balie belongs to anna, not to balie_owner.",
    "ALTER ROLE balie_agent LOGIN": "The role balie_agent may sign in,",
    "GRANT postgres TO anna": "The role anna may make roles, copy the server or act as a superuser.",
    "ALTER DATABASE balie SET session_replication_role = replica": "What is set for everybody switches triggers off.",
    "CREATE VIEW public.v AS SELECT text FROM balie.note": "The view public.v shows what is in the table note",
    "CREATE FUNCTION public.f() RETURNS text LANGUAGE sql SECURITY DEFINER AS 'SELECT text FROM balie.note'":
        "The function public.f() runs with the rights of postgres,",
    "SET LOCAL session_replication_role = replica; DELETE FROM agent": "Rows of the table team_member belong to",
}  # fmt: skip


def test_what_protects_the_store_is_as_it_was_written_down(hall: Hall) -> None:
    """After a migration: `python -m tests.protection`."""
    assert hall.sees("engine_1", protection.found) == protection.made()


def test_whatever_somebody_loosened_is_said(hall: Hall) -> None:
    with hall.server.connection() as connection:
        connection.autocommit = False
        for statement, said in LOOSENED.items():
            connection.execute(statement)
            found = inspection.findings(PostgresTransaction(connection))
            connection.rollback()
            assert [one for one in found if one.startswith(said)] != [], (statement, found)
        connection.execute("CREATE INDEX another ON message (kind)")
        assert inspection.findings(PostgresTransaction(connection)) == [], "one more may help"
        connection.rollback()


def test_a_newer_store_is_compared_by_its_own_balie_alone(hall: Hall) -> None:
    with hall.server.connection() as connection:
        connection.autocommit = False
        connection.execute("INSERT INTO schema_step SELECT max(number) + 1, 1, 1 FROM schema_step")
        connection.execute("GRANT UPDATE (text) ON message TO balie_agent")
        assert inspection.findings(PostgresTransaction(connection)) == []
        connection.rollback()
