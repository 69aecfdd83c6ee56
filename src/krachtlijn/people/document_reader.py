"""Reading a JSON document key by key: every problem is gathered with its place."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from krachtlijn.kernel.errors import KrachtlijnError, Problem
from krachtlijn.kernel.text import Text

T = TypeVar("T")


@dataclass(slots=True)
class DocumentReader:
    """Reads one object of the document and gathers its problems instead of stopping at the first."""

    fields: Mapping[str, Any]
    where: str
    problems: list[Problem] = field(default_factory=list)

    def note(self, key: str, *, nl: str, en: str) -> None:
        """Add a problem of a key."""
        self.problems.append(Problem(column=f"{self.where}.{key}".lstrip("."), reason=Text(nl=nl, en=en)))

    def read(self, key: str, parse: Callable[[Any], T]) -> T | None:
        """The value of a key; None when it is left out or wrong, and a wrong one is noted."""
        value = self.fields.get(key)
        if value is None:
            return None
        try:
            return parse(value)
        except KrachtlijnError as error:
            self.note(key, nl=error.sentence.nl, en=error.sentence.en)
        except (TypeError, ValueError, KeyError):
            self.note(key, nl=f"‘{value}’ heeft niet de verwachte vorm.", en=f"'{value}' does not have the expected form.")
        return None

    def need(self, key: str, parse: Callable[[Any], T]) -> T | None:
        """The value of a key that may not be left out."""
        if self.fields.get(key) is None:
            self.note(key, nl="dit veld is nodig; vul het in.", en="this field is required; fill it in.")
            return None
        return self.read(key, parse)

    def part(self, key: str, *, keys: frozenset[str], build: "Callable[[DocumentReader], T]") -> T | None:
        """The object under a key, of which `keys` may be told."""
        if self.fields.get(key) is None:
            return None
        return build(open_document(self.fields[key], where=key, keys=keys, problems=self.problems))

    def parts(self, key: str, *, keys: frozenset[str], build: "Callable[[DocumentReader], T | None]") -> tuple[T, ...]:
        """The objects of the list under a key; those that are wrong are noted and left out."""
        rows = self.fields.get(key) or []
        if not isinstance(rows, list):
            self.note(key, nl="hier wordt een lijst verwacht.", en="a list is expected here.")
            return ()
        opened = (open_document(row, where=f"{key}[{i}]", keys=keys, problems=self.problems) for i, row in enumerate(rows))
        return tuple(part for part in map(build, opened) if part is not None)


def open_document(value: Any, *, where: str, keys: frozenset[str], problems: list[Problem]) -> DocumentReader:
    """A reader of the document; what is no object and keys that nobody reads are noted among `problems`."""
    fields = value if isinstance(value, Mapping) else {}
    reader = DocumentReader(fields=fields, where=where, problems=problems)
    if not isinstance(value, Mapping):
        reader.note("", nl="hier wordt een object verwacht.", en="an object is expected here.")
    for key in sorted(set(fields) - keys):
        known = ", ".join(sorted(keys))
        reader.note(key, nl=f"dit veld bestaat niet; gekend zijn: {known}.", en=f"this field does not exist; known are: {known}.")
    return reader
