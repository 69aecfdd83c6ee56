"""Read kept paths; only the holder gets one."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from krachtlijn.kernel.errors import NotFound
from krachtlijn.kernel.text import Text
from krachtlijn.people.holder import Holder
from krachtlijn.store.paths.models import KeptPath


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptPathView:
    """A kept path as its holder reads it."""

    id: str
    goal: str
    planned_for: date
    kept_at: datetime
    keep_until: date
    is_synthetic: bool
    document: dict[str, Any]


def kept_path(path_id: UUID, *, holder: Holder) -> KeptPathView:
    """One kept path. Raises `NotFound` for anybody but its holder."""
    row = KeptPath.objects.filter(pk=path_id, holder=holder.mark).first()
    if row is None:
        raise NotFound(
            Text(
                nl="Dit pad bestaat niet (meer), of het is niet van u. Maak een nieuw pad, of meld u aan.",
                en="This path does not exist (any more), or it is not yours. Make a new path, or sign in.",
            )
        )
    return _view(row)


def kept_paths(*, holder: Holder, limit: int = 20) -> tuple[KeptPathView, ...]:
    """The newest kept paths of the holder."""
    return tuple(_view(row) for row in KeptPath.objects.filter(holder=holder.mark).order_by("-kept_at")[:limit])


def _view(row: KeptPath) -> KeptPathView:
    return KeptPathView(
        id=str(row.pk),
        goal=row.goal,
        planned_for=row.planned_for,
        kept_at=row.kept_at,
        keep_until=row.keep_until,
        is_synthetic=row.is_synthetic,
        document=row.document,
    )
