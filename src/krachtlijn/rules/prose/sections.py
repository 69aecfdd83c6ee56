"""The order in which a rule is read: what, who, what it gives, by when, what goes with it, what nobody can tell, what we ask."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from krachtlijn.kernel.text import Text
from krachtlijn.rules.expression.day import DayInSchoolYear, LastDayOfTerm, Moved
from krachtlijn.rules.expression.leaf import Undecided
from krachtlijn.rules.expression.node import Expression
from krachtlijn.rules.expression.span import AsLongAgain, FullYears
from krachtlijn.rules.expression.wording import BASIS_WORDS, COMMA, Reader, Said, atom, listed, phrase, quoted, spoken, value_text
from krachtlijn.rules.fact import Question
from krachtlijn.rules.instrument import Instrument
from krachtlijn.rules.parameter import Basis, Parameter
from krachtlijn.rules.prose.parts import Line, Section
from krachtlijn.rules.prose.steps import Writer
from krachtlijn.rules.rule import Quantity, Rule
from krachtlijn.rules.unit import Unit


def sections_of(writer: Writer, *, sentence: Text, together: Sequence[Line]) -> tuple[Section, ...]:
    """All sections, in the order of reading; `together` says how it stands to other instruments."""
    instrument = writer.instrument
    return (
        _what(instrument, sentence),
        _who(writer),
        _gives(writer),
        _until(writer),
        _beside(writer),
        *_shared(writer),
        _together(together),
        _unknown(writer),
        _counting(instrument.rule),
        _asked(instrument),
    )


def _what(instrument: Instrument, sentence: Text) -> Section:
    rule = instrument.rule
    since = spoken(rule.valid_from, Unit.DATE)
    lead = phrase("{} bestaat sinds {}.", "{} exists since {}.", rule.title, since)
    line = Line(title=sentence, source=rule.source)
    return Section(name="what", title=Text(nl="Wat is het?", en="What is it?"), lead=lead, lines=(line,))


def _who(writer: Writer) -> Section:
    lines = tuple(writer.condition(step) for step in writer.instrument.rule.conditions)
    lead = Text(
        nl="U hebt er recht op als alle voorwaarden kloppen. Onder elke voorwaarde staat wanneer ze klopt. Weten wij dat niet, "
        "dan is het antwoord “onbekend”.",
        en="You have a right to it if all conditions are met. Below each condition stands when it is met. If we do not know "
        "that, the answer is “unknown”.",
    )
    return Section(name="who", title=Text(nl="Voor wie is het?", en="Who is it for?"), lead=lead, lines=lines)


def _gives(writer: Writer) -> Section:
    steps = [step for step in writer.instrument.rule.steps if isinstance(step, Quantity)]
    some = Text(nl="Zo berekenen wij wat het geeft, stap voor stap.", en="This is how we compute what it gives, step by step.")
    none = Text(nl="Dit recht geeft geen bedrag of aantal.", en="This right gives no amount or number.")
    lines = tuple(map(writer.quantity, steps))
    return Section(
        name="gives", title=Text(nl="Wat geeft het?", en="What does it give?"), lead=some if lines else none, lines=lines
    )


def _until(writer: Writer) -> Section:
    some = Text(nl="Dit moet gebeuren, ten laatste op deze dag.", en="This must be done, on this day at the latest.")
    none = Text(nl="Deze regel kent geen laatste dagen.", en="This rule knows no last days.")
    lines = tuple(map(writer.term, writer.instrument.rule.terms))
    return Section(name="until", title=Text(nl="Tegen wanneer?", en="By when?"), lead=some if lines else none, lines=lines)


def _beside(writer: Writer) -> Section:
    some = Text(
        nl="Deze zinnen staan bij het antwoord als ze voor u tellen.",
        en="These sentences stand with the answer when they count for you.",
    )
    none = Text(nl="Bij deze regel zeggen wij niets extra.", en="With this rule we say nothing more.")
    lines = tuple(map(writer.notice, writer.instrument.rule.notices))
    title = Text(nl="Wat zeggen wij erbij?", en="What do we say with it?")
    return Section(name="beside", title=title, lead=some if lines else none, lines=lines)


def _shared(writer: Writer) -> Iterator[Section]:
    lines = writer.shared()
    lead = Text(nl="Deze onderdelen komen hierboven meer dan eens voor.", en="These parts occur more than once above.")
    title = Text(nl="Onderdelen die terugkomen", en="Parts that come back")
    if lines:
        yield Section(name="shared", title=title, lead=lead, lines=lines)


def _together(lines: Sequence[Line]) -> Section:
    lead = Text(
        nl="Over alles wat hier niet staat, zegt geen bron iets. Vraag het dan na.",
        en="About all that is not listed here no source says anything. Then ask.",
    )
    title = Text(nl="Wat gaat samen, en wat niet?", en="What goes together, and what does not?")
    return Section(name="together", title=title, lead=lead, lines=tuple(lines))


def _unknown(writer: Writer) -> Section:
    instrument, on = writer.instrument, writer.reader.on
    lines = (*_undecided(instrument.rule, writer.reader), *_open_values(instrument, on=on))
    some = Text(
        nl="Dit weten wij niet, of niet zeker. Telt het voor u, dan zegt het antwoord dat erbij.",
        en="This we do not know, or not for certain. If it counts for you, the answer says so.",
    )
    none = Text(
        nl="Op deze dag zijn alle waarden bevestigd. Met alle antwoorden kunnen wij altijd beslissen.",
        en="On this day all values are confirmed. With all answers we can always decide.",
    )
    title = Text(nl="Wat kunnen wij niet beslissen, en waarom?", en="What can we not decide, and why?")
    return Section(name="unknown", title=title, lead=some if lines else none, lines=lines)


def _undecided(rule: Rule, reader: Reader) -> Iterator[Line]:
    where: dict[Text, list[Text]] = {}
    for step in rule.steps:
        name = reader.filled(reader.steps[step.name])
        for expression in step.expressions:
            for why in dict.fromkeys(node.why for node in expression.walk() if isinstance(node, Undecided)):
                where.setdefault(why, []).append(name)
    for why, names in where.items():
        place = phrase("Dit speelt bij {}.", "This matters in {}.", listed(list(dict.fromkeys(names)), COMMA))
        yield Line(title=reader.filled(why), remarks=(place,))


def _open_values(instrument: Instrument, *, on: date) -> Iterator[Line]:
    for number, parameter in enumerate(instrument.parameters.parameters, start=1):
        remarks = tuple(_doubts(parameter, on=on))
        if remarks:
            yield Line(title=quoted(parameter.title), remarks=remarks, values=(number,))


def _doubts(parameter: Parameter, *, on: date) -> Iterator[Text]:
    latest = parameter.latest(on)
    if latest is None:
        yield Text(nl="Op deze dag was er nog geen waarde.", en="On this day there was no value yet.")
    elif not parameter.confirms(on):
        day, value = spoken(latest.end_of_confirmation, Unit.DATE), value_text(latest, unit=parameter.unit)
        nl = "Niet bevestigd sinds {}. De laatste waarde was {}; of ze nog geldt, weet niemand zeker."
        yield phrase(
            nl, "Not confirmed since {}. The last value was {}; nobody knows for sure whether it still holds.", day, value
        )
    if latest is not None and latest.status is not Basis.IN_FORCE:
        note = latest.note or Text(nl="", en="")
        yield phrase("Let op, {}. {}", "Note, {}. {}", BASIS_WORDS[latest.status], note)
    yield from (gap.reason for gap in parameter.gaps if gap.period.contains(on))


_COUNTING: Mapping[type[Expression], Text] = {
    Moved: Text(
        nl="Tellen wij een aantal maanden verder en bestaat die dag niet, dan nemen wij de laatste dag van de maand. Een week is "
        "zeven dagen.",
        en="When we count months and the day does not exist, we take the last day of the month. A week is seven days.",
    ),
    LastDayOfTerm: Text(
        nl="De eerste dag van een termijn telt mee: drie maanden vanaf 1 september eindigen op 30 november.",
        en="The first day of a term counts: three months from 1 September end on 30 November.",
    ),
    DayInSchoolYear: Text(
        nl="Een schooljaar loopt van 1 september tot en met 31 augustus.",
        en="A school year runs from 1 September to 31 August.",
    ),
    FullYears: Text(
        nl="Volle jaren tellen wij zoals verjaardagen. Wie op 29 februari geboren is, verjaart in andere jaren op 1 maart.",
        en="We count full years like birthdays. Who was born on 29 February has one on 1 March in other years.",
    ),
    AsLongAgain: Text(
        nl="De duur van een periode telt haar eerste en haar laatste dag mee.",
        en="The length of a span counts its first and its last day.",
    ),
}


def _counting(rule: Rule) -> Section:
    used = {type(node) for step in rule.steps for expression in step.expressions for node in expression.walk()}
    lines = tuple(Line(title=text) for kind, text in _COUNTING.items() if kind in used)
    some = Text(nl="Zo tellen wij dagen, maanden en jaren.", en="This is how we count days, months and years.")
    none = Text(nl="In deze regel tellen wij geen dagen.", en="In this rule we count no days.")
    title = Text(nl="Hoe tellen wij?", en="How do we count?")
    return Section(name="counting", title=title, lead=some if lines else none, lines=lines)


def _asked(instrument: Instrument) -> Section:
    lines = tuple(map(_question, instrument.questions))
    some = Text(
        nl="Dit kunnen wij u vragen. Wat voor u niets kan veranderen, vragen wij niet.",
        en="This is what we may ask you. What can change nothing for you, we do not ask.",
    )
    none = Text(nl="Deze regel vraagt niets.", en="This rule asks nothing.")
    title = Text(nl="Wat vragen wij?", en="What do we ask?")
    return Section(name="asked", title=title, lead=some if lines else none, lines=lines)


def _question(question: Question) -> Line:
    choices = tuple(atom(choice.label) for choice in question.choices)
    said = Said(text=Text(nl="kies uit:", en="choose from:"), parts=choices)
    return Line(title=question.text, says=(said,) if choices else ())
