"""In which order all instruments together ask: about the person first, then work, then the training; each fact once.

Within a topic the facts that settle most stand first. A test holds that every fact of every instrument has its place here.
"""

from collections.abc import Mapping
from enum import StrEnum

from krachtlijn.kernel.text import Text


class Topic(StrEnum):
    """What a page of questions is about; the order is that of the pages."""

    PERSON = "person"
    BENEFIT = "benefit"
    FAILURE = "failure"
    DISMISSAL = "dismissal"
    WORK = "work"
    BUSINESS = "business"
    TRAINING = "training"
    STUDY = "study"
    CAREER = "career"
    PAY = "pay"
    TIME_CREDIT = "time_credit"
    WORKPLACE = "workplace"
    COSTS = "costs"


TOPIC_NAMES: Mapping[Topic, Text] = {
    Topic.PERSON: Text(nl="Over u", en="About you"),
    Topic.BENEFIT: Text(nl="Over uw uitkering", en="About your benefit"),
    Topic.FAILURE: Text(nl="Over de onderneming die het moeilijk heeft", en="About the enterprise in trouble"),
    Topic.DISMISSAL: Text(nl="Over uw ontslag", en="About your dismissal"),
    Topic.WORK: Text(nl="Over uw werk", en="About your work"),
    Topic.BUSINESS: Text(nl="Over uw zaak", en="About your business"),
    Topic.TRAINING: Text(nl="Over de opleiding die u wilt volgen", en="About the training you want to follow"),
    Topic.STUDY: Text(nl="Over studeren via VDAB", en="About a study through VDAB"),
    Topic.CAREER: Text(nl="Over uw loopbaan tot nu", en="About your career so far"),
    Topic.PAY: Text(nl="Over uw loon", en="About your pay"),
    Topic.TIME_CREDIT: Text(nl="Over tijdskrediet", en="About time credit"),
    Topic.WORKPLACE: Text(nl="Over leren op een werkplek", en="About learning at a workplace"),
    Topic.COSTS: Text(nl="Over uw kosten tijdens de opleiding", en="About your costs during the training"),
}
SKIPPED: Mapping[Topic, Text] = {
    Topic.BENEFIT: Text(nl="Ik sla deze vragen over", en="I skip these questions"),
    Topic.FAILURE: Text(nl="Ik werkte niet in een onderneming met problemen", en="I did not work in an enterprise in trouble"),
    Topic.BUSINESS: Text(nl="Mijn zaak koopt nu geen opleiding", en="My business buys no training now"),
    Topic.TRAINING: Text(nl="Ik heb nog geen opleiding op het oog", en="I have no training in mind yet"),
    Topic.STUDY: Text(nl="Ik wil nu niet studeren via VDAB", en="I do not want to study through VDAB now"),
    Topic.CAREER: Text(nl="Ik sla deze vragen over", en="I skip these questions"),
    Topic.PAY: Text(nl="Ik zeg liever niets over mijn loon", en="I would rather not tell about my pay"),
    Topic.TIME_CREDIT: Text(nl="Ik neem geen tijdskrediet", en="I take no time credit"),
    Topic.WORKPLACE: Text(nl="Ik heb geen plan voor leren op een werkplek", en="I have no plan to learn at a workplace"),
    Topic.COSTS: Text(nl="Ik volg nu geen opleiding via VDAB", en="I follow no training through VDAB now"),
}
"""What somebody says who passes over the questions of a topic; the facts then stay unknown. The others are short."""

ORDER: Mapping[Topic, tuple[str, ...]] = {
    topic: tuple(names.split())
    for topic, names in {
        Topic.PERSON: """
            residence birth_date registered_jobseeker income higher_diploma secondary_diploma nurse_brevet_only
            compulsory_schooling_done labour_market_secondary_diploma holds_level_4_qualification left_school_on
            left_secondary_on lives_in_eu moved_from_eea employee works_self_employed works_now receives_unemployment_benefit
        """,
        Topic.BENEFIT: "benefit_last_day training_exception_used",
        Topic.FAILURE: """
            role_in_failing_enterprise trouble_of_enterprise lost_work_through_it worked_in_flemish_establishment
            manifest_insolvency lack_of_means_proven bankruptcy_judgment_on left_service_on applicant_appointed_on
        """,
        Topic.DISMISSAL: """
            contract_end enrolled_in_employment_cell collective_dismissal employer_staff dismissal_settlement notice_weeks
            dismissed_by_private_employer may_retire dismissed_on notice_starts_on contract_ends_on outplacement_offered_on
            default_notice_on yearly_pay fraction_before_dismissal
        """,
        Topic.WORK: """
            private_sector_employee establishment_in_flanders works_in_flanders_or_brussels running_employment_contract
            reference_fraction contract_fraction weekly_hours start_month_fraction entered_service_on student_contract
            apprenticeship_contract apprenticeship_hours_month employer_fte non_profit_employer months_in_service_this_year
            sector_agreement_on_days sector_training_days
        """,
        Topic.BUSINESS: """
            works_in_enterprise enterprise_buys enterprise_form enterprise_size private_enterprise accepted_activity
            provider_registered_for_kmo kmo_theme on_occupation_list
        """,
        Topic.TRAINING: """
            training_kind training_starts_on training_ends_on price employer_pays initiative approved_last_year recognised_by_vdab
            shortage_training training_for_shortage basic_or_shortage_training registered_for_verlof registered_for_cheque
            in_development_plan development_plan_on contact_hours lestijden ects contract hours_per_week training_weeks
            mostly_by_day saturday_or_after_17 new_ects fits_path_to_work is_ibo vdab_accepts_diploma extra_conditions_met
            passes_so_far training_uninterrupted passed_training days_worked_after_training course_group fee_exemption
            open_module same_module_before fee_paid_this_semester level_restricted highest_level restriction_level
            restriction_came_later
            employee_consents for_current_job continuation_checked continues_removed_training
            recorded_hours live_online_hours unregistered_online_hours coaching_hours exams evc_competences mentor_training
            combined_contact_hours combined_providers activity fixed_timetable coinciding_hours employee_initiative_trainings
            employer_initiative_trainings distinct_odb_numbers attended_hours final_assessment_suffices
            final_assessment_taken unjustified_absence_last_year missed_assessment_last_year enrolled_on gross_monthly_pay
            index_overruns previous_pay_cap cheques_issued_on
        """,
        Topic.STUDY: """
            study_level full_time_by_day taught_in_dutch vdab_screening_passed meets_school_admission had_earlier_vdab_study
            earlier_vdab_study_ended_on earlier_vdab_study_judged vdab_accepts_second_diploma educational_bachelor
            enough_leerkrediet goes_on_with_study enough_study_progress
        """,
        Topic.CAREER: """
            career_cheques_ever career_cheques_six_years career_days months_worked_last_two_years agency_four_weeks
            career_cheque_issued_on days_worked_two_years passed_at_school_two_years
        """,
        Topic.PAY: """
            average_gross_month_pay fraction_worked worked_all_year lives_in_flanders_after_year pension_age_reached
        """,
        Topic.TIME_CREDIT: """
            rva_time_credit fraction_before fraction_during full_time_at_start interruption_starts_on registered_for_krediet
            leads_to_qualification entrepreneur_programme krediet_last_year household children_with_allowance
        """,
        Topic.WORKPLACE: """
            alternating_training agreement_kind part_time_employment_contract simulated_workplace workplace_hours_week
            workplace_region worked_there_as working_week agency_days_there competences_to_learn quit_for_ibo
            ibo_employer_exclusion ibo_plus traineeship_purpose traineeship_plan_approved offered_allowance
            agreement_starts_on agreement_ends_on agreement_registered_on firm_recognised firm_recognised_on
            completed_before_school_year learner_premium_received_this_school_year meets_evc_entry_terms
            holds_same_qualification firm_recognised_for_leerjob has_leerjob_mentor written_before_start
            work_and_lessons_full_time workplace_fraction future_gross_pay daily_benefit minimum_monthly_income
            absent_days_in_a_row has_mentor workplace_share training_level adult_dual nursing_graduate_programme
            firm_premium_received_this_school_year firm_premiums_received learner_is_paid
        """,
        Topic.COSTS: """
            vdab_trainee_status trainee_contract_started_on training_days_month transport_to_training km_per_day km_one_way
            travel_hours_one_way pass_cost_month stays_near_training hours_away_by_public_transport returns_once_a_week
            pays_for_stay km_stay_to_training nights_month midday_meals_month evening_meals_month pays_childcare
            child_under_secondary childcare_licensed childcare_proof childcare_cost_month
            childcare_cost_school_free_days had_incentive_premium
        """,
    }.items()
}
FOLLOWS: Mapping[str, str] = {
    "moved_from_eea": "residence",
    "lives_in_eu": "residence",
    "works_in_flanders_or_brussels": "residence",
    "nurse_brevet_only": "higher_diploma",
    "vdab_accepts_diploma": "higher_diploma",
    "vdab_accepts_second_diploma": "higher_diploma",
    "apprenticeship_hours_month": "apprenticeship_contract",
    "sector_training_days": "sector_agreement_on_days",
    "start_month_fraction": "reference_fraction",
    "approved_last_year": "reference_fraction",
    "continuation_checked": "approved_last_year",
    "contact_hours": "training_kind",
    "lestijden": "training_kind",
    "ects": "training_kind",
    "new_ects": "training_kind",
    "contract": "training_kind",
    "development_plan_on": "in_development_plan",
    "highest_level": "level_restricted",
    "restriction_level": "level_restricted",
    "restriction_came_later": "level_restricted",
    "employer_staff": "collective_dismissal",
    "manifest_insolvency": "trouble_of_enterprise",
    "lack_of_means_proven": "trouble_of_enterprise",
    "bankruptcy_judgment_on": "role_in_failing_enterprise",
    "left_service_on": "role_in_failing_enterprise",
    "on_occupation_list": "kmo_theme",
    "children_with_allowance": "household",
    "agency_four_weeks": "months_worked_last_two_years",
    "working_week": "worked_there_as",
    "agency_days_there": "worked_there_as",
    "competences_to_learn": "worked_there_as",
    "earlier_vdab_study_ended_on": "had_earlier_vdab_study",
    "earlier_vdab_study_judged": "had_earlier_vdab_study",
}
"""A question that another answer often makes needless, and which: it waits for a later page than that one."""
TOPIC_OF: Mapping[str, Topic] = {name: topic for topic, names in ORDER.items() for name in names}
PLACE_OF: Mapping[str, int] = {name: place for place, name in enumerate(TOPIC_OF)}
