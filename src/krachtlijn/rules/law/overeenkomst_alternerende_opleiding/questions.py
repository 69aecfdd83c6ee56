"""What an overeenkomst van alternerende opleiding asks, besides what every form of learning at the workplace asks."""

from krachtlijn.rules.expression.leaf import fact
from krachtlijn.rules.law.training_questions import choice
from krachtlijn.rules.unit import Unit

ALTERNATING_TRAINING = fact(
    "alternating_training",
    Unit.FLAG,
    nl="Volgt u een duale opleiding of een andere opleiding die leren en werken afwisselt?",
    en="Do you follow a dual training or another one that alternates learning and work?",
)
WORKPLACE_HOURS = fact(
    "workplace_hours_week",
    Unit.HOURS,
    nl="Hoeveel uren per week bent u op de werkplek, gemiddeld over het jaar?",
    en="How many hours a week are you at the workplace, on average over the year?",
)
SIMULATED_WORKPLACE = fact(
    "simulated_workplace",
    Unit.FLAG,
    nl="Is de werkplek nagebootst, zoals een oefenbedrijf?",
    en="Is the workplace simulated, such as a practice firm?",
)
PART_TIME_CONTRACT = fact(
    "part_time_employment_contract",
    Unit.FLAG,
    nl="Werkt u voor deze opleiding met een deeltijdse arbeidsovereenkomst, bijvoorbeeld met sociale Maribel?",
    en="Do you work for this training under a part-time employment contract, for instance with sociale Maribel?",
)
FIRM_RECOGNISED = fact(
    "firm_recognised",
    Unit.FLAG,
    nl="Is de onderneming erkend als leerwerkplek, voor deze opleiding en deze vestiging?",
    en="Is the firm recognised as a workplace to learn, for this training and this establishment?",
)
FIRM_RECOGNISED_ON = fact(
    "firm_recognised_on",
    Unit.DATE,
    nl="Van welke dag is die erkenning?",
    en="What is the date of that recognition?",
)
COMPLETED = fact(
    "completed_before_school_year",
    Unit.TEXT,
    nl="Wat had u al met succes afgewerkt toen dit schooljaar op 1 september begon? Kies wat het verst staat.",
    en="What had you completed with success when this school year began on 1 September? Choose what goes furthest.",
    choices=(
        choice("nothing", "nog niets van dit alles", "none of these yet"),
        choice("alternating_year_1", "het eerste jaar van deze alternerende opleiding", "the first year of this training"),
        choice("second_grade", "de tweede graad van het secundair onderwijs", "the second grade of secondary education"),
        choice("alternating_year_2", "het tweede jaar van deze alternerende opleiding", "the second year of this training"),
        choice("third_grade_year_1", "het eerste jaar van de derde graad", "the first year of the third grade"),
        choice("ov3_qualification", "de kwalificatiefase van OV3", "the qualification phase of OV3"),
        choice(
            "alternating_two_years",
            "een andere alternerende opleiding van twee jaar of meer",
            "another alternating training of two years or more",
        ),
    ),
)
