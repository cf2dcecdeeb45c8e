-- Another name for what the index has, so that PostgreSQL finds a case by it too (there it says why).
ALTER TABLE conversation_case ADD COLUMN folded TEXT GENERATED ALWAYS AS (lower(number)) VIRTUAL;
DROP INDEX case_number;
CREATE UNIQUE INDEX case_number ON conversation_case (folded, conversation_id);
