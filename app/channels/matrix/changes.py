"""Edits, reactions and redactions: events that change an earlier message in a Matrix room."""

from collections.abc import Iterator, Mapping
from typing import Any

from app.channels.matrix import polls
from app.channels.matrix.media import KINDS, caption_of
from app.channels.matrix.message import SPEECH, message_of, relation_of, shown, text_of
from app.channels.matrix.room import Room, id_of
from app.channels.matrix.wording import body_of, completed, reason_of, whatever_is_said
from app.channels.payload import mapping, moment, text, words
from app.channels.spoken import written_out
from app.domain.events import Event, MessageDeleted, MessageEdited, Parsed, ReactionChanged
from app.domain.ids import ProviderId
from app.domain.message import MessageKind
from app.domain.text import CitizenText


def edited(entry: Mapping[str, Any], content: Mapping[str, Any]) -> ProviderId | None:
    """The message that this one replaces. One that names itself replaces nothing."""
    relation = relation_of(content)
    target = text(relation.get("event_id"))
    if relation.get("rel_type") != "m.replace" or not target or target == entry.get("event_id"):
        return None
    return ProviderId(target)


def edit(entry: Mapping[str, Any], room: Room, target: ProviderId, content: Mapping[str, Any]) -> Parsed:
    """A new text for `target`, unless this body shows that somebody else wrote it."""
    author = room.senders.get(target)
    if author and author != entry.get("sender"):
        return Parsed(ignored=("an edit by another than the author",))
    return Parsed((_edit_event(entry, room, target, content),))


def _edit_event(entry: Mapping[str, Any], room: Room, target: ProviderId, content: Mapping[str, Any]) -> MessageEdited:
    written = content.get("m.new_content")
    new = written_out(written)
    kind = text(new.get("msgtype"))
    if kind in KINDS:
        said = caption_of(new) if "filename" in new else body_of(new)
    elif polls.is_start(new):
        said = polls.question(new)
    else:
        said = text_of(new, kind) or whatever_is_said(written) or body_of(content).removeprefix("* ")
    return MessageEdited(
        target=target,
        text=CitizenText.of(completed(said, written, (words(new.get("filename")),))),
        at=moment(entry.get("origin_server_ts")),
        by=room.actor(entry),
        provider_id=id_of(entry),
        party=room.party(text(entry.get("sender"))),
    )


def later_edit(entry: Mapping[str, Any], room: Room) -> Iterator[Event]:
    """The latest edit that the server hands along with an old message, unless it stands in this body itself."""
    edit = mapping(mapping(mapping(entry.get("unsigned")).get("m.relations")).get("m.replace"))
    content = mapping(edit.get("content"))
    if content and edit.get("sender") == entry.get("sender") and text(edit.get("event_id")) not in room.senders:
        yield _edit_event(edit, room, id_of(entry), content)


def reaction(entry: Mapping[str, Any], room: Room) -> Parsed:
    """An emoji put on a message; it goes by a redaction of this very event."""
    relation = relation_of(mapping(entry.get("content")))
    target, emoji = text(relation.get("event_id")), words(relation.get("key"))
    if not target or not emoji:
        return Parsed(ignored=("a reaction to nothing",))
    at = moment(entry.get("origin_server_ts"))
    return Parsed((ReactionChanged(ProviderId(target), CitizenText.of(emoji), at, room.actor(entry), id_of(entry)),))


def redaction(entry: Mapping[str, Any], room: Room) -> Parsed:
    """A message taken back. The homeserver lets only its author and moderators do that, so where the author is known
    it counts as the author's own deed.

    `redacts` stands at the top up to room version 10 and in the content from 11 on; servers send both.
    """
    target = text(mapping(entry.get("content")).get("redacts")) or text(entry.get("redacts"))
    if not target:
        return Parsed(ignored=("a redaction of nothing",))
    author = room.senders.get(target)
    by = room.actor({"sender": author} if author else entry)
    deleted = MessageDeleted(ProviderId(target), moment(entry.get("origin_server_ts")), by)
    reason = "" if room.is_ours(entry) else reason_of(entry.get("content"))
    return Parsed((deleted, shown(entry, room, MessageKind.SYSTEM, reason)) if reason else (deleted,))


def redacted(entry: Mapping[str, Any], room: Room) -> Parsed:
    """An event whose content is gone. A message keeps its place: the conversation shows that one stood there."""
    cause = mapping(mapping(entry.get("unsigned")).get("redacted_because"))
    deleted = MessageDeleted(id_of(entry), moment(cause.get("origin_server_ts")), room.actor(entry))
    kind, content = text(entry.get("type")), mapping(entry.get("content"))
    if kind not in SPEECH:
        return Parsed((deleted,) if kind == "m.reaction" else (), ("an event that was taken back",))
    # A homeserver removes the content. If it did not, the store keeps it as the earlier version.
    left = body_of(content)
    message = message_of(entry, room, content, text(content.get("msgtype"))) if left else None
    return Parsed((message or shown(entry, room, MessageKind.TEXT), deleted))
