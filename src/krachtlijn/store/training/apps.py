"""Django app of trainings and sessions."""

from django.apps import AppConfig


class TrainingConfig(AppConfig):
    """Tables of `store.training`."""

    name = "krachtlijn.store.training"
    label = "store_training"
