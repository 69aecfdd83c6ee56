"""Django app of files with claims."""

from django.apps import AppConfig


class AtWorkConfig(AppConfig):
    """Tables of `store.at_work`."""

    name = "krachtlijn.store.at_work"
    label = "store_at_work"
