"""Make a fresh or interrupted installation ready: clear what was left half, import the starter taxonomy, build the region."""

from collections.abc import Callable
from datetime import date

from django.conf import settings
from django.utils import timezone

from krachtlijn.journeys.build_region import build_region
from krachtlijn.journeys.forget_old import forget_old
from krachtlijn.journeys.import_classifications import import_starter
from krachtlijn.journeys.plan_path import load_offer
from krachtlijn.kernel.progress import Report
from krachtlijn.people.actor import OPERATOR
from krachtlijn.rules.registry import flemish_instruments
from krachtlijn.store.taxonomy.queries import load_overlaps, load_taxonomy, releases
from krachtlijn.store.taxonomy.search import load_index
from krachtlijn.store.training.queries import current_region, offer_key
from krachtlijn.store.training.releases import remove_unfinished_releases
from krachtlijn.store.work.actions import recover_lost_tasks

REGION_SEED = 20261123
Say = Callable[[str], None]


def prepare_platform(*, say: Say, on: date | None = None) -> None:
    """Bring the store to a working state; every step looks at what is there, so that any start may follow any stop."""
    day = on or timezone.localdate()
    remove_unfinished_releases()
    recover_lost_tasks()
    forget_old(by=OPERATOR, on=day)
    if not releases():
        say("Starttaxonomie inlezen / importing the starter taxonomy ...")
        import_starter(by=OPERATOR, on=day)
    if settings.KRACHTLIJN_HAS_DEMO and current_region() is None:
        say("Oefengebied maken / building the reference region ...")
        build_region(by=OPERATOR, on=day, seed=REGION_SEED, size="small", report=_progress(say))


def warm_caches(*, on: date | None = None) -> None:
    """Read once what pages and search keep in memory: taxonomy, overlaps, search index, rules and the offer of the day.

    What was not imported yet is left out.
    """
    if releases():
        load_taxonomy()
        load_overlaps()
        load_index()
    flemish_instruments()
    if offer_key():
        load_offer(on or timezone.localdate())


def _progress(say: Say) -> Report:
    def report(step: str, *, done: int, total: int) -> None:
        filled = 20 * done // total if total else 0
        say(f"  [{'#' * filled}{'.' * (20 - filled)}] {step}")

    return report
