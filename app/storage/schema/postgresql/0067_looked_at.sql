SET LOCAL ROLE balie_owner;
SET LOCAL search_path = balie, pg_temp;
SET LOCAL lock_timeout = '10s';
INSERT INTO schema_step (number, min_reader, min_writer) VALUES (67, 12, 15);

-- As before, but one table that somebody else owns no longer hides what is wrong with the others. Only the check of this
-- step's own Balie asks for it.
DROP FUNCTION sequences_behind();
CREATE FUNCTION sequences_behind(tables text[]) RETURNS TABLE (of_table text, of_column text, looked_at boolean)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = balie, pg_temp AS $$
DECLARE
    behind boolean;
BEGIN
    FOR of_table, of_column IN
            SELECT 'balie.' || quote_ident(c.relname), quote_ident(a.attname)
            FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
            WHERE c.relnamespace = 'balie'::regnamespace AND quote_ident(c.relname) = ANY (tables)
              AND a.attidentity <> '' LOOP
        BEGIN
            EXECUTE format(
                'SELECT coalesce((SELECT max(%1$s) FROM %2$s) >= (SELECT last_value + is_called::int FROM %3$s), false)',
                of_column, of_table, pg_get_serial_sequence(of_table, trim('"' FROM of_column))) INTO behind;
            looked_at := true;
        EXCEPTION WHEN insufficient_privilege THEN
            looked_at := false;
        END;
        IF behind OR NOT looked_at THEN
            of_table := substr(of_table, 7);
            RETURN NEXT;
        END IF;
    END LOOP;
END $$;
REVOKE EXECUTE ON FUNCTION sequences_behind(text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION sequences_behind(text[]) TO balie_engine;
