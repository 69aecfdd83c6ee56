"""What the leerlingenpremie asks, besides what every form of learning at the workplace asks."""

from krachtlijn.rules.expression.leaf import fact
from krachtlijn.rules.law.training_questions import choice
from krachtlijn.rules.unit import Unit

AGREEMENT_KIND = fact(
    "agreement_kind",
    Unit.TEXT,
    nl="Welke overeenkomst hebt u voor uw duale opleiding?",
    en="Which agreement do you have for your dual training?",
    choices=(
        choice("oao", "een overeenkomst van alternerende opleiding (OAO)", "an agreement of alternating training (OAO)"),
        choice("sao", "een stageovereenkomst alternerende opleiding (SAO)", "a traineeship agreement (SAO)"),
        choice("part_time_contract", "een deeltijdse arbeidsovereenkomst", "a part-time employment contract"),
        choice("other", "een andere overeenkomst of geen", "another agreement or none"),
    ),
)
RECEIVED_THIS_YEAR = fact(
    "learner_premium_received_this_school_year",
    Unit.FLAG,
    nl="Kreeg u dit schooljaar al een leerlingenpremie?",
    en="Have you received a leerlingenpremie this school year?",
)
