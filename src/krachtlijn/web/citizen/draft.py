"""What a person answered so far: a visitor's answers live in the session, a signed-in citizen's in the own profile."""

import secrets
from dataclasses import dataclass, field, replace
from typing import Any

from django.http import HttpRequest

from krachtlijn.kernel.ids import ConceptUri
from krachtlijn.paths.instance import Order
from krachtlijn.people.holder import Holder, holder_of
from krachtlijn.people.profile import Person, Status
from krachtlijn.people.profile_document import parse_person, person_document
from krachtlijn.people.purpose import Purpose
from krachtlijn.store.people.actions import change_profile
from krachtlijn.store.people.queries import person
from krachtlijn.web.design.request import actor_in, today

MARK = "citizen_mark"
DRAFT = "citizen_draft"
VISITOR_ID = "visitor"
STEPS = ("goal", "you", "job", "where", "competences")
JOB_STATUSES = frozenset({Status.EMPLOYEE, Status.JOBSEEKER})
"""Who is asked about job or benefit; for the others no right depends on it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """The answers of one person: goal, order, profile, and which question pages were answered."""

    person: Person
    goal: ConceptUri | None = None
    order: Order = Order.FASTEST
    answered: frozenset[str] = field(default_factory=frozenset)

    @property
    def steps(self) -> tuple[str, ...]:
        """The question pages for this person, in order."""
        return tuple(step for step in STEPS if step != "job" or self.person.status in JOB_STATUSES)

    @property
    def next_step(self) -> str | None:
        """The first question page that was not answered; None when all were."""
        return next((step for step in self.steps if step not in self.answered), None)

    def with_answer(self, step: str, **changes: Any) -> "Draft":
        """The draft with one page answered."""
        return replace(self, answered=self.answered | {step}, **changes)

    def with_you(self, person: Person) -> "Draft":
        """The draft with "Over u" answered; another situation asks about job or benefit again."""
        stays = person.status is self.person.status
        return replace(self, person=person, answered=(self.answered if stays else self.answered - {"job"}) | {"you"})


def draft_in(request: HttpRequest) -> Draft:
    """The draft of the request; a signed-in citizen's profile comes from the store, so only the goal is still asked."""
    kept = request.session.get(DRAFT, {})
    known = _known_profile(request)
    answered = frozenset(kept.get("answered", ())) | (frozenset(STEPS[1:]) if known else frozenset())
    return Draft(
        person=known or _session_profile(kept),
        goal=ConceptUri(kept["goal"]) if kept.get("goal") else None,
        order=Order(kept.get("order", Order.FASTEST)),
        answered=answered,
    )


def keep_draft(request: HttpRequest, draft: Draft) -> None:
    """Keep the draft; call it in a POST only. The profile of a citizen goes to the store when it changed."""
    actor = actor_in(request)
    kept: dict[str, Any] = {"goal": draft.goal, "order": draft.order.value, "answered": sorted(draft.answered)}
    if actor.person_id is None:
        kept["person"] = person_document(draft.person)
    elif draft.person != _known_profile(request):
        change_profile(by=actor, on=today(), profile=draft.person)
    request.session[DRAFT] = kept
    request.session.setdefault(MARK, secrets.token_urlsafe(24))


def forget_draft(request: HttpRequest) -> None:
    """Forget the answers and the mark under which paths and decisions of this visitor are found; call it in a POST only."""
    for key in (DRAFT, MARK):
        request.session.pop(key, None)


def reading_holder(request: HttpRequest) -> Holder:
    """Who reads: the person, or the session. A visitor without a session secret holds nothing."""
    return holder_of(actor_in(request), session_secret=request.session.get(MARK) or secrets.token_urlsafe(24))


def keeping_holder(request: HttpRequest) -> Holder:
    """Who keeps: like `reading_holder`, but the session gets its secret and a new term; call it in a POST only."""
    if actor_in(request).person_id is None:
        request.session[MARK] = request.session.get(MARK) or secrets.token_urlsafe(24)
    return reading_holder(request)


def _known_profile(request: HttpRequest) -> Person | None:
    actor = actor_in(request)
    if actor.person_id is None:
        return None
    return person(actor.person_id, by=actor, purpose=Purpose.OWN_USE, on=today()).profile


def _session_profile(kept: dict[str, Any]) -> Person:
    document = kept.get("person")
    return parse_person(document) if document else Person(id=VISITOR_ID, status=Status.JOBSEEKER, is_synthetic=False)
