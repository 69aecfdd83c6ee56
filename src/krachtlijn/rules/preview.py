"""What a reform would change, on a population: each distinct case is decided by the law and by the scenario.

People keep doing what they did: who asked hours asks the same hours, nobody starts or stops. Where no source confirms the law of
the day, its last values are read as if they still held, and that is counted. Amounts are whole numbers: hours in 1/100 hour, euro
in 1/10,000 euro.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import polars as pl

from krachtlijn.rules.batch import PREFIX, decide_frame
from krachtlijn.rules.decision import Outcome
from krachtlijn.rules.instrument import Instrument
from krachtlijn.rules.scenario.scenario import Scenario
from krachtlijn.rules.small_cell import hidden_groups, is_small, shown_count

PEOPLE = "people"
PERSON = "person"
ASKED = "asked_hours"
ALL = "all"
SIDES = ("before", "after")
RIGHT_COUNTS = (
    "people", "granted_before", "granted_after", "refused_before", "refused_after", "unknown_before", "unknown_after",
    "newly_refused", "no_longer_refused",
)  # fmt: skip
EFFECTS = ("loses_right", "fewer_hours", "same_hours", "more_hours", "gains_right", "unknown")
"""What happens to who used the right; every user counts in exactly one."""
USE_COUNTS = ("people", *EFFECTS, "less_euro", "more_euro")
USE_AMOUNTS = tuple(f"{unit}_{what}" for unit in ("hours", "euro") for what in ("before", "after", "open_before", "open_after"))
"""`open`: what was asked where it is unknown whether or how much is granted; the true amount lies up to so much higher."""
BEHIND = ("before", "after", "open_before", "open_after", "changed")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reform:
    """One instrument as the law has it and as the scenario has it, on the day of the scenario."""

    law: Instrument
    scenario: Scenario

    @property
    def on(self) -> date:
        """The day for which both are read."""
        return self.scenario.preview_on

    def sides(self) -> Iterator[tuple[str, Instrument]]:
        """Before and after."""
        yield from zip(SIDES, (self.law, self.scenario.applied_to(self.law)), strict=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class UseTerms:
    """Which quantities of the rule give the hours granted for a request and the euro for one hour."""

    hours: str
    euro_per_hour: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupTally:
    """What is counted in one group of one division: numbers of people, amounts, and how many people stand behind these."""

    division: str
    group: str
    counts: Mapping[str, int]
    amounts: Mapping[str, int]
    behind: Mapping[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownGroup:
    """A group as it may be published; None for what is left out because it rests on few people."""

    division: str
    group: str
    counts: Mapping[str, int | None]
    amounts: Mapping[str, int | None]


def decide_cases(instrument: Instrument, cases: pl.DataFrame, *, on: date, amounts: Sequence[str] = ()) -> pl.DataFrame:
    """The cases with `outcome`, the amounts and `is_assumed` (last values were read); equal facts are decided once.

    Columns of `cases` that are facts of the rule are its facts; all other columns stay.
    """
    facts = [question.name for question in instrument.questions if question.name in cases.columns]
    distinct = cases.select(facts).unique() if facts else pl.DataFrame({"case": [0]})
    keep = facts or ["case"]
    decided = decide_frame(instrument, distinct, on=on, keep=keep).select(
        *keep,
        _last_known("outcome"),
        *map(_last_known, amounts),
        pl.col(f"{PREFIX}outcome").is_not_null().alias("is_assumed"),
    )
    if not facts:
        return cases.join(decided.drop("case"), how="cross")
    return cases.join(decided, on=facts, how="left", nulls_equal=True, maintain_order="left")


def compare_rights(reform: Reform, cases: pl.DataFrame) -> pl.DataFrame:
    """The cases with `outcome` and `is_assumed` before and after."""
    for side, instrument in reform.sides():
        decided = decide_cases(instrument, cases.drop("outcome", "is_assumed", strict=False), on=reform.on)
        cases = cases.with_columns(
            decided["outcome"].cast(pl.String).alias(f"outcome_{side}"), decided["is_assumed"].alias(f"is_assumed_{side}")
        )
    return cases


def compare_use(reform: Reform, requests: pl.DataFrame, *, terms: UseTerms, divisions: Sequence[str]) -> pl.DataFrame:
    """One row per person: the right, hours, euro and what is open before and after, the effect, and the divisions.

    `requests` has one row per request with `person`, `asked_hours`, facts and divisions. Nobody gets more hours than asked.
    """
    sides = [_use_per_person(reform, requests, side=side, terms=terms) for side, _ in reform.sides()]
    about = requests.group_by(PERSON, maintain_order=True).agg(pl.col(*divisions).first()) if divisions else None
    both = sides[0].join(sides[1], on=PERSON, maintain_order="left")
    people = both if about is None else about.join(both, on=PERSON, maintain_order="left")
    return people.with_columns(_effect().alias("effect"), pl.lit(1, dtype=pl.Int64).alias(PEOPLE))


def tally_rights(compared: pl.DataFrame, *, divisions: Sequence[str]) -> tuple[GroupTally, ...]:
    """How many people have the right, have it not, or nobody can tell; in all and per group of each division."""
    people = pl.col(PEOPLE)
    refused_before, refused_after = (pl.col(f"outcome_{side}") == Outcome.REFUSED.value for side in SIDES)
    sums = {
        "people": people,
        **{
            f"{outcome}_{side}": people.filter(pl.col(f"outcome_{side}") == outcome.value)
            for outcome in Outcome
            for side in SIDES
        },
        "newly_refused": people.filter(refused_after & ~refused_before),
        "no_longer_refused": people.filter(refused_before & ~refused_after),
    }
    return _tallied(compared, divisions=divisions, counts={name: sums[name].sum() for name in RIGHT_COUNTS})


def tally_use(compared: pl.DataFrame, *, divisions: Sequence[str]) -> tuple[GroupTally, ...]:
    """Who wins and who loses among the users, hours and euro; in all and per group of each division."""
    counts = {
        "people": pl.len(),
        **{effect: _is(effect).sum() for effect in EFFECTS},
        "less_euro": ((pl.col("euro_after") + pl.col("euro_open_after") < pl.col("euro_before")) | _is("loses_right")).sum(),
        "more_euro": ((pl.col("euro_after") > pl.col("euro_before") + pl.col("euro_open_before")) | _is("gains_right")).sum(),
    }
    has_changed = (pl.col("hours_before") != pl.col("hours_after")) | (pl.col("right_before") != pl.col("right_after"))
    behind = {name: (pl.col(f"hours_{name}") > 0).sum() for name in BEHIND[:-1]} | {"changed": has_changed.sum()}
    amounts = {name: pl.col(name).sum() for name in USE_AMOUNTS}
    return _tallied(compared, divisions=divisions, counts=counts, amounts=amounts, behind=behind)


def shown_groups(tallies: Sequence[GroupTally]) -> tuple[ShownGroup, ...]:
    """What may be published of the tallies of one instrument, in their order: small cells are left out."""
    hidden = {
        division: hidden_groups({tally.group: tally.behind for tally in tallies if tally.division == division})
        for division in dict.fromkeys(tally.division for tally in tallies if tally.division != ALL)
    }
    return tuple(_shown(tally, is_hidden=tally.group in hidden.get(tally.division, ())) for tally in tallies)


def _shown(tally: GroupTally, *, is_hidden: bool) -> ShownGroup:
    is_left_out = is_hidden or is_small(tally.behind)
    return ShownGroup(
        division=tally.division,
        group=tally.group,
        counts={name: shown_count(people) for name, people in tally.counts.items()},
        amounts={name: None if is_left_out else amount for name, amount in tally.amounts.items()},
    )


def _is(effect: str) -> pl.Expr:
    return pl.col("effect") == effect


def _last_known(name: str) -> pl.Expr:
    """The answer, or what the last values would give where no source confirms the law."""
    return pl.coalesce(f"{PREFIX}{name}", name).alias(name)


def _use_per_person(reform: Reform, requests: pl.DataFrame, *, side: str, terms: UseTerms) -> pl.DataFrame:
    decided = decide_cases(dict(reform.sides())[side], requests, on=reform.on, amounts=(terms.hours, terms.euro_per_hour))
    asked, granted, price = pl.col(ASKED), pl.col(terms.hours), pl.col(terms.euro_per_hour)
    outcome = pl.col("outcome").cast(pl.String)
    is_granted = outcome == Outcome.GRANTED.value
    is_open = (outcome == Outcome.UNKNOWN.value) | (is_granted & granted.is_null())
    hours = pl.when(is_granted & granted.is_not_null()).then(pl.min_horizontal(asked, granted)).otherwise(0)
    open_hours = pl.when(is_open).then(asked).otherwise(0)
    any_price = price.max().fill_null(0)
    return (
        decided.with_columns(hours.alias("_hours"), open_hours.alias("_open"))
        .with_columns(
            _euro(pl.col("_hours"), price.fill_null(0)).alias("_euro"), _euro(pl.col("_open"), any_price).alias("_open_euro")
        )
        .group_by(PERSON, maintain_order=True)
        .agg(
            pl.when(is_granted.any())
            .then(pl.lit("yes"))
            .when((outcome == Outcome.UNKNOWN.value).any())
            .then(pl.lit("unknown"))
            .otherwise(pl.lit("no"))
            .alias(f"right_{side}"),
            pl.col("_hours").sum().alias(f"hours_{side}"),
            pl.col("_open").sum().alias(f"hours_open_{side}"),
            pl.col("_euro").sum().alias(f"euro_{side}"),
            pl.col("_open_euro").sum().alias(f"euro_open_{side}"),
            pl.col("is_assumed").any().alias(f"is_assumed_{side}"),
        )
    )


def _euro(hours: pl.Expr, price: pl.Expr) -> pl.Expr:
    """Hours (1/100) times the price of one hour, rounded half up."""
    return (hours * price + 50) // 100


def _effect() -> pl.Expr:
    """The one effect of each person; what is open in the hours does not hide that a right is lost or won."""
    before, after = pl.col("right_before"), pl.col("right_after")
    is_open = (pl.col("hours_open_before") > 0) | (pl.col("hours_open_after") > 0)
    less, more = pl.col("hours_after") < pl.col("hours_before"), pl.col("hours_after") > pl.col("hours_before")
    return (
        pl.when((before == "yes") & (after == "no"))
        .then(pl.lit("loses_right"))
        .when((before == "no") & (after == "yes"))
        .then(pl.lit("gains_right"))
        .when(is_open)
        .then(pl.lit("unknown"))
        .when(less)
        .then(pl.lit("fewer_hours"))
        .when(more)
        .then(pl.lit("more_hours"))
        .otherwise(pl.lit("same_hours"))
    )


def _tallied(
    compared: pl.DataFrame,
    *,
    divisions: Sequence[str],
    counts: Mapping[str, pl.Expr],
    amounts: Mapping[str, pl.Expr] | None = None,
    behind: Mapping[str, pl.Expr] | None = None,
) -> tuple[GroupTally, ...]:
    parts = {"counts": counts, "amounts": amounts or {}, "behind": behind or {}}
    columns = [expression.alias(f"{part}:{name}") for part, named in parts.items() for name, expression in named.items()]
    frames = [(ALL, compared.select(pl.lit(ALL).alias("group"), *columns))]
    frames += [(name, compared.group_by(pl.col(name).alias("group")).agg(columns).sort("group")) for name in divisions]
    return tuple(_tally(division, row, parts=parts) for division, frame in frames for row in frame.iter_rows(named=True))


def _tally(division: str, row: Mapping[str, object], *, parts: Mapping[str, Mapping[str, pl.Expr]]) -> GroupTally:
    values = {part: {name: int(str(row[f"{part}:{name}"] or 0)) for name in named} for part, named in parts.items()}
    return GroupTally(division=division, group=str(row["group"]), **values)
