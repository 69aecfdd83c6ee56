"""How each kind of provider offers trainings: sizes, price rule, times of the week, recognitions. Rough own figures."""

from dataclasses import dataclass

import numpy as np

from krachtlijn.kernel.money import Euro, euro
from krachtlijn.training.recognition import Regime
from krachtlijn.training.specification import SizeUnit, TrainingKind


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferKind:
    """The offer of one kind of provider.

    `hours` holds contact hours to choose from; `price_per_hour` the lowest and highest euro per contact hour; `unpublished` the
    share of prices not published; `slots` the weights of day, evening and weekend; `weekly` the hours a week per slot; `majors`
    the ISCO major groups its courses are for, empty for all.
    """

    code: str
    weight: int
    kind: TrainingKind
    size_unit: SizeUnit
    hours: tuple[int, ...]
    price_per_hour: tuple[float, float]
    unpublished: float
    slots: tuple[int, int, int]
    weekly: tuple[int, int, int]
    regimes: tuple[tuple[Regime, float], ...]
    intake: float
    minimum_vks_level: int | None = None
    majors: str = ""

    def size_of(self, contact_hours: int) -> int:
        """Size in the unit of the kind: lesson hours of 50 minutes, study points of about 10 contact hours, or hours."""
        if self.size_unit is SizeUnit.LESTIJDEN:
            return round(contact_hours * 60 / 50)
        return max(3, round(contact_hours / 10)) if self.size_unit is SizeUnit.ECTS else contact_hours

    def draw_price(self, rng: np.random.Generator, contact_hours: int) -> Euro | None:
        """Price rounded to whole euro, or None when the provider does not publish it."""
        low, high = self.price_per_hour
        price = round(contact_hours * float(rng.uniform(low, high)))
        return None if rng.random() < self.unpublished else euro(price)


_VOV, _OC, _VDAB, _CREDIT = (
    Regime.VLAAMS_OPLEIDINGSVERLOF,
    Regime.OPLEIDINGSCHEQUE,
    Regime.VDAB,
    Regime.OPLEIDINGSKREDIET,
)

OFFER_KINDS = (
    OfferKind(
        code="cvo",
        weight=30,
        kind=TrainingKind.ADULT_EDUCATION,
        size_unit=SizeUnit.LESTIJDEN,
        hours=(33, 50, 67, 100, 133, 200),
        price_per_hour=(1.8, 1.8),
        unpublished=0.0,
        slots=(25, 55, 20),
        weekly=(12, 7, 7),
        regimes=((_VOV, 0.6), (_OC, 0.85), (_CREDIT, 0.3)),
        intake=0.1,
    ),
    OfferKind(
        code="vdab",
        weight=22,
        kind=TrainingKind.HOUR_BASED,
        size_unit=SizeUnit.CONTACT_HOURS,
        hours=(40, 80, 120, 160, 240, 400, 600),
        price_per_hour=(0.0, 0.0),
        unpublished=0.0,
        slots=(90, 10, 0),
        weekly=(35, 8, 8),
        regimes=((_VDAB, 1.0), (_VOV, 0.3)),
        intake=0.5,
    ),
    OfferKind(
        code="syntra",
        weight=16,
        kind=TrainingKind.HOUR_BASED,
        size_unit=SizeUnit.CONTACT_HOURS,
        hours=(32, 48, 64, 96, 128, 192, 256),
        price_per_hour=(4.5, 8.0),
        unpublished=0.05,
        slots=(20, 50, 30),
        weekly=(14, 7, 8),
        regimes=((_VOV, 0.7), (_OC, 0.8), (_CREDIT, 0.4)),
        intake=0.05,
    ),
    OfferKind(
        code="hogeschool",
        weight=10,
        kind=TrainingKind.HIGHER_EDUCATION,
        size_unit=SizeUnit.ECTS,
        hours=(30, 40, 60, 120, 240),
        price_per_hour=(2.0, 3.0),
        unpublished=0.0,
        slots=(50, 40, 10),
        weekly=(10, 7, 7),
        regimes=((_VOV, 0.6), (_OC, 0.7), (_CREDIT, 0.5)),
        intake=0.1,
        minimum_vks_level=4,
        majors="123",
    ),
    OfferKind(
        code="sector",
        weight=12,
        kind=TrainingKind.HOUR_BASED,
        size_unit=SizeUnit.CONTACT_HOURS,
        hours=(8, 16, 24, 40, 80),
        price_per_hour=(12.0, 28.0),
        unpublished=0.3,
        slots=(85, 10, 5),
        weekly=(16, 6, 7),
        regimes=((_VOV, 0.55),),
        intake=0.0,
    ),
    OfferKind(
        code="private",
        weight=14,
        kind=TrainingKind.HOUR_BASED,
        size_unit=SizeUnit.CONTACT_HOURS,
        hours=(8, 16, 24, 32, 48, 64),
        price_per_hour=(25.0, 70.0),
        unpublished=0.35,
        slots=(55, 25, 20),
        weekly=(14, 6, 7),
        regimes=((_VOV, 0.4), (_OC, 0.2)),
        intake=0.0,
    ),
)
