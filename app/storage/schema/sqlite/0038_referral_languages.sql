-- The referral in other languages than everybody's: a JSON object of ISO 639-1 codes.
ALTER TABLE wind_down ADD COLUMN referrals TEXT NOT NULL DEFAULT '{}';
