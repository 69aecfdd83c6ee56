"""Django app of background work."""

from django.apps import AppConfig


class WorkConfig(AppConfig):
    """Tables of `store.work`."""

    name = "krachtlijn.store.work"
    label = "store_work"
