"""One name is one question in all instruments: asked once, with the same words, unit and choices."""

from krachtlijn.rules.registry import flemish_instruments


def test_one_name_has_one_meaning_over_all_instruments():
    meanings: dict[str, set[object]] = {}
    for instrument in flemish_instruments():
        for question in instrument.questions:
            meanings.setdefault(question.name, set()).add(question)
    assert {name for name, questions in meanings.items() if len(questions) > 1} == set()


def test_no_two_names_ask_with_the_same_words():
    names: dict[str, set[str]] = {}
    for instrument in flemish_instruments():
        for question in instrument.questions:
            names.setdefault(question.text.nl, set()).add(question.name)
    assert {text: same for text, same in names.items() if len(same) > 1} == {}
