"""Pages that are mostly words: accessibility statement and privacy."""

import tomllib
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from krachtlijn.kernel.text import Text

STATEMENT = Path(__file__).parent / "accessibility.toml"


def accessibility(request: HttpRequest) -> HttpResponse:
    """GET: the accessibility statement, made from `accessibility.toml`."""
    return render(request, "public/accessibility.html", {"statement": read_statement()})


def privacy(request: HttpRequest) -> HttpResponse:
    """GET: what is kept about people."""
    return render(request, "public/privacy.html")


@cache
def read_statement() -> dict[str, Any]:
    """The statement with every pair of `nl` and `en` as a `Text` and the dates as dates."""
    return {name: _as_texts(value) for name, value in tomllib.loads(STATEMENT.read_text(encoding="utf-8")).items()}


def _as_texts(value: Any) -> Any:
    if isinstance(value, dict) and value.keys() == {"nl", "en"}:
        return Text(nl=value["nl"], en=value["en"])
    if isinstance(value, dict):
        return {name: _as_texts(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return tuple(_as_texts(inner) for inner in value)
    if isinstance(value, str | date):
        return value
    raise ValueError(f"{STATEMENT.name} holds {value!r}; only texts, dates, lists and tables are read.")
