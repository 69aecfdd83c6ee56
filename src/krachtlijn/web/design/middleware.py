"""What happens around every view: read-only connection for GET, the actor, and errors as pages."""

from collections.abc import Callable
from contextlib import nullcontext

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from krachtlijn.kernel.errors import (
    InvalidInput,
    KrachtlijnError,
    MissingFact,
    NoSolution,
    NotAllowed,
    NotFound,
    SourceUnavailable,
    WrongState,
)
from krachtlijn.people.actor import VISITOR, Role
from krachtlijn.store.people.queries import actor_of
from krachtlijn.store.read_only import read_only
from krachtlijn.store.tables import lacks_tables, tables_missing
from krachtlijn.web.design.error_pages import error_page
from krachtlijn.web.design.request import today

Handler = Callable[[HttpRequest], HttpResponse]

READING_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})
LONGEST_ADDRESS = 4_000
"""Signs of path and query; the web server itself reads up to 8,190 and answers 414 without a page beyond."""
WRITING_GET_PATHS: frozenset[str] = frozenset()
SITES_WITHOUT_PERSONAL_PAGES = frozenset({"public", "api-v1", ""})
STATUS_OF_ERROR: dict[type[KrachtlijnError], int] = {
    NotFound: 404,
    NotAllowed: 403,
    InvalidInput: 422,
    WrongState: 409,
    SourceUnavailable: 503,
    NoSolution: 422,
    MissingFact: 422,
}


class ReadOnlyGetMiddleware:
    """A request that reads gets a connection that cannot write; exceptions are named in `WRITING_GET_PATHS`."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer the request, read-only when it is a reading method."""
        reads = request.method in READING_METHODS and request.path not in WRITING_GET_PATHS
        with read_only() if reads else nullcontext():
            return self.get_response(request)


class ActorMiddleware:
    """Put the actor on the request: from the signed-in account, or a visitor."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Set `request.actor`; personal pages are kept in no cache: those for somebody signed in, and what a visitor answered."""
        is_signed_in = request.user.is_authenticated
        request.actor = actor_of(request.user, on=today()) if is_signed_in else VISITOR
        response = self.get_response(request)
        site = request.resolver_match.namespace if request.resolver_match else ""
        if request.actor.role is not Role.VISITOR or site not in SITES_WITHOUT_PERSONAL_PAGES:
            response.setdefault("Cache-Control", "private, no-store")
        return response


class ErrorPageMiddleware:
    """Turn an error raised on purpose into a page with its sentence and what to do now."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass on, but refuse a page whose address is longer than `LONGEST_ADDRESS`; errors arrive in `process_exception`."""
        if len(request.get_full_path()) > LONGEST_ADDRESS and not request.path.startswith("/api/"):
            return error_page(request, 414)
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Render the error page for an error of the tree; any other exception stays a fault of ours (500).

        A database without tables is no fault of ours: the page says what to do.
        """
        if lacks_tables(exception):
            exception = tables_missing()
        if not isinstance(exception, KrachtlijnError) or request.path.startswith("/api/"):
            return None
        status = STATUS_OF_ERROR[type(exception)]
        problems = getattr(exception, "problems", ())
        return render(request, "design/error.html", {"error": exception, "problems": problems, "status": status}, status=status)
