"""Domain facts worded in the agent's language: functions that return whole, translated phrases."""
