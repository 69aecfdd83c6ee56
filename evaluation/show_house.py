"""`script/show house`: the figures promised for the house and the main job."""

import csv
import json
import os
import re
import shutil
import statistics
import tempfile
from pathlib import Path

from evaluation.figures import Figure, Measured, quantile, show
from evaluation.house_server import page_times, second_start
from evaluation.platform import (
    ON,
    ROOT,
    SEED,
    SHARED_DATA,
    Platform,
    empty_platform,
    need_shared_data,
    real_platform,
    starter_platform,
)

EXPECTED_COUNTS = {
    "ESCO occupations, distinct addresses (3,043 rows)": 3_039,
    "ESCO skills": 13_939,
    "ESCO skills with a Dutch label in the derived table": 7_096,
    "occupation-skill relations": 129_004,
    "essential": 67_622,
    "optional": 61_382,
    "broader relations of the skill pillar": 20_822,
    "ESCO-NACE rows": 4_564,
    "Competent occupations": 638,
    "Competent competences": 7_963,
    "Competent occupation pairs and competence rows": 3_506 + 11_183,
    "shortage titles": 227,
}
BREAKS = ("truncated", "mis-encoded", "wrong column")


def measure_import() -> Measured:
    """Seconds and peak memory of importing the real files into an empty platform, and a second import of the same bytes."""
    need_shared_data()
    platform = empty_platform()
    first = platform.command("taxonomy", "import", str(SHARED_DATA), "--json")
    again = platform.command("taxonomy", "import", str(SHARED_DATA), "--json")
    unchanged = all(not release["is_changed"] for release in again.document()["result"]["releases"])
    return Measured(
        figure=f"{first.seconds:.0f} s, peak {first.peak_mb:.0f} MB; same bytes again {again.seconds:.0f} s, no-op: {unchanged}",
        holds=first.status == 0 and first.seconds <= 90 and first.peak_mb <= 2_000 and unchanged,
        data="shared data, 2 cores",
    )


def measure_counts() -> Measured:
    """Distinct records after the import, against the counts of the data folder's own README."""
    platform = real_platform()
    found = _real_counts(platform)
    wrong = {name: (found[name], expected) for name, expected in EXPECTED_COUNTS.items() if found[name] != expected}
    figure = f"{len(EXPECTED_COUNTS) - len(wrong)} of {len(EXPECTED_COUNTS)} counts equal"
    return Measured(figure=f"{figure}; {wrong or found}", holds=not wrong, data="shared data")


def _real_counts(platform: Platform) -> dict[str, int]:
    again = platform.command("taxonomy", "import", str(SHARED_DATA), "--json").document()["result"]
    counts = {(r["classification"], r["version"]): r["counts"] for r in again["releases"]}
    newest, older = counts["esco", "1.2.1"], counts["esco", "1.2.0"]
    competent, nace = counts["competent", "3.8"], next(c for (name, _), c in counts.items() if name == "esco-nace")
    return {
        "ESCO occupations, distinct addresses (3,043 rows)": newest["occupation"],
        "ESCO skills": older["skill"],
        "ESCO skills with a Dutch label in the derived table": older["labels"] - older["skill"],
        "occupation-skill relations": older["occupation-skill"],
        "essential": older["essential"],
        "optional": older["optional"],
        "broader relations of the skill pillar": older["broader"],
        "ESCO-NACE rows": nace["sectors"],
        "Competent occupations": competent["occupation"],
        "Competent competences": competent["skill"],
        "Competent occupation pairs and competence rows": competent["mappings"],
        "shortage titles": sum(item["lines"] for item in again["shortage_lists"]),
    }


def measure_refusals() -> Measured:
    """One broken file among good ones: the whole command is refused and nothing is kept."""
    need_shared_data()
    outcomes = {}
    for how in BREAKS:
        platform = empty_platform()
        with tempfile.TemporaryDirectory() as folder:
            file = _broken_folder(Path(folder), how=how)
            ran = platform.command("taxonomy", "import", folder)
        kept = platform.count("store_taxonomy_classificationrelease")
        outcomes[how] = ran.status == 2 and kept == 0 and file in ran.err
    return Measured(
        figure=f"refused whole, file named: {sum(outcomes.values())} of {len(outcomes)} {outcomes}",
        holds=all(outcomes.values()),
        data="ESCO 1.2.1 nl occupations and ISCO groups, shortage list",
    )


def _broken_folder(folder: Path, *, how: str) -> str:
    source = SHARED_DATA / "esco" / "nl_1.2.1"
    for name in ("occupations_nl.csv", "ISCOGroups_nl.csv"):
        shutil.copyfile(source / name, folder / name)
    shutil.copyfile(SHARED_DATA / "flanders/knelpuntberoepen/vdab_knelpuntberoepen_2026.csv", folder / "knelpunt_2026.csv")
    file = folder / "occupations_nl.csv"
    content = file.read_bytes()
    broken = {
        "truncated": content[: len(content) * 6 // 10],
        "mis-encoded": content.decode("utf-8").encode("cp1252", errors="replace"),
        "wrong column": content.replace(b"preferredLabel", b"preferredLable", 1),
    }
    file.write_bytes(broken[how])
    return file.name


def measure_kill() -> Measured:
    """kill -9 during an import and during one action; the next start is clean."""
    need_shared_data()
    imports = [_killed_import(seconds) for seconds in (4.0, 9.0, 14.0)]
    builds = [_killed_build(seconds) for seconds in (2.0, 4.0, 5.0, 6.0)]
    holds = all(clean for _, clean in (*imports, *builds))
    killed = sum(was_killed for was_killed, _ in (*imports, *builds))
    return Measured(
        figure=f"{killed} commands killed; clean afterwards: {sum(c for _, c in imports)} of {len(imports)} imports, "
        f"{sum(c for _, c in builds)} of {len(builds)} region builds",
        holds=holds and killed >= 4,
        data="imports killed at 4, 9, 14 s; region builds at 2 to 6 s",
    )


def _killed_import(seconds: float) -> tuple[bool, bool]:
    platform = empty_platform()
    was_killed = platform.kill_after(seconds, words=("taxonomy", "import", str(SHARED_DATA)))
    kept = platform.count("store_taxonomy_classificationrelease")
    return was_killed, platform.is_whole() and (kept == 0 if was_killed else kept > 0)


def _killed_build(seconds: float) -> tuple[bool, bool]:
    platform = empty_platform()
    platform.command("taxonomy", "import", "--starter")
    build = ("region", "build", "--size", "small", "--seed", str(SEED), "--on", ON)
    was_killed = platform.kill_after(seconds, words=build)
    again = platform.run(["-c", PREPARE])
    releases, half = list((platform.var / "releases").glob("region-*")), list((platform.var / "releases/.staging").glob("*"))
    is_clean = platform.is_whole() and platform.count("store_training_session") == 6_000 and len(releases) == 1 and not half
    return was_killed, again.status == 0 and is_clean


PREPARE = """
import django; django.setup()
from datetime import date
from krachtlijn.journeys.prepare_platform import prepare_platform
prepare_platform(say=lambda line: None, on=date(2026, 11, 23))
"""


def measure_titles() -> Measured:
    """Titles of the shortage list against the key of the project, and 120 other titles that no rule was chosen on.

    The rules were chosen on the open half. The sealed half was opened once, at revision 06393f6: 3 wrong of 69 asserted, all
    three exact; the rule for exact was narrowed afterwards, so its count today is no blind figure. The key of unseen titles
    (Flemish professional qualifications) was committed at 77fb4c9, before it was run, and no rule was changed since.
    """
    need_shared_data()
    script, folder = "evaluation/shortage_titles/report.py", "evaluation/shortage_titles"
    names = ("open", "sealed", "unseen")
    out = {key: starter_platform().run([script, str(SHARED_DATA), f"{folder}/key_{key}.csv"]).out for key in names}
    wrong = {key: re.findall(r"wrong [a-z -]+: (\d+)", text) for key, text in out.items()}
    return Measured(
        figure=f"eigen toets: wrong among asserted {wrong['open'][0]} (open half), {wrong['sealed'][0]} (sealed half, spent; "
        f"3 of 69 when it was opened), {wrong['unseen'][0]} (120 unseen titles; look-up alone {wrong['unseen'][1]})\n"
        + _indented(f"the list\n{out['open'].split('rule ')[0]}unseen\n{out['unseen'].split('rule ')[0]}"),
        holds=all(wrong[half][0] == "0" for half in ("open", "sealed")),
        data="227 titles of the list (key 114 and 113 lines), 120 titles of qualifications",
    )


def _indented(text: str) -> str:
    return "\n".join(f"                {line}" for line in text.strip().splitlines())


def measure_pairs(platform: Platform, *, goals: str) -> Measured:
    """A thousand random person-goal pairs: how many get a path, and how much of the gap it covers."""
    ran = platform.run(["-m", "evaluation.pairs", "1000", goals])
    result = json.loads(ran.out)
    count = sum(result["outcomes"].values())
    solved = [share for share in result["shares"] if share > 0]
    return Measured(
        figure=f"{len(solved) / count:.1%} of {count} pairs get a path; mean coverage of those {statistics.mean(solved):.1%}; "
        f"the others: {result['reasons']}, timed out {result['outcomes'].get('TimedOut', 0)}",
        holds=None,
        spread=f"coverage p10 {quantile(solved, 0.1):.0%}, p50 {quantile(solved, 0.5):.0%}, p90 {quantile(solved, 0.9):.0%}",
        data=f"region small (synthetic), goals drawn {'by vacancies' if goals == 'vacancies' else 'evenly over occupations'}",
    )


def measure_real_path() -> Measured:
    """A path on the real import in the terminal: every euro and hour names its source."""
    platform = real_platform()
    person = platform.var / "person.json"
    person.write_text(json.dumps(PERSON), encoding="utf-8")
    words = ("paths", "plan", "--person", str(person), "--goal", "industrieel onderhoudstechnicus", "--on", ON, "--json")
    ran = platform.command(*words)
    document = ran.document()["result"]
    figures = [step[name] for step in document["steps"] for name in ("hours", "price", "own_cost")]
    untraced = [figure for figure in figures if not figure["sources"]]
    return Measured(
        figure=f"goal read as {document['goal']['label']['nl']!r}: {len(document['steps'])} steps, "
        f"coverage {float(document['covered_share']):.0%}, {len(figures)} figures, without source: {len(untraced)}",
        holds=ran.status == 0 and not untraced and bool(figures),
        data="ESCO 1.2.1 and Competent 3.8 (real), region small (synthetic)",
    )


PERSON = {
    "schema": "person/1",
    "id": "show",
    "status": "jobseeker",
    "residence": {"municipality": "44021", "latitude": 51.05, "longitude": 3.72},
    "residence_region": "vlaanderen",
    "max_distance_km": 100,
    "birth_date": "1990-05-01",
    "availability": {"slots": ["day", "evening", "weekend"], "hours_per_week": "38"},
    "schooling": [{"title": "diploma secundair onderwijs", "vks_level": 4}],
    "dutch": "C1",
    "is_synthetic": True,
}


def measure_search() -> Measured:
    """Search over the real taxonomy, in process, with typing errors."""
    ran = real_platform().run(["benchmarks/search.py", "--json"])
    times = json.loads(ran.out)
    return Measured(
        figure=f"p95 {times['p95']:.1f} ms",
        holds=times["p95"] <= 30,
        spread=_spread(times, times["queries"]),
        data="real ESCO, nl and en",
    )


def measure_first_path() -> Measured:
    """First path for 200 persons on `small`, warm process, rights and loading included."""
    ran = starter_platform().run(["-m", "evaluation.pairs", "200", "vacancies"])
    milliseconds = json.loads(ran.out)["milliseconds"]
    p95 = quantile(milliseconds, 0.95)
    return Measured(
        figure=f"p95 {p95:.0f} ms",
        holds=p95 <= 800,
        spread=f"p50 {quantile(milliseconds, 0.5):.0f}, max {max(milliseconds):.0f} ms",
        data="region small on the starter taxonomy, all three orders mixed",
    )


def measure_pages(platform: Platform, *, data: str) -> Measured:
    """GET over all public pages of the production server."""
    times = page_times(platform)
    return Measured(
        figure=f"p95 {times['p95']:.0f} ms", holds=times["p95"] <= 150, spread=_spread(times, times["requests"]), data=data
    )


def _spread(times: dict[str, float], count: float) -> str:
    return f"p50 {times['p50']:.1f}, max {times['max']:.1f} ms, n {count:.0f}"


def measure_region() -> Measured:
    """Building the region on the starter taxonomy, three times."""
    platform = empty_platform()
    platform.command("taxonomy", "import", "--starter")
    runs = [platform.command("region", "build", "--size", "small", "--seed", str(SEED), "--on", ON) for _ in range(3)]
    seconds = [ran.seconds for ran in runs]
    return Measured(
        figure=f"median {statistics.median(seconds):.1f} s, calibration met: {all(ran.status == 0 for ran in runs)}",
        holds=max(seconds) <= 40 and all(ran.status == 0 for ran in runs),
        spread=f"{min(seconds):.1f} to {max(seconds):.1f} s",
        data="starter taxonomy",
    )


def measure_second_start() -> Measured:
    """From the command to the first answer of a platform that was prepared before, three times."""
    seconds = [second_start(starter_platform()) for _ in range(3)]
    return Measured(
        figure=f"median {statistics.median(seconds):.1f} s",
        holds=max(seconds) <= 5,
        spread=f"{min(seconds):.1f} to {max(seconds):.1f} s",
        data="starter taxonomy, region small",
    )


def measure_cases() -> Measured:
    """The published cases T1-T18, decided one by one and as a batch."""
    ran = starter_platform().run(["-m", "pytest", str(ROOT / "tests/law/test_published_cases.py"), "-q", "-p", "no:randomly"])
    return Measured(figure=ran.out.strip().splitlines()[-1], holds=ran.status == 0, data="cases.toml beside the law")


def measure_browser() -> Measured:
    """Every template in a real Chromium at 320 and 1280 px: axe violations, sideways scroll, faults on the console."""
    os.environ["EVERY_TEMPLATE"] = "1"
    ran = empty_platform().run(["-m", "pytest", str(ROOT / "tests/browser"), "-q", "-p", "no:randomly"])
    return Measured(figure=ran.out.strip().splitlines()[-1], holds=ran.status == 0, data="real server, real Chromium, axe")


def key_size() -> int:
    """Lines of the answer key of the list, both halves."""
    files = (ROOT / "evaluation/shortage_titles" / f"key_{half}.csv" for half in ("open", "sealed"))
    return sum(len(list(csv.DictReader(file.open(encoding="utf-8")))) for file in files)


FIGURES = (
    Figure(name="published cases T1-T18", target="all pass, one by one and as a batch", measure=measure_cases),
    Figure(name="region build", target="<= 40 s, calibration met", measure=measure_region),
    Figure(name="second start", target="<= 5 s", measure=measure_second_start),
    Figure(name="first path", target="p95 <= 800 ms over 200 persons on small", measure=measure_first_path),
    Figure(
        name="pages, starter taxonomy",
        target="GET p95 <= 150 ms",
        measure=lambda: measure_pages(starter_platform(), data="starter taxonomy, region small"),
    ),
    Figure(
        name="pages, real import",
        target="GET p95 <= 150 ms",
        measure=lambda: measure_pages(real_platform(), data="real ESCO, region small"),
        is_quick=False,
    ),
    Figure(name="search", target="p95 <= 30 ms on the real taxonomy", measure=measure_search, is_quick=False),
    Figure(name="import of the real classifications", target="<= 90 s and <= 2 GB", measure=measure_import, is_quick=False),
    Figure(name="distinct records", target="equal to the README of the data", measure=measure_counts, is_quick=False),
    Figure(
        name="broken files",
        target="truncated, mis-encoded and wrong column each refused whole",
        measure=measure_refusals,
        is_quick=False,
    ),
    Figure(name="kill -9", target="the next start is clean", measure=measure_kill, is_quick=False),
    Figure(
        name="shortage titles",
        target=f"wrong among asserted 0 of {key_size()}, baseline beside it",
        measure=measure_titles,
        is_quick=False,
    ),
    Figure(
        name="random pairs, starter taxonomy, goals by vacancies",
        target="reported",
        measure=lambda: measure_pairs(starter_platform(), goals="vacancies"),
        is_quick=False,
    ),
    Figure(
        name="random pairs, starter taxonomy, goals even",
        target="reported",
        measure=lambda: measure_pairs(starter_platform(), goals="even"),
        is_quick=False,
    ),
    Figure(
        name="random pairs, real ESCO, goals by vacancies",
        target="reported",
        measure=lambda: measure_pairs(real_platform(), goals="vacancies"),
        is_quick=False,
    ),
    Figure(name="path on the real import", target="every euro and hour traceable", measure=measure_real_path, is_quick=False),
    Figure(
        name="pages in a browser",
        target="axe 0 violations at 320 and 1280 px, every template",
        measure=measure_browser,
        is_quick=False,
    ),
)


if __name__ == "__main__":
    raise SystemExit(show("house", FIGURES))
