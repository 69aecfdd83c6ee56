"""The rule behind a right in words, as in force on a day, generated from the definition that decides."""

from datetime import date
from typing import Any

from django.http import HttpRequest
from ninja import Router, Schema
from pydantic import Field

from krachtlijn.api.v1.answer import Answer, On, Sentence, answer
from krachtlijn.api.v1.request import today
from krachtlijn.journeys.read_rule import read_rule

router = Router(by_alias=True)


class PhraseShape(Schema):
    """A phrase, and the phrases below it when it does not fit in one sentence."""

    text: Sentence
    parts: list["PhraseShape"]


class LineShape(Schema):
    """One step, or one thing to know; `values` are numbers of the values it rests on."""

    title: Sentence
    says: list[PhraseShape]
    remarks: list[Sentence]
    source: str | None
    article: str | None
    values: list[int]


class SectionShape(Schema):
    """One part of the text."""

    name: str
    title: Sentence
    lead: Sentence
    lines: list[LineShape]


class ValueShape(Schema):
    """One value in a period, or a declared period without one (no source); all ends are exclusive."""

    number: int
    title: Sentence
    value: Sentence
    valid_from: date | None
    valid_until: date | None
    confirmed_until: date | None = Field(description="First day no source confirms.")
    status: Sentence
    is_firm: bool = Field(description="Confirmed, and plain law in force.")
    source: str | None
    article: str | None
    read_on: date | None
    note: Sentence | None


class RuleTextShape(Schema):
    """The text of one instrument on one day, in the language asked for."""

    instrument: str
    title: Sentence
    lead: list[Sentence]
    is_firm: bool = Field(description="Whether every value of the day is confirmed and plain law in force.")
    sections: list[SectionShape]
    values: list[ValueShape] = Field(description="The values of the day.")
    history: list[ValueShape] = Field(description="Every value there ever was, in order of time.")
    definition_hash: str


@router.get("/instruments/{instrument_id}/text", response=Answer[RuleTextShape])
def show_rule_text(request: HttpRequest, *, instrument_id: str, on: On = None) -> dict[str, Any]:  # noqa: ARG001
    """The rule of one instrument in words, with the values of the day and their sources."""
    day = on or today()
    return answer(schema="rule-text/1", on=day, result=read_rule(instrument_id, on=day), is_synthetic=False)
