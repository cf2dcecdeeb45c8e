"""Domain facts in the agent's language: functions that return whole, translated phrases."""
