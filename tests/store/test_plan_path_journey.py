"""Planning on the starter taxonomy and a tiny region, through every floor of the house."""

import json
from datetime import date

import pytest
from jsonschema import Draft202012Validator

from factories.esco_folder import write_esco
from factories.region_taxonomy import ON
from krachtlijn.journeys.build_region import build_region
from krachtlijn.journeys.find_goal import find_goal
from krachtlijn.journeys.import_classifications import import_classifications, import_starter
from krachtlijn.journeys.keep_step_decisions import plan_and_keep_with_decisions
from krachtlijn.journeys.path_document import path_document
from krachtlijn.journeys.path_schema import PATH_SCHEMA
from krachtlijn.journeys.plan_path import plan_path
from krachtlijn.kernel.errors import NotFound, SourceUnavailable
from krachtlijn.paths.instance import Order
from krachtlijn.people.actor import OPERATOR, VISITOR
from krachtlijn.people.holder import Holder
from krachtlijn.people.profile import Person, Status
from krachtlijn.people.profile_document import parse_person
from krachtlijn.store.paths.queries import kept_path
from krachtlijn.store.people.models import Person as PersonRow
from krachtlijn.store.taxonomy.queries import load_taxonomy

pytestmark = pytest.mark.django_db


@pytest.fixture
def region():
    import_starter(by=OPERATOR, on=ON)
    build_region(by=OPERATOR, on=ON, seed=2, size="tiny")


def test_without_an_offer_planning_says_what_to_do():
    import_starter(by=OPERATOR, on=ON)
    with pytest.raises(SourceUnavailable):
        plan_path(
            person=Person(id="p", status=Status.JOBSEEKER, is_synthetic=True),
            goal="verpleegkundige",
            on=ON,
            order=Order.FASTEST,
            by=VISITOR,
        )


def test_a_region_of_another_classification_gives_an_unknown_and_what_to_do(region, tmp_path):
    import_classifications(by=OPERATOR, on=ON, path=write_esco(tmp_path / "esco"))
    goal = sorted(load_taxonomy().occupations)[0]
    with pytest.raises(SourceUnavailable, match="krachtlijn region build") as refused:
        plan_path(
            person=Person(id="p", status=Status.JOBSEEKER, is_synthetic=True), goal=goal, on=ON, order=Order.FASTEST, by=VISITOR
        )
    assert "onbekend, omdat het oefengebied bij een andere classificatie hoort" in refused.value.sentence.nl
    build_region(by=OPERATOR, on=ON, seed=2, size="tiny")
    assert plan_path(
        person=Person(id="p", status=Status.JOBSEEKER, is_synthetic=True), goal=goal, on=ON, order=Order.FASTEST, by=VISITOR
    )


@pytest.mark.parametrize("day", [date(1900, 1, 1), date(2100, 1, 1)])
def test_a_day_without_known_sessions_gives_an_unknown_and_no_percentage(region, day):
    goal = "industrieel onderhoudstechnicus"
    with pytest.raises(SourceUnavailable, match="krachtlijn region build") as refused:
        plan_path(
            person=Person(id="p", status=Status.JOBSEEKER, is_synthetic=True), goal=goal, on=day, order=Order.FASTEST, by=VISITOR
        )
    assert f"onbekend, omdat het aanbod geen sessies kent voor {day.isoformat()}" in refused.value.sentence.nl
    assert "%" not in refused.value.sentence.nl


def test_goal_by_name_by_near_name_and_unknown(region):
    exact = find_goal("industrieel onderhoudstechnicus")
    assert exact.note is None
    near = find_goal("industriele onderhoudstechnicus")
    assert near.occupation.uri == exact.occupation.uri
    assert near.note is not None
    with pytest.raises(NotFound, match="Near it"):
        find_goal("qqxxzz")


def test_another_name_of_an_occupation_is_taken_with_a_note():
    import_starter(by=OPERATOR, on=ON)
    goal = find_goal("Constructielasser")
    assert goal.occupation.name.name_in("nl") == "lasser"
    assert goal.note.nl == "U schreef ‘Constructielasser’; we lezen dat als ‘lasser’."
    assert find_goal("Lasser").note is None
    assert find_goal("welder").note is None


def test_of_several_occupations_with_one_name_the_nearest_is_taken_and_the_others_are_told(tmp_path):
    folder = write_esco(tmp_path)
    (occupations,) = folder.rglob("occupations_nl.csv")
    text = occupations.read_text(encoding="utf-8")
    assert text.count("lasinspecteur,lasser,") == 1
    occupations.write_text(text.replace("lasinspecteur,lasser,", "lasinspecteur,booglasser,"), encoding="utf-8")
    import_classifications(by=OPERATOR, on=ON, path=folder)
    goal = find_goal("booglasser")
    assert goal.occupation.name.name_in("nl") == "lasser"
    assert "we lezen dat als ‘lasser’. Zo heten ook: lasinspecteur." in goal.note.nl


def test_documents_are_plain_data_with_a_source_for_every_euro_and_hour(region):
    people = [parse_person(document) for document in PersonRow.objects.values_list("document", flat=True)[:12]]
    goals = sorted(load_taxonomy().occupations)[::7]
    outcomes = set()
    validator = Draft202012Validator(PATH_SCHEMA)
    for person in people[:6]:
        for goal in goals:
            answer = plan_path(person=person, goal=goal, on=ON, order=Order.FASTEST, by=VISITOR)
            document = json.loads(json.dumps(path_document(answer)))
            outcomes.add(document["outcome"])
            validator.validate(document)
            assert document["is_synthetic"] is True
            assert_shares_add_up(document)
            for step in document["steps"]:
                assert step["price"]["sources"]
                assert step["hours"]["sources"]
            if document["outcome"] == "no_path":
                assert document["sentence"]["nl"]
                assert document["bindings"]
    assert outcomes >= {"no_path", "solved"}


def assert_shares_add_up(document):
    if document["outcome"] == "solved" and document["steps"]:
        added = sum(float(step["added_share"]) for step in document["steps"])
        assert added == pytest.approx(float(document["covered_share"]), abs=1e-4 * len(document["steps"]))
        assert all(float(step["share_without"] or 0.7) >= 0.7 for step in document["steps"])


def test_a_kept_path_is_for_its_holder_alone(region):
    person = Person(id="p", status=Status.JOBSEEKER, is_synthetic=True)
    holder = Holder(mark="session:a")
    kept = plan_and_keep_with_decisions(
        person=person, goal="industrieel onderhoudstechnicus", on=ON, order=Order.FASTEST, by=VISITOR, holder=holder
    )
    assert kept_path(kept, holder=holder).document["schema"] == "path/1"
    with pytest.raises(NotFound):
        kept_path(kept, holder=Holder(mark="session:b"))
