"""Every route of the API against every role: one declared table, and a route without a row fails."""

import pytest

from krachtlijn.api.v1.api import api
from krachtlijn.people.actor import Role

pytestmark = pytest.mark.django_db(databases=["default", "log"])

NO_TASK = "00000000-0000-4000-8000-000000000000"
EVERYBODY = dict.fromkeys(Role, 200)
ONLY_CITIZEN = dict.fromkeys(Role, 403) | {Role.CITIZEN: 200, Role.OPERATOR: 404}
NOTHING_IMPORTED = dict.fromkeys(Role, 503)
NO_SUCH_THING = dict.fromkeys(Role, 404)
SIGNED_IN = dict.fromkeys(Role, 200) | {Role.VISITOR: 403}
NOBODY_ELSES = dict.fromkeys(Role, 404) | {Role.VISITOR: 403}

MATRIX = {
    ("GET", "offensive/lines"): EVERYBODY,
    ("GET", "offensive/actions"): EVERYBODY,
    ("GET", "offensive/actions/{number}"): EVERYBODY,
    ("GET", "offensive/aim"): EVERYBODY,
    ("GET", "people/me"): ONLY_CITIZEN,
    ("GET", "people/me/readings"): ONLY_CITIZEN,
    ("GET", "taxonomy/occupations"): NOTHING_IMPORTED,
    ("GET", "taxonomy/skills"): NOTHING_IMPORTED,
    ("GET", "taxonomy/occupations/{path:uri}"): NOTHING_IMPORTED,
    ("GET", "taxonomy/shortage-list"): NO_SUCH_THING,
    ("GET", "training"): EVERYBODY,
    ("GET", "training/{training_id}"): NO_SUCH_THING,
    ("GET", "rights/instruments"): EVERYBODY,
    ("GET", "rights/instruments/{instrument_id}"): EVERYBODY,
    ("POST", "rights/decide"): EVERYBODY,
    ("POST", "paths/plan"): NOTHING_IMPORTED,
    ("GET", "work/tasks"): SIGNED_IN,
    ("GET", "work/tasks/{task_id}"): NOBODY_ELSES,
    ("GET", "health"): EVERYBODY,
    ("GET", "releases"): EVERYBODY,
}
VALUES = {
    "number": "22",
    "task_id": NO_TASK,
    "path:uri": "urn:krachtlijn:occupation:lasser",
    "training_id": "t-1",
    "instrument_id": "opleidingscheque",
}
BODIES = {
    "rights/decide": {"instrument": "opleidingscheque", "facts": {}},
    "paths/plan": {"person": {"id": "p1", "status": "jobseeker"}, "goal": "lasser"},
}
QUERIES = {"taxonomy/occupations": {"q": "lasser"}, "taxonomy/skills": {"q": "lassen"}}


def filled(template):
    for name, value in VALUES.items():
        template = template.replace("{" + name + "}", value)
    return template


def test_every_route_has_a_row_and_every_row_a_route():
    assert {(method, path.lstrip("/")) for method, path, _ in api.operations()} == set(MATRIX)


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("route", MATRIX, ids=" ".join)
def test_route_answers_each_role_as_declared(route, role, client_as):
    method, template = route
    client, address = client_as(role), "/api/v1/" + filled(template)
    if method == "POST":
        response = client.post(address, data=BODIES[template], content_type="application/json")
    else:
        response = client.get(address, QUERIES.get(template, {}))
    assert response.status_code == MATRIX[route][role], response.content
