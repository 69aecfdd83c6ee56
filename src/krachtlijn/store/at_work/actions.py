"""Take in files with claims, keep the answer, hand it out, delete: each with its line in the audit, none with a claim in it."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from uuid import UUID, uuid4

from django.db import transaction
from django.utils import timezone

from krachtlijn.at_work.claim_answer import AnswerForm
from krachtlijn.at_work.claim_table import DateForm
from krachtlijn.kernel.errors import InvalidInput, NotAllowed, WrongState
from krachtlijn.kernel.text import Text
from krachtlijn.people.actor import Actor
from krachtlijn.people.permission import SENTENCES, Permission, check_permission
from krachtlijn.sources.claim_file import FileLimits, check_size
from krachtlijn.store.at_work.claim_folder import (
    ANSWERED,
    UPLOADED,
    read_claims,
    remove_all_but,
    remove_claims,
    write_claims,
)
from krachtlijn.store.at_work.models import ClaimFile
from krachtlijn.store.at_work.queries import claim_file
from krachtlijn.store.audit.actions import record_change
from krachtlijn.store.work.actions import queue_task

LIMITS = FileLimits(most_bytes=60_000_000, most_lines=250_000)
"""The largest file that the site takes; the command line has no limit."""
MOST_FILES = 10
"""Files one account may have here at the same time."""
KEPT_FOR = timedelta(days=1)
"""A file and its answer are kept for the day of the upload and this long after it; the upload only until it is checked."""
KIND = "check_claims"


@transaction.atomic
def upload_claims(
    *, by: Actor, on: date, name: str, content: bytes, dates: DateForm, form: AnswerForm, is_synthetic: bool
) -> UUID:
    """Take in a file and queue its check; returns its id.

    Raises `NotAllowed`, `InvalidInput` for an empty or too large file, `WrongState` when too many files of the account lie here.
    """
    check_permission(by, Permission.CHECK_CLAIMS)
    if by.account_id is None:
        raise NotAllowed(SENTENCES[Permission.CHECK_CLAIMS])
    if not content:
        raise InvalidInput(Text(nl="Het bestand is leeg; kies een ander.", en="The file is empty; choose another."))
    check_size(content, limits=LIMITS)
    if ClaimFile.objects.filter(owner_account_id=by.account_id, keep_until__gte=on).count() >= MOST_FILES:
        raise WrongState(
            Text(
                nl=f"U hebt al {MOST_FILES} bestanden staan; wis er eerst een.",
                en=f"You have {MOST_FILES} files here already; delete one first.",
            )
        )
    file_id = uuid4()
    task_id = queue_task(by=by, kind=KIND, arguments={"claim_file": str(file_id)}, permission=Permission.CHECK_CLAIMS)
    row = ClaimFile.objects.create(
        pk=file_id,
        owner_account_id=by.account_id,
        name=name[-120:],
        dates=dates,
        form=form,
        is_synthetic=is_synthetic,
        task_id=task_id,
        uploaded_at=timezone.now(),
        keep_until=on + KEPT_FOR,
    )
    _record(by, "upload_claims", row=row, bytes=len(content))
    write_claims(file_id, part=UPLOADED, content=content)
    return file_id


@transaction.atomic
def keep_answer(file_id: UUID, *, by: Actor, content: bytes, counts: Mapping[str, int], notes: Sequence[Text]) -> None:
    """Keep the answer of the worker and remove the upload; nothing is kept of a file that was deleted meanwhile."""
    check_permission(by, Permission.RUN_WORK)
    row = ClaimFile.objects.filter(pk=file_id).first()
    if row is None:
        remove_claims(file_id)
        return
    write_claims(file_id, part=ANSWERED, content=content)
    row.counts = dict(counts)
    row.notes = [{"nl": note.nl, "en": note.en} for note in notes]
    row.save(update_fields=["counts", "notes"])
    _record(by, "check_claims", row=row, lines=sum(counts.values()))
    remove_claims(file_id, UPLOADED)


def drop_upload(file_id: UUID, *, by: Actor) -> None:
    """Remove the upload of a file that could not be checked."""
    check_permission(by, Permission.RUN_WORK)
    remove_claims(file_id, UPLOADED)


@transaction.atomic
def hand_out_answer(file_id: UUID, *, by: Actor, on: date) -> bytes:
    """The answer of one's own file, noted before it is handed out. Raises `NotAllowed`, `NotFound`, `WrongState`."""
    view = claim_file(file_id, by=by, on=on)
    content = read_claims(view.id, part=ANSWERED)
    if view.counts is None or content is None:
        raise WrongState(
            Text(nl="Het bestand is nog niet nagekeken; wacht tot de taak klaar is.", en="The file is not checked yet; wait.")
        )
    _record(by, "download_claims", row=ClaimFile.objects.get(pk=view.id))
    return content


@transaction.atomic
def delete_claims(file_id: UUID, *, by: Actor, on: date) -> None:
    """Delete one's own file: upload, answer and row. Raises `NotAllowed`, `NotFound`."""
    view = claim_file(file_id, by=by, on=on)
    row = ClaimFile.objects.get(pk=view.id)
    _record(by, "delete_claims", row=row)
    row.delete()
    remove_claims(view.id)


@transaction.atomic
def forget_old_claims(*, by: Actor, on: date) -> int:
    """Remove files whose last day has passed, and files on disk without a row; returns how many rows went."""
    check_permission(by, Permission.RUN_WORK)
    count, _ = ClaimFile.objects.filter(keep_until__lt=on).delete()
    remove_all_but({str(pk) for pk in ClaimFile.objects.values_list("pk", flat=True)})
    if count:
        details = {"count": count}
        record_change(by=by, action="forget_old_claims", subject_kind="claim_file", subject_id=f"before {on}", details=details)
    return count


def _record(by: Actor, action: str, *, row: ClaimFile, **details: int) -> None:
    kept = {**details, "keep_until": row.keep_until.isoformat()}
    record_change(by=by, action=action, subject_kind="claim_file", subject_id=str(row.pk), details=kept)
