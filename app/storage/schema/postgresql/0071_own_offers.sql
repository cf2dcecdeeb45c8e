SET LOCAL ROLE balie_owner;
SET LOCAL search_path = balie, pg_temp;
SET LOCAL lock_timeout = '10s';
INSERT INTO schema_step (number, min_reader, min_writer) VALUES (71, 12, 15);

-- Whoever offered a conversation sees what became of the offer, also where they no longer see the conversation: what
-- was not to be seen was taken for accepted. What stands in the row are their own words.
CREATE POLICY own ON handover FOR SELECT TO balie_agent USING (giver_id = (SELECT me()));
