"""What is learned: a training, apart from where and when it runs (ELM: LearningAchievementSpecification)."""

from dataclasses import dataclass
from enum import StrEnum

from krachtlijn.kernel.ids import ConceptUri, KboNumber, OdbNumber
from krachtlijn.kernel.money import Euro, Hours
from krachtlijn.kernel.text import Text
from krachtlijn.training.admission import Admission
from krachtlijn.training.recognition import Recognition


class SizeUnit(StrEnum):
    """How the size of a training is counted."""

    CONTACT_HOURS = "contact_hours"
    LESTIJDEN = "lestijden"
    ECTS = "ects"


class TrainingKind(StrEnum):
    """The kind of training, as far as rights and routes tell kinds apart."""

    HOUR_BASED = "hour_based"
    ADULT_EDUCATION = "adult_education"
    HIGHER_EDUCATION = "higher_education"
    GRADUAAT = "graduaat"
    EXAM_COMMISSION = "exam_commission"
    EVC_TEST = "evc_test"
    WORKPLACE = "workplace"


@dataclass(frozen=True, slots=True, kw_only=True)
class Training:
    """A training with its outcomes, size, price and admission.

    `contact_hours` is in 1/100 hour, `price` in 1/10,000 euro (None: not published), `size` in `size_unit`.
    `awards` names the qualification code or licence the holder gets; `prerequisites` are ids of trainings to finish first.
    """

    id: str
    title: Text
    provider: KboNumber
    kind: TrainingKind
    outcomes: frozenset[ConceptUri]
    contact_hours: Hours
    size_unit: SizeUnit
    size: int
    price: Euro | None
    admission: Admission
    awards: frozenset[str] = frozenset()
    vks_level: int | None = None
    prerequisites: frozenset[str] = frozenset()
    odb_number: OdbNumber | None = None
    recognitions: tuple[Recognition, ...] = ()
    is_synthetic: bool
