"""Read files with claims; only the account that uploaded one gets it."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from krachtlijn.at_work.claim_answer import AnswerForm
from krachtlijn.at_work.claim_table import DateForm
from krachtlijn.kernel.errors import NotFound
from krachtlijn.kernel.text import Text
from krachtlijn.people.actor import Actor
from krachtlijn.people.permission import Permission, check_permission
from krachtlijn.store.at_work.claim_folder import UPLOADED, read_claims
from krachtlijn.store.at_work.models import ClaimFile


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimFileView:
    """A file with claims as its owner sees it; `counts` is None while it is not checked. `keep_until` is its last day."""

    id: UUID
    name: str
    dates: DateForm
    form: AnswerForm
    is_synthetic: bool
    task_id: UUID
    counts: dict[str, int] | None
    notes: tuple[Text, ...]
    uploaded_at: datetime
    keep_until: date


def claim_file(file_id: UUID, *, by: Actor, on: date) -> ClaimFileView:
    """One file of the actor. Raises `NotAllowed`, and `NotFound` for anybody else's or after its last day."""
    check_permission(by, Permission.CHECK_CLAIMS)
    row = _kept(by, on).filter(pk=file_id).first()
    if row is None:
        raise _not_found()
    return _view(row)


def claim_files(*, by: Actor, on: date, limit: int = 20) -> tuple[ClaimFileView, ...]:
    """The newest files of the actor. Raises `NotAllowed`."""
    check_permission(by, Permission.CHECK_CLAIMS)
    return tuple(_view(row) for row in _kept(by, on).order_by("-uploaded_at")[:limit])


def claims_to_check(file_id: UUID) -> tuple[ClaimFileView, bytes]:
    """A file and its upload, for the worker. Raises `NotFound` when its owner deleted it meanwhile."""
    row = ClaimFile.objects.filter(pk=file_id).first()
    content = read_claims(file_id, part=UPLOADED)
    if row is None or content is None:
        raise _not_found()
    return _view(row), content


def _kept(by: Actor, on: date):  # type: ignore[no-untyped-def]
    return ClaimFile.objects.filter(owner_account_id=by.account_id, owner_account_id__isnull=False, keep_until__gte=on)


def _not_found() -> NotFound:
    return NotFound(
        Text(
            nl="Dit bestand bestaat niet (meer), of het is niet van u. Laad het opnieuw op.",
            en="This file does not exist (any more), or it is not yours. Upload it again.",
        )
    )


def _view(row: ClaimFile) -> ClaimFileView:
    return ClaimFileView(
        id=row.pk,
        name=row.name,
        dates=DateForm(row.dates),
        form=AnswerForm(row.form),
        is_synthetic=row.is_synthetic,
        task_id=row.task_id,
        counts=row.counts,
        notes=tuple(Text(nl=note["nl"], en=note["en"]) for note in row.notes),
        uploaded_at=row.uploaded_at,
        keep_until=row.keep_until,
    )
