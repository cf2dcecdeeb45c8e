"""Presenters, one per view: each listens to services, feeds its view, and carries out what the view asks for."""
