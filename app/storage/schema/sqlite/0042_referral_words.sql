-- The words about where to go on that Balie added to the answer, as they were: what is taken back is without them.
ALTER TABLE referral ADD COLUMN words TEXT NOT NULL DEFAULT '';
