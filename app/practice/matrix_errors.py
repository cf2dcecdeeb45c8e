"""Matrix's standard errors."""

import json
import math
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from app.practice.troubles import Trouble


class MatrixError(Exception):
    """A refusal: `{"errcode", "error", …}`."""

    def __init__(self, status: int, code: str, error: str, **more: Any) -> None:
        super().__init__(error)
        self.status = status
        self.body = {"errcode": code, "error": error, **more}
        self.headers: dict[str, str] = {}

    def response(self) -> Response:
        """The error as a homeserver sends it."""
        return JSONResponse(self.body, self.status, self.headers)


def limited(seconds: float) -> MatrixError:
    """The refusal that asks to wait this long."""
    error = MatrixError(429, "M_LIMIT_EXCEEDED", "Too Many Requests", retry_after_ms=round(seconds * 1000))
    error.headers["Retry-After"] = str(math.ceil(seconds))
    return error


def unknown_token() -> MatrixError:
    """The refusal of a token that is not, or no longer, ours."""
    return MatrixError(401, "M_UNKNOWN_TOKEN", "Invalid access token passed.", soft_logout=False)


def refuse(trouble: Trouble | None) -> None:
    """Raise the error of a trouble that a homeserver reports; ignore the others."""
    match trouble:
        case Trouble.RATE_LIMITED:
            raise limited(0.4)
        case Trouble.SIGNED_OUT:
            raise unknown_token()
        case Trouble.BROKEN:
            raise MatrixError(503, "M_UNKNOWN", "Internal server error")
        case _:
            return


async def json_body(request: Request) -> dict[str, Any]:
    """The request's JSON object. Raises `MatrixError`."""
    try:
        body = json.loads(await request.body() or b"{}")
    except ValueError:
        raise MatrixError(400, "M_NOT_JSON", "Content not JSON.") from None
    if not isinstance(body, dict):
        raise MatrixError(400, "M_BAD_JSON", "Content must be a JSON object.")
    return body
