"""Take a person to a goal: load the offer and the taxonomy, decide rights per step, plan, and say it as a document `path/1`."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from difflib import SequenceMatcher
from functools import lru_cache

from krachtlijn.journeys.decide_right import known_facts
from krachtlijn.kernel.errors import NotFound, SourceUnavailable
from krachtlijn.kernel.ids import ConceptUri, KboNumber, concept_uri
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
from krachtlijn.people.profile import Person
from krachtlijn.rules.decision import Decision, decide
from krachtlijn.rules.instrument import Instrument
from krachtlijn.rules.registry import flemish_instruments
from krachtlijn.rules.unit import Unit
from krachtlijn.store.taxonomy.queries import active_release, load_taxonomy
from krachtlijn.store.taxonomy.search import search
from krachtlijn.store.training.queries import candidate_sessions, current_region, offer_key, providers
from krachtlijn.taxonomy.concept import ConceptName, Labels
from krachtlijn.taxonomy.label_index import EQUAL
from krachtlijn.taxonomy.normalisation import normalised
from krachtlijn.taxonomy.occupation import Occupation
from krachtlijn.taxonomy.taxonomy import Release
from krachtlijn.training.session import Session
from krachtlijn.training.specification import Training

LOOK_AHEAD_MONTHS = HORIZON_MONTHS + 12
"""Sessions are loaded this far ahead, so that we can say what a longer period would give."""

LEAST_SCORE = 0.85
"""A search hit below this score (0-1) is too far from what was typed to go on with it."""


MOST_NAMESAKES = 20
"""So many search hits are looked at for occupations that bear the same name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """The occupation meant, and a note when it is not exactly what was typed."""

    occupation: Occupation
    note: Text | None = None


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
    _check_region_release(taxonomy.releases)
    _check_sessions(offer, on=on)
    rights = DecidedRights(person=person, instruments=flemish_instruments().for_training)
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


def find_goal(text: str) -> Goal:
    """The occupation of an address, of a name typed in full, or else the nearest one.

    A note says so when the occupation itself is called otherwise, and which others bear the same name.

    Raises `NotFound` with near names when nothing is near enough.
    """
    active_release()
    occupations = load_taxonomy().occupations
    if text.startswith(("http://", "https://", "urn:")):
        return Goal(occupation=load_taxonomy().occupation(concept_uri(text)))
    hits = [hit for hit in search(text, kind="occupation", limit=MOST_NAMESAKES) if hit.uri in occupations]
    if hits and hits[0].score >= EQUAL[False]:
        return _named_goal(text, found=[occupations[hit.uri] for hit in hits if hit.score == hits[0].score])
    if hits and hits[0].score >= LEAST_SCORE:
        return Goal(occupation=occupations[hits[0].uri], note=_nearest(text, found=occupations[hits[0].uri].name))
    near = ", ".join(f"‘{hit.label}’" for hit in hits[:5]) or "-"
    raise NotFound(
        Text(
            nl=f"We kennen geen beroep ‘{text}’. Dichtbij: {near}. Neem een van deze namen over.",
            en=f"We know no occupation '{text}'. Near it: {near}. Take one of these names.",
        )
    )


def _named_goal(text: str, *, found: Sequence[Occupation]) -> Goal:
    """Of the occupations that bear the name, the one whose own name is most like it."""
    typed = normalised(text)
    nearest, *others = sorted(found, key=lambda occupation: (-_likeness(typed, occupation.name), occupation.uri))
    if _likeness(typed, nearest.name) == 1 and not others:
        return Goal(occupation=nearest)
    return Goal(occupation=nearest, note=_read_as(text, name=nearest.name, others=[other.name for other in others]))


def _likeness(typed: str, name: ConceptName) -> float:
    """How alike a text and a name are, in the language where they are most (0-1)."""
    return max(SequenceMatcher(None, typed, normalised(name.name_in(language))).ratio() for language in ("nl", "en"))


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


def _check_region_release(releases: Iterable[Release]) -> None:
    """Check that the region was built with the releases in use: its trainings name competences by their addresses."""
    region, used = current_region(), ", ".join(release.name for release in releases)
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


def _nearest(text: str, *, found: ConceptName) -> Text:
    return Text(
        nl=f"Geen beroep heet precies ‘{text}’; we namen het dichtste: {found.name_in('nl')}.",
        en=f"No occupation is called exactly '{text}'; we took the nearest: {found.name_in('en')}.",
    )


def _read_as(text: str, *, name: ConceptName, others: Sequence[ConceptName]) -> Text:
    nl = f"U schreef ‘{text}’; we lezen dat als ‘{name.name_in('nl')}’."
    en = f"You wrote '{text}'; we read that as '{name.name_in('en')}'."
    if others:
        nl += f" Zo heten ook: {', '.join(other.name_in('nl') for other in others)}. Bedoelt u dat, schrijf dan die naam."
        en += f" Also called so: {', '.join(other.name_in('en') for other in others)}. If you mean that, write that name."
    return Text(nl=nl, en=en)
