"""Hooks of the web server: `gunicorn --config python:krachtlijn.config.gunicorn_config`.

A worker answers at once; beside that a thread of its own reads what the first visitor of a page would otherwise wait for.
"""

import logging
from threading import Thread

logger = logging.getLogger("krachtlijn.start")


def post_worker_init(_worker: object) -> Thread:
    """Start warming in the background; the thread ends by itself, or with the worker."""
    thread = Thread(target=warm, name="warm-caches", daemon=True)
    thread.start()
    return thread


def warm() -> None:
    """Fill the caches of this process; a failure is logged, since every page still works without."""
    from django.db import connections

    from krachtlijn.journeys.prepare_platform import warm_caches

    try:
        warm_caches()
    except Exception:
        logger.exception("Caches stay cold; the first page that needs one reads it then.")
    finally:
        connections.close_all()
