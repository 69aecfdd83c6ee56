"""Who may enter an occupation: the most specific row, the day, and what the person already holds."""

from datetime import date

import pytest

from krachtlijn.kernel.ids import IscoCode
from krachtlijn.paths.entry_route import RouteKind, entry_route, entry_routes, parse_entry_routes

ON = date(2026, 9, 1)
TWO_ROWS = """
as_of = 2026-01-01
[[route]]
isco = ["22"]
kind = "open"
nl = "open"
en = "open"
[[route]]
isco = ["2221"]
kind = "regulated"
accepted = [["BK-0599-1"], ["a", "b"]]
law = "wet"
valid_from = 2020-01-01
nl = "diploma"
en = "diploma"
"""


def test_most_specific_row_of_the_day_wins():
    table = parse_entry_routes(TWO_ROWS)
    assert entry_route(IscoCode("2221"), on=ON, table=table).kind is RouteKind.REGULATED
    assert entry_route(IscoCode("2222"), on=ON, table=table).kind is RouteKind.OPEN
    assert entry_route(IscoCode("2221"), on=date(2019, 1, 1), table=table).kind is RouteKind.OPEN


def test_what_nobody_looked_at_is_unknown_and_says_so():
    route = entry_route(IscoCode("9999"), on=ON)
    assert route.kind is RouteKind.UNKNOWN
    assert not route.asks_proof
    assert route.sentence.nl.startswith("We hebben niet nagekeken")


def test_one_complete_group_is_enough():
    route = entry_route(IscoCode("2221"), on=ON, table=parse_entry_routes(TWO_ROWS))
    assert route.still_needed(()) == (frozenset({"BK-0599-1"}), frozenset({"a", "b"}))
    assert route.still_needed({"a"}) == (frozenset({"BK-0599-1"}), frozenset({"b"}))
    assert route.still_needed({"a", "b"}) == ()
    assert route.still_needed({"BK-0599-2"}) == ()


def test_general_knowledge_carries_a_caution():
    routes = entry_routes()
    for route in routes:
        assert (route.caution is None) == route.is_sourced
        assert route.source
        assert route.sentence.nl
        assert route.sentence.en


def test_own_table_is_wide_and_each_code_has_one_row_per_day():
    routes = entry_routes()
    assert len({route.isco for route in routes}) >= 40
    keys = [(route.isco, route.valid_from) for route in routes]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize(
    ("isco", "kind"),
    [
        ("2221", "regulated"),
        ("5321", "regulated"),
        ("8332", "regulated"),
        ("7233", "open"),
        ("2512", "open"),
        ("8344", "open"),
        ("7127", "qualification"),
        ("2341", "qualification"),
        ("5411", "presumed"),
        ("5322", "presumed"),
    ],
)
def test_known_doors(isco, kind):
    assert entry_route(IscoCode(isco), on=ON).kind == kind


def test_lorry_driver_needs_licence_and_competence_together():
    route = entry_route(IscoCode("8332"), on=ON)
    assert frozenset({"code 95"}) in route.still_needed({"rijbewijs C"})


def test_only_a_row_with_a_published_source_bars():
    for route in entry_routes():
        assert route.is_sourced or not route.asks_proof
        assert (route.kind is RouteKind.PRESUMED) == (route.ask is not None)
    unsourced = TWO_ROWS.replace('law = "wet"\n', "")
    with pytest.raises(ValueError, match="only a row with a law or a published page bars"):
        parse_entry_routes(unsourced)
    page = parse_entry_routes(TWO_ROWS.replace('law = "wet"', 'page = "https://example.org/"'))
    assert entry_route(IscoCode("2221"), on=ON, table=page).still_needed(()) != ()


def test_what_is_presumed_bars_nobody_and_says_whom_to_ask():
    route = entry_route(IscoCode("5411"), on=ON)
    assert route.still_needed(()) == ()
    assert "brevet brandweerman" in route.often_asked
    assert route.caution.nl == (
        "Vermoedelijk gereglementeerd, niet bevestigd: vraag na bij de hulpverleningszone waar u wilt werken."
    )
    silent = TWO_ROWS.replace('kind = "open"', 'kind = "presumed"')
    with pytest.raises(ValueError, match="says whom to ask"):
        parse_entry_routes(silent)


def test_the_qualification_of_basic_nurse_opens_the_door_from_its_recognition_on():
    basic = frozenset({"BK-0599-1"})
    before = entry_route(IscoCode("2221"), on=date(2024, 1, 11))
    after = entry_route(IscoCode("2221"), on=date(2024, 1, 12))
    assert basic not in before.accepted
    assert basic in after.accepted
    for route in (before, after):
        assert route.still_needed({"diploma bachelor verpleegkunde"}) == ()
        assert route.kind is RouteKind.REGULATED


def test_a_row_that_contradicts_itself_is_refused():
    with pytest.raises(ValueError, match="contradict"):
        parse_entry_routes(TWO_ROWS.replace('accepted = [["BK-0599-1"], ["a", "b"]]', ""))


def test_qualification_codes_of_the_table_exist_in_the_index(shared_data):
    text = (shared_data / "flanders/beroepskwalificaties/beroepskwalificaties_index_2026-10-10.csv").read_text()
    used = {code for route in entry_routes() for group in (*route.accepted, route.often_asked) for code in group}
    assert [code for code in sorted(used) if code.startswith("BK-") and f"{code}," not in text] == []
