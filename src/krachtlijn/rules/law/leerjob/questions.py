"""What a leerjob asks, besides what more than one instrument asks about the person."""

from krachtlijn.rules.expression.leaf import fact
from krachtlijn.rules.unit import Unit

COMPULSORY_SCHOOLING_DONE = fact(
    "compulsory_schooling_done",
    Unit.FLAG,
    nl="Is uw leerplicht voorbij?",
    en="Are you past compulsory schooling?",
)
WORKS_NOW = fact("works_now", Unit.FLAG, nl="Werkt u nu, als werknemer of zelfstandige?", en="Do you work now?")
MEETS_ENTRY_TERMS = fact(
    "meets_evc_entry_terms",
    Unit.FLAG,
    nl="Voldoet u aan de voorwaarden om aan het EVC-traject van dit beroep te beginnen? VDAB gaat dat na.",
    en="Do you meet the terms to enter the EVC path of this occupation? VDAB checks that.",
)
LABOUR_MARKET_DIPLOMA = fact(
    "labour_market_secondary_diploma",
    Unit.FLAG,
    nl="Hebt u een diploma secundair onderwijs van tso, kso of bso, een getuigschrift van het 2de jaar van de 3de graad bso, of "
    "een kwalificatie van niveau 3 met dubbele finaliteit of arbeidsmarktfinaliteit?",
    en="Do you hold a secondary diploma of tso, kso or bso, a certificate of the 2nd year of the 3rd grade bso, or a level 3 "
    "qualification with double or labour-market finality?",
)
SAME_QUALIFICATION = fact(
    "holds_same_qualification",
    Unit.FLAG,
    nl="Hebt u al de beroepskwalificatie waartoe deze leerjob leidt?",
    en="Do you already hold the beroepskwalificatie to which this leerjob leads?",
)
LEVEL_4_QUALIFICATION = fact(
    "holds_level_4_qualification",
    Unit.FLAG,
    nl="Hebt u al een beroepskwalificatie van niveau 4, van welk beroep ook?",
    en="Do you already hold a beroepskwalificatie of level 4, of any occupation?",
)
FIRM_RECOGNISED = fact(
    "firm_recognised_for_leerjob",
    Unit.FLAG,
    nl="Is de onderneming erkend voor leerjobs?",
    en="Is the firm recognised for leerjobs?",
)
HAS_MENTOR = fact(
    "has_leerjob_mentor",
    Unit.FLAG,
    nl="Begeleidt een mentor van de onderneming u?",
    en="Does a mentor of the firm guide you?",
)
FULL_TIME = fact(
    "work_and_lessons_full_time",
    Unit.FLAG,
    nl="Zijn de uren werk en de uren les samen voltijds?",
    en="Are the hours of work and of lessons full time together?",
)
WRITTEN_BEFORE_START = fact(
    "written_before_start",
    Unit.FLAG,
    nl="Tekenden u en de onderneming de leerjobovereenkomst voor de start, op het model van VDAB?",
    en="Did you and the firm sign the leerjob agreement before the start, on the model of VDAB?",
)
