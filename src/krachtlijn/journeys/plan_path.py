"""Take a person to a goal: load the offer and the taxonomy, decide rights per step, plan, and say it as a document `path/1`."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from krachtlijn.journeys.decide_right import known_facts
from krachtlijn.journeys.find_goal import Goal, find_goal
from krachtlijn.kernel.errors import SourceUnavailable
from krachtlijn.kernel.ids import ConceptUri, KboNumber
from krachtlijn.kernel.period import add_months
from krachtlijn.kernel.text import Text
from krachtlijn.paths.competence import unknown_occupations
from krachtlijn.paths.instance import Order
from krachtlijn.paths.offer import Offer, build_offer
from krachtlijn.paths.path import Infeasible, Outcome, Programme
from krachtlijn.paths.reach import HORIZON_MONTHS
from krachtlijn.paths.right import step_support
from krachtlijn.paths.route import PathRequest, plan_route
from krachtlijn.paths.subject import general_skills
from krachtlijn.paths.support import StepSupport
from krachtlijn.people.actor import Actor
from krachtlijn.people.permission import Permission, check_permission
from krachtlijn.people.position import positions_of
from krachtlijn.people.profile import Person
from krachtlijn.rules.decision import Decision, decide
from krachtlijn.rules.instrument import Instrument
from krachtlijn.rules.registry import about, flemish_instruments
from krachtlijn.rules.unit import Unit
from krachtlijn.store.taxonomy.queries import load_taxonomy
from krachtlijn.store.training.queries import candidate_sessions, current_region, offer_key, providers
from krachtlijn.taxonomy.concept import Labels
from krachtlijn.taxonomy.occupation import Occupation
from krachtlijn.training.session import Session
from krachtlijn.training.specification import Training

LOOK_AHEAD_MONTHS = HORIZON_MONTHS + 12
"""Sessions are loaded this far ahead, so that we can say what a longer period would give."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StepDecision:
    """A right as planning decided it for one session."""

    session: str
    instrument: Instrument
    decision: Decision


@dataclass(frozen=True, slots=True, kw_only=True)
class PathAnswer:
    """Everything pages, API and command line need: the outcome, the goal, names, and what it was computed with.

    `decisions` are those the steps of the path rest on, in the order of the steps; none without a path.
    """

    outcome: Outcome
    decisions: tuple[StepDecision, ...]
    goal: Goal
    on: date
    order: Order
    labels: Mapping[ConceptUri, Labels]
    providers: Mapping[KboNumber, str]
    unknown_work: tuple[ConceptUri, ...]
    releases: tuple[str, ...]
    is_synthetic: bool


def plan_path(*, person: Person, goal: ConceptUri | str, on: date, order: Order, by: Actor) -> PathAnswer:
    """The best path for the person to the goal (an address or a name), or the reasons why there is none.

    Raises `NotFound` for a goal nobody knows (with names near it), `SourceUnavailable` when taxonomy or offer are not
    there, do not belong together, or know no sessions for the day, `MissingFact` when the order needs a fact the profile
    lacks, `NotAllowed` when the actor may not plan.
    """
    check_permission(by, Permission.PLAN_OWN_PATH)
    taxonomy = load_taxonomy()
    meant = find_goal(goal)
    offer = load_offer(on)
    _check_region_release(taxonomy.release_name)
    _check_sessions(offer, on=on)
    rights = DecidedRights(person=person, instruments=rights_in_a_step(person))
    request = PathRequest(
        person=person,
        goal=meant.occupation,
        on=on,
        order=order,
        occupations=taxonomy.occupations,
        rights=rights.supports,
        ranking_rights=rights.ranking_supports,
        general=general_skills(taxonomy.skills.values()),
    )
    outcome = plan_route(offer, request=request)
    return PathAnswer(
        outcome=outcome,
        decisions=_step_decisions(outcome, rights=rights),
        goal=meant,
        on=on,
        order=order,
        labels=_labels(meant.occupation),
        providers=_provider_names(outcome),
        unknown_work=unknown_occupations(person, taxonomy.occupations),
        releases=tuple(release.name for release in taxonomy.releases),
        is_synthetic=person.is_synthetic or any(training.is_synthetic for training in offer.trainings),
    )


def load_offer(on: date) -> Offer:
    """All trainings with the sessions from the day on, indexed; kept per offer and day. Raises `SourceUnavailable`."""
    key = offer_key()
    if not key:
        raise SourceUnavailable(
            Text(
                nl="Er is nog geen aanbod van opleidingen; maak het oefengebied met: krachtlijn region build.",
                en="There is no training offer yet; make the reference region with: krachtlijn region build.",
            )
        )
    return _load_offer(key, on)


def _check_region_release(used: str) -> None:
    """Check that the region was built with the releases in use: its trainings name competences by their addresses."""
    region = current_region()
    if region is not None and region.taxonomy_release != used:
        raise SourceUnavailable(
            Text(
                nl=f"Of er een pad is, is onbekend, omdat het oefengebied bij een andere classificatie hoort "
                f"({region.taxonomy_release}; nu in gebruik: {used}); voer uit: krachtlijn region build.",
                en=f"Whether there is a path is unknown, because the reference region belongs to another classification "
                f"({region.taxonomy_release}; in use now: {used}); run: krachtlijn region build.",
            )
        )


def _check_sessions(offer: Offer, *, on: date) -> None:
    if not offer.sessions:
        raise SourceUnavailable(
            Text(
                nl=f"Of er een pad is, is onbekend, omdat het aanbod geen sessies kent voor {on.isoformat()} of de maanden "
                "daarna; kies een dag die dichter bij vandaag ligt, of vernieuw het aanbod met: krachtlijn region build.",
                en=f"Whether there is a path is unknown, because the offer knows no sessions for {on.isoformat()} or the "
                "months after it; choose a day nearer to today, or renew the offer with: krachtlijn region build.",
            )
        )


@lru_cache(maxsize=4)
def _load_offer(_key: str, on: date) -> Offer:
    trainings, sessions = candidate_sessions(on=on, until=add_months(on, LOOK_AHEAD_MONTHS))
    return build_offer(trainings, sessions=sessions)


@dataclass(frozen=True, slots=True, kw_only=True)
class DecidedRights:
    """Decides the instruments for a person, per session each only once, and remembers what was decided.

    A right is asked for the day the session starts: the rules of that school year count, not those of today.
    """

    person: Person
    instruments: tuple[Instrument, ...]
    _decided: dict[tuple[str, str], StepDecision] = field(default_factory=dict, init=False)

    def supports(self, training: Training, session: Session) -> tuple[StepSupport, ...]:
        """Every right for one session, also what is not granted or not known."""
        decided = [self._decide(instrument, training=training, session=session) for instrument in self.instruments]
        return tuple(_support(one, training=training, session=session) for one in decided)

    def ranking_supports(self, training: Training, session: Session) -> tuple[StepSupport, ...]:
        """The rights that lower a price for certain: paid in money, rule confirmed at the start, granted."""
        confirmed = [
            instrument
            for instrument in self.instruments
            if instrument.limit_terms
            and instrument.limit_terms.unit is Unit.EURO
            and not instrument.parameters.unconfirmed(session.starts_on)
        ]
        decided = [self._decide(instrument, training=training, session=session) for instrument in confirmed]
        return tuple(_support(one, training=training, session=session) for one in decided if one.decision.can_open_balance)

    def decided_for(self, session: Session) -> tuple[StepDecision, ...]:
        """The decisions made for one session, in the order of the instruments. Raises `KeyError` when one was never asked."""
        return tuple(self._decided[session.id, instrument.id] for instrument in self.instruments)

    def _decide(self, instrument: Instrument, *, training: Training, session: Session) -> StepDecision:
        key = (session.id, instrument.id)
        if key not in self._decided:
            day = session.starts_on
            facts = known_facts(instrument, person=self.person, training=training, session=session, on=day)
            decision = decide(instrument, facts, on=day)
            self._decided[key] = StepDecision(session=session.id, instrument=instrument, decision=decision)
        return self._decided[key]


def rights_in_a_step(person: Person) -> tuple[Instrument, ...]:
    """The rights that weigh in a step: support for an enterprise only for who may have one, never for an employee."""
    positions = positions_of(person)
    return tuple(
        instrument
        for instrument in flemish_instruments().for_training
        if not about(instrument).for_employer or about(instrument).matters(positions)
    )


def _support(decided: StepDecision, *, training: Training, session: Session) -> StepSupport:
    return step_support(decided.decision, instrument=decided.instrument, training=training, session=session)


def _step_decisions(outcome: Outcome, *, rights: DecidedRights) -> tuple[StepDecision, ...]:
    path = None if isinstance(outcome, Infeasible) else outcome.path
    return tuple(decided for step in (path.steps if path else ()) for decided in rights.decided_for(step.session))


def _labels(goal: Occupation) -> dict[ConceptUri, Labels]:
    skills = load_taxonomy().skills
    return {goal.uri: goal.labels} | {uri: skills[uri].labels for uri in sorted(goal.skills) if uri in skills}


def _provider_names(outcome: Outcome) -> dict[KboNumber, str]:
    path = None if isinstance(outcome, Infeasible) else outcome.path
    programmes: tuple[Programme, ...] = outcome.programmes if isinstance(outcome, Infeasible) else ()
    trainings = [step.training for step in path.steps] if path else [programme.training for programme in programmes]
    return {number: provider.name for number, provider in providers(training.provider for training in trainings).items()}
