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
}
STDLIB = {*__import__("sys").stdlib_module_names}
OPENPYXL_READER = {"esco_nace_crosswalk.py"}


def code_lines(text: str) -> int:
    """Lines of code without docstrings, comments and blank lines."""
    tree = ast.parse(text)
    prose: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) and ast.get_docstring(
            node, clean=False
        ):
            literal = node.body[0]
            prose.update(range(literal.lineno, (literal.end_lineno or literal.lineno) + 1))
    lines = text.splitlines()
    return sum(1 for i, line in enumerate(lines, 1) if line.strip() and not line.strip().startswith("#") and i not in prose)


def functions(text: str) -> list[ast.FunctionDef]:
    return [node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.FunctionDef)]


def percentile(values: list[int], share: float) -> int:
    return sorted(values)[int(share * (len(values) - 1))]


def test_files_stay_small():
    sizes = {file.relative_to(ROOT).as_posix(): code_lines(file.read_text(encoding="utf-8")) for file in FILES}
    assert {name: size for name, size in sizes.items() if size > 400} == {}
    assert statistics.median(sizes.values()) <= 100
    assert percentile(list(sizes.values()), 0.9) <= 300


def test_functions_stay_small():
    lengths = {
        f"{file.relative_to(ROOT)}:{function.name}": code_lines(ast.unparse(function))
        for file in FILES
        for function in functions(file.read_text(encoding="utf-8"))
    }
    assert {name: length for name, length in lengths.items() if length > 60} == {}
    assert statistics.median(lengths.values()) <= 10
    assert percentile(list(lengths.values()), 0.9) <= 35


def test_few_positional_parameters():
    too_many = []
    for file in FILES:
        for function in functions(file.read_text(encoding="utf-8")):
            names = [a.arg for a in (*function.args.posonlyargs, *function.args.args) if a.arg not in {"self", "cls"}]
            required = len(names) - len(function.args.defaults)
            is_command = any("command" in ast.unparse(d) or "fixture" in ast.unparse(d) for d in function.decorator_list)
            if required > 3 and not is_command and not function.name.startswith("_"):
                too_many.append(f"{file.relative_to(ROOT)}:{function.name}")
    assert too_many == []


def test_names_of_modules_are_nouns_of_the_trade():
    parts = {part for file in FILES for part in file.relative_to(SOURCE).with_suffix("").parts}
    assert parts & BANNED == set()


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
