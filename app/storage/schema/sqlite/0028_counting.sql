-- How much each team has is counted, and goes to another team, by this.
CREATE INDEX conversation_of_team ON conversation (team_id, shelf) WHERE team_id IS NOT NULL;
