"""Kmo-portefeuille for training: VLAIO pays part of what a small or medium-sized enterprise pays for a training.

`on` names the calendar year of the ceiling: pass the day the training starts. The support goes to the enterprise. It is a share
of the price, rounded down to the cent, and at most the ceiling of a year; the price that this ceiling reaches is rounded up to
the cent. Advice, which the instrument supports too, is not decided here.
"""

from datetime import date

from krachtlijn.kernel.money import EURO_SCALE, Rounding
from krachtlijn.kernel.text import Text
from krachtlijn.people.position import Position
from krachtlijn.rules.about import About
from krachtlijn.rules.expression.amount import less, share_of, smallest
from krachtlijn.rules.expression.choice import one_of, switch
from krachtlijn.rules.expression.day import later
from krachtlijn.rules.expression.leaf import Undecided, dated
from krachtlijn.rules.expression.logic import all_of, any_of
from krachtlijn.rules.expression.whole import whole_of
from krachtlijn.rules.instrument import LimitTerms
from krachtlijn.rules.law import training_questions as training
from krachtlijn.rules.law.kmo_portefeuille import questions as ask
from krachtlijn.rules.law.vlaams_opleidingsverlof.questions import ESTABLISHMENT_IN_FLANDERS
from krachtlijn.rules.rule import Condition, Notice, Quantity, Rule, Step, Term, result_of
from krachtlijn.rules.term import FORFEITS, Bound, Convention, Counting
from krachtlijn.rules.unit import Unit

CONDITIONS_PAGE = (
    "https://www.vlaio.be/nl/subsidies-financiering/subsidiedatabank/kmo-portefeuille-steun-voor-opleiding-en-advies"
)
REFORM = "https://www.vlaio.be/nl/nieuws/hervorming-kmo-portefeuille-vanaf-1-februari-2026-enkel-nog-advies-voor-cybersecurity"
THEMES = "https://www.vlaio.be/nl/subsidies-financiering/kmo-portefeuille/kmo-portefeuille-voor-dienstverleners/subsidieerbare-diensten"
OCCUPATION_LIST = "https://event-confederation.be/nieuws/hervorming-kmo-portefeuille-wat-betekent-dit-voor-de-eventsector/"
PRIVATE = "https://www.kortenberg.be/subsidie-voor-opleiding-en-advies-voor-kmos-en-zelfstandigen-kmo-portefeuille"
PROCEDURE = "https://www.vigc.be/procedure-kmo-portefeuille/"
VAT = "https://sbm.be/over-ons/subsidies"
CENT = EURO_SCALE // 100

MAX_SUPPORT = dated("kmo.max_support", Unit.EURO)
PERIOD = dated("kmo.period", Unit.TEXT)
APPLY_DAYS = dated("kmo.apply_days", Unit.DAYS)
FORM_NOT_KNOWN = Text(
    nl="Welke andere rechtsvormen meetellen, staat in geen bron die wij lazen. Vraag het aan VLAIO.",
    en="Which other legal forms count stands in no source we read. Ask VLAIO.",
)

ENTERPRISE: tuple[Condition, ...] = (
    Condition(
        name="in_an_enterprise",
        holds=ask.WORKS_IN_ENTERPRISE,
        met=Text(nl="U werkt in een onderneming.", en="You work in an enterprise."),
        not_met=Text(
            nl="U werkt niet in een onderneming. De kmo-portefeuille is er alleen voor wie er een heeft of er werkt.",
            en="You do not work in an enterprise. The kmo-portefeuille is only for who has one or works in one.",
        ),
        source=CONDITIONS_PAGE,
    ),
    Condition(
        name="bought_by_enterprise",
        holds=ask.ENTERPRISE_BUYS,
        met=Text(nl="De onderneming koopt de opleiding.", en="The enterprise buys the training."),
        not_met=Text(
            nl="U koopt de opleiding zelf. Deze steun gaat naar de onderneming die ze koopt. Bent u werknemer, kijk dan bij de "
            "opleidingscheque.",
            en="You buy the training yourself. This support goes to the enterprise that buys it. If you are an employee, see the "
            "opleidingscheque.",
        ),
        source=CONDITIONS_PAGE,
    ),
    Condition(
        name="accepted_form",
        holds=switch(
            (ask.ENTERPRISE_FORM.equals("other"), Undecided(of_unit=Unit.FLAG, why=FORM_NOT_KNOWN)),
            otherwise=one_of(ask.ENTERPRISE_FORM, "sole_trader", "company"),
        ),
        met=Text(nl="De vorm van de onderneming telt mee.", en="The form of the enterprise counts."),
        not_met=Text(nl="Een vzw krijgt deze steun niet.", en="A non-profit (vzw) does not get this support."),
        source=CONDITIONS_PAGE,
    ),
    Condition(
        name="small_or_medium",
        holds=one_of(ask.ENTERPRISE_SIZE, "small", "medium"),
        met=Text(nl="De onderneming is klein of middelgroot.", en="The enterprise is small or medium-sized."),
        not_met=Text(nl="De onderneming is te groot voor deze steun.", en="The enterprise is too large for this support."),
        source=CONDITIONS_PAGE,
    ),
    Condition(
        name="privately_held",
        holds=ask.PRIVATE_ENTERPRISE,
        met=Text(nl="De onderneming is privé.", en="The enterprise is private."),
        not_met=Text(
            nl="De overheid heeft een kwart of meer van de onderneming. Dan is er geen steun.",
            en="Government holds a quarter or more of the enterprise. Then there is no support.",
        ),
        source=PRIVATE,
    ),
    Condition(
        name="listed_activity",
        holds=ask.ACCEPTED_ACTIVITY,
        met=Text(nl="De hoofdactiviteit telt mee.", en="The main activity counts."),
        not_met=Text(
            nl="De hoofdactiviteit van de onderneming staat niet op de lijst. Kijk haar NACE-code na bij VLAIO.",
            en="The main activity of the enterprise is not on the list. Check its NACE code with VLAIO.",
        ),
        source=CONDITIONS_PAGE,
    ),
    Condition(
        name="flemish_establishment",
        holds=ESTABLISHMENT_IN_FLANDERS,
        met=Text(nl="U werkt in een vestiging in het Vlaamse Gewest.", en="You work at a site in the Flemish Region."),
        not_met=Text(
            nl="U werkt niet in een vestiging in het Vlaamse Gewest. Deze steun geldt alleen daar.",
            en="You do not work at a site in the Flemish Region. This support exists only there.",
        ),
        source=CONDITIONS_PAGE,
    ),
)
COURSE: tuple[Condition, ...] = (
    Condition(
        name="registered_provider",
        holds=ask.PROVIDER_REGISTERED,
        met=Text(nl="De opleidingsverstrekker is geregistreerd.", en="The training provider is registered."),
        not_met=Text(
            nl="De opleidingsverstrekker is niet geregistreerd bij de kmo-portefeuille.",
            en="The training provider is not registered with the kmo-portefeuille.",
        ),
        source=CONDITIONS_PAGE,
    ),
    Condition(
        name="theme",
        holds=~ask.THEME.equals("none"),
        met=Text(nl="De opleiding hoort bij een thema: {kmo_theme}.", en="The training belongs to a theme: {kmo_theme}."),
        not_met=Text(
            nl="De opleiding hoort bij geen van de acht thema's van de kmo-portefeuille.",
            en="The training belongs to none of the eight themes of the kmo-portefeuille.",
        ),
        source=THEMES,
    ),
    Condition(
        name="listed_training",
        holds=any_of(~ask.THEME.equals("occupational_competences"), ask.ON_OCCUPATION_LIST),
        met=Text(
            nl="De opleiding staat op de lijst, of haar thema vraagt er geen.",
            en="The training is on the list, or its theme asks for none.",
        ),
        not_met=Text(
            nl="Een opleiding over beroepsspecifieke competenties moet op de lijst van VLAIO staan. Deze staat er niet op.",
            en="A training in competences for an occupation must be on the list of VLAIO. This one is not.",
        ),
        source=OCCUPATION_LIST,
    ),
)
IS_SMALL = ask.ENTERPRISE_SIZE.equals("small")
SHARE = Quantity(
    name="share",
    title=Text(nl="deel van de prijs dat Vlaanderen betaalt", en="share of the price that Flanders pays"),
    amount=switch(
        (
            one_of(ask.THEME, *ask.RAISED_THEMES),
            switch(
                (IS_SMALL, dated("kmo.share_raised.small", Unit.FRACTION)),
                otherwise=dated("kmo.share_raised.medium", Unit.FRACTION),
            ),
        ),
        (IS_SMALL, dated("kmo.share.small", Unit.FRACTION)),
        otherwise=dated("kmo.share.medium", Unit.FRACTION),
    ),
)
SUPPORT = Quantity(
    name="support",
    title=Text(nl="steun voor deze opleiding, aan de onderneming", en="support for this training, to the enterprise"),
    amount=smallest(share_of(training.PRICE, result_of(SHARE), rounding=Rounding.DOWN, step=CENT), MAX_SUPPORT),
)
AMOUNTS: tuple[Step, ...] = (
    SHARE,
    Quantity(
        name="max_support",
        title=Text(nl="hoogste steun per kalenderjaar", en="highest support in a calendar year"),
        amount=MAX_SUPPORT,
    ),
    Quantity(
        name="price_reached",
        title=Text(nl="prijs waarvoor de steun van een jaar genoeg is", en="price for which the support of a year is enough"),
        amount=whole_of(MAX_SUPPORT, result_of(SHARE), step=CENT),
    ),
    SUPPORT,
    Quantity(
        name="own_share",
        title=Text(nl="de onderneming betaalt zelf", en="the enterprise pays itself"),
        amount=less(training.PRICE, result_of(SUPPORT)),
    ),
    Quantity(name="limit_period", title=Text(nl="periode van de grens", en="period of the ceiling"), amount=PERIOD),
    Notice(
        name="without_vat",
        when=all_of(*(result_of(condition) for condition in (*ENTERPRISE, *COURSE))),
        text=Text(
            nl="De steun telt op de prijs zonder btw. De btw betaalt de onderneming rechtstreeks.",
            en="The support counts on the price without VAT. The enterprise pays the VAT directly.",
        ),
        source=VAT,
    ),
    Term(
        name="apply",
        what=Text(nl="de onderneming vraagt de steun aan bij VLAIO", en="the enterprise applies to VLAIO for the support"),
        day=later(training.TRAINING_STARTS_ON, APPLY_DAYS),
        source=PROCEDURE,
        lateness=FORFEITS,
        bound=Bound.ENTERPRISE,
        counting=(Counting(how=Convention.DAY_AFTER_IS_FIRST, length=APPLY_DAYS),),
    ),
)
RULE = Rule(
    instrument="kmo_portefeuille",
    title=Text(nl="Kmo-portefeuille (opleiding)", en="SME wallet for training (kmo-portefeuille)"),
    valid_from=date(2024, 6, 5),
    source=CONDITIONS_PAGE,
    steps=(*ENTERPRISE, *COURSE, *AMOUNTS),
)

# The opleidingscheque and the kmo-portefeuille do not go together for one training, as the cheque says too.
LIMIT_TERMS = LimitTerms(
    unit=Unit.EURO,
    per_unit="share",
    limit="price_reached",
    period="limit_period",
    excludes=("opleidingscheque",),
)
ABOUT = About(
    sentence=Text(
        nl="Vlaanderen betaalt een deel van de opleiding die een zelfstandige of een kleine of middelgrote onderneming koopt.",
        en="Flanders pays part of the training that a self-employed person or a small or medium-sized enterprise buys.",
    ),
    matters_for=frozenset({Position.SELF_EMPLOYED}),
    otherwise=Text(
        nl="Deze steun is voor zelfstandigen en ondernemingen die een opleiding kopen. Bent u werknemer, dan kan uw "
        "werkgever ze vragen en u niet.",
        en="This support is for self-employed people and enterprises that buy a training. If you are an employee, your "
        "employer can ask for it and you cannot.",
    ),
    for_employer=True,
)
