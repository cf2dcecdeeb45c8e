"""The machine: paths, secrets, the log, the lock on a profile."""
