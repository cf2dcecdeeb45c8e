"""Payloads that were spoilt at random, over every codec: `uv run python -m tests.fuzz --count 1000000`."""
