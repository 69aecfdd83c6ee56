"""The rules of the house that no linter knows, as tests."""

import ast
import re
import statistics
import subprocess
from pathlib import Path

import pytest

from krachtlijn.config.pure_ring import ALLOWED_LIBRARIES, existing_packages

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "src" / "krachtlijn"
FILES = sorted(file for file in SOURCE.rglob("*.py") if "migrations" not in file.parts)
PURE_FILES = [file for file in FILES if file.relative_to(SOURCE).parts[0] in existing_packages()]
BANNED = {
    "utils",
    "util",
    "helpers",
    "helper",
    "common",
    "misc",
    "tools",
    "manager",
    "managers",
    "service",
    "services",
    "info",
    "process",
    "data",
    "handle",
    "do",
}
NAMES_OF_OTHERS = {
    "store/people/models.py AccountManager",
    "web/design/middleware.py process_exception",
}
"""Names that Django asks for."""
TODAYS_NAMES = {
    "rules/case.py common",
    "web/citizen/my_data.py my_data",
}
"""Names that should go: lines leave this list, none join it."""
MOST_POSITIONAL = 2
TODAYS_POSITIONAL = {
    "kernel/money.py divide",
    "rules/batch.py _problem",
    "rules/expression/choice.py _chosen",
    "rules/expression/day.py _offset",
    "rules/instrument.py _mismatches",
    "rules/law/training_questions.py choice",
    "rules/parameter_file.py amount",
    "rules/parameter_file.py confirmed_until",
    "rules/parameter_file.py order",
    "rules/parameter_file.py problem",
    "rules/parameter_file.py text",
    "rules/parameter_file.py unknown_keys",
    "rules/parameter_file.py value",
    "rules/unit.py _format_number",
    "web/citizen/decision_page.py _spoken",
    "web/citizen/path_questions.py _next",
    "web/citizen/right_answers.py keep_answers",
    "web/citizen/rights.py _asked_questions",
    "web/citizen/rights.py _decide",
    "web/citizen/rights.py _form_page",
}
"""Functions with more required positional parameters: lines leave this list, none join it."""
FUNCTION = ast.FunctionDef | ast.AsyncFunctionDef
STDLIB = {*__import__("sys").stdlib_module_names}
OPENPYXL_READER = {"esco_nace_crosswalk.py"}


def lines_of_code(text: str) -> set[int]:
    """Numbers of the lines that hold code: no docstring, no comment, not blank."""
    prose: set[int] = set()
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Module | ast.ClassDef | FUNCTION) and ast.get_docstring(node, clean=False):
            literal = node.body[0]
            prose.update(range(literal.lineno, (literal.end_lineno or literal.lineno) + 1))
    lines = enumerate(text.splitlines(), 1)
    return {i for i, line in lines if line.strip() and not line.strip().startswith("#") and i not in prose}


def functions(text: str) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
    return [node for node in ast.walk(ast.parse(text)) if isinstance(node, FUNCTION)]


def required_positional(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Parameters a caller must give by place; `self` and `cls` do not count, commands and fixtures are called by name."""
    if any("command" in ast.unparse(mark) or "fixture" in ast.unparse(mark) for mark in function.decorator_list):
        return 0
    names = [a.arg for a in (*function.args.posonlyargs, *function.args.args)]
    return len(names) - len(function.args.defaults) - (names[:1] in (["self"], ["cls"]))


def banned_names(tree: ast.Module) -> set[str]:
    """Classes and functions with a banned word in their name; parameters and variables that are one."""
    defined = {node.name for node in ast.walk(tree) if isinstance(node, ast.ClassDef | FUNCTION)}
    held = {node.arg for node in ast.walk(tree) if isinstance(node, ast.arg)}
    held |= {node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
    return {name for name in defined if is_banned(name)} | (held & BANNED)


def is_banned(name: str) -> bool:
    """Whether a word of the name is banned."""
    return not BANNED.isdisjoint(re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower().split("_"))


def percentile(values: list[int], share: float) -> int:
    return sorted(values)[int(share * (len(values) - 1))]


def test_files_stay_small():
    sizes = {file.relative_to(ROOT).as_posix(): len(lines_of_code(file.read_text(encoding="utf-8"))) for file in FILES}
    assert {name: size for name, size in sizes.items() if size > 400} == {}
    assert statistics.median(sizes.values()) <= 100
    assert percentile(list(sizes.values()), 0.9) <= 300


def test_functions_stay_small():
    lengths = {}
    for file in FILES:
        text = file.read_text(encoding="utf-8")
        code = lines_of_code(text)
        for function in functions(text):
            span = range(function.lineno, (function.end_lineno or function.lineno) + 1)
            lengths[f"{file.relative_to(SOURCE)}:{function.lineno} {function.name}"] = sum(i in code for i in span)
    assert {name: length for name, length in lengths.items() if length > 60} == {}
    assert statistics.median(lengths.values()) <= 10
    assert percentile(list(lengths.values()), 0.9) <= 35


def test_few_positional_parameters():
    found = {
        f"{file.relative_to(SOURCE)} {function.name}"
        for file in FILES
        for function in functions(file.read_text(encoding="utf-8"))
        if required_positional(function) > MOST_POSITIONAL
    }
    assert found - TODAYS_POSITIONAL == set(), "make the third parameter keyword-only"
    assert TODAYS_POSITIONAL - found == set(), "mended: take it off the list"


def test_positional_parameters_are_counted():
    counted = functions(
        """
class A:
    def method(self, a, b): ...
@app.command()
def command(a, b, c): ...
async def _view(request, a, b, c=1, *, d): ...
"""
    )
    assert {function.name: required_positional(function) for function in counted} == {"method": 2, "command": 0, "_view": 3}


def test_names_of_modules_are_nouns_of_the_trade():
    parts = {part for file in FILES for part in file.relative_to(SOURCE).with_suffix("").parts}
    assert {part for part in parts if is_banned(part)} <= {"my_data"}


@pytest.mark.parametrize(
    ("name", "expected"),
    [("TaskManager", True), ("do_all", True), ("_handle", True), ("Database", False), ("informed", False), ("dossier", False)],
)
def test_a_banned_word_is_a_whole_word(name, expected):
    assert is_banned(name) is expected


def test_names_say_what_things_are():
    found = {
        f"{file.relative_to(SOURCE)} {name}"
        for file in FILES
        for name in banned_names(ast.parse(file.read_text(encoding="utf-8")))
    }
    assert found - NAMES_OF_OTHERS - TODAYS_NAMES == set()
    assert (NAMES_OF_OTHERS | TODAYS_NAMES) - found == set(), "mended: take it off the list"


def test_every_module_says_what_it_is():
    silent = [
        str(file.relative_to(ROOT))
        for file in FILES
        if file.read_text(encoding="utf-8").strip() and ast.get_docstring(ast.parse(file.read_text(encoding="utf-8"))) is None
    ]
    assert silent == []


def test_package_docstrings_import_nothing():
    for package in existing_packages():
        tree = ast.parse((SOURCE / package / "__init__.py").read_text(encoding="utf-8"))
        assert not [node for node in tree.body if isinstance(node, ast.Import | ast.ImportFrom)], package


@pytest.mark.parametrize("file", PURE_FILES, ids=lambda file: file.relative_to(SOURCE).as_posix())
def test_pure_ring_imports_only_its_allow_list(file):
    allowed = STDLIB | ALLOWED_LIBRARIES | {"krachtlijn"} | ({"openpyxl"} if file.name in OPENPYXL_READER else set())
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        names += [node.module] if isinstance(node, ast.ImportFrom) and node.module else []
        assert {name.split(".")[0] for name in names} <= allowed


@pytest.mark.parametrize("file", PURE_FILES, ids=lambda file: file.relative_to(SOURCE).as_posix())
def test_pure_ring_asks_no_clock_and_no_chance(file):
    text = file.read_text(encoding="utf-8")
    assert not re.search(
        r"\b(date\.today|datetime\.now|time\.time|default_rng\(\)|random\.(random|choice|shuffle|randint))\b", text
    )


def test_no_debug_leftovers_and_no_machine_paths():
    tracked = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout.split()
    marks = re.compile(
        "(^|[^A-Za-z0-9_.])/(" + "|".join(["work", "farm", "root"]) + r")/|# *(" + "|".join(["TODO", "FIXME", "XXX"]) + ")"
    )
    found = []
    for name in tracked:
        file = ROOT / name
        if file.suffix in {".py", ".md", ".html", ".toml", ".txt", ".css"} and file.exists():
            found += [name for line in file.read_text(encoding="utf-8").splitlines() if marks.search(line)]
    assert found == []


def test_every_error_has_its_place_in_each_shell():
    from krachtlijn.cli.output import EXIT_OF_ERROR
    from krachtlijn.kernel.errors import ERROR_CLASSES
    from krachtlijn.web.design.middleware import STATUS_OF_ERROR

    assert set(EXIT_OF_ERROR) == set(STATUS_OF_ERROR) == set(ERROR_CLASSES)
    assert len({error.code for error in ERROR_CLASSES}) == len(ERROR_CLASSES)


def test_foreign_keys_point_down():
    from django.apps import apps
    from django.conf import settings

    height = {f"store_{owner}": place for place, owner in enumerate(settings.STORE_OWNERS)}
    for model in apps.get_models():
        if model._meta.app_label not in height:
            continue
        for field in model._meta.get_fields():
            if field.is_relation and field.concrete and field.related_model._meta.app_label in height:
                below = height[field.related_model._meta.app_label]
                assert below <= height[model._meta.app_label], f"{model.__name__}.{field.name}"
                assert model._meta.app_label not in {"store_audit", "store_work"}, f"{model.__name__}.{field.name}"


def test_nothing_is_real_by_default():
    found = {
        f"{file.relative_to(SOURCE)}:{line}"
        for file in SOURCE.rglob("*.py")
        if "migrations" not in file.parts
        for line, text in enumerate(file.read_text(encoding="utf-8").splitlines(), 1)
        if re.search(r"^    is_synthetic(: bool)? = (False|True|.*default=)", text)
    }
    assert found == set(), "say of each thing whether it is synthetic"
