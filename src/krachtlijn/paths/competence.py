"""What can a person do now, and how do we know?"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from krachtlijn.kernel.ids import ConceptUri
from krachtlijn.kernel.text import Text
from krachtlijn.people.profile import Evidence, HeldCompetence, Person
from krachtlijn.taxonomy.occupation import Occupation

MINIMUM_PRACTICE_MONTHS = 6
"""Months in an occupation before its essential competences are assumed; a convention of the project, shown with the path."""

_EVIDENCE_REASONS: Mapping[Evidence, Text] = {
    Evidence.OWN_STATEMENT: Text(nl="u zei het zelf", en="you said so yourself"),
    Evidence.DIPLOMA: Text(nl="het blijkt uit een diploma of certificaat", en="a diploma or certificate shows it"),
    Evidence.TEST: Text(nl="het blijkt uit een test", en="a test shows it"),
    Evidence.EMPLOYER: Text(nl="een werkgever bevestigt het", en="an employer confirms it"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class CurrentCompetence:
    """A competence the person has now; `assumed` ones follow from work done and can be taken away by the person."""

    skill: ConceptUri
    assumed: bool
    reason: Text
    evidence: Evidence | None = None
    occupation: ConceptUri | None = None
    months: int | None = None


def current_competences(
    person: Person, *, occupations: Mapping[ConceptUri, Occupation], on: date
) -> tuple[CurrentCompetence, ...]:
    """Competences told by the person first, then those assumed from occupations held, without the rejected ones.

    A competence appears once: what was told or shown goes before an assumption, the longest practice before a shorter one.
    A career spell in an occupation that `occupations` does not hold gives nothing (see `unknown_occupations`).
    """
    told = {held.skill: _told(held) for held in reversed(person.competences)}
    assumed: dict[ConceptUri, CurrentCompetence] = {}
    for item in _assumptions(person, occupations=occupations, on=on):
        if item.skill not in told and item.skill not in person.rejected_assumptions:
            assumed.setdefault(item.skill, item)
    ordered = sorted(told.values(), key=lambda item: item.skill)
    return (*ordered, *sorted(assumed.values(), key=lambda item: item.skill))


def unknown_occupations(person: Person, occupations: Mapping[ConceptUri, Occupation]) -> tuple[ConceptUri, ...]:
    """Occupations of the career about which we know nothing, so that nothing could be assumed from them."""
    return tuple(sorted({spell.occupation for spell in person.career} - occupations.keys()))


def held_codes(person: Person) -> frozenset[str]:
    """Qualifications and licences the person holds, as comparable codes (see `code_key`)."""
    return code_keys(person.qualifications | person.licences)


def code_key(code: str) -> str:
    """A qualification or licence without its version, so that `BK-0599-1` and `BK-0599-2` are the same qualification.

    >>> code_key("BK-0599-1"), code_key("Rijbewijs C")
    ('BK-0599', 'rijbewijs c')
    """
    head, _, version = code.strip().rpartition("-")
    if head.upper().startswith("BK-") and version.isdigit():
        return head.upper()
    return code.strip().upper() if code.upper().startswith("BK-") else " ".join(code.lower().split())


def code_keys(codes: Iterable[str]) -> frozenset[str]:
    """Each code without its version."""
    return frozenset(map(code_key, codes))


def practice_text(months: int) -> Text:
    """A number of months as people say it.

    >>> practice_text(40).nl
    '3 jaar en 4 maanden'
    """
    years, rest = divmod(months, 12)
    month_nl, month_en = ("maand", "month") if rest == 1 else ("maanden", "months")
    parts_nl = [f"{years} jaar"] * bool(years) + [f"{rest} {month_nl}"] * bool(rest)
    parts_en = [f"{years} {'year' if years == 1 else 'years'}"] * bool(years) + [f"{rest} {month_en}"] * bool(rest)
    return Text(nl=" en ".join(parts_nl) or "0 maanden", en=" and ".join(parts_en) or "0 months")


def _told(held: HeldCompetence) -> CurrentCompetence:
    return CurrentCompetence(skill=held.skill, assumed=False, reason=_EVIDENCE_REASONS[held.evidence], evidence=held.evidence)


def _assumptions(person: Person, *, occupations: Mapping[ConceptUri, Occupation], on: date) -> list[CurrentCompetence]:
    months: dict[ConceptUri, int] = {}
    for spell in person.career:
        months[spell.occupation] = months.get(spell.occupation, 0) + spell.months_until(on)
    longest_first = sorted(months.items(), key=lambda pair: (-pair[1], pair[0]))
    return [
        _assumed(skill, occupation=occupations[uri], months=total)
        for uri, total in longest_first
        if uri in occupations and total >= MINIMUM_PRACTICE_MONTHS
        for skill in sorted(occupations[uri].essential)
    ]


def _assumed(skill: ConceptUri, *, occupation: Occupation, months: int) -> CurrentCompetence:
    practice = practice_text(months)
    return CurrentCompetence(
        skill=skill,
        assumed=True,
        reason=Text(
            nl=f"omdat u {practice.nl} werkte als {occupation.name.name_in('nl')}",
            en=f"because you worked {practice.en} as {occupation.name.name_in('en')}",
        ),
        occupation=occupation.uri,
        months=months,
    )
