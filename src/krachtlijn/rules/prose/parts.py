"""What the text of a rule is made of; every sentence stands in Dutch and English, so both have the same structure."""

from dataclasses import dataclass
from datetime import date

from krachtlijn.kernel.text import Text
from krachtlijn.rules.expression.wording import Said


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One step, or one thing to know: what it is, how it is found, remarks, its source and the numbers of its values."""

    title: Text
    says: tuple[Said, ...] = ()
    remarks: tuple[Text, ...] = ()
    source: str | None = None
    article: str | None = None
    values: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One part of the text; `lead` stands above its lines, or says that there are none."""

    name: str
    title: Text
    lead: Text
    lines: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ValueLine:
    """One value of one parameter in a period; all ends are exclusive.

    A declared period without a value has no source. `valid_until` is None without end, `confirmed_until` is the first day no
    source confirms. `is_firm`: confirmed on the day (or closed) and plain law in force.
    """

    number: int
    title: Text
    value: Text
    valid_from: date | None
    valid_until: date | None = None
    confirmed_until: date | None = None
    status: Text
    is_firm: bool = True
    source: str | None = None
    article: str | None = None
    read_on: date | None = None
    note: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleText:
    """The text of one instrument on one day: what stands above it, its parts, the values of the day and all values ever."""

    instrument: str
    title: Text
    on: date
    lead: tuple[Text, ...]
    is_firm: bool
    sections: tuple[Section, ...]
    values: tuple[ValueLine, ...]
    history: tuple[ValueLine, ...]
    definition_hash: str
