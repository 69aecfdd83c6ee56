"""Plan a path: from a person and a goal to the sessions that close the gap, or to the reason why none do."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from krachtlijn.kernel.errors import MissingFact, SourceUnavailable
from krachtlijn.kernel.ids import ConceptUri
from krachtlijn.kernel.text import Text
from krachtlijn.paths.assembly import assemble_path
from krachtlijn.paths.competence import current_competences, held_codes
from krachtlijn.paths.entry_route import EntryRoute, entry_route
from krachtlijn.paths.gap import Gap, find_gap
from krachtlijn.paths.instance import Instance, Order
from krachtlijn.paths.offer import Offer
from krachtlijn.paths.path import Infeasible, Outcome, Path, Solved, TimedOut
from krachtlijn.paths.programme import list_programmes
from krachtlijn.paths.reach import Reach, find_reach
from krachtlijn.paths.relaxation import Condition, binding_conditions, relax_each
from krachtlijn.paths.requirement import requirement
from krachtlijn.paths.selection import Selection, build_instance, select_trainings
from krachtlijn.paths.solver import TIME_LIMIT_SECONDS, Nothing, bound_coverage, solve
from krachtlijn.paths.subject import Subject, subject_of
from krachtlijn.paths.support import RightsOf, no_rights
from krachtlijn.people.profile import Person
from krachtlijn.taxonomy.occupation import Occupation


@dataclass(frozen=True, slots=True, kw_only=True)
class PathRequest:
    """The question: who, to which goal, from which day, in which order of preference.

    `occupations` are those of the person's career. `rights` decides the rights of the person for one session, and
    `ranking_rights` (when given) only those that can be confirmed, which is all that an order by cost looks at. `general`
    are the competences that trades share (see `subject`). `entry_table` replaces the project's own table of entry routes;
    `time_limit` is in seconds.
    """

    person: Person
    goal: Occupation
    on: date
    order: Order = Order.FASTEST
    occupations: Mapping[ConceptUri, Occupation] = field(default_factory=dict)
    rights: RightsOf = no_rights
    ranking_rights: RightsOf | None = None
    general: frozenset[ConceptUri] = frozenset()
    entry_table: tuple[EntryRoute, ...] | None = None
    time_limit: float = TIME_LIMIT_SECONDS


@dataclass(frozen=True, slots=True, kw_only=True)
class _Case:
    request: PathRequest
    entry: EntryRoute
    subject: Subject
    selection: Selection
    reach: Reach

    @property
    def gap(self) -> Gap:
        return self.selection.gap


def plan_route(offer: Offer, *, request: PathRequest) -> Outcome:
    """The best path on offer for the request, or why there is none.

    Raises `MissingFact` when the order is by distance and the residence is not known, `SourceUnavailable` when nothing is
    known of what the goal asks.
    """
    if request.order is Order.NEAREST and request.person.residence is None:
        raise MissingFact("residence", _NO_RESIDENCE)
    case = _case(offer, request)
    if not request.goal.skills and not case.selection.proofs:
        raise SourceUnavailable(_NO_COMPETENCES)
    instance = build_instance(
        case.selection, reach=case.reach, order=request.order, rights=request.ranking_rights or request.rights
    )
    if case.gap.has_all_needed and not instance.proofs:
        return Solved(path=_path(case, instance=instance, chosen=()), sentence=_NOTHING_MISSING)
    if not _gives_proof(instance):
        return _without_proof(case)
    choice = solve(instance, order=request.order, time_limit=request.time_limit, enough=case.gap.minimum_weight)
    if isinstance(choice, Nothing):
        return _no_path(case, choice)
    path = _path(case, instance=instance, chosen=choice.chosen)
    return Solved(path=path) if choice.is_proven else _timed_out(path, gap=choice.gap)


def _case(offer: Offer, request: PathRequest) -> _Case:
    person, goal, on = request.person, request.goal, request.on
    current = current_competences(person, occupations=request.occupations, on=on)
    gap = find_gap(goal, current=current, is_taught=offer.is_taught)
    entry = entry_route(goal.isco, on=on, table=request.entry_table)
    proofs = entry.still_needed(held_codes(person))
    subject = subject_of(goal, entry=entry, general=request.general)
    selection = select_trainings(offer, person=person, gap=gap, subject=subject, proofs=proofs)
    reach = find_reach(offer, person=person, on=on, trainings=selection.trainings | selection.off_subject)
    return _Case(request=request, entry=entry, subject=subject, selection=selection, reach=reach)


def _gives_proof(instance: Instance) -> bool:
    """Whether the candidates together give one complete group of the needed proofs (or none is needed)."""
    given = frozenset[str]().union(*(candidate.awards for candidate in instance.candidates))
    return not instance.proofs or any(group <= given for group in instance.proofs)


def _no_path(case: _Case, nothing: Nothing) -> Outcome:
    if not nothing.is_proven:
        return _timed_out(None, gap=None)
    if nothing.reached is None and case.selection.proofs:
        return _without_proof(case)
    return _too_little(case, weight=nothing.reached, bound=nothing.bound)


def _path(case: _Case, *, instance: Instance, chosen: tuple[int, ...]) -> Path:
    request = case.request
    return assemble_path(
        case.selection,
        instance=instance,
        chosen=chosen,
        reach=case.reach,
        entry=case.entry,
        order=request.order,
        on=request.on,
        rights=request.rights,
    )


def _too_little(case: _Case, *, weight: int | None, bound: int) -> Infeasible:
    gap = case.gap
    relaxations = relax_each(
        gap,
        weight=weight or 0,
        instance_without=lambda relaxation: build_instance(
            case.selection, reach=case.reach, order=Order.FASTEST, relaxation=relaxation
        ),
        takes=lambda relaxation, chosen: requirement(case.selection, reach=case.reach, relaxation=relaxation, chosen=chosen),
    )
    bindings = binding_conditions(gap, relaxations=relaxations)
    return Infeasible(
        bindings=bindings,
        sentence=_too_little_sentence(gap, percent=gap.share_of(bound) // 100, bindings=bindings),
        entry=case.entry,
        gap=gap,
        covered_weight=weight,
        relaxations=relaxations,
    )


def _too_little_sentence(gap: Gap, *, percent: int, bindings: tuple[Condition, ...]) -> Text:
    why = _BINDING[bindings[0]] if len(bindings) == 1 else _each_alone(bindings)
    taught = gap.share_of(gap.taught_weight) // 100
    return Text(
        nl=f"Er is geen pad: u kunt nu hoogstens {percent} % van wat ontbreekt leren, en een pad vraagt minstens 70 %. "
        + why.nl.format(taught=taught),
        en=f"There is no path: you can now learn at most {percent} % of what is missing, and a path asks at least 70 %. "
        + why.en.format(taught=taught),
    )


def _each_alone(bindings: tuple[Condition, ...]) -> Text:
    changes = [_CHANGE[condition] for condition in bindings]
    return Text(
        nl=f"Eén van deze veranderingen is genoeg: {' of '.join(change.nl for change in changes)}.",
        en=f"One of these changes is enough: {' or '.join(change.en for change in changes)}.",
    )


def _without_proof(case: _Case) -> Infeasible:
    programmes = list_programmes(case.selection, reach=case.reach, on=case.request.on)
    reason = _NO_PROGRAMME if not programmes else _NO_PROGRAMME_IN_REACH
    alone = build_instance(
        select_trainings(case.selection.offer, person=case.request.person, gap=case.gap, subject=case.subject, proofs=()),
        reach=case.reach,
        order=Order.FASTEST,
    )
    return Infeasible(
        bindings=(Condition.QUALIFICATION,),
        sentence=Text(
            nl=f"Voor dit beroep is een kwalificatie nodig. {case.entry.sentence.nl} {reason.nl}",
            en=f"This occupation requires a qualification. {case.entry.sentence.en} {reason.en}",
        ),
        entry=case.entry,
        gap=case.gap,
        covered_weight=bound_coverage(alone, enough=case.gap.minimum_weight).reached,
        programmes=programmes,
    )


def _timed_out(path: Path | None, *, gap: float | None) -> TimedOut:
    found_nl = "Dit is het beste pad dat we vonden." if path else "We vonden nog geen pad; probeer het opnieuw."
    found_en = "This is the best path we found." if path else "We have not found a path yet; try again."
    return TimedOut(
        path=path,
        optimality_gap=gap,
        sentence=Text(
            nl=f"De berekening duurde te lang om zeker te zijn dat er geen beter pad is. {found_nl}",
            en=f"The calculation took too long to be sure that there is no better path. {found_en}",
        ),
    )


_NOTHING_MISSING = Text(
    nl="U kunt dit beroep al: u mist niets wat nodig is.",
    en="You can do this occupation already: you miss nothing that is needed.",
)
_NO_COMPETENCES = Text(
    nl="Of er een pad is, is onbekend, omdat we van dit beroep geen competenties kennen; kies een verwant beroep.",
    en="Whether there is a path is unknown, because we know no competences of this occupation; choose a related one.",
)
_NO_RESIDENCE = Text(
    nl="Rangschikken op afstand kan niet, omdat uw woonplaats onbekend is; vul ze in of kies een andere volgorde.",
    en="Ordering by distance is not possible, because your residence is unknown; fill it in or choose another order.",
)
_NO_PROGRAMME = Text(
    nl="Geen enkele opleiding of test in het aanbod geeft dat bewijs.",
    en="No training or test on offer gives that proof.",
)
_NO_PROGRAMME_IN_REACH = Text(
    nl="Deze opleidingen of testen geven dat bewijs, maar u kunt ze nu niet volgen.",
    en="These trainings or tests give that proof, but you cannot follow them now.",
)
_BINDING = {
    Condition.DISTANCE: Text(nl="De afstand is de reden.", en="The distance is the reason."),
    Condition.AVAILABILITY: Text(nl="Uw beschikbare tijd is de reden.", en="Your available time is the reason."),
    Condition.PLACES: Text(nl="Volzette sessies zijn de reden.", en="Full sessions are the reason."),
    Condition.ADMISSION: Text(nl="De toelatingsvoorwaarden zijn de reden.", en="The admission conditions are the reason."),
    Condition.DATES: Text(nl="De data zijn de reden.", en="The dates are the reason."),
    Condition.SUBJECT: Text(
        nl="De rest leert u nu alleen in opleidingen die vooral over iets anders gaan.",
        en="The rest is now taught only by trainings that are mainly about something else.",
    ),
    Condition.OFFER: Text(
        nl="Het hele aanbod leert maar {taught} % ervan aan.", en="The whole offer teaches only {taught} % of it."
    ),
    Condition.COMBINATION: Text(nl="Meer dan één voorwaarde staat in de weg.", en="More than one condition stands in the way."),
}
_CHANGE = {
    Condition.DISTANCE: Text(nl="verder reizen", en="travelling further"),
    Condition.AVAILABILITY: Text(nl="meer beschikbare tijd", en="more time available"),
    Condition.PLACES: Text(nl="een plaats in een volzette sessie", en="a place in a full session"),
    Condition.ADMISSION: Text(nl="de gevraagde toelating", en="the admission that is asked"),
    Condition.DATES: Text(nl="andere data", en="other dates"),
    Condition.SUBJECT: Text(
        nl="opleidingen die vooral over iets anders gaan", en="trainings that are mainly about something else"
    ),
}
