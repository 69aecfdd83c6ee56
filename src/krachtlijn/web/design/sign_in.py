"""How accounts sign in: local accounts by allauth, and the demo actors of the reference region."""

from allauth.account.adapter import DefaultAccountAdapter
from django.conf import settings
from django.http import HttpRequest


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Rules of this platform on top of allauth."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:  # noqa: ARG002
        """Nobody makes an account by form yet: accounts come with the reference region or from an organisation."""
        return False


def has_demo_sign_in() -> bool:
    """Whether the demo actors of the reference region may be used here."""
    return bool(settings.KRACHTLIJN_HAS_DEMO)
