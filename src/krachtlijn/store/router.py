"""Which table lives in which database: the access log through alias `log`, everything else through `default`."""

from typing import Any

LOG_MODELS = frozenset({"accessentry"})


class LogRouter:
    """Send the append-only access log to its own database alias."""

    def db_for_read(self, model: type[Any], **_hints: object) -> str | None:
        """Alias to read a model from."""
        return "log" if model._meta.model_name in LOG_MODELS else None

    def db_for_write(self, model: type[Any], **_hints: object) -> str | None:
        """Alias to write a model to."""
        return "log" if model._meta.model_name in LOG_MODELS else None

    def allow_migrate(self, db: str, app_label: str, *, model_name: str | None = None, **_hints: object) -> bool | None:
        """The log file holds the log tables alone; the main database holds the rest (on PostgreSQL all stand together)."""
        from django.db import connections

        if connections[db].vendor == "postgresql":
            return db == "default"
        if model_name is None:
            return db == "default" or app_label == "store_audit"
        return (model_name in LOG_MODELS) is (db == "log")
