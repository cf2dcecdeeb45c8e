"""The plain text of a Signal message: mentions by name, and symbols for what is more than text.

Symbols rather than words, because these texts are stored and shown in every language of the window.
"""

from collections.abc import Mapping
from typing import Any, Final

from app.channels.payload import mapping, sequence, whole, words
from app.channels.signal.ranges import styled
from app.channels.spoken import Vocabulary
from app.domain.styling import StyledText

_VOCABULARY: Final = Vocabulary(
    spoken=frozenset({"message", "body", "text", "caption", "question", "options", "note", "contacts", "poll"}),
    unspoken=frozenset(
        {"groupInfo", "groupV2", "group", "textStyles", "bodyRanges", "mentions", "quote", "previews", "reaction"}
        | {"storyContext", "pollVote", "remoteDelete", "adminDelete", "thumbnail", "avatar", "editMessage"}
    ),
    technical=frozenset(
        {"id", "packId", "contentType", "receipt", "emoji", "type", "style", "author", "authorNumber", "authorUuid"}
        | {"targetAuthor", "targetAuthorNumber", "targetAuthorUuid", "number", "uuid", "destination", "digest", "key"}
        | {"destinationNumber", "destinationUuid", "filename", "fileName", "storedFilename", "stickerId", "packKey"}
    ),
)


def said(data: Mapping[str, Any]) -> StyledText:
    """Everything in `data` (a data message) that a person wrote, as lines; how it looks, where that was told."""
    raw = words(data.get("message")) or words(data.get("body"))
    body = styled(raw, sequence(data.get("mentions")), sequence(data.get("textStyles")))
    lines = [body.text]
    lines += [words(mapping(entry).get("caption")) for entry in sequence(data.get("attachments"))]
    lines += _poll(mapping(data.get("pollCreate")))
    lines += [line for contact in sequence(data.get("contacts")) for line in _contact(mapping(contact))]
    if note := words(mapping(data.get("payment")).get("note")):
        lines.append(f"💶 {note}")
    whole = _VOCABULARY.completed("\n".join(line for line in lines if line), data, known=(raw,))
    if not whole:
        whole = "\n".join(filter(None, (words(mapping(entry).get("url")) for entry in sequence(data.get("previews")))))
    return StyledText(whole, body.ranges)


def whatever_is_said(data: Mapping[str, Any]) -> str:
    """Every string in `data` that a person may have written, a line each: for what nobody here knows."""
    return _VOCABULARY.everything(data)


def poll_vote(vote: Mapping[str, Any]) -> str:
    """The options that a vote names, counted from 1: the poll itself holds their words."""
    chosen = [index + 1 for entry in sequence(vote.get("optionIndexes")) if (index := whole(entry)) is not None]
    return f"📊 {', '.join(map(str, chosen)) or '–'}"


def _poll(poll: Mapping[str, Any]) -> list[str]:
    if not poll:
        return []
    return [f"📊 {words(poll.get('question'))}", *(f"☐ {words(option)}" for option in sequence(poll.get("options")))]


def _contact(contact: Mapping[str, Any]) -> list[str]:
    name = mapping(contact.get("name"))
    full = words(name.get("display")) or " ".join(filter(None, (words(name.get(key)) for key in _NAME_PARTS)))
    return [
        f"👤 {full}".rstrip(),
        words(contact.get("organization")),
        *(words(mapping(entry).get("value")) for entry in sequence(contact.get("phone"))),
        *(words(mapping(entry).get("value")) for entry in sequence(contact.get("email"))),
        *(_postal(mapping(entry)) for entry in sequence(contact.get("address"))),
    ]


_NAME_PARTS: Final = ("prefix", "given", "middle", "family", "suffix")
_POSTAL_PARTS: Final = ("street", "pobox", "neighborhood", "postcode", "city", "region", "country")


def _postal(address: Mapping[str, Any]) -> str:
    return ", ".join(filter(None, (words(address.get(part)) for part in _POSTAL_PARTS)))
