"""Mistakes in a parameter file are errors, and all are reported at once."""

from datetime import date

import pytest

from krachtlijn.kernel.errors import InvalidInput
from krachtlijn.rules.parameter import Basis
from krachtlijn.rules.parameter_file import parse_parameters
from krachtlijn.rules.registry import LAW_FOLDER, load_instruments

GOOD = """
["toy.a"]
title = { nl = "a", en = "a" }
unit = "hours"
[["toy.a".value]]
valid_from = 2020-01-01
valid_until = 2021-01-01
value = "12.5"
status = "in_force"
source = "wet A"
read_on = 2026-11-23
"""
NEXT = """
[["toy.a".value]]
valid_from = {valid_from}
value = "13"
status = "in_force"
source = "wet B"
read_on = 2026-11-23
confirmed_until = 2023-01-01
"""


def problems_of(content: str) -> str:
    with pytest.raises(InvalidInput) as caught:
        parse_parameters(content, file="law/parameters.toml")
    return "\n".join(problem.in_language("en") for problem in caught.value.problems)


def test_a_closed_value_is_confirmed_to_its_end():
    (parameter,) = parse_parameters(GOOD).parameters
    assert parameter.values[0].value == 1250
    assert parameter.values[0].confirmed_until == date(2021, 1, 1)
    assert parameter.values[0].read_on == date(2026, 11, 23)


def test_values_are_put_in_order_of_time():
    later = NEXT.format(valid_from="2021-01-01").replace('"toy.a"', '"toy.b"')
    first = GOOD.split("[[", 1)[1].replace('"toy.a"', '"toy.b"')
    head = '["toy.b"]\ntitle = { nl = "b", en = "b" }\nunit = "hours"\n'
    (parameter,) = parse_parameters(f"{head}{later}[[{first}").parameters
    assert [value.period.valid_from.year for value in parameter.values] == [2020, 2021]


def test_no_rule_is_a_value_of_its_own():
    content = GOOD.replace('value = "12.5"', "none = true")
    assert parse_parameters(content).parameters[0].values[0].value is None


def test_overlap():
    assert "overlap" in problems_of(GOOD + NEXT.format(valid_from="2020-12-31"))


def test_undeclared_gap():
    assert "declare the gap" in problems_of(GOOD + NEXT.format(valid_from="2021-01-02"))


def test_declared_gap_needs_a_reason():
    gap = '[["toy.a".gap]]\nvalid_from = 2021-01-01\nvalid_until = 2021-02-01\n'
    assert "'reason' needs an nl and an en" in problems_of(GOOD + gap + NEXT.format(valid_from="2021-02-01"))
    content = GOOD + gap + 'reason = { nl = "niets", en = "nothing" }\n' + NEXT.format(valid_from="2021-02-01")
    assert parse_parameters(content).parameters[0].gaps[0].reason.en == "nothing"


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ('source = "wet A"', "", "the source is missing"),
        ('source = "wet A"', 'source = " "', "the source is missing"),
        ("read_on = 2026-11-23", "", "read_on is missing"),
        ("read_on = 2026-11-23", 'read_on = "last week"', "read_on is missing"),
        ('unit = "hours"', 'unit = "bananas"', "'bananas' is not a unit"),
        ('unit = "hours"', 'unit = "hours"\ncolour = "red"', "the key 'colour' does not exist"),
        ('value = "12.5"', 'value = "12.5"\nvalues = 3', "the key 'values' does not exist"),
        ('value = "12.5"', "", "give a value or none = true"),
        ('value = "12.5"', 'value = "twelve"', "not a number"),
        ('value = "12.5"', 'value = "-1"', "expected a number from 0"),
        ('status = "in_force"', 'status = "probably"', "'probably' is not a status"),
        ('status = "in_force"', 'status = "conflict"', "'note' needs an nl and an en"),
        ("valid_until = 2021-01-01", "", "confirmed_until is needed"),
        ("valid_until = 2021-01-01", "valid_until = 2020-01-01", "the period"),
        ("valid_from = 2020-01-01", 'valid_from = "2020"', "the period"),
        ('title = { nl = "a", en = "a" }', 'title = "a"', "'title' needs an nl and an en"),
    ],
)
def test_one_mistake(old: str, new: str, sentence: str):
    assert sentence in problems_of(GOOD.replace(old, new))


def test_all_mistakes_at_once_with_their_line():
    second = GOOD.replace('"toy.a"', '"toy.b"').replace('source = "wet A"', "")
    with pytest.raises(InvalidInput) as caught:
        parse_parameters(GOOD.replace('unit = "hours"', 'unit = "bananas"') + second + '["toy.c"]\n')
    assert [(problem.column, problem.line) for problem in caught.value.problems if problem.column] == [
        ("toy.a", 2),
        ("toy.b", 13),
        ("toy.b", 13),
        ("toy.c", 23),
        ("toy.c", 23),
    ]


def test_broken_toml_and_strange_top_level():
    assert "not valid TOML" in problems_of("[[")
    assert "expected a table" in problems_of('title = "x"')


@pytest.mark.parametrize("instrument", load_instruments().instruments, ids=lambda instrument: instrument.id)
def test_every_loose_value_of_the_law_says_why(instrument):
    assert (LAW_FOLDER / instrument.id / "cases.toml").exists()
    for parameter in instrument.parameters.parameters:
        for value in parameter.values:
            assert value.status is Basis.IN_FORCE or value.note, (parameter.key, value.period)
