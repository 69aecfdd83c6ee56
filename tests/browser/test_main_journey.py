"""The main job in a real browser, also without JavaScript: from a person to a dated, funded path, and its picture."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from factories.browser import check_page

pytestmark = pytest.mark.browser

ROOT = Path(__file__).resolve().parents[2]
PICTURE = ROOT / "docs" / "images" / "path.png"
MOST_PAGES = 8


def answer(page: Page) -> None:
    """Answer the questions of the page that is shown, as a welder from Gent who can travel and has time."""
    texts = {"occupation": "lasser", "since": "3/2019", "until": "6/2025"}
    for name, value in texts.items():
        if page.locator(f"main input[name={name}]").count():
            page.fill(f"main input[name={name}]", value)
    if page.locator("input[name=status][value=jobseeker]").count():
        page.check("input[name=status][value=jobseeker]")
    for name, value in {"diploma": "4", "dutch": "C1", "municipality": "44021"}.items():
        field = page.locator(f"main select[name={name}]")
        if field.count():
            field.select_option(value)
        elif page.locator(f"main input[name={name}][value='{value}']").count():
            page.check(f"main input[name={name}][value='{value}']")


def walk_to_check(page: Page, site: str, *, goal: str) -> None:
    """From the start page to the page where one checks the answers."""
    page.goto(site)
    page.get_by_role("link", name="Mijn pad beginnen").click()
    page.fill("main input[name=goal]", goal)
    for _ in range(MOST_PAGES):
        if page.url.endswith("/nakijken/"):
            return
        answer(page)
        page.locator("main form").last.get_by_role("button").last.click()
    pytest.fail(f"the journey does not end: {page.url}\n{page.locator('main').inner_text()[:2000]}")


@pytest.mark.parametrize("width", [320, 1280])
def test_from_a_person_to_a_path_without_java_script(site, open_page, width):
    page = open_page(site, width=width, java_script=False)
    walk_to_check(page, site, goal="industrieel onderhoudstechnicus")
    expect(page.locator("main")).to_contain_text("lasser")
    page.get_by_role("button", name="Zoek mijn pad").click()
    expect(page.locator("h1")).to_contain_text("industrieel onderhoudstechnicus")
    main = page.locator("main").inner_text()
    assert "Geen pad" not in main
    for wanted in ("%", "uur", "km", "plaatsen", "€"):
        assert wanted in main, wanted
    expect(page.locator(".k-practice")).to_be_visible()


@pytest.mark.parametrize("width", [320, 1280])
def test_the_path_page_is_accessible_and_gives_its_picture(site, open_page, width):
    page = open_page(site, width=width)
    walk_to_check(page, site, goal="industrieel onderhoudstechnicus")
    check_page(page, open_page.faults)
    page.get_by_role("button", name="Zoek mijn pad").click()
    check_page(page, open_page.faults)
    for details in page.locator("main details summary").all():
        details.click()
    check_page(page, open_page.faults)
    if width == 1280 and not PICTURE.exists():
        PICTURE.parent.mkdir(parents=True, exist_ok=True)
        page.reload()
        page.screenshot(path=PICTURE, clip={"x": 0, "y": 0, "width": 1280, "height": 1500}, full_page=True)


def test_a_regulated_goal_says_which_proof_is_needed(site, open_page):
    page = open_page(site, java_script=False)
    walk_to_check(page, site, goal="verpleegkundige")
    page.get_by_role("button", name="Zoek mijn pad").click()
    expect(page.locator("main")).to_contain_text("beschermd beroep")


def test_signing_in_as_each_demo_actor_opens_a_page_of_their_own(site, open_page):
    page = open_page(f"{site}/aanmelden/")
    count = page.locator("main form button").count()
    assert count >= 7
    for number in range(count):
        page.goto(f"{site}/aanmelden/")
        button = page.locator("main form button").nth(number)
        if "demo" not in button.inner_text():
            continue
        button.click()
        assert page.locator("h1").count() == 1
        page.get_by_role("button", name="Afmelden").click()
    assert [fault for fault in open_page.faults if "404" not in fault] == []
