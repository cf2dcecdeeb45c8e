"""What `store check` says: one sentence for what is wrong, one for what to do about it."""

from typing import Final

BY_STATEMENT: Final = " An administrator of the server runs: "
"""Before the statements that mend it, to be run in the database of Balie."""
BY_HAND: Final = " Make it as in a new store: docs/team-server.md says how, under “Checking and mending a store”."
"""Where only the definition that Balie made it with can mend it."""

ACTS_AS: Final = """(pg_has_role({member}, {role}, 'USAGE') OR pg_has_role({member}, {role},
    CASE WHEN CAST(current_setting('server_version_num') AS integer) < 160000 THEN 'MEMBER' ELSE 'SET' END))"""
"""Whether `member` has the rights of `role`, or may take them with SET ROLE. Who made a role is since PostgreSQL 16 a
member of it who has neither.
"""


def acts_as(member: str, role: str) -> str:
    """The condition in SQL; both are expressions."""
    return ACTS_AS.format(member=member, role=role)
