"""Vlaams opleidingskrediet: a monthly premium of Flanders on top of federal time credit to follow a training.

`on` is the day for which the premium is asked. The rule is that of 1 September 2019; what held for trainings that began
earlier is not known here.
"""

from datetime import date

from krachtlijn.kernel.text import Text
from krachtlijn.people.position import Position
from krachtlijn.rules.about import About
from krachtlijn.rules.expression.choice import known, switch
from krachtlijn.rules.expression.day import last_day_of_term
from krachtlijn.rules.expression.leaf import Undecided, dated
from krachtlijn.rules.expression.logic import all_of, any_of
from krachtlijn.rules.expression.node import Literal
from krachtlijn.rules.instrument import LimitTerms
from krachtlijn.rules.law import person_questions as person
from krachtlijn.rules.law import training_questions as training
from krachtlijn.rules.law.opleidingskrediet import amounts
from krachtlijn.rules.law.opleidingskrediet import questions as ask
from krachtlijn.rules.law.vlaams_opleidingsverlof import questions as job
from krachtlijn.rules.rule import Condition, Notice, Rule, Step, Term, result_of
from krachtlijn.rules.term import Bound, Convention, Counting
from krachtlijn.rules.unit import Unit

CONDITIONS = (
    "https://www.vlaanderen.be/aanmoedigingspremie-opleidingskrediet-privesector/"
    "aanmoedigingspremie-opleidingskrediet-voorwaarden-privesector"
)
AMOUNTS = (
    "https://www.vlaanderen.be/aanmoedigingspremie-opleidingskrediet-privesector/"
    "aanmoedigingspremie-opleidingskrediet-bedrag-uitbetaling-en-duur-privesector"
)
APPLICATION = "https://www.vlaanderen.be/aanmoedigingspremies/welke-aanmoedigingspremie-past-bij-uw-situatie"
APPLY_WITHIN = dated("krediet.apply_within_months", Unit.MONTHS)
APPLY_LATENESS = dated("krediet.apply_lateness", Unit.TEXT)
NEW_RULES_FROM = dated("krediet.new_rules_from", Unit.DATE)
OLD_RULES_UNTIL = dated("krediet.old_rules_until", Unit.DATE)
YES = Literal(value=True, of_unit=Unit.FLAG)
INDEXED_SINCE = Literal(value=date(2022, 1, 1), of_unit=Unit.DATE)

OLD_RULES = Text(
    nl="Uw opleiding begon voor 1 september 2019. Dan gelden tot 30 juni 2021 de oude regels, die wij niet berekenen. Vraag ze "
    "na bij de Vlaamse overheid.",
    en="Your training began before 1 September 2019. Then the old rules apply until 30 June 2021, which we do not compute. Ask "
    "the Flemish government.",
)
LISTED = switch(
    (known(ask.REGISTERED_FOR_KREDIET), ask.REGISTERED_FOR_KREDIET),
    otherwise=all_of(
        job.REGISTERED_FOR_VERLOF,
        any_of(ask.LEADS_TO_QUALIFICATION, training.SHORTAGE_TRAINING, ask.ENTREPRENEUR_PROGRAMME),
    ),
)

PERSON: tuple[Step, ...] = (
    Condition(
        name="private_sector",
        holds=job.PRIVATE_SECTOR_EMPLOYEE,
        met=Text(nl="U bent werknemer in de privésector.", en="You are an employee in the private sector."),
        not_met=Text(
            nl="U bent geen werknemer in de privésector. Werkt u bij de overheid? Vraag uw personeelsdienst naar zorgkrediet.",
            en="You are not an employee in the private sector. Do you work in the public sector? Ask your HR service about "
            "zorgkrediet.",
        ),
        source=CONDITIONS,
    ),
    Condition(
        name="works_in_flanders",
        holds=job.ESTABLISHMENT_IN_FLANDERS,
        met=Text(nl="U werkt in het Vlaamse Gewest.", en="You work in the Flemish Region."),
        not_met=Text(
            nl="U werkt niet in het Vlaamse Gewest. De plaats waar u werkt, telt, niet waar u woont.",
            en="You do not work in the Flemish Region. Where you work counts, not where you live.",
        ),
        source=CONDITIONS,
    ),
    Condition(
        name="time_credit",
        holds=ask.RVA_TIME_CREDIT,
        met=Text(nl="De RVA keurde tijdskrediet met uitkering goed.", en="The RVA approved time credit with a benefit."),
        not_met=Text(
            nl="Vraag eerst tijdskrediet met motief opleiding aan bij de RVA. De RVA vraagt een opleiding van "
            "{krediet.rva_hours_year} of {krediet.rva_ects_year} per jaar, of {krediet.rva_hours_quarter} of "
            "{krediet.rva_ects_quarter} per drie maanden; voor basiseducatie of een diploma secundair onderwijs "
            "{krediet.rva_hours_basic} per jaar.",
            en="First ask the RVA for time credit to follow a training. The RVA wants a training of {krediet.rva_hours_year} or "
            "{krediet.rva_ects_year} a year, or {krediet.rva_hours_quarter} or {krediet.rva_ects_quarter} in three months; for "
            "basic education or a secondary diploma {krediet.rva_hours_basic} a year.",
        ),
        source=CONDITIONS,
    ),
    Condition(
        name="reduction",
        holds=amounts.gives_a_premium(),
        met=Text(
            nl="Voor deze vermindering van uw werk bestaat een premie.", en="There is a premium for this reduction of work."
        ),
        not_met=Text(
            nl="Voor deze vermindering bestaat geen premie. Er is een premie als u helemaal stopt, als u halftijds gaat werken "
            "(en voordien minstens {krediet.before_high} werkte), of als u van voltijds naar {krediet.during_fifth} gaat.",
            en="There is no premium for this reduction. There is one if you stop altogether, if you go to half time (after at "
            "least {krediet.before_high} before), or if you go from full time to {krediet.during_fifth}.",
        ),
        source=AMOUNTS,
    ),
)
COURSE: tuple[Step, ...] = (
    Condition(
        name="new_rules",
        holds=switch(
            (any_of(~known(training.TRAINING_STARTS_ON), training.TRAINING_STARTS_ON >= NEW_RULES_FROM), YES),
            (training.ON > OLD_RULES_UNTIL, YES),
            otherwise=Undecided(of_unit=Unit.FLAG, why=OLD_RULES),
        ),
        met=Text(nl="De regels van 1 september 2019 gelden voor u.", en="The rules of 1 September 2019 apply to you."),
        not_met=OLD_RULES,
        source=CONDITIONS,
    ),
    Condition(
        name="schooling_and_training",
        holds=any_of(training.IN_DEVELOPMENT_PLAN, all_of(~person.HIGHER_DIPLOMA, any_of(LISTED, ask.KREDIET_LAST_YEAR))),
        met=Text(nl="Met uw diploma telt deze opleiding.", en="With your diploma this training counts."),
        not_met=Text(
            nl="De opleiding telt niet, of u hebt al een diploma hoger onderwijs. Dan kan het alleen voor een opleiding uit een "
            "persoonlijk ontwikkelingsplan: volg eerst loopbaanbegeleiding.",
            en="The training does not count, or you already hold a diploma of higher education. Then it must be in a personal "
            "development plan: follow career guidance first.",
        ),
        source=CONDITIONS,
    ),
)
RIGHT = all_of(*(result_of(step) for step in (*PERSON, *COURSE) if isinstance(step, Condition)))
ADVICE: tuple[Step, ...] = (
    Term(
        name="apply",
        what=Text(
            nl="u vraagt de premie aan; voor een verlenging is een nieuwe aanvraag nodig",
            en="you ask for the premium; an extension needs a new request",
        ),
        day=last_day_of_term(ask.INTERRUPTION_STARTS_ON, APPLY_WITHIN),
        source=APPLICATION,
        lateness=APPLY_LATENESS,
        bound=Bound.EMPLOYEE,
        counting=(Counting(how=Convention.FIRST_DAY_COUNTS, length=APPLY_WITHIN),),
    ),
    Notice(
        name="late_request",
        when=RIGHT,
        text=Text(
            nl="Vraag de premie aan binnen {krediet.apply_within_months} na de start. Over wie te laat is, spreken twee pagina's "
            "van de Vlaamse overheid elkaar tegen: de ene weigert, de andere betaalt alleen de laatste zes maanden.",
            en="Ask for the premium within {krediet.apply_within_months} of the start. On who is late two pages of the Flemish "
            "government disagree: one refuses, the other pays the last six months only.",
        ),
        source="https://www.vlaanderen.be/nl/werk/loopbaan/voorwaarden-voor-de-aanmoedigingspremie-de-privesector",
    ),
    Notice(
        name="age_of_plan",
        when=all_of(RIGHT, training.IN_DEVELOPMENT_PLAN),
        text=Text(
            nl="Hoe oud het ontwikkelingsplan mag zijn, staat in geen bron over het opleidingskrediet. Vraag het na.",
            en="How old the development plan may be is told by no source on the opleidingskrediet. Ask about it.",
        ),
        source=CONDITIONS,
    ),
    Notice(
        name="old_amounts",
        when=all_of(RIGHT, training.ON >= INDEXED_SINCE),
        text=Text(
            nl="De bedragen zijn die van 1 september 2021. Ze volgen de index, maar de bedragen van later vonden wij niet. Vraag "
            "ook na of u vandaag nog kunt aanvragen.",
            en="The amounts are those of 1 September 2021. They follow the index, but later amounts were not found. Also ask "
            "whether you can still apply today.",
        ),
        source=AMOUNTS,
    ),
    Notice(
        name="paid_when",
        when=RIGHT,
        text=Text(
            nl="De premie komt rond de 15de van de volgende maand. Wat u al kreeg in een andere sector, telt mee.",
            en="The premium comes around the 15th of the next month. What you already had in another sector counts.",
        ),
        source=AMOUNTS,
    ),
)

RULE = Rule(
    instrument="opleidingskrediet",
    title=Text(nl="Vlaams opleidingskrediet (aanmoedigingspremie)", en="Flemish training credit premium (opleidingskrediet)"),
    valid_from=date(2019, 9, 1),
    source=CONDITIONS,
    steps=(*PERSON, *COURSE, *amounts.STEPS, *ADVICE),
)

# A monthly income beside time credit: it neither pays for a training nor gives hours for one.
LIMIT_TERMS: LimitTerms | None = None
ABOUT = About(
    sentence=Text(
        nl="Neemt u tijdskrediet om een opleiding te volgen? Dan krijgt u van Vlaanderen een premie per maand, boven op de "
        "uitkering van de RVA.",
        en="Do you take time credit to follow a training? Then Flanders gives you a monthly premium on top of the benefit of "
        "the RVA.",
    ),
    matters_for=frozenset({Position.EMPLOYEE}),
    otherwise=Text(
        nl="Deze premie is er alleen voor werknemers in de privésector die tijdskrediet nemen. Voor zelfstandigen bestaat ze "
        "niet.",
        en="This premium is only for employees in the private sector who take time credit. For self-employed people it does "
        "not exist.",
    ),
)
