SET LOCAL ROLE balie_owner;
SET LOCAL search_path = balie, pg_temp;
SET LOCAL lock_timeout = '10s';
INSERT INTO schema_step (number, min_reader, min_writer) VALUES (69, 12, 15);

-- What nobody has is divided among those who wait for us first, and then the others: made anew in that order.
DROP INDEX conversation_unassigned;
ALTER INDEX new_conversation_unassigned RENAME TO conversation_unassigned;
