"""Addresses of the pages of this role."""

from django.urls import path

from krachtlijn.web.employer import claims, home

app_name = "employer"
urlpatterns = [
    path("", home.home, name="home"),
    path("aanvragen-nakijken/", claims.claims, name="claims"),
    path("aanvragen-nakijken/voorbeeld.csv", claims.example, name="claims-example"),
    path("aanvragen-nakijken/<uuid:file_id>/", claims.one_file, name="claim-file"),
]
