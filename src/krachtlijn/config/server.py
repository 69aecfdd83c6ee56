"""Start everything with one command: prepare the store, then run the site and the worker until Ctrl-C.

Used by `script/server`. Every step can be interrupted; the next start picks up where the store really is.
"""

import argparse
import errno
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from http.client import HTTPConnection, HTTPException
from pathlib import Path

from krachtlijn.config.running_part import Part, RunningPart
from krachtlijn.kernel.errors import KrachtlijnError, SourceUnavailable
from krachtlijn.kernel.text import Text

DEMO_NOTE = "Aanmelden om te proberen (oefengegevens) / sign in to try (practice data):"
PORTS = range(1, 65_536)
EXIT_PART_STOPPED, EXIT_UNAVAILABLE, EXIT_PORT_TAKEN, EXIT_STOPPED = 1, 6, 7, 130


def main() -> int:
    """Parse the arguments, prepare, serve; returns the exit status (130 after Ctrl-C)."""
    arguments = _arguments()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "krachtlijn.config.settings")
    os.environ.setdefault("KRACHTLIJN_PUBLIC_ADDRESS", f"http://127.0.0.1:{arguments.port}")
    if (refusal := _port_refusal(arguments.port)) is not None:
        _say(refusal)
        return EXIT_PORT_TAKEN
    signal.signal(signal.SIGTERM, _interrupt)
    try:
        if arguments.reset:
            _reset()
        _prepare()
    except KeyboardInterrupt:
        _say("\nGestopt. De volgende start gaat verder waar het kon. / Stopped. The next start continues where it could.")
        return EXIT_STOPPED
    except KrachtlijnError as error:
        _say_both(error.sentence)
        return EXIT_UNAVAILABLE
    return serve(_parts(arguments.port), port=arguments.port, announce=lambda: _announce(arguments.port))


def serve(parts: Sequence[Part], *, port: int, announce: Callable[[], None]) -> int:
    """Run the parts until Ctrl-C or until one ends; announces once the first of them, the site, answers on the port."""
    running = [RunningPart(part) for part in parts]
    try:
        if _waits_until_it_answers(port, running):
            for part in running:
                part.speak_up()
            announce()
            while all(part.status is None for part in running):
                time.sleep(0.3)
        _say_what_stopped(running)
        return EXIT_PART_STOPPED
    except KeyboardInterrupt:
        _say("\nTot straks. / See you.")
        return EXIT_STOPPED
    finally:
        _stop(running)


def _parts(port: int) -> tuple[Part, ...]:
    site = (
        *(sys.executable, "-m", "gunicorn", "krachtlijn.config.wsgi:application", "--bind", f"127.0.0.1:{port}"),
        *("--config", "python:krachtlijn.config.gunicorn_config"),
        *("--workers", "2", "--threads", "4", "--worker-class", "gthread", "--log-level", "warning", "--timeout", "60"),
        *("--limit-request-line", "8190"),
    )
    worker = (sys.executable, "-m", "krachtlijn.cli.main", "work", "run")
    return (
        Part(name=Text(nl="De site", en="The site"), command=site),
        Part(name=Text(nl="De uitvoerder van taken", en="The worker"), command=worker),
    )


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="script/server", description="Start Krachtlijn: the site and the background worker.")
    parser.add_argument("--port", type=_port, default=8000, help="port on 127.0.0.1 (default 8000)")
    parser.add_argument("--reset", action="store_true", help="forget everything in the var folder and start anew")
    return parser.parse_args()


def _port(text: str) -> int:
    if text.isdecimal() and int(text) in PORTS:
        return int(text)
    raise argparse.ArgumentTypeError(
        f"‘{text}’ is geen poort; kies een getal van 1 tot 65535. / '{text}' is no port; choose a number from 1 to 65535."
    )


def _say(line: str) -> None:
    sys.stderr.write(line + "\n")


def _say_both(sentence: Text) -> None:
    _say(f"{sentence.nl}\n{sentence.en}")


def _port_refusal(port: int) -> str | None:
    """Why the port cannot be used, and what to do; None when it can."""
    other = port + 1 if port + 1 in PORTS and port >= 1024 else 8000
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError as error:
            if error.errno == errno.EACCES:
                return (
                    f"Poort {port} mag u niet gebruiken. Neem een andere: script/server --port {other}\n"
                    f"You may not use port {port}. Take another: script/server --port {other}"
                )
            return (
                f"Poort {port} is bezet. Stop wat daar draait of neem een andere: script/server --port {other}\n"
                f"Port {port} is taken. Stop what runs there or take another: script/server --port {other}"
            )
    return None


def _reset() -> None:
    var = Path(os.environ.get("KRACHTLIJN_VAR", "var"))
    for part in ("releases", "index", "static"):
        shutil.rmtree(var / part, ignore_errors=True)
    for file in var.glob("*.sqlite3*"):
        file.unlink()
    _say("Alles vergeten wat hier bewaard werd. / Everything kept here is forgotten.")


def _prepare() -> None:
    import django

    django.setup()
    from django.db import OperationalError

    from krachtlijn.journeys.prepare_platform import prepare_platform
    from krachtlijn.store.tables import bring_up_to_date

    try:
        bring_up_to_date()
    except OperationalError as error:
        raise _database_silent(error) from error
    _collect_static()
    prepare_platform(say=_say)


def _database_silent(error: Exception) -> SourceUnavailable:
    return SourceUnavailable(
        Text(
            nl=f"De databank antwoordt niet: {error}. Kijk DATABASE_URL of de map KRACHTLIJN_VAR na.",
            en=f"The database does not answer: {error}. Check DATABASE_URL or the folder KRACHTLIJN_VAR.",
        )
    )


def _collect_static() -> None:
    """Copy static files with content hashes when one changed; a process of its own, so that the settings see the manifest.

    Ctrl-C does not reach that process by itself: it is killed, and the next start collects anew. Raises `SourceUnavailable`.
    """
    from django.conf import settings

    collected = Path(settings.STATIC_ROOT) / "staticfiles.json"
    sources = (file for folder in settings.STATICFILES_DIRS for file in Path(folder).rglob("*"))
    if collected.exists() and collected.stat().st_mtime > max(file.stat().st_mtime for file in sources):
        return
    environment = {**os.environ, "KRACHTLIJN_COLLECT": "1"}
    command = [sys.executable, "-m", "django", "collectstatic", "--noinput", "--verbosity", "0"]
    done = subprocess.run(  # noqa: S603
        command, env=environment, capture_output=True, text=True, check=False, start_new_session=True
    )
    if done.returncode:
        told = (done.stderr.strip().splitlines() or ["?"])[-1]
        raise SourceUnavailable(
            Text(
                nl=f"De bestanden voor de opmaak konden niet klaargezet worden: {told}. Kijk de map KRACHTLIJN_VAR na.",
                en=f"The files for the layout could not be put ready: {told}. Check the folder KRACHTLIJN_VAR.",
            )
        )


def _waits_until_it_answers(port: int, running: Sequence[RunningPart]) -> bool:
    """True as soon as the site answers a question; False when a part ends before."""
    while all(part.status is None for part in running):
        if _answers(port):
            return all(part.status is None for part in running)
        time.sleep(0.1)
    return False


def _answers(port: int) -> bool:
    """Whether somebody answers on the port; a port is open long before the site behind it works."""
    connection = HTTPConnection("127.0.0.1", port, timeout=2)
    try:
        connection.request("GET", "/api/v1/health")
        connection.getresponse()
    except (OSError, HTTPException):
        return False
    finally:
        connection.close()
    return True


def _say_what_stopped(running: Sequence[RunningPart]) -> None:
    for part in running:
        if part.status is None:
            continue
        _say(
            f"\n{part.name.nl} is gestopt met code {part.status}; alles sluit af. De laatste regels van het logboek:\n"
            f"{part.name.en} stopped with status {part.status}; closing down. The last lines of its log:\n"
        )
        _say(part.last_lines or "(niets / nothing)")
        _say("Verbeter wat daar staat en start opnieuw. / Mend what it says and start again.")


def _stop(running: Sequence[RunningPart]) -> None:
    """Stop every part; who asks once more meanwhile does not cut that short."""
    former = {number: signal.signal(number, signal.SIG_IGN) for number in (signal.SIGINT, signal.SIGTERM)}
    for part in running:
        part.ask_to_stop()
    for part in running:
        part.stop()
    for number, handler in former.items():
        signal.signal(number, handler)


def _interrupt(*_signal: object) -> None:
    raise KeyboardInterrupt


def _announce(port: int) -> None:
    from django.conf import settings

    from krachtlijn.store.people.queries import demo_actors

    _say(f"\nKrachtlijn staat klaar op / is ready at  http://127.0.0.1:{port}\n")
    if settings.KRACHTLIJN_HAS_DEMO:
        _say(f"{DEMO_NOTE}  http://127.0.0.1:{port}/aanmelden")
        for actor in demo_actors():
            organisation = f" ({actor.organisation})" if actor.organisation else ""
            _say(f"  {actor.role.value:<9} {actor.name}{organisation}")
    _say("\nStoppen: Ctrl-C. / Stop: Ctrl-C.")


if __name__ == "__main__":
    raise SystemExit(main())
