SET LOCAL ROLE balie_owner;
SET LOCAL search_path = balie, pg_temp;
SET LOCAL lock_timeout = '10s';
INSERT INTO schema_step (number, min_reader, min_writer) VALUES (76, 12, 15);

-- What a lead writes by psql, every desktop and the engines read as well: a day that no calendar has stopped the engines'
-- look at channels that end, and every list of canned answers.
CREATE FUNCTION is_day(told text) RETURNS boolean LANGUAGE plpgsql IMMUTABLE STRICT
SET search_path = balie, pg_temp AS $$
BEGIN
    RETURN told ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'
        AND make_date(left(told, 4)::int, substr(told, 6, 2)::int, right(told, 2)::int) IS NOT NULL;
EXCEPTION WHEN data_exception THEN
    RETURN false;
END $$;
REVOKE EXECUTE ON FUNCTION is_day(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION is_day(text) TO balie_agent, balie_admin, balie_engine;
ALTER TABLE wind_down ADD CONSTRAINT wind_down_days CHECK (is_day(ends_on) AND is_day(answering_on)) NOT VALID;
ALTER TABLE wind_down ADD CONSTRAINT wind_down_referrals CHECK (jsonb_typeof(referrals::jsonb) = 'object') NOT VALID;
ALTER TABLE canned_answer ADD CONSTRAINT canned_answer_day CHECK (is_day(valid_until)) NOT VALID;
ALTER TABLE canned_change ADD CONSTRAINT canned_change_lines CHECK (is_list(lines, '$[*] ? (@.type() != "string")')) NOT VALID;
ALTER TABLE channel_phase ADD CONSTRAINT channel_phase_named
    CHECK (phase IN ('active', 'winding_down', 'answering_only', 'closed')) NOT VALID;
ALTER POLICY keeping ON waveform WITH CHECK (
    length(bars) <= 100000 AND EXISTS (SELECT FROM attachment a WHERE a.id = attachment_id AND a.state = 'stored'));
