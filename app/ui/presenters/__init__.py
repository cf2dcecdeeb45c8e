"""One a view: listens to services, feeds the view, carries out what it asks."""
