-- Who has what open and who types is told apart from everything else about the team: it changes ten times a second where
-- fifty work, and hardly anything need be read anew for it.
ALTER TABLE change ADD COLUMN here INTEGER NOT NULL DEFAULT 0;
