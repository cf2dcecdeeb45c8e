"""The plain text of a Matrix event. HTML is read only where it says more than the text, and never stored as HTML."""

import re
from collections.abc import Iterable, Mapping
from typing import Any, Final

from app.channels.payload import mapping, sequence, text, words
from app.channels.spoken import Vocabulary

_BREAKS: Final = re.compile(r"<(?:br|/p|/li|/h[1-6]|/div|/tr|/blockquote|/pre)\b[^<>]{0,200}>", re.IGNORECASE)
_QUOTE: Final = re.compile(r"> (?:\* )?<@[^<>\n]{1,300}>")
_WORDS: Final = re.compile(r"[^\W_]+")
_LONGEST_MARKUP: Final = 65_536
"""Characters; no event of Matrix is larger."""
_TEXT_KEYS: Final = ("m.text", "org.matrix.msc1767.text", "m.message", "org.matrix.msc1767.message")
_CAPTION_KEYS: Final = ("m.caption", "org.matrix.msc1767.caption")
_HTML_KEYS: Final = ("m.html", "org.matrix.msc1767.html")


_VOCABULARY: Final = Vocabulary(
    spoken=frozenset({"body", "filename", "description", "m.new_content", *_TEXT_KEYS, *_CAPTION_KEYS}),
    unspoken=frozenset({"ciphertext", "m.mentions", "info", "file", "thumbnail_file"}),
    technical=frozenset(
        {"msgtype", "format", "formatted_body", "url", "uri", "mimetype", "id", "m.id", "type", "event_id", "room_id"}
        | {"user_id", "device_id", "session_id", "version", "algorithm", "kind", "rel_type", "lang", "displayname"}
        | {"membership"}
    ),
)


def body_of(content: Mapping[str, Any]) -> str:
    """The text of a message's content: its body, else its HTML as text, else the text of an extensible event."""
    body = words(content.get("body"))
    if body:
        return without_quote(body) if _is_reply(content) else body
    return plain(text(content.get("formatted_body"))) or extensible(content)


def plain(markup: str) -> str:
    """`markup` without its tags; the quotation that a reply repeats is left out."""
    if not markup:
        return ""
    from html import unescape  # noqa: PLC0415 - most messages are text alone; with nh3 two megabytes

    import nh3  # noqa: PLC0415 - likewise

    bare = nh3.clean(
        _BREAKS.sub(lambda tag: f"{tag.group(0)}\n", markup),
        tags=set(),
        clean_content_tags={"script", "style", "mx-reply"},
    )
    return unescape(bare).strip()


def only_in_markup(content: Mapping[str, Any]) -> str:
    """The HTML of `content` as text, where words stand in it that its body, which should say the same, leaves out."""
    markup, body = plain(text(content.get("formatted_body"))[:_LONGEST_MARKUP]), words(content.get("body"))
    in_body = set(_WORDS.findall(body.casefold()))
    return "" if not body or in_body.issuperset(_WORDS.findall(markup.casefold())) else markup


def without_quote(body: str) -> str:
    """`body` without the quotation that older programs put before a reply.

    Only one that names its author is taken out, so what a citizen quotes by hand stays; and never everything.
    """
    if not _QUOTE.match(body):
        return body
    lines = body.split("\n")
    first = next((i for i, line in enumerate(lines) if not line.startswith(">")), len(lines))
    return "\n".join(lines[first:]).strip("\n") or body


def extensible(content: Mapping[str, Any]) -> str:
    """The text of an extensible event: a string, or a list of representations of which a plain one is the best."""
    for key in _TEXT_KEYS:
        value = content.get(key)
        if isinstance(value, str) and value:
            return value
        representations = [mapping(entry) for entry in sequence(value)]
        for representation in representations:
            if representation.get("mimetype") in (None, "text/plain") and words(representation.get("body")):
                return words(representation.get("body"))
        for representation in representations:
            if said := plain(words(representation.get("body"))):
                return said
    return next((said for key in _HTML_KEYS if (said := plain(text(content.get(key))))), "")


def completed(said: str, content: object, known: Iterable[str] = ()) -> str:
    """`said`, and below it whatever else stands in `content` where words do. `known`: what is shown elsewhere."""
    alternatives = [words(mapping(content).get("body"))]
    for key in _TEXT_KEYS:
        written = [mapping(entry) for entry in sequence(mapping(content).get(key))]
        alternatives += [words(entry.get("body")) for entry in written if entry.get("mimetype") == "text/html"]
    return _VOCABULARY.completed(said, content, (*alternatives, *known))


def whatever_is_said(content: object) -> str:
    """Every string in `content` that a person may have written, a line each: for what nobody here knows."""
    return _VOCABULARY.everything(content)


def reason_of(content: object) -> str:
    """Why somebody comes, goes or takes something back, in their words."""
    given = mapping(content).get("reason")
    return (words(given) or whatever_is_said(given)).strip()


def everything_said(content: Mapping[str, Any]) -> str:
    """The text of an event of an unknown type, and below it every other string that a person may have written."""
    said = body_of(content)
    others = (line for line in whatever_is_said(content).split("\n") if line not in said)
    return "\n".join(filter(None, (said, *others)))


def holds_text(value: object, depth: int = 0) -> bool:
    """Whether a person may have written something in `value`, the content of an event of an unknown type."""
    if isinstance(value, str):
        return bool(value.strip())
    if depth > 8:
        return True
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return any(holds_text(entry, depth + 1) for entry in inner)


def _is_reply(content: Mapping[str, Any]) -> bool:
    return bool(mapping(mapping(content.get("m.relates_to")).get("m.in_reply_to")))
