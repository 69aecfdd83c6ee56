"""How a concept stands in the address of a page: a short form that needs no escaping, and back."""

import re

from krachtlijn.kernel.ids import ConceptUri

_UUID = r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
_FORMS = (
    ("http://data.europa.eu/esco/{kind}/", "esco", _UUID),
    ("urn:competent:{kind}:", "competent", _UUID),
    ("urn:krachtlijn:{kind}:", "krachtlijn", r"[a-z0-9][a-z0-9-]*"),
)


def short_form(uri: ConceptUri) -> str:
    """The address part of a concept.

    >>> short_form(ConceptUri("urn:krachtlijn:occupation:lasser"))
    'krachtlijn.occupation.lasser'
    """
    for prefix, name, rest in _FORMS:
        if match := re.fullmatch(prefix.format(kind="([a-z]+)") + f"({rest})", uri):
            return f"{name}.{match[1]}.{match[2]}"
    raise ValueError(f"No short form for {uri}: its classification has none yet; add it to `_FORMS`.")


class ConceptConverter:
    """Path converter `<concept:uri>`: the short form in the address, the full address of the concept in the view."""

    regex = rf"(?:esco|competent)\.[a-z]+\.{_UUID}|krachtlijn\.[a-z]+\.[a-z0-9][a-z0-9-]*"

    def to_python(self, value: str) -> ConceptUri:
        """The concept of a short form."""
        name, kind, rest = value.split(".", 2)
        prefix = next(prefix for prefix, known, _ in _FORMS if known == name)
        return ConceptUri(prefix.format(kind=kind) + rest)

    def to_url(self, value: ConceptUri) -> str:
        """The short form of a concept."""
        return short_form(value)
