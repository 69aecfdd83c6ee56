"""Django app of calculated paths."""

from django.apps import AppConfig


class PathsConfig(AppConfig):
    """Tables of `store.paths`."""

    name = "krachtlijn.store.paths"
    label = "store_paths"
