"""Folders of Parquet files: written aside, flushed to disk, renamed, and visible only once their row is committed.

A lock on the folder keeps the clean-up of a starting process away from a release that another process is just writing; the
system drops the lock when its holder dies.
"""

import fcntl
import json
import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import Any

import polars as pl
from django.conf import settings

from krachtlijn.store.training.models import FrameRelease

STAGING = ".staging"
MANIFEST = "manifest.json"


def releases_folder() -> Path:
    """The folder that holds the releases; made when it does not exist."""
    folder = Path(settings.KRACHTLIJN_VAR) / "releases"
    (folder / STAGING).mkdir(parents=True, exist_ok=True)
    return folder


@contextmanager
def releases_lock(*, wait: bool = True) -> Iterator[bool]:
    """Hold the lock on the releases; yields False when another process holds it and `wait` is False."""
    with (releases_folder() / ".lock").open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
        except BlockingIOError:
            yield False
            return
        yield True


def write_release(release_id: str, *, frames: Mapping[str, pl.DataFrame], manifest: Mapping[str, Any]) -> dict[str, Any]:
    """Write the frames as Parquet with a manifest (adds rows and SHA-256 per file) and return it.

    The caller holds `releases_lock` and then creates the `FrameRelease` row, which is the commit point.
    """
    folder = releases_folder()
    aside = folder / STAGING / release_id
    shutil.rmtree(aside, ignore_errors=True)
    aside.mkdir(parents=True)
    files = {}
    for name, frame in sorted(frames.items()):
        file = aside / f"{name}.parquet"
        frame.write_parquet(file, compression="zstd")
        files[file.name] = {"rows": frame.height, "sha256": sha256(file.read_bytes()).hexdigest()}
    complete = {**manifest, "files": files}
    (aside / MANIFEST).write_text(json.dumps(complete, ensure_ascii=False, indent=2, sort_keys=True), encoding="utf-8")
    for path in (*aside.iterdir(), aside):
        _flush(path)
    target = folder / release_id
    shutil.rmtree(target, ignore_errors=True)
    aside.rename(target)
    _flush(folder)
    return complete


def remove_unfinished_releases() -> int:
    """Remove folders that no row makes visible; returns how many. Does nothing while a release is being written."""
    with releases_lock(wait=False) as is_held:
        return _remove_invisible() if is_held else 0


def _remove_invisible() -> int:
    folder = releases_folder()
    visible = set(FrameRelease.objects.values_list("pk", flat=True))
    left = [path for path in folder.iterdir() if path.is_dir() and path.name not in visible | {STAGING}]
    left += list((folder / STAGING).iterdir())
    for path in left:
        shutil.rmtree(path)
    return len(left)


def _flush(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
