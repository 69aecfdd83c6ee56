"""What a column may hold, said once: members of an enumeration, levels of a structure."""

from collections.abc import Iterable

from django.db.models import CheckConstraint, Q


def one_of(field: str, *, values: Iterable[str], name: str, may_be_empty: bool = False) -> CheckConstraint:
    """The text column holds one of the values (members of a string enumeration), or nothing where that is allowed."""
    known = [str(value) for value in values]
    return CheckConstraint(condition=Q(**{f"{field}__in": ["", *known] if may_be_empty else known}), name=name)


def vks_level(field: str, *, name: str) -> CheckConstraint:
    """The column holds a level of the Flemish qualification structure, 1 to 8, or null."""
    return CheckConstraint(condition=Q(**{f"{field}__isnull": True}) | Q(**{f"{field}__range": (1, 8)}), name=name)
