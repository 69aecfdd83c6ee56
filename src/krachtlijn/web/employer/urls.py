"""Addresses of the pages of this role."""

from django.urls import path

from krachtlijn.web.employer import home

app_name = "employer"
urlpatterns = [path("", home.home, name="home")]
