"""All rights of one person as a page reads them: per right yes, no or unknown because; amounts only of a right."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from krachtlijn.journeys.decide_all_rights import ASK_FIRST, RightOfPerson, Turn
from krachtlijn.journeys.decide_right import Change, single_changes
from krachtlijn.kernel.text import Text
from krachtlijn.rules.decision import Deadline, Decision, Outcome, Value
from krachtlijn.rules.document import document_of
from krachtlijn.rules.fact import Question
from krachtlijn.rules.position_facts import position_facts
from krachtlijn.rules.registry import flemish_instruments
from krachtlijn.rules.stacking import Pair, Relation
from krachtlijn.web.citizen.decision_page import BASES, change_sentences

MOST_QUESTIONS, MOST_CHANGES, MOST_DEADLINES = 3, 2, 2
BEST_FIRST = (Outcome.GRANTED, Outcome.UNKNOWN, Outcome.REFUSED)
LIKELY = (_("Waarschijnlijk"), "caution")
ANSWERS: Mapping[Outcome, tuple[object, str]] = {
    Outcome.GRANTED: (_("Ja"), "good"),
    Outcome.REFUSED: (_("Nee"), "bad"),
    Outcome.UNKNOWN: (_("Onbekend"), "caution"),
}
SUPPOSED: Mapping[Outcome, object] = {
    Outcome.GRANTED: _("Als de regel niet verandert: ja"),
    Outcome.REFUSED: _("Als de regel niet verandert: nee"),
    Outcome.UNKNOWN: _("Als de regel niet verandert: ook onbekend"),
}
RELATIONS: Mapping[Relation, tuple[object, str]] = {
    Relation.TOGETHER: (_("kan samen"), "good"),
    Relation.NOT_TOGETHER: (_("kan niet samen"), "bad"),
    Relation.APART: (_("telt apart"), "calm"),
}
_POSITION_NAMES = frozenset({*position_facts(frozenset()), "role_in_failing_enterprise", "trouble_of_enterprise"})


@dataclass(frozen=True, slots=True, kw_only=True)
class RightRow:
    """One right on the page.

    `reasons` say why, `asks` are answers still missing (`more_asks` beyond those shown), `notices` are good to know. What is
    granted by something looser than the law in force is only `is_likely`.
    """

    instrument: str
    title: Text
    sentence: Text
    outcome: str
    is_likely: bool
    tag: tuple[object, str]
    side_tag: tuple[object, str] | None
    values: tuple[tuple[Text, str], ...]
    reasons: tuple[Text, ...]
    asks: tuple[Text, ...]
    more_asks: int
    notices: tuple[Text, ...]
    changes: tuple[str, ...]
    deadlines: tuple[tuple[date, Text], ...]
    receipt_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FoldedRow:
    """Rights that are not asked, with the one reason they share; each is an id and a title."""

    rights: tuple[tuple[str, Text], ...]
    why: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class AllRightsPage:
    """The page in groups: yes, not sure, no, for an enterprise, and what does not matter here."""

    granted: tuple[RightRow, ...]
    unsure: tuple[RightRow, ...]
    refused: tuple[RightRow, ...]
    enterprise: tuple[RightRow, ...]
    enterprise_folded: tuple[FoldedRow, ...]
    employer_values: tuple[tuple[Text, tuple[tuple[Text, str], ...]], ...]
    folded: tuple[FoldedRow, ...]


def all_rights_page(rights: Iterable[RightOfPerson], *, receipts: Mapping[str, str], language: str) -> AllRightsPage:
    """The rights in groups; in each group those that may still become a right stand first."""
    rights = tuple(rights)
    own = [right for right in rights if not right.about.for_employer]
    asked = sorted((right for right in own if right.matters), key=lambda right: BEST_FIRST.index(right.supposed.outcome))
    rows = [right_row(right, receipt_id=receipts.get(right.instrument.id, ""), language=language) for right in asked]
    enterprise = [right for right in rights if right.about.for_employer]
    return AllRightsPage(
        granted=tuple(row for row in rows if row.outcome == Outcome.GRANTED and not row.is_likely),
        unsure=tuple(sorted((row for row in rows if _is_unsure(row)), key=lambda row: not row.is_likely)),
        refused=tuple(row for row in rows if row.outcome == Outcome.REFUSED),
        enterprise=tuple(
            right_row(right, receipt_id=receipts.get(right.instrument.id, ""), language=language)
            for right in enterprise
            if right.matters
        ),
        enterprise_folded=_folded(right for right in enterprise if not right.matters),
        employer_values=tuple(
            (right.instrument.title, _spoken(right.employer_values, language))
            for right in own
            if right.matters and right.employer_values
        ),
        folded=_folded(right for right in own if not right.matters),
    )


def _is_unsure(row: RightRow) -> bool:
    return row.is_likely or row.outcome == Outcome.UNKNOWN


def right_row(right: RightOfPerson, *, receipt_id: str, language: str) -> RightRow:
    """One right in plain words."""
    decision, asks = right.decision, _asks(right)
    is_likely = decision.outcome is Outcome.GRANTED and not decision.can_open_balance
    return RightRow(
        instrument=right.instrument.id,
        title=right.instrument.title,
        sentence=right.about.sentence,
        outcome=decision.outcome.value,
        is_likely=is_likely,
        tag=LIKELY if is_likely else ANSWERS[decision.outcome],
        side_tag=_side_tag(decision),
        values=_spoken(right.own_values, language),
        reasons=tuple(_said(right)),
        asks=tuple(question.text for question in asks[:MOST_QUESTIONS]),
        more_asks=max(0, len(asks) - MOST_QUESTIONS),
        notices=_notices(decision) if decision.outcome is not Outcome.REFUSED else (),
        changes=_changes(right, language) if right.supposed.outcome is Outcome.REFUSED else (),
        deadlines=tuple((deadline.on, deadline.what) for deadline in _deadlines(right)),
        receipt_id=receipt_id,
    )


def pair_rows(pairs: Iterable[Pair]) -> list[tuple[Text, Text, tuple[object, str], Text, str]]:
    """Two titles, how they go together, the sentence and its source."""
    titles = {instrument.id: instrument.title for instrument in flemish_instruments()}
    return [(titles[pair.rights[0]], titles[pair.rights[1]], RELATIONS[pair.relation], pair.text, pair.source) for pair in pairs]


@dataclass(frozen=True, slots=True, kw_only=True)
class TurnRow:
    """A right before and after other answers; amounts of a rule that is not confirmed are suppositions too."""

    title: Text
    before: object
    after: object
    kind: str
    values: tuple[tuple[Text, str, str], ...]
    reasons: tuple[Text, ...]
    asks: tuple[Text, ...]
    is_supposed: bool


def turn_row(turn: Turn, *, language: str) -> TurnRow:
    """What another answer changes about one right."""
    old, new = turn.before, turn.after
    after = dict(_named(new.supposed.values, language))
    before = dict(_named(old.supposed.values, language))
    titles = {value.name: value.title for value in (*old.supposed.values, *new.supposed.values)}
    none = gettext("niets")
    return TurnRow(
        title=new.instrument.title,
        before=_answer(old),
        after=_answer(new),
        kind=ANSWERS[new.supposed.outcome][1],
        values=tuple(
            (title, before.get(name, none), after.get(name, none))
            for name, title in titles.items()
            if before.get(name) != after.get(name)
        ),
        reasons=tuple(_said(new)) if new.matters and turn.is_other_outcome else (),
        asks=tuple(question.text for question in _asks(new)[:MOST_QUESTIONS]) if new.matters else (),
        is_supposed=new.decision.if_unchanged is not None or old.decision.if_unchanged is not None,
    )


def _answer(right: RightOfPerson) -> object:
    if not right.matters:
        return _("Niet voor deze situatie")
    assumed = right.decision.if_unchanged
    return SUPPOSED[assumed.outcome] if assumed else ANSWERS[right.decision.outcome][0]


def _side_tag(decision: Decision) -> tuple[object, str] | None:
    assumed = decision.if_unchanged
    if assumed is not None and assumed.outcome is not Outcome.UNKNOWN:
        return (SUPPOSED[assumed.outcome], "calm")
    if decision.outcome is Outcome.GRANTED and not decision.can_open_balance:
        return (BASES[decision.basis.value][0], "caution")
    return None


def _said(right: RightOfPerson) -> Iterable[Text]:
    """Why, in the order in which it helps: what nobody can tell, what is not met, and that the rule is not confirmed."""
    decision, supposed = right.decision, right.supposed
    if decision.outcome is Outcome.REFUSED:
        yield from _notices(decision)
    if supposed.outcome is Outcome.UNKNOWN:
        yield from right.undecided
    if supposed.outcome is Outcome.REFUSED:
        yield from (reason.text for reason in supposed.reasons if reason.met is False)
    if decision.if_unchanged is not None:
        yield _not_confirmed(decision)


def _notices(decision: Decision) -> tuple[Text, ...]:
    """What is good to know; whom to ask first stands above the page once, and so does that a rule is not confirmed."""
    if decision.if_unchanged is not None:
        return ()
    texts = (reason.text for reason in decision.reasons if reason.met is None and not reason.text.nl.startswith("Onbekend"))
    return tuple(text for text in dict.fromkeys(texts) if text not in ASK_FIRST.values())


def _asks(right: RightOfPerson) -> tuple[Question, ...]:
    """The answers that could still settle it; none when no answer can."""
    return right.supposed.missing if right.supposed.outcome is Outcome.UNKNOWN and not right.undecided else ()


def _not_confirmed(decision: Decision) -> Text:
    since = decision.confirmed_until
    if since is None:
        return Text(
            nl="Geen bron zegt of deze regel op die dag geldt.", en="No source tells whether this rule holds on that day."
        )
    last = f"{since.day}/{since.month}/{since.year}"
    return Text(
        nl=f"De regel is bevestigd voor elke dag voor {last}, en niet voor de dag die u vraagt.",
        en=f"The rule is confirmed for every day before {since.isoformat()}, and not for the day you ask.",
    )


def _deadlines(right: RightOfPerson) -> tuple[Deadline, ...]:
    decision = right.decision
    return decision.deadlines[:MOST_DEADLINES] if decision.outcome is Outcome.GRANTED else ()


def _changes(right: RightOfPerson, language: str) -> tuple[str, ...]:
    """At most two other answers that would give the right; those of another situation stand in the form to try out."""
    facts = dict(right.decision.receipt.facts)
    told = {question.text: question.name for question in right.instrument.questions}
    changes = [
        change
        for change in single_changes(right.instrument, facts, on=right.decision.receipt.on)
        if told[change.question] not in _POSITION_NAMES and change.outcome is Outcome.GRANTED
    ]
    return tuple(change_sentences(map(_document, changes[:MOST_CHANGES]), language=language))


def _document(change: Change) -> dict[str, Any]:
    body = document_of(change)
    if not isinstance(body, dict):
        raise TypeError("a change is a record")
    return body


def _folded(rights: Iterable[RightOfPerson]) -> tuple[FoldedRow, ...]:
    """One row for every reason."""
    by_reason: dict[Text, list[tuple[str, Text]]] = {}
    for right in rights:
        why = right.about.otherwise
        if why is None:
            raise ValueError("what matters for everybody is never folded")
        by_reason.setdefault(why, []).append((right.instrument.id, right.instrument.title))
    return tuple(FoldedRow(rights=tuple(titles), why=why) for why, titles in by_reason.items())


def _spoken(values: Iterable[Value], language: str) -> tuple[tuple[Text, str], ...]:
    return tuple((value.title, value.spoken(language)) for value in values)


def _named(values: Iterable[Value], language: str) -> tuple[tuple[str, str], ...]:
    return tuple((value.name, value.spoken(language)) for value in values)
