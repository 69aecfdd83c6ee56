"""What the region assumes of its workers beside what it holds: every row says that it is an own assumption."""

import polars as pl

from krachtlijn.kernel.money import EURO_SCALE, FRACTION_SCALE
from krachtlijn.sources.reference_region.assumed import (
    AGE_BANDS,
    MEN_BY_FRACTION,
    TRAINING_LEAVE_BY_AGE,
    TRAINING_LEAVE_BY_KIND,
    VKS_LEVELS,
    WAGE_OF_HALF,
    WAGE_OF_NINE_TENTHS,
    WAGE_OF_TENTH,
    WOMEN_BY_FRACTION,
    WORKERS_BY_AGE,
    WORKERS_BY_VKS,
)
from krachtlijn.sources.reference_region.target import LEAVE_USERS, MAN, TargetRow, assumed, share_of

_KINDS = {
    "hour_based": ("volgens uren", "by hours"),
    "adult_education": ("volwassenenonderwijs", "adult education"),
    "higher_education": ("hoger onderwijs", "higher education"),
    "graduaat": ("graduaat", "graduaat"),
    "exam_commission": ("examen van de Examencommissie", "exam of the Examencommissie"),
    "evc_test": ("EVC-test", "EVC test"),
}
_PART_TIME = pl.col("employment_fraction") < FRACTION_SCALE


def _age_rows(nl: str, en: str, *, weights: tuple[int, ...], among: pl.Expr | None = None) -> tuple[TargetRow, ...]:
    return tuple(
        (
            assumed(f"{nl} van {low} tot {high}", f"{en} aged {low} to {high}", unit="share", value=weight / sum(weights)),
            share_of("workers", pl.col("age").is_between(low, high), among=among),
        )
        for (low, high), weight in zip(AGE_BANDS, weights, strict=True)
    )


def _level_rows() -> tuple[TargetRow, ...]:
    return tuple(
        (
            assumed(
                f"werknemers met VKS-niveau {level}",
                f"workers with VKS level {level}",
                unit="share",
                value=weight / sum(WORKERS_BY_VKS),
            ),
            share_of("workers", pl.col("vks_level") == level),
        )
        for level, weight in zip(VKS_LEVELS, WORKERS_BY_VKS, strict=True)
    )


def _wage_rows() -> tuple[TargetRow, ...]:
    points = ((0.1, WAGE_OF_TENTH), (0.5, WAGE_OF_HALF), (0.9, WAGE_OF_NINE_TENTHS))
    return tuple(
        (
            assumed(
                f"werknemers met een voltijds brutoloon van hoogstens {wage} euro per maand",
                f"workers with a full-time gross wage of at most {wage} euro a month",
                unit="share",
                value=share,
            ),
            share_of("workers", pl.col("full_time_gross_monthly_wage") <= wage * EURO_SCALE),
        )
        for share, wage in points
    )


def _kind_rows() -> tuple[TargetRow, ...]:
    return tuple(
        (
            assumed(
                f"gebruikers van opleidingsverlof: {_KINDS[kind][0]}",
                f"users of training leave: {_KINDS[kind][1]}",
                unit="share",
                value=weight / sum(TRAINING_LEAVE_BY_KIND.values()),
            ),
            share_of("workers", pl.col("training_leave_kind") == kind, among=LEAVE_USERS),
        )
        for kind, weight in TRAINING_LEAVE_BY_KIND.items()
    )


ASSUMED_ROWS: tuple[TargetRow, ...] = (
    *_age_rows("werknemers", "workers", weights=WORKERS_BY_AGE),
    *_level_rows(),
    (
        assumed("mannen die deeltijds werken", "men who work part-time", unit="share", value=1 - MEN_BY_FRACTION[0] / 100),
        share_of("workers", _PART_TIME, among=MAN),
    ),
    (
        assumed("vrouwen die deeltijds werken", "women who work part-time", unit="share", value=1 - WOMEN_BY_FRACTION[0] / 100),
        share_of("workers", _PART_TIME, among=~MAN),
    ),
    *_wage_rows(),
    *_age_rows("gebruikers van opleidingsverlof", "users of training leave", weights=TRAINING_LEAVE_BY_AGE, among=LEAVE_USERS),
    *_kind_rows(),
)
