"""What a citizen said, as text: from the parts of a WhatsApp message that are not plain text. No words of our own."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from app.channels.payload import Unreadable, decode, mapping, sequence, text, words

SPOKEN: Final = frozenset(
    {"body", "text", "caption", "title", "description", "comment", "message", "note", "question", "options",
     "response_json", "formatted_name", "address", "headline"}
)  # fmt: skip
"""Keys under which citizens' words stand, at whatever depth."""

_UNSPOKEN: Final = frozenset({"errors", "context", "identity", "metadata", "pricing", "history_context", "referral"})
_TECHNICAL: Final = frozenset(
    {"id", "type", "mime_type", "sha256", "url", "link", "wa_id", "user_id", "parent_user_id", "message_id", "hash",
     "original_message_id", "group_id", "catalog_id", "product_retailer_id", "currency", "flow_token", "vcard",
     "country_code", "first_name", "last_name", "middle_name", "prefix", "suffix", "timestamp", "status", "origin",
     "payload", "file_size"}
)  # fmt: skip
_GENERATED_KEY = re.compile(r"^screen_\d+_(.+?)(?:_\d+)?$")


def spoken_leaves(value: object, spoken: bool = False, numbers: bool = False) -> Iterator[str]:
    """Every string in `value` under a key of `SPOKEN`, and number in the place of one.

    With `spoken`, every string but technical ones.
    """
    if isinstance(value, dict):
        for key, entry in value.items():
            if not _is_beside_the_point(key, entry):
                yield from spoken_leaves(entry, spoken or key in SPOKEN, numbers or key in SPOKEN)
    elif isinstance(value, list):
        for entry in value:
            yield from spoken_leaves(entry, spoken, numbers)
    elif words(value).strip() and (isinstance(value, str) if spoken and not numbers else numbers and value is not True):
        yield words(value)


def _is_beside_the_point(key: str, value: object) -> bool:
    return key in _UNSPOKEN or (key in _TECHNICAL and isinstance(value, str | int | float))


def completed(said: str, part: Mapping[str, Any], known: Iterable[str] = ()) -> str:
    """`said`, and below it whatever else stands in `part` where citizens' words do (but for `known`)."""
    present = [said, *known]
    missing: list[str] = []
    for leaf in spoken_leaves(part):
        for words_of_it in _flow_leaves(leaf):
            if not any(words_of_it in other for other in (*present, *missing)):
                missing.append(words_of_it)
    return "\n".join(filter(None, (said, *missing)))


def everything(part: Mapping[str, Any]) -> str:
    """Every string in `part` that may be a citizen's, for a kind of message that is not known here."""
    return "\n".join(dict.fromkeys(spoken_leaves(part, True)))


def place(location: Mapping[str, Any]) -> str:
    """The words that go with a point on the map."""
    return lines(location.get("name"), location.get("address"), location.get("url"))


def cards(contacts: object) -> str:
    """Contact cards, one paragraph each: the name, then everything else that it says."""
    paragraphs = []
    for contact in sequence(contacts) or [contacts]:
        name = mapping(mapping(contact).get("name"))
        formatted = words(name.get("formatted_name")) or " ".join(
            filter(None, (words(name.get(key)) for key in ("first_name", "middle_name", "last_name")))
        )
        rest = {key: value for key, value in mapping(contact).items() if key != "name"}
        found = [formatted, *spoken_leaves(rest, True)]
        paragraphs.append("\n".join(dict.fromkeys(filter(None, found))) or words(mapping(contact).get("vcard")))
    return "\n\n".join(filter(None, paragraphs))


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
    """The answers of a filled-in form (a Flow), one a line."""
    return lines(reply.get("body"), *_answers(reply.get("response_json")))


def advertisement(referral: Mapping[str, Any]) -> str:
    """The advertisement or post through which the citizen came, marked with an arrow."""
    found = lines(referral.get("headline"), referral.get("body"), referral.get("source_url"))
    return f"↪ {found}" if found else ""


def lines(*values: object) -> str:
    """The words among `values`, a line each."""
    return "\n".join(filter(None, (words(value) for value in values)))


def _answers(response: object) -> list[str]:
    value = _form_value(response)
    if not isinstance(value, dict):
        return [_flat(value)]
    answers = ((key, _flat(entry)) for key, entry in value.items() if key != "flow_token")
    return [f"{_label(key)}: {answer}" for key, answer in answers if answer]


def _form_value(response: object) -> object:
    """The value of `response_json`, which is JSON inside a string."""
    if not isinstance(response, str):
        return response
    try:
        return decode(response.encode("utf-8", "surrogatepass"))
    except Unreadable:
        return response


def _flow_leaves(leaf: str) -> Iterator[str]:
    """`leaf`, or the answers in it where it is a form's answer in JSON."""
    value = _form_value(leaf) if leaf.lstrip().startswith(("{", "[")) else leaf
    if isinstance(value, dict | list):
        yield from spoken_leaves(value, True)
    else:
        yield leaf


def _flat(value: object) -> str:
    if isinstance(value, dict):
        return ", ".join(filter(None, (f"{_label(key)}: {_flat(entry)}" for key, entry in value.items())))
    if isinstance(value, list):
        return ", ".join(filter(None, (_flat(entry) for entry in value)))
    return words(value)


def _label(key: str) -> str:
    match = _GENERATED_KEY.match(key)
    return text(match.group(1) if match else key).replace("_", " ")
