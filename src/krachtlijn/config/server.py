"""Start everything with one command: prepare the store, then run the site and the worker until Ctrl-C.

Used by `script/server`. Every step can be interrupted; the next start picks up where the store really is.
"""

import argparse
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

DEMO_NOTE = "Aanmelden om te proberen (oefengegevens) / sign in to try (practice data):"


def main() -> int:
    """Parse the arguments, prepare, serve; returns the exit status (130 after Ctrl-C)."""
    arguments = _arguments()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "krachtlijn.config.settings")
    os.environ.setdefault("KRACHTLIJN_PUBLIC_ADDRESS", f"http://127.0.0.1:{arguments.port}")
    if not _is_free(arguments.port):
        other = arguments.port + 1
        _say(
            f"Poort {arguments.port} is bezet. Stop wat daar draait of neem een andere: script/server --port {other}\n"
            f"Port {arguments.port} is taken. Stop what runs there or take another: script/server --port {other}"
        )
        return 7
    try:
        if arguments.reset:
            _reset()
        _prepare()
        return _serve(arguments.port)
    except KeyboardInterrupt:
        _say("\nGestopt. De volgende start gaat verder waar het kon. / Stopped. The next start continues where it could.")
        return 130


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="script/server", description="Start Krachtlijn: the site and the background worker.")
    parser.add_argument("--port", type=int, default=8000, help="port on 127.0.0.1 (default 8000)")
    parser.add_argument("--reset", action="store_true", help="forget everything in the var folder and start anew")
    return parser.parse_args()


def _say(line: str) -> None:
    sys.stderr.write(line + "\n")


def _is_free(port: int) -> bool:
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


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
    from krachtlijn.journeys.prepare_platform import prepare_platform
    from krachtlijn.store.tables import bring_up_to_date

    bring_up_to_date()
    _collect_static()
    prepare_platform(say=_say)


def _collect_static() -> None:
    """Copy static files with content hashes when one changed; a process of its own, so that the settings see the manifest."""
    from django.conf import settings

    collected = Path(settings.STATIC_ROOT) / "staticfiles.json"
    sources = (file for folder in settings.STATICFILES_DIRS for file in Path(folder).rglob("*"))
    if collected.exists() and collected.stat().st_mtime > max(file.stat().st_mtime for file in sources):
        return
    environment = {**os.environ, "KRACHTLIJN_COLLECT": "1"}
    command = [sys.executable, "-m", "django", "collectstatic", "--noinput", "--verbosity", "0"]
    subprocess.run(command, env=environment, check=True)  # noqa: S603


def _serve(port: int) -> int:
    commands = (
        [
            *(sys.executable, "-m", "gunicorn", "krachtlijn.config.wsgi:application", "--bind", f"127.0.0.1:{port}"),
            *("--config", "python:krachtlijn.config.gunicorn_config"),
            *("--workers", "2", "--threads", "4", "--worker-class", "gthread", "--log-level", "warning", "--timeout", "60"),
        ],
        [sys.executable, "-m", "krachtlijn.cli.main", "work", "run"],
    )
    children = [subprocess.Popen(command, start_new_session=True) for command in commands]  # noqa: S603
    signal.signal(signal.SIGTERM, _interrupt)
    try:
        _wait_until_up(port, children[0])
        _announce(port)
        while all(child.poll() is None for child in children):
            time.sleep(0.3)
        _say("Een onderdeel is gestopt; alles sluit af. Start opnieuw. / A part stopped; closing down. Start again.")
        return 1
    except KeyboardInterrupt:
        _say("\nTot straks. / See you.")
        return 130
    finally:
        _stop(children)


def _stop(children: "list[subprocess.Popen[bytes]]") -> None:
    """Ask every part to stop; who needs more than 15 seconds is killed (its task resumes at the next start)."""
    for child in children:
        child.terminate()
    for child in children:
        try:
            child.wait(timeout=15)
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait()


def _interrupt(*_signal: object) -> None:
    raise KeyboardInterrupt


def _wait_until_up(port: int, site: "subprocess.Popen[bytes]") -> None:
    while site.poll() is None:
        with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)


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
