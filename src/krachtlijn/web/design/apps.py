"""Django app of the shared design: template tags and static files."""

from django.apps import AppConfig


class DesignConfig(AppConfig):
    """The design system."""

    name = "krachtlijn.web.design"
    label = "web_design"
