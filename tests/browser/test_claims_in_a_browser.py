"""An employer has the example checked in a real browser without JavaScript, at two widths, by the worker of the running site."""

import pytest

from factories.browser import check_page
from krachtlijn.at_work.claim_example import claims_csv, example_claims

pytestmark = pytest.mark.browser


def test_upload_progress_and_answer(site, open_page):
    page = open_page(f"{site}/aanmelden/", java_script=False)
    page.locator("main li", has_text="werkgever,").first.locator("button").click()
    page.goto(f"{site}/werkgever/aanvragen-nakijken/")
    content = claims_csv(example_claims())
    page.set_input_files("input[type=file]", {"name": "aanvragen.csv", "mimeType": "text/csv", "buffer": content})
    page.get_by_role("button", name="Opladen en nakijken").click()
    page.get_by_text("12 regels nagekeken").wait_for(timeout=60_000)
    with page.expect_download() as download:
        page.get_by_role("button", name="Het antwoord ophalen").click()
    assert download.value.suggested_filename == "nagekeken-aanvragen.csv"
    page.get_by_role("button", name="Alles wissen").click()
    page.get_by_role("heading", name="Aanvragen voor Vlaams opleidingsverlof nakijken").wait_for(timeout=30_000)


@pytest.mark.parametrize("width", [320, 1280])
def test_the_pages_at_two_widths(site, open_page, width):
    page = open_page(f"{site}/aanmelden/", width=width)
    page.locator("main li", has_text="werkgever,").first.locator("button").click()
    page.goto(f"{site}/werkgever/aanvragen-nakijken/")
    check_page(page, open_page.faults)
    content = claims_csv(example_claims())
    page.set_input_files("input[type=file]", {"name": "aanvragen.csv", "mimeType": "text/csv", "buffer": content})
    page.get_by_role("button", name="Opladen en nakijken").click()
    page.get_by_text("12 regels nagekeken").wait_for(timeout=60_000)
    check_page(page, open_page.faults)
    page.get_by_role("button", name="Alles wissen").click()
