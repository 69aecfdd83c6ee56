"""Addresses of the adviser's pages."""

from django.urls import path

from krachtlijn.web.adviser import persons

app_name = "adviser"
urlpatterns = [
    path("", persons.home, name="home"),
    path("<str:person_id>/", persons.person, name="person"),
    path("<str:person_id>/pad/<uuid:path_id>/", persons.path, name="path"),
    path("<str:person_id>/pad/<uuid:path_id>/pad.json", persons.path_json, name="path-json"),
]
