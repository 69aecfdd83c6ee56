"""Whom to ask first when another body than VDAB must agree with a training: the health insurance fund, the OCMW."""

from krachtlijn.kernel.text import Text
from krachtlijn.rules.law import person_questions as person
from krachtlijn.rules.rule import Notice, Step

ASK_HEALTH_FUND = Text(
    nl="Met een uitkering van het ziekenfonds beslist VDAB niet alleen. Vraag eerst aan de adviserend arts van uw ziekenfonds of "
    "u de opleiding mag volgen en uw uitkering houdt.",
    en="With a benefit of the health insurance fund VDAB does not decide alone. First ask the advising physician of your fund "
    "whether you may follow the training and keep your benefit.",
)
ASK_OCMW = Text(
    nl="Met een leefloon beslist VDAB niet alleen. Vraag eerst aan uw OCMW of u de opleiding mag volgen en uw leefloon houdt; "
    "het OCMW zet de afspraak in uw project (GPMI).",
    en="With a leefloon VDAB does not decide alone. First ask your OCMW whether you may follow the training and keep your "
    "leefloon; the OCMW writes the agreement in your project (GPMI).",
)
HAS_SICKNESS_BENEFIT = person.INCOME.equals("sickness_benefit")
HAS_LEEFLOON = person.INCOME.equals("leefloon")
NOTICES: tuple[Step, ...] = (
    Notice(
        name="ask_health_fund",
        when=HAS_SICKNESS_BENEFIT,
        text=ASK_HEALTH_FUND,
        source="http://www.gzaborstkliniek.be/fr/begeleiding/kanker-werk/herscholing/",
    ),
    Notice(
        name="ask_ocmw",
        when=HAS_LEEFLOON,
        text=ASK_OCMW,
        source="https://centenvoorstudenten.be/info/leefloon/studeren-met-leefloon/",
    ),
)
"""For a right that does not depend on them: said beside the answer to who lives on one of these."""
