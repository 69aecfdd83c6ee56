"""Who acts: a role, the account and person or organisation behind it, and the name people see."""

from dataclasses import dataclass
from enum import StrEnum

from krachtlijn.kernel.ids import KboNumber


class Role(StrEnum):
    """The roles of the platform; a visitor has not signed in, the operator runs commands on the machine itself."""

    VISITOR = "visitor"
    CITIZEN = "citizen"
    ADVISER = "adviser"
    EMPLOYER = "employer"
    PROVIDER = "provider"
    SECTOR = "sector"
    POLICY = "policy"
    AUDITOR = "auditor"
    OPERATOR = "operator"


SITE_ROLES = (Role.CITIZEN, Role.ADVISER, Role.EMPLOYER, Role.PROVIDER, Role.SECTOR, Role.POLICY, Role.AUDITOR)


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Somebody who asks or does something; plain ids, so that audit and log can keep them for ever."""

    role: Role
    name: str
    account_id: int | None = None
    person_id: str | None = None
    organisation: KboNumber | None = None

    def is_person(self, person_id: str) -> bool:
        """Whether the actor is that person."""
        return self.person_id is not None and self.person_id == person_id


VISITOR = Actor(role=Role.VISITOR, name="Bezoeker")
OPERATOR = Actor(role=Role.OPERATOR, name="Lokale beheerder")
