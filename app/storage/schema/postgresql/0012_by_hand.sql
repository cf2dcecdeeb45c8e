-- After the provider's free time only what a person typed may go; and a conversation that another program holds can be
-- taken over before it is answered.
ALTER TABLE outbox RENAME COLUMN extended TO by_hand;
ALTER TABLE outbox ADD COLUMN take_over integer NOT NULL DEFAULT 0;
