"""Django app of classifications."""

from django.apps import AppConfig


class TaxonomyConfig(AppConfig):
    """Tables of `store.taxonomy`."""

    name = "krachtlijn.store.taxonomy"
    label = "store_taxonomy"
