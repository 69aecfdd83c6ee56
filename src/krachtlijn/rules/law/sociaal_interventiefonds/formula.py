"""Sociaal Interventiefonds: VDAB pays outplacement and training when the employer cannot.

Sources disagree on place: pages of 2017 and 2021, and an undated page of VDAB, ask that somebody worked at a Flemish site; the
page of 10 January 2024 asks for domicile in Flanders. Where both hold or neither does, the sources agree and the answer is firm;
elsewhere it rests on a conflict. The amounts are those of the page of the day, paid to the outplacement office.
"""

from datetime import date

from krachtlijn.kernel.text import Text
from krachtlijn.people.position import Position
from krachtlijn.people.profile import Region
from krachtlijn.rules.about import About
from krachtlijn.rules.expression.choice import one_of, switch
from krachtlijn.rules.expression.day import earlier, later
from krachtlijn.rules.expression.leaf import Absent, dated
from krachtlijn.rules.expression.logic import all_of, any_of
from krachtlijn.rules.law.person_questions import RESIDENCE
from krachtlijn.rules.law.sociaal_interventiefonds import questions as ask
from krachtlijn.rules.rule import Condition, Notice, Quantity, Rule, Step, Term, result_of
from krachtlijn.rules.term import FORFEITS, Bound, Convention, Counting
from krachtlijn.rules.unit import Unit

VDAB = "https://werkgevers.vdab.be/werkgevers/premie-outplacement"
SUBSIDY = "https://vlaio.be/nl/subsidies-financiering/subsidiedatabank/outplacement-steunmogelijkheden"
LEGAL_BASE = "besluit van de Vlaamse Regering van 18 maart 2011"

PLACE_TEST = dated("sif.place_test", Unit.TEXT)
LEFT_WITHIN = dated("sif.left_within_months", Unit.MONTHS)
HOURS = dated("sif.hours", Unit.HOURS)
PERIOD = dated("sif.period_months", Unit.MONTHS)
APPLY_DAYS = dated("sif.apply_days", Unit.DAYS)
LIVES_IN_FLANDERS = RESIDENCE.equals(Region.FLANDERS.value)
IS_BANKRUPTCY = ask.TROUBLE.equals("bankruptcy")
LEFT_SHORTLY_BEFORE = all_of(
    ask.ROLE.equals("former_employee"),
    IS_BANKRUPTCY,
    earlier(ask.JUDGMENT_ON, LEFT_WITHIN) <= ask.LEFT_ON,
)

CONDITIONS: tuple[Condition, ...] = (
    Condition(
        name="part_of_enterprise",
        holds=any_of(one_of(ask.ROLE, "employee", "bankrupt_self_employed", "helper"), LEFT_SHORTLY_BEFORE),
        met=Text(
            nl="U hoort bij de mensen voor wie het fonds betaalt: {role_in_failing_enterprise}. Uw leeftijd telt niet.",
            en="You are among those the fund pays for: {role_in_failing_enterprise}. Your age does not count.",
        ),
        not_met=Text(
            nl="Het fonds betaalt voor werknemers, voor zelfstandigen die failliet gingen en hun helpers, en voor wie hoogstens "
            "{sif.left_within_months} voor het vonnis van faillissement vertrok. U gaf aan: {role_in_failing_enterprise}.",
            en="The fund pays for employees, for self-employed people who went bankrupt and their helpers, and for who left at "
            "most {sif.left_within_months} before the bankruptcy judgment. You answered: {role_in_failing_enterprise}.",
        ),
        source=VDAB,
    ),
    Condition(
        name="employer_cannot_pay",
        holds=any_of(
            one_of(ask.TROUBLE, "bankruptcy", "judicial_reorganisation"),
            all_of(one_of(ask.TROUBLE, *ask.NONPROFIT_TROUBLES), ask.MANIFEST_INSOLVENCY),
            all_of(ask.TROUBLE.equals("financial_trouble"), ask.LACK_OF_MEANS_PROVEN),
        ),
        met=Text(
            nl="De onderneming kan de outplacement niet betalen: {trouble_of_enterprise}.",
            en="The enterprise cannot pay for the outplacement: {trouble_of_enterprise}.",
        ),
        not_met=Text(
            nl="U gaf aan: {trouble_of_enterprise}. Het fonds betaalt bij een faillissement of gerechtelijke reorganisatie, bij "
            "een vzw die haar schulden duidelijk niet meer kan betalen, en bij geldproblemen die de onderneming bewijst. Anders "
            "betaalt uw werkgever de outplacement.",
            en="You answered: {trouble_of_enterprise}. The fund pays after a bankruptcy or judicial reorganisation, for a "
            "non-profit that manifestly cannot pay its debts, and for money trouble that the enterprise proves. Otherwise your "
            "employer pays for the outplacement.",
        ),
        source=VDAB,
    ),
    Condition(
        name="lost_work",
        holds=any_of(ask.ROLE.equals("former_employee"), ask.LOST_WORK),
        met=Text(nl="U hebt er geen werk meer.", en="You no longer work there."),
        not_met=Text(
            nl="U verloor uw werk niet. Het fonds betaalt voor wie daardoor werkloos werd.",
            en="You did not lose your work. The fund pays for people who became unemployed because of it.",
        ),
        source=VDAB,
    ),
    # Where one test of place holds and the other does not, the sources disagree and the test of the day decides.
    Condition(
        name="place",
        holds=any_of(
            all_of(LIVES_IN_FLANDERS, ask.WORKED_IN_FLANDERS),
            all_of(PLACE_TEST.equals("workplace"), ask.WORKED_IN_FLANDERS),
            all_of(PLACE_TEST.equals("domicile"), LIVES_IN_FLANDERS),
        ),
        met=Text(
            nl="U werkte of woont in Vlaanderen, zoals de regel van deze dag vraagt.",
            en="You worked or live in Flanders, as the rule of this day asks.",
        ),
        not_met=Text(
            nl="U werkte niet in een Vlaamse vestiging of u woont niet in Vlaanderen, zoals de regel van deze dag vraagt. Vraag "
            "de dienst van uw eigen gewest, Actiris of Forem, wat die doet.",
            en="You did not work at a Flemish site or do not live in Flanders, as the rule of this day asks. Ask the service of "
            "your own region, Actiris or Forem, what it does.",
        ),
        source=SUBSIDY,
    ),
)
AMOUNTS: tuple[Step, ...] = (
    Quantity(
        name="hours",
        title=Text(nl="uren begeleiding, betaald door het fonds", en="hours of guidance, paid by the fund"),
        amount=HOURS,
    ),
    Quantity(name="period_months", title=Text(nl="de begeleiding loopt over", en="the guidance runs over"), amount=PERIOD),
    Quantity(
        name="fee",
        title=Text(nl="betaald aan het kantoor per persoon, zonder btw", en="paid to the office per person, without VAT"),
        amount=dated("sif.fee", Unit.EURO),
    ),
    Quantity(
        name="fee_with_vat",
        title=Text(nl="betaald aan het kantoor per persoon, met btw", en="paid to the office per person, with VAT"),
        amount=dated("sif.fee_with_vat", Unit.EURO),
    ),
    Quantity(
        name="success_fee",
        title=Text(nl="extra aan het kantoor bij nieuw werk", en="extra to the office for new work"),
        amount=dated("sif.success_fee", Unit.EURO),
    ),
    Quantity(
        name="training_fee",
        title=Text(nl="voor opleiding per persoon", en="for training per person"),
        amount=dated("sif.training_fee", Unit.EURO),
    ),
)
RULE = Rule(
    instrument="sociaal_interventiefonds",
    title=Text(
        nl="Sociaal Interventiefonds (outplacement)", en="Social intervention fund (Sociaal Interventiefonds, outplacement)"
    ),
    valid_from=date(2017, 11, 14),
    source=LEGAL_BASE,
    steps=(
        *CONDITIONS,
        *AMOUNTS,
        Notice(
            name="who_applies",
            when=all_of(*(result_of(condition) for condition in CONDITIONS)),
            text=Text(
                nl="De onderneming, de curator of de vereffenaar vraagt het aan bij VDAB, niet u. Vraag na of dat gebeurd is.",
                en="The enterprise, the receiver or the liquidator applies to VDAB, not you. Ask whether that was done.",
            ),
            source=SUBSIDY,
        ),
        Term(
            name="apply",
            what=Text(
                nl="de curator of de overnemer vraagt de outplacement aan bij VDAB",
                en="the receiver or who takes over applies to VDAB for the outplacement",
            ),
            day=switch(
                (IS_BANKRUPTCY, later(ask.APPLICANT_APPOINTED_ON, APPLY_DAYS)),
                otherwise=Absent(of_unit=Unit.DATE),
            ),
            source=SUBSIDY,
            lateness=FORFEITS,
            bound=Bound.RECEIVER,
            counting=(Counting(how=Convention.DAY_AFTER_IS_FIRST, length=APPLY_DAYS),),
        ),
    ),
)

# The fund pays an office that VDAB chooses: no hours or euros for a training that a person chooses.
LIMIT_TERMS = None
ABOUT = About(
    sentence=Text(
        nl="Is de zaak failliet of kan ze niet meer betalen? Dan betaalt dit fonds begeleiding naar nieuw werk, ook voor "
        "zelfstandigen die failliet gingen.",
        en="Is the business bankrupt or can it no longer pay? Then this fund pays for guidance to new work, also for "
        "self-employed people who went bankrupt.",
    ),
    matters_for=frozenset({Position.DISMISSED, Position.BANKRUPT}),
    otherwise=Text(
        nl="Dit fonds betaalt alleen voor wie zijn werk verliest door een faillissement of door geldproblemen van de "
        "onderneming.",
        en="This fund pays only for who loses work through a bankruptcy or through money trouble of the enterprise.",
    ),
)
