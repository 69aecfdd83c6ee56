"""Outplacement after pay in lieu of notice: general regime since 1 January 2014, any age.

The guidance is worth a twelfth of the yearly pay between two bounds, which follow the fraction of who works part time. Each
amount is rounded to the cent, half up; no source tells a rounding.
"""

from datetime import date

from krachtlijn.kernel.money import EURO_SCALE, Rounding
from krachtlijn.kernel.text import Text
from krachtlijn.people.position import Position
from krachtlijn.rules.about import About
from krachtlijn.rules.expression.amount import largest, ratio_of, share_of, smallest
from krachtlijn.rules.expression.choice import known, switch
from krachtlijn.rules.expression.day import later
from krachtlijn.rules.expression.leaf import dated
from krachtlijn.rules.expression.node import Expression
from krachtlijn.rules.law import dismissal_questions as ask
from krachtlijn.rules.law import outplacement
from krachtlijn.rules.rule import Notice, Quantity, Rule, Step, Term
from krachtlijn.rules.term import FORFEITS, GUIDELINE, Bound, Convention, Counting
from krachtlijn.rules.unit import Unit

FAQ = "https://www.sociare.be/kennisbank/faq-outplacement"
ALWAYS_DEDUCTED = "https://www.herstart.be/wat-is-outplacementbegeleiding/"
CENT = EURO_SCALE // 100
TWELFTH = (1, 12)

OFFER_DAYS = dated("outplacement.offer_days", Unit.DAYS)
DEFAULT_WEEKS = dated("outplacement.default_weeks", Unit.WEEKS)
OFFER_AFTER_DEFAULT_WEEKS = dated("outplacement.offer_after_default_weeks", Unit.WEEKS)
ANSWER_WEEKS = dated("outplacement.answer_weeks", Unit.WEEKS)
VALUE_MIN = dated("outplacement.value_min", Unit.EURO)
VALUE_MAX = dated("outplacement.value_max", Unit.EURO)
OFFER_DAY = later(ask.CONTRACT_ENDS_ON, OFFER_DAYS)


def _pro_rata(amount: Expression) -> Expression:
    return share_of(amount, ask.FRACTION_BEFORE_DISMISSAL, rounding=Rounding.HALF_UP, step=CENT)


CONDITIONS: tuple[Step, ...] = (
    outplacement.DISMISSED,
    outplacement.OUTSIDE_CELL,
    outplacement.settled_by(
        "in_lieu",
        met=Text(nl="U krijgt een verbrekingsvergoeding.", en="You get pay in lieu of notice."),
        not_met=Text(
            nl="U krijgt geen verbrekingsvergoeding. Kijk bij outplacement tijdens de opzegtermijn.",
            en="You get no pay in lieu of notice. See outplacement during notice.",
        ),
    ),
    outplacement.LONG_ENOUGH,
)
AMOUNTS: tuple[Step, ...] = (
    Quantity(
        name="hours",
        title=Text(nl="uren begeleiding, betaald door de werkgever", en="hours of guidance, paid by the employer"),
        amount=outplacement.HOURS,
    ),
    Quantity(
        name="value",
        title=Text(nl="minimale waarde van de begeleiding", en="minimum value of the guidance"),
        amount=smallest(
            largest(ratio_of(ask.YEARLY_PAY, TWELFTH, rounding=Rounding.HALF_UP, step=CENT), _pro_rata(VALUE_MIN)),
            _pro_rata(VALUE_MAX),
        ),
        asked=False,
    ),
    Notice(
        name="weeks_deducted",
        when=outplacement.right_of(CONDITIONS),
        text=Text(
            nl="Van uw vergoeding gaan {outplacement.deducted_weeks} loon af voor de begeleiding. Volgens de ene bron alleen als "
            f"u het aanbod aanvaardt ({FAQ}), volgens de andere altijd ({ALWAYS_DEDUCTED}). Vraag het na voor u weigert.",
            en="From your pay in lieu {outplacement.deducted_weeks} of pay are deducted for the guidance. One source says only "
            f"when you accept the offer ({FAQ}), another says always ({ALWAYS_DEDUCTED}). Ask before you refuse.",
        ),
        source=FAQ,
    ),
)
TERMS: tuple[Step, ...] = (
    Term(
        name="offer",
        what=Text(nl="uw werkgever doet u een aanbod voor outplacement", en="your employer offers you outplacement"),
        day=outplacement.while_no_offer(OFFER_DAY),
        source=FAQ,
        lateness=GUIDELINE,
        bound=Bound.EMPLOYER,
        counting=(Counting(how=Convention.DAY_AFTER_IS_FIRST, length=OFFER_DAYS),),
        late=outplacement.NO_OFFER_IN_TIME,
    ),
    Term(
        name="default_notice",
        what=Text(
            nl="kwam er geen aanbod, dan stelt u uw werkgever schriftelijk in gebreke",
            en="if no offer came, you give your employer written notice of default",
        ),
        day=outplacement.while_no_offer(later(OFFER_DAY, DEFAULT_WEEKS)),
        source=FAQ,
        lateness=FORFEITS,
        bound=Bound.EMPLOYEE,
        counting=(Counting(how=Convention.DAY_AFTER_IS_FIRST, length=DEFAULT_WEEKS),),
    ),
    Term(
        name="offer_after_default",
        what=Text(
            nl="uw werkgever doet alsnog een aanbod, nadat u hem in gebreke stelde",
            en="your employer makes an offer after all, after your notice of default",
        ),
        day=switch(
            (known(ask.DEFAULT_NOTICE_ON), later(ask.DEFAULT_NOTICE_ON, OFFER_AFTER_DEFAULT_WEEKS)), otherwise=outplacement.NO_DAY
        ),
        source=FAQ,
        lateness=GUIDELINE,
        bound=Bound.EMPLOYER,
        counting=(Counting(how=Convention.DAY_AFTER_IS_FIRST, length=OFFER_AFTER_DEFAULT_WEEKS),),
    ),
    Term(
        name="answer",
        what=Text(nl="u aanvaardt of weigert het aanbod", en="you accept or refuse the offer"),
        day=later(ask.OFFERED_ON, ANSWER_WEEKS),
        source=FAQ,
        lateness=FORFEITS,
        bound=Bound.EMPLOYEE,
        counting=(Counting(how=Convention.DAY_AFTER_IS_FIRST, length=ANSWER_WEEKS),),
    ),
)
RULE = Rule(
    instrument="outplacement_verbrekingsvergoeding",
    title=Text(nl="Outplacement na een verbrekingsvergoeding", en="Outplacement after pay in lieu of notice (outplacement)"),
    valid_from=date(2014, 1, 1),
    source=FAQ,
    steps=(*CONDITIONS, *AMOUNTS, *TERMS),
)

# Guidance after a dismissal is paid to an office that the employer chooses: no hours or euros for a training.
LIMIT_TERMS = None
ABOUT = About(
    sentence=Text(
        nl="Begeleiding naar nieuw werk als u een grote verbrekingsvergoeding krijgt. Uw werkgever betaalt.",
        en="Guidance to new work when you get a large payment in lieu of notice. Your employer pays.",
    ),
    matters_for=frozenset({Position.DISMISSED}),
    otherwise=Text(
        nl="Outplacement is er alleen voor werknemers die ontslagen worden.",
        en="Outplacement is only for employees who are dismissed.",
    ),
)
