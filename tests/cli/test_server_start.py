"""`script/server`: what it says when it cannot start, when somebody stops it, and when a part of it dies."""

import os
import signal
import socket
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from krachtlijn.config.running_part import Part
from krachtlijn.config.server import serve
from krachtlijn.kernel.text import Text

SOURCE = Path(__file__).resolve().parents[2] / "src"
NAME = Text(nl="De proef", en="The trial")
OPEN_AND_DIE = """
import socket, sys, time
with socket.create_server(("127.0.0.1", int(sys.argv[1]))):
    time.sleep(1)
    print("the database is on fire", file=sys.stderr)
    sys.exit(3)
"""
ANSWER_AND_DIE = """
import http.server, sys
class Once(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_error(404)
        print("one answer is enough", flush=True)
http.server.HTTPServer(("127.0.0.1", int(sys.argv[1])), Once).handle_request()
"""


@pytest.fixture
def port():
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.fixture
def environment(tmp_path):
    kept = {key: value for key, value in os.environ.items() if key not in {"DATABASE_URL", "LOG_DATABASE_URL"}}
    return kept | {"KRACHTLIJN_VAR": str(tmp_path / "var"), "PYTHONPATH": str(SOURCE), "KRACHTLIJN_DEMO": "0"}


@pytest.fixture
def start(environment):
    """Starts the server in an empty folder; in a session of its own, so that Ctrl-C reaches all of it, as in a terminal."""

    def begin(*words, **variables):
        return subprocess.Popen(
            [sys.executable, "-m", "krachtlijn.config.server", *map(str, words)],
            env=environment | variables,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )

    return begin


def part(script, port):
    return Part(name=NAME, command=(sys.executable, "-c", script, str(port)))


@pytest.mark.parametrize("port", ["99999", "0", "-1", "http", "8000.5"])
def test_a_port_that_does_not_exist_is_refused(start, port):
    server = start("--port", port)
    told = server.communicate()[1]
    assert server.returncode == 2
    assert "1 tot 65535" in told
    assert "Traceback" not in told


def test_a_taken_port_is_said_with_another(start, port):
    with socket.create_server(("127.0.0.1", port)):
        server = start("--port", port)
        told = server.communicate()[1]
    assert server.returncode == 7
    assert f"--port {port + 1 if port < 65535 else 8000}" in told


@pytest.mark.parametrize(
    ("seen", "by"), [("krachtlijn.sqlite3", signal.SIGINT), ("static", signal.SIGINT), ("static", signal.SIGTERM)]
)
def test_a_stop_during_the_first_start_ends_with_a_sentence(start, environment, port, seen, by):
    """The first file is there during the migrations, the second while static files are collected."""
    var = Path(environment["KRACHTLIJN_VAR"])
    server = start("--port", port)
    while not (var / seen).exists():
        assert server.poll() is None, server.communicate()[1]
        time.sleep(0.005)
    os.killpg(server.pid, by)
    told = server.communicate()[1]
    assert server.returncode == 130, told
    assert "De volgende start gaat verder" in told
    assert "Traceback" not in told


def test_a_database_that_does_not_answer(start, port):
    server = start("--port", port, DATABASE_URL="postgresql://nobody@127.0.0.1:1/nothing")
    told = server.communicate()[1]
    assert server.returncode == 6
    assert "De databank antwoordt niet" in told
    assert "Traceback" not in told


def test_a_site_that_dies_is_never_said_to_be_ready(start, port):
    server = start("--port", port, GUNICORN_CMD_ARGS="--no-such-option")
    told = server.communicate()[1]
    assert server.returncode == 1
    assert "staat klaar" not in told
    assert "De site is gestopt met code 2" in told
    assert "unrecognized arguments: --no-such-option" in told
    assert "Traceback" not in told


def test_an_open_port_is_no_site(port, capfd):
    announced = []
    assert serve((part(OPEN_AND_DIE, port),), port=port, announce=lambda: announced.append(1)) == 1
    told = capfd.readouterr().err
    assert announced == []
    assert "De proef is gestopt met code 3" in told
    assert told.count("the database is on fire") == 1


def test_a_part_that_ends_later_is_named_with_its_last_lines(port, capfd):
    announced = []
    assert serve((part(ANSWER_AND_DIE, port),), port=port, announce=lambda: announced.append(1)) == 1
    told = capfd.readouterr().err
    assert "The trial stopped with status 0" in told
    assert "one answer is enough" in told


def test_the_platform_starts_answers_and_stops(start, port):
    server = start("--port", port)
    lines = []
    for line in server.stderr:
        lines.append(line)
        if "Stoppen: Ctrl-C" in line:
            break
    with socket.create_connection(("127.0.0.1", port), timeout=10) as connection:
        connection.sendall(b"GET /api/v1/health HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")
        assert b" 200 " in connection.recv(64)
    os.killpg(server.pid, signal.SIGINT)
    rest = server.communicate()[1]
    assert server.returncode == 130
    assert any("staat klaar" in line for line in lines)
    assert "Tot straks" in rest
    assert "Traceback" not in "".join(lines) + rest
