"""Filters that put words on the codes of trainings and sessions."""

from django import template
from django.utils.translation import gettext

from krachtlijn.kernel.ids import NisCode
from krachtlijn.people.profile import DaySlot
from krachtlijn.taxonomy.qualification import qualification_name
from krachtlijn.training.recognition import Regime
from krachtlijn.training.session import Mode
from krachtlijn.training.specification import SizeUnit, TrainingKind
from krachtlijn.web.design.places import municipality_names
from krachtlijn.web.design.training_words import KINDS, MODES, REGIMES, SIZE_UNITS, SLOTS

register = template.Library()


@register.filter
def mode_words(mode: Mode) -> str:
    """How lessons are given."""
    return str(MODES[mode])


@register.filter
def slot_words(slot: DaySlot) -> str:
    """Part of the week."""
    return str(SLOTS[slot])


@register.filter
def regime_words(regime: Regime) -> str:
    """Name of an incentive regime."""
    return str(REGIMES[regime])


@register.filter
def size_words(unit: SizeUnit) -> str:
    """Unit of the size of a training."""
    return str(SIZE_UNITS[unit])


@register.filter
def kind_words(kind: TrainingKind) -> str:
    """Kind of training."""
    return str(KINDS[kind])


@register.filter
def award_words(award: str) -> str:
    """What somebody holds afterwards; the code of a professional qualification gets its name."""
    if not award.startswith("BK-"):
        return award
    name = qualification_name(award) or gettext("beroepskwalificatie")
    return gettext("%(name)s (code %(code)s)") % {"name": name, "code": award}


@register.filter
def municipality_name(nis: NisCode) -> str:
    """Name of a municipality; its code with a label while the name is not known."""
    return municipality_names().get(nis) or gettext("gemeente met NIS-code %(nis)s") % {"nis": nis}


@register.filter
def calibration_unit(unit: str) -> str:
    """Unit of a calibrated total."""
    words = {
        "count": gettext("aantal"),
        "share": gettext("aandeel (0 tot 1)"),
        "ratio": gettext("verhouding"),
        "at_least_count": gettext("aantal, minstens"),
        "at_least_share": gettext("aandeel (0 tot 1), minstens"),
    }
    return words[unit]
