"""The smallest channel there can be, as `docs/adding-a-channel.md` shows it."""
