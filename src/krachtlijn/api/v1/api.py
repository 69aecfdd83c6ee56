"""Version 1 of the API: one router per noun, mounted at `/api/v1/`; its description is `/api/v1/openapi.json`."""

from krachtlijn.api.v1 import deadlines, meta, offensive, paths, people, rights, rule_text, taxonomy, training, work
from krachtlijn.api.v1.body import StrictParser
from krachtlijn.api.v1.problem import answer_errors
from krachtlijn.api.v1.shell import Api

DESCRIPTION = """\
Reading public data needs no key. Personal data needs the signed-in actor (the session of the site); scoped tokens do not
exist yet. Every answer is one document with `schema`, `on`, `releases`, `is_synthetic`, `result` and `problems`; errors are
problem+json (RFC 9457) with the codes of the command line. Language: `?lang=nl` or `?lang=en`, or `Accept-Language`.
"""

api = Api(
    title="Krachtlijn",
    version="1",
    description=DESCRIPTION,
    docs_url=None,
    openapi_url="/openapi.json",
    parser=StrictParser(),
    urls_namespace="api-v1",
    openapi_extra={"info": {"license": {"name": "EUPL-1.2"}}},
)
answer_errors(api)
api.add_router("/offensive", offensive.router, tags=["offensive"])
api.add_router("/people", people.router, tags=["people"])
api.add_router("/taxonomy", taxonomy.router, tags=["taxonomy"])
api.add_router("/training", training.router, tags=["training"])
api.add_router("/rights", rights.router, tags=["rights"])
api.add_router("/rights", deadlines.router, tags=["rights"])
api.add_router("/rights", rule_text.router, tags=["rights"])
api.add_router("/paths", paths.router, tags=["paths"])
api.add_router("/work", work.router, tags=["work"])
api.add_router("", meta.router, tags=["meta"])
