"""Bodies that are not webhooks: answers from Meta's API, our own requests, and health checks. Pure.

In logs and archives they are mixed with webhooks. Nothing in them comes from a citizen.
"""

from collections.abc import Mapping
from typing import Any, Final

from app.channels.payload import mapping, sequence

_ANSWERED: Final = frozenset(
    {"success", "id", "messaging_product", "url", "mime_type", "sha256", "file_size", "verified_name",
     "display_phone_number", "quality_rating", "code_verification_status", "platform_type", "throughput", "meta",
     "name_status", "messaging_limit_tier", "status", "category", "account_review_status", "h", "paging"}
)  # fmt: skip
"""Keys of an answer that only reports a status."""

_LISTED: Final = frozenset(
    {"verified_name", "components", "about", "vertical", "whatsapp_business_api_data", "quality_rating", "input"}
)
"""Keys that identify the entries of a list of templates, numbers, profiles, apps or checked addresses."""


def kind_of(shape: Mapping[str, Any]) -> str | None:
    """What `shape` is, as the reason for ignoring it; None if it may be anything."""
    if "error" in shape or _is_answer(shape):
        return "an answer to a request, no webhook"
    if isinstance(shape.get("errors"), list):
        return "an error of the account"
    if any(key.startswith("hub.") for key in shape):
        return "a check of the address, no webhook"
    if "messaging_product" in shape and ("to" in shape or "recipient" in shape or "message_id" in shape):
        return "a request of ours, no webhook"
    return None


def _is_answer(shape: Mapping[str, Any]) -> bool:
    listed = shape.get("data", shape.get("contacts"))
    if isinstance(listed, list):
        return all(not _LISTED.isdisjoint(mapping(entry)) for entry in sequence(listed))
    return bool(shape) and shape.keys() <= _ANSWERED
