"""The kmo-portefeuille: a limit of a calendar year that never goes with a cheque for the same training."""

from datetime import date

import pytest

from krachtlijn.kernel.money import EURO_SCALE, euro
from krachtlijn.people.profile import Employment, Person, Region, Status
from krachtlijn.rules.case import load_cases
from krachtlijn.rules.decision import decide
from krachtlijn.rules.entitlement import entitlement_of
from krachtlijn.rules.registry import LAW_FOLDER, facts_of, flemish_instruments

REGISTRY = flemish_instruments()
KMO, CHEQUE = REGISTRY.get("kmo_portefeuille"), REGISTRY.get("opleidingscheque")
CASES = {case.id: case for case in load_cases(LAW_FOLDER / KMO.id / "cases.toml", instrument=KMO)}


@pytest.mark.parametrize("case", ["small", "medium", "cybersecurity-small", "energy-medium"])
def test_the_limit_is_the_price_that_the_ceiling_of_a_year_reaches(case):
    entitlement = entitlement_of(decide(KMO, CASES[case].facts, on=CASES[case].on), instrument=KMO)
    support = entitlement.limit * entitlement.per_unit // EURO_SCALE
    assert support // 100 == euro(7500) // 100
    assert (entitlement.limit_period.valid_from, entitlement.limit_period.valid_until) == (date(2026, 1, 1), date(2027, 1, 1))
    assert entitlement.can_open_balance


def test_cheque_and_kmo_portefeuille_exclude_each_other():
    assert KMO.limit_terms.excludes == ("opleidingscheque",)
    assert KMO.id in CHEQUE.limit_terms.excludes


@pytest.mark.parametrize(
    ("status", "private", "works"),
    [
        (Status.SELF_EMPLOYED, None, True),
        (Status.EMPLOYEE, True, True),
        (Status.EMPLOYEE, False, None),
        (Status.EMPLOYEE, None, None),
        (Status.JOBSEEKER, None, False),
        (Status.SCHOOL_LEAVER, None, False),
    ],
)
def test_the_profile_tells_whether_somebody_works_in_an_enterprise(status, private, works):
    job = Employment(private_sector=private, workplace_region=Region.FLANDERS)
    person = Person(id="p", status=status, employment=job, is_synthetic=True)
    facts = facts_of(KMO, person, training=None, on=date(2026, 3, 2))
    assert facts.get("works_in_enterprise") is works
    assert "enterprise_buys" not in facts
