SET LOCAL ROLE balie_owner;
SET LOCAL search_path = balie, pg_temp;
SET LOCAL lock_timeout = '10s';
INSERT INTO schema_step (number, min_reader, min_writer) VALUES (51, 12, 15);

-- What an agent's login may write of a conversation has so far been a matter of columns. Here it becomes one of sense:
-- what the windows never write, nobody writes by hand either.

CREATE FUNCTION now_ms() RETURNS bigint LANGUAGE sql VOLATILE SET search_path = balie, pg_temp AS $$
    SELECT CAST(extract(epoch FROM clock_timestamp()) * 1000 AS bigint)
$$;

-- A message begins as one that waits, with nobody else's name on it; and what goes with it is added while it waits.
ALTER POLICY answering ON message WITH CHECK (
    direction = 'outbound' AND agent_id = (SELECT me()) AND provider_id IS NULL AND state = 'queued' AND text_at = sent_at
    AND edited = 0 AND deleted = 0 AND unread = 0
    AND num_nulls(author, sender, note, taken_at, moved_at, failed_at, location, warnings) = 8
    AND EXISTS (SELECT FROM conversation c WHERE c.id = conversation_id AND c.channel_id = message.channel_id));
ALTER POLICY adding ON attachment WITH CHECK (state = 'stored' AND reference IS NULL AND EXISTS (
    SELECT FROM message m
    WHERE m.id = message_id AND m.direction = 'outbound' AND m.state = 'queued' AND m.agent_id = (SELECT me())));
ALTER POLICY adding ON attachment_chunk WITH CHECK (EXISTS (
    SELECT FROM attachment a JOIN message m ON m.id = a.message_id
    WHERE a.id = attachment_id AND m.direction = 'outbound' AND m.state = 'queued' AND m.agent_id = (SELECT me())));
ALTER POLICY retrying ON earlier_id WITH CHECK (
    EXISTS (SELECT FROM message m WHERE m.id = message_id AND m.channel_id = earlier_id.channel_id)
    AND NOT EXISTS (SELECT FROM message m WHERE m.channel_id = earlier_id.channel_id AND m.id <> message_id
                    AND (m.provider_id = earlier_id.id OR m.client_id = earlier_id.id)));

-- Why it failed and when it got on is the engine's to say as well; sending it again wipes that away, and an agent says that
-- a changed safety number is in order.
CREATE OR REPLACE FUNCTION message_moves() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = balie, pg_temp AS $$
BEGIN
    IF NOT sees_all() AND (
            new.state <> old.state AND NOT (new.state = 'queued' AND old.state IN ('failed', 'uncertain')
                                            OR new.state = 'sent' AND old.state = 'uncertain')
            OR new.note IS DISTINCT FROM old.note AND (new.note IS NOT NULL OR new.state = old.state)
               AND (old.note, new.note) IS DISTINCT FROM ('identity_changed', 'identity_confirmed')
            OR (new.taken_at, new.moved_at, new.failed_at) IS DISTINCT FROM (old.taken_at, old.moved_at, old.failed_at)
               AND (old.state NOT IN ('failed', 'uncertain')
                    OR num_nonnulls(new.taken_at, new.moved_at, new.failed_at) > 0)
            OR new.client_id IS DISTINCT FROM old.client_id AND old.state <> 'uncertain'
            OR new.provider_id IS DISTINCT FROM old.provider_id AND (new.provider_id IS NOT NULL OR NOT EXISTS (
                SELECT FROM earlier_id e WHERE e.channel_id = old.channel_id AND e.id = old.provider_id))) THEN
        RAISE EXCEPTION 'how far a message has come is the engine''s to say' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN new;
END $$;
DROP TRIGGER message_moves ON message;
CREATE TRIGGER message_moves
    BEFORE UPDATE OF state, note, client_id, provider_id, taken_at, moved_at, failed_at ON message FOR EACH ROW
    WHEN ((old.state, old.note, old.client_id, old.provider_id, old.taken_at, old.moved_at, old.failed_at)
          IS DISTINCT FROM
          (new.state, new.note, new.client_id, new.provider_id, new.taken_at, new.moved_at, new.failed_at))
    EXECUTE FUNCTION message_moves();

-- An order to send stands in the way of every later answer in its conversation. So one is made for a message that waits,
-- is held back for ten minutes at most, and nobody puts off a colleague's: an untried one goes sooner where somebody
-- answers after it, and one that failed is tried anew and at once. (Older versions move the message before its order.)
ALTER POLICY queuing ON outbox WITH CHECK (state = 'queued' AND attempts = 0 AND tried = 0 AND take_over = 0 AND EXISTS (
    SELECT FROM message m JOIN conversation c ON c.id = m.conversation_id JOIN identity i ON i.id = c.identity_id
    WHERE m.id = message_id AND m.conversation_id = outbox.conversation_id AND m.agent_id = (SELECT me())
      AND m.state = 'queued' AND m.sent_at = queued_at AND i.address = outbox.recipient));
CREATE FUNCTION order_waits() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = balie, pg_temp AS $$
BEGIN
    IF sees_all() THEN
        RETURN new;
    END IF;
    IF TG_OP = 'INSERT' THEN
        new.not_before := least(new.not_before, now_ms() + 600000);
    ELSIF old.state = 'parked' OR old.xmin = pg_current_xact_id()::xid THEN
        IF new.attempts NOT IN (0, old.attempts) OR new.queued_at < old.queued_at THEN
            RAISE EXCEPTION 'an order is tried anew, and no other way' USING ERRCODE = 'insufficient_privilege';
        END IF;
        new.not_before := least(new.not_before, now_ms());
    ELSIF old.tried = 1 OR new.not_before > old.not_before
            OR (new.queued_at, new.attempts, new.take_over) <> (old.queued_at, old.attempts, old.take_over) THEN
        RAISE EXCEPTION 'nobody puts off what another sends' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN new;
END $$;
CREATE TRIGGER order_waits BEFORE INSERT OR UPDATE OF not_before, queued_at, attempts, take_over ON outbox
    FOR EACH ROW EXECUTE FUNCTION order_waits();

-- Who has a conversation, and the line about it in its history, come together or not at all: the line first, about a real
-- change, at the time that it is, for a reason that an agent can have. What runs with the owner's rights sees to its own.
-- `to_team` NULL: it stays with whichever team has it.
CREATE FUNCTION line_of_mine(of_conversation bigint, to_agent bigint, to_team bigint) RETURNS boolean
LANGUAGE plpgsql STABLE SET search_path = balie, pg_temp AS $$
BEGIN
    RETURN EXISTS (
        SELECT FROM (SELECT *, xmin AS written_by FROM assignment
                     WHERE conversation_id = of_conversation ORDER BY id DESC LIMIT 1) g
        WHERE g.written_by = pg_current_xact_id_if_assigned()::xid AND g.by_agent_id = me()
          AND g.agent_id IS NOT DISTINCT FROM to_agent
          AND (g.team_id IS NOT DISTINCT FROM to_team OR g.team_id IS NULL AND to_agent IS NOT NULL));
END $$;
CREATE FUNCTION assignment_is_so() RETURNS trigger LANGUAGE plpgsql SET search_path = balie, pg_temp AS $$
DECLARE
    has bigint := (SELECT c.assignee_id FROM conversation c WHERE c.id = new.conversation_id);
BEGIN
    IF sees_all() OR current_user = 'balie_owner' THEN
        RETURN new;
    END IF;
    IF new.agent_id IS NOT DISTINCT FROM has AND new.team_id IS NULL
            OR (new.reason = 'team') <> (new.team_id IS NOT NULL)
            OR (new.reason IN ('taken', 'given', 'divided', 'handed_over')) <> (new.agent_id IS NOT NULL)
            OR new.reason NOT IN ('taken', 'given', 'divided', 'handed_over', 'returned', 'taken_back', 'shift_end', 'team')
            OR new.reason IN ('taken', 'handed_over') AND new.agent_id <> me()
            OR new.reason = 'handed_over' AND new.conversation_id <> ALL (my_offers())
            OR EXISTS (SELECT FROM assignment g WHERE g.conversation_id = new.conversation_id
                       AND g.xmin = pg_current_xact_id_if_assigned()::xid AND g.id = (
                           SELECT max(l.id) FROM assignment l WHERE l.conversation_id = new.conversation_id)
                       AND g.agent_id IS DISTINCT FROM has) THEN
        RAISE EXCEPTION 'the history says what happens, and nothing else' USING ERRCODE = 'insufficient_privilege';
    END IF;
    new.at := now_ms();
    RETURN new;
END $$;
CREATE TRIGGER assignment_is_so BEFORE INSERT ON assignment FOR EACH ROW EXECUTE FUNCTION assignment_is_so();
CREATE FUNCTION assignment_was_done() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = balie, pg_temp AS $$
BEGIN
    IF NOT sees_all()
            AND NOT EXISTS (SELECT FROM assignment g WHERE g.conversation_id = new.conversation_id AND g.id > new.id)
            AND NOT EXISTS (SELECT FROM conversation c WHERE c.id = new.conversation_id
                            AND c.assignee_id IS NOT DISTINCT FROM new.agent_id
                            AND (new.team_id IS NULL OR c.team_id = new.team_id)) THEN
        RAISE EXCEPTION 'what the history says has to be done' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER assignment_was_done AFTER INSERT ON assignment DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION assignment_was_done();
CREATE OR REPLACE FUNCTION give_away(wanted bigint, to_team bigint, to_agent bigint) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = balie, pg_temp AS $$
BEGIN
    UPDATE conversation c SET team_id = to_team, assignee_id = to_agent
    WHERE c.id = wanted AND (sees_all() OR (
        line_of_mine(c.id, to_agent, to_team)
        AND c.channel_id = ANY (my_channels())
        AND (c.team_id IS NULL OR c.team_id = ANY (my_teams()) OR c.id = ANY (my_offers()))
        AND (c.confidential = 0 OR c.id = ANY (my_confidential()))))
      AND EXISTS (SELECT FROM team_channel t WHERE t.team_id = to_team AND t.channel_id = c.channel_id)
      AND (to_agent IS NULL OR EXISTS (
          SELECT FROM team_member m WHERE m.team_id = to_team AND m.agent_id = to_agent));
    RETURN FOUND;
END $$;
REVOKE UPDATE (team_id, read_only, answered_elsewhere_at) ON conversation FROM balie_agent;

-- What an agent's login changes in a conversation's own row: who has it, as above, or it goes on from another of the same
-- citizen, with whoever had that one; whom it is shown to, with the line that says so; never when the citizen wrote, by
-- which a provider's window and the norm are counted. An emergency that nobody dealt with stays in sight.
CREATE FUNCTION conversation_is_so() RETURNS trigger LANGUAGE plpgsql SET search_path = balie, pg_temp AS $$
BEGIN
    IF sees_all() OR current_user = 'balie_owner' THEN
        RETURN new;
    END IF;
    IF new.continues_id IS DISTINCT FROM old.continues_id AND (old.continues_id IS NOT NULL OR NOT EXISTS (
                SELECT FROM conversation o JOIN identity i ON i.id = o.identity_id JOIN identity n ON n.id = new.identity_id
                WHERE o.id = new.continues_id AND o.id <> new.id AND i.contact_id = n.contact_id))
            OR new.assignee_id IS DISTINCT FROM old.assignee_id
               AND NOT line_of_mine(new.id, new.assignee_id, NULL)
               AND (old.assignee_id IS NOT NULL OR NOT EXISTS (
                   SELECT FROM conversation o JOIN identity i ON i.id = o.identity_id
                       JOIN identity n ON n.id = new.identity_id
                   WHERE o.assignee_id = new.assignee_id AND o.id <> new.id AND i.contact_id = n.contact_id))
            OR new.confidential <> old.confidential AND NOT EXISTS (
                SELECT FROM happening h WHERE h.conversation_id = new.id AND h.agent_id = me()
                AND h.code = CASE new.confidential WHEN 0 THEN 'shown_to_all' ELSE 'confided' END
                AND h.xmin = pg_current_xact_id_if_assigned()::xid)
            OR new.emergency > old.emergency
            OR new.emergency = 1 AND new.shelf > old.shelf
            OR (new.first_inbound_at, new.last_inbound_at, new.window_expires_at)
               IS DISTINCT FROM (old.first_inbound_at, old.last_inbound_at, old.window_expires_at)
               AND NOT EXISTS (
                   SELECT FROM channel h LEFT JOIN message m
                       ON m.conversation_id = new.id AND m.direction = 'inbound' AND m.kind <> 'system'
                   WHERE h.id = new.channel_id GROUP BY h.free_ms
                   HAVING (new.first_inbound_at, new.last_inbound_at, new.window_expires_at) IS NOT DISTINCT FROM
                          (min(m.sent_at), max(m.sent_at), max(m.sent_at) + h.free_ms))
            OR new.first_response_at IS DISTINCT FROM old.first_response_at AND new.first_response_at IS NOT NULL
               AND NOT EXISTS (SELECT FROM message m WHERE m.conversation_id = new.id AND m.direction = 'outbound'
                               AND m.sent_at = new.first_response_at) THEN
        RAISE EXCEPTION 'a conversation is as it came about' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN new;
END $$;
CREATE TRIGGER conversation_is_so
    BEFORE UPDATE OF assignee_id, continues_id, confidential, emergency, shelf, first_inbound_at, last_inbound_at,
                     window_expires_at, first_response_at ON conversation FOR EACH ROW
    WHEN ((old.assignee_id, old.continues_id, old.confidential, old.emergency, old.shelf, old.first_inbound_at,
           old.last_inbound_at, old.window_expires_at, old.first_response_at)
          IS DISTINCT FROM
          (new.assignee_id, new.continues_id, new.confidential, new.emergency, new.shelf, new.first_inbound_at,
           new.last_inbound_at, new.window_expires_at, new.first_response_at))
    EXECUTE FUNCTION conversation_is_so();
-- The line about an emergency may come after the change.
CREATE FUNCTION emergency_was_dealt_with() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = balie, pg_temp AS $$
BEGIN
    IF NOT sees_all() AND NOT EXISTS (
            SELECT FROM happening h WHERE h.conversation_id = new.id AND h.agent_id = me()
            AND h.code = 'emergency_recorded' AND h.xmin = pg_current_xact_id_if_assigned()::xid) THEN
        RAISE EXCEPTION 'somebody says what was done about an emergency' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER emergency_was_dealt_with AFTER UPDATE OF emergency ON conversation DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (old.emergency > new.emergency) EXECUTE FUNCTION emergency_was_dealt_with();
-- Nor is anybody let in beforehand, or put out unseen.
ALTER POLICY letting_in ON conversation_access WITH CHECK (EXISTS (
    SELECT FROM conversation c JOIN happening h ON h.conversation_id = c.id
    WHERE c.id = conversation_access.conversation_id AND h.agent_id = (SELECT me())
      AND h.code IN ('confided', 'shown_to_all') AND h.xmin = pg_current_xact_id_if_assigned()::xid));
ALTER POLICY keeping_out ON conversation_access USING (EXISTS (
    SELECT FROM conversation c JOIN happening h ON h.conversation_id = c.id
    WHERE c.id = conversation_access.conversation_id AND h.agent_id = (SELECT me())
      AND h.code IN ('confided', 'shown_to_all') AND h.xmin = pg_current_xact_id_if_assigned()::xid));

-- A citizen is written to on a channel of the kind that the address is of.
CREATE FUNCTION knows_identity_on(wanted bigint, there bigint) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = balie, pg_temp AS $$
BEGIN
    RETURN there = ANY (my_channels()) AND knows_identity(wanted)
        AND EXISTS (SELECT FROM identity i JOIN channel h ON h.kind = i.kind WHERE i.id = wanted AND h.id = there);
END $$;
ALTER POLICY going_on ON conversation WITH CHECK (knows_identity_on(identity_id, channel_id));

-- Two citizens become one, and two again, by a link that says who did it, and can be undone.
CREATE FUNCTION identity_is_linked() RETURNS trigger LANGUAGE plpgsql SET search_path = balie, pg_temp AS $$
BEGIN
    IF NOT (sees_all() OR current_user = 'balie_owner') AND NOT EXISTS (
            SELECT FROM contact_link l
            WHERE l.identity_id = new.id AND l.xmin = pg_current_xact_id_if_assigned()::xid AND CASE
                WHEN l.undone_at IS NULL
                THEN l.agent_id = me() AND (l.from_contact_id, l.to_contact_id) = (old.contact_id, new.contact_id)
                ELSE l.undone_by = me() AND (l.to_contact_id, l.from_contact_id) = (old.contact_id, new.contact_id) END) THEN
        RAISE EXCEPTION 'citizens are linked by a link' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN new;
END $$;
CREATE TRIGGER identity_is_linked BEFORE UPDATE OF contact_id ON identity FOR EACH ROW
    WHEN (old.contact_id <> new.contact_id) EXECUTE FUNCTION identity_is_linked();
CREATE FUNCTION link_was_made() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = balie, pg_temp AS $$
BEGIN
    IF NOT sees_all() AND NOT EXISTS (
            SELECT FROM identity i WHERE i.id = new.identity_id
            AND i.contact_id = CASE WHEN new.undone_at IS NULL THEN new.to_contact_id ELSE new.from_contact_id END) THEN
        RAISE EXCEPTION 'a link that is made links' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER link_was_made AFTER INSERT OR UPDATE ON contact_link DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION link_was_made();

-- An offer is taken back by who made it, by whoever has the conversation, or by a lead; and it ends where the conversation
-- is given to somebody else.
ALTER POLICY settling ON handover WITH CHECK (settled_by = (SELECT me()) AND (
    state = 'withdrawn' AND (
        giver_id = (SELECT me()) OR pg_has_role(session_user, 'balie_lead', 'USAGE')
        OR EXISTS (SELECT FROM conversation c WHERE c.id = conversation_id AND c.assignee_id = (SELECT me()))
        OR EXISTS (SELECT FROM assignment g WHERE g.conversation_id = handover.conversation_id
                   AND g.by_agent_id = (SELECT me()) AND g.xmin = pg_current_xact_id_if_assigned()::xid))
    OR state IN ('accepted', 'declined') AND (
        to_agent_id = (SELECT me()) OR to_team_id = ANY ((SELECT my_teams())::bigint[]))));

-- Being there ends by itself, and a message that vanishes is counted from when it is read.
ALTER POLICY opened ON presence WITH CHECK (
    agent_id = (SELECT me()) AND expires_at <= now_ms() + 120000 AND typing_until <= now_ms() + 120000
    AND EXISTS (SELECT FROM conversation c WHERE c.id = conversation_id));
ALTER POLICY renewed ON presence WITH CHECK (
    agent_id = (SELECT me()) AND expires_at <= now_ms() + 120000 AND typing_until <= now_ms() + 120000);
CREATE FUNCTION vanishing_counts() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = balie, pg_temp AS $$
BEGIN
    new.at := CASE WHEN sees_all() THEN new.at ELSE now_ms() + new.after_s * 1000 END;
    RETURN new;
END $$;
CREATE TRIGGER vanishing_counts BEFORE UPDATE OF at ON vanishing FOR EACH ROW EXECUTE FUNCTION vanishing_counts();

-- An answer that was used was used once more.
ALTER POLICY mine ON canned_use WITH CHECK (
    agent_id = (SELECT me()) AND EXISTS (SELECT FROM canned_answer a WHERE a.id = answer_id));
CREATE OR REPLACE FUNCTION canned_used() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = balie, pg_temp AS $$
DECLARE
    more bigint := new.used - (CASE WHEN TG_OP = 'UPDATE' THEN old.used ELSE 0 END);
BEGIN
    IF more <> 1 AND NOT sees_all() THEN
        RAISE EXCEPTION 'an answer is used once at a time' USING ERRCODE = 'insufficient_privilege';
    END IF;
    UPDATE canned_answer SET used = used + more WHERE id = new.answer_id;
    RETURN NULL;
END $$;

-- A login stays the person's: with another one's, an administrator would sign the log in their name. And nobody is called
-- what a colleague is called, or what looks the same.
REVOKE UPDATE (login) ON agent FROM balie_agent, balie_admin;
-- As app.domain.likeness has it.
CREATE OR REPLACE FUNCTION name_as_seen(name text) RETURNS text
LANGUAGE sql IMMUTABLE SET search_path = balie, pg_temp AS $$
    SELECT lower(btrim(regexp_replace(regexp_replace(translate(regexp_replace(normalize(name, NFKC),
        E'[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2800'
            '\u3164\ufe00-\ufe0f\ufeff\U000e0000-\U000e0fff]', '', 'g'),
        E'\u0430\u0410\u0412\u0435\u0415\u041a\u043a\u041c\u041d\u043e\u041e\u0440\u0420\u0441\u0421\u0422\u0443\u0423\u0445'
            '\u0425\u0456\u0406\u0458\u0408\u0455\u0405\u04bb\u0501\u051b\u051d\u04cf\u04c0\u0451\u0401\u0457\u0407\u0391\u03b1'
            '\u0392\u0395\u0396\u0397\u0399\u03b9\u039a\u03ba\u039c\u039d\u03bd\u039f\u03bf\u03a1\u03c1\u03a4\u03a5\u03c5\u03a7'
            '\u03f3\u0585\u057d\u0570\u0578\u0566\u0261\u0251\u0131\u0130\u01c0|01\u2010\u2012\u2013\u2014\u2212\u2018\u2019\u02bc'
            '\u2032`',
        E'aABeEKkMHoOpPcCTyYxXiIjJsShdqwll\u00eb\u00cb\u00ef\u00cfAaBEZHIiKkMNvOoPpTYuXjouhnqgaiIllol-----'
            '\x27\x27\x27\x27\x27'),
        '(?<=[a-z])I', 'l', 'g'), E'[\t-\r\u0085\u2028\u2029 ]+', ' ', 'g')))
$$;
ALTER POLICY myself ON agent WITH CHECK (login = session_user);
ALTER POLICY my_name ON agent WITH CHECK (login = session_user);
CREATE FUNCTION name_is_ones_own() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = balie, pg_temp AS $$
BEGIN
    IF NOT sees_all() AND EXISTS (
            SELECT FROM agent o
            WHERE o.login <> new.login AND o.ended = 0 AND name_as_seen(o.name) = name_as_seen(new.name)) THEN
        RAISE EXCEPTION 'a colleague is called so' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN new;
END $$;
CREATE TRIGGER name_is_ones_own BEFORE INSERT OR UPDATE OF name, ended ON agent
    FOR EACH ROW WHEN (new.ended = 0) EXECUTE FUNCTION name_is_ones_own();

-- Whoever decides about a channel does so under their own name.
ALTER POLICY deciding ON channel_phase WITH CHECK (agent_id = (SELECT me()));

DO $$
DECLARE
    one regprocedure;
BEGIN
    FOR one IN SELECT oid FROM pg_proc WHERE pronamespace = 'balie'::regnamespace AND (
            prorettype = 'trigger'::regtype OR proname IN ('now_ms', 'line_of_mine', 'knows_identity_on')) LOOP
        EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', one);
    END LOOP;
END $$;
GRANT EXECUTE ON FUNCTION now_ms(), line_of_mine(bigint, bigint, bigint) TO balie_agent, balie_admin, balie_engine;
GRANT EXECUTE ON FUNCTION knows_identity_on(bigint, bigint) TO balie_agent;
