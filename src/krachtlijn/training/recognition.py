"""Which incentive regime recognises a training, and from when until when."""

from dataclasses import dataclass
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
