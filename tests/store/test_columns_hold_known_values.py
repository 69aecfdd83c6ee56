"""What the database itself refuses: words and levels outside the lists of the code, a second region, overlapping periods."""

from datetime import date

import pytest
from django.apps import apps
from django.db import IntegrityError, transaction
from django.utils import timezone

from factories.people import ON, VDAB, make_demo_people, make_profile
from krachtlijn.kernel.errors import InvalidInput
from krachtlijn.people.actor import OPERATOR, SITE_ROLES
from krachtlijn.people.profile import DutchLevel
from krachtlijn.rules.parameter import Basis
from krachtlijn.store.people.actions import NewPerson, replace_demo_people
from krachtlijn.store.people.models import Account, Mandate, Membership, Person
from krachtlijn.store.people.validity import check_mandates_apart, check_memberships_apart
from krachtlijn.training.provider import ProviderKind

pytestmark = pytest.mark.django_db(databases=["default", "log"])

PROVIDER = {"kbo_number": "0403019261", "name": "X", "municipality": "44021", "latitude": 51.0, "longitude": 3.7}
TRAINING = {
    "id": "t",
    "provider_id": PROVIDER["kbo_number"],
    "kind": "hour_based",
    "contact_hours": 1,
    "size_unit": "contact_hours",
    "size": 1,
}
EMPLOYER = {"kbo_number": "0403019261", "headcount": 1, "is_private": True, "has_sector_covenant": False}
VACANCY = {
    "id": "v",
    "employer_id": EMPLOYER["kbo_number"],
    "latitude": 51.0,
    "longitude": 3.7,
    "opened_on": ON,
    "positions": 1,
    "employment_fraction": 10_000,
}
RECEIPT = {"id": "r", "instrument": "x", "decided_for": ON, "outcome": "granted", "document": {}}


def make(label, **fields):
    """A row with these fields; synthetic where the table asks it, made now where it keeps the moment."""
    model = apps.get_model(label)
    names = {field.name for field in model._meta.get_fields()}
    given = {"is_synthetic": True} if "is_synthetic" in names else {}
    if "kept_at" in names:
        given["kept_at"] = timezone.now()
    with transaction.atomic():
        return model.objects.create(**{**given, **fields})


def make_provider(**fields):
    return make("store_training.Provider", **{**PROVIDER, "kind": "cvo", **fields})


def make_training(**fields):
    make_provider()
    return make("store_training.Training", **{**TRAINING, **fields})


def make_recognition(level_restriction):
    make_training()
    make(
        "store_training.Recognition",
        training_id="t",
        regime="opleidingscheque",
        valid_from=ON,
        level_restriction=level_restriction,
    )


def make_vacancy(**fields):
    make("store_jobs.Employer", **EMPLOYER)
    return make("store_jobs.Vacancy", **{**VACANCY, **fields})


LEVELS = ([None, 1, 8], [0, 9])
DUTCH = (["", *DutchLevel], ["B3", "b1"])
COLUMNS = {
    "role": (
        lambda value: make("store_people.Account", email="a@demo.example", role=value),
        SITE_ROLES,
        ["operator", "visitor", ""],
    ),
    "provider": (lambda value: make_provider(kind=value), ProviderKind, ["school", ""]),
    "basis": (lambda value: make("store_rules.DecisionReceipt", **RECEIPT, basis=value), Basis, ["law", ""]),
    "level of a training": (lambda value: make_training(vks_level=value), *LEVELS),
    "level asked by a training": (lambda value: make_training(minimum_vks_level=value), *LEVELS),
    "level barred from a regime": (make_recognition, *LEVELS),
    "level asked by a vacancy": (lambda value: make_vacancy(minimum_vks_level=value), *LEVELS),
    "Dutch asked by a training": (lambda value: make_training(minimum_dutch=value), *DUTCH),
    "Dutch asked by a vacancy": (lambda value: make_vacancy(minimum_dutch=value), *DUTCH),
}
KNOWN = [(column, value) for column, (_, known, _) in COLUMNS.items() for value in known]
UNKNOWN = [(column, value) for column, (_, _, unknown) in COLUMNS.items() for value in unknown]


@pytest.mark.parametrize(("column", "value"), KNOWN)
def test_known_values_are_kept(column, value):
    COLUMNS[column][0](value)


@pytest.mark.parametrize(("column", "value"), UNKNOWN)
def test_other_values_are_refused(column, value):
    with pytest.raises(IntegrityError):
        COLUMNS[column][0](value)


def test_there_is_at_most_one_region():
    release = make("store_training.FrameRelease", id="a", kind="test", manifest={}, created_at=timezone.now())
    facts = {"seed": 1, "built_for": ON, "untaught_share_per_10000": 1, "calibration": [], "release": release}
    make("store_training.RegionBuild", **facts, built_at=timezone.now())
    for is_current in (True, False):
        with pytest.raises(IntegrityError):
            make("store_training.RegionBuild", **facts, built_at=timezone.now(), is_current=is_current)


def test_a_mandate_given_twice_for_a_day_is_refused_and_nothing_changes():
    make_demo_people()
    new = NewPerson(name="Demo", profile=make_profile("p-cy"))
    with pytest.raises(InvalidInput, match="overlap") as refused:
        replace_demo_people(by=OPERATOR, on=ON, persons=[new], accounts=[], mandates=[("p-cy", VDAB)] * 2)
    assert len(refused.value.problems) == 1
    assert {row.pk for row in Person.objects.all()} == {"p-an", "p-bo"}


def test_a_mandate_may_follow_but_not_overlap_one_in_the_store():
    make_demo_people()
    kept = Mandate.objects.get()
    kept.valid_until = date(ON.year + 1, 1, 1)
    kept.save()
    again = {"person_id": kept.person_id, "organisation_id": kept.organisation_id}
    check_mandates_apart([Mandate(**again, valid_from=kept.valid_until)])
    with pytest.raises(InvalidInput):
        check_mandates_apart([Mandate(**again, valid_from=date(ON.year, 12, 31))])


def test_an_account_acts_for_one_organisation_at_a_time():
    make_demo_people()
    adviser = Account.objects.get(email="adviser@demo.example")
    other = Membership.objects.exclude(organisation_id=VDAB).get().organisation
    with pytest.raises(InvalidInput):
        check_memberships_apart([Membership(account=adviser, organisation=other, valid_from=ON)])
    Membership.objects.filter(account=adviser).update(valid_until=date(ON.year + 1, 1, 1))
    check_memberships_apart([Membership(account=adviser, organisation=other, valid_from=date(ON.year + 1, 1, 1))])
