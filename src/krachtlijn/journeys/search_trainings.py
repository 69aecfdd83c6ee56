"""Find trainings by words and conditions, near a municipality of the region or a point."""

from dataclasses import replace
from datetime import date

from krachtlijn.kernel.errors import NotFound
from krachtlijn.kernel.text import Text
from krachtlijn.sources.reference_region.municipality import Municipality, load_municipalities
from krachtlijn.store.training.search import search_trainings as search_stored_trainings
from krachtlijn.taxonomy.normalisation import normalised
from krachtlijn.training.search import TrainingFilters, TrainingPage


def search_trainings(
    text: str,
    *,
    on: date,
    filters: TrainingFilters | None = None,
    municipality: str | None = None,
    after: str | None = None,
    limit: int = 20,
) -> TrainingPage:
    """A page of trainings; `municipality` (name or NIS code) takes the place of `filters.near`. Raises NotFound for it."""
    chosen = filters or TrainingFilters()
    if municipality:
        chosen = replace(chosen, near=find_municipality(municipality).centre)
    return search_stored_trainings(text, on=on, filters=chosen, after=after, limit=limit)


def find_municipality(text: str) -> Municipality:
    """The municipality with this name or NIS code, also the code it had until 2024. Raises NotFound."""
    wanted = normalised(text)
    for item in load_municipalities():
        if wanted in {normalised(item.name), item.nis, item.nis_until_2024}:
            return item
    raise NotFound(
        Text(
            nl=f"De gemeente ‘{text}’ staat niet in het oefengebied; neem een grotere gemeente in de buurt.",
            en=f"The municipality '{text}' is not in the reference region; take a larger one nearby.",
        )
    )
