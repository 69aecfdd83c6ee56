"""A question about an occupation or competence: it is typed and, when in doubt, chosen among the nearest hits."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from krachtlijn.journeys.prepare_profile import ConceptHit, find_occupations

Search = Callable[[str], Sequence[ConceptHit]]


@dataclass(frozen=True, slots=True, kw_only=True)
class ConceptQuestion:
    """Names of the text field and the field with nearest hits, how to search, and what to say when nothing fits."""

    text: str
    choice: str
    search: Search
    which: object
    none_found: object


def occupation_question(
    field: str,
    *,
    language: str,
    which: object = _("Kies welk beroep u bedoelt."),
    none_found: object = _("We vinden geen beroep dat hierop lijkt. Schrijf het anders, of korter."),
) -> ConceptQuestion:
    """The question for an occupation in the field `field`, with the nearest hits in `field`_choice."""
    return ConceptQuestion(
        text=field,
        choice=f"{field}_choice",
        search=lambda text: find_occupations(text, language=language),
        which=which,
        none_found=none_found,
    )


class ConceptForm(forms.Form):
    """A form with one typed occupation; an unclear text shows the nearest hits to choose from."""

    def __init__(self, *args: Any, language: str, **options: Any) -> None:
        super().__init__(*args, **options)
        self.question = self.concept_question(language)
        self.prepare_concept()

    def concept_question(self, language: str) -> ConceptQuestion:
        """How the typed text is looked up."""
        return occupation_question("goal", language=language)

    def prepare_concept(self) -> None:
        """Look up the typed text and put the nearest hits in the choice field, or take that field away."""
        text = str(self.data.get(self.add_prefix(self.question.text), "")).strip() if self.is_bound else ""
        self.hits = tuple(self.question.search(text)) if text else ()
        exact = [hit for hit in self.hits if hit.is_exact]
        self.concept = exact[0] if len(exact) == 1 else None
        if self.hits and self.concept is None:
            self.fields[self.question.choice].choices = [(hit.uri, hit.name) for hit in self.hits]
        else:
            del self.fields[self.question.choice]

    def clean(self) -> dict[str, Any] | None:
        """Settle which concept is meant."""
        cleaned = super().clean()
        typed = (cleaned or {}).get(self.question.text)
        if not typed or self.concept is not None:
            return cleaned
        if not self.hits:
            self.add_error(self.question.text, self.question.none_found)
            return cleaned
        chosen = self.data.get(self.add_prefix(self.question.choice), "")
        self.concept = next((hit for hit in self.hits if hit.uri == chosen), None)
        if self.concept is None:
            self.errors.pop(self.question.choice, None)
            self.add_error(self.question.choice, self.question.which)
        return cleaned
