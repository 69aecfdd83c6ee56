"""A connection that refuses to write while a request only reads; the database enforces it, not a convention."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction


@contextmanager
def read_only() -> Iterator[None]:
    """Make the default connection refuse every write inside the block, on SQLite and on PostgreSQL."""
    if connection.vendor == "sqlite":
        with _sqlite_query_only():
            yield
        return
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SET LOCAL transaction_read_only = on")
        yield
        transaction.set_rollback(True)


@contextmanager
def _sqlite_query_only() -> Iterator[None]:
    """Uses the driver itself: a request that failed inside a transaction must not keep the connection shut."""
    connection.ensure_connection()
    driver = connection.connection
    driver.execute("PRAGMA query_only = ON")
    try:
        yield
    finally:
        driver.execute("PRAGMA query_only = OFF")
