"""Django app of employers and vacancies."""

from django.apps import AppConfig


class JobsConfig(AppConfig):
    """Tables of `store.jobs`."""

    name = "krachtlijn.store.jobs"
    label = "store_jobs"
