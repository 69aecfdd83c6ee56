"""Django app of the audit trail and the access log."""

from django.apps import AppConfig


class AuditConfig(AppConfig):
    """Tables of `store.audit`."""

    name = "krachtlijn.store.audit"
    label = "store_audit"
