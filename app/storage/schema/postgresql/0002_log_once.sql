-- The primary key already refuses a second entry under one number.
SET LOCAL ROLE balie_owner;
SET LOCAL search_path = balie, pg_temp;
SET LOCAL lock_timeout = '10s';
INSERT INTO schema_step (number, min_reader, min_writer) VALUES (2, 1, 1);

CREATE INDEX compliance_event_of_rule ON compliance_event (rule_id, seq);
