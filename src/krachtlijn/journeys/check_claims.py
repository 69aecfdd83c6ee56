"""Check a file with claims for Vlaams opleidingsverlof: bytes in, one verdict for every line out, as CSV, XLSX or JSON."""

import json
from dataclasses import dataclass
from datetime import date
from uuid import UUID

import polars as pl

from krachtlijn.at_work.claim_answer import AnswerForm, answer_frame, as_plain_texts
from krachtlijn.at_work.claim_check import CheckedClaims, check_claims
from krachtlijn.at_work.claim_table import DateForm, parse_claims
from krachtlijn.journeys.decide_right import find_instrument
from krachtlijn.journeys.plain_workbook import workbook_bytes
from krachtlijn.kernel.errors import InvalidInput
from krachtlijn.kernel.progress import Report, report_to_nobody
from krachtlijn.kernel.text import Text
from krachtlijn.people.actor import Actor
from krachtlijn.sources.claim_file import FileLimits, parse_claim_file
from krachtlijn.store.at_work.actions import LIMITS, drop_upload, keep_answer
from krachtlijn.store.at_work.queries import claims_to_check

INSTRUMENT = "vlaams_opleidingsverlof"
STEPS = 3
BOM = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimsAnswer:
    """A checked file: verdicts and reasons, the lines as they go out, what was noticed, and whether they are practice data."""

    checked: CheckedClaims
    lines: pl.DataFrame
    notes: tuple[Text, ...]
    is_synthetic: bool | None

    @property
    def counts(self) -> dict[str, int]:
        """Lines per verdict."""
        return self.checked.counts


def check_claim_file(
    content: bytes,
    *,
    dates: DateForm,
    limits: FileLimits | None = None,
    is_synthetic: bool | None = None,
    report: Report = report_to_nobody,
) -> ClaimsAnswer:
    """Check every line of a file; `is_synthetic=True` marks all its lines as practice data.

    Raises `InvalidInput` when the file as a whole cannot be read; what is wrong with a line stands with that line.
    """
    report("bestand lezen", done=0, total=STEPS)
    lines = parse_claim_file(content, dates=dates, limits=limits)
    report("regels nakijken", done=1, total=STEPS)
    checked = check_claims(parse_claims(lines, dates=dates), instrument=find_instrument(INSTRUMENT))
    report("redenen opschrijven", done=2, total=STEPS)
    answer = answer_frame(checked)
    if is_synthetic:
        answer = answer.with_columns(is_synthetic=pl.lit(value=True))
    return ClaimsAnswer(
        checked=checked, lines=answer, notes=lines.notes, is_synthetic=True if answer["is_synthetic"].any() else None
    )


def answer_bytes(answer: ClaimsAnswer, *, form: AnswerForm, on: date) -> bytes:
    """The answer as a file: CSV with semicolons and decimal commas (UTF-8 with BOM), XLSX, or the JSON document."""
    if form is AnswerForm.CSV:
        return BOM + as_plain_texts(answer.lines).write_csv(separator=";", decimal_comma=True).encode()
    if form is AnswerForm.XLSX:
        return workbook_bytes(as_plain_texts(answer.lines), sheet="aanvragen")
    document = {
        "schema": "checked-claims/1",
        "on": on.isoformat(),
        "releases": [],
        "is_synthetic": answer.is_synthetic,
        "result": {"counts": answer.counts, "lines": "#"},
        "problems": [{"nl": note.nl, "en": note.en} for note in answer.notes],
    }
    before, _, after = json.dumps(document, ensure_ascii=False, indent=2).partition('"#"')
    return f"{before}{_json_lines(answer)}{after}\n".encode()


def _json_lines(answer: ClaimsAnswer) -> str:
    reasons = answer.checked.reasons.group_by("row", maintain_order=True).agg(
        pl.struct("code", "nl", "en", pl.col("column").alias("columns")).alias("reasons")
    )
    dropped = ("reason_codes", "reasons_nl", "reasons_en")
    lines = answer.lines.drop(dropped).with_row_index("row").join(reasons, on="row", how="left", maintain_order="left")
    return lines.with_columns(pl.col("reasons").fill_null([])).drop("row").write_json()


def check_uploaded_claims(file_id: UUID, *, by: Actor, on: date, report: Report = report_to_nobody) -> dict[str, int]:
    """Check an uploaded file and keep its answer; the upload is removed, also when it cannot be read. Returns the counts.

    Raises `NotFound` when its owner deleted it, `InvalidInput` with every problem of the file in its sentence.
    """
    view, content = claims_to_check(file_id)
    try:
        synthetic = True if view.is_synthetic else None
        answer = check_claim_file(content, dates=view.dates, limits=LIMITS, is_synthetic=synthetic, report=report)
    except InvalidInput as error:
        drop_upload(file_id, by=by)
        raise InvalidInput(_whole_sentence(error), problems=error.problems) from error
    except Exception:  # stopped, or a fault of ours: what was uploaded does not stay either
        drop_upload(file_id, by=by)
        raise
    written = answer_bytes(answer, form=view.form, on=on)
    keep_answer(file_id, by=by, content=written, counts=answer.counts, notes=answer.notes)
    report("klaar", done=STEPS, total=STEPS)
    return answer.counts


def _whole_sentence(error: InvalidInput) -> Text:
    """The sentence of an error with its problems, for a task that shows one sentence."""
    said = {
        language: " ".join([error.sentence.in_language(language), *(one.in_language(language) for one in error.problems)])
        for language in ("nl", "en")
    }
    return Text(nl=said["nl"], en=said["en"])
