"""Columns of the region's frames: whole numbers, texts and flags only, so that the same region gives the same bytes."""

from collections.abc import Mapping

import polars as pl

from krachtlijn.kernel.errors import InvalidInput, Problem
from krachtlijn.kernel.text import Text

Schema = Mapping[str, type[pl.DataType]]

WORKER_COLUMNS: Schema = {
    "worker": pl.String,
    "sex": pl.String,
    "birth_year": pl.Int64,
    "age": pl.Int64,
    "municipality": pl.String,
    "province": pl.String,
    "occupation": pl.String,
    "isco": pl.String,
    "employer": pl.String,
    "nace_section": pl.String,
    "headcount": pl.Int64,
    "private_sector": pl.Boolean,
    "has_sector_covenant": pl.Boolean,
    "workplace_region": pl.String,
    "employment_fraction": pl.Int64,
    "weekly_hours": pl.Int64,
    "full_time_gross_monthly_wage": pl.Int64,
    "gross_monthly_wage": pl.Int64,
    "vks_level": pl.Int64,
    "has_stem_diploma": pl.Boolean,
    "tenure_months": pl.Int64,
    "changed_job_last_year": pl.Boolean,
    "training_leave_school_year": pl.String,
    "training_leave_requests": pl.Int64,
    "training_leave_kind": pl.String,
    "training_leave_initiative": pl.String,
    "training_leave_hours": pl.Int64,
    "training_leave_hours_two_years_before": pl.Int64,
    "is_synthetic": pl.Boolean,
}

WORKER_BASIS: Mapping[str, str] = {
    "worker": "number of the row",
    "sex": "own assumption per occupation; published among users of training leave and young graduates",
    "birth_year": "day of the region less age",
    "age": "own assumption, full years",
    "municipality": "drawn by inhabitants; real NIS code",
    "province": "of the municipality",
    "occupation": "own assumption over ISCO groups; address in the taxonomy",
    "isco": "of the occupation",
    "employer": "own assumption; invented number",
    "nace_section": "own assumption; section of NACE-BEL",
    "headcount": "own assumption; published among users of training leave",
    "private_sector": "own assumption",
    "has_sector_covenant": "published total",
    "workplace_region": "seat of the invented employer",
    "employment_fraction": "own assumption, per 10,000 of full time",
    "weekly_hours": "fraction of 38 hours, in 1/100 hour",
    "full_time_gross_monthly_wage": "own assumption, 1/10,000 euro",
    "gross_monthly_wage": "full-time wage times fraction, 1/10,000 euro",
    "vks_level": "own assumption; published for young STEM graduates",
    "has_stem_diploma": "published total under 30, own assumption above",
    "tenure_months": "own assumption",
    "changed_job_last_year": "published total (OECD mean), own assumption under 25 and from 45 to 54",
    "training_leave_school_year": "the last full school year, empty for who used no leave",
    "training_leave_requests": "synthetic use, published total",
    "training_leave_kind": "synthetic use, own assumption",
    "training_leave_initiative": "synthetic use, own assumption",
    "training_leave_hours": "synthetic use, published total, 1/100 hour",
    "training_leave_hours_two_years_before": "synthetic use of the same users, published total, 1/100 hour",
    "is_synthetic": "true in every row",
}
"""On what the values of each column of the workers rest."""

JOBSEEKER_COLUMNS: Schema = {
    "jobseeker": pl.String,
    "sex": pl.String,
    "birth_year": pl.Int64,
    "age": pl.Int64,
    "municipality": pl.String,
    "last_occupation": pl.String,
    "isco": pl.String,
    "months_unemployed": pl.Int64,
    "vks_level": pl.Int64,
    "dutch": pl.String,
    "receives_unemployment_benefit": pl.Boolean,
    "is_synthetic": pl.Boolean,
}

CLOSED_VACANCY_COLUMNS: Schema = {
    "vacancy": pl.String,
    "employer": pl.String,
    "occupation": pl.String,
    "isco": pl.String,
    "municipality": pl.String,
    "opened_on": pl.Date,
    "closed_on": pl.Date,
    "days_open": pl.Int64,
    "outcome": pl.String,
    "cancelled_because": pl.String,
    "need": pl.String,
    "minimum_vks_level": pl.Int64,
    "is_shortage_occupation": pl.Boolean,
    "is_hard_to_fill": pl.Boolean,
    "is_synthetic": pl.Boolean,
}


def check_frame(frame: pl.DataFrame, *, schema: Schema, name: str) -> pl.DataFrame:
    """The frame itself when its columns are those of the schema, in order. Raises `InvalidInput` with every difference."""
    problems = [
        Problem(
            column=column,
            file=name,
            reason=Text(
                nl=f"verwacht {kind.__name__}, gekregen {frame.schema.get(column, 'niets')}",
                en=f"expected {kind.__name__}, got {frame.schema.get(column, 'nothing')}",
            ),
        )
        for column, kind in schema.items()
        if frame.schema.get(column) != kind
    ]
    problems += [
        Problem(column=column, file=name, reason=Text(nl="onbekende kolom", en="unknown column"))
        for column in frame.columns
        if column not in schema
    ]
    if problems:
        raise InvalidInput(
            Text(nl=f"De tabel {name} heeft niet de afgesproken kolommen.", en=f"Table {name} lacks the agreed columns."),
            problems=tuple(problems),
        )
    return frame.select(list(schema))
