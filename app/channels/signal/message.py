"""Turns one Signal data message (from the citizen, or from our own phone) into events."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from msgspec import Struct

from app.channels.payload import count, joined, mapping, sequence, text, whole, words
from app.channels.signal.people import GROUP, Context, Writer, party_of, stamp_of
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
from app.domain.styling import StyledRange, StyledText
from app.domain.text import CitizenText

_GROUP_NOTE: Final = "group_read_only"
"""The note that tells the store that nothing can be sent in a conversation."""

ONCE_SECONDS: Final = 24 * 3600
"""How long what is meant to be seen once can be looked at: an office does not work by single glances."""

_LONGEST_SECONDS: Final = 10 * 365 * 24 * 3600

_UNANSWERED: Final = (
    ("pinMessage", "a message was pinned"),
    ("unpinMessage", "a message was unpinned"),
    ("pollTerminate", "a poll ended"),
)
_SHOWN: Final = frozenset(
    {"message", "body", "attachments", "sticker", "contacts", "pollCreate", "pollVote", "payment", "previews"}
)
_DONE: Final = frozenset({"remoteDelete", "adminDelete", "reaction", *(key for key, _ in _UNANSWERED)})
_ABOUT: Final = frozenset(
    {
        "timestamp", "expiresInSeconds", "isExpirationUpdate", "viewOnce", "quote", "mentions", "textStyles",
        "groupInfo", "storyContext", "profileKeyUpdate", "endSession", "destination", "destinationNumber",
        "destinationUuid", "expirationStartTimestamp", "unidentifiedStatus", "isRecipientUpdate", "isViewOnce",
        "bodyRanges", "groupCallUpdate",
        "groupV2", "group", "editMessage", "source", "sourceNumber", "sourceUuid", "sourceName", "sourceDevice",
        "relay", "serverReceivedTimestamp", "serverDeliveredTimestamp", "isReceipt", "account", "envelope", "text",
        "groupId",
    }
)  # fmt: skip


def data_events(data: Mapping[str, Any], context: Context, writer: Writer) -> Parsed:
    """The events of one data message, or of the edit of one."""
    edit = mapping(data.get("editMessage"))
    # Some programs put the new text beside the message that it edits.
    content = mapping(edit.get("dataMessage")) or data
    stamp = stamp_of(content.get("timestamp")) or context.stamp
    groups = (mapping(entry.get(key)) for key in ("groupInfo", "groupV2", "group") for entry in (content, data))
    party = party_of(context, next(filter(None, groups), None))
    if party is None:
        return Parsed(quarantined=("a message from nobody known",))
    reader = _Reader(content, context, writer, party, stamp)
    if edit:
        return reader.edit(stamp_of(edit.get("targetSentTimestamp")))
    return reader.events()


class _Reader(Struct, frozen=True):
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
        """The actor of an edit, deletion or reaction; None: we."""
        if self.writer is Writer.PHONE:
            return None
        own = self.context.aci or self.context.number
        return Address(own) if self.in_group and own else self.party.address

    @property
    def provider_id(self) -> ProviderId:
        return self.context.by(self.writer, self.stamp)

    def events(self) -> Parsed:
        """The events of a data message that is not an edit. One about another message may contain text of its own."""
        done = self._done_to_another()
        ignored = tuple(reason for key, reason in _UNANSWERED if isinstance(self.data.get(key), dict))
        message = self._shown()
        if message is not None:
            return joined((*done, Parsed((message,), ignored)))
        if done or ignored:
            return joined((*done, Parsed(ignored=ignored)))
        return self._unknown()

    def _done_to_another(self) -> list[Parsed]:
        """Deletions and reactions."""
        done = []
        if deletion := mapping(self.data.get("remoteDelete")):
            done.append(self._deleted(deletion))
        if deletion := mapping(self.data.get("adminDelete")):
            done.append(self._deleted_by_admin(deletion))
        if reaction := mapping(self.data.get("reaction")):
            done.append(self._reaction(reaction))
        return done

    def edit(self, target: int | None) -> Parsed:
        """A new text for the message of `target`."""
        if target is None:
            # It is unknown which message is edited; the text is shown all the same.
            message = self._shown()
            return Parsed((message,)) if message else Parsed(quarantined=("an edit of nothing",))
        now = self._in_group_with_name(said(self.data))
        party = self.party if self.writer is Writer.CITIZEN else None
        original = self.context.by(self.writer, target)
        text_now = CitizenText.of(now.text)
        return Parsed((MessageEdited(original, text_now, self.at, self.actor, self.provider_id, now.ranges, party),))

    def _shown(self) -> MessageReceived | None:
        files = tuple(filter(None, (self._file(mapping(entry)) for entry in sequence(self.data.get("attachments")))))
        spoken = self._spoken()
        if vote := mapping(self.data.get("pollVote")):
            return self._message(MessageKind.CHOICE, StyledText(poll_vote(vote)), target=(vote, "author"))
        if self.data.get("contacts"):
            return self._message(MessageKind.CONTACTS, spoken, files)
        if mapping(self.data.get("sticker")):
            return self._message(MessageKind.STICKER, spoken if spoken.text else StyledText("Sticker"), files)
        if mapping(self.data.get("payment")) and not spoken.text:
            return self._message(MessageKind.TEXT, StyledText("💶"))
        if files:
            return self._message(files[0].kind, spoken, files)
        return self._message(MessageKind.TEXT, spoken) if spoken.text else None

    def _spoken(self) -> StyledText:
        """The text where it is expected, followed by any text in unknown parts."""
        spoken = said(self.data)
        more = whatever_is_said(self._strange()) if spoken.text else ""
        return StyledText(f"{spoken.text}\n{more}", spoken.ranges) if more else spoken

    def _strange(self) -> dict[str, Any]:
        known = _ABOUT | _SHOWN | _DONE
        return {
            key: value for key, value in self.data.items() if key not in known and value not in (None, False, [], {})
        }

    def _message(
        self,
        kind: MessageKind,
        spoken: StyledText,
        files: tuple[RemoteFile, ...] = (),
        note: str | None = None,
        target: tuple[Mapping[str, Any], str] | None = None,
    ) -> MessageReceived:
        ours = self.writer is Writer.PHONE
        shown = self._in_group_with_name(spoken)
        mark, vanish_after = _vanishing(self.data)
        return MessageReceived(
            provider_id=self.provider_id,
            party=self.party,
            direction=Direction.OUTBOUND if ours else Direction.INBOUND,
            kind=kind,
            text=CitizenText.of(shown.text),
            sent_at=self.at,
            files=files,
            reply_to=self._target(*target) if target else self._quoted(),
            author="phone" if ours else None,
            note=note or (_GROUP_NOTE if self.in_group else mark),
            sender=None if ours or not self.in_group else self.actor,
            styles=shown.ranges,
            named_by_time=not ours,
            vanish_after=None if ours or self.in_group else vanish_after,
        )

    def _in_group_with_name(self, spoken: StyledText) -> StyledText:
        """The text with its author's name in front, which groups need."""
        if not self.in_group or self.writer is Writer.PHONE:
            return spoken
        speaker = self.context.name or self.context.number or self.context.aci
        if not spoken.text or not speaker:
            return spoken if spoken.text else StyledText(speaker)
        before = f"{speaker}: "
        moved = (StyledRange(one.style, one.start + len(before), one.end + len(before)) for one in spoken.ranges)
        return StyledText(before + spoken.text, tuple(moved))

    def _quoted(self) -> ProviderId | None:
        quote = mapping(self.data.get("quote"))
        stamp = stamp_of(quote.get("id"))
        return None if stamp is None else self.context.of_author(quote, "author", stamp, self.in_group)

    def _target(self, entry: Mapping[str, Any], key: str) -> ProviderId | None:
        # Versions before 0.8 had the shorter name.
        stamp = stamp_of(entry.get("targetSentTimestamp", entry.get("targetTimestamp")))
        return None if stamp is None else self.context.of_author(entry, key, stamp, self.in_group)

    def _reaction(self, reaction: Mapping[str, Any]) -> Parsed:
        target = self._target(reaction, "targetAuthor")
        if target is None:
            return Parsed(quarantined=("a reaction to nothing",))
        emoji = None if reaction.get("isRemove") is True else CitizenText.of(words(reaction.get("emoji")))
        return Parsed((ReactionChanged(target, emoji, self.at, self.actor),))

    def _deleted(self, deletion: Mapping[str, Any]) -> Parsed:
        target = stamp_of(deletion.get("timestamp", deletion.get("targetSentTimestamp")))
        if target is None:
            return Parsed(quarantined=("a deletion of nothing",))
        return Parsed((MessageDeleted(self.context.by(self.writer, target), self.at, self.actor),))

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
            kind=_kind_of(media_type, spoken=_is_voice(attachment, named=bool(name))),
            media_type=media_type,
            file_name=CitizenText.of(name) if name else None,
            size=count(attachment.get("size")),
            width=count(attachment.get("width")),
            height=count(attachment.get("height")),
        )

    def _unknown(self) -> Parsed:
        """A message without known content: a notice between programs, or something newer."""
        if self.data.get("isExpirationUpdate") is True:
            return Parsed(ignored=("the time after which messages disappear was changed",))
        if not self._strange() and not any(self.data.get(key) for key in _SHOWN):
            return Parsed(ignored=("a message without content",))
        found = StyledText(whatever_is_said(self.data))
        return Parsed((self._message(MessageKind.UNSUPPORTED, found, note="unsupported"),))


def _vanishing(data: Mapping[str, Any]) -> tuple[str | None, int | None]:
    """The mark of what its writer wants to vanish, and the seconds from reading on."""
    if data.get("viewOnce") is True or data.get("isViewOnce") is True:
        return "view_once", ONCE_SECONDS
    seconds = whole(data.get("expiresInSeconds"))
    return ("disappearing", min(seconds, _LONGEST_SECONDS)) if seconds and seconds > 0 else (None, None)


def _is_voice(attachment: Mapping[str, Any], *, named: bool) -> bool:
    """Signal's own recordings are the ones without a name, where signal-cli does not hand on the flag."""
    flag = attachment.get("isVoiceNote", attachment.get("voiceNote"))
    return flag if isinstance(flag, bool) else not named


def _kind_of(media_type: str, *, spoken: bool) -> MessageKind:
    main = media_type.partition("/")[0].lower()
    if main == "audio":
        return MessageKind.VOICE if spoken else MessageKind.AUDIO
    return {"image": MessageKind.IMAGE, "video": MessageKind.VIDEO}.get(main, MessageKind.DOCUMENT)
