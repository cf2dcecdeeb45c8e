"""One data message of Signal (the citizen's, or ours from the phone) as events."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum
from typing import Any, Final, Self

from app.channels.payload import NEVER, count, mapping, moment, sequence, text, whole, words
from app.channels.signal.wording import poll_vote, said, whatever_is_said
from app.domain.events import (
    MessageDeleted,
    MessageEdited,
    MessageReceived,
    Parsed,
    Party,
    ReactionChanged,
    RemoteFile,
)
from app.domain.ids import Address, ProviderId
from app.domain.message import Direction, MessageKind
from app.domain.text import CitizenText

GROUP: Final = "group:"
"""How the address of a group begins; the rest is signal-cli's group id."""

_GROUP_NOTE: Final = "group_read_only"
"""The note by which the store knows that nothing can be sent in a conversation."""

_UNANSWERED: Final = (
    ("pinMessage", "a message was pinned"),
    ("unpinMessage", "a message was unpinned"),
    ("pollTerminate", "a poll ended"),
)
_SHOWN: Final = frozenset({"message", "attachments", "sticker", "contacts", "pollCreate", "payment", "previews"})
_ABOUT: Final = frozenset(
    {
        "timestamp", "expiresInSeconds", "isExpirationUpdate", "viewOnce", "quote", "mentions", "textStyles",
        "groupInfo", "storyContext", "profileKeyUpdate", "endSession", "destination", "destinationNumber",
        "destinationUuid", "expirationStartTimestamp", "unidentifiedStatus", "isRecipientUpdate", "isViewOnce",
        "bodyRanges", "groupCallUpdate",
    }
)  # fmt: skip


class Writer(Enum):
    """Whose hand a data message is from."""

    CITIZEN = "citizen"
    PHONE = "phone"
    """Ours, typed on a phone that shares the account."""


@dataclass(frozen=True, slots=True)
class Context:
    """An envelope, and who is who in it."""

    envelope: Mapping[str, Any]
    account: str
    own: frozenset[str]
    """Every name by which the payload may mean us."""
    aci: str
    number: str
    name: str

    @classmethod
    def of(cls, envelope: Mapping[str, Any], account: str, named: str) -> Self:
        """`account` is the channel's, `named` the one that the payload is for."""
        aci, number = _identifiers(envelope, "source", "sourceNumber", "sourceUuid")
        own = frozenset(filter(None, (account, named)))
        return cls(envelope, account, own, aci, number, words(envelope.get("sourceName")))

    def towards(self, sent: Mapping[str, Any]) -> "Context":
        """The same envelope, seen as our message to `sent`'s destination."""
        aci, number = _identifiers(sent, "destination", "destinationNumber", "destinationUuid")
        own = self.own | frozenset(filter(None, (self.aci, self.number)))
        return replace(self, own=own, aci=aci, number=number, name="")

    def ours(self, stamp: int) -> ProviderId:
        """The id of our message of `stamp`."""
        return ProviderId(f"{self.account}:{stamp}")

    def theirs(self, stamp: int) -> ProviderId:
        """The id of this citizen's message of `stamp`."""
        return ProviderId(f"{self.aci or self.number}:{stamp}")

    def by(self, writer: Writer, stamp: int) -> ProviderId:
        """The id of `writer`'s message of `stamp`."""
        return self.ours(stamp) if writer is Writer.PHONE else self.theirs(stamp)

    def of_author(self, entry: Mapping[str, Any], key: str, stamp: int, in_group: bool) -> ProviderId:
        """The id of the message of `stamp` by the author whom `entry` names in its fields `key`, `keyNumber`, ….

        Between two people an author who is not the citizen is we ourselves, under whatever name.
        """
        aci, number = _identifiers(entry, key, f"{key}Number", f"{key}Uuid")
        if aci in self.own or number in self.own:
            return self.ours(stamp)
        if (aci and aci == self.aci) or (number and number == self.number) or not (aci or number):
            return self.theirs(stamp)
        return ProviderId(f"{aci or number}:{stamp}") if in_group else self.ours(stamp)

    def sent_at(self, stamp: int) -> datetime:
        """When the server took the message; by the sender's clock where that is not said."""
        received = moment(self.envelope.get("serverReceivedTimestamp"))
        return received if received != NEVER else moment(stamp)


def _identifiers(entry: Mapping[str, Any], either: str, number: str, uuid: str) -> tuple[str, str]:
    """(ACI, number) of a person. The deprecated field `either` holds one of the two."""
    old = text(entry.get(either))
    is_number = old.startswith("+")
    return text(entry.get(uuid)) or ("" if is_number else old), text(entry.get(number)) or (old if is_number else "")


def party_of(context: Context, group: Mapping[str, Any] | None = None) -> Party | None:
    """Whom the conversation is with: the group if there is one, else the citizen; None where neither is named."""
    group_id = text(mapping(group).get("groupId"))
    if group_id:
        name = words(mapping(group).get("groupName")) or words(mapping(group).get("name"))
        return Party(Address(GROUP + group_id), CitizenText.of(name) if name else None)
    address = context.aci or context.number
    if not address:
        return None
    aliases = (Address(context.number),) if context.aci and context.number else ()
    return Party(Address(address), CitizenText.of(context.name) if context.name else None, aliases)


def data_events(data: Mapping[str, Any], context: Context, writer: Writer) -> Parsed:
    """The events of one data message, or of the edit of one."""
    edit = mapping(data.get("editMessage"))
    content = mapping(edit.get("dataMessage")) if edit else data
    stamp = whole(content.get("timestamp")) or whole(context.envelope.get("timestamp"))
    group = mapping(content.get("groupInfo") or data.get("groupInfo") or content.get("groupV2"))
    party = party_of(context, group)
    if party is None or stamp is None:
        return Parsed(quarantined=("a message without a sender or a time",))
    reader = _Reader(content, context, writer, party, stamp)
    if edit:
        return reader.edit(whole(edit.get("targetSentTimestamp")))
    return reader.events()


@dataclass(frozen=True, slots=True)
class _Reader:
    data: Mapping[str, Any]
    context: Context
    writer: Writer
    party: Party
    stamp: int

    @property
    def in_group(self) -> bool:
        return self.party.address.startswith(GROUP)

    @property
    def at(self) -> datetime:
        return self.context.sent_at(self.stamp)

    @property
    def actor(self) -> Address | None:
        """Who acts, as edits, deletions and reactions name it; None: we."""
        if self.writer is Writer.PHONE:
            return None
        return Address(self.context.aci or self.context.number) if self.in_group else self.party.address

    @property
    def provider_id(self) -> ProviderId:
        return self.context.by(self.writer, self.stamp)

    def events(self) -> Parsed:
        """A data message that is no edit."""
        data = self.data
        if target := whole(mapping(data.get("remoteDelete")).get("timestamp")):
            return Parsed((MessageDeleted(self.context.by(self.writer, target), self.at, self.actor),))
        if deleted := mapping(data.get("adminDelete")):
            return self._deleted_by_admin(deleted)
        if reaction := mapping(data.get("reaction")):
            return self._reaction(reaction)
        if vote := mapping(data.get("pollVote")):
            return Parsed((self._message(MessageKind.CHOICE, poll_vote(vote), target=(vote, "author")),))
        ignored = tuple(reason for key, reason in _UNANSWERED if isinstance(data.get(key), dict))
        message = self._shown()
        if message is None and not ignored:
            return self._unknown()
        return Parsed((message,) if message else (), ignored)

    def edit(self, target: int | None) -> Parsed:
        """A new text for the message of `target`."""
        if target is None:
            return Parsed(quarantined=("an edit of nothing",))
        words_now = CitizenText.of(self._in_group_with_name(said(self.data)))
        original = self.context.by(self.writer, target)
        return Parsed((MessageEdited(original, words_now, self.at, self.actor, self.provider_id),))

    def _shown(self) -> MessageReceived | None:
        files = tuple(filter(None, (self._file(mapping(entry)) for entry in sequence(self.data.get("attachments")))))
        spoken = said(self.data)
        if self.data.get("contacts"):
            return self._message(MessageKind.CONTACTS, spoken, files)
        if mapping(self.data.get("sticker")):
            return self._message(MessageKind.STICKER, spoken or "Sticker", files)
        if mapping(self.data.get("payment")) and not spoken:
            return self._message(MessageKind.TEXT, "💶")
        if files:
            return self._message(files[0].kind, spoken, files)
        return self._message(MessageKind.TEXT, spoken) if spoken else None

    def _message(
        self,
        kind: MessageKind,
        spoken: str,
        files: tuple[RemoteFile, ...] = (),
        note: str | None = None,
        target: tuple[Mapping[str, Any], str] | None = None,
    ) -> MessageReceived:
        ours = self.writer is Writer.PHONE
        return MessageReceived(
            provider_id=self.provider_id,
            party=self.party,
            direction=Direction.OUTBOUND if ours else Direction.INBOUND,
            kind=kind,
            text=CitizenText.of(self._in_group_with_name(spoken)),
            sent_at=self.at,
            files=files,
            reply_to=self._target(*target) if target else self._quoted(),
            author="phone" if ours else None,
            note=note or (_GROUP_NOTE if self.in_group else self._mark()),
            sender=None if ours or not self.in_group else self.actor,
        )

    def _mark(self) -> str | None:
        """What the citizen meant to happen with the message, which the archive does not do."""
        if self.data.get("viewOnce") is True or self.data.get("isViewOnce") is True:
            return "view_once"
        return "disappearing" if whole(self.data.get("expiresInSeconds")) else None

    def _in_group_with_name(self, spoken: str) -> str:
        """In a group the words need their speaker before them."""
        if not self.in_group or self.writer is Writer.PHONE:
            return spoken
        speaker = self.context.name or self.context.number or self.context.aci
        return f"{speaker}: {spoken}" if spoken else speaker

    def _quoted(self) -> ProviderId | None:
        quote = mapping(self.data.get("quote"))
        stamp = whole(quote.get("id"))
        return None if stamp is None else self.context.of_author(quote, "author", stamp, self.in_group)

    def _target(self, entry: Mapping[str, Any], key: str) -> ProviderId | None:
        # Versions before 0.8 had the shorter name.
        stamp = whole(entry.get("targetSentTimestamp", entry.get("targetTimestamp")))
        return None if stamp is None else self.context.of_author(entry, key, stamp, self.in_group)

    def _reaction(self, reaction: Mapping[str, Any]) -> Parsed:
        target = self._target(reaction, "targetAuthor")
        if target is None:
            return Parsed(quarantined=("a reaction to nothing",))
        emoji = None if reaction.get("isRemove") is True else CitizenText.of(words(reaction.get("emoji")))
        return Parsed((ReactionChanged(target, emoji, self.at, self.actor),))

    def _deleted_by_admin(self, deleted: Mapping[str, Any]) -> Parsed:
        target = self._target(deleted, "targetAuthor")
        if target is None:
            return Parsed(quarantined=("a deletion of nothing",))
        # The server lets only a group's administrator do this, so it counts as the author's own deletion.
        author = Address(target.rpartition(":")[0])
        return Parsed((MessageDeleted(target, self.at, None if author == self.context.account else author),))

    def _file(self, attachment: Mapping[str, Any]) -> RemoteFile | None:
        if not attachment:
            return None
        media_type = text(attachment.get("contentType")) or "application/octet-stream"
        name = words(attachment.get("filename"))
        return RemoteFile(
            reference=f"{self.party.address} {text(attachment.get('id'))}",
            kind=_kind_of(media_type, named=bool(name)),
            media_type=media_type,
            file_name=CitizenText.of(name) if name else None,
            size=count(attachment.get("size")),
            width=count(attachment.get("width")),
            height=count(attachment.get("height")),
        )

    def _unknown(self) -> Parsed:
        """Nothing in it that is known: a notice between programs, or something newer than this."""
        if self.data.get("isExpirationUpdate") is True:
            return Parsed(ignored=("the time after which messages disappear was changed",))
        strange = [key for key, value in self.data.items() if key not in _ABOUT and value not in (None, False, [], {})]
        if not [key for key in strange if key not in _SHOWN or self.data[key]]:
            return Parsed(ignored=("a message without content",))
        found = whatever_is_said(self.data)
        return Parsed((self._message(MessageKind.UNSUPPORTED, found, note="unsupported"),))


def _kind_of(media_type: str, *, named: bool) -> MessageKind:
    main = media_type.partition("/")[0].lower()
    if main == "audio":
        # Signal's own recordings are the ones without a name; signal-cli does not hand on its voice flag.
        return MessageKind.AUDIO if named else MessageKind.VOICE
    return {"image": MessageKind.IMAGE, "video": MessageKind.VIDEO}.get(main, MessageKind.DOCUMENT)
