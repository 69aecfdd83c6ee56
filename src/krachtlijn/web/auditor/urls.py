"""Addresses of the pages of this role."""

from django.urls import path

from krachtlijn.web.auditor import home

app_name = "auditor"
urlpatterns = [path("", home.home, name="home")]
