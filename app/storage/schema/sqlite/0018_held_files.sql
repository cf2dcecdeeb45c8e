-- A file that may be a copy of an identity document is not fetched before somebody asks for it.
UPDATE attachment SET state = 'held'
WHERE state = 'waiting' AND message_id IN (
    SELECT id FROM message WHERE direction = 'inbound' AND warnings LIKE '%"id_document"%');
