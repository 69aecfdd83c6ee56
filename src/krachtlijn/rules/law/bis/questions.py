"""What a beroepsinlevingsstage asks, besides what every form of learning at the workplace asks."""

from krachtlijn.rules.expression.leaf import fact
from krachtlijn.rules.law.training_questions import choice
from krachtlijn.rules.unit import Unit

EMPLOYMENT_CONTRACT = fact(
    "running_employment_contract",
    Unit.FLAG,
    nl="Loopt er een arbeidsovereenkomst?",
    en="Is there a running employment contract?",
)
PURPOSE = fact(
    "traineeship_purpose",
    Unit.TEXT,
    nl="Waarvoor dient de stage?",
    en="What is the traineeship for?",
    choices=(
        choice("gain_experience", "ik wil een beroep leren op de werkplek", "I want to learn a job at the workplace"),
        choice(
            "school_programme", "ze hoort bij een opleiding van een Belgische school", "it is part of a Belgian school programme"
        ),
        choice(
            "liberal_profession", "ze hoort bij de toegang tot een vrij beroep", "it belongs to entering a liberal profession"
        ),
        choice("diploma", "ze is verplicht om een diploma te krijgen", "it is compulsory to get a diploma"),
        choice("protected_title", "ze is nodig voor een beschermde titel", "it is needed for a protected title"),
        choice(
            "firm_attest",
            "ze leidt tot een attest dat alleen in dit bedrijf telt",
            "it leads to a certificate that counts in this firm only",
        ),
    ),
)
PLAN_APPROVED = fact(
    "traineeship_plan_approved",
    Unit.FLAG,
    nl="Heeft VDAB het opleidingsplan van de stage goedgekeurd?",
    en="Has VDAB approved the training plan of the traineeship?",
)
OFFERED_ALLOWANCE = fact(
    "offered_allowance",
    Unit.EURO,
    nl="Welke vergoeding per maand biedt de werkgever?",
    en="What allowance a month does the employer offer?",
)
