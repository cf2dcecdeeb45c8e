SET LOCAL ROLE balie_owner;
SET LOCAL search_path = balie, pg_temp;
SET LOCAL lock_timeout = '10s';
INSERT INTO schema_step (number, min_reader, min_writer) VALUES (66, 12, 15);

-- A label or a case comes and goes with a line that says so: step 57 asks the line for the label, this asks the label for
-- the line. What goes on in another channel takes both along, and its own line says that.
CREATE FUNCTION link_was_told() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = balie, pg_temp AS $$
DECLARE
    it record := CASE TG_OP WHEN 'DELETE' THEN old ELSE new END;
    called text;
    line text;
BEGIN
    IF TG_TABLE_NAME = 'conversation_case' THEN
        called := it.number;
        line := CASE TG_OP WHEN 'DELETE' THEN 'case_unlinked' ELSE 'case_linked' END;
    ELSE
        called := (SELECT name FROM label WHERE id = it.label_id);
        line := CASE TG_OP WHEN 'DELETE' THEN 'unlabelled' ELSE 'labelled' END;
    END IF;
    IF NOT EXISTS (
            SELECT FROM happening h WHERE h.conversation_id = it.conversation_id AND h.agent_id = me()
            AND h.xmin = pg_current_xact_id_if_assigned()::xid
            AND (h.code = line AND h.detail = called OR h.code = 'moved_here' AND TG_OP = 'INSERT')) THEN
        RAISE EXCEPTION 'whoever changes a label or a case says so' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NULL;
END $$;
REVOKE EXECUTE ON FUNCTION link_was_told() FROM PUBLIC;
CREATE CONSTRAINT TRIGGER link_was_told AFTER INSERT OR DELETE ON conversation_label DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (NOT sees_all() AND current_user <> 'balie_owner') EXECUTE FUNCTION link_was_told();
CREATE CONSTRAINT TRIGGER link_was_told AFTER INSERT OR DELETE ON conversation_case DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (NOT sees_all() AND current_user <> 'balie_owner') EXECUTE FUNCTION link_was_told();

-- How many are unread or failed is counted also where the messages change and nobody touches the counters. A window
-- changes both, and finds nothing to count here.
CREATE FUNCTION messages_count() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = balie, pg_temp AS $$
BEGIN
    IF new.unread <> old.unread THEN
        UPDATE conversation c SET unread = n.unread
        FROM (SELECT count(*) AS unread FROM message m WHERE m.conversation_id = new.conversation_id AND m.unread = 1) n
        WHERE c.id = new.conversation_id AND c.unread <> n.unread;
    END IF;
    IF new.note IS DISTINCT FROM old.note THEN
        UPDATE conversation c SET failed = n.failed FROM (
            SELECT count(*) AS failed FROM message m WHERE m.conversation_id = new.conversation_id
            AND m.state IN ('failed', 'uncertain') AND m.note IS DISTINCT FROM 'put_aside') n
        WHERE c.id = new.conversation_id AND c.failed <> n.failed;
    END IF;
    RETURN NULL;
END $$;
REVOKE EXECUTE ON FUNCTION messages_count() FROM PUBLIC;
CREATE CONSTRAINT TRIGGER messages_count AFTER UPDATE OF unread, note ON message DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN ((old.unread, old.note) IS DISTINCT FROM (new.unread, new.note) AND NOT sees_all()
                       AND current_user <> 'balie_owner') EXECUTE FUNCTION messages_count();

-- For `store check` and whoever mends what it finds.
CREATE FUNCTION recount_sums() RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = balie, pg_temp AS $$
    LOCK TABLE conversation, conversation_label IN SHARE MODE;
    DELETE FROM open_sum;
    DELETE FROM label_sum;
    INSERT INTO open_sum SELECT channel_id, coalesce(assignee_id, 0), count(*) FROM conversation
        WHERE shelf = 0 AND team_id IS NULL AND confidential = 0 GROUP BY 1, 2;
    INSERT INTO label_sum SELECT channel_id, label_id, count(*) FROM conversation_label
        WHERE shelf = 0 AND guarded = 0 GROUP BY 1, 2;
$$;
CREATE FUNCTION sequences_behind() RETURNS TABLE (of_table text, of_column text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = balie, pg_temp AS $$
DECLARE
    named record;
    behind boolean;
BEGIN
    FOR named IN SELECT c.relname, a.attname, pg_get_serial_sequence('balie.' || quote_ident(relname), attname) AS numbers
                 FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
                 WHERE c.relnamespace = 'balie'::regnamespace AND c.relkind = 'r' AND a.attidentity <> '' LOOP
        EXECUTE format('SELECT coalesce((SELECT max(%I) FROM %I) >= (SELECT last_value + is_called::int FROM %s), false)',
                       named.attname, named.relname, named.numbers) INTO behind;
        IF behind THEN
            of_table := named.relname;
            of_column := named.attname;
            RETURN NEXT;
        END IF;
    END LOOP;
EXCEPTION WHEN insufficient_privilege THEN
    NULL; -- the check says what belongs to somebody else
END $$;
REVOKE EXECUTE ON FUNCTION recount_sums(), sequences_behind() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION sequences_behind() TO balie_engine;
