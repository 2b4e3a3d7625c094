"""Persons of an embedded desk come in with passwords the console keeps to itself."""

from __future__ import annotations

import json
import stat

import psycopg
import pytest

from console.app.place import Place
from console.app.session import admit
from console.db.embedded import EmbeddedServer, EmbeddedServerError
from console.db.embedded.logins import login_url
from console.db.schema import prepare
from console.domain.errors import NotAllowedError


@pytest.fixture(scope="module")
def home(new_home):
    """A home folder whose desk has one dispatcher, and runs."""
    made = new_home()
    with EmbeddedServer(made, durable=False) as server:
        prepare(server.owner_url)
        with psycopg.connect(server.owner_url) as link:
            link.execute(
                "INSERT INTO person (login, name, post, roles)"
                " VALUES ('e07', '丁七', '派遣员', ARRAY['dispatcher'])"
            )
        yield made


@pytest.fixture
def server(home):
    with EmbeddedServer(home, durable=False) as running:
        yield running


def test_that_a_person_comes_in_twice_with_the_same_password(server):
    first = login_url(server, "e07")
    assert login_url(server, "e07") == first
    with psycopg.connect(first) as link:
        assert link.execute("SELECT session_user").fetchone() == ("e07",)


def test_that_the_passwords_can_be_read_by_nobody_else(server, home):
    login_url(server, "e07")
    file = home / "logins.json"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert set(json.loads(file.read_text("utf-8"))) == {"e07"}


def test_that_a_password_the_server_forgot_is_made_anew(server):
    before = login_url(server, "e07")
    with psycopg.connect(server.superuser_url(), autocommit=True) as link:
        link.execute("ALTER ROLE e07 PASSWORD 'something else'")
    after = login_url(server, "e07")
    assert after != before
    with psycopg.connect(after):
        pass


def test_that_nobody_comes_in_who_is_no_person(server):
    with pytest.raises(EmbeddedServerError):
        login_url(server, "nobody-here")


def test_that_the_door_names_the_person_and_the_rules(server):
    admission = admit(login_url(server, "e07"))
    assert admission.person.name == "丁七"
    assert admission.roles == {"dispatcher"}
    assert len(admission.rules.items) > 100


def test_that_a_login_without_a_person_is_not_let_in(server):
    with psycopg.connect(server.superuser_url(), autocommit=True) as link:
        link.execute("CREATE ROLE stranger LOGIN PASSWORD 'x'")
    with pytest.raises(NotAllowedError):
        admit(server.url(user="stranger", password="x"))


def test_that_a_shared_place_asks_for_the_persons_own_password(server):
    place = Place(server.owner_url)
    who, _units = place.sitters()
    assert [person.login for person in who] == ["e07"]
    with psycopg.connect(server.superuser_url(), autocommit=True) as link:
        link.execute("ALTER ROLE e07 PASSWORD 'my own'")
    assert admit(place.url_for("e07", "my own")).login == "e07"
    assert "my own" not in place.name
    login_url(server, "e07")
