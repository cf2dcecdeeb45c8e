"""A town hall on a server: two teams with one channel each, and people who sign in under their own names."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import cache
from typing import Any, Final, TypeVar

from app.domain.channel import Channel, ChannelKind
from app.domain.ids import ConversationId
from app.storage import agents, channels, teams
from app.storage.database import Transaction
from app.storage.postgresql import inspection
from app.storage.postgresql.store import PostgresStore, open_store
from tests.fakes import postgres
from tests.fakes.town import DAY, JORIS, PATIENCE, SAMIRA, Town

T = TypeVar("T")

ROLES: Final = {
    "anna": "balie_agent",
    "niels": "balie_agent",
    "petra": "balie_lead",
    "beheer": "balie_admin",
    "engine_1": "balie_engine",
    "engine_2": "balie_engine",
    "nobody_here": None,
}


@cache
def _people() -> postgres.PostgresServer:
    return peopled(postgres.server())


def peopled(server: postgres.PostgresServer) -> postgres.PostgresServer:
    """`server` with their logins."""
    for login, role in ROLES.items():
        server.run(f"CREATE ROLE {login} LOGIN PASSWORD '{postgres.PASSWORD}' {f'IN ROLE {role}' if role else ''}")
    return server


@dataclass
class Hall:
    """`town` is the engine's view. Anna's and Petra's team answers `town.channel`; Niels's team answers `other`."""

    server: postgres.PostgresServer
    town: Town
    other: Channel
    stores: dict[str, PostgresStore]
    _open: ExitStack

    def store(self, login: str) -> PostgresStore:
        """The store as this person's desktop opens it."""
        if login not in self.stores:
            self.stores[login] = open_store(self.server.as_user(login))
            self._open.callback(self.stores[login].close)
        return self.stores[login]

    def does(self, login: str, work: Callable[[Transaction], T]) -> T:
        return self.store(login).submit(work).result(PATIENCE)

    def sees(self, login: str, work: Callable[[Transaction], T]) -> T:
        return self.store(login).submit_read(work).result(PATIENCE)

    def sql(self, login: str, statement: str) -> tuple[int, list[Any]]:
        """The result in psql: the number of affected rows, and the returned rows."""
        with self.server.connection(user=login) as connection:
            cursor = connection.execute(statement)
            return cursor.rowcount, cursor.fetchall() if cursor.description else []

    def samira(self, text: str = "Goedemiddag", minutes: float = 0) -> ConversationId:
        """Samira writes to Anna's channel; her conversation."""
        self.town.says(text, by=SAMIRA, minutes=minutes)
        return self._conversation(self.town.channel)

    def joris(self, text: str = "Geheim", minutes: float = 0) -> ConversationId:
        """Joris writes to Niels's channel; his conversation."""
        mine, self.town.channel = self.town.channel, self.other
        try:
            self.town.says(text, by=JORIS, minutes=minutes)
        finally:
            self.town.channel = mine
        return self._conversation(self.other)

    def _conversation(self, channel: Channel) -> ConversationId:
        row = self.town.read(
            lambda tx: tx.one("SELECT id FROM conversation WHERE channel_id = :id", {"id": channel.id})
        )
        assert row is not None
        return ConversationId(row[0])


def faults(tx: Transaction) -> list[str]:
    """What `store check` finds, except that the tests' own login has every role."""
    return [one for one in inspection.inspect(tx).found if f"The login {postgres.EVERYTHING} " not in one]


@contextmanager
def opened() -> Iterator[Hall]:
    """An empty hall with its people and teams."""
    server = _people()
    server.empty()
    with opened_on(server) as hall:
        yield hall


@contextmanager
def opened_on(server: postgres.PostgresServer) -> Iterator[Hall]:
    """The same on a separate empty store, whose people have logins."""
    with ExitStack() as stack:
        store = open_store(server.as_user("engine_1"))
        stack.callback(store.close)
        town = Town.found(store)

        def settle(tx: Transaction) -> Channel:
            other = channels.add(tx, ChannelKind.SIGNAL, "Zorg", "+31700000001", {}, DAY)
            petra = agents.ensure(tx, "petra", "Petra")
            front, care = teams.ensure(tx, "Burgerzaken"), teams.ensure(tx, "Zorg")
            teams.give(tx, front, town.channel.id)
            teams.give(tx, care, other.id)
            for team, agent in ((front, town.anna), (front, petra), (care, town.niels)):
                teams.join(tx, team, agent.id)
            return other

        yield Hall(server, town, town.write(settle), {"engine_1": store}, stack)
