"""Build the reference region: generate it, write its frames, and replace the former region in one transaction."""

from dataclasses import asdict
from datetime import date
from uuid import UUID

from django.db import transaction

from krachtlijn.kernel.errors import InvalidInput, Problem, SourceUnavailable
from krachtlijn.kernel.ids import ConceptUri
from krachtlijn.kernel.period import check_decision_day
from krachtlijn.kernel.progress import Report, report_to_nobody
from krachtlijn.kernel.text import Text
from krachtlijn.people.actor import Actor, Role
from krachtlijn.people.permission import Permission, check_permission
from krachtlijn.people.profile import Status
from krachtlijn.sources.reference_region.calibration import CalibrationRow, calibrate
from krachtlijn.sources.reference_region.classification import RegionTaxonomy, region_taxonomy
from krachtlijn.sources.reference_region.frame_schema import WORKER_BASIS
from krachtlijn.sources.reference_region.numbers import public_body_number
from krachtlijn.sources.reference_region.offer_tables import offer_tables
from krachtlijn.sources.reference_region.published import WORKERS_OF_FLANDERS
from krachtlijn.sources.reference_region.region import STEPS as DRAWING_STEPS
from krachtlijn.sources.reference_region.region import Region, generate_region, region_sha256
from krachtlijn.sources.reference_region.region_build import RegionBuild
from krachtlijn.sources.reference_region.scale import parse_scale, scaled
from krachtlijn.sources.reference_region.size import SIZES, SMALL, RegionSize
from krachtlijn.store.jobs.actions import replace_region_jobs
from krachtlijn.store.people.actions import NewAccount, NewPerson, replace_demo_people
from krachtlijn.store.taxonomy.queries import load_taxonomy
from krachtlijn.store.training.actions import record_region
from krachtlijn.store.training.queries import current_region
from krachtlijn.store.training.releases import releases_lock, remove_unfinished_releases, write_release
from krachtlijn.store.work.actions import queue_task

OWN_STEPS = 5
STEPS = DRAWING_STEPS + OWN_STEPS
MANDATES = 60
SEED_AT_MOST = 2**62
ADVICE_BODY = public_body_number(1)
_STATUS_WORDS = {
    Status.SCHOOL_LEAVER: "schoolverlater",
    Status.JOBSEEKER: "werkzoekende",
    Status.EMPLOYEE: "werknemer",
    Status.SELF_EMPLOYED: "zelfstandige",
}


def build_region(*, by: Actor, on: date, seed: int, size: str, scale: str = "", report: Report = report_to_nobody) -> RegionBuild:
    """Generate the region for a day and put it in the place of the former one; all of it or nothing.

    `scale` changes numbers of the size, as `parse_scale` reads it. `report` is called before each step, never inside the
    transaction, and once when all is done. Raises `NotAllowed`, `InvalidInput` for an unknown size, a scale or seed out of
    reach or a day out of reach, `SourceUnavailable` without a taxonomy.
    """
    check_permission(by, Permission.BUILD_REGION)
    asked = _asked_size(on=on, seed=seed, size=size, scale=scale)
    report("taxonomie lezen", done=0, total=STEPS)
    taxonomy = taxonomy_in_use()
    region = generate_region(
        seed=seed,
        on=on,
        taxonomy=taxonomy,
        size=asked,
        report=lambda step, *, done, total: report(step, done=1 + done, total=total + OWN_STEPS),
    )
    report("controleren aan gepubliceerde totalen", done=STEPS - 4, total=STEPS)
    calibration = calibrate(region)
    report("hash van alle bytes", done=STEPS - 3, total=STEPS)
    sha256 = region_sha256(region)
    with releases_lock():
        _record(by=by, on=on, region=region, sha256=sha256, calibration=calibration, taxonomy=taxonomy, report=report)
    remove_unfinished_releases()
    report("klaar", done=STEPS, total=STEPS)
    build = current_region()
    if build is None:
        raise RuntimeError("the region was recorded and is not there")
    return build


def _record(
    *,
    by: Actor,
    on: date,
    region: Region,
    sha256: str,
    calibration: tuple[CalibrationRow, ...],
    taxonomy: RegionTaxonomy,
    report: Report,
) -> None:
    report("tabellen schrijven", done=STEPS - 2, total=STEPS)
    release_id = f"region-{region.on.isoformat()}-{sha256[:16]}-{_next_number()}"
    frames = {**region.frames, **offer_tables(region)}
    manifest = write_release(release_id, frames=frames, manifest=_manifest(region, sha256=sha256))
    report("opleidingen, werkgevers, vacatures en personen bewaren", done=STEPS - 1, total=STEPS)
    with transaction.atomic():
        record_region(
            by=by,
            on=on,
            region=region,
            sha256=sha256,
            calibration=calibration,
            skill_names=_skill_names(region, taxonomy=taxonomy),
            release_id=release_id,
            manifest=manifest,
        )
        replace_region_jobs(by=by, on=on, employers=region.employers, vacancies=region.vacancies)
        replace_demo_people(
            by=by,
            on=on,
            persons=[NewPerson(name=item.name, profile=item.profile) for item in region.persons],
            accounts=demo_accounts(region),
            mandates=[(item.profile.id, ADVICE_BODY) for item in region.persons[:MANDATES]],
        )


def queue_region_build(*, by: Actor, on: date, seed: int, size: str, scale: str = "") -> UUID:
    """Have the worker build the region; returns the id of the task. Raises `InvalidInput` for what cannot be built."""
    check_permission(by, Permission.BUILD_REGION)
    _asked_size(on=on, seed=seed, size=size, scale=scale)
    arguments = {"on": on.isoformat(), "seed": seed, "size": size}
    return queue_task(by=by, kind="build_region", arguments={**arguments, "scale": scale} if scale else arguments)


def demo_accounts(region: Region) -> tuple[NewAccount, ...]:
    """The demo accounts of the region: a citizen of every status and one account of every other role."""
    by_status = {item.profile.status: item for item in reversed(region.persons)}
    citizens = sorted(by_status.values(), key=lambda item: item.profile.id)
    employer = max(region.employers, key=lambda item: (item.headcount, item.kbo_number))
    provider = region.providers[0]
    firms = (
        (Role.ADVISER, "adviseur", ADVICE_BODY, "Oefendienst loopbaanadvies"),
        (Role.EMPLOYER, "werkgever", employer.kbo_number, employer.name),
        (Role.PROVIDER, "aanbieder", provider.kbo_number, provider.name),
        (Role.SECTOR, "sector", public_body_number(2), "Oefensectorfonds"),
        (Role.POLICY, "beleid", public_body_number(3), "Oefendepartement werk"),
        (Role.AUDITOR, "auditor", public_body_number(4), "Oefenauditdienst"),
    )
    return (
        *(_citizen_account(name=item.name, status=item.profile.status, person_id=item.profile.id) for item in citizens),
        *(
            NewAccount(
                email=f"{word}@demo.krachtlijn.example",
                name=f"{word.capitalize()} (demo)",
                role=role,
                organisation=number,
                organisation_name=name,
            )
            for role, word, number, name in firms
        ),
    )


def _citizen_account(*, name: str, status: Status, person_id: str) -> NewAccount:
    address = f"{_STATUS_WORDS[status]}@demo.krachtlijn.example"
    return NewAccount(email=address, name=name, role=Role.CITIZEN, person_id=person_id)


def _asked_size(*, on: date, seed: int, size: str, scale: str) -> RegionSize:
    check_decision_day(on)
    problems = []
    if size not in SIZES:
        known = ", ".join(SIZES)
        reason = Text(nl=f"‘{size}’ bestaat niet; kies uit: {known}.", en=f"'{size}' does not exist; choose from: {known}.")
        problems.append(Problem(column="size", reason=reason))
    if not 0 <= seed < SEED_AT_MOST:
        reason = Text(nl="neem een geheel getal van 0 of meer.", en="take a whole number of 0 or more.")
        problems.append(Problem(column="seed", reason=reason))
    asked = SIZES.get(size, SMALL)
    try:
        asked = scaled(asked, parse_scale(scale))
    except InvalidInput as refusal:
        problems.extend(refusal.problems)
    if problems:
        raise InvalidInput(
            Text(nl="Zo kan het oefengebied niet gemaakt worden.", en="The region cannot be built like this."),
            problems=tuple(problems),
        )
    return asked


def taxonomy_in_use() -> RegionTaxonomy:
    """The taxonomy in the store as the region reads it. Raises `SourceUnavailable` without occupations with competences."""
    taxonomy = load_taxonomy()
    if not any(item.skills for item in taxonomy.occupations.values()):
        raise SourceUnavailable(
            Text(
                nl="Er zijn nog geen beroepen met competenties; voer eerst uit: krachtlijn taxonomy import --starter.",
                en="There are no occupations with competences yet; first run: krachtlijn taxonomy import --starter.",
            )
        )
    return region_taxonomy(release=taxonomy.release_name, occupations=taxonomy.occupations, skills=taxonomy.skills)


def _skill_names(region: Region, *, taxonomy: RegionTaxonomy) -> dict[ConceptUri, tuple[str, ...]]:
    names = {uri: (taxonomy.skill_name(uri, "nl"), taxonomy.skill_name(uri, "en")) for uri in region.taught_skills}
    return {uri: tuple(dict.fromkeys(pair)) for uri, pair in names.items()}


def _manifest(region: Region, *, sha256: str) -> dict[str, object]:
    return {
        "schema": "reference-region/1",
        "source": "krachtlijn reference region (synthetic)",
        "licence": "EUPL-1.2",
        "retrieved_on": region.on.isoformat(),
        "seed": region.seed,
        "size": region.size,
        "taxonomy_release": region.taxonomy_release,
        "region_sha256": sha256,
        "is_synthetic": True,
        "asked": asdict(region.asked),
        "stands_for": {"workers": WORKERS_OF_FLANDERS},
        "columns": {"workers": dict(WORKER_BASIS)},
    }


def _next_number() -> int:
    former = current_region()
    return int(former.release.rsplit("-", 1)[1]) + 1 if former else 1
