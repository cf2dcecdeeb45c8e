-- Taking a message back, and making one of two, read both tables whole.
CREATE INDEX earlier_id_of_message ON earlier_id (message_id);
CREATE INDEX reaction_id_of_message ON reaction_id (message_id);
