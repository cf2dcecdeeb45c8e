"""The command line: a stable contract. `balie COMMAND --help` documents each command and what it prints."""
