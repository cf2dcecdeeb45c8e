"""Widgets. They emit signals in the past tense for what happened, and know nothing of services."""
