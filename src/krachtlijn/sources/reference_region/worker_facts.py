"""One table from the columns of the workers to what rules ask, and to the groups in which people are counted.

Told: a column says it. From use: who used Vlaams opleidingsverlof had an approved request, so its training was registered and
large enough for the hours asked, and the diploma was no obstacle. Assumed: neither says it, and the preview says so. Everything
else that a rule asks stays unknown.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

import polars as pl

from krachtlijn.kernel.money import HOURS_SCALE
from krachtlijn.kernel.text import Text
from krachtlijn.people.profile import Region
from krachtlijn.rules.parameter import DatedValue
from krachtlijn.rules.preview import ASKED, PEOPLE, PERSON, UseTerms

VERLOF = "vlaams_opleidingsverlof"
VERLOF_TERMS = UseTerms(hours="granted_hours", euro_per_hour="refund_per_hour")
INSTRUMENTS_WITH_USE = {VERLOF: VERLOF_TERMS}
"""Instruments of which the region tells who used how much; hours and euro exist for these alone."""


class Ground(StrEnum):
    """On what a fact of the region rests."""

    TOLD = "told"
    FROM_USE = "from_use"
    ASSUMED = "assumed"


@dataclass(frozen=True, slots=True, kw_only=True)
class FactOfWorker:
    """A fact of a rule, how it follows from the columns, on what ground, and in words."""

    fact: str
    column: pl.Expr
    ground: Ground
    why: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Division:
    """A way to divide people into groups: the column and the labels of the groups, in order."""

    name: str
    title: Text
    column: pl.Expr
    labels: Mapping[str, Text]


def _told(fact: str, column: pl.Expr, *, nl: str, en: str) -> FactOfWorker:
    return FactOfWorker(fact=fact, column=column, ground=Ground.TOLD, why=Text(nl=nl, en=en))


def _used(fact: str, column: pl.Expr, *, nl: str, en: str) -> FactOfWorker:
    return FactOfWorker(fact=fact, column=column, ground=Ground.FROM_USE, why=Text(nl=nl, en=en))


YES, NO = pl.lit(value=True), pl.lit(value=False)
IS_USER = pl.col("training_leave_requests") > 0
_IN_FLANDERS = pl.col("workplace_region") == Region.FLANDERS.value
_EMPLOYEE = _told("employee", YES, nl="iedereen in deze tabel is werknemer", en="everybody in this table is an employee")
_PRIVATE = _told(
    "private_sector_employee", pl.col("private_sector"), nl="werkt in de privésector", en="works in the private sector"
)
_RESIDENCE = _told(
    "residence", pl.lit(Region.FLANDERS.value), nl="woont in een Vlaamse gemeente", en="lives in a Flemish municipality"
)
_HIGHER = _told(
    "higher_diploma",
    pl.col("vks_level") >= 5,
    nl="hoogste niveau van scholing, 5 of hoger",
    en="highest level of schooling, 5 or more",
)
_SECONDARY = _told(
    "secondary_diploma",
    pl.col("vks_level") >= 4,
    nl="hoogste niveau van scholing, 4 of hoger",
    en="highest level of schooling, 4 or more",
)
_FRACTION = pl.col("employment_fraction")

EVERYBODY: Mapping[str, tuple[FactOfWorker, ...]] = {
    VERLOF: (
        _PRIVATE,
        _told("establishment_in_flanders", _IN_FLANDERS, nl="plaats van de werkgever", en="place of the employer"),
        _told("reference_fraction", _FRACTION, nl="deel van een voltijdse baan", en="share of full time"),
        _told("weekly_hours", pl.col("weekly_hours"), nl="uren per week", en="hours a week"),
        _told("highest_level", pl.col("vks_level"), nl="hoogste niveau van scholing", en="highest level of schooling"),
        FactOfWorker(
            fact="approved_last_year",
            column=NO,
            ground=Ground.ASSUMED,
            why=Text(
                nl="het is een nieuwe opleiding: wie een opleiding van vorig schooljaar afwerkt, telt als nieuwe aanvraag",
                en="it is a new training: who finishes one of last school year counts as a new request",
            ),
        ),
    ),
    "opleidingscheque": (_EMPLOYEE, _RESIDENCE, _HIGHER, _SECONDARY),
    "opleidingskrediet": (
        _PRIVATE,
        _told("establishment_in_flanders", _IN_FLANDERS, nl="plaats van de werkgever", en="place of the employer"),
        _HIGHER,
    ),
    "loopbaancheque": (_EMPLOYEE, _RESIDENCE),
    "individueel_opleidingsrecht": (
        _PRIVATE,
        _told("contract_fraction", _FRACTION, nl="deel van een voltijdse baan", en="share of full time"),
    ),
}
"""Facts of every worker, by instrument; an instrument that is not named is told nothing."""

_KIND = pl.col("training_leave_kind")
_APPROVED = Text(
    nl="de aanvraag was goedgekeurd",
    en="the request was approved",
)


def _approved(fact: str, column: pl.Expr) -> FactOfWorker:
    return FactOfWorker(fact=fact, column=column, ground=Ground.FROM_USE, why=_APPROVED)


def request_facts(law: Mapping[str, DatedValue]) -> tuple[FactOfWorker, ...]:
    """Facts of one request of leave, with sizes by the law of the day: as large as the hours asked, at least the minimum."""
    return (
        _used("training_kind", _KIND, nl="soort opleiding van het verlof", en="kind of training of the leave"),
        _used("initiative", pl.col("initiative"), nl="wie het initiatief nam", en="who took the initiative"),
        _used("contact_hours", _size(law, per="", least="vov.min_contact_hours"), nl=_SIZE.nl, en=_SIZE.en),
        _used("lestijden", _size(law, per="vov.hours_per_lestijd", least="vov.min_lestijden"), nl=_SIZE.nl, en=_SIZE.en),
        _used(
            "ects",
            pl.when(_KIND == "graduaat")
            .then(_size(law, per="vov.hours_per_ects.graduaat", least="vov.min_ects"))
            .otherwise(_size(law, per="vov.hours_per_ects", least="vov.min_ects")),
            nl=_SIZE.nl,
            en=_SIZE.en,
        ),
        _used("exams", _size(law, per="vov.hours_per_exam", least=""), nl=_SIZE.nl, en=_SIZE.en),
        _used("evc_competences", _size(law, per="vov.hours_per_evc", least=""), nl=_SIZE.nl, en=_SIZE.en),
        _approved("contract", pl.lit("diploma")),
        _approved("registered_for_verlof", YES),
        _approved("level_restricted", NO),
        _approved("employee_consents", YES),
        _approved("for_current_job", NO),
    )


_SIZE = Text(
    nl="zo groot als de gevraagde uren volgens de wet van die dag, en minstens het minimum",
    en="as large as the hours asked by the law of that day, and at least the minimum",
)


def _size(law: Mapping[str, DatedValue], *, per: str, least: str) -> pl.Expr:
    """Hours asked (1/100) in units of so many hours, rounded up, and not below the minimum; hours themselves without `per`."""
    asked = pl.col(ASKED)
    amount = (asked + _whole(law, per) - 1) // _whole(law, per) if per else asked
    return pl.max_horizontal(amount, pl.lit(_whole(law, least), dtype=pl.Int64)) if least else amount


def _whole(law: Mapping[str, DatedValue], key: str) -> int:
    value = law[key].value
    return value if isinstance(value, int) else HOURS_SCALE


def worker_cases(workers: pl.LazyFrame, *, facts: tuple[FactOfWorker, ...], divisions: tuple[Division, ...]) -> pl.DataFrame:
    """Distinct cases of all workers with the number of people of each: facts and groups."""
    columns = {fact.fact: fact.column for fact in facts} | {division.name: division.column for division in divisions}
    cases = workers.select(**columns).group_by(list(columns)).agg(pl.len().cast(pl.Int64).alias(PEOPLE))
    return cases.sort(list(columns)).collect()


def leave_requests(workers: pl.LazyFrame, *, law: Mapping[str, DatedValue], divisions: tuple[Division, ...]) -> pl.DataFrame:
    """One row per request of leave of each user: hours asked, facts and groups.

    Where employee and employer both took the initiative there are two requests, each with half of the hours.
    """
    initiatives = pl.when(pl.col("training_leave_initiative") == "both").then(
        pl.lit(["employee", "employer"], dtype=pl.List(pl.String))
    )
    split = (
        workers.filter(IS_USER)
        .with_columns(initiatives.otherwise(pl.concat_list("training_leave_initiative")).alias("initiative"))
        .with_columns((pl.col("training_leave_hours") // pl.col("initiative").list.len().cast(pl.Int64)).alias(ASKED))
        .explode("initiative")
    )
    facts = (*EVERYBODY[VERLOF], *request_facts(law))
    columns = {fact.fact: fact.column for fact in facts} | {division.name: division.column for division in divisions}
    return split.select(pl.col("worker").alias(PERSON), ASKED, **columns).collect()


def _bands(column: str, bands: Mapping[str, tuple[int, int]]) -> pl.Expr:
    """The name of the band (first and last number included) in which the column lies."""
    found = pl.lit("other")
    for name, (low, high) in bands.items():
        found = pl.when(pl.col(column).is_between(low, high)).then(pl.lit(name)).otherwise(found)
    return found


_AGES = {"18-24": (0, 24), "25-34": (25, 34), "35-44": (35, 44), "45-54": (45, 54), "55-64": (55, 200)}
_SCHOOLING = {"1-low": (0, 3), "2-middle": (4, 4), "3-high": (5, 8)}
_SIZES = {"0001-0010": (0, 10), "0011-0050": (11, 50), "0051-0250": (51, 250), "0251-": (251, 10_000_000)}
_PROVINCES = ("Antwerpen", "Limburg", "Oost-Vlaanderen", "Vlaams-Brabant", "West-Vlaanderen")
_SECTIONS = {
    "A": Text(nl="landbouw", en="agriculture"),
    "C": Text(nl="industrie", en="manufacturing"),
    "D": Text(nl="energie", en="energy"),
    "E": Text(nl="water en afval", en="water and waste"),
    "F": Text(nl="bouw", en="construction"),
    "G": Text(nl="handel", en="trade"),
    "H": Text(nl="vervoer en opslag", en="transport and storage"),
    "I": Text(nl="horeca", en="accommodation and food"),
    "J": Text(nl="informatie en communicatie", en="information and communication"),
    "K": Text(nl="financiën en verzekeringen", en="finance and insurance"),
    "M": Text(nl="vrije beroepen en advies", en="professional services"),
    "N": Text(nl="administratieve en ondersteunende diensten", en="administrative and support services"),
    "O": Text(nl="openbaar bestuur", en="public administration"),
    "P": Text(nl="onderwijs", en="education"),
    "Q": Text(nl="zorg en welzijn", en="health and social work"),
    "R": Text(nl="kunst, sport en recreatie", en="arts, sport and recreation"),
    "S": Text(nl="overige diensten", en="other services"),
}

DIVISIONS: tuple[Division, ...] = (
    Division(
        name="age",
        title=Text(nl="leeftijd", en="age"),
        column=_bands("age", _AGES),
        labels={name: Text(nl=f"{name.replace('-', ' tot ')} jaar", en=f"{name.replace('-', ' to ')} years") for name in _AGES},
    ),
    Division(
        name="sex",
        title=Text(nl="geslacht", en="sex"),
        column=pl.col("sex"),
        labels={"man": Text(nl="mannen", en="men"), "woman": Text(nl="vrouwen", en="women")},
    ),
    Division(
        name="schooling",
        title=Text(nl="scholing", en="schooling"),
        column=_bands("vks_level", _SCHOOLING),
        labels={
            "1-low": Text(nl="zonder diploma secundair", en="without secondary diploma"),
            "2-middle": Text(nl="diploma secundair", en="secondary diploma"),
            "3-high": Text(nl="hoger onderwijs", en="higher education"),
        },
    ),
    Division(
        name="sector",
        title=Text(nl="sector", en="sector"),
        column=pl.col("nace_section"),
        labels=_SECTIONS,
    ),
    Division(
        name="firm_size",
        title=Text(nl="grootte van het bedrijf", en="size of the firm"),
        column=_bands("headcount", _SIZES),
        labels={
            "0001-0010": Text(nl="tot 10 werknemers", en="up to 10 staff"),
            "0011-0050": Text(nl="11 tot 50 werknemers", en="11 to 50 staff"),
            "0051-0250": Text(nl="51 tot 250 werknemers", en="51 to 250 staff"),
            "0251-": Text(nl="meer dan 250 werknemers", en="more than 250 staff"),
        },
    ),
    Division(
        name="province",
        title=Text(nl="provincie", en="province"),
        column=pl.col("province"),
        labels={name: Text(nl=name, en=name) for name in _PROVINCES},
    ),
)
