"""`krachtlijn rights text`: the rule behind a right in words, as in force on a day."""

from typing import Annotated

import typer

from krachtlijn.cli.asked_day import On, day_of
from krachtlijn.cli.output import answers_errors, language, print_document, screen
from krachtlijn.journeys.read_rule import read_rule
from krachtlijn.rules.prose.plain import plain_lines

Instrument = Annotated[str, typer.Argument(metavar="RECHT", help="Bijvoorbeeld vlaams-opleidingsverlof.")]
Json = Annotated[bool, typer.Option("--json", help="Eén JSON-document op stdout.")]


@answers_errors
def text_command(instrument_id: Instrument, *, on: On = None, as_json: Json = False) -> None:
    """Toon de regel in woorden, zoals hij op die dag geldt, met elke waarde en haar bron."""
    day = day_of(on)
    text = read_rule(instrument_id, on=day)
    if as_json:
        print_document(schema="rule-text/1", on=day, result=text, is_synthetic=False)
        return
    for line in plain_lines(text, language()):
        screen.print(line, markup=False, soft_wrap=True)
