"""Pages that show the reference region say so: practice data, of which day, and whether it is outdated."""

from datetime import date
from typing import Any

from krachtlijn.store.training.queries import current_region


def practice_context(on: date) -> dict[str, Any]:
    """Context of a page that shows the offer of the region; `has_region` is False before it was ever built."""
    region = current_region()
    is_outdated = region is not None and region.is_outdated(on)
    return {
        "has_region": region is not None,
        "is_synthetic": region is not None,
        "practice_sentence": region.offer_to_rebuild if region and is_outdated else None,
    }
