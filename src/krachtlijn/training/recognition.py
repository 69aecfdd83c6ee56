"""Which incentive regime recognises a training, and from when until when."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from krachtlijn.kernel.period import Period


class Regime(StrEnum):
    """Regimes that recognise trainings, each with its own effect; "erkend" alone means nothing."""

    VLAAMS_OPLEIDINGSVERLOF = "vlaams_opleidingsverlof"
    OPLEIDINGSCHEQUE = "opleidingscheque"
    OPLEIDINGSKREDIET = "opleidingskrediet"
    VDAB = "vdab"


@dataclass(frozen=True, slots=True, kw_only=True)
class Recognition:
    """A dated recognition; `level_restriction` is the diploma level (VKS) from which holders are barred."""

    regime: Regime
    period: Period
    level_restriction: int | None = None


def is_recognised(recognitions: tuple[Recognition, ...], *, regime: Regime, on: date) -> bool:
    """Whether one of the recognitions holds for the regime on the day."""
    return any(item.regime is regime and item.period.contains(on) for item in recognitions)
