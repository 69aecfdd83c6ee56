"""What has been published about each of the 31 actions: who leads, a milestone, an indicator, and the source.

The full text of the concept note of 19 December 2025 was not found: no owner, budget or deadline per action is known
from it. So a row says what other public pages state about the subject of the action today. One row has one source;
what was not found there is None, and shells print `NOT_PUBLISHED`. Nothing is guessed.
"""

from dataclasses import dataclass
from datetime import date

from krachtlijn.kernel.text import Text

NOT_PUBLISHED = Text(nl="niet gepubliceerd", en="not published")

# The day on which these rows were put together from stored copies of the pages. The pages themselves can be older.
COLLECTED_ON = date(2026, 11, 23)


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyState:
    """What is published about one action (1-31), in our own words, with one source.

    `lead` is who, by the source, runs what exists today, not an owner named by the concept note. `milestone_on` is None
    when the source gives no exact day. `as_of` is the day on which the row was collected.
    """

    action: int
    lead: Text | None = None
    milestone: Text | None = None
    milestone_on: date | None = None
    indicator: Text | None = None
    source: str | None = None
    as_of: date = COLLECTED_ON

    @property
    def facts(self) -> tuple[Text, ...]:
        """What the row states: lead, milestone and indicator, as far as published."""
        return tuple(fact for fact in (self.lead, self.milestone, self.indicator) if fact is not None)

    @property
    def is_published(self) -> bool:
        """Say whether anything at all was found about the action."""
        return bool(self.facts)


POLICY_STATES: tuple[PolicyState, ...] = (
    PolicyState(
        action=1,
        lead=Text(nl="Steunpunt Werk (KU Leuven)", en="Steunpunt Werk (KU Leuven)"),
        milestone=Text(
            nl="De Vlaamse Regering bestelde een model dat vraag en aanbod voorspelt; het moest klaar zijn tegen 2026.",
            en="The Government of Flanders commissioned a model that forecasts demand and supply, for use by 2026.",
        ),
        source="https://oecd.org/en/publications/providing-local-actors-with-case-studies-evidence-and-solutions-places"
        "_eb108047-en/skills-forecasting-in-flanders_4e01136f-en.html",
    ),
    PolicyState(
        action=2,
        lead=Text(nl="Studiedienst van VDAB", en="Research department of VDAB"),
        milestone=Text(
            nl="VDAB publiceert de lijst elk jaar, in januari of februari; dit platform gebruikt die van 2026.",
            en="VDAB publishes the list every year, in January or February; this platform uses the one of 2026.",
        ),
        source="https://www.vdab.be/trends/knelpuntberoepen",
    ),
    PolicyState(action=3),  # composition, mandate and meetings of the steering group: not found
    PolicyState(
        action=4,
        milestone=Text(
            nl="Sinds 19 november 2021 kan de overheid ook de uitgaven van één domein grondig toetsen.",
            en="Since 19 November 2021 government can also review the spending of a single domain in depth.",
        ),
        milestone_on=date(2021, 11, 19),
        source="https://fin.vlaanderen.be/facts-figures/spending-reviews/",
    ),
    PolicyState(
        action=5,
        lead=Text(nl="VDAB", en="VDAB (public employment service)"),
        milestone=Text(
            nl="VDAB bouwt een campus in Roeselare; die moet in 2027 opengaan.",
            en="VDAB is building a campus in Roeselare, due to open in 2027.",
        ),
        source="https://kw.be/nieuws/economie/bouw/eerste-steen-gelegd-van-west-vlaamse-vdab-loopbaancampus/",
    ),
    PolicyState(
        action=6,
        lead=Text(nl="VLAIO (opleiding van ondernemers)", en="VLAIO (training of entrepreneurs)"),
        milestone=Text(
            nl="Het agentschap Syntra Vlaanderen is sinds 2021 opgeheven; zijn taken zijn verdeeld.",
            en="The agency Syntra Vlaanderen was dissolved in 2021 and its tasks were divided.",
        ),
        source="https://www.vlaio.be/nl/nieuws/opheffing-agentschap-voor-ondernemersvorming-syntra-vlaanderen-afgerond",
    ),
    PolicyState(
        action=7,
        lead=Text(
            nl="Vlaamse Regering, na toetsing door de Commissie Hoger Onderwijs en de NVAO",
            en="Government of Flanders, after tests by the Commissie Hoger Onderwijs and NVAO",
        ),
        milestone=Text(
            nl="Wie een nieuwe bachelor of master start, bouwt er een af, tenzij er een vrijstelling is.",
            en="Whoever starts a new bachelor or master phases one out, unless exempted.",
        ),
        source="https://vlir.be/inrichten-nieuwe-opleiding/",
    ),
    PolicyState(
        action=8,
        lead=Text(nl="Departement WEWIS, samen met de sectoren", en="Department WEWIS, together with the sectors"),
        milestone=Text(
            nl="De negende generatie is verlengd tot en met 30 juni 2026; de tiende legt meer nadruk op resultaten.",
            en="The ninth generation was extended to 30 June 2026; the tenth puts more weight on results.",
        ),
        milestone_on=date(2026, 6, 30),
        source="https://abvv.be/echo/verlenging-sectorconvenants-en-addenda-en-eerste-stappen-richting-10de-generatie",
    ),
    PolicyState(
        action=9,
        lead=Text(nl="VDAB", en="VDAB (public employment service)"),
        milestone=Text(
            nl="Het Rekenhof gaf in 2021 twintig aanbevelingen over hoe VDAB werk uitbesteedt aan partners.",
            en="In 2021 the Court of Audit made twenty recommendations on how VDAB outsources work to partners.",
        ),
        source="https://www.knack.be/nieuws/belgie/"
        "rekenhof-legt-juridische-fouten-bloot-bij-vdab-crevits-wil-actieplan/article-news-1752873.html",
    ),
    PolicyState(
        action=10,
        lead=Text(nl="VLAIO", en="VLAIO (agency for innovation and enterprise)"),
        milestone=Text(
            nl="De STEM-agenda 2030 heeft vier krachtlijnen en zeven doelen met indicatoren.",
            en="The STEM agenda 2030 has four lines and seven goals with indicators.",
        ),
        source="https://www.vlaio.be/nl/vlaio-netwerk/stemvlaio/doelstellingen/stemvlaio",
    ),
    PolicyState(
        action=11,
        milestone=Text(
            nl="Sinds 1 september 2025 is de hervorming van het secundair onderwijs helemaal ingevoerd.",
            en="Since 1 September 2025 the reform of secondary education is fully in place.",
        ),
        milestone_on=date(2025, 9, 1),
        source="https://eurydice.eacea.ec.europa.eu/national-education-systems/belgium-flemish-community/"
        "national-reforms-vocational-education-and",
    ),
    PolicyState(
        action=12,
        lead=Text(nl="VLAIO (erkent de STEM-academies)", en="VLAIO (recognises the STEM academies)"),
        indicator=Text(
            nl="Gemeenten met een STEM-academie: 221 in 2020, 162 in 2019.",
            en="Municipalities reached by a STEM academy: 221 in 2020, 162 in 2019.",
        ),
        source="https://www.vlaio.be/nl/nieuws/7-nieuwe-partnerschappen-maken-vlaamse-jeugd-warm-voor-stem",
    ),
    PolicyState(
        action=13,
        indicator=Text(
            nl="Leerlingen in duaal leren: meer dan 5.000 (februari 2025), het dubbele van twee jaar eerder.",
            en="Pupils in dual learning: more than 5,000 (February 2025), twice as many as two years before.",
        ),
        source="https://www.tvoost.be/nieuws/"
        "shaun-is-amper-15-jaar-maar-staat-al-op-bouwwerf-5000-jongeren-kiezen-voor-opleiding-duaal-leren-198191",
    ),
    PolicyState(
        action=14,
        lead=Text(nl="Voka", en="Voka (network of enterprises)"),
        milestone=Text(nl="Zeven Talentcenters tegen eind 2024.", en="Seven Talentcenters by the end of 2024."),
        source="https://pers.voka.be/voka-talentcenters-in-elke-vlaamse-provincie",
    ),
    PolicyState(
        action=15,
        indicator=Text(
            nl="Jongeren van 15 tot 29 jaar zonder werk, school of opleiding in Vlaanderen: 7,3 % (2023).",
            en="People aged 15 to 29 without work, school or training in Flanders: 7.3% (2023).",
        ),
        source="https://statbel.fgov.be/nl/themas/werk-opleiding/opleidingen-en-onderwijs/neet",
    ),
    PolicyState(
        action=16,
        lead=Text(nl="VDAB, met Syntra en sectoren", en="VDAB, with Syntra and sectors"),
        milestone=Text(
            nl="De leerjobs zijn op 1 januari 2024 gestart, als tijdelijke proef.",
            en="The leerjobs started on 1 January 2024, as a temporary experiment.",
        ),
        milestone_on=date(2024, 1, 1),
        source="https://www.securex.be/nl/lex4you/werkgever/nieuws/"
        "vlaanderen-lanceert-leerjobs-voor-jongeren-zonder-diploma-vanaf-1-januari-2024",
    ),
    PolicyState(
        action=17,
        lead=Text(nl="Scholen en CLB's", en="Schools and pupil guidance centres (CLB)"),
        source="https://onderwijs.vlaanderen.be/nl/onderwijsloopbaan-en-leerwegbegeleiding",
    ),
    PolicyState(
        action=18,
        lead=Text(nl="Hogescholen", en="University colleges"),
        indicator=Text(
            nl="Studenten in een graduaatsopleiding: 22.569 op 1 oktober 2023 (11 % meer).",
            en="Students in a graduaat programme: 22,569 on 1 October 2023 (up 11%).",
        ),
        source="https://www.vlaamsehogescholenraad.be/nl/actualiteit/aantal-inschrijvingen-hogeschoolstudenten-zit-in-de-lift",
    ),
    PolicyState(
        action=19,
        lead=Text(nl="VDAB", en="VDAB (public employment service)"),
        milestone=Text(
            nl="Automatisch vrijstelling: erkende opleiding, minstens 4 weken, 20 uur per week en vooral overdag.",
            en="Automatic exemption: recognised training, at least 4 weeks, 20 hours a week and mainly by day.",
        ),
        source="https://www.vdab.be/vrijstellingen/erkend",
    ),
    PolicyState(
        action=20,
        lead=Text(nl="VDAB", en="VDAB (public employment service)"),
        indicator=Text(
            nl="Individuele beroepsopleidingen (IBO): 11.648 in 2019; na zes maanden werkt 90 % er nog.",
            en="Individual vocational trainings (IBO): 11,648 in 2019; six months later 90% still work there.",
        ),
        source="https://www.vdab.be/nieuws/pers/reactie-vdab-op-rapport-van-het-rekenhof-over-ibo",
    ),
    PolicyState(
        action=21,
        lead=Text(nl="VDAB", en="VDAB (public employment service)"),
        milestone=Text(
            nl="De criteria zijn overal dezelfde, maar elke provincie past ze anders toe.",
            en="The criteria are the same everywhere, but each province applies them differently.",
        ),
        source="https://www.vdab.be/uitzendsector/learn4job.shtml",
    ),
    PolicyState(action=22),  # no definition or rule of the groeivacature was found
    PolicyState(
        action=23,
        milestone=Text(
            nl="Een werkgever met meer dan 20 mensen moet bij collectief ontslag zorgen voor een tewerkstellingscel.",
            en="An employer with more than 20 staff must provide an employment cell after collective dismissal.",
        ),
        source="https://werkgevers.vdab.be/hraanbod/tewerkstellingscel.shtml",
    ),
    PolicyState(
        action=24,
        milestone=Text(
            nl="Na de eerste jaarlijkse controle verdwenen 701 opleidingen uit de databank.",
            en="After the first yearly review 701 trainings were removed from the database.",
        ),
        milestone_on=date(2022, 1, 1),
        indicator=Text(
            nl="Opleidingen in de databank: 4.915 (juni 2021).",
            en="Trainings in the database: 4,915 (June 2021).",
        ),
        source="https://www.vrt.be/vrtnws/nl/2021/06/06/opleidingen-geschrapt-uit-opleidingsdatabank/",
    ),
    PolicyState(
        action=25,
        lead=Text(nl="Vlaamse Regering", en="Government of Flanders"),
        milestone=Text(
            nl="Beslissing: voorlopig strengere voorwaarden (80 % en 28 uur per week), tot een hervorming volgt.",
            en="Decision: stricter conditions for now (80% and 28 hours a week), until a reform follows.",
        ),
        milestone_on=date(2025, 4, 25),
        indicator=Text(
            nl="Terugbetaling aan de werkgever: 14,91 euro per uur, vroeger 21,30 euro.",
            en="Refund to the employer: 14.91 euro per hour, formerly 21.30 euro.",
        ),
        source="https://www.vlaanderen.be/vlaamse-regering/beslissingen-van-de-vlaamse-regering/"
        "tijdelijke-technische-aanpassingen-voorwaarden-om-in-aanmerking-te-komen-voor-het-vlaams-opleidingsverlof",
    ),
    PolicyState(
        action=26,
        lead=Text(
            nl="Departement WEWIS (vroeger Werk en Sociale Economie)",
            en="Department WEWIS (formerly Work and Social Economy)",
        ),
        milestone=Text(
            nl="Het departement geeft de opleidingscheques uit sinds 1 september 2020.",
            en="The department has issued the training vouchers since 1 September 2020.",
        ),
        milestone_on=date(2020, 9, 1),
        indicator=Text(
            nl="Gebruik van opleidingscheques: 6,5 % meer in 2021-2022, na 37 % minder het jaar ervoor.",
            en="Use of training vouchers: up 6.5% in 2021-2022, after a fall of 37% the year before.",
        ),
        source="https://www.vlaanderen.be/kennisplatform-departement-werk-en-sociale-economie/nieuws/"
        "jaarrapport-vlaamse-opleidingsincentives-schooljaar-2021-2022",
    ),
    PolicyState(
        action=27,
        lead=Text(nl="Departement WEWIS", en="Department WEWIS"),
        milestone=Text(
            nl="Het loopbaankrediet vervangt de loopbaancheque; de start is gepland op 1 januari 2027.",
            en="The career credit replaces the career voucher; the start is planned for 1 January 2027.",
        ),
        milestone_on=date(2027, 1, 1),
        source="https://extranet.vdab.be/loopbaanbegeleiding/hervorming-loopbaancheque-impact-op-de-loopbaancentra",
    ),
    PolicyState(
        action=28,
        milestone=Text(
            nl="Sinds september 2023 toont Mijn Burgerprofiel een teller met uw opleidingssteun.",
            en="Since September 2023 Mijn Burgerprofiel shows a counter of your training support.",
        ),
        source="https://trends.knack.be/nieuws/macro-economie-beleid/iedere-werknemer-krijgt-teller-met-opleidingstegoed/",
    ),
    PolicyState(
        action=29,
        lead=Text(nl="Hogescholen en universiteiten", en="University colleges and universities"),
        milestone=Text(
            nl="Er is een ontwerp van gezamenlijke afspraken: een micro-credential telt meestal 3 tot 20 studiepunten.",
            en="There is a draft joint agreement: a micro-credential normally counts 3 to 20 ECTS credits.",
        ),
        source="https://eurydice.eacea.ec.europa.eu/nl/national-education-systems/belgium-flemish-community/"
        "national-reforms-higher-education",
    ),
    PolicyState(action=30),  # no text on Flemish participation in the study was found
    PolicyState(action=31),  # the content of the accompanying policy was not found
)


def find_policy_state(action: int) -> PolicyState:
    """Return what is published about the action with this number (1-31).

    Raises:
        LookupError: there is no such action.

    >>> find_policy_state(27).milestone_on
    datetime.date(2027, 1, 1)
    """
    for state in POLICY_STATES:
        if state.action == action:
            return state
    raise LookupError(f"There is no action {action}: the offensive has actions 1 to {len(POLICY_STATES)}.")
