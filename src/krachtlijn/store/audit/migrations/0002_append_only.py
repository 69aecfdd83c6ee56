"""Triggers that make both tables append-only; on PostgreSQL also the role that may only insert into the access log."""

from django.db import migrations

from krachtlijn.store.audit.triggers import make_append_only, postgres_log_role_sql

ROLE = "krachtlijn_log"
ACCESS_TABLE = "store_audit_accessentry"


def protect(apps, schema_editor):
    for table in ("store_audit_auditentry", ACCESS_TABLE):
        make_append_only(schema_editor, table=table)
    if schema_editor.connection.vendor == "postgresql":
        for statement in postgres_log_role_sql(role=ROLE, table=ACCESS_TABLE):
            schema_editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("store_audit", "0001_initial")]
    operations = [migrations.RunPython(protect, elidable=False)]
