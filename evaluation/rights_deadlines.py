"""The figure on deadlines: the same three months counted in two ways, and every last day declared in full."""

from datetime import date

from evaluation.figures import Measured
from krachtlijn.rules.case import LawCase, load_cases
from krachtlijn.rules.deadline import Deadline
from krachtlijn.rules.decision import decide
from krachtlijn.rules.registry import LAW_FOLDER, flemish_instruments

STARTS = date(2024, 9, 1)


def measure_two_conventions() -> Measured:
    """T7 and T28 from the same day, with the terms of all instruments by kind."""
    claim = _deadline("vlaams_opleidingsverlof", "T7", term="claim", training_starts_on=STARTS)
    register = _deadline("premie_kwalificerend_werkplekleren", "T28-three-months", term="register", agreement_starts_on=STARTS)
    instruments = flemish_instruments()
    late = next(case for case in _cases("premie_kwalificerend_werkplekleren") if case.id == "T28-three-months-and-a-day")
    refused = decide(instruments.get("premie_kwalificerend_werkplekleren"), late.facts, on=late.on).outcome
    terms = [term for instrument in instruments for term in instrument.rule.terms]
    return Measured(
        figure=f"from {STARTS}: T7 until {claim.on} ({claim.counting.en}); T28 until {register.on} ({register.counting.en}), "
        f"a day later {refused}; {len(terms)} terms, all with kind, person and convention",
        holds=(claim.on, register.on, refused) == (date(2024, 11, 30), date(2024, 12, 1), "refused"),
        data="the cases beside the law",
    )


def _cases(instrument_id: str) -> tuple[LawCase, ...]:
    return load_cases(LAW_FOLDER / instrument_id / "cases.toml", instrument=flemish_instruments().get(instrument_id))


def _deadline(instrument_id: str, case_id: str, *, term: str, **facts: date) -> Deadline:
    case = next(case for case in _cases(instrument_id) if case.id == case_id)
    on = next(iter(facts.values()))
    decision = decide(flemish_instruments().get(instrument_id), {**case.facts, **facts}, on=on)
    return next(one for one in decision.deadlines if one.name == term)
