"""The resolver against the open half of the answer key: nothing that is asserted may be wrong."""

import importlib.util
from pathlib import Path

import pytest

from krachtlijn.sources.classification_folder import load_classifications
from krachtlijn.taxonomy.title_resolution import TitleKind

EVALUATION = Path(__file__).resolve().parents[2] / "evaluation" / "shortage_titles"
pytestmark = pytest.mark.shared_data


@pytest.fixture(scope="module")
def found(shared_data):
    spec = importlib.util.spec_from_file_location("shortage_titles_report", EVALUATION / "report.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    folder = load_classifications(shared_data)
    titles = {entry.number: entry.title for entry in folder.shortage_lists[0].entries}
    return module.report(titles, resolver=module.resolver_of(folder), key=EVALUATION / "key_open.csv")


def test_nothing_asserted_is_wrong(found, capsys):
    with capsys.disabled():
        print("\n" + found.table())  # noqa: T201 - the table is what this test is read for
    assert found.wrong == []


def test_every_title_ends_somewhere_and_no_fewer_are_resolved_than_before(found):
    assert found.kinds.total() == 227
    assert found.judged.total() == 114
    assert found.kinds[TitleKind.EXACT] >= 13
    assert 227 - found.kinds[TitleKind.UNRESOLVED] >= 140
