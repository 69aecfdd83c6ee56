"""The folder in which uploaded claims and their answers lie: readable for the account that runs the site alone."""

import os
from pathlib import Path
from uuid import UUID

from django.conf import settings

UPLOADED, ANSWERED = "uploaded", "answered"


def claims_folder() -> Path:
    """The folder; made when it does not exist."""
    folder = Path(settings.KRACHTLIJN_VAR) / "claims"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def write_claims(claim_file: UUID, *, part: str, content: bytes) -> None:
    """Write the upload or the answer of a file aside, flush it to disk and put it in its place."""
    target = _path(claim_file, part)
    aside = target.with_name(f"{target.name}.aside")
    descriptor = os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    aside.rename(target)


def read_claims(claim_file: UUID, *, part: str) -> bytes | None:
    """What was written, or None when it is not (any more) there."""
    path = _path(claim_file, part)
    return path.read_bytes() if path.exists() else None


def remove_claims(claim_file: UUID, *parts: str) -> None:
    """Remove the named parts of a file, without parts all of it; what is gone already is no mistake."""
    for part in parts or (UPLOADED, ANSWERED):
        path = _path(claim_file, part)
        path.unlink(missing_ok=True)
        path.with_name(f"{path.name}.aside").unlink(missing_ok=True)


def remove_all_but(kept: set[str]) -> int:
    """Remove what belongs to none of the files with these ids, such as an upload whose row never came; returns how many."""
    left = [path for path in claims_folder().iterdir() if path.name.split(".")[0] not in kept]
    for path in left:
        path.unlink(missing_ok=True)
    return len(left)


def _path(claim_file: UUID, part: str) -> Path:
    return claims_folder() / f"{claim_file}.{part}"
