"""What this platform can do for each of the 31 actions in this release: works, partly or not yet.

A row that works, fully or partly, names where to see it: the page (a Django url name), the command, and the test that
proves it. A row that does not work yet names none of these and says in one sentence what will come.
"""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from krachtlijn.kernel.text import Text

State: TypeAlias = Literal["works", "partly", "not_yet"]

STATE_TITLES: dict[State, Text] = {
    "works": Text(nl="werkt", en="works"),
    "partly": Text(nl="werkt deels", en="works partly"),
    "not_yet": Text(nl="nog niet", en="not yet"),
}

_LAW_TEST = "tests/law/test_published_cases.py"


@dataclass(frozen=True, slots=True, kw_only=True)
class Capability:
    """What the platform can do for one action (1-31): state, a plain sentence, and where to see it."""

    action: int
    state: State
    sentence: Text
    page: str | None = None
    command: str | None = None
    test: str | None = None

    @property
    def state_title(self) -> Text:
        """The state in words for a reader."""
        return STATE_TITLES[self.state]


def _not_yet(action: int, *, nl: str, en: str) -> Capability:
    return Capability(action=action, state="not_yet", sentence=Text(nl=nl, en=en))


CAPABILITIES: tuple[Capability, ...] = (
    _not_yet(
        1,
        nl="Later ziet u hier per sector en beroep een voorspelling, met de onzekerheid erbij.",
        en="Later you will see a forecast per sector and occupation here, with its uncertainty.",
    ),
    Capability(
        action=2,
        state="partly",
        sentence=Text(
            nl="Je vindt de lijst van 2026, met bij elk beroep hoe het gekoppeld is; zelf berekenen kan nog niet.",
            en="You find the list of 2026 and how each title was linked; computing a list comes later.",
        ),
        page="public:shortage-list",
        command="krachtlijn taxonomy import",
        test="tests/reference/test_shortage_titles.py",
    ),
    Capability(
        action=3,
        state="partly",
        sentence=Text(
            nl="Eén pagina toont de zes lijnen en 31 acties, en wat er al werkt; opvolgen kan nog niet.",
            en="One page shows the six lines and 31 actions, and what works; following them up comes later.",
        ),
        page="public:offensive",
        # No command: this release has none for the lines and actions; they are read on the page.
        test="tests/pure/offensive/test_policy_map.py",
    ),
    _not_yet(
        4,
        nl="Later ziet u hier welke opleidingen elkaar overlappen, wat ze kosten en wat ze opleveren.",
        en="Later you will see here which trainings overlap, what they cost and what they bring.",
    ),
    _not_yet(
        5,
        nl="Later kunnen scholen en centra hier zien welke lokalen en machines vrij zijn, en ze vragen.",
        en="Later schools and centres can see here which rooms and machines are free, and ask for them.",
    ),
    _not_yet(
        6,
        nl="Later kunnen centra hier hun modules, examens en campussen in één register bijhouden.",
        en="Later centres can keep their modules, exams and campuses in one register here.",
    ),
    _not_yet(
        7,
        nl="Later ziet u hier welke studies klein of dubbel zijn, en wat een fusie betekent voor studenten.",
        en="Later you will see here which programmes are small or duplicate, and what a merger means for students.",
    ),
    _not_yet(
        8,
        nl="Later kan een sector hier zijn beloftes over opleiding opschrijven en tonen wat ervan kwam.",
        en="Later a sector can write down its promises on training here and show what came of them.",
    ),
    _not_yet(
        9,
        nl="Later kan een private opleider hier één keer erkenning vragen en zijn resultaten tonen.",
        en="Later a private provider can ask for recognition once here and show its results.",
    ),
    _not_yet(
        10,
        nl="Later vinden bedrijven en scholen elkaar hier voor stages, machines en gastlessen.",
        en="Later companies and schools find each other here for internships, machines and guest lessons.",
    ),
    _not_yet(
        11,
        nl="Later ziet u hier per school en studierichting het aanbod, de uitstroom en de vraag naar werk.",
        en="Later you will see supply, leavers and demand per school and programme here.",
    ),
    _not_yet(
        12,
        nl="Later vinden jongeren hier STEM-activiteiten in de buurt, en ziet u welke gemeenten ontbreken.",
        en="Later young people find STEM activities nearby here, and you see which municipalities are missing.",
    ),
    Capability(
        action=13,
        state="partly",
        sentence=Text(
            nl="U ziet wat een leerling in duaal leren krijgt en welke premies er zijn; een werkplek vinden kan nog niet.",
            en="You see what a pupil in dual learning gets and which premiums exist; finding a workplace comes later.",
        ),
        page="citizen:all-rights",
        command="krachtlijn rights decide overeenkomst-alternerende-opleiding",
        test="tests/law/test_workplace_learning.py",
    ),
    _not_yet(
        14,
        nl="Later kan een school hier een bezoek boeken en krijgt de leerling het rapport zelf in handen.",
        en="Later a school can book a visit here and the pupil holds the report.",
    ),
    _not_yet(
        15,
        nl="Later kunnen lokale partners hier opvolgen wie ze bereikten, met strenge regels voor privacy.",
        en="Later local partners can follow here whom they reached, under strict privacy rules.",
    ),
    Capability(
        action=16,
        state="partly",
        sentence=Text(
            nl="U ziet of een leerjob iets voor u is, met de redenen; meten wat leerjobs opleveren kan nog niet.",
            en="You see whether a leerjob is for you, with the reasons; measuring what leerjobs bring comes later.",
        ),
        page="citizen:all-rights",
        command="krachtlijn rights decide leerjob",
        test="tests/law/test_workplace_learning.py",
    ),
    _not_yet(
        17,
        nl="Later kunnen jongeren hier van interesse naar studie, beroep en proefdag gaan.",
        en="Later young people can go from interest to study, occupation and try-out day here.",
    ),
    _not_yet(
        18,
        nl="Later plant u hier een graduaat naast uw werk, met de steun die u daarvoor krijgt.",
        en="Later you plan a graduaat beside your work here, with the support you get for it.",
    ),
    Capability(
        action=19,
        state="partly",
        sentence=Text(
            nl="Je krijgt een pad over sessies met een datum naar een beroep; inschrijven kan nog niet.",
            en="You get a path over dated sessions to an occupation; enrolling comes later.",
        ),
        page="citizen:path-start",
        command="krachtlijn paths plan",
        test="tests/pure/paths/test_route.py",
    ),
    Capability(
        action=20,
        state="partly",
        sentence=Text(
            nl="U ziet de voorwaarden en bedragen van IBO en beroepsinlevingsstage; vergelijken met uw inkomen kan nog niet.",
            en="You see the conditions and amounts of IBO and the traineeship BIS; comparing them with your income comes later.",
        ),
        page="citizen:all-rights",
        command="krachtlijn rights decide ibo",
        test="tests/law/test_workplace_learning.py",
    ),
    _not_yet(
        21,
        nl="Later loopt elke aanvraag voor erkenning hier langs dezelfde criteria, met de redenen erbij.",
        en="Later every request for recognition passes the same criteria here, with the reasons.",
    ),
    _not_yet(
        22,
        nl="Later zegt een werkgever hier wat iemand nu al moet kunnen en wat die in de job leert.",
        en="Later an employer says here what you must be able to do now and what you learn in the job.",
    ),
    Capability(
        action=23,
        state="partly",
        sentence=Text(
            nl="U ziet uw recht op outplacement en het Sociaal Interventiefonds; een plan voor een hele groep kan nog niet.",
            en="You see your right to outplacement and the Sociaal Interventiefonds; a plan for a whole group comes later.",
        ),
        page="citizen:all-rights",
        command="krachtlijn rights decide outplacement-opzeg",
        test="tests/law/test_outplacement.py",
    ),
    Capability(
        action=24,
        state="partly",
        sentence=Text(
            nl="Je zoekt in één register van opleidingen en sessies; voorlopig staan er alleen oefengegevens in.",
            en="You search one register of trainings and sessions; for now it holds practice data only.",
        ),
        page="public:training-search",
        command="krachtlijn training search",
        test="tests/web/test_training_pages.py",
    ),
    Capability(
        action=25,
        state="partly",
        sentence=Text(
            nl="U ziet of u recht hebt op opleidingsverlof en waarom, en werkgevers kijken aanvragen na; de hervorming heeft nog "
            "geen regels.",
            en="You see whether you have a right to training leave and why, and employers check claims; the reform has no rules "
            "yet.",
        ),
        page="citizen:rights-start",
        command="krachtlijn rights decide vlaams-opleidingsverlof",
        test=_LAW_TEST,
    ),
    Capability(
        action=26,
        state="partly",
        sentence=Text(
            nl="U ziet of u recht hebt op opleidingscheques; de omscholingsmaatregel heeft nog geen regel.",
            en="You see whether you have a right to training vouchers; the retraining measure has no rule yet.",
        ),
        page="citizen:rights-start",
        command="krachtlijn rights decide opleidingscheque",
        test=_LAW_TEST,
    ),
    Capability(
        action=27,
        state="partly",
        sentence=Text(
            nl="U ziet uw recht op de loopbaancheque; het loopbaankrediet heeft nog geen gepubliceerde regels.",
            en="You see your right to the loopbaancheque; the career credit has no published rules yet.",
        ),
        page="citizen:all-rights",
        command="krachtlijn rights decide loopbaancheque",
        test="tests/law/test_incentives_for_workers.py",
    ),
    Capability(
        action=28,
        state="partly",
        sentence=Text(
            nl="U ziet op één pagina op welke steun u recht hebt; wat u al gebruikte, telt nog niet mee.",
            en="You see on one page which support you have a right to; what you used does not count yet.",
        ),
        page="citizen:all-rights",
        command="krachtlijn rights list",
        test="tests/law/test_rights_of_person.py",
    ),
    _not_yet(
        29,
        nl="Later krijgt u hier een bewijs van wat u leerde, dat iedereen kan nakijken.",
        en="Later you get a proof of what you learned here, which anybody can check.",
    ),
    _not_yet(
        30,
        nl="Later ziet u hier hoe mensen halverwege hun loopbaan van werk veranderen, per leeftijd.",
        en="Later you will see here how people change work in the middle of their career, by age.",
    ),
    Capability(
        action=31,
        state="partly",
        sentence=Text(
            nl="U ziet de vergoedingen voor vervoer en kinderopvang en de jobbonus; in een pad tellen zij nog niet mee.",
            en="You see the allowances for travel and childcare and the jobbonus; in a path they do not count yet.",
        ),
        page="citizen:all-rights",
        command="krachtlijn rights decide vdab-cursistenvergoeding",
        test="tests/law/test_jobseeker_rights.py",
    ),
)


def find_capability(action: int) -> Capability:
    """Return what the platform can do for the action with this number (1-31).

    Raises:
        LookupError: there is no such action.

    >>> find_capability(25).state
    'partly'
    """
    for capability in CAPABILITIES:
        if capability.action == action:
            return capability
    raise LookupError(f"There is no action {action}: the offensive has actions 1 to {len(CAPABILITIES)}.")
