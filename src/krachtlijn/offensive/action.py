"""The 31 actions of the training offensive: number, line, title, and in one plain sentence what each wants.

Source of the titles, here in short form: the summary of the concept note of 19 December 2025 on
https://pro.g-o.be/themas/beleid-en-standpunten/onderwijs-arbeid. The part of it that could be read puts no action
under a line: an action is under the line of its subject. Each `aim` is our own sentence, not of the government.
"""

from dataclasses import dataclass
from typing import TypeAlias

from krachtlijn.kernel.text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """One action: its `number` (1-31), the number of its `line` (1-6), its title and its aim in plain words."""

    number: int
    line: int
    title: Text
    aim: Text


# An action in one row: number, title (nl, en), aim (nl, en).
_Row: TypeAlias = tuple[int, str, str, str, str]

_ROWS_PER_LINE: dict[int, tuple[_Row, ...]] = {
    1: (  # needs
        (
            1,
            "Macrocompetentieprognoses",
            "Macro competence forecasts",
            "Vooraf weten welke vaardigheden Vlaanderen de komende jaren nodig heeft.",
            "Know in advance which skills Flanders will need in the coming years.",
        ),
        (
            2,
            "Optimaliseren van de knelpuntberoepenlijst",
            "Optimise the list of shortage occupations",
            "Een lijst die juist zegt voor welke beroepen werkgevers moeilijk mensen vinden.",
            "A list that says correctly for which occupations employers struggle to find people.",
        ),
    ),
    2: (  # landscape
        (
            3,
            "Ambtelijke Stuurgroep Opleidingslandschap",
            "Official Steering Group Training Landscape",
            "Eén groep van ambtenaren die de plannen voor opleidingen samen opvolgt.",
            "One group of officials that follows all plans for training together.",
        ),
        (
            4,
            "Inventarisatie en uitgaventoetsing van het arbeidsmarktgericht opleidingsaanbod",
            "Inventory and spending review of labour-market training",
            "Tonen welke opleidingen er zijn, wat ze kosten en wat ze opleveren.",
            "Show which trainings exist, what they cost and what they bring.",
        ),
        (
            5,
            "Gedeelde opleidingsinfrastructuur op VDAB-mastercampussen",
            "Shared training infrastructure on VDAB master campuses",
            "Dure machines en lokalen delen, zodat meer mensen ermee kunnen leren.",
            "Share costly machines and rooms, so that more people can learn with them.",
        ),
        (
            6,
            "Hervorming van Syntra/Syntrum",
            "Reform of Syntra/Syntrum",
            "De opleidingen voor ondernemers beter en eenvoudiger organiseren.",
            "Organise the courses for entrepreneurs better and more simply.",
        ),
        (
            7,
            "Rationalisering van het studieaanbod in het hoger onderwijs",
            "Rationalise the study offer in higher education",
            "Minder kleine of dubbele opleidingen aan hogescholen en universiteiten.",
            "Fewer small or duplicate programmes at university colleges and universities.",
        ),
    ),
    3: (  # partners
        (
            8,
            "Versterkt opleidingsengagement in de sectorconvenants",
            "Stronger training commitment in the sector covenants",
            "Sectoren beloven duidelijker hoeveel opleiding ze geven, en tonen wat ervan komt.",
            "Sectors promise more clearly how much they train, and show what comes of it.",
        ),
        (
            9,
            "Publiek-private samenwerking in het opleidingsaanbod",
            "Public-private cooperation in training",
            "Overheid en bedrijven bieden samen opleidingen aan, met heldere afspraken.",
            "Government and companies offer trainings together, under clear agreements.",
        ),
        (
            10,
            "Samenwerking en talentontwikkeling voor de industrie via STEM",
            "Cooperation and talent for industry through STEM",
            "Fabrieken en scholen vormen samen meer technisch talent.",
            "Factories and schools train more technical talent together.",
        ),
    ),
    4: (  # school_to_work
        (
            11,
            "Opwaardering van het praktijkgericht onderwijs",
            "Upgrade practice-oriented education",
            "Leren met de handen wordt een sterke eerste keuze.",
            "Learning with your hands becomes a strong first choice.",
        ),
        (
            12,
            "Jongeren enthousiasmeren voor STEM",
            "Enthuse young people for STEM",
            "Kinderen en jongeren zin geven in wetenschap, techniek en wiskunde.",
            "Give children and young people an appetite for science, technology and mathematics.",
        ),
        (
            13,
            "Verrijking van het duaal leren",
            "Enrich dual learning",
            "Leren op school en op de werkvloer beter laten samengaan.",
            "Make learning at school and at the workplace go together better.",
        ),
        (
            14,
            "Talentcenters voortzetten en uitbreiden (met Voka)",
            "Continue and extend the Talentcenters (with Voka)",
            "Leerlingen van 12 tot 14 jaar ontdekken waar ze goed in zijn.",
            "Pupils aged 12 to 14 find out what they are good at.",
        ),
        (
            15,
            "NEET-jongeren beter en sneller bereiken",
            "Reach NEET young people better and faster",
            "Jongeren zonder werk, school of opleiding vlugger vinden en helpen.",
            "Find and help young people without work, school or training sooner.",
        ),
        (
            16,
            "Leerjobs evalueren en bijsturen",
            "Evaluate and adjust the leerjobs",
            "Nagaan of voltijds leren in een bedrijf werkt, en het verbeteren.",
            "Check whether full-time learning in a company works, and improve it.",
        ),
        (
            17,
            "Loopbaanoriëntatie voor jongeren",
            "Career orientation for young people",
            "Jongeren helpen om een studie en een beroep te kiezen die bij hen passen.",
            "Help young people choose a study and an occupation that suit them.",
        ),
        (
            18,
            "Investeren in graduaatsopleidingen",
            "Invest in graduaat programmes",
            "Meer mensen een korte, praktische opleiding aan een hogeschool laten volgen.",
            "Let more people follow a short, practical programme at a university college.",
        ),
    ),
    5: (  # into_work
        (
            19,
            "Korte, flexibele opleidingstrajecten voor werkzoekenden",
            "Short, flexible training paths for jobseekers",
            "Werkzoekenden leren in korte stappen wat ze voor een job nog missen.",
            "Jobseekers learn in short steps what they still miss for a job.",
        ),
        (
            20,
            "Intensiever werkplekleren",
            "More intensive workplace learning",
            "Meer werkzoekenden leren een beroep op de werkvloer zelf.",
            "More jobseekers learn an occupation at the workplace itself.",
        ),
        (
            21,
            "Aanpassing van het erkenningsbeleid binnen VDAB",
            "Adapt the recognition policy within VDAB",
            "Overal in Vlaanderen op dezelfde manier beslissen welke opleiding VDAB erkent.",
            "Decide in the same way all over Flanders which training VDAB recognises.",
        ),
        (
            22,
            "Uitwerken van de groeivacature",
            "Elaborate the growth vacancy (groeivacature)",
            "Werven met ruimte om te groeien: wat iemand nog niet kan, leert die in de job.",
            "Hire with room to grow: what you cannot do yet, you learn in the job.",
        ),
        (
            23,
            "Opleiding en begeleiding naar nieuwe jobs na (collectief) ontslag of herstructurering",
            "Train and guide to new jobs after (collective) dismissal or restructuring",
            "Mensen die samen hun job verliezen, snel naar ander werk helpen.",
            "Help people who lose their jobs together quickly into other work.",
        ),
    ),
    6: (  # at_work
        (
            24,
            "Hervorming van de opleidingsdatabank",
            "Reform the training database (opleidingsdatabank)",
            "Eén plek waar u alle opleidingen vindt, met de steun die erbij hoort.",
            "One place where you find all trainings, with the support that goes with them.",
        ),
        (
            25,
            "Hervorming van het Vlaams opleidingsverlof (VOV)",
            "Reform Flemish training leave (Vlaams opleidingsverlof)",
            "Werknemers kunnen met behoud van loon weg van het werk om te leren.",
            "Employees can be away from work with pay in order to learn.",
        ),
        (
            26,
            "Opleidingscheques en opleidingskrediet omvormen tot een Vlaamse omscholingsmaatregel",
            "Redirect training vouchers and training credit into a Flemish retraining measure",
            "Het geld voor opleidingen vooral geven aan wie een ander beroep leert.",
            "Give the money for training mainly to those who learn another occupation.",
        ),
        (
            27,
            "Vlaams loopbaankrediet",
            "Flemish career credit (loopbaankrediet)",
            "Een nieuw krediet voor uw loopbaan, in de plaats van de loopbaancheque.",
            "A new credit for your career, in place of the career voucher.",
        ),
        (
            28,
            "Opleidingstegoed stelselmatig uitbreiden",
            "Extend the training account (opleidingstegoed) step by step",
            "Op één plek zien op welke opleidingssteun u recht hebt en wat u al gebruikte.",
            "See in one place which training support you have a right to and what you have used.",
        ),
        (
            29,
            "Strategie voor micro-credentials in het hoger onderwijs",
            "Strategy for micro-credentials in higher education",
            "Een kort stuk hoger onderwijs volgen en er een erkend bewijs voor krijgen.",
            "Follow a short piece of higher education and get a recognised proof of it.",
        ),
        (
            30,
            'Actieve deelname aan de OESO-studie "mid-career mobility"',
            'Take an active part in the OECD study "mid-career mobility"',
            "Leren van andere landen hoe mensen halverwege hun loopbaan van werk veranderen.",
            "Learn from other countries how people change work in the middle of their career.",
        ),
        (
            31,
            "Flankerend beleid",
            "Accompanying policy",
            "Weghalen wat mensen verhindert om te leren, zoals vervoer of kinderopvang.",
            "Remove what keeps people from learning, such as transport or childcare.",
        ),
    ),
}

ACTIONS: tuple[Action, ...] = tuple(
    Action(number=number, line=line, title=Text(nl=title_nl, en=title_en), aim=Text(nl=aim_nl, en=aim_en))
    for line, rows in _ROWS_PER_LINE.items()
    for number, title_nl, title_en, aim_nl, aim_en in rows
)


def actions_of(line_number: int) -> tuple[Action, ...]:
    """Return the actions of one line (1-6) in their order; an unknown line has none.

    >>> [action.number for action in actions_of(1)]
    [1, 2]
    """
    return tuple(action for action in ACTIONS if action.line == line_number)


def find_action(number: int) -> Action:
    """Return the action with this number (1-31).

    Raises:
        LookupError: there is no such action.

    >>> find_action(22).line
    5
    """
    for action in ACTIONS:
        if action.number == number:
            return action
    raise LookupError(f"There is no action {number}: the offensive has actions 1 to {len(ACTIONS)}.")
