"""What the tests of citizen and adviser share: an offer on the starter taxonomy, and answers of somebody who can go anywhere."""

from functools import cache

from factories.region_taxonomy import ON
from krachtlijn.journeys.import_classifications import import_starter
from krachtlijn.people.actor import OPERATOR
from krachtlijn.sources.reference_region.calibration import calibrate
from krachtlijn.sources.reference_region.classification import region_taxonomy
from krachtlijn.sources.reference_region.region import Region, generate_region, region_sha256
from krachtlijn.sources.reference_region.size import TINY
from krachtlijn.store.paths.models import KeptPath
from krachtlijn.store.taxonomy.queries import active_release, load_taxonomy
from krachtlijn.store.training.actions import record_region

TECHNICIAN = "industrieel onderhoudstechnicus"
NURSE = "verpleegkundige"
GHENT = "44021"
YOU = {"status": "jobseeker", "occupation": "lasser", "since": "3/2019", "until": "6/2025", "diploma": "4", "dutch": "B2"}
WHERE = {"municipality": GHENT}
NO_JOB_ANSWERS = {"benefit": "unknown"}


def offer_on_starter_taxonomy() -> Region:
    """The starter taxonomy and a tiny region made with it, in the store."""
    import_starter(by=OPERATOR, on=ON)
    region = _region()
    record_region(
        by=OPERATOR,
        on=ON,
        region=region,
        sha256=region_sha256(region),
        calibration=calibrate(region),
        skill_names={},
        release_id="region-citizen",
        manifest={"schema": "reference-region/1"},
    )
    return region


def answer_all(client, goal: str = TECHNICIAN, **changes) -> None:
    """Answer every question page up to the check page."""
    pages = (
        ("/mijn-pad/", {"goal": goal}),
        ("/mijn-pad/over-u/", YOU | changes.get("you", {})),
        ("/mijn-pad/uw-job/", NO_JOB_ANSWERS | changes.get("job", {})),
        ("/mijn-pad/waar-en-wanneer/", WHERE | changes.get("where", {})),
        ("/mijn-pad/wat-u-kunt/", {"continue": "1"}),
    )
    for address, answers in pages:
        assert client.post(address, answers).status_code == 302, address


def plan(client, order: str = "fastest") -> str:
    """Have the path calculated; returns its address. On a busy machine the solver may run out of time: then ask again."""
    for _ in range(3):
        answer = client.post("/mijn-pad/nakijken/", {"order": order})
        assert answer.status_code == 302
        address = answer.headers["Location"]
        kept = KeptPath.objects.get(pk=address.rstrip("/").rpartition("/")[2])
        if kept.document["outcome"] != "timed_out":
            return address
        kept.delete()
    raise AssertionError("the solver ran out of time three times")


@cache
def _region() -> Region:
    taxonomy = load_taxonomy()
    return generate_region(
        seed=2,
        on=ON,
        taxonomy=region_taxonomy(release=active_release().name, occupations=taxonomy.occupations, skills=taxonomy.skills),
        size=TINY,
    )
