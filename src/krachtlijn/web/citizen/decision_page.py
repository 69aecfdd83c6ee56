"""A kept decision as a page reads it: plain data back to texts, days and spoken amounts."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from krachtlijn.journeys.read_deadlines import DeadlineRow, deadline_rows
from krachtlijn.kernel.text import Text
from krachtlijn.rules.unit import Unit, format_scalar

OUTCOMES: Mapping[str, tuple[object, str]] = {
    "granted": (_("U hebt er recht op"), "good"),
    "refused": (_("U hebt er geen recht op"), "bad"),
    "unknown": (_("Onbekend"), "caution"),
}
ASSUMED_OUTCOMES: Mapping[str, tuple[object, str]] = {
    "granted": (_("U zou er dan recht op hebben"), ""),
    "refused": (_("U zou er ook dan geen recht op hebben"), ""),
    "unknown": (_("Ook dan onbekend"), ""),
}
BASES: Mapping[str, tuple[object, str]] = {
    "in_force": (_("geldende regel"), "good"),
    "announced": (_("aangekondigd, nog niet van kracht"), "caution"),
    "draft": (_("ontwerp, nog niet beslist"), "caution"),
    "conflict": (_("bronnen spreken elkaar tegen"), "caution"),
    "scenario": (_("veronderstelling"), "caution"),
}
MET: Mapping[bool | None, tuple[object, str]] = {
    True: (_("voldaan"), "good"),
    False: (_("niet voldaan"), "bad"),
    None: (_("niet bekend"), "caution"),
}
NOTICE = (_("om te weten"), "calm")


@dataclass(frozen=True, slots=True, kw_only=True)
class PartRow:
    """A part of the rule that is not confirmed, with the source of its last value and since when that held."""

    title: Text
    source: str
    is_link: bool
    valid_from: date


@dataclass(frozen=True, slots=True, kw_only=True)
class ReasonRow:
    """One reason with its tag, its place in the law and since when; `parts` are what is not confirmed of the rule."""

    text: Text
    tag: tuple[object, str]
    is_unmet: bool
    article: str
    source: str
    is_link: bool
    valid_from: date
    parts: tuple[PartRow, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionRows:
    """One decision, or what would hold if the rule stayed as it was."""

    outcome: str
    outcome_tag: tuple[object, str]
    basis: str
    basis_tag: tuple[object, str]
    confirmed_until: date | None
    sentence: str
    values: tuple[tuple[Text, str], ...]
    reasons: tuple[ReasonRow, ...]
    missing: tuple[Text, ...]
    deadlines: tuple[DeadlineRow, ...]
    can_open_balance: bool


def decision_rows(document: Mapping[str, Any], *, title: str, language: str) -> DecisionRows:
    """The rows of one decision document."""
    outcome, basis = document["outcome"], document["basis"]
    return DecisionRows(
        outcome=outcome,
        outcome_tag=(ASSUMED_OUTCOMES if basis == "scenario" else OUTCOMES)[outcome],
        basis=basis,
        basis_tag=BASES[basis],
        confirmed_until=date.fromisoformat(document["confirmed_until"]) if document["confirmed_until"] else None,
        sentence=_sentence(document, title=title, language=language),
        values=tuple(
            (as_text(value["title"]), _spoken(value["amount"], Unit(value["unit"]), language)) for value in document["values"]
        ),
        reasons=tuple(_reason(reason) for reason in document["reasons"]),
        missing=tuple(as_text(question["text"]) for question in document["missing"]),
        deadlines=deadline_rows(document),
        can_open_balance=outcome == "granted" and basis == "in_force",
    )


def as_text(document: Mapping[str, str] | str) -> Text:
    """A text of a document."""
    return Text(nl=document, en=document) if isinstance(document, str) else Text(nl=document["nl"], en=document["en"])


def question_answers(rows: Iterable[Mapping[str, Any]], *, language: str) -> list[tuple[str, str]]:
    """Question and answer as people read them."""
    return [(as_text(row["question"]).in_language(language), as_text(row["answer"]).in_language(language)) for row in rows]


def change_sentences(rows: Iterable[Mapping[str, Any]], *, language: str) -> list[str]:
    """What another answer would change, one sentence each."""
    return [_change(row, language) for row in rows]


def _change(row: Mapping[str, Any], language: str) -> str:
    question, answer = (as_text(row[name]).in_language(language) for name in ("question", "answer"))
    effect = _effect(is_right=row["outcome"] == "granted", is_assumed=row.get("is_assumed", False))
    return gettext("Is het antwoord op “%(question)s” %(answer)s, %(effect)s.") % {
        "question": question,
        "answer": answer,
        "effect": effect,
    }


def _effect(*, is_right: bool, is_assumed: bool) -> str:
    if is_assumed and is_right:
        return gettext("dan hebt u er wel recht op, als de regel niet verandert")
    if is_assumed:
        return gettext("dan hebt u er geen recht op, als de regel niet verandert")
    return gettext("dan hebt u er wel recht op") if is_right else gettext("dan hebt u er geen recht op")


def _sentence(document: Mapping[str, Any], *, title: str, language: str) -> str:
    on = format_scalar(date.fromisoformat(document["on"]), Unit.DATE, language) if document.get("on") else ""
    unchanged = document.get("if_unchanged")
    words = {"title": title, "on": on}
    if document["outcome"] == "granted":
        return gettext("Op %(on)s hebt u recht op %(title)s.") % words
    if document["outcome"] == "refused":
        return gettext("Op %(on)s hebt u geen recht op %(title)s.") % words
    if not unchanged and not document["missing"]:
        return gettext("We weten niet of u op %(on)s recht hebt op %(title)s, omdat geen bron dat zegt.") % words
    if unchanged:
        return (
            gettext("We weten niet of u op %(on)s recht hebt op %(title)s, omdat de regel voor die dag niet bevestigd is.")
            % words
        )
    return gettext("We weten niet of u op %(on)s recht hebt op %(title)s, omdat een antwoord ontbreekt.") % words


def _reason(row: Mapping[str, Any]) -> ReasonRow:
    text = as_text(row["text"])
    is_unknown = row["met"] is None and text.nl.startswith("Onbekend")
    return ReasonRow(
        text=text,
        tag=NOTICE if row["met"] is None and not is_unknown else MET[row["met"]],
        is_unmet=row["met"] is False,
        article=row["article"] or "",
        source=row["source"],
        is_link=_is_link(row["source"]),
        valid_from=date.fromisoformat(row["valid_from"]),
        parts=tuple(map(_part, row.get("parts", ()))),
    )


def _part(row: Mapping[str, Any]) -> PartRow:
    return PartRow(
        title=as_text(row["title"]),
        source=row["source"],
        is_link=_is_link(row["source"]),
        valid_from=date.fromisoformat(row["valid_from"]),
    )


def _is_link(source: str) -> bool:
    return source.startswith(("https://", "http://"))


def _spoken(amount: Any, unit: Unit, language: str) -> str:
    value = date.fromisoformat(amount) if unit is Unit.DATE and isinstance(amount, str) else amount
    return format_scalar(value, unit, language)
