"""What belongs to a last day beside the day itself: what happens after it, whom it binds, and how it was counted."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache

from krachtlijn.kernel.text import Text
from krachtlijn.rules.expression.leaf import Dated
from krachtlijn.rules.expression.node import Expression, Literal, require_unit
from krachtlijn.rules.unit import Scalar, Unit, format_scalar


class Lateness(StrEnum):
    """What a day too late means."""

    FORFEITS = "forfeits"
    ALLOWS_REFUSAL = "allows_refusal"
    GUIDELINE = "guideline"

    @property
    def label(self) -> Text:
        """The kind of last day, in a few words."""
        return _LABELS[self]

    @property
    def sentence(self) -> Text:
        """What happens to who is late."""
        return _SENTENCES[self]


_LABELS: Mapping[Lateness, Text] = {
    Lateness.FORFEITS: Text(nl="strikte dag", en="strict day"),
    Lateness.ALLOWS_REFUSAL: Text(nl="laatste dag zonder risico op een weigering", en="last day without the risk of a refusal"),
    Lateness.GUIDELINE: Text(nl="richtdatum", en="guideline"),
}
_SENTENCES: Mapping[Lateness, Text] = {
    Lateness.FORFEITS: Text(nl="Te laat is verloren.", en="Too late is lost."),
    Lateness.ALLOWS_REFUSAL: Text(
        nl="Te laat is niet meteen verloren, maar de andere partij mag dan weigeren.",
        en="Too late is not lost at once, but the other party may then refuse.",
    ),
    Lateness.GUIDELINE: Text(
        nl="Dit is een richtdatum: geen bron zegt dat wie later is, het recht verliest.",
        en="This is a guideline: no source says that who is later loses the right.",
    ),
}
FORFEITS, ALLOWS_REFUSAL, GUIDELINE = (Literal(value=kind.value, of_unit=Unit.TEXT) for kind in Lateness)


class Bound(StrEnum):
    """Who has to act, or may no longer act, by the last day."""

    EMPLOYEE = "employee"
    EMPLOYER = "employer"
    ENTERPRISE = "enterprise"
    PROVIDER = "provider"
    JOBSEEKER = "jobseeker"
    TRAINEE = "trainee"
    PUPIL = "pupil"
    WORKER = "worker"
    SELF_EMPLOYED = "self_employed"
    RECEIVER = "receiver"

    @property
    def who(self) -> Text:
        """How the reader calls that person."""
        return _WHO[self]


_WHO: Mapping[Bound, Text] = {
    Bound.EMPLOYEE: Text(nl="u, als werknemer", en="you, as an employee"),
    Bound.EMPLOYER: Text(nl="uw werkgever", en="your employer"),
    Bound.ENTERPRISE: Text(nl="de onderneming", en="the enterprise"),
    Bound.PROVIDER: Text(nl="de opleidingsverstrekker", en="the training provider"),
    Bound.JOBSEEKER: Text(nl="u, als werkzoekende", en="you, as a jobseeker"),
    Bound.TRAINEE: Text(nl="u, als cursist", en="you, as a trainee"),
    Bound.PUPIL: Text(nl="u, als leerling", en="you, as a pupil"),
    Bound.WORKER: Text(nl="u, als werknemer of zelfstandige", en="you, as an employee or self-employed person"),
    Bound.SELF_EMPLOYED: Text(nl="u, als zelfstandige", en="you, as a self-employed person"),
    Bound.RECEIVER: Text(nl="de curator of de overnemer", en="the receiver or who takes over"),
}


class Convention(StrEnum):
    """How a term is counted; a test holds each term to the expression of its day."""

    FIRST_DAY_COUNTS = "first_day_counts"
    DAY_AFTER_IS_FIRST = "day_after_is_first"
    WORKING_DAYS = "working_days"
    COUNTED_BACK = "counted_back"
    DAY_OF_SCHOOL_YEAR = "day_of_school_year"
    TOLD_DAY = "told_day"
    EXTENDED = "extended"


@dataclass(frozen=True, slots=True, kw_only=True)
class Counting:
    """How the last day is counted: a convention, with the length of the term where it has one.

    `when` tells for which cases, in a term that is counted in more than one way; without it for all that are left.
    """

    how: Convention
    length: Expression | None = None
    when: Expression | None = None

    def __post_init__(self) -> None:
        if self.when is not None:
            require_unit((self.when,), Unit.FLAG)
        if (self.length is None) is not (self.how in _WITHOUT_LENGTH):
            raise TypeError(f"{self.how} {'needs a' if self.length is None else 'has no'} length")
        if self.length is not None and self.length.unit not in _LENGTHS:
            raise TypeError(f"the length of a term is in days, weeks or months, not in {self.length.unit}")

    @property
    def expressions(self) -> tuple[Expression, ...]:
        """When it holds, and the length."""
        return tuple(expression for expression in (self.when, self.length) if expression is not None)


_LENGTHS = frozenset({Unit.DAYS, Unit.WEEKS, Unit.MONTHS})
_WITHOUT_LENGTH = frozenset({Convention.DAY_OF_SCHOOL_YEAR, Convention.TOLD_DAY, Convention.EXTENDED})
_NUMBERS = {
    "nl": ("nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"),
    "en": ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
}
_PATTERNS: Mapping[tuple[Convention, Unit | None], Text] = {
    (Convention.FIRST_DAY_COUNTS, Unit.MONTHS): Text(nl="{}, de eerste dag telt mee", en="{}, the first day counts"),
    (Convention.DAY_AFTER_IS_FIRST, Unit.DAYS): Text(
        nl="{}, elke dag van de kalender telt; de dag erna is dag één",
        en="{}, every calendar day counts; the day after is day one",
    ),
    (Convention.DAY_AFTER_IS_FIRST, Unit.WEEKS): Text(
        nl="{}, tot en met dezelfde dag van de week; de dag erna is dag één",
        en="{}, up to the same day of the week; the day after is day one",
    ),
    (Convention.DAY_AFTER_IS_FIRST, Unit.MONTHS): Text(
        nl="{}, tot en met dezelfde dag van de maand; de dag erna is dag één",
        en="{}, up to the same day of the month; the day after is day one",
    ),
    (Convention.WORKING_DAYS, Unit.DAYS): Text(
        nl="{}, alleen werkdagen tellen; de dag erna kan dag één zijn",
        en="{}, only working days count; the day after may be day one",
    ),
    (Convention.COUNTED_BACK, Unit.DAYS): Text(
        nl="{} vroeger, elke dag van de kalender telt", en="{} earlier, every calendar day counts"
    ),
    (Convention.COUNTED_BACK, Unit.WEEKS): Text(
        nl="{} vroeger, op dezelfde dag van de week", en="{} earlier, on the same day of the week"
    ),
    (Convention.COUNTED_BACK, Unit.MONTHS): Text(
        nl="{} vroeger, op dezelfde dag van de maand", en="{} earlier, on the same day of the month"
    ),
    (Convention.DAY_OF_SCHOOL_YEAR, None): Text(nl="een vaste dag in het schooljaar", en="a fixed day in the school year"),
    (Convention.TOLD_DAY, None): Text(nl="de dag die in uw brief staat", en="the day that your letter tells"),
    (Convention.EXTENDED, None): Text(
        nl="een vaste dag, bij uitzondering later dan de gewone termijn", en="a fixed day, by exception later than the usual term"
    ),
}


@cache
def counting_words(how: Convention, *, length: Scalar | None = None, unit: Unit | None = None) -> Text:
    """The convention in words; `length` is a whole number of the unit.

    >>> counting_words(Convention.FIRST_DAY_COUNTS, length=3, unit=Unit.MONTHS).nl
    'drie maanden, de eerste dag telt mee'
    """
    pattern = _PATTERNS[how, unit]
    return Text(
        nl=pattern.nl.format(_spelled(length, unit, language="nl")), en=pattern.en.format(_spelled(length, unit, language="en"))
    )


def _spelled(length: Scalar | None, unit: Unit | None, *, language: str) -> str:
    if unit is None:
        return ""
    number, _, noun = format_scalar(length, unit, language).partition(" ")
    words = _NUMBERS[language]
    return f"{words[int(number)]} {noun}" if number.isdecimal() and int(number) < len(words) else f"{number} {noun}".strip()


@dataclass(frozen=True, slots=True, kw_only=True)
class LatenessSince:
    """From which day a last day was of which kind, by which source."""

    kind: Lateness
    valid_from: date
    source: str


def lateness_history(parts: Sequence[tuple[Lateness, date]]) -> Text:
    """Since when a last day is of its kind, from first to last: "richtdatum sinds 1/9/2019; strikte dag sinds 1/9/2022"."""
    return Text(nl=_since(parts, "nl"), en=_since(parts, "en"))


def _since(parts: Sequence[tuple[Lateness, date]], language: str) -> str:
    word = Text(nl="sinds", en="since").in_language(language)
    return "; ".join(
        f"{kind.label.in_language(language)} {word} {format_scalar(day, Unit.DATE, language)}" for kind, day in parts
    )


def check_lateness(expression: Expression) -> None:
    """Refuse what is neither one of the three kinds nor a dated parameter. Raises TypeError."""
    require_unit((expression,), Unit.TEXT)
    is_kind = isinstance(expression, Literal) and expression.value in set(Lateness)
    if not is_kind and not isinstance(expression, Dated):
        raise TypeError(f"what lateness means is one of {', '.join(Lateness)}, or a dated parameter: {expression!r}")
