"""How do the titles of the shortage list end, and is anything asserted wrong? Compares the resolver with a typed answer key.

Usage: python evaluation/shortage_titles/report.py DATA_FOLDER [KEY.csv]. An exact assertion is wrong when its address is not in
`exact_ok`; a close or narrower one when any of its addresses is not in `acceptable`.
A key may carry its own titles. Columns of the key: see GUIDELINES.md.
"""

import csv
import sys
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from krachtlijn.kernel.ids import IscoCode
from krachtlijn.sources.classification_folder import ClassificationFolder, load_classifications
from krachtlijn.taxonomy.classification import COMPETENT, ESCO, ConceptKind, LabelKind, MappingRelation
from krachtlijn.taxonomy.concept import Labels
from krachtlijn.taxonomy.occupation import Occupation
from krachtlijn.taxonomy.title_resolution import MappedTitle, TitleKind, TitleResolver, label_baseline, title_resolver
from krachtlijn.taxonomy.title_rules import RULES

OPEN_KEY = Path(__file__).parent / "key_open.csv"


@dataclass(slots=True, kw_only=True)
class Report:
    """Counts per kind over all titles, of the baseline too, and per rule; over the key: how many asserted, and which wrong."""

    kinds: Counter[str] = field(default_factory=Counter)
    baseline: Counter[str] = field(default_factory=Counter)
    judged: Counter[str] = field(default_factory=Counter)
    rules: Counter[str] = field(default_factory=Counter)
    rules_judged: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)
    baseline_wrong: list[str] = field(default_factory=list)

    def table(self) -> str:
        """The report as lines of text."""
        lines = [f"{'':<12}{'resolver':>10}{'baseline':>10}{'judged':>10}"]
        lines += [f"{k.value:<12}{self.kinds[k]:>10}{self.baseline[k]:>10}{self.judged[k]:>10}" for k in TitleKind]
        lines += [f"{'rule':<42}{'titles':>8}{'judged':>8}"]
        lines += [f"{rule.name:<42}{self.rules[rule.method]:>8}{self.rules_judged[rule.method]:>8}" for rule in RULES]
        return "\n".join(
            [
                *lines,
                f"wrong among asserted: {len(self.wrong)}",
                *(f"  {item}" for item in self.wrong),
                f"wrong by look-up alone: {len(self.baseline_wrong)}",
            ]
        )


def resolver_of(folder: ClassificationFolder) -> TitleResolver:
    """The resolver over the ESCO occupations and Competent mappings of a folder."""
    esco = [release for release in folder.releases if release.classification == ESCO]
    preferred: defaultdict[str, dict[str, str]] = defaultdict(dict)
    alternative: defaultdict[str, defaultdict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for row in (row for release in esco for row in release.labels):
        if row.kind is LabelKind.PREFERRED:
            preferred[row.uri][row.language] = row.text
        elif row.kind is LabelKind.ALTERNATIVE:
            alternative[row.uri][row.language].append(row.text)
    occupations = {
        entry.uri: Occupation(
            uri=entry.uri,
            isco=IscoCode(entry.isco),
            labels=Labels(
                preferred=preferred[entry.uri],
                alternative={language: tuple(texts) for language, texts in alternative[entry.uri].items()},
            ),
        )
        for release in esco
        for entry in release.entries
        if entry.kind is ConceptKind.OCCUPATION and entry.isco
    }
    targets: defaultdict[str, list[tuple]] = defaultdict(list)
    competent = [release for release in folder.releases if release.classification == COMPETENT]
    for row in (row for release in competent for row in release.mappings):
        targets[row.source].append((row.target, row.relation))
    titles = [row for release in competent for row in release.labels if row.language == "nl" and ":occupation:" in row.uri]
    mapped = (MappedTitle(title=row.text, targets=tuple(targets[row.uri])) for row in titles)
    return title_resolver(occupations, mapped=mapped)


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """One title as asserted: its kind and the addresses, by the resolver or by the look-up without judgement."""

    kind: TitleKind
    uris: tuple[str, ...]

    def strange(self, answer: Mapping[str, str]) -> list[str]:
        """The addresses that the key does not allow for this kind."""
        allowed = answer["exact_ok" if self.kind is TitleKind.EXACT else "acceptable"].split()
        return [uri for uri in self.uris if uri.rpartition("/")[2] not in allowed]


def report(titles: Mapping[int, str], *, resolver: TitleResolver, key: Path) -> Report:
    """Resolve every title, by its number, and judge those in the key; the look-up without judgement beside it."""
    with key.open(encoding="utf-8", newline="") as stream:
        answers = {int(row["nr"]): row for row in csv.DictReader(stream)}
    found = Report()
    for number, title in titles.items():
        resolution, simple = resolver.resolve(title), _look_up(resolver, title)
        found.kinds[resolution.kind] += 1
        found.rules[resolution.method] += 1
        found.baseline[simple.kind] += 1
        answer = answers.get(number)
        if answer is None:
            continue
        found.judged[resolution.kind] += 1
        found.rules_judged[resolution.method] += 1
        if strange := Verdict(kind=resolution.kind, uris=resolution.uris).strange(answer):
            found.wrong.append(f"{number} {title}: {resolution.kind.value} {', '.join(strange)}")
        if simple.strange(answer):
            found.baseline_wrong.append(f"{number} {title}: {simple.kind.value}")
    return found


def _look_up(resolver: TitleResolver, title: str) -> Verdict:
    kind = label_baseline(resolver, title)
    relation = {TitleKind.EXACT: MappingRelation.EXACT, TitleKind.CLOSE: MappingRelation.CLOSE}.get(kind)
    hits = (one for one in resolver.candidates(title) if relation is None or one.relation is relation)
    return Verdict(kind=kind, uris=tuple(one.uri for one in hits))


def titles_of(key: Path) -> dict[int, str]:
    """The titles a key carries itself, by number; empty for a key of the shortage list, which holds the titles."""
    with key.open(encoding="utf-8", newline="") as stream:
        return {int(row["nr"]): row["title"] for row in csv.DictReader(stream) if "title" in row}


def main() -> None:
    """Print the report; exit 8 when something asserted is wrong."""
    folder = load_classifications(Path(sys.argv[1]))
    key = Path(sys.argv[2]) if len(sys.argv) > 2 else OPEN_KEY
    titles = titles_of(key) or {entry.number: entry.title for entry in folder.shortage_lists[0].entries}
    found = report(titles, resolver=resolver_of(folder), key=key)
    print(found.table())
    raise SystemExit(8 if found.wrong else 0)


if __name__ == "__main__":
    main()
