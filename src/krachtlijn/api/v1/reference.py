"""The operations and forms of the API as facts for the reference page, read from its OpenAPI description."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from krachtlijn.api.v1.api import api

_ENVELOPES = ("Answer_", "Listing_")


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A parameter of an operation or a member of a form; `place` is query or path, empty for a form."""

    name: str
    kind: str
    is_required: bool
    meaning: str
    place: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DescribedOperation:
    """One operation: how it is called and what its `result` is; `body` is empty when it takes none."""

    name: str
    meaning: str
    parameters: tuple[Member, ...]
    body: str
    result: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DescribedForm:
    """One form of the description, with its members."""

    name: str
    meaning: str
    members: tuple[Member, ...]


def described_api() -> tuple[tuple[DescribedOperation, ...], tuple[DescribedForm, ...]]:
    """All operations in order of their routers, and all forms by name (without the envelopes)."""
    description = api.get_openapi_schema(path_prefix="api/v1")
    operations = tuple(
        _operation(f"{method.upper()} {path}", details)
        for path, methods in description["paths"].items()
        for method, details in methods.items()
    )
    forms = description["components"]["schemas"]
    return operations, tuple(_form(name, forms[name]) for name in sorted(forms) if not name.startswith(_ENVELOPES))


def _operation(name: str, details: Mapping[str, Any]) -> DescribedOperation:
    body = details.get("requestBody", {}).get("content", {}).get("application/json", {}).get("schema")
    return DescribedOperation(
        name=name,
        meaning=details.get("description", ""),
        parameters=tuple(_parameter(item) for item in details["parameters"] if item["name"] != "lang"),
        body=_kind(body) if body else "",
        result=_answered(details["responses"][200]["content"]),
    )


def _answered(content: Mapping[str, Any]) -> str:
    """A document by its form; anything else by its media type."""
    return _result(content["application/json"]["schema"]) if "application/json" in content else ", ".join(content)


def _parameter(item: Mapping[str, Any]) -> Member:
    return Member(
        name=item["name"],
        kind=_kind(item["schema"]),
        is_required=bool(item.get("required")),
        meaning=item.get("description", ""),
        place=item["in"],
    )


def _form(name: str, form: Mapping[str, Any]) -> DescribedForm:
    required = set(form.get("required", ()))
    members = tuple(
        Member(name=member, kind=_kind(part), is_required=member in required, meaning=part.get("description", ""))
        for member, part in form.get("properties", {}).items()
    )
    choices = f"One of: {', '.join(map(str, form['enum']))}." if "enum" in form else ""
    return DescribedForm(name=name, meaning=f"{form.get('description', '')} {choices}".strip(), members=members)


def _result(form: Mapping[str, Any]) -> str:
    inner = form["$ref"].rpartition("/")[2].removeprefix("Answer_").rstrip("_")
    for prefix, spoken in (("Listing_", "a page of "), ("list_", "a list of "), ("dict_", "a JSON document")):
        if inner.startswith(prefix):
            return spoken if prefix == "dict_" else f"{spoken}`{inner.removeprefix(prefix)}`"
    return f"`{inner}`"


def _kind(form: Mapping[str, Any]) -> str:
    if "$ref" in form:
        return f"`{form['$ref'].rpartition('/')[2]}`"
    if "anyOf" in form:
        return " or ".join(_kind(part) for part in form["anyOf"])
    if "enum" in form:
        return " or ".join(map(str, form["enum"]))
    if form.get("type") == "array":
        return f"list of {_kind(form.get('items', {}))}"
    limits = [f"{spoken} {form[key]}" for key, spoken in (("minimum", "from"), ("maximum", "to")) if key in form]
    return " ".join([str(form.get("format", form.get("type", "anything"))), *limits])
