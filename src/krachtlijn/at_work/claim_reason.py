"""Why a line of a file with claims got its verdict: codes that never change their meaning, each with a sentence.

The code of a condition of the rule is its name; the codes below are those of the claim itself. Reasons of many lines stand
in one long frame (`REASON_SCHEMA`), from which both the joined texts and the list per line follow.
"""

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

import polars as pl

from krachtlijn.kernel.text import Text

REASON_SCHEMA = pl.Schema(
    {"row": pl.UInt32, "rank": pl.Int16, "code": pl.String, "nl": pl.String, "en": pl.String, "column": pl.String}
)
"""`row` counts from 0, `rank` orders the reasons of a line, `column` names the column it is about (several: with a space)."""

SENTENCES: Mapping[str, Text] = MappingProxyType(
    {
        "empty_line": Text(nl="Deze regel is leeg.", en="This line is empty."),
        "row_length": Text(
            nl="Deze regel heeft {found} cellen, de kop {expected}: een cel ontbreekt of een scheidingsteken staat te veel.",
            en="This line has {found} cells, the header {expected}: a cell is missing or a separator is one too many.",
        ),
        "broken_quotes": Text(
            nl="Een aanhalingsteken op deze regel sluit niet; een cel mag niet over meer regels lopen.",
            en="A quotation mark on this line does not close; a cell may not run over more lines.",
        ),
        "control_sign": Text(
            nl="Op deze regel staat een onzichtbaar teken dat in geen tekst hoort; bewaar het bestand opnieuw.",
            en="This line holds an invisible sign that belongs in no text; save the file again.",
        ),
        "missing_cell": Text(nl="De cel ‘{column}’ is leeg en is nodig.", en="The cell '{column}' is empty and is needed."),
        "bad_cell": Text(
            nl="‘{value}’ kan niet in ‘{column}’; verwacht: {expected}.",
            en="'{value}' cannot stand in '{column}'; expected: {expected}.",
        ),
        "national_number": Text(
            nl="‘persoon’ lijkt een rijksregisternummer. Dat hebben wij niet nodig: gebruik een eigen kenmerk.",
            en="'person_ref' looks like a national number. We do not need it: use a reference of your own.",
        ),
        "ends_before_start": Text(
            nl="De opleiding eindigt voor ze begint; verbeter een van beide dagen.",
            en="The training ends before it starts; correct one of the two days.",
        ),
        "duplicate": Text(
            nl="Deze regel vraagt hetzelfde als regel {first} (zelfde persoon, opleiding, start en schooljaar); die regel telt.",
            en="This line asks the same as line {first} (same person, training, start and school year); that line counts.",
        ),
        "claimed_late": Text(
            nl="De aanvraag van {requested} komt te laat: de laatste dag was {deadline}.",
            en="The claim of {requested} is too late: the last day was {deadline}.",
        ),
        "claimed_late_guideline": Text(
            nl="De aanvraag van {requested} komt na {deadline}; voor dat schooljaar was dat nog geen strikte dag.",
            en="The claim of {requested} comes after {deadline}; for that school year that was no strict day yet.",
        ),
        "claimed_early": Text(
            nl="De aanvraag van {requested} komt te vroeg: ze kan vanaf {opens}.",
            en="The claim of {requested} is too early: it is possible from {opens}.",
        ),
        "not_claimed_yet": Text(
            nl="De dag van de aanvraag is niet ingevuld: of ze op tijd is, is niet nagegaan.",
            en="The day of the claim was not told: whether it is in time was not checked.",
        ),
        "continuation": Text(
            nl="Eerst geweigerd. Daarna gaat de dienst na of de werknemer een opleiding afwerkt waarvoor vorig schooljaar een "
            "aanvraag werd goedgekeurd; is dat zo, dan wordt de aanvraag goedgekeurd.",
            en="Refused first. The department then checks whether the employee finishes a training for which a claim was "
            "approved last school year; if so, the claim is accepted.",
        ),
        "continuation_term": Text(
            nl="De opleiding begon in een vorig schooljaar: tegen welke dag ze dit schooljaar opnieuw aangevraagd moet zijn, "
            "staat in geen bron. Of de aanvraag op tijd is, is niet nagegaan.",
            en="The training began in an earlier school year: no source tells by which day it must be claimed again this school "
            "year. Whether the claim is in time was not checked.",
        ),
        "approved_last_year": Text(
            nl="Voor het schooljaar van de start komt de aanvraag te laat. Vul in of vorig schooljaar een aanvraag voor deze "
            "opleiding werd goedgekeurd: dan wordt het schooljaar van de aanvraag nagegaan.",
            en="For the school year of the start the claim is too late. Tell whether a claim for this training was approved last "
            "school year: then the school year of the claim is checked.",
        ),
        "rule_not_confirmed": Text(
            nl="Geen bron bevestigt de regel voor {on} (bevestigd tot {until}). Wat geldt als hij niet verandert, staat apart.",
            en="No source confirms the rule for {on} (confirmed until {until}). What holds if it does not change stands apart.",
        ),
        "rule_not_known": Text(
            nl="Van voor {since} kennen wij geen regels over Vlaams opleidingsverlof.",
            en="No rules on Vlaams opleidingsverlof are known from before {since}.",
        ),
        "basis_announced": Text(nl="Rust op een aangekondigde regel.", en="Rests on a rule that was announced."),
        "basis_draft": Text(
            nl="Rust op een regel die wij alleen als ontwerp kennen.", en="Rests on a rule that is known to us as a draft only."
        ),
        "basis_conflict": Text(
            nl="Rust op een regel waarover bronnen verschillen.", en="Rests on a rule on which sources differ."
        ),
        "hours_unknown": Text(
            nl="Er is recht op verlof, maar het aantal uren is niet bekend. {why}",
            en="There is a right to leave, but the number of hours is not known. {why}",
        ),
        "over_year_maximum": Text(
            nl="Samen met de andere goedgekeurde regels van deze persoon is dit {sum} in dit schooljaar; het maximum is "
            "{maximum}. De uren daarboven worden niet terugbetaald.",
            en="With the other accepted lines of this person this is {sum} in this school year; the maximum is {maximum}. "
            "Hours above it are not refunded.",
        ),
    }
)


def empty_reasons() -> pl.DataFrame:
    """No reasons."""
    return pl.DataFrame(schema=REASON_SCHEMA)


def joined_reasons(frames: Iterable[pl.DataFrame]) -> pl.DataFrame:
    """All reasons in the order of their lines, and of `rank` within a line."""
    return pl.concat([empty_reasons(), *(frame.select(REASON_SCHEMA.names()).cast(REASON_SCHEMA) for frame in frames)]).sort(
        "row", "rank", maintain_order=True
    )


def claim_reasons(rows: pl.DataFrame, *, code: str, rank: int, column: str | None = None) -> pl.DataFrame:
    """The sentence of a code for some rows; columns `name` (or `name:nl` and `name:en`) fill its places.

    `rows` holds `row`; every filling column is text. `column` is the column it is about, else the row's own `column`.
    """
    about = pl.lit(column, dtype=pl.String) if column or "column" not in rows.columns else pl.col("column")
    return rows.select(
        "row",
        pl.lit(rank).alias("rank"),
        pl.lit(code).alias("code"),
        *(
            _filled(SENTENCES[code].in_language(language), rows.columns, language=language).alias(language)
            for language in ("nl", "en")
        ),
        about.alias("column"),
    )


def _filled(sentence: str, columns: Sequence[str], *, language: str) -> pl.Expr:
    parts, places = [], []
    rest = sentence
    while "{" in rest:
        before, _, rest = rest.partition("{")
        place, _, rest = rest.partition("}")
        parts.append(before)
        places.append(f"{place}:{language}" if f"{place}:{language}" in columns else place)
    pieces = [piece for part, place in zip(parts, places, strict=True) for piece in (pl.lit(part), pl.col(place))]
    return pl.concat_str(*pieces, pl.lit(rest))


def spoken_day(column: str, language: str) -> pl.Expr:
    """A day as people read it: 1/9/2025 in Dutch, 2025-09-01 in English."""
    return pl.col(column).dt.to_string("%-d/%-m/%Y" if language == "nl" else "%Y-%m-%d")


def spoken_days(**days: str) -> list[pl.Expr]:
    """Columns `place:nl` and `place:en` for places that a day fills, by the name of its column."""
    return [spoken_day(day, language).alias(f"{place}:{language}") for place, day in days.items() for language in ("nl", "en")]
