"""A server in front of a far side that can be taken down, or made to misbehave as `Trouble` says."""

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field

from tests.contract.harness import Trouble
from tests.fakes.loopback import Loopback, Reply, Request, loopback

Answering = Callable[[Request], Awaitable[Reply]]

PAGE = b"<!doctype html><title>Welkom</title><p>Meld u aan voor het netwerk."


@dataclass
class FarSide:
    """`answers` when all is well; `refusals` are its answers under the troubles that only differ in the response."""

    answers: Answering
    refusals: Mapping[Trouble, Callable[[Request], Reply | None]]
    server: Loopback | None = None
    url: str = ""
    port: int = 0
    acted: Trouble | None = None
    _stack: AsyncExitStack = field(default_factory=AsyncExitStack)

    @property
    def troubles(self) -> frozenset[Trouble]:
        """The troubles that can be simulated here."""
        own = frozenset({Trouble.DOWN, Trouble.ANSWER_LOST, Trouble.BROKEN, Trouble.PORTAL})
        return own | frozenset(self.refusals)

    async def act(self, trouble: Trouble | None) -> None:
        """Simulate this trouble from now on."""
        if trouble is Trouble.DOWN:
            await self._stack.aclose()
        elif self.acted is Trouble.DOWN:
            await self.listen()
        self.acted = trouble

    async def listen(self) -> None:
        """Serve on the same port as before."""
        self._stack = AsyncExitStack()
        self.server = await self._stack.enter_async_context(loopback(self._answer, port=self.port))
        self.url, self.port = self.server.url, self.server.port

    async def close(self) -> None:
        """Stop serving."""
        await self._stack.aclose()

    async def _answer(self, request: Request) -> Reply:
        if self.acted is Trouble.BROKEN:
            return Reply(502, PAGE, "text/html")
        if self.acted is Trouble.PORTAL:
            return Reply(200, PAGE, "text/html")
        refuse = self.refusals.get(self.acted) if self.acted is not None else None
        reply = (refuse(request) if refuse is not None else None) or await self.answers(request)
        return Reply(drop=True) if self.acted is Trouble.ANSWER_LOST else reply


@asynccontextmanager
async def far_side(
    answers: Answering, refusals: Mapping[Trouble, Callable[[Request], Reply | None]]
) -> AsyncIterator[FarSide]:
    """A far side that is listening while the block lasts."""
    far = FarSide(answers, refusals)
    await far.listen()
    try:
        yield far
    finally:
        await far.close()
