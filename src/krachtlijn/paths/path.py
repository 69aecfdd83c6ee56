"""The answer: ordered, dated steps to a goal, with what they cover, cost and ask; or why there is no path."""

from dataclasses import dataclass
from datetime import date, datetime

from krachtlijn.kernel.ids import ConceptUri
from krachtlijn.kernel.money import Fraction
from krachtlijn.kernel.text import Text
from krachtlijn.paths.entry_route import EntryRoute
from krachtlijn.paths.gap import Gap, GapItem
from krachtlijn.paths.instance import Order
from krachtlijn.paths.relaxation import Condition, RelaxedCoverage
from krachtlijn.paths.support import Deadline, UsedSupport
from krachtlijn.training.admission import AdmissionAnswer, Answer
from krachtlijn.training.session import Session
from krachtlijn.training.specification import Training


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A number with where it comes from: euro in 1/10,000, hours in 1/100, kilometres and weeks whole. None: not known."""

    value: int | None
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PathStep:
    """One session of the path. `covers` are the missing competences it is the first to teach; `km` is one way.

    `added_weight` is the weight of those; over the steps it adds up to what the path covers. `weight_without` is what the path
    covers when the person leaves this step out (with the steps that build on it); None: the path cannot do without it.
    """

    session: Session
    training: Training
    covers: tuple[ConceptUri, ...]
    added_weight: int
    km: float | None
    km_per_week: int | None
    weeks: int
    hours: Figure
    price: Figure
    own_cost: Figure
    supports: tuple[UsedSupport, ...]
    admission: tuple[AdmissionAnswer, ...]
    places_left: int
    places_as_of: datetime
    enrol_before: date | None
    awards: frozenset[str] = frozenset()
    weight_without: int | None = None

    @property
    def to_confirm(self) -> tuple[AdmissionAnswer, ...]:
        """Admission conditions that somebody still has to confirm."""
        return tuple(answer for answer in self.admission if answer.answer is Answer.TO_CONFIRM)


@dataclass(frozen=True, slots=True, kw_only=True)
class PathTotals:
    """Sums over the steps; prices that nobody published are counted apart and never as zero."""

    starts_on: date | None
    ends_on: date | None
    weeks: int
    hours: Figure
    km: Figure
    known_price: Figure
    unknown_prices: int
    confirmed_support: Figure
    known_own_cost: Figure


@dataclass(frozen=True, slots=True, kw_only=True)
class Path:
    """A path to the goal: steps in order of start, totals, what stays to learn elsewhere, and what to do before when."""

    goal: ConceptUri
    on: date
    order: Order
    entry: EntryRoute
    gap: Gap
    steps: tuple[PathStep, ...]
    totals: PathTotals
    covered_weight: int
    remaining: tuple[GapItem, ...]
    deadlines: tuple[Deadline, ...]
    notes: tuple[Text, ...] = ()
    is_synthetic: bool

    @property
    def covered_share(self) -> Fraction | None:
        """Share of the gap's weight that the steps cover (see `Gap.covered_share`)."""
        return self.gap.covered_share(self.covered_weight)


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammeSession:
    """A session of a programme that gives the needed proof, and why the person cannot follow it now (empty: can)."""

    session: Session
    km: float | None
    barriers: tuple[Text, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Programme:
    """A programme or test that gives a needed proof, with its coming sessions; `needs` are trainings to finish first."""

    training: Training
    gives: frozenset[str]
    sessions: tuple[ProgrammeSession, ...]
    needs: tuple[Training, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Solved:
    """A path that is proven to be the best; `sentence` when the person needs no step at all."""

    path: Path
    optimality_gap: float = 0.0
    sentence: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Infeasible:
    """No path: every condition that binds alone, a coverage one can reach all the same, and what each relaxed one would give.

    `covered_weight` is None when no choice at all was found.
    """

    bindings: tuple[Condition, ...]
    sentence: Text
    entry: EntryRoute
    gap: Gap
    covered_weight: int | None
    relaxations: tuple[RelaxedCoverage, ...] = ()
    programmes: tuple[Programme, ...] = ()

    @property
    def covered_share(self) -> Fraction | None:
        """Share of the gap's weight that can be covered all the same (see `Gap.covered_share`)."""
        return self.gap.covered_share(self.covered_weight)


@dataclass(frozen=True, slots=True, kw_only=True)
class TimedOut:
    """Time ran out: the best path so far, if any, and how far from the best it can be at most (relative)."""

    path: Path | None
    optimality_gap: float | None
    sentence: Text


Outcome = Solved | Infeasible | TimedOut
