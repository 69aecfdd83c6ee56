"""The columns of a file with claims: one declaration, from which reading, the example file and the reference page follow.

A column that is a fact of Vlaams opleidingsverlof names it; its unit and its choices are those of the question of the rule.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from krachtlijn.kernel.text import Text
from krachtlijn.rules.expression.leaf import Given
from krachtlijn.rules.law.training_questions import (
    CONTACT_HOURS,
    CONTRACT,
    DEVELOPMENT_PLAN_ON,
    ECTS,
    IN_DEVELOPMENT_PLAN,
    LESTIJDEN,
    TRAINING_ENDS_ON,
    TRAINING_KIND,
    TRAINING_STARTS_ON,
)
from krachtlijn.rules.law.vlaams_opleidingsverlof import questions as ask
from krachtlijn.rules.unit import Unit

YES_NO: Mapping[str, bool] = MappingProxyType(
    dict.fromkeys(("ja", "j", "yes", "y", "true", "waar", "1"), True)
    | dict.fromkeys(("nee", "neen", "n", "no", "false", "onwaar", "0"), False)
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimColumn:
    """One column: its name, its Dutch name (both are read), what it holds, and an example cell.

    `fact` is the fact of the rule it tells; a column without one is kept beside the verdict. `words` are the words of a
    choice, all in small letters. `is_required`: the column must be there and no line may leave it empty.
    """

    name: str
    dutch: str
    meaning: Text
    example: str
    unit: Unit
    fact: str | None = None
    words: Mapping[str, bool | str] | None = None
    is_required: bool = False


def _asked(
    given: Given,
    dutch: str,
    *,
    nl: str,
    en: str,
    example: str = "",
    words: Mapping[str, str] | None = None,
    is_required: bool = False,
) -> ClaimColumn:
    question = given.question
    known: Mapping[str, bool | str] | None = None
    if question.unit is Unit.FLAG:
        known = YES_NO
    elif question.choices:
        known = {choice.code: choice.code for choice in question.choices} | dict(words or {})
    return ClaimColumn(
        name=question.name,
        dutch=dutch,
        meaning=Text(nl=nl, en=en),
        example=example,
        unit=question.unit,
        fact=question.name,
        words=known,
        is_required=is_required,
    )


PERSON_REF = ClaimColumn(
    name="person_ref",
    dutch="persoon",
    meaning=Text(
        nl="uw eigen kenmerk van de werknemer, zoals een personeelsnummer; geen rijksregisternummer",
        en="your own reference of the employee, such as a staff number; no national number",
    ),
    example="P-0001",
    unit=Unit.TEXT,
    is_required=True,
)
EMPLOYER_REF = ClaimColumn(
    name="employer_ref",
    dutch="werkgever",
    meaning=Text(
        nl="uw kenmerk van de werkgever, als het bestand er meer dan één heeft",
        en="your reference of the employer, when the file holds more than one",
    ),
    example="W-12",
    unit=Unit.TEXT,
)
ODB_NUMBER = ClaimColumn(
    name="odb_number",
    dutch="odb_nummer",
    meaning=Text(nl="nummer van de opleiding in de Opleidingsdatabank", en="number of the training in the Opleidingsdatabank"),
    example="ODB-0000001",
    unit=Unit.TEXT,
)
REQUESTED_ON = ClaimColumn(
    name="requested_on",
    dutch="aangevraagd_op",
    meaning=Text(
        nl="dag van de aanvraag van de terugbetaling; leeg: nog niet aangevraagd",
        en="day on which the refund was claimed; empty: not claimed yet",
    ),
    example="2025-10-15",
    unit=Unit.DATE,
)
IS_SYNTHETIC = ClaimColumn(
    name="is_synthetic",
    dutch="oefengegevens",
    meaning=Text(nl="ja wanneer de regel geen echt geval is", en="yes when the line is no real case"),
    example="ja",
    unit=Unit.FLAG,
    words=YES_NO,
)
WORKPLACE_REGION = ClaimColumn(
    name="workplace_region",
    dutch="gewest_werkplaats",
    meaning=Text(
        nl="gewest van de vestiging waar de werknemer werkt (vlaanderen, brussel, wallonie)",
        en="region of the establishment in which the employee works (vlaanderen, brussel, wallonie)",
    ),
    example="vlaanderen",
    unit=Unit.FLAG,
    fact=ask.ESTABLISHMENT_IN_FLANDERS.question.name,
    words=MappingProxyType(
        dict.fromkeys(("vlaanderen", "vlaams gewest", "flanders"), True)
        | dict.fromkeys(("brussel", "brussels", "wallonie", "wallonië", "wallonia"), False)
    ),
)

COLUMNS: tuple[ClaimColumn, ...] = (
    PERSON_REF,
    EMPLOYER_REF,
    ODB_NUMBER,
    REQUESTED_ON,
    _asked(
        TRAINING_STARTS_ON,
        "start_opleiding",
        nl="eerste dag van de opleiding",
        en="first day of the training",
        example="2025-09-22",
        is_required=True,
    ),
    _asked(
        TRAINING_ENDS_ON,
        "einde_opleiding",
        nl="laatste dag van de opleiding",
        en="last day of the training",
        example="2026-01-30",
    ),
    _asked(ask.ENROLLED_ON, "ingeschreven_op", nl="dag van de inschrijving", en="day of enrolment", example="2025-09-10"),
    _asked(
        ask.ENTERED_SERVICE_ON,
        "in_dienst_sinds",
        nl="dag van indiensttreding bij deze werkgever",
        en="day of entering the service of this employer",
        example="2019-03-01",
    ),
    _asked(
        ask.PRIVATE_SECTOR_EMPLOYEE,
        "privesector",
        nl="werknemer of uitzendkracht in de privésector",
        en="employee or temporary agency worker in the private sector",
        example="ja",
    ),
    WORKPLACE_REGION,
    _asked(
        ask.REFERENCE_FRACTION,
        "tewerkstellingsbreuk",
        nl="tewerkstellingsbreuk in de referentiemaand (0 tot 1, of met %-teken)",
        en="employment fraction in the reference month (0 to 1, or with a % sign)",
        example="0,8",
    ),
    _asked(
        ask.START_MONTH_FRACTION,
        "breuk_startmaand",
        nl="tewerkstellingsbreuk in de maand waarin de eerste opleiding start (telt tot en met 2022-23)",
        en="employment fraction in the month in which the first training starts (counts up to 2022-23)",
    ),
    _asked(
        ask.WEEKLY_HOURS,
        "uren_per_week",
        nl="gemiddelde arbeidsduur per week",
        en="average working hours a week",
        example="30,4",
    ),
    _asked(ask.FIXED_TIMETABLE, "vast_uurrooster", nl="vast uurrooster", en="fixed timetable"),
    _asked(
        ask.COINCIDING_HOURS,
        "samenvallende_uren",
        nl="uren les of examen die samenvallen met werkuren (bij halftijds met vast uurrooster)",
        en="hours of lessons or exams that coincide with working hours (half-time with a fixed timetable)",
    ),
    _asked(
        ask.INITIATIVE,
        "initiatief",
        nl="wie het initiatief nam: werknemer of werkgever",
        en="who took the initiative: employee or employer",
        example="werknemer",
        words={"werknemer": "employee", "werkgever": "employer"},
    ),
    _asked(
        ask.EMPLOYEE_CONSENTS,
        "werknemer_akkoord",
        nl="de werknemer gaat akkoord (bij initiatief van de werkgever)",
        en="the employee agrees (on the employer's initiative)",
    ),
    _asked(
        ask.FOR_CURRENT_JOB,
        "voor_huidige_job",
        nl="nodig voor het werk van nu (bij initiatief van de werkgever)",
        en="needed for the present work (on the employer's initiative)",
    ),
    _asked(
        ask.REGISTERED_FOR_VERLOF,
        "geregistreerd",
        nl="geregistreerd voor Vlaams opleidingsverlof (staat op het inschrijvingsattest)",
        en="registered for Vlaams opleidingsverlof (stands on the enrolment certificate)",
        example="ja",
    ),
    _asked(
        ask.CONTINUES_REMOVED_TRAINING,
        "uit_databank_verdwenen",
        nl="vorig schooljaar al verlof voor deze opleiding, die sindsdien uit de databank verdween",
        en="leave last school year for this training, which has since left the database",
    ),
    _asked(
        TRAINING_KIND,
        "soort_opleiding",
        nl="soort opleiding of examen",
        en="kind of training or exam",
        example="hour_based",
        words={
            "contacturen": "hour_based",
            "volwassenenonderwijs": "adult_education",
            "hoger_onderwijs": "higher_education",
            "examencommissie": "exam_commission",
            "evc": "evc_test",
        },
    ),
    _asked(CONTACT_HOURS, "contacturen", nl="contacturen van de opleiding", en="contact hours of the training", example="60"),
    _asked(LESTIJDEN, "lestijden", nl="lestijden (volwassenenonderwijs)", en="lesson periods (adult education)"),
    _asked(ECTS, "studiepunten", nl="studiepunten (hoger onderwijs, graduaat)", en="ECTS credits (higher education, graduaat)"),
    _asked(ask.EXAMS, "examens", nl="aantal examens (Examencommissie)", en="number of exams (Examencommissie)"),
    _asked(ask.EVC_COMPETENCES, "evc_competenties", nl="aantal competenties (EVC)", en="number of competences (EVC)"),
    _asked(
        CONTRACT,
        "contract",
        nl="contract in het hoger onderwijs",
        en="contract in higher education",
        words={"diplomacontract": "diploma", "creditcontract": "credit", "examencontract": "exam"},
    ),
    _asked(ask.ACTIVITY, "activiteit", nl="vorm van de activiteit", en="form of the activity", words={"lessen": "lessons"}),
    _asked(ask.LIVE_ONLINE_HOURS, "live_online_uren", nl="contacturen die live online zijn", en="contact hours live online"),
    _asked(ask.RECORDED_HOURS, "opgenomen_uren", nl="contacturen vooraf opgenomen", en="contact hours that are recorded"),
    _asked(
        ask.UNREGISTERED_ONLINE_HOURS,
        "online_zonder_aanwezigheid",
        nl="live online uren zonder digitale aanwezigheid",
        en="live online hours without digital attendance",
    ),
    _asked(ask.COACHING_HOURS, "coaching_uren", nl="contacturen individuele coaching", en="contact hours of individual coaching"),
    _asked(ask.MENTOR_TRAINING, "mentoropleiding", nl="mentoropleiding", en="training for mentors"),
    _asked(
        ask.COMBINED_CONTACT_HOURS,
        "samengetelde_contacturen",
        nl="contacturen van de gecombineerde opleidingen samen",
        en="contact hours of the combined trainings together",
    ),
    _asked(
        ask.COMBINED_PROVIDERS,
        "aantal_verstrekkers",
        nl="bij hoeveel opleidingsverstrekkers die gevolgd worden",
        en="with how many providers these are followed",
    ),
    _asked(
        ask.LEVEL_RESTRICTED,
        "beperking_niveau",
        nl="de databank vermeldt een beperkende voorwaarde opleidingsniveau",
        en="the database mentions a restriction by level of schooling",
        example="nee",
    ),
    _asked(
        ask.RESTRICTION_LEVEL, "niveau_beperking", nl="niveau (1 tot 8) dat uitsluit", en="level (1 to 8) from which it excludes"
    ),
    _asked(
        ask.HIGHEST_LEVEL, "hoogste_niveau", nl="niveau (1 tot 8) van het hoogste diploma", en="level (1 to 8) of the diploma"
    ),
    _asked(
        ask.RESTRICTION_CAME_LATER,
        "beperking_kwam_later",
        nl="de werknemer volgde de opleiding al toen de voorwaarde erbij kwam",
        en="the employee followed the training already when the restriction was added",
    ),
    _asked(
        IN_DEVELOPMENT_PLAN,
        "in_ontwikkelingsplan",
        nl="staat in een persoonlijk ontwikkelingsplan uit loopbaanbegeleiding",
        en="is in a personal development plan from career guidance",
    ),
    _asked(DEVELOPMENT_PLAN_ON, "datum_loopbaanattest", nl="dag van het loopbaanattest", en="day of the career certificate"),
    _asked(
        ask.ATTENDED_HOURS,
        "aanwezige_uren",
        nl="contacturen aanwezig (na afloop; leeg: nog niet gevolgd)",
        en="contact hours attended (afterwards; empty: not followed yet)",
        example="58",
    ),
    _asked(
        ask.FINAL_ASSESSMENT_SUFFICES,
        "eindbeoordeling_volstaat",
        nl="ondernemerschapstraject, postgraduaat of privéopleiding met getuigschrift",
        en="entrepreneurship path, postgraduate or private course with a certificate",
    ),
    _asked(
        ask.FINAL_ASSESSMENT_TAKEN,
        "eindbeoordeling_gedaan",
        nl="nam deel aan de eindbeoordeling",
        en="took part in the final assessment",
    ),
    _asked(
        ask.UNJUSTIFIED_ABSENCE_LAST_YEAR,
        "ongewettigd_afwezig",
        nl="deel ongewettigd afwezig in het vorige schooljaar (0 tot 1, of met %-teken)",
        en="share of unjustified absence last school year (0 to 1, or with a % sign)",
    ),
    _asked(
        ask.MISSED_ASSESSMENT_LAST_YEAR,
        "eindbeoordeling_overgeslagen",
        nl="sloeg vorig schooljaar de eindbeoordeling over",
        en="skipped the final assessment last school year",
    ),
    _asked(
        ask.APPROVED_LAST_YEAR,
        "goedgekeurd_vorig_jaar",
        nl="voor deze opleiding werd vorig schooljaar een aanvraag goedgekeurd",
        en="a request for this training was approved last school year",
        example="nee",
    ),
    _asked(
        ask.CONTINUATION_CHECKED,
        "voortzetting_bevestigd",
        nl="na de weigering: de dienst bevestigde (ja) of verwierp (nee) dat een lopende opleiding wordt afgewerkt",
        en="after the refusal: the department confirmed (yes) or rejected (no) that a running training is finished",
    ),
    IS_SYNTHETIC,
)
NOT_ASKED: Mapping[str, str] = MappingProxyType(
    {
        "gross_monthly_pay": "the refund is a flat sum per hour; pay is between employer and employee",
        "previous_pay_cap": "belongs to next year's cap, not to a claim",
        "index_overruns": "belongs to next year's cap, not to a claim",
        "employee_initiative_trainings": "widens the yearly maximum with joint initiative, not one claim",
        "employer_initiative_trainings": "widens the yearly maximum with joint initiative, not one claim",
        "distinct_odb_numbers": "widens the yearly maximum with joint initiative, not one claim",
    }
)
"""Facts of the rule that a claim does not tell, each with why."""
