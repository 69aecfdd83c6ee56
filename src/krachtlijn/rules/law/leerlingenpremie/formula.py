"""Leerlingenpremie: a sum for the young person who learns at a workplace.

`on` is a day in the school year for which the premium is asked. The last day to register the agreement is counted as for the
premie kwalificerend werkplekleren: an agreement that begins on 1 September, on 1 December.
"""

from datetime import date

from krachtlijn.kernel.text import Text
from krachtlijn.people.position import Position
from krachtlijn.people.profile import Region
from krachtlijn.rules.about import About
from krachtlijn.rules.expression.choice import one_of
from krachtlijn.rules.expression.day import later
from krachtlijn.rules.expression.leaf import dated
from krachtlijn.rules.law.leerlingenpremie import questions as ask
from krachtlijn.rules.law.person_questions import RESIDENCE
from krachtlijn.rules.law.workplace_questions import AGREEMENT_REGISTERED_ON, AGREEMENT_STARTS_ON
from krachtlijn.rules.rule import Condition, Quantity, Rule, Term
from krachtlijn.rules.term import FORFEITS, Bound, Convention, Counting
from krachtlijn.rules.unit import Unit

SOCIAALKANTOOR = (
    "https://www.sociaalkantoor.be/blog/de-premie-kwalificerend-werkplekleren-en-de-leerlingenpremie-vanaf-1-september-2023"
)
SCHOOLS = "https://pro.katholiekonderwijs.vlaanderen/nieuwe-premies-voor-kwalificerend-werkplekleren"

AMOUNT = dated("learner_premium.amount", Unit.EURO)
REGISTER_MONTHS = dated("learner_premium.register_within_months", Unit.MONTHS)
LAST_DAY_TO_REGISTER = later(AGREEMENT_STARTS_ON, REGISTER_MONTHS)

RULE = Rule(
    instrument="leerlingenpremie",
    title=Text(nl="Leerlingenpremie", en="Premium for learners at a workplace (leerlingenpremie)"),
    valid_from=date(2023, 9, 1),
    source=SOCIAALKANTOOR,
    steps=(
        Condition(
            name="lives_in_flanders",
            holds=RESIDENCE.equals(Region.FLANDERS.value),
            met=Text(nl="U woont in Vlaanderen.", en="You live in Flanders."),
            not_met=Text(
                nl="U woont niet in Vlaanderen ({residence}). De premie is er alleen voor wie in Vlaanderen woont.",
                en="You do not live in Flanders ({residence}). The premium exists only for who lives in Flanders.",
            ),
            source=SOCIAALKANTOOR,
        ),
        Condition(
            name="agreement",
            holds=one_of(ask.AGREEMENT_KIND, "oao", "sao", "part_time_contract"),
            met=Text(nl="Uw overeenkomst geeft recht op de premie.", en="Your agreement gives a right to the premium."),
            not_met=Text(
                nl="U hebt geen overeenkomst die recht geeft: een OAO, een SAO of een deeltijdse arbeidsovereenkomst. Vraag uw "
                "trajectbegeleider welke u nodig hebt.",
                en="You have no agreement that gives a right: an OAO, an SAO or a part-time employment contract. Ask your "
                "counsellor which one you need.",
            ),
            source=SOCIAALKANTOOR,
        ),
        Condition(
            name="once_a_school_year",
            holds=~ask.RECEIVED_THIS_YEAR,
            met=Text(nl="U kreeg dit schooljaar nog geen premie.", en="You have not received a premium this school year."),
            not_met=Text(
                nl="U kreeg dit schooljaar al een leerlingenpremie. Volgend schooljaar kan het weer.",
                en="You received a leerlingenpremie this school year. Next school year it is possible again.",
            ),
            source=SOCIAALKANTOOR,
        ),
        Condition(
            name="registered_in_time",
            holds=AGREEMENT_REGISTERED_ON <= LAST_DAY_TO_REGISTER,
            met=Text(nl="De overeenkomst is op tijd geregistreerd.", en="The agreement was registered in time."),
            not_met=Text(
                nl="De overeenkomst is geregistreerd op {agreement_registered_on}, meer dan "
                "{learner_premium.register_within_months} na het begin. Dan vervalt de premie.",
                en="The agreement was registered on {agreement_registered_on}, more than "
                "{learner_premium.register_within_months} after its beginning. The premium is lost.",
            ),
            source=SCHOOLS,
        ),
        Quantity(name="premium", title=Text(nl="premie voor u", en="premium for you"), amount=AMOUNT),
        Term(
            name="register",
            what=Text(nl="de onderneming laat uw overeenkomst registreren", en="the firm has your agreement registered"),
            day=LAST_DAY_TO_REGISTER,
            source=SCHOOLS,
            lateness=FORFEITS,
            bound=Bound.ENTERPRISE,
            counting=(Counting(how=Convention.DAY_AFTER_IS_FIRST, length=REGISTER_MONTHS),),
        ),
    ),
)

# A sum once a school year, whatever the training costs: it opens no limit for a training somebody chooses.
LIMIT_TERMS = None
ABOUT = About(
    sentence=Text(
        nl="Een premie voor jongeren die leren op een werkplek.",
        en="A premium for young people who learn at a workplace.",
    ),
    matters_for=frozenset({Position.SCHOOL}),
    otherwise=Text(
        nl="Deze premie is er alleen voor leerlingen die leren en werken afwisselen.",
        en="This premium is only for pupils who alternate learning and working.",
    ),
)
