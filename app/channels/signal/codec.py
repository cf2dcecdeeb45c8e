"""Turns what signal-cli says into events of the inbox. Pure; never raises.

A delivery is `{account, envelope, exception?}`, as signal-cli 0.9 to 0.14 writes it: a line of `-o json`, the data of
one server-sent event, the `params` of a JSON-RPC notification or of one of `subscribeReceive` (`params.result`), one
frame or one list of signal-cli-rest-api. An envelope holds at most one message; which kinds there are: signal-cli's man
page signal-cli-jsonrpc(5). An envelope by itself, a message by itself, and what signald said are read too, and
whatever any of these is packed in (`app.channels.packing`).

A message is known by its author and the author's time stamp, so its id here is "<author>:<time stamp>", where the
author is the account identifier (ACI), or the number where there is none. Our own author is always the channel's
account, whatever name the payload uses for us: receipts name our messages by time stamp alone.
"""

from collections.abc import Iterable, Mapping
from typing import Any, Final

from msgspec import Struct

from app.channels.packing import DEEPEST, inside, unpacked
from app.channels.payload import Unreadable, decode, is_hollow, joined, mapping, sequence, text, words
from app.channels.signal import signald
from app.channels.signal.frames import frames_in
from app.channels.signal.message import data_events
from app.channels.signal.people import Context, Writer, party_of, stamp_of, time_at
from app.channels.signal.shape import is_misshapen
from app.channels.signal.wording import whatever_is_said
from app.domain.events import MessageReceived, Parsed, Party, StatusChanged, TypingChanged
from app.domain.ids import ProviderId
from app.domain.message import DeliveryState, Direction, MessageKind
from app.domain.text import CitizenText

_CONTENT: Final = ("dataMessage", "editMessage", "syncMessage", "receiptMessage", "typingMessage", "callMessage")
_SPOKEN: Final = (*_CONTENT, "storyMessage")
_ABOUT_SENDER: Final = frozenset({"source", "sourceNumber", "sourceUuid"})
_ANSWERED: Final = frozenset(
    {"timestamp", "results", "error", "challenge_tokens", "account", "versions", "build", "mode", "version", "number"}
    | {"capabilities", "uuid"}
)
"""Keys of answers from signal-cli and signal-cli-rest-api; messages have others."""
_LOCKED_OUT: Final = "UntrustedIdentity"
_NO_LOSS: Final = ("DuplicateMessage", "SelfSend")
"""Exceptions about something received before, or sent by us: no message is missing."""


def parse(body: bytes, account: str, *, any_account: bool = False) -> Parsed:
    """Parse every event in `body` for `account` (our number or ACI).

    One daemon may serve several accounts: other accounts' events are ignored, unless `any_account` treats them as ours.
    """
    reader = _Reader(account, any_account)
    try:
        parts = [frame.data for frame in frames_in(body)] or [body]
        return joined(part for one in parts for part in _whole(decode(one), reader))
    except Unreadable as error:
        return Parsed(quarantined=(str(error),))
    except RecursionError:
        return Parsed(quarantined=("JSON nested too deeply",))


class _Reader(Struct, frozen=True):
    account: str
    any_account: bool

    def accepts(self, named: str) -> bool:
        """Whether content for the account `named` is for us. A number and an ACI cannot be compared."""
        comparable = named.startswith("+") == self.account.startswith("+")
        return self.any_account or not named or not comparable or named == self.account


def _whole(value: object, reader: _Reader) -> Iterable[Parsed]:
    """A whole payload: without any deliveries, it is an answer to a request of ours, or unknown."""
    if is_hollow(value):
        return (Parsed(ignored=("nothing in it",)),)
    if isinstance(value, str):
        value = unpacked(value)
    found = _deliveries(value, reader, 0)
    if found:
        return found
    shape = mapping(value)
    answers = all("jsonrpc" in mapping(entry) for entry in value) if isinstance(value, list) else "jsonrpc" in shape
    listed = [mapping(entry) for entry in value] if isinstance(value, list) else [shape]
    answers = answers or all(entry and entry.keys() <= _ANSWERED for entry in listed)
    if answers and shape.get("method") != "receive":
        return (Parsed(ignored=("an answer, no notification",)),)
    return (Parsed(quarantined=("not a notification of signal-cli",)),)


def _deliveries(value: object, reader: _Reader, depth: int) -> list[Parsed]:
    """Every delivery in `value`, however it is packed; empty if there is nothing of Signal's."""
    own, rest = _own_deliveries(mapping(value), reader)
    inner = inside(rest if isinstance(value, dict) else value)
    found = [_deliveries(packed, reader, depth + 1) for packed in inner] if depth < DEEPEST else []
    if isinstance(value, list) and any(found) and (not all(found) or len(found) < len(value)):
        found.append([Parsed(quarantined=("beside deliveries something that is none",))])
    if own or any(found):
        found.insert(0, [*own, *_words_beside(rest, reader, depth)])
    elif not _ABOUT_SENDER.isdisjoint(rest):
        return [_delivery({**rest, "envelope": rest}, reader)]
    return [part for parts in found for part in parts]


def _own_deliveries(shape: Mapping[str, Any], reader: _Reader) -> tuple[list[Parsed], Mapping[str, Any]]:
    """The deliveries that `shape` itself is, in any of its forms, and the rest of it."""
    own, rest = [], shape
    if "envelope" in rest:
        own.append(_delivery(rest, reader))
        rest = _without(rest, "envelope", "exception", "error")
    if signald.is_signald(rest):
        return [*own, _delivery(signald.translated(rest), reader)], {}
    if any(rest.get(key) is not None for key in _SPOKEN):
        own.append(_delivery({**rest, "envelope": rest}, reader))
        rest = _without(rest, *_SPOKEN)
    return own, rest


def _without(shape: Mapping[str, Any], *keys: str) -> Mapping[str, Any]:
    return {key: value for key, value in shape.items() if key not in keys}


def _words_beside(shape: Mapping[str, Any], reader: _Reader, depth: int) -> list[Parsed]:
    """Text written directly into an object that contains a delivery as well, as some programs do."""
    for key in ("message", "text", "body"):
        beside = {key: shape.get(key)}
        if whatever_is_said(beside) and not any(_deliveries(packed, reader, depth + 1) for packed in inside(beside)):
            return [Parsed(quarantined=("words beside a delivery",))]
    return []


def _delivery(shape: Mapping[str, Any], reader: _Reader) -> Parsed:
    envelope, named = _object(shape.get("envelope")), text(shape.get("account"))
    if not reader.accepts(named):
        return Parsed(ignored=("for another account",))
    if not envelope and shape.get("envelope"):
        return Parsed(quarantined=("an envelope of a wrong type",))
    context = Context.of(envelope, reader.account, named)
    failure = shape.get("exception") or shape.get("error")
    parts = [part for key in _CONTENT for part in _contents(key, envelope.get(key), context)]
    if envelope.get("storyMessage"):
        parts.append(Parsed(ignored=("a story",)))
    if parts:
        return joined(parts)
    if failure and not whatever_is_said({key: envelope.get(key) for key in ("message", "text")}):
        return _undecryptable(failure, context)
    return _empty(envelope, context)


def _object(value: object) -> Mapping[str, Any]:
    return mapping(unpacked(value)) if isinstance(value, str) else mapping(value)


def _contents(key: str, value: object, context: Context) -> Iterable[Parsed]:
    """The parts under `key`: one object, several, or the plain text of a message."""
    if isinstance(value, str) and value.strip():
        value = _object(value) or ({"message": value} if key == "dataMessage" else None)
    for content in value if isinstance(value, list) else (value,):
        if isinstance(content, dict):
            yield _part(key, content, context)
        if content and (not isinstance(content, dict) or is_misshapen(content)):
            yield Parsed(quarantined=("a part of a message that is of a wrong type",))


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
    """What our own phone did. Only messages sent from there concern the inbox."""
    sent = _object(sync.get("sentMessage"))
    if not sent:
        return Parsed(ignored=("housekeeping of our own devices",))
    return data_events(sent, context.towards(sent), Writer.PHONE)


def _receipt(receipt: Mapping[str, Any], context: Context) -> Parsed:
    kind = text(receipt.get("type")).upper()
    read = receipt.get("isRead") is True or receipt.get("isViewed") is True or kind in ("READ", "VIEWED")
    state = DeliveryState.READ if read else DeliveryState.DELIVERED
    named = receipt.get("timestamps", receipt.get("timestamp"))
    stamps = [stamp_of(entry) for entry in (named if isinstance(named, list) else (named,))]
    when = time_at(stamp_of(receipt.get("when")) or stamp_of(context.envelope.get("timestamp")))
    events = (StatusChanged(state, when, provider_id=context.ours(stamp)) for stamp in stamps if stamp is not None)
    return Parsed(tuple(events), ignored=() if any(stamps) else ("a receipt for nothing",))


def _typing(typing: Mapping[str, Any], context: Context) -> Parsed:
    party = party_of(context, {"groupId": typing.get("groupId")})
    if party is None:
        return Parsed(ignored=("typing by nobody",))
    return Parsed((TypingChanged(party, text(typing.get("action")).upper() == "STARTED"),))


def _call(call: Mapping[str, Any], context: Context) -> Parsed:
    party = party_of(context)
    if party is None or not isinstance(call.get("offerMessage", call.get("offer")), dict):
        return Parsed(ignored=("a step of a call",))
    provider_id = context.theirs(context.stamp)
    return Parsed((_notice(context, party, provider_id, MessageKind.SYSTEM, "called", "📞"),))


def _undecryptable(failure: object, context: Context) -> Parsed:
    """A message that signal-cli could not decrypt.

    If the sender's program repeats it, it has the same time stamp, so this notice has an id of its own, and the message
    itself still finds its place.
    """
    told = f"{words(mapping(failure).get('type'))} {words(mapping(failure).get('message')) or words(failure)}"
    if any(name in told for name in _NO_LOSS):
        return Parsed(ignored=("what was received before",))
    party = party_of(context)
    if party is None:
        return Parsed(quarantined=("a message that could not be decrypted, from nobody known",))
    note = "identity_changed" if _LOCKED_OUT in told else "undecryptable"
    notice_id = ProviderId(f"{context.theirs(context.stamp)}:undecryptable")
    return Parsed((_notice(context, party, notice_id, MessageKind.UNSUPPORTED, note),))


def _notice(
    context: Context, party: Party, provider_id: ProviderId, kind: MessageKind, note: str, said: str = ""
) -> MessageReceived:
    return MessageReceived(
        provider_id=provider_id,
        party=party,
        direction=Direction.INBOUND,
        kind=kind,
        text=CitizenText(said),
        sent_at=context.sent_at(context.stamp),
        note=note,
    )


def _empty(envelope: Mapping[str, Any], context: Context) -> Parsed:
    """An envelope without any known content."""
    stamp = stamp_of(envelope.get("timestamp"))
    if envelope.get("isReceipt") is True and stamp is not None:
        return Parsed((StatusChanged(DeliveryState.DELIVERED, time_at(stamp), provider_id=context.ours(stamp)),))
    if any(words(envelope.get(key)) or sequence(envelope.get(key)) for key in ("message", "text", "attachments")):
        # Not signal-cli's own shape, but one that other programs make of it: the message beside its sender.
        message = {"message": envelope.get("text"), "groupInfo": {"groupId": envelope.get("groupId")}, **envelope}
        return data_events(message, context, Writer.CITIZEN)
    if any(inside(envelope)):
        return Parsed(quarantined=("an envelope with content of an unknown kind",))
    if any(envelope.get(key) for key in _CONTENT):
        return Parsed(quarantined=("an envelope whose content is of a wrong type",))
    return Parsed(ignored=("an envelope without content",))
