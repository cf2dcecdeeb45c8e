"""What an administrator or the user decided for this machine: one schema, several sources."""
