"""The body of a request: how large it may be, and JSON as its standard has it."""

import json
from typing import Any

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest
from ninja.parser import Parser

LARGEST_BODY = 1_000_000
"""Bytes."""


class StrictParser(Parser):
    """Reads JSON without `NaN` and `Infinity`, which are no JSON numbers."""

    def parse_body(self, request: HttpRequest) -> Any:
        """The document of the body. Raises `ValueError` when it is no JSON."""
        return json.loads(request.body, parse_constant=_refuse_constant, parse_float=_finite)


def is_too_large(request: HttpRequest) -> bool:
    """Whether the body is larger than `LARGEST_BODY`, by its announced length or by what came."""
    announced = request.META.get("CONTENT_LENGTH") or "0"
    if announced.isdecimal() and int(announced) > LARGEST_BODY:
        return True
    try:
        return len(request.body) > LARGEST_BODY
    except RequestDataTooBig:
        return True


def _refuse_constant(name: str) -> float:
    raise ValueError(f"{name} is no JSON number")


def _finite(text: str) -> float:
    number = float(text)
    return number if number - number == 0 else _refuse_constant(text)
