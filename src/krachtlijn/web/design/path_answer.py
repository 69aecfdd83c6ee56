"""A document `path/1` as a page reads it: amounts, days and texts in the language of the reader, with their sources."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from decimal import Decimal
from itertools import groupby
from operator import itemgetter
from typing import Any

from django.utils.formats import number_format
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from krachtlijn.journeys.compare_kept_path import KeptOffer, compare_kept_path
from krachtlijn.journeys.prepare_profile import concept_names
from krachtlijn.kernel.ids import ConceptUri, NisCode
from krachtlijn.kernel.money import euro, format_euro, format_hours, hours
from krachtlijn.kernel.text import Text
from krachtlijn.paths.entry_route import RouteKind
from krachtlijn.paths.instance import Order
from krachtlijn.people.profile import DaySlot
from krachtlijn.store.paths.queries import KeptPathView
from krachtlijn.store.rules.queries import KeptDecisionView
from krachtlijn.training.session import Mode
from krachtlijn.web.design.path_timeline import Bar, timeline_svg
from krachtlijn.web.design.path_words import ADMISSION, OUTCOMES, Row, day_of, ground_of, origin_of, short_day
from krachtlijn.web.design.places import municipality_names
from krachtlijn.web.design.profile_words import ORDERS, ROUTES
from krachtlijn.web.design.templatetags.krachtlijn import day
from krachtlijn.web.design.training_words import MODES, SLOTS

SESSIONS_SHOWN = 3


def path_context(kept: KeptPathView, *, decisions: Iterable[KeptDecisionView], language: str) -> Row:
    """Everything the page of a path shows; `has_path` tells whether there is one. `decisions` prove the rights of its steps."""
    document = kept.document
    proofs = {decision.receipt_id: decision.document for decision in decisions}
    offer = compare_kept_path(document)
    reader = PathReader(document, proofs=proofs, offer=offer, language=language)
    return {
        "kept": kept,
        "goal": reader.text(document["goal"]["label"]),
        "goal_note": reader.text(document["goal"]["note"]),
        "has_path": bool(document["totals"]),
        "is_out_of_time": document["outcome"] == "timed_out",
        "is_best": document["outcome"] == "solved",
        "sentence": reader.sentence(),
        "refusal": "" if document["outcome"] == "solved" else reader.text(document["sentence"]),
        "order": ORDERS[Order(document["order"])],
        "entry": reader.entry(),
        "steps": [reader.step(step) for step in document["steps"]],
        "offer_as_of": offer.as_of,
        "timeline": reader.timeline(),
        "totals": reader.totals() if document["totals"] else (),
        "deadlines": reader.deadlines(),
        "remaining": reader.gap(is_left=True),
        "learned": reader.gap(is_left=False),
        "held": reader.held(),
        "notes": [reader.text(note) for note in document["notes"]],
        "optimality": reader.optimality(),
        "relaxations": [(reader.text(row["sentence"]), row["is_enough"]) for row in document["relaxations"]],
        "programmes": [reader.programme(row) for row in document["programmes"]],
        "releases": document["releases"],
        "is_synthetic": document["is_synthetic"],
        "has_untranslated": reader.has_untranslated,
    }


class PathReader:
    """Reads one document in one language."""

    def __init__(
        self, document: Mapping[str, Any], *, proofs: Mapping[str, Mapping[str, Any]], offer: KeptOffer, language: str
    ) -> None:
        self.document, self.proofs, self.offer, self.language = document, proofs, offer, language
        self.names = concept_names(sorted(_skills_of(document)))
        self.has_untranslated = False

    def text(self, pair: Mapping[str, str] | None) -> str:
        """A text of the document; empty when there is none."""
        return Text(nl=pair["nl"], en=pair["en"]).in_language(self.language) if pair else ""

    def label(self, item: Mapping[str, Any]) -> SafeString:
        """The name of a competence; in another language it carries `lang`, and the page says so once."""
        shown = self.names[item["skill"]].labels.shown_in(self.language)
        if shown.is_translated or shown.text == item["skill"]:
            return format_html("{}", self.text(item["label"]))
        self.has_untranslated = True
        return format_html('<span lang="{}">{}</span>', shown.language, shown.text)

    def euro(self, amount: str | None) -> str:
        """An amount in words; an unknown one says so."""
        return gettext("onbekend") if amount is None else format_euro(euro(amount), self.language)

    def hours(self, amount: str | None) -> str:
        """Hours in words."""
        return gettext("onbekend") if amount is None else format_hours(hours(amount), self.language)

    def percent(self, share: str | None) -> str:
        """A share as a whole percent, rounded down."""
        return gettext("onbekend") if share is None else f"{int(Decimal(share) * 100)} %"

    def sentence(self) -> str:
        """The answer in one sentence; empty when there is no path."""
        totals = self.document["totals"]
        if not totals:
            return ""
        weeks = ngettext("%(n)s week", "%(n)s weken", totals["weeks"]) % {"n": totals["weeks"]}
        if not self.document["steps"]:
            return self.text(self.document["sentence"]) or gettext("U hoeft geen opleiding te volgen.")
        words = {
            "start": day(day_of(totals["starts_on"])),
            "end": day(day_of(totals["ends_on"])),
            "weeks": weeks,
            "hours": self.hours(totals["hours"]["hours"]),
            "cost": self.euro(totals["known_own_cost"]["eur"]),
        }
        when = gettext("Van %(start)s tot %(end)s, in %(weeks)s: %(hours)s les.") % words
        learned = self.learned()
        return f"{when} {self.cost(words['cost'], totals['unknown_prices'])} {learned}"

    def learned(self) -> str:
        """Which share of what is missing the path teaches, or why none is told."""
        share = self.document["covered_share"]
        if share is None:
            return self.text(self.document.get("no_share_reason"))
        return gettext("U leert %(share)s van wat u nog mist.") % {"share": self.percent(share)}

    def cost(self, known: str, unknown_prices: int) -> str:
        """What the person pays, with what is not known said apart."""
        if not unknown_prices and Decimal(self.document["totals"]["known_own_cost"]["eur"]) == 0:
            return gettext("U betaalt zelf niets voor de lessen.")
        if not unknown_prices:
            return gettext("U betaalt zelf %(cost)s.") % {"cost": known}
        return ngettext(
            "U betaalt zelf %(cost)s, plus de prijs van %(n)s opleiding die niet bekend is.",
            "U betaalt zelf %(cost)s, plus de prijs van %(n)s opleidingen die niet bekend is.",
            unknown_prices,
        ) % {"cost": known, "n": unknown_prices}

    def entry(self) -> Row | None:
        """The door to the occupation, with source and day."""
        entry = self.document["entry"]
        if entry is None:
            return None
        return {
            "kind": ROUTES[RouteKind(entry["kind"])],
            "sentence": self.text(entry["sentence"]),
            "caution": self.text(entry["caution"]),
            "often_asked": entry["often_asked"],
            "source": entry["source"],
            "as_of": day_of(entry["as_of"]),
        }

    def step(self, step: Mapping[str, Any]) -> Row:
        """One step of the path."""
        provider = step["training"]["provider"]
        rights = [self.right(right) for right in step["rights"]]
        return {
            "number": step["number"],
            "title": self.text(step["training"]["title"]),
            "training_id": step["training"]["id"],
            "is_training_gone": step["training"]["id"] in self.offer.gone_trainings,
            "is_session_gone": step["session"]["id"] in self.offer.gone_sessions,
            "provider": provider["name"] or gettext("aanbieder met nummer %(number)s") % {"number": provider["kbo_number"]},
            **self.session(step["session"], km=step["km"]),
            "km_per_week": step["km_per_week"],
            "weeks": step["weeks"],
            "hours": self.hours(step["hours"]["hours"]),
            "price": self.euro(step["price"]["eur"]),
            "is_price_known": step["price"]["eur"] is not None,
            "own_cost": self.euro(step["own_cost"]["eur"]),
            "covers": [self.label(item) for item in step["covers"]],
            "added": self.percent(added) if (added := step.get("added_share")) else "",
            "without": self.percent(without) if (without := step.get("share_without")) else "",
            "awards": step["awards"],
            "admission": [(self.text(row["sentence"]), ADMISSION[row["answer"]]) for row in step["admission"]],
            "rights": [right for right in rights if right["is_confirmed"]],
            "unconfirmed": [right for right in rights if right["is_uncertain"] and not right["is_unlikely"]],
            "unlikely": [right for right in rights if right["is_uncertain"] and right["is_unlikely"]],
            "refused": [right for right in rights if right["is_refused"]],
        }

    def right(self, right: Mapping[str, Any]) -> Row:
        """One right for one step, confirmed or not."""
        used = [
            words
            for words in (
                self.euro(right["used_eur"]) if right["used_eur"] is not None else "",
                self.hours(right["used_hours"]) if right["used_hours"] is not None else "",
            )
            if words
        ]
        proof = self.proofs.get(right["receipt_id"])
        assumed = (proof or {}).get("if_unchanged") or {}
        return {
            "name": self.text(right["name"]),
            "instrument": right["instrument"],
            "tag": OUTCOMES[right["outcome"] if right["is_confirmed"] or right["outcome"] == "refused" else "unknown"],
            "is_confirmed": right["is_confirmed"],
            "is_refused": right["outcome"] == "refused",
            "is_uncertain": not right["is_confirmed"] and right["outcome"] != "refused",
            "is_unlikely": assumed.get("outcome") == "refused",
            "ground": ground_of(right, proof) if proof else None,
            "used": " · ".join(used),
            "reason": self.text(right["reason"]),
            "if_unchanged": self.text(right["if_unchanged"]),
            "refusal": self.refusal(assumed),
            "receipt_id": right["receipt_id"] if proof else "",
        }

    def refusal(self, decision: Mapping[str, Any]) -> str:
        """The first condition a decision says is not met; empty when there is none."""
        failed = (reason["text"] for reason in decision.get("reasons", ()) if reason["met"] is False)
        return self.text(next(failed, None))

    def session(self, session: Mapping[str, Any], *, km: float | None) -> Row:
        """When and where a session runs."""
        place = session["municipality"]
        return {
            "starts_on": day_of(session["starts_on"]),
            "ends_on": day_of(session["ends_on"]),
            "slot": SLOTS[DaySlot(session["slot"])],
            "mode": "" if session["mode"] == Mode.ON_SITE or not place else MODES[Mode(session["mode"])],
            "hours_per_week": self.hours(session["hours_per_week"]),
            "place": municipality_names().get(NisCode(place), place) if place else gettext("online"),
            "km": None if km is None or not place else f"{km:.0f}",
            "places_left": session["places_left"],
            "places_as_of": datetime.fromisoformat(session["places_as_of"]).date(),
            "enrol_before": day_of(session["enrol_before"]),
        }

    def timeline(self) -> str:
        """The steps drawn against time."""
        bars = [
            Bar(
                number=step["number"],
                starts_on=date.fromisoformat(step["session"]["starts_on"]),
                ends_on=date.fromisoformat(step["session"]["ends_on"]),
                slot=DaySlot(step["session"]["slot"]),
            )
            for step in self.document["steps"]
        ]
        return timeline_svg(bars, title=gettext("Tijdlijn van de stappen; de tabel eronder zegt hetzelfde in woorden"))

    def deadlines(self) -> list[tuple[date, list[tuple[str, int | None]]]]:
        """What to do by day, first day first: each day with its acts and their steps."""
        rows = sorted(self.document["deadlines"], key=itemgetter("on"))
        return [
            (date.fromisoformat(on), [(self.text(row["act"]), row["step"]) for row in of_day])
            for on, of_day in groupby(rows, key=itemgetter("on"))
        ]

    def totals(self) -> list[tuple[object, str, str]]:
        """Sums in words, each with what it adds up."""
        totals = self.document["totals"]
        km = totals["km"]["km"]
        rows = [
            (
                _("Van – tot"),
                f"{short_day(totals['starts_on'])} – {short_day(totals['ends_on'])}",
                gettext("data van de sessies"),
            ),
            (_("Lesuren"), self.hours(totals["hours"]["hours"]), origin_of(totals["hours"])),
            (_("Prijs die bekend is"), self.euro(totals["known_price"]["eur"]), origin_of(totals["known_price"])),
            (_("Steun die bevestigd is"), self.euro(totals["confirmed_support"]["eur"]), origin_of(totals["confirmed_support"])),
            (_("Uw eigen kost"), self.euro(totals["known_own_cost"]["eur"]), origin_of(totals["known_own_cost"])),
            (
                _("Reizen, heen en terug, alle lesdagen"),
                gettext("onbekend")
                if km is None
                else gettext("ongeveer %(km)s km in rechte lijn") % {"km": number_format(km, 0, force_grouping=True)},
                origin_of(totals["km"]),
            ),
        ]
        if totals["unknown_prices"]:
            unknown = ngettext("%(n)s opleiding", "%(n)s opleidingen", totals["unknown_prices"]) % {"n": totals["unknown_prices"]}
            rows.insert(
                3, (_("Prijs niet bekend"), unknown, gettext("de aanbieder publiceert geen prijs; ze telt niet mee in de som"))
            )
        return rows

    def gap(self, *, is_left: bool) -> list[Row]:
        """What is missing for the goal: name, whether it is essential, whether anything teaches it, and the step that does."""
        items = self.document["gap"]["items"] if self.document["gap"] else ()
        return [
            {
                "name": self.label(item),
                "is_essential": item["importance"] == "essential",
                "is_taught": item["is_taught"],
                "step": item["step"],
            }
            for item in items
            if (item["step"] is None) is is_left
        ]

    def held(self) -> list[tuple[SafeString, str]]:
        """What the person already has of the goal, and how we know."""
        items = self.document["gap"]["held"] if self.document["gap"] else ()
        return [(self.label(item), self.text(item["reason"])) for item in items]

    def optimality(self) -> str:
        """How sure it is that no path is better."""
        gap = self.document["optimality_gap"]
        if self.document["outcome"] == "solved":
            return gettext("Het is bewezen dat geen ander pad in dit aanbod beter is.")
        if gap is None:
            return gettext("We weten niet of er een beter pad bestaat.")
        return gettext("Een ander pad kan hoogstens %(percent)s %% beter zijn.") % {"percent": f"{100 * gap:.1f}"}

    def programme(self, programme: Mapping[str, Any]) -> Row:
        """A programme that gives a needed proof, with the first sessions to come."""
        sessions = [
            {**self.session(row, km=row["km"]), "barriers": [self.text(barrier) for barrier in row["barriers"]]}
            for row in programme["sessions"]
        ]
        provider = programme["training"]["provider"]
        return {
            "title": self.text(programme["training"]["title"]),
            "training_id": programme["training"]["id"],
            "is_training_gone": programme["training"]["id"] in self.offer.gone_trainings,
            "provider": provider["name"] or provider["kbo_number"],
            "gives": programme["gives"],
            "needs": [self.text(need["title"]) for need in programme["needs"]],
            "sessions": sessions[:SESSIONS_SHOWN],
            "session_count": len(sessions),
        }


def _skills_of(document: Mapping[str, Any]) -> set[ConceptUri]:
    """Addresses of all competences the document names."""
    gap = document["gap"] or {"items": (), "held": ()}
    covered = (item for step in document["steps"] for item in step["covers"])
    return {ConceptUri(item["skill"]) for item in (*gap["items"], *gap["held"], *covered)}
