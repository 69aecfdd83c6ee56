"""The server of a platform, started for a measurement and stopped by its own id."""

import http.client
import json
import os
import signal
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager

from evaluation.platform import Platform


def free_port() -> int:
    """A port nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def running(platform: Platform) -> Iterator[int]:
    """Run the server as `script/server` does; gives its port once it answers."""
    port = free_port()
    child = platform.start(["-m", "krachtlijn.config.server", "--port", str(port)])
    try:
        _wait_until_it_answers(port)
        yield port
    finally:
        os.killpg(child.pid, signal.SIGINT)
        child.wait(timeout=30)


def second_start(platform: Platform) -> float:
    """Seconds from the command to the first answered page."""
    started = time.perf_counter()
    with running(platform):
        return time.perf_counter() - started


def page_times(platform: Platform) -> dict[str, float]:
    """Milliseconds of GET over all public pages and the API, as `benchmarks/pages.py` measures them.

    Raises `RuntimeError` with its last words when it did not end well.
    """
    with running(platform) as port:
        ran = platform.run(["benchmarks/pages.py", f"http://127.0.0.1:{port}", "--json"])
    if ran.status:
        raise RuntimeError(ran.err[-300:])
    return dict(json.loads(ran.out)["measured"]["all"])


def _wait_until_it_answers(port: int, *, seconds: float = 120) -> None:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
        try:
            connection.request("GET", "/")
            if connection.getresponse().status == 200:
                return
        except OSError:
            time.sleep(0.05)
        finally:
            connection.close()
    raise TimeoutError(f"nothing answers on port {port}")
