"""What the opleidingskrediet asks, besides what every instrument asks about a person and a training."""

from krachtlijn.rules.expression.leaf import fact
from krachtlijn.rules.law.training_questions import choice
from krachtlijn.rules.unit import Unit

RVA_TIME_CREDIT = fact(
    "rva_time_credit",
    Unit.FLAG,
    nl="Keurde de RVA een onderbrekingsuitkering goed voor tijdskrediet met motief opleiding (brief C62)?",
    en="Did the RVA approve an interruption benefit for time credit to follow a training (letter C62)?",
)
INTERRUPTION_STARTS_ON = fact(
    "interruption_starts_on",
    Unit.DATE,
    nl="Op welke dag begint uw tijdskrediet?",
    en="On which day does your time credit begin?",
)

# the training

REGISTERED_FOR_KREDIET = fact(
    "registered_for_krediet",
    Unit.FLAG,
    nl="Is de opleiding in de Opleidingsdatabank geregistreerd voor opleidingskrediet?",
    en="Is the training registered for opleidingskrediet in the Opleidingsdatabank?",
)
LEADS_TO_QUALIFICATION = fact(
    "leads_to_qualification",
    Unit.FLAG,
    nl="Leidt de opleiding tot een onderwijskwalificatie of een beroepskwalificatie?",
    en="Does the training lead to an educational or a professional qualification?",
)
ENTREPRENEUR_PROGRAMME = fact(
    "entrepreneur_programme",
    Unit.FLAG,
    nl="Hoort de opleiding bij een ondernemerschapstraject?",
    en="Is the training part of an entrepreneurship programme?",
)
KREDIET_LAST_YEAR = fact(
    "krediet_last_year",
    Unit.FLAG,
    nl="Kreeg u vorig schooljaar opleidingskrediet voor deze opleiding, die sindsdien uit de databank is verdwenen?",
    en="Did you get opleidingskrediet last school year for this training, which has since left the database?",
)

# how much somebody works, before and during

FRACTION_BEFORE = fact(
    "fraction_before",
    Unit.FRACTION,
    nl="Welk deel van een voltijdse baan werkte u in het jaar voor uw tijdskrediet?",
    en="What share of full time did you work in the year before your time credit?",
)
FRACTION_DURING = fact(
    "fraction_during",
    Unit.FRACTION,
    nl="Welk deel van een voltijdse baan werkt u tijdens uw tijdskrediet? Werkt u niet, antwoord dan 0.",
    en="What share of full time do you work during your time credit? Answer 0 if you do not work.",
)
FULL_TIME_AT_START = fact(
    "full_time_at_start",
    Unit.FLAG,
    nl="Werkte u voltijds toen uw tijdskrediet begon?",
    en="Did you work full time when your time credit began?",
)

# the household

HOUSEHOLD = fact(
    "household",
    Unit.TEXT,
    nl="Met wie woont u?",
    en="Whom do you live with?",
    choices=(
        choice("alone", "ik woon alleen", "I live alone"),
        choice("children_only", "alleen met kinderen", "with children only"),
        choice("others", "met een partner of met anderen", "with a partner or others"),
    ),
)
CHILDREN_WITH_ALLOWANCE = fact(
    "children_with_allowance",
    Unit.COUNT,
    nl="Hoeveel kinderen bij u thuis geven recht op kinderbijslag (Groeipakket)?",
    en="How many children at home give a right to child benefit (Groeipakket)?",
)
