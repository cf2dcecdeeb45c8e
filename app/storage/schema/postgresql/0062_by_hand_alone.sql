SET LOCAL ROLE balie_owner;
SET LOCAL search_path = balie, pg_temp;
SET LOCAL lock_timeout = '10s';
INSERT INTO schema_step (number, min_reader, min_writer) VALUES (62, 12, 15);

-- More that no window does. What citizens said of our messages holds from when they said it, and the newest holds: one of
-- next century would outlast every wish to the contrary. An offer returns, and nobody asks an engine in advance.
CREATE FUNCTION not_in_the_future() RETURNS trigger LANGUAGE plpgsql SET search_path = balie, pg_temp AS $$
BEGIN
    CASE TG_TABLE_NAME
        WHEN 'consent' THEN new.at := least(new.at, now_ms());
        WHEN 'errand' THEN new.asked_at := this_moment(new.asked_at);
        WHEN 'handover' THEN
            new.offered_at := this_moment(new.offered_at);
            new.returns_at := least(new.returns_at, now_ms() + 31 * 86400000::bigint);
    END CASE;
    RETURN new;
END $$;
REVOKE EXECUTE ON FUNCTION not_in_the_future() FROM PUBLIC;
DO $$
DECLARE
    wanted text;
BEGIN
    FOREACH wanted IN ARRAY ARRAY['consent', 'errand', 'handover'] LOOP
        EXECUTE format('CREATE TRIGGER not_in_the_future BEFORE INSERT ON %I '
                       'FOR EACH ROW WHEN (NOT sees_all()) EXECUTE FUNCTION not_in_the_future()', wanted);
    END LOOP;
    -- Who is called what, every desktop reads in every list: no such name is a megabyte long.
    FOREACH wanted IN ARRAY ARRAY['agent', 'label', 'team'] LOOP
        EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I CHECK (length(name) <= 1000) NOT VALID',
                       wanted, wanted || '_name_is_short');
    END LOOP;
END $$;

-- By this name an engine knows what it changes for a colleague; a message of that name would get what is said about it.
CREATE FUNCTION an_engines_name() RETURNS trigger LANGUAGE plpgsql SET search_path = balie, pg_temp AS $$
BEGIN
    RAISE EXCEPTION 'engines alone give that name' USING ERRCODE = 'insufficient_privilege';
END $$;
REVOKE EXECUTE ON FUNCTION an_engines_name() FROM PUBLIC;
CREATE TRIGGER an_engines_name BEFORE INSERT OR UPDATE OF client_id ON message
    FOR EACH ROW WHEN (new.client_id LIKE 'errand-%' AND NOT sees_all()) EXECUTE FUNCTION an_engines_name();

-- A file goes for good with a line that says so, and an entry in the log.
CREATE FUNCTION file_was_taken_out() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = balie, pg_temp AS $$
BEGIN
    IF NOT EXISTS (
            SELECT FROM message m JOIN happening h ON h.conversation_id = m.conversation_id
                JOIN compliance_event e ON e.seq > (SELECT max(seq) - 100 FROM compliance_event) AND e.message_id = m.id
            WHERE m.id = new.message_id AND h.code = 'file_removed' AND e.decision = 'file_deleted'
            AND h.agent_id = me() AND h.xmin = pg_current_xact_id_if_assigned()::xid
            AND e.agent_id = me() AND e.xmin = pg_current_xact_id_if_assigned()::xid) THEN
        RAISE EXCEPTION 'whoever takes a file out says so' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NULL;
END $$;
REVOKE EXECUTE ON FUNCTION file_was_taken_out() FROM PUBLIC;
CREATE CONSTRAINT TRIGGER file_was_taken_out AFTER UPDATE OF state ON attachment DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (new.state = 'removed' AND old.state <> 'removed' AND NOT sees_all()
                       AND current_user <> 'balie_owner') EXECUTE FUNCTION file_was_taken_out();

-- A team that ends is kept, with what it had; end_team sees to it.
REVOKE DELETE ON team FROM balie_lead, balie_admin;
