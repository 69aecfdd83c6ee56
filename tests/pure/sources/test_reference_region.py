import csv
import os
import subprocess
import sys
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

import pytest

from factories.region_taxonomy import ON, small_region_taxonomy
from krachtlijn.kernel.errors import InvalidInput
from krachtlijn.kernel.ids import establishment_number, kbo_number
from krachtlijn.kernel.period import add_months
from krachtlijn.paths.entry_route import entry_routes
from krachtlijn.people.profile import DaySlot, Region, Status
from krachtlijn.sources.reference_region.calibration import calibrate
from krachtlijn.sources.reference_region.frame_schema import WORKER_COLUMNS, check_frame
from krachtlijn.sources.reference_region.municipality import load_municipalities
from krachtlijn.sources.reference_region.programme import load_programmes
from krachtlijn.sources.reference_region.region import generate_region, region_sha256
from krachtlijn.sources.reference_region.size import SMALL, TINY
from krachtlijn.sources.reference_region.vacancies import FEW_DIPLOMAS_SHARE
from krachtlijn.training.session import Mode


@pytest.fixture(scope="module")
def taxonomy():
    return small_region_taxonomy()


@pytest.fixture(scope="module")
def region(taxonomy):
    return generate_region(seed=7, on=ON, taxonomy=taxonomy, size=TINY)


@pytest.fixture(scope="module")
def small_region(taxonomy):
    return generate_region(seed=7, on=ON, taxonomy=taxonomy, size=SMALL)


def test_same_seed_and_day_give_the_same_bytes(region, taxonomy):
    again = generate_region(seed=7, on=ON, taxonomy=taxonomy, size=TINY)
    assert region_sha256(again) == region_sha256(region)


def test_another_seed_or_day_gives_another_region(region, taxonomy):
    other_seed = generate_region(seed=8, on=ON, taxonomy=taxonomy, size=TINY)
    other_day = generate_region(seed=7, on=ON + timedelta(days=1), taxonomy=taxonomy, size=TINY)
    assert len({region_sha256(item) for item in (region, other_seed, other_day)}) == 3


def test_published_totals_are_met(region, small_region):
    for built in (region, small_region):
        rows = calibrate(built)
        assert [row for row in rows if not row.is_met] == []
        assert len([row for row in rows if row.target.source]) >= 15
        assert all(row.target.source is None or row.target.source.startswith("https://") for row in rows)


def test_the_assumed_share_of_vacancies_asks_few_diplomas(region):
    few = sum((item.minimum_vks_level or 0) <= 3 for item in region.vacancies)
    assert few == pytest.approx(FEW_DIPLOMAS_SHARE * len(region.vacancies), abs=2)


def test_calibration_notices_a_missing_part(region):
    broken = replace(
        region, trainings=region.trainings[:100], frames={**region.frames, "workers": region.frames["workers"][:1900]}
    )
    missed = {row.target.name.en for row in calibrate(broken) if not row.is_met}
    assert {"workers", "trainings"} <= missed


def test_at_least_a_tenth_of_the_competences_is_taught_by_nobody(small_region):
    assert small_region.untaught_share >= 0.10
    assert not small_region.set_aside & small_region.taught_skills
    assert small_region.taught_skills <= small_region.profile_skills


def test_few_competences_are_taught_often(small_region):
    counts = sorted(sum(skill in t.outcomes for t in small_region.trainings) for skill in small_region.taught_skills)
    tenth = len(counts) // 10
    assert sum(counts[-tenth:]) >= 5 * sum(counts[:tenth])


def test_goals_of_persons_do_not_move_the_offer(region, taxonomy):
    no_persons = generate_region(seed=7, on=ON, taxonomy=taxonomy, size=replace(TINY, persons=1))
    assert no_persons.trainings == region.trainings


def test_sessions_stay_in_the_window_and_within_capacity(small_region):
    first, last = add_months(ON, -12), add_months(ON, 18)
    for session in small_region.sessions:
        assert first <= session.starts_on <= last
        assert session.starts_on <= session.ends_on
        assert 0 <= session.places_taken <= session.capacity
        assert session.enrol_before < session.starts_on
        assert (session.place is None) == (session.mode is Mode.ONLINE)
        assert session.starts_on.weekday() == (5 if session.slot is DaySlot.WEEKEND else 0)


def test_every_training_has_a_session_to_come_and_known_prerequisites(small_region):
    known = {training.id for training in small_region.trainings}
    to_come = {session.training for session in small_region.sessions if session.starts_on > ON}
    assert to_come == known
    for training in small_region.trainings:
        assert training.prerequisites <= known


def test_sooner_sessions_are_fuller(small_region):
    def fill(low, high):
        chosen = [s for s in small_region.sessions if low <= (s.starts_on - ON).days < high]
        return sum(s.places_taken for s in chosen) / sum(s.capacity for s in chosen)

    assert fill(-400, 0) > fill(0, 60) > fill(60, 180) > fill(180, 500)
    assert any(s.places_left == 0 for s in small_region.sessions if s.starts_on > ON)


def test_numbers_are_valid_and_cannot_be_real(small_region):
    numbers = [e.kbo_number for e in small_region.employers] + [p.kbo_number for p in small_region.providers]
    assert len(set(numbers)) == len(numbers)
    assert all(kbo_number(number) == number and number.startswith("1999") for number in numbers)
    sites = [site.number for employer in small_region.employers for site in employer.establishments]
    assert len(set(sites)) == len(sites)
    assert all(establishment_number(number) == number for number in sites)


def test_everything_is_marked_synthetic(small_region):
    parts = (
        small_region.employers,
        small_region.providers,
        small_region.trainings,
        small_region.sessions,
        small_region.vacancies,
    )
    assert all(item.is_synthetic for part in parts for item in part)
    assert all(person.profile.is_synthetic and "(demo)" in person.name for person in small_region.persons)
    assert all(frame["is_synthetic"].all() for frame in small_region.frames.values())


def test_persons_have_every_status_and_some_unknown_facts(small_region):
    profiles = [person.profile for person in small_region.persons]
    assert {profile.status for profile in profiles} == set(Status)
    assert any(profile.birth_date is None for profile in profiles)
    assert any(profile.employment and profile.employment.private_sector is None for profile in profiles)
    assert all(spell.period.valid_from < ON for profile in profiles for spell in profile.career)
    assert all(not profile.employment for profile in profiles if profile.status is not Status.EMPLOYEE)
    ages = [(spell.period.valid_from, p.birth_date) for p in profiles if p.birth_date for spell in p.career]
    assert all((start - born).days >= 15 * 365 for start, born in ages)


def test_programmes_award_what_entry_routes_ask():
    awarded = {code for programme in load_programmes() for code in programme.awards}
    reachable = {row.isco for row in entry_routes() if row.asks_proof and any(group <= awarded for group in row.accepted)}
    assert {"2221", "5321", "5311", "8332", "8331", "5414", "2330", "2341", "7127"} <= reachable


def test_programmes_without_occupation_are_left_out(region):
    """The small taxonomy has no firefighter (5411), and a lorry driver (8332) whose training asks driving licence B."""
    ids = {training.id for training in region.trainings}
    assert "brandweer-1" not in ids
    assert {"rijbewijs-b-1", "rijbewijs-c-1", "evc-magazijn-1"} <= ids


def test_series_of_modules_is_complete():
    programmes = {programme.key: programme for programme in load_programmes()}
    assert len(programmes) == len(load_programmes())
    for programme in programmes.values():
        assert set(programme.requires) <= set(programmes)
    slices = [programmes[f"onderhoud-{i}"].profile for i in range(1, 5)]
    assert all(before[1] == after[0] for before, after in pairwise(slices))


def test_municipalities_are_many_and_inside_flanders_and_brussels():
    municipalities = load_municipalities()
    assert len({item.nis for item in municipalities}) == len(municipalities) >= 60
    assert [item.name for item in municipalities if item.region == Region.BRUSSELS] == ["Brussel"]
    assert all(50.6 < item.centre.latitude < 51.6 and 2.5 < item.centre.longitude < 6.0 for item in municipalities)


def test_frame_with_wrong_columns_is_refused_with_all_problems(region):
    frame = region.frames["workers"].drop("age", "sex").with_columns(extra=1)
    with pytest.raises(InvalidInput) as caught:
        check_frame(frame, schema=WORKER_COLUMNS, name="workers")
    assert {problem.column for problem in caught.value.problems} == {"age", "sex", "extra"}


@pytest.fixture(scope="module")
def geo(shared_data):
    return shared_data / "flanders" / "geo"


def last_day_of_codes(geo):
    """Name and last day of every municipality in the REFNIS list, the one of before the mergers of 2025."""
    with (geo / "TU_COM_REFNIS.txt").open(encoding="utf-8-sig", newline="") as file:
        rows = [row for row in csv.DictReader(file, delimiter="|") if row["LVL_REFNIS"] == "4"]
    return {row["CD_REFNIS"]: (row["TX_REFNIS_NL"].partition(" (")[0], row["DT_VLDT_END"]) for row in rows}


@pytest.mark.shared_data
def test_municipality_codes_of_before_2025_are_those_of_statbel(geo):
    """The list stops before the mergers: who merged is looked up by the code until 2024."""
    known = last_day_of_codes(geo)
    assert {item.name: known.get(item.nis_until_2024 or item.nis) for item in load_municipalities()} == {
        item.name: (item.name, "31/12/9999") for item in load_municipalities()
    }


@pytest.mark.shared_data
def test_a_code_of_2025_is_new_and_the_rest_did_not_change(geo):
    known = last_day_of_codes(geo)
    codes = {item.name: (item.nis, item.nis_until_2024, item.merged_2025) for item in load_municipalities() if item.merged_2025}
    assert codes == {"Antwerpen": ("11002", None, "Borsbeek"), "Hasselt": ("71072", "71022", "Kortessem")}
    assert "71072" not in known
    assert [item.name for item in load_municipalities() if item.nis_until_2024 and not item.merged_2025] == []


@pytest.mark.shared_data
def test_weights_lie_within_5_percent_of_the_population_of_2020(geo):
    with (geo / "bevolking_per_gemeente.csv").open(encoding="utf-8-sig", newline="") as file:
        people = {row["NIS code"].strip(): row for row in csv.DictReader(file)}
    code_of = {row["Woonplaats"]: nis for nis, row in people.items()}
    far = {}
    for item in load_municipalities():
        parts = [item.nis_until_2024 or item.nis, *([code_of[item.merged_2025]] if item.merged_2025 else [])]
        share = item.inhabitants_thousands * 1000 / sum(int(people[nis]["Totaal"]) for nis in parts)
        if abs(share - 1) > 0.05:
            far[item.name] = round(share, 3)
    assert far == {}


def test_order_of_sets_in_memory_does_not_matter():
    """Python orders sets by a per-process secret; two processes with different secrets make the same region."""
    program = (
        "from factories.region_taxonomy import ON, small_region_taxonomy as taxonomy\n"
        "from krachtlijn.sources.reference_region.region import generate_region, region_sha256\n"
        "from krachtlijn.sources.reference_region.size import TINY\n"
        "print(region_sha256(generate_region(seed=7, on=ON, taxonomy=taxonomy(), size=TINY)))"
    )
    printed = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={"PYTHONHASHSEED": secret, "PYTHONPATH": os.pathsep.join(sys.path)},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for secret in ("1", "2")
    }
    assert len(printed) == 1
