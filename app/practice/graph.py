"""What the simulated Graph APIs share: errors, tokens, field selection, paging.

Shapes: Graph API v26.0. An error is `{"error": {"message", "type", "code", "error_subcode"?, "error_data"?,
"fbtrace_id"}}`; a page `{"data": […], "paging": {"cursors": {"before", "after"}, "next"?}}`.
"""

import base64
import hashlib
import hmac
import json
import re
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any
from urllib.parse import urlencode

from msgspec import Struct, field
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from app.practice.troubles import Trouble, Troubles

Node = dict[str, Any]

_STATUS = {4: 429, 80007: 429, 130429: 429, 131056: 429, 613: 429, 190: 401, 104: 401, 1: 500, 2: 503}


class GraphError(Exception):
    """A refusal. `details` and `subcode` if Meta gives them."""

    def __init__(self, code: int, message: str, *, subcode: int | None = None, details: str | None = None) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.subcode = subcode
        self.details = details

    def response(self) -> Response:
        """The error as Meta sends it."""
        error: Node = {
            "message": self.message,
            "type": "OAuthException",
            "code": self.code,
            "fbtrace_id": "A" + base64.urlsafe_b64encode(self.message.encode())[:22].decode().rstrip("="),
        }
        if self.subcode is not None:
            error["error_subcode"] = self.subcode
        if self.details is not None:
            error["error_data"] = {"messaging_product": "whatsapp", "details": self.details}
        headers = {"WWW-Authenticate": 'OAuth "Facebook Platform" "invalid_token"'} if self.code == 190 else None
        return JSONResponse({"error": error}, _STATUS.get(self.code, 400), headers)


def unknown_object(what: str) -> GraphError:
    """The refusal for an id that does not exist or may not be seen."""
    return GraphError(
        100,
        f"Unsupported get request. Object with ID '{what}' does not exist, cannot be loaded due to missing "
        "permissions, or does not support this operation.",
        subcode=33,
    )


def refuse(trouble: Trouble | None) -> None:
    """Raise the error of a trouble that a Graph API reports; ignore the others."""
    match trouble:
        case Trouble.RATE_LIMITED:
            raise GraphError(4, "(#4) Application request limit reached")
        case Trouble.SIGNED_OUT:
            raise GraphError(190, "Error validating access token: The session has been invalidated.", subcode=460)
        case Trouble.BROKEN:
            raise GraphError(2, "(#2) Service temporarily unavailable")
        case _:
            return


Endpoint = Callable[[Request], Awaitable[Response]]


class Gate(Struct, frozen=True):
    """Admits requests with `token`. If `app_secret` is known, any proof that is sent must be right."""

    token: str
    app_secret: str
    troubles: Troubles

    def guarded(self, endpoint: Endpoint) -> Endpoint:
        """`endpoint` behind this gate, with refusals in Meta's format."""

        async def guarded_endpoint(request: Request) -> Response:
            try:
                self._admit(request)
                refuse(self.troubles.of_request())
                return await endpoint(request)
            except GraphError as error:
                return error.response()

        return guarded_endpoint

    def _admit(self, request: Request) -> None:
        scheme, _, token = request.headers.get("authorization", "").partition(" ")
        if scheme.lower() not in {"bearer", "oauth"}:
            token = request.query_params.get("access_token", "")
        if not token:
            raise GraphError(104, "An access token is required to request this resource.")
        if not hmac.compare_digest(token.encode(), self.token.encode()):
            raise GraphError(190, "Invalid OAuth access token - Cannot parse access token")
        proof = request.query_params.get("appsecret_proof")
        if proof is not None:
            right = hmac.new(self.app_secret.encode(), token.encode(), hashlib.sha256).hexdigest()
            if not hmac.compare_digest(proof, right):
                raise GraphError(100, "Invalid appsecret_proof provided in the API argument")


async def json_body(request: Request) -> Node:
    """The request's JSON object. Raises `GraphError` 100."""
    try:
        body = json.loads(await request.body())
    except ValueError:
        raise GraphError(100, "(#100) Invalid JSON in request body") from None
    if not isinstance(body, dict):
        raise GraphError(100, "(#100) Invalid parameter")
    return body


class Selection(Struct):
    """The parsed `fields=id,messages.limit(5){id,message}`: name → what is selected of it."""

    fields: dict[str, "Selection"] = field(default_factory=dict)
    limit: int | None = None

    def apply(self, node: Node) -> Node:
        """`node` reduced to the selected fields; unchanged if none was selected. Lists in `data` keep theirs."""
        if not self.fields:
            return node
        return {
            name: self.fields[name].apply_to(value) if name in self.fields else value
            for name, value in node.items()
            if name in self.fields or name in {"id", "paging"}
        }

    def apply_to(self, value: Any) -> Any:
        """Apply the selection to a nested object, an edge's page or a plain value."""
        if isinstance(value, dict) and isinstance(value.get("data"), list):
            return {**value, "data": [self.apply(entry) for entry in value["data"]]}
        return self.apply(value) if isinstance(value, dict) else value


_TOKEN = re.compile(r"\s*([A-Za-z_][\w]*)|\.(\w+)\((\d+)\)|([{},])")


def selection(fields: str) -> Selection:
    """Parse a `fields` parameter. Raises `GraphError` 2500 if it is invalid."""
    stack = [Selection()]
    last: Selection | None = None
    at = 0
    while at < len(fields):
        match = _TOKEN.match(fields, at)
        if match is None:
            raise GraphError(2500, f"Syntax error at character {at}: {fields[:40]}")
        at = match.end()
        name, modifier, number, mark = match.groups()
        if name:
            last = stack[-1].fields[name] = Selection()
        elif modifier == "limit" and last is not None:
            last.limit = int(number)
        elif mark == "{" and last is not None:
            stack.append(last)
        elif mark == "}" and len(stack) > 1:
            stack.pop()
    return stack[0]


def page(entries: Sequence[Node], query: Mapping[str, str], default: int, most: int, address: str) -> Node:
    """One page of `entries`, by `limit` and `after`. `address` is that of the next page, without its query."""
    try:
        limit = min(int(query.get("limit", default)), most)
        start = int(base64.urlsafe_b64decode(query["after"])) if query.get("after") else 0
    except ValueError:
        raise GraphError(100, "(#100) Invalid cursors values") from None
    shown = list(entries[start : start + limit])
    if not shown:
        return {"data": []}
    end = start + len(shown)
    paging: Node = {"cursors": {"before": _cursor(start), "after": _cursor(end)}}
    if end < len(entries):
        kept = {name: value for name, value in query.items() if name not in {"after", "limit"}}
        paging["next"] = f"{address}?{urlencode({**kept, 'limit': limit, 'after': _cursor(end)})}"
    return {"data": shown, "paging": paging}


def _cursor(position: int) -> str:
    return base64.urlsafe_b64encode(str(position).encode()).decode()
