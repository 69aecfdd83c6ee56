"""Change accounts, persons and organisations; every action is atomic and leaves an audit entry."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils import timezone

from krachtlijn.kernel.errors import NotAllowed, NotFound
from krachtlijn.kernel.ids import KboNumber
from krachtlijn.kernel.text import Text
from krachtlijn.people.actor import Actor, Role
from krachtlijn.people.permission import Permission, check_permission
from krachtlijn.people.profile import Person as Profile
from krachtlijn.people.profile_document import person_document
from krachtlijn.store.audit.actions import record_change
from krachtlijn.store.people.models import Account, Mandate, Membership, Organisation, Person
from krachtlijn.store.people.validity import check_mandates_apart, check_memberships_apart


@dataclass(frozen=True, slots=True, kw_only=True)
class NewPerson:
    """A demo person to register: name and profile."""

    name: str
    profile: Profile


@dataclass(frozen=True, slots=True, kw_only=True)
class NewAccount:
    """A demo account to register, with the organisation it acts for or the person it belongs to."""

    email: str
    name: str
    role: Role
    organisation: KboNumber | None = None
    organisation_name: str = ""
    person_id: str | None = None


@transaction.atomic
def replace_demo_people(
    *,
    by: Actor,
    on: date,
    persons: Iterable[NewPerson],
    accounts: Iterable[NewAccount],
    mandates: Iterable[tuple[str, KboNumber]],
) -> None:
    """Replace all demo persons and organisations of the reference region.

    An account whose address comes back keeps its number and its sessions. `mandates` pairs a person id with the organisation
    that may read the profile. Raises `NotAllowed`, or `InvalidInput` when a mandate is given twice for a day.
    """
    check_permission(by, Permission.BUILD_REGION)
    registered = list(accounts)
    _remove_demo_people(kept={account.email for account in registered})
    now = timezone.now()
    rows = [
        Person(
            pk=new.profile.id,
            display_name=new.name,
            document=person_document(new.profile),
            is_synthetic=True,
            changed_at=now,
        )
        for new in persons
    ]
    Person.objects.bulk_create(rows, batch_size=500)
    for account in registered:
        _register_demo_account(account, on=on)
    given = [Mandate(person_id=person_id, organisation_id=kbo, valid_from=on) for person_id, kbo in mandates]
    check_mandates_apart(given)
    Mandate.objects.bulk_create(given, batch_size=500)
    record_change(
        by=by,
        action="replace_demo_people",
        subject_kind="region",
        subject_id="demo",
        details={"persons": len(rows), "on": str(on)},
    )


@transaction.atomic
def change_profile(*, by: Actor, on: date, profile: Profile) -> None:
    """Keep a person's own changed profile. Raises `NotAllowed` for anybody but that person."""
    check_permission(by, Permission.CHANGE_OWN_PROFILE)
    if not by.is_person(profile.id):
        raise NotAllowed(
            Text(
                nl="U kunt alleen uw eigen profiel veranderen. Meld u aan met uw eigen account.",
                en="You can only change your own profile. Sign in with your own account.",
            )
        )
    changed = Person.objects.filter(pk=profile.id).update(document=person_document(profile), changed_at=timezone.now())
    if not changed:
        raise NotFound(Text(nl="Deze persoon is niet meer gekend. Meld u opnieuw aan.", en="This person is gone. Sign in again."))
    record_change(by=by, action="change_profile", subject_kind="person", subject_id=profile.id, details={"on": str(on)})


def _remove_demo_people(*, kept: Collection[str]) -> None:
    Mandate.objects.filter(person__is_synthetic=True).delete()
    Membership.objects.filter(account__is_demo=True).delete()
    Account.objects.filter(is_demo=True).exclude(email__in=kept).delete()
    Account.objects.filter(is_demo=True).update(person=None)
    Person.objects.filter(is_synthetic=True).delete()
    Organisation.objects.filter(is_synthetic=True).delete()


def _register_demo_account(new: NewAccount, *, on: date) -> None:
    facts = {"display_name": new.name, "role": new.role.value, "person_id": new.person_id, "is_active": True}
    account = Account.objects.filter(email=new.email, is_demo=True).first()
    if account is None:
        account = Account.objects.create_user(new.email, **facts, is_demo=True)
    else:
        Account.objects.filter(pk=account.pk).update(**facts)
    if new.organisation is None:
        return
    organisation, _ = Organisation.objects.get_or_create(
        pk=new.organisation, defaults={"name": new.organisation_name, "is_synthetic": True}
    )
    membership = Membership(account=account, organisation=organisation, valid_from=on)
    check_memberships_apart([membership])
    membership.save(force_insert=True)
