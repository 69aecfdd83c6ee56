"""`krachtlijn rights`: which rights can be decided, what their rules say until when, and a decision with its reasons."""

from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path
from typing import Annotated

import typer

from krachtlijn.cli.asked_day import On, day_of
from krachtlijn.cli.check_claims import check_claims_command
from krachtlijn.cli.deadlines import deadlines_command
from krachtlijn.cli.json_file import load_object, load_person
from krachtlijn.cli.output import answers_errors, language, print_document, print_table, say, screen
from krachtlijn.cli.preview import preview_command, scenarios_command
from krachtlijn.cli.replay import replay_command
from krachtlijn.cli.rights_text import text_command
from krachtlijn.journeys.decide_right import decision_document, find_instrument, known_facts, right_overview
from krachtlijn.kernel.text import Text
from krachtlijn.rules.decision import Decision, decide
from krachtlijn.rules.fact import parse_facts
from krachtlijn.rules.instrument import Instrument as RightOfLaw
from krachtlijn.rules.parameter import DatedValue, Parameter
from krachtlijn.rules.unit import format_scalar

app = typer.Typer(help="Rechten: beslissen, met redenen.", no_args_is_help=True, add_completion=False)

Instrument = Annotated[str, typer.Argument(metavar="RECHT", help="Bijvoorbeeld vlaams-opleidingsverlof.")]
Json = Annotated[bool, typer.Option("--json", help="Eén JSON-document op stdout.")]
FactsFile = Annotated[Path, typer.Option("--facts", metavar="BESTAND", help="JSON met de antwoorden op de vragen van de regel.")]
PersonFile = Annotated[
    Path | None, typer.Option("--person", metavar="BESTAND", help="JSON person/1; --facts gaat voor op wat daarin staat.")
]
app.command("replay")(replay_command)
app.command("scenarios")(scenarios_command)
app.command("preview")(preview_command)
app.command("deadlines")(deadlines_command)
app.command("text")(text_command)
app.command("check-claims")(check_claims_command)
OUTCOMES = {
    "granted": Text(nl="JA, u hebt er recht op", en="YES, you have a right to it"),
    "refused": Text(nl="NEE, u hebt er geen recht op", en="NO, you have no right to it"),
    "unknown": Text(nl="ONBEKEND", en="UNKNOWN"),
}
MARKS = {True: "+", False: "-", None: "?"}


@app.command("list")
@answers_errors
def list_rights(*, on: On = None, as_json: Json = False) -> None:
    """Toon de rechten die dit platform kan berekenen."""
    day = day_of(on)
    rows = right_overview(on=day)
    if as_json:
        result = [
            {
                "id": row.instrument.id,
                "title": row.instrument.title,
                "sentence": row.sentence,
                "confirmed_until": row.confirmed_until,
                "is_confirmed": row.is_confirmed,
            }
            for row in rows
        ]
        print_document(schema="instruments/1", on=day, result=result, is_synthetic=False)
        return
    print_table(
        f"Rechten op {day}",
        columns=("recht", "naam", "bevestigd", "laatste bevestigde dag"),
        rows=(
            (row.instrument.id, _say(row.instrument.title), "ja" if row.is_confirmed else "nee", _last(row.confirmed_until))
            for row in rows
        ),
    )


@app.command("show")
@answers_errors
def show(instrument_id: Instrument, *, on: On = None, as_json: Json = False) -> None:
    """Toon één regel: zijn vragen, en elke waarde met dag, bron en artikel."""
    day, instrument = day_of(on), find_instrument(instrument_id)
    parameters = instrument.parameters.parameters
    if as_json:
        result = {
            "id": instrument.id,
            "title": instrument.title,
            "valid_from": instrument.rule.valid_from,
            "source": instrument.rule.source,
            "rule_hash": instrument.rule_hash,
            "questions": instrument.questions,
            "parameters": parameters,
        }
        print_document(schema="instrument/1", on=day, result=result, is_synthetic=False)
        return
    screen.print(f"{_say(instrument.title)}: sinds {instrument.rule.valid_from}, {instrument.rule.source}", markup=False)
    print_table(
        "Vragen (de namen voor --facts)",
        columns=("naam", "eenheid", "vraag", "keuzes"),
        rows=(
            (question.name, question.unit.value, _say(question.text), ", ".join(choice.code for choice in question.choices))
            for question in instrument.questions
        ),
    )
    print_table(
        "Waarden",
        columns=("waarde", "vanaf", "tot", "is", "soort", "bron", "gelezen op"),
        rows=(_value_row(parameter, value) for parameter in parameters for value in parameter.values),
    )


@app.command("known-until")
@answers_errors
def known_until(*, on: On = None, as_json: Json = False) -> None:
    """Toon per recht en waarde de laatste dag die een bron bevestigt."""
    day = day_of(on)
    rows = [(row.instrument, parameter) for row in right_overview(on=day) for parameter in row.instrument.parameters.parameters]
    if as_json:
        result = [
            {
                "instrument": instrument.id,
                "parameter": parameter.key,
                "title": parameter.title,
                "confirmed_until": parameter.confirmed_until,
                "is_confirmed": parameter.confirms(day),
                "source": parameter.values[-1].source,
            }
            for instrument, parameter in rows
        ]
        print_document(schema="known-until/1", on=day, result=result, is_synthetic=False)
        return
    print_table(
        f"Wat weten we tot wanneer (op {day})",
        columns=("recht", "waarde", "bevestigd", "laatste bevestigde dag"),
        rows=(
            (instrument.id, _say(parameter.title), "ja" if parameter.confirms(day) else "nee", _last(parameter.confirmed_until))
            for instrument, parameter in rows
        ),
    )


@app.command("decide")
@answers_errors
def decide_one(
    instrument_id: Instrument, *, facts: FactsFile, person: PersonFile = None, on: On = None, as_json: Json = False
) -> None:
    """Beslis over één recht op één dag. Een weigering of “onbekend” is ook een antwoord (exit 0)."""
    day, instrument = day_of(on), find_instrument(instrument_id)
    profile = load_person(person) if person else None
    known = known_facts(instrument, person=profile, training=None, on=day)
    told = parse_facts(load_object(facts), questions=instrument.questions)
    decision = decide(instrument, {**known, **told}, on=day)
    if as_json:
        document = decision_document(decision, instrument=instrument)
        synthetic = profile.is_synthetic if profile else None
        print_document(schema="decision/1", on=day, result=document, is_synthetic=synthetic)
        return
    _print_decision(decision, instrument=instrument, on=day)


def _print_decision(decision: Decision, *, instrument: RightOfLaw, on: date) -> None:
    screen.print(f"{_say(instrument.title)} op {on}: {_say(OUTCOMES[decision.outcome.value])}", markup=False)
    _print_parts(decision)
    if decision.if_unchanged is not None:
        assumed = decision.if_unchanged
        outcome = _say(OUTCOMES[assumed.outcome.value])
        screen.print(f"\nAls de regel niet verandert (geen recht, een veronderstelling): {outcome}", markup=False)
        _print_parts(assumed)
    screen.print(f"\nbewijs {decision.receipt.id}", markup=False)
    if instrument.parameters.has_begun(on):
        say(_confirmation(decision, on=on))
    else:
        say(Text(nl=f"Voor {on} kennen wij geen regel.", en=f"We know no rule for {on}."))


def _confirmation(decision: Decision, *, on: date) -> Text:
    """Until when what this answer rests on is confirmed; for an open answer, up to when its rule was."""
    if decision.confirmed_until is None:
        return Text(
            nl="Dit antwoord steunt alleen op de antwoorden, niet op een bedrag of grens van de regel.",
            en="This answer rests on the answers alone, not on an amount or limit of the rule.",
        )
    last = decision.confirmed_until - timedelta(days=1)
    if last < on:
        return Text(
            nl=f"De regel is bevestigd tot en met {last}, niet voor {on}.",
            en=f"The rule is confirmed up to and including {last}, not for {on}.",
        )
    return Text(
        nl=f"Waar dit antwoord op steunt, is bevestigd tot en met {last}.",
        en=f"What this answer rests on is confirmed up to and including {last}.",
    )


def _print_parts(decision: Decision) -> None:
    for value in decision.values:
        screen.print(f"  {_say(value.title)}: {value.spoken(language())}", markup=False)
    for reason in decision.reasons:
        screen.print(
            f"  {MARKS[reason.met]} {_say(reason.text)} [{reason.article or reason.source}, sinds {reason.valid_from}]",
            markup=False,
        )
    for question in decision.missing:
        screen.print(f"  ? {question.name}: {_say(question.text)}", markup=False)
    for deadline in decision.deadlines:
        kind, who = _say(deadline.kind.label), _say(deadline.who)
        screen.print(f"  ! ten laatste {deadline.on} ({kind}; wie: {who}): {_say(deadline.what)}", markup=False)


def _value_row(parameter: Parameter, value: DatedValue) -> Iterable[object]:
    return (
        _say(parameter.title),
        value.period.valid_from,
        value.period.valid_until or "",
        "geldt niet" if value.value is None else format_scalar(value.value, parameter.unit, language()),
        value.status.value,
        value.article or value.source,
        value.read_on or "",
    )


def _say(text: Text) -> str:
    return text.in_language(language())


def _last(confirmed_until: date) -> object:
    return "zonder einde" if confirmed_until == date.max else confirmed_until - timedelta(days=1)
