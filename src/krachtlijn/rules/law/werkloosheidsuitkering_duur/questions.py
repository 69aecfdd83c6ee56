"""What the duration of the unemployment benefit asks; the last day always comes from the letter of the RVA."""

from krachtlijn.rules.expression.leaf import fact
from krachtlijn.rules.law.training_questions import choice
from krachtlijn.rules.unit import Unit

LAST_DAY_IN_LETTER = fact(
    "benefit_last_day",
    Unit.DATE,
    nl="Wat is volgens de brief van de RVA de laatste dag waarop u een uitkering krijgt? Hebt u geen brief, vraag de dag dan aan "
    "uw uitbetalingsinstelling (vakbond of HVW).",
    en="What is, by the letter of the RVA, the last day on which you get a benefit? If you have no letter, ask your paying body "
    "(union or HVW) for the day.",
)
EXCEPTION_TRAINING = fact(
    "training_for_shortage",
    Unit.TEXT,
    nl="Volgt u een opleiding voor een knelpuntberoep, en voor welk?",
    en="Do you follow a training for a shortage occupation, and for which?",
    choices=(
        choice("nurse_or_care_assistant", "verpleegkundige of zorgkundige", "nurse or care assistant"),
        choice("other_care", "een ander knelpuntberoep in zorg of welzijn", "another shortage occupation in care or welfare"),
        choice("other", "een knelpuntberoep buiten de zorg", "a shortage occupation outside care"),
        choice("none", "nee", "no"),
    ),
)
UNINTERRUPTED = fact(
    "training_uninterrupted",
    Unit.FLAG,
    nl="Volgt u die opleiding zonder onderbreking?",
    en="Do you follow that training without interruption?",
)
EXCEPTION_USED = fact(
    "training_exception_used",
    Unit.FLAG,
    nl="Hield u vroeger al eens uw uitkering langer door een opleiding in de zorg?",
    en="Did you once before keep your benefit longer because of a training in care?",
)
PASSES = fact("passes_so_far", Unit.FLAG, nl="Slaagde u tot nu toe in die opleiding?", en="Did you pass in that training so far?")
