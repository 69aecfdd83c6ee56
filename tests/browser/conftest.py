"""The real thing: the server as `script/server` starts it, and a real Chromium before it."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request, sync_playwright

ROOT = Path(__file__).resolve().parents[2]
START_SECONDS = 240
BROWSER_ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Address of a running platform with the starter taxonomy and the reference region `small`."""
    port, var = _free_port(), tmp_path_factory.mktemp("site")
    environment = {**os.environ, "KRACHTLIJN_VAR": str(var), "PYTHONPATH": str(ROOT / "src")}
    environment.pop("DATABASE_URL", None)
    log = (var / "server.log").open("w")
    command = [sys.executable, "-m", "krachtlijn.config.server", "--port", str(port)]
    server = subprocess.Popen(command, env=environment, stderr=log, stdout=log, cwd=ROOT)
    until = time.monotonic() + START_SECONDS
    while "is ready at" not in (var / "server.log").read_text(encoding="utf-8"):
        if server.poll() is not None or time.monotonic() > until:
            server.kill()
            pytest.fail(f"the server did not start:\n{(var / 'server.log').read_text(encoding='utf-8')[-3000:]}")
        time.sleep(0.2)
    yield f"http://127.0.0.1:{port}"
    server.send_signal(signal.SIGINT)
    assert server.wait(timeout=30) == 130
    log.close()


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator[Browser]:
    """A real, headless Chromium."""
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium, args=BROWSER_ARGUMENTS)
        yield started
        started.close()


@pytest.fixture
def open_page(browser: Browser) -> Iterator["Opener"]:
    """Opens pages in fresh contexts and closes them afterwards."""
    opener = Opener(browser)
    yield opener
    opener.close()


class Opener:
    """Opens a page at a width, with or without JavaScript, and gathers faults of the page."""

    def __init__(self, browser: Browser) -> None:
        self.browser = browser
        self.contexts: list[BrowserContext] = []
        self.faults: list[str] = []

    def __call__(self, address: str, *, width: int = 1280, java_script: bool = True) -> Page:
        context = self.browser.new_context(
            viewport={"width": width, "height": 900}, java_script_enabled=java_script, locale="nl-BE", reduced_motion="reduce"
        )
        self.contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: self.faults.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: self.faults.append(str(error)))
        page.on("requestfailed", self._note_failure)
        page.goto(address)
        return page

    def _note_failure(self, request: Request) -> None:
        if "ERR_ABORTED" not in (request.failure or ""):  # a page left before its icon came is no fault
            self.faults.append(f"failed: {request.url} {request.failure}")

    def close(self) -> None:
        for context in self.contexts:
            context.close()


@pytest.fixture(scope="session")
def demo_roles(site: str, browser: Browser) -> tuple[str, ...]:
    """Roles one can sign in with on the sign-in page."""
    page = browser.new_page()
    page.goto(f"{site}/aanmelden/")
    html = page.content()
    page.close()
    return tuple(sorted(set(re.findall(r'name="account" value="(\d+)"', html))))
