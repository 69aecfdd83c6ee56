"""Addresses of the pages of this role."""

from django.urls import path

from krachtlijn.web.provider import home

app_name = "provider"
urlpatterns = [path("", home.home, name="home")]
