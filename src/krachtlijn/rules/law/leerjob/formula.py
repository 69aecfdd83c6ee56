"""Leerjob: a young person without a useful diploma learns an occupation full time, mainly at a firm.

`on` is the day the leerjob starts. It is a temporary experiment of VDAB since 1 January 2024.
"""

from datetime import date

from krachtlijn.kernel.text import Text
from krachtlijn.people.position import SEEKING_WORK
from krachtlijn.rules.about import About
from krachtlijn.rules.expression.day import last_day_of_term, later
from krachtlijn.rules.expression.leaf import Undecided, dated
from krachtlijn.rules.expression.logic import all_of, any_of
from krachtlijn.rules.expression.span import full_years
from krachtlijn.rules.law.knelpuntpremie.questions import LEFT_SECONDARY_ON
from krachtlijn.rules.law.leerjob import questions as ask
from krachtlijn.rules.law.person_questions import BIRTH_DATE, HIGHER_DIPLOMA, REGISTERED_JOBSEEKER
from krachtlijn.rules.law.training_questions import ON
from krachtlijn.rules.law.workplace_questions import AGREEMENT_ENDS_ON
from krachtlijn.rules.rule import Condition, Quantity, Rule, Step, result_of
from krachtlijn.rules.unit import Unit

ACCURIA = "https://accuria.be/leerjobs-mogelijk-vanaf-2024/"
SECUREX = "https://www.securex.be/nl/lex4you/werkgever/nieuws/vlaanderen-lanceert-leerjobs-voor-jongeren-zonder-diploma-vanaf-1-januari-2024"

AGE_BELOW = dated("leerjob.age_below", Unit.COUNT)
MONTHS_OUT = dated("leerjob.months_out_of_school", Unit.MONTHS)
AGE_INSTEAD = dated("leerjob.age_instead", Unit.COUNT)
AGE_INSTEAD_COUNTS = dated("leerjob.age_instead_of_years", Unit.FLAG)
MIN_MONTHS, MAX_MONTHS = dated("leerjob.min_months", Unit.MONTHS), dated("leerjob.max_months", Unit.MONTHS)

AGE = Quantity(
    name="age_at_start", title=Text(nl="leeftijd bij de start", en="age at the start"), amount=full_years(BIRTH_DATE, ON)
)
EARLIEST_END = Quantity(
    name="earliest_end",
    title=Text(nl="eindigt ten vroegste op", en="ends at the earliest on"),
    amount=last_day_of_term(ON, MIN_MONTHS),
)
LATEST_END = Quantity(
    name="latest_end",
    title=Text(nl="eindigt ten laatste op", en="ends at the latest on"),
    amount=last_day_of_term(ON, MAX_MONTHS),
)

PERSON: tuple[Step, ...] = (
    Condition(
        name="schooling_done",
        holds=ask.COMPULSORY_SCHOOLING_DONE,
        met=Text(nl="Uw leerplicht is voorbij.", en="You are past compulsory schooling."),
        not_met=Text(
            nl="U bent nog leerplichtig. Vraag uw school naar duaal leren.",
            en="You are still in compulsory schooling. Ask your school about dual learning.",
        ),
        source=ACCURIA,
    ),
    Condition(
        name="jobseeker_without_work",
        holds=all_of(REGISTERED_JOBSEEKER, ~ask.WORKS_NOW),
        met=Text(
            nl="U bent ingeschreven als werkzoekende en u werkt niet.", en="You are registered as a jobseeker and do not work."
        ),
        not_met=Text(
            nl="U werkt, of u bent niet ingeschreven als werkzoekende. Schrijf u in bij VDAB als u zonder werk bent.",
            en="You work, or you are not registered as a jobseeker. Register with VDAB when you are out of work.",
        ),
        source=ACCURIA,
    ),
    AGE,
    Condition(
        name="young_enough",
        holds=result_of(AGE) < AGE_BELOW,
        met=Text(nl="U bent jong genoeg.", en="You are young enough."),
        not_met=Text(
            nl="U bent {age_at_start} jaar bij de start. Een leerjob begint voor {leerjob.age_below}. Vraag VDAB naar een IBO.",
            en="You are {age_at_start} at the start. A leerjob exists below {leerjob.age_below}; ask VDAB about an IBO.",
        ),
        source=ACCURIA,
    ),
    Condition(
        name="long_enough_out_of_school",
        holds=any_of(later(LEFT_SECONDARY_ON, MONTHS_OUT) <= ON, all_of(AGE_INSTEAD_COUNTS, result_of(AGE) >= AGE_INSTEAD)),
        met=Text(nl="U bent lang genoeg van school, of oud genoeg.", en="You left school long enough ago, or are old enough."),
        not_met=Text(
            nl="U bent nog geen {leerjob.months_out_of_school} uit het secundair onderwijs en nog geen {leerjob.age_instead} "
            "jaar. Wacht tot het zo ver is, of vraag VDAB naar een IBO.",
            en="You left secondary education less than {leerjob.months_out_of_school} ago and are not {leerjob.age_instead} yet. "
            "Wait until then, or ask VDAB about an IBO.",
        ),
        source=ACCURIA,
    ),
    Condition(
        name="entry_terms",
        holds=ask.MEETS_ENTRY_TERMS,
        met=Text(nl="U voldoet aan de instapvoorwaarden van het beroep.", en="You meet the entry terms of the occupation."),
        not_met=Text(
            nl="U voldoet niet aan de instapvoorwaarden van dit beroep. Vraag VDAB welk ander beroep wel kan.",
            en="You do not meet the entry terms of this occupation. Ask VDAB which other occupation is possible.",
        ),
        source=ACCURIA,
    ),
)
DIPLOMA: tuple[Step, ...] = (
    Condition(
        name="no_diploma_for_work",
        holds=all_of(~ask.LABOUR_MARKET_DIPLOMA, ~HIGHER_DIPLOMA),
        met=Text(nl="U hebt geen diploma dat u uitsluit.", en="You hold no diploma that excludes you."),
        not_met=Text(
            nl="U hebt al een diploma voor de arbeidsmarkt of van hoger onderwijs. Vraag VDAB naar een IBO of een opleiding.",
            en="You already hold a diploma for the labour market or of higher education. Ask VDAB about an IBO or a training.",
        ),
        source=ACCURIA,
    ),
    Condition(
        name="no_such_qualification",
        holds=all_of(~ask.SAME_QUALIFICATION, ~ask.LEVEL_4_QUALIFICATION),
        met=Text(nl="U hebt geen beroepskwalificatie die u uitsluit.", en="You hold no qualification that excludes you."),
        not_met=Text(
            nl="U hebt deze beroepskwalificatie al, of een van niveau 4. Vraag VDAB welke job daarbij past.",
            en="You already hold this beroepskwalificatie, or one of level 4. Ask VDAB which job fits it.",
        ),
        source=ACCURIA,
    ),
)
FIRM: tuple[Step, ...] = (
    Condition(
        name="recognised_firm_with_mentor",
        holds=all_of(ask.FIRM_RECOGNISED, ask.HAS_MENTOR),
        met=Text(nl="De onderneming is erkend en heeft een mentor.", en="The firm is recognised and has a mentor."),
        not_met=Text(
            nl="De onderneming is niet erkend voor leerjobs of heeft geen mentor. Zoek met VDAB een andere onderneming.",
            en="The firm is not recognised for leerjobs or has no mentor. Look for another firm with VDAB.",
        ),
        source=ACCURIA,
    ),
    EARLIEST_END,
    LATEST_END,
    Condition(
        name="agreement",
        holds=all_of(
            ask.WRITTEN_BEFORE_START,
            ask.FULL_TIME,
            result_of(EARLIEST_END) <= AGREEMENT_ENDS_ON,
            result_of(LATEST_END) >= AGREEMENT_ENDS_ON,
        ),
        met=Text(nl="De leerjobovereenkomst is in orde.", en="The leerjob agreement is in order."),
        not_met=Text(
            nl="De leerjobovereenkomst is niet in orde. Teken ze voor de start, voltijds (werk en les samen), voor "
            "{leerjob.min_months} tot {leerjob.max_months}.",
            en="The leerjob agreement is not in order. Sign it before the start, full time (work and lessons together), for "
            "{leerjob.min_months} to {leerjob.max_months}.",
        ),
        source=ACCURIA,
    ),
    Quantity(
        name="learning_allowance",
        title=Text(nl="leervergoeding per maand", en="learning allowance a month"),
        amount=Undecided(
            of_unit=Unit.EURO,
            why=Text(
                nl="De onderneming betaalt u elke maand een leervergoeding. Hoeveel, staat in geen bron: vraag het VDAB.",
                en="The firm pays you a learning allowance every month. How much stands in no source: ask VDAB.",
            ),
        ),
    ),
)

RULE = Rule(
    instrument="leerjob",
    title=Text(nl="Leerjob", en="Job to learn an occupation (leerjob)"),
    valid_from=date(2024, 1, 1),
    source=SECUREX,
    steps=(*PERSON, *DIPLOMA, *FIRM),
)

# An agreement with a firm: it opens no limit for a training somebody chooses.
LIMIT_TERMS = None
ABOUT = About(
    sentence=Text(
        nl="Een jongere zonder diploma voor de arbeidsmarkt leert een beroep in een onderneming, met lessen en een vergoeding.",
        en="A young person without a diploma for the labour market learns a job in a firm, with lessons and an allowance.",
    ),
    matters_for=SEEKING_WORK,
    otherwise=Text(
        nl="Een leerjob is er alleen voor jongeren die geen werk hebben en als werkzoekende ingeschreven zijn.",
        en="A leerjob is only for young people who have no work and are registered as jobseekers.",
    ),
)
