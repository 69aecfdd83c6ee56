"""Which other writings of a Dutch title mean the same? Word order, compounds, words for one trade, scope words and parts.

Dutch writes one name in several ways: "medewerker tuinbouw" or "tuinbouwmedewerker", "operator" or "bediener". A variant says
that two names may mean one occupation; it is weaker than equality and never enough for an exact link.
"""

import re
from collections.abc import Iterator
from itertools import islice, product

from krachtlijn.taxonomy.normalisation import normalised, words_of

MOST_PRODUCTS = 40
_FUNCTION_WORDS = frozenset(("van", "de", "het", "een", "en", "of", "voor", "in", "bij", "der", "den"))
_SCOPE_WORDS = frozenset(("industrieel", "industriele", "polyvalent", "manueel"))
_LINKS = ("", "s", "e", "n", "en")
_VOWELS = "aeou"
SAME_TRADE: tuple[frozenset[str], ...] = tuple(
    frozenset(words.split())
    for words in (
        "operator bediener machinist machinebediener productieoperator procesoperator",
        "technicus technieker technoloog",
        "monteur installateur plaatser mecanicien mecanieker mechanicus",
        "chauffeur bestuurder",
        "verantwoordelijke manager directeur",
        "teamleader teamleider ploegleider",
        "leerkracht leraar",
        "adviseur advisor consulent",
        "ontwikkelaar developer",
        "ingenieur engineer",
        "medewerker arbeider",
    )
)
_SUSPENDED = re.compile(r"((?:\w+-,?\s+)+)(?:en|of)\s+(\w+)")
_TRAILING = re.compile(r"\s+(?:en|of)\s+-\w+")
LEAST_HEAD = 4
_PARTS = re.compile(r"\s*-\s*|\s+en\s+|\s*,\s*|\s*/\s*")


def title_forms(title: str) -> tuple[str, ...]:
    """The forms a title is looked up in: "X: Y" restricts X to Y, so Y counts as well.

    >>> title_forms("Apotheker: ziekenhuisapotheker")
    ('apotheker ziekenhuisapotheker', 'ziekenhuisapotheker')
    """
    return tuple(dict.fromkeys(normalised(form) for form in (title, restricted(title))))


def restricted(title: str) -> str:
    """The part of a title that says which occupation is meant: Y in "X: Y", else the whole."""
    return title.rpartition(": ")[2]


def parts_of(title: str) -> tuple[str, ...]:
    """The parts of a combined title, normalised: "X-Y", "X en Y", "X, Y", "X/Y".

    >>> parts_of("Bordenbouwer - Elektromonteur")
    ('bordenbouwer', 'elektromonteur')
    """
    return tuple(form for part in _PARTS.split(restricted(title)) if (form := normalised(part)))


def suspended_forms(title: str) -> tuple[str, ...]:
    """The single titles that a title with suspended hyphens stands for, and writings nobody uses, which no label will match.

    >>> "operator van een papiermachine" in suspended_forms("Operator van een papier- of kartonmachine")
    True
    """
    whole = _TRAILING.sub("", restricted(title))
    found = _SUSPENDED.search(whole)
    if not found:
        return ()
    last = found[2]
    starts = [start.rstrip("-,") for start in found[1].split()]
    joined = (start + last[cut:] for start in starts for cut in range(1, len(last) - LEAST_HEAD + 1))
    return tuple(normalised(whole[: found.start()] + word + whole[found.end() :]) for word in (last, *joined))


def without_scope(title: str) -> str:
    """The title without a leading word that says how wide the work is ("polyvalent"), normalised; empty when there is none.

    >>> without_scope("Polyvalent stikster"), without_scope("Stikster")
    ('stikster', '')
    """
    first, *rest = words_of(restricted(title)) or ("",)
    return " ".join(rest) if first in _SCOPE_WORDS else ""


def compound_forms(text: str) -> frozenset[str]:
    """The text without blanks, and with its first word moved to the end as in a Dutch compound.

    >>> "tuinbouwmedewerker" in compound_forms("Medewerker tuinbouw")
    True
    """
    words = [word for word in words_of(text) if word not in _FUNCTION_WORDS]
    return frozenset(("".join(words), *_turned(words))) - {""}


def trade_forms(form: str) -> frozenset[str]:
    """A written-together form, and the same with another word for its trade at the end.

    >>> sorted(trade_forms("tramchauffeur"))
    ['trambestuurder', 'tramchauffeur']
    """
    others = (form.removesuffix(word) + other for group in SAME_TRADE for word in group if form.endswith(word) for other in group)
    return frozenset((form, *others))


def variants(title: str) -> frozenset[str]:
    """Every written-together variant of a title: compounds, and other words for the same trade."""
    return frozenset(
        variant for text in (title, restricted(title)) for form in compound_forms(text) for variant in trade_forms(form)
    )


def _turned(words: list[str]) -> Iterator[str]:
    if len(words) < 2:
        return
    for chosen in islice(product(*(sorted(_singulars(word)) for word in words[1:])), MOST_PRODUCTS):
        yield from ("".join(chosen) + link + words[0] for link in _LINKS)


def _singulars(word: str) -> set[str]:
    """The word and what it may be in the singular: landen, land; bomen, boom; pannen, pan."""
    found = {word}
    for ending in ("en", "s", "e", "n"):
        stem = word.removesuffix(ending)
        if stem == word or len(stem) < 3:
            continue
        found.add(stem)
        if ending == "en" and stem[-1] == stem[-2]:
            found.add(stem[:-1])
        elif ending == "en" and stem[-2] in _VOWELS and stem[-3] not in _VOWELS:
            found.add(stem[:-1] + stem[-2] + stem[-1])
    return found


def joined_trades(label: str) -> tuple[str, ...]:
    """The trades that one label joins with "en", "of" or a comma; nothing for a label of one trade.

    >>> joined_trades("gereedschaps- en matrijzenmaker")
    ('gereedschaps', 'matrijzenmaker')
    """
    parts = tuple(normalised(part) for part in re.split(r",|\ben\b|\bof\b", label))
    return tuple(part for part in parts if part) if len(parts) > 1 else ()
