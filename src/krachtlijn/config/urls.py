"""All addresses of the site and the API."""

from django.urls import include, path

urlpatterns = [
    path("account/", include("allauth.account.urls")),
    path("", include("krachtlijn.web.public.urls")),
]
