"""From a part back to the whole: the price that a support of so much percent reaches."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import polars as pl

from krachtlijn.kernel.money import FRACTION_SCALE, Rounding, divide
from krachtlijn.rules.expression.calculating import quotient
from krachtlijn.rules.expression.node import Expression, Strict, require_unit
from krachtlijn.rules.expression.reading import Column, Evaluation, Situation, fixed_flag, merged
from krachtlijn.rules.expression.wording import Reader, Said, rounded
from krachtlijn.rules.unit import Scalar, Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class WholeOf(Strict):
    """part / share in the unit of the part, rounded up to a multiple of `step`; unknown for a share of nothing."""

    part: Expression
    share: Expression
    step: int = 1

    def __post_init__(self) -> None:
        require_unit((self.share,), Unit.FRACTION)

    @property
    def unit(self) -> Unit:
        """Unit of the part."""
        return self.part.unit

    @property
    def operands(self) -> tuple[Expression, ...]:
        """The part and its share."""
        return (self.part, self.share)

    def evaluate(self, situation: Situation) -> Evaluation:
        """Divide by the share; unknown when it is nothing, whatever the part."""
        share = self.share.evaluate(situation)
        return merged((share,), None) if share.value == 0 else Strict.evaluate(self, situation)

    def openness(self, columns: Sequence[Column]) -> pl.Expr | bool:
        """Never open for a share of nothing."""
        is_open = Strict.openness(self, columns)
        return is_open if is_open is False else fixed_flag(is_open) & columns[1].value.ne_missing(0)

    def apply(self, values: Sequence[Any]) -> Scalar:
        """Divide and round up."""
        return divide(values[0] * FRACTION_SCALE, values[1] * self.step, Rounding.UP) * self.step

    def combine(self, values: Sequence[pl.Expr]) -> pl.Expr:
        """The same on columns, in whole numbers."""
        divisor = pl.when(values[1] > 0).then(values[1] * self.step)
        return (values[0] * FRACTION_SCALE + divisor - 1) // divisor * self.step

    def said(self, reader: Reader) -> Said:
        """The part divided by its share, rounded up."""
        return quotient(
            reader.say(self.part), reader.say(self.share), rounding=rounded(Rounding.UP, unit=self.unit, step=self.step)
        )


def whole_of(part: Expression, share: Expression, *, step: int = 1) -> Expression:
    """The amount of which `part` is the share per 10,000, rounded up to a multiple of `step` of the part's unit."""
    return WholeOf(part=part, share=share, step=step)
