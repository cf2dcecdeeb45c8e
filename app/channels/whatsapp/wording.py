"""The text of WhatsApp messages that are not plain text. Only the citizen's words, none of our own."""

import re
from collections.abc import Mapping
from typing import Any, Final

from app.channels.payload import mapping, sequence, text, words
from app.channels.spoken import Vocabulary, lines, unpacked

VOCABULARY: Final = Vocabulary(
    spoken=frozenset(
        {"body", "text", "caption", "title", "description", "comment", "message", "note", "question", "options",
         "response_json", "formatted_name", "address", "headline"}
    ),
    unspoken=frozenset({"errors", "context", "identity", "metadata", "pricing", "history_context", "referral"}),
    technical=frozenset(
        {"id", "type", "mime_type", "sha256", "url", "link", "wa_id", "user_id", "parent_user_id", "message_id", "hash",
         "original_message_id", "group_id", "catalog_id", "product_retailer_id", "currency", "flow_token", "vcard",
         "country_code", "first_name", "last_name", "middle_name", "prefix", "suffix", "timestamp", "status", "origin",
         "payload", "file_size"}
    ),
)  # fmt: skip

_OF_THE_FORM: Final = frozenset({"BEGIN", "END", "VERSION", "PRODID", "N", "REV", "PHOTO", "LOGO", "UID"})
"""Properties of a vCard that tell a reader nothing, or repeat the formatted name."""
_FOLD: Final = re.compile(r"\r?\n[ \t]")
_GENERATED_KEY = re.compile(r"^screen_\d+_(.+?)(?:_\d+)?$")


def place(location: Mapping[str, Any]) -> str:
    """The text that goes with a location."""
    return lines(location.get("name"), location.get("address"), location.get("url"))


def cards(contacts: object) -> str:
    """Contact cards, one paragraph each: the name, then all other details."""
    paragraphs = []
    for contact in sequence(contacts) or [contacts]:
        name = mapping(mapping(contact).get("name"))
        formatted = words(name.get("formatted_name")) or " ".join(
            filter(None, (words(name.get(key)) for key in ("first_name", "middle_name", "last_name")))
        )
        rest = {key: value for key, value in mapping(contact).items() if key != "name"}
        # Elsewhere a web address is the provider's own; on a card it belongs to what the citizen shares.
        pages = [words(mapping(entry).get("url")) for entry in sequence(rest.get("urls"))]
        found = list(dict.fromkeys(filter(None, (formatted, *VOCABULARY.leaves(rest, True), *pages))))
        found += [line for line in _vcard(words(rest.get("vcard"))) if line not in "\n".join(found)]
        paragraphs.append("\n".join(found))
    return "\n\n".join(filter(None, paragraphs))


def _vcard(written: str) -> list[str]:
    """The contents of a card in vCard format (RFC 6350), one line each."""
    found = []
    for line in _FOLD.sub("", written).splitlines():
        name, colon, value = line.partition(":")
        if name.partition(";")[0].upper() not in _OF_THE_FORM:
            found.append(", ".join(filter(None, value.split(";"))) if colon else line)
    return list(filter(None, found))


def order(value: Mapping[str, Any]) -> str:
    """An order: the remark, then a line for each article."""
    found = [words(value.get("text"))]
    for entry in sequence(value.get("product_items")):
        item = mapping(entry)
        count, name = words(item.get("quantity")), words(item.get("product_retailer_id"))
        price = " ".join(filter(None, (words(item.get("item_price")), words(item.get("currency")))))
        found.append("  ".join(filter(None, (f"{count} × {name}" if count else name, price))))
    return "\n".join(filter(None, found))


def form(reply: Mapping[str, Any]) -> str:
    """The answers of a completed form (a Flow), one per line."""
    return lines(reply.get("body"), *_answers(reply.get("response_json")))


def advertisement(referral: Mapping[str, Any]) -> str:
    """The advertisement or post through which the citizen came, marked with an arrow."""
    found = lines(referral.get("headline"), referral.get("body"), referral.get("source_url"))
    return f"↪ {found}" if found else ""


def _answers(response: object) -> list[str]:
    value = unpacked(response) if isinstance(response, str) else response
    if not isinstance(value, dict):
        return [_flat(value)]
    answers = ((key, _flat(entry)) for key, entry in value.items() if key != "flow_token")
    return [f"{_label(key)}: {answer}" for key, answer in answers if answer]


def _flat(value: object) -> str:
    if isinstance(value, dict):
        return ", ".join(filter(None, (f"{_label(key)}: {_flat(entry)}" for key, entry in value.items())))
    if isinstance(value, list):
        return ", ".join(filter(None, (_flat(entry) for entry in value)))
    return words(value)


def _label(key: str) -> str:
    match = _GENERATED_KEY.match(key)
    return text(match.group(1) if match else key).replace("_", " ")
