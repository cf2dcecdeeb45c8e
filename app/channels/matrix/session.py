"""A signed-in session: the access token for each request, and how to renew it when it has expired."""

import asyncio
from collections.abc import Callable, Mapping

from msgspec.structs import replace

from app.channels.answer import Answer
from app.channels.base import Rejected, SignedOut
from app.channels.http import Call, Http
from app.channels.matrix import api
from app.channels.payload import text

Keep = Callable[[str, str], None]
"""Takes the key and the new value of a secret that the server has replaced, to keep it for the next start."""


class Session:
    """Sends requests as one user on one device. An expired token is renewed once, by refresh token or password."""

    def __init__(
        self, http: Http, user_id: str, device_id: str, secrets: Mapping[str, str], keep: Keep | None = None
    ) -> None:
        self._http = http
        self._user_id = user_id
        self._device_id = device_id
        self._token = secrets.get("access_token", "")
        self._refresh = secrets.get("refresh_token", "")
        self._password = secrets.get("password", "")
        self._keep = keep
        self._renewing = asyncio.Lock()

    async def request(self, call: Call) -> Answer:
        """The answer to `call`, whatever it is, unless it says that we are not signed in."""
        token = self._token or await self._renewed("")
        answer = await self._http.request(_signed(call, token))
        if answer.status != 401:
            return answer
        answer = await self._http.request(_signed(call, await self._renewed(token)))
        if answer.status == 401:
            raise SignedOut(channel=api.NAME)
        return answer

    async def close(self) -> None:
        """Close the connection; the token stays valid."""
        await self._http.close()

    async def _renewed(self, stale: str) -> str:
        """A token other than `stale`. Raises `SignedOut` if none can be had."""
        async with self._renewing:
            if self._token != stale:
                return self._token
            for call in self._ways():
                answer = await self._http.request(call)
                if answer.ok:
                    return self._accept(answer)
                problem = api.problem_of(answer)
                if problem is not None and not isinstance(problem, Rejected | SignedOut):
                    raise problem
            raise SignedOut(channel=api.NAME)

    def _ways(self) -> list[Call]:
        ways = [api.refresh(self._refresh)] if self._refresh else []
        return ways + ([api.login(self._user_id, self._password, self._device_id)] if self._password else [])

    def _accept(self, answer: Answer) -> str:
        data = answer.data()
        self._token = text(data.get("access_token"))
        # If the server returns no new refresh token, the old one stays valid.
        self._refresh = text(data.get("refresh_token")) or self._refresh
        if not self._token:
            raise SignedOut(channel=api.NAME)
        if self._keep is not None:
            self._keep("access_token", self._token)
            if self._refresh:
                self._keep("refresh_token", self._refresh)
        return self._token


def _signed(call: Call, token: str) -> Call:
    return replace(call, headers={**call.headers, "Authorization": f"Bearer {token}"})
