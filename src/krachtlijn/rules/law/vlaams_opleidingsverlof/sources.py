"""Addresses that the conditions and terms of Vlaams opleidingsverlof cite; amounts carry theirs in `parameters.toml`."""

HOURS = (
    "https://www.vlaanderen.be/als-werknemer-vlaams-opleidingsverlof-opnemen/aantal-uren-vlaams-opleidingsverlof-per-schooljaar"
)
PRINCIPLES = (
    "https://www.groups.be/nl/nieuws/juridische-artikels/vlaams-opleidingsverlof-de-belangrijkste-principes-op-een-rijtje-0"
)
WHICH_TRAININGS = "https://www.vlaanderen.be/vlaams-opleidingsverlof/welke-opleidingen-geven-recht-op-vlaams-opleidingsverlof"
TRAINING_CONDITIONS = (
    "https://www.vlaanderen.be/als-opleidingsverstrekker-een-opleiding-aanbieden-voor-vlaams-opleidingsverlof/"
    "vlaams-opleidingsverlof-voorwaarden-van-de-opleiding"
)
CONSENT = "https://sodalis.be/vlaams-opleidingverlof-voorziene-wijzigingen-schooljaar-2023-2024/"
JOINT_INITIATIVE = (
    "https://www.partena-professional.be/nl/knowledge-center/infoflashes/vov-gemeenschappelijk-initiatiefrecht-schooljaar-2021-22"
)
TRANSITION = "https://bizplus.be/blog/vlaams-opleidingsverlof/"
ATTENDANCE = "https://www.prato.be/vlaams-opleidingsverlof-wijzigingen-schooljaar-2024-2025/"
CLAIM = "https://www.liantis.be/nl/nieuws/aanvraag-terugbetaling-vlaams-opleidingsverlof"
REQUEST = "https://www.vlaanderen.be/vlaams-opleidingsverlof/aanvraag-vlaams-opleidingsverlof-en-terugbetaling-voor-werkgever"
EMPLOYEE_NOTICE = "https://www.securex.be/nl/lex4you/werkgever/nieuws/back2school-de-to-do-s-van-jouw-werknemer"
