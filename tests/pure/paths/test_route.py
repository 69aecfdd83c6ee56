"""Each condition of a path, each order, and each way in which there is no path, on worlds small enough to check by hand."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from krachtlijn.kernel.errors import InvalidInput, MissingFact, SourceUnavailable
from krachtlijn.kernel.money import euro, hours
from krachtlijn.kernel.period import Period
from krachtlijn.kernel.text import Text
from krachtlijn.paths.instance import Order
from krachtlijn.paths.path import Infeasible, Solved
from krachtlijn.paths.relaxation import Condition
from krachtlijn.paths.support import Limit, StepSupport
from krachtlijn.people.profile import Availability, CareerSpell, DaySlot, Evidence, HeldCompetence
from krachtlijn.training.admission import Admission


def steps_of(outcome) -> list[str]:
    assert isinstance(outcome, Solved), outcome
    return [step.session.id for step in outcome.path.steps]


def test_path_covers_the_gap_in_order_of_start(small):
    world = small.world(
        [small.training("a", ["x"]), small.training("b", ["y"])], [small.session("b", starts=100), small.session("a", starts=10)]
    )
    outcome = world.plan(small.person(), small.goal("xy"))
    assert steps_of(outcome) == ["a-10", "b-100"]
    assert outcome.path.covered_share == 10_000
    assert outcome.path.remaining == ()
    assert outcome.path.totals.known_price.value == euro(200)
    assert outcome.path.totals.hours.value == hours(80)


def test_coverage_goes_before_every_order(small):
    world = small.world(
        [small.training("short", ["x", "y", "z"], price="0"), small.training("rest", ["w"], price="900")],
        [small.session("short", starts=10), small.session("rest", starts=300, km=29)],
    )
    for order in Order:
        assert len(steps_of(world.plan(small.person(), small.goal("wxyz"), order=order))) == 2


def test_fastest_ends_first_and_then_takes_fewer_hours(small):
    trainings = [small.training("long", ["x"], contact=80), small.training("brief", ["x"], contact=20)]
    sessions = [
        small.session("long", starts=10), small.session("brief", starts=10), small.session("brief", starts=40),
    ]  # fmt: skip
    assert steps_of(small.world(trainings, sessions).plan(small.person(), small.goal("x"))) == ["brief-10"]


def test_cheapest_ranks_an_unknown_price_last_and_says_so(small):
    trainings = [small.training("unknown", ["x"], price=None), small.training("dear", ["x"], price="900")]
    world = small.world(trainings, [small.session("unknown"), small.session("dear", starts=200)])
    assert steps_of(world.plan(small.person(), small.goal("x"), order=Order.CHEAPEST)) == ["dear-200"]
    only = small.world(trainings[:1], [small.session("unknown")]).plan(small.person(), small.goal("x"), order=Order.CHEAPEST)
    assert (only.path.totals.unknown_prices, only.path.totals.known_price.value) == (1, 0)
    assert any("onbekend, omdat" in note.nl for note in only.path.notes)


def test_nearest_counts_kilometres_per_week_over_all_weeks(small):
    world = small.world(
        [small.training("a", ["x"])],
        [small.session("a", name="near-long", km=6, weeks=10), small.session("a", name="far-short", km=12, weeks=2)],
    )
    outcome = world.plan(small.person(), small.goal("x"), order=Order.NEAREST)
    assert steps_of(outcome) == ["far-short"]
    assert outcome.path.totals.km.value == 2 * 12 * 2 * 2


def test_online_is_no_distance(small):
    world = small.world([small.training("a", ["x"])], [small.session("a", km=None)])
    outcome = world.plan(small.person(max_distance_km=0), small.goal("x"), order=Order.NEAREST)
    assert outcome.path.totals.km.value == 0


def test_nearest_without_a_residence_is_a_missing_fact(small):
    world = small.world([small.training("a", ["x"])], [small.session("a")])
    with pytest.raises(MissingFact):
        world.plan(small.person(residence=None), small.goal("x"), order=Order.NEAREST)
    outcome = world.plan(small.person(residence=None), small.goal("x"))
    assert outcome.path.steps[0].km is None
    assert outcome.path.totals.km.value is None


def test_clashing_sessions_are_not_followed_together(small):
    trainings = [small.training("a", ["x"]), small.training("b", ["y"])]
    clash = [small.session("a", starts=30), small.session("b", starts=40)]
    later = [*clash, small.session("b", starts=90)]
    assert steps_of(small.world(trainings, later).plan(small.person(), small.goal("xy"))) == ["a-30", "b-90"]
    evening = [clash[0], replace(clash[1], slot=DaySlot.EVENING)]
    assert len(steps_of(small.world(trainings, evening).plan(small.person(), small.goal("xy")))) == 2


def test_weekly_hours_of_overlapping_sessions_stay_within_the_limit(small):
    trainings = [small.training("a", ["x"]), small.training("b", ["y"])]
    sessions = [small.session("a", slot=DaySlot.EVENING), small.session("b"), small.session("b", starts=120)]
    world = small.world(trainings, sessions)
    tired = small.person(availability=Availability(slots=frozenset(DaySlot), hours_per_week=hours(15)))
    fresh = small.person(availability=Availability(slots=frozenset(DaySlot), hours_per_week=hours(20)))
    assert steps_of(world.plan(tired, small.goal("xy"))) == ["a-30", "b-120"]
    assert "b-30" in steps_of(world.plan(fresh, small.goal("xy")))


def test_modular_series_follows_the_order_of_the_modules(small):
    trainings = [
        small.training("m1", ["x"]),
        small.training("m2", ["y"], prerequisites=frozenset({"m1"})),
        small.training("m3", ["z"], prerequisites=frozenset({"m2"})),
    ]
    sessions = [small.session(m, starts=s) for m in ("m1", "m2", "m3") for s in (10, 50, 90)]
    assert steps_of(small.world(trainings, sessions).plan(small.person(), small.goal("xyz"))) == ["m1-10", "m2-50", "m3-90"]


def test_a_held_qualification_replaces_the_module_that_gives_it(small):
    trainings = [
        small.training("m1", awards=frozenset({"BK-0024-3"})), small.training("m2", ["y"], prerequisites=frozenset({"m1"})),
    ]  # fmt: skip
    sessions = [small.session("m1", starts=10), small.session("m2", starts=50)]
    world = small.world(trainings, sessions)
    assert steps_of(world.plan(small.person(), small.goal("y"))) == ["m1-10", "m2-50"]
    holder = small.person(schooling=(small.diploma(qualification="BK-0024-2"),))
    assert steps_of(world.plan(holder, small.goal("y"))) == ["m2-50"]


BARRED = {
    Condition.DISTANCE: {"km": 38},
    Condition.AVAILABILITY: {"slot": DaySlot.WEEKEND},
    Condition.PLACES: {"places_taken": 12},
    Condition.DATES: {"starts": 600},
}


@pytest.mark.parametrize("condition", BARRED)
def test_the_binding_condition_is_named_with_what_letting_it_go_gives(small, condition):
    world = small.world([small.training("a", ["x"])], [small.session("a", **BARRED[condition])])
    who = small.person(availability=Availability(slots=frozenset({DaySlot.DAY})))
    outcome = world.plan(who, small.goal("x"))
    assert isinstance(outcome, Infeasible)
    assert outcome.bindings == (condition,)
    assert [(r.relaxation.condition, r.covered_share) for r in outcome.relaxations] == [(condition, 10_000)]


TAKES = {
    Condition.DISTANCE: "lessen tot 38 km van huis",
    Condition.AVAILABILITY: "les in het weekend",
    Condition.PLACES: "een plaats in ‘Opleiding a’",
    Condition.DATES: "lessen die pas op 28/08/2027 beginnen",
}


@pytest.mark.parametrize("condition", BARRED)
def test_what_a_change_takes_is_said(small, condition):
    trainings = [small.training("a", ["x"]), small.training("spare", ["x"])]
    world = small.world(trainings, [small.session("a", **BARRED[condition])])
    who = small.person(availability=Availability(slots=frozenset({DaySlot.DAY})))
    (relaxed,) = world.plan(who, small.goal("x")).relaxations
    assert relaxed.takes.nl == TAKES[condition]
    assert relaxed.sentence.nl.endswith(f"Dat vraagt: {TAKES[condition]}.")


def test_each_change_that_is_enough_alone_is_named_with_what_it_takes(small):
    sessions = [
        small.session("a", name="far", km=38),
        small.session("a", name="heavy", hours_per_week=hours(30)),
        small.session("a", name="full", places_taken=12),
    ]
    world = small.world([small.training("a", ["x"])], sessions)
    who = small.person(availability=Availability(slots=frozenset(DaySlot), hours_per_week=hours(12)))
    outcome = world.plan(who, small.goal("x"))
    assert outcome.bindings == (Condition.DISTANCE, Condition.AVAILABILITY, Condition.PLACES)
    assert outcome.sentence.nl.endswith(
        "Eén van deze veranderingen is genoeg: verder reizen of meer beschikbare tijd of een plaats in een volzette sessie."
    )
    assert [relaxed.takes.nl for relaxed in outcome.relaxations] == [
        "lessen tot 38 km van huis", "tot 30 uur les per week", "een plaats in ‘Opleiding a’",
    ]  # fmt: skip


def test_admission_that_would_help_is_said_in_full(small):
    asks = small.training("a", ["x"], admission=Admission(minimum_age=40))
    outcome = small.world([asks], [small.session("a")]).plan(small.person(birth_date=date(2000, 1, 1)), small.goal("x"))
    assert outcome.bindings == (Condition.ADMISSION,)
    assert outcome.relaxations[0].takes.nl == "minstens 40 jaar bij de start"


def test_distance_names_the_first_step_that_is_far_enough(small):
    world = small.world([small.training("a", ["x"])], [small.session("a", km=50)])
    outcome = world.plan(small.person(), small.goal("x"))
    assert outcome.relaxations[0].relaxation.extra_km == 25
    assert outcome.relaxations[0].sentence.nl == (
        "Met 25 km verder reizen kunt u minstens 100 % leren. Dat vraagt: lessen tot 50 km van huis."
    )


def test_admission_bars_or_stays_to_be_confirmed(small):
    asks = small.training("a", ["x"], admission=Admission(minimum_vks_level=4, intake=True))
    world = small.world([asks], [small.session("a")])
    low = world.plan(small.person(schooling=(small.diploma(vks_level=2),)), small.goal("x"))
    assert isinstance(low, Infeasible)
    assert low.bindings == (Condition.ADMISSION,)
    unsure = world.plan(small.person(), small.goal("x"))
    assert len(unsure.path.steps[0].to_confirm) == 2
    assert sum("bevestigen" in deadline.act.nl for deadline in unsure.path.deadlines) == 2


def test_enrolment_that_closed_is_past_and_an_open_one_is_a_deadline(small):
    open_until = small.on + timedelta(days=3)
    sessions = [
        small.session("a", starts=10, enrol_before=small.on - timedelta(days=1)),
        small.session("a", starts=20, enrol_before=open_until),
    ]
    outcome = small.world([small.training("a", ["x"])], sessions).plan(small.person(), small.goal("x"))
    assert steps_of(outcome) == ["a-20"]
    assert [deadline.on for deadline in outcome.path.deadlines] == [open_until]


def test_from_date_holds_back_the_start(small):
    world = small.world([small.training("a", ["x"])], [small.session("a", starts=10), small.session("a", starts=100)])
    who = small.person(availability=Availability(slots=frozenset(DaySlot), from_date=small.on + timedelta(days=60)))
    assert steps_of(world.plan(who, small.goal("x"))) == ["a-100"]


def test_seventy_percent_makes_a_path_and_lists_the_rest(small):
    world = small.world([small.training("a", "abcdefg")], [small.session("a")])
    outcome = world.plan(small.person(), small.goal([], optional="abcdefghij"))
    assert outcome.path.covered_share == 7_000
    assert [item.skill for item in outcome.path.remaining] == [small.skill(name) for name in "hij"]
    less = small.world([small.training("a", "abcdef")], [small.session("a")])
    refused = less.plan(small.person(), small.goal([], optional="abcdefghij"))
    assert (refused.bindings, refused.covered_share) == ((Condition.OFFER,), 6_000)
    assert "60 %" in refused.sentence.nl


def test_a_gap_that_is_closed_gives_a_path_without_steps_and_without_a_share(small):
    world = small.world([small.training("a", ["x"])], [small.session("a")])
    held = HeldCompetence(skill=small.skill("x"), evidence=Evidence.TEST)
    path = world.plan(small.person(competences=(held,)), small.goal([], optional="x")).path
    assert (path.steps, path.totals.weeks, path.covered_share) == ((), 0, None)
    assert path.gap.no_share_reason(path.covered_weight).nl.endswith("omdat u geen competentie mist die nodig is.")


def test_a_goal_of_which_nothing_is_known_gives_an_unknown_and_no_path(small):
    world = small.world([small.training("a", ["x"])], [small.session("a")])
    with pytest.raises(SourceUnavailable) as unknown:
        world.plan(small.person(), small.goal([]))
    assert "is onbekend, omdat we van dit beroep geen competenties kennen" in unknown.value.sentence.nl


def test_who_lacks_only_the_diploma_gets_no_share_of_nothing(small):
    nurse = small.training("nurse", awards=frozenset({"BK-0599-1"}))
    world = small.world([nurse], [small.session("nurse")])
    path = world.plan(small.person(), small.goal([], isco="2221")).path
    assert path.covered_share is None
    assert "geen competenties kennen" in path.gap.no_share_reason(path.covered_weight).nl
    refused = small.world([nurse], []).plan(small.person(), small.goal([], isco="2221"))
    assert refused.covered_share is None


def worked_as(small, goal):
    spell = CareerSpell(occupation=goal.uri, period=Period(valid_from=small.on - timedelta(days=400)))
    return {"career": (spell,)}, {"occupations": {goal.uri: goal}}


def test_who_misses_nothing_needed_is_told_so_and_extras_are_listed(small):
    world = small.world([small.training("a", ["x", "y"])], [small.session("a")])
    goal = small.goal(["x"], optional=["y", "z"])
    career, known = worked_as(small, goal)
    outcome = world.plan(small.person(**career), goal, **known)
    assert steps_of(outcome) == []
    assert outcome.path.covered_share is None
    assert outcome.sentence.nl == "U kunt dit beroep al: u mist niets wat nodig is."
    assert [item.skill for item in outcome.path.remaining] == [small.skill("y"), small.skill("z")]
    assert world.plan(small.person(), goal).sentence is None


def test_who_only_lacks_the_diploma_is_not_refused_for_the_extras(small):
    nurse = small.training("nurse", ["care"], awards=frozenset({"BK-0599-1"}))
    world = small.world([nurse], [small.session("nurse")])
    goal = small.goal(["care"], optional=["x", "y"], isco="2221")
    career, known = worked_as(small, goal)
    assert steps_of(world.plan(small.person(**career), goal, **known)) == ["nurse-30"]


def test_a_course_about_something_else_is_not_bought_for_one_last_competence(small):
    trainings = [small.training("own", "abcdefgh"), small.training("harbour", ["i", "s1", "s2", "s3"])]
    world = small.world(trainings, [small.session("own"), small.session("harbour", starts=90)])
    outcome = world.plan(small.person(), small.goal("abcdefghi"))
    assert steps_of(outcome) == ["own-30"]
    assert any("vooral over iets anders" in note.nl for note in outcome.path.notes)


def test_general_competences_say_nothing_about_the_subject_of_a_training(small):
    general = {"general": frozenset({small.skill("precise"), small.skill("team")})}
    shop = small.training("shop", ["precise", "team", "till", "shelves"])
    world = small.world([small.training("own", "abc"), shop], [small.session("own"), small.session("shop", starts=90)])
    goal = small.goal(["a", "b", "c", "precise", "team"])
    assert steps_of(world.plan(small.person(), goal)) == ["own-30", "shop-90"]
    refused = world.plan(small.person(), goal, **general)
    assert (refused.bindings, refused.covered_share) == ((Condition.SUBJECT,), 6_000)
    assert [(r.relaxation.condition, r.covered_share) for r in refused.relaxations] == [(Condition.SUBJECT, 10_000)]


@pytest.mark.parametrize(("beside", "is_taken"), [("", True), ("p", True), ("pq", False)])
def test_a_course_of_general_competences_alone_is_judged_by_half_of_them(small, beside, is_taken):
    trainings = [small.training("own", "abcd"), small.training("team", ["t", *beside])]
    world = small.world(trainings, [small.session("own"), small.session("team", starts=90)])
    outcome = world.plan(small.person(), small.goal("abcdt"), general=frozenset(map(small.skill, "tpq")))
    assert ("team-90" in steps_of(outcome)) is is_taken


def test_a_licence_of_another_trade_is_no_course_in_a_general_competence(small):
    general = {"general": frozenset({small.skill("posture")})}
    spray = small.training("spray", ["posture"], awards=frozenset({"fytolicentie"}))
    world = small.world([small.training("own", "abcd"), spray], [small.session("own"), small.session("spray", starts=90)])
    goal = small.goal(["a", "b", "c", "d", "posture"])
    assert steps_of(world.plan(small.person(), goal, **general)) == ["own-30"]
    asked = (replace(small.table[0], often_asked=("fytolicentie",)),)
    assert steps_of(world.plan(small.person(), goal, **general, entry_table=asked)) == ["own-30", "spray-90"]


def test_each_step_says_what_it_adds_and_what_the_path_covers_without_it(small):
    trainings = [small.training("own", "abcdefgh"), small.training("extra", "hi"), small.training("last", "j")]
    sessions = [small.session("own"), small.session("extra", starts=90), small.session("last", starts=150)]
    path = small.world(trainings, sessions).plan(small.person(), small.goal("abcdefghij")).path
    assert [path.gap.share_of(step.added_weight) for step in path.steps] == [8_000, 1_000, 1_000]
    assert [step.weight_without and path.gap.share_of(step.weight_without) for step in path.steps] == [None, 9_000, 9_000]
    assert any("zoek dan opnieuw" in note.nl for note in path.notes)


def test_a_step_another_builds_on_goes_with_it_and_a_needed_proof_stays(small):
    trainings = [
        small.training("own", "abcdefgh"), small.training("m1", "i"), small.training("m2", "j", prerequisites=frozenset({"m1"})),
    ]  # fmt: skip
    sessions = [small.session("own"), small.session("m1", starts=90), small.session("m2", starts=150)]
    world = small.world(trainings, sessions)
    steps = world.plan(small.person(), small.goal("abcdefghij")).path.steps
    assert [step.weight_without for step in steps] == [None, 24, 27]
    nurse = small.training("test", awards=frozenset({"BK-0599-1"}))
    proven = small.world([*trainings, nurse], [*sessions, small.session("test", starts=200)])
    steps = proven.plan(small.person(), small.goal("abcdefghij", isco="2221")).path.steps
    assert [step.session.training for step in steps if step.weight_without is None] == ["own", "test"]


def test_a_session_of_no_training_is_refused_by_name(small):
    with pytest.raises(InvalidInput) as refused:
        small.world([], [small.session("ghost")])
    assert [problem.column for problem in refused.value.problems] == ["ghost-30"]


def nursing(small, **changes):
    programme = small.training("nurse", ["care", "drugs", "wounds"], awards=frozenset({"BK-0599-1"}), contact=2_000)
    module = small.training("hygiene", ["hygiene"])
    sessions = [
        small.session("nurse", starts=200, weeks=130, **changes), small.session("hygiene", starts=20),
    ]  # fmt: skip
    return small.world([programme, module], sessions), small.goal(["care", "drugs", "wounds", "hygiene"], isco="2221")


def test_nurse_path_ends_in_the_programme_that_gives_the_diploma(small):
    world, goal = nursing(small)
    outcome = world.plan(small.person(), goal)
    assert steps_of(outcome) == ["hygiene-20", "nurse-200"]
    assert outcome.path.steps[-1].awards == {"BK-0599-1"}
    assert outcome.path.totals.ends_on == date(2026, 1, 5) + timedelta(days=200 + 130 * 7 - 1)


def test_no_step_ends_after_the_programme_that_gives_the_diploma(small):
    world, goal = nursing(small)
    late = small.session("hygiene", starts=500, weeks=200, slot=DaySlot.EVENING)
    only_late = small.world(world.offer.trainings, [*(s for s in world.offer.sessions if s.training == "nurse"), late])
    assert steps_of(only_late.plan(small.person(), goal)) == ["nurse-200"]


def test_competences_alone_are_not_enough_where_a_diploma_is_needed(small):
    world, goal = nursing(small, km=80)
    modules = small.training("all", ["care", "drugs", "wounds"])
    full = small.world([*world.offer.trainings, modules], [*world.offer.sessions, small.session("all", starts=100)])
    outcome = full.plan(small.person(), goal)
    assert isinstance(outcome, Infeasible)
    assert (outcome.bindings, outcome.covered_share) == ((Condition.QUALIFICATION,), 10_000)
    (programme,) = outcome.programmes
    assert programme.gives == {"BK-0599-1"}
    assert "80 km van huis" in programme.sessions[0].barriers[0].nl


def test_who_holds_the_diploma_only_closes_the_gap(small):
    world, goal = nursing(small, km=80)
    modules = small.training("all", ["care", "drugs", "wounds", "hygiene"])
    full = small.world([*world.offer.trainings, modules], [*world.offer.sessions, small.session("all", starts=100)])
    holder = small.person(schooling=(small.diploma(qualification="BK-0599-1"),))
    assert steps_of(full.plan(holder, goal)) == ["all-100"]


def subsidy(amount: str, *, ceiling: str, confirmed: bool = True) -> StepSupport:
    return StepSupport(
        instrument="opleidingscheque", name=Text(nl="cheque", en="voucher"), is_confirmed=confirmed,
        reason=Text(nl="toegekend", en="granted"), euro=euro(amount), limit=Limit(key="cheque@2026", euro=euro(ceiling)),
        receipt_id="r-1",
    )  # fmt: skip


def test_only_confirmed_support_lowers_the_cost_and_limits_are_shared(small):
    trainings = [small.training("a", ["x"], price="200"), small.training("b", ["y"], price="200")]
    world = small.world(trainings, [small.session("a", starts=10), small.session("b", starts=60)])
    outcome = world.plan(small.person(), small.goal("xy"), rights=lambda *_: (subsidy("100", ceiling="125"),))
    assert [step.own_cost.value for step in outcome.path.steps] == [euro(100), euro(175)]
    assert outcome.path.totals.known_own_cost.value == euro(275)
    assert "decision:r-1" in outcome.path.totals.known_own_cost.sources
    assert "training:a:price" in outcome.path.totals.known_own_cost.sources
    doubtful = world.plan(small.person(), small.goal("xy"), rights=lambda *_: (subsidy("100", ceiling="125", confirmed=False),))
    assert doubtful.path.totals.known_own_cost.value == euro(400)
    assert doubtful.path.steps[0].supports[0].euro == 0


def test_unconfirmed_support_never_ranks(small):
    trainings = [small.training("dear", ["x"], price="200"), small.training("cheap", ["x"], price="150")]
    world = small.world(trainings, [small.session("dear"), small.session("cheap")])

    def rights(training, _session, *, confirmed):
        return (subsidy("100", ceiling="250", confirmed=confirmed),) if training.id == "dear" else ()

    for confirmed, best in ((True, "dear-30"), (False, "cheap-30")):
        outcome = world.plan(
            small.person(),
            small.goal("x"),
            order=Order.CHEAPEST,
            rights=lambda training, run, confirmed=confirmed: rights(training, run, confirmed=confirmed),
        )
        assert steps_of(outcome) == [best]


def test_maintenance_technician_through_evening_modules(small):
    """Shown case: a modular path next to a job, some of it learned before, one competence left for the job."""
    modules = ["electricity", "mechanics", "pneumatics", "plc", "safety"]
    trainings = [
        small.training("electricity-1", ["electricity"], price="120", contact=60),
        small.training("plc-1", ["plc"], price="240", contact=80, prerequisites=frozenset({"electricity-1"})),
        small.training("mechanics-1", ["mechanics", "pneumatics"], price="180", contact=80),
        small.training("safety-online", ["safety"], price="0", contact=8),
    ]
    evening = {"slot": DaySlot.EVENING, "hours_per_week": hours(6), "weeks": 10}
    sessions = [
        small.session("electricity-1", starts=20, **evening), small.session("mechanics-1", starts=20, **evening),
        small.session("mechanics-1", starts=100, **evening), small.session("plc-1", starts=180, **evening),
        small.session("safety-online", starts=15, km=None, weeks=1, slot=DaySlot.WEEKEND, hours_per_week=hours(4)),
    ]  # fmt: skip
    who = small.person(availability=Availability(slots=frozenset({DaySlot.EVENING, DaySlot.WEEKEND}), hours_per_week=hours(10)))
    outcome = small.world(trainings, sessions).plan(who, small.goal(modules, optional=["drawing"]))
    assert steps_of(outcome) == ["safety-online-15", "electricity-1-20", "mechanics-1-100", "plc-1-180"]
    assert [item.skill for item in outcome.path.remaining] == [small.skill("drawing")]
    assert outcome.path.totals.known_price.value == euro(540)


def test_equal_questions_get_equal_answers(small):
    trainings = [small.training(f"t{i}", ["x", "y"]) for i in range(6)]
    sessions = [small.session(f"t{i}", starts=30) for i in range(6)]
    first = small.world(trainings, sessions).plan(small.person(), small.goal("xy"))
    second = small.world(reversed(trainings), reversed(sessions)).plan(small.person(), small.goal("xy"))
    assert first == second
