"""What is a professional qualification called? Names of those that entry routes and the reference region point to.

Code and name are facts of the Flemish register of professional qualifications (Vlaamse kwalificatiestructuur), state 10 October
2026. The name is a legal title and stays Dutch; the version behind the number does not change it.
"""

from collections.abc import Mapping

NAMES: Mapping[str, str] = {
    "BK-0002": "Magazijnmedewerker",
    "BK-0019": "Bakker",
    "BK-0024": "Elektromecanicien",
    "BK-0038": "Binnenschrijnwerker",
    "BK-0041": "Interieurbouwer",
    "BK-0062": "Slager",
    "BK-0068": "Winkelmedewerker",
    "BK-0073": "Machinaal houtbewerker",
    "BK-0077": "Kelner",
    "BK-0082": "Metselaar",
    "BK-0090": "Kapper",
    "BK-0100": "Meubelmaker",
    "BK-0104": "Magazijnier",
    "BK-0114": "Torenkraanbestuurder",
    "BK-0115": "Bestuurder mobiele kraan",
    "BK-0124": "Autobuschauffeur",
    "BK-0133": "Medewerker groen- en tuinaanleg",
    "BK-0135": "Tuinaanlegger-groenbeheerder",
    "BK-0138": "Elektrotechnicus",
    "BK-0139": "Elektrotechnisch installateur",
    "BK-0141": "Daktimmerman",
    "BK-0152": "Schilder-decorateur",
    "BK-0169": "Vloerder-tegelzetter",
    "BK-0179": "Polyvalent mecanicien personenwagens en lichte bedrijfsvoertuigen",
    "BK-0181": "Dentaaltechnisch medewerker",
    "BK-0182": "Dentaaltechnicus",
    "BK-0193": "Productiemedewerker",
    "BK-0194": "Productieoperator",
    "BK-0203": "Polyvalent administratief ondersteuner",
    "BK-0205": "Administratief medewerker onthaal",
    "BK-0207": "Technieker industriële procesautomatisatie",
    "BK-0215": "Schoonmaker",
    "BK-0218": "Verpakker",
    "BK-0225": "Schoonheidsspecialist",
    "BK-0232": "Onderhoudsmonteur",
    "BK-0236": "Hoeknaadlasser",
    "BK-0237": "Pijplasser",
    "BK-0243": "Zorgkundige",
    "BK-0251": "Hulpkok",
    "BK-0252": "Kok",
    "BK-0269": "Kinderbegeleider baby’s en peuters",
    "BK-0270": "Kinderbegeleider schoolgaande kinderen",
    "BK-0285": "Boekhoudkundig assistent",
    "BK-0291": "Dakdekker niet-metalen dakbedekking",
    "BK-0294": "Technicus industriële elektriciteit",
    "BK-0328": "Koeltechnicus",
    "BK-0355": "Bestuurder interne transportmiddelen",
    "BK-0357": "Kapper-stylist",
    "BK-0367": "Technicus installatietechnieken",
    "BK-0368": "Vakman installatietechnieken",
    "BK-0435": "Technieker industriële lijnautomatisatie",
    "BK-0447": "Winkelverkoper",
    "BK-0460": "Vliegtuigtechnieker Cat A",
    "BK-0461": "Vliegtuigtechnieker Cat B1",
    "BK-0462": "Vliegtuigtechnieker Cat B2",
    "BK-0489": "Verzorgende",
    "BK-0510": "Brandweerman",
    "BK-0511": "Bewakingsagent",
    "BK-0512": "Farmaceutisch technisch assistent",
    "BK-0529": "Schoonheidsspecialist-adviseur",
    "BK-0531": "Opticien",
    "BK-0544": "Plaatlasser",
    "BK-0599": "Basisverpleegkundige",
}


def qualification_name(code: str) -> str | None:
    """Name of the qualification with this code, with or without its version; None when we do not know it.

    >>> qualification_name("BK-0599-1"), qualification_name("rijbewijs C")
    ('Basisverpleegkundige', None)
    """
    number = "-".join(code.split("-")[:2]) if code.startswith("BK-") else code
    return NAMES.get(number)
