SET LOCAL ROLE balie_owner;
SET LOCAL search_path = balie, pg_temp;
SET LOCAL lock_timeout = '10s';
INSERT INTO schema_step (number, min_reader, min_writer) VALUES (64, 12, 15);

-- As step 51 has it; but what is tried anew is tried now, whatever the clock of whoever asks for it says: one that was
-- behind had been taken for somebody without the right.
CREATE OR REPLACE FUNCTION order_waits() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = balie, pg_temp AS $$
BEGIN
    IF sees_all() THEN
        RETURN new;
    END IF;
    IF TG_OP = 'INSERT' THEN
        new.not_before := least(new.not_before, now_ms() + 600000);
    ELSIF old.state = 'parked' OR old.xmin = pg_current_xact_id()::xid THEN
        IF new.attempts NOT IN (0, old.attempts) THEN
            RAISE EXCEPTION 'an order is tried anew, and no other way' USING ERRCODE = 'insufficient_privilege';
        END IF;
        new.queued_at := greatest(this_moment(new.queued_at), old.queued_at);
        new.not_before := least(new.not_before, now_ms());
    ELSIF old.tried = 1 OR new.not_before > old.not_before
            OR (new.queued_at, new.attempts, new.take_over) <> (old.queued_at, old.attempts, old.take_over) THEN
        RAISE EXCEPTION 'nobody puts off what another sends' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN new;
END $$;
