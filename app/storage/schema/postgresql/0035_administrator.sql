SET LOCAL ROLE balie_owner;
SET LOCAL search_path = balie, pg_temp;
SET LOCAL lock_timeout = '10s';
INSERT INTO schema_step (number, min_reader, min_writer) VALUES (35, 12, 15);

-- An administrator opens the same window as everybody, to shape teams, colleagues and channels. Its lists ask for
-- conversations: that is no longer refused, and row security, which lets no administrator see one, finds none.
DO $$
DECLARE
    wanted regclass;
BEGIN
    FOR wanted IN SELECT oid FROM pg_class WHERE relnamespace = 'balie'::regnamespace AND relkind IN ('r', 'v')
                  AND has_table_privilege('balie_agent', oid, 'SELECT') LOOP
        EXECUTE format('GRANT SELECT ON %s TO balie_admin', wanted);
    END LOOP;
END $$;
GRANT DELETE ON presence TO balie_admin;
