-- INSERT OR REPLACE deletes the row that is in its way without asking the trigger on deletions.
CREATE TRIGGER compliance_event_once BEFORE INSERT ON compliance_event
WHEN EXISTS (SELECT 1 FROM compliance_event WHERE seq = new.seq) BEGIN
    SELECT RAISE(ABORT, 'the compliance log is append-only');
END;
CREATE INDEX compliance_event_of_rule ON compliance_event (rule_id, seq);
