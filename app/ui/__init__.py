"""The window: everything Qt. Views know nothing of services; presenters connect the two."""
