"""The search index of the taxonomy in use: built once per set of releases, kept as arrays on disk, mapped by every process."""

import os
import shutil
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

import numpy as np
from django.conf import settings

from krachtlijn.store.taxonomy.queries import active_key, labels_in_use
from krachtlijn.taxonomy.classification import LabelKind
from krachtlijn.taxonomy.label_index import ARRAYS, Hit, IndexedLabel, LabelIndex, build_index

FORMAT = "3"


def search(query: str, *, kind: str | None = None, language: str | None = None, limit: int = 10) -> tuple[Hit, ...]:
    """Concepts whose labels resemble the query, best first; `kind` "occupation" or "skill", `language` "nl" or "en"."""
    return load_index().search(query, kind=kind, language=language, limit=limit)


def load_index() -> LabelIndex:
    """The index of the taxonomy in use; built now when this set of releases has none on disk yet."""
    return _load_index(active_key())


@lru_cache(maxsize=2)
def _load_index(key: str) -> LabelIndex:
    folder = index_folder(key)
    if not folder.is_dir():
        write_index(folder)
    return LabelIndex(arrays={name: np.load(folder / f"{name}.npy", mmap_mode="r") for name in ARRAYS})


def index_folder(key: str) -> Path:
    """Where the index of a set of releases lies."""
    return Path(settings.KRACHTLIJN_VAR) / "index" / sha256(f"{FORMAT} {key}".encode()).hexdigest()[:24]


def write_index(folder: Path) -> None:
    """Build the index and put it in place in one rename; a half-written one is never seen."""
    index = build_index(
        IndexedLabel(uri=uri, kind=kind, language=language, is_preferred=label_kind == LabelKind.PREFERRED.value, text=text)
        for uri, kind, language, label_kind, text in labels_in_use()
    )
    folder.parent.mkdir(parents=True, exist_ok=True)
    staging = folder.parent / f".staging-{os.getpid()}-{folder.name}"
    shutil.rmtree(staging, ignore_errors=True)
    staging.mkdir()
    for name in ARRAYS:
        np.save(staging / f"{name}.npy", index.arrays[name])
    try:
        staging.rename(folder)
    except OSError:  # another process was first: its index is the same
        shutil.rmtree(staging, ignore_errors=True)


def drop_other_indexes() -> None:
    """Remove the indexes and half-written folders of releases that are no longer in use."""
    kept = index_folder(active_key())
    for folder in kept.parent.glob("*") if kept.parent.is_dir() else ():
        if folder != kept:
            shutil.rmtree(folder, ignore_errors=True)
