"""The machine: paths, secrets, settings, the log, the lock on a profile."""
