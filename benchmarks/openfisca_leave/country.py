"""Entities, facts and parameters of the leave; the rule itself stands in `leave`."""

from datetime import date
from pathlib import Path

from openfisca_core.entities import build_entity
from openfisca_core.indexed_enums import Enum
from openfisca_core.parameters import load_parameter_file
from openfisca_core.periods import DateUnit
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable

PERSON = build_entity(key="person", plural="persons", label="Somebody who asks for the leave", is_person=True)
TRAINING_KINDS = ("hour_based", "adult_education", "higher_education", "graduaat", "exam_commission", "evc_test")
ACTIVITIES = (
    "lessons",
    "onthaaltraject",
    "peter_metertraject",
    "opleidingsvideo",
    "lunch_and_learn",
    "bedrijfstheater",
    "lerend_netwerk",
    "intervisie",
)
CHOICES = {
    "initiative": Enum("Initiative", {name: name for name in ("employee", "employer")}),
    "training_kind": Enum("TrainingKind", {name: name for name in TRAINING_KINDS}),
    "contract": Enum("Contract", {name: name for name in ("diploma", "credit", "exam")}),
    "activity": Enum("Activity", {name: name for name in ACTIVITIES}),
}
FLAGS = (
    "private_sector_employee",
    "establishment_in_flanders",
    "approved_last_year",
    "continuation_checked",
    "employee_consents",
    "for_current_job",
    "registered_for_verlof",
    "in_development_plan",
    "continues_removed_training",
    "mentor_training",
    "level_restricted",
    "restriction_came_later",
    "final_assessment_suffices",
    "final_assessment_taken",
    "fixed_timetable",
)
NUMBERS = (
    "reference_fraction",
    "start_month_fraction",
    "weekly_hours",
    "lestijden",
    "ects",
    "contact_hours",
    "recorded_hours",
    "unregistered_online_hours",
    "combined_contact_hours",
    "combined_providers",
    "highest_level",
    "restriction_level",
    "attended_hours",
    "employee_initiative_trainings",
    "employer_initiative_trainings",
    "distinct_odb_numbers",
    "exams",
    "evc_competences",
    "coaching_hours",
    "live_online_hours",
    "coinciding_hours",
    "gross_monthly_pay",
    "index_overruns",
    "previous_pay_cap",
)
DAYS = ("training_starts_on", "training_ends_on", "development_plan_on")


def variable(name: str, **members: object) -> type[Variable]:
    """A variable of a person for a day."""
    return type(name, (Variable,), {"entity": PERSON, "definition_period": DateUnit.DAY, "label": name, **members})


def load_country(formulas: list[type[Variable]]) -> TaxBenefitSystem:
    """The tax and benefit system with every fact as an input, and these formulas."""
    system = TaxBenefitSystem([PERSON])
    system.parameters = load_parameter_file(str(Path(__file__).with_name("parameters.yaml")))
    kinds = {"value_type": Enum}
    for name, choices in CHOICES.items():
        default = next(iter(choices))
        system.add_variable(variable(name, possible_values=choices, default_value=default, **kinds))
    for names, kind in ((FLAGS, bool), (NUMBERS, int)):
        for name in names:
            system.add_variable(variable(name, value_type=kind))
    for name in DAYS:
        system.add_variable(variable(name, value_type=date))
    for formula in formulas:
        system.add_variable(formula)
    return system
