"""Which server a profile uses, and the administrator's influence on it."""

from pathlib import Path

import pytest

from app.domain.problems import InboxError
from app.system.identity import KeyHome, new_identity, write_identity
from app.system.paths import Profile
from app.system.policy.settings import Layer, settled
from app.system.server_file import ServerFile, team_server

ADDRESS = "postgresql://db.duinstad.example:5433/balie?login=ticket&root_certificate=/etc/ca.pem"
NAMED = ServerFile("db.duinstad.example", "balie", None, 5433, "/etc/ca.pem", "ticket")


def server(profile: Profile, *, locked: bool, address: str = ADDRESS) -> ServerFile | None:
    return team_server(profile, settled([Layer("policies.json", {"ServerAddress": address}, locked)]))


def test_a_new_profile_works_on_the_server_that_is_recommended(tmp_path: Path) -> None:
    assert server(Profile(tmp_path), locked=False) == NAMED


def test_what_is_recommended_leaves_a_server_and_a_store_alone(tmp_path: Path) -> None:
    profile = Profile(tmp_path)
    profile.store_path.write_bytes(b"x")
    assert server(profile, locked=False) is None
    profile.server_path.write_text('host = "own.example"\ndatabase = "balie"\n')
    assert server(profile, locked=False) == ServerFile("own.example", "balie")


def test_what_is_locked_comes_before_both(tmp_path: Path) -> None:
    profile = Profile(tmp_path)
    profile.store_path.write_bytes(b"x")
    profile.server_path.write_text('host = "own.example"\ndatabase = "balie"\n')
    assert server(profile, locked=True) == NAMED


def test_whoever_practises_is_left_in_peace(tmp_path: Path) -> None:
    write_identity(Profile(tmp_path), new_identity(KeyHome.PRACTICE))
    assert server(Profile(tmp_path), locked=True) is None


def test_an_address_that_says_something_else_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(InboxError, match=r"policies\.json.*sslmode is not known"):
        server(Profile(tmp_path), locked=True, address="postgresql://db.example/balie?sslmode=disable")


def test_a_server_and_its_standbys_have_one_name_for_people(tmp_path: Path) -> None:
    found = server(Profile(tmp_path), locked=True, address="postgresql://anna@db1.example,db2.example:5433/balie")
    assert found == ServerFile("db1.example,db2.example", "balie", "anna", 5433)
    assert found is not None
    assert found.name == "balie (db1.example, db2.example)"
