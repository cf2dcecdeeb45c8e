"""The JSON-RPC methods of signal-cli that the inbox uses: requests, and what the answers mean. Pure.

Sources: signal-cli's man page signal-cli-jsonrpc(5) and answers of a running daemon (0.13.19).
"""

import base64
import binascii
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final
from urllib.parse import quote

import msgspec

from app.channels.base import (
    ChannelError,
    OutcomeUnknown,
    Outgoing,
    OutgoingFile,
    ProofRequired,
    RateLimited,
    Rejected,
    Sent,
    SignedOut,
)
from app.channels.payload import mapping, sequence, text, whole
from app.channels.signal.people import GROUP
from app.channels.signal.ranges import with_marks_read
from app.domain.ids import Address, ProviderId

NAME: Final = "Signal"
METHOD_UNKNOWN: Final = -32601
INVALID_PARAMETERS: Final = -32602
INTERNAL: Final = -32603
USER_ERROR: Final = -1
IO_ERROR: Final = -3
UNTRUSTED: Final = -4
RATE_LIMIT: Final = -5
CAPTCHA_REJECTED: Final = -6

_REFUSALS: Final[Mapping[str, str]] = {
    "UNREGISTERED_FAILURE": "recipient_unavailable",
    "IDENTITY_FAILURE": "identity_changed",
    "INVALID_PRE_KEY_FAILURE": "recipient_unavailable",
}
"""Type of a permanent failure for one recipient → the problem code."""

_REFUSED_CODES: Final[Mapping[int, str]] = {UNTRUSTED: "identity_changed", CAPTCHA_REJECTED: "captcha_rejected"}
_UNCLEAR: Final = (IO_ERROR, INTERNAL, None)
"""Errors after which the message may have been sent all the same."""

_VERSION: Final = re.compile(r"\d{1,4}(\.\d{1,4}){1,3}")

Parameters = dict[str, Any]


def request(method: str, account: str, parameters: Mapping[str, object], request_id: str) -> bytes:
    """One JSON-RPC request for `account`."""
    params = {"account": account, **parameters}
    return msgspec.json.encode({"jsonrpc": "2.0", "id": request_id, "method": method, "params": params})


def sending(message: Outgoing) -> Parameters:
    """The parameters of `send` for `message`. Raises `Rejected` for a group: those are only shown."""
    shown, styles = with_marks_read(message.text)
    parameters: Parameters = {"recipient": [recipient(message.to)], "message": shown}
    if styles:
        parameters["textStyle"] = styles
    if message.file is not None:
        parameters["attachments"] = [data_uri(message.file)]
    if message.reply_to is not None:
        author, _, stamp = message.reply_to.rpartition(":")
        if author and stamp.isdigit():
            parameters |= {"quoteTimestamp": int(stamp), "quoteAuthor": author, "quoteMessage": ""}
    return parameters


def editing(names: Sequence[ProviderId], message: Outgoing) -> Parameters:
    """The parameters of `send` for other words of a message of ours.

    An edit names the newest words, as Signal's own programs do it (`getTargetOfThisEditTimestamp` in Signal-Desktop).
    It says all that the message is from now on, so a file goes along (`handleEditMessage` there).
    """
    stamps = [int(stamp) for name in names if (stamp := name.rpartition(":")[2]).isdigit()]
    if not stamps:
        raise Rejected("not_changed", channel=NAME)
    return sending(message) | {"editTimestamp": max(stamps)}


def taking_back(to: Address, message: ProviderId) -> Parameters:
    """The parameters of `remoteDelete` for a message of ours. Raises `Rejected` for a group."""
    stamp = message.rpartition(":")[2]
    if not stamp.isdigit():
        raise Rejected("not_taken_back", channel=NAME)
    return {"recipient": [recipient(to)], "targetTimestamp": int(stamp)}


def trusting(to: Address, compared: str | None) -> Parameters:
    """The parameters of `trust`: the key with this safety number, or the ones that are known."""
    known: Parameters = {"verifiedSafetyNumber": compared} if compared else {"trustAllKnownKeys": True}
    return {"recipient": recipient(to), **known}


def safety_number(result: object) -> str:
    """From an answer of `listIdentities`: the number of the untrusted key, else of the newest."""
    known = [entry for entry in map(mapping, sequence(result)) if text(entry.get("safetyNumber"))]
    known.sort(
        key=lambda entry: (text(entry.get("trustLevel")) == "UNTRUSTED", whole(entry.get("addedTimestamp")) or 0)
    )
    return text(known[-1].get("safetyNumber")) if known else ""


def version(result: object) -> tuple[int, ...] | None:
    """The daemon's version, such as (0, 14, 6); None where it is in no known form (built from its source)."""
    match = _VERSION.match(text(mapping(result).get("version")))
    return tuple(int(part) for part in match.group().split(".")) if match else None


def recipient(address: Address) -> str:
    """`address` in the form for `send`. Raises `Rejected` for a group."""
    if address.startswith(GROUP):
        raise Rejected("group_read_only", channel=NAME)
    return address


def reading(to: Address, messages: tuple[ProviderId, ...]) -> Parameters | None:
    """The parameters of `sendReceipt`; None without a recipient."""
    stamps = [int(stamp) for message in messages if (stamp := message.rpartition(":")[2]).isdigit()]
    if to.startswith(GROUP) or not stamps:
        return None
    return {"recipient": to, "targetTimestamps": stamps, "type": "read"}


def data_uri(file: OutgoingFile) -> str:
    """`file` as signal-cli takes it along in a request; the name is URL-escaped."""
    content = base64.b64encode(file.content).decode("ascii")
    return f"data:{file.media_type};filename={quote(file.file_name, safe='')};base64,{content}"


def fetching(reference: str) -> Parameters:
    """The parameters of `getAttachment` for a `RemoteFile.reference`. Raises `Rejected` for what is no reference."""
    address, _, attachment = reference.rpartition(" ")
    plain = attachment.replace("-", "").replace("_", "").replace(".", "")
    if not address or not plain.isalnum() or not attachment.isascii() or ".." in attachment:
        raise Rejected("attachment_gone", channel=NAME)
    if address.startswith(GROUP):
        return {"id": attachment, "groupId": address.removeprefix(GROUP)}
    return {"id": attachment, "recipient": address}


def fetched(result: object, limit: int) -> bytes:
    """The content in an answer of `getAttachment`. Raises `Rejected` if it is too large or damaged."""
    encoded = mapping(result).get("data")
    if not isinstance(encoded, str):
        raise Rejected("attachment_gone", channel=NAME)
    if len(encoded) // 4 * 3 > limit + 2:
        raise Rejected("attachment_refused", channel=NAME)
    try:
        return base64.b64decode(encoded, validate=True)
    except (binascii.Error, ValueError) as error:
        raise Rejected("attachment_damaged", channel=NAME) from error


def sent(result: object, account: str) -> Sent:
    """The result of `send`. Raises `ChannelError` if the recipient did not get the message."""
    stamp = whole(mapping(result).get("timestamp"))
    failed = next((failure for failure in _failures(mapping(result))), None)
    if failed is not None:
        raise failed
    if stamp is None:
        raise OutcomeUnknown(channel=NAME)
    return Sent(ProviderId(f"{account}:{stamp}"))


def _failures(result: Mapping[str, Any]) -> Iterator[ChannelError]:
    """One error for each recipient who did not get it."""
    for entry in map(mapping, sequence(result.get("results"))):
        kind = text(entry.get("type"))
        if kind in ("SUCCESS", ""):
            continue
        if kind in _REFUSALS:
            yield Rejected(_REFUSALS[kind], channel=NAME)
        elif kind == "RATE_LIMIT_FAILURE":
            # A token means that Signal wants a captcha solved: waiting alone does not help.
            wait = whole(entry.get("retryAfterSeconds"))
            token = text(entry.get("token"))
            yield ProofRequired(token, wait, channel=NAME) if token else RateLimited(wait, channel=NAME)
        elif kind == "NETWORK_FAILURE":
            yield OutcomeUnknown(channel=NAME)
        else:
            yield Rejected(channel=NAME)


def failure(error: Mapping[str, Any], account: str) -> ChannelError:
    """The `ChannelError` for a JSON-RPC error of any method."""
    code, said = whole(error.get("code")), text(error.get("message")).lower()
    response = mapping(mapping(error.get("data")).get("response"))
    told = next(_failures(response), None)
    if told is not None:
        return told
    if _not_ours(code, said):
        return SignedOut("wrong_account", account=account, channel=NAME)
    if code == USER_ERROR and "unregistered" in said:
        return Rejected("recipient_unavailable", channel=NAME)
    if code == RATE_LIMIT:
        return RateLimited(None, channel=NAME)
    if code in _UNCLEAR:
        return OutcomeUnknown(channel=NAME)
    reason = "method" if code == METHOD_UNKNOWN else "receiving" if "already being received" in said else ""
    return Rejected(_REFUSED_CODES.get(code or 0, "rejected"), channel=NAME, reason=reason)


def _not_ours(code: int | None, said: str) -> bool:
    """Whether the daemon does not know the account, or Signal no longer accepts it."""
    if code == INVALID_PARAMETERS:
        return "account" in said
    return code in (USER_ERROR, IO_ERROR) and ("not registered" in said or "authorization failed" in said)
