"""Invented names: first names that many people have, family and firm names made up from landscape words."""

import numpy as np

FIRST_NAMES = (
    "Amira", "Anke", "Bilal", "Bram", "Celien", "Daan", "Dina", "Elif", "Emma", "Fien", "Gert", "Hanne", "Ilias", "Ines", "Jana",
    "Jef", "Joke", "Karim", "Katrien", "Lars", "Leen", "Lotte", "Maarten", "Mehdi", "Mira", "Nele", "Noor", "Omar", "Pieter",
    "Rania", "Robbe", "Sara", "Seppe", "Stijn", "Tessa", "Tibo", "Veerle", "Wout", "Yasmin", "Zoë",
)  # fmt: skip

_FIRST_HALVES = (
    "Beuken", "Broek", "Dreef", "Elzen", "Heide", "Klaver", "Leie", "Linde", "Meers", "Molen", "Ree", "Riet", "Schelde",
    "Toren", "Vlier", "Water", "Wilgen", "Zand",
)  # fmt: skip
_SECOND_HALVES = ("akker", "bos", "dal", "dries", "gaard", "hof", "kant", "meer", "veld", "zicht")


def draw_landscape_name(rng: np.random.Generator) -> str:
    """An invented name of two landscape words, such as `Lindedries`."""
    return str(rng.choice(_FIRST_HALVES)) + str(rng.choice(_SECOND_HALVES))


def draw_person_name(rng: np.random.Generator) -> str:
    """An invented name marked as demo, such as `Noor Lindedries (demo)`."""
    return f"{rng.choice(FIRST_NAMES)} {draw_landscape_name(rng)} (demo)"
