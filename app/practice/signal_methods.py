"""The JSON-RPC methods of signal-cli's daemon that an inbox may call.

Not `receive`: this daemon both writes its spool by itself and keeps what nobody has listened to, which no real one
does.

Results and errors: signal-cli-jsonrpc(5). The error of a send contains `{"response": {"timestamp", "results"}}`.
"""

import base64
import binascii
import re
from collections.abc import Callable
from typing import Any, Final

from app.domain.channel import ChannelKind
from app.practice import signal_wire as wire
from app.practice.item import Citizen, Content, Item, Kind, MediaFile
from app.practice.signal_trust import Trust
from app.practice.troubles import Trouble, Troubles
from app.practice.world import World

Parameters = dict[str, Any]

_DATA_URI: Final = re.compile(r"data:([^;,]+)((?:;[^;,]+)*);base64,(.*)", re.DOTALL)
_FILE_NAME: Final = re.compile(r";filename=([^;]+)")


class RpcError(Exception):
    """A JSON-RPC error."""

    def __init__(self, code: int, message: str, data: Any = None) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.data = data


class AnswerLost(Exception):
    """The call was carried out, but its answer gets lost."""


class Methods:
    """The methods, by name."""

    def __init__(self, world: World, troubles: Troubles, tell: Callable[[wire.Node], None]) -> None:
        """`tell` emits an envelope as if it had just been received."""
        self._tell = tell
        self._world = world
        self._troubles = troubles
        self._items: dict[int, Item] = {}
        self._files: dict[str, MediaFile] = {}
        self._trust = Trust()
        self._methods: dict[str, Callable[[Parameters], Any]] = {
            "send": self._send,
            "sendReceipt": self._send_receipt,
            "sendTyping": self._send_typing,
            "sendReaction": self._send_reaction,
            "remoteDelete": self._remote_delete,
            "getAttachment": self._get_attachment,
            "listContacts": self._list_contacts,
            "getUserStatus": self._get_user_status,
            "listIdentities": lambda parameters: self._trust.identities(self._recipient(parameters)),
            "trust": self._accept,
            "submitRateLimitChallenge": self._prove,
        }

    def remember(self, item: Item) -> None:
        """Store a message by its time, and its file by its id."""
        self._items[item.milliseconds] = item
        if item.content.file is not None:
            self._files[wire.attachment_id(item)] = item.content.file
        if item.kind is Kind.UNTRUSTED:
            self._trust.hold(item)

    def call(self, method: str, parameters: Parameters) -> Any:
        """The result of a call. Raises `RpcError` or `AnswerLost`."""
        if method == "version":
            return {"version": "0.14.6"}
        if method == "listAccounts":
            return [{"number": wire.ACCOUNT}]
        if method not in self._methods:
            raise RpcError(-32601, "Method not implemented")
        if "account" not in parameters:
            raise RpcError(-32602, "Method requires valid account parameter")
        if parameters["account"] != wire.ACCOUNT:
            raise RpcError(-32602, "Specified account does not exist")
        return self._methods[method](parameters)

    def _send(self, parameters: Parameters) -> Any:
        citizen = self._recipient(parameters)
        text, files = str(parameters.get("message") or ""), _list(parameters.get("attachments"))
        if not text and not files:
            raise RpcError(-1, "No message content given")
        trouble = self._troubles.of_send(citizen)
        self._refuse(trouble, citizen)
        target = self._items.get(_whole(parameters.get("quoteTimestamp")))
        item: Item | None = None
        for uri in files:
            file = _decoded(str(uri))
            kind = Kind.VOICE if parameters.get("voiceNote") else _kind(file)
            item = self._world.answer(citizen, Content(kind, text, file, target=target))
        if item is None:
            item = self._world.answer(citizen, self._text(parameters, text, target))
        if trouble is Trouble.LOST_ANSWER:
            raise AnswerLost
        return self._success(citizen, item.milliseconds)

    def _text(self, parameters: Parameters, text: str, target: Item | None) -> Content:
        if "editTimestamp" not in parameters:
            return Content(Kind.TEXT, text, target=target)
        edited = self._items.get(_whole(parameters["editTimestamp"]))
        if edited is None or not edited.ours:
            raise RpcError(-1, "No message with this timestamp can be edited")
        if edited.kind is Kind.EDIT and edited.content.target is not None:
            # An edit refers to the previous version; in the world everything refers to the message itself.
            edited = edited.content.target
        return Content(Kind.EDIT, text, target=edited)

    def _refuse(self, trouble: Trouble | None, citizen: Citizen) -> None:
        now = round(self._world.now().timestamp() * 1000)
        if (refusal := self._trust.refusal(trouble, citizen)) is not None:
            code, message, outcome = refusal
            raise RpcError(
                code, message, {"response": {"timestamp": now, "results": [wire.outcome(citizen) | outcome]}}
            )
        if citizen.manner.unavailable:
            response = {"timestamp": now, "results": [wire.outcome(citizen, "UNREGISTERED_FAILURE")]}
            raise RpcError(-1, "Failed to send message", {"response": response})
        if trouble is Trouble.RATE_LIMITED:
            limited = wire.outcome(citizen, "RATE_LIMIT_FAILURE") | {"token": None, "retryAfterSeconds": 5}
            response = {"timestamp": now, "results": [limited]}
            raise RpcError(-5, "Failed to send message due to rate limiting", {"response": response})
        if trouble is Trouble.SIGNED_OUT:
            raise RpcError(-1, "User +31600000070 is not registered.")
        if trouble is Trouble.BROKEN:
            raise RpcError(-3, "Failed to send message: Unable to reach the server")

    def _accept(self, parameters: Parameters) -> Any:
        released = self._trust.accept(self._recipient(parameters), parameters)
        if released is None:
            raise RpcError(-1, "Failed to set the trust for this number, make sure the number is correct.")
        for item in released:
            self._tell(wire.released(item))
        return {}

    def _prove(self, parameters: Parameters) -> Any:
        if not self._trust.prove(parameters):
            raise RpcError(-6, "Captcha rejected, it may be outdated, already used or solved from a different IP.")
        return {}

    def _success(self, citizen: Citizen, at: int) -> Any:
        return {"timestamp": at, "results": [wire.outcome(citizen)]}

    def _send_receipt(self, parameters: Parameters) -> Any:
        citizen = self._recipient(parameters)
        for stamp in _list(parameters.get("targetTimestamps", parameters.get("targetTimestamp"))):
            item = self._items.get(_whole(stamp))
            if item is not None and item.citizen is citizen and not item.ours:
                self._world.see(item)
        return {
            "timestamp": round(self._world.now().timestamp() * 1000),
            "results": [wire.outcome(citizen)],
        }

    def _send_typing(self, parameters: Parameters) -> Any:
        self._recipient(parameters)
        return {}

    def _send_reaction(self, parameters: Parameters) -> Any:
        citizen = self._recipient(parameters)
        target = self._items.get(_whole(parameters.get("targetTimestamp")))
        emoji = "" if parameters.get("remove") else str(parameters.get("emoji") or "")
        item = self._world.answer(citizen, Content(Kind.REACTION, emoji, target=target))
        return self._success(citizen, item.milliseconds)

    def _remote_delete(self, parameters: Parameters) -> Any:
        citizen = self._recipient(parameters)
        target = self._items.get(_whole(parameters.get("targetTimestamp")))
        item = self._world.answer(citizen, Content(Kind.DELETE, target=target))
        return self._success(citizen, item.milliseconds)

    def _get_attachment(self, parameters: Parameters) -> Any:
        file = self._files.get(str(parameters.get("id")))
        if file is None:
            raise RpcError(-1, f"Could not find attachment with ID: {parameters.get('id')}")
        return {"data": base64.b64encode(file.content).decode()}

    def _list_contacts(self, parameters: Parameters) -> Any:  # noqa: ARG002 - a method's own shape
        return [
            {
                "number": wire.number(citizen),
                "uuid": wire.aci(citizen),
                "username": None,
                "name": "",
                "isBlocked": False,
                "messageExpirationTime": 0,
                "profile": {"givenName": citizen.name.partition(" ")[0], "familyName": citizen.name.partition(" ")[2]},
            }
            for citizen in self._world.on(ChannelKind.SIGNAL)
        ]

    def _get_user_status(self, parameters: Parameters) -> Any:
        known = {wire.number(citizen): citizen for citizen in self._world.on(ChannelKind.SIGNAL)}
        return [
            {
                "recipient": asked,
                "number": asked,
                "uuid": wire.aci(known[asked]) if asked in known else None,
                "isRegistered": asked in known and not known[asked].manner.unavailable,
            }
            for asked in map(str, _list(parameters.get("recipient")))
        ]

    def _recipient(self, parameters: Parameters) -> Citizen:
        asked = [str(entry) for entry in _list(parameters.get("recipient"))]
        if len(asked) != 1:
            raise RpcError(-1, "No recipients given" if not asked else "Practice knows one recipient a message")
        for citizen in self._world.on(ChannelKind.SIGNAL):
            if asked[0] in {wire.number(citizen), wire.aci(citizen)}:
                return citizen
        raise RpcError(-1, "Failed to send message: Unregistered user")


def _list(value: Any) -> list[Any]:
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def _whole(value: Any) -> int:
    return value if isinstance(value, int) else 0


def _decoded(uri: str) -> MediaFile:
    match = _DATA_URI.fullmatch(uri)
    if match is None:
        raise RpcError(-1, "Failed to read attachment: only data URIs are served here")
    try:
        content = base64.b64decode(match.group(3), validate=True)
    except binascii.Error:
        raise RpcError(-1, "Failed to read attachment") from None
    name = _FILE_NAME.search(match.group(2))
    return MediaFile(name.group(1) if name else "attachment", match.group(1), content)


def _kind(file: MediaFile) -> Kind:
    kinds = {"image": Kind.IMAGE, "video": Kind.VIDEO, "audio": Kind.VOICE}
    return kinds.get(file.media_type.partition("/")[0], Kind.DOCUMENT)
