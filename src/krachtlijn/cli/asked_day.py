"""The day a command answers for: `--on`, and today in Brussels when it was left out."""

from datetime import date, datetime
from typing import Annotated

import typer

from krachtlijn.cli.main import today
from krachtlijn.cli.output import DATE
from krachtlijn.kernel.period import check_decision_day

On = Annotated[
    datetime | None, typer.Option("--on", formats=["%Y-%m-%d"], metavar=DATE, help="Dag waarvoor het geldt; anders vandaag.")
]


def day_of(on: datetime | None) -> date:
    """The day of `--on`; today in Brussels when it was left out. Raises `InvalidInput` for a day out of reach."""
    return check_decision_day(on.date()) if on else today()


def day_in(option: datetime | None, *, column: str) -> date | None:
    """The day of another option, or None when it was left out. Raises `InvalidInput` for a day out of reach."""
    return check_decision_day(option.date(), column=column) if option else None
