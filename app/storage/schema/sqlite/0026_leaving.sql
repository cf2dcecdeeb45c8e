-- A team that ended and a colleague who left: nothing goes there any more, and what happened still names them.
ALTER TABLE team ADD COLUMN ended INTEGER NOT NULL DEFAULT 0;
ALTER TABLE agent ADD COLUMN ended INTEGER NOT NULL DEFAULT 0;
