"""The last days: one after which the claim is lost (since 2022-23), one after which the employer may refuse, guidelines for
the certificates (the official page calls them a richtlijn); and when leave may be taken.

Which day and how many days are parameters; what a day too late means stands with its term.
"""

from krachtlijn.kernel.text import Text
from krachtlijn.rules.expression.amount import largest
from krachtlijn.rules.expression.choice import known, switch
from krachtlijn.rules.expression.day import earlier, last_day_of_term, later, school_year_day
from krachtlijn.rules.expression.leaf import Absent, dated
from krachtlijn.rules.expression.logic import all_of, any_of
from krachtlijn.rules.law.training_questions import IS_HIGHER_EDUCATION, ON, TRAINING_ENDS_ON, TRAINING_STARTS_ON
from krachtlijn.rules.law.vlaams_opleidingsverlof import employment, sources, training
from krachtlijn.rules.law.vlaams_opleidingsverlof import questions as ask
from krachtlijn.rules.rule import Condition, Notice, Quantity, Step, Term, result_of
from krachtlijn.rules.term import ALLOWS_REFUSAL, FORFEITS, GUIDELINE, Bound, Convention, Counting
from krachtlijn.rules.unit import Unit

CLAIM_OPENS_MONTHS = dated("vov.claim_opens_months", Unit.MONTHS)
CLAIM_DEADLINE_MONTHS = dated("vov.claim_deadline_months", Unit.MONTHS)
CLAIM_LATENESS = dated("vov.claim_lateness", Unit.TEXT)
CLAIM_EXTENDED_UNTIL = dated("vov.claim_extended_until", Unit.DATE)
NOTICE_DAYS_LATE = dated("vov.employee_notice_days_late", Unit.DAYS)
ATTEST_DAYS = dated("vov.attest_days", Unit.DAYS)
LEAVE_DAYS_BEFORE = dated("vov.leave_days_before", Unit.DAYS)
LEAVE_DAYS_AFTER = dated("vov.leave_days_after", Unit.DAYS)
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
CLAIM_COUNTING = (
    Counting(how=Convention.EXTENDED, when=all_of(known(CLAIM_EXTENDED_UNTIL), CLAIM_EXTENDED_UNTIL > CLAIM_TERM)),
    Counting(how=Convention.FIRST_DAY_COUNTS, length=CLAIM_DEADLINE_MONTHS),
)
ASK_EMPLOYER_BY = Quantity(
    name="ask_employer_by",
    title=Text(nl="laatste dag waarop de werkgever niet mag weigeren", en="last day on which the employer may not refuse"),
    amount=earlier(CLAIM_DAY, REFUSAL_DAYS),
    shown=False,
)
IS_LATE_ATTEST = any_of(ask.ENROLLED_ON > NOTICE_DAY, TRAINING_STARTS_ON > NOTICE_DAY)
NOTICE_COUNTING = (
    Counting(how=Convention.DAY_AFTER_IS_FIRST, length=NOTICE_DAYS_LATE, when=IS_LATE_ATTEST),
    Counting(how=Convention.DAY_OF_SCHOOL_YEAR),
)
LEAVE_FROM = Quantity(
    name="leave_from",
    title=Text(nl="eerste dag van het verlof", en="first day of leave"),
    amount=earlier(TRAINING_STARTS_ON, LEAVE_DAYS_BEFORE),
    asked=False,
)
LEAVE_UNTIL = Quantity(
    name="leave_until",
    title=Text(nl="laatste dag van het verlof", en="last day of leave"),
    amount=later(TRAINING_ENDS_ON, LEAVE_DAYS_AFTER),
    asked=False,
)
CLAIM_OPENS_ON = Quantity(
    name="claim_opens_on",
    title=Text(nl="aanvraag terugbetaling mogelijk vanaf", en="refund can be claimed from"),
    amount=earlier(TRAINING_STARTS_ON, CLAIM_OPENS_MONTHS),
    asked=False,
)
RIGHT = all_of(*(result_of(step) for step in (*employment.STEPS, *training.STEPS) if isinstance(step, Condition)))

STEPS: tuple[Step, ...] = (
    LEAVE_FROM,
    LEAVE_UNTIL,
    CLAIM_OPENS_ON,
    Term(
        name="claim",
        what=Text(nl="de werkgever vraagt de terugbetaling aan", en="the employer claims the refund"),
        day=CLAIM_DAY,
        source=sources.CLAIM,
        lateness=CLAIM_LATENESS,
        bound=Bound.EMPLOYER,
        counting=CLAIM_COUNTING,
        first_day=result_of(CLAIM_OPENS_ON),
    ),
    ASK_EMPLOYER_BY,
    Term(
        name="ask_employer",
        what=Text(
            nl="u vraagt het verlof aan uw werkgever",
            en="you ask your employer for the leave",
        ),
        day=result_of(ASK_EMPLOYER_BY),
        source=sources.REQUEST,
        lateness=ALLOWS_REFUSAL,
        bound=Bound.EMPLOYEE,
        counting=(Counting(how=Convention.COUNTED_BACK, length=REFUSAL_DAYS),),
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
            (IS_LATE_ATTEST, later(ask.ENROLLED_ON, NOTICE_DAYS_LATE)),
            otherwise=NOTICE_DAY,
        ),
        source=sources.EMPLOYEE_NOTICE,
        lateness=GUIDELINE,
        bound=Bound.EMPLOYEE,
        counting=NOTICE_COUNTING,
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
        lateness=GUIDELINE,
        bound=Bound.EMPLOYEE,
        counting=(Counting(how=Convention.DAY_AFTER_IS_FIRST, length=NOTICE_DAYS_LATE),),
    ),
    Term(
        name="enrolment_attest",
        what=Text(
            nl="de opleidingsverstrekker bezorgt het inschrijvingsattest",
            en="the provider delivers the enrolment certificate",
        ),
        day=later(ask.ENROLLED_ON, ATTEST_DAYS),
        source=sources.REQUEST,
        lateness=GUIDELINE,
        bound=Bound.PROVIDER,
        counting=(Counting(how=Convention.DAY_AFTER_IS_FIRST, length=ATTEST_DAYS),),
    ),
    Term(
        name="enrolment_final",
        what=Text(
            nl="uw inschrijving in het hoger onderwijs is definitief",
            en="your enrolment in higher education is definitive",
        ),
        day=switch((IS_HIGHER_EDUCATION, ENROLMENT_FINAL_DAY), otherwise=DOES_NOT_APPLY),
        source=sources.REQUEST,
        lateness=GUIDELINE,
        bound=Bound.EMPLOYEE,
        counting=(Counting(how=Convention.DAY_OF_SCHOOL_YEAR),),
    ),
    Term(
        name="take_leave",
        what=Text(nl="u neemt het verlof op", en="you take the leave"),
        day=result_of(LEAVE_UNTIL),
        first_day=result_of(LEAVE_FROM),
        source=sources.REQUEST,
        lateness=FORFEITS,
        bound=Bound.EMPLOYEE,
        counting=(Counting(how=Convention.DAY_AFTER_IS_FIRST, length=LEAVE_DAYS_AFTER),),
        is_act=False,
    ),
)
