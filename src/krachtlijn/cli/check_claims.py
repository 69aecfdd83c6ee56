"""`krachtlijn rights check-claims`: a file with claims for Vlaams opleidingsverlof, checked line by line."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from krachtlijn.at_work.claim_answer import AnswerForm
from krachtlijn.at_work.claim_check import VERDICT_TEXTS, Verdict
from krachtlijn.at_work.claim_example import claims_csv, example_claims
from krachtlijn.at_work.claim_table import DateForm
from krachtlijn.cli.main import today
from krachtlijn.cli.output import EXIT_CHECK_FAILED, answers_errors, language, print_table, say, screen
from krachtlijn.journeys.check_claims import ClaimsAnswer, answer_bytes, check_claim_file
from krachtlijn.kernel.errors import InvalidInput
from krachtlijn.kernel.text import Text

SHOWN = 20
ClaimsFile = Annotated[
    Path | None, typer.Argument(metavar="BESTAND", help="CSV of XLSX met één aanvraag per regel; zie docs/reference/claims.md.")
]
Dates = Annotated[DateForm, typer.Option("--dates", help="Hoe de dagen in het bestand geschreven zijn.")]
Out = Annotated[
    Path | None, typer.Option("--out", metavar="BESTAND", help="Schrijf elke regel met haar oordeel: .csv, .xlsx of .json.")
]
Example = Annotated[
    Path | None,
    typer.Option("--example", metavar="BESTAND", help="Schrijf in plaats daarvan een voorbeeld (oefengegevens, CSV)."),
]
Json = Annotated[bool, typer.Option("--json", help="Eén JSON-document op stdout.")]


@answers_errors
def check_claims_command(
    file: ClaimsFile = None, *, dates: Dates = DateForm.ISO, out: Out = None, example: Example = None, as_json: Json = False
) -> None:
    """Kijk aanvragen voor Vlaams opleidingsverlof na, regel per regel (exit 8 als een regel niet te lezen is)."""
    if example is not None:
        example.write_bytes(claims_csv(example_claims()))
        say(Text(nl=f"Voorbeeld geschreven: {example} (oefengegevens)", en=f"Example written: {example} (practice data)"))
    if file is None:
        if example is None:
            raise InvalidInput(Text(nl="Geef een bestand, of --example.", en="Give a file, or --example."))
        return
    form = _form_of(out) if out is not None else None
    answer = check_claim_file(file.read_bytes(), dates=dates)
    for note in answer.notes:
        say(note)
    if out is not None and form is not None:
        out.write_bytes(answer_bytes(answer, form=form, on=today()))
        say(Text(nl=f"{answer.lines.height} regels geschreven: {out}", en=f"{answer.lines.height} lines written: {out}"))
    if as_json:
        sys.stdout.write(answer_bytes(answer, form=AnswerForm.JSON, on=today()).decode())
    else:
        _print(answer)
    if answer.counts[Verdict.UNREADABLE]:
        raise typer.Exit(EXIT_CHECK_FAILED)


def _form_of(out: Path) -> AnswerForm:
    try:
        return AnswerForm(out.suffix.removeprefix(".").lower())
    except ValueError as error:
        endings = ", ".join(f".{form}" for form in AnswerForm)
        raise InvalidInput(
            Text(nl=f"‘{out.name}’ eindigt niet op {endings}.", en=f"'{out.name}' does not end in {endings}.")
        ) from error


def _print(answer: ClaimsAnswer) -> None:
    mark = " (oefengegevens)" if answer.is_synthetic else ""
    print_table(
        f"{answer.lines.height} regels nagekeken{mark}",
        columns=("oordeel", "regels"),
        rows=((VERDICT_TEXTS[Verdict(code)].in_language(language()), count) for code, count in answer.counts.items()),
    )
    others = answer.lines.filter(answer.lines["verdict"] != Verdict.ACCEPT.value)
    if others.height:
        print_table(
            f"De eerste {min(SHOWN, others.height)} van {others.height} regels die niet goedgekeurd zijn",
            columns=("regel", "kenmerk", "oordeel", "kolommen", "redenen"),
            rows=_rows(answer),
        )
        screen.print("In de redenen is ‘u’ de werknemer. Alle regels: --out BESTAND", markup=False)


def _rows(answer: ClaimsAnswer) -> Iterator[tuple[object, ...]]:
    others = answer.lines.filter(answer.lines["verdict"] != Verdict.ACCEPT.value).head(SHOWN)
    for line in others.iter_rows(named=True):
        reasons = line[f"reasons_{language()}"]
        yield line["line"], line["person_ref"], line[f"verdict_{language()}"], line["columns"], reasons
