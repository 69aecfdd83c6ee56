"""Are the tables there? Make them or bring them up to date, and recognise a database that has none yet."""

from django.db import DatabaseError, connections

from krachtlijn.kernel.errors import SourceUnavailable
from krachtlijn.kernel.text import Text

_SQLITE_WORDS = ("no such table", "no such column")
_POSTGRES_STATES = frozenset({"42P01", "42703"})
"""SQLSTATE of an undefined table and an undefined column."""


def bring_up_to_date() -> None:
    """Make the tables of every database that lacks some; looks first, because most of the time there is nothing to do."""
    from django.core.management import call_command
    from django.db.migrations.executor import MigrationExecutor

    for alias in _aliases():
        executor = MigrationExecutor(connections[alias])
        if executor.migration_plan(executor.loader.graph.leaf_nodes()):
            call_command("migrate", database=alias, verbosity=0, interactive=False)


def lacks_tables(error: BaseException) -> bool:
    """Whether the database refused because a table or column is not there, so that it was never or not lately prepared."""
    if not isinstance(error, DatabaseError):
        return False
    return str(error).startswith(_SQLITE_WORDS) or getattr(error.__cause__, "sqlstate", None) in _POSTGRES_STATES


def tables_missing() -> SourceUnavailable:
    """The error to show instead, which says what to do."""
    return SourceUnavailable(
        Text(
            nl="De databank is nog niet klaar: start script/server één keer, of voer uit: krachtlijn taxonomy import --starter.",
            en="The database is not ready yet: start script/server once, or run: krachtlijn taxonomy import --starter.",
        )
    )


def _aliases() -> tuple[str, ...]:
    """Aliases with tables of their own: on PostgreSQL the log alias only inserts into the tables of the default one."""
    return ("default", "log") if connections["log"].vendor == "sqlite" else ("default",)
