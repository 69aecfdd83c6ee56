"""Django app of decision receipts."""

from django.apps import AppConfig


class RulesConfig(AppConfig):
    """Tables of `store.rules`."""

    name = "krachtlijn.store.rules"
    label = "store_rules"
