"""What the kmo-portefeuille asks, besides what every instrument asks about a training."""

from krachtlijn.rules.expression.leaf import fact
from krachtlijn.rules.law.training_questions import choice
from krachtlijn.rules.unit import Unit

WORKS_IN_ENTERPRISE = fact(
    "works_in_enterprise",
    Unit.FLAG,
    nl="Werkt u in een onderneming: als zelfstandige (ook in bijberoep), zaakvoerder, helper of werknemer?",
    en="Do you work in an enterprise: self-employed (also as a side business), manager, helper or employee?",
)
ENTERPRISE_BUYS = fact(
    "enterprise_buys",
    Unit.FLAG,
    nl="Koopt die onderneming de opleiding, met een factuur op haar naam?",
    en="Does that enterprise buy the training, with an invoice in its name?",
)
ENTERPRISE_FORM = fact(
    "enterprise_form",
    Unit.TEXT,
    nl="Welke vorm heeft de onderneming?",
    en="What form has the enterprise?",
    choices=(
        choice("sole_trader", "eenmanszaak of vrij beroep", "sole trader or liberal profession"),
        choice("company", "vennootschap", "company"),
        choice("nonprofit", "vzw", "non-profit (vzw)"),
        choice("other", "een andere vorm", "another form"),
    ),
)
ENTERPRISE_SIZE = fact(
    "enterprise_size",
    Unit.TEXT,
    nl="Hoe groot is de onderneming, samen met de ondernemingen waarmee ze verbonden is?",
    en="How large is the enterprise, together with those it is linked to?",
    choices=(
        choice(
            "small",
            "klein: minder dan 50 werknemers en hoogstens 10 miljoen euro omzet of balanstotaal",
            "small: fewer than 50 staff and at most 10 million euro turnover or balance sheet",
        ),
        choice(
            "medium",
            "middelgroot: minder dan 250 werknemers en hoogstens 50 miljoen euro omzet of 43 miljoen euro balanstotaal",
            "medium: fewer than 250 staff and at most 50 million euro turnover or 43 million euro balance sheet",
        ),
        choice("large", "groter", "larger"),
    ),
)
PRIVATE_ENTERPRISE = fact(
    "private_enterprise",
    Unit.FLAG,
    nl="Is de onderneming privé: heeft de overheid er minder dan een kwart van in handen?",
    en="Is the enterprise private: does government hold less than a quarter of it?",
)
ACCEPTED_ACTIVITY = fact(
    "accepted_activity",
    Unit.FLAG,
    nl="Staat de hoofdactiviteit van de onderneming (NACE-code) op de lijst van de kmo-portefeuille?",
    en="Is the main activity of the enterprise (NACE code) on the list of the kmo-portefeuille?",
)
PROVIDER_REGISTERED = fact(
    "provider_registered_for_kmo",
    Unit.FLAG,
    nl="Is de opleidingsverstrekker geregistreerd bij de kmo-portefeuille?",
    en="Is the training provider registered with the kmo-portefeuille?",
)
THEME = fact(
    "kmo_theme",
    Unit.TEXT,
    nl="Bij welk thema van de kmo-portefeuille hoort de opleiding?",
    en="To which theme of the kmo-portefeuille does the training belong?",
    choices=(
        choice("business_strategy", "bedrijfsstrategie", "business strategy"),
        choice("occupational_competences", "beroepsspecifieke competenties", "competences for an occupation"),
        choice("cybersecurity", "digitalisering: cybersecurity", "digitalisation: cybersecurity"),
        choice("digitalisation", "digitalisering: iets anders", "digitalisation: something else"),
        choice("energy_efficiency", "duurzaamheid: energie-efficiëntie", "sustainability: energy efficiency"),
        choice("sustainability", "duurzaamheid: iets anders", "sustainability: something else"),
        choice("financial_literacy", "financiële geletterdheid", "financial literacy"),
        choice("innovation", "innovatie", "innovation"),
        choice("internationalisation", "internationalisering", "internationalisation"),
        choice("staff_management", "personeelsmanagement", "staff management"),
        choice("none", "geen van deze", "none of these"),
    ),
)
RAISED_THEMES = ("cybersecurity", "energy_efficiency")
ON_OCCUPATION_LIST = fact(
    "on_occupation_list",
    Unit.FLAG,
    nl="Staat de opleiding op de lijst ‘beroepsspecifieke competenties’ van de kmo-portefeuille?",
    en="Is the training on the kmo-portefeuille list of competences for an occupation?",
)
