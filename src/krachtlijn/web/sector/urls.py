"""Addresses of the pages of this role."""

from django.urls import path

from krachtlijn.web.sector import home

app_name = "sector"
urlpatterns = [path("", home.home, name="home")]
