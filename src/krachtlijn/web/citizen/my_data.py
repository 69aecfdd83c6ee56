""" "Mijn gegevens": what the platform keeps about somebody, who read it, and the own paths and decisions."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from krachtlijn.people.purpose import PURPOSE_TEXTS, Purpose
from krachtlijn.rules.registry import flemish_instruments
from krachtlijn.store.audit.queries import readings_of
from krachtlijn.store.paths.queries import kept_paths
from krachtlijn.store.people.queries import person
from krachtlijn.store.rules.queries import kept_decisions
from krachtlijn.web.citizen.decision_page import OUTCOMES
from krachtlijn.web.citizen.draft import draft_in, reading_holder
from krachtlijn.web.design.navigation import ROLE_NAMES
from krachtlijn.web.design.profile_rows import profile_rows
from krachtlijn.web.design.request import actor_in, language_in, today

MOST_READINGS = 50


def my_data(request: HttpRequest) -> HttpResponse:
    """GET: everything kept about the reader; a visitor sees what this browser holds."""
    actor, language, holder = actor_in(request), language_in(request), reading_holder(request)
    known = person(actor.person_id, by=actor, purpose=Purpose.OWN_USE, on=today()) if actor.person_id else None
    draft = None if known else draft_in(request)
    profile = known.profile if known else draft.person if draft and "you" in draft.answered else None
    paths = kept_paths(holder=holder)
    return render(
        request,
        "citizen/my_data.html",
        {
            "known": known,
            "rows": profile_rows(profile, language=language, on=today()) if profile else (),
            "readings": [
                (reading, PURPOSE_TEXTS[reading.purpose], ROLE_NAMES.get(reading.actor_role, reading.actor_role))
                for reading in (readings_of(actor.person_id, limit=MOST_READINGS) if actor.person_id else ())
            ],
            "paths": paths,
            "decisions": [
                (kept, flemish_instruments().get(kept.instrument).title, OUTCOMES[kept.outcome])
                for kept in kept_decisions(holder=holder)
            ],
            "is_synthetic": bool(known and known.is_synthetic) or any(kept.is_synthetic for kept in paths),
        },
    )
