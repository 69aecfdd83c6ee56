"""All addresses of the site and the API.

Of the pages of django-allauth only those with a use here have an address: signing in, and what an account that was closed gets to
see. Nobody makes an account, changes an e-mail address or resets a password by form, and `public:sign-out` ends a session.
"""

from allauth.account import views as account
from django.urls import include, path

from krachtlijn.api.v1.api import api

urlpatterns = [
    path("account/login/", account.login, name="account_login"),
    path("account/inactive/", account.account_inactive, name="account_inactive"),
    path("api/v1/", api.urls),
    path("", include("krachtlijn.web.public.urls")),
    path("", include("krachtlijn.web.citizen.urls")),
    path("adviseur/", include("krachtlijn.web.adviser.urls")),
    path("auditor/", include("krachtlijn.web.auditor.urls")),
    path("beleid/", include("krachtlijn.web.policy.urls")),
    path("sector/", include("krachtlijn.web.sector.urls")),
    path("werkgever/", include("krachtlijn.web.employer.urls")),
    path("opleider/", include("krachtlijn.web.provider.urls")),
]

handler400 = "krachtlijn.web.design.error_pages.bad_request"
handler403 = "krachtlijn.web.design.error_pages.permission_denied"
handler404 = "krachtlijn.web.design.error_pages.page_not_found"
