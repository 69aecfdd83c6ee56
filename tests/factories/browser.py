"""What every page must keep to in a real browser."""

import re

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

NOT_FOUND_NOISE = re.compile("status of 404")


def check_page(page: Page, faults: list[str]) -> None:
    """No axe violation, no sideways scroll, one main heading, no fault on the console."""
    violations = Axe().run(page).response["violations"]
    assert [(v["id"], [node["target"] for node in v["nodes"]]) for v in violations] == []
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    assert page.locator("h1").count() == 1
    assert [fault for fault in faults if not NOT_FOUND_NOISE.search(fault)] == []
