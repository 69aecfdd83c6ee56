"""`krachtlijn training`: search and show trainings."""

from datetime import datetime
from typing import Annotated

import typer

from krachtlijn.cli.asked_day import On, day_in, day_of
from krachtlijn.cli.output import DATE, answers_errors, language, print_document, print_table, say
from krachtlijn.kernel.errors import InvalidInput, Problem
from krachtlijn.kernel.money import Euro, euro, format_euro, format_hours
from krachtlijn.kernel.text import Text
from krachtlijn.people.profile import DaySlot
from krachtlijn.store.training.queries import current_region
from krachtlijn.training.recognition import Regime
from krachtlijn.training.search import TrainingFilters, TrainingHit
from krachtlijn.training.session import Mode, Session

app = typer.Typer(help="Opleidingen zoeken en tonen.", no_args_is_help=True, add_completion=False)
StartsFrom = Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"], metavar=DATE, help="Begint op deze dag of later.")]
StartsBefore = Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"], metavar=DATE, help="Begint voor deze dag.")]
JsonOption = Annotated[bool, typer.Option("--json", help="Eén JSON-document op stdout.")]
UNKNOWN_PRICE = Text(nl="niet gepubliceerd", en="not published")


@app.command("search")
@answers_errors
def search(  # noqa: PLR0913 - one parameter per option
    words: Annotated[str, typer.Argument(metavar="WOORDEN", help="Woorden uit titel, aanbieder of wat u leert.")] = "",
    *,
    near: Annotated[str | None, typer.Option(metavar="GEMEENTE", help="Gemeente, naam of NIS-code.")] = None,
    km: Annotated[int | None, typer.Option(min=1, metavar="KM", help="Hoogstens zoveel kilometer van --near.")] = None,
    slot: Annotated[DaySlot | None, typer.Option(help="Deel van de week.")] = None,
    mode: Annotated[Mode | None, typer.Option(help="Hoe de lessen gegeven worden.")] = None,
    starts_from: StartsFrom = None,
    starts_before: StartsBefore = None,
    max_price: Annotated[
        str | None, typer.Option(metavar="EURO", help="Hoogste prijs in euro; niet gepubliceerde prijzen vallen weg.")
    ] = None,
    regime: Annotated[Regime | None, typer.Option(metavar="STELSEL", help=f"Erkend op de dag voor: {', '.join(Regime)}.")] = None,
    places: Annotated[bool, typer.Option("--places", help="Alleen met vrije plaatsen.")] = False,
    after: Annotated[
        str | None, typer.Option(metavar="PLAATS", help="Ga verder na deze plaats (staat onder de vorige bladzijde).")
    ] = None,
    limit: Annotated[int, typer.Option(min=1, max=100, metavar="AANTAL", help="Hoogstens zoveel.")] = 20,
    on: On = None,
    as_json: JsonOption = False,
) -> None:
    """Zoek opleidingen met sessies die nog komen."""
    from krachtlijn.journeys.search_trainings import search_trainings

    if km is not None and near is None:
        reason = Text(nl="--km vraagt ook --near: vanaf waar?", en="--km also needs --near: from where?")
        raise InvalidInput(reason, problems=(Problem(column="near", reason=reason),))
    day = day_of(on)
    filters = TrainingFilters(
        within_km=km,
        slot=slot,
        mode=mode,
        starts_from=day_in(starts_from, column="starts-from"),
        starts_before=day_in(starts_before, column="starts-before"),
        max_price=euro(max_price) if max_price else None,
        regime=regime,
        has_places=places,
    )
    page = search_trainings(words, on=day, filters=filters, municipality=near, after=after, limit=limit)
    if as_json:
        print_document(schema="training-page/1", on=day, result=page, is_synthetic=_is_synthetic(), releases=_releases())
        return
    print_table(
        f"{page.total} opleidingen, op {day}",
        columns=("nummer", "titel", "aanbieder", "uren", "prijs", "eerste sessie", "vrij", "km"),
        rows=map(_hit_row, page.hits),
    )
    if page.next_after:
        say(Text(nl=f"Meer: --after {page.next_after}", en=f"More: --after {page.next_after}"))


@app.command("show")
@answers_errors
def show(
    training_id: Annotated[str, typer.Argument(metavar="OPLEIDING", help="Nummer uit ‘search’.")],
    *,
    on: On = None,
    as_json: JsonOption = False,
) -> None:
    """Toon één opleiding met wat u leert, de voorwaarden en de sessies."""
    from krachtlijn.journeys.show_training import show_training

    day = day_of(on)
    shown = show_training(training_id, on=day, language=language())
    if as_json:
        print_document(schema="training/1", on=day, result=shown, is_synthetic=_is_synthetic(), releases=_releases())
        return
    training = shown.training
    facts = (
        ("aanbieder", shown.provider.name),
        ("duur", format_hours(training.contact_hours, language())),
        ("prijs", _price(training.price)),
        ("bewijs", ", ".join(sorted(training.awards)) or "geen kwalificatie"),
        ("eerst", ", ".join(item.title.in_language(language()) for item in shown.required) or "niets"),
        ("u leert", ", ".join(name.name_in(language()) for name in shown.outcomes) or "geen nieuwe competenties"),
        ("gegevens", "oefengegevens (synthetisch)" if training.is_synthetic else "echt"),
    )
    print_table(training.title.in_language(language()), columns=("wat", "waarde"), rows=facts)
    print_table(
        f"Sessies vanaf {day}",
        columns=("nummer", "start", "einde", "wanneer", "hoe", "gemeente", "vrij"),
        rows=map(_session_row, shown.sessions),
    )


def _hit_row(hit: TrainingHit) -> tuple[object, ...]:
    session = hit.next_session
    return (
        hit.training.id,
        hit.training.title.in_language(language()),
        hit.provider.name,
        format_hours(hit.training.contact_hours, language()),
        _price(hit.training.price),
        session.starts_on if session else "geen",
        session.places_left if session else "",
        f"{hit.distance_km:.0f}" if hit.distance_km is not None else "",
    )


def _session_row(session: Session) -> tuple[object, ...]:
    place = session.place.municipality if session.place else "online"
    return (session.id, session.starts_on, session.ends_on, session.slot, session.mode, place, session.places_left)


def _price(price: Euro | None) -> str:
    return UNKNOWN_PRICE.in_language(language()) if price is None else format_euro(price, language())


def _is_synthetic() -> bool:
    return current_region() is not None


def _releases() -> tuple[str, ...]:
    region = current_region()
    return (region.taxonomy_release, region.release) if region else ()
