"""Sections of NACE-BEL as the region uses them, and in which of them an occupation group mostly works (rough own table)."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Sector:
    """A NACE section with the word for firm names, the share of private employers and its weight in employers."""

    section: str
    firm_word: str
    private_share: float
    employers: int


SECTORS = (
    Sector(section="A", firm_word="Tuinbouw", private_share=1.0, employers=3),
    Sector(section="C", firm_word="Productie", private_share=1.0, employers=12),
    Sector(section="D", firm_word="Energie", private_share=0.8, employers=1),
    Sector(section="E", firm_word="Kringloop", private_share=0.6, employers=1),
    Sector(section="F", firm_word="Bouw", private_share=1.0, employers=13),
    Sector(section="G", firm_word="Handel", private_share=1.0, employers=18),
    Sector(section="H", firm_word="Logistiek", private_share=0.9, employers=7),
    Sector(section="I", firm_word="Keuken", private_share=1.0, employers=9),
    Sector(section="J", firm_word="Software", private_share=1.0, employers=4),
    Sector(section="K", firm_word="Verzekering", private_share=1.0, employers=3),
    Sector(section="M", firm_word="Advies", private_share=1.0, employers=9),
    Sector(section="N", firm_word="Diensten", private_share=1.0, employers=6),
    Sector(section="O", firm_word="Stadsdienst", private_share=0.0, employers=3),
    Sector(section="P", firm_word="Onderwijs", private_share=0.0, employers=4),
    Sector(section="Q", firm_word="Zorg", private_share=0.8, employers=6),
    Sector(section="R", firm_word="Cultuur", private_share=0.8, employers=2),
    Sector(section="S", firm_word="Verzorging", private_share=1.0, employers=3),
)

# ISCO-08 sub-major or major group to the sections where it mostly works; the longest matching code counts.
SECTIONS_OF_OCCUPATION = {
    "0": "O", "1": "CGMNO", "14": "GI", "2": "CJM", "21": "CMF", "22": "Q", "23": "P", "24": "KMN", "25": "J", "26": "OMR",
    "3": "CKM", "31": "CFD", "32": "Q", "33": "KMNO", "34": "RO", "35": "J", "4": "GMNO", "43": "HC", "5": "GIS", "51": "IS",
    "52": "G", "53": "QP", "54": "ON", "6": "A", "7": "CF", "71": "F", "72": "CG", "74": "CFD", "75": "C", "8": "CH", "81": "C",
    "82": "C", "83": "H", "9": "NHC", "91": "NQ", "92": "A", "93": "HCF", "94": "I", "96": "ENO",
}  # fmt: skip


def sections_of(isco: str) -> str:
    """Letters of the sections where the occupation group mostly works; trade and services when the code is unknown."""
    for length in (2, 1):
        if isco[:length] in SECTIONS_OF_OCCUPATION:
            return SECTIONS_OF_OCCUPATION[isco[:length]]
    return "GN"
