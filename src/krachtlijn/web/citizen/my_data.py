""" "Mijn gegevens": what the platform keeps about somebody, who read it, and the own paths and decisions."""

from collections.abc import Mapping

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from krachtlijn.people.purpose import PURPOSE_TEXTS, PersonalDocument, Purpose
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
DOCUMENT_WORDS: Mapping[str, object] = {
    PersonalDocument.PROFILE: _("uw profiel"),
    PersonalDocument.PATH: _("uw pad naar werk"),
    PersonalDocument.DECISION: _("uw beslissing over een recht"),
}


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
                (
                    reading,
                    _what(reading.what),
                    PURPOSE_TEXTS[reading.purpose],
                    ROLE_NAMES.get(reading.actor_role, reading.actor_role),
                )
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


def _what(names: str) -> str:
    """The documents that were read, in words; a name that no document has any more is shown as it was logged."""
    said = [str(DOCUMENT_WORDS.get(name, name)) for name in names.split(", ")]
    return gettext(" en ").join(said)
