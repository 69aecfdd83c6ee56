"""Addresses of the citizen's pages."""

from django.urls import path

from krachtlijn.web.citizen import all_rights, deadlines, my_data, path_questions, path_result, rights, rule_page

app_name = "citizen"
urlpatterns = [
    path("mijn-pad/", path_questions.start, name="path-start"),
    path("mijn-pad/over-u/", path_questions.you, name="path-you"),
    path("mijn-pad/uw-job/", path_questions.job, name="path-job"),
    path("mijn-pad/waar-en-wanneer/", path_questions.where, name="path-where"),
    path("mijn-pad/wat-u-kunt/", path_questions.competences, name="path-competences"),
    path("mijn-pad/nakijken/", path_result.check, name="path-check"),
    path("mijn-pad/opnieuw/", path_questions.restart, name="path-restart"),
    path("mijn-pad/eerder/", path_result.my_paths, name="my-paths"),
    path("mijn-pad/<uuid:path_id>/", path_result.path, name="path"),
    path("mijn-pad/<uuid:path_id>/pad.json", path_result.path_json, name="path-json"),
    path("mijn-pad/<uuid:path_id>/termijnen.ics", deadlines.path_calendar, name="path-calendar"),
    path("mijn-rechten/", rights.start, name="rights-start"),
    path("mijn-rechten/beslissing/<str:receipt_id>/", rights.decision, name="decision"),
    path("mijn-rechten/beslissing/<str:receipt_id>/bewijs.json", rights.receipt, name="receipt"),
    path("mijn-rechten/beslissing/<str:receipt_id>/wat-moet-wanneer/", deadlines.decision_deadlines, name="decision-deadlines"),
    path("mijn-rechten/beslissing/<str:receipt_id>/termijnen.ics", deadlines.decision_calendar, name="decision-calendar"),
    path("mijn-rechten/alle/", all_rights.overview, name="all-rights"),
    path("mijn-rechten/alle/situatie/", all_rights.situation, name="all-rights-situation"),
    path("mijn-rechten/alle/vragen/", all_rights.questions, name="all-rights-questions"),
    path("mijn-rechten/alle/antwoorden/", all_rights.review, name="all-rights-review"),
    path("mijn-rechten/alle/wat-als/", all_rights.what_if, name="all-rights-what-if"),
    path("mijn-rechten/<slug:instrument_id>/", rights.right, name="right"),
    path("mijn-rechten/<slug:instrument_id>/regel/", rule_page.rule, name="right-rule"),
    path("mijn-rechten/<slug:instrument_id>/vragen/", rights.questions, name="right-questions"),
    path("mijn-gegevens/", my_data.my_data, name="my-data"),
]
