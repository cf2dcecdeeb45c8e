"""Randomly damaged payloads for every codec: `uv run python -m tests.fuzz --count 1000000`."""
