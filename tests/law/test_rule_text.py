"""The text of every rule: complete, without code words, the same in both languages, and changed by every changed value."""

import re
from dataclasses import replace
from datetime import date

import pytest

from krachtlijn.journeys.read_rule import read_rule
from krachtlijn.kernel.text import Text
from krachtlijn.rules.expression.amount import Product
from krachtlijn.rules.expression.leaf import Dated, Undecided
from krachtlijn.rules.expression.wording import spoken
from krachtlijn.rules.parameter import Basis
from krachtlijn.rules.prose.parts import RuleText
from krachtlijn.rules.prose.plain import plain_lines
from krachtlijn.rules.prose.text import rule_text
from krachtlijn.rules.registry import flemish_instruments
from krachtlijn.rules.rule import Condition, Notice, Quantity, Term
from krachtlijn.rules.sentence import places
from krachtlijn.rules.term import Lateness
from krachtlijn.rules.unit import Unit

INSTRUMENTS = tuple(flemish_instruments())
NAMES = [instrument.id for instrument in INSTRUMENTS]
DAYS = (date(2010, 6, 1), date(2019, 9, 1), date(2021, 10, 1), date(2025, 9, 1), date(2026, 11, 23), date(2030, 1, 1))
TODAY = date(2026, 11, 23)
ADDRESS = re.compile(r"https?://\S+|\b[\w-]+(\.[\w-]+)*\.(be|eu|com|vlaanderen)\b(/\S*)?")
every_instrument = pytest.mark.parametrize("instrument", INSTRUMENTS, ids=NAMES)
SECTION_OF = {Condition: "who", Quantity: "gives", Term: "until", Notice: "beside"}
OTHER = {Unit.FLAG: lambda value: not value, Unit.DATE: lambda _: date(2031, 5, 4), Unit.DAY_OF_YEAR: lambda _: 1224}


def text_of(instrument, *, on=TODAY):
    return rule_text(instrument, on=on, sentence=Text(nl="Een zin.", en="A sentence."))


def lines_of(text, language="nl"):
    return list(plain_lines(text, language))


def section(text: RuleText, name: str):
    return next(part for part in text.sections if part.name == name)


def depth(line: str) -> int:
    return len(line) - len(line.lstrip())


@every_instrument
@pytest.mark.parametrize("on", DAYS, ids=str)
def test_every_rule_reads_without_code_words_on_every_day(instrument, on):
    text = read_rule(instrument.id, on=on)
    codes = {parameter.key for parameter in instrument.parameters.parameters}
    codes |= {name for name in (*(step.name for step in instrument.rule.steps),) if "_" in name}
    for language in ("nl", "en"):
        for line in lines_of(text, language):
            said = ADDRESS.sub("adres", line)
            assert not re.search(r"[{}]|\w_\w|\bTrue\b|\bFalse\b|“”|\(\)", said), line
            assert language == "en" or "None" not in said, line
            assert not codes & set(re.findall(r"[\w.]+", said)), line
            assert "  " not in line.strip(), line


@every_instrument
def test_both_languages_have_the_same_structure_and_other_words(instrument):
    dutch, english = (lines_of(text_of(instrument), language) for language in ("nl", "en"))
    assert [depth(line) for line in dutch] == [depth(line) for line in english]
    assert [re.findall(r"^\s*\d+[.)]", line) for line in dutch] == [re.findall(r"^\s*\d+[.)]", line) for line in english]
    assert not [line for line in dutch if re.search(r"\b(your answer|you answer|all of this|rounded)\b", line)]
    assert not [line for line in english if re.search(r"\b(uw antwoord|antwoordt|dit alles|afgerond)\b", line)]


@every_instrument
def test_every_step_question_parameter_source_and_unknown_is_told(instrument):
    text, rule = text_of(instrument), instrument.rule
    printed = "\n".join(lines_of(text))
    for kind, name in SECTION_OF.items():
        steps = [step for step in rule.steps if isinstance(step, kind)]
        assert len(section(text, name).lines) == len(steps)
    for step in rule.steps:
        for sentence in step.sentences:
            whole = [part for part in re.split(r"\{[\w.]+\}", sentence.nl) if len(part) > 3]
            capital = [part[:1].upper() + part[1:] for part in whole[:1]]
            assert all(part in printed for part in (*capital, *whole[1:])), (step.name, sentence.nl)
        if not isinstance(step, Quantity):
            assert step.source in printed
    for question in rule.questions:
        assert question.text.nl in printed
        assert all(label[:1].upper() + label[1:] in printed for label in (choice.label.nl for choice in question.choices))
    for parameter in instrument.parameters.parameters:
        for value in parameter.values:
            assert value.source in printed
            assert value.note is None or value.note.nl in printed
        assert all(gap.reason.nl in printed for gap in parameter.gaps)
    assert [line.number for line in text.values] == list(range(1, len(instrument.parameters.parameters) + 1))
    nodes = [node for step in rule.steps for expression in step.expressions for node in expression.walk()]
    for why in {node.why for node in nodes if isinstance(node, Undecided) and not places(node.why)}:
        assert why.nl in printed


@every_instrument
def test_every_question_is_used_in_a_sentence_of_the_rule_and_not_only_listed(instrument):
    text = text_of(instrument)
    kept = [part for part in text.sections if part.name != "asked"]
    printed = "\n".join(lines_of(replace(text, sections=tuple(kept))))
    for question in instrument.questions:
        asked = question.text.nl.partition("?")[0]
        assert f"“{asked}?”" in printed, question.name


@every_instrument
def test_every_step_names_the_values_it_computes_with(instrument):
    text, keys = text_of(instrument), [parameter.key for parameter in instrument.parameters.parameters]
    for kind, name in SECTION_OF.items():
        steps = [step for step in instrument.rule.steps if isinstance(step, kind)]
        for step, line in zip(steps, section(text, name).lines, strict=True):
            used = {node.key for expression in step.expressions for node in expression.walk() if isinstance(node, Dated)}
            assert used <= {keys[number - 1] for number in line.values}


@every_instrument
def test_every_changed_parameter_changes_the_sentences_and_is_marked_as_a_scenario(instrument):
    for parameter in instrument.parameters.parameters:
        latest = parameter.latest(TODAY)
        value = latest.value if latest else None
        if parameter.unit is Unit.TEXT or value is None:
            continue
        other = OTHER.get(parameter.unit, lambda old: old + 1)(value)
        table = instrument.parameters.with_scenario(parameter.key, other, valid_from=date(2026, 11, 1))
        before, after = text_of(instrument), text_of(instrument.with_parameters(table))
        told = [
            section for section in before.sections if section.name in {"who", "gives", "until", "beside", "shared", "unknown"}
        ]
        now = [section for section in after.sections if section.name in {"who", "gives", "until", "beside", "shared", "unknown"}]
        assert told != now, parameter.key
        assert any("scenario, geen wet" in line for line in lines_of(after)), parameter.key
        assert before.definition_hash != after.definition_hash


@every_instrument
def test_what_is_not_confirmed_or_not_plain_law_is_marked(instrument):
    for on in DAYS:
        text = text_of(instrument, on=on)
        for parameter, line in zip(instrument.parameters.parameters, text.values, strict=True):
            latest = parameter.latest(on)
            is_firm = parameter.confirms(on) and latest.status is Basis.IN_FORCE
            assert line.is_firm is is_firm
            if not is_firm:
                titles = [one.title.nl for one in section(text, "unknown").lines]
                assert f"“{parameter.title.nl}”" in titles
        assert text.is_firm is (on >= instrument.rule.valid_from and all(line.is_firm for line in text.values))


@every_instrument
def test_every_rounded_amount_says_how_it_is_rounded(instrument):
    printed = " ".join(lines_of(text_of(instrument)))
    nodes = {node for step in instrument.rule.steps for expression in step.expressions for node in expression.walk()}
    if any(isinstance(node, Product) and node.divisor != 1 for node in nodes):
        assert "afgerond" in printed


def test_the_same_text_says_another_value_on_another_day():
    before, after = (
        text_of(flemish_instruments().get("vlaams_opleidingsverlof"), on=on) for on in (date(2024, 9, 1), date(2025, 9, 1))
    )
    assert any("21,30" in line for line in lines_of(replace(before, history=())))
    assert any("14,91" in line for line in lines_of(replace(after, history=())))
    assert not any("21,30" in line for line in lines_of(replace(after, history=())))


def test_a_day_before_the_instrument_says_so_first():
    text = read_rule("leerjob", on=date(2010, 1, 1))
    assert "begon pas op 1/1/2024" in text.lead[1].nl
    assert "began only on 2024-01-01" in text.lead[1].en
    assert not text.is_firm


def test_kinds_of_last_days_are_called_as_the_deadlines_call_them():
    for kind in Lateness:
        assert spoken(kind.value, Unit.TEXT) == kind.label


def test_a_repeated_calculation_is_spelled_out_once():
    text = text_of(flemish_instruments().get("vlaams_opleidingsverlof"))
    shared = section(text, "shared")
    assert [line.title.nl for line in shared.lines][:2] == ["onderdeel A", "onderdeel B"]
    called = lines_of(replace(text, sections=tuple(part for part in text.sections if part is not shared)))
    assert any("onderdeel B" in line for line in called)
    longest = max(len(lines_of(text_of(instrument))) for instrument in INSTRUMENTS)
    assert longest < 1500


def test_rights_that_go_together_stand_in_the_text_of_both():
    for one, other in (("opleidingscheque", "Kmo-portefeuille"), ("kmo_portefeuille", "Opleidingscheque")):
        titles = [line.title.nl for line in section(read_rule(one, on=TODAY), "together").lines]
        assert any(other in title for title in titles), titles
