"""Django app of published evidence."""

from django.apps import AppConfig


class EvidenceConfig(AppConfig):
    """Tables of `store.evidence`."""

    name = "krachtlijn.store.evidence"
    label = "store_evidence"
