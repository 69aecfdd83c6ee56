"""Bring classifications in: read and check everything, then keep all of it or nothing, then link the shortage titles."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from django.db import transaction

import krachtlijn
from krachtlijn.kernel.errors import NotFound
from krachtlijn.kernel.text import Text
from krachtlijn.people.actor import Actor
from krachtlijn.people.permission import Permission, check_permission
from krachtlijn.sources.classification_folder import ClassificationFolder, NotImported, load_classifications
from krachtlijn.store.evidence.actions import link_shortage_titles, record_shortage_list
from krachtlijn.store.evidence.queries import shortage_titles
from krachtlijn.store.taxonomy.actions import RecordedRelease, record_classification
from krachtlijn.store.taxonomy.queries import competent_titles, known_concepts, load_taxonomy
from krachtlijn.store.taxonomy.search import drop_other_indexes, load_index
from krachtlijn.taxonomy.classification import SourceFile, Unmatched
from krachtlijn.taxonomy.title_resolution import Resolution, title_resolver

STARTER_FOLDER = Path(krachtlijn.__file__).parent / "sources" / "starter_taxonomy"
STARTER_VERSION = "1"


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportedList:
    """A shortage list that came in; `is_changed` is False when the same bytes were there already."""

    name: str
    lines: int
    is_changed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassificationImport:
    """What an import did: releases, lists, files, relations at rest, remarks, files left aside, and how the titles end."""

    releases: tuple[RecordedRelease, ...]
    shortage_lists: tuple[ImportedList, ...]
    files: tuple[SourceFile, ...]
    unmatched: tuple[Unmatched, ...]
    notes: tuple[Text, ...]
    not_imported: tuple[NotImported, ...]
    titles: tuple[Resolution, ...]

    @property
    def is_changed(self) -> bool:
        """Whether anything in the store changed."""
        return any(item.is_changed for item in (*self.releases, *self.shortage_lists))


def import_classifications(*, by: Actor, on: date, path: Path, published_on: date | None = None) -> ClassificationImport:
    """Import every classification below `path`.

    Raises NotAllowed; NotFound for a path that does not exist; InvalidInput with every problem of every file when one is broken,
    and then nothing was kept.
    """
    check_permission(by, Permission.IMPORT_CLASSIFICATIONS)
    folder = load_classifications(path, known=known_concepts(), published_on=published_on)
    return _keep(folder, by=by, on=on)


def import_starter(*, by: Actor, on: date) -> ClassificationImport:
    """Import the starter taxonomy that the project wrote, through the same path. Raises NotAllowed."""
    check_permission(by, Permission.IMPORT_CLASSIFICATIONS)
    if not STARTER_FOLDER.is_dir():
        raise NotFound(
            Text(nl="De startertaxonomie ontbreekt in deze installatie.", en="This installation lacks the starter taxonomy.")
        )
    return _keep(load_classifications(STARTER_FOLDER, known=known_concepts(), version=STARTER_VERSION), by=by, on=on)


def _keep(folder: ClassificationFolder, *, by: Actor, on: date) -> ClassificationImport:
    titles: tuple[Resolution, ...] = ()
    with transaction.atomic():
        releases = tuple(record_classification(by=by, on=on, content=content) for content in folder.releases)
        lists = tuple(
            ImportedList(
                name=shortage_list.name,
                lines=len(shortage_list.entries),
                is_changed=record_shortage_list(by=by, on=on, shortage_list=shortage_list),
            )
            for shortage_list in folder.shortage_lists
        )
        wanted = shortage_titles()
        if wanted and any(item.is_changed for item in (*releases, *lists)):
            titles = _resolve(wanted)
            link_shortage_titles(by=by, on=on, resolutions={resolution.title: resolution for resolution in titles})
    if any(release.is_changed for release in releases):
        load_index()
        drop_other_indexes()
    return ClassificationImport(
        releases=releases,
        shortage_lists=lists,
        files=tuple(file for content in folder.releases for file in content.files),
        unmatched=folder.unmatched,
        notes=folder.notes,
        not_imported=folder.not_imported,
        titles=titles,
    )


def _resolve(titles: frozenset[str]) -> tuple[Resolution, ...]:
    resolver = title_resolver(load_taxonomy().occupations, mapped=competent_titles())
    return tuple(resolver.resolve(title) for title in sorted(titles))
