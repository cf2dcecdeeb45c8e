"""Removes from a text who somebody is and where they work, for a file that leaves the organisation.

Such a file is meant to hold nothing of the kind; this is the second safeguard. User, home folders, computer and the
team's server are masked by their own names; citizens' numbers, addresses and keys by their shape.
"""

import json
import platform
import re
from pathlib import Path
from typing import Final

from app.domain.problems import InboxError
from app.services.profiles import os_login
from app.system.paths import Profile
from app.system.policy.settings import Settings
from app.system.server_file import team_server

_SHORTEST: Final = 3
"""Least letters of a name that is removed everywhere: shorter ones would break up other words."""
_FOLDER: Final = re.compile(r'([\\/](?:home|users)[\\/]{1,2})[^\\/"\n:<]+', re.IGNORECASE)
"""A user's home folder, in plain text or in JSON."""
_SHAPES: Final = (
    (re.compile(r"@[\w.=/+-]+:[\w.-]+|[\w.+-]+@[\w.-]+"), "<address>"),
    (re.compile(r"(?=[A-Za-z_-]*\d)[A-Za-z0-9_-]{32,}"), "<secret>"),
    (re.compile(r"\d(?:[ .-]?\d){8,}|\d{8}"), "<number>"),
)
"""Addresses of mail and Matrix; keys and tokens; telephone numbers, BSNs, accounts."""


class Mask:
    """The replacements for names on one profile."""

    def __init__(self, profile: Profile, machine: Settings) -> None:
        self._paths = ((str(profile.folder), "<profile>"), (str(Path.home()), "<home>"))
        names = {platform.node(): "<computer>", **_of_server(profile, machine), os_login(): "<user>"}
        self._names = [
            (re.compile(rf"(?<![A-Za-z0-9]){re.escape(name)}(?![A-Za-z0-9])", re.IGNORECASE), word)
            for name, word in names.items() if len(name) >= _SHORTEST
        ]  # fmt: skip

    def names(self, text: str) -> str:
        """`text` without the names of people, folders and machines known here."""
        for path, word in self._paths:
            for written in (path, json.dumps(path)[1:-1]):
                text = text.replace(written, word)
        text = _FOLDER.sub(r"\1<user>", text)
        for pattern, word in self._names:
            text = pattern.sub(word, text)
        return text

    def all(self, text: str) -> str:
        """`text` also without anything that looks like an address, a key or a citizen's number."""
        text = self.names(text)
        for pattern, word in _SHAPES:
            text = pattern.sub(word, text)
        return text


def _of_server(profile: Profile, machine: Settings) -> dict[str, str]:
    try:
        server = team_server(profile, machine)
    except InboxError:
        return {}
    return {} if server is None else {server.host: "<server>", server.user or "": "<user>"}
