"""Speed of the public pages and the API of a running site: every page is asked several times over one kept connection.

Run: script/server --port 8000, then python benchmarks/pages.py http://127.0.0.1:8000 [--times 20] [--first] [--json]. One round
goes before the measured ones; `--first` prints that round as well, which shows what a process does once. Run the site with
KRACHTLIJN_API_REQUESTS_PER_MINUTE=0, or the API counts the requests and refuses after the three hundredth. Milliseconds.
"""

import argparse
import http.client
import json
import random
import re
import sys
from time import perf_counter
from urllib.parse import quote, urlsplit

FIXED = (
    "/",
    "/offensief/",
    "/beroepen/",
    "/knelpuntberoepen/",
    "/opleidingen/",
    "/opleidingen/?q=lassen",
    "/wat-weten-we-tot-wanneer/",
    "/bronnen/",
    "/mijn-pad/",
    "/mijn-rechten/",
    "/aanmelden/",
)
QUERIES = ("lasser", "verpleegkundige", "onderhoudstechnicus", "elektricien", "leerkracht wiskunde", "vrachtwagenchaufer")
LINKS = {"occupation": r'href="(/beroepen/[^"?]+/)"', "training": r'href="(/opleidingen/[^"?]+/)"'}


class Site:
    """One kept connection to the site."""

    def __init__(self, address: str) -> None:
        parts = urlsplit(address)
        self._connection = http.client.HTTPConnection(parts.hostname or "127.0.0.1", parts.port or 80, timeout=120)

    def get(self, path: str) -> tuple[str, float]:
        """Body of the answer and how long it took (ms). Raises `RuntimeError` for any status but 200."""
        began = perf_counter()
        self._connection.request("GET", path, headers={"Accept-Language": "nl"})
        answer = self._connection.getresponse()
        body = answer.read()
        taken = (perf_counter() - began) * 1_000
        if answer.status != 200:
            raise RuntimeError(f"GET {path} answered {answer.status}, so its speed says nothing")
        return body.decode(), taken


def pages_of(site: Site, *, each: int) -> dict[str, list[str]]:
    """Addresses by kind of page: the fixed ones, and occupations and trainings that searches and lists point to."""
    searches = [f"/beroepen/?q={quote(query)}" for query in QUERIES]
    occupations = _linked(site, "occupation", pages=[*searches, "/knelpuntberoepen/"], each=each)
    trainings = _linked(site, "training", pages=["/opleidingen/", "/opleidingen/?q=lassen"], each=each)
    kinds = {path: [path] for path in FIXED}
    kinds |= {"/beroepen/?q=": searches, "/beroepen/…/": occupations, "/opleidingen/…/": trainings}
    api = {
        "occupations?q=": [f"/api/v1/taxonomy/occupations?q={quote(query)}" for query in QUERIES],
        "occupations/…": _occupation_documents(site, each=each),
        "training?q=": [f"/api/v1/training?q={quote(query)}" for query in ("lassen", "zorg", "")],
        "training/…": [f"/api/v1/training/{path.removeprefix('/opleidingen/').strip('/')}" for path in trainings],
    }
    return kinds | {f"API {name}": paths for name, paths in api.items()}


def _linked(site: Site, kind: str, *, pages: list[str], each: int) -> list[str]:
    found = sorted({link for page in pages for link in re.findall(LINKS[kind], site.get(page)[0])})
    if not found:
        raise RuntimeError(f"no page links to any {kind}: has this site a taxonomy and a region?")
    return random.Random(1).sample(found, min(each, len(found)))  # noqa: S311 - a sample, not a secret


def _occupation_documents(site: Site, *, each: int) -> list[str]:
    searches = [json.loads(site.get(f"/api/v1/taxonomy/occupations?q={quote(query)}")[0]) for query in QUERIES]
    uris = sorted({hit["uri"] for found in searches for hit in found["result"]["items"]})
    return [f"/api/v1/taxonomy/occupations/{quote(uri, safe='')}" for uri in random.Random(1).sample(uris, min(each, len(uris)))]  # noqa: S311


def summary(taken: list[float]) -> dict[str, float]:
    """p50, p95 and maximum in milliseconds, and how many requests."""
    ordered = sorted(taken)
    at = {name: ordered[round(share * (len(ordered) - 1))] for name, share in (("p50", 0.5), ("p95", 0.95), ("max", 1.0))}
    return {**{name: round(value, 1) for name, value in at.items()}, "requests": len(taken)}


def measure(site: Site, *, kinds: dict[str, list[str]], times: int) -> dict[str, list[float]]:
    """Milliseconds of every request by kind of page; the rounds go over all pages, so that caches meet other pages between."""
    taken: dict[str, list[float]] = {kind: [] for kind in kinds}
    for _ in range(times):
        for kind, paths in kinds.items():
            taken[kind] += [site.get(path)[1] for path in paths]
    return taken


def main() -> int:
    """Measure and print; returns the exit status."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("address")
    parser.add_argument("--times", type=int, default=20, help="measured rounds")
    parser.add_argument("--each", type=int, default=12, help="occupation pages and training pages to take")
    parser.add_argument("--first", action="store_true", help="print the round before the measured ones too")
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args()
    site = Site(asked.address)
    kinds = pages_of(site, each=asked.each)
    rounds = {"first": measure(site, kinds=kinds, times=1), "measured": measure(site, kinds=kinds, times=asked.times)}
    shown = ("first", "measured") if asked.first else ("measured",)
    result = {
        name: {"all": summary([ms for some in rounds[name].values() for ms in some])}
        | {kind: summary(some) for kind, some in rounds[name].items()}
        for name in shown
    }
    sys.stdout.write(json.dumps(result, ensure_ascii=False, indent=2) + "\n" if asked.json else _table(result))
    return 0


def _table(result: dict[str, dict[str, dict[str, float]]]) -> str:
    lines = []
    for name, rows in result.items():
        lines.append(f"{name:<30}{'p50':>8}{'p95':>8}{'max':>8}{'requests':>10}  (ms)")
        lines += [f"{kind:<30}{row['p50']:>8}{row['p95']:>8}{row['max']:>8}{row['requests']:>10}" for kind, row in rows.items()]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    raise SystemExit(main())
