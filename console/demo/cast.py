"""Who acts in the stories of made cases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from console.domain.states import Role

if TYPE_CHECKING:
    from console.demo.people import People


class Cast:
    """Who acts in the stories: a unit's officer, a collector, the leader."""

    def __init__(self, people: People) -> None:
        self._officers = {
            person.unit_id: person.login
            for person in people.with_role(Role.UNIT_OFFICER)
        }
        self._logins = {person.id: person.login for person in people.persons}
        self.leader = people.with_role(Role.DUTY_LEADER)[0].login

    def officer(self, unit_id: int) -> str:
        """Return the login of the unit's officer."""
        return self._officers.get(unit_id, "")

    def person(self, person_id: int) -> str:
        """Return the login of a person."""
        return self._logins.get(person_id, "")
