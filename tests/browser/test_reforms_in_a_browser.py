"""Policy staff have a scenario computed in a real browser without JavaScript and read it at two widths."""

import pytest

from factories.browser import check_page

pytestmark = pytest.mark.browser


def compute(site, page):
    page.locator("main li", has_text="beleid,").first.locator("button").click()
    page.goto(f"{site}/beleid/hervorming/")
    page.check("input[value=verlof-2024-naar-2025]")
    page.check("input[value=small]")
    page.get_by_role("button", name="Bereken dit scenario").click()
    page.get_by_role("link", name="Bekijk het resultaat").wait_for(timeout=90_000)
    page.get_by_role("link", name="Bekijk het resultaat").click()


def test_from_scenario_to_file_without_java_script(site, open_page):
    page = open_page(f"{site}/aanmelden/", java_script=False)
    compute(site, page)
    assert page.get_by_text("scenario, geen wet").first.is_visible()
    with page.expect_download() as download:
        page.get_by_role("link", name="CSV").click()
    assert download.value.suggested_filename == "scenario-geen-wet-verlof-2024-naar-2025-small.csv"


@pytest.mark.parametrize("width", [320, 1280])
def test_the_pages_at_two_widths(site, open_page, width):
    page = open_page(f"{site}/aanmelden/", width=width)
    compute(site, page)
    check_page(page, open_page.faults)
    for summary in page.locator("main details summary").all():
        summary.click()
    check_page(page, open_page.faults)
    page.goto(f"{site}/beleid/hervorming/")
    check_page(page, open_page.faults)
