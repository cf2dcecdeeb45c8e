"""What an administrator or the user decided about this machine's Balie: one schema, several places to say it."""
