"""Words for the codes of trainings and sessions; no page shows a code without one."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _

from krachtlijn.people.profile import DaySlot
from krachtlijn.training.recognition import Regime
from krachtlijn.training.session import Mode
from krachtlijn.training.specification import SizeUnit, TrainingKind

MODES: Mapping[Mode, object] = {
    Mode.ON_SITE: _("op de lesplaats"),
    Mode.ONLINE: _("online"),
    Mode.BLENDED: _("deels online"),
}
SLOTS: Mapping[DaySlot, object] = {
    DaySlot.DAY: _("overdag"),
    DaySlot.EVENING: _("’s avonds"),
    DaySlot.WEEKEND: _("in het weekend"),
}
REGIMES: Mapping[Regime, object] = {
    Regime.VLAAMS_OPLEIDINGSVERLOF: _("Vlaams opleidingsverlof"),
    Regime.OPLEIDINGSCHEQUE: _("opleidingscheques"),
    Regime.OPLEIDINGSKREDIET: _("Vlaams opleidingskrediet"),
    Regime.VDAB: _("erkend door VDAB"),
}
SIZE_UNITS: Mapping[SizeUnit, object] = {
    SizeUnit.CONTACT_HOURS: _("contacturen"),
    SizeUnit.LESTIJDEN: _("lestijden"),
    SizeUnit.ECTS: _("studiepunten"),
}
KINDS: Mapping[TrainingKind, object] = {
    TrainingKind.HOUR_BASED: _("opleiding in uren"),
    TrainingKind.ADULT_EDUCATION: _("volwassenenonderwijs"),
    TrainingKind.HIGHER_EDUCATION: _("hoger onderwijs"),
    TrainingKind.GRADUAAT: _("graduaat"),
    TrainingKind.EXAM_COMMISSION: _("examencommissie"),
    TrainingKind.EVC_TEST: _("test van wat u al kunt (EVC)"),
    TrainingKind.WORKPLACE: _("leren op de werkplek"),
}
