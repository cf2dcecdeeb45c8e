"""The name of a citizen in a list. Apart from `contacts`, because the first rows need nothing else."""

from app.domain.text import CitizenText, one_line


def called(name: str | None, address: str, contact_id: int) -> CitizenText:
    """A citizen's display name: the name, else a number that a person can read, else our own number."""
    if name and (shown := one_line(name)):
        return CitizenText(shown)
    return CitizenText(address if address.startswith("+") else f"#{contact_id}")
