"""What the rule says of every claim: the batch reading for the day of each line, twice where a continuation is to be checked.

`on` is the day of the rule: the start of the training, or the day of the claim when a request for the same training was approved
last school year and the claim comes in a later school year than the start. Where the rule would refuse first and then check a
continuation that nobody checked yet, the line is decided as if it were confirmed; `is_checked_later` tells so.
"""

import polars as pl

from krachtlijn.at_work.claim_column import COLUMNS
from krachtlijn.rules.batch import PREFIX, decide_frame
from krachtlijn.rules.instrument import Instrument

FACT_OF_COLUMN = {column.name: column.fact for column in COLUMNS if column.fact is not None}
COLUMN_OF_FACT = {fact: name for name, fact in FACT_OF_COLUMN.items()}


def school_year_of(day: str) -> pl.Expr:
    """The calendar year in which the school year of a day begins."""
    return pl.col(day).dt.year() - (pl.col(day).dt.month() < 9).cast(pl.Int32)


def decided_claims(claims: pl.DataFrame, *, instrument: Instrument) -> pl.DataFrame:
    """The claims with `on` and what the rule says of them: the columns of `decide_frame` with its steps, `is_checked_later`."""
    comes_later = (school_year_of("requested_on") > school_year_of("training_starts_on")).fill_null(value=False)
    goes_on = comes_later & pl.col("approved_last_year").fill_null(value=False)
    claims = claims.with_columns(
        pl.when(goes_on).then(pl.col("requested_on")).otherwise(pl.col("training_starts_on")).alias("on"),
        comes_later.alias("comes_later"),
    )
    told = _decided(claims, instrument=instrument)
    first_refused = pl.any_horizontal("notice:refused_first", f"{PREFIX}notice:refused_first")
    unchecked = told.filter(first_refused)["row"].implode()
    to_check = claims.filter(pl.col("row").is_in(unchecked) & pl.col("continuation_checked").is_null())
    checked = _decided(to_check.with_columns(continuation_checked=pl.lit(value=True)), instrument=instrument)
    decided = pl.concat(
        [
            told.filter(~pl.col("row").is_in(to_check["row"].implode())).with_columns(is_checked_later=pl.lit(value=False)),
            checked.with_columns(is_checked_later=pl.lit(value=True)),
        ]
    )
    return claims.join(decided, on="row", how="left", maintain_order="left")


def _decided(claims: pl.DataFrame, *, instrument: Instrument) -> pl.DataFrame:
    facts = claims.select("row", "on", *(pl.col(column).alias(fact) for column, fact in FACT_OF_COLUMN.items()))
    return decide_frame(instrument, facts, on="on", keep=["row"], with_steps=True)


def with_facts(rows: pl.DataFrame) -> pl.DataFrame:
    """The rows with the columns of facts under the names of the facts; a continuation to be checked counts as confirmed."""
    checked = pl.when("is_checked_later").then(pl.lit(value=True)).otherwise(pl.col("continuation_checked"))
    return rows.with_columns(continuation_checked=checked).rename(
        {column: fact for column, fact in FACT_OF_COLUMN.items() if column != fact}
    )
