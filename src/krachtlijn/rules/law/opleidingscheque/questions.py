"""What opleidingscheques ask, besides what more instruments ask about a person or a training."""

from krachtlijn.rules.expression.leaf import fact
from krachtlijn.rules.unit import Unit

STUDENT_CONTRACT = fact(
    "student_contract",
    Unit.FLAG,
    nl="Werkt u met een studentenovereenkomst?",
    en="Do you work under a student contract?",
)
APPRENTICESHIP_CONTRACT = fact(
    "apprenticeship_contract",
    Unit.FLAG,
    nl="Werkt u met een leerovereenkomst?",
    en="Do you work under an apprenticeship contract?",
)
APPRENTICESHIP_HOURS = fact(
    "apprenticeship_hours_month",
    Unit.HOURS,
    nl="Hoeveel uren per maand werkt u met die leerovereenkomst?",
    en="How many hours a month do you work under that contract?",
)
EMPLOYER_PAYS = fact(
    "employer_pays", Unit.FLAG, nl="Betaalt uw werkgever de opleiding?", en="Does your employer pay for the training?"
)
MOVED_FROM_EEA = fact(
    "moved_from_eea",
    Unit.FLAG,
    nl="Verhuisde u uit een ander land van de EU of de EER naar Wallonië?",
    en="Did you move to Wallonia from another country of the EU or EEA?",
)
WORKS_IN_FLANDERS_OR_BRUSSELS = fact(
    "works_in_flanders_or_brussels",
    Unit.FLAG,
    nl="Werkt u in Vlaanderen of in het Brussels Hoofdstedelijk Gewest?",
    en="Do you work in Flanders or in the Brussels-Capital Region?",
)
NURSE_BREVET_ONLY = fact(
    "nurse_brevet_only",
    Unit.FLAG,
    nl="Is dat alleen een brevet verpleegkunde van de 4de graad beroepssecundair (tot 2008-2009)?",
    en="Is that only a nursing brevet of the 4th grade of vocational secondary education (until 2008-2009)?",
)
BASIC_OR_SHORTAGE_TRAINING = fact(
    "basic_or_shortage_training",
    Unit.FLAG,
    nl="Is het een opleiding Nederlands, wiskunde of ICT (basis) of een opleiding voor een knelpuntberoep?",
    en="Is it basic Dutch, maths or ICT, or a training for a shortage occupation?",
)
REGISTERED_FOR_CHEQUE = fact(
    "registered_for_cheque",
    Unit.FLAG,
    nl="Is de opleiding in de Opleidingsdatabank geregistreerd voor opleidingscheques?",
    en="Is the training registered for opleidingscheques in the Opleidingsdatabank?",
)
CHEQUES_ISSUED_ON = fact("cheques_issued_on", Unit.DATE, nl="Wanneer kreeg u de cheques?", en="When did you get the cheques?")
