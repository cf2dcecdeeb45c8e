"""What agents and administrators do, in their words: asynchronous, no Qt, no SQL. Raises `InboxError`s."""
