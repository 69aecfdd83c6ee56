"""`krachtlijn rights scenarios` and `rights preview`: every output says that it is a scenario and no law."""

import csv
import json
from io import StringIO

import pytest
from typer.testing import CliRunner

from factories.region_taxonomy import ON
from krachtlijn.cli import rights
from krachtlijn.journeys.build_region import build_region
from krachtlijn.journeys.import_classifications import import_starter
from krachtlijn.people.actor import OPERATOR
from krachtlijn.rules.scenario.scenario import MARK
from krachtlijn.rules.scenario.scenario_file import flemish_scenarios

pytestmark = pytest.mark.django_db


def run(*arguments):
    return CliRunner().invoke(rights.app, [str(item) for item in arguments])


@pytest.fixture
def region():
    import_starter(by=OPERATOR, on=ON)
    build_region(by=OPERATOR, on=ON, seed=2, size="tiny")


def test_scenarios_are_listed_with_the_mark():
    listed = run("scenarios")
    assert listed.exit_code == 0, listed.output
    assert MARK.nl in listed.stdout.lower()
    document = json.loads(run("scenarios", "--json").stdout)
    assert document["result"]["mark"] == {"nl": MARK.nl, "en": MARK.en}
    assert len(document["result"]["scenarios"]) == len(list(flemish_scenarios()))


def test_table_json_and_csv_of_every_scenario_carry_the_mark(region, tmp_path):
    for scenario in flemish_scenarios():
        shown = run("preview", scenario.id, "--region", "tiny", "--out", tmp_path / "uit.csv")
        assert shown.exit_code == 0, shown.output
        heads = [line for line in shown.stdout.splitlines() if ": alle werknemers" in line or ": gebruikers" in line]
        assert heads
        assert all(MARK.nl in line for line in heads)
        assert f"{MARK.nl.upper()}: " in shown.stdout
        rows = list(csv.DictReader(StringIO((tmp_path / "uit.csv").read_text(encoding="utf-8-sig"))))
        assert {row["mark"] for row in rows} == {MARK.nl}
        assert {row["is_synthetic"] for row in rows} == {"True"}
        document = json.loads(run("preview", scenario.id, "--json").stdout)
        assert document["is_synthetic"] is True
        assert document["result"]["mark"] == {"nl": MARK.nl, "en": MARK.en}
        assert document["result"]["scenario"]["statement"]["nl"].lower().startswith(MARK.nl)


def test_the_calibration_stands_above_every_euro(region):
    shown = run("preview", "verlof-2024-naar-2025", "--region", "small").stdout
    assert "55.793" in shown
    above, _, below = shown.partition("Euro per jaar")
    assert "55.793" in above
    assert "euro per jaar" not in above.lower()
    assert "Toeval: " in below


def test_an_own_file_is_read_and_a_wrong_one_names_file_and_key(region, tmp_path):
    content = "\n".join(
        (
            'title = { nl = "Proef", en = "Trial" }',
            'statement = { nl = "Scenario, geen wet.", en = "Scenario, not law." }',
            'kind = "what_if"',
            "preview_on = 2025-10-01",
            "[[change]]",
            'instrument = "vlaams_opleidingsverlof"',
            'parameter = "vov.refund_per_hour"',
            'unit = "euro"',
            "valid_from = 2025-09-01",
            'value = "20"',
            "invented = true",
        )
    )
    file = tmp_path / "proef.toml"
    file.write_text(content, encoding="utf-8")
    total = json.loads(run("preview", file, "--json").stdout)["result"]["instruments"][0]["use"][0]
    assert total["euro_after"] == pytest.approx(total["hours_after"] * 20, rel=0.001)
    file.write_text(content.replace("vov.refund_per_hour", "vov.refund"), encoding="utf-8")
    refused = run("preview", file)
    assert refused.exit_code == 2
    assert "proef.toml" in refused.output
    assert "parameter" in refused.output


def test_an_unknown_scenario_is_not_found(region):
    assert run("preview", "iets").exit_code == 3
    assert run("preview", "verlof-2024-naar-2025", "--region", "huge").exit_code == 2
