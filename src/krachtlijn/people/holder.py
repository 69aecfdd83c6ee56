"""Who may read back what was calculated: a person, or the anonymous session that asked."""

from dataclasses import dataclass
from datetime import date, timedelta

from krachtlijn.people.actor import Actor

PERSON_PREFIX = "person:"
KEEP_ANONYMOUS = timedelta(days=30)
KEEP_PERSON = timedelta(days=365)
"""How long an answer is kept: conventions of the project. Session cookies, pages and documents take their days from here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """The holder of a kept answer; `mark` is `person:<id>` or `session:<secret>`."""

    mark: str

    @property
    def person_id(self) -> str | None:
        """The person, or None for an anonymous session."""
        return self.mark.removeprefix(PERSON_PREFIX) if self.mark.startswith(PERSON_PREFIX) else None

    def keep_until(self, asked_on: date) -> date:
        """Last day to keep an answer asked on a day: `KEEP_ANONYMOUS` later for a session, `KEEP_PERSON` for a person."""
        return asked_on + (KEEP_PERSON if self.person_id else KEEP_ANONYMOUS)


def holder_of(actor: Actor, *, session_secret: str) -> Holder:
    """The person behind the actor, or else the session; the session secret is a random text only that browser has."""
    return holder_of_person(actor.person_id) if actor.person_id else Holder(mark=f"session:{session_secret}")


def holder_of_person(person_id: str) -> Holder:
    """The person as holder, also when an adviser with a mandate asks."""
    return Holder(mark=f"{PERSON_PREFIX}{person_id}")
