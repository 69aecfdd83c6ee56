"""Every text of the offensive exists in Dutch and in English, and the two are different sentences."""

from collections.abc import Iterator

import pytest

from krachtlijn.kernel.text import Text
from krachtlijn.offensive.action import ACTIONS
from krachtlijn.offensive.aim import NOT_LOADED, SERIES
from krachtlijn.offensive.capability import CAPABILITIES, STATE_TITLES
from krachtlijn.offensive.line import LINES
from krachtlijn.offensive.policy_state import NOT_PUBLISHED, POLICY_STATES

# Names of organisations that have no English name.
SAME_IN_BOTH = {"Steunpunt Werk (KU Leuven)"}


def texts() -> Iterator[tuple[str, Text]]:
    for line in LINES:
        yield f"line{line.number}-title", line.title
    for action in ACTIONS:
        yield f"action{action.number}-title", action.title
        yield f"action{action.number}-aim", action.aim
    for capability in CAPABILITIES:
        yield f"capability{capability.action}", capability.sentence
    for state, title in STATE_TITLES.items():
        yield f"state-{state}", title
    for policy_state in POLICY_STATES:
        for place, fact in enumerate(policy_state.facts):
            yield f"policy{policy_state.action}-{place}", fact
    for series in SERIES:
        yield f"series-{series.key}-title", series.title
        yield f"series-{series.key}-definition", series.definition
        yield f"series-{series.key}-unit", series.unit
    yield "not-published", NOT_PUBLISHED
    yield "not-loaded", NOT_LOADED


@pytest.mark.parametrize("text", [pytest.param(text, id=name) for name, text in texts()])
def test_both_languages_are_filled_and_different(text: Text) -> None:
    assert text.nl.strip() == text.nl != ""
    assert text.en.strip() == text.en != ""
    if text.nl not in SAME_IN_BOTH:
        assert text.nl != text.en
