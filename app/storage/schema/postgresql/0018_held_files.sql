SET LOCAL ROLE balie_owner;
SET LOCAL search_path = balie, pg_temp;
SET LOCAL lock_timeout = '10s';
-- A program that does not know the new states of a file can neither read nor write.
INSERT INTO schema_step (number, min_reader, min_writer) VALUES (18, 18, 18);

-- A file that may be a copy of an identity document is not fetched before somebody asks for it.
UPDATE attachment SET state = 'held'
WHERE state = 'waiting' AND message_id IN (
    SELECT id FROM message WHERE direction = 'inbound' AND warnings LIKE '%"id_document"%');

-- An agent asks for such a file, or takes its bytes out; no other file, and never back again.
GRANT UPDATE (state) ON attachment TO balie_agent;
CREATE POLICY choosing ON attachment FOR UPDATE TO balie_agent
    USING (state <> 'removed' AND EXISTS (
        SELECT FROM message m
        WHERE m.id = message_id AND m.direction = 'inbound' AND m.warnings LIKE '%"id_document"%'))
    WITH CHECK (state IN ('waiting', 'removed'));
GRANT DELETE ON attachment_chunk TO balie_agent;
CREATE POLICY taking_out ON attachment_chunk FOR DELETE TO balie_agent USING (EXISTS (
    SELECT FROM attachment a JOIN message m ON m.id = a.message_id
    WHERE a.id = attachment_id AND a.state = 'removed' AND m.direction = 'inbound'));
