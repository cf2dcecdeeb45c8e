-- How far the provider's clock is ahead of this machine's. Windows are the provider's, and so is the clock for them.
ALTER TABLE channel ADD COLUMN skew_ms INTEGER NOT NULL DEFAULT 0;
