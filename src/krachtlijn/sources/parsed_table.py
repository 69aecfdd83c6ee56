"""What the parser of one table hands over: rows, references to other tables, problems and notes."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from krachtlijn.kernel.errors import InvalidInput, Problem
from krachtlijn.kernel.ids import ConceptUri, concept_uri
from krachtlijn.kernel.text import Text
from krachtlijn.sources import table_problem
from krachtlijn.taxonomy.classification import (
    BroaderRow,
    DescriptionRow,
    Entry,
    LabelRow,
    MappingRow,
    MemberRow,
    OccupationSkillRow,
    SectorRow,
    SkillSkillRow,
)

OCCUPATION = Text(nl="het adres van een beroep", en="the address of an occupation")
SKILL = Text(nl="het adres van een competentie", en="the address of a competence")
GROUP = Text(nl="het adres van een ISCO-groep of competentiegroep", en="the address of an ISCO group or skill group")
CONCEPT = Text(nl="een conceptadres", en="the address of a concept")


@dataclass(slots=True)
class ParsedTable:
    """Rows of one table. `references` holds, per column, each address pointed to and the first line it stands on."""

    path: str
    entries: list[Entry] = field(default_factory=list)
    labels: list[LabelRow] = field(default_factory=list)
    descriptions: list[DescriptionRow] = field(default_factory=list)
    occupation_skills: list[OccupationSkillRow] = field(default_factory=list)
    broader: list[BroaderRow] = field(default_factory=list)
    skill_skills: list[SkillSkillRow] = field(default_factory=list)
    mappings: list[MappingRow] = field(default_factory=list)
    sectors: list[SectorRow] = field(default_factory=list)
    members: list[MemberRow] = field(default_factory=list)
    references: dict[str, dict[ConceptUri, int]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    notes: list[Text] = field(default_factory=list)
    rows: int = 0
    distinct: int = 0

    def uri(self, value: str, *, line: int, column: str, expected: Text = CONCEPT) -> ConceptUri | None:
        """The canonical address in a cell, or None after noting the problem."""
        uri = _canonical(value)
        if uri is None or not _is_of_kind(uri, expected):
            self.problems.append(
                table_problem.bad_value(file=self.path, line=line, column=column, value=value, expected=expected)
            )
            return None
        return uri

    def refer(self, uri: ConceptUri, *, line: int, column: str) -> None:
        """Remember that the row on `line` points to `uri`."""
        self.references.setdefault(column, {}).setdefault(uri, line)

    def refuse(self, value: str, *, line: int, column: str, expected: Text) -> None:
        """Note that a cell holds something the column does not allow."""
        self.problems.append(table_problem.bad_value(file=self.path, line=line, column=column, value=value, expected=expected))


@lru_cache(maxsize=200_000)
def _canonical(value: str) -> ConceptUri | None:
    try:
        return concept_uri(value)
    except InvalidInput:
        return None


def _is_of_kind(uri: ConceptUri, expected: Text) -> bool:
    if expected is OCCUPATION:
        return "/occupation/" in uri or ":occupation:" in uri
    if expected is SKILL:
        return "/skill/" in uri or ":skill:" in uri
    if expected is GROUP:
        return "/isco/" in uri or "/isced-f/" in uri or "/skill/" in uri or uri.startswith("urn:krachtlijn:")
    return True


def split_cell(cell: str) -> list[str]:
    """The values of a cell that holds several: separated by line breaks in tables, by ` | ` in collections.

    >>> split_cell("lasser | hoeklasser\\nlasser"), split_cell("http://a,\\nhttp://b")
    (['lasser', 'hoeklasser'], ['http://a', 'http://b'])
    """
    parts = (part.strip() for line in cell.replace(" | ", "\n").splitlines() for part in (line.rstrip().removesuffix(","),))
    return list(dict.fromkeys(part for part in parts if part))


class SeenRows:
    """Finds rows with the same key: equal ones are counted, contradicting ones become a problem."""

    def __init__(self, parsed: ParsedTable, *, column: str, free_columns: Iterable[str] = ()) -> None:
        self._parsed = parsed
        self._column = column
        self._free = frozenset(free_columns)
        self._first: dict[str, tuple[int, tuple[str, ...]]] = {}
        self.repeated = 0

    def is_new(self, key: str, *, line: int, row: Mapping[str, str]) -> bool:
        """Whether the key was not seen before; `free_columns` may differ between two rows of one key."""
        content = tuple(value for name, value in row.items() if name not in self._free)
        first = self._first.setdefault(key, (line, content))
        if first[0] == line:
            return True
        self.repeated += 1
        if first[1] != content:
            self._parsed.problems.append(
                table_problem.contradicting_rows(
                    file=self._parsed.path, line=line, column=self._column, value=key, first_line=first[0]
                )
            )
        return False

    def note(self) -> None:
        """Close the table: say how many rows were repeated."""
        self._parsed.distinct = len(self._first)
        if self.repeated:
            self._parsed.notes.append(
                Text(
                    nl=f"{self._parsed.path}: {self.repeated} rijen herhalen een concept; er blijven {len(self._first)} over.",
                    en=f"{self._parsed.path}: {self.repeated} rows repeat a concept; {len(self._first)} remain.",
                )
            )
