"""What WhatsApp's and Messenger's APIs share: both are Meta's Graph API."""

import hashlib
import hmac
import logging
import re
from collections.abc import Callable, Mapping
from typing import Final

from msgspec import Struct

from app.channels.answer import Answer
from app.channels.base import ChannelError
from app.channels.http import Http
from app.channels.payload import mapping, whole, words
from app.domain.problems import InboxError

DEFAULT_URL: Final = "https://graph.facebook.com"
DEFAULT_VERSION: Final = "v26.0"
_VERSION = re.compile(r"v\d{1,3}\.\d{1,2}")
_TRACE = re.compile(r"[A-Za-z0-9_-]{1,40}")

log = logging.getLogger(__name__)


class GraphError(Struct, frozen=True):
    """The `error` object of an answer. Its text is untrusted and is not kept."""

    code: int
    subcode: int = 0
    transient: bool = False
    trace: str = ""
    proof: bool = False
    """Whether it is about the app secret proof, which has no error code of its own."""


def graph_error(answer: Answer) -> GraphError | None:
    """The error in an answer; None if there is none, or none that can be read."""
    error = mapping(answer.data().get("error"))
    code = whole(error.get("code"))
    if code is None:
        return None
    trace = words(error.get("fbtrace_id"))
    return GraphError(
        code,
        whole(error.get("error_subcode")) or 0,
        error.get("is_transient") is True,
        trace if _TRACE.fullmatch(trace) else "",
        "appsecret_proof" in words(error.get("message")),
    )


def problem_of(
    answer: Answer, meaning: Callable[[GraphError, Answer, str], ChannelError], *, repeatable: bool, name: str
) -> ChannelError | None:
    """The problem in an answer, by the provider's own code (`meaning`) if it has one; None on success."""
    error = graph_error(answer)
    if error is None:
        return answer.problem(repeatable=repeatable, name=name)
    log.info("%s: error %d/%d, trace %s", name, error.code, error.subcode, error.trace or "-")
    return meaning(error, answer, name)


def appsecret_proof(token: str, app_secret: str) -> dict[str, str]:
    """The parameter that proves that we have the app secret; empty without one."""
    if not app_secret:
        return {}
    return {"appsecret_proof": hmac.new(app_secret.encode(), token.encode(), hashlib.sha256).hexdigest()}


def version_of(settings: Mapping[str, str]) -> str:
    """The version of the Graph API to use. Raises `InboxError` for an invalid one."""
    version = settings.get("api_version") or DEFAULT_VERSION
    if not _VERSION.fullmatch(version):
        raise InboxError("bad_setting", key="api_version", example=DEFAULT_VERSION)
    return version


def http_of(settings: Mapping[str, str], base_url: str, token: str, name: str) -> Http:
    """A connection to `base_url`, with the network settings `proxy` and `ca_file`."""
    return Http(base_url, name=name, token=token, proxy=settings.get("proxy", ""), ca_file=settings.get("ca_file", ""))


def required(values: Mapping[str, str], key: str, channel: str) -> str:
    """The value of a field that must be filled in. Raises `InboxError("incomplete_channel")`."""
    value = values.get(key, "").strip()
    if not value:
        raise InboxError("incomplete_channel", channel=channel, key=key)
    return value


def required_number(values: Mapping[str, str], key: str, channel: str) -> str:
    """As `required`, for one of Meta's ids: digits only, because it becomes part of an address."""
    value = required(values, key, channel)
    if not (value.isascii() and value.isdigit()):
        raise InboxError("bad_setting", key=key, example="106540352242922")
    return value
