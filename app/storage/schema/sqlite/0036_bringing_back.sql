-- What a team that ended and a colleague who left had, so that they can be brought back. Of a team: heir, channel,
-- member, conversation, answer, and gained_channel and gained_member, which its heir had not before. Of a colleague:
-- team, skill, access, conversation.
CREATE TABLE ended_part (
    id INTEGER PRIMARY KEY,
    team_id INTEGER REFERENCES team (id),
    agent_id INTEGER REFERENCES agent (id),
    what TEXT NOT NULL,
    number INTEGER NOT NULL
) STRICT;
CREATE INDEX ended_part_of_team ON ended_part (team_id, what, number) WHERE team_id IS NOT NULL;
CREATE INDEX ended_part_of_agent ON ended_part (agent_id, what, number) WHERE agent_id IS NOT NULL;
