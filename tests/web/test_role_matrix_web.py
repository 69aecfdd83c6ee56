"""Who gets which answer on every address of the site outside the API: one declared table, no route without a row."""

import inspect
import re
from types import SimpleNamespace
from uuid import UUID, uuid4

import pytest
from django.db import connection
from django.test import Client
from django.urls import URLPattern, get_resolver, reverse

from factories.citizen_pages import WHERE, YOU, offer_on_starter_taxonomy
from factories.people import make_demo_people, make_profile
from factories.region_taxonomy import ON
from krachtlijn.at_work.claim_answer import AnswerForm
from krachtlijn.at_work.claim_table import DateForm
from krachtlijn.journeys.decide_right import decide_right, find_instrument
from krachtlijn.journeys.keep_step_decisions import plan_and_keep_with_decisions
from krachtlijn.journeys.preview_reform import preview_reform
from krachtlijn.kernel.ids import ConceptUri
from krachtlijn.paths.instance import Order
from krachtlijn.people.actor import OPERATOR, SITE_ROLES, Role
from krachtlijn.people.holder import Holder
from krachtlijn.rules.scenario.scenario_file import flemish_scenarios
from krachtlijn.store.at_work.actions import upload_claims
from krachtlijn.store.people.models import Account
from krachtlijn.store.taxonomy.queries import load_taxonomy
from krachtlijn.store.work.actions import queue_task

pytestmark = pytest.mark.django_db(databases=["default", "log"])
API = "api-v1"
RIGHT = "vlaams-opleidingsverlof"
FACTS = {"training_starts_on": ON}
"""One day is told, so that the decision has last days and with them a calendar."""
OTHERS = {"other-citizen": "p-bo", "other-adviser": "stranger"}
"""Beside one account per role: a citizen and an adviser who have nothing to do with the person of the addresses."""
WHO = (*(role.value for role in (Role.VISITOR, *SITE_ROLES)), *OTHERS)


def row(status: int, **others: int) -> dict[str, int]:
    """The status for everybody, but for those named (a `_` stands for the hyphen of a name)."""
    named = {name.replace("_", "-"): other for name, other in others.items()}
    assert set(named) <= set(WHO)
    return dict.fromkeys(WHO, status) | named


EVERYBODY, NOBODY = row(200), row(405)
OWN = row(404, citizen=200)
STAFF = row(403, **dict.fromkeys(("adviser", "other_adviser", "employer", "provider", "sector", "policy"), 200))
"""Whoever acts for an organisation: these pages show the own organisation and what the platform has for that role."""
GET = {
    "account_login": row(302, visitor=200),
    "account_inactive": EVERYBODY,
    "public:start": EVERYBODY,
    "public:offensive": EVERYBODY,
    "public:occupation-search": EVERYBODY,
    "public:occupation": EVERYBODY,
    "public:shortage-list": EVERYBODY,
    "public:training-search": EVERYBODY,
    "public:training": EVERYBODY,
    "public:known-until": EVERYBODY,
    "public:known-until-of": EVERYBODY,
    "public:sources": EVERYBODY,
    "public:accessibility": EVERYBODY,
    "public:privacy": EVERYBODY,
    "public:sign-in": EVERYBODY,
    "public:sign-in-demo": NOBODY,
    "public:sign-out": NOBODY,
    "public:set-language": row(302),
    "public:task": row(404, policy=200),
    "citizen:path-start": EVERYBODY,
    "citizen:path-you": EVERYBODY,
    "citizen:path-job": EVERYBODY,
    "citizen:path-where": EVERYBODY,
    "citizen:path-competences": EVERYBODY,
    "citizen:path-check": row(302),
    "citizen:path-restart": row(302),
    "citizen:my-paths": EVERYBODY,
    "citizen:path": OWN,
    "citizen:path-json": OWN,
    "citizen:rights-start": EVERYBODY,
    "citizen:decision": OWN,
    "citizen:receipt": OWN,
    "citizen:decision-deadlines": OWN,
    "citizen:decision-calendar": OWN,
    "citizen:path-calendar": OWN,
    "citizen:right": EVERYBODY,
    "citizen:right-rule": EVERYBODY,
    "citizen:right-questions": row(302),
    "citizen:all-rights": row(302),
    "citizen:all-rights-situation": EVERYBODY,
    "citizen:all-rights-questions": row(302),
    "citizen:all-rights-review": row(302),
    "citizen:all-rights-what-if": row(302),
    "citizen:my-data": EVERYBODY,
    "adviser:home": row(403, adviser=200, other_adviser=200),
    "adviser:person": row(403, adviser=200),
    "adviser:path": row(403, adviser=200),
    "adviser:path-json": row(403, adviser=200),
    "auditor:home": row(403, auditor=200),
    "policy:home": row(403, policy=200, sector=200, auditor=200),
    "policy:reforms": row(403, policy=200, sector=200, auditor=200),
    "policy:reform-preview": row(403, policy=200, sector=200, auditor=200),
    "sector:home": STAFF,
    "employer:home": STAFF,
    "employer:claims": row(403, employer=200),
    "employer:claims-example": row(403, employer=200),
    "employer:claim-file": row(403, employer=200),
    "provider:home": STAFF,
}
POST = {
    "account_login": row(302, visitor=200),
    "public:sign-in-demo": row(302),
    "public:sign-out": row(302),
    "public:set-language": row(302),
    "citizen:path-start": row(302),
    "citizen:path-you": row(302),
    "citizen:path-job": row(302),
    "citizen:path-where": row(302),
    "citizen:path-competences": row(302),
    "citizen:path-check": row(302),
    "citizen:path-restart": row(302),
    "citizen:right": row(302),
    "citizen:right-questions": row(302),
    "citizen:all-rights-situation": row(302),
    "citizen:all-rights-questions": row(302),
    "citizen:all-rights-review": row(302),
    "citizen:all-rights-what-if": row(302),
    "adviser:person": row(403, adviser=422),
    "policy:reforms": row(403, policy=302),
    "employer:claims": row(403, employer=422),
    "employer:claim-file": row(403, employer=422),
}
SENT = {
    "account_login": {"login": "nobody@demo.example", "password": "wrong"},
    "public:set-language": {"language": "en", "next": "/"},
    "citizen:path-start": {"goal": "lasser"},
    "citizen:path-you": YOU,
    "citizen:path-job": {"benefit": "yes"},
    "citizen:path-where": WHERE,
    "citizen:path-competences": {"continue": "1"},
    "adviser:person": {"order": "fastest"},
    "policy:reforms": {"scenario": "verlof-2024-naar-2025", "size": "small"},
    "citizen:right": {"on_0": "2", "on_1": "3", "on_2": "2026"},
    "citizen:all-rights-situation": {"on_0": "2", "on_1": "3", "on_2": "2026", "positions": "employee"},
    "citizen:all-rights-what-if": {"positions": "employee"},
}


def routes() -> dict[str, URLPattern]:
    """Every named address of the site outside the API."""
    found: dict[str, URLPattern] = {}

    def walk(patterns, space: str) -> None:
        for pattern in patterns:
            if not hasattr(pattern, "url_patterns"):
                assert pattern.name, f"an address without a name: {pattern.pattern}"
                found[space + pattern.name] = pattern
            elif pattern.namespace != API:
                walk(pattern.url_patterns, space + (f"{pattern.namespace}:" if pattern.namespace else ""))

    walk(get_resolver().url_patterns, "")
    return found


def takes_post(pattern: URLPattern) -> bool:
    view_class = getattr(pattern.callback, "view_class", None)
    return hasattr(view_class, "post") if view_class else "POST" in inspect.getsource(pattern.callback)


@pytest.fixture
def world(on_the_day):
    """The tiny region, an account per role, and a path, a decision and a task that belong to somebody."""
    region, actors = offer_on_starter_taxonomy(), make_demo_people()
    holder = Holder(mark="person:p-an")
    common = {"by": actors["p-an"], "on": ON, "holder": holder}
    path_id = plan_and_keep_with_decisions(**common, person=make_profile("p-an"), goal="lasser", order=Order.FASTEST)
    person = {"person_id": "p-an", "path_id": path_id}
    receipt = {"receipt_id": decide_right(find_instrument(RIGHT), FACTS, **common, asked_on=ON, is_synthetic=True)}
    preview_id = preview_reform(by=OPERATOR, scenario=flemish_scenarios().get("loopbaankrediet-2027"), size="small", on=ON).id
    return SimpleNamespace(
        demo_account=Account.objects.get(email="employer@demo.example").pk,
        arguments={
            "public:occupation": {"uri": min(load_taxonomy().occupations)},
            "public:known-until-of": {"instrument_id": "opleidingscheque"},
            "public:training": {"training_id": region.trainings[0].id},
            "public:task": {"task_id": queue_task(by=actors["policy"], kind="test", arguments={})},
            "citizen:path": {"path_id": path_id},
            "citizen:path-json": {"path_id": path_id},
            "citizen:path-calendar": {"path_id": path_id},
            "citizen:decision-deadlines": receipt,
            "citizen:decision-calendar": receipt,
            "citizen:decision": receipt,
            "citizen:receipt": receipt,
            "citizen:right": {"instrument_id": RIGHT},
            "citizen:right-rule": {"instrument_id": RIGHT},
            "citizen:right-questions": {"instrument_id": RIGHT},
            "policy:reform-preview": {"preview_id": preview_id},
            "adviser:person": {"person_id": "p-an"},
            "employer:claim-file": {"file_id": claims_of(actors["employer"])},
            "adviser:path": person,
            "adviser:path-json": person,
        },
    )


def claims_of(employer) -> UUID:
    """A file with claims of the employer."""
    forms = {"dates": DateForm.ISO, "form": AnswerForm.CSV}
    return upload_claims(by=employer, on=ON, name="a.csv", content=b"a", is_synthetic=True, **forms)


def client_of(who: str) -> Client:
    client = Client()
    if who != Role.VISITOR.value:
        name = {"citizen": "p-an", **OTHERS}.get(who, who)
        client.force_login(Account.objects.get(email=f"{name}@demo.example"), backend="django.contrib.auth.backends.ModelBackend")
    return client


def differences(table, answered):
    return {key: (status, table[key[0]][key[1]]) for key, status in answered.items() if status != table[key[0]][key[1]]}


def test_every_address_has_a_row_and_every_row_an_address():
    known = routes()
    assert set(known) == set(GET)
    assert {name for name, pattern in known.items() if takes_post(pattern)} == set(POST)
    assert set(Role) == {Role.VISITOR, *SITE_ROLES, Role.OPERATOR}, "a new role needs a column"


def test_reading_answers_as_declared_writes_nothing_and_leaves_no_copy(world):
    assert set(world.arguments) == {name for name, pattern in routes().items() if "<" in str(pattern.pattern)}
    answered, cached, writable = {}, [], []

    def look(execute, sql, *rest):
        """Ask the database itself whether this connection could write now."""
        if not re.match(r"(?i)(SET|SAVEPOINT|ROLLBACK|RELEASE|BEGIN)\b", sql) and not could_only_read():
            writable.append(sql)
        return execute(sql, *rest)

    for who in WHO:
        for name in GET:
            client, address = client_of(who), reverse(name, kwargs=world.arguments.get(name))
            with connection.execute_wrapper(look):
                answer = client.get(address)
            answered[name, who] = answer.status_code
            is_personal = who != "visitor" or name.startswith("citizen:")
            if is_personal and not {"private", "no-store"} <= set(re.split(r",\s*", answer.headers.get("Cache-Control", ""))):
                cached.append((name, who, answer.headers.get("Cache-Control")))
    assert differences(GET, answered) == {}
    assert cached == []
    assert writable == []
    assert len(answered) == len(GET) * len(WHO)


def could_only_read() -> bool:
    if connection.vendor == "sqlite":
        return connection.connection.execute("PRAGMA query_only").fetchone()[0] == 1
    with connection.connection.cursor() as cursor:
        return cursor.execute("SHOW transaction_read_only").fetchone()[0] == "on"


def test_sending_answers_as_declared(world):
    answered = {}
    for who in WHO:
        for name in POST:
            sent = SENT.get(name, {}) if name != "public:sign-in-demo" else {"account": world.demo_account}
            answer = client_of(who).post(reverse(name, kwargs=world.arguments.get(name)), sent)
            answered[name, who] = answer.status_code
    assert differences(POST, answered) == {}


def test_an_address_of_nothing_is_found_by_nobody(world):
    gone = {
        "path_id": uuid4(),
        "task_id": uuid4(),
        "file_id": uuid4(),
        "receipt_id": "0" * 64,
        "instrument_id": "geen-recht",
        "person_id": "p-niemand",
        "training_id": "geen-opleiding",
        "preview_id": "0" * 64,
        "uri": ConceptUri("urn:krachtlijn:occupation:geen-beroep"),
    }
    for name, arguments in world.arguments.items():
        for who in WHO:
            nothing = reverse(name, kwargs={key: gone[key] for key in arguments})
            assert client_of(who).get(nothing).status_code in {403, 404}, (name, who)
