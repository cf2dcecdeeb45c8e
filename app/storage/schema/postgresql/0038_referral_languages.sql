SET LOCAL ROLE balie_owner;
SET LOCAL search_path = balie, pg_temp;
SET LOCAL lock_timeout = '10s';
INSERT INTO schema_step (number, min_reader, min_writer) VALUES (38, 12, 15);

-- The referral in other languages than everybody's: a JSON object of ISO 639-1 codes.
ALTER TABLE wind_down ADD COLUMN referrals text NOT NULL DEFAULT '{}';
