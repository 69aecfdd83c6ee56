"""SQL of the triggers that make a table append-only, for both databases, and of the role that may only insert."""

from django.db.backends.base.schema import BaseDatabaseSchemaEditor

SENTENCE = "this table is append-only: rows are never changed or removed"


def sqlite_triggers_sql(table: str) -> tuple[str, ...]:
    """Statements that refuse update and delete on SQLite."""
    return tuple(
        f"CREATE TRIGGER {table}_no_{event.lower()} BEFORE {event} ON {table} BEGIN SELECT RAISE(ABORT, '{SENTENCE}'); END"
        for event in ("UPDATE", "DELETE")
    )


def postgres_triggers_sql(table: str) -> tuple[str, ...]:
    """Statements that refuse update, delete and truncate on PostgreSQL."""
    return (
        f"CREATE FUNCTION {table}_append_only() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN RAISE EXCEPTION '{SENTENCE}'; END $$",
        f"CREATE TRIGGER {table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} "
        f"FOR EACH STATEMENT EXECUTE FUNCTION {table}_append_only()",
    )


def postgres_log_role_sql(*, role: str, table: str) -> tuple[str, ...]:
    """Statements that make the role of the log alias and let it insert into the table, nothing else."""
    return (
        f"DO $$ BEGIN IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = '{role}') "
        f"THEN CREATE ROLE {role} NOLOGIN; END IF; END $$",
        f"GRANT {role} TO CURRENT_USER",
        f"GRANT USAGE ON SCHEMA public TO {role}",
        f"GRANT INSERT ON {table} TO {role}",
    )


def make_append_only(schema_editor: BaseDatabaseSchemaEditor, *, table: str) -> None:
    """Add the triggers of the vendor to a table that exists in this database."""
    if table not in schema_editor.connection.introspection.table_names():
        return
    is_sqlite = schema_editor.connection.vendor == "sqlite"
    for statement in (sqlite_triggers_sql if is_sqlite else postgres_triggers_sql)(table):
        schema_editor.execute(statement)
