"""Who may read back what was calculated: a person, or the anonymous session that asked."""

from dataclasses import dataclass

from krachtlijn.people.actor import Actor


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """The holder of a kept answer; `mark` is `person:<id>` or `session:<secret>`."""

    mark: str

    @property
    def is_person(self) -> bool:
        """Whether a person holds it, whoever calculated it; else a session does."""
        return self.mark.startswith("person:")


def holder_of(actor: Actor, *, session_secret: str) -> Holder:
    """The person behind the actor, or else the session; the session secret is a random text only that browser has."""
    return Holder(mark=f"person:{actor.person_id}" if actor.person_id else f"session:{session_secret}")
