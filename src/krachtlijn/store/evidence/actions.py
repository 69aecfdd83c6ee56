"""Change published evidence: record a shortage list, and link its titles to the taxonomy in use."""

from collections.abc import Mapping
from datetime import date

from django.db import transaction

from krachtlijn.evidence.shortage_list import ShortageList
from krachtlijn.people.actor import Actor
from krachtlijn.people.permission import Permission, check_permission
from krachtlijn.store.audit.actions import record_change
from krachtlijn.store.evidence.models import ShortageLine, ShortageLineLink, ShortageListVersion
from krachtlijn.taxonomy.title_resolution import Resolution, TitleKind


@transaction.atomic
def record_shortage_list(*, by: Actor, on: date, shortage_list: ShortageList) -> bool:
    """Keep a published list; the same bytes again change nothing and return False. Raises NotAllowed."""
    check_permission(by, Permission.IMPORT_CLASSIFICATIONS)
    known = ShortageListVersion.objects.filter(publisher=shortage_list.publisher, version=shortage_list.version)
    if known.filter(sha256=shortage_list.sha256).exists():
        return False
    known.delete()
    version = ShortageListVersion.objects.create(
        publisher=shortage_list.publisher,
        version=shortage_list.version,
        published_on=shortage_list.published_on,
        valid_from=shortage_list.validity.valid_from,
        valid_until=shortage_list.validity.valid_until,
        decree=shortage_list.decree,
        sha256=shortage_list.sha256,
        imported_on=on,
        is_synthetic=False,
    )
    ShortageLine.objects.bulk_create(
        ShortageLine(list=version, number=e.number, title=e.title, cluster=e.cluster, is_in_decree=e.is_in_decree)
        for e in shortage_list.entries
    )
    record_change(
        by=by,
        action="evidence.record_shortage_list",
        subject_kind="shortage-list",
        subject_id=shortage_list.name,
        details={"sha256": shortage_list.sha256, "lines": len(shortage_list.entries), "on": on.isoformat()},
    )
    return True


@transaction.atomic
def link_shortage_titles(*, by: Actor, on: date, resolutions: Mapping[str, Resolution]) -> None:
    """Replace the links of every line of every list by what the resolver says about its title. Raises NotAllowed."""
    check_permission(by, Permission.IMPORT_CLASSIFICATIONS)
    lines = list(ShortageLine.objects.filter(title__in=resolutions.keys()))
    ShortageLineLink.objects.filter(line__in=[line.pk for line in lines]).delete()
    for line in lines:
        reason = resolutions[line.title].reason
        line.unresolved_because = reason.nl if reason else ""
    ShortageLine.objects.bulk_update(lines, ["unresolved_because"], batch_size=200)
    links = [
        ShortageLineLink(line=line, uri=uri, kind=resolutions[line.title].kind.value, method=resolutions[line.title].method)
        for line in lines
        for uri in resolutions[line.title].uris
    ]
    ShortageLineLink.objects.bulk_create(links)
    exact = sum(resolution.kind is TitleKind.EXACT for resolution in resolutions.values())
    record_change(
        by=by,
        action="evidence.link_shortage_titles",
        subject_kind="shortage-list",
        subject_id="all",
        details={"titles": len(resolutions), "exact": exact, "links": len(links), "on": on.isoformat()},
    )
