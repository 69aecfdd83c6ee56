"""Who gets which answer on every route of the API: one declared table on a platform with an offer, no route without a row."""

from types import SimpleNamespace

import pytest
from django.db import connection

from factories.citizen_pages import TECHNICIAN, offer_on_starter_taxonomy
from krachtlijn.api.v1.api import api
from krachtlijn.evidence.shortage_list import ShortageEntry, ShortageList
from krachtlijn.kernel.period import Period
from krachtlijn.people.actor import OPERATOR, SITE_ROLES, Role
from krachtlijn.people.permission import GRANTS
from krachtlijn.people.purpose import Purpose
from krachtlijn.store.evidence.actions import record_shortage_list
from krachtlijn.store.people.queries import actor_of, person
from krachtlijn.store.taxonomy.queries import load_taxonomy
from krachtlijn.store.work.actions import queue_task

pytestmark = pytest.mark.django_db(databases=["default", "log"])

WHO = (*(role.value for role in (Role.VISITOR, *SITE_ROLES)), "other-citizen", "other-policy")
"""One account per role, and a citizen and a policy officer who do not own the profile and the task of the addresses."""


def row(status, **others):
    """The status for everybody, but for those named (a `_` stands for the hyphen of a name)."""
    named = {name.replace("_", "-"): other for name, other in others.items()}
    assert set(named) <= set(WHO)
    return dict.fromkeys(WHO, status) | named


EVERYBODY = row(200)
CITIZENS = row(403, citizen=200, other_citizen=200)
SIGNED_IN = row(200, visitor=403)
OWNER = row(404, policy=200, visitor=403)

MATRIX = {
    ("GET", "offensive/lines"): EVERYBODY,
    ("GET", "offensive/actions"): EVERYBODY,
    ("GET", "offensive/actions/{number}"): EVERYBODY,
    ("GET", "offensive/aim"): EVERYBODY,
    ("GET", "people/me"): CITIZENS,
    ("GET", "people/me/readings"): CITIZENS,
    ("GET", "taxonomy/occupations"): EVERYBODY,
    ("GET", "taxonomy/skills"): EVERYBODY,
    ("GET", "taxonomy/occupations/{path:uri}"): EVERYBODY,
    ("GET", "taxonomy/shortage-list"): EVERYBODY,
    ("GET", "training"): EVERYBODY,
    ("GET", "training/{training_id}"): EVERYBODY,
    ("GET", "rights/instruments"): EVERYBODY,
    ("GET", "rights/instruments/{instrument_id}"): EVERYBODY,
    ("GET", "rights/instruments/{instrument_id}/text"): EVERYBODY,
    ("POST", "rights/decide"): EVERYBODY,
    ("POST", "rights/calendar"): EVERYBODY,
    ("POST", "rights/decide-all"): EVERYBODY,
    ("POST", "paths/plan"): EVERYBODY,
    ("GET", "work/tasks"): SIGNED_IN,
    ("GET", "work/tasks/{task_id}"): OWNER,
    ("GET", "health"): EVERYBODY,
    ("GET", "releases"): EVERYBODY,
}
ASK_PERMISSION = {
    ("GET", "people/me"),
    ("GET", "people/me/readings"),
    ("POST", "rights/decide"),
    ("POST", "rights/calendar"),
    ("POST", "paths/plan"),
    ("POST", "rights/decide-all"),
}
"""What a role is refused when it loses its permissions, also where today every role has the permission."""
QUERIES = {"taxonomy/occupations": {"q": "lasser"}, "taxonomy/skills": {"q": "lassen"}}


@pytest.fixture
def world(on_the_day, accounts):
    """The tiny region on the starter taxonomy, a list of shortage occupations, a task of somebody and a profile somebody read."""
    region = offer_on_starter_taxonomy()
    record_shortage_list(by=OPERATOR, on=on_the_day, shortage_list=shortage_list(on_the_day))
    session = next(session for session in region.sessions if session.starts_on > on_the_day)
    actors = {who: actor_of(account, on=on_the_day) for who, account in accounts.items()}
    tasks = {who: str(queue_task(by=actors[who], kind="test", arguments={})) for who in ("policy", "other-policy")}
    person("p1", by=actors["adviser"], purpose=Purpose.GUIDANCE, on=on_the_day)
    profile = {"id": "p1", "status": "employee"}
    return SimpleNamespace(
        tasks=tasks,
        values={
            "number": "22",
            "task_id": tasks["policy"],
            "path:uri": min(load_taxonomy().occupations),
            "training_id": session.training,
            "instrument_id": "opleidingscheque",
        },
        bodies={
            "rights/decide": {
                "instrument": "opleidingscheque",
                "person": profile,
                "training": session.training,
                "session": session.id,
            },
            "rights/calendar": {"instrument": "vlaams-opleidingsverlof", "facts": {"training_starts_on": on_the_day.isoformat()}},
            "rights/decide-all": {"person": profile, "training": session.training, "positions": ["employee"]},
            "paths/plan": {"person": profile, "goal": TECHNICIAN},
        },
    )


def shortage_list(on):
    return ShortageList(
        publisher="VDAB",
        version=str(on.year),
        published_on=None,
        validity=Period(valid_from=on.replace(month=1, day=1), valid_until=on.replace(year=on.year + 1, month=1, day=1)),
        decree="",
        entries=(ShortageEntry(number=1, title="Lasser", cluster="Industrie", is_in_decree=True),),
        sha256="0" * 64,
    )


def ask(client, route, world):
    method, template = route
    address = "/api/v1/" + template
    for name, value in world.values.items():
        address = address.replace("{" + name + "}", value)
    if method == "POST":
        return client.post(address, data=world.bodies[template], content_type="application/json")
    return client.get(address, QUERIES.get(template, {}))


def differences(expected, client_as, world):
    """Per route and asker the status that came and the one declared, where they differ."""
    answered = {(route, who): ask(client_as(who), route, world).status_code for route in MATRIX for who in WHO}
    return {(*key[0], key[1]): (status, expected[key]) for key, status in answered.items() if status != expected[key]}


def test_every_route_has_a_row_and_every_row_a_route():
    assert {(method, path.lstrip("/")) for method, path, _ in api.operations()} == set(MATRIX)


def test_every_route_answers_everybody_as_declared(world, accounts, client_as):
    assert set(WHO) == {Role.VISITOR.value, *accounts}
    declared = {(route, who): status for route, statuses in MATRIX.items() for who, status in statuses.items()}
    assert differences(declared, client_as, world) == {}


def test_whoever_loses_the_permissions_is_refused_what_asks_one(world, client_as, monkeypatch):
    for role in Role:
        monkeypatch.setitem(GRANTS, role, frozenset())
    declared = {
        (route, who): 403 if route in ASK_PERMISSION else status
        for route, statuses in MATRIX.items()
        for who, status in statuses.items()
    }
    assert differences(declared, client_as, world) == {}


def test_personal_answers_hold_what_is_of_the_asker_alone(world, client_as):
    def result(who, address):
        return client_as(who).get(f"/api/v1/{address}").json()["result"]

    profiles = {who: result(who, "people/me") for who in ("citizen", "other-citizen")}
    assert {who: (own["name"], own["profile"]["id"]) for who, own in profiles.items()} == {
        "citizen": ("Mina Peeters", "p1"),
        "other-citizen": ("Bo Claes", "p2"),
    }
    signed_in = [who for who in WHO if who != "visitor"]
    listed = {who: [task["id"] for task in result(who, "work/tasks")["items"]] for who in signed_in}
    assert listed == {who: [world.tasks[who]] if who in world.tasks else [] for who in signed_in}
    if connection.vendor != "postgresql":  # there the log is another connection: what a test writes is not committed
        assert [item["actor_name"] for item in result("citizen", "people/me/readings")["items"]] == ["Demo adviser"]
    assert result("other-citizen", "people/me/readings")["items"] == []
