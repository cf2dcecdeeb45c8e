-- The roles of Balie, and the schema they work in. Run by an administrator of the server, in the database of Balie; may be
-- run again. A person gets a login of their own:
--     CREATE ROLE anna LOGIN PASSWORD '…' IN ROLE balie_agent;
--     CREATE ROLE engine_1 LOGIN PASSWORD '…' IN ROLE balie_engine;

DO $$
DECLARE
    wanted text;
BEGIN
    FOREACH wanted IN ARRAY ARRAY['balie_owner', 'balie_agent', 'balie_lead', 'balie_admin', 'balie_engine'] LOOP
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = wanted) THEN
            EXECUTE format('CREATE ROLE %I NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS', wanted);
        END IF;
    END LOOP;
    -- A team lead is an agent who may do more.
    IF NOT pg_has_role('balie_lead', 'balie_agent', 'MEMBER') THEN
        GRANT balie_agent TO balie_lead;
    END IF;
    -- Who makes the tables must be able to act as their owner; nobody else ever does. From version 16 on, whoever makes a
    -- role is a member of it who cannot act as it.
    IF NOT pg_has_role(current_user, 'balie_owner',
                       CASE WHEN current_setting('server_version_num')::int < 160000 THEN 'MEMBER' ELSE 'SET' END) THEN
        EXECUTE format('GRANT balie_owner TO %I', current_user);
    END IF;
    EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO balie_owner, balie_agent, balie_admin, balie_engine', current_database());
END $$;

-- Engines hold their channels by advisory locks, which otherwise anybody who may connect could take from them; and
-- nobody has a use for large objects or for words in the server's log of writes, which are only good for filling its
-- disk. And a transaction that somebody began by hand and forgot would have every desktop read the feed again from there
-- at each change; one that keeps others waiting is ended by the engines (end_stalling), as the owner of the tables. Only
-- a superuser can see to all that, and the administrator of a hosted server to a part of it; without it nothing is lost,
-- but it can be made slow, and balie store check says so.
DO $$
DECLARE
    barred regprocedure;
BEGIN
    IF (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) THEN
        FOR barred IN SELECT oid FROM pg_proc
                      WHERE pronamespace = 'pg_catalog'::regnamespace
                        AND proname ~ '^(pg_(try_)?advisory_|lo_creat|lo_from_bytea$|pg_logical_emit_message$)' LOOP
            EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', barred);
        END LOOP;
        FOR barred IN SELECT oid FROM pg_proc
                      WHERE pronamespace = 'pg_catalog'::regnamespace AND proname ~ '^pg_(try_)?advisory_' LOOP
            EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO balie_engine, balie_owner', barred);
        END LOOP;
    END IF;
    BEGIN
        GRANT pg_signal_backend, pg_read_all_stats TO balie_owner;
    EXCEPTION WHEN insufficient_privilege THEN
        RAISE NOTICE 'Engines may not end sessions that keep others waiting.';
    END;
END $$;

-- Whatever program somebody signs in with, nothing of theirs keeps the server for long: not a transaction that was begun
-- and forgotten, not a query that asks for everything, not one whose asker is gone. Anybody may set another limit for
-- their own session (SET statement_timeout = 0), and Balie does so where something is long by nature; who runs this file
-- has none, for indexes and maintenance. Other limits that you set for the database or for a login stay as you set them:
--     ALTER ROLE rapport IN DATABASE balie SET statement_timeout = '30min';
DO $$
DECLARE
    limits text := (SELECT string_agg(CASE setrole WHEN 0 THEN 'all ' ELSE 'me ' END || one, ',')
                    FROM pg_db_role_setting, unnest(setconfig) AS one
                    WHERE setdatabase = (SELECT oid FROM pg_database WHERE datname = current_database())
                      AND setrole IN (0, (SELECT oid FROM pg_roles WHERE rolname = current_user)));
    wanted record;
BEGIN
    FOR wanted IN VALUES ('all ', 'idle_in_transaction_session_timeout', '5min'), ('all ', 'statement_timeout', '5min'),
                         ('me ', 'statement_timeout', '0'), ('all ', 'client_connection_check_interval', '10s') LOOP
        IF coalesce(position(wanted.column1 || wanted.column2 || '=' IN limits), 0) = 0 THEN
            BEGIN
                EXECUTE format('ALTER %s SET %I = %L', CASE wanted.column1
                    WHEN 'me ' THEN format('ROLE %I IN DATABASE %I', current_user, current_database())
                    ELSE format('DATABASE %I', current_database()) END, wanted.column2, wanted.column3);
            EXCEPTION WHEN invalid_parameter_value THEN
                RAISE NOTICE 'This system knows no %.', wanted.column2;
            END;
        END IF;
    END LOOP;
END $$;

REVOKE ALL ON SCHEMA public FROM PUBLIC;
CREATE SCHEMA IF NOT EXISTS balie AUTHORIZATION balie_owner;
GRANT USAGE ON SCHEMA balie TO balie_agent, balie_admin, balie_engine;
