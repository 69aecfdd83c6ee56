"""How people sign in: local accounts by form (`config/urls.py`), and the demo actors of the reference region."""

from django.conf import settings


def has_demo_sign_in() -> bool:
    """Whether the demo actors of the reference region may be used here."""
    return bool(settings.KRACHTLIJN_HAS_DEMO)
