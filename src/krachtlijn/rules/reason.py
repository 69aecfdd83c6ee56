"""Why: a sentence for every condition, for what no source tells, and for a rule that is not confirmed."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from krachtlijn.kernel.text import Text
from krachtlijn.rules.assessment import Assessment
from krachtlijn.rules.expression.reading import Evaluation, merged
from krachtlijn.rules.instrument import Instrument
from krachtlijn.rules.parameter import Parameter
from krachtlijn.rules.rule import Condition
from krachtlijn.rules.sentence import places
from krachtlijn.rules.unit import Unit, format_scalar

_NOTHING = Text(nl="", en="")


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part of the rule that is not confirmed: the parameter, the source of its last value, and since when that held."""

    title: Text
    source: str
    valid_from: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """One reason: met, not met, or (None) not known or only to be read; with its place in the law and since when.

    `parts` are the parts of the rule that are not confirmed, when that is the reason.
    """

    text: Text
    met: bool | None
    article: str | None
    source: str
    valid_from: date
    parts: tuple[Part, ...] = ()


def reasons_of(assessment: Assessment) -> tuple[Reason, ...]:
    """Conditions first, then notices that hold, what no source tells, and the notes of parameters that mattered."""
    conditions = assessment.instrument.rule.conditions
    amounts = assessment.amounts if assessment.verdict.value is True else ()
    mattered = merged((assessment.verdict, *amounts), None)
    spoken = {name for one in conditions if (said := _said(one, assessment)) for name in places(said)}
    return (
        *(condition_reason(condition, assessment) for condition in conditions),
        *_notice_reasons(assessment),
        *(_plain(assessment.sentence(note), assessment.instrument) for note in merged(amounts, None).notes),
        *_parameter_notes(assessment, mattered.parameters | spoken),
    )


def _plain(text: Text, instrument: Instrument, source: str | None = None) -> Reason:
    rule = instrument.rule
    return Reason(text=text, met=None, article=None, source=source or rule.source, valid_from=rule.valid_from)


def _said(condition: Condition, assessment: Assessment) -> Text | None:
    value = assessment.result(condition.name).value
    return None if value is None else condition.met if value else condition.not_met


def condition_reason(condition: Condition, assessment: Assessment) -> Reason:
    """Why one condition is met, is not, or is not known; the assessment holds its result."""
    result, said = assessment.result(condition.name), _said(condition, assessment)
    parameters = assessment.situation.parameters
    begun = [parameters[key].period.valid_from for key in result.parameters if key in parameters]
    return Reason(
        text=assessment.sentence(said) if said else _unanswered(result, assessment),
        met=None if said is None else result.value is True,
        article=condition.article,
        source=condition.source,
        valid_from=max((assessment.instrument.rule.valid_from, *begun)),
    )


def _unanswered(result: Evaluation, assessment: Assessment) -> Text:
    """What is not confirmed or what to answer first; when no answer helps, what no source tells."""
    if result.open_keys:
        return _unconfirmed_text(_named(assessment.instrument, result.open_keys))
    asked = [question.text for question in assessment.questions(result.missing)]
    if not asked:
        notes = [assessment.sentence(note) for note in result.notes]
        return Text(
            nl=f"Onbekend. {' '.join(note.nl for note in notes)}",
            en=f"Unknown. {' '.join(note.en for note in notes)}",
        )
    return Text(
        nl=f"Onbekend, omdat een antwoord ontbreekt: {' '.join(text.nl for text in asked)}",
        en=f"Unknown, because an answer is missing: {' '.join(text.en for text in asked)}",
    )


def _notice_reasons(assessment: Assessment) -> Iterator[Reason]:
    for notice in assessment.instrument.rule.notices:
        if assessment.result(notice.name).value is True:
            yield _plain(assessment.sentence(notice.text), assessment.instrument, notice.source)


def _parameter_notes(assessment: Assessment, keys: frozenset[str]) -> Iterator[Reason]:
    for key, dated in assessment.situation.parameters.items():
        if dated.note is not None and key in keys:
            since = dated.period.valid_from
            yield Reason(text=dated.note, met=None, article=dated.article, source=dated.source, valid_from=since)


def unconfirmed_reasons(instrument: Instrument, *, on: date, keys: frozenset[str]) -> tuple[Reason, ...]:
    """Why nothing can be decided for the day: one reason for each day since which parts of the rule are not confirmed.

    `keys` are the parameters that could change the answer. For a day before the instrument: one reason that says so.
    """
    if on < instrument.rule.valid_from:
        return (_plain(_not_begun(instrument), instrument),)
    groups: dict[date | None, list[Parameter]] = {}
    for parameter in _named(instrument, keys):
        latest = parameter.latest(on)
        groups.setdefault(latest.end_of_confirmation if latest else None, []).append(parameter)
    return tuple(_unconfirmed(parameters, instrument, end=end, on=on) for end, parameters in groups.items())


def _named(instrument: Instrument, keys: frozenset[str]) -> list[Parameter]:
    return [parameter for parameter in instrument.parameters.parameters if parameter.key in keys]


def _not_begun(instrument: Instrument) -> Text:
    title, since = instrument.title, instrument.rule.valid_from
    return Text(
        nl=f"Onbekend: van voor {format_scalar(since, Unit.DATE)} kennen wij geen regels ({title.nl}).",
        en=f"Unknown: no rules are known from before {format_scalar(since, Unit.DATE, 'en')} ({title.en}).",
    )


def _unconfirmed(parameters: list[Parameter], instrument: Instrument, *, end: date | None, on: date) -> Reason:
    parts = tuple(_part(parameter, instrument, on=on) for parameter in parameters)
    gaps = [gap.reason for parameter in parameters for gap in parameter.gaps if gap.period.contains(on)]
    sources = {part.source for part in parts}
    until = (
        Text(nl=f"; bevestigd tot {format_scalar(end, Unit.DATE)}", en=f"; confirmed until {format_scalar(end, Unit.DATE, 'en')}")
        if end
        else Text(nl="; geen bron noemt een waarde", en="; no source gives a value")
    )
    said = _unconfirmed_text(parameters, until)
    text = Text(nl=" ".join((said.nl, *(gap.nl for gap in gaps))), en=" ".join((said.en, *(gap.en for gap in gaps))))
    source = sources.pop() if len(sources) == 1 else instrument.rule.source
    return Reason(text=text, met=None, article=None, source=source, valid_from=max(p.valid_from for p in parts), parts=parts)


def _part(parameter: Parameter, instrument: Instrument, *, on: date) -> Part:
    latest = parameter.latest(on)
    if latest is None:
        return Part(title=parameter.title, source=instrument.rule.source, valid_from=on)
    return Part(title=parameter.title, source=latest.source, valid_from=latest.period.valid_from)


def _unconfirmed_text(parameters: list[Parameter], until: Text = _NOTHING) -> Text:
    nl, en = ", ".join(one.title.nl for one in parameters), ", ".join(one.title.en for one in parameters)
    return Text(
        nl=f"Onbekend: de regel voor deze periode is niet bevestigd ({nl}{until.nl}).",
        en=f"Unknown: the rule for this period is not confirmed ({en}{until.en}).",
    )
