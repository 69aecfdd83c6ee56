"""Pages as people see them: a real server, a real Chromium, two widths, axe, no scroll sideways, no faults on the console."""

import os

import pytest

from factories.browser import check_page

pytestmark = pytest.mark.browser

FAMILIES = {
    "start": "/",
    "offensive": "/offensief/",
    "occupation-search": "/beroepen/?q=lasser",
    "shortage-list": "/knelpuntberoepen/",
    "training-search": "/opleidingen/?q=lassen",
    "known-until": "/wat-weten-we-tot-wanneer/",
    "sign-in": "/aanmelden/",
    "path-start": "/mijn-pad/",
    "rights-start": "/mijn-rechten/",
    "rights-situation": "/mijn-rechten/alle/situatie/",
}
EVERY = {
    **FAMILIES,
    "sources": "/bronnen/",
    "accessibility": "/toegankelijkheid/",
    "privacy": "/privacy/",
    "not-found": "/bestaat-niet/",
    "start-english": "/?taal=en",
    "known-until-of": "/wat-weten-we-tot-wanneer/vlaams_opleidingsverlof/",
    "right": "/mijn-rechten/opleidingscheque/",
    "right-rule": "/mijn-rechten/vlaams-opleidingsverlof/regel/?op=2026-11-23",
    "rights-vov": "/mijn-rechten/vlaams-opleidingsverlof/",
    "account": "/account/login/",
    "my-paths": "/mijn-pad/eerder/",
}
PAGES = EVERY if os.environ.get("EVERY_TEMPLATE") == "1" else FAMILIES
WIDTHS = (320, 1280)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", PAGES)
def test_page_at_two_widths(site, open_page, name, width):
    check_page(open_page(site + PAGES[name], width=width), open_page.faults)


@pytest.mark.parametrize("width", WIDTHS)
def test_occupation_and_training_pages(site, open_page, width):
    page = open_page(f"{site}/beroepen/?q=lasser", width=width)
    page.get_by_role("link", name="lasser", exact=True).first.click()
    check_page(page, open_page.faults)
    page = open_page(f"{site}/opleidingen/", width=width)
    page.locator("main li h3 a, main h2 a, main h3 a").first.click()
    check_page(page, open_page.faults)


def test_keyboard_reaches_the_content_first(site, open_page):
    page = open_page(site)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#main"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


def test_language_switch_without_java_script(site, open_page):
    page = open_page(site, java_script=False)
    page.get_by_role("banner").get_by_role("button", name="English").click()
    assert page.locator("html").get_attribute("lang") == "en"
    assert page.get_by_role("banner").get_by_role("button", name="Nederlands").is_visible()


@pytest.mark.parametrize("width", WIDTHS)
def test_all_rights_of_somebody_who_went_bankrupt(site, open_page, width):
    page = open_page(f"{site}/mijn-rechten/alle/situatie/", width=width)
    page.check("input[value=bankrupt]")
    page.check("input[value=no_income]")
    page.locator("main form button").first.click()
    check_page(page, open_page.faults)
    page.check("input[name=residence][value=vlaanderen]")
    page.click("button[name=finish]")
    check_page(page, open_page.faults)
    assert page.get_by_role("heading", name="Wat er voor u niet is, en waarom").is_visible()
    for name in ("wat-als", "antwoorden"):
        page.goto(f"{site}/mijn-rechten/alle/{name}/")
        check_page(page, open_page.faults)
