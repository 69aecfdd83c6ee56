"""`Wat moet wanneer` in a real browser: reached from a decision, at two widths, without JavaScript."""

import pytest

from factories.browser import check_page
from factories.calendar_reader import read_calendar

pytestmark = pytest.mark.browser
RIGHT = "/mijn-rechten/premie-kwalificerend-werkplekleren/"


@pytest.mark.parametrize("width", [320, 1280])
def test_from_a_decision_to_its_days_and_into_a_calendar(site, open_page, width):
    page = open_page(site + RIGHT, width=width)
    page.get_by_role("button", name="Beginnen").click()
    page.goto(f"{site}{RIGHT}vragen/?alle=1")
    for part, value in enumerate(("1", "9", "2026")):
        page.locator(f"[name=agreement_starts_on_{part}]").fill(value)
    page.get_by_role("button", name="Toon mijn recht").click()
    page.get_by_role("link", name="Wat moet wanneer").click()
    check_page(page, open_page.faults)
    assert page.get_by_role("heading", level=1).inner_text().startswith("Wat moet wanneer")
    assert page.get_by_text("1 december 2026").first.is_visible()
    assert page.get_by_text("de onderneming", exact=True).first.is_visible()
    address = page.get_by_role("link", name="In uw agenda zetten (ICS)").get_attribute("href")
    (event,) = read_calendar(page.request.get(site + address).body())
    assert event["DTSTART;VALUE=DATE"] == "20261201"
