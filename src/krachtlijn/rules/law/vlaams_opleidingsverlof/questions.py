"""What Vlaams opleidingsverlof asks, besides what every instrument asks about a training."""

from krachtlijn.rules.expression.leaf import fact
from krachtlijn.rules.law.training_questions import choice
from krachtlijn.rules.unit import Unit

# the job

PRIVATE_SECTOR_EMPLOYEE = fact(
    "private_sector_employee",
    Unit.FLAG,
    nl="Bent u werknemer of uitzendkracht in de privésector?",
    en="Are you an employee or temporary agency worker in the private sector?",
)
ESTABLISHMENT_IN_FLANDERS = fact(
    "establishment_in_flanders",
    Unit.FLAG,
    nl="Werkt u in een vestiging in het Vlaamse Gewest?",
    en="Do you work in an establishment in the Flemish Region?",
)
REFERENCE_FRACTION = fact(
    "reference_fraction",
    Unit.FRACTION,
    nl="Welk deel van een voltijdse baan werkte u echt in de referentiemaand? Voltijds ouderschapsverlof of tijdskrediet is 0.",
    en="What share of full time did you really work in the reference month? Full-time parental leave or time credit is 0.",
)
START_MONTH_FRACTION = fact(
    "start_month_fraction",
    Unit.FRACTION,
    nl="Welk deel van een voltijdse baan werkte u in de maand waarin uw eerste opleiding startte?",
    en="What share of full time did you work in the month in which your first training started?",
)
WEEKLY_HOURS = fact(
    "weekly_hours",
    Unit.HOURS,
    nl="Hoeveel uren werkt u gemiddeld per week?",
    en="How many hours a week do you work on average?",
)
FIXED_TIMETABLE = fact("fixed_timetable", Unit.FLAG, nl="Hebt u een vast uurrooster?", en="Do you have a fixed timetable?")
COINCIDING_HOURS = fact(
    "coinciding_hours",
    Unit.HOURS,
    nl="Hoeveel lesuren of examens vallen samen met uw werkuren?",
    en="How many hours of lessons or exams coincide with your working hours?",
)
ENTERED_SERVICE_ON = fact(
    "entered_service_on",
    Unit.DATE,
    nl="Wanneer kwam u in dienst bij deze werkgever?",
    en="When did you enter the service of this employer?",
)
GROSS_MONTHLY_PAY = fact(
    "gross_monthly_pay",
    Unit.EURO,
    nl="Wat is het voltijdse brutoloon per maand?",
    en="What is the full-time gross pay per month?",
)

# who takes the initiative

INITIATIVE = fact(
    "initiative",
    Unit.TEXT,
    nl="Wie nam het initiatief voor deze opleiding?",
    en="Who took the initiative for this training?",
    choices=(choice("employee", "u zelf", "you"), choice("employer", "uw werkgever", "your employer")),
)
EMPLOYEE_CONSENTS = fact(
    "employee_consents",
    Unit.FLAG,
    nl="Gaat de werknemer akkoord met de opleiding?",
    en="Does the employee agree to the training?",
)
FOR_CURRENT_JOB = fact(
    "for_current_job",
    Unit.FLAG,
    nl="Is de opleiding nodig voor het werk dat u nu doet?",
    en="Is the training needed for the work you do now?",
)
EMPLOYEE_INITIATIVE_TRAININGS = fact(
    "employee_initiative_trainings",
    Unit.COUNT,
    nl="Hoeveel opleidingen volgt u dit schooljaar op eigen initiatief?",
    en="How many trainings do you follow this school year on your own initiative?",
)
EMPLOYER_INITIATIVE_TRAININGS = fact(
    "employer_initiative_trainings",
    Unit.COUNT,
    nl="Hoeveel opleidingen volgt u dit schooljaar op initiatief van uw werkgever?",
    en="How many trainings do you follow this school year on your employer's initiative?",
)
DISTINCT_ODB_NUMBERS = fact(
    "distinct_odb_numbers",
    Unit.COUNT,
    nl="Hoeveel verschillende ODB-nummers hebben die opleidingen samen?",
    en="How many different ODB numbers do those trainings have together?",
)

# the training

REGISTERED_FOR_VERLOF = fact(
    "registered_for_verlof",
    Unit.FLAG,
    nl="Is de opleiding in de Opleidingsdatabank geregistreerd voor Vlaams opleidingsverlof?",
    en="Is the training registered for Vlaams opleidingsverlof in the Opleidingsdatabank?",
)
CONTINUES_REMOVED_TRAINING = fact(
    "continues_removed_training",
    Unit.FLAG,
    nl="Nam u vorig schooljaar al verlof voor deze opleiding, die sindsdien uit de databank is verdwenen?",
    en="Did you take leave last school year for this training, which has since left the database?",
)
MENTOR_TRAINING = fact("mentor_training", Unit.FLAG, nl="Is het een mentoropleiding?", en="Is it a training for mentors?")
COMBINED_CONTACT_HOURS = fact(
    "combined_contact_hours",
    Unit.HOURS,
    nl="Hoeveel contacturen tellen de volledige geregistreerde opleidingen die u dit schooljaar combineert?",
    en="How many contact hours have the whole registered trainings that you combine this school year?",
)
COMBINED_PROVIDERS = fact(
    "combined_providers",
    Unit.COUNT,
    nl="Bij hoeveel opleidingsverstrekkers volgt u die opleidingen?",
    en="With how many providers do you follow those trainings?",
)
LEVEL_RESTRICTED = fact(
    "level_restricted",
    Unit.FLAG,
    nl="Vermeldt de databank een ‘beperkende voorwaarde opleidingsniveau’?",
    en="Does the database mention a restriction by level of schooling?",
)
RESTRICTION_LEVEL = fact(
    "restriction_level",
    Unit.LEVEL,
    nl="Vanaf welk diplomaniveau (1 tot 8) sluit die voorwaarde uit?",
    en="From which level of diploma (1 to 8) does it exclude?",
)
HIGHEST_LEVEL = fact(
    "highest_level",
    Unit.LEVEL,
    nl="Welk niveau (1 tot 8) heeft uw hoogste diploma?",
    en="What level (1 to 8) is your highest diploma?",
)
RESTRICTION_CAME_LATER = fact(
    "restriction_came_later",
    Unit.FLAG,
    nl="Volgde u de opleiding al toen die voorwaarde erbij kwam?",
    en="Were you already following the training when that restriction was added?",
)
ACTIVITY = fact(
    "activity",
    Unit.TEXT,
    nl="Welke vorm heeft de activiteit?",
    en="What form does the activity take?",
    choices=(
        choice("lessons", "lessen", "lessons"),
        choice("onthaaltraject", "onthaaltraject", "induction path"),
        choice("peter_metertraject", "peter- of metertraject", "buddy path"),
        choice("opleidingsvideo", "online opleidingsvideo", "online training video"),
        choice("lunch_and_learn", "lunch & learn", "lunch & learn"),
        choice("bedrijfstheater", "bedrijfstheater", "corporate theatre"),
        choice("lerend_netwerk", "lerend netwerk", "learning network"),
        choice("intervisie", "intervisie", "peer supervision"),
    ),
)
EXCLUDED_ACTIVITIES = tuple(option.code for option in ACTIVITY.question.choices if option.code != "lessons")

# hours and attendance

LIVE_ONLINE_HOURS = fact(
    "live_online_hours",
    Unit.HOURS,
    nl="Hoeveel van de contacturen zijn live online, met een lesgever en digitale aanwezigheid per les?",
    en="How many of the contact hours are live online, with a teacher and digital attendance per lesson?",
)
RECORDED_HOURS = fact(
    "recorded_hours",
    Unit.HOURS,
    nl="Telde u bij de contacturen toch vooraf opgenomen lessen? Hoeveel uren?",
    en="Did you count recorded lessons among the contact hours after all? How many hours?",
)
UNREGISTERED_ONLINE_HOURS = fact(
    "unregistered_online_hours",
    Unit.HOURS,
    nl="Bij hoeveel van de live online uren noteert niemand digitaal wie er is?",
    en="In how many of the live online hours does nobody record attendance digitally?",
)
COACHING_HOURS = fact(
    "coaching_hours",
    Unit.HOURS,
    nl="Hoeveel van de contacturen zijn individuele coaching?",
    en="How many of the contact hours are individual coaching?",
)
ATTENDED_HOURS = fact(
    "attended_hours",
    Unit.HOURS,
    nl="Hoeveel contacturen was u aanwezig? (na afloop)",
    en="How many contact hours did you attend? (afterwards)",
)
FINAL_ASSESSMENT_SUFFICES = fact(
    "final_assessment_suffices",
    Unit.FLAG,
    nl="Is het een ondernemerschapstraject, een postgraduaat of een privéopleiding met een getuigschrift voor het beroep?",
    en="Is it an entrepreneurship path, a postgraduate or a private course with a certificate for the profession?",
)
FINAL_ASSESSMENT_TAKEN = fact(
    "final_assessment_taken",
    Unit.FLAG,
    nl="Nam u deel aan de eindbeoordeling?",
    en="Did you take part in the final assessment?",
)
UNJUSTIFIED_ABSENCE_LAST_YEAR = fact(
    "unjustified_absence_last_year",
    Unit.FRACTION,
    nl="Welk deel van de lessen was u vorig schooljaar ongewettigd afwezig?",
    en="What share of the lessons did you miss last school year without justification?",
)
MISSED_ASSESSMENT_LAST_YEAR = fact(
    "missed_assessment_last_year",
    Unit.FLAG,
    nl="Sloeg u vorig schooljaar de eindbeoordeling over?",
    en="Did you skip the final assessment last school year?",
)
EXAMS = fact("exams", Unit.COUNT, nl="Hoeveel examens legt u af?", en="How many exams do you take?")
EVC_COMPETENCES = fact(
    "evc_competences",
    Unit.COUNT,
    nl="Voor hoeveel competenties legt u een EVC-examen af?",
    en="For how many competences do you take an EVC exam?",
)

# the file and the pay cap

ENROLLED_ON = fact("enrolled_on", Unit.DATE, nl="Wanneer schreef u zich in?", en="When did you enrol?")
APPROVED_LAST_YEAR = fact(
    "approved_last_year",
    Unit.FLAG,
    nl="Werd voor deze opleiding vorig schooljaar een aanvraag goedgekeurd?",
    en="Was a request for this training approved last school year?",
)
CONTINUATION_CHECKED = fact(
    "continuation_checked",
    Unit.FLAG,
    nl="Heeft de dienst na de weigering bevestigd dat u een lopende opleiding afwerkt?",
    en="Did the department confirm after the refusal that you are finishing a running training?",
)
PREVIOUS_PAY_CAP = fact(
    "previous_pay_cap",
    Unit.EURO,
    nl="Wat was de loongrens van het vorige schooljaar?",
    en="What was the pay cap of the previous school year?",
)
INDEX_OVERRUNS = fact(
    "index_overruns",
    Unit.COUNT,
    nl="Hoe vaak werd de spilindex in het vorige schooljaar overschreden?",
    en="How often was the index threshold overrun in the previous school year?",
)
