"""What an agent typed and the store has not accepted yet: kept so that it survives the end of the program.

A team's desktop also writes it to an encrypted file beside the profile. Without a server, the store itself is that
file.
"""

import logging
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Literal

import msgspec

from app.domain.ids import ClientId, MessageId
from app.domain.problems import InboxError
from app.storage.aside import Aside
from app.storage.drafts import Draft
from app.storage.outbox import NewFile

_log = logging.getLogger(__name__)

Place = tuple[Literal["draft", "edit"], int]
"""("draft", a conversation's id) or ("edit", a message's id)."""


class Kept(msgspec.Struct, frozen=True):
    """Unsaved text as of `at`. `bound`, `quoted` and `files` are as `Replies.save_draft` takes them."""

    text: str
    at: datetime
    note: bool = False
    bound: str | None = None
    quoted: MessageId | None = None
    files: tuple[NewFile, ...] | None = None
    sending: ClientId | None = None
    """The client id under which it was being sent when the window closed: it may be in the store."""


class Unsaved:
    """Unsaved texts by place. `home` and `name`: the folder of the file beside the profile, and whose it is."""

    def __init__(self, home: Aside | None = None, name: str = "") -> None:
        self._home, self._name = home, name
        self._kept: dict[Place, Kept] = {}

    def load(self) -> None:
        """Load what an earlier run left. Blocks: call it on a worker thread."""
        if self._home is None:
            return
        try:
            for name, content in self._home.all().items():
                whose, kind, number = name.rsplit("/", 2)
                if whose == self._name and kind in ("draft", "edit"):
                    self._kept[kind, int(number)] = msgspec.msgpack.decode(content, type=Kept)  # type: ignore[index]
        except (InboxError, ValueError) as error:
            _log.warning("What was kept beside the profile cannot be read: %s", type(error).__name__)

    @property
    def outlasts(self) -> bool:
        """Whether what is kept here survives the program."""
        return self._home is not None

    def find(self, place: Place) -> Kept | None:
        """What was last typed there; None if the store has it."""
        return self._kept.get(place)

    def places(self) -> list[Place]:
        """The places with unsaved text."""
        return list(self._kept)

    async def keep(self, place: Place, kept: Kept) -> None:
        """Keep it until the store has it."""
        if self._is_news(place, kept):
            await _in_a_thread(self._write, place, kept)

    def keep_now(self, place: Place, kept: Kept) -> None:
        """As `keep`, blocking for some milliseconds, for callers that cannot wait."""
        if self._is_news(place, kept):
            self._write(place, kept)

    async def forget(self, place: Place, stored: Kept | None = None) -> None:
        """Forget what the store has as `stored`, or what is no longer wanted; anything typed since stays."""
        known = self._kept.get(place)
        if known is not None and (stored is None or known.at <= stored.at):
            del self._kept[place]
            await _in_a_thread(self._write, place, None)

    def _is_news(self, place: Place, kept: Kept) -> bool:
        known = self._kept.get(place)
        if known is not None and known.at >= kept.at:
            return False
        self._kept[place] = kept
        return True

    def _write(self, place: Place, kept: Kept | None) -> None:
        if self._home is None:
            return
        name = "/".join((self._name, place[0], str(place[1])))
        try:
            if kept is None:
                self._home.drop(name)
            else:
                self._home.put(name, msgspec.msgpack.encode(self._kept.get(place, kept)))
        except InboxError as error:
            # Without a keyring, or on a full disk: it is in memory all the same. A keyring that is silent is not asked
            # again at every word.
            _log.warning("What was typed is not kept beside the profile: %s", error.code)
            self._home = None


async def _in_a_thread(write: Callable[[Place, Kept | None], None], place: Place, kept: Kept | None) -> None:
    from asyncio import to_thread  # noqa: PLC0415 - 35 ms that the first paint does not wait for

    await to_thread(write, place, kept)


def newest(kept: Kept | None, stored: Draft | None) -> tuple[Draft | None, Sequence[NewFile]]:
    """The latest draft, and those of its files that are not in the store.

    What was stored later, on another computer or by a colleague who handed over, is appended.
    """
    if kept is None:
        return stored, ()
    text, known = kept.text, stored.files if stored is not None and kept.files is None else 0
    if stored is not None and stored.at > kept.at and stored.text not in text:
        text = "\n\n".join(part for part in (text, stored.text) if part)
    if not (text or known or kept.files):
        return None, ()
    return Draft(text, kept.note, kept.at, kept.bound, kept.quoted, known), kept.files or ()
