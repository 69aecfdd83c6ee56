"""Loopbaancheque: who works buys a cheque for career guidance, Flanders pays the rest to the centre.

`on` is the day of the request. The change of autumn 2025 was an approved draft when its source was read: it is announced,
never in force. The loopbaankrediet planned for 2027 is no law and is not decided here.
"""

from datetime import date

from krachtlijn.kernel.text import Text
from krachtlijn.people.position import Position
from krachtlijn.people.profile import Region
from krachtlijn.rules.about import About
from krachtlijn.rules.expression.amount import less, plus, times
from krachtlijn.rules.expression.choice import known, one_of, switch
from krachtlijn.rules.expression.day import last_day_of_term
from krachtlijn.rules.expression.leaf import dated
from krachtlijn.rules.expression.logic import all_of, any_of
from krachtlijn.rules.expression.node import Expression, Literal
from krachtlijn.rules.instrument import LimitTerms
from krachtlijn.rules.law import person_questions as person
from krachtlijn.rules.law.loopbaancheque import questions as ask
from krachtlijn.rules.law.opleidingscheque.questions import MOVED_FROM_EEA, WORKS_IN_FLANDERS_OR_BRUSSELS
from krachtlijn.rules.rule import Condition, Notice, Quantity, Rule, Step, Term, result_of
from krachtlijn.rules.term import FORFEITS, Bound, Convention, Counting
from krachtlijn.rules.unit import Unit

SINCE_2020 = "https://careerpoint.be/VDAB_loopbaancheques_wie_komt_in_aanmerking.html"
RESIDENCE = "http://www.vdab-loopbaancheque.be/wie/"
CHANGE = "https://extranet.vdab.be/loopbaanbegeleiding/hervorming-loopbaancheque-impact-op-de-loopbaancentra"

CHEQUES = dated("career.cheques", Unit.COUNT)
WINDOW_MONTHS = dated("career.window_months", Unit.MONTHS)
ONLY_NEVER_USED = dated("career.only_never_used", Unit.FLAG)
MIN_DAYS = dated("career.min_days", Unit.DAYS)
MIN_RECENT_MONTHS = dated("career.min_recent_months", Unit.MONTHS)
MIN_RECENT_MONTHS_AGENCY = dated("career.min_recent_months_agency", Unit.MONTHS)
FIRST_HOURS = dated("career.first_hours", Unit.HOURS)
SECOND_HOURS = dated("career.second_hours", Unit.HOURS)
OWN_SHARE = dated("career.own_share", Unit.EURO)
PUBLIC_FIRST = dated("career.public_first", Unit.EURO)
PUBLIC_SECOND = dated("career.public_second", Unit.EURO)
VALIDITY = dated("career.validity_months", Unit.MONTHS)
PLANNED_ON = dated("career.loopbaankrediet_planned_on", Unit.DATE)
YES, NO = Literal(value=True, of_unit=Unit.FLAG), Literal(value=False, of_unit=Unit.FLAG)
USED = switch(
    (known(ask.CHEQUES_SIX_YEARS), ask.CHEQUES_SIX_YEARS),
    (ask.CHEQUES_EVER.equals(0), Literal(value=0, of_unit=Unit.COUNT)),
    otherwise=ask.CHEQUES_SIX_YEARS,
)
NEVER_USED = switch(
    (known(ask.CHEQUES_EVER), ask.CHEQUES_EVER.equals(0)),
    (ask.CHEQUES_SIX_YEARS.equals(0), ask.CHEQUES_EVER.equals(0)),
    otherwise=NO,
)

PERSON: tuple[Step, ...] = (
    Condition(
        name="at_work",
        holds=any_of(person.EMPLOYEE, ask.WORKS_SELF_EMPLOYED),
        met=Text(nl="U werkt als werknemer of als zelfstandige.", en="You work as an employee or self-employed."),
        not_met=Text(
            nl="U werkt nu niet. Loopbaancheques zijn er alleen voor wie werkt; vraag VDAB om begeleiding.",
            en="You do not work now. Loopbaancheques are only for who works; ask VDAB for guidance.",
        ),
        source=SINCE_2020,
    ),
    Condition(
        name="lives_or_works_here",
        holds=any_of(
            one_of(person.RESIDENCE, Region.FLANDERS.value, Region.BRUSSELS.value),
            all_of(
                WORKS_IN_FLANDERS_OR_BRUSSELS,
                any_of(
                    person.RESIDENCE.equals(Region.EEA.value),
                    all_of(person.RESIDENCE.equals(Region.WALLONIA.value), MOVED_FROM_EEA),
                ),
            ),
        ),
        met=Text(nl="Uw woonplaats geeft recht: {residence}.", en="Your residence gives a right: {residence}."),
        not_met=Text(
            nl="U woont niet in Vlaanderen of Brussel ({residence}), en de uitzonderingen gelden niet voor u.",
            en="You do not live in Flanders or Brussels ({residence}), and the exceptions do not apply to you.",
        ),
        source=RESIDENCE,
    ),
    Condition(
        name="recent_work",
        holds=switch(
            (
                known(MIN_RECENT_MONTHS),
                any_of(
                    ask.RECENT_MONTHS >= MIN_RECENT_MONTHS,
                    all_of(ask.AGENCY_FOUR_WEEKS, ask.RECENT_MONTHS >= MIN_RECENT_MONTHS_AGENCY),
                ),
            ),
            otherwise=YES,
        ),
        met=Text(
            nl="U werkte genoeg in de laatste twee jaar, of dat hoeft niet meer.",
            en="You worked enough in the last two years, or that is no longer needed.",
        ),
        not_met=Text(
            nl="U werkte minder dan {career.min_recent_months} in de laatste twee jaar.",
            en="You worked less than {career.min_recent_months} in the last two years.",
        ),
        source="http://carrieretest.be/nl/faq",
    ),
    Condition(
        name="career_long_enough",
        holds=switch((known(MIN_DAYS), ask.CAREER_DAYS >= MIN_DAYS), otherwise=YES),
        met=Text(
            nl="U werkte lang genoeg in uw loopbaan, of dat hoeft nog niet.",
            en="You worked long enough in your career, or that is not needed yet.",
        ),
        not_met=Text(
            nl="U werkte minder dan {career.min_days} (zeven jaar) in uw loopbaan. Wacht tot u zo lang gewerkt hebt.",
            en="You worked less than {career.min_days} (seven years) in your career. Wait until you have worked that long.",
        ),
        source=SINCE_2020,
    ),
    Condition(
        name="cheques_left",
        holds=any_of(ONLY_NEVER_USED, USED < CHEQUES),
        met=Text(
            nl="De cheques van de laatste zes jaar sluiten u niet uit.",
            en="The cheques of the last six years do not exclude you.",
        ),
        not_met=Text(
            nl="U gebruikte in de laatste {career.window_months} al {career.cheques} loopbaancheques.",
            en="You already used {career.cheques} loopbaancheques in the last {career.window_months}.",
        ),
        source=SINCE_2020,
    ),
    Condition(
        name="never_used",
        holds=any_of(~ONLY_NEVER_USED, NEVER_USED),
        met=Text(nl="Nog oudere cheques ook niet.", en="Neither do older cheques."),
        not_met=Text(
            nl="U gebruikte al een loopbaancheque. Volgens het aangekondigde besluit is er tot eind 2026 nog één cheque, voor "
            "wie er nooit een gebruikte. Vraag VDAB of dat zo ingevoerd is (0800 30 700).",
            en="You already used a loopbaancheque. By the announced decision there is one more cheque until the end of 2026, for "
            "who never used any. Ask VDAB whether it came about (0800 30 700).",
        ),
        source=CHANGE,
    ),
)
CHEQUES_LEFT = Quantity(
    name="cheques",
    title=Text(nl="loopbaancheques die u nog kunt kopen", en="loopbaancheques you can still buy"),
    amount=switch((ONLY_NEVER_USED, CHEQUES), otherwise=less(CHEQUES, USED)),
)


def _for_what_is_left(first: Expression, second: Expression) -> Expression:
    """The sum over the cheques that are left: the only one, both, or the second."""
    return switch(
        (ONLY_NEVER_USED, first),
        (USED.equals(0), plus(first, second)),
        otherwise=second,
    )


AMOUNTS: tuple[Step, ...] = (
    CHEQUES_LEFT,
    Quantity(
        name="guidance_hours",
        title=Text(nl="uren loopbaanbegeleiding", en="hours of career guidance"),
        amount=_for_what_is_left(FIRST_HOURS, SECOND_HOURS),
    ),
    Quantity(
        name="own_share",
        title=Text(nl="u betaalt voor die cheques", en="you pay for those cheques"),
        amount=times(OWN_SHARE, result_of(CHEQUES_LEFT)),
    ),
    Quantity(
        name="public_support",
        title=Text(nl="Vlaanderen betaalt aan het centrum", en="Flanders pays to the centre"),
        amount=_for_what_is_left(PUBLIC_FIRST, PUBLIC_SECOND),
    ),
)
ADVICE: tuple[Step, ...] = (
    Term(
        name="use",
        what=Text(nl="u start de begeleiding met de cheque", en="you start the guidance with the cheque"),
        day=last_day_of_term(ask.CHEQUE_ISSUED_ON, VALIDITY),
        source="http://carrieretest.be/nl/faq",
        lateness=FORFEITS,
        bound=Bound.WORKER,
        counting=(Counting(how=Convention.FIRST_DAY_COUNTS, length=VALIDITY),),
    ),
    Notice(
        name="one_at_a_time",
        when=all_of(~ONLY_NEVER_USED, USED.equals(0)),
        text=Text(
            nl="U bestelt één cheque tegelijk bij VDAB. De tweede kan pas als de uren van de eerste op zijn.",
            en="You order one cheque at a time from VDAB. The second can only follow when the hours of the first are used up.",
        ),
        source=SINCE_2020,
    ),
    Notice(
        name="loopbaankrediet_announced",
        when=known(PLANNED_ON),
        text=Text(
            nl="De Vlaamse Regering plant vanaf {career.loopbaankrediet_planned_on} een loopbaankrediet in de plaats van de "
            "loopbaancheque. Dat is aangekondigd en nog geen wet.",
            en="The Flemish government plans a loopbaankrediet in place of the loopbaancheque from "
            "{career.loopbaankrediet_planned_on}. That is announced and not yet law.",
        ),
        source=CHANGE,
    ),
    Notice(
        name="window",
        when=known(WINDOW_MONTHS),
        text=Text(
            nl="Na {career.window_months} krijgt u opnieuw cheques, als u dan nog aan de voorwaarden voldoet.",
            en="After {career.window_months} you get cheques again, if you still meet the conditions then.",
        ),
        source=SINCE_2020,
    ),
)

RULE = Rule(
    instrument="loopbaancheque",
    title=Text(nl="Loopbaancheque", en="Career guidance cheque (loopbaancheque)"),
    valid_from=date(2013, 7, 1),
    source=RESIDENCE,
    steps=(*PERSON, *AMOUNTS, *ADVICE),
)

# It pays for guidance, not for a training.
LIMIT_TERMS: LimitTerms | None = None
ABOUT = About(
    sentence=Text(
        nl="U praat met een coach over uw loopbaan. U koopt een cheque, Vlaanderen betaalt de rest aan het centrum.",
        en="You talk with a coach about your career. You buy a cheque, Flanders pays the rest to the centre.",
    ),
    matters_for=frozenset({Position.EMPLOYEE, Position.SELF_EMPLOYED}),
    otherwise=Text(
        nl="Loopbaancheques zijn er alleen voor wie werkt, als werknemer of als zelfstandige. Werkt u niet, vraag dan "
        "begeleiding aan VDAB.",
        en="Career cheques are only for who works, as an employee or self-employed. If you do not work, ask VDAB for guidance.",
    ),
)
