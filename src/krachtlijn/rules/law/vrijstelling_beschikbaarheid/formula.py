"""Vrijstelling van beschikbaarheid: a jobseeker keeps the benefit during a training and need not be available for work.

`on` is the day on which the exemption is asked. VDAB decides for who lives in Flanders and has a benefit of the RVA; for
somebody else another body decides, and the answer says which one.
"""

from datetime import date

from krachtlijn.kernel.text import Text
from krachtlijn.people.position import BENEFITS
from krachtlijn.people.profile import Region
from krachtlijn.rules.about import About
from krachtlijn.rules.expression.choice import switch
from krachtlijn.rules.expression.day import earlier, school_year_day
from krachtlijn.rules.expression.leaf import Absent, Undecided, dated
from krachtlijn.rules.expression.logic import all_of, any_of
from krachtlijn.rules.expression.node import Literal
from krachtlijn.rules.law import other_bodies as bodies
from krachtlijn.rules.law import person_questions as person
from krachtlijn.rules.law import training_questions as training
from krachtlijn.rules.law.vrijstelling_beschikbaarheid import questions as ask
from krachtlijn.rules.rule import ALWAYS, Condition, Notice, Rule, Step, Term, result_of
from krachtlijn.rules.term import FORFEITS, Bound, Convention, Counting
from krachtlijn.rules.unit import Unit

RECOGNISED = "https://www.vdab.be/vrijstellingen/erkend"
NOT_RECOGNISED = "https://www.vdab.be/vrijstellingen/niet-erkend"
STUDY_CONDITIONS = "https://www.vdab.be/voorwaarden-niet-erkend"
PARTICULARS = "https://www.vdab.be/niet-erkend-specifieke-vragen"
WITHOUT_EXEMPTION = "https://www.odisee.be/studeren-met-een-uitkering"

MIN_WEEKS = dated("vrijstelling.min_weeks", Unit.WEEKS)
MIN_HOURS = dated("vrijstelling.min_hours_week", Unit.HOURS)
MIN_HOURS_IBO = dated("vrijstelling.min_hours_week_ibo", Unit.HOURS)
MIN_NEW_ECTS = dated("vrijstelling.min_new_ects", Unit.ECTS)
OUT_OF_SCHOOL = dated("vrijstelling.out_of_school_months", Unit.MONTHS)
REQUEST_DAYS = dated("vrijstelling.request_days_before", Unit.DAYS)
ATTEST_DAY = dated("vrijstelling.attest_last_day", Unit.DAY_OF_YEAR)

NEVER = Literal(value=False, of_unit=Unit.FLAG)
IS_STUDY = switch((training.RECOGNISED_BY_VDAB, NEVER), otherwise=training.IS_HIGHER_EDUCATION)
GETS_RVA_BENEFIT = person.INCOME.equals("unemployment_benefit")
LIVES_IN_FLANDERS = person.RESIDENCE.equals(Region.FLANDERS.value)

ASK_ACTIRIS = Text(
    nl="Wie in Brussel woont, vraagt de vrijstelling aan Actiris, via de uitbetalingsinstelling (vakbond of Hulpkas).",
    en="Who lives in Brussels asks Actiris for the exemption, through the paying body (union or Hulpkas).",
)
ASK_FOREM = Text(
    nl="Wie in Wallonië woont, vraagt de vrijstelling aan Le Forem; in de Duitstalige Gemeenschap aan ADG.",
    en="Who lives in Wallonia asks Le Forem for the exemption; in the German-speaking Community ADG.",
)
YEARS_UNCLEAR = Text(
    nl="Voor de meeste opleidingen die VDAB niet erkent, moet u twee jaar van school zijn. Of dat ook voor deze opleiding geldt, "
    "vonden wij niet: vraag het aan VDAB.",
    en="For most trainings that VDAB does not recognise you must be out of school for two years. Whether that goes for this "
    "training we did not find: ask VDAB.",
)

WHO_DECIDES: tuple[Step, ...] = (
    Condition(
        name="has_rva_benefit",
        holds=switch(
            (bodies.HAS_SICKNESS_BENEFIT, Undecided(of_unit=Unit.FLAG, why=bodies.ASK_HEALTH_FUND)),
            (bodies.HAS_LEEFLOON, Undecided(of_unit=Unit.FLAG, why=bodies.ASK_OCMW)),
            otherwise=GETS_RVA_BENEFIT,
        ),
        met=Text(nl="U krijgt een uitkering van de RVA.", en="You receive a benefit of the RVA."),
        not_met=Text(
            nl="U krijgt geen uitkering van de RVA. Een vrijstelling hebt u dan niet nodig om de opleiding te volgen.",
            en="You receive no benefit of the RVA. Then you need no exemption to follow the training.",
        ),
        source=RECOGNISED,
    ),
    Condition(
        name="lives_in_flanders",
        holds=switch(
            (person.RESIDENCE.equals(Region.BRUSSELS.value), Undecided(of_unit=Unit.FLAG, why=ASK_ACTIRIS)),
            (person.RESIDENCE.equals(Region.WALLONIA.value), Undecided(of_unit=Unit.FLAG, why=ASK_FOREM)),
            otherwise=LIVES_IN_FLANDERS,
        ),
        met=Text(nl="U woont in Vlaanderen: VDAB beslist.", en="You live in Flanders: VDAB decides."),
        not_met=Text(
            nl="U woont niet in Vlaanderen ({residence}). VDAB geeft u geen vrijstelling.",
            en="You do not live in Flanders ({residence}). VDAB gives you no exemption.",
        ),
        source=PARTICULARS,
    ),
)
TRAINING: tuple[Step, ...] = (
    Condition(
        name="fits_path",
        holds=ask.FITS_PATH,
        met=Text(nl="De opleiding past in uw weg naar werk.", en="The training fits your path to work."),
        not_met=Text(
            nl="VDAB vindt niet dat de opleiding past in uw weg naar werk. Bespreek het met uw bemiddelaar.",
            en="VDAB does not find that the training fits your path to work. Discuss it with your adviser.",
        ),
        source=RECOGNISED,
    ),
    Condition(
        name="long_enough",
        holds=any_of(IS_STUDY, ask.WEEKS >= MIN_WEEKS),
        met=Text(nl="De opleiding duurt lang genoeg.", en="The training lasts long enough."),
        not_met=Text(
            nl="De opleiding duurt {training_weeks}, minder dan {vrijstelling.min_weeks}. Voor een korte opleiding bestaat geen "
            "vrijstelling.",
            en="The training lasts {training_weeks}, less than {vrijstelling.min_weeks}. There is no exemption for a short "
            "training.",
        ),
        source=RECOGNISED,
    ),
    Condition(
        name="hours_enough",
        holds=switch(
            (IS_STUDY, ask.NEW_ECTS >= MIN_NEW_ECTS),
            otherwise=any_of(
                training.HOURS_PER_WEEK >= MIN_HOURS,
                all_of(training.RECOGNISED_BY_VDAB, ask.IS_IBO, training.HOURS_PER_WEEK >= MIN_HOURS_IBO),
            ),
        ),
        met=Text(nl="De opleiding telt genoeg uren of studiepunten.", en="The training counts enough hours or credits."),
        not_met=Text(
            nl="De opleiding is niet zwaar genoeg. Het minimum is {vrijstelling.min_hours_week} per week "
            "({vrijstelling.min_hours_week_ibo} voor een IBO); voor hoger onderwijs dat VDAB niet erkent, "
            "{vrijstelling.min_new_ects} die nieuw zijn.",
            en="The training is not heavy enough. The minimum is {vrijstelling.min_hours_week} a week "
            "({vrijstelling.min_hours_week_ibo} for an IBO); for higher education that VDAB does not recognise, "
            "{vrijstelling.min_new_ects} that are new.",
        ),
        source=NOT_RECOGNISED,
    ),
    Condition(
        name="by_day",
        holds=switch((training.RECOGNISED_BY_VDAB, ask.MOSTLY_BY_DAY), otherwise=~ask.SATURDAY_OR_AFTER_17),
        met=Text(nl="De opleiding valt overdag.", en="The training is by day."),
        not_met=Text(
            nl="De opleiding valt niet overdag. Erkend door VDAB: vooral overdag op weekdagen. Niet erkend: niet op zaterdag en "
            "niet na 17 uur.",
            en="The training is not by day. Recognised by VDAB: mainly by day on weekdays. Not recognised: not on Saturday and "
            "not after 5 p.m.",
        ),
        source=NOT_RECOGNISED,
    ),
)
STUDY: tuple[Step, ...] = (
    Condition(
        name="out_of_school",
        holds=switch(
            (training.RECOGNISED_BY_VDAB, ALWAYS),
            (earlier(training.ON, OUT_OF_SCHOOL) >= person.LEFT_SCHOOL_ON, ALWAYS),
            (training.IS_HIGHER_EDUCATION, NEVER),
            otherwise=Undecided(of_unit=Unit.FLAG, why=YEARS_UNCLEAR),
        ),
        met=Text(
            nl="U bent lang genoeg van school, of dat telt hier niet.",
            en="You left school long enough ago, or that does not count.",
        ),
        not_met=Text(
            nl="U bent nog geen {vrijstelling.out_of_school_months} van school ({left_school_on}).",
            en="You left school less than {vrijstelling.out_of_school_months} ago ({left_school_on}).",
        ),
        source=STUDY_CONDITIONS,
    ),
    Condition(
        name="diploma",
        holds=any_of(~IS_STUDY, ~person.HIGHER_DIPLOMA, ask.VDAB_ACCEPTS_DIPLOMA),
        met=Text(nl="Uw diploma is geen hinder.", en="Your diploma is no obstacle."),
        not_met=Text(
            nl="U hebt al een diploma hoger onderwijs, en VDAB aanvaardt de studie niet.",
            en="You already hold a diploma of higher education, and VDAB does not accept the study.",
        ),
        source=STUDY_CONDITIONS,
    ),
    Condition(
        name="extra_conditions",
        holds=any_of(training.RECOGNISED_BY_VDAB, ask.EXTRA_CONDITIONS_MET),
        met=Text(nl="U voldoet aan de andere voorwaarden.", en="You meet the other conditions."),
        not_met=Text(
            nl="U voldoet niet aan de andere voorwaarden die VDAB voor deze soort opleiding stelt.",
            en="You do not meet the other conditions that VDAB sets for this kind of training.",
        ),
        source=NOT_RECOGNISED,
    ),
)
CONDITIONS = (*WHO_DECIDES, *TRAINING, *STUDY)
ALL_MET = all_of(*(result_of(step) for step in CONDITIONS if isinstance(step, Condition)))
ADVICE: tuple[Step, ...] = (
    Notice(
        name="stays_available",
        when=all_of(~ALL_MET, GETS_RVA_BENEFIT, LIVES_IN_FLANDERS),
        text=Text(
            nl="Geen vrijstelling. U mag de opleiding volgen, maar u blijft beschikbaar voor werk.",
            en="No exemption. You may follow the training, but you stay available for work.",
        ),
        source=WITHOUT_EXEMPTION,
    ),
    Notice(
        name="automatic",
        when=all_of(ALL_MET, training.RECOGNISED_BY_VDAB),
        text=Text(
            nl="U hoeft niets te vragen: VDAB geeft de vrijstelling als u mag starten.",
            en="You need not ask: VDAB gives the exemption when you may start.",
        ),
        source=RECOGNISED,
    ),
    Notice(
        name="on_request",
        when=all_of(ALL_MET, ~training.RECOGNISED_BY_VDAB),
        text=Text(
            nl="Vraag de vrijstelling zelf aan in Mijn loopbaan, voor de start. Uw uitkering kan tijdens de opleiding dalen: "
            "vraag het aan uw uitbetalingsinstelling.",
            en="Ask for the exemption yourself in Mijn loopbaan, before the start. Your benefit may fall during the training: "
            "ask your paying body.",
        ),
        source=NOT_RECOGNISED,
    ),
)
TERMS: tuple[Step, ...] = (
    Term(
        name="request",
        what=Text(nl="u vraagt de vrijstelling aan", en="you ask for the exemption"),
        day=switch(
            (training.RECOGNISED_BY_VDAB, Absent(of_unit=Unit.DATE)),
            otherwise=earlier(training.TRAINING_STARTS_ON, REQUEST_DAYS),
        ),
        source=PARTICULARS,
        lateness=FORFEITS,
        bound=Bound.JOBSEEKER,
        counting=(Counting(how=Convention.COUNTED_BACK, length=REQUEST_DAYS),),
    ),
    Term(
        name="attest",
        what=Text(
            nl="VDAB heeft het ingevulde opleidingsattest, als uw vrijstelling voorlopig is",
            en="VDAB has the completed training certificate, when your exemption is provisional",
        ),
        day=switch(
            (IS_STUDY, school_year_day(training.TRAINING_STARTS_ON, ATTEST_DAY)),
            otherwise=Absent(of_unit=Unit.DATE),
        ),
        source=PARTICULARS,
        lateness=FORFEITS,
        bound=Bound.JOBSEEKER,
        counting=(Counting(how=Convention.DAY_OF_SCHOOL_YEAR),),
    ),
)

RULE = Rule(
    instrument="vrijstelling_beschikbaarheid",
    title=Text(nl="Vrijstelling van beschikbaarheid", en="Exemption from availability for work"),
    valid_from=date(2017, 1, 1),
    source=RECOGNISED,
    steps=(*CONDITIONS, *ADVICE, *TERMS),
)

LIMIT_TERMS = None
ABOUT = About(
    sentence=Text(
        nl="U volgt een opleiding, houdt uw uitkering en moet in die tijd niet naar werk zoeken.",
        en="You follow a training, keep your benefit and need not look for work meanwhile.",
    ),
    matters_for=frozenset(BENEFITS),
    otherwise=Text(
        nl="Een vrijstelling is er alleen voor wie een uitkering krijgt. Zonder uitkering van de RVA hebt u ze niet nodig om "
        "een opleiding te volgen.",
        en="An exemption is only for who receives a benefit. Without a benefit of the RVA you do not need it to follow a "
        "training.",
    ),
)
