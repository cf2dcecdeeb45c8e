"""Balie: a native desktop inbox for municipal front offices."""

__version__ = "0.1.0"
