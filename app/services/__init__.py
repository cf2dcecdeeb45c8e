"""Use cases, in the words of agents and administrators: asynchronous, no Qt, no SQL. They raise `InboxError`s."""
