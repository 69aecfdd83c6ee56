"""How fast one client may ask: a bucket of requests that refills all the time.

The bucket of a client holds `KRACHTLIJN_API_REQUESTS_PER_MINUTE` requests and refills in a minute. Buckets live in the
cache of Django, which by default belongs to one server process: with n processes a client gets at most n times as many.
"""

import math
import time
from threading import Lock

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest

from krachtlijn.api.v1.request import actor_in

DEFAULT_REQUESTS_PER_MINUTE = 300
_REFILL_SECONDS = 60
_lock = Lock()


def requests_per_minute() -> int:
    """The setting `KRACHTLIJN_API_REQUESTS_PER_MINUTE`; 0 means no limit."""
    return int(getattr(settings, "KRACHTLIJN_API_REQUESTS_PER_MINUTE", DEFAULT_REQUESTS_PER_MINUTE))


def client_of(request: HttpRequest) -> str:
    """Who counts as one client: the account, or the network address of a visitor."""
    actor = actor_in(request)
    return f"account-{actor.account_id}" if actor.account_id is not None else f"address-{request.META.get('REMOTE_ADDR', '')}"


def seconds_to_wait(client: str) -> int:
    """Take one request from the bucket of the client: 0 when it may go on, else whole seconds until it may."""
    most = requests_per_minute()
    if most <= 0:
        return 0
    key, now = f"krachtlijn-api-bucket-{client}", time.time()
    with _lock:
        held, since = cache.get(key, (float(most), now))
        held = min(most, held + (now - since) * most / _REFILL_SECONDS)
        is_free = held >= 1
        cache.set(key, (held - is_free, now), timeout=2 * _REFILL_SECONDS)
    return 0 if is_free else math.ceil((1 - held) * _REFILL_SECONDS / most)
