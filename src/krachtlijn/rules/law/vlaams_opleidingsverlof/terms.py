"""The last days: a strict one for the claim (since 2022-23), guidelines for the certificates; and when leave may be taken.

Which day and how many days are parameters; whether a last day is strict or a guideline (the official page calls it a
richtlijn) stands with its term.
"""

from krachtlijn.kernel.text import Text
from krachtlijn.rules.expression.amount import largest
from krachtlijn.rules.expression.choice import known, switch
from krachtlijn.rules.expression.day import earlier, last_day_of_term, later, school_year_day
from krachtlijn.rules.expression.leaf import Absent, dated
from krachtlijn.rules.expression.logic import all_of, any_of
from krachtlijn.rules.expression.node import Literal
from krachtlijn.rules.law.training_questions import IS_HIGHER_EDUCATION, ON, TRAINING_ENDS_ON, TRAINING_STARTS_ON
from krachtlijn.rules.law.vlaams_opleidingsverlof import employment, sources, training
from krachtlijn.rules.law.vlaams_opleidingsverlof import questions as ask
from krachtlijn.rules.rule import Condition, Notice, Quantity, Step, Term, result_of
from krachtlijn.rules.unit import Unit

CLAIM_OPENS_MONTHS = dated("vov.claim_opens_months", Unit.MONTHS)
CLAIM_DEADLINE_MONTHS = dated("vov.claim_deadline_months", Unit.MONTHS)
CLAIM_STRICT = dated("vov.claim_strict", Unit.FLAG)
CLAIM_EXTENDED_UNTIL = dated("vov.claim_extended_until", Unit.DATE)
NOTICE_DAYS_LATE = dated("vov.employee_notice_days_late", Unit.DAYS)
ATTEST_DAYS = dated("vov.attest_days", Unit.DAYS)
LEAVE_DAYS_BEFORE = dated("vov.leave_days_before", Unit.DAYS)
LEAVE_DAYS_AFTER = dated("vov.leave_days_after", Unit.DAYS)
GUIDELINE = Literal(value=False, of_unit=Unit.FLAG)
DOES_NOT_APPLY = Absent(of_unit=Unit.DATE)
NOTICE_DAY = school_year_day(ON, dated("vov.employee_notice_day", Unit.DAY_OF_YEAR))
ENROLMENT_FINAL_DAY = school_year_day(ON, dated("vov.enrolment_final_day", Unit.DAY_OF_YEAR))
REFUSAL_DAYS = dated("vov.employer_refusal_days", Unit.DAYS)

# Who enters service during the training counts the three months from that day.
CLAIM_STARTS = switch(
    (known(ask.ENTERED_SERVICE_ON), largest(TRAINING_STARTS_ON, ask.ENTERED_SERVICE_ON)), otherwise=TRAINING_STARTS_ON
)
CLAIM_TERM = last_day_of_term(CLAIM_STARTS, CLAIM_DEADLINE_MONTHS)
CLAIM_DAY = switch((known(CLAIM_EXTENDED_UNTIL), largest(CLAIM_TERM, CLAIM_EXTENDED_UNTIL)), otherwise=CLAIM_TERM)
ASK_EMPLOYER_BY = Quantity(
    name="ask_employer_by",
    title=Text(nl="laatste dag waarop de werkgever niet mag weigeren", en="last day on which the employer may not refuse"),
    amount=earlier(CLAIM_DAY, REFUSAL_DAYS),
    shown=False,
)
RIGHT = all_of(*(result_of(step) for step in (*employment.STEPS, *training.STEPS) if isinstance(step, Condition)))

STEPS: tuple[Step, ...] = (
    Quantity(
        name="leave_from",
        title=Text(nl="eerste dag van het verlof", en="first day of leave"),
        amount=earlier(TRAINING_STARTS_ON, LEAVE_DAYS_BEFORE),
        asked=False,
    ),
    Quantity(
        name="leave_until",
        title=Text(nl="laatste dag van het verlof", en="last day of leave"),
        amount=later(TRAINING_ENDS_ON, LEAVE_DAYS_AFTER),
        asked=False,
    ),
    Quantity(
        name="claim_opens_on",
        title=Text(nl="aanvraag terugbetaling mogelijk vanaf", en="refund can be claimed from"),
        amount=earlier(TRAINING_STARTS_ON, CLAIM_OPENS_MONTHS),
        asked=False,
    ),
    Term(
        name="claim",
        what=Text(nl="de werkgever vraagt de terugbetaling aan", en="the employer claims the refund"),
        day=CLAIM_DAY,
        source=sources.CLAIM,
        strict=CLAIM_STRICT,
    ),
    ASK_EMPLOYER_BY,
    Term(
        name="ask_employer",
        what=Text(
            nl="u vraagt het verlof aan uw werkgever; wie het later vraagt, mag de werkgever weigeren",
            en="you ask your employer for the leave; the employer may refuse who asks later",
        ),
        day=result_of(ASK_EMPLOYER_BY),
        source=sources.REQUEST,
        strict=GUIDELINE,
    ),
    Notice(
        name="employer_may_refuse",
        when=all_of(RIGHT, known(result_of(ASK_EMPLOYER_BY))),
        text=Text(
            nl="Vraag het verlof ten laatste op {ask_employer_by} aan uw werkgever. Wie het later vraagt, doet dat minder dan "
            "{vov.employer_refusal_days} voor de laatste dag van de werkgever zelf ({claim}): dan mag de werkgever weigeren.",
            en="Ask your employer for the leave on {ask_employer_by} at the latest. Later is less than "
            "{vov.employer_refusal_days} before the employer's own last day ({claim}): the employer may then refuse.",
        ),
        source=sources.REQUEST,
    ),
    Term(
        name="notice_to_employer",
        what=Text(
            nl="u geeft het inschrijvingsattest aan uw werkgever",
            en="you give the enrolment certificate to your employer",
        ),
        day=switch(
            (
                any_of(ask.ENROLLED_ON > NOTICE_DAY, TRAINING_STARTS_ON > NOTICE_DAY),
                later(ask.ENROLLED_ON, NOTICE_DAYS_LATE),
            ),
            otherwise=NOTICE_DAY,
        ),
        source=sources.EMPLOYEE_NOTICE,
        strict=GUIDELINE,
    ),
    Term(
        name="notice_after_entry",
        what=Text(
            nl="u geeft het inschrijvingsattest aan uw nieuwe werkgever",
            en="you give the enrolment certificate to your new employer",
        ),
        day=switch(
            (school_year_day(ON, (9, 1)) <= ask.ENTERED_SERVICE_ON, later(ask.ENTERED_SERVICE_ON, NOTICE_DAYS_LATE)),
            otherwise=DOES_NOT_APPLY,
        ),
        source=sources.REQUEST,
        strict=GUIDELINE,
    ),
    Term(
        name="enrolment_attest",
        what=Text(
            nl="de opleidingsverstrekker bezorgt het inschrijvingsattest",
            en="the provider delivers the enrolment certificate",
        ),
        day=later(ask.ENROLLED_ON, ATTEST_DAYS),
        source=sources.REQUEST,
        strict=GUIDELINE,
    ),
    Term(
        name="enrolment_final",
        what=Text(
            nl="uw inschrijving in het hoger onderwijs is definitief",
            en="your enrolment in higher education is definitive",
        ),
        day=switch((IS_HIGHER_EDUCATION, ENROLMENT_FINAL_DAY), otherwise=DOES_NOT_APPLY),
        source=sources.REQUEST,
        strict=GUIDELINE,
    ),
)
