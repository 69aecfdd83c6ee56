"""Read accounts, persons and organisations; the profile of somebody else leaves a line in the access log first."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from krachtlijn.kernel.errors import NotAllowed, NotFound
from krachtlijn.kernel.ids import KboNumber
from krachtlijn.kernel.text import Text
from krachtlijn.people.actor import Actor, Role
from krachtlijn.people.holder import Holder
from krachtlijn.people.permission import Permission, can, check_permission
from krachtlijn.people.profile import Person as Profile
from krachtlijn.people.profile_document import parse_person
from krachtlijn.people.purpose import PersonalDocument, Purpose
from krachtlijn.store.audit.actions import record_reading
from krachtlijn.store.people.models import Account, Mandate, Membership, Organisation, Person


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownPerson:
    """A person as pages show: name and profile."""

    id: str
    name: str
    profile: Profile
    is_synthetic: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoActor:
    """A demo account of the reference region that anybody may try."""

    account_id: int
    email: str
    name: str
    role: Role
    organisation: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MandatedPerson:
    """A person who lets the adviser's organisation read the profile: name only, the profile is a separate, logged reading."""

    id: str
    name: str


def actor_of(account: Account, *, on: date) -> Actor:
    """The actor behind an account on a day: its role, person and the organisation it then acts for."""
    membership = (
        Membership.objects.filter(_valid_on(on), account=account)
        .order_by("-valid_from")
        .values_list("organisation_id", flat=True)
    )
    organisation = membership.first()
    return Actor(
        role=Role(account.role),
        name=account.display_name,
        account_id=account.pk,
        person_id=account.person_id,
        organisation=KboNumber(organisation) if organisation else None,
    )


def actor_by_email(email: str, *, on: date) -> Actor:
    """The actor of an account, for the command line. Raises `NotFound`."""
    account = Account.objects.filter(email=email.lower()).first()
    if account is None:
        raise NotFound(
            Text(
                nl=f"Geen account met het adres {email}. Kijk het adres na, of zie `krachtlijn people actors`.",
                en=f"No account with the address {email}. Check it, or see `krachtlijn people actors`.",
            )
        )
    return actor_of(account, on=on)


def demo_actors() -> tuple[DemoActor, ...]:
    """The demo accounts, citizens first, in the order of the roles; empty without a reference region."""
    rows = Account.objects.filter(is_demo=True, is_active=True).prefetch_related("memberships__organisation").order_by("pk")
    return tuple(
        DemoActor(
            account_id=row.pk,
            email=row.email,
            name=row.display_name,
            role=Role(row.role),
            organisation=next((m.organisation.name for m in row.memberships.all()), ""),
        )
        for row in rows
    )


def person(
    person_id: str,
    *,
    by: Actor,
    purpose: Purpose,
    on: date,
    reads: Collection[PersonalDocument] = (PersonalDocument.PROFILE,),
) -> KnownPerson:
    """One person's profile. Writes the access log before it returns when the reader is somebody else.

    `reads` says which documents the reader gets to see; the log keeps their names.

    Raises `NotFound`, or `NotAllowed` when the reader is neither the person, nor holds a mandate, nor is the operator.
    """
    row = Person.objects.filter(pk=person_id).first()
    if row is None:
        raise NotFound(
            Text(nl="Deze persoon is niet gekend. Kijk het adres na.", en="This person is not known. Check the address.")
        )
    if not by.is_person(person_id):
        _check_may_read(by, person_id, on=on)
        record_reading(by=by, person_id=person_id, purpose=purpose, what=", ".join(reads))
    return KnownPerson(id=row.pk, name=row.display_name, profile=parse_person(row.document), is_synthetic=row.is_synthetic)


def mandated_persons(*, by: Actor, on: date, limit: int = 50) -> tuple[MandatedPerson, ...]:
    """Persons who gave the actor's organisation a mandate on the day, by name. Raises `NotAllowed`."""
    check_permission(by, Permission.READ_MANDATED_PROFILE)
    rows = (
        Mandate.objects.filter(_valid_on(on), organisation_id=by.organisation)
        .select_related("person")
        .order_by("person__display_name")
    )
    return tuple(MandatedPerson(id=row.person_id, name=row.person.display_name) for row in rows[:limit])


def organisation_name(kbo_number: KboNumber) -> str:
    """Name of an organisation. Raises `NotFound`."""
    name = Organisation.objects.filter(pk=kbo_number).values_list("name", flat=True).first()
    if name is None:
        raise NotFound(Text(nl=f"Geen organisatie met nummer {kbo_number}.", en=f"No organisation with number {kbo_number}."))
    return name


def person_ids(*, by: Actor, limit: int) -> tuple[str, ...]:
    """Ids of demo persons in order, for benchmarks and evaluation. Raises `NotAllowed` unless the operator asks."""
    check_permission(by, Permission.BUILD_REGION)
    return tuple(Person.objects.filter(is_synthetic=True).order_by("pk").values_list("pk", flat=True)[:limit])


def check_may_keep_for(by: Actor, *, holder: Holder, on: date) -> None:
    """Raise `NotAllowed` unless the actor may keep an answer for this holder: the own session or person, or with a mandate."""
    check_permission(by, Permission.PLAN_OWN_PATH)
    if holder.person_id is not None and not by.is_person(holder.person_id):
        _check_may_read(by, holder.person_id, on=on)


def _valid_on(on: date) -> Q:
    return Q(valid_from__lte=on) & (Q(valid_until__isnull=True) | Q(valid_until__gt=on))


def _check_may_read(by: Actor, person_id: str, *, on: date) -> None:
    if by.role is Role.OPERATOR:
        return
    has_mandate = (
        can(by, Permission.READ_MANDATED_PROFILE)
        and Mandate.objects.filter(_valid_on(on), organisation_id=by.organisation, person_id=person_id).exists()
    )
    if not has_mandate:
        raise NotAllowed(
            Text(
                nl="U mag dit profiel niet lezen: deze persoon gaf uw organisatie geen toestemming. Vraag die eerst.",
                en="You may not read this profile: the person did not agree to it. Ask for a mandate first.",
            )
        )
