"""Addresses of the public pages."""

from django.urls import path, register_converter
from django.views.i18n import set_language

from krachtlijn.web.design.concept_address import ConceptConverter
from krachtlijn.web.public import (
    documents,
    known_until,
    occupations,
    offensive,
    shortages,
    sign_in,
    sources,
    start,
    task,
    trainings,
)

register_converter(ConceptConverter, "concept")

app_name = "public"
urlpatterns = [
    path("", start.start, name="start"),
    path("offensief/", offensive.offensive, name="offensive"),
    path("beroepen/", occupations.occupation_search, name="occupation-search"),
    path("beroepen/<concept:uri>/", occupations.occupation, name="occupation"),
    path("knelpuntberoepen/", shortages.shortage_list, name="shortage-list"),
    path("opleidingen/", trainings.training_search, name="training-search"),
    path("opleidingen/<str:training_id>/", trainings.training, name="training"),
    path("wat-weten-we-tot-wanneer/", known_until.known_until, name="known-until"),
    path("wat-weten-we-tot-wanneer/<slug:instrument_id>/", known_until.known_until_of, name="known-until-of"),
    path("bronnen/", sources.sources, name="sources"),
    path("toegankelijkheid/", documents.accessibility, name="accessibility"),
    path("privacy/", documents.privacy, name="privacy"),
    path("aanmelden/", sign_in.sign_in, name="sign-in"),
    path("aanmelden/oefenen/", sign_in.sign_in_as_demo, name="sign-in-demo"),
    path("afmelden/", sign_in.sign_out, name="sign-out"),
    path("taal/", set_language, name="set-language"),
    path("taak/<uuid:task_id>/", task.task, name="task"),
]
