"""Who may do what: permissions as code, each with a sentence a citizen can read; the state of a thing is another question."""

from collections.abc import Mapping
from enum import StrEnum

from krachtlijn.kernel.errors import NotAllowed
from krachtlijn.kernel.text import Text
from krachtlijn.people.actor import Actor, Role


class Permission(StrEnum):
    """One thing an actor may do."""

    PLAN_OWN_PATH = "plan_own_path"
    READ_OWN_PROFILE = "read_own_profile"
    CHANGE_OWN_PROFILE = "change_own_profile"
    READ_MANDATED_PROFILE = "read_mandated_profile"
    READ_STEERING = "read_steering"
    READ_OWN_ORGANISATION = "read_own_organisation"
    READ_AUDIT = "read_audit"
    IMPORT_CLASSIFICATIONS = "import_classifications"
    BUILD_REGION = "build_region"
    QUEUE_WORK = "queue_work"
    RUN_WORK = "run_work"
    CHECK_CLAIMS = "check_claims"


SENTENCES: Mapping[Permission, Text] = {
    Permission.PLAN_OWN_PATH: Text(
        nl="Iedereen mag voor zichzelf een pad en rechten laten berekenen, ook zonder aan te melden.",
        en="Anybody may have a path and rights calculated for themselves, also without signing in.",
    ),
    Permission.READ_OWN_PROFILE: Text(
        nl="U mag alles lezen wat het platform over u bewaart.", en="You may read everything the platform keeps about you."
    ),
    Permission.CHANGE_OWN_PROFILE: Text(
        nl="U mag uw eigen gegevens aanvullen en verbeteren.", en="You may complete and correct your own data."
    ),
    Permission.READ_MANDATED_PROFILE: Text(
        nl="Een adviseur mag het profiel lezen van wie daarvoor toestemming gaf; elke keer wordt genoteerd.",
        en="An adviser may read the profile of who agreed to it; every time is noted.",
    ),
    Permission.READ_STEERING: Text(
        nl="Beleid en sectoren mogen de stand van de 31 acties volgen, met cijfers en bronnen.",
        en="Policy and sectors may follow the state of the 31 actions, with figures and sources.",
    ),
    Permission.READ_OWN_ORGANISATION: Text(
        nl="Een medewerker mag de gegevens van de eigen organisatie lezen.",
        en="Staff may read the data of their own organisation.",
    ),
    Permission.READ_AUDIT: Text(
        nl="Een auditor mag lezen wie wat veranderde, maar niets wijzigen.",
        en="An auditor may read who changed what, but change nothing.",
    ),
    Permission.IMPORT_CLASSIFICATIONS: Text(
        nl="Alleen de beheerder van de machine mag classificaties inlezen.",
        en="Only the operator of the machine may import classifications.",
    ),
    Permission.BUILD_REGION: Text(
        nl="Alleen de beheerder van de machine mag de oefengegevens opnieuw maken.",
        en="Only the operator of the machine may rebuild practice data.",
    ),
    Permission.QUEUE_WORK: Text(
        nl="Beleid mag lange berekeningen als taak laten lopen, en de eigen taak stoppen.",
        en="Policy staff may have long calculations run as a task, and stop their own.",
    ),
    Permission.RUN_WORK: Text(
        nl="Alleen de beheerder van de machine mag taken uitvoeren en stoppen.",
        en="Only the operator of the machine may run and stop tasks.",
    ),
    Permission.CHECK_CLAIMS: Text(
        nl="Een werkgever of sociaal secretariaat mag een bestand met aanvragen laten nakijken, en het eigen bestand ophalen "
        "en wissen.",
        en="An employer or social secretariat may have a file with claims checked, and fetch and delete their own file.",
    ),
}

_ANYBODY = frozenset({Permission.PLAN_OWN_PATH})

GRANTS: Mapping[Role, frozenset[Permission]] = {
    Role.VISITOR: _ANYBODY,
    Role.CITIZEN: _ANYBODY | {Permission.READ_OWN_PROFILE, Permission.CHANGE_OWN_PROFILE},
    Role.ADVISER: _ANYBODY | {Permission.READ_MANDATED_PROFILE, Permission.READ_OWN_ORGANISATION},
    Role.EMPLOYER: _ANYBODY | {Permission.READ_OWN_ORGANISATION, Permission.CHECK_CLAIMS},
    Role.PROVIDER: _ANYBODY | {Permission.READ_OWN_ORGANISATION},
    Role.SECTOR: _ANYBODY | {Permission.READ_OWN_ORGANISATION, Permission.READ_STEERING},
    Role.POLICY: _ANYBODY | {Permission.READ_OWN_ORGANISATION, Permission.READ_STEERING, Permission.QUEUE_WORK},
    Role.AUDITOR: _ANYBODY | {Permission.READ_AUDIT, Permission.READ_STEERING},
    Role.OPERATOR: frozenset(Permission),
}


def can(actor: Actor, permission: Permission) -> bool:
    """Whether the role of the actor has the permission."""
    return permission in GRANTS[actor.role]


def check_permission(actor: Actor, permission: Permission) -> None:
    """Raise `NotAllowed`, with the sentence that says who may, unless the actor has the permission."""
    if can(actor, permission):
        return
    rule = SENTENCES[permission]
    raise NotAllowed(
        Text(
            nl=f"Dit mag u niet met uw huidige rol. {rule.nl} Meld u aan met een account dat dit mag.",
            en=f"Your present role may not do this. {rule.en} Sign in with an account that may.",
        )
    )
