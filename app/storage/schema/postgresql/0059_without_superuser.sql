SET LOCAL ROLE balie_owner;
SET LOCAL search_path = balie, pg_temp;
SET LOCAL lock_timeout = '10s';
INSERT INTO schema_step (number, min_reader, min_writer) VALUES (59, 12, 15);

-- Where nobody is a superuser, as on a server that others host, whoever made the store may act as its owner: they see to
-- their own as engines do, and so may copy another store into it, with what was said and counted long ago.
CREATE OR REPLACE FUNCTION sees_all() RETURNS boolean LANGUAGE sql STABLE SET search_path = balie, pg_temp AS $$
    SELECT pg_has_role(session_user, 'balie_engine', 'USAGE') OR pg_has_role(session_user, 'balie_owner', 'MEMBER')
$$;
