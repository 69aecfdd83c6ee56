"""Outplacement during a notice period that is worked: general regime since 1 January 2014, any age."""

from datetime import date

from krachtlijn.kernel.text import Text
from krachtlijn.people.position import Position
from krachtlijn.rules.about import About
from krachtlijn.rules.expression.day import later
from krachtlijn.rules.expression.leaf import dated
from krachtlijn.rules.law import dismissal_questions as ask
from krachtlijn.rules.law import outplacement
from krachtlijn.rules.rule import Notice, Quantity, Rule, Step, Term
from krachtlijn.rules.term import FORFEITS, GUIDELINE, Bound, Convention, Counting
from krachtlijn.rules.unit import Unit

OFFER_WEEKS = dated("outplacement.offer_weeks", Unit.WEEKS)
DEFAULT_WEEKS = dated("outplacement.default_weeks", Unit.WEEKS)
ANSWER_WEEKS = dated("outplacement.answer_weeks", Unit.WEEKS)
OFFER_DAY = later(ask.NOTICE_STARTS_ON, OFFER_WEEKS)

CONDITIONS: tuple[Step, ...] = (
    outplacement.DISMISSED,
    outplacement.OUTSIDE_CELL,
    outplacement.settled_by(
        "notice_worked",
        met=Text(nl="U werkt de opzegtermijn.", en="You work the notice period."),
        not_met=Text(
            nl="U werkt geen opzegtermijn. Kijk bij outplacement na een verbrekingsvergoeding.",
            en="You work no notice period. See outplacement after pay in lieu of notice.",
        ),
    ),
    outplacement.LONG_ENOUGH,
)
RULE = Rule(
    instrument="outplacement_opzeg",
    title=Text(nl="Outplacement tijdens de opzegtermijn", en="Outplacement during notice (outplacement)"),
    valid_from=date(2014, 1, 1),
    source=outplacement.DETAILS,
    steps=(
        *CONDITIONS,
        Quantity(
            name="hours",
            title=Text(nl="uren begeleiding, betaald door de werkgever", en="hours of guidance, paid by the employer"),
            amount=outplacement.HOURS,
        ),
        Notice(
            name="during_job_search_leave",
            when=outplacement.right_of(CONDITIONS),
            text=Text(
                nl="U volgt de begeleiding tijdens uw sollicitatieverlof, dus in de werktijd.",
                en="You follow the guidance during your leave to look for work, so in working time.",
            ),
            source=outplacement.EXCLUSIONS,
        ),
        Term(
            name="offer",
            what=Text(
                nl="uw werkgever doet u met een aangetekende brief een aanbod voor outplacement",
                en="your employer offers you outplacement by registered letter",
            ),
            day=outplacement.while_no_offer(OFFER_DAY),
            source=outplacement.DETAILS,
            lateness=GUIDELINE,
            bound=Bound.EMPLOYER,
            counting=(Counting(how=Convention.DAY_AFTER_IS_FIRST, length=OFFER_WEEKS),),
            late=outplacement.NO_OFFER_IN_TIME,
        ),
        Term(
            name="default_notice",
            what=Text(
                nl="kwam er geen aanbod, dan stelt u uw werkgever schriftelijk in gebreke",
                en="if no offer came, you give your employer written notice of default",
            ),
            day=outplacement.while_no_offer(later(OFFER_DAY, DEFAULT_WEEKS)),
            source=outplacement.DETAILS,
            lateness=FORFEITS,
            bound=Bound.EMPLOYEE,
            counting=(Counting(how=Convention.DAY_AFTER_IS_FIRST, length=DEFAULT_WEEKS),),
        ),
        Term(
            name="answer",
            what=Text(nl="u aanvaardt of weigert het aanbod", en="you accept or refuse the offer"),
            day=later(ask.OFFERED_ON, ANSWER_WEEKS),
            source=outplacement.DETAILS,
            lateness=FORFEITS,
            bound=Bound.EMPLOYEE,
            counting=(Counting(how=Convention.DAY_AFTER_IS_FIRST, length=ANSWER_WEEKS),),
        ),
    ),
)

# Guidance after a dismissal is paid to an office that the employer chooses: no hours or euros for a training.
LIMIT_TERMS = None
ABOUT = About(
    sentence=Text(
        nl="Begeleiding naar nieuw werk terwijl u een lange opzegtermijn werkt. Uw werkgever betaalt.",
        en="Guidance to new work while you work a long notice period. Your employer pays.",
    ),
    matters_for=frozenset({Position.DISMISSED}),
    otherwise=Text(
        nl="Outplacement is er alleen voor werknemers die ontslagen worden.",
        en="Outplacement is only for employees who are dismissed.",
    ),
)
