"""Speed of the search over all labels of the taxonomy in use, in one process: labels of that taxonomy with typing errors.

Run: PYTHONPATH=src python benchmarks/search.py [--queries 300] [--seed 1] [--json], with KRACHTLIJN_VAR as for any command. Each
query is a label with one or two signs left out, doubled, swapped or replaced; the index is loaded before. Milliseconds.
"""

import argparse
import json
import os
import random
import statistics
import sys
from time import perf_counter

SIGNS = "abcdefghijklmnopqrstuvwxyz"


def with_typo(rng: random.Random, text: str) -> str:
    """The text with one sign left out, doubled, swapped with the next, or replaced."""
    place = rng.randrange(max(len(text) - 1, 1))
    before, sign, after = text[:place], text[place : place + 1], text[place + 1 :]
    return rng.choice(
        (before + after, before + sign * 2 + after, before + after[:1] + sign + after[1:], before + rng.choice(SIGNS) + after)
    )


def main() -> int:
    """Measure and print; returns the exit status."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--queries", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args()
    result = measure(count=asked.queries, seed=asked.seed)
    line = "search: p50 {p50} ms, p95 {p95} ms, max {max} ms over {queries} queries; top 10 holds the concept for {found:.0%}"
    sys.stdout.write(json.dumps(result, indent=2) + "\n" if asked.json else line.format_map(result) + "\n")
    return 0


def measure(*, count: int, seed: int) -> dict[str, float | int | str]:
    """p50, p95 and maximum in milliseconds, and the share of queries whose own concept is among the ten best."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "krachtlijn.config.settings")
    import django

    django.setup()
    from krachtlijn.store.taxonomy.queries import active_release, labels_in_use
    from krachtlijn.store.taxonomy.search import load_index

    rng = random.Random(seed)  # noqa: S311 - a sample, not a secret
    release = active_release()
    sample = rng.sample(labels_in_use(), count)
    index = load_index()
    index.search("lasser")
    taken, found = [], 0
    for uri, kind, _, _, text in sample:
        query = text
        for _ in range(rng.choice((1, 2))):
            query = with_typo(rng, query)
        began = perf_counter()
        hits = index.search(query, kind=kind, limit=10)
        taken.append((perf_counter() - began) * 1_000)
        found += any(hit.uri == uri for hit in hits)
    taken.sort()
    return {
        "taxonomy": release.name,
        "labels": len(index.arrays["concept"]),
        "queries": count,
        "p50": round(statistics.median(taken), 1),
        "p95": round(taken[round(0.95 * (count - 1))], 1),
        "max": round(taken[-1], 1),
        "found": round(found / count, 3),
    }


if __name__ == "__main__":
    raise SystemExit(main())
