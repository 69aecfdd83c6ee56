"""Addresses of the pages of this role."""

from django.urls import path

from krachtlijn.web.policy import home

app_name = "policy"
urlpatterns = [path("", home.home, name="home")]
