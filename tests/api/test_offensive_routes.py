"""The lines, the actions and the aim of the offensive."""

import pytest

pytestmark = pytest.mark.django_db(databases=["default", "log"])


def test_pages_of_the_actions_together_are_all_31(client):
    numbers, cursor = [], None
    while True:
        query = {"per_page": 7} | ({"cursor": cursor} if cursor else {})
        result = client.get("/api/v1/offensive/actions", query).json()["result"]
        numbers += [row["number"] for row in result["items"]]
        cursor = result["next"]
        if cursor is None:
            break
    assert numbers == list(range(1, 32))


def test_actions_of_one_line(client):
    items = client.get("/api/v1/offensive/actions", {"line": 5}).json()["result"]["items"]
    assert [row["number"] for row in items] == [19, 20, 21, 22, 23]


def test_action_tells_platform_and_policy_apart(client):
    action = client.get("/api/v1/offensive/actions/25", {"lang": "nl"}).json()["result"]
    assert action["platform"]["state"] == "partly"
    assert "opleidingsverlof" in action["platform"]["sentence"]
    assert action["platform"]["command"].startswith("krachtlijn rights decide")
    assert action["policy"]["is_published"] is True
    assert action["policy"]["source"].startswith("https://")


def test_action_that_does_not_exist(client):
    assert client.get("/api/v1/offensive/actions/32").status_code == 404


def test_aim_keeps_its_two_series_apart_and_says_what_is_not_loaded(client):
    series = {row["key"]: row for row in client.get("/api/v1/offensive/aim").json()["result"]}
    assert [target["value"] for target in series["participation_12_months"]["targets"]] == ["60"]
    assert series["participation_4_weeks"]["targets"] == []
    assert series["participation_4_weeks"]["latest"] is None
