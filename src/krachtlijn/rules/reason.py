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


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """One reason: met, not met, or (None) not known or only to be read; with its place in the law and since when."""

    text: Text
    met: bool | None
    article: str | None
    source: str
    valid_from: date


def reasons_of(assessment: Assessment) -> tuple[Reason, ...]:
    """Conditions first, then notices that hold, what no source tells, and the notes of parameters that mattered."""
    conditions = assessment.instrument.rule.conditions
    amounts = assessment.amounts if assessment.verdict.value is True else ()
    mattered = merged((assessment.verdict, *amounts), None)
    spoken = {name for one in conditions if (said := _said(one, assessment)) for name in places(said)}
    return (
        *(_condition_reason(condition, assessment) for condition in conditions),
        *_notice_reasons(assessment),
        *(_plain(note, assessment.instrument) for note in merged(amounts, None).notes),
        *_parameter_notes(assessment, mattered.parameters | spoken),
    )


def _plain(text: Text, instrument: Instrument, source: str | None = None) -> Reason:
    rule = instrument.rule
    return Reason(text=text, met=None, article=None, source=source or rule.source, valid_from=rule.valid_from)


def _said(condition: Condition, assessment: Assessment) -> Text | None:
    value = assessment.result(condition.name).value
    return None if value is None else condition.met if value else condition.not_met


def _condition_reason(condition: Condition, assessment: Assessment) -> Reason:
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
    """What to answer first; when no answer helps, what no source tells."""
    asked = [question.text for question in assessment.questions(result.missing)]
    if not asked:
        return Text(
            nl=f"Onbekend. {' '.join(note.nl for note in result.notes)}",
            en=f"Unknown. {' '.join(note.en for note in result.notes)}",
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


def unconfirmed_reasons(instrument: Instrument, *, on: date) -> tuple[Reason, ...]:
    """Why nothing can be decided for the day: one reason per source and end, naming every parameter left open.

    For a day before the instrument: one reason that says so.
    """
    if on < instrument.rule.valid_from:
        return (_plain(_not_begun(instrument), instrument),)
    groups: dict[tuple[str, date | None], list[Parameter]] = {}
    for parameter in instrument.parameters.unconfirmed(on):
        latest = parameter.latest(on)
        group = (latest.source, latest.end_of_confirmation) if latest else (instrument.rule.source, None)
        groups.setdefault(group, []).append(parameter)
    return tuple(_unconfirmed(parameters, source, end=end, on=on) for (source, end), parameters in groups.items())


def _not_begun(instrument: Instrument) -> Text:
    title, since = instrument.title, instrument.rule.valid_from
    return Text(
        nl=f"Onbekend: van voor {format_scalar(since, Unit.DATE)} kennen wij geen regels ({title.nl}).",
        en=f"Unknown: no rules are known from before {format_scalar(since, Unit.DATE, 'en')} ({title.en}).",
    )


def _unconfirmed(parameters: list[Parameter], source: str, *, end: date | None, on: date) -> Reason:
    gaps = [gap.reason for parameter in parameters for gap in parameter.gaps if gap.period.contains(on)]
    begun = [latest.period.valid_from for parameter in parameters if (latest := parameter.latest(on))]
    names = Text(nl=", ".join(p.title.nl for p in parameters), en=", ".join(p.title.en for p in parameters))
    until_nl = f"; bevestigd tot {format_scalar(end, Unit.DATE)}" if end else "; geen bron noemt een waarde"
    until_en = f"; confirmed until {format_scalar(end, Unit.DATE, 'en')}" if end else "; no source gives a value"
    nl = f"Onbekend: de regel voor deze periode is niet bevestigd ({names.nl}{until_nl})."
    en = f"Unknown: the rule for this period is not confirmed ({names.en}{until_en})."
    text = Text(nl=" ".join((nl, *(gap.nl for gap in gaps))), en=" ".join((en, *(gap.en for gap in gaps))))
    return Reason(text=text, met=None, article=None, source=source, valid_from=max(begun, default=on))
