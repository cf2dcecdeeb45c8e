"""Receiving, sending, fetching and upkeep, without a window."""
