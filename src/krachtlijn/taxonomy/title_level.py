"""Do a title and an occupation speak of work of one level, and do they share a word?

Level words ("medewerker", "ingenieur") bound the ISCO major group; leading must be on both sides or on neither. A title that
is a name of the occupation word for word carries the same level words, so the guard then has nothing to say.
"""

import re
from collections.abc import Mapping

from krachtlijn.taxonomy.normalisation import normalised
from krachtlijn.taxonomy.occupation import Occupation
from krachtlijn.taxonomy.title_forms import SAME_TRADE

STEM_LETTERS = 5
HEAD_LETTERS = 6
LEAST_LETTERS = 3
_LEVEL_WORDS: Mapping[str, str] = {
    "medewerker": "456789",
    "hulp": "59",
    "assistent": "345",
    "operator": "378",
    "bediener": "8",
    "monteur": "378",
    "installateur": "37",
    "plaatser": "7",
    "technicus": "37",
    "technieker": "37",
    "mecanicien": "37",
    "ingenieur": "2",
    "teamleader": "3",
    "werfleider": "13",
    "verantwoordelijke": "13",
    "manager": "13",
    "adviseur": "23",
    "expert": "23",
    "leerkracht": "2",
    "chauffeur": "8",
}
_LEADING = re.compile(
    r"manager|verantwoordelijke|(?<!bege)leid(er|ster|ing)|leader|hoofd|chef|directeur|voorman|toezichthoud|ploegbaas|opzichter|"
    r"ondernemer|bedrijfsleid|supervisor|foreman|director|\bhead\b"
)
_ASSISTING = re.compile(r"^(medewerker|assistent|hulp)\b")
_LIKE_TRADES = (
    "technicus technieker technoloog monteur installateur mecanicien mecanieker mechanicus",
    "operator bediener machinist",
)
_TRADES: tuple[frozenset[str], ...] = (*SAME_TRADE, *(frozenset(words.split()) for words in _LIKE_TRADES))
_PLAIN = (*_LEVEL_WORDS, "industrie", "industrieel", "bouwer", "werker", "legger", "specialist")
_PLAIN_STEMS = frozenset(
    word[start : start + STEM_LETTERS] for word in _PLAIN for start in range(max(len(word) - STEM_LETTERS + 1, 1))
)


def level_fits(title: str, occupation: Occupation) -> bool:
    """Whether the level words of a normalised title allow the occupation, and leading is on both sides or on neither."""
    preferred = [normalised(name) for name in occupation.labels.preferred.values()]
    asked = [word for word in _LEVEL_WORDS if re.search(rf"\b{word}(?!verlen)|{word}\b", title)]
    if any(occupation.isco[:1] not in _LEVEL_WORDS[word] and not _closes_one(preferred, word) for word in asked):
        return False
    assists = any(_ASSISTING.search(name) for name in preferred)
    leads = not assists and (occupation.isco.startswith("1") or any(_LEADING.search(name) for name in preferred))
    return bool(_LEADING.search(title)) or not leads


def shares_stem(title: str, occupation: Occupation) -> bool:
    """Whether a stretch of five letters of a normalised title, other than of a level word, is in a label of the occupation."""
    names = " ".join((*_names(occupation), *(normalised(name) for name in occupation.labels.preferred.values())))
    return any(
        word[start : start + STEM_LETTERS] in names
        for word in title.split()
        for start in range(max(len(word) - STEM_LETTERS + 1, 0))
        if word[start : start + STEM_LETTERS] not in _PLAIN_STEMS
    )


def shares_craft(title: str, occupation: Occupation) -> bool:
    """Whether a word of a normalised title closes like one of the preferred label: "daktimmerman" and "timmerman"."""
    return any(_closes_alike(word, other) for word in title.split() for other in _preferred_words(occupation))


def shares_trade(title: str, occupation: Occupation) -> bool:
    """Whether both hold a word for one broad trade: "onderhoudsmecanicien" and "monteur dieselmotoren"."""
    words = _preferred_words(occupation)
    return any(_closes(title.split(), trade) and _closes(words, trade) for trade in _TRADES)


def is_tail(title: str, occupation: Occupation) -> bool:
    """Whether a preferred Dutch label of the occupation is the end of the normalised title."""
    labels = (normalised(name) for name in occupation.labels.preferred.get("nl", "").split("/"))
    return any(label and title.endswith(label) for label in labels)


def _closes_alike(word: str, other: str) -> bool:
    tail = _shared_tail(word, other)
    is_plain = any(tail.endswith(plain) and len(tail) < len(plain) + LEAST_LETTERS for plain in _PLAIN if plain != "chauffeur")
    return not is_plain and len(tail) >= (LEAST_LETTERS if tail == other else HEAD_LETTERS)


def _closes(words: list[str], trade: frozenset[str]) -> bool:
    return any(word.endswith(name) for word in words for name in trade)


def _shared_tail(word: str, other: str) -> str:
    length = 0
    while length < min(len(word), len(other)) and word[-1 - length] == other[-1 - length]:
        length += 1
    return word[len(word) - length :]


def _closes_one(names: list[str], word: str) -> bool:
    return any(re.search(rf"{word}\b", name) for name in names)


def _preferred_words(occupation: Occupation) -> list[str]:
    return normalised(occupation.labels.preferred.get("nl", "")).split()


def _names(occupation: Occupation) -> tuple[str, ...]:
    preferred = occupation.labels.preferred.get("nl", "")
    return tuple(normalised(name) for name in (preferred, *occupation.labels.alternative.get("nl", ())))
