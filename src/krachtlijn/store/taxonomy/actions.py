"""Change the taxonomy: record imported classifications and choose which releases are in use."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath

from django.db import transaction

from krachtlijn.kernel.errors import WrongState
from krachtlijn.kernel.text import Text
from krachtlijn.people.actor import Actor
from krachtlijn.people.permission import Permission, check_permission
from krachtlijn.store.audit.actions import record_change
from krachtlijn.store.taxonomy.models import ClassificationRelease, ReleaseFile
from krachtlijn.store.taxonomy.rows import delete_statements, insert_release, load_content
from krachtlijn.taxonomy.active import ReleaseTables, active_releases
from krachtlijn.taxonomy.classification import ReleaseContent, SourceFile
from krachtlijn.taxonomy.release_merge import merge_releases


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordedRelease:
    """What happened to one release; `is_changed` is False when the same bytes were there already."""

    classification: str
    version: str
    is_changed: bool
    counts: Mapping[str, int]


@transaction.atomic
def record_classification(*, by: Actor, on: date, content: ReleaseContent) -> RecordedRelease:
    """Keep a release: new, completed with more tables, or replaced when every table comes in again with other bytes.

    The same bytes again change nothing. Raises NotAllowed; WrongState when a table differs from the one kept and the rest of the
    release does not come along.
    """
    check_permission(by, Permission.IMPORT_CLASSIFICATIONS)
    release = ClassificationRelease.objects.filter(classification=content.classification, version=content.version).first()
    files = _kept_files(release)
    if release and {file.sha256 for file in content.files} <= {file.sha256 for file in files}:
        return RecordedRelease(
            classification=content.classification, version=content.version, is_changed=False, counts=content.counts
        )
    if release:
        content = _completed(release, content, files=files)
        delete_statements(release)
    release = release or ClassificationRelease(classification=content.classification, version=content.version)
    release.source, release.attribution, release.licence = content.source, content.attribution, content.licence
    release.sha256, release.imported_on, release.is_synthetic = content.sha256, on, content.is_synthetic
    release.save()
    insert_release(release, content)
    _choose_active()
    record_change(
        by=by,
        action="taxonomy.record_classification",
        subject_kind="classification",
        subject_id=f"{content.classification} {content.version}",
        details={"sha256": content.sha256, "on": on.isoformat(), "counts": content.counts},
    )
    return RecordedRelease(classification=content.classification, version=content.version, is_changed=True, counts=content.counts)


def _kept_files(release: ClassificationRelease | None) -> tuple[SourceFile, ...]:
    if release is None:
        return ()
    return load_files(release)


def load_files(release: ClassificationRelease) -> tuple[SourceFile, ...]:
    """The files a release was read from."""
    rows = ReleaseFile.objects.filter(release=release).values_list("path", "table", "language", "rows", "distinct", "sha256")
    return tuple(
        SourceFile(path=a, table=b, language=c, version=release.version, rows=d, distinct=e, sha256=f)
        for a, b, c, d, e, f in rows
    )


def _completed(release: ClassificationRelease, content: ReleaseContent, *, files: tuple[SourceFile, ...]) -> ReleaseContent:
    kept, new = ({_place(file): file.sha256 for file in group} for group in (files, content.files))
    changed = sorted(place[2] for place in kept.keys() & new.keys() if kept[place] != new[place])
    if not changed:
        return merge_releases(load_content(release), content)
    if kept.keys() <= new.keys():
        return content
    names = ", ".join(changed)
    raise WrongState(
        Text(
            nl=f"{release} is al ingevoerd en {names} is nu anders; voer de volledige map van deze versie in één keer in.",
            en=f"{release} was imported already and {names} differs now; import the whole folder of this version at once.",
        )
    )


def _place(file: SourceFile) -> tuple[str, str, str]:
    return file.table, file.language, PurePosixPath(file.path).name


def _choose_active() -> None:
    releases = list(ClassificationRelease.objects.all())
    chosen = active_releases(
        ReleaseTables(
            classification=release.classification,
            version=release.version,
            tables=frozenset((file.table, file.language) for file in load_files(release)),
        )
        for release in releases
    )
    for release in releases:
        is_active = (release.classification, release.version) in chosen
        if release.is_active is not is_active:
            release.is_active = is_active
            release.save(update_fields=["is_active"])
