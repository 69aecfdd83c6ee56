"""Django app of accounts, persons and organisations."""

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    """Tables of `store.people`."""

    name = "krachtlijn.store.people"
    label = "store_people"
