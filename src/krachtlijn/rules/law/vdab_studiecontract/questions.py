"""What the VDAB-studiecontract asks, besides what more instruments ask about a person or a training."""

from krachtlijn.rules.expression.leaf import fact
from krachtlijn.rules.law.training_questions import choice
from krachtlijn.rules.unit import Unit

STUDY_LEVEL = fact(
    "study_level",
    Unit.TEXT,
    nl="Welke studie wilt u volgen?",
    en="Which study do you want to follow?",
    choices=(
        choice("secondary", "secundair onderwijs, ook een zevende jaar", "secondary education, also a seventh year"),
        choice("secondary_after_secondary", "secundair-na-secundair (Se-n-Se)", "secondary after secondary (Se-n-Se)"),
        choice("graduaat", "graduaat", "graduaat"),
        choice("bachelor", "bachelor", "bachelor"),
        choice("other", "iets anders", "something else"),
    ),
)
FULL_TIME_BY_DAY = fact(
    "full_time_by_day",
    Unit.FLAG,
    nl="Volgt u de studie voltijds en overdag (geen werktraject, geen avondlessen)?",
    en="Do you follow the study full time and by day (no track beside work, no evening lessons)?",
)
TAUGHT_IN_DUTCH = fact(
    "taught_in_dutch", Unit.FLAG, nl="Wordt de studie in het Nederlands gegeven?", en="Is the study taught in Dutch?"
)
SCREENING_PASSED = fact(
    "vdab_screening_passed",
    Unit.FLAG,
    nl="Vond VDAB u na een screening geschikt voor deze studie? Nog geen screening gehad? Vraag ze aan uw bemiddelaar. De "
    "uitslag kan niemand vooraf zeggen.",
    en="Did VDAB find you suited for this study after a screening? No screening yet? Ask your adviser for it. Nobody can "
    "tell the result beforehand.",
)
MEETS_ADMISSION = fact(
    "meets_school_admission",
    Unit.FLAG,
    nl="Laat de school u toe (met uw diploma, of na een toelatingsproef)?",
    en="Does the school admit you (by your diploma, or after an admission test)?",
)
VDAB_ACCEPTS_STUDY = fact(
    "vdab_accepts_second_diploma",
    Unit.FLAG,
    nl="Vond VDAB dat u met uw diploma hoger onderwijs niet makkelijk werk vindt, en mag u daarom toch studeren?",
    en="Did VDAB find that you do not easily find work with your diploma of higher education, so that you may study after all?",
)
EARLIER_STUDY_ENDED_ON = fact(
    "earlier_vdab_study_ended_on",
    Unit.DATE,
    nl="Wanneer eindigde die eerdere studie via VDAB?",
    en="When did that earlier study through VDAB end?",
)
HAD_EARLIER_STUDY = fact(
    "had_earlier_vdab_study",
    Unit.FLAG,
    nl="Volgde u al eens een studie via VDAB voor een knelpuntberoep?",
    en="Did you once before follow a study through VDAB for a shortage occupation?",
)
EARLIER_STUDY_JUDGED = fact(
    "earlier_vdab_study_judged",
    Unit.FLAG,
    nl="Ging VDAB na waarom u na die studie nog geen werk hebt, en mag u opnieuw studeren?",
    en="Did VDAB look into why you have no work after that study, and may you study again?",
)
EDUCATIONAL_BACHELOR = fact(
    "educational_bachelor",
    Unit.FLAG,
    nl="Is het een educatieve bachelor (lerarenopleiding)?",
    en="Is it an educational bachelor (teacher training)?",
)
ENOUGH_LEERKREDIET = fact(
    "enough_leerkrediet",
    Unit.FLAG,
    nl="Hebt u genoeg leerkrediet voor deze studie? Vraag uw stand aan de school.",
    en="Do you have enough learning credit (leerkrediet) for this study? Ask the school for your balance.",
)
GOES_ON = fact(
    "goes_on_with_study",
    Unit.FLAG,
    nl="Volgt u deze studie al via VDAB en gaat het om een volgend jaar?",
    en="Do you follow this study through VDAB already, and is it about a next year?",
)
ENOUGH_PROGRESS = fact(
    "enough_study_progress",
    Unit.FLAG,
    nl="Vindt VDAB dat u genoeg vooruitgaat in de studie?",
    en="Does VDAB find that you make enough progress in the study?",
)
