"""Widgets. They emit what happened, in the past tense, and know nothing of services."""
