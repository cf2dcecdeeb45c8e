"""What a Signal message says, as plain text: mentions by name, and words for what is more than text.

Signs instead of words, because these texts are stored and shown in every language of the window.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from app.channels.payload import mapping, sequence, text, whole, words
from app.channels.spoken import Vocabulary

_STANDING_FOR_NAME: Final = "\ufffc"


_VOCABULARY: Final = Vocabulary(
    spoken=frozenset(),
    unspoken=frozenset({"groupInfo", "groupV2", "textStyles", "bodyRanges"}),
    technical=frozenset(
        {"id", "packId", "contentType", "receipt", "emoji", "type", "style", "author", "authorNumber", "authorUuid"}
        | {"targetAuthor", "targetAuthorNumber", "targetAuthorUuid", "number", "uuid", "destination", "digest", "key"}
        | {"destinationNumber", "destinationUuid"}
    ),
)


def said(data: Mapping[str, Any]) -> str:
    """Everything in `data` (a data message) that a person wrote, as lines."""
    lines = [with_mentions(words(data.get("message")), sequence(data.get("mentions")))]
    lines += [words(mapping(entry).get("caption")) for entry in sequence(data.get("attachments"))]
    lines += _poll(mapping(data.get("pollCreate")))
    lines += [line for contact in sequence(data.get("contacts")) for line in _contact(mapping(contact))]
    if note := words(mapping(data.get("payment")).get("note")):
        lines.append(f"💶 {note}")
    if not any(lines):
        lines += [words(mapping(preview).get("url")) for preview in sequence(data.get("previews"))]
    return "\n".join(line for line in lines if line)


def with_mentions(body: str, mentions: Sequence[Any]) -> str:
    """`body` with each mention written as @name. `start` and `length` count UTF-16 units; wrong ones are left out."""
    units = body.encode("utf-16-le", "surrogatepass")
    pieces: list[bytes] = []
    last = 0
    for start, end, name in sorted(_spans(mentions)):
        if last <= start and end * 2 <= len(units):
            pieces += (units[last * 2 : start * 2], f"@{name}".encode("utf-16-le", "surrogatepass"))
            last = end
    pieces.append(units[last * 2 :])
    return b"".join(pieces).decode("utf-16-le", "surrogatepass")


def _spans(mentions: Sequence[Any]) -> Iterator[tuple[int, int, str]]:
    for mention in map(mapping, mentions):
        start, length = whole(mention.get("start")), whole(mention.get("length"))
        name = next(filter(None, (text(mention.get(key)) for key in ("name", "number", "uuid"))), _STANDING_FOR_NAME)
        if start is not None and length is not None and start >= 0 and 0 < length <= len(name) + 64:
            yield start, start + length, name


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
