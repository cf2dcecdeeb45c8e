"""Every problem that a person can meet, each as one clear sentence with what to do next.

    InboxError              has a problem code and arguments; `sentence()` words it in English
    ├── ChannelError        app.channels.base: something went wrong between us and a provider
    ├── StoreError          app.storage.database: something went wrong with the database
    ├── SecretsError        app.system.secrets: the keyring is missing, locked, or not to be trusted
    └── Refused             a use case cannot be done, and why

The sentences are those of `app.domain.sentences`. Codes are stored with messages and in logs, so they stay stable.
Anything else that is raised is a bug.
"""

import errno
from collections.abc import Mapping
from typing import Final

ACCOUNT_TROUBLES: Final = frozenset({"account_restricted", "account_unfit"})
"""Codes of problems with our whole account at a provider rather than with one message."""


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802, ARG001 - the name that pyside6-lupdate looks for
    """Mark `text` for translation; changes nothing."""
    return text


class InboxError(Exception):
    """A problem with a sentence for the user. Arguments are names, numbers and paths: never message text or secrets."""

    def __init__(self, code: str, **arguments: str) -> None:
        self.code = code
        self.arguments = arguments
        super().__init__(self.sentence())

    def sentence(self) -> str:
        """The English sentence."""
        from app.domain.sentences import SENTENCES  # noqa: PLC0415 - most starts have no problem

        return worded(SENTENCES[self.code], self.arguments)


class Refused(InboxError):
    """A use case that cannot be carried out; the code says why, and its sentence what to do instead."""


class _Arguments(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return "…"


def worded(sentence: str, arguments: Mapping[str, str]) -> str:
    """`sentence` with its arguments filled in. A missing one shows as an ellipsis: the problem must still be told."""
    return sentence.format_map(_Arguments(arguments))


def refused_by(error: OSError) -> str:
    """The problem code for a failed write to a folder: store_full or store_unreadable, which both take `path`."""
    return "store_full" if error.errno in (errno.ENOSPC, errno.EDQUOT) else "store_unreadable"
