"""Addresses of the pages of this role."""

from django.urls import path

from krachtlijn.web.policy import home, reforms

app_name = "policy"
urlpatterns = [
    path("", home.home, name="home"),
    path("hervorming/", reforms.reforms, name="reforms"),
    path("hervorming/<str:preview_id>/", reforms.reform_preview, name="reform-preview"),
]
