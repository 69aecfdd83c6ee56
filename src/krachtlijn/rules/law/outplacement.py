"""What the four regimes of outplacement share: who is dismissed, whose rule is that of the employment cell, and last days.

The regimes are `outplacement_opzeg` (notice worked), `outplacement_verbrekingsvergoeding` (pay in lieu), `outplacement_45plus`
(fewer than 30 weeks) and `outplacement_tewerkstellingscel` (employment cell). Who falls under the cell never gets the answer of
one of the other three.
"""

from krachtlijn.kernel.text import Text
from krachtlijn.rules.expression.choice import known, switch
from krachtlijn.rules.expression.leaf import Absent, Undecided, dated
from krachtlijn.rules.expression.logic import all_of, any_of
from krachtlijn.rules.expression.node import Expression
from krachtlijn.rules.law import dismissal_questions as ask
from krachtlijn.rules.rule import Condition, Step, result_of
from krachtlijn.rules.unit import Unit

LAW = "wet van 26 december 2013 (eenheidsstatuut), in de wet van 5 september 2001"
DETAILS = "https://www.cevora.be/nl/extra-diensten/outplacement/in-detail"
CELL = "https://werkgevers.vdab.be/hraanbod/tewerkstellingscel.shtml"
OTHER_REGIME = "https://workpocket.be/4/1/recht-op-outplacement-voor-oudere-werknemers/"
EXCLUSIONS = (
    "http://www.switch-group.be/diensten/outplacement/de-wetgeving/overzicht-van-de-wetgeving-rond-outplacement/"
    "algemene-regel-outplacement-sinds-januari-2014-bij-het-eenheidsstatuut/"
)

MIN_WEEKS = dated("outplacement.min_weeks", Unit.WEEKS)
CELL_MIN_STAFF = dated("outplacement.cell_min_staff", Unit.COUNT)
HOURS = dated("outplacement.hours", Unit.HOURS)
NO_OFFER_IN_TIME = Text(
    nl="Kwam er geen aanbod, dan stelt u uw werkgever schriftelijk in gebreke.",
    en="If no offer came, give your employer written notice of default.",
)
NO_DAY = Absent(of_unit=Unit.DATE)

# The employer must set up a cell, or join the permanent one, with more staff than this; a smaller one may.
UNDER_CELL = any_of(ask.ENROLLED_IN_CELL, all_of(ask.COLLECTIVE_DISMISSAL, ask.EMPLOYER_STAFF > CELL_MIN_STAFF))
DISMISSED = Condition(
    name="dismissed",
    holds=ask.CONTRACT_END.equals("dismissed"),
    met=Text(
        nl="Uw werkgever ontslaat u, en niet om een dringende reden.", en="Your employer dismisses you, not for an urgent reason."
    ),
    not_met=Text(
        nl="Dit recht is er alleen voor wie door de werkgever ontslagen wordt, en niet om een dringende reden. "
        "U gaf aan: {contract_end}. Bij medische overmacht bestaat er een andere regeling; vraag ernaar bij uw vakbond.",
        en="This right is only for people whom the employer dismisses, not for an urgent reason. "
        "You answered: {contract_end}. After medical force majeure there is another scheme; ask your union about it.",
    ),
    source=EXCLUSIONS,
)
OUTSIDE_CELL = Condition(
    name="outside_employment_cell",
    holds=~UNDER_CELL,
    met=Text(nl="U valt niet onder een tewerkstellingscel.", en="You do not fall under an employment cell."),
    not_met=Text(
        nl="U valt onder een tewerkstellingscel. Daar gelden andere regels dan deze. Vraag in de cel of bij VDAB wat u krijgt.",
        en="You fall under an employment cell. Other rules than these apply there. Ask the cell or VDAB what you get.",
    ),
    source=OTHER_REGIME,
)
LONG_ENOUGH = Condition(
    name="long_enough",
    holds=ask.NOTICE_WEEKS >= MIN_WEEKS,
    met=Text(
        nl="Uw opzeg of vergoeding telt {notice_weeks}. Het minimum is {outplacement.min_weeks}; uw leeftijd telt niet.",
        en="Your notice or pay in lieu is {notice_weeks}. The minimum is {outplacement.min_weeks}; your age does not count.",
    ),
    not_met=Text(
        nl="Uw opzeg of vergoeding telt {notice_weeks}. Het minimum is {outplacement.min_weeks}. Bent u 45 of ouder, kijk dan "
        "bij outplacement voor 45-plussers.",
        en="Your notice or pay in lieu is {notice_weeks}. The minimum is {outplacement.min_weeks}. If you are 45 or older, see "
        "outplacement for people over 45.",
    ),
    source=DETAILS,
    article=LAW,
)


def settled_by(settlement: str, *, met: Text, not_met: Text) -> Condition:
    """The condition that the dismissal is settled in this way; undecided for notice that turned into pay in lieu."""
    turned = Undecided(
        of_unit=Unit.FLAG,
        why=Text(
            nl="Eerst een opzegtermijn en later een vergoeding: welke regels dan gelden, staat in geen bron die wij lazen. Vraag "
            "het aan uw vakbond of aan de FOD Werkgelegenheid.",
            en="First notice and later pay in lieu: which rules apply then stands in no source we read. Ask your union or the "
            "Federal Public Service Employment.",
        ),
    )
    return Condition(
        name="settled_in_this_way",
        holds=switch(
            (ask.SETTLEMENT.equals("notice_then_in_lieu"), turned),
            otherwise=ask.SETTLEMENT.equals(settlement),
        ),
        met=met,
        not_met=not_met,
        source=DETAILS,
    )


def right_of(steps: tuple[Step, ...]) -> Expression:
    """Whether every condition among the steps holds."""
    return all_of(*(result_of(step) for step in steps if isinstance(step, Condition)))


def while_no_offer(day: Expression) -> Expression:
    """The day, as long as nobody told that an offer came."""
    return switch((known(ask.OFFERED_ON), NO_DAY), otherwise=day)
