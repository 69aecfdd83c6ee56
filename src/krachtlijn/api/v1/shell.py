"""What happens around every operation: language, rate limit, entity tag, caching, and no error that is not problem+json."""

import hashlib
from collections.abc import Callable
from functools import cache, wraps
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import URLPattern, URLResolver, re_path
from django.utils.cache import patch_vary_headers
from django.utils.http import parse_etags
from django.utils.translation import override
from ninja import NinjaAPI
from ninja.openapi.schema import OpenAPISchema
from ninja.operation import Operation

from krachtlijn.api.v1.answer import ProblemAnswer
from krachtlijn.api.v1.body import is_too_large
from krachtlijn.api.v1.problem import (
    BODY_TOO_LARGE,
    CONTENT_TYPE,
    METHOD_NOT_ALLOWED,
    NO_ADDRESS,
    TOO_MANY_REQUESTS,
    WRONG_REQUEST,
    error_response,
    fault_response,
)
from krachtlijn.api.v1.rate_limit import client_of, seconds_to_wait
from krachtlijn.api.v1.request import actor_in, language_asked, language_now
from krachtlijn.api.v1.wrong_field import unknown_field
from krachtlijn.kernel.errors import InvalidInput, NotFound
from krachtlijn.kernel.text import LANGUAGES
from krachtlijn.people.actor import Role

View = Callable[..., HttpResponse]
PUBLIC_SECONDS = 60
EVERYWHERE = frozenset({"lang"})
LANG_PARAMETER = {
    "in": "query",
    "name": "lang",
    "required": False,
    "schema": {"type": "string", "enum": list(LANGUAGES)},
    "description": "Language of the answer; goes before Accept-Language.",
}


class Api(NinjaAPI):
    """The API of this platform: every address goes through `answers_as_api`, also one that does not exist."""

    def _get_urls(self) -> list[URLResolver | URLPattern]:
        for bound in self._get_bound_routers():
            for path_view in bound.path_operations.values():
                for operation in path_view.operations:
                    operation.run = _refuses_unknown_parameters(operation)
        patterns = [*super()._get_urls(), re_path(r"^.*$", _no_such_address)]
        for pattern in patterns:
            pattern.callback = answers_as_api(pattern.callback)
        return patterns

    def get_openapi_operation_id(self, operation: Operation) -> str:
        """Noun and verb, as `work_list_tasks`."""
        return f"{operation.view_func.__module__.rpartition('.')[2]}_{operation.view_func.__name__}"

    def get_openapi_schema(self, *, path_prefix: str | None = None, path_params: Any = None) -> OpenAPISchema:
        """The description of the API, made once per process; every operation may also answer with a problem."""
        return self._described(path_prefix or self.get_root_path(path_params or {}))

    @cache  # noqa: B019 - one API lives as long as its process
    def _described(self, path_prefix: str) -> OpenAPISchema:
        description = super().get_openapi_schema(path_prefix=path_prefix)
        form = ProblemAnswer.model_json_schema(ref_template="#/components/schemas/{model}")
        description["components"]["schemas"] |= {**form.pop("$defs"), "ProblemAnswer": form}
        shared = {"$ref": "#/components/schemas/ProblemAnswer"}
        problem = {"description": "Any error, as problem+json.", "content": {CONTENT_TYPE: {"schema": shared}}}
        description["components"]["responses"] = {"Problem": problem}
        for methods in description["paths"].values():
            for details in methods.values():
                details["responses"]["default"] = {"$ref": "#/components/responses/Problem"}
                details["parameters"] = [*details.get("parameters", []), LANG_PARAMETER]
        return description

    def operations(self) -> list[tuple[str, str, Operation]]:
        """Method, address template and operation of every route, in the order of the routers."""
        return [
            (method, f"/{bound.prefix}{path}".replace("//", "/"), operation)
            for bound in self._get_bound_routers()
            for path, path_view in bound.path_operations.items()
            for operation in path_view.operations
            for method in operation.methods
        ]


def answers_as_api(view: View) -> View:
    """Wrap a view: language, rate limit, 405 and 404 as problem+json, entity tag and cache headers."""

    @wraps(view)
    def answered(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        is_head, method = request.method == "HEAD", request.method
        request.method = "GET" if is_head else method
        try:
            with override(language_asked(request)):
                response = _finished(request, _answer_in_turn(view, request, *args, **kwargs))
        except InvalidInput as error:
            response = _finished(request, error_response(request, error))
        request.method = method
        return _without_body(response) if is_head else response

    answered.csrf_exempt = True  # type: ignore[attr-defined]
    return answered


def _answer_in_turn(view: View, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
    waiting = seconds_to_wait(client_of(request))
    if waiting:
        response = fault_response(request, TOO_MANY_REQUESTS)
        response["Retry-After"] = str(waiting)
        return response
    if is_too_large(request):
        return fault_response(request, BODY_TOO_LARGE)
    try:
        response = view(request, *args, **kwargs)
    except Http404:
        return error_response(request, NotFound(NO_ADDRESS))
    if response.status_code != METHOD_NOT_ALLOWED.status:
        return response
    refusal = fault_response(request, METHOD_NOT_ALLOWED)
    refusal["Allow"] = response["Allow"]
    return refusal


def _no_such_address(_request: HttpRequest) -> HttpResponse:
    raise Http404


def _finished(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """Language, vary and cache headers; an entity tag on what was read, and 304 when the client has it already."""
    is_answer = request.method == "GET" and response.status_code == 200
    is_public = is_answer and actor_in(request).role is Role.VISITOR
    response["Cache-Control"] = f"public, max-age={PUBLIC_SECONDS}" if is_public else "private, no-store"
    response["Content-Language"] = language_now()
    patch_vary_headers(response, ("Accept-Language", "Cookie"))
    if not is_answer:
        return response
    response["ETag"] = f'"{hashlib.sha256(response.content).hexdigest()[:32]}"'
    if _has_already(request, response["ETag"]):
        response.status_code, response.content = 304, b""
        del response["Content-Type"]
    return response


def _without_body(response: HttpResponse) -> HttpResponse:
    response["Content-Length"] = str(len(response.content))
    response.content = b""
    return response


def _has_already(request: HttpRequest, tag: str) -> bool:
    known = parse_etags(request.headers.get("If-None-Match", ""))
    return "*" in known or tag in {held.removeprefix("W/") for held in known}


def _refuses_unknown_parameters(operation: Operation) -> View:
    run = operation.run
    known = EVERYWHERE.union(
        *(model.__ninja_flatten_map__ for model in operation.models if model.__ninja_param_source__ == "query")
    )

    def checked(request: HttpRequest, **path_values: Any) -> HttpResponse:
        unknown = sorted(set(request.GET) - known)
        if not unknown:
            return run(request, **path_values)
        problems = tuple(unknown_field(name, known=known) for name in unknown)
        return operation.api.on_exception(request, InvalidInput(WRONG_REQUEST, problems=problems))

    return checked
