"""What signal-cli says, as events of the inbox. Pure; never raises.

One body is one JSON value as signal-cli 0.13 and 0.14 write it: a line of `-o json` or the data of one server-sent
event (`{account, envelope, exception?}`), a JSON-RPC notification (`params`), one of `subscribeReceive`
(`params.result`), or an array of these. An envelope holds at most one message; which kinds there are: signal-cli's
man page signal-cli-jsonrpc(5).

A message is known by its author and the author's time stamp, so its id here is "<author>:<time stamp>", where the
author is the account identifier (ACI), or the number where there is none. Our own author is always the channel's
account, whatever name the payload uses for us: receipts name our messages by time stamp alone.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from app.channels.payload import Unreadable, decode, joined, mapping, moment, sequence, text, whole
from app.channels.signal.message import Context, Writer, data_events, party_of
from app.domain.events import (
    MessageReceived,
    Parsed,
    StatusChanged,
    TypingChanged,
)
from app.domain.ids import ProviderId
from app.domain.message import DeliveryState, Direction, MessageKind
from app.domain.text import CitizenText

_CONTENT: Final = ("dataMessage", "editMessage", "syncMessage", "receiptMessage", "typingMessage", "callMessage")
_ABOUT_SENDER: Final = ("source", "sourceNumber", "sourceUuid")
_LOCKED_OUT: Final = "UntrustedIdentityException"


def parse(body: bytes, account: str, *, any_account: bool = False) -> Parsed:
    """Every event in `body`, as `account` (our number or ACI) sees it.

    One daemon may serve several accounts: what is for another is ignored, unless `any_account` takes it for ours.
    """
    try:
        values = [decode(part) for part in _unframed(body)]
    except Unreadable as error:
        return Parsed(quarantined=(str(error),))
    return joined(part for value in values for part in _notification(value, _Reader(account, any_account), 0))


@dataclass(frozen=True, slots=True)
class _Reader:
    account: str
    any_account: bool

    def accepts(self, named: str) -> bool:
        """Whether what is for the account `named` is for us. A number and an ACI cannot be told apart as such."""
        comparable = named.startswith("+") == self.account.startswith("+")
        return self.any_account or not named or not comparable or named == self.account


def _unframed(body: bytes) -> list[bytes]:
    """The JSON of each server-sent event, where `body` is made of frames."""
    if not body.lstrip().startswith((b"event:", b"data:")):
        return [body]
    return [line[5:] for line in body.splitlines() if line.startswith(b"data:")]


def _notification(value: object, reader: _Reader, depth: int) -> Iterable[Parsed]:
    if depth > 3:
        yield Parsed(quarantined=("notifications nested too deeply",))
        return
    if isinstance(value, list):
        for entry in value:
            yield from _notification(entry, reader, depth + 1)
        return
    shape = mapping(value)
    inner = next((shape[key] for key in ("params", "result") if isinstance(shape.get(key), dict | list)), None)
    if "envelope" in shape:
        yield _delivery(shape, reader)
    elif inner is not None and (_delivers(inner) or "jsonrpc" not in shape):
        yield from _notification(inner, reader, depth + 1)
    elif any(key in shape for key in (*_ABOUT_SENDER, *_CONTENT, "storyMessage")):
        yield _delivery({"envelope": shape}, reader)
    elif "jsonrpc" in shape:
        yield Parsed(ignored=("an answer, no notification",))
    else:
        yield Parsed(quarantined=("not a notification of signal-cli",))


def _delivers(inner: object) -> bool:
    """Whether `inner`, the params or the result of a JSON-RPC body, holds an envelope somewhere."""
    if isinstance(inner, list):
        return any(_delivers(entry) for entry in inner if isinstance(entry, dict))
    shape = mapping(inner)
    return "envelope" in shape or "envelope" in mapping(shape.get("result")) or any(key in shape for key in _CONTENT)


def _delivery(shape: Mapping[str, Any], reader: _Reader) -> Parsed:
    envelope, named = mapping(shape.get("envelope")), text(shape.get("account"))
    if not reader.accepts(named):
        return Parsed(ignored=("for another account",))
    context = Context.of(envelope, reader.account, named)
    failure = mapping(shape.get("exception") or shape.get("error"))
    parts = [_part(key, mapping(envelope[key]), context) for key in _CONTENT if isinstance(envelope.get(key), dict)]
    if isinstance(envelope.get("storyMessage"), dict):
        parts.append(Parsed(ignored=("a story",)))
    if not parts and failure:
        return _undecryptable(failure, context)
    if not parts:
        return _empty(envelope, context)
    return joined(parts)


def _part(key: str, content: Mapping[str, Any], context: Context) -> Parsed:
    match key:
        case "dataMessage":
            return data_events(content, context, Writer.CITIZEN)
        case "editMessage":
            return data_events({"editMessage": content}, context, Writer.CITIZEN)
        case "syncMessage":
            return _synchronised(content, context)
        case "receiptMessage":
            return _receipt(content, context)
        case "typingMessage":
            return _typing(content, context)
        case _:
            return _call(content, context)


def _synchronised(sync: Mapping[str, Any], context: Context) -> Parsed:
    """What our own phone did. Only a message that was answered there concerns the inbox."""
    sent = mapping(sync.get("sentMessage"))
    if not sent:
        return Parsed(ignored=("housekeeping of our own devices",))
    return data_events(sent, context.towards(sent), Writer.PHONE)


def _receipt(receipt: Mapping[str, Any], context: Context) -> Parsed:
    read = receipt.get("isRead") is True or receipt.get("isViewed") is True
    state = DeliveryState.READ if read else DeliveryState.DELIVERED
    stamps = [stamp for entry in sequence(receipt.get("timestamps")) if (stamp := whole(entry)) is not None]
    when = moment(receipt.get("when") or context.envelope.get("timestamp"))
    events = (StatusChanged(state, when, provider_id=context.ours(stamp)) for stamp in stamps)
    return Parsed(tuple(events), ignored=() if stamps else ("a receipt for nothing",))


def _typing(typing: Mapping[str, Any], context: Context) -> Parsed:
    party = party_of(context, {"groupId": typing.get("groupId")})
    if party is None:
        return Parsed(ignored=("typing by nobody",))
    return Parsed((TypingChanged(party, typing.get("action") == "STARTED"),))


def _call(call: Mapping[str, Any], context: Context) -> Parsed:
    party, stamp = party_of(context), whole(context.envelope.get("timestamp"))
    if party is None or stamp is None or not isinstance(call.get("offerMessage"), dict):
        return Parsed(ignored=("a step of a call",))
    return Parsed(
        (
            MessageReceived(
                provider_id=context.theirs(stamp),
                party=party,
                direction=Direction.INBOUND,
                kind=MessageKind.SYSTEM,
                text=CitizenText("📞"),
                sent_at=context.sent_at(stamp),
                note="called",
            ),
        )
    )


def _undecryptable(failure: Mapping[str, Any], context: Context) -> Parsed:
    """A message that signal-cli could not open. When the sender's program repeats it, it comes under the same time
    stamp; so this notice has an id of its own, beside which the message itself still finds its place."""
    party, stamp = party_of(context), whole(context.envelope.get("timestamp"))
    if party is None or stamp is None:
        return Parsed(quarantined=("a message that could not be decrypted, from nobody known",))
    return Parsed(
        (
            MessageReceived(
                provider_id=ProviderId(f"{context.theirs(stamp)}:undecryptable"),
                party=party,
                direction=Direction.INBOUND,
                kind=MessageKind.UNSUPPORTED,
                text=CitizenText(""),
                sent_at=context.sent_at(stamp),
                note="identity_changed" if _LOCKED_OUT in text(failure.get("type")) else "undecryptable",
            ),
        )
    )


def _empty(envelope: Mapping[str, Any], context: Context) -> Parsed:
    """An envelope with none of the contents known here."""
    stamp = whole(envelope.get("timestamp"))
    if envelope.get("isReceipt") is True and stamp is not None:
        return Parsed((StatusChanged(DeliveryState.DELIVERED, moment(stamp), provider_id=context.ours(stamp)),))
    if any(isinstance(value, dict | list) and value for value in envelope.values()):
        return Parsed(quarantined=("an envelope with content of an unknown kind",))
    if any(envelope.get(key) for key in _CONTENT):
        return Parsed(quarantined=("an envelope whose content is of a wrong type",))
    return Parsed(ignored=("an envelope without content",))
