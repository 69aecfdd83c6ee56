"""All addresses of the site and the API."""

from django.urls import include, path

from krachtlijn.api.v1.api import api

urlpatterns = [
    path("account/", include("allauth.account.urls")),
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
