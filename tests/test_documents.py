"""A documented thing is a tested thing: links, commands, settings and figures in the documents are checked against the code."""

import re
from functools import cache
from importlib import import_module
from pathlib import Path

import click
import pytest
from typer.main import get_command

from krachtlijn.cli.main import NOUNS
from krachtlijn.config.environment import SETTINGS
from krachtlijn.offensive.capability import CAPABILITIES

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "src" / "krachtlijn"
GENERATED = (ROOT / "docs" / "reference", ROOT / "docs" / "policy-map.md")
WRITTEN = [
    ROOT / "README.md",
    ROOT / "CHANGELOG.md",
    *(file for file in sorted((ROOT / "docs").rglob("*.md")) if not any(file.is_relative_to(part) for part in GENERATED)),
]
README = (ROOT / "README.md").read_text(encoding="utf-8")
DECISIONS = sorted((ROOT / "docs" / "decisions").glob("0*.md"))
DEVELOPMENT_VARIABLES = {
    "KRACHTLIJN_SHARED_DATA": "tests/conftest.py",
    "CHROMIUM": "tests/conftest.py",
    "REQUIRE_ALL": "tests/conftest.py",
    "KRACHTLIJN_LANG": "src/krachtlijn/cli/output.py",
    "PYTHON": "script/setup",
}
"""Variables of tests and of the terminal: no setting of a deployment, read in the file named here."""

as_path = pytest.mark.parametrize("file", WRITTEN, ids=lambda file: file.relative_to(ROOT).as_posix())


def prose(file: Path) -> str:
    return file.read_text(encoding="utf-8")


def code_in(text: str) -> str:
    """What stands between fences and backticks."""
    fences = re.findall(r"^ *```.*?^ *```", text, flags=re.S | re.M)
    return "\n".join([*fences, *re.findall(r"`([^`\n]+)`", re.sub(r"^ *```.*?^ *```", "", text, flags=re.S | re.M))])


def anchors_of(file: Path) -> set[str]:
    """Anchors that a reader of Markdown gives to the headings."""
    headings = re.findall(r"^#+ (.+)$", prose(file), flags=re.M)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).strip().replace(" ", "-") for heading in headings}


@as_path
def test_relative_links_resolve(file):
    broken = []
    for target in re.findall(r"\]\(([^)\s]+)\)", prose(file)):
        if re.match(r"[a-z]+:", target):
            continue
        path, _, anchor = target.partition("#")
        linked = (file.parent / path).resolve() if path else file
        if not linked.exists() or (anchor and anchor not in anchors_of(linked)):
            broken.append(target)
    assert broken == []


@as_path
def test_files_named_as_code_exist(file):
    """A word in code marks that looks like a file names one, by its path or by its bare name."""
    text = re.sub(r"^ *```.*?^ *```", "", prose(file), flags=re.S | re.M)
    named = re.findall(r"`((?:[a-z_]+/)+[a-z_0-9]+\.(?:py|toml|md|csv))`", text) + re.findall(
        r"`((?:tests|script)/[\w/.]+)", text
    )
    gone = [name for name in named if not any((base / name).exists() for base in (ROOT, SOURCE))]
    bare = re.findall(r"`(\w+\.(?:py|toml|md))`", text)
    assert [*gone, *(name for name in bare if name not in tracked_names())] == []


@cache
def tracked_names() -> set[str]:
    """Names, without folder, of the files of the project."""
    folders = (SOURCE, ROOT / "tests", ROOT / "docs", ROOT / "evaluation", ROOT / "benchmarks")
    return {file.name for folder in folders for file in folder.rglob("*.*")} | {file.name for file in ROOT.glob("*.*")}


@cache
def command_of(noun: str) -> click.Command:
    return get_command(import_module(f"krachtlijn.cli.{noun}").app)


def options_of(command: click.Command) -> set[str]:
    return {option for parameter in command.params for option in parameter.opts if option.startswith("-")} | {"--help"}


@as_path
def test_commands_exist(file):
    """Every `krachtlijn NOUN VERB --option` in code exists, with these options."""
    wrong = []
    for line in code_in(prose(file)).replace("\\\n", " ").splitlines():
        for noun, rest in re.findall(r"(?:^|[\s/])krachtlijn ([a-z]+)([^|#;&]*)", line):
            verb = (re.match(r" +([a-z][a-z-]*)", rest) or [None, None])[1]
            options = set(re.findall(r"(?<!\S)(--[a-z-]+)", rest))
            wrong += [f"krachtlijn {noun}{rest}"] if not is_command(noun, verb, options=options) else []
    assert wrong == []


def is_command(noun: str, verb: str | None, *, options: set[str]) -> bool:
    if noun not in NOUNS:
        return False
    command = command_of(noun)
    verbs = getattr(command, "commands", None)
    if not verbs or verb is None:
        return options <= options_of(command)
    return verb in verbs and options <= options_of(verbs[verb])


@as_path
def test_variables_are_settings(file):
    settings = {setting.name for setting in SETTINGS}
    named = set(re.findall(r"\b(KRACHTLIJN_[A-Z_]+|(?:LOG_)?DATABASE_URL)\b", prose(file)))
    named |= set(re.findall(r"`([A-Z][A-Z_]*[A-Z])(?:=[^`]*)?`", prose(file))) & (settings | set(DEVELOPMENT_VARIABLES))
    assert named - settings - set(DEVELOPMENT_VARIABLES) == set()


@pytest.mark.parametrize("name", DEVELOPMENT_VARIABLES)
def test_development_variables_are_read_where_said(name):
    assert name in (ROOT / DEVELOPMENT_VARIABLES[name]).read_text(encoding="utf-8")


def test_readme_is_short():
    assert len(README.splitlines()) <= 150


def test_readme_counts_what_works():
    states = [capability.state for capability in CAPABILITIES]
    counted = re.search(r"Of the (\d+) actions, (\d+) works?, (\d+) works? partly and (\d+) do not work yet", README)
    assert counted is not None
    assert [int(number) for number in counted.groups()] == [
        len(states), *(states.count(state) for state in ("works", "partly", "not_yet"))
    ]  # fmt: skip


def test_readme_names_every_action_that_works_with_its_state():
    claimed = {int(number): state for number, state in re.findall(r"\(action (\d+), (works|partly)\)", README)}
    assert claimed == {item.action: item.state for item in CAPABILITIES if item.state != "not_yet"}


def test_map_of_the_house_is_complete():
    packages = {folder.name for folder in SOURCE.iterdir() if (folder / "__init__.py").exists()}
    house = README.split("## Map of the house")[1].split("## ")[0]
    assert set(re.findall(r"^  ([a-z_]+)/", house, flags=re.M)) == packages


@pytest.mark.parametrize("file", DECISIONS, ids=lambda file: file.stem)
def test_decision_has_its_three_headings_and_fits_a_screen(file):
    text = prose(file)
    assert re.findall(r"^## (.+)$", text, flags=re.M) == ["Context", "Decision", "Consequence"]
    assert text.startswith(f"# {file.name[:4]} ")
    assert len(text.splitlines()) <= 45


def test_decisions_are_numbered_and_listed():
    assert [int(file.name[:4]) for file in DECISIONS] == list(range(1, len(DECISIONS) + 1))
    listed = re.findall(r"\]\((0[^)]+)\)", prose(ROOT / "docs" / "decisions" / "README.md"))
    assert listed == [file.name for file in DECISIONS]


def test_glossary_has_every_legal_instrument():
    instruments = {folder.name for folder in (SOURCE / "rules" / "law").iterdir() if (folder / "__init__.py").exists()}
    glossary = prose(ROOT / "docs" / "glossary.md")
    assert instruments
    assert {name for name in instruments if f"| `{name}`" not in glossary} == set()


def test_glossary_terms_have_meaning_and_source():
    rows = re.findall(r"^\| (?!term|---)(.+) \|$", prose(ROOT / "docs" / "glossary.md"), flags=re.M)
    cells = [[cell.strip() for cell in row.split(" | ")] for row in rows]
    assert [row for row in cells if len(row) != 3 or not all(row)] == []
    terms = [row[0] for row in cells]
    assert len(terms) == len(set(terms))


def test_moves_stand_for_every_ignored_import():
    ignored = re.findall(r"^ {4}(\S+ -> \S+)$", (ROOT / ".importlinter").read_text(encoding="utf-8"), flags=re.M)
    moving = prose(ROOT / "docs" / "moving.md")
    assert [entry for entry in ignored if entry not in moving] == []


@as_path
def test_documents_name_no_package_index(file):
    assert re.findall(r"index-url|pypi\.|simple/", prose(file)) == []
