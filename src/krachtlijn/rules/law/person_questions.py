"""What more than one instrument asks about the person: work, income, home, schooling."""

from krachtlijn.people.profile import REGION_NAMES
from krachtlijn.rules.expression.leaf import fact
from krachtlijn.rules.law.training_questions import choice
from krachtlijn.rules.unit import Unit

EMPLOYEE = fact(
    "employee",
    Unit.FLAG,
    nl="Bent u werknemer of uitzendkracht (privé of openbaar)? Tijdelijk werkloos of zelfstandig in bijberoep mag.",
    en="Are you an employee or agency worker (private or public)? Temporary unemployment or a side business is fine.",
)
RECEIVES_UNEMPLOYMENT_BENEFIT = fact(
    "receives_unemployment_benefit",
    Unit.FLAG,
    nl="Krijgt u een werkloosheidsuitkering, anders dan voor tijdelijke werkloosheid?",
    en="Do you receive unemployment benefit, other than for temporary unemployment?",
)
REGISTERED_JOBSEEKER = fact(
    "registered_jobseeker",
    Unit.FLAG,
    nl="Bent u bij VDAB ingeschreven als werkzoekende?",
    en="Are you registered with VDAB as a jobseeker?",
)
INCOME = fact(
    "income",
    Unit.TEXT,
    nl="Waarvan leeft u nu? Hebt u een uitkering, kies dan die uitkering, ook als u er een beetje bij werkt.",
    en="What do you live on now? If you have a benefit, choose that benefit, even when you work a little beside it.",
    choices=(
        choice(
            "unemployment_benefit",
            "een uitkering van de RVA (werkloosheids-, inschakelings- of inkomensgarantie-uitkering)",
            "a benefit of the RVA (unemployment, insertion or income guarantee benefit)",
        ),
        choice("sickness_benefit", "een uitkering van het ziekenfonds", "a benefit of the health insurance fund"),
        choice(
            "leefloon", "een leefloon of steun die daarmee gelijkstaat, van het OCMW", "a leefloon or equal support of the OCMW"
        ),
        choice("pension", "een rustpensioen", "a retirement pension"),
        choice("wage", "loon als werknemer", "pay as an employee"),
        choice("self_employed", "werk als zelfstandige", "work as a self-employed person"),
        choice(
            "other_benefit",
            "een andere tegemoetkoming (IVT, IT, overlevingspensioen, persoonsvolgend budget)",
            "another allowance (IVT, IT, survivor's pension, personal budget)",
        ),
        choice("none", "geen eigen inkomen en geen uitkering", "no income of my own and no benefit"),
    ),
)
RESIDENCE = fact(
    "residence",
    Unit.TEXT,
    nl="Waar woont u?",
    en="Where do you live?",
    choices=tuple(choice(region.value, name.nl, name.en) for region, name in REGION_NAMES.items()),
)
BIRTH_DATE = fact("birth_date", Unit.DATE, nl="Wanneer bent u geboren?", en="When were you born?")
HIGHER_DIPLOMA = fact(
    "higher_diploma",
    Unit.FLAG,
    nl="Hebt u een diploma HBO5, graduaat, bachelor of master?",
    en="Do you hold an HBO5, graduaat, bachelor's or master's diploma?",
)
SECONDARY_DIPLOMA = fact(
    "secondary_diploma",
    Unit.FLAG,
    nl="Hebt u een diploma secundair onderwijs?",
    en="Do you hold a diploma of secondary education?",
)
LEFT_SCHOOL_ON = fact(
    "left_school_on",
    Unit.DATE,
    nl="Op welke dag stopte u met school, hogere studie of leertijd?",
    en="On which day did you stop school, higher study or apprenticeship?",
)
